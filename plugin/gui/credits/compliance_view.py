"""The compliance table of M5: a row for each year; columns appear when they have something to say."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Callable

from qgis.PyQt.QtCore import QModelIndex, Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor, QFont, QPalette
from qgis.PyQt.QtWidgets import QAbstractItemView, QHeaderView, QVBoxLayout, QWidget

from ...core.mechanism.ledger_tables import YearState
from ...storage.account_words import year_name, year_state_word
from ...translate import tr
from ..budget.figures import half_width, interval_words
from ..budget.rows_model import NumberColumn, Row, RowsModel, rows_view
from .figures import signed

_BETWEEN_CHINESE = re.compile(r"(?<=[\u2e80-\uffee])\n(?=[\u2e80-\uffee])")

#: Red that reads on white and on dark grey alike (WCAG 4.5 : 1 on both sides of it).
SHORT_ON_LIGHT, SHORT_ON_DARK = QColor("#b3261e"), QColor("#ff8a80")


#: How many of the columns come before that of the interval of the credits: those up to the credits.
_CREDITS_END = 6


@dataclass(frozen=True)
class Figure:
    """A column: its title, what it means, its value of a year, and whether nought hides it."""

    title: str
    tip: str
    value: Callable
    always: bool = True

    def is_shown(self, years) -> bool:
        """Return whether the column has something to say of these years."""
        return self.always or any(self.value(year) for year in years)


def figures() -> tuple[Figure, ...]:
    """Return the columns: the balance first, then how it comes about."""
    return (
        Figure(tr("Balance\n(tCO2e)"), tr("Actual less required stock"), lambda y: y.balance_tco2e),
        Figure(
            tr("Protected\nat start"),
            tr("Protected carbon P0 with the credits redeemed in earlier years"),
            lambda y: y.protected_at_start_tco2e,
        ),
        Figure(
            tr("+ budgets\nleft"),
            tr("Annual budgets of the years left, B × (N − k)"),
            lambda y: y.remaining_budgets_tco2e,
        ),
        Figure(tr("+ buffers"), tr("Annual buffers up to this year"), lambda y: y.buffers_tco2e, False),
        Figure(tr("+ avoid-\nance"), tr("Avoidance credits redeemed"), lambda y: y.avoidance_tco2e),
        Figure(
            tr("+ seques-\ntration"), tr("Sequestration credits redeemed"), lambda y: y.sequestration_tco2e
        ),
        Figure(tr("− can-\ncelled"), tr("Credits cancelled"), lambda y: y.cancelled_tco2e, False),
        Figure(tr("= required"), tr("Stock the country must have"), lambda y: y.required_tco2e),
        Figure(tr("Emissions"), tr("Emissions of the year"), lambda y: y.emissions_tco2e),
        Figure(tr("Removals"), tr("Removals of the year"), lambda y: y.removals_tco2e, False),
        Figure(tr("Actual"), tr("Stock really there at the year's end"), lambda y: y.actual_tco2e),
        Figure(
            tr("Refused"),
            tr("Credits asked for while redemption was suspended"),
            lambda y: y.refused_tco2e,
            False,
        ),
    )


def one_line(title: str) -> str:
    """Return a column's title on one line; Chinese words join without a space."""
    title = title.replace("-\n", "")
    return _BETWEEN_CHINESE.sub("", title).replace("\n", " ")


