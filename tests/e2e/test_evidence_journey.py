"""From parcels without a status to a frozen baseline, in the real program; figures made otherwise."""

from __future__ import annotations

import math
from functools import cache
from pathlib import Path

import pytest
from qgis.core import QgsGeometry
from tools.desktop import run_desktop

from terrestrial_carbon.plugin.demo.examplania import build_examplania, parcel_geometry, stable_id
from terrestrial_carbon.plugin.demo.examplania_land import land, to_map
from terrestrial_carbon.plugin.demo.examplania_plan import PAPER_CLASSES, PLOTS
from terrestrial_carbon.plugin.demo.show_examplania import measure_examplania
from terrestrial_carbon.plugin.storage import proposals, waivers
from terrestrial_carbon.plugin.storage.editing import merge
from terrestrial_carbon.plugin.storage.parcel_history import catch_up
from terrestrial_carbon.plugin.storage.workspace import open_workspace

HOOKS = Path(__file__).resolve().parent / "hooks"
PLOT = {plot.key: plot for plot in PLOTS}
NAMED = {plot.name: plot for plot in PLOTS}
EVIDENCE = ("legal_ref", "treaty_ref", "threat_note", "constraint_note", "protected_from", "protected_to")
MIXED = "Aldermoor Home Farm"  # with the wood of the covenant, as its owner sees it
REJECTED = ("Port Lowen Harbour", "The title is before the court")
OVERRIDDEN = ("Farpoint Headland", "tradeable", "A landing place was built in 2014")
KINDS = (
    ("tradeable", None), ("protected", "law"), ("protected", "treaty"), ("inaccessible", "biophysical"),
    ("threatened", None),
)  # fmt: skip
#: What the reasons must name, by parcel.
REASONS = {
    "Harrow National Park": ("National Parks Act 1994, order 3", "1994"),
    "West Cape Reserve": ("Reserves Order 1987", "1987", "2010"),
    "Newgrove Nature Reserve": ("Nature Reserves Order 2009", "2009"),
    "Park: Eastgate Clearing": ("Ranger report 2014/17", "National Parks Act 1994"),
}
GROWN, HOLED, ORCHARD, DOUBLED = "Quarry Copse", "Teal Orchard", "Marlow Orchard", "Lambs' Hill"
COPY, STRIP = "Lambs' Hill (survey of 2014)", "Towpath"
ELLIPSOID = 1e-6  # relative: the plane is equal-area, the panel measures on the ellipsoid
SHOWN = 1e-9

pytestmark = pytest.mark.desktop


@pytest.fixture
def country(tmp_path, qgis_app, processing_provider):
    """Examplania measured, without statuses and evidence, and with one parcel drawn over two classes."""
    return untagged_country(tmp_path / "examplania")


def untagged_country(folder):
    """Build it; return its paths."""
    paths = build_examplania(folder)
    workspace = open_workspace(paths.workspace)
    measure_examplania(workspace, paths.carbon)
    layer = workspace.parcel_layer()
    fields, empty = layer.fields(), ("status", "basis", "status_comment", *EVIDENCE)
    assert layer.startEditing()
    owned = []
    for feature in layer.getFeatures():
        if feature["name"] in (MIXED, PLOT["covenant"].name):
            owned.append(feature.id())
            layer.changeAttributeValue(feature.id(), fields.indexOf("plan_class"), "production")
        for name in empty:
            layer.changeAttributeValue(feature.id(), fields.indexOf(name), None)
    merge(layer, owned)
    assert layer.commitChanges(), layer.commitErrors()
    catch_up(workspace)
    workspace.settle()
    return paths


# ---- an independent statement of what is right: plane geometry on the plan's own rings


@cache
def rings_of(name):
    """Return the corners (x, y) of a parcel's parts on the equal-area plane."""
    return [[(float(x), float(y)) for x, y in to_map(ring)] for ring in land()[NAMED[name].key]]


