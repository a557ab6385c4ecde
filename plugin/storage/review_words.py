"""Words for the codes of the review: verdicts, confidence, roles, states, standing."""

from __future__ import annotations

from ..core.mechanism.review_tables import Confidence, Role, SampleState, SignOffState, SubjectKind, Verdict
from ..core.review.agreement import AgreementNote
from ..core.review.queue import Order, Reason, State
from ..core.review.standing import Standing
from ..translate import tr


def verdict_word(verdict) -> str:
    """Return the word for a verdict (member or code; empty for one that was taken back)."""
    if verdict in (None, ""):
        return tr("no verdict")
    return {
        Verdict.AGREE: tr("agree"),
        Verdict.DISAGREE: tr("disagree"),
        Verdict.FIELD_VISIT: tr("needs field visit"),
    }[Verdict(verdict)]


def confidence_word(confidence) -> str:
    """Return the word for how sure a reader is (member or code)."""
    return {
        Confidence.LOW: tr("unsure"),
        Confidence.MEDIUM: tr("fairly sure"),
        Confidence.HIGH: tr("sure"),
    }[Confidence(confidence)]


def role_word(role) -> str:
    """Return the word for a role in the review (member or code)."""
    return {
        Role.READER: tr("reader"),
        Role.VERIFIER: tr("verifier"),
        Role.AUTHORITY: tr("authority"),
    }[Role(role)]


def sign_off_word(state) -> str:
    """Return the words for a sign-off's state (member or code; empty for a parcel never signed off)."""
    if state in (None, ""):
        return tr("not signed off")
    return {
        SignOffState.SIGNED: tr("signed off"),
        SignOffState.REOPENED: tr("reopened"),
    }[SignOffState(state)]


def sample_state_word(state) -> str:
    """Return the word for a sample's state (member or code)."""
    return {
        SampleState.OPEN: tr("open for labels"),
        SampleState.CLOSED: tr("closed"),
    }[SampleState(state)]


def standing_word(standing) -> str:
    """Return the word for how far the review of something is (member or code)."""
    return {
        Standing.UNDECIDED: tr("undecided"),
        Standing.DECIDED: tr("one reader decided"),
        Standing.AGREED: tr("readers agree"),
        Standing.DISAGREED: tr("readers differ"),
    }[Standing(standing)]


def subject_word(kind) -> str:
    """Return the word for what is reviewed (member or code)."""
    return {
        SubjectKind.PARCEL: tr("parcel"),
        SubjectKind.EVENT: tr("event"),
    }[SubjectKind(kind)]


def reason_word(reason) -> str:
    """Return the words for why something is in the queue (member or code)."""
    return {
        Reason.FLAGGED: tr("flagged"),
        Reason.STATUS_CHANGED: tr("status changed"),
        Reason.AT_STAKE: tr("much at stake"),
        Reason.AUDIT: tr("random audit"),
    }[Reason(reason)]


def state_word(state) -> str:
    """Return the words for which subjects are listed (member or code)."""
    return {
        State.UNDECIDED: tr("undecided by me"),
        State.MINE: tr("decided by me"),
        State.DISAGREED: tr("readers differ"),
        State.FIELD_VISIT: tr("needs field visit"),
        State.SIGNED: tr("signed off"),
    }[State(state)]


def order_word(order) -> str:
    """Return the words for an order of the queue (member or code)."""
    return {
        Order.STAKE: tr("most at stake first"),
        Order.REASON: tr("by reason"),
        Order.NAME: tr("by name"),
    }[Order(order)]


def agreement_note_words(note, few: int) -> str:
    """Return what must be said of figures of agreement (member or code).

    :param few: number of subjects below which they are few.
    """
    return {
        AgreementNote.NOTHING_IN_COMMON: tr("These two readers have answered nothing in common yet."),
        AgreementNote.ONE_CLASS: tr(
            "Both gave the same answer everywhere, so chance alone would agree as well: there is no kappa."
        ),
        AgreementNote.NO_DIFFERENCE: tr(
            "No difference was seen, so there is no interval: that does not mean there is none."
        ),
        AgreementNote.NO_SPREAD: tr(
            "One of the two gave one answer only, or they never agree: there is no interval of kappa."
        ),
        AgreementNote.FEW_SUBJECTS: tr(
            "Fewer than {number} answers in common: the intervals are rough."
        ).format(number=few),
    }[AgreementNote(note)]
