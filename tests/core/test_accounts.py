"""The paper's worked example and the invariants of the ratchet."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from terrestrial_carbon.plugin.core.findings import RuleError
from terrestrial_carbon.plugin.core.mechanism.accounts import AccountsMode, YearEntries, compliance

EXAMPLE = [YearEntries(emissions, 0, 40, 2) for emissions in (700, 700, 1500, 500, 200)]


def example(mode):
    return compliance(11_000, 50_000, 780, 50, EXAMPLE, mode)


def test_example_as_printed():
    table = example(AccountsMode.AS_PRINTED)
    assert [row.protected_at_start_tco2e for row in table] == [11_000, 11_042, 11_084, 11_126, 11_168]
    assert [row.remaining_budgets_tco2e for row in table] == [38_220, 37_440, 36_660, 35_880, 35_100]
    assert [row.required_tco2e for row in table] == [49_262, 48_524, 47_786, 47_048, 46_310]
    assert [row.actual_tco2e for row in table] == [49_300, 48_600, 47_100, 46_600, 46_400]
    assert [row.balance_tco2e for row in table] == [38, 76, -686, -448, 90]


def test_example_by_the_rules():
    table = example(AccountsMode.BY_RULES)
    assert [row.required_tco2e for row in table][3:] == [47_006, 46_226]
    assert [row.balance_tco2e for row in table] == [38, 76, -686, -406, 174]
    assert [row.redemption_allowed for row in table] == [True, True, True, False, False]
    assert [row.refused_tco2e for row in table] == [0, 0, 0, 42, 42]


def test_redemption_resumes_after_recovery():
    table = compliance(11_000, 50_000, 780, 50, [*EXAMPLE, YearEntries(0, 0, 40, 2)])
    assert table[5].redemption_allowed and table[5].avoidance_tco2e == 40


def test_measurement_replaces_the_running_stock():
    table = compliance(
        100, 1000, 18, 50, [YearEntries(5), YearEntries(5, measured_tco2e=960.0), YearEntries(1)]
    )
    assert [row.actual_tco2e for row in table] == [995, 960, 959]


def test_cancelled_credits_lower_what_is_required():
    with_cancel = compliance(100, 1000, 18, 50, [YearEntries(0, 0, 10), YearEntries(cancelled_tco2e=4)])
    without = compliance(100, 1000, 18, 50, [YearEntries(0, 0, 10), YearEntries()])
    assert without[1].required_tco2e - with_cancel[1].required_tco2e == 4


@pytest.mark.parametrize("entries", [YearEntries(-1), YearEntries(0, -1), YearEntries(float("nan"))])
def test_negative_amounts_are_refused(entries):
    with pytest.raises(RuleError) as refusal:
        compliance(1, 2, 3, 50, [entries])
    assert refusal.value.finding.code == "negative_amount"


def test_more_years_than_the_period_are_refused():
    with pytest.raises(RuleError):
        compliance(0, 10, 5, 2, [YearEntries()] * 3)


amounts = st.floats(0, 1e6)
years = st.lists(st.builds(YearEntries, amounts, amounts, amounts, amounts), min_size=1, max_size=40)


@given(years)
def test_required_and_actual_equal_an_independent_sum(entries):
    p0, t0, period = 1e6, 4e6, 50
    table = compliance(p0, p0 + t0, t0 / period, period, entries)
    for k, row in enumerate(table, start=1):
        redeemed = sum(r.avoidance_tco2e + r.sequestration_tco2e for r in table[:k])
        required = p0 + t0 / period * (period - k) + redeemed
        actual = (
            p0 + t0 - sum(e.emissions_tco2e for e in entries[:k]) + sum(e.removals_tco2e for e in entries[:k])
        )
        assert row.required_tco2e == pytest.approx(required, rel=1e-12)
        assert row.actual_tco2e == pytest.approx(actual, rel=1e-9, abs=1e-3)


@given(years)
def test_nothing_is_redeemed_while_suspended(entries):
    table = compliance(1e6, 5e6, 8e4, 50, entries)
    for before, after in zip(table, table[1:]):
        if not before.compliant:
            assert after.avoidance_tco2e == after.sequestration_tco2e == 0
