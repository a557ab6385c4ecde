"""Words for rows of the field in a merge: what a row is called, its columns and its values."""

from __future__ import annotations

from collections.abc import Mapping

from ..core.merge.compare import ADDED, REMOVED, Comparison
from ..core.merge.rows import row_key, split_key
from ..core.review.field_notes import NoteSubject
from ..translate import tr
from .field_layers import plot_aliases, tree_aliases
from .field_notes import note_aliases, note_subject_word
from .merge_rows import PLACE, ROW_TABLES
from .plain_tables import NOTE, TREE
from .review_words import confidence_word, verdict_word
from .spatial_tables import FIELD_PLOT

_SHORT = 8  # characters of an id
_WORDS = {"verdict": verdict_word, "confidence": confidence_word, "subject_kind": note_subject_word}
_HEADS = {
    FIELD_PLOT: ("area_ha", "visited_on", "stratum", "remark"),
    TREE: ("species", "dbh_cm", "height_m", "remark"),
    NOTE: ("verdict", "class_code", "comment", "reader"),
}


def row_label(comparison: Comparison, key: str) -> str:
    """Return what a row is called: a plot by its name, a tree with its plot, a note by its subject."""
    table, row_id = split_key(key, ROW_TABLES)
    sides = (comparison.ours, comparison.theirs, comparison.base)
    state: Mapping = next((side[key] for side in sides if key in side), {})
    if table == FIELD_PLOT:
        return tr("Plot {name}").format(name=state.get("name") or row_id[:_SHORT])
    if table == TREE:
        plot = row_label(comparison, row_key(FIELD_PLOT, state.get("plot_id") or ""))
        name = state.get("number") or state.get("species") or row_id[:_SHORT]
        return tr("Tree {name} of {plot}").format(name=name, plot=plot)
    return tr("Note on {what}").format(what=_subject(comparison, state))


def row_field_word(table: str, name: str) -> str:
    """Return a column's label."""
    if name == PLACE:
        return tr("Place")
    labels = {FIELD_PLOT: plot_aliases, TREE: tree_aliases, NOTE: note_aliases}[table]()
    return labels.get(name, name)


def row_change_word(table: str, what: str) -> str:
    """Return the words for a row that is new or gone."""
    words = {
        FIELD_PLOT: (tr("new plot"), tr("deleted plot")),
        TREE: (tr("new tree"), tr("deleted tree")),
        NOTE: (tr("new note"), tr("deleted note")),
    }
    return words[table][(ADDED, REMOVED).index(what)]


def row_value_text(name: str, value) -> str | None:
    """Return the word for a code, ``None`` where it is an ordinary value."""
    try:
        return _WORDS[name](value) if name in _WORDS else None
    except ValueError:
        return str(value)


def head_fields(table: str) -> tuple:
    """Return the columns that tell of a row in one line."""
    return _HEADS[table]


def _subject(comparison: Comparison, state: Mapping) -> str:
    kind, subject = state.get("subject_kind"), str(state.get("subject_id") or "")
    if kind == NoteSubject.FIELD_PLOT.value:
        return row_label(comparison, row_key(FIELD_PLOT, subject))
    if kind == NoteSubject.SAMPLE_UNIT.value:
        return tr("unit {number}").format(number=subject.rpartition(":")[2])
    for side in (comparison.ours, comparison.theirs, comparison.base):
        if subject in side:
            return str(side[subject].get("name") or subject[:_SHORT])
    return f"{note_subject_word(kind)} {subject[:_SHORT]}"
