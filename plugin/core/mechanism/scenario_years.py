"""A scenario's years by the rules of the accounts, all draws at once (mechanism M4 to M6)."""

import numpy as np

from .accounts import NOISE_SHARE, NOISE_TCO2E
from .scenario_checks import check_inputs, check_scenario
from .scenario_draws import Disturbances, Draws, Progress, Units, make_draws
from .scenario_model import Paths, Scenario, ScenarioInputs


def draws_of(inputs: ScenarioInputs, scenario: Scenario, progress: Progress = None) -> Draws:
    """Return what chance decides in a scenario; neither the redemption rate nor the reserve bears on it.

    :raises RuleError: a figure is impossible, or no year is left.
    """
    check_inputs(inputs)
    check_scenario(scenario)
    units = _units(inputs)
    tradeable = float((units.stock_tco2e * units.tradeable_share).sum())
    ahead = np.arange(len(inputs.years))
    planned = ahead * _emissions(inputs, scenario)
    kept = np.clip(1.0 - planned / tradeable, 0.0, 1.0) if tradeable else np.zeros(len(ahead))
    disturbances = Disturbances(
        scenario.disturbance_probability, scenario.disturbance_loss_share, scenario.disturbance_sd
    )
    spread = (scenario.rate_sd, scenario.year_sd)
    shape = (scenario.draws, len(ahead))
    return make_draws(units, disturbances, kept, spread, shape, scenario.seed, progress)


def follow(inputs: ScenarioInputs, scenario: Scenario, draws: Draws) -> Paths:
    """Return the accounts of every draw, year by year, by the rules.

    Redemption of the first year follows the accounts as they stand, of later years the draw.
    """
    run = _Run(inputs, scenario, draws)
    for place, year in enumerate(inputs.years):
        run.close(place, year)
    return Paths(**run.kept)


class _Run:
    """All draws at once; arrays have one figure a draw."""

    def __init__(self, inputs: ScenarioInputs, scenario: Scenario, draws: Draws) -> None:
        self.inputs, self.scenario, self.draws = inputs, scenario, draws
        number, years = draws.lost_tco2e.shape
        self.kept = {
            name: np.zeros((number, years), bool if name in ("allowed", "breached") else float, "F")
            for name in Paths.__dataclass_fields__
        }
        self.actual = draws.stock_tco2e.copy()
        self.gone = np.full(number, float(inputs.emitted_tco2e))
        self.entitled = np.full(number, float(inputs.carried_over_tco2e))
        self.grown, self.avoided, self.sequestered = np.zeros(number), np.zeros(number), np.zeros(number)
        self.cancelled = np.zeros(number)
        self.reserve = np.full(number, float(inputs.reserve_tco2e))
        self.allowed = np.full(number, inputs.balance_tco2e >= -_noise(inputs.stock_tco2e))

    def close(self, place: int, year: int) -> None:
        """Run one year to its end."""
        inputs, scenario, draws = self.inputs, self.scenario, self.draws
        emissions = _emissions(inputs, scenario) * draws.emission_factor[:, place]
        growth = scenario.growth_tco2e * draws.growth_factor[:, place]
        lost = np.minimum(draws.lost_tco2e[:, place], self.actual)
        emissions = np.minimum(emissions, self.actual - lost)
        self.actual = self.actual - lost - emissions + growth
        self.gone += emissions + np.minimum(draws.lost_tradeable_tco2e[:, place], lost)
        self.grown += growth
        avoidance, sequestration = self._redeem(emissions)
        self.avoided += avoidance
        self.sequestered += sequestration
        self.reserve += scenario.reserve_share * (avoidance + sequestration)
        credited = inputs.avoidance_tco2e + inputs.sequestration_tco2e - inputs.cancelled_tco2e
        required = (
            inputs.p0_tco2e
            + inputs.annual_budget_tco2e * (inputs.period_years - year)
            + (credited + self.avoided + self.sequestered - self.cancelled)
            + (inputs.buffers_tco2e + inputs.buffer_tco2e * (place + 1))
        )
        cure = np.clip(required - self.actual, 0.0, self.reserve)
        self.reserve -= cure
        self.cancelled += cure
        balance = self.actual - (required - cure)
        breached = balance < -_noise(required)
        row = {
            "actual_tco2e": self.actual, "required_tco2e": required - cure, "balance_tco2e": balance,
            "allowed": self.allowed, "breached": breached, "avoidance_tco2e": avoidance,
            "sequestration_tco2e": sequestration, "cancelled_tco2e": cure, "reserve_tco2e": self.reserve,
        }  # fmt: skip
        for name, figures in row.items():
            self.kept[name][:, place] = figures
        self.allowed = ~breached

    def _redeem(self, emissions):
        """Return the credits of a year (M4): the share wanted of what has accrued, within every limit."""
        inputs, rate = self.inputs, self.scenario.redemption_rate
        tradeable = np.maximum(inputs.t0_tco2e - self.gone, 0.0)
        self.entitled += tradeable / inputs.period_years
        left = tradeable - inputs.avoidance_tco2e - self.avoided
        wanted = np.minimum(rate * self.entitled - self.avoided, left)
        avoidance = np.clip(wanted, 0.0, inputs.annual_budget_tco2e)
        sequestration = np.maximum(rate * self.grown - self.sequestered, 0.0)
        if inputs.buffer_tco2e > 0:
            room = np.maximum(inputs.annual_budget_tco2e - inputs.buffer_tco2e - emissions, 0.0)
            avoidance = np.minimum(avoidance, room)
            sequestration = np.minimum(sequestration, room - avoidance)
        return avoidance * self.allowed, sequestration * self.allowed


def _emissions(inputs: ScenarioInputs, scenario: Scenario) -> float:
    if scenario.emission_tco2e is not None:
        return scenario.emission_tco2e
    return scenario.emission_rate * inputs.annual_budget_tco2e


def _units(inputs: ScenarioInputs) -> Units:
    """Return the parcels, or the country as one unit, with stocks that add up to the present one."""
    stock = np.asarray(inputs.parcel_stock_tco2e, float)
    if not stock.size or not stock.sum():
        both = inputs.p0_tco2e + inputs.t0_tco2e - inputs.emitted_tco2e
        left = max(inputs.t0_tco2e - inputs.emitted_tco2e, 0.0)
        one = (inputs.stock_tco2e, inputs.stock_relative_se, min(left / both, 1.0) if both > 0 else 0.0)
        return Units(*(np.array([each], float) for each in one), error_correlation=1.0)
    error, share = (np.asarray(v, float) for v in (inputs.parcel_se_tco2e, inputs.parcel_tradeable_share))
    if error.size:
        relative = np.divide(error, stock, out=np.zeros_like(stock), where=stock > 0)
    else:
        relative = np.full(stock.size, inputs.stock_relative_se)
    if not share.size:
        both = inputs.p0_tco2e + inputs.t0_tco2e
        share = np.full(stock.size, inputs.t0_tco2e / both if both > 0 else 0.0)
    return Units(stock * (inputs.stock_tco2e / stock.sum()), relative, share, inputs.error_correlation)


def _noise(required):
    """Return how little below nought is the noise of floating-point sums, as in the accounts."""
    return np.maximum(NOISE_TCO2E, NOISE_SHARE * np.abs(required))
