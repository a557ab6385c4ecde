"""Counted losses into the accounts: what would be entered, what is there already, and what was entered."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QProgressBar,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ...storage.words import status_word
from ...translate import tr
from ..budget.rows_model import NumberColumn, Row, RowsModel, rows_view
from ..credits.buttons import button, button_rows
from ..widgets import note, number, parcels
from .form_kit import NAME, add_row, choice, fill, form
from .loss_figures import CREDITED, EVERY

#: Which parcels: a code of this screen only, beside those of statuses.
SELECTED = "selected"
_STATUSES = ("protected", "threatened", "inaccessible", "tradeable")


@dataclass(frozen=True)
class EnterLine:
    """What would be entered for a parcel, and what of it is there already (ha, tCO2e)."""

    parcel_id: str
    area_ha: float
    tco2e: float
    overlap_ha: float = 0.0
    overlap_tco2e: float = 0.0
    problem: str = ""


@dataclass(frozen=True)
class EnteredLine:
    """A loss that became an entry; ``year`` is the map's, ``account_year`` the accounts' in words."""

    entry_id: str
    parcel_id: str
    year: int
    account_year: str
    area_ha: float
    tco2e: float
    map_name: str
    sha256: str = ""


class EnterPage(QWidget):
    """Collects which losses are meant; ``check_asked`` and ``enter_asked`` carry nothing: ask :attr:`map_id`,
    :attr:`year`, :attr:`whose` and :attr:`only_new`. ``zoom_asked`` carries parcel ids, ``credits_asked``
    nothing.
    """

    check_asked = pyqtSignal()
    enter_asked = pyqtSignal()
    cancel_asked = pyqtSignal()
    changed = pyqtSignal()
    zoom_asked = pyqtSignal(list)
    credits_asked = pyqtSignal()

    def __init__(self, land, parent=None) -> None:
        super().__init__(parent)
        self.setObjectName(f"{NAME}EnterPage")
        self._land, self._editable, self._running, self._fine = land, False, False, False
        self._lines: list[EnterLine] = []
        self._make_fields()
        self._make_tables()
        self._make_buttons()
        self._lay_out()
        self._connect()
        self.show_plan([], "")
        self.show_entered([])
        self.show_running(None)

    @property
    def map_id(self) -> str | None:
        """The id of the map whose losses are meant."""
        return self.map_box.currentData()

    @property
    def year(self) -> int | None:
        """The calendar year that is meant."""
        return self.year_box.currentData()

    @property
    def only_new(self) -> bool:
        """Whether what is in the accounts already is to be left out."""
        return self.new_box.isChecked()

    @property
    def whose(self) -> str:
        """Which parcels are meant: all (``*``), those selected on the map, with credits, or of a status."""
        return self.whose_box.currentData()

    def show_closed(self, text: str) -> None:
        """Say why nothing can be entered; an empty text: it can."""
        self._closed.setText(text)
        self._stack.setCurrentIndex(0 if text else 1)

    def set_editable(self, editable: bool) -> None:
        """Allow entering or not (a read-only workspace)."""
        self._editable = editable
        self._enable()

    def show_choices(self, maps, years) -> None:
        """Offer counted maps as (name, id), and the calendar years that the chosen one has losses in."""
        fill(self.map_box, maps or [(tr("count a map on the Losses page first"), None)])
        fill(self.year_box, [(str(year), year) for year in years] or [(tr("no losses"), None)])
        self._enable()

    def show_why_not(self, text: str) -> None:
        """Say why no year can be chosen; an empty text: one can."""
        self._why_not.setText(text)
        self._why_not.setVisible(bool(text))

    def show_plan(self, lines, text: str, fine: bool = False) -> None:
        """Show what would be entered; ``text``: what it comes to, or why not (``fine``: it can be)."""
        self._lines, self._fine = list(lines), fine and bool(lines)
        self.plan_model.show_rows(self._row(line) for line in self._lines)
        self.plan_view.setVisible(bool(self._lines))
        overlaps = any(line.overlap_ha > 0 for line in self._lines)
        self.plan_view.setColumnHidden(3, not overlaps)
        self.outcome.setText(text)
        self._enable()

    def show_entered(self, lines) -> None:
        """List what was entered, the latest first."""
        lines = list(lines)
        self.entered_model.show_rows(
            _entered_row(line, self._land.land(line.parcel_id).name) for line in lines
        )
        self.entered_view.setVisible(bool(lines))
        self.credits_button.setVisible(bool(lines))
        if not lines:
            self.entered_title.setText(tr("No loss seen on a map was entered yet."))
            return
        text = tr("Entered so far: {area} ha, {stock} tCO2e on {parcels}.")
        self.entered_title.setText(
            text.format(
                area=number(sum(line.area_ha for line in lines), 2),
                stock=number(sum(line.tco2e for line in lines)),
                parcels=parcels(len({line.parcel_id for line in lines})),
            )
        )

    def show_running(self, percent) -> None:
        """Show progress in percent; ``None``: nothing runs."""
        self._running = percent is not None
        self.progress.setVisible(self._running)
        self.cancel_button.setVisible(self._running)
        self.check_button.setVisible(not self._running)
        self.enter_button.setVisible(not self._running)
        if self._running:
            self.progress.setValue(int(percent))
        self._enable()

    def _make_fields(self) -> None:
        self.map_box, self.year_box = choice("EnterMap"), choice("EnterYear")
        self.whose_box = choice(
            "EnterWhose", "",
            ((tr("all parcels hit"), EVERY), (tr("those selected on the map"), SELECTED),
             (tr("with credits"), CREDITED),
             *((status_word(code), code) for code in _STATUSES)),
        )  # fmt: skip

        self.new_box = QCheckBox(tr("Only what is new"))
        self.new_box.setObjectName(f"{NAME}EnterOnlyNew")

    def _make_tables(self) -> None:
        self.plan_model = RowsModel(
            (
                NumberColumn(tr("Parcel"), decimals=None),
                NumberColumn(tr("Lost\n(ha)"), tr("ha"), 2),
                NumberColumn(tr("Emission\n(tCO2e)"), tr("tCO2e"), 0),
                NumberColumn(tr("There already"), decimals=None, tip=tr("What of it was entered before")),
            ),
            self,
        )
        self.plan_view = rows_view(self.plan_model, f"{NAME}EnterPlan", tr("What would be entered"), True)
        self.entered_model = RowsModel(
            (
                NumberColumn(tr("Parcel"), decimals=None),
                NumberColumn(tr("Lost in"), decimals=None, tip=tr("Calendar year of the loss on the map")),
                NumberColumn(tr("Accounts"), decimals=None, tip=tr("Year of the accounts it was entered in")),
                NumberColumn(tr("ha"), tr("ha"), 2),
                NumberColumn(tr("tCO2e"), tr("tCO2e"), 0),
            ),
            self,
        )
        self.entered_view = rows_view(
            self.entered_model, f"{NAME}Entered", tr("What was entered"), selectable=True
        )
        for view in (self.plan_view, self.entered_view):
            view.setToolTip(tr("A double click or Enter shows the parcel on the map."))
        self.outcome = note(name=f"{NAME}EnterOutcome")
        self._why_not = note(name=f"{NAME}EnterWhyNot")
        self._why_not.hide()
        self.entered_title = note(name=f"{NAME}EnteredTitle")
        self._closed = note(name=f"{NAME}EnterClosed")
        self._closed.setMargin(6)
        self._closed.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)

    def _make_buttons(self) -> None:
        self.check_button = button(
            "OverlaysCheckEntry", tr("Look first"),
            tr("Show what would be entered (tCO2e), and what of it is in the accounts already. Nothing is "
               "written."),
            self.check_asked.emit,
        )  # fmt: skip
        self.enter_button = button(
            "OverlaysEnter", tr("Enter as draft"),
            tr("Enter the emissions (tCO2e) into the open year of the accounts, with map and fingerprint. "
               "Until the year is closed they can be corrected in the Credits panel."),
            self.enter_asked.emit,
        )  # fmt: skip
        self.credits_button = button(
            "OverlaysToCredits", tr("Show in the Credits panel"),
            tr("Open the Credits panel, where entries are listed, corrected and closed with their year."),
            self.credits_asked.emit,
        )  # fmt: skip
        self.progress = QProgressBar()
        self.progress.setObjectName(f"{NAME}EnterProgress")
        self.progress.setAccessibleName(tr("Progress"))
        self.cancel_button = button(
            "OverlaysCancelEntry", tr("Cancel"), tr("Stop; nothing is entered."), self.cancel_asked.emit
        )

    def _lay_out(self) -> None:
        fields = form()
        add_row(fields, tr("Map"), self.map_box, tr("The counted map whose losses become emissions."))
        year = tr("Calendar year of the losses; of exact days, the accounting year that begins in it.")
        add_row(fields, tr("Year"), self.year_box, year)
        add_row(fields, tr("Parcels"), self.whose_box, tr("Which of the parcels hit in that year are meant."))
        new = tr("Leave out what is in the accounts of the same year already, and enter the rest.")
        add_row(fields, "", self.new_box, new)
        run = QHBoxLayout()
        for widget in (self.check_button, self.enter_button, self.progress, self.cancel_button):
            run.addWidget(widget)
        upper, lower = QWidget(), QWidget()
        above, below = QVBoxLayout(upper), QVBoxLayout(lower)
        for column in (above, below):
            column.setContentsMargins(0, 4, 0, 0)
            column.setSpacing(4)
        above.addLayout(fields)
        above.addWidget(self._why_not)
        above.addLayout(run)
        above.addWidget(self.outcome)
        above.addWidget(self.plan_view, 10)
        above.addStretch(1)
        below.addWidget(self.entered_title)
        below.addWidget(self.entered_view, 10)
        below.addLayout(button_rows((self.credits_button,)))
        below.addStretch(1)
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(upper)
        splitter.addWidget(lower)
        splitter.setStretchFactor(0, 3)
        splitter.setStretchFactor(1, 2)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._closed)
        self._stack.addWidget(splitter)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)

    def _connect(self) -> None:
        for box in (self.map_box, self.year_box, self.whose_box):
            box.currentIndexChanged.connect(lambda index: self._on_choice())
        self.new_box.toggled.connect(lambda checked: self._on_choice())
        for view, model in ((self.plan_view, self.plan_model), (self.entered_view, self.entered_model)):
            for signal in (view.doubleClicked, view.activated):
                signal.connect(lambda index, model=model: self.zoom_asked.emit([model.row(index.row()).key]))

    def _on_choice(self) -> None:
        self.show_plan([], "")
        self.changed.emit()

    def _row(self, line: EnterLine) -> Row:
        name = self._land.land(line.parcel_id).name
        overlap = ""
        if line.overlap_ha > 0:
            overlap = tr("{area} ha, {stock} tCO2e").format(
                area=number(line.overlap_ha, 2), stock=number(line.overlap_tco2e)
            )
        return Row((name, line.area_ha, line.tco2e, overlap), tip=line.problem or name, key=line.parcel_id)

    def _enable(self) -> None:
        ready = self._editable and not self._running and self.map_id is not None and self.year is not None
        self.check_button.setEnabled(ready)
        self.enter_button.setEnabled(ready and self._fine)


def _entered_row(line: EnteredLine, name: str) -> Row:
    cells = (name, str(line.year), line.account_year, line.area_ha, line.tco2e)
    tip = tr("{parcel}: seen on {map}").format(parcel=name, map=line.map_name)
    if line.sha256:
        tip += " · " + tr("fingerprint {hash}").format(hash=line.sha256[:16])
    return Row(cells, tip=tip, key=line.parcel_id)
