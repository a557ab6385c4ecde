"""The entered events and their marks: a list to choose from, and a button for each act."""

from __future__ import annotations

from qgis.core import QgsRectangle
from qgis.PyQt.QtCore import QItemSelection, QItemSelectionRange
from qgis.PyQt.QtWidgets import QComboBox, QHeaderView, QVBoxLayout, QWidget

from ...core.mechanism.natural import EVIDENCE, NEVER_NATURAL
from ...storage.natural_words import (
    activity_word,
    disturbance_word,
    event_type_word,
    evidence_name,
    follow_up_word,
)
from ...translate import tr
from ..budget.rows_model import NumberColumn, Row, RowsModel, rows_view
from ..credits.buttons import button, button_rows
from ..widgets import note, number
from .natural_dialogs import events_words

#: What the list can be narrowed to: all, without a mark, marked, marked and lacking evidence.
ALL, UNMARKED, MARKED, INCOMPLETE = "all", "unmarked", "marked", "incomplete"
#: A column takes no more room than this, in pixels.
_WIDEST = 150
_NEVER = frozenset(kind.value for kind in NEVER_NATURAL)


class EventsSection(QWidget):
    """``page`` opens the dialogs; ``chosen`` are the events chosen."""

    def __init__(self, page, parent=None) -> None:
        super().__init__(parent)
        self._page, self._rows, self._names = page, (), {}
        self.filter = QComboBox()
        self.filter.setObjectName("TerrestrialCarbonNaturalFilter")
        self.filter.setAccessibleName(tr("Which events are listed"))
        self.filter.setToolTip(tr("List all events, or those of one state."))
        for words, code in (
            (tr("all events"), ALL),
            (tr("not marked"), UNMARKED),
            (tr("marked as natural"), MARKED),
            (tr("marked, evidence missing"), INCOMPLETE),
        ):
            self.filter.addItem(words, code)
        self.count = note(name="TerrestrialCarbonNaturalCount")
        self.model = RowsModel(_columns(), self)
        self.table = rows_view(self.model, "TerrestrialCarbonNaturalEvents", tr("Entered events"), True)
        header = self.table.horizontalHeader()  # a narrow dock shows names, years and marks first
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        header.setMaximumSectionSize(_WIDEST)
        header.setStretchLastSection(True)
        self.details = note(name="TerrestrialCarbonNaturalDetails")
        self._make_buttons()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.filter)
        column.addWidget(self.count)
        column.addWidget(self.table, 1)
        column.addWidget(self.details)
        rows = ((self.mark, self.evidence), (self.follow_up, self.withdraw), (self.map,))
        column.addLayout(button_rows(*rows))
        self.filter.currentIndexChanged.connect(lambda index: self._fill())
        self.table.selectionModel().selectionChanged.connect(lambda *changes: self.enable())
        self.model.modelReset.connect(self.enable)

    def _make_buttons(self) -> None:
        page = self._page
        self.mark = button(
            "MarkNatural",
            tr("Mark as natural…"),
            tr("Mark the chosen events as natural disturbances, with the evidence there is."),
            lambda: page.open_mark(self.chosen()),
        )
        self.evidence = button(
            "MarkEvidence",
            tr("Evidence…"),
            tr("Fill in or change the evidence of the chosen events (paragraph 34)."),
            lambda: page.open_evidence(self.chosen()),
        )
        self.follow_up = button(
            "NaturalFollowUp",
            tr("What followed…"),
            tr("Record salvage logging, a change of land use or removals on the event's land (tCO2e)."),
            lambda: page.open_follow_up(self.chosen()[0]),
        )
        self.withdraw = button(
            "WithdrawMark",
            tr("Withdraw…"),
            tr("The chosen events are no natural disturbances: their emissions count again."),
            lambda: page.open_withdraw(self.chosen()),
        )
        self.map = button(
            "NaturalOnMap",
            tr("On the map"),
            tr("Bring the places of the chosen events into view."),
            lambda: page.show_places(self.box()),
        )

    def show_events(self, rows, names: dict) -> None:
        """Show other events, those that were chosen chosen again; ``names``: parcel id → name."""
        chosen = {row.event_id for row in self.chosen()}
        self._rows, self._names = tuple(rows), names
        self._fill()
        self.choose(chosen)

    def chosen(self) -> list:
        """Return the events chosen, in the order of the list."""
        parts = sorted((part.top(), part.bottom()) for part in self.table.selectionModel().selection())
        places = dict.fromkeys(place for top, bottom in parts for place in range(top, bottom + 1))
        return [self.model.row(place).key for place in places if place < self.model.rowCount()]

    def choose(self, ids) -> None:
        """Choose the events with these ids, of those that are listed."""
        wanted, first = QItemSelection(), None
        count = self.model.rowCount() if ids else 0
        for place in range(count + 1):  # one past the end closes the last run of neighbours
            is_wanted = place < count and self.model.row(place).key.event_id in ids
            if is_wanted and first is None:
                first = place
            elif not is_wanted and first is not None:
                corners = self.model.index(first, 0), self.model.index(place - 1, 0)
                wanted.append(QItemSelectionRange(*corners))
                first = None
        selection = self.table.selectionModel()
        selection.select(wanted, selection.SelectionFlag.ClearAndSelect | selection.SelectionFlag.Rows)
        self.enable()

    def box(self) -> QgsRectangle:
        """Return the box around the chosen events, in the workspace's CRS."""
        boxes = [row.box for row in self.chosen() if None not in row.box]
        if not boxes:
            return QgsRectangle()
        left, low, right, high = zip(*boxes)
        return QgsRectangle(min(left), min(low), max(right), max(high))

    def enable(self) -> None:
        """Let the buttons be pressed that fit what is chosen, and tell of it."""
        chosen, editable = self.chosen(), self._page.accounts.editable
        marked = [row for row in chosen if row.mark]
        human = [row for row in chosen if row.event_type in _NEVER]
        self.mark.setEnabled(editable and bool(chosen) and not marked and not human)
        self.evidence.setEnabled(editable and bool(chosen) and len(marked) == len(chosen))
        self.follow_up.setEnabled(editable and len(chosen) == 1 and bool(marked))
        self.withdraw.setEnabled(editable and bool(chosen) and len(marked) == len(chosen))
        self.map.setEnabled(any(None not in row.box for row in chosen))
        self.details.setText(_details(chosen, human))
        self.details.setVisible(bool(self.details.text()))

    def _fill(self) -> None:
        wanted = self.filter.currentData()
        rows = [row for row in self._rows if _fits(row, wanted)]
        self.model.show_rows([_line(row, self._names) for row in rows])
        if not self._rows:
            self.count.setText(tr("No losses are entered yet: send a year's loss to the accounts first."))
        else:
            self.count.setText(events_words(rows))
        self.enable()


