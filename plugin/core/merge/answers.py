"""Answers of the review that two sides gave: decisions and labels, compared with where both began.

An answer is compared as a whole: verdict, confidence, comment and photos belong together. Its moment
alone is no difference.
"""

import json
from collections.abc import Iterable, Mapping
from typing import Any, Optional

from ..mechanism.journal import canonical
from ..mechanism.review_tables import REVIEW_TABLES
from .compare import Comparison
from .groups import State, States
from .rows import compare_rows, row_key, split_key

DECISION, LABEL = "review_decision", "interpretation"
ANSWER_TABLES = (DECISION, LABEL)
ANSWER = "answer"  # the one field of an answer's state
_NAMES, _NOT_SAID = "names", ("changed_at", "names")
_GIVEN = {DECISION: "verdict", LABEL: "class_code"}


def answer_state(table: str, row: Mapping[str, Any], **names: str) -> dict:
    """Return the state of a row of ``review_decision`` or ``interpretation``.

    :param names: what its subject is called, which rows do not tell.
    """
    wanted = [name for name in REVIEW_TABLES[table] if name != "at"]
    return {ANSWER: canonical({**{name: row.get(name) for name in wanted}, _NAMES: names})}


def answer_of(state: State) -> dict:
    """Return what is in a state: the columns of the row but ``at``, and the ``names`` given."""
    return json.loads(state[ANSWER])


def answer_key(table: str, row_id: str) -> str:
    """Return the key of an answer in a comparison."""
    return row_key(table, row_id)


def answer_table(key: str) -> Optional[str]:
    """Return the table of an answer; ``None`` where the key is something else's."""
    found = split_key(key, ANSWER_TABLES)
    return found[0] if found else None


def given(table: str, answer: Mapping) -> str:
    """Return the verdict or class of an answer, empty if it has none."""
    return answer.get(_GIVEN[table]) or ""


def compare_answers(base: States, ours: States, theirs: States) -> Comparison:
    """Compare three states of answers (key → state); nobody ever takes a row away."""
    base = {key: state for key, state in base.items() if state and key in theirs}  # empty: was left undecided
    ours, theirs = dict(ours), dict(theirs)
    for key, state in list(theirs.items()):
        before, mine = base.get(key), ours.get(key)
        if mine is not None and _is_alike(mine, before):
            ours[key] = mine = before
        if _is_alike(state, before):
            theirs[key] = before
        elif _is_alike(state, mine):
            theirs[key] = mine
        elif before is None and mine is None and _is_nothing(key, state):
            del theirs[key]
    return compare_rows(base, ours, theirs, lambda key, state: None)


def without(comparison: Comparison, keys: Iterable[str]) -> Comparison:
    """Return a comparison as if their side had not given some answers: they come again."""
    theirs = dict(comparison.theirs)
    for key in keys:
        if key in comparison.base:
            theirs[key] = comparison.base[key]
        else:
            theirs.pop(key, None)
    return compare_answers(comparison.base, comparison.ours, theirs)


def known_to(reader: str, comparison: Comparison, settled: Iterable[tuple] = ()) -> set:
    """Return the subjects (see :func:`subject_of`) on which nothing is hidden from ``reader``.

    :param settled: those on which nothing is hidden from anybody.
    """
    known = set(settled)
    for side in (comparison.ours, comparison.theirs):
        for key, state in side.items():
            answer, table = answer_of(state), answer_table(key)
            if answer["reader"] == reader and given(table, answer):
                known.add(subject_of(table, answer))
    return known


def hidden_from(reader: str, comparison: Comparison, known: Iterable[tuple]) -> frozenset:
    """Return the keys of answers that ``reader`` may not see: others', where their own is not given yet.

    :param known: what :func:`known_to` gives.
    """
    found, known = set(), set(known)
    for side in (comparison.ours, comparison.theirs, comparison.base):
        for key, state in side.items():
            answer = answer_of(state)
            if answer["reader"] != reader and subject_of(answer_table(key), answer) not in known:
                found.add(key)
    return frozenset(found)


def subject_of(table: str, answer: Mapping) -> tuple:
    """Return what an answer is about: kind, id and round."""
    if table == LABEL:
        return "sample_unit", answer["unit_id"], 1
    return answer["subject_kind"], answer["subject_id"], answer["round"]


def _is_alike(one: State, other: Optional[State]) -> bool:
    """Return whether two answers say the same, whenever they were given."""
    if other is None:
        return False
    return one == other or _said(one) == _said(other)


def _is_nothing(key: str, state: State) -> bool:
    """Return whether a row is what is left of an answer that was taken back."""
    answer, table = answer_of(state), answer_table(key)
    told = table == DECISION and (answer.get("comment") or answer.get("evidence"))
    return not given(table, answer) and not told


def _said(state: State) -> dict:
    return {name: value for name, value in answer_of(state).items() if name not in _NOT_SAID}
