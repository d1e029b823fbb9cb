"""The locked versions are those that pyproject.toml asks for, and nothing of one machine is in them."""

import re
import tomllib
from pathlib import Path

import pytest

PROJECT = Path(__file__).parent.parent.parent
PYPROJECT = tomllib.loads((PROJECT / "pyproject.toml").read_text())
LINE = re.compile(r"([a-z0-9-]+)==([\w.]+)(?: ; [^#]+)?(?:\s+#.*)?")


def _normalise(requirement: str) -> str:
    return re.split(r"[^\w-]", requirement.lower(), maxsplit=1)[0].replace("_", "-")


def _locked(name: str) -> dict[str, str]:
    lines = (PROJECT / name).read_text().splitlines()
    matches = [LINE.fullmatch(line) for line in lines if line and not line.lstrip().startswith("#")]
    assert all(matches), f"{name} holds a line that is no plain name==version"
    return {match[1]: match[2] for match in matches if match}


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("requirements.txt", PYPROJECT["project"]["dependencies"]),
        ("requirements-dev.txt", PYPROJECT["dependency-groups"]["dev"]),
    ],
)
def test_every_dependency_is_locked(name, wanted):
    assert {_normalise(requirement) for requirement in wanted} <= _locked(name).keys()


def test_development_has_the_versions_of_production():
    assert _locked("requirements.txt").items() <= _locked("requirements-dev.txt").items()


def test_every_package_of_ours_is_installed_and_gets_into_the_image():
    ours = {path.parent.name for path in PROJECT.glob("*/__init__.py")} - {"tests", "fixtures"}
    packages = PYPROJECT["tool"]["setuptools"]["packages"]["find"]["include"]
    assert {name.removesuffix("*") for name in packages} == ours
    admitted = (PROJECT / ".dockerignore").read_text().splitlines()
    assert {f"!{name}" for name in ours} <= set(admitted)
