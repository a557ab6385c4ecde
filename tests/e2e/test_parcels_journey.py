"""The journey in the real QGIS: totals right at each step, and a quiet message log."""

from __future__ import annotations

from pathlib import Path

import pytest
from tools.desktop import run_desktop

HOOK = Path(__file__).resolve().parent / "hooks" / "parcels_journey.py"

pytestmark = pytest.mark.desktop


def test_the_journey_keeps_its_totals(tmp_path):
    report = run_desktop(
        HOOK, tmp_path / "pictures", size=(1366, 768), arguments={"folder": str(tmp_path)}
    )
    steps = {step["step"]: step for step in report.results["steps"]}

    assert steps["created"]["parcels"] == 0
    drawn = steps["drew tradeable"]
    assert drawn["classes"] == {"protected": 1, "inaccessible": 1, "tradeable": 1}
    assert drawn["area_ha"] == pytest.approx(3 * 600, rel=0.05)  # mouse clicks, to the pixel

    assert steps["ten untagged"]["classes"]["untagged"] == 10
    painted = steps["painted ten"]
    assert painted["classes"]["threatened"] == 10 and painted["t0"] == pytest.approx(1000)
    assert painted["undo_steps"] == steps["ten untagged"]["undo_steps"] + 1, "a sweep is one undo step"

    split = steps["split one"]
    assert split["parcels"] == 14 and split["t0"] == pytest.approx(1000)
    assert split["area_ha"] == pytest.approx(painted["area_ha"], rel=1e-9)

    undone = steps["undid everything"]
    assert (undone["parcels"], undone["area_ha"], undone["t0"]) == (0, 0, 0)
    for later in ("redid everything", "saved", "reopened"):
        for figure in ("parcels", "classes"):
            assert steps[later][figure] == split[figure], later
        for figure in ("area_ha", "t0"):
            assert steps[later][figure] == pytest.approx(split[figure], rel=1e-12), later

    assert report.loud() == []
    assert report.tracebacks() == []
