"""The whole check of a set of parcels."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations

import numpy as np
from qgis.core import QgsGeometry

from ...core.checks.attributes import id_findings
from ...core.checks.borders import Borders, borders
from ...core.checks.doubled import Shared, counted_twice, twice_tco2e
from ...core.checks.kinds import CheckFinding, Kind
from ...core.units import M2_PER_HA
from ...raster.coverage import read_rings
from ...raster.errors import Cancelled
from ...storage.land import box_of, inner_point
from .choice import CheckReport, Choice
from .gaps import gaps, outside_of
from .overlaps import area_of_union, pairs_in_question, shared_land
from .reading import Parcel, wkb_of
from .single import attribute_findings, geometry_findings, placed

_ORDER = {kind: number for number, kind in enumerate(Kind)}
_WHOLE = 1.0 - 1e-9  # of the smaller parcel: it lies within the other
_STEP = 500


def check_all(parcels: list[Parcel], choice: Choice, meter, boundary=None, feedback=None) -> CheckReport:
    """Check parcels against the rules and against each other.

    :param meter: measures on the ellipsoid in the parcels' CRS.
    :param boundary: valid polygon in that CRS that they should fill, or ``None``.
    :param feedback: progress from 40 % on, and cancelling.
    :raises Cancelled: the user cancelled.
    """
    report = CheckReport(len(parcels), naive_m2=float(sum(one.area_m2 for one in parcels)))
    shapes = [one.shape for one in parcels]
    edges = borders_of(parcels)
    _progress(feedback, 50)
    twins = duplicates(edges)
    shared = _shared_of_twins(twins, parcels)
    twin_of = {number: group[0] for group in twins for number in group}
    first, second = pairs_in_question(edges, shapes)
    group = np.arange(len(parcels))
    group[list(twin_of)] = list(twin_of.values())
    apart = group[first] != group[second]
    found = shared_land(first[apart], second[apart], shapes, meter, feedback, (50.0, 80.0))
    report.shared = shared + found
    report.doubled_m2, report.doubled_tco2e = total_of(report.shared, parcels, meter)
    report.findings += [
        twin_finding(parcels[group[0]], parcels[other]) for group in twins for other in group[1:]
    ]
    report.findings += [
        overlap_finding(one, parcels[one.first], parcels[one.second])
        for one in found
        if one.area_m2 > choice.tolerance_m2
    ]
    if choice.wants(Kind.GAP):
        places = gaps(
            shapes, edges.boxes, edges.loose, boundary if choice.gaps_in_boundary else None, feedback
        )
        report.findings += gap_findings(places, choice, meter)
    _progress(feedback, 90)
    if boundary is not None and choice.wants(Kind.OUTSIDE):
        report.findings += outside_findings(parcels, boundary, choice, meter, feedback)
    for number, one in enumerate(parcels):
        if number % _STEP == 0:
            _progress(feedback, 92 + 8 * number / len(parcels))
        report.findings += geometry_findings(one, choice, meter)
        report.findings += attribute_findings(one, choice)
    report.findings += ids_of(parcels)
    report.findings = in_order([one for one in report.findings if choice.wants(one.kind)])
    return report


def in_order(findings) -> list[CheckFinding]:
    """Return findings by kind, and within a kind the largest first."""
    return sorted(findings, key=lambda one: (_ORDER[one.kind], -(one.area_ha or 0.0), one.parcels))


def _progress(feedback, percent: float) -> None:
    if feedback is None:
        return
    if feedback.isCanceled():
        raise Cancelled
    feedback.setProgress(percent)


def borders_of(parcels: list[Parcel]) -> Borders:
    """Return the borders of the parcels' land."""
    rings = read_rings(wkb_of(parcels))
    return borders(rings.x, rings.y, rings.start, rings.parcel, rings.hole, len(parcels))


def duplicates(edges: Borders) -> list[list[int]]:
    """Return groups of parcels with exactly the same borders."""
    groups = defaultdict(list)
    for number in np.flatnonzero(edges.marks).tolist():
        groups[(int(edges.marks[number]), *edges.boxes[number].tolist())].append(number)
    return [group for group in groups.values() if len(group) > 1]


