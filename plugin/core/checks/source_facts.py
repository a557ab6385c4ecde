"""What is known of a source of stocks (a map, a layer of values) before it is judged.

Plain data: gathered from rasters and layers elsewhere, judged by :mod:`sources`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np


@dataclass(frozen=True)
class Declared:
    """What the user says a source is: codes of unit and pool, its year; empty where nothing is said."""

    unit: str = ""
    pool: str = ""
    year: int | None = None


@dataclass(frozen=True)
class GridFacts:
    """Where a raster's cells lie.

    ``crs``: its name, empty without one. ``cell_m``: width and height in metres; ``cell_ha`` at the
    parcels. ``misplaced``: it does not meet the parcels; ``fits``: ids of CRSs in which its numbers
    would; ``swapped``: they would with x and y exchanged. ``lost_grid``: a transformation file that the
    best way from the parcels' CRS needs and that is not installed, ``accuracy_m`` of what is used instead.
    """

    crs: str = ""
    geographic: bool = False
    has_grid: bool = True
    width: int = 0
    height: int = 0
    cell_m: tuple[float, float] = (0.0, 0.0)
    cell_ha: float = 0.0
    overviews: int = 0
    tiled: bool = True
    misplaced: bool = False
    fits: tuple[str, ...] = ()
    swapped: bool = False
    lost_grid: str = ""
    accuracy_m: float | None = None


@dataclass(frozen=True)
class ValueFacts:
    """What the cells looked at hold; those that count as data, apart from ``spikes``.

    ``cells`` looked at, ``whole``: all there are (else a sample); ``data`` of them hold data, ``nan`` are
    no numbers. ``spikes``: known nodata values that count as data here, and how many cells hold them.
    ``at``: quantiles by percent. ``border_zeros``: share of the map's outermost cells that are 0 and data.
    ``codes``: the distinct values if there are few. ``at_top`` cells share the highest
    value, ``at_other`` the most frequent other one that is not 0.
    """

    cells: int = 0
    whole: bool = True
    in_parcels: bool = True
    data: int = 0
    nan: int = 0
    spikes: Mapping[float, int] = field(default_factory=dict)
    at: Mapping[int, float] = field(default_factory=dict)
    mean: float = float("nan")
    negative: int = 0
    zeros: int = 0
    border_zeros: float = 0.0
    at_top: int = 0
    at_other: int = 0
    distinct: int = 0
    codes: tuple[float, ...] = ()
    integer: bool = False
    nodata: float | None = None
    masked: bool = False
    declared_unit: str = ""
    type_limit: float | None = None

    @property
    def low(self) -> float:
        """The lowest value."""
        return self.at.get(0, float("nan"))

    @property
    def high(self) -> float:
        """The highest value."""
        return self.at.get(100, float("nan"))


@dataclass(frozen=True)
class ParcelFacts:
    """What the source gives each parcel; arrays of one length, or empty where it was not measured.

    ``area_ha``; ``covered_pct`` with data; ``mean`` of the covered cells, in the source's own unit;
    ``cells``: size in cells; ``border_cells``: about how many its border crosses; ``reference``: another
    source's t C/ha for the same pool, NaN where there is none, called ``reference_name``. ``count``: all
    parcels, of which these are a sample if there are more. ``outside``: parcels of all that lie beyond
    the source. ``latitudes``: lowest and highest of the parcels. ``forest_share``: of the area whose land
    use says forest. ``estimated``: parcels too large to be summed are taken from what was looked at.
    """

    count: int = 0
    area_ha: np.ndarray = field(default_factory=lambda: np.empty(0))
    covered_pct: np.ndarray = field(default_factory=lambda: np.empty(0))
    mean: np.ndarray = field(default_factory=lambda: np.empty(0))
    deviation: np.ndarray = field(default_factory=lambda: np.empty(0))
    cells: np.ndarray = field(default_factory=lambda: np.empty(0))
    border_cells: np.ndarray = field(default_factory=lambda: np.empty(0))
    reference: np.ndarray = field(default_factory=lambda: np.empty(0))
    reference_name: str = ""
    outside: int = 0
    latitudes: tuple[float, float] | None = None
    forest_share: float | None = None
    estimated: bool = False

    @property
    def known(self) -> bool:
        """Whether parcels were measured."""
        return len(self.area_ha) > 0

    @property
    def sampled(self) -> bool:
        """Whether only some of the parcels were measured."""
        return self.known and (self.estimated or len(self.area_ha) < self.count)


@dataclass(frozen=True)
class FieldFacts:
    """A field of values of a vector source: ``rows`` of which ``nulls`` are empty and ``texts`` no number.

    ``readable``: texts that a person would read as numbers (``1,397``); ``found``: the field is there.
    ``years``: those of its own field of years, if it has one.
    """

    name: str
    found: bool = True
    text: bool = False
    rows: int = 0
    nulls: int = 0
    texts: int = 0
    readable: int = 0
    example: str = ""
    years: tuple[int, ...] = ()


@dataclass(frozen=True)
class SourceFacts:
    """A source: ``name`` as shown, ``key`` what stays the same (path and band, or an id).

    ``problem``: the code of what keeps it from being read at all, with ``problem_values``.
    ``words``: the words of its name and its band's; ``name_years``: the years its name holds.
    ``seed`` of the samples. ``layer_id``: of the layer in the project, if it is there.
    """

    name: str
    key: str
    declared: Declared = Declared()
    problem: str = ""
    problem_values: Mapping[str, object] = field(default_factory=dict)
    service: bool = False
    grid: GridFacts | None = None
    values: ValueFacts | None = None
    parcels: ParcelFacts = field(default_factory=ParcelFacts)
    field: FieldFacts | None = None
    texts: tuple[str, ...] = ()
    name_years: tuple[int, ...] = ()
    fingerprint: str = ""
    band: int = 1
    seed: int = 0
    layer_id: str = ""
    overlay_id: str = ""
    this_year: int = 0
    joining_year: int | None = None
