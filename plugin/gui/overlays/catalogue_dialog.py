"""The catalogue of known maps: what they are, their licence, how to cite them, where to get them."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt, QUrl, pyqtSignal
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
)

from ...core.overlays.catalogue import CatalogueEntry
from ...storage.event_words import unit_word
from ...translate import current_language, tr
from ..budget.rows_model import NumberColumn, Row, RowsModel, rows_view
from ..credits.buttons import button
from .form_kit import NAME, set_widths
from .map_words import kind_word, plain_note


class CatalogueDialog(QDialog):
    """Beside the map, not in its way. ``new_asked`` carries nothing, ``change_asked`` and ``remove_asked`` a
    kind of the user's own, ``file_asked`` nothing.
    """

    new_asked = pyqtSignal()
    change_asked = pyqtSignal(object)
    remove_asked = pyqtSignal(object)
    file_asked = pyqtSignal()

    def __init__(self, parent=None) -> None:
        super().__init__(parent)
        self.setObjectName(f"{NAME}Catalogue")
        self.setWindowTitle(tr("Known maps"))
        self._entries: list[CatalogueEntry] = []
        self._editable = True
        self._make_parts()
        self._lay_out()
        self.resize(620, 520)

    def show_entries(self, entries, editable: bool) -> None:
        """List kinds of maps; those of the user's own can be changed where the workspace can be written."""
        self._entries, self._editable = list(entries), editable
        self._list()

    @property
    def chosen(self) -> CatalogueEntry | None:
        """The kind that is chosen, or ``None``."""
        rows = self.view.selectionModel().selectedRows()
        return self.model.row(rows[0].row()).key if rows else None

    def _make_parts(self) -> None:
        self.search = QLineEdit()
        self.search.setObjectName(f"{NAME}CatalogueSearch")
        self.search.setAccessibleName(tr("Search"))
        self.search.setPlaceholderText(tr("Search by a word"))
        self.search.setToolTip(tr("Lists the maps in whose description this text occurs."))
        self.search.setClearButtonEnabled(True)
        columns = (NumberColumn(tr("Map"), decimals=None), NumberColumn(tr("What it shows"), decimals=None))
        self.model = RowsModel(columns, self)
        self.view = rows_view(self.model, f"{NAME}CatalogueList", tr("Known maps"), selectable=True)
        self.view.setSelectionMode(self.view.SelectionMode.SingleSelection)
        set_widths(self.view, (None, tr("when something happened (codes for years or days)")[:24]))
        self.details = plain_note(f"{NAME}CatalogueDetails")
        self.details.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.web_button = button(
            "OverlaysCatalogueWeb", tr("Open the page"),
            tr("Open where the map comes from in the web browser."), self._open_page,
        )  # fmt: skip
        self.file_button = button(
            "OverlaysCatalogueFile", tr("Add a file…"),
            tr("Add a map from a file; what it is, is guessed and you confirm it."), self.file_asked.emit,
        )  # fmt: skip
        self.new_button = button(
            "OverlaysCatalogueNew", tr("New kind…"), tr("Describe a kind of map of your own."),
            self.new_asked.emit,
        )  # fmt: skip
        self.change_button = button(
            "OverlaysCatalogueChange", tr("Change…"), tr("Change the chosen kind of your own."),
            lambda: self.change_asked.emit(self.chosen),
        )  # fmt: skip
        self.remove_button = button(
            "OverlaysCatalogueRemove", tr("Remove"),
            tr("Remove the chosen kind of your own; maps that were added keep how they are read."),
            lambda: self.remove_asked.emit(self.chosen),
        )  # fmt: skip

    def _lay_out(self) -> None:
        lower = QScrollArea()
        lower.setWidgetResizable(True)
        lower.setFrameShape(QScrollArea.Shape.NoFrame)
        lower.setWidget(self.details)
        row = QHBoxLayout()
        for made in (self.web_button, self.file_button, self.new_button, self.change_button,
                     self.remove_button):  # fmt: skip
            row.addWidget(made)
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.view)
        splitter.addWidget(lower)
        splitter.setStretchFactor(0, 3)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([300, 140])
        close = QDialogButtonBox()
        close.addButton(tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        close.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(self.search)
        column.addWidget(splitter, 1)
        column.addLayout(row)
        column.addWidget(close)
        self.search.textChanged.connect(lambda text: self._list())
        self.view.selectionModel().selectionChanged.connect(lambda chosen, dropped: self._show_details())

    def _list(self) -> None:
        before = self.chosen.id if self.chosen else None
        wanted, language = self.search.text().strip().casefold(), current_language()
        found = [entry for entry in self._entries if wanted in _described(entry, language).casefold()]
        self.model.show_rows(
            Row((entry.title_in(language), kind_word(entry.kind)), tip=entry.summary_in(language), key=entry)
            for entry in found
        )
        self.view.clearSelection()
        ids = [entry.id for entry in found]
        if found:
            self.view.selectRow(ids.index(before) if before in ids else 0)
        self._show_details()

    def _show_details(self) -> None:
        entry = self.chosen
        self.details.setText("" if entry is None else _described(entry, current_language()))
        own = entry is not None and entry.own and self._editable
        self.web_button.setEnabled(entry is not None and entry.where.startswith(("https://", "http://")))
        for made, on in ((self.change_button, own), (self.remove_button, own),
                         (self.new_button, self._editable), (self.file_button, self._editable)):  # fmt: skip
            made.setEnabled(on)

    def _open_page(self) -> None:
        QDesktopServices.openUrl(QUrl(self.chosen.where))


def _described(entry: CatalogueEntry, language: str) -> str:
    lines = [entry.title_in(language), entry.summary_in(language)]
    for text, value in (
        (tr("Unit: {text}"), unit_word(entry.unit) if entry.unit else ""),
        (tr("Licence: {text}"), entry.licence),
        (tr("Citation: {text}"), entry.citation),
        (tr("Where to get it: {text}"), entry.where),
    ):
        if value:
            lines.append(text.format(text=value))
    return "\n".join(line for line in lines if line)
