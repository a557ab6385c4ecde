"""Places of losses: kept exactly, compared on the ellipsoid, entered by one program only."""

from __future__ import annotations

import json
import math
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from ledger_kit import sql
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsGeometry,
    QgsProject,
    QgsRectangle,
)
from report_workspace import make_workspace

from terrestrial_carbon.plugin.core.findings import RuleError
from terrestrial_carbon.plugin.core.mechanism.losses import enter_losses
from terrestrial_carbon.plugin.core.mechanism.years import correct_entry
from terrestrial_carbon.plugin.processing.messages import sentence
from terrestrial_carbon.plugin.storage.ledger import Ledger
from terrestrial_carbon.plugin.storage.loss_places import compare, pack, standing_events, unpack
from terrestrial_carbon.plugin.storage.opening_figures import open_workspace_accounts
from terrestrial_carbon.plugin.storage.verify import verify

MAP = {"name": "Losses", "source": "./maps/losses.tif", "sha256": "0" * 64, "encoding": {"scheme": "years"}}
TESTS = Path(__file__).resolve().parents[1]


@pytest.fixture
def workspace(tmp_path, qgis_app):
    made = make_workspace(tmp_path, entries=False)
    open_workspace_accounts(made, "EXA")
    return made


def ledger_of(workspace):
    return Ledger(workspace, today=date(2016, 7, 2), who="Ana")


def square(x, y, side=100.0):
    return QgsGeometry.fromRect(QgsRectangle(x, y, x + side, y + side))


def loss(place, parcel="p7", year=2015, amount=10.0):
    return {
        "parcel_id": parcel, "first_day": f"{year}-01-01", "last_day": f"{year}-12-31", "event_type": "loss",
        "area_ha": 1.0, "amount_tco2e": amount, **pack(place),
    }  # fmt: skip


def enter(workspace, *losses):
    return ledger_of(workspace).act(enter_losses, losses=losses, map=MAP, checked=[])


def refused(workspace, losses, **more):
    with pytest.raises(RuleError) as caught:
        ledger_of(workspace).act(enter_losses, losses=losses, map=MAP, **more)
    return caught.value


def test_a_place_is_kept_to_the_last_digit(workspace):
    corners = "MULTIPOLYGON(((0.1 0.2, 1e5 0.30000000000000004, 7.123456789012345 9, 0.1 0.2)))"
    place = QgsGeometry.fromWkt(corners)
    columns = pack(place)
    assert unpack(columns).asWkb() == place.asWkb()
    assert (columns["min_x"], columns["max_x"]) == (0.1, 1e5)
    enter(workspace, loss(place))
    (event,) = standing_events(workspace, 1)
    assert unpack(event).asWkb() == place.asWkb() and event["max_y"] == 9.0


def test_hectares_are_shared_on_the_ellipsoid_by_pair(workspace):
    first = enter(workspace, loss(square(0, 0)), loss(square(100, 0), parcel="p6"))
    found = compare(workspace, [square(50, 0), square(500, 500)], [1, 1])
    halves = [(one.loss, one.parcel_id, one.entry_id) for one in found.overlaps]
    assert halves == [(0, "p7", first.result["ids"][0]), (0, "p6", first.result["ids"][1])] or halves == [
        (0, "p6", first.result["ids"][1]), (0, "p7", first.result["ids"][0])
    ]  # fmt: skip
    for one in found.overlaps:  # EPSG:6933 keeps areas
        assert math.isclose(one.area_ha, 0.5, rel_tol=1e-6)
        assert math.isclose(one.geometry.area(), 5000.0, rel_tol=1e-9)
    assert math.isclose(found.overlap_ha, 1.0, rel_tol=1e-6)
    assert set(first.result["event_ids"]) <= set(found.checked) and found.elsewhere == ()


def test_edges_and_slivers_are_no_overlap_but_a_square_metre_more_is(workspace):
    enter(workspace, loss(square(0, 0)))
    assert compare(workspace, [square(100, 0)], [1]).overlaps == ()  # one edge
    assert compare(workspace, [square(99.99, 0)], [1]).overlaps == ()  # 1 m2 less a little
    (one,) = compare(workspace, [square(99.98, 0)], [1]).overlaps
    assert math.isclose(one.area_ha * 1e4, 2.0, rel_tol=1e-6)


def test_the_same_cells_transformed_there_and_back_are_the_same(workspace):
    """Ten thousand edges of cells of another CRS, beside each other: not one overlap."""
    there = QgsCoordinateReferenceSystem("EPSG:32631")
    way = QgsCoordinateTransform(there, workspace.crs, QgsProject.instance().transformContext())
    sides = []
    for parity in (0, 1):
        cells = [
            square(500_000 + 30 * x, 30 * y, 30)
            for x in range(20)
            for y in range(20)
            if (x + y) % 2 == parity
        ]
        for cell in cells:
            cell.transform(way)
        sides.append(QgsGeometry.unaryUnion(cells))
    enter(workspace, loss(sides[0]))
    assert compare(workspace, [sides[1]], [1]).overlaps == ()
    (whole,) = compare(workspace, [sides[0]], [1]).overlaps
    assert math.isclose(whole.area_ha, 200 * 0.09, rel_tol=2e-3)  # UTM's scale


