"""Whether the values of a map can be in the unit that is said: biomass, carbon or CO2, a hectare or a cell.

Only evidence counts. What more than one unit explains is said to be open; a unit is called wrong only
where the values lie beyond everything published (``stock_ranges.json``), or where another source of the
same parcels says so.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from ..findings import Level
from ..overlays.names import tells_co2, words_in
from ..parcel import Pool
from ..tables import table
from ..units import CO2_PER_C, DEFAULT_CARBON_FRACTION, DensityUnit, density_conversion
from .source_facts import SourceFacts
from .source_kinds import Repair, SourceFinding, SourceKind

PER_HECTARE = (DensityUnit.T_BIOMASS_PER_HA, DensityUnit.T_C_PER_HA, DensityUnit.T_CO2E_PER_HA)
PER_CELL = (DensityUnit.T_BIOMASS_PER_PIXEL, DensityUnit.T_C_PER_PIXEL, DensityUnit.T_CO2E_PER_PIXEL)
#: Two sources of the same parcels usually agree within this factor.
AGREE = 1.3
#: So near to a unit's factor, with so little scatter, it is the same map in another unit.
SAME = 0.02
#: With so little scatter it is one map made from the other, by a carbon fraction near to ours.
COPY = 1.1
_LEAST_PARCELS = 5
_SCATTER = 0.7  # of the logarithms; beyond, two sources do not tell of the same thing
_STEM = frozenset((Pool.ABOVE_GROUND.value, Pool.BELOW_GROUND.value))
#: Words in the names of maps that show a flux, a change or something else than a stock.
OTHER_WORDS = frozenset(
    ("npp", "nbp", "nep", "nee", "gpp", "flux", "emission", "emissions", "removals", "releases", "delta")
    + (
        "sequestration",
        "increment",
        "age",
        "chm",
        "height",
        "slope",
        "altitude",
        "elevation",
        "ndvi",
        "cover",
        "uncertainty",
    )
)
#: Multiples by which maps are stored: tenths, whole numbers ×10 and ×100, kg/m².
SCALES = {"x10": 10.0, "x100": 100.0, "kg_per_m2": 0.1}


def carbon_of(unit: str, cell_ha: float) -> float:
    """Return the t C/ha that one unit of value stands for."""
    conversion = density_conversion(DensityUnit(unit))
    area = 1.0 if conversion.per_hectare else max(cell_ha, 1e-12)
    return conversion.factor_tco2e / CO2_PER_C / area


@dataclass(frozen=True)
class Limits:
    """The highest t C/ha that is published for a pool: mean of many stands, and of a single one."""

    mean: float
    most: float
    source: str


def limits_of(pool: str, latitudes=None) -> Limits:
    """Return the limits of a pool in the belts that parcels between two latitudes may lie in.

    Where the pool is not said it may be all of them together, but for peat.
    """
    if not pool:
        parts = [limits_of(one.value, latitudes) for one in Pool if one is not Pool.PEAT]
        sources = "; ".join(dict.fromkeys(one.source for one in parts[:1]))
        return Limits(sum(one.mean for one in parts), sum(one.most for one in parts), sources)
    ranges = table("stock_ranges")
    entry = ranges[pool]
    belts = entry["belts"]
    if latitudes is not None and "any" not in belts:
        low, high = sorted((abs(latitudes[0]), abs(latitudes[1])))
        low = 0.0 if latitudes[0] * latitudes[1] < 0.0 else low
        spans = ranges["latitudes"]
        chosen = [name for name in belts if spans[name][0] <= high and low <= spans[name][1]]
        belts = {name: belts[name] for name in chosen or belts}
    factor = ranges["margin"] * carbon_of(entry["unit"], 1.0)
    return Limits(
        factor * max(one["mean"] for one in belts.values()),
        factor * max(one["most"] for one in belts.values()),
        entry["source"],
    )


def unit_findings(facts: SourceFacts) -> list[SourceFinding]:
    """Return what the values say about the unit; nothing where there are no values, or no unit is said."""
    values = facts.values
    if values is None or not values.data or not facts.declared.unit:
        return []
    cell_ha = facts.grid.cell_ha if facts.grid else 0.0
    mean, top = _level(facts)
    if not math.isfinite(mean) or values.high <= 0.0:
        return []
    found = named_findings(facts)
    compared = compared_findings(facts, cell_ha)
    if compared is not None:
        return found + compared
    limits = limits_of(facts.declared.pool, facts.parcels.latitudes)
    factor = carbon_of(facts.declared.unit, cell_ha)
    if mean * factor > limits.mean or top * factor > limits.most:
        return found + [_too_high(facts, limits, mean, top, cell_ha)]
    low = _too_low(facts, top, factor, cell_ha)
    if low is not None:
        return found + [low]
    fitting = fitting_units(facts, limits, mean, top, cell_ha)
    if len(fitting) > 1 and not named_unit(facts):
        found.append(
            _say(facts, SourceKind.UNIT_OPEN, Level.INFO, values=_figures(facts, mean, top, fitting))
        )
    return found


def fitting_units(facts, limits: Limits, mean, top, cell_ha) -> list[str]:
    """Return the codes of the units in which the values lie within what is published."""
    least = _least(facts) if facts.declared.pool in _STEM else 0.0
    kinds = PER_HECTARE if not cell_ha or _declared_per_hectare(facts) else (*PER_HECTARE, *PER_CELL)
    found = []
    for unit in kinds:
        factor = carbon_of(unit.value, cell_ha)
        if mean * factor <= limits.mean and least <= top * factor <= limits.most:
            found.append(unit.value)
    return found


def _declared_per_hectare(facts) -> bool:
    return DensityUnit(facts.declared.unit) in PER_HECTARE


def _level(facts: SourceFacts) -> tuple[float, float]:
    """Return the mean over the parcels, and what only one cell in a hundred exceeds."""
    parcels, values = facts.parcels, facts.values
    mean = values.mean
    if parcels.known and not values.spikes:
        weight = parcels.area_ha * parcels.covered_pct
        use = np.isfinite(parcels.mean) & (weight > 0.0)
        if use.any():
            mean = float(np.average(parcels.mean[use], weights=weight[use]))
    return mean, values.at.get(99, values.high)


def _too_high(facts, limits, mean, top, cell_ha) -> SourceFinding:
    fitting = fitting_units(facts, limits, mean, top, cell_ha)
    said = named_unit(facts)
    if said in fitting:
        fitting = [said]
    scales = [] if fitting else _fitting_scales(facts, limits, mean, top, cell_ha)
    factor = carbon_of(facts.declared.unit, cell_ha)
    by_mean = mean * factor > limits.mean
    figures = _figures(facts, mean, top, fitting)
    figures.update(
        shown=mean if by_mean else top,
        shown_tc=(mean if by_mean else top) * factor,
        most_tc=limits.mean if by_mean else limits.most,
        published=limits.source,
        scales=scales,
    )
    detail = "too_high" if by_mean else "too_high_top"
    repairs = tuple(Repair("unit", unit) for unit in fitting)
    return _say(facts, SourceKind.UNIT_WRONG, Level.ERROR, detail, figures, repairs)


def _fitting_scales(facts, limits, mean, top, cell_ha) -> list[str]:
    factor = carbon_of(facts.declared.unit, cell_ha)
    least = _least(facts)
    return [
        name
        for name, scale in SCALES.items()
        if scale > 1.0 and mean * factor / scale <= limits.mean and least <= top * factor / scale
    ]


def _least(facts) -> float:
    """Return the t C/ha that one cell in a hundred exceeds in any forest."""
    return table("stock_ranges")["low"]["forest_t_biomass_per_ha"] * DEFAULT_CARBON_FRACTION


def _too_low(facts, top, factor, cell_ha) -> SourceFinding | None:
    """Say that even the highest values are less than forest has; only of what stands on the land."""
    if facts.declared.pool not in _STEM:
        return None
    low = table("stock_ranges")["low"]
    if top * factor >= _least(facts):
        return None
    forest = (facts.parcels.forest_share or 0.0) >= 0.5
    nothing = top * factor < low["nothing_t_biomass_per_ha"] * DEFAULT_CARBON_FRACTION
    limits = limits_of(facts.declared.pool, facts.parcels.latitudes)
    fitting = [
        unit.value
        for unit in PER_HECTARE
        if not _declared_per_hectare(facts)
        and _least(facts) <= top * carbon_of(unit.value, cell_ha) <= limits.most
    ]
    figures = _figures(facts, float("nan"), top, fitting)
    figures.update(shown=top, shown_tc=top * factor, least_tc=_least(facts), published=low["source"])
    grave = forest or nothing
    level = Level.WARNING if grave else Level.INFO
    repairs = tuple(Repair("unit", unit) for unit in fitting)
    return _say(facts, SourceKind.UNIT_LOW, level, "forest" if forest else "", figures, repairs)


def compared_findings(facts: SourceFacts, cell_ha: float) -> list[SourceFinding] | None:
    """Hold the parcels' means against another source of the same pool; ``None``: nothing can be told."""
    told = ratio_to_reference(facts)
    if told is None:
        return None
    ratio, scatter, count = told
    said = carbon_of(facts.declared.unit, cell_ha)
    units = {unit.value: carbon_of(unit.value, cell_ha) for unit in PER_HECTARE}
    if cell_ha and not any(math.isclose(said, one) for one in units.values()):
        units[facts.declared.unit] = said
    same = [unit for unit, one in units.items() if abs(ratio / one - 1.0) <= SAME] if scatter <= SAME else []
    within = math.log(COPY if scatter <= SAME else AGREE)
    near = same or [unit for unit, one in units.items() if abs(math.log(ratio / one)) <= within]
    if not facts.declared.pool and not same:
        return None  # of all pools together: only the very same map tells something
    if facts.declared.unit in near:
        return []
    scaled = [
        name for name, scale in SCALES.items() if abs(math.log(ratio * scale / said)) <= math.log(AGREE)
    ]
    figures = {
        "ratio": said / ratio,
        "count": count,
        "other": facts.parcels.reference_name,
        "declared": facts.declared.unit,
        "fitting": near,
        "scales": scaled,
    }
    if len(near) == 1 or (near and same):
        level = Level.ERROR if same else Level.WARNING
        repairs = tuple(Repair("unit", unit) for unit in near)
        return [_say(facts, SourceKind.UNIT_WRONG, level, "same" if same else "compared", figures, repairs)]
    return [_say(facts, SourceKind.RATIO, Level.WARNING, "scaled" if scaled else "", figures)]


