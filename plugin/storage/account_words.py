"""Words for the codes of entries, years and the journal, in the user's language."""

from __future__ import annotations

from datetime import date

from ..core.mechanism.ledger_tables import Carbon, EntryKind, Source, YearState
from ..translate import tr


def entry_kind_word(kind) -> str:
    """Return the words for what an account entry states (member or code); another code as it is."""
    if kind not in [known.value for known in EntryKind]:
        return str(kind)
    return {
        EntryKind.EMISSIONS: tr("emissions"),
        EntryKind.REMOVALS: tr("removals"),
        EntryKind.GROWTH: tr("growth (new carbon measured)"),
        EntryKind.MEASURED: tr("measured stock"),
        EntryKind.REPORTED_AVOIDANCE: tr("avoidance credits without serials"),
        EntryKind.REPORTED_SEQUESTRATION: tr("sequestration credits without serials"),
        EntryKind.REPORTED_CANCELLED: tr("cancelled credits without serials"),
    }[EntryKind(kind)]


def carbon_word(carbon) -> str:
    """Return the words for which carbon an emission took (member or code); empty for nothing."""
    if not carbon:
        return ""
    return {
        Carbon.TRADEABLE: tr("tradeable carbon"),
        Carbon.PROTECTED: tr("protected carbon"),
        Carbon.NEW: tr("new carbon"),
    }[Carbon(carbon)]


def year_state_word(state) -> str:
    """Return the word for a year's state (member or code)."""
    return {YearState.OPEN: tr("open"), YearState.CLOSED: tr("closed")}[YearState(state)]


def cure_source_word(source) -> str:
    """Return the words for what closes a shortfall (member or code)."""
    return {
        Source.RESERVE: tr("reserve bank"),
        Source.INSURANCE: tr("insurance"),
        Source.FUND: tr("international fund"),
        Source.BOUGHT: tr("bought credits"),
    }[Source(source)]


def year_name(number: int, joining_date: date) -> str:
    """Return an accounting year with the calendar years it lies in, such as “3 (2017/18)”."""
    first = joining_date.year + number - 1
    if (joining_date.month, joining_date.day) == (1, 1):
        return tr("{number} ({first})").format(number=number, first=first)
    return tr("{number} ({first}/{last})").format(number=number, first=first, last=f"{(first + 1) % 100:02d}")


def act_word(kind: str) -> str:
    """Return the words for what a journal entry did; an unknown kind as it is written."""
    return _act_words().get(kind, kind)


def act_kinds() -> tuple[str, ...]:
    """Return the kinds of journal entries there are words for."""
    return tuple(_act_words())


def _act_words() -> dict:
    return {
        "migrated": tr("Older entries taken over"),
        "open_accounts": tr("Accounts opened"),
        "freeze_baseline": tr("Baseline frozen"),
        "thaw_baseline": tr("Baseline thawed"),
        "change_parcels": tr("Parcels changed"),
        "attach_evidence": tr("Evidence attached"),
        "detach_evidence": tr("Evidence detached"),
        "inherit_evidence": tr("Evidence handed on to split or merged parcels"),
        "set_queue": tr("Rules of the review queue set"),
        "decide": tr("Review: decision"),
        "agree_on": tr("Review: consensus"),
        "make_copy": tr("Copy made for a colleague"),
        "merge_copy": tr("Colleague's work merged"),
        "take_evidence": tr("Evidence taken over from a copy"),
        "record_entries": tr("Entries recorded"),
        "correct_entry": tr("Entry corrected"),
        "enter_losses": tr("Losses entered from a map"),
        "close_year": tr("Year closed"),
        "restate": tr("P0, T0 and B restated"),
        "set_buffer": tr("Annual buffer set"),
        "reshape": tr("Parcels split or merged"),
        "add_holders": tr("Right holders added"),
        "change_holder": tr("Right holder changed"),
        "add_right": tr("Right added"),
        "end_right": tr("Right ended"),
        "add_project": tr("Project added"),
        "change_project": tr("Project changed"),
        "certify": tr("Project certified"),
        "change_certification": tr("Certification changed"),
        "redeem": tr("Credits redeemed"),
        "record_refusal": tr("Refused request kept"),
        "transfer": tr("Credits transferred"),
        "retire": tr("Credits retired"),
        "cancel": tr("Credits cancelled"),
        "cancel_other": tr("Other credits cancelled"),
        "set_reserve_rate": tr("Reserve share set"),
        "withhold": tr("Credits withheld"),
        "return_withheld": tr("Withheld credits returned"),
        "contribute": tr("Credits given to the fund"),
        "claim": tr("Credits claimed from the fund"),
        "deposit_other": tr("Other credits deposited"),
        "deposit_and_cancel": tr("Other credits deposited and cancelled"),
        "claim_and_cancel": tr("Credits claimed from the fund and cancelled"),
        "issue_bond": tr("Bond issued"),
        "close_bond": tr("Bond closed"),
        "set_safeguard": tr("Safeguard set"),
        "mark_natural": tr("Marked as natural disturbance"),
        "complete_mark": tr("Evidence of a natural disturbance filled in"),
        "withdraw_mark": tr("Mark of a natural disturbance withdrawn"),
        "record_follow_up": tr("What followed a natural disturbance recorded"),
    }
