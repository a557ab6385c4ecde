"""Signing parcels off, which locks them, and reopening them, as acts."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Optional

from ..mechanism.book import Act, Draft, refusal, warning
from ..mechanism.booking import one_of
from ..mechanism.review_tables import Role, SignOffState, SubjectKind, Verdict
from .decisions import plain_text, reader_name
from .standing import Outcome, Standing, decisions_of, subject_key
from .standing import outcome as outcome_of

#: Roles that may sign, from the lower to the higher; who reopens needs at least the role that signed.
SIGNING = (Role.VERIFIER, Role.AUTHORITY)


def sign_off(
    book,
    *,
    parcel_ids: Iterable[str],
    role: str,
    statement: str = "",
    basis: Optional[Mapping[str, str]] = None,
    readers_needed: int = 1,
    at: str = "",
    who: str = "",
) -> Act:
    """Sign parcels off: all of them, or none.

    :param role: code of a :class:`Role` that may sign.
    :param basis: parcel id → hash of its record now; the decisions must have been taken on the same record.
    :param readers_needed: how many readers must have decided.
    :raises RuleError: a parcel is signed already, is undecided, its readers differ, they do not agree with
        the record, it has changed since, or too few have read it (see :func:`hindrance`).
    """
    draft, basis = Draft(book), basis or {}
    role, who = _signing_role(role), reader_name(who)
    parcels = list(dict.fromkeys(one for one in parcel_ids if one))
    if not parcels:
        raise refusal("sign_off_of_nothing")
    ids, alone = [], 0
    for parcel_id in parcels:
        # Parcels are asked of the book: a draft would go through all that is signed already, for each.
        facts = _facts_of(book, parcel_id)
        code = objection(facts.signed, facts.outcome, facts.decisions, basis.get(parcel_id), readers_needed)
        if code is not None:
            raise refusal(code, parcel_id)
        alone += facts.outcome.readers == (who,)
        ids.append(
            draft.add(
                "sign_off",
                parcel_id=parcel_id,
                round=facts.round,
                role=role.value,
                statement=plain_text(statement) or None,
                basis_sha256=basis.get(parcel_id) or None,
                state=SignOffState.SIGNED.value,
                at=at,
                who=who,
            )
        )
    findings = [warning("signed_own_decision", who, number=alone)] if alone else []
    asked = {"parcels": len(parcels), "role": role.value, "who": who, "readers_needed": readers_needed}
    return draft.act("sign_off", asked, {"ids": ids, "signed": len(ids)}, findings)


def hindrance(book, parcel_id: str, basis_sha256: Optional[str] = None, readers_needed: int = 1):
    """Return (code, parcel id) of what stands against signing a parcel off, or ``None``."""
    facts = _facts_of(book, parcel_id)
    code = objection(facts.signed, facts.outcome, facts.decisions, basis_sha256, readers_needed)
    return None if code is None else (code, parcel_id)


def objection(
    signed: bool,
    outcome: Outcome,
    decisions: Iterable[Mapping],
    basis_sha256: Optional[str] = None,
    readers_needed: int = 1,
) -> Optional[str]:
    """Return the code of what stands against signing a parcel off, given all that is known of it.

    :param decisions: rows of the round that is open.
    :param basis_sha256: hash of the parcel's record now; not looked at if empty.
    """
    if signed:
        return "parcel_signed_off"
    if outcome.standing is Standing.UNDECIDED:
        return "sign_off_undecided"
    if outcome.standing is Standing.DISAGREED:
        return "readers_disagree"
    if outcome.answer == Verdict.FIELD_VISIT.value:
        return "sign_off_needs_visit"
    if outcome.answer != Verdict.AGREE.value:
        return "sign_off_disagreed"
    if len(outcome.readers) < readers_needed:
        return "too_few_readers"
    seen = {row["basis_sha256"] for row in decisions if row["verdict"]}
    if basis_sha256 and seen - {None, "", basis_sha256}:
        return "changed_since_decision"
    return None


def reopen(book, *, parcel_ids: Iterable[str], reason: str, role: str, at: str = "", who: str = "") -> Act:
    """Reopen parcels that are signed off, so that they can be changed and reviewed anew.

    :param role: code of a :class:`Role`, at least the one that signed.
    :raises RuleError: there is no reason, a parcel is not signed off, or the role is too low.
    """
    draft = Draft(book)
    role, who, reason = _signing_role(role), reader_name(who), plain_text(reason)
    if not reason:
        raise refusal("reopen_without_reason")
    parcels = list(dict.fromkeys(one for one in parcel_ids if one))
    if not parcels:
        raise refusal("sign_off_of_nothing")
    for parcel_id in parcels:
        rows = book.rows("sign_off", parcel_id=parcel_id, state=SignOffState.SIGNED.value)
        if not rows:
            raise refusal("parcel_not_signed", parcel_id)
        for row in rows:
            if SIGNING.index(role) < SIGNING.index(Role(row["role"])):
                raise refusal("role_too_low", parcel_id, role=row["role"])
            state = SignOffState.REOPENED.value
            values = {"reopened_at": at, "reopened_by": who, "reopened_role": role.value}
            draft.change("sign_off", row["id"], state=state, reopen_reason=reason, **values)
    asked = {"parcels": len(parcels), "role": role.value, "who": who}
    return draft.act("reopen", asked, {"reopened": len(parcels)})


@dataclass(frozen=True)
class _Facts:
    """What is known of a parcel's review: its open round, whether it is signed, the round's decisions."""

    round: int  # noqa: A003
    signed: bool
    decisions: list
    outcome: Outcome


def _facts_of(book, parcel_id: str) -> _Facts:
    """Return what is known of a parcel's review, each table asked once."""
    states = [row["state"] for row in book.rows("sign_off", parcel_id=parcel_id)]
    number = 1 + states.count(SignOffState.REOPENED.value)
    decisions = decisions_of(book, SubjectKind.PARCEL, parcel_id, number)
    found = book.row("review_consensus", subject_key(SubjectKind.PARCEL, parcel_id, number))
    answers = {row["reader"]: row["verdict"] for row in decisions}
    outcome = outcome_of(answers, found["verdict"] if found else None)
    return _Facts(number, SignOffState.SIGNED.value in states, decisions, outcome)


def _signing_role(role: str) -> Role:
    found = one_of(Role, role, "unknown_role")
    if found not in SIGNING:
        raise refusal("role_may_not_sign", found.value)
    return found
