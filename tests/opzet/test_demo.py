"""`make demo` has a database, a name and a port of its own, whatever the environment says."""

import os
import subprocess
from pathlib import Path

PROJECT = Path(__file__).parent.parent.parent


def read_settings(**omgeving: str) -> dict[str, str]:
    """What scripts/instellingen leaves in the environment."""
    done = subprocess.run(
        ["/bin/sh", "-c", ". scripts/instellingen; env"],
        cwd=PROJECT,
        env={"PATH": os.environ["PATH"], "SECRET_KEY": "x", **omgeving},
        capture_output=True,
        text=True,
        check=True,
    )
    return dict(regel.split("=", 1) for regel in done.stdout.splitlines() if "=" in regel)


def test_the_demo_never_uses_the_database_of_the_portal(tmp_path):
    url = "postgres://iemand@server/echt"
    echt = read_settings(DATA_MAP=str(tmp_path), DATABASE_URL=url)
    demo = read_settings(DATA_MAP=str(tmp_path), DATABASE_URL=url, DEMO="1")
    assert (echt["DATA_MAP"], echt["DATABASE_URL"]) == (str(tmp_path), url)
    assert demo["DATA_MAP"] == f"{tmp_path}/demo"
    assert demo["STATIC_ROOT"] == f"{tmp_path}/demo/static"
    assert "DATABASE_URL" not in demo


def test_the_demo_names_no_real_municipality_and_no_real_papers(tmp_path):
    demo = read_settings(DATA_MAP=str(tmp_path), GEMEENTE="Almere", DEMO="1")
    assert (demo["DEMO"], demo["GEMEENTE"]) == ("1", "Voorbeeldstad")
    assert "voorbeeldstad.example" in demo["DOCUMENTWIJZER"]


def test_each_has_its_own_port_and_another_can_be_chosen(tmp_path):
    # Takes the place of the recipes, so that nothing is started.
    (tmp_path / "toon.mk").write_text("run demo:\n\t@echo $$PORT\n")

    def port(*doel: str, **omgeving: str) -> str:
        done = subprocess.run(
            ["make", "-s", "-o", ".venv/draai", "-f", "Makefile", "-f", str(tmp_path / "toon.mk"), *doel],
            cwd=PROJECT, env={"PATH": os.environ["PATH"], **omgeving}, capture_output=True, text=True, timeout=30,
        )  # fmt: skip
        return done.stdout.strip()

    assert (port("run"), port("demo")) == ("8000", "8001")
    assert (port("demo", "PORT=8123"), port("demo", PORT="8124")) == ("8123", "8124")
