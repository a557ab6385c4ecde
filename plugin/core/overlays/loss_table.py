"""Counted losses held as columns, so that 10,000 parcels × 23 years are filtered and summed at once.

Areas are hectares, amounts tCO2e. An amount that is not known (no density was given) is NaN inside
and ``None`` outside, and a sum over such amounts is that of the known ones.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np


class Loss(NamedTuple):
    """What one map shows on one parcel in one year, of one type and confidence."""

    parcel_id: str
    year: int
    event_type: str
    confidence: str
    area_ha: float
    tco2e: float | None


class Figures(NamedTuple):
    """Hectares lost, and tCO2e (``None``: not known)."""

    area_ha: float
    tco2e: float | None


@dataclass(frozen=True)
class ByYear:
    """Parcels × years, each cell a sum; ``tco2e`` is NaN where nothing is known."""

    parcels: Sequence[str]
    years: Sequence[int]
    area_ha: np.ndarray
    tco2e: np.ndarray

    def totals(self) -> tuple[np.ndarray, np.ndarray]:
        """Return hectares and tCO2e of each parcel over all years."""
        return self.area_ha.sum(axis=1), _sum_known(self.tco2e, 1)

    def year_totals(self) -> tuple[list[float], list[float | None]]:
        """Return hectares and tCO2e of each year over all parcels."""
        amounts = _sum_known(self.tco2e, 0)
        return self.area_ha.sum(axis=0).tolist(), [known(value) for value in amounts]

    def of_parcels(self, rows: Sequence[int]) -> ByYear:
        """Return some of the parcels, by their place."""
        places = np.asarray(rows, dtype=np.intp)
        parcels = [self.parcels[place] for place in rows]
        return ByYear(parcels, self.years, self.area_ha[places], self.tco2e[places])

    def whole(self) -> Figures:
        """Return the sum over all parcels and years."""
        area, amount = self.area_ha.sum(), _sum_known(self.tco2e.ravel(), 0)
        return Figures(float(area), known(amount))


class LossTable:
    """Rows of :class:`Loss`; filters are codes, ``None`` for all."""

    def __init__(self, rows: Iterable[Sequence] = ()) -> None:
        columns = list(zip(*rows)) or [()] * 6
        self.parcels, self._parcel = _coded(columns[0])
        self.types, self._type = _coded(columns[2])
        self.confidences, self._confidence = _coded(columns[3])
        self._year = np.array(columns[1], dtype=np.int64)
        self._area = np.array(columns[4], dtype=float)
        self._tco2e = np.array([math.nan if v is None else v for v in columns[5]], dtype=float)

    def __len__(self) -> int:
        return len(self._year)

    @property
    def years(self) -> tuple[int, int] | None:
        """The first and the last year of a loss, ``None`` if there is none."""
        return (int(self._year.min()), int(self._year.max())) if len(self) else None

    @property
    def has_tonnes(self) -> bool:
        """Whether any amount is known."""
        return bool(np.isfinite(self._tco2e).any())

    def by_year(
        self,
        years: tuple[int, int] | None = None,
        types: Collection[str] | None = None,
        confidences: Collection[str] | None = None,
        keep_parcel: Callable[[str], bool] | None = None,
    ) -> ByYear:
        """Return the losses that pass, by parcel and year; parcels without any are left out.

        :param years: first and last year, both included.
        """
        mask = np.ones(len(self), dtype=bool)
        if years is not None:
            mask &= (self._year >= years[0]) & (self._year <= years[1])
        for codes, wanted, known_codes in (
            (self._type, types, self.types),
            (self._confidence, confidences, self.confidences),
        ):
            if wanted is not None:
                mask &= _in(codes, [code in wanted for code in known_codes])
        if keep_parcel is not None:
            mask &= _in(self._parcel, [bool(keep_parcel(parcel)) for parcel in self.parcels])
        return self._summed(np.flatnonzero(mask))

    def _summed(self, where: np.ndarray) -> ByYear:
        if not len(where):
            return ByYear((), (), np.zeros((0, 0)), np.zeros((0, 0)))
        found, parcel = np.unique(self._parcel[where], return_inverse=True)
        first, last = int(self._year[where].min()), int(self._year[where].max())
        count = last - first + 1
        cell = parcel * count + (self._year[where] - first)
        shape, cells = (len(found), count), len(found) * count
        area = np.bincount(cell, self._area[where], cells).reshape(shape)
        amounts = self._tco2e[where]
        is_known = np.isfinite(amounts)
        tonnes = np.bincount(cell[is_known], amounts[is_known], cells).astype(float)  # whole for none
        tonnes[np.bincount(cell[is_known], minlength=cells) == 0] = math.nan
        parcels = [self.parcels[place] for place in found]
        return ByYear(parcels, range(first, last + 1), area, tonnes.reshape(shape))


def sums_by(shown: ByYear, keys_of: Callable[[str], Collection]) -> dict:
    """Return key → (:class:`Figures`, number of parcels hit); a parcel counts under each of its keys."""
    areas, amounts = shown.totals()
    sums: dict = {}
    for parcel, area, amount in zip(shown.parcels, areas.tolist(), amounts.tolist()):
        for key in keys_of(parcel):
            entry = sums.setdefault(key, [0.0, 0.0, False, 0])
            entry[0] += area
            entry[3] += 1
            if not math.isnan(amount):
                entry[1] += amount
                entry[2] = True
    return {
        key: (Figures(area, amount if is_known else None), parcels)
        for key, (area, amount, is_known, parcels) in sums.items()
    }


def known(value: float) -> float | None:
    """Return a figure, ``None`` for NaN."""
    return None if math.isnan(value) else float(value)


def _coded(values: Sequence[str]) -> tuple[list[str], np.ndarray]:
    """Return the different values in the order they come, and for each value its place among them."""
    places: dict = {}
    codes = [places.setdefault(value, len(places)) for value in values]
    return list(places), np.array(codes, dtype=np.intp)


def _in(codes: np.ndarray, wanted: Sequence[bool]) -> np.ndarray:
    return np.array(wanted, dtype=bool)[codes] if len(codes) else np.zeros(0, dtype=bool)


def _sum_known(values: np.ndarray, axis: int):
    """Return sums of what is known; NaN where nothing is."""
    is_known = np.isfinite(values)
    sums = np.where(is_known, values, 0.0).sum(axis=axis)
    return np.where(is_known.any(axis=axis), sums, math.nan)