def ratio_to_reference(facts: SourceFacts) -> tuple[float, float, int] | None:
    """Return (median of reference t C/ha over value, scatter of its logarithm, number of parcels).

    ``None`` with fewer than five parcels that have both, or where the two have little to do with each other.
    """
    parcels = facts.parcels
    if not parcels.known or len(parcels.reference) != len(parcels.mean):
        return None
    with np.errstate(invalid="ignore"):
        use = (parcels.reference > 0.0) & (parcels.mean > 0.0) & (parcels.covered_pct >= 50.0)
    if int(use.sum()) < _LEAST_PARCELS:
        return None
    logs = np.log(parcels.reference[use] / parcels.mean[use])
    middle = float(np.median(logs))
    scatter = 1.4826 * float(np.median(np.abs(logs - middle)))
    return None if scatter > _SCATTER else (math.exp(middle), scatter, int(use.sum()))


def named_findings(facts: SourceFacts) -> list[SourceFinding]:
    """Return that the file's own words name another quantity, or another unit, than is said."""
    other = [text for text in facts.texts if OTHER_WORDS & set(words_in(text))]
    if other:
        figures = {"words": ", ".join(other)}
        return [_say(facts, SourceKind.OTHER_NAMED, Level.WARNING, "", figures)]
    said = named_unit(facts)
    if not said or _substance(said) == _substance(facts.declared.unit):
        return []
    figures = {
        "declared": facts.declared.unit,
        "fitting": [said],
        "words": ", ".join(text for text in facts.texts if _told(text)),
    }
    repairs = (Repair("unit", said),)
    return [_say(facts, SourceKind.UNIT_NAMED, Level.WARNING, "", figures, repairs)]


