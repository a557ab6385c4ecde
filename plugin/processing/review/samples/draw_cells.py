"""Drawing the cells of a map of classes by a plan."""

from __future__ import annotations

import numpy as np

from ....core.findings import Finding, Level, RuleError
from ....raster.drawing import (
    Cells,
    Frame,
    cell_size,
    count_cells,
    draw_cells,
    draw_clusters,
    draw_grid,
)
from .draw_plan import Design, DrawPlan, Sample, Unit, metres

#: Candidates for each unit wanted, tried one after the other where units are to stand apart.
_CANDIDATES = (8, 64, 512)
_MOST_CANDIDATES = 300_000


def cells_drawn(plan: DrawPlan, frame: Frame) -> Sample:
    """Return the sample of a map.

    :raises RuleError: nothing to draw from, or too little room for the distance.
    :raises RasterError: the map cannot be used.
    """
    if plan.design is Design.SYSTEMATIC:
        return _grid(plan, frame)
    if plan.design is Design.CLUSTER:
        return _clusters(plan, frame)
    return _one_by_one(plan, frame)


def _one_by_one(plan: DrawPlan, frame: Frame) -> Sample:
    by_class = plan.design is Design.STRATIFIED
    most = max(plan.size, plan.minimum) if by_class else plan.size
    if by_class and plan.sizes:
        most = round(max(plan.sizes.values()))
    for factor in _CANDIDATES if plan.distance > 0.0 else (1,):
        drawn = draw_cells(frame, min(most * factor, max(most, _MOST_CANDIDATES)), plan.seed, by_class)
        stratum = _names(drawn.code) if by_class else [""] * len(drawn.code)
        available = _by_name(drawn.cells) if by_class else {"": sum(drawn.cells.values())}
        quota, findings = plan.quota(available, _by_name(drawn.hectares))
        kept = plan.apart(_metres(frame, drawn), stratum, quota)
        got = {name: sum(stratum[k] == name for k in kept) for name in quota}
        short = [name for name in quota if got[name] < quota[name]]
        if not short or len(drawn.code) >= sum(drawn.cells.values()):
            break
    for name in short:
        raise plan.too_close(name, got[name], quota[name])
    if plan.distance > 0.0:
        findings.append(Finding(Level.INFO, "draw_distance_chances", values={"distance": plan.distance}))
    chance = {name: quota[name] / available[name] for name in quota if available[name]}
    units = [_unit(drawn, k, chance[stratum[k]], stratum[k] or None) for k in kept]
    return Sample(units, _by_name(drawn.hectares), findings)


def _grid(plan: DrawPlan, frame: Frame) -> Sample:
    width, height, _, _ = cell_size(frame.source)
    spacing = plan.spacing
    if not spacing:
        cells = sum(count_cells(frame).cells.values())
        spacing = (cells * width * height / plan.size) ** 0.5
    steps = spacing / width, spacing / height
    if min(steps) < 1.0 and spacing:
        values = {"value": spacing, "cell": max(width, height)}
        raise RuleError(Finding(Level.ERROR, "draw_spacing", values=values))
    drawn = draw_grid(frame, steps, plan.seed) if spacing else count_cells(frame)
    if not drawn.cells:
        raise RuleError(Finding(Level.ERROR, "draw_nothing"))
    chance = 1.0 / (steps[0] * steps[1])
    units = [_unit(drawn, k, chance) for k in range(len(drawn.code))]
    finding = Finding(Level.INFO, "draw_systematic", values={"number": len(units)})
    return Sample(units, _by_name(drawn.hectares), [finding])


def _clusters(plan: DrawPlan, frame: Frame) -> Sample:
    drawn = draw_clusters(frame, plan.side, plan.size, plan.per_cluster, plan.seed)
    if not drawn.clusters:
        raise RuleError(Finding(Level.ERROR, "draw_nothing"))
    taken = min(plan.size, drawn.clusters)
    findings = []
    if taken < plan.size:
        values = {"number": drawn.clusters, "wanted": plan.size}
        findings.append(Finding(Level.WARNING, "draw_all_taken", "*", values))
    units = []
    for k in range(len(drawn.code)):
        chance = taken / drawn.clusters * float(drawn.within[k])
        units.append(_unit(drawn, k, chance, cluster=int(drawn.cluster[k]) + 1))
    return Sample(units, _by_name(drawn.hectares), findings)


def _unit(drawn: Cells, k: int, chance: float, stratum=None, cluster=None) -> Unit:
    place, area = (float(drawn.x[k]), float(drawn.y[k])), float(drawn.area_ha[k])
    return Unit(place, str(int(drawn.code[k])), stratum, cluster, chance, area / chance, area)


def _metres(frame: Frame, drawn: Cells) -> np.ndarray:
    _, _, degrees, unit = cell_size(frame.source)
    return metres(drawn.x, drawn.y, degrees, unit)


def _names(codes) -> list:
    return [str(code) for code in codes.tolist()]


def _by_name(figures: dict) -> dict:
    return {str(code): figure for code, figure in sorted(figures.items())}
