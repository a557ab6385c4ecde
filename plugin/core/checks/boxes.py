"""Which of many boxes meet: in strips, sorted from west to east, all at once."""

from __future__ import annotations

import numpy as np

_MOST_STRIPS = 4096
_AT_ONCE = 4_000_000  # pairs looked at in one go
_SLACK = 1e-9  # of the whole width: what sorting by one number may lose


def meeting_pairs(boxes: np.ndarray, touching: bool = False):
    """Yield arrays (first, second) of the pairs of boxes that share some area, each pair once.

    :param boxes: (west, south, east, north) each; boxes with NaN meet none.
    :param touching: whether a common side or corner is enough.
    """
    index = np.flatnonzero(np.isfinite(boxes).all(axis=1))
    if len(index) < 2:
        return
    west, south, east, north = boxes[index].T
    strip_of = _strips(south, north)
    low, high = strip_of(south), strip_of(north)
    copies = high - low + 1
    box = np.repeat(np.arange(len(index)), copies)
    strip = np.arange(len(box)) - np.repeat(np.cumsum(copies) - copies, copies) + np.repeat(low, copies)
    width = (east.max() - west.min()) * (1.0 + 1e-6) or 1.0
    stride, slack = 2.0 * width, _SLACK * width
    key = strip * stride + (west[box] - west.min())
    order = np.argsort(key, kind="stable")
    box, strip, key = box[order], strip[order], key[order]
    limit = strip * stride + (east[box] - west.min()) + slack
    follow = np.searchsorted(key, limit, side="right") - np.arange(len(box)) - 1
    for first, last in _portions(np.maximum(follow, 0)):
        number = np.maximum(follow[first:last], 0)
        one = np.repeat(np.arange(first, last), number)
        step = np.arange(len(one)) - np.repeat(np.cumsum(number) - number, number)
        other = one + 1 + step
        a, b = box[one], box[other]
        lower, upper = np.maximum(south[a], south[b]), np.minimum(north[a], north[b])
        inner, outer = np.maximum(west[a], west[b]), np.minimum(east[a], east[b])
        meets = (lower <= upper) & (inner <= outer) if touching else (lower < upper) & (inner < outer)
        meets &= strip_of(lower) == strip[one]
        a, b = index[a[meets]], index[b[meets]]
        yield np.minimum(a, b), np.maximum(a, b)


def _strips(south, north):
    """Return the function y → number of its strip; strips are about as high as the boxes."""
    bottom, top = south.min(), north.max()
    height = float(np.median(north - south)) or (top - bottom) / len(south) or 1.0
    number = int(min(_MOST_STRIPS, max(1.0, (top - bottom) / height)))
    scale = number / ((top - bottom) or 1.0)
    return lambda y: np.minimum(((y - bottom) * scale).astype(np.int64), number - 1)


def _portions(counts):
    """Yield (first, last) of runs whose counts add up to what is looked at in one go."""
    ends = np.cumsum(counts)
    first = 0
    while first < len(counts):
        done = ends[first - 1] if first else 0
        last = int(np.searchsorted(ends, done + _AT_ONCE, side="right"))
        last = max(last, first + 1)
        yield first, last
        first = last


def meeting_one(boxes: np.ndarray, box, touching: bool = True) -> np.ndarray:
    """Return the indexes of the boxes that meet one box."""
    west, south, east, north = box
    found = np.flatnonzero((boxes[:, 0] <= east) & (boxes[:, 2] >= west))
    near = boxes[found]
    meets = (near[:, 1] <= north) & (near[:, 3] >= south)
    if not touching:
        lower, upper = np.maximum(near[:, :2], box[:2]), np.minimum(near[:, 2:], box[2:])
        meets &= (lower < upper).all(axis=1)
    return found[meets]
