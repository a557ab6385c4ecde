"""What a scenario starts from, assumes and ends in. Amounts in tCO2e, years are accounting years."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Optional

import numpy as np


@dataclass(frozen=True)
class ScenarioInputs:
    """Where the accounts stand at the end of year ``start_year`` (0: on the joining date).

    ``stock_relative_se`` is the standard error of the stock as a share of it. With parcels (their
    stock, standard error and tradeable share, in the same order) errors and disturbances befall
    each of them, and their stocks are scaled to add up to ``stock_tco2e``; without, the country is
    one. ``error_correlation`` 1: the parcels' errors go together, as those from one map do; 0: each
    has its own. ``carried_over_tco2e`` is entitlement not redeemed yet.
    """

    p0_tco2e: float
    t0_tco2e: float
    annual_budget_tco2e: float
    period_years: int
    start_year: int
    stock_tco2e: float
    stock_relative_se: float = 0.0
    avoidance_tco2e: float = 0.0
    sequestration_tco2e: float = 0.0
    cancelled_tco2e: float = 0.0
    emitted_tco2e: float = 0.0
    buffers_tco2e: float = 0.0
    buffer_tco2e: float = 0.0
    carried_over_tco2e: float = 0.0
    reserve_tco2e: float = 0.0
    parcel_stock_tco2e: Sequence[float] = ()
    parcel_se_tco2e: Sequence[float] = ()
    parcel_tradeable_share: Sequence[float] = ()
    error_correlation: float = 1.0

    @property
    def years(self) -> tuple[int, ...]:
        """The years ahead."""
        return tuple(range(self.start_year + 1, self.period_years + 1))

    @property
    def balance_tco2e(self) -> float:
        """The balance of the accounts at the start."""
        credited = self.avoidance_tco2e + self.sequestration_tco2e - self.cancelled_tco2e
        budgets = self.annual_budget_tco2e * (self.period_years - self.start_year)
        return self.stock_tco2e - (self.p0_tco2e + budgets + credited + self.buffers_tco2e)


@dataclass(frozen=True)
class Scenario:
    """Rates from now to the end of the period.

    ``emission_rate`` is a share of the annual budget B; ``emission_tco2e`` a year takes its place
    where it is given. ``redemption_rate`` is the share of the entitlement that is redeemed,
    ``growth_tco2e`` new carbon a year. ``price`` of a tonne grows by ``price_growth`` a year (0.02:
    2 %). A parcel is struck with ``disturbance_probability`` a year and loses
    ``disturbance_loss_share`` of its stock, with a standard deviation of ``disturbance_sd``.
    ``rate_sd`` is the relative standard deviation of emissions and growth between draws, ``year_sd``
    between the years of a draw.
    """

    name: str = ""
    emission_rate: float = 0.5
    redemption_rate: float = 0.4
    growth_tco2e: float = 0.0
    reserve_share: float = 0.1
    price: float = 0.0
    price_growth: float = 0.0
    disturbance_probability: float = 0.0
    disturbance_loss_share: float = 0.0
    disturbance_sd: float = 0.0
    rate_sd: float = 0.0
    year_sd: float = 0.0
    emission_tco2e: Optional[float] = None
    seed: int = 1
    draws: int = 10_000


@dataclass(frozen=True)
class Band:
    """Percentiles of an amount by year, over the draws."""

    p5: np.ndarray
    p25: np.ndarray
    p50: np.ndarray
    p75: np.ndarray
    p95: np.ndarray


@dataclass(frozen=True)
class Paths:
    """Every draw of a scenario: arrays of draws × years; ``allowed`` says whether credits could be redeemed.

    ``balance_tco2e`` and ``required_tco2e`` are after the reserve's cancelling, ``cancelled_tco2e``.
    """

    actual_tco2e: np.ndarray
    required_tco2e: np.ndarray
    balance_tco2e: np.ndarray
    allowed: np.ndarray
    breached: np.ndarray
    avoidance_tco2e: np.ndarray
    sequestration_tco2e: np.ndarray
    cancelled_tco2e: np.ndarray
    reserve_tco2e: np.ndarray


@dataclass(frozen=True)
class ScenarioResult:
    """A scenario's outcome; arrays have a figure for each of ``years``.

    ``breach_probability`` is the share of draws with a negative balance in the year,
    ``first_breach_probability`` that of draws with one in it or before. ``revenue`` is in the
    price's currency.
    """

    scenario: Scenario
    years: tuple[int, ...]
    expected_balance_tco2e: np.ndarray
    balance: Band
    required: Band
    actual: Band
    breach_probability: np.ndarray
    first_breach_probability: np.ndarray
    suspended_probability: np.ndarray
    credits_tco2e: np.ndarray
    withheld_tco2e: np.ndarray
    cancelled_tco2e: np.ndarray
    revenue: np.ndarray
    revenue_band: Band
    total_revenue: float
    total_revenue_p5: float
    total_revenue_p95: float

    @property
    def probability_of_breach(self) -> float:
        """Probability that any year left ends short."""
        return float(self.first_breach_probability[-1])
