"""The entries of one year, each with its corrections worked in."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QAbstractItemView, QHBoxLayout, QHeaderView, QPushButton, QVBoxLayout, QWidget

from ...core.mechanism.ledger_tables import EntryKind
from ...storage.account_words import carbon_word, entry_kind_word
from ...translate import tr
from ..budget.rows_model import NumberColumn, Row, RowsModel, rows_view
from ..widgets import note, number
from .figures import signed

#: More entries than anyone reads line by line; the sums in the table hold all of them.
MOST_ENTRIES = 2000

_KINDS = [kind.value for kind in EntryKind]


@dataclass(frozen=True)
class EntryLine:
    """An entry as it counts now; ``first_tco2e`` is what was entered at first."""

    entry_id: str
    year: int
    kind: str
    amount_tco2e: float
    first_tco2e: float
    where: str
    details: str

    @property
    def is_corrected(self) -> bool:
        """Whether a correction names it."""
        return self.amount_tco2e != self.first_tco2e


def entry_lines(rows, parcel_name, holder_names, most: int = MOST_ENTRIES) -> list[EntryLine]:
    """Return the first entries of a year (rows of ``account_entry``) by kind, with their corrections.

    :param parcel_name: function of a parcel's id; asked for the entries returned only.
    :param holder_names: id → name.
    """
    corrections: dict = {}
    for row in sorted(rows, key=_order):
        if row["corrects_id"]:
            corrections.setdefault(row["corrects_id"], []).append(row)
    lines = []
    for row in sorted((row for row in rows if not row["corrects_id"]), key=_order)[:most]:
        made = corrections.get(row["id"], [])
        where = [
            parcel_name(row["parcel_id"]) if row["parcel_id"] else "",
            holder_names.get(row["holder_id"], row["holder_id"]),
        ]
        details = [carbon_word(row["carbon"]), row["source"], row["note"], *(c["note"] for c in made)]
        lines.append(
            EntryLine(
                row["id"],
                row["year"],
                row["kind"],
                made[-1]["amount_tco2e"] if made else row["amount_tco2e"],
                row["amount_tco2e"],
                " · ".join(part for part in where if part),
                " · ".join(part for part in details if part),
            )
        )
    return lines


def _order(row) -> tuple:
    kind = _KINDS.index(row["kind"]) if row["kind"] in _KINDS else len(_KINDS)
    return (kind, row["created_at"] or "", row["id"])


class _EntriesModel(RowsModel):
    """Amounts with the decimals they have."""

    def data(self, index, role=Qt.ItemDataRole.DisplayRole):
        if role == Qt.ItemDataRole.DisplayRole and index.column() == 1:
            return signed(self.row(index.row()).cells[1])
        return super().data(index, role)


class EntriesView(QWidget):
    """``correct_asked`` carries the line (:class:`EntryLine`) that is to be corrected."""

    correct_asked = pyqtSignal(object)

    def __init__(self, parent=None) -> None:
        super().__init__(parent)
        self.title = note(name="TerrestrialCarbonEntriesTitle")
        self.model = _EntriesModel(
            (
                NumberColumn(tr("What"), decimals=None),
                NumberColumn(tr("Amount\n(tCO2e)"), tr("tCO2e"), 0, tr("With its corrections, in tCO2e")),
                NumberColumn(tr("Where, whose"), decimals=None),
                NumberColumn(tr("Source, note"), decimals=None),
            ),
            self,
        )
        self.view = rows_view(self.model, "TerrestrialCarbonEntries", tr("Entries of the year"))
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.view.setToolTip(tr("Enter or a double click corrects the entry."))
        header = self.view.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(3, QHeaderView.ResizeMode.Stretch)
        for section, characters in enumerate((19, 9, 12)):
            header.resizeSection(section, characters * self.fontMetrics().averageCharWidth() + 12)
        self.correct_button = QPushButton(tr("Correct…"))
        self.correct_button.setObjectName("TerrestrialCarbonCorrectEntry")
        self.correct_button.setToolTip(
            tr("Enter the right amount (tCO2e) of the chosen entry; the old one stays in the journal.")
        )
        foot = QHBoxLayout()
        foot.addWidget(self.title, 1)
        foot.addWidget(self.correct_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(3)
        column.addWidget(self.view, 1)
        column.addLayout(foot)
        self._editable = True
        self.correct_button.clicked.connect(lambda: self._ask())
        self.view.activated.connect(lambda index: self._ask())
        self.view.selectionModel().selectionChanged.connect(lambda chosen, dropped: self._enable())
        self.show_lines([], 0, "", True)

    def show_lines(self, lines, number_of_all: int, title: str, editable: bool) -> None:
        """Show the entries of a year, or the first of them."""
        chosen = self.line
        self._editable = editable
        self.model.show_rows(_row(line) for line in lines)
        if number_of_all > len(lines):
            title += " " + tr("The first {number} are listed.").format(number=number(len(lines)))
        self.title.setText(title)
        self.view.setColumnHidden(2, not any(line.where for line in lines))
        self.view.clearSelection()
        for row, line in enumerate(lines):
            if chosen is not None and line.entry_id == chosen.entry_id:
                self.view.selectRow(row)
        self._enable()

    @property
    def line(self) -> EntryLine | None:
        """The chosen entry, or ``None``."""
        rows = self.view.selectionModel().selectedRows()
        return self.model.row(rows[0].row()).key if rows else None

    def _ask(self) -> None:
        if self.line is not None and self._editable:
            self.correct_asked.emit(self.line)

    def _enable(self) -> None:
        self.correct_button.setEnabled(self._editable and self.line is not None)


def _row(line: EntryLine) -> Row:
    details = line.details
    if line.is_corrected:
        was = tr("was {amount}").format(amount=signed(line.first_tco2e))
        details = f"{was} · {details}" if details else was
    return Row((entry_kind_word(line.kind), line.amount_tco2e, line.where, details), tip=details, key=line)
