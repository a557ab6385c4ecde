"""Words for what a merge finds, in the user's language."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from qgis.PyQt.QtCore import QDate, QLocale

from ..core.mechanism.parcel_changes import GEOMETRY
from ..core.merge.answers import ANSWER, answer_table
from ..core.merge.compare import ADDED, REMOVED, Change, Choice, Comparison, ConflictKind, Found
from ..core.merge.groups import LAND, STATUS, STOCK, fields_of, parents_of
from ..core.merge.rows import split_key
from ..translate import current_locale, tr
from .form import aliases
from .merge_answer_words import answer_label, answer_text
from .merge_row_words import head_fields, row_change_word, row_field_word, row_label, row_value_text
from .merge_rows import PHOTO, PLACE, ROW_TABLES
from .plain_tables import PROPOSAL, WAIVER
from .schema import PARCEL_TABLE
from .words import basis_word, flag_word, plan_word, status_word

_WORDS = {"status": status_word, "basis": basis_word, "flag": flag_word, "plan_class": plan_word}
SAID = ("verdict", "class_code", "confidence", "comment", PHOTO)  # of a note, where it is hidden
_DATES = frozenset(
    column.name for column in PARCEL_TABLE.columns if column.name.startswith(("protected_", "valid_"))
) | {"excluded_to", "stock_date"}


def group_word(group: str, key: str = "") -> str:
    """Return the words for a group of fields, or for a parcel or row (by its ``key``) that is new or gone."""
    if answer_table(key):
        return tr("new answer") if group == ADDED else field_word(ANSWER)
    row = split_key(key, ROW_TABLES)
    if row is not None:
        is_whole = group in (ADDED, REMOVED)
        return row_change_word(row[0], group) if is_whole else field_word(_own_field(group), key)
    own = {
        LAND: tr("Land"),
        STATUS: tr("Status and basis"),
        STOCK: tr("Stock"),
        ADDED: tr("new parcel"),
        REMOVED: tr("deleted parcel"),
    }
    return own.get(group) or field_word(group)


def _unsaid(state: Mapping | None) -> dict | None:
    """Return a note without what its reader said."""
    if state is None:
        return None
    return {name: tr("hidden until you have answered") if name in SAID else state[name] for name in state}


def _own_field(group: str) -> str:
    """Return the column of a row's group; rows have none that go together."""
    return "area_ha" if group == LAND else group


def field_word(name: str, key: str = "") -> str:
    """Return a field's label, of a parcel or of the row with this key."""
    row = split_key(key, ROW_TABLES)
    if row is not None:
        return row_field_word(row[0], name)
    own = {GEOMETRY: tr("Geometry"), "parent_ids": tr("Came from"), ANSWER: tr("Answer")}
    return own.get(name) or aliases().get(name, name)


def kind_word(kind: ConflictKind) -> str:
    """Return why two changes do not go together."""
    return {
        ConflictKind.FIELD: tr("both changed it"),
        ConflictKind.OTHER_LAND: tr("one moved the land on which the other measured the stock"),
        ConflictKind.DELETED: tr("one deleted or absorbed what the other changed"),
        ConflictKind.PIECES: tr("one split or merged what the other changed"),
        ConflictKind.LAND: tr("both changed the same land"),
        ConflictKind.OVERLAP: tr("two parcels lie on the same ground"),
    }[kind]


def found_word(found: Found) -> str:
    """Return who made a change."""
    return {
        Found.OURS: tr("ours"),
        Found.THEIRS: tr("theirs"),
        Found.SAME: tr("both the same"),
        Found.CONFLICT: tr("conflict"),
        Found.SIGNED: tr("theirs, left out: signed off here"),
    }[found]


def choice_word(choice: Choice) -> str:
    """Return how a conflict is decided."""
    return {
        Choice.OURS: tr("ours"),
        Choice.THEIRS: tr("theirs"),
        Choice.BOTH: tr("both"),
        Choice.LEAVE: tr("left: ours for now"),
    }[choice]


def rows_word(table: str) -> str:
    """Return what the rows of a table are that a merge takes over as a set."""
    own = {
        PROPOSAL: tr("proposals of a status"),
        WAIVER: tr("findings left as they are"),
        "evidence": tr("evidence"),
    }
    return own.get(table, table)


