"""The class of a cell's value, for every type of cells, against the definition."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from terrestrial_carbon.plugin.raster.classes import Classes
from terrestrial_carbon.plugin.raster.job import Axis

TYPES = ("u1", "i1", "u2", "i2", "u4", "i4", "f4", "f8")
NUMBER = st.one_of(st.integers(-300, 300), st.integers(-70_000, 70_000), st.floats(-300, 300))
YEARS = (*range(1, 25), 256)


def values(dtype):
    """Return every value of narrow cells, and many of wide ones."""
    if dtype.kind == "f":
        return np.concatenate((np.arange(-600, 600) / 2, [1e30, -1e30])).astype(dtype)
    limits = np.iinfo(dtype)
    low, high = max(limits.min, -70_001), min(limits.max, 70_001)
    return np.append(np.arange(low, high + 1), (limits.min, limits.max)).astype(dtype)


def found(axis, cells):
    """Return the class of each cell, -1 for none."""
    classes = Classes.of(axis, cells.dtype)
    where = np.flatnonzero(classes.inside(cells))
    numbers, exact = classes.numbers(cells.take(where))
    if exact is not None:
        where, numbers = where[exact], numbers[exact]
    result = np.full(len(cells), -1)
    result[where] = numbers
    return result


@settings(max_examples=60, deadline=None, derandomize=True)
@given(st.sampled_from(TYPES), st.lists(NUMBER, min_size=2, max_size=9, unique=True))
@example("u1", list(YEARS))
@example("i2", list(YEARS))
@example("u1", [-math.inf, 3, math.inf])
@example("i1", [-0.5, 0.5, 1.5, 1.7, 2.5])
def test_breaks(name, breaks):
    cells = values(np.dtype(name))
    breaks = sorted(breaks)
    held = np.array(breaks, dtype=cells.dtype if cells.dtype.kind == "f" else np.float64)
    if (np.diff(held) == 0).any():
        return  # one number in cells of this type
    wanted = np.searchsorted(held, cells.astype(np.float64), side="right") - 1
    wanted[wanted == len(breaks) - 1] = -1
    np.testing.assert_array_equal(found(Axis(0, breaks=tuple(breaks)), cells), wanted)


@settings(max_examples=60, deadline=None, derandomize=True)
@given(st.sampled_from(TYPES), st.lists(st.integers(-400, 400), min_size=1, max_size=12, unique=True))
@example("u1", [23, 1, 2, 300])
@example("u1", [0, 2, 4, 6, 8, 10])
@example("f4", [0, 2, 4, 6, 8, 10])
def test_codes(name, codes):
    cells = values(np.dtype(name))
    numbers = {code: number for number, code in enumerate(codes)}
    wanted = [numbers.get(value, -1) for value in cells.tolist()]
    np.testing.assert_array_equal(found(Axis(0, codes=tuple(codes)), cells), wanted)


@pytest.mark.parametrize("name", ["u1", "i4"])
def test_years_are_compared_in_the_type_of_the_cells(name):
    """A limit of another type would convert every cell of a raster."""
    axis = Axis(0, breaks=YEARS)
    cells = values(np.dtype(name)).view(_Watched)
    _Watched.types = set()
    Classes.of(axis, cells.dtype).inside(cells)
    assert _Watched.types == {cells.dtype}


class _Watched(np.ndarray):
    """Keeps the types of what it is compared with."""

    types: set = set()

    def __array_ufunc__(self, ufunc, method, *inputs, **more):
        if ufunc in (np.greater_equal, np.less_equal, np.less, np.greater):
            _Watched.types |= {np.asarray(part).dtype for part in inputs}
        plain = [np.asarray(part) if isinstance(part, np.ndarray) else part for part in inputs]
        more = {
            key: tuple(np.asarray(part) for part in value) if key == "out" else value
            for key, value in more.items()
        }
        return getattr(ufunc, method)(*plain, **more)