def _shared_of_twins(twins, parcels) -> list[Shared]:
    return [
        Shared(a, b, parcels[a].area_m2, parcels[a].shape, box_of(parcels[a].shape))
        for group in twins
        for a, b in combinations(group, 2)
    ]


def total_of(shared, parcels, meter) -> tuple[float, float]:
    """Return (m², tCO2e) that are counted more than once."""
    involved = {i for one in shared for i in (one.first, one.second)}
    densities = {i: parcels[i].density for i in involved}
    return counted_twice(shared, densities, lambda places: area_of_union(places, meter))


def twin_finding(a: Parcel, b: Parcel) -> CheckFinding:
    """Return the finding of two parcels with the same borders."""
    tonnes = twice_tco2e(a.area_m2, a.density, b.density)
    return placed(
        CheckFinding(Kind.DUPLICATE, (a.fid, b.fid), (a.id, b.id), area_ha=a.area_ha, tco2e=tonnes), a
    )


def overlap_finding(one: Shared, a: Parcel, b: Parcel) -> CheckFinding:
    """Return the finding of land that two parcels share; of a nested pair the inner one comes last."""
    tonnes = twice_tco2e(one.area_m2, a.density, b.density)
    if a.area_m2 < b.area_m2:
        a, b = b, a
    kind = Kind.NESTED if one.area_m2 >= _WHOLE * b.area_m2 else Kind.OVERLAP
    x, y = inner_point(one.place)
    return CheckFinding(
        kind, (a.fid, b.fid), (a.id, b.id), one.area_m2 / M2_PER_HA, tonnes,
        place=one.place.asWkb().data(), x=x, y=y,
    )  # fmt: skip


def gap_findings(places, choice: Choice, meter) -> list[CheckFinding]:
    """Return the gaps that are larger than the tolerance."""
    found = []
    for place in places:
        area = meter.measureArea(place)
        if area > choice.tolerance_m2:
            x, y = inner_point(place)
            wkb = place.asWkb().data()
            found.append(CheckFinding(Kind.GAP, area_ha=area / M2_PER_HA, place=wkb, x=x, y=y))
    return found


def prepared(boundary: QgsGeometry):
    """Return a boundary as the engine that :func:`outside_finding` asks."""
    engine = QgsGeometry.createGeometryEngine(boundary.constGet())
    engine.prepareGeometry()
    return engine


def outside_findings(parcels, boundary, choice: Choice, meter, feedback=None) -> list[CheckFinding]:
    """Return the parcels that reach beyond the boundary."""
    engine = prepared(boundary)
    found = []
    for number, one in enumerate(parcels):
        if number % _STEP == 0:
            _progress(feedback, 90 + 2 * number / len(parcels))
        found += outside_finding(one, boundary, engine, choice, meter)
    return found


def outside_finding(one: Parcel, boundary, engine, choice: Choice, meter) -> list[CheckFinding]:
    """Return the land of a parcel beyond the boundary as a finding, if there is any."""
    beyond = None if one.shape is None else outside_of(one.shape, boundary, engine)
    area = 0.0 if beyond is None else meter.measureArea(beyond)
    if not area > choice.tolerance_m2:
        return []
    x, y = inner_point(beyond)
    detail = "wholly" if area >= _WHOLE * one.area_m2 else "partly"
    place = beyond.asWkb().data()
    return [
        CheckFinding(
            Kind.OUTSIDE, (one.fid,), (one.id,), area / M2_PER_HA, detail=detail, place=place, x=x, y=y
        )
    ]


def ids_of(parcels: list[Parcel]) -> list[CheckFinding]:
    """Return parcels without an id or with one used before; nothing where the layer has no ids."""
    if not parcels or "id" not in parcels[0].values:
        return []
    fids = [one.fid for one in parcels]
    return id_findings(fids, [one.values["id"] for one in parcels], [one.id for one in parcels])
