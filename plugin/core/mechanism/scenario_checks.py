"""What a scenario may not say, refused with the name of the figure and its limits."""

import math

from .book import refusal

MOST_DRAWS = 1_000_000
_ANY = math.inf

#: Figure of a scenario → lowest and highest value.
LIMITS = {
    "emission_rate": (0.0, _ANY),
    "redemption_rate": (0.0, 1.0),
    "growth_tco2e": (0.0, _ANY),
    "reserve_share": (0.0, 1.0),
    "price": (0.0, _ANY),
    "price_growth": (-1.0, 1.0),
    "disturbance_probability": (0.0, 1.0),
    "disturbance_loss_share": (0.0, 1.0),
    "disturbance_sd": (0.0, 0.5),
    "rate_sd": (0.0, 5.0),
    "year_sd": (0.0, 5.0),
    "seed": (0, 2**63 - 1),
    "draws": (1, MOST_DRAWS),
}
_INPUT_LIMITS = {
    "p0_tco2e": (0.0, _ANY),
    "t0_tco2e": (0.0, _ANY),
    "annual_budget_tco2e": (0.0, _ANY),
    "stock_tco2e": (0.0, _ANY),
    "stock_relative_se": (0.0, 10.0),
    "error_correlation": (0.0, 1.0),
    "buffer_tco2e": (0.0, _ANY),
    "reserve_tco2e": (0.0, _ANY),
    "carried_over_tco2e": (0.0, _ANY),
}


def check_scenario(scenario) -> None:
    """Refuse a scenario whose figures are impossible (``scenario_value``, ``scenario_loss_sd``)."""
    for name, (low, high) in LIMITS.items():
        _within(name, getattr(scenario, name), low, high)
    for name in ("seed", "draws"):
        if getattr(scenario, name) != int(getattr(scenario, name)):
            raise refusal("scenario_whole", name=name, value=getattr(scenario, name))
    if scenario.emission_tco2e is not None:
        _within("emission_tco2e", scenario.emission_tco2e, 0.0, _ANY)
    mean, sd = scenario.disturbance_loss_share, scenario.disturbance_sd
    if sd and sd**2 >= mean * (1.0 - mean):
        most = math.sqrt(mean * (1.0 - mean))
        raise refusal("scenario_loss_sd", value=sd, mean=mean, most=most)


def check_inputs(inputs) -> None:
    """Refuse a state that no scenario can start from."""
    for name, (low, high) in _INPUT_LIMITS.items():
        _within(name, getattr(inputs, name), low, high)
    if not 0 <= inputs.start_year < inputs.period_years:
        raise refusal("scenario_no_years", year=inputs.start_year, period=inputs.period_years)
    size = len(inputs.parcel_stock_tco2e)
    for name in ("parcel_se_tco2e", "parcel_tradeable_share"):
        given = len(getattr(inputs, name))
        if given not in (0, size):
            raise refusal("scenario_parcels", name=name, given=given, wanted=size)
    for name in ("parcel_stock_tco2e", "parcel_se_tco2e"):
        for value in getattr(inputs, name):
            _within(name, value, 0.0, _ANY)


def _within(name: str, value, low, high) -> None:
    if not (low <= value <= high and math.isfinite(value)):  # also refuses nan
        limits = {"low": low, "high": "∞" if high == _ANY else high}
        raise refusal("scenario_value", name=name, value=value, **limits)
