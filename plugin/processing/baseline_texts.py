"""Sentences for what the rules of the frozen baseline and of the parcels' history find, by code."""

from ..translate import tr


def baseline_texts():
    """Return the sentences, by code."""
    return {
        "baseline_is_the_opening": tr(
            "The accounts of this workspace are open: the joining-date state was frozen then."
        ),
        "baseline_frozen_already": tr(
            "The joining-date state is frozen already: thaw it first, with a reason, if it was wrong."
        ),
        "baseline_not_frozen": tr(
            "The joining-date state is not frozen: freeze it first (Budget panel, page Baseline, or the "
            "algorithm “Freeze the baseline”)."
        ),
        "thaw_after_closing": tr(
            "Year {year} of the accounts is closed: the joining-date state stays what it is. What was wrong "
            "goes in as a correction, or as new terms (“Restate the budget”)."
        ),
        "thaw_of_open_accounts": tr(
            "The accounts have opened on the joining-date state, so it stays what it is: what was wrong goes "
            "in as new terms (“Restate the budget”)."
        ),
        "thaw_without_reason": tr(
            "Say why the joining-date state is thawed: the reason stays in the journal for good."
        ),
        "no_change": tr("No parcel has changed: there is nothing to write into the journal."),
        "before_history": tr(
            "The history of this workspace begins on {since}: {subject} is before. Give a later date, or "
            "none for the frozen joining-date state."
        ),
        "unknown_origin": tr("“{subject}” is no origin of a change: use one of {known}."),
    }
