"""Two acts as one: both or neither, and one entry of the journal."""

import pytest
from examplania_kit import examplania

from terrestrial_carbon.plugin.core.findings import RuleError
from terrestrial_carbon.plugin.core.mechanism.cancelling import cancel_other
from terrestrial_carbon.plugin.core.mechanism.journal import first_break, replay
from terrestrial_carbon.plugin.core.mechanism.reserve import deposit_other
from terrestrial_carbon.plugin.core.mechanism.together import in_one

DEPOSIT = {
    "registry": "Elsewhere", "kind": "wind", "reference": "W-1-100", "quantity_tco2e": 100.0,
    "held_by": "reserve",
}  # fmt: skip


def bought(amount):
    return in_one(
        "deposit_and_cancel",
        deposit_other,
        lambda act: (cancel_other, {"other_id": act.result["id"], "amount_tco2e": amount, "purpose": "cure"}),
    )


def test_both_are_one_entry_that_replays():
    ledger = examplania()
    entries = len(ledger.entries)
    ledger.act(bought(60.0), **DEPOSIT)
    assert [entry.kind for entry in ledger.entries[entries:]] == ["deposit_and_cancel"]
    (other,) = ledger.book.rows("other_credit")
    assert (other["quantity_tco2e"], other["remaining_tco2e"]) == (100.0, 40.0)
    assert ledger.book.row("account_year", "1")["cancelled_tco2e"] == 60.0
    assert replay(ledger.entries).tables == ledger.book.tables
    assert first_break(ledger.entries) is None


def test_where_the_second_is_refused_the_first_is_not_kept():
    ledger = examplania()
    entries = len(ledger.entries)
    with pytest.raises(RuleError):
        ledger.act(bought(101.0), **DEPOSIT)
    assert len(ledger.entries) == entries
    assert ledger.book.rows("other_credit") == []
