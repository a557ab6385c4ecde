"""Examplania's compliance table through the acts, suspension, and an independent recomputation."""

from __future__ import annotations

import pytest
from examplania_kit import close, enter, examplania, with_project
from hypothesis import given, settings
from hypothesis import strategies as st

from terrestrial_carbon.plugin.core.findings import RuleError
from terrestrial_carbon.plugin.core.mechanism.accounts import (
    AccountsMode,
    Terms,
    YearSums,
    compliance_table,
    terms_in_force,
)
from terrestrial_carbon.plugin.core.mechanism.cancelling import cancel, cancel_other
from terrestrial_carbon.plugin.core.mechanism.credits import record_refusal, redeem
from terrestrial_carbon.plugin.core.mechanism.journal import first_break, replay
from terrestrial_carbon.plugin.core.mechanism.ratchet import (
    balance_of,
    default_cancellation_year,
    default_credit_year,
    redemption_gate,
    table_of,
)
from terrestrial_carbon.plugin.core.mechanism.reserve import deposit_other
from terrestrial_carbon.plugin.core.mechanism.terms import restate, set_buffer
from terrestrial_carbon.plugin.core.mechanism.years import close_year, correct_entry

EMISSIONS = (700, 700, 1_500, 500, 200)
REQUIRED_AS_PRINTED = [49_262, 48_524, 47_786, 47_048, 46_310]
REQUIRED_BY_RULES = [49_262, 48_524, 47_786, 47_006, 46_226]
ACTUAL = [49_300, 48_600, 47_100, 46_600, 46_400]


def reported(years=5):
    """Examplania with its credits entered without serial numbers."""
    ledger = examplania()
    for year, emitted in enumerate(EMISSIONS[:years], start=1):
        enter(ledger, year, "avoidance", 40)
        enter(ledger, year, "sequestration", 2)
        close(ledger, year, emitted)
    return ledger


def issued():
    """Examplania with its credits issued as serial numbers, and refused while suspended."""
    ledger, _, avoidance = with_project()
    _, _, sequestration = with_project(ledger, kind="new_carbon", code="S1")
    for year, emitted in enumerate(EMISSIONS, start=1):
        enter(ledger, year, "growth", 2, parcel_id="a-scrub")
        asked = ((avoidance, 40), (sequestration, 2))
        for project, amount in asked:
            if redemption_gate(ledger.book, year) is None:
                ledger.act(redeem, project_id=project, amount_t=amount, year=year)
                continue
            with pytest.raises(RuleError, match="suspended"):
                ledger.act(redeem, project_id=project, amount_t=amount, year=year)
            ledger.act(record_refusal, project_id=project, amount_t=amount, year=year, reason="suspended")
        close(ledger, year, emitted)
    return ledger


@pytest.mark.parametrize("make", [reported, issued])
def test_examplania_in_both_modes_to_the_tonne(make):
    book = make().book
    printed, rules = (table_of(book, mode) for mode in (AccountsMode.AS_PRINTED, AccountsMode.BY_RULES))
    assert [row.protected_at_start_tco2e for row in printed] == [11_000, 11_042, 11_084, 11_126, 11_168]
    assert [row.remaining_budgets_tco2e for row in printed] == [38_220, 37_440, 36_660, 35_880, 35_100]
    assert [(row.avoidance_tco2e, row.sequestration_tco2e) for row in printed] == [(40, 2)] * 5
    assert [row.required_tco2e for row in printed] == REQUIRED_AS_PRINTED
    assert [row.required_tco2e for row in rules] == REQUIRED_BY_RULES
    for table in (printed, rules):
        assert [row.actual_tco2e for row in table] == ACTUAL
        assert [row.emissions_tco2e for row in table] == list(EMISSIONS)
        assert {row.state for row in table} == {"closed"}
    assert [row.balance_tco2e for row in printed] == [38, 76, -686, -448, 90]
    assert [row.balance_tco2e for row in rules] == [38, 76, -686, -406, 174]
    assert [row.redemption_allowed for row in rules] == [True, True, True, False, False]
    assert [row.refused_tco2e for row in rules] == [0, 0, 0, 42, 42]
    assert [row.refused_tco2e for row in printed] == [0] * 5


