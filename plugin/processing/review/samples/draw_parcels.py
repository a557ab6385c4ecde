"""Drawing parcels by a plan, with equal chances or by their area."""

from __future__ import annotations

import numpy as np
from qgis.core import QgsFeatureRequest, QgsUnitTypes

from ....core.findings import Finding, Level, RuleError
from ....core.statistics.drawing import by_size, in_steps, smallest
from ....core.statistics.keys import uniforms, unit_keys
from ....core.statistics.labelled import natural_key
from ....core.units import M2_PER_HA
from ...stock_source import UNCHECKED
from ..tables import text_of
from .draw_plan import Chances, Design, DrawPlan, Sample, Unit, metres
from .labels import polygon_meter

_PARCELS, _GROUPS, _WITHIN, _STARTS = 11, 12, 13, 14  # streams of random numbers


class Parcels:
    """What there is to draw from; one entry a parcel, their geometries are not kept.

    :param stratum: name of the field of strata, ``cluster`` of groups that are drawn together.
    """

    def __init__(self, source, ellipsoid: str, context, stratum: str = "", cluster: str = "") -> None:
        meter = polygon_meter(source, ellipsoid, context)
        wanted = [name for name in (stratum, cluster) if name]
        request = QgsFeatureRequest().setSubsetOfAttributes(wanted, source.fields())
        ids, area, x, y = [], [], [], []
        self.stratum, self.cluster, self.without_area = [], [], 0
        for feature in source.getFeatures(request, UNCHECKED):
            geometry = feature.geometry()
            hectares = meter.measureArea(geometry) / M2_PER_HA if feature.hasGeometry() else 0.0
            if not hectares > 0.0:
                self.without_area += 1
                continue
            centre = geometry.boundingBox().center()
            ids.append(feature.id())
            area.append(hectares)
            x.append(centre.x())
            y.append(centre.y())
            self.stratum.append(text_of(feature.attribute(stratum)) if stratum else "")
            self.cluster.append(text_of(feature.attribute(cluster)) if cluster else "")
        self.ids, self.area = ids, np.array(area)
        self.x, self.y = np.array(x), np.array(y)
        crs = source.sourceCrs()
        degrees = crs.isGeographic()
        to_metres = QgsUnitTypes.fromUnitToUnitFactor(
            crs.mapUnits(), QgsUnitTypes.DistanceUnit.DistanceMeters
        )
        self.points = metres(self.x, self.y, degrees, np.pi / 180.0 if degrees else to_metres)


def parcels_drawn(plan: DrawPlan, parcels: Parcels) -> Sample:
    """Return the sample of a layer.

    :raises RuleError: nothing to draw from, or a distance that cannot be kept.
    """
    if not parcels.ids:
        raise RuleError(Finding(Level.ERROR, "draw_nothing"))
    one_by_one = plan.design in (Design.RANDOM, Design.STRATIFIED) and plan.chances is Chances.EQUAL
    if plan.distance > 0.0 and not one_by_one:
        raise RuleError(Finding(Level.ERROR, "draw_distance_design"))
    draw = _clusters if plan.design is Design.CLUSTER else _units
    sample = draw(plan, parcels)
    if parcels.without_area:
        values = {"number": parcels.without_area}
        sample.findings.append(Finding(Level.WARNING, "draw_no_area", values=values))
    return sample


