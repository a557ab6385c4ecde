"""What is asked when losses are counted, and what is found: plain data, for algorithms and panels alike."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum
from typing import Any

import numpy as np
from qgis.core import QgsProcessingFeatureSource

from ...core.lulucf.forest import ForestDefinition
from ...core.overlays.encoding import CALENDAR, Encoding
from ...core.overlays.losses import LossFilter, LossRow, NoData, UnknownCode
from ...core.overlays.reading import Reading
from ...core.overlays.stack import Stack
from ...core.units import DEFAULT_CARBON_FRACTION, DensityConversion, DensityUnit, density_conversion
from ..raster_input import MapFile
from ..survey_run import RunChoice


class Rule(str, Enum):
    """Which cells of a map are a parcel's."""

    EXACT = "exact"  # every cell by the share that the parcel covers
    PIXEL_CENTRE = "pixel_centre"  # whole cells whose centre lies in the parcel; to check others' figures


@dataclass(frozen=True)
class EventMap:
    """A raster whose codes an encoding reads. It must not need a year any more (``of_year``)."""

    map: MapFile
    encoding: Encoding

    @property
    def maps(self) -> tuple:
        """The rasters it is made of."""
        return (self.map,)


@dataclass(frozen=True)
class EventStack:
    """Maps of the same land by date, as many as ``stack`` has years."""

    maps: tuple
    stack: Stack


@dataclass(frozen=True)
class ParcelLayer:
    """The parcels: a feature source and what is to be known of it.

    :param id_field: the field that names parcels in rows; the feature's id if empty.
    :param ellipsoid: that of a workspace (``layer_ellipsoid``), empty for another layer.
    """

    source: Any
    context: Any
    id_field: str = ""
    ellipsoid: str = ""

    @classmethod
    def of(cls, layer, context, id_field: str = "", ellipsoid: str = "") -> ParcelLayer:
        """Return the parcels of a vector layer, to be called on the thread it lives in."""
        return cls(QgsProcessingFeatureSource(layer, context), context, id_field, ellipsoid)


@dataclass(frozen=True)
class LossRequest:
    """What to count.

    :param events: :class:`EventMap` and :class:`EventStack`, all in one pass.
    :param densities: maps of carbon density (``MapFile``), all of one ``unit``; their tonnes are added.
    :param which: years, types and confidence that count.
    :param cover: map of tree cover in percent; cells below ``least_cover`` do not count.
    :param forest: where given, only cells of such forest count; takes the place of ``least_cover``.
    :param heights: map of the height of trees in metres; without it the definition's height is left open.
    :param year_start: (month, day) on which a year begins; exact days are put in such years.
    """

    parcels: ParcelLayer
    events: tuple
    densities: tuple = ()
    unit: DensityUnit = DensityUnit.T_BIOMASS_PER_HA
    carbon_fraction: float = DEFAULT_CARBON_FRACTION
    which: LossFilter = LossFilter()
    cover: MapFile | None = None
    least_cover: float | None = None
    forest: ForestDefinition | None = None
    heights: MapFile | None = None
    rule: Rule = Rule.EXACT
    year_start: tuple[int, int] = CALENDAR
    run: RunChoice = RunChoice(None, 0, "")

    @property
    def conversion(self) -> DensityConversion:
        """How values of the density maps become tCO2e."""
        return density_conversion(self.unit, self.carbon_fraction)


@dataclass
class LossCount:
    """What was found, as columns: one row per parcel and reading, in the order of parcels and dates.

    ``parcel`` numbers ``ids``, ``reading`` numbers ``readings``; ``tco2e`` is NaN where no density says
    it. ``unknown`` are codes the encodings do not know, ``cut`` readings of which the years asked for take
    only a part (not counted), ``no_data`` what maps without data leave open, ``found`` the finished pass
    (a ``Surveyed``).
    """

    ids: list
    readings: tuple[Reading, ...]
    parcel: np.ndarray
    reading: np.ndarray
    area_ha: np.ndarray
    tco2e: np.ndarray
    without_density_ha: np.ndarray
    cells: np.ndarray | None = None
    unknown: tuple[UnknownCode, ...] = ()
    cut: tuple[Reading, ...] = ()
    no_data: tuple[NoData, ...] = ()
    found: Any = field(default=None, repr=False)

    def __len__(self) -> int:
        return len(self.parcel)

    def rows(self, first: int = 0, last: int | None = None) -> Iterator[LossRow]:
        """Yield rows ``first`` to before ``last``, all by default."""
        span = slice(first, last)
        columns = [
            getattr(self, name)[span].tolist()
            for name in ("parcel", "reading", "area_ha", "tco2e", "without_density_ha")
        ]
        cells = [None] * len(columns[0]) if self.cells is None else self.cells[span].tolist()
        for parcel, reading, area, tonnes, without, number in zip(*columns, cells):
            yield LossRow.of(
                self.ids[parcel],
                self.readings[reading],
                area,
                tco2e=None if tonnes != tonnes else tonnes,
                without_density_ha=without,
                cells=number,
            )

    @property
    def total_area_ha(self) -> float:
        """Hectares of all rows."""
        return float(self.area_ha.sum())

    @property
    def total_tco2e(self) -> float | None:
        """Tonnes of all rows that have an amount, ``None`` where none has."""
        known = self.tco2e[~np.isnan(self.tco2e)]
        return float(known.sum()) if len(known) else None

    @property
    def unknown_area_ha(self) -> float:
        """Hectares of unknown codes."""
        return float(sum(code.area_ha for code in self.unknown))

    @property
    def without_cover_ha(self) -> float:
        """Hectares of events whose tree cover is not known."""
        return float(sum(one.area_ha for one in self.no_data if one.kept_year is None))

    @property
    def open_stack_ha(self) -> float:
        """Hectares that a stack kept and has no data of afterwards."""
        return float(sum(one.area_ha for one in self.no_data if one.kept_year is not None))

    @property
    def parcels_hit(self) -> int:
        """Number of parcels that have a row."""
        return len(np.unique(self.parcel))
