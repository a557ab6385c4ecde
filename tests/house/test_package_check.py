"""The check of the zip notices what plugins.qgis.org refuses; the zip is the same on any day."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from tools import check_package, package

ROOT = Path(__file__).resolve().parents[2]
METADATA = "\n".join(
    [
        "[general]",
        "name=T", "description=d", "about=a", "version=1.0", "qgisMinimumVersion=3.22",
        "qgisMaximumVersion=3.99", "author=A", "email=a@b.example", "icon=i.svg",
        "homepage=https://a.example/", "tracker=https://a.example/t", "repository=https://a.example/r",
    ]
)  # fmt: skip
GOOD = {"__init__.py": "", "metadata.txt": METADATA, "LICENSE": "GPL", "i.svg": "<svg/>"}


def zip_of(folder: Path, files: dict[str, str], top: str = "terrestrial_carbon") -> Path:
    path = folder / "plugin.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for name, text in files.items():
            archive.writestr(f"{top}/{name}", text)
    return path


def test_a_good_zip_passes(tmp_path):
    assert check_package.check(zip_of(tmp_path, GOOD), scan=False) == []


@pytest.mark.parametrize(
    ("change", "word"),
    [
        ({"LICENSE": None}, "LICENSE"),
        ({"__init__.py": None}, "__init__.py"),
        ({"metadata.txt": METADATA.replace("about=a", "about=")}, "about"),
        ({"metadata.txt": METADATA.replace("about=a", "about=90 %")}, "percent"),
        ({"metadata.txt": METADATA.replace("author=A", "author=A/B")}, "slash"),
        ({"metadata.txt": METADATA.replace("https://a.example/t", "nowhere")}, "tracker"),
        ({"metadata.txt": METADATA.replace("i.svg", "j.svg")}, "icon"),
        ({"x/../y.py": ""}, "leads out"),
        ({"a\\b.py": ""}, "leads out"),
        ({"__pycache__/a.py": ""}, "left over"),
        ({"a.pyc": ""}, "left over"),
        ({".secret": ""}, "hidden"),
        ({"a.dll": ""}, "program"),
        ({"a/metadata.txt": METADATA}, "more than one"),
        ({"\u00e4.py": ""}, "ASCII"),
    ],
)
def test_what_is_refused_is_noticed(tmp_path, change, word):
    files = {name: text for name, text in {**GOOD, **change}.items() if text is not None}
    problems = check_package.check(zip_of(tmp_path, files), scan=False)
    assert any(word in problem for problem in problems), problems


def test_a_wrong_top_folder_is_noticed(tmp_path):
    problems = check_package.check(zip_of(tmp_path, GOOD, top="main"), scan=False)
    assert any("top folders" in problem for problem in problems)


def test_too_large_a_zip_is_noticed(tmp_path, monkeypatch):
    monkeypatch.setattr(check_package, "LARGEST", 10)
    assert "are allowed" in check_package.check(zip_of(tmp_path, GOOD), scan=False)[0]


def test_what_is_no_zip_is_noticed(tmp_path):
    path = tmp_path / "plugin.zip"
    path.write_text("no")
    assert check_package.check(path) == ["not a zip file"]


@pytest.mark.parametrize(
    ("code", "word"),
    [
        ("import subprocess\nsubprocess.call('ls', shell=True)\n", "bandit"),
        ("KEY = 'AKIA" + "QWERTYUIOPASDFGH'\n", "secret"),
        ("import os\n", "flake8"),
    ],
)
def test_findings_of_the_scanners_are_reported(tmp_path, code, word):
    problems = check_package.check(zip_of(tmp_path, {**GOOD, "a.py": code}))
    assert any(word in problem for problem in problems), problems


def test_the_zip_is_the_same_twice_and_takes_in_nothing_else(tmp_path):
    first, second = tmp_path / "a.zip", tmp_path / "sub" / "b.zip"
    package.write_package(ROOT, first)
    package.write_package(ROOT, second)
    assert first.read_bytes() == second.read_bytes()
    with zipfile.ZipFile(first) as archive:
        names = archive.namelist()
        assert {entry.date_time for entry in archive.infolist()} == {(2000, 1, 1, 0, 0, 0)}
    assert names[0] == "terrestrial_carbon/__init__.py"
    assert not [name for name in names if name.endswith((".ts", ".pyc", ".sh")) or "/tests/" in name]
    assert "terrestrial_carbon/plugin/translate.py" in names


def test_the_packages_own_zip_passes(tmp_path):
    path = tmp_path / "plugin.zip"
    package.write_package(ROOT, path)
    assert check_package.check(path) == []