def value_text(name: str, value) -> str:
    """Return a value as the user reads it: words for codes, numbers and dates in the locale."""
    if value in (None, ""):
        return "–"
    if name == GEOMETRY:
        return str(value)[:8]
    word = row_value_text(name, value)
    if word is not None:
        return word
    if name in _WORDS:
        try:
            return _WORDS[name](value)
        except ValueError:
            return str(value)
    if name == "flag_accepted":
        return tr("yes") if value else tr("no")
    if name in _DATES:
        try:
            day = date.fromisoformat(str(value)[:10])
        except ValueError:
            return str(value)
        return current_locale().toString(QDate(day.year, day.month, day.day), QLocale.FormatType.ShortFormat)
    if isinstance(value, float):
        locale = current_locale()
        locale.setNumberOptions(QLocale.NumberOption.DefaultNumberOptions)
        return locale.toString(value, "f", 2)
    return str(value)


def side_text(comparison: Comparison, parcel_id: str, name: str, state: Mapping | None) -> str:
    """Return a field of a parcel on one side; a geometry as whether it is as it was."""
    value = (state or {}).get(name)
    if value in (None, ""):
        return value_text(name, value)
    if answer_table(parcel_id):
        return answer_text(comparison, parcel_id, state)
    if parcel_id in comparison.hidden and name in SAID:
        return tr("hidden until you have answered")
    if name == "parent_ids":
        return ", ".join(parcel_label(comparison, one) for one in parents_of(state))
    if name not in (GEOMETRY, PLACE):
        return value_text(name, value)
    before = comparison.base.get(parcel_id)
    if before is None:
        return tr("new")
    return tr("as it was") if before.get(name) == value else tr("changed")


def side_part_text(comparison: Comparison, parcel_id: str, group: str, state: Mapping | None) -> str:
    """Return what one side says of a group of fields of a parcel, in one line."""
    if state is None:
        return tr("not there")
    names = [name for name in fields_of(group) if state.get(name) not in (None, "", 0)]
    texts = {name: side_text(comparison, parcel_id, name, state) for name in names}
    if len(fields_of(group)) == 1:
        return texts.get(group, "–")
    told = (f"{field_word(name, parcel_id)}: {text}" for name, text in texts.items())
    return "; ".join(told) or "–"


def part_text(state: Mapping | None, group: str, key: str = "") -> str:
    """Return what a state says of a group, in one line; of a whole parcel its status, area and stock."""
    if state is None:
        return tr("not there")
    row = split_key(key, ROW_TABLES)
    if row is not None:
        names = head_fields(row[0]) if group in (ADDED, REMOVED) else (_own_field(group),)
    elif group in (ADDED, REMOVED):
        names = ("status", "area_ha", "stock_tco2e")
    else:
        names = fields_of(group)
    if len(names) == 1:
        return value_text(names[0], state.get(names[0]))
    told = [
        f"{field_word(name, key)}: {value_text(name, state[name])}"
        for name in names
        if state.get(name) not in (None, "", 0)
    ]
    return "; ".join(told) or "–"


def parcel_label(comparison: Comparison, parcel_id: str) -> str:
    """Return a parcel's name, or the beginning of its id; what a row of the field or an answer is called."""
    if answer_table(parcel_id):
        return answer_label(comparison, parcel_id)
    if split_key(parcel_id, ROW_TABLES) is not None:
        return row_label(comparison, parcel_id)
    for side in (comparison.ours, comparison.theirs, comparison.base):
        name = (side.get(parcel_id) or {}).get("name")
        if name:
            return str(name)
    return parcel_id[:8]


def change_texts(comparison: Comparison, change: Change) -> tuple[str, str, str]:
    """Return what base, ours and theirs say where a change is."""
    sides = (comparison.base, comparison.ours, comparison.theirs)
    key = change.parcel_id
    if answer_table(key):
        base, ours, theirs = (answer_text(comparison, key, side.get(key)) for side in sides)
        return base, ours, theirs
    states = (side.get(key) for side in sides)
    if key in comparison.hidden:
        states = (_unsaid(state) for state in states)
    base, ours, theirs = (part_text(state, change.group, key) for state in states)
    return base, ours, theirs
