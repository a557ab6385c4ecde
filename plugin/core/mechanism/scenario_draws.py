"""The chances of a scenario: errors of the stock, disturbances, rates (mechanism M5; issue "Scenario").

Everything is drawn from numpy's PCG64 with one stream a source of chance, so that the same seed
gives the same numbers, and a change of one source leaves the others as they were. Amounts in tCO2e.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Optional

import numpy as np

#: Cells (draws × parcels) worked on at a time: they stay in the processor's cache.
_BLOCK_CELLS = 1 << 19
#: Loss shares drawn at once; events take theirs from this pool, whose mean is exact.
_POOL = 1 << 18

Progress = Optional[Callable[[float], None]]


@dataclass(frozen=True)
class Units:
    """What errors and disturbances befall: parcels, or the whole country as one.

    ``relative_se`` is the standard error as a share of the stock; ``tradeable_share`` the share of
    the stock that is tradeable, which emissions take in equal parts.
    """

    stock_tco2e: np.ndarray
    relative_se: np.ndarray
    tradeable_share: np.ndarray
    error_correlation: float


@dataclass(frozen=True)
class Disturbances:
    """How often a unit is struck, and what share of its stock is then lost."""

    probability: float
    loss_share: float
    loss_sd: float


@dataclass(frozen=True)
class Draws:
    """What chance decides, by draw and (but for the stock) by year."""

    stock_tco2e: np.ndarray
    emission_factor: np.ndarray
    growth_factor: np.ndarray
    lost_tco2e: np.ndarray
    lost_tradeable_tco2e: np.ndarray


def make_draws(
    units: Units,
    disturbances: Disturbances,
    kept: np.ndarray,
    spread: tuple[float, float],
    shape: tuple[int, int],
    seed: int,
    progress: Progress = None,
) -> Draws:
    """Draw everything.

    :param kept: by year, the share of the tradeable stock that planned emissions have left at the
        year's start: what is emitted can no longer be lost.
    :param spread: relative standard deviations of the emission and growth rates: of a whole draw,
        and of each of its years.
    :param shape: (draws, years).
    :param progress: called with the share done, 0 to 1; it may raise to stop.
    """
    streams = np.random.SeedSequence(seed).spawn(4)
    error, emission, growth, events = (np.random.Generator(np.random.PCG64(each)) for each in streams)
    stock = np.empty(shape[0])
    lost, lost_tradeable = np.zeros(shape, order="F"), np.zeros(shape, order="F")
    pool = _loss_pool(disturbances, events)
    rows = max(1, min(shape[0], _BLOCK_CELLS // len(units.stock_tco2e)))
    starts = range(0, shape[0], rows)
    if pool is None and not units.relative_se.any():  # nothing befalls any unit
        stock[:] = units.stock_tco2e.sum()
        starts = range(0)
    for start in starts:
        if progress is not None:
            progress(start / shape[0])
        part = slice(start, min(start + rows, shape[0]))
        state = _stocks(units, part.stop - part.start, error)
        stock[part] = state.sum(axis=1)
        if pool is not None:
            _strike(state, units, disturbances, pool, kept, events, (lost[part], lost_tradeable[part]))
    factors = (_factors(spread, shape, emission), _factors(spread, shape, growth))
    return Draws(stock, *factors, lost, lost_tradeable)


def _stocks(units: Units, draws: int, chance) -> np.ndarray:
    """Return true stocks by draw and unit: what was measured, with its error, at least nought."""
    size = len(units.stock_tco2e)
    if not units.relative_se.any():
        return np.repeat(units.stock_tco2e[np.newaxis, :], draws, axis=0)
    shared = math.sqrt(units.error_correlation) * chance.standard_normal((draws, 1))
    if units.error_correlation < 1.0:
        own = math.sqrt(1.0 - units.error_correlation) * chance.standard_normal((draws, size))
        shared = shared + own
    state = units.stock_tco2e * (1.0 + units.relative_se * shared)
    return np.maximum(state, 0.0, out=state)


def _strike(state, units, disturbances, pool, kept, chance, lost) -> None:
    """Let disturbances take their share of ``state`` year by year; add what is lost to ``lost``."""
    draws, size = state.shape
    flat = state.reshape(-1)
    starts = np.arange(draws + 1) * size
    for year, left in enumerate(kept):
        places = _places(flat.size, disturbances.probability, chance)
        bounds = np.searchsorted(places, starts)
        share = pool[0]
        if pool.size > 1:
            share = pool[chance.integers(0, pool.size, places.size, dtype=np.uint32)]
        stocks = flat[places]
        taken = stocks * share
        stocks -= taken
        flat[places] = stocks
        places -= np.repeat(starts[:-1], np.diff(bounds))  # now the units
        tradeable = units.tradeable_share * left
        lost[1][:, year] = _sums(taken * tradeable[places], bounds)
        taken *= (tradeable + 1.0 - units.tradeable_share)[places]
        lost[0][:, year] = _sums(taken, bounds)


def _sums(values: np.ndarray, bounds: np.ndarray) -> np.ndarray:
    """Return the sums of the parts of ``values`` between ``bounds``; a part may be empty."""
    found = np.zeros(len(bounds) - 1)
    full = np.flatnonzero(np.diff(bounds))
    if full.size:
        found[full] = np.add.reduceat(values, bounds[full])
    return found


def _places(cells: int, probability: float, chance) -> np.ndarray:
    """Return which of ``cells`` are struck, each with ``probability``, apart from all others.

    Exact, and as much work as there are strikes: the gaps between them are geometric.
    """
    if probability >= 1.0:
        return np.arange(cells)
    scale = min(-1.0 / math.log1p(-probability), 1e200)  # a gap stays finite
    found, last = [], -1
    while last < cells:
        expected = (cells - last) * probability
        gaps = chance.standard_exponential(int(expected + 6.0 * math.sqrt(expected) + 16.0))
        gaps *= scale
        if scale > 1e9:
            np.minimum(gaps, float(cells), out=gaps)
        places = gaps.astype(np.int64)
        places += 1
        places[0] += last
        np.cumsum(places, out=places)
        last = int(places[-1])
        found.append(places)
    places = found[0] if len(found) == 1 else np.concatenate(found)
    return places[: np.searchsorted(places, cells)]


def _loss_pool(disturbances: Disturbances, chance) -> Optional[np.ndarray]:
    """Return loss shares, each as likely as the others: a beta distribution's, or one constant."""
    mean, sd = disturbances.loss_share, disturbances.loss_sd
    if not disturbances.probability or not mean:
        return None
    if not sd:
        return np.array([mean])
    size = mean * (1.0 - mean) / sd**2 - 1.0
    pool = chance.beta(mean * size, (1.0 - mean) * size, _POOL)
    return np.minimum(pool * (mean / pool.mean()), 1.0)


def _factors(spread: tuple[float, float], shape, chance) -> np.ndarray:
    """Return factors of a rate, log-normal with mean 1: one of the draw times one of each year."""
    factors = np.ones(shape)
    for sd, size in zip(spread, ((shape[0], 1), shape)):
        if sd:
            sigma = math.sqrt(math.log1p(sd**2))
            factors *= np.exp(sigma * chance.standard_normal(size) - sigma**2 / 2.0)
    return np.asfortranarray(factors)  # a year at a time is worked on
