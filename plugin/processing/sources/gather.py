"""What sources tell, gathered: rasters by looking into them, layers by reading a field."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date

import numpy as np
from qgis.core import QgsCoordinateReferenceSystem

from ...core.checks.source_facts import FieldFacts, GridFacts, ParcelFacts, SourceFacts
from ...core.checks.source_kinds import LEVELS, SourceFinding, SourceKind
from ...core.checks.source_units import carbon_of
from ...core.checks.sources import ordered, source_findings, together_findings
from ...core.overlays.names import years_in_name
from ...raster.errors import RasterError
from ...raster.source_facts import SourceLook, fits_of, look, swapped_fit
from ...raster.value_look import facts_of_values
from ...storage.fingerprint import fingerprint
from ...storage.number_text import parse_number
from ...storage.values import from_attribute
from ..stock_source import ellipsoid_named
from .asked import SERVICE, VECTOR, AskedSource
from .land import Land

_MOST_ROWS = 200_000


@dataclass
class SourceReport:
    """Facts and findings of all sources, in the order given."""

    facts: list[SourceFacts] = field(default_factory=list)
    findings: list[SourceFinding] = field(default_factory=list)

    def count(self, level) -> int:
        """Return how many findings are of a level."""
        return sum(one.level is level for one in self.findings)

    def of(self, kind: SourceKind) -> list[SourceFinding]:
        """Return the findings of a kind."""
        return [one for one in self.findings if one.kind is kind]

    def figures(self) -> dict:
        """Return the figures as the algorithm gives them back."""
        counts = {f"{level.value.upper()}_COUNT": self.count(level) for level in LEVELS}
        return {"SOURCE_COUNT": len(self.facts), "FINDING_COUNT": len(self.findings), **counts}


def check_sources(
    asked, land: Land | None, joining_year=None, seed=0, cancelled=None, tell=None
) -> SourceReport:
    """Gather what each source tells and judge it, then all together.

    :param land: the parcels, ``None`` without.
    :param tell: told the share done, 0…1.
    :raises Cancelled: ``cancelled()`` was true.
    """
    facts = []
    for number, one in enumerate(asked):
        facts.append(facts_of(one, land, joining_year, seed, cancelled))
        if tell is not None:
            tell((number + 1) / len(asked))
    return report_of(facts)


def report_of(facts: list[SourceFacts]) -> SourceReport:
    """Judge sources, each by itself and all together."""
    held = finished(facts)
    found = [finding for one in held for finding in source_findings(one)] + together_findings(held)
    return SourceReport(facts, ordered(found))


def facts_of(asked: AskedSource, land: Land | None, joining_year, seed, cancelled=None) -> SourceFacts:
    """Return what one source tells; what keeps it from being read becomes a fact too."""
    base = SourceFacts(
        asked.name,
        asked.key,
        asked.declared,
        service=asked.what == SERVICE,
        name_years=tuple(dict.fromkeys((*years_in_name(asked.name), *years_in_name(asked.path)))),
        band=asked.band,
        seed=seed,
        layer_id=asked.layer_id,
        overlay_id=asked.overlay_id,
        this_year=date.today().year,
        joining_year=joining_year,
        texts=tuple(
            filter(None, dict.fromkeys((asked.value_field, asked.name, asked.path.rsplit("/", 1)[-1])))
        ),
    )
    if base.service:
        return base
    base = replace(base, fingerprint=fingerprint(asked.path).get("sha256", ""))
    try:
        return _vector(asked, base) if asked.what == VECTOR else _raster(asked, base, land, seed, cancelled)
    except RasterError as error:
        if error.code == "raster_no_grid":
            return replace(base, grid=GridFacts(has_grid=False))
        return replace(base, problem=error.code, problem_values=dict(error.values))


def _raster(asked, base, land, seed, cancelled) -> SourceFacts:
    placed = asked.crs.isValid()
    wkt = asked.crs.toWkt(QgsCoordinateReferenceSystem.WktVariant.WKT_PREFERRED_GDAL) if placed else ""
    ellipsoid = None if land is None else ellipsoid_named(land.ellipsoid)
    what = SourceLook(asked.path, asked.band, wkt, asked.nodata, ellipsoid, seed)
    shapes, areas = None, None
    if placed and land is not None and land.shapes:
        shapes, areas = land.carried(asked.crs), land.area_ha
    seen = look(what, shapes, areas, cancelled)
    grid = seen.grid
    name = asked.crs.userFriendlyIdentifier() if placed else ""
    grid = replace(grid, crs=name, lost_grid=asked.lost_grid)
    grid = replace(grid, accuracy_m=asked.accuracy_m, geographic=grid.geographic and placed)
    if land is not None and land.box is not None and (not placed or grid.misplaced):
        own = asked.crs.authid()
        fits = fits_of(asked.path, [one for one in candidates(land) if one != own], land.box)
        grid = replace(grid, fits=fits[:3], swapped=not fits and swapped_fit(asked.path, land.box))
    parcels = _with_land(seen.parcels, land, asked)
    texts = (*seen.texts, *base.texts)
    return replace(base, grid=grid, values=seen.values, parcels=parcels, texts=texts)


def _with_land(parcels: ParcelFacts, land, asked) -> ParcelFacts:
    if land is None:
        return parcels
    pool = asked.declared.pool
    reference, name = np.full(len(parcels.area_ha), np.nan), ""
    stocks = land.stocks.get(pool)
    own = any(source in (asked.name, f"{asked.name}, band {asked.band}") for source in land.stock_sources)
    if stocks is not None and len(stocks) == len(reference) and not own and np.isfinite(stocks).any():
        reference, name = stocks, ", ".join(land.stock_sources[:2])
    return replace(
        parcels,
        count=max(land.count, parcels.count),
        reference=reference,
        reference_name=name,
        latitudes=land.latitudes,
        forest_share=land.forest_share,
    )


def candidates(land: Land) -> list[str]:
    """Return the CRSs a map of these parcels is likely to be in."""
    west, south, east, north = land.box
    middle = (west + east) / 2.0
    first = 32600 if south + north >= 0.0 else 32700
    zones = [int((middle + 180.0) // 6.0) + 1 + k for k in (0, -1, 1)]
    utm = [f"EPSG:{first + (zone - 1) % 60 + 1}" for zone in zones]
    own = [land.crs.authid()] if land.crs.authid().startswith("EPSG:") else []
    known = ["EPSG:4326", "EPSG:3857", "EPSG:3395", "EPSG:6933", "EPSG:3035", "EPSG:5070"]
    return list(dict.fromkeys([*own, *utm, *known]))


def finished(facts: list[SourceFacts]) -> list[SourceFacts]:
    """Return the parcels that were measured, with a second source of the same pool to compare with."""
    done = []
    for number, one in enumerate(facts):
        done.append(replace(one, parcels=_measured(_compared(one, facts[:number]))))
    return done


def _compared(one: SourceFacts, others) -> ParcelFacts:
    parcels = one.parcels
    if not one.declared.pool or len(parcels.area_ha) == 0 or np.isfinite(parcels.reference).any():
        return parcels
    for other in others:
        same = other.declared.pool == one.declared.pool and other.fingerprint != one.fingerprint
        if same and other.declared.unit and len(other.parcels.mean) == len(parcels.mean):
            if other.values is None or other.values.spikes or not np.isfinite(other.parcels.mean).any():
                continue
            factor = carbon_of(other.declared.unit, other.grid.cell_ha)
            return replace(parcels, reference=other.parcels.mean * factor, reference_name=other.name)
    return parcels


def _measured(parcels: ParcelFacts) -> ParcelFacts:
    """Return the parcels that were measured alone."""
    use = np.isfinite(parcels.covered_pct) & np.isfinite(parcels.area_ha)
    names = ("area_ha", "covered_pct", "mean", "deviation", "cells", "border_cells", "reference")
    return replace(
        parcels,
        **{name: getattr(parcels, name)[use] for name in names if len(getattr(parcels, name)) == len(use)},
    )


def _vector(asked: AskedSource, base: SourceFacts) -> SourceFacts:
    kinds = dict(asked.columns)
    if not asked.value_field:
        return base
    if asked.value_field not in kinds:
        return replace(base, field=FieldFacts(asked.value_field, False))
    names = [name for name, _ in asked.columns]
    at, year_at = names.index(asked.value_field), -1
    if asked.year_field in names:
        year_at = names.index(asked.year_field)
    rows = nulls = texts = readable = 0
    example, years, numbers = "", set(), []
    for feature in asked.features.getFeatures():
        rows += 1
        value = from_attribute(feature.attribute(at))
        if year_at >= 0:
            years |= set(years_in_name(str(from_attribute(feature.attribute(year_at)))[:4]))
        if value is None or (isinstance(value, str) and not value.strip()):
            nulls += 1
        elif isinstance(value, str):
            number = parse_number(value)
            if not example or (number is None and not texts):
                example = value
            readable, texts = readable + (number is not None), texts + (number is None)
            numbers += [] if number is None else [number]
        else:
            numbers.append(float(value))
        if rows >= _MOST_ROWS:
            break
    one = FieldFacts(
        asked.value_field, True, not kinds[asked.value_field], rows, nulls, texts, readable, example[:40],
        tuple(sorted(years)),
    )  # fmt: skip
    return replace(
        base, field=one, values=facts_of_values(np.array(numbers, dtype=float)) if numbers else None
    )
