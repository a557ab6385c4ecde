"""The baseline frozen, drift from it, thawed, a parcel's life, the map of a day: in the real program."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from pathlib import Path

import pytest
from tools.desktop import run_desktop

from terrestrial_carbon.plugin.demo.examplania import build_examplania, parcel_geometry
from terrestrial_carbon.plugin.demo.examplania_plan import PAPER_CLASSES, PLOTS
from terrestrial_carbon.plugin.demo.show_examplania import measure_examplania
from terrestrial_carbon.plugin.storage import parcel_history
from terrestrial_carbon.plugin.storage import workspace as workspace_files
from terrestrial_carbon.plugin.storage.verify import verify
from terrestrial_carbon.plugin.storage.workspace import open_workspace

HOOK = Path(__file__).resolve().parent / "hooks" / "baseline_journey.py"
NAMED = {plot.name: plot for plot in PLOTS}
TAGGED, SPLIT = "Gull Bay Farm", "Teal Orchard"
YEARS = 50
BEGAN, TAGGED_ON, LOOKED_AT = 20, 10, 15  # days ago

pytestmark = pytest.mark.desktop


@pytest.fixture
def country(tmp_path, monkeypatch, qgis_app, processing_provider):
    """Examplania, known for twenty days; one of its parcels was tagged ten days ago."""
    for module in (workspace_files, parcel_history):
        monkeypatch.setattr(module, "now", lambda: moment(BEGAN))
    paths = build_examplania(tmp_path / "examplania")
    workspace = open_workspace(paths.workspace)
    set_status(workspace, None)
    measure_examplania(workspace, paths.carbon)
    set_status(workspace, NAMED[TAGGED].status)
    monkeypatch.setattr(parcel_history, "now", lambda: moment(TAGGED_ON))
    parcel_history.catch_up(workspace, reason="Survey of farms", who="Ana")
    monkeypatch.undo()
    workspace.settle()
    return paths


def moment(days):
    """Return a moment so many days ago, as the journal writes it."""
    return (datetime.now(timezone.utc) - timedelta(days=days)).isoformat(timespec="seconds")


def set_status(workspace, status):
    """Give the parcel that is looked at a status, and save it."""
    layer = workspace.parcel_layer()
    assert layer.startEditing()
    fid = next(each.id() for each in layer.getFeatures() if each["name"] == TAGGED)
    assert layer.changeAttributeValue(fid, layer.fields().indexOf("status"), status)
    assert layer.commitChanges()


def line_across(name):
    """Return the ends of a line from west to east over a parcel's middle, a little beyond its border."""
    box = parcel_geometry(NAMED[name].key).boundingBox()
    y = box.center().y()
    return [[box.xMinimum() - 25.0, y], [box.xMaximum() + 25.0, y]]


def figures(p0, t0):
    """Return B, T0 and P0 in the words of the panel."""
    budget = t0 / YEARS
    return [f"{value:,.0f}" if value == round(value) else f"{value:,.2f}" for value in (budget, t0, p0)]


def test_frozen_drifted_thawed_and_remembered(country, tmp_path):
    point = parcel_geometry(NAMED[TAGGED].key).pointOnSurface().asPoint()
    day = date.today() - timedelta(days=LOOKED_AT)
    report = run_desktop(
        HOOK, tmp_path / "pictures", project=country.project, size=(1280, 800),
        arguments={
            "tagged": [TAGGED, point.x(), point.y()], "line": line_across(SPLIT), "day": day.isoformat(),
        },
    )  # fmt: skip
    told = report.results
    check_frozen(told)
    check_drift(told)
    check_maps(told, day)
    check_life(told)
    assert verify(country.workspace).is_ok
    assert report.loud() == [] and report.tracebacks() == []


def sides():
    """Return P0 and T0 of the paper's example."""
    tonnes = {True: 0.0, False: 0.0}
    for (status, _), (_, amount) in PAPER_CLASSES.items():
        tonnes[status in ("protected", "inaccessible")] += amount
    return tonnes[True], tonnes[False]


def check_frozen(told):
    """The figures stay while parcels change; without the freeze they follow again."""
    p0, t0 = sides()
    moved = NAMED[TAGGED].stock_tco2e
    assert told["open"] == told["frozen"][1:] == told["still"] == figures(p0, t0)
    assert "Cabinet paper 15/07" in told["frozen"][0] and not told["thaw without a reason"]
    assert told["thawed"][1:] == figures(p0 + moved, t0 - moved)


def check_drift(told):
    """One parcel of another status; two parts that hold together what their parent held."""
    p0, t0 = sides()
    moved = NAMED[TAGGED].stock_tco2e
    rows = {name: [] for name, *_ in told["drift"]}
    for name, kinds, then, now in told["drift"]:
        rows[name].append((kinds, then, now))
    near = lambda value: pytest.approx(value, rel=1e-6)  # noqa: E731
    assert rows.keys() == {TAGGED, SPLIT}
    assert rows[TAGGED] == [("→ protected", near(moved), near(moved))]
    assert len(rows[SPLIT]) == 2 and all("split" in kinds for kinds, _, _ in rows[SPLIT])
    for column in (1, 2):
        assert sum(row[column] for row in rows[SPLIT]) == near(NAMED[SPLIT].stock_tco2e)
    first, *lines = told["drift summary"]
    assert "3 parcels" in first
    changes = {"P0": (p0, moved), "T0": (t0, -moved), "B": (t0 / YEARS, -moved / YEARS)}
    for line, (name, (then, change)) in zip(lines, changes.items()):
        assert f"{name}: frozen {then:,.0f}, now {then + change:,.0f} ({change:+,.0f})" in line


def check_maps(told, day):
    """The baseline's map has the parcels as frozen; that of a day knows nothing of what came later."""
    statuses = {plot.name: plot.status for plot in PLOTS}
    hectares = pytest.approx(sum(plot.area_ha for plot in PLOTS), rel=1e-6)
    assert told["map of the baseline"][1:] == [statuses, hectares]
    name, found, area = told["map of a day"]
    assert day.isoformat() in name
    assert found == {**statuses, TAGGED: None} and area == hectares


def check_life(told):
    """Newest first: thawed, tagged by key, frozen, tagged by Ana, added."""
    assert told["life of"] == TAGGED
    kinds = ["baseline thawed", "changed", "baseline frozen", "changed", "added"]
    assert [what for what, *_ in told["life"]] == kinds
    changes = [parts for _, *parts in told["life"]]
    assert "status: tradeable → protected" in changes[1]
    assert changes[3] == ["status: – → tradeable"]
    assert all("stock (tCO2e): 900.00" in changes[place] for place in (2, 4))
