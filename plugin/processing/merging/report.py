"""What a merge found and did, as a page: conflicts with both sides, what to book, every difference."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from html import escape
from itertools import islice
from pathlib import Path

from ...core.merge.compare import Choice, Found
from ...storage.account_words import act_word
from ...storage.act_words import asked_lines
from ...storage.clock import moment
from ...storage.merge_words import (
    change_texts,
    choice_word,
    found_word,
    group_word,
    kind_word,
    parcel_label,
    rows_word,
    side_part_text,
)
from ...storage.merging import Merge, Merged
from ...translate import tr
from ..messages import finding_sentence
from .answer_lines import answer_lines
from .left_out_lines import IN_LOG, left_out_lines, left_out_rows

MOST_ROWS = 5000
_HASH_DIGITS = 12
_STYLE = (
    "body{font-family:sans-serif;max-width:70em;margin:1em auto;padding:0 1em}"
    "table{border-collapse:collapse;width:100%}td,th{border:1px solid #bbb;padding:.2em .5em;"
    "text-align:left;vertical-align:top}th{background:#eee}"
)


def report_html(merge: Merge, choices: Mapping, merged: Merged | None) -> str:
    """Return the report as HTML; ``merged`` is ``None`` while nothing has been merged."""
    title = tr("Merge of {name}").format(name=merge.source.name)
    body = [
        f"<h1>{escape(title)}</h1>",
        *_summary(merge, choices, merged),
        *_left_out(merge, merged),
        *_accounts(merge),
        *_conflicts(merge, choices),
        *_differences(merge),
    ]
    head = f"<head><meta charset='utf-8'><title>{escape(title)}</title><style>{_STYLE}</style></head>"
    return f"<!DOCTYPE html><html>{head}<body>{''.join(body)}</body></html>"


def _summary(merge: Merge, choices: Mapping, merged: Merged | None) -> Iterable[str]:
    source, comparison, whole = merge.source, merge.comparison, merge.whole
    lines = [
        tr("Workspace: {name} ({file})").format(
            name=merge.workspace.settings.name, file=merge.workspace.path.name
        ),
        *_fingerprint(tr("Journal of the workspace then: entry {number}, hash {hash}…"), merge.head),
        tr("Copy: {name}; who worked in it: {who}").format(name=source.name, who=source.who or "–"),
        *_fingerprint(tr("File of the copy: SHA-256 {hash}…"), (0, source.sha256)),
        tr("Both began: {moment} (entry {number} of the journal)").format(
            moment=moment(source.base_at), number=source.base_seq
        ),
    ]
    words = {
        Found.THEIRS: tr("Parcels changed by the colleague alone"),
        Found.OURS: tr("Parcels changed here alone"),
        Found.SAME: tr("Parcels changed alike on both sides"),
    }
    for found, word in words.items():
        count = len({change.parcel_id for change in comparison.of(found)})
        lines.append(tr("{what}: {number}").format(what=word, number=count))
    lines.append(tr("{what}: {number}").format(what=tr("Conflicts"), number=len(whole.conflicts)))
    lines += [*source.notes, *answer_lines(merge, merged)]
    if merged is not None:
        lines.append(tr("Parcels changed in the workspace: {number}").format(number=len(merged.changed)))
        lines.append(tr("Conflicts left: {number}").format(number=len(merged.left)))
        if merged.seq:
            lines.append(tr("Entry of the journal: {number}").format(number=merged.seq))
        if merged.copy_before:
            lines.append(tr("The workspace as it was: {path}").format(path=Path(merged.copy_before).name))
        lines += field_lines(merge, merged)
        for name, number in merged.rows.items():
            lines.append(tr("Taken over – {what}: {number}").format(what=rows_word(name), number=number))
        for name in merged.missing_files:
            lines.append(tr("File of evidence that was not beside the copy: {name}").format(name=name))
    for row in source.differing:
        text = tr("Proposal for parcel {parcel}: {theirs} in the copy, decided otherwise here; ours stays.")
        lines.append(text.format(parcel=row["parcel_id"], theirs=row["state"]))
    yield "<ul>" + "".join(f"<li>{escape(line)}</li>" for line in lines) + "</ul>"


def field_lines(merge: Merge, merged: Merged) -> list[str]:
    """Return what became of plots, trees and notes of the field."""
    lines, notes = [], merged.notes
    if merged.field_rows:
        text = tr("Plots, trees and notes changed in the workspace: {number}")
        lines.append(text.format(number=len(merged.field_rows)))
    if notes.taken:
        lines.append(tr("Notes of the field taken in: {number}").format(number=notes.taken))
    for key, finding in notes.refused:
        text = tr("{note} is kept, but was not taken in: {reason}")
        label = parcel_label(merge.whole, key)
        lines.append(text.format(note=label, reason=finding_sentence(finding)))
    for name in notes.missing:
        lines.append(tr("Photo that is not in the folder of the copy: {name}").format(name=name))
    return lines


def _fingerprint(text: str, entry: tuple | None) -> list[str]:
    """Return a line with the number and the beginning of the hash, none where there is no hash."""
    if not entry or not entry[1]:
        return []
    return [text.format(number=entry[0], hash=entry[1][:_HASH_DIGITS])]


def _left_out(merge: Merge, merged: Merged | None) -> Iterable[str]:
    lines = left_out_lines(merge, merged, IN_LOG)
    if not lines:
        return
    yield f"<h2>{escape(tr('Left out, as signed off here'))}</h2>"
    yield "".join(f"<p>{escape(line)}</p>" for line in lines)
    rows = list(islice(left_out_rows(merge), MOST_ROWS))
    heads = tr("Parcel"), tr("What"), tr("Signed off by"), tr("When"), tr("Before"), tr("Ours"), tr("Theirs")
    yield _table(heads, rows)
    yield from _more(len(merge.signed.changes))


def _accounts(merge: Merge) -> Iterable[str]:
    if not merge.source.acts:
        return
    yield f"<h2>{escape(tr('To be booked here'))}</h2>"
    text = tr(
        "These acts are in the copy's journal only. A merge books none of them: book those that hold, each "
        "once, in this workspace."
    )
    yield f"<p>{escape(text)}</p>"
    joining, named = merge.workspace.settings.joining_date, _names(merge)
    heads = (tr("Entry"), tr("When"), tr("Who"), tr("What"), tr("Reason"), tr("Details"), tr("Listed before"))
    yield _table(
        heads,
        (
            (
                str(act.seq), moment(act.at), act.who or "–", act_word(act.kind), act.reason,
                "\n".join(asked_lines(act.asked, joining, named)),
                tr("yes") if act.told_before else "",
            )
            for act in merge.source.acts
        ),
    )  # fmt: skip


def _names(merge: Merge):
    """Return id → name of the parcels and right holders of the copy, the id where there is none."""
    comparison, holders = merge.comparison, merge.source.holders

    def named(one: str) -> str:
        if any(one in side for side in (comparison.ours, comparison.theirs, comparison.base)):
            return parcel_label(comparison, one)
        return str((holders.get(one) or {}).get("name") or one)

    return named


def _conflicts(merge: Merge, choices: Mapping) -> Iterable[str]:
    comparison = merge.whole
    if not comparison.conflicts:
        return
    yield f"<h2>{escape(tr('Conflicts'))}</h2>"
    heads = (tr("Parcel"), tr("What"), tr("Why"), tr("Before"), tr("Ours"), tr("Theirs"), tr("Decision"))
    rows = []
    for conflict in comparison.conflicts[:MOST_ROWS]:
        word = choice_word(choices.get(conflict.key, Choice.LEAVE))
        for one in sorted(conflict.parcels, key=lambda parcel: parcel not in comparison.base):
            for group in conflict.groups:
                texts = [
                    side_part_text(comparison, one, group, side.get(one))
                    for side in (comparison.base, comparison.ours, comparison.theirs)
                ]
                if len(set(texts)) > 1 or one in comparison.hidden:
                    what = (parcel_label(comparison, one), group_word(group, one), kind_word(conflict.kind))
                    rows.append((*what, *texts, word))
    yield _table(heads, rows)


def _differences(merge: Merge) -> Iterable[str]:
    comparison = merge.whole
    if not comparison.changes:
        return
    yield f"<h2>{escape(tr('All differences'))}</h2>"
    heads = (tr("Parcel"), tr("What"), tr("Who"), tr("Before"), tr("Ours"), tr("Theirs"))
    yield _table(
        heads,
        (
            (
                parcel_label(comparison, one.parcel_id), group_word(one.group, one.parcel_id),
                found_word(one.found),
                *change_texts(comparison, one),
            )
            for one in comparison.changes[:MOST_ROWS]
        ),
    )  # fmt: skip
    yield from _more(len(comparison.changes))


def _more(count: int) -> Iterable[str]:
    if count > MOST_ROWS:
        text = tr("… and {number} more.").format(number=count - MOST_ROWS)
        yield f"<p>{escape(text)}</p>"


def _table(heads, rows) -> str:
    head = "".join(f"<th>{escape(text)}</th>" for text in heads)
    body = "".join("<tr>" + "".join(f"<td>{_cell(text)}</td>" for text in row) + "</tr>" for row in rows)
    return f"<table><tr>{head}</tr>{body}</table>"


def _cell(text: str) -> str:
    return escape(text).replace("\n", "<br>")