def named_unit(facts: SourceFacts) -> str:
    """Return the unit a hectare that name, band and the band's own unit speak of; empty where they do not."""
    stated = facts.values.declared_unit if facts.values else ""
    told = {_told(text) for text in (stated, *facts.texts)} - {""}
    if DensityUnit.T_CO2E_PER_HA.value in told:
        told.discard(DensityUnit.T_C_PER_HA.value)  # “carbon” is said of CO2 too
    if len(told) != 1:
        return ""
    per_cell = facts.declared.unit and not _declared_per_hectare(facts)
    unit = next(iter(told))
    return unit.replace("_per_ha", "_per_pixel") if per_cell else unit


def _told(text: str) -> str:
    if tells_co2(text):
        return DensityUnit.T_CO2E_PER_HA.value
    words = words_in(text)
    pairs = set(zip(words, words[1:]))
    carbon = {"carbon", "carbone", "carbono", "agc", "soc", "tc", "mgc", "kgc"} & set(words)
    if carbon or {("biomass", "c"), ("agb", "c"), ("mg", "c"), ("t", "c"), ("soil", "c")} & pairs:
        return DensityUnit.T_C_PER_HA.value
    if {"agb", "agbd", "biomass", "biomasse", "biomasa", "biomassa"} & set(words):
        return DensityUnit.T_BIOMASS_PER_HA.value
    return ""


def _substance(unit: str) -> str:
    return unit.split("_per_")[0]


def _figures(facts, mean, top, fitting) -> dict:
    values = facts.values
    return {
        "mean": mean,
        "top": top,
        "declared": facts.declared.unit,
        "fitting": list(fitting),
        "sampled": not values.whole,
        "seed": facts.seed,
        "cells": values.cells,
    }


def _say(facts, kind, level, detail="", values=None, repairs=()) -> SourceFinding:
    state = f"{facts.declared.unit}|{facts.fingerprint[:12]}"
    return SourceFinding(kind, facts.name, facts.key, level, detail, values or {}, repairs, state)