def shoelace(ring):
    """Return the area of a ring in ha."""
    if not ring:
        return 0.0
    near = [(x - ring[0][0], y - ring[0][1]) for x, y in ring]  # far from the origin digits are lost
    pairs = zip(near, near[1:] + near[:1])
    return abs(math.fsum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in pairs)) / 2e4


def within(ring, box):
    """Return the ring's part inside a rectangle (west, south, east, north), cut side by side."""
    for axis, limit, sign in ((0, box[0], 1), (1, box[1], 1), (0, box[2], -1), (1, box[3], -1)):
        cut = []
        for a, b in zip(ring, ring[1:] + ring[:1]):
            da, db = sign * (a[axis] - limit), sign * (b[axis] - limit)
            if da >= 0:
                cut.append(a)
            if da * db < 0:
                share = da / (da - db)
                cut.append((a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])))
        ring = cut
    return ring


def parts_in(box):
    """Return parcel → ha of it within a rectangle."""
    found = {name: math.fsum(shoelace(within(ring, box)) for ring in rings_of(name)) for name in NAMED}
    return {name: area for name, area in found.items() if area > 1e-9}


def box_at(x, y, wide, high):
    """Return the rectangle around a point."""
    return (x - wide / 2, y - high / 2, x + wide / 2, y + high / 2)


def box_across(name):
    """Return a rectangle over the border of a parcel and one neighbour, and that neighbour."""
    for x, y in rings_of(name)[0]:
        box = box_at(x, y, 50.0, 36.0)
        parts = parts_in(box)
        if len(parts) == 2 and parts.get(name, 0.0) > 0.05 and sum(parts.values()) > 0.18 - 1e-9:
            return box, next(other for other in parts if other != name)
    raise AssertionError(name)


def box_inside(name, wide, high):
    """Return a rectangle wholly within a parcel, near its middle."""
    (ring,) = rings_of(name)
    x, y = (sum(point[axis] for point in ring) / len(ring) for axis in (0, 1))
    box = box_at(x, y, wide, high)
    assert parts_in(box) == {name: pytest.approx(wide * high / 1e4, rel=1e-9)}
    return box


def rectangle(box):
    """Return a rectangle as a geometry."""
    west, south, east, north = box
    return QgsGeometry.fromWkt(
        f"POLYGON(({west!r} {south!r},{east!r} {south!r},{east!r} {north!r},{west!r} {north!r},"
        f"{west!r} {south!r}))"
    )


class Faults:
    """What the survey brings in, and what it does to areas and tonnes."""

    def __init__(self):
        grown, self.neighbour = box_across(GROWN)
        hole, strip = box_inside(HOLED, 40.0, 30.0), box_inside(ORCHARD, 150.0, 0.9)
        self.overlap_ha = parts_in(grown)[self.neighbour]
        self.gap_ha, self.strip_ha = 0.12, 150.0 * 0.9 / 1e4
        copse, other, copied = NAMED[GROWN], NAMED[self.neighbour], NAMED[DOUBLED]
        densities = copse.stock_tco2e / (copse.area_ha + self.overlap_ha), other.stock_tco2e / other.area_ha
        self.overlap_t = self.overlap_ha * min(densities)
        #: tonnes that each repair adds to the totals
        self.trim_t = -copse.stock_tco2e * self.overlap_ha / (copse.area_ha + self.overlap_ha)
        self.drop_t = -copied.stock_tco2e
        self.fill_t = NAMED[HOLED].stock_tco2e * self.gap_ha / (NAMED[HOLED].area_ha - self.gap_ha)
        shape = {name: parcel_geometry(NAMED[name].key) for name in (GROWN, HOLED, ORCHARD, DOUBLED)}
        self.shapes = {
            GROWN: shape[GROWN].combine(rectangle(grown)).asWkt(17),
            HOLED: shape[HOLED].difference(rectangle(hole)).asWkt(17),
            ORCHARD: shape[ORCHARD].difference(rectangle(strip)).asWkt(17),
        }
        same = {
            "status": "tradeable", "plan_class": copied.plan_class, "stock_tco2e": copied.stock_tco2e,
            "holder_id": stable_id("holder", copied.holder),
        }  # fmt: skip
        towpath = {"status": "tradeable", "stock_tco2e": 1.0}
        self.added = [[COPY, same, shape[DOUBLED].asWkt(17)], [STRIP, towpath, rectangle(strip).asWkt(17)]]