def test_what_was_closed_is_kept_as_it_was_shown():
    ledger = reported()
    kept = [ledger.book.row("account_year", str(year)) for year in range(1, 6)]
    assert [row["balance_at_close_tco2e"] for row in kept] == [38, 76, -686, -406, 174]
    assert [row["required_at_close_tco2e"] for row in kept] == REQUIRED_BY_RULES
    assert [row["actual_at_close_tco2e"] for row in kept] == ACTUAL


def test_redeeming_is_suspended_until_a_year_end_restores_the_balance():
    ledger = reported(3)
    for year in (3, 4):
        gate = redemption_gate(ledger.book, year)
        assert gate.code == "suspended" and gate.values == {"year": 3, "short_tco2e": 686}
    assert default_credit_year(ledger.book) == 4 and default_cancellation_year(ledger.book) == 3
    close(ledger, 4, 500)
    assert redemption_gate(ledger.book, 5).values["short_tco2e"] == pytest.approx(406)
    close(ledger, 5, 200)
    assert balance_of(ledger.book, 5) == 174
    assert redemption_gate(ledger.book, 6) is None
    assert redemption_gate(ledger.book, 5).values["year"] == 4  # year 5 itself began suspended
    assert default_credit_year(ledger.book) == 6


def test_a_corrective_cancellation_restores_the_balance_of_the_year_just_closed():
    ledger = reported(3)
    other = ledger.act(
        deposit_other, registry="CDM", kind="CER", reference="X-1", quantity_tco2e=1_000, held_by="reserve"
    ).result["id"]
    ledger.act(cancel_other, other_id=other, amount_tco2e=685, purpose="cure")
    assert redemption_gate(ledger.book, 4).values["short_tco2e"] == 1
    ledger.act(cancel_other, other_id=other, amount_tco2e=1, purpose="cure")
    assert balance_of(ledger.book, 3) == 0
    assert redemption_gate(ledger.book, 4) is None
    assert ledger.book.row("account_year", "3")["balance_at_close_tco2e"] == -686  # as it was closed


def test_cancelled_serials_lower_what_is_required():
    ledger, _, project = with_project()
    serials = ledger.act(redeem, project_id=project, amount_t=40, year=1).result["serials"]
    assert balance_of(ledger.book, 1) == 780 - 40
    ledger.act(cancel, serials=[serials], purpose="voluntary", year=1)
    assert balance_of(ledger.book, 1) == 780


def test_a_correction_may_suspend_and_free_again():
    ledger = reported(1)
    entry = next(row["id"] for row in ledger.book.rows("account_entry", kind="emissions"))
    ledger.act(correct_entry, entry_id=entry, amount_tco2e=800, note="new map")
    assert redemption_gate(ledger.book, 2).values["short_tco2e"] == 62
    ledger.act(correct_entry, entry_id=entry, amount_tco2e=738, note="newer map")
    assert redemption_gate(ledger.book, 2) is None and balance_of(ledger.book, 1) == 0


def test_the_balance_of_the_joining_date():
    assert balance_of(examplania().book, 0) == 0
    assert redemption_gate(examplania().book, 1) is None
    assert default_credit_year(examplania().book) == 1


def test_the_buffer_of_faq_9_adds_up():
    ledger = examplania(buffer_tco2e=156)
    for year in (1, 2):
        close(ledger, year, 600)
    ledger.act(set_buffer, from_year=3, buffer_tco2e=100, evidence="decree")
    close(ledger, 3, 600)
    table = table_of(ledger.book)
    assert [row.buffers_tco2e for row in table] == [156, 312, 412]
    assert [row.required_tco2e for row in table] == [49_376, 48_752, 48_072]
    assert [row.balance_tco2e for row in table] == [24, 48, 128]


def test_a_pool_phased_in_restates_from_its_year_and_keeps_the_old_figures():
    ledger = examplania()
    close(ledger, 1, 780)
    ledger.act(
        restate, from_year=2, reason="pool_added", evidence="peat survey",
        parcels=[{"parcel_id": "state-land", "tradeable_tco2e": 5_000.0},
                 {"parcel_id": "reserve", "protected_tco2e": 400.0}],
    )  # fmt: skip
    close(ledger, 2, 0)
    first, second = table_of(ledger.book)
    assert (first.p0_tco2e, first.annual_budget_tco2e, first.balance_tco2e) == (11_000, 780, 0)
    assert (second.p0_tco2e, second.annual_budget_tco2e) == (11_400, 880)
    assert second.stock_change_tco2e == 5_400 and second.actual_tco2e == 50_000 - 780 + 5_400
    assert second.required_tco2e == 11_400 + 880 * 48


