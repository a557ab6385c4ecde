"""Land and carbon that several parcels count: the whole of it, however many lie one over another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Shared:
    """Land that two parcels (by their number) share: m² on the ellipsoid, and what it lies in."""

    first: int
    second: int
    area_m2: float
    place: object
    box: tuple[float, float, float, float]


def density(stock_tco2e: float | None, area_m2: float) -> float:
    """Return tCO2e per m²; 0 where the stock is not known or there is no land."""
    return stock_tco2e / area_m2 if stock_tco2e and area_m2 > 0.0 else 0.0


def twice_tco2e(area_m2: float, first: float, second: float) -> float:
    """Return the tonnes that stand twice on shared land: what both parcels have there, the lesser."""
    return area_m2 * min(first, second)


def counted_twice(
    shared: Iterable[Shared], densities: Sequence[float], area_of_union: Callable[[list], float]
) -> tuple[float, float]:
    """Return (m², tCO2e) that are counted more than once.

    Where k parcels lie over a point, all but the one of highest density count once too often: parcels
    are taken from the densest down, and of each the land that denser ones have already counts.

    :param area_of_union: of several places, m².
    """
    taken = defaultdict(list)
    for one in shared:
        later = max((one.first, one.second), key=lambda i: (-densities[i], i))
        taken[later].append(one)
    area = tonnes = 0.0
    for parcel, pieces in taken.items():
        if _apart([piece.box for piece in pieces]):
            part = sum(piece.area_m2 for piece in pieces)
        else:
            part = area_of_union([piece.place for piece in pieces])
        area += part
        tonnes += part * densities[parcel]
    return area, tonnes


def _apart(boxes) -> bool:
    """Return whether no two of a few boxes meet."""
    for i, (west, south, east, north) in enumerate(boxes):
        for other in boxes[:i]:
            if west < other[2] and other[0] < east and south < other[3] and other[1] < north:
                return False
    return True
