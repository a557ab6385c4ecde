"""What may become of the accounts: the years left, under rates that are assumed (M4 to M6).

Each draw is one future. It runs the rules of the accounts year by year: emissions and growth at
their rates, disturbances, redemption up to the entitlement and only while the year before ended
with a balance of nought or more, a share withheld in the reserve, and the reserve cancelling what
it holds when a year ends short. Amounts in tCO2e, years are accounting years, nothing is rounded.

Emissions are taken to be of tradeable carbon. Obligations of holders who emit redeemed carbon, and
cures from elsewhere than the reserve, are left out: they are not to be counted on.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Optional

import numpy as np

from .book import refusal
from .scenario_checks import check_scenario
from .scenario_draws import Draws, Progress
from .scenario_model import Band, Paths, Scenario, ScenarioInputs, ScenarioResult
from .scenario_state import inputs_of, rates_so_far
from .scenario_years import draws_of, follow

__all__ = [
    "MOST_SCENARIOS",
    "PERCENTILES",
    "Band",
    "Outcome",
    "Paths",
    "Scenario",
    "ScenarioInputs",
    "ScenarioResult",
    "assess",
    "compare",
    "draws_of",
    "follow",
    "inputs_of",
    "part_of",
    "rates_so_far",
    "run_scenario",
    "smallest_reserve_share",
]

MOST_SCENARIOS = 5
PERCENTILES = (5, 25, 50, 75, 95)
#: The smallest reserve share is found to a tenth of a per cent.
_SHARE_STEPS = 1000
_COARSE_STEPS = 50
#: Share of the work that drawing is, for the progress.
_DRAWING = 0.8


@dataclass(frozen=True)
class Outcome:
    """A scenario's result, and the smallest reserve share that keeps a breach as unlikely as asked."""

    result: ScenarioResult
    smallest_reserve_share: Optional[float]


def assess(inputs: ScenarioInputs, scenario: Scenario, level: float, progress: Progress = None) -> Outcome:
    """Run a scenario, and find its smallest reserve share among the same draws.

    :param level: the probability of a breach to stay at or below, 0 to 1.
    :raises RuleError: a figure is impossible, or no year is left.
    """
    drawing = None if progress is None else lambda share: progress(_DRAWING * share)
    draws = draws_of(inputs, scenario, drawing)
    result = run_scenario(inputs, scenario, draws=draws)
    if progress is not None:
        progress(_DRAWING)
    smallest = smallest_reserve_share(inputs, scenario, level, draws=draws)
    if progress is not None:
        progress(1.0)
    return Outcome(result, smallest)


def run_scenario(
    inputs: ScenarioInputs, scenario: Scenario, progress: Progress = None, draws: Optional[Draws] = None
) -> ScenarioResult:
    """Run the years left under a scenario.

    :param progress: called with the share done, 0 to 1; it may raise to stop.
    :param draws: what chance decided (:func:`draws_of`), where it is known already.
    :raises RuleError: a figure is impossible, or no year is left.
    """
    draws = draws or draws_of(inputs, scenario, progress)
    paths = follow(inputs, scenario, draws)
    issued = paths.avoidance_tco2e + paths.sequestration_tco2e
    ahead = np.arange(issued.shape[1])
    prices = scenario.price * (1.0 + scenario.price_growth) ** ahead
    revenue = issued * (prices * (1.0 - scenario.reserve_share))
    totals = np.percentile(revenue.sum(axis=1), (5, 95))
    if progress is not None:
        progress(1.0)
    return ScenarioResult(
        scenario=scenario,
        years=inputs.years,
        expected_balance_tco2e=paths.balance_tco2e.mean(axis=0),
        balance=_band(paths.balance_tco2e),
        required=_band(paths.required_tco2e),
        actual=_band(paths.actual_tco2e),
        breach_probability=paths.breached.mean(axis=0),
        first_breach_probability=np.logical_or.accumulate(paths.breached, axis=1).mean(axis=0),
        suspended_probability=1.0 - paths.allowed.mean(axis=0),
        credits_tco2e=issued.mean(axis=0),
        withheld_tco2e=issued.mean(axis=0) * scenario.reserve_share,
        cancelled_tco2e=paths.cancelled_tco2e.mean(axis=0),
        revenue=revenue.mean(axis=0),
        revenue_band=_band(revenue),
        total_revenue=float(revenue.sum(axis=1).mean()),
        total_revenue_p5=float(totals[0]),
        total_revenue_p95=float(totals[1]),
    )


def compare(
    inputs: ScenarioInputs, scenarios: Sequence[Scenario], progress: Progress = None
) -> list[ScenarioResult]:
    """Run up to five scenarios from the same state.

    :raises RuleError: there are more, or one of them is impossible.
    """
    if len(scenarios) > MOST_SCENARIOS:
        raise refusal("too_many_scenarios", number=len(scenarios), most=MOST_SCENARIOS)
    for scenario in scenarios:
        check_scenario(scenario)
    results = []
    for place, scenario in enumerate(scenarios):
        results.append(run_scenario(inputs, scenario, part_of(progress, place, len(scenarios))))
    return results


def part_of(progress: Progress, place: int, parts: int) -> Progress:
    """Return a progress that tells one of ``parts`` equal parts of ``progress``."""
    return None if progress is None else lambda share: progress((place + share) / parts)


def smallest_reserve_share(
    inputs: ScenarioInputs,
    scenario: Scenario,
    probability: float,
    progress: Progress = None,
    draws: Optional[Draws] = None,
) -> Optional[float]:
    """Return the smallest reserve share (0 to 1) at which a breach of any year is no likelier.

    It is found to 0.001 among the same draws. A larger share does not always help (less suspension
    lets more be redeemed), so shares are tried from below.

    :param probability: the level, 0 to 1.
    :return: ``None`` if no share is enough.
    :raises RuleError: a figure is impossible.
    """
    if not 0.0 <= probability <= 1.0:
        raise refusal("scenario_value", name="probability", value=probability, low=0, high=1)
    draws = draws or draws_of(inputs, scenario, progress)

    def keeps(steps: int) -> bool:
        tried = replace(scenario, reserve_share=steps / _SHARE_STEPS)
        return follow(inputs, tried, draws).breached.any(axis=1).mean() <= probability

    found = next((steps for steps in range(0, _SHARE_STEPS + 1, _COARSE_STEPS) if keeps(steps)), None)
    if not found:
        return None if found is None else 0.0
    low = found - _COARSE_STEPS
    while found - low > 1:
        middle = (low + found) // 2
        low, found = (low, middle) if keeps(middle) else (middle, found)
    return found / _SHARE_STEPS


def _band(figures: np.ndarray) -> Band:
    return Band(*np.percentile(figures, PERCENTILES, axis=0))
