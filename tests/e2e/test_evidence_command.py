"""Evidence on the command line: attached, reported, exported, and checked by the system's own sha256sum."""

from __future__ import annotations

import subprocess

import pytest
from command_kit import Command
from report_workspace import make_workspace


@pytest.fixture
def command(tmp_path):
    """A function that runs one of our algorithms as a program and returns its results."""
    home = tmp_path / "home"
    home.mkdir()
    return Command(home).outcome


def test_evidence_from_file_to_bundle(command, tmp_path, qgis_app):
    workspace = make_workspace(tmp_path, entries=False)
    path = f"WORKSPACE={workspace.path}"
    for name in ("act 7.pdf", "法令.txt"):
        (tmp_path / name).write_text(name, "utf-8")
    files = [f"FILES={tmp_path / name}" for name in ("act 7.pdf", "法令.txt")]
    done = command("attachevidence", path, "PARCELS=Old Park", *files, "SUPPORTS=law", "SUPPORTS=dates")
    assert (done["EVIDENCE_COUNT"], done["ATTACHED_COUNT"]) == (2, 4)
    done = command("evidencereport", path, "STATUS=protected", f"OUTPUT={tmp_path / 'report.csv'}")
    assert (done["PARCEL_COUNT"], done["EVIDENCE_COUNT"], done["MISSING_FILES"]) == (2, 2, 0)
    assert "act 7.pdf" in (tmp_path / "report.csv").read_text("utf-8")
    folder = tmp_path / "bundle"
    done = command("exportevidence", path, f"FOLDER={folder}", f"ARCHIVE={tmp_path / 'bundle.zip'}")
    assert done["FILE_COUNT"] == 2 and (tmp_path / "bundle.zip").is_file()
    checked = subprocess.run(["sha256sum", "--strict", "-c", "SHA256SUMS"], cwd=folder, capture_output=True)
    assert checked.returncode == 0, checked.stdout
