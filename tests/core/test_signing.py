"""Deciding, agreeing, signing off and reopening: random histories beside a simple witness."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from terrestrial_carbon.plugin.core.findings import RuleError
from terrestrial_carbon.plugin.core.mechanism.book import MemoryBook
from terrestrial_carbon.plugin.core.mechanism.journal import MemoryLedger, first_break, replay
from terrestrial_carbon.plugin.core.mechanism.review_tables import SubjectKind
from terrestrial_carbon.plugin.core.review.decisions import agree_on, decide
from terrestrial_carbon.plugin.core.review.signing import hindrance, reopen, sign_off
from terrestrial_carbon.plugin.core.review.standing import (
    Standing,
    current_round,
    is_signed,
    outcome,
    seen_by,
    subject_outcome,
)

PARCELS, READERS = ("p1", "p2", "p3"), ("Ana", "Ben", "Cem")
VERDICTS = ("agree", "agree", "agree", "disagree", "field_visit", "")
ROLES = ("verifier", "authority")


def decided(ledger, parcel="p1", reader="Ana", verdict="agree", basis=""):
    return ledger.act(
        decide, subject_kind="parcel", subject_id=parcel, reader=reader, verdict=verdict, basis_sha256=basis
    )


def signed(ledger, parcels=("p1",), role="verifier", who="Vera", **more):
    return ledger.act(sign_off, parcel_ids=parcels, role=role, who=who, at="t", **more)


def refusal_of(work, *args, **more):
    with pytest.raises(RuleError) as error:
        work(*args, **more)
    return error.value.finding.code


class _Witness:
    """The same review by other means: a dict for each round that is open, a list of those that are over."""

    def __init__(self):
        self.answers = {one: {} for one in PARCELS}  # reader → (verdict, version of the parcel)
        self.found = dict.fromkeys(PARCELS, "")
        self.locked = dict.fromkeys(PARCELS)
        self.over = []
        self.version = dict.fromkeys(PARCELS, 1)

    def verdicts(self, parcel):
        return [verdict for verdict, _ in self.answers[parcel].values() if verdict]

    def may_sign(self, parcel, needed):
        verdicts = self.verdicts(parcel)
        stands = self.found[parcel] or (verdicts[0] if len(set(verdicts)) == 1 else "")
        versions = {version for verdict, version in self.answers[parcel].values() if verdict}
        return (
            not self.locked[parcel]
            and stands == "agree"
            and len(verdicts) >= needed
            and versions <= {self.version[parcel]}
        )


moves = st.one_of(
    st.tuples(
        st.just("decide"), st.sampled_from(PARCELS), st.sampled_from(READERS), st.sampled_from(VERDICTS)
    ),
    st.tuples(st.just("agree"), st.sampled_from(PARCELS), st.sampled_from(VERDICTS[:5])),
    st.tuples(
        st.just("sign"),
        st.lists(st.sampled_from(PARCELS), max_size=3),
        st.sampled_from(ROLES),
        st.sampled_from((1, 1, 2)),
    ),
    st.tuples(st.just("reopen"), st.lists(st.sampled_from(PARCELS), max_size=2), st.sampled_from(ROLES)),
    st.tuples(st.just("edit"), st.sampled_from(PARCELS)),
)


def _may(done, book, move, witness):
    """Return whether an act was done, having checked that a refused one changed nothing."""
    before = {name: {one: dict(row) for one, row in rows.items()} for name, rows in book.tables.items()}
    try:
        done()
    except RuleError:
        assert book.tables == before, move
        return False
    return True


def _play(ledger, witness, move):
    kind, book = move[0], ledger.book
    if kind == "edit":
        witness.version[move[1]] += not witness.locked[move[1]]
    elif kind == "decide":
        _, parcel, reader, verdict = move
        allowed = not witness.locked[parcel] and not witness.found[parcel]
        allowed = allowed and bool(verdict or reader in witness.answers[parcel])
        basis = f"v{witness.version[parcel]}"
        assert _may(lambda: decided(ledger, parcel, reader, verdict, basis), book, move, witness) == allowed
        if allowed:
            witness.answers[parcel][reader] = (verdict, witness.version[parcel])
    elif kind == "agree":
        _, parcel, verdict = move
        allowed = not witness.locked[parcel] and len(witness.verdicts(parcel)) >= 2
        asked = {"subject_kind": "parcel", "subject_id": parcel, "verdict": verdict}
        assert _may(lambda: ledger.act(agree_on, **asked), book, move, witness) == allowed
        if allowed:
            witness.found[parcel] = verdict
    elif kind == "sign":
        _, parcels, role, needed = move
        allowed = bool(parcels) and all(witness.may_sign(one, needed) for one in parcels)
        basis = {one: f"v{witness.version[one]}" for one in PARCELS}
        asked = {"basis": basis, "readers_needed": needed}
        assert _may(lambda: signed(ledger, parcels, role, **asked), book, move, witness) == allowed
        for one in parcels if allowed else ():
            witness.locked[one] = role
    else:
        _, parcels, role = move
        fits = all(witness.locked[one] in (role, "verifier") for one in parcels)
        allowed = bool(parcels) and fits
        asked = {"parcel_ids": parcels, "role": role, "who": "Olga"}
        assert _may(lambda: ledger.act(reopen, reason="mapped anew", **asked), book, move, witness) == allowed
        for one in set(parcels) if allowed else ():
            witness.over.append((one, dict(witness.answers[one])))
            witness.locked[one], witness.answers[one], witness.found[one] = None, {}, ""


@settings(max_examples=300, deadline=None)
@given(st.lists(moves, max_size=40))
def test_histories_of_a_review_keep_what_must_hold(history):
    ledger, witness = MemoryLedger(MemoryBook()), _Witness()
    for move in history:
        _play(ledger, witness, move)
        for one in PARCELS:
            standing = [
                row for row in ledger.book.rows("sign_off", parcel_id=one) if row["state"] == "signed"
            ]
            assert len(standing) == (1 if witness.locked[one] else 0), "signed twice, or not at all"
            assert is_signed(ledger.book, one) == bool(witness.locked[one])
            number = current_round(ledger.book, SubjectKind.PARCEL, one)
            assert number == 1 + sum(parcel == one for parcel, _ in witness.over)
            may = hindrance(ledger.book, one, f"v{witness.version[one]}") is None
            assert may == witness.may_sign(one, 1)
    rows = ledger.book.rows("review_decision")
    ended = [(parcel, reader, said) for parcel, of in witness.over for reader, (said, _) in of.items()]
    open_ = [(one, reader, said) for one in PARCELS for reader, (said, _) in witness.answers[one].items()]
    kept = sorted((row["subject_id"], row["reader"], row["verdict"] or "") for row in rows)
    assert kept == sorted(ended + open_), "a decision was lost"
    assert replay(ledger.entries).tables == ledger.book.tables
    assert first_break(ledger.entries) is None


def test_the_histories_sign_and_reopen():
    """The property would be empty if the witness never let anything through."""
    ledger, witness = MemoryLedger(MemoryBook()), _Witness()
    _play(ledger, witness, ("decide", "p1", "Ana", "agree"))
    _play(ledger, witness, ("sign", ["p1"], "verifier", 1))
    _play(ledger, witness, ("reopen", ["p1"], "authority"))
    assert [entry.kind for entry in ledger.entries] == ["decide", "sign_off", "reopen"]


@given(st.dictionaries(st.text("abc", min_size=1), st.sampled_from(("agree", "disagree", "", None))))
def test_an_outcome_is_what_the_answers_say(answers):
    given_ = [one for one in answers.values() if one]
    found = outcome(answers)
    assert len(found.readers) == len(given_)
    if not given_:
        assert found.standing is Standing.UNDECIDED and found.answer is None
    elif len(set(given_)) > 1:
        assert found.standing is Standing.DISAGREED and found.answer is None
    else:
        assert found.answer == given_[0]
        assert found.standing is (Standing.AGREED if len(given_) > 1 else Standing.DECIDED)
    agreed = outcome(answers, "field_visit")
    assert (agreed.standing, agreed.answer) == (Standing.AGREED, "field_visit")


@given(
    st.lists(st.tuples(st.sampled_from(READERS), st.sampled_from(("agree", "disagree", None))), max_size=5)
)
def test_nobody_sees_what_others_say_before_they_have_answered(said):
    rows = [{"reader": reader, "verdict": verdict} for reader, verdict in dict(said).items()]
    for reader in READERS:
        seen = seen_by(reader, rows, "verdict")
        answered = any(row["reader"] == reader and row["verdict"] for row in rows)
        assert seen == (rows if answered else [row for row in rows if row["reader"] == reader])
        assert seen_by(reader, rows, "verdict", consensus=True) == rows


def test_what_stands_against_signing_is_named():
    ledger = MemoryLedger()
    sign = lambda **more: signed(ledger, **more)  # noqa: E731
    assert refusal_of(sign) == "sign_off_undecided"
    decided(ledger, verdict="field_visit")
    assert refusal_of(sign) == "sign_off_needs_visit"
    decided(ledger, verdict="disagree")
    assert refusal_of(sign) == "sign_off_disagreed"
    decided(ledger, reader="Ben")
    assert refusal_of(sign) == "readers_disagree"
    decided(ledger, basis="old")
    assert refusal_of(sign, basis={"p1": "new"}) == "changed_since_decision"
    assert refusal_of(sign, readers_needed=3) == "too_few_readers"
    assert refusal_of(sign, parcels=()) == "sign_off_of_nothing"
    assert refusal_of(sign, role="reader") == "role_may_not_sign"
    assert refusal_of(sign, role="king") == "unknown_role"
    assert refusal_of(sign, who=" ") == "reader_without_name"
    assert sign(basis={"p1": "old"}).result["signed"] == 1
    assert refusal_of(sign) == "parcel_signed_off"
    assert refusal_of(decided, ledger) == "parcel_signed_off"
    assert subject_outcome(ledger.book, SubjectKind.PARCEL, "p1").readers == ("Ana", "Ben")


def test_one_parcel_that_cannot_be_signed_keeps_all_from_being_signed():
    ledger = MemoryLedger()
    decided(ledger, "p1")
    assert refusal_of(signed, ledger, ("p1", "p2")) == "sign_off_undecided"
    assert not is_signed(ledger.book, "p1")


def test_a_verifier_does_not_undo_what_the_authority_signed():
    ledger = MemoryLedger()
    decided(ledger)
    signed(ledger, role="authority")
    undo = {"parcel_ids": ["p1"], "who": "Olga"}

    def reopened(role, reason="mapped anew"):
        return ledger.act(reopen, reason=reason, role=role, **undo)

    assert refusal_of(reopened, "verifier") == "role_too_low"
    assert refusal_of(reopened, "reader") == "role_may_not_sign"
    assert refusal_of(reopened, "authority", "  ") == "reopen_without_reason"
    reopened("authority")
    (row,) = ledger.book.rows("sign_off")
    assert (row["state"], row["reopen_reason"], row["reopened_by"]) == ("reopened", "mapped anew", "Olga")
    assert refusal_of(reopened, "authority") == "parcel_not_signed"


def test_who_signs_what_they_alone_decided_is_told():
    ledger = MemoryLedger()
    decided(ledger, "p1", reader="Vera")
    decided(ledger, "p2", reader="Ana")
    (finding,) = signed(ledger, ("p1", "p2"), who="Vera").findings
    assert (finding.code, finding.subject, finding.values) == ("signed_own_decision", "Vera", {"number": 1})
