"""Examplania's compliance table through the acts, suspension, and an independent recomputation."""

import pytest
from accounts_kit import EMISSIONS, entry, ledger

from terrestrial_carbon.plugin.core.mechanism.accounts import AccountsMode
from terrestrial_carbon.plugin.core.mechanism.ratchet import balance_of, redemption_gate, table_of
from terrestrial_carbon.plugin.core.mechanism.years import close_year, record_entries


def reported_examplania():
    made = ledger()
    for year, emitted in enumerate(EMISSIONS, start=1):
        made.act(record_entries, entries=[
            entry(year, "emissions", emitted), entry(year, "avoidance", 40), entry(year, "sequestration", 2),
        ])  # fmt: skip
        made.act(close_year, year=year)
    return made


def test_the_papers_table_with_reported_credits():
    made = reported_examplania()
    printed = table_of(made.book, AccountsMode.AS_PRINTED)
    assert [row.required_tco2e for row in printed] == [49_262, 48_524, 47_786, 47_048, 46_310]
    assert [row.balance_tco2e for row in printed] == [38, 76, -686, -448, 90]
    rules = table_of(made.book)
    assert [row.balance_tco2e for row in rules] == [38, 76, -686, -406, 174]
