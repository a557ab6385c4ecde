"""Redeeming, serial numbers, transfers, retirement: the paper's figures and every refusal."""

from __future__ import annotations

import pytest
from examplania_kit import close, enter, examplania, refused, row, with_project

from terrestrial_carbon.plugin.core.mechanism.cancelling import cancel
from terrestrial_carbon.plugin.core.mechanism.credits import record_refusal, redeem, retire, transfer
from terrestrial_carbon.plugin.core.mechanism.entitlement import available
from terrestrial_carbon.plugin.core.mechanism.journal import replay
from terrestrial_carbon.plugin.core.mechanism.projects import certify, change_certification
from terrestrial_carbon.plugin.core.mechanism.ratchet import AccountsMode, table_of
from terrestrial_carbon.plugin.core.mechanism.reserve import set_reserve_rate
from terrestrial_carbon.plugin.core.mechanism.rights import end_right
from terrestrial_carbon.plugin.core.mechanism.safeguards import set_safeguard
from terrestrial_carbon.plugin.core.mechanism.terms import set_buffer


def blocks(ledger, **equal):
    """Return (first, last, owner, state) of the blocks, by their first number."""
    found = ledger.book.rows("credit_block", **equal)
    return sorted((b["first"], b["last"], b["owner_id"], b["state"]) for b in found)


def redeemed(amount=40, **kit):
    """Return a ledger where A's project has redeemed credits in year 1."""
    ledger, right, project = with_project(**kit)
    ledger.act(redeem, project_id=project, amount_t=amount, year=1)
    return ledger, right, project


# ---- the paper's figures


def test_holder_a_redeems_40_at_the_end_of_year_1():
    ledger, right, project = with_project()
    close(ledger, 1, 700)
    act = ledger.act(redeem, project_id=project, amount_t=40)
    assert act.result["serials"] == act.result["free"] == "EXA-2015-A1-1-40"
    assert act.result["withheld"] == "" and act.params["year"] == 1
    assert row(ledger, "account_year", "1")["avoidance_tco2e"] == 40
    assert row(ledger, "carbon_right", right)["redeemed_tco2e"] == 40
    assert row(ledger, "project", project)["redeemed_tco2e"] == 40
    block = row(ledger, "credit_block", act.result["block_ids"][0])
    assert (block["vintage"], block["year"], block["kind"]) == (2015, 1, "avoidance")


def test_the_year_just_closed_and_the_open_year_have_their_own_series():
    ledger, _, project = with_project()
    close(ledger, 1)
    assert ledger.act(redeem, project_id=project, amount_t=30).result["serials"] == "EXA-2015-A1-1-30"
    assert ledger.act(redeem, project_id=project, amount_t=10).result["serials"] == "EXA-2015-A1-31-40"
    assert ledger.act(redeem, project_id=project, amount_t=7, year=2).result["serials"] == "EXA-2016-A1-1-7"


def test_the_reserve_withholds_10_of_100():
    ledger, _, project = with_project(parcel_ids=["state-land"], holder="S", code="S1")
    ledger.act(set_reserve_rate, from_year=1, risk="medium", share=0.1)
    act = ledger.act(redeem, project_id=project, amount_t=100)
    assert act.result["serials"] == "EXA-2015-S1-1-100"
    assert act.result["free"] == "EXA-2015-S1-1-90" and act.result["withheld"] == "EXA-2015-S1-91-100"
    assert blocks(ledger) == [(1, 90, "S", "active"), (91, 100, "S", "withheld")]
    assert row(ledger, "account_year", "1")["avoidance_tco2e"] == 100


def test_parts_of_a_tonne_are_withheld_when_they_make_a_tonne():
    ledger, _, project = with_project()
    ledger.act(set_reserve_rate, from_year=1, risk="medium", share=0.1)
    withheld = [ledger.act(redeem, project_id=project, amount_t=4).result["withheld"] for _ in range(6)]
    assert withheld == ["", "", "EXA-2015-A1-12-12", "", "EXA-2015-A1-20-20", ""]
    assert row(ledger, "project", project)["reserve_due_tco2e"] == pytest.approx(0.4)


