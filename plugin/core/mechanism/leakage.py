"""The bound on international leakage (mechanism M9; FAQ 23).

Inside a country there is none over the period: all its unprotected carbon is in its budget.
Abroad, what would have been emitted anyway is no leakage, so at most the protected stock of the
countries that are no members can leak.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from .book import refusal
from .entries import amount_of


@dataclass(frozen=True)
class Country:
    """A country with its protected and tradeable stock on the joining date, in tCO2e."""

    name: str
    member: bool
    p0_tco2e: float
    t0_tco2e: float = 0.0


@dataclass(frozen=True)
class LeakageBound:
    """The bound, and what is left of it after each country outside joins, in their order (tCO2e)."""

    bound_tco2e: float
    steps: tuple[tuple[str, float], ...]


def leakage_bound(countries: Iterable[Country]) -> LeakageBound:
    """Return the bound on international leakage: Σ P0 of the countries outside, in tCO2e.

    :raises RuleError: there is no country, one is named twice, or a stock is negative.
    """
    countries = list(countries)
    if not countries:
        raise refusal("no_countries")
    names = set()
    for country in countries:
        if country.name in names:
            raise refusal("country_twice", country.name)
        names.add(country.name)
        amount_of(country.p0_tco2e, country.name)
        amount_of(country.t0_tco2e, country.name)
    outside = [country for country in countries if not country.member]
    bounds = [0.0]  # from the last one outside back to the first: exact, and nought at the end
    for country in reversed(outside):
        bounds.append(bounds[-1] + country.p0_tco2e)
    bounds.reverse()
    steps = tuple((country.name, bound) for country, bound in zip(outside, bounds[1:]))
    return LeakageBound(float(bounds[0]), steps)
