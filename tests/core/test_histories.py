"""Random histories of a whole country, thirty years and more with every act, beside a witness."""

from __future__ import annotations

import os
from collections import Counter

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from ledger_histories import Country

from terrestrial_carbon.plugin.core.mechanism.journal import first_break, replay

HISTORIES = int(os.environ.get("HISTORIES", "500"))


@settings(max_examples=HISTORIES, deadline=None, suppress_health_check=list(HealthCheck))
@given(seed=st.integers(0, 2**32), period=st.integers(30, 40))
def test_thirty_years_of_every_act_keep_every_invariant(seed, period):
    country = Country(seed, period)
    for _ in range(30):
        country.play_year()
        country.check()
    assert country.closed == 30
    rebuilt = replay(country.ledger.entries)
    assert rebuilt.tables == country.book.tables
    assert first_break(country.ledger.entries) is None


def test_the_histories_do_every_act_there_is():
    """The property would be empty if the rules refused some act every time."""
    done = Counter()
    refused = Counter()
    for seed in range(40):
        country = Country(seed, 30)
        for _ in range(30):
            country.play_year()
        done.update(country.done)
        refused.update(country.refused)
    expected = (
        "add_right add_project certify record_entries correct_entry close_year redeem transfer withhold "
        "return_withheld contribute claim retire cancel deposit_other cancel_other issue_bond close_bond "
        "set_buffer restate reshape set_reserve_rate set_safeguard change_certification enter_losses"
    )
    assert set(expected.split()) <= set(done), sorted(set(expected.split()) - set(done))
    places = {"losses_overlap", "losses_overlap_themselves", "losses_entered_meanwhile", "event_taken_out"}
    assert places <= set(refused), places - set(refused)
