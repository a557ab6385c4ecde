"""Where a source lies against the parcels: CRS, coverage, the size of its cells."""

from __future__ import annotations

import numpy as np

from ..findings import Level
from ..units import DensityUnit
from .source_facts import ParcelFacts, SourceFacts
from .source_kinds import Repair, SourceFinding, SourceKind

#: A parcel of fewer cells is small for a map.
FEW_CELLS = 4.0
_COARSE_SHARE = 0.1  # of the area
_COARSE_ERROR = 0.1
_FULL_PCT, _HALF_PCT = 99.0, 50.0
_BIG, _HUGE = 50_000_000, 400_000_000  # cells


def place_findings(facts: SourceFacts) -> list[SourceFinding]:
    """Return what is wrong with where a raster lies."""
    grid = facts.grid
    if grid is None:
        return []
    if not grid.has_grid:
        return [_say(facts, SourceKind.NO_GRID, Level.ERROR)]
    found = []
    repairs = tuple(Repair("crs", one) for one in grid.fits)
    figures = {"crs": grid.crs, "fits": list(grid.fits)}
    if not grid.crs:
        found.append(_say(facts, SourceKind.NO_CRS, Level.ERROR, "", figures, repairs))
    elif grid.misplaced:
        detail = "swapped" if grid.swapped else ""
        found.append(_say(facts, SourceKind.MISPLACED, Level.ERROR, detail, figures, repairs))
    if grid.lost_grid:
        figures = {"file": grid.lost_grid, "accuracy_m": grid.accuracy_m}
        found.append(_say(facts, SourceKind.LOST_GRID, Level.WARNING, grid.lost_grid, figures))
    if facts.declared.unit and grid.geographic and _per_cell(facts.declared.unit):
        found.append(_say(facts, SourceKind.PER_CELL, Level.WARNING))
    cells = grid.width * grid.height
    if cells > _BIG and not grid.overviews:
        level = Level.WARNING if cells >= _HUGE else Level.INFO
        values = {"cells": cells, "tiled": grid.tiled}
        found.append(_say(facts, SourceKind.NO_OVERVIEWS, level, "", values))
    return found


def _per_cell(unit: str) -> bool:
    return not DensityUnit(unit).value.endswith("_per_ha")


def coverage_findings(facts: SourceFacts) -> list[SourceFinding]:
    """Return which part of the parcels has no data."""
    parcels = facts.parcels
    if not parcels.known or (facts.grid is not None and facts.grid.misplaced):
        return []
    area = float(parcels.area_ha.sum())
    if area <= 0.0:
        return []
    covered = float((parcels.area_ha * parcels.covered_pct).sum() / area)
    without = int(np.count_nonzero(parcels.covered_pct <= 0.0))
    partly = int(np.count_nonzero((parcels.covered_pct > 0.0) & (parcels.covered_pct < _HALF_PCT)))
    figures = {
        "covered_pct": covered,
        "without": without,
        "without_ha": float(parcels.area_ha[parcels.covered_pct <= 0.0].sum()),
        "partly": partly,
        "outside": parcels.outside,
        "parcels": len(parcels.area_ha),
        "sampled": parcels.sampled,
        "seed": facts.seed,
    }
    found = []
    if without:
        level = Level.ERROR if covered <= 0.0 else Level.WARNING
        found.append(_say(facts, SourceKind.NOT_COVERED, level, f"{without}", figures))
    if 0.0 < covered < _FULL_PCT:
        level = Level.WARNING if covered < _HALF_PCT or partly else Level.INFO
        found.append(_say(facts, SourceKind.COVERAGE, level, f"{covered:.0f}", figures))
    return found


def coarse_findings(facts: SourceFacts) -> list[SourceFinding]:
    """Return whether the cells are large for the parcels, and what error that leaves at least."""
    parcels = facts.parcels
    if not parcels.known or not len(parcels.cells):
        return []
    weights = parcels.area_ha / max(float(parcels.area_ha.sum()), 1e-12)
    few = parcels.cells < FEW_CELLS
    share, number = float(weights[few].sum()), int(np.count_nonzero(few))
    errors = border_errors(parcels)
    known = np.isfinite(errors)
    typical = float(np.median(errors[known])) if known.any() else float("nan")
    bad = known.any() and float(np.average(errors[known], weights=weights[known])) > _COARSE_ERROR
    if share < _COARSE_SHARE and not bad and number < 0.5 * len(few):
        return []
    border = np.minimum(parcels.border_cells / np.maximum(parcels.cells, 1.0), 1.0)
    figures = {
        "few": number,
        "parcels": len(few),
        "share": share,
        "cells": FEW_CELLS,
        "cell_ha": facts.grid.cell_ha if facts.grid else float("nan"),
        "border_share": float(np.average(border, weights=weights)),
        "error": typical,
    }
    level = Level.WARNING if share >= 0.5 or bad else Level.INFO
    return [_say(facts, SourceKind.COARSE, level, "", figures)]


def border_errors(parcels: ParcelFacts) -> np.ndarray:
    """Return the relative standard error of each parcel's mean that cells on its border leave; NaN unknown.

    A cell of which the part w lies within gives w of its mean, though that part may differ: were a cell two
    independent parts, each of variance s² (that between the map's cells), then by (1 − w)·d, d of variance
    2s². The error is w(1 − w)d; over borders at any place E[w²(1 − w)²] = 1/30, so the parcel's mean of n
    cells with b on the border has the error s·√(b/15)/n. It is no more than that of one part: s·√2.
    """
    with np.errstate(invalid="ignore", divide="ignore"):
        level = np.nanmedian(parcels.mean) if np.isfinite(parcels.mean).any() else np.nan
        spread = np.nanstd(parcels.mean) if np.isfinite(parcels.mean).any() else np.nan
        s = np.where(parcels.cells > FEW_CELLS, np.fmax(parcels.deviation, 0.0), spread)
        s = np.where(np.isfinite(s), s, spread)
        relative = s / np.where(parcels.mean > 0.0, parcels.mean, level)
        factor = np.sqrt(np.maximum(parcels.border_cells, 1.0) / 15.0) / np.maximum(parcels.cells, 1e-9)
        return relative * np.minimum(factor, np.sqrt(2.0))


def _say(facts, kind, level, detail="", values=None, repairs=()) -> SourceFinding:
    return SourceFinding(
        kind, facts.name, facts.key, level, detail, values or {}, repairs, facts.fingerprint[:12]
    )