def test_the_paper_s_five_years_with_serial_numbers():
    """42 credits a year are redeemed in years 1 to 3 and refused in years 4 and 5 (M5)."""
    ledger, _, project = with_project()
    ledger, _, growth = with_project(
        ledger, kind="new_carbon", parcel_ids=["state-land"], holder="S", code="S1"
    )
    for year, emissions in enumerate((700, 700, 1_500, 500, 200), start=1):
        enter(ledger, year, "growth", 2, parcel_id="state-land")
        asked = ((project, 40), (growth, 2))
        for project_id, amount in asked:
            if year <= 3:
                ledger.act(redeem, project_id=project_id, amount_t=amount, year=year)
            else:
                refused("suspended", ledger, redeem, project_id=project_id, amount_t=amount, year=year)
                ledger.act(
                    record_refusal, project_id=project_id, amount_t=amount, year=year, reason="suspended"
                )
        close(ledger, year, emissions)
    assert [y.balance_tco2e for y in table_of(ledger.book)] == pytest.approx([38, 76, -686, -406, 174])
    printed = table_of(ledger.book, AccountsMode.AS_PRINTED)
    assert [y.balance_tco2e for y in printed] == pytest.approx([38, 76, -686, -448, 90])
    assert [y.required_tco2e for y in printed] == pytest.approx([49_262, 48_524, 47_786, 47_048, 46_310])
    # year 6 redeems again, and what was not redeemed in the two years is still there
    assert available(ledger.book, project, 6).whole_t == 120
    assert (
        ledger.act(redeem, project_id=project, amount_t=120, year=6).result["serials"] == "EXA-2020-A1-1-120"
    )


def test_a_corrective_cancellation_ends_the_suspension():
    ledger, _, project = redeemed()
    close(ledger, 1, 830)  # balance 49,170 - 49,260 = -90
    values = refused("suspended", ledger, redeem, project_id=project, amount_t=1)
    assert values["year"] == 1 and values["short_tco2e"] == pytest.approx(90)
    ledger.act(cancel, serials=["EXA-2015-A1-1-40"], purpose="cure")
    assert refused("suspended", ledger, redeem, project_id=project, amount_t=1)[
        "short_tco2e"
    ] == pytest.approx(50)


def test_unredeemed_entitlement_carries_over():
    ledger, _, project = with_project()
    for year in (1, 2, 3):
        close(ledger, year)
    assert available(ledger.book, project, 3).whole_t == 120
    ledger.act(redeem, project_id=project, amount_t=50)
    assert available(ledger.book, project, 3).whole_t == 70
    assert available(ledger.book, project, 4).whole_t == 110


# ---- every refusal


def test_only_whole_tonnes_are_redeemed():
    ledger, _, project = with_project()
    for amount in (0, -1, 0.5, 1.5, float("nan"), float("inf"), True, "3"):
        refused("not_whole_tonnes", ledger, redeem, project_id=project, amount_t=amount, year=1)
    assert ledger.act(redeem, project_id=project, amount_t=3.0).result["serials"].endswith("-1-3")


def test_uncertified_projects_redeem_nothing():
    ledger, _, project = with_project(certified=False)
    refused("not_certified", ledger, redeem, project_id=project, amount_t=1)
    ledger.act(certify, project_id=project, standard="National", certified_on="2016-08-01")
    refused("not_certified", ledger, redeem, project_id=project, amount_t=1)  # only from August on
    ledger.act(certify, project_id=project, standard="N", certified_on="2015-08-01", ends_on="2016-06-01")
    refused("not_certified", ledger, redeem, project_id=project, amount_t=1)  # over by today
    ledger.act(certify, project_id=project, standard="N", certified_on="2015-08-01", ends_on="2016-07-01")
    ledger.act(redeem, project_id=project, amount_t=1, year=1)  # in force on the year's last day


def test_suspended_and_withdrawn_certifications_redeem_nothing():
    ledger, _, project = with_project()
    certificate = ledger.book.rows("certification")[0]["id"]
    ledger.act(change_certification, certification_id=certificate, state="suspended", on="2016-01-01")
    refused("certification_suspended", ledger, redeem, project_id=project, amount_t=1)
    ledger.act(change_certification, certification_id=certificate, state="valid", on="2016-02-01")
    ledger.act(redeem, project_id=project, amount_t=1)
    ledger.act(change_certification, certification_id=certificate, state="withdrawn", on="2016-03-01")
    refused("not_certified", ledger, redeem, project_id=project, amount_t=1)


def test_more_than_the_entitlement_is_refused():
    ledger, _, project = with_project()
    values = refused("over_entitlement", ledger, redeem, project_id=project, amount_t=41)
    assert values == {"asked_t": 41, "available_t": 40, "year": 1}


def test_more_than_the_annual_budget_is_refused():
    ledger, _, project = with_project(parcel_ids=["state-land"], holder="S", code="S1")
    enter(ledger, 1, "avoidance", 100)
    values = refused("over_annual_budget", ledger, redeem, project_id=project, amount_t=700)
    assert values["available_t"] == 680
    ledger.act(redeem, project_id=project, amount_t=680)
    refused("over_annual_budget", ledger, redeem, project_id=project, amount_t=1)


