"""Quality flags: which stocks need a look, zoom to them, accept them."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ...core.totals import is_withholding
from ...storage.words import flag_word
from ...translate import tr
from ..widgets import note, number
from .rows_model import NumberColumn, Row, RowsModel, rows_view

#: Rows shown at most: nobody goes through more one by one.
MOST_ROWS = 5000


class QualityPage(QWidget):
    """Lists flagged parcels, those kept out of the totals first.

    ``zoom_asked`` and ``accept_asked`` carry lists of feature ids.
    """

    zoom_asked = pyqtSignal(list)
    accept_asked = pyqtSignal(list)

    def __init__(self, parent=None) -> None:
        super().__init__(parent)
        self.model = RowsModel(
            (
                NumberColumn(tr("Parcel"), decimals=None),
                NumberColumn(
                    tr("Covered (%)"), tr("%"), 1, tr("Share of the parcel's area with carbon data")
                ),
                NumberColumn(tr("Stock (tCO2e)"), tr("tCO2e"), 0),
                NumberColumn(tr("State"), decimals=None),
            ),
            self,
        )
        self.view = rows_view(self.model, "TerrestrialCarbonFlags", tr("Flagged parcels"), selectable=True)
        self._summary = note(name="TerrestrialCarbonQualitySummary")
        self._summary.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.zoom_button = self._button(
            "TerrestrialCarbonZoomFlag", tr("Zoom"), tr("Show the chosen parcels on the map and select them.")
        )
        self.accept_button = self._button(
            "TerrestrialCarbonAcceptFlag",
            tr("Accept"),
            tr("Accept the chosen parcels' stocks as they are: they then count in the totals (tCO2e)."),
        )
        self.accept_all_button = self._button(
            "TerrestrialCarbonAcceptAllFlags",
            tr("Accept all"),
            tr("Accept all stocks kept out of the totals. One undo takes it back."),
        )
        self._connect()
        buttons = QHBoxLayout()
        for button in (self.zoom_button, self.accept_button, self.accept_all_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.addWidget(self._summary)
        column.addWidget(self.view, 10)
        column.addLayout(buttons)
        column.addStretch(1)
        self._editable = False
        self.show_rows({}, None, lambda fid: (None, None, None))

    def _button(self, name, text, tip) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.setToolTip(tip)
        return button

    def _connect(self) -> None:
        self.zoom_button.clicked.connect(lambda: self.zoom_asked.emit(self.chosen()))
        self.accept_button.clicked.connect(lambda: self.accept_asked.emit(self._withheld(self.chosen())))
        self.accept_all_button.clicked.connect(lambda: self.accept_asked.emit(list(self._waiting)))
        self.view.doubleClicked.connect(lambda index: self.zoom_asked.emit([self.model.row(index.row()).key]))
        self.view.selectionModel().selectionChanged.connect(lambda *changes: self._enable())
        self.model.modelReset.connect(self._enable)

    def set_editable(self, editable: bool) -> None:
        """Allow accepting or not (a read-only workspace)."""
        self._editable = editable
        self._enable()

    def chosen(self) -> list:
        """Return the feature ids of the chosen rows."""
        return [self.model.row(index.row()).key for index in self.view.selectionModel().selectedRows()]

    def show_rows(self, rows, totals, details_of) -> None:
        """Show the flagged ones of ``rows``; ``details_of`` gives (holder, plan class, covered %) by id."""
        flagged = [(fid, row) for fid, row in rows.items() if row.flag]
        self._waiting = [fid for fid, row in flagged if is_withholding(row.flag, row.accepted)]
        waiting = set(self._waiting)
        flagged.sort(key=lambda item: (item[0] not in waiting, item[1].name.casefold(), item[0]))
        self.model.show_rows(self._line(fid, row, details_of(fid)[2]) for fid, row in flagged[:MOST_ROWS])
        self._summary.setText(_summary(totals, len(flagged)))
        self.view.setVisible(bool(flagged))
        for button in (self.zoom_button, self.accept_button, self.accept_all_button):
            button.setVisible(bool(flagged))
        self._enable()

    @staticmethod
    def _line(fid, row, covered) -> Row:
        words = row.name or row.id[:8]
        if is_withholding(row.flag, row.accepted):
            state = tr("kept out")
        else:
            state = tr("accepted") if row.accepted else tr("counts")
        tip = tr("{parcel}: {flag}").format(parcel=words, flag=flag_word(row.flag))
        return Row((words, covered, row.stock_tco2e, state), tip=tip, key=fid)

    def _withheld(self, fids) -> list:
        waiting = set(self._waiting)
        return [fid for fid in fids if fid in waiting]

    def _enable(self) -> None:
        chosen = self.chosen()
        self.zoom_button.setEnabled(bool(chosen))
        self.accept_button.setEnabled(self._editable and bool(self._withheld(chosen)))
        self.accept_all_button.setEnabled(self._editable and bool(self._waiting))

    def keyPressEvent(self, event):  # noqa: N802 (Qt's name)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.chosen():
            self.zoom_asked.emit(self.chosen())
            return
        super().keyPressEvent(event)


def _summary(totals, flagged: int) -> str:
    if totals is None:
        return ""
    lines = []
    withheld = totals.withheld
    if withheld.parcels:
        text = tr("Kept out by flags until accepted: {number} parcels, {area} ha, {stock} tCO2e.")
        lines.append(
            text.format(
                number=withheld.parcels,
                area=number(withheld.area_ha, 2),
                stock=number(withheld.stock_tco2e, 0),
            )
        )
    for total, text in (
        (totals.untagged, tr("Without a status: {number} parcels, {area} ha.")),
        (totals.without_stock, tr("Tagged, but without a stock: {number} parcels, {area} ha.")),
    ):
        if total.parcels:
            lines.append(text.format(number=total.parcels, area=number(total.area_ha, 2)))
    if not lines and not flagged:
        return tr("Nothing to look at: every parcel has a status and a stock, and none is flagged.")
    return "\n".join(lines)
