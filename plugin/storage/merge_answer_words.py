"""Words for answers of the review in a merge; what who merges must not know yet is not among them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from ..core.findings import Finding
from ..core.mechanism.review_tables import SubjectKind
from ..core.merge.answers import DECISION, LABEL, answer_of, answer_table, given
from ..core.merge.compare import Comparison
from ..translate import tr
from .clock import moment
from .review_words import confidence_word, verdict_word

_SHORT = 8  # characters of an id


def answer_label(comparison: Comparison, key: str) -> str:
    """Return what an answer is called: its subject and its reader, never what it says."""
    answer = _any_of(comparison, key)
    if answer_table(key) == LABEL:
        number = answer["unit_id"].rpartition(":")[2]
        text = tr("Answer on unit {number} of sample {sample} by {reader}")
        return text.format(number=number, sample=answer["names"].get("sample"), reader=answer["reader"])
    name = subject_name(comparison, answer)
    if answer["subject_kind"] == SubjectKind.EVENT.value:
        return tr("Answer on event {name} by {reader}").format(name=name, reader=answer["reader"])
    return tr("Answer on parcel {name} by {reader}").format(name=name, reader=answer["reader"])


def answer_text(comparison: Comparison, key: str, state: Mapping | None) -> str:
    """Return what an answer says, in one line; only when it was given, where it is hidden from the reader."""
    if state is None:
        return tr("not there")
    answer, table = answer_of(state), answer_table(key)
    when = moment(answer.get("changed_at") or "")
    if key in comparison.hidden:
        return tr("answer of {moment}, hidden until you have answered").format(moment=when)
    said = answer["names"].get("class_label") or tr("no class")
    if table == DECISION:
        said = verdict_word(given(table, answer))
    parts = (said, confidence_word(answer["confidence"]), answer.get("comment") or "", when)
    return "; ".join(part for part in parts if part)


def named_finding(comparison: Comparison, key: str, finding: Finding) -> Finding:
    """Return a finding about an answer with its parcel or unit named as people name it."""
    answer = _any_of(comparison, key)
    if finding.subject == answer.get("unit_id"):
        number = finding.subject.rpartition(":")[2]
        text = tr("unit {number} of sample {sample}")
        return replace(finding, subject=text.format(number=number, sample=answer["names"]["sample"]))
    if finding.subject != answer.get("subject_id"):
        return finding
    return replace(finding, subject=subject_name(comparison, answer))


def subject_name(comparison: Comparison, answer: Mapping) -> str:
    """Return the name of a parcel, or the beginning of an id."""
    subject = str(answer.get("subject_id") or "")
    for side in (comparison.ours, comparison.theirs, comparison.base):
        if (side.get(subject) or {}).get("name"):
            return str(side[subject]["name"])
    return subject[:_SHORT]


def _any_of(comparison: Comparison, key: str) -> dict:
    sides = (comparison.ours, comparison.theirs, comparison.base)
    return answer_of(next(side[key] for side in sides if key in side))
