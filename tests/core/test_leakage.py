"""The bound on international leakage (M9)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from terrestrial_carbon.plugin.core.findings import RuleError
from terrestrial_carbon.plugin.core.mechanism.leakage import Country, leakage_bound

WORLD = [
    Country("Examplania", True, 11_000, 39_000),
    Country("Farland", False, 5_000, 20_000),
    Country("Gorland", False, 2_500.5, 0),
    Country("Hilland", True, 900, 100),
]


def test_the_bound_is_the_protected_stock_outside_and_falls_as_countries_join():
    bound = leakage_bound(WORLD)
    assert bound.bound_tco2e == 7_500.5
    assert bound.steps == (("Farland", 2_500.5), ("Gorland", 0.0))


def test_with_all_countries_in_nothing_leaks():
    assert leakage_bound([Country("A", True, 5)]) == leakage_bound([Country("B", True, 9)])
    assert leakage_bound([Country("A", True, 5)]).bound_tco2e == 0


@pytest.mark.parametrize(
    ("code", "countries"),
    [
        ("no_countries", []),
        ("country_twice", [WORLD[0], WORLD[0]]),
        ("bad_amount", [Country("A", True, -1)]),
        ("bad_amount", [Country("A", False, 1, float("nan"))]),
    ],
)
def test_bad_tables_are_refused(code, countries):
    with pytest.raises(RuleError) as refusal:
        leakage_bound(countries)
    assert refusal.value.finding.code == code


@given(st.lists(st.tuples(st.booleans(), st.floats(0, 1e12)), min_size=1, max_size=60))
def test_each_step_is_the_bound_of_the_table_with_that_country_in(rows):
    countries = [Country(str(i), member, p0) for i, (member, p0) in enumerate(rows)]
    bound = leakage_bound(countries)
    joined = set()
    for name, left in bound.steps:
        joined.add(name)
        again = [Country(c.name, c.member or c.name in joined, c.p0_tco2e) for c in countries]
        assert leakage_bound(again).bound_tco2e == pytest.approx(left, rel=1e-12)
    assert not bound.steps or bound.steps[-1][1] == 0