def test_the_annual_buffer_leaves_budget_less_buffer_less_emissions():
    """FAQ 9: with b = 20 % of B = 156 and 500 t emitted, 780 - 156 - 500 = 124 credits."""
    ledger = examplania(buffer_tco2e=156.0)
    ledger, _, project = with_project(ledger, parcel_ids=["state-land"], holder="S", code="S1")
    enter(ledger, 1, "emissions", 500)
    assert (
        refused("over_buffer_target", ledger, redeem, project_id=project, amount_t=125)["available_t"] == 124
    )
    ledger.act(redeem, project_id=project, amount_t=124)
    close(ledger, 1)
    assert table_of(ledger.book)[0].balance_tco2e == pytest.approx(0)


def test_a_buffer_set_later_counts_from_its_year():
    ledger, _, project = with_project(parcel_ids=["state-land"], holder="S", code="S1")
    close(ledger, 1)
    ledger.act(set_buffer, from_year=2, buffer_tco2e=700.0, evidence="Act of 2016")
    assert available(ledger.book, project, 1).whole_t == 740
    assert available(ledger.book, project, 2).binding == "over_buffer_target"
    assert available(ledger.book, project, 2).whole_t == 80


def test_emitted_carbon_is_never_redeemed():
    ledger, _, project = with_project(annual_tco2e=780.0)
    enter(ledger, 1, "emissions", 1_300, parcel_id="a-forest")
    enter(ledger, 1, "emissions", 450, parcel_id="a-scrub")
    limits = available(ledger.book, project, 1)
    assert limits.binding == "over_entitlement" and limits.whole_t == 97  # 780 of 250/2,000 kept
    enter(ledger, 2, "emissions", 200, parcel_id="a-forest")
    assert available(ledger.book, project, 1).limits["over_entitlement"] == pytest.approx(97.5)
    assert refused("emitted_before", ledger, redeem, project_id=project, amount_t=51)["available_t"] == 50
    close(ledger, 1)
    close(ledger, 2)
    limit = available(ledger.book, project, 3)
    assert limit.whole_t <= 50 and limit.limits["emitted_before"] == pytest.approx(50)


def test_emitted_carbon_binds_where_entitlement_had_accrued():
    ledger, _, project = with_project(annual_tco2e=780.0)
    close(ledger, 1)
    ledger.act(redeem, project_id=project, amount_t=700)
    enter(ledger, 2, "emissions", 1_250, parcel_id="a-forest")
    assert (
        refused("emitted_before", ledger, redeem, project_id=project, amount_t=60, year=2)["available_t"]
        == 50
    )


def test_years_that_are_not_open_are_refused():
    ledger, _, project = with_project()
    refused("year_not_booked", ledger, redeem, project_id=project, amount_t=1, year=2)
    refused("year_not_booked", ledger, redeem, project_id=project, amount_t=1, year=0)
    for year in (1, 2):
        close(ledger, year)
    refused("year_not_booked", ledger, redeem, project_id=project, amount_t=1, year=1)
    assert ledger.act(redeem, project_id=project, amount_t=1, year=2017).params["year"] == 3


def test_ended_rights_redeem_only_for_their_years():
    ledger, right, project = with_project()
    close(ledger, 1)
    ledger.act(end_right, right_id=right, to_year=1)
    assert refused("right_not_in_force", ledger, redeem, project_id=project, amount_t=1, year=2)["last"] == 1
    ledger.act(redeem, project_id=project, amount_t=40, year=1)


def test_open_obligations_refuse_unless_the_setting_is_off():
    ledger, _, project = redeemed()
    ledger, _, other = with_project(ledger, parcel_ids=["state-land"], code="A2", share=0.01)
    enter(ledger, 1, "emissions", 1_500, parcel_id="a-forest")
    enter(ledger, 1, "emissions", 480, parcel_id="a-scrub")
    values = refused("obligation_open", ledger, redeem, project_id=other, amount_t=1)
    assert values["owed_tco2e"] == pytest.approx(20)
    ledger.act(set_safeguard, name="block_on_obligation", value=False)
    ledger.act(redeem, project_id=other, amount_t=1)