class ComplianceModel(RowsModel):
    """Years down; the header of a row is its year, which stays in sight."""

    def headerData(self, section, orientation, role=Qt.ItemDataRole.DisplayRole):  # noqa: N802 (Qt's)
        if orientation == Qt.Orientation.Horizontal:
            return super().headerData(section, orientation, role)
        year = self.row(section).key
        if role == Qt.ItemDataRole.DisplayRole:
            return str(year.year) if _is_closed(year) else tr("{year} open").format(year=year.year)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.row(section).tip
        return None

    def data(self, index, role=Qt.ItemDataRole.DisplayRole):
        if role == Qt.ItemDataRole.DisplayRole:
            cell = self.row(index.row()).cells[index.column()]
            return (cell or "") if cell is None or isinstance(cell, str) else signed(cell)
        row = self.row(index.row())
        year = row.key
        if role == Qt.ItemDataRole.ToolTipRole and isinstance(row.cells[index.column()], str):
            return row.tip
        if role == Qt.ItemDataRole.ForegroundRole and index.column() == 0 and not year.compliant:
            return self._short_color()
        if role == Qt.ItemDataRole.FontRole:
            font = QFont()
            font.setBold(index.column() == 0 and _is_closed(year))
            font.setItalic(not _is_closed(year))
            return font
        return super().data(index, role)

    def _short_color(self) -> QColor:
        base = self.parent().palette().color(QPalette.ColorRole.Base)
        return SHORT_ON_DARK if base.lightness() < 128 else SHORT_ON_LIGHT


class ComplianceView(QWidget):
    """``chosen`` carries the number of the year that was gone to."""

    chosen = pyqtSignal(int)

    def __init__(self, name: str, parent=None) -> None:
        super().__init__(parent)
        self._intervals: dict = {}
        known = figures()
        self._figures = (*known[:_CREDITS_END], self._interval_figure(), *known[_CREDITS_END:])
        columns = [
            NumberColumn(f.title, tr("tCO2e"), 0, tr("{what} (tCO2e)").format(what=f.tip))
            for f in self._figures
        ]
        self.rows = ComplianceModel(columns, self)
        self.view = view = rows_view(self.rows, name, tr("Compliance by year"))
        header = view.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        view.verticalHeader().show()
        view.verticalHeader().setHighlightSections(False)
        view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        view.selectionModel().currentRowChanged.connect(self._on_row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(view)

    def show_years(self, years, joining_date, intervals=None) -> None:
        """Show compliance years in their order; the year that was gone to stays gone to.

        :param intervals: number of a year → the interval of its credits (:class:`FigureInterval`).
        """
        before = self.year
        self._intervals = intervals or {}
        for column, figure in enumerate(self._figures):
            self.view.setColumnHidden(column, not figure.is_shown(years))
        self.rows.show_rows(self._row(year, joining_date) for year in years)
        numbers = [year.year for year in years]
        if before in numbers:
            self.view.selectRow(numbers.index(before))

    def go_to(self, year: int) -> None:
        """Go to a year."""
        for row in range(self.rows.rowCount()):
            if self.rows.row(row).key.year == year:
                self.view.selectRow(row)
                self.view.scrollTo(self.rows.index(row, 0))

    @property
    def year(self) -> int | None:
        """Number of the year gone to, or ``None``."""
        index = self.view.currentIndex()
        return self.rows.row(index.row()).key.year if index.isValid() else None

    def _row(self, year, joining_date) -> Row:
        name = year_name(year.year, joining_date)
        tip = tr("Year {year}, {state}").format(year=name, state=year_state_word(year.state))
        if not year.redemption_allowed:
            tip += "\n" + tr("Redemption was suspended in this year.")
        if year.measured_tco2e is not None:
            tip += "\n" + tr("The actual stock was measured.")
        if year.year in self._intervals:
            tip += "\n" + credit_interval_words(self._intervals[year.year])
        return Row(tuple(figure.value(year) for figure in self._figures), tip=tip, key=year)

    def _interval_figure(self) -> Figure:
        """Return the column of how sure the credits are; it is there when that is known of any year."""

        def half(year):
            found = self._intervals.get(year.year)
            return None if found is None else half_width(found)

        tip = tr("How sure the year's credits are: half of their interval, or its ends")
        return Figure(tr("Credits\n±"), tip, half, False)

    def _on_row(self, current: QModelIndex, previous: QModelIndex) -> None:
        if current.isValid():
            self.chosen.emit(self.rows.row(current.row()).key.year)


def credit_interval_words(interval) -> str:
    """Return how sure a year's credits are."""
    text = tr("Credits of the year: {stated} tCO2e. {interval}")
    return text.format(stated=signed(interval.stated_tco2e), interval=interval_words(interval))


def _is_closed(year) -> bool:
    return year.state == YearState.CLOSED.value