def test_other_years_are_told_and_taken_out_ones_are_not(workspace):
    done = enter(workspace, loss(square(0, 0)), loss(square(0, 0), year=2016))
    found = compare(workspace, [square(0, 0)], [2])
    assert [one.year for one in found.overlaps] == [2] and [one.year for one in found.elsewhere] == [1]
    ledger_of(workspace).act(correct_entry, entry_id=done.result["ids"][1], amount_tco2e=0.0)
    found = compare(workspace, [square(0, 0)], [2])
    assert found.overlaps == () and len(found.elsewhere) == 1


def test_new_places_are_compared_with_each_other(workspace):
    found = compare(workspace, [square(0, 0), square(50, 50), square(60, 60)], [1, 1, 2])
    (one,) = found.overlaps
    assert (one.loss, one.other, one.entry_id) == (1, 0, "") and math.isclose(one.area_ha, 0.25, rel_tol=1e-6)


def test_cells_that_touch_at_a_corner_are_compared(workspace):
    ring = "POLYGON((0 0, 100 0, 100 100, 200 100, 200 200, 100 200, 100 100, 0 100, 0 0))"
    bow = QgsGeometry.fromWkt(ring)
    assert not bow.isGeosValid()
    enter(workspace, loss(bow))
    (one,) = compare(workspace, [square(150, 150)], [1]).overlaps
    assert math.isclose(one.area_ha, 0.25, rel_tol=1e-6)


def test_an_event_without_a_box_is_compared_all_the_same(workspace):
    from natural_kit import enter_event

    enter_event(ledger_of(workspace), "e1", 5.0, place=square(0, 0))
    (one,) = compare(workspace, [square(0, 0)], [1]).overlaps
    assert one.event_id == "e1"
    enter_event(ledger_of(workspace), "e2", 5.0, place=QgsGeometry())  # its place cannot be read
    assert [one.event_id for one in compare(workspace, [square(0, 0)], [1]).overlaps] == ["e1"]


def test_the_refusal_names_hectares_and_tonnes(workspace):
    done = enter(workspace, loss(square(0, 0)))
    again = [loss(square(50, 0), amount=20.0)]
    found = compare(workspace, [square(50, 0)], [1])
    overlaps = [
        {"parcel_id": "p7", "entry_id": one.entry_id, "area_ha": one.area_ha, "tco2e": 10.0}
        for one in found.overlaps
    ]
    error = refused(workspace, again, checked=found.checked, overlaps=overlaps)
    assert "0.50 ha" in sentence(error) and "10.0 tCO2e" in sentence(error)
    assert done.result["ids"][0] in sentence(error) and "p7" in sentence(error)


PROGRAM = """
import json, sys
from datetime import date
sys.path.insert(0, {tests!r})
from ledger_program import Place
from terrestrial_carbon.plugin.core.mechanism.losses import enter_losses
from terrestrial_carbon.plugin.core.findings import RuleError
from terrestrial_carbon.plugin.storage.ledger import Ledger
losses, map_ = json.loads(sys.argv[2])
ledger = Ledger(Place(sys.argv[1]), today=date(2016, 7, 2))
print("ready", flush=True)
sys.stdin.readline()
try:
    ledger.act(enter_losses, losses=losses, map=map_, checked=[])
    print("entered", flush=True)
except RuleError as error:
    print(error.finding.code, flush=True)
"""


def test_of_two_programs_that_enter_the_same_place_one_succeeds(workspace):
    """Both compared the place before either entered it."""
    assert compare(workspace, [square(0, 0)], [1]).overlaps == ()
    what = json.dumps([[loss(square(0, 0))], MAP])
    command = [sys.executable, "-c", PROGRAM.format(tests=str(TESTS)), str(workspace.path), what]
    programs = [
        subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) for _ in range(3)
    ]
    try:
        for program in programs:
            assert program.stdout.readline() == "ready\n"
        for program in programs:
            program.stdin.write("go\n")
            program.stdin.flush()
        said = sorted(program.communicate(timeout=600)[0].strip() for program in programs)
    finally:
        for program in programs:
            program.kill()
    assert said == ["entered", "losses_entered_meanwhile", "losses_entered_meanwhile"]
    assert len(standing_events(workspace, 1)) == 1


def test_moving_a_place_by_hand_is_found(workspace):
    enter(workspace, loss(square(0, 0)))
    assert verify(workspace.path).is_ok
    moved = pack(square(1000, 1000))
    with sql(workspace.path) as connection:
        guard = connection.execute("SELECT sql FROM sqlite_master WHERE name = 'event_update'").fetchone()[0]
        connection.execute("DROP TRIGGER event_update")
        connection.execute("UPDATE event SET place = ?, min_x = ?", (moved["place"], moved["min_x"]))
        connection.execute(guard)
    (finding,) = verify(workspace.path).findings
    assert (finding.code, finding.values["table"]) == ("row_altered", "event")
    assert finding.values["columns"] == "place, min_x"