def _units(plan: DrawPlan, parcels: Parcels) -> Sample:
    stratified = plan.design is Design.STRATIFIED
    stratum = np.array(parcels.stratum if stratified else [""] * len(parcels.ids))
    names = sorted(set(stratum.tolist()), key=natural_key)
    places = {name: np.flatnonzero(stratum == name) for name in names}
    areas = {name: float(parcels.area[places[name]].sum()) for name in names}
    quota, findings = plan.quota({name: len(places[name]) for name in names}, areas)
    keys = unit_keys(plan.seed, _PARCELS, np.arange(len(parcels.ids)))
    found: dict = {}
    if plan.distance > 0.0:
        found = _apart(plan, parcels, stratum, keys, quota, places)
        findings.append(Finding(Level.INFO, "draw_distance_chances", values={"distance": plan.distance}))
    else:
        for number, (name, wanted) in enumerate(quota.items()):
            found.update(_of_stratum(plan, parcels, places[name], keys, wanted, number))
    if plan.design is Design.SYSTEMATIC:
        findings.append(Finding(Level.INFO, "draw_systematic", values={"number": len(found)}))
    order = sorted(found, key=lambda k: keys[k])
    units = [_unit(parcels, k, found[k], parcels.stratum[k] or None) for k in order]
    return Sample(units, areas, findings)


def _of_stratum(plan: DrawPlan, parcels: Parcels, places, keys, wanted: int, number: int) -> dict:
    """Return {place: probability} of the parcels drawn of one stratum."""
    start = float(uniforms(plan.seed, _STARTS + number, 1)[0])
    order = keys[places]
    if plan.design is Design.SYSTEMATIC:
        order = np.empty(len(places), dtype=np.int64)
        order[np.lexsort((parcels.x[places], -parcels.y[places]))] = np.arange(len(places))
    if plan.chances is Chances.AREA:
        chosen, chance = by_size(parcels.area[places], wanted, order, start)
    elif plan.design is Design.SYSTEMATIC:
        steps, chance = in_steps(len(places), wanted, start)
        chosen = np.argsort(order, kind="stable")[steps]
    else:
        chosen = smallest(order, wanted)
        chance = np.full(len(chosen), wanted / len(places))
    return dict(zip(places[chosen].tolist(), chance.tolist()))


def _apart(plan: DrawPlan, parcels: Parcels, stratum, keys, quota, places) -> dict:
    order = np.argsort(keys, kind="stable")
    kept = [int(order[k]) for k in plan.apart(parcels.points[order], stratum[order].tolist(), quota)]
    for name, wanted in quota.items():
        got = sum(stratum[k] == name for k in kept)
        if got < wanted:
            raise plan.too_close(name, got, wanted)
    return {k: quota[stratum[k]] / len(places[stratum[k]]) for k in kept}


def _clusters(plan: DrawPlan, parcels: Parcels) -> Sample:
    group = np.array(parcels.cluster)
    names = np.array(sorted(set(group.tolist()), key=natural_key))
    members = {name: np.flatnonzero(group == name) for name in names.tolist()}
    keys = unit_keys(plan.seed, _GROUPS, np.arange(len(names)))
    if plan.chances is Chances.AREA:
        sizes = np.array([parcels.area[members[name]].sum() for name in names.tolist()])
        start = float(uniforms(plan.seed, _STARTS, 1)[0])
        chosen, chance = by_size(sizes, plan.size, keys, start)
    else:
        chosen = smallest(keys, plan.size)
        chance = np.full(len(chosen), len(chosen) / len(names))
    findings = []
    if len(chosen) < plan.size:
        values = {"number": len(names), "wanted": plan.size}
        findings.append(Finding(Level.WARNING, "draw_all_taken", "*", values))
    within = unit_keys(plan.seed, _WITHIN, np.arange(len(parcels.ids)))
    units = []
    for number, (name, share) in enumerate(zip(names[chosen].tolist(), chance.tolist()), 1):
        inside = members[name]
        taken = inside[smallest(within[inside], plan.per_cluster or len(inside))]
        part = share * (len(taken) / len(inside))
        units += [_unit(parcels, k, part, parcels.stratum[k] or None, number) for k in taken.tolist()]
    return Sample(units, {"": float(parcels.area.sum())}, findings)


def _unit(parcels: Parcels, k: int, chance: float, stratum=None, cluster=None) -> Unit:
    return Unit(parcels.ids[k], None, stratum, cluster, chance, 1.0 / chance, float(parcels.area[k]))