# ---- the journey


def test_from_no_status_to_parcels_without_a_fault(country, tmp_path):
    faults = Faults()
    report = run_desktop(
        HOOKS / "evidence_journey.py", tmp_path / "pictures", project=country.project, size=(1280, 800),
        arguments={
            "reasons": list(REASONS), "rejected": REJECTED, "overridden": OVERRIDDEN, "kinds": KINDS,
            "shapes": faults.shapes, "added": faults.added, "trimmed": GROWN,
        },
    )  # fmt: skip
    told = report.results
    check_suggested(told)
    check_decided(told, country.workspace)
    check_split(told)
    check_found(told, faults)
    check_repaired(told, faults, country.workspace)
    assert report.loud() == [] and report.tracebacks() == []


def check_suggested(told):
    """Every parcel gets the paper's class from the layers alone; the one over two classes is mixed."""
    suggested = {name: (word, share) for name, _, word, share in told["suggested"]}
    assert suggested.pop(MIXED)[0] == "mixed"
    wanted = {plot.name: plot.status for plot in PLOTS if plot.name not in (MIXED, PLOT["covenant"].name)}
    assert {name: word for name, (word, _) in suggested.items()} == wanted
    assert all(share == pytest.approx(100.0, rel=1e-6) for _, share in suggested.values())
    assert set(told["untouched"]) == {None}
    (active, shown), (still, hidden) = told["previews"]
    assert active == still and shown == hidden + 1  # a layer of the map that takes no tool's attention
    for name, words in REASONS.items():
        assert all(word in told["reasons"][name] for word in words), told["reasons"][name]
    areas = {status: 0.0 for status, _ in PAPER_CLASSES}
    for (status, _), (area, _) in PAPER_CLASSES.items():
        areas[status] += area
    areas["protected"] -= PLOT["covenant"].area_ha
    areas["tradeable"] -= NAMED[MIXED].area_ha
    for status, area in areas.items():
        count = sum(1 for word in wanted.values() if word == status)
        assert f"{status}: {count} ({area:.1f} ha), now 0" in told["summary"]
    assert "mixed: 1 (51.0 ha)" in told["summary"]


def check_decided(told, workspace):
    """Rejected stays, overridden has its comment, the rest is as suggested; each kind is one undo step."""
    assert not told["rejected without a reason"] and told["comment"] == OVERRIDDEN[2]
    assert OVERRIDDEN[0] not in told["listed after the override"]
    counts = dict.fromkeys(KINDS, 0)
    for plot in PLOTS:
        if plot.name not in (MIXED, PLOT["covenant"].name, REJECTED[0], OVERRIDDEN[0]):
            counts[plot.status, plot.basis] += 1
    assert told["accepted"] == [[*kind, count, 1] for kind, count in counts.items()]
    wanted = {plot.name: plot.status for plot in PLOTS if plot.name != PLOT["covenant"].name}
    wanted.update({REJECTED[0]: None, OVERRIDDEN[0]: OVERRIDDEN[1]})
    wanted.pop(MIXED)
    told["statuses"].pop(MIXED)
    assert told["statuses"] == wanted
    assert "National Parks Act 1994, order 3" in told["laws"]["Harrow National Park"]
    assert REJECTED[0] not in [cells[0] for cells in told["suggested again"]]
    decided = proposals.proposals(open_workspace(workspace), state="rejected")
    assert {one.parcel_id for one in decided} >= {stable_id("parcel", NAMED[REJECTED[0]].key)}


