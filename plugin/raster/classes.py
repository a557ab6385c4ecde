"""Which class of an axis a cell's value falls in, in the way that is fastest for the type of the cells."""

from __future__ import annotations

import math
from functools import lru_cache

import numpy as np

from .job import Axis

_MOST_RANGES = 4
_NARROW = 2  # bytes; of such cells every value there can be is looked up in a list


class Classes:
    """The classes of an axis for cells of one type."""

    def __init__(self, axis: Axis, dtype: np.dtype) -> None:
        self._size = axis.size
        self._whole = dtype.kind in "iu"
        self._limits = np.iinfo(dtype) if self._whole else None
        self._dtype, self._codes = dtype, np.array(axis.codes)
        if axis.codes:
            self._order = np.argsort(self._codes, kind="stable")
            self._ranges = self._ranges_of(np.unique(self._codes))
        else:
            self._breaks = self._breaks_of(axis)
        self._first = self._first_of_consecutive()
        self._list = None
        if self._whole and dtype.itemsize <= _NARROW and self._first is None:
            self._list = self._searched(np.arange(self._limits.min, self._limits.max + 1))[0]

    @classmethod
    def of(cls, axis: Axis, dtype: np.dtype) -> Classes:
        """Return those of an axis for cells of a type, made once."""
        return _classes_of(axis, np.dtype(dtype))

    def inside(self, values: np.ndarray) -> np.ndarray:
        """Return which values are in a class; of values between many codes some that are not."""
        if len(self._codes):
            if self._ranges is None:
                return np.isin(values, self._codes)
            mask = self._between(values, *self._ranges[0])
            for low, high in self._ranges[1:]:
                mask |= self._between(values, low, high)
            return mask
        if self._whole:
            return self._between(values, int(self._breaks[0]), int(self._breaks[-1]) - 1)
        mask = values >= self._breaks[0]
        mask &= values < self._breaks[-1]
        return mask

    def numbers(self, values: np.ndarray):
        """Return (class numbers of values ``inside``, which are really in a class, ``None`` for all)."""
        if self._first is not None:
            index = values.astype(np.intp)
            index -= self._first
            if not len(self._codes):  # the last class may be wider than one number
                np.minimum(index, self._size - 1, out=index)
            return index, None
        if self._list is not None:
            index = values.astype(np.intp)
            index -= self._limits.min
            return self._list.take(index), None
        return self._searched(values)

    def _searched(self, values):
        if not len(self._codes):
            return np.searchsorted(self._breaks, values, side="right") - 1, None
        place = np.searchsorted(self._codes, values, sorter=self._order)
        index = self._order[np.minimum(place, len(self._codes) - 1)]
        exact = self._codes.take(index) == values
        return index, None if exact.all() else exact

    def _ranges_of(self, codes):
        """Return (low, high) of the runs of codes without a gap, ``None`` where these are too many."""
        parts = np.split(codes, np.flatnonzero(np.diff(codes) != 1) + 1)
        return [(part[0], part[-1]) for part in parts] if len(parts) <= _MOST_RANGES else None

    def _breaks_of(self, axis) -> np.ndarray:
        """Return the breaks as cells of the type hold them: of whole numbers the first of each class,
        and 0.7 of float32 is one at 0.7."""
        if not self._whole:
            return np.array(axis.breaks, dtype=self._dtype if self._dtype.kind == "f" else np.float64)
        low, high = self._limits.min, self._limits.max + 1
        return np.array([math.ceil(min(max(value, low), high)) for value in axis.breaks], dtype=np.int64)

    def _first_of_consecutive(self):
        """Return the first number where each class but the last is one number, and the next one follows."""
        if not self._whole:
            return None
        firsts = self._codes if len(self._codes) else self._breaks[:-1]
        return int(firsts[0]) if (np.diff(firsts) == 1).all() else None

    def _between(self, values, low, high):
        """Return low ≤ values ≤ high, in the type of the values where that can hold the limits."""
        if not self._whole:
            mask = values >= low
            mask &= values <= high
            return mask
        limits = self._limits
        if high < limits.min or low > limits.max or high < low:
            return np.zeros(values.shape, dtype=bool)
        low, high = max(int(low), limits.min), min(int(high), limits.max)
        if low == limits.min:
            return values <= self._dtype.type(high)
        mask = values >= self._dtype.type(low)
        if high < limits.max:
            mask &= values <= self._dtype.type(high)
        return mask


@lru_cache(maxsize=64)
def _classes_of(axis: Axis, dtype: np.dtype) -> Classes:
    return Classes(axis, dtype)
