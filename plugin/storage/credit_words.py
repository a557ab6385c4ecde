"""Words for the codes of the accounts' tables, in the user's language."""

from __future__ import annotations

from ..core.mechanism.ledger_tables import (
    BlockState,
    CancelPurpose,
    CertificationState,
    Movement,
    ProjectKind,
    RightKind,
    Risk,
)
from ..translate import tr

#: Kinds of right holders (paper 3.2.2).
HOLDER_KINDS = ("state", "company", "community", "person")


def holder_kind_word(kind) -> str:
    """Return the word for a kind of right holder; another kind as it is written."""
    words = {
        "state": tr("state"),
        "company": tr("company"),
        "community": tr("community"),
        "person": tr("person"),
    }
    return words.get(kind or "", kind or "")


def right_word(kind) -> str:
    """Return the words for a kind of right (member or code)."""
    return {
        RightKind.EMISSION: tr("emission right"),
        RightKind.NEW_CARBON: tr("new-carbon right"),
    }[RightKind(kind)]


def project_kind_word(kind) -> str:
    """Return the words for what a project's credits are for (member or code)."""
    return {
        ProjectKind.AVOIDANCE: tr("avoided emissions"),
        ProjectKind.SEQUESTRATION: tr("sequestration"),
    }[ProjectKind(kind)]


def risk_word(risk) -> str:
    """Return the word for a risk rating (member or code)."""
    return {Risk.LOW: tr("low"), Risk.MEDIUM: tr("medium"), Risk.HIGH: tr("high")}[Risk(risk)]


def certification_word(state) -> str:
    """Return the word for a certification's state (member or code)."""
    return {
        CertificationState.VALID: tr("certified"),
        CertificationState.SUSPENDED: tr("suspended"),
        CertificationState.WITHDRAWN: tr("withdrawn"),
    }[CertificationState(state)]


def block_word(state) -> str:
    """Return the word for where a block of credits is (member or code)."""
    return {
        BlockState.ACTIVE: tr("active"),
        BlockState.WITHHELD: tr("withheld"),
        BlockState.FUND: tr("in fund"),
        BlockState.RETIRED: tr("retired"),
        BlockState.CANCELLED: tr("cancelled"),
    }[BlockState(state)]


def movement_word(movement) -> str:
    """Return the word for what happened to credits (member or code)."""
    return {
        Movement.ISSUE: tr("redeemed"),
        Movement.TRANSFER: tr("transferred"),
        Movement.WITHHOLD: tr("withheld"),
        Movement.RETURN: tr("returned"),
        Movement.CONTRIBUTE: tr("given to the fund"),
        Movement.CLAIM: tr("claimed from the fund"),
        Movement.RETIRE: tr("retired"),
        Movement.CANCEL: tr("cancelled"),
    }[Movement(movement)]


def purpose_word(purpose) -> str:
    """Return the words for why credits are cancelled (member or code)."""
    return {
        CancelPurpose.OBLIGATION: tr("for carbon emitted after it was redeemed"),
        CancelPurpose.CURE: tr("to close the country's shortfall"),
        CancelPurpose.VOLUNTARY: tr("voluntarily"),
    }[CancelPurpose(purpose)]
