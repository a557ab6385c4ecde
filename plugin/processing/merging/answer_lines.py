"""What became of the answers of readers in a copy, in sentences that do not say what was answered."""

from __future__ import annotations

from dataclasses import replace

from ...core.merge.compare import Found
from ...storage.merge_answer_words import answer_label, named_finding
from ...storage.merging import Merge, Merged
from ...translate import tr
from ..messages import finding_sentence


def answer_lines(merge: Merge, merged: Merged | None) -> list[str]:
    """Return the sentences; ``merged`` is ``None`` while nothing has been merged."""
    if merge.source.answers is None:
        return []
    lines = _new(merge) if merged is None else _taken(merged)
    known = replace(merge.whole, theirs={**merge.whole.theirs, **merge.source.answers.states})
    for key, finding in merge.held if merged is None else merged.answers.refused:
        text = tr("{answer} stays in the copy: {reason}")
        reason = finding_sentence(named_finding(known, key, finding))
        lines.append(text.format(answer=answer_label(known, key), reason=reason))
    return lines


def _new(merge: Merge) -> list[str]:
    number = len({one.parcel_id for one in merge.answers.of(Found.THEIRS)})
    text = tr("Answers of readers that are new in the copy: {number}")
    lines = [text.format(number=number)] if number else []
    text = tr("Sample “{name}” was drawn in the copy and comes over.")
    return lines + [text.format(name=one.sample["name"]) for one in merge.samples]


def _taken(merged: Merged) -> list[str]:
    done = merged.answers
    lines = []
    if done.taken:
        lines.append(tr("Answers of readers taken over: {number}").format(number=done.taken))
    for name in done.samples:
        lines.append(tr("Sample “{name}” of the copy is kept here now.").format(name=name))
    return lines