def test_refused_requests_are_kept():
    ledger, _, project = with_project()
    refused(
        "not_suspended", ledger, record_refusal, project_id=project, amount_t=5, year=1, reason="suspended"
    )
    ledger.act(record_refusal, project_id=project, amount_t=500, year=1, reason="over_entitlement")
    kept = ledger.book.rows("refused_request")[0]
    assert (kept["amount_tco2e"], kept["reason"], kept["year"]) == (500, "over_entitlement", 1)
    assert ledger.book.row("account_year", "1") is None


# ---- moving credits


def test_transferring_10_splits_the_block_and_changes_no_total():
    ledger, _, _ = redeemed()
    act = ledger.act(transfer, serials=["EXA-2015-A1-11-20"], to_id="B", price=12.5, note="first sale")
    assert act.result["amount_t"] == 10 and act.result["serials"] == ["EXA-2015-A1-11-20"]
    assert blocks(ledger) == [(1, 10, "A", "active"), (11, 20, "B", "active"), (21, 40, "A", "active")]
    moved = ledger.book.rows("transfer", movement="transfer")[0]
    assert (moved["from_id"], moved["to_id"], moved["price"], moved["purpose"]) == ("A", "B", 12.5, "entry")
    # a range over several blocks of one owner
    ledger.act(transfer, serials=["EXA-2015-A1-1-10", "EXA-2015-A1-21-25"], to_id="B")
    ledger.act(transfer, serials=["EXA-2015-A1-5-22"], to_id="S")
    assert sum(last - first + 1 for first, last, *_ in blocks(ledger)) == 40
    assert sum(last - first + 1 for first, last, *_ in blocks(ledger, owner_id="S")) == 18


def test_the_holder_of_several_blocks_names_parts_of_them_in_one_act():
    ledger, _, _ = redeemed()
    ledger.act(retire, serials=["EXA-2015-A1-3-4", "EXA-2015-A1-9-9", "EXA-2015-A1-6-6"])
    assert blocks(ledger, state="retired") == [
        (3, 4, "A", "retired"),
        (6, 6, "A", "retired"),
        (9, 9, "A", "retired"),
    ]
    assert sum(last - first + 1 for first, last, *_ in blocks(ledger)) == 40


def test_what_is_not_there_is_not_moved():
    ledger, _, _ = redeemed()
    refused("bad_serial", ledger, transfer, serials=["EXA-2015-A1-40"], to_id="B")
    refused("bad_serial", ledger, transfer, serials=["EXA-2015-A1-9-1"], to_id="B")
    refused("no_serials", ledger, transfer, serials=[], to_id="B")
    refused("serials_not_issued", ledger, transfer, serials=["EXA-2015-A1-40-41"], to_id="B")
    refused("serials_not_issued", ledger, transfer, serials=["EXA-2016-A1-1-1"], to_id="B")
    refused(
        "serials_named_twice", ledger, transfer, serials=["EXA-2015-A1-1-5", "EXA-2015-A1-5-6"], to_id="B"
    )
    refused("unknown_row", ledger, transfer, serials=["EXA-2015-A1-1-5"], to_id="nobody")
    refused("transfer_to_self", ledger, transfer, serials=["EXA-2015-A1-1-5"], to_id="A")
    ledger.act(transfer, serials=["EXA-2015-A1-1-5"], to_id="B")
    refused("several_owners", ledger, transfer, serials=["EXA-2015-A1-1-6"], to_id="S")
    ledger.act(retire, serials=["EXA-2015-A1-1-5"])
    values = refused("credits_in_other_state", ledger, transfer, serials=["EXA-2015-A1-5-6"], to_id="S")
    assert values == {"state": "retired", "wanted": "active"}


def test_replaying_the_journal_rebuilds_the_registry():
    ledger, _, _ = redeemed()
    ledger.act(transfer, serials=["EXA-2015-A1-11-20"], to_id="B")
    ledger.act(cancel, serials=["EXA-2015-A1-15-16"], purpose="voluntary")
    assert replay(ledger.entries).tables == ledger.book.tables


def test_credits_that_leave_the_year_short_come_with_a_warning():
    ledger, _, project = with_project()
    enter(ledger, 1, "emissions", 760)
    assert not ledger.act(redeem, project_id=project, amount_t=20).findings
    findings = ledger.act(redeem, project_id=project, amount_t=5).findings
    assert [finding.code for finding in findings] == ["redeemed_into_shortfall"]
    assert findings[0].values["short_tco2e"] == pytest.approx(5)


def test_a_right_that_begins_in_the_open_year_redeems_for_it():
    ledger = examplania()
    close(ledger, 1)
    ledger, _, project = with_project(ledger, from_year=2)
    assert ledger.act(redeem, project_id=project, amount_t=40).result["serials"] == "EXA-2016-A1-1-40"