def check_split(told):
    """The larger part keeps the id, the wood names it as its parent; tonnes go by area, and add up."""
    wood, farm = PLOT["covenant"], PLOT["a_home"]
    tonnes, area = wood.stock_tco2e + farm.stock_tco2e, wood.area_ha + farm.area_ha
    parts = sorted(told["split"], key=lambda part: part[3])
    kept = stable_id("parcel", "a_home")
    assert parts[1][0] == kept and parts[0][0] != kept and parts[0][1] == kept
    assert [part[2] for part in parts] == ["protected", "tradeable"]
    for part, own in zip(parts, (wood.area_ha, farm.area_ha)):
        assert part[3:] == pytest.approx([own, tonnes * own / area], rel=ELLIPSOID)
    assert all(f"{100 * own / area:.1f} %" in told["parts"] for own in (wood.area_ha, farm.area_ha))
    p0, t0, warning = told["saved totals"]
    assert (p0, t0) == (pytest.approx(P0, rel=ELLIPSOID), pytest.approx(T0, rel=ELLIPSOID)) and not warning


def _wanted_totals():
    """Return P0 and T0 after the decisions."""
    tonnes = {True: 0.0, False: 0.0}
    for (status, _), (_, amount) in PAPER_CLASSES.items():
        tonnes[status in ("protected", "inaccessible")] += amount
    p0, t0 = tonnes[True], tonnes[False]
    moved = NAMED[OVERRIDDEN[0]].stock_tco2e
    wood, farm = PLOT["covenant"], PLOT["a_home"]
    share = (wood.stock_tco2e + farm.stock_tco2e) * wood.area_ha / (wood.area_ha + farm.area_ha)
    given = wood.stock_tco2e - share  # from the dense wood to the farm around it, by area
    return p0 - moved - given, t0 + moved + given - NAMED[REJECTED[0]].stock_tco2e


P0, T0 = _wanted_totals()


def check_found(told, faults):
    """Each planted fault is found once with its hectares and tonnes, and nothing else is."""
    copied = NAMED[DOUBLED]
    near = lambda value: pytest.approx(value, rel=1e-5)  # noqa: E731
    assert told["found"] == {
        "duplicate": [[sorted((DOUBLED, COPY)), near(copied.area_ha), near(copied.stock_tco2e)]],
        "overlap": [[sorted((GROWN, faults.neighbour)), near(faults.overlap_ha), near(faults.overlap_t)]],
        "gap": [[[], near(faults.gap_ha), None]],
        "sliver": [[[STRIP], near(faults.strip_ha), None]],
    }
    assert GROWN in told["overlap"] and faults.neighbour in told["overlap"]
    p0, t0, warning = told["warned"]
    assert (p0, t0) == (near(P0), near(T0 + copied.stock_tco2e + 1.0))
    area, tonnes = copied.area_ha + faults.overlap_ha, copied.stock_tco2e + faults.overlap_t
    assert f"{area:.2f} ha, {tonnes:.2f} tCO2e" in warning


def check_repaired(told, faults, workspace):
    """Repairs move tonnes with the land; undo brings fault and warning back; nothing is doubled then."""
    near = lambda value: pytest.approx(value, rel=1e-5)  # noqa: E731
    planted = T0 + NAMED[DOUBLED].stock_tco2e + 1.0
    found, (_, t0, warning) = told["trimmed"]
    assert "overlap" not in found and "duplicate" in found and t0 == near(planted + faults.trim_t)
    assert "10.00 ha, 600.00 tCO2e" in warning
    assert told["undone"] == [told["found"], told["warned"]]
    found, (_, t0, warning) = told["fixed"]
    assert list(found) == ["sliver"] and warning == ""
    assert t0 == near(planted + faults.trim_t + faults.drop_t + faults.fill_t)
    assert told["left"] == {}
    (left,) = waivers.waivers(open_workspace(workspace)).values()
    assert left.reason == "The towpath is public land"
