"""What a look into a map found: the least that is needed to guess what the map is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class RasterSample:
    """Values of one band, all of them or a spread.

    ``values``: distinct values with how often each was seen, rising; ``complete``: no distinct value
    seen is left out there; ``exact``: every cell was read. ``whole``: all values are whole numbers.
    ``low``, ``high``, ``zeros`` (share of cells with data that are 0) are of the cells read that have
    data; ``data``: their share of the cells read. ``cell``: width and height of a cell in ``unit`` of
    the CRS (``m``, ``deg`` or empty). ``names``: what the file calls the band's classes.
    """

    dtype: str
    width: int
    height: int
    bands: int = 1
    band: int = 1
    nodata: float | None = None
    low: float | None = None
    high: float | None = None
    values: tuple[tuple[float, int], ...] = ()
    complete: bool = True
    exact: bool = True
    whole: bool = True
    zeros: float = 0.0
    data: float = 1.0
    has_palette: bool = False
    descriptions: tuple[str, ...] = ()
    names: tuple[tuple[int, str], ...] = ()
    cell: tuple[float, float] = (0.0, 0.0)
    unit: str = ""

    @property
    def description(self) -> str:
        """What the file calls the band that was read."""
        return self.descriptions[self.band - 1] if self.band <= len(self.descriptions) else ""

    @property
    def empty(self) -> bool:
        """Whether no cell that was read has data."""
        return self.low is None


@dataclass(frozen=True)
class FieldSample:
    """A field of a vector map: ``kind`` is ``date``, ``whole``, ``number`` or ``text``."""

    name: str
    kind: str
    values: tuple[Any, ...] = ()


@dataclass(frozen=True)
class VectorSample:
    """Fields of a vector map with some of their values; ``shape``: ``point``, ``line`` or ``area``."""

    fields: tuple[FieldSample, ...] = ()
    shape: str = "area"
    count: int = 0
