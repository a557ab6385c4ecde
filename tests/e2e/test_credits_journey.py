"""The officer's journey through the accounts in the real QGIS: from the certificate to the statement."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tools.desktop import run_desktop

from terrestrial_carbon.plugin.demo.examplania import build_examplania, stable_id
from terrestrial_carbon.plugin.demo.show_examplania import measure_examplania
from terrestrial_carbon.plugin.storage.verify import verify
from terrestrial_carbon.plugin.storage.workspace import open_workspace

HOOK = Path(__file__).resolve().parent / "hooks" / "credits_journey.py"
KEPT, PLANTED = ("a_home", "a_park", "a_shore"), ("plain_n", "plain_s")

pytestmark = pytest.mark.desktop


@pytest.fixture
def country(tmp_path, qgis_app, processing_provider):
    """Examplania with its stocks measured and its accounts not open yet."""
    paths = build_examplania(tmp_path / "examplania")
    workspace = open_workspace(paths.workspace)
    measure_examplania(workspace, paths.carbon)
    workspace.settle()
    return paths


def test_from_the_certificate_to_the_statement(country, tmp_path):
    report = run_desktop(
        HOOK,
        tmp_path / "pictures",
        project=country.project,
        size=(1366, 900),
        arguments={
            "folder": str(tmp_path),
            "holders": {name: stable_id("holder", name) for name in ("A", "state")},
            "parcels": {
                "kept": [stable_id("parcel", key) for key in KEPT],
                "planted": [stable_id("parcel", key) for key in PLANTED],
            },
        },
    )
    told = report.results
    assert told["closed 1"][0] == pytest.approx(80, abs=0.01)  # before anything was redeemed
    assert [row[0] for row in told["redeemed"]] == ["EXA-2015-A1-1-40", "EXA-2015-S1-1-2"]
    assert "EXA-2015-A1-1-10" in [row[0] for row in told["transferred"]]
    assert told["closed 3"][:3] == pytest.approx([38, 118, -602], abs=0.01)  # 42 in year 1, none after
    assert "suspended" in told["suspended"].lower()
    words, enabled = told["refused"]
    assert "suspended" in words and not enabled
    assert told["cured"][2] == pytest.approx(0, abs=0.01)
    assert told["statements"] == ["statement.html", "statement.json", "statement.pdf", "statement.xlsx"]
    assert told["restating"] == ["restatebudget", "examplania.gpkg"]
    json.loads((tmp_path / "statement.json").read_text("utf-8"))
    assert verify(country.workspace).is_ok
    warned = [line for line in report.loud() if "Year 3 ends 602.00 tCO2e short" not in line]
    assert warned == [] and report.tracebacks() == []
