"""Random numbers of units: each unit's own, whatever the order or the pieces units are met in.

A unit's key is its number in the stream of SplitMix64 (Steele, Lea and Flood 2014) that the seed begins. The
units with the smallest keys are a simple random sample, in random order; a map can so be drawn from block by
block, and the same seed gives the same units.
"""

from __future__ import annotations

import numpy as np

_GAMMA = np.uint64(0x9E3779B97F4A7C15)
_FIRST, _SECOND = np.uint64(0xBF58476D1CE4E5B9), np.uint64(0x94D049BB133111EB)
_MASK = (1 << 64) - 1
#: The largest key.
LAST = np.uint64(_MASK)


def unit_keys(seed: int, stream: int, numbers: np.ndarray) -> np.ndarray:
    """Return the keys (uint64) of units by their numbers.

    :param stream: other streams of a seed are independent: cells, clusters, starts.
    """
    start = _mixed(np.array([_mixed(np.array([seed & _MASK], np.uint64))[0] ^ np.uint64(stream)], np.uint64))
    with np.errstate(over="ignore"):
        return _mixed(start + (np.asarray(numbers).astype(np.uint64) + np.uint64(1)) * _GAMMA)


def uniforms(seed: int, stream: int, count: int) -> np.ndarray:
    """Return ``count`` numbers from 0 up to 1, of a stream of the seed."""
    return (unit_keys(seed, stream, np.arange(count)) >> np.uint64(11)).astype(np.float64) * 2.0**-53


def _mixed(value: np.ndarray) -> np.ndarray:
    with np.errstate(over="ignore"):
        value = (value ^ (value >> np.uint64(30))) * _FIRST
        value = (value ^ (value >> np.uint64(27))) * _SECOND
    return value ^ (value >> np.uint64(31))
