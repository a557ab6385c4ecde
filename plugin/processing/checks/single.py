"""What can be said of a parcel by itself: its geometry, its size, its width, its attributes."""

from __future__ import annotations

import math

from ...core.checks.attributes import row_findings
from ...core.checks.kinds import CheckFinding, Kind
from ...storage.land import inner_point
from .choice import Choice
from .reading import Parcel

_ROUGHLY = 4.0  # lengths on a map may be so far off true ones


def geometry_findings(parcel: Parcel, choice: Choice, meter) -> list[CheckFinding]:
    """Return what is wrong with a parcel's geometry, and whether it is too small or a sliver."""
    who = {"parcels": (parcel.fid,), "names": (parcel.id,)}
    if parcel.is_empty:
        return [CheckFinding(Kind.EMPTY, **who)] if choice.wants(Kind.EMPTY) else []
    found = []
    problem = parcel.problem
    if problem is not None and choice.wants(Kind.INVALID):
        found.append(
            CheckFinding(
                Kind.INVALID, **who, area_ha=parcel.area_ha, detail=problem.fault.value,
                values={"words": problem.words}, place=parcel.drawn.asWkb().data(),
                x=problem.x, y=problem.y,
            )
        )  # fmt: skip
    if not parcel.area_m2 > 0.0:
        if choice.wants(Kind.ZERO_AREA):
            place = {"x": problem.x, "y": problem.y, "place": parcel.drawn.asWkb().data()} if problem else {}
            found.append(CheckFinding(Kind.ZERO_AREA, **who, area_ha=0.0, **place))
        return found
    if choice.wants(Kind.TOO_SMALL) and parcel.area_ha < choice.min_area_ha:
        values = {"least_ha": choice.min_area_ha}
        found.append(_whole(parcel, Kind.TOO_SMALL, who, values))
    if choice.wants(Kind.SLIVER):
        width = _sliver_width(parcel, choice.sliver_width_m, meter)
        if width is not None:
            values = {"width_m": width, "least_m": choice.sliver_width_m}
            found.append(_whole(parcel, Kind.SLIVER, who, values))
    return found


def _whole(parcel: Parcel, kind: Kind, who: dict, values: dict) -> CheckFinding:
    x, y = inner_point(parcel.shape)
    place = parcel.shape.asWkb().data()
    return CheckFinding(kind, **who, area_ha=parcel.area_ha, values=values, place=place, x=x, y=y)


def _sliver_width(parcel: Parcel, least_m: float, meter) -> float | None:
    """Return the mean width of a parcel in metres if it is below ``least_m``.

    That is twice the area over the length of the border: w for a strip that is long against its width w.
    """
    plane_area, length = parcel.shape.area(), parcel.shape.length()
    if not (least_m > 0.0 and plane_area > 0.0 and length > 0.0):
        return None
    if 2.0 * math.sqrt(parcel.area_m2 * plane_area) / length >= _ROUGHLY * least_m:
        return None  # far from it, however the map stretches lengths
    width = 2.0 * parcel.area_m2 / meter.measurePerimeter(parcel.shape)
    return width if width < least_m else None


def attribute_findings(parcel: Parcel, choice: Choice) -> list[CheckFinding]:
    """Return what a parcel's dates, references and area lack or contradict, with the parcel's place."""
    found = row_findings([parcel.row()], choice.cutoff, choice.joining)
    return [placed(one, parcel) for one in found if choice.wants(one.kind)]


def placed(one: CheckFinding, parcel: Parcel) -> CheckFinding:
    """Return a finding with the whole parcel as its place."""
    if parcel.shape is None:
        return one
    x, y = inner_point(parcel.shape)
    made = {**one.__dict__, "place": parcel.shape.asWkb().data(), "x": x, "y": y}
    return CheckFinding(**made)
