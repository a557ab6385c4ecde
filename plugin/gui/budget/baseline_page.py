"""The joining-date state: what it is, freezing and thawing it, and what drifted from it."""

from __future__ import annotations

from datetime import date

from qgis.PyQt.QtCore import QDate, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QDateEdit, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from ...core.mechanism.drift import Drift
from ...reports.formats import day
from ...storage.words import status_word
from ...translate import tr
from ..widgets import note, number, parcels
from .figures import amount
from .rows_model import NumberColumn, Row, RowsModel, rows_view

#: Rows shown at most; the algorithm gives them all.
MOST_ROWS = 5000
_LEAST_HEIGHT = 110  # pixels: three rows below the header


class BaselinePage(QWidget):
    """The page; its signals ask.

    ``freeze_asked`` and ``thaw_asked`` carry a document or reason, ``map_asked`` a date or ``None``.
    """

    freeze_asked = pyqtSignal(str)
    thaw_asked = pyqtSignal(str)
    drift_asked = pyqtSignal()
    zoom_asked = pyqtSignal(list)
    map_asked = pyqtSignal(object)

    def __init__(self, parent=None) -> None:
        super().__init__(parent)
        self.state = note(name="TerrestrialCarbonBaselineState")
        self.state.setTextFormat(Qt.TextFormat.PlainText)
        self.text = QLineEdit()
        self.text.setObjectName("TerrestrialCarbonBaselineText")
        self.act_button = self._button("TerrestrialCarbonFreeze", "", "")
        self.drift_button = self._button(
            "TerrestrialCarbonDrift",
            tr("Compare"),
            tr("List what changed in the saved parcels since the baseline was frozen (ha, tCO2e)."),
        )
        self.summary = note(name="TerrestrialCarbonDriftSummary")
        self.model = RowsModel(
            (
                NumberColumn(tr("Parcel"), decimals=None),
                NumberColumn(tr("Change"), decimals=None),
                NumberColumn(tr("Then (tCO2e)"), tr("tCO2e"), 0, tr("Stock when frozen")),
                NumberColumn(tr("Now (tCO2e)"), tr("tCO2e"), 0, tr("Stock of the saved parcel")),
            ),
            self,
        )
        self.view = rows_view(self.model, "TerrestrialCarbonDriftTable", tr("Drift"), selectable=True)
        self.view.setMinimumHeight(_LEAST_HEIGHT)
        self._frozen, self._editable = None, False
        self._lay_out()
        self.act_button.clicked.connect(self._ask)
        self.text.textChanged.connect(lambda text: self._enable())
        self.drift_button.clicked.connect(lambda: self.drift_asked.emit())
        self.view.doubleClicked.connect(lambda index: self.zoom_asked.emit([self.model.row(index.row()).key]))
        self.joined_button.clicked.connect(lambda: self.map_asked.emit(None))
        self.date_button.clicked.connect(lambda: self.map_asked.emit(self.date.date().toPyDate()))
        self.show_state(None)

    def _lay_out(self) -> None:
        self.joined_button = self._button(
            "TerrestrialCarbonMapJoined",
            tr("Map of the baseline"),
            tr("Add the parcels as they were frozen to the map, as a layer of their own."),
        )
        self.date = QDateEdit(QDate.currentDate())
        self.date.setObjectName("TerrestrialCarbonMapDate")
        self.date.setCalendarPopup(True)
        self.date.setDisplayFormat("yyyy-MM-dd")
        self.date.setToolTip(tr("The parcels as they were saved at the end of this day."))
        self.date_button = self._button(
            "TerrestrialCarbonMapAsOf",
            tr("Map as of this day"),
            tr("Add the parcels as they were saved at the end of the day to the map, as a layer."),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.addWidget(self.state)
        column.addLayout(_row(self.text, self.act_button))
        column.addLayout(_row(self.drift_button, self.joined_button, None))
        column.addLayout(_row(self.date, self.date_button, None))
        column.addWidget(self.summary)
        column.addWidget(self.view, 1)

    @staticmethod
    def _button(name, text, tip) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.setToolTip(tip)
        return button

    def set_editable(self, editable: bool) -> None:
        """Allow freezing or not (a read-only workspace)."""
        self._editable = editable
        self._enable()

    def hasHeightForWidth(self) -> bool:  # noqa: N802 (Qt's name)
        """Whether wrapped words fix the height: no, the table gives way to them."""
        return False

    def show_state(self, frozen) -> None:
        """Show a :class:`storage.baseline.Frozen`; ``None``: the figures follow the parcels."""
        if frozen is not None and frozen == self._frozen:
            return
        self._frozen = frozen
        self.text.clear()
        self.state.setText(_state_text(frozen))
        fingerprint = frozen.sha256 if frozen else ""
        self.state.setToolTip(
            tr("SHA-256 of the parcels: {hash}").format(hash=fingerprint) if fingerprint else ""
        )
        is_open = frozen is not None and frozen.closed_year is not None
        for widget in (self.text, self.act_button):
            widget.setVisible(not is_open)
        self.summary.setText("")
        self.model.show_rows(())
        if frozen is None:
            self.act_button.setText(tr("Freeze"))
            self.act_button.setToolTip(
                tr(
                    "Keep the saved parcels with their status, area, stock and geometry as the joining-date "
                    "state: P0, T0 and B (tCO2e) no longer change with later edits, and the accounts open "
                    "with them. Who and when is kept in the journal."
                )
            )
            self.text.setPlaceholderText(tr("Document the figures rest on (optional)"))
            self.text.setToolTip(tr("Kept in the journal with the frozen figures."))
        else:
            self.act_button.setText(tr("Thaw"))
            self.act_button.setToolTip(
                tr(
                    "Take the freeze back, so that P0, T0 and B (tCO2e) follow the parcels again. It needs a "
                    "reason, which stays in the journal."
                )
            )
            self.text.setPlaceholderText(tr("Reason for thawing"))
            self.text.setToolTip(tr("The reason stays in the journal for good."))
        self._enable()

    def show_drift(self, report) -> None:
        """Show a :class:`storage.baseline.DriftReport`."""
        frozen, now = report.frozen, report.now
        lines = [tr("Differs: {parcels}.").format(parcels=parcels(len(report.rows)))]
        if now is not None:
            for name, unit, then, after in (
                ("P0", tr("tCO2e"), frozen.p0_tco2e, now.p0_tco2e),
                ("T0", tr("tCO2e"), frozen.t0_tco2e, now.t0_tco2e),
                ("B", tr("tCO2e a year"), frozen.annual_budget_tco2e, now.annual_budget_tco2e),
            ):
                text = tr("{name}: frozen {then}, now {now} ({change}) {unit}")
                change = ("+" if after > then else "") + amount(after - then)
                lines.append(
                    text.format(name=name, then=amount(then), now=amount(after), change=change, unit=unit)
                )
        self.summary.setText("\n".join(lines))
        rows = sorted(report.rows, key=lambda row: -_moved(row))
        self.model.show_rows(_line(row) for row in rows[:MOST_ROWS])

    def _ask(self) -> None:
        (self.freeze_asked if self._frozen is None else self.thaw_asked).emit(self.text.text().strip())

    def _enable(self) -> None:
        ready = self._frozen is None or bool(self.text.text().strip())
        self.act_button.setEnabled(self._editable and ready)
        for button in (self.drift_button, self.joined_button):
            button.setEnabled(self._frozen is not None)


def kind_word(kind: Drift) -> str:
    """Return a kind of drift in the user's language."""
    return {
        Drift.NEW: tr("new"),
        Drift.GONE: tr("gone"),
        Drift.SPLIT: tr("split"),
        Drift.MERGED: tr("merged"),
        Drift.STATUS: tr("status"),
        Drift.GEOMETRY: tr("geometry"),
        Drift.STOCK: tr("stock"),
        Drift.COUNTED: tr("counts otherwise"),
    }[kind]


def _change_word(kind: Drift, row) -> str:
    """Return a kind of drift, of a status the new one."""
    before, after = (parcel and parcel.status for parcel in (row.then, row.now))
    return kind_word(kind) if kind is not Drift.STATUS or before == after else f"→ {status_word(after)}"


def _moved(row) -> float:
    """Return by how many tonnes P0 or T0 differs by a parcel."""
    return max(abs(row.by(name)) for name in ("protected_tco2e", "tradeable_tco2e", "stock_tco2e"))


def _line(row) -> Row:
    shown = row.now or row.then
    words = ", ".join(_change_word(kind, row) for kind in row.kinds)
    name = shown.name or row.parcel_id[:8]
    stocks = [parcel.stock_tco2e if parcel else None for parcel in (row.then, row.now)]
    tip = tr("{parcel}: {changes}; area {area} ha").format(
        parcel=name, changes=words, area=number(shown.area_ha or 0.0, 2)
    )
    return Row((name, words, *stocks), tip=tip, key=row.parcel_id)


def _state_text(frozen) -> str:
    if frozen is None:
        return tr(
            "The baseline is not frozen: P0, T0 and B follow the parcels as they are edited. Freeze it when "
            "the joining-date state is agreed."
        )
    if frozen.closed_year is not None:
        text = tr(
            "The accounts are open: P0, T0 and B of the joining date stay what they were on {at}. What "
            "changes later goes in as entries, corrections or new terms."
        )
    elif frozen.who:
        text = tr("Frozen on {at} by {who}: P0, T0 and B no longer follow the edits of parcels.")
    else:
        text = tr("Frozen on {at}: P0, T0 and B no longer follow the edits of parcels.")
    text = text.format(at=day(date.fromisoformat(frozen.at[:10])), who=frozen.who)
    return f"{text}\n{frozen.evidence}" if frozen.evidence else text


def _row(*widgets) -> QHBoxLayout:
    row = QHBoxLayout()
    for widget in widgets:
        if widget is None:
            row.addStretch(1)
        else:
            row.addWidget(widget)
    return row