def test_noise_of_sums_suspends_nobody():
    ledger = examplania(period_years=7, t0=39_000.0)
    for year in range(1, 8):
        close(ledger, year, 39_000 / 7)
        assert redemption_gate(ledger.book, min(7, year + 1)) is None


amounts = st.floats(0, 1e6)
a_year = st.builds(
    YearSums, amounts, amounts, st.none() | st.floats(0, 1e8), amounts, amounts, amounts, amounts, amounts,
    amounts, amounts,
)  # fmt: skip
later_terms = st.lists(
    st.builds(
        Terms, st.integers(2, 50), st.just(50), st.floats(0, 1e7), st.floats(0, 1e5), st.floats(-1e6, 1e6),
        st.floats(0, 1e4),
    ),
    max_size=4,
)  # fmt: skip


def recomputed(terms, years, k, counted):
    """Return required(k) and actual(k) from their definitions, each sum over all years up to k.

    :param counted: the years whose reported and refused credits count, with those that do.
    """
    in_force = [
        max((t.from_year, i) for i, t in enumerate(terms) if t.from_year <= j)[1] for j in range(1, k + 1)
    ]
    redeemed = cancelled = buffers = 0.0
    for j, year in enumerate(years[:k], start=1):
        redeemed += year.avoidance_tco2e + year.sequestration_tco2e
        redeemed += sum(getattr(year, name) for name in counted[j])
        cancelled += year.cancelled_tco2e
        buffers += terms[in_force[j - 1]].buffer_tco2e
    now = terms[in_force[-1]]
    required = now.p0_tco2e + now.annual_budget_tco2e * (50 - k) + redeemed - cancelled + buffers
    measured = max((j for j in range(1, k + 1) if years[j - 1].measured_tco2e is not None), default=0)
    actual = years[measured - 1].measured_tco2e if measured else terms[0].stock_change_tco2e
    for j in range(measured + 1, k + 1):
        actual += sum(t.stock_change_tco2e for t in terms[1:] if t.from_year == j)
        actual += years[j - 1].removals_tco2e - years[j - 1].emissions_tco2e
    return required, actual


@settings(max_examples=500, deadline=None)
@given(later_terms, st.lists(a_year, min_size=1, max_size=50), st.sampled_from(AccountsMode))
def test_required_and_actual_equal_their_definitions(later, years, mode):
    terms = [Terms(1, 50, 1e7, 8e4, 5e7), *sorted(later, key=lambda one: one.from_year)]
    table = compliance_table(terms, years, mode)
    reported = ("reported_avoidance_tco2e", "reported_sequestration_tco2e")
    refused = ("refused_avoidance_tco2e", "refused_sequestration_tco2e")
    counted, allowed = {}, True
    for k, row in enumerate(table, start=1):
        assert row.redemption_allowed == allowed
        if mode is AccountsMode.AS_PRINTED:
            counted[k] = (*reported, *refused)
        else:
            counted[k] = reported if allowed else ()
        required, actual = recomputed(terms, years, k, counted)
        assert row.required_tco2e == pytest.approx(required, rel=1e-11, abs=1e-3)
        assert row.actual_tco2e == pytest.approx(actual, rel=1e-11, abs=1e-3)
        allowed = row.balance_tco2e >= -max(1e-6, 1e-13 * abs(row.required_tco2e))


def test_of_terms_from_one_year_the_last_holds():
    terms = [Terms(1, 9, 1, 1), Terms(3, 9, 2, 1), Terms(3, 9, 3, 1)]
    assert [terms_in_force(terms, year).p0_tco2e for year in (1, 2, 3, 9)] == [1, 1, 3, 3]


def test_the_journal_rebuilds_the_accounts():
    ledger = issued()
    assert first_break(ledger.entries) is None
    assert replay(ledger.entries).tables == ledger.book.tables


def test_the_period_ends():
    ledger = examplania(period_years=2)
    close(ledger, 1)
    close(ledger, 2)
    with pytest.raises(RuleError, match="period_over"):
        ledger.act(close_year, year=3)
    assert default_credit_year(ledger.book) == 2