def _fits(row, wanted: str) -> bool:
    return {
        ALL: True,
        UNMARKED: row.mark is None,
        MARKED: row.mark is not None,
        INCOMPLETE: bool(row.missing),
    }[wanted]


def _columns() -> tuple:
    return (
        NumberColumn(tr("Parcel"), decimals=None),
        NumberColumn(tr("Year"), decimals=None, tip=tr("Calendar year of the event")),
        NumberColumn(tr("Natural"), decimals=None, tip=tr("The mark, and the items of para 34 it lacks")),
        NumberColumn(tr("tCO2e"), tr("tCO2e"), 0, tr("What the event emitted, in tCO2e")),
        NumberColumn(tr("ha"), tr("ha"), 1, tr("Area of the event, in hectares")),
        NumberColumn(tr("Type"), decimals=None, tip=tr("What the map says happened")),
    )


def _line(row, names: dict) -> Row:
    name = names.get(row.parcel_id) or row.parcel_id
    year = "" if row.calendar_year is None else str(row.calendar_year)
    cells = (name, year, _state(row), row.amount_tco2e, row.area_ha, event_type_word(row.event_type))
    return Row(cells, tip=f"{name}: {_mark_words(row)}", key=row)


def _state(row) -> str:
    if row.mark is None:
        return "–"
    if not row.missing:
        return f"✓ {disturbance_word(row.mark['disturbance'])}"
    items = tr("all") if len(row.missing) == len(EVIDENCE) else ", ".join(row.missing)
    return tr("⚠ lacks {items}").format(items=items)


def _mark_words(row) -> str:
    if row.mark is None:
        return tr("not marked as natural.")
    text = tr("{disturbance}, {activity}, marked on {day}.")
    parts = [
        text.format(
            disturbance=disturbance_word(row.mark["disturbance"]),
            activity=activity_word(row.mark["activity"]),
            day=row.mark["marked_on"],
        )
    ]
    if row.missing:
        missing = "; ".join(evidence_name(item) for item in row.missing)
        parts.append(tr("Evidence missing: {items}.").format(items=missing))
    for one in row.follow_ups:
        whole = one["amount_tco2e"] is None
        amount = (
            tr("all of it") if whole else tr("{amount} tCO2e").format(amount=number(one["amount_tco2e"], 2))
        )
        text = tr("{year}: {what}, {amount}.")
        parts.append(text.format(year=one["calendar_year"], what=follow_up_word(one["kind"]), amount=amount))
    return " ".join(parts)


def _details(chosen, human) -> str:
    if not chosen:
        return ""
    if human:
        text = tr("⚠ {type}: done by people, so never a natural disturbance.")
        return text.format(type=", ".join(sorted({event_type_word(row.event_type) for row in human})))
    if len(chosen) > 1:
        return events_words(chosen)
    return _mark_words(chosen[0])
