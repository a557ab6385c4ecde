"""How stocks follow land that is cut, joined or moved; plain arithmetic, standard library only.

The density of a parcel is taken as even over its area, so amounts go by area. A standard error
goes by area as well, and adds up: parts of one map share its error, which is the cautious reading.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..core.parcel import WITHHOLDING_FLAGS, Flag

_WITHHOLDING = tuple(flag.value for flag in WITHHOLDING_FLAGS)


def share_out(amount: float | None, areas: Sequence[float]) -> list[float | None]:
    """Return ``amount`` (tCO2e) shared by ``areas`` (any one unit); the shares sum to it exactly.

    The largest area takes the rounding. ``None`` stays ``None``.

    :raises ValueError: no area is positive.
    """
    if amount is None:
        return [None] * len(areas)
    whole = sum(areas)
    if not whole > 0.0:
        raise ValueError("nothing to share by: no area is positive")
    shares = [amount * area / whole for area in areas]
    largest = max(range(len(areas)), key=areas.__getitem__)
    rest = amount - sum(share for i, share in enumerate(shares) if i != largest)
    shares[largest] = max(rest, 0.0)
    return shares


def add_up(amounts: Sequence[float | None]) -> float | None:
    """Return the sum of the known ``amounts``, ``None`` when none is known."""
    known = [amount for amount in amounts if amount is not None]
    return sum(known) if known else None


def area_mean(values: Sequence[float | None], areas: Sequence[float]) -> float | None:
    """Return the mean of ``values`` weighted by ``areas``, over those that are known."""
    known = [(value, area) for value, area in zip(values, areas) if value is not None]
    weight = sum(area for _, area in known)
    if not known or not weight > 0.0:
        return None
    return sum(value * area for value, area in known) / weight


def flag_of_share(flag: str | None, has_stock: bool) -> str | None:
    """Return the flag a parcel carries after its land changed.

    What was withheld stays withheld; any other stock is marked as shared by area.
    """
    if flag in _WITHHOLDING:
        return flag
    return Flag.APPORTIONED.value if has_stock else flag


def flag_of_union(flags: Sequence[str | None], accepted: Sequence[bool], stocks: Sequence[float | None]):
    """Return ``(flag, accepted)`` of parcels joined into one.

    The gravest withholding flag stands until all of its kind were accepted; stock known for only
    some of the land counts as low coverage.
    """
    withheld = [(flag, bool(yes)) for flag, yes in zip(flags, accepted) if flag in _WITHHOLDING]
    if withheld:
        order = (Flag.INVALID_GEOMETRY, Flag.NO_GEOMETRY, Flag.NO_COVERAGE, Flag.LOW_COVERAGE)
        present = {flag for flag, _ in withheld}
        gravest = next(flag.value for flag in order if flag.value in present)
        if gravest == Flag.NO_COVERAGE.value and any(stock is not None for stock in stocks):
            gravest = Flag.LOW_COVERAGE.value
        return gravest, all(yes for _, yes in withheld)
    known = [stock is not None for stock in stocks]
    if any(known) and not all(known):
        return Flag.LOW_COVERAGE.value, False
    return (Flag.APPORTIONED.value if all(known) else None), False
