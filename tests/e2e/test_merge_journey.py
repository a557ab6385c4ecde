"""Two people's work on the same parcels comes together in the real QGIS."""

from __future__ import annotations

from pathlib import Path

import pytest
from merge_kit import copied, cut, edit, grid_workspace, put, states, tag
from tools.desktop import run_desktop

from terrestrial_carbon.plugin.storage.ledger import Ledger
from terrestrial_carbon.plugin.storage.verify import verify
from terrestrial_carbon.plugin.storage.workspace import open_workspace

HOOK = Path(__file__).resolve().parent / "hooks" / "merge_journey.py"

pytestmark = pytest.mark.desktop


def test_a_colleagues_work_is_merged(tmp_path, qgis_app):
    ours = grid_workspace(tmp_path / "ours")
    theirs = copied(ours)
    edit(ours, put("r0c0", name="ours"), cut("r1c1"), tag("r2c0", "protected"), put("r2c3", name="mine"))
    edit(theirs, put("r0c0", name="theirs"), cut("r1c1", 0.3), tag("r2c0", "threatened"),
         tag("r0c3", "inaccessible"))  # fmt: skip
    before, other = states(ours), states(theirs)
    report = run_desktop(
        HOOK, tmp_path / "pictures", size=(1366, 800),
        arguments={"ours": str(ours.path), "theirs": str(theirs.path)},
    )  # fmt: skip
    told = report.results
    assert told["filter"][:4] == ["all (5)", "conflicts (3)", "theirs (1)", "ours (1)"]
    land = next(key for key in told["choices"] if key.startswith("land:"))
    assert told["choices"] == {"r0c0:name": "theirs", "r2c0:status": "ours", land: "theirs"}
    assert all(area > 0 for area in told["bands"]) and "will change" in told["asked"]
    now = states(ours)
    assert now["r0c0"]["name"] == "theirs" and now["r2c0"] == before["r2c0"]
    assert now["r2c3"]["name"] == "mine" and now["r0c3"]["status"] == "inaccessible"
    assert {one: now[one] for one in now if one not in before} == {
        one: other[one] for one in other if one not in before
    }
    assert set(told["map"]) == set(now)  # what the map shows is what is saved
    assert states(open_workspace(told["copy_before"])) == before
    assert verify(ours.path).is_ok and len(Ledger(ours).entries(kind="merge_copy")) == 1
    assert "Conflicts left: 0" in told["report"] and told["log"] == []
