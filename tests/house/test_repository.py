"""The repository's own promises: pinned tools, documented targets, no path of anybody's machine."""

from __future__ import annotations

import configparser
import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
MACHINE_PATH = re.compile(r"(?<![\w.~$}/-])/(home|root)/\w")
TEXT = {".py", ".md", ".sh", ".toml", ".ini", ".txt", ".yaml", ".ts", ".ui", ".html", ".css", ".json", ""}


def tracked() -> list[Path]:
    try:
        done = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("not a git checkout")
    return [ROOT / name for name in done.stdout.split("\0") if name]


def test_every_tool_is_pinned():
    lines = (ROOT / "tests" / "requirements.txt").read_text("utf-8").splitlines()
    wanted = [line for line in lines if line and not line.startswith("#")]
    assert wanted and all("==" in line for line in wanted)
    assert not [line for line in wanted if line.startswith("numpy")]


def test_the_readme_names_the_make_targets_there_are():
    rules = set(re.findall(r"^([a-z0-9-]+):", (ROOT / "Makefile").read_text("utf-8"), re.M))
    named = set(re.findall(r"make ([a-z0-9-]+)", (ROOT / "README.md").read_text("utf-8")))
    assert named and named <= rules


def test_the_changelog_knows_the_version():
    metadata = configparser.ConfigParser()
    metadata.read_string((ROOT / "metadata.txt").read_text("utf-8"))
    assert f"## {metadata['general']['version']}" in (ROOT / "CHANGELOG.md").read_text("utf-8")


def machine_paths(text: str) -> list[str]:
    """Return the paths of one particular machine in a text."""
    return [match.group() for match in MACHINE_PATH.finditer(text)]


def test_nothing_leans_on_one_machine():
    found = {}
    for path in tracked():
        if path.suffix in TEXT and path.is_file() and path != Path(__file__).resolve():
            paths = machine_paths(path.read_text("utf-8", "replace"))
            if paths:
                found[str(path.relative_to(ROOT))] = paths
    assert found == {}


def test_a_path_of_one_machine_is_noticed():
    assert machine_paths('open("/home/ann/x")') and machine_paths("cd /root/x")
    assert not machine_paths("~/home/x ../shared/data https://a.example/home/x $HOME/root/x")
