"""Cancelling credits: to answer for emitted carbon, to close a shortfall, or freely (M4, M5).

Whatever is cancelled lowers what the country is required to hold by as much, at the end of the
year it is booked to (paper 3.2.4, standard 5).
"""

import math

from .availability import obligation_of
from .blocks import moved, set_state, take, texts_of
from .book import Draft, refusal
from .booking import EPSILON_T, add_to_year, booked_year, one_of, positive
from .ledger_tables import BlockState, CancelPurpose, Movement
from .ratchet import default_cancellation_year
from .serials import size_of


def cancel(book, *, serials, purpose, project_id=None, year=None, note=""):
    """Cancel credits for ever.

    :param purpose: ``obligation`` (frees the holder of a project whose redeemed carbon was
        emitted), ``cure`` (closes the country's shortfall; only this takes withheld credits) or
        ``voluntary``.
    :param project_id: the project with the obligation.
    :param year: by default the year closed last.
    """
    draft = Draft(book)
    purpose = one_of(CancelPurpose, purpose, "unknown_purpose")
    year = booked_year(book, year, default_cancellation_year(book))
    states = [BlockState.ACTIVE]
    if purpose is CancelPurpose.CURE:
        states.append(BlockState.WITHHELD)
    blocks = take(draft, serials, states)
    amount = float(sum(size_of(block) for block in blocks))
    _answer(draft, purpose, project_id, amount)
    for block in blocks:
        set_state(
            draft, [block], BlockState.CANCELLED, Movement.CANCEL, year, from_id=block["owner_id"],
            purpose=purpose.value, note=note,
        )  # fmt: skip
    add_to_year(draft, year, cancelled_tco2e=amount)
    params = {
        "serials": texts_of(serials), "purpose": purpose.value, "project_id": project_id, "year": year,
        "note": note,
    }  # fmt: skip
    return draft.act("cancel", params, {**moved(blocks), "year": year})


def cancel_other(book, *, other_id, amount_tco2e, purpose, project_id=None, year=None, note=""):
    """Cancel credits of another registry, in place of the country's own; see :func:`cancel`.

    :param amount_tco2e: at most what remains of them.
    """
    draft = Draft(book)
    purpose = one_of(CancelPurpose, purpose, "unknown_purpose")
    other = draft.need("other_credit", other_id)
    amount = positive(amount_tco2e, other["reference"])
    year = booked_year(book, year, default_cancellation_year(book))
    remaining = other["remaining_tco2e"] or 0.0
    if amount > remaining + EPSILON_T:
        raise refusal("over_other_credits", other["reference"], asked_tco2e=amount, left_tco2e=remaining)
    _answer(draft, purpose, project_id, amount)
    draft.change("other_credit", other_id, remaining_tco2e=max(0.0, remaining - amount))
    draft.add(
        "transfer", movement=Movement.CANCEL.value, other_id=other_id, amount_tco2e=amount,
        from_id=other["held_by"], year=year, purpose=purpose.value, note=note,
        at=draft.today.isoformat(),
    )  # fmt: skip
    add_to_year(draft, year, cancelled_tco2e=amount)
    params = {
        "other_id": other_id, "amount_tco2e": amount, "purpose": purpose.value, "project_id": project_id,
        "year": year, "note": note,
    }  # fmt: skip
    return draft.act("cancel_other", params, {"id": other_id, "amount_tco2e": amount, "year": year})


def _answer(draft, purpose: CancelPurpose, project_id, amount: float) -> None:
    """Count cancelled credits towards a project's obligation; up to the next whole tonne, not beyond."""
    if purpose is not CancelPurpose.OBLIGATION:
        if project_id is not None:
            raise refusal("project_only_for_obligation", str(project_id))
        return
    if project_id is None:
        raise refusal("obligation_without_project")
    project = draft.need("project", project_id)
    owed = obligation_of(draft, project_id)
    if amount > math.ceil(owed - EPSILON_T):
        raise refusal("over_obligation", project["code"], asked_tco2e=amount, owed_tco2e=owed)
    draft.increase("project", project_id, answered_tco2e=amount)
