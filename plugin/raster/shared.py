"""Edges that parcels share, so that each is integrated once: those of neighbours in a map without gaps."""

from __future__ import annotations

import numpy as np

from .pieces import Edges

_MIX = tuple(np.uint64(k) for k in (0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9))


class SharedEdges:
    """Edges, each once, and what of them every parcel has.

    ``index``: the edges to integrate, in rising order; of those left out the amounts of another edge
    between the same two points hold. Amounts are those of edges that go down (y rising).

    Edges are found by hashing; where two unlike ones meet in the table nothing is lost but time.
    """

    def __init__(self, edges: Edges) -> None:
        count = len(edges)
        bits = max(10, int(count).bit_length() + 1)
        slot = (_mixed(edges.x0, edges.y0) + _mixed(edges.x1, edges.y1)) * _MIX[2]
        slot >>= np.uint64(64 - bits)
        slot = slot.view(np.intp)
        table = np.empty(1 << bits, dtype=np.intp)
        table[slot] = np.arange(count)
        other = table.take(slot)
        again = np.flatnonzero(other != np.arange(count))
        again = again[_alike(edges, again, other.take(again))]
        kept = np.ones(count, dtype=bool)
        kept[again] = False
        self.index = np.flatnonzero(kept)
        place = np.cumsum(kept) - 1
        self._place = place.take(other.take(again))  # among the kept, of the edges left out
        signs = np.where(edges.y1 > edges.y0, edges.sign, -edges.sign)
        self._own = edges.parcel.take(self.index), signs.take(self.index)
        self._others = edges.parcel.take(again), signs.take(again)

    def of_parcels(self, flags: np.ndarray) -> np.ndarray:
        """Return which of the edges to integrate belong to a flagged parcel."""
        mask = flags.take(self._own[0])
        mask[self._place[flags.take(self._others[0])]] = True
        return mask

    def by_parcel(self, amounts: np.ndarray, count: int) -> np.ndarray:
        """Return the sums of the amounts of edges, with their signs, by parcel 0…``count``."""
        sums = np.bincount(self._own[0], amounts * self._own[1], count)
        if len(self._place):
            sums += np.bincount(self._others[0], amounts.take(self._place) * self._others[1], count)
        return sums


def _mixed(x, y):
    """Return a number of 64 bits for each point."""
    bits = np.ascontiguousarray(x).view(np.uint64) * _MIX[0]
    bits ^= bits >> np.uint64(29)
    bits += np.ascontiguousarray(y).view(np.uint64) * _MIX[1]
    bits ^= bits >> np.uint64(32)
    return bits


def _alike(edges: Edges, one, other):
    """Return which edges join the same two points as another, in either direction."""
    ends = [part.take(one) for part in (edges.x0, edges.y0, edges.x1, edges.y1)]
    there = [part.take(other) for part in (edges.x0, edges.y0, edges.x1, edges.y1)]
    same = (ends[0] == there[0]) & (ends[1] == there[1]) & (ends[2] == there[2]) & (ends[3] == there[3])
    turned = (ends[0] == there[2]) & (ends[1] == there[3]) & (ends[2] == there[0]) & (ends[3] == there[1])
    return same | turned
