"""Which repairs there are for a finding, and doing one."""

from qgis.core import QgsGeometry

from ...core.checks.kinds import CheckFinding, Kind
from ...storage import fixes
from ...storage.land import only_polygons
from ...translate import tr


def fixes_of(one, label_of=str) -> list[tuple[str, str]]:
    """Return (code, title) of the repairs of a finding, the one to take first; none for most kinds."""
    if not isinstance(one, CheckFinding):
        return []
    names = [label_of(name) for name in one.names]
    if one.kind is Kind.INVALID:
        return [("make_valid", tr("Make valid"))]
    if one.kind is Kind.AREA_DIFFERS:
        return [("measure", tr("Measure anew"))]
    if one.kind is Kind.GAP:
        return [("fill", tr("Fill gap")), ("snap", tr("Snap"))]
    if one.kind is Kind.DUPLICATE:
        newest = 0 if _came_later(*one.parcels[:2]) else 1
        return [(f"drop_{i}", tr("Drop {parcel}").format(parcel=names[i])) for i in (newest, 1 - newest)]
    if one.kind in (Kind.OVERLAP, Kind.NESTED):
        trims = (0, 1) if one.kind is Kind.OVERLAP else (0,)
        found = [(f"trim_{i}", tr("Trim {parcel}").format(parcel=names[i])) for i in trims]
        return [*found, ("snap", tr("Snap"))] if one.kind is Kind.OVERLAP else found
    return []


def _came_later(fid: int, other: int) -> bool:
    """Whether a parcel was added after another; those not saved yet have negative numbers, going down."""
    return (fid < 0, abs(fid)) > (other < 0, abs(other))


def repair(layer, one: CheckFinding, code: str, snap_m: float) -> fixes.Fixed:
    """Do a repair, in one undo step.

    :raises EditRefused: it cannot be done safely.
    """
    fids = one.parcels
    if code == "make_valid":
        return fixes.make_valid(layer, fids[0])
    if code == "measure":
        return fixes.measure_area(layer, fids[0])
    if code.startswith("drop_"):
        dropped = int(code[-1])
        return fixes.drop_duplicate(layer, fids[1 - dropped], fids[dropped])
    if code.startswith("trim_"):
        trimmed = int(code[-1])
        return fixes.trim(layer, fids[trimmed], [fids[1 - trimmed]])
    if code == "fill":
        return fixes.fill_gap(layer, place_of(one))
    if one.kind is Kind.GAP:
        return fixes.snap_over_gap(layer, place_of(one), snap_m)
    return fixes.snap(layer, fids[0], [fids[1]], snap_m)


def place_of(one: CheckFinding) -> QgsGeometry:
    """Return the place of a finding."""
    place = QgsGeometry()
    place.fromWkb(one.place)
    return only_polygons(place)
