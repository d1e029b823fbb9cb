"""The scripts behind `make run` and `make test`."""

import os
import socket
import subprocess
import sys
from contextlib import suppress
from importlib.machinery import SourceFileLoader
from importlib.util import module_from_spec, spec_from_loader
from pathlib import Path
from types import ModuleType

import pytest

SCRIPTS = Path(__file__).parent.parent.parent / "scripts"


def load(name: str) -> ModuleType:
    """Import a script that has no .py behind its name."""
    spec = spec_from_loader(name, SourceFileLoader(name, str(SCRIPTS / name)))
    assert spec
    assert spec.loader
    module = sys.modules[name] = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def taken_port():
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        server.listen()
        yield server.getsockname()[1]


def test_a_taken_port_is_said_with_what_to_do(taken_port):
    assert "al in gebruik" in load("poort_vrij").check_port(str(taken_port))


def test_a_free_port_is_fine(taken_port):
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        free = probe.getsockname()[1]
    assert load("poort_vrij").check_port(str(free)) is None


@pytest.mark.parametrize("text", ["", "acht", "0", "65536", "-1", "80.0"])
def test_what_is_no_port_is_refused(text):
    assert "getal van 1 tot en met 65535" in load("poort_vrij").check_port(text)


def test_a_python_that_is_too_old_is_passed_over(tmp_path):
    (tmp_path / "python3").write_text("#!/bin/sh\nexit 1\n")
    (tmp_path / "python3.12").write_text("#!/bin/sh\nexit 0\n")
    for path in tmp_path.iterdir():
        path.chmod(0o755)
    done = subprocess.run(
        ["/bin/sh", SCRIPTS / "kies_python"], env={"PATH": str(tmp_path)}, capture_output=True, text=True
    )
    assert done.stdout.strip() == str(tmp_path / "python3.12")


def test_without_a_python_the_command_to_give_is_named(tmp_path):
    (tmp_path / "cat").symlink_to("/bin/cat")
    done = subprocess.run(
        ["/bin/sh", SCRIPTS / "kies_python"], env={"PATH": str(tmp_path)}, capture_output=True, text=True
    )
    assert done.returncode == 1
    assert "sudo apt-get install python3" in done.stderr


def test_the_steps_of_a_dockerfile_are_read_with_their_continued_lines():
    text = "# comment\nFROM python:3.11-slim AS bouw\n\nENV A=1 \\\n    B=2\nUSER 10001\n"
    assert list(load("speel_dockerfile_na").read_steps(text)) == [
        ("FROM", "python:3.11-slim AS bouw"),
        ("ENV", "A=1 B=2"),
        ("USER", "10001"),
    ]


def test_the_image_holds_no_data_no_tests_and_no_history():
    tops = {path.parts[0] for path in load("speel_dockerfile_na").admitted_files()}
    assert {"agendawijzer", "dossiers", "stemmingen", "manage.py", "requirements.txt"} <= tops
    assert not tops & {"data", "tests", ".git", ".venv"}


@pytest.mark.traag
@pytest.mark.parametrize(
    ("command", "status"), [("exit 0", 0), ("exit 3", 3), ("kill -TERM $PPID; sleep 60", 143)]
)
def test_a_postgresql_server_goes_with_its_command(command, status, tmp_path):
    told = tmp_path / "adres"
    done = subprocess.run(
        [sys.executable, SCRIPTS / "met_postgres", "sh", "-c", f'echo "$DATABASE_URL" >{told}; {command}'],
        env=os.environ,
        timeout=60,
    )
    assert done.returncode == status
    folder = Path(told.read_text().partition("@")[2].rpartition("/")[0].replace("%2F", "/"))
    assert folder.name.startswith("agendawijzer-pg-")
    assert not folder.exists()
    assert not [line for line in _command_lines() if str(folder) in line]


def _command_lines() -> list[str]:
    """Give the command line of every process on this machine."""
    lines = []
    for path in Path("/proc").glob("[0-9]*/cmdline"):
        with suppress(OSError):  # gone in the meantime
            lines.append(path.read_text())
    return lines
