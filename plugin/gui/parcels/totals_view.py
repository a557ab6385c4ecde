"""Live totals by class of land, and P0, T0 and B."""

from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, QSize, Qt
from qgis.PyQt.QtGui import QColor, QFont
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QSizePolicy,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ...core.parcel import Basis, Status
from ...core.totals import ClassTotal, Totals
from ...processing.messages import shown_number
from ...storage.words import status_word
from ...translate import tr
from ..budget.figures import half_width, interval_words
from ..widgets import note, number, parcels, status_color

#: Pixels the table may be squeezed to on a low screen; it scrolls then.
_LOWEST = 64
_EMPTY = Totals({}, ClassTotal(), ClassTotal())


def _rows(totals: Totals):
    """Return (words, colour code or ``False`` for the sum, total) for each line of the table."""
    by_law = _of(totals, Status.PROTECTED, Basis.LAW, None)
    by_treaty = _of(totals, Status.PROTECTED, Basis.TREATY)
    return (
        (tr("protected (law)"), Status.PROTECTED.value, by_law),
        (tr("protected (treaty)"), Status.PROTECTED.value, by_treaty),
        *(
            (status_word(s), s.value, totals.of_status(s))
            for s in (Status.INACCESSIBLE, Status.THREATENED, Status.TRADEABLE, Status.EXCLUDED)
        ),
        (status_word(None), None, totals.untagged),
        (tr("all parcels"), False, totals.whole),
    )


def _of(totals, status, *bases) -> ClassTotal:
    parts = [part for (key, basis), part in totals.by_class.items() if key == status and basis in bases]
    return ClassTotal(
        sum(p.parcels for p in parts), sum(p.area_ha for p in parts), sum(p.stock_tco2e for p in parts)
    )


class TotalsModel(QAbstractTableModel):
    """Class, parcels, area (ha), stock (tCO2e); the last row is the sum."""

    def __init__(self, parent=None) -> None:
        super().__init__(parent)
        self._rows = _rows(_EMPTY)

    def show(self, totals: Totals) -> None:
        """Show other totals."""
        self._rows = _rows(totals)
        self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, 3))

    def parcels_in(self, row: int) -> int:
        """Return the number of parcels a row counts."""
        return self._rows[row][2].parcels

    def rowCount(self, parent=QModelIndex()) -> int:  # noqa: B008 (Qt's own default)
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent=QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 4

    def headerData(self, section, orientation, role=Qt.ItemDataRole.DisplayRole):
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return (tr("Class"), tr("Parcels"), tr("Area (ha)"), tr("Stock (tCO2e)"))[section]
        if role == Qt.ItemDataRole.TextAlignmentRole and section:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return None

    def data(self, index, role=Qt.ItemDataRole.DisplayRole):
        words, code, total = self._rows[index.row()]
        column = index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return (words, number(total.parcels, 0), number(total.area_ha, 2), number(total.stock_tco2e, 0))[
                column
            ]
        if role == Qt.ItemDataRole.ToolTipRole:
            return (
                words,
                None,
                tr("{value} ha").format(value=number(total.area_ha, 4)),
                tr("{value} tCO2e").format(value=number(total.stock_tco2e, 3)),
            )[column]
        if role == Qt.ItemDataRole.TextAlignmentRole and column:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if role == Qt.ItemDataRole.DecorationRole and column == 0 and code is not False:
            return QColor(status_color(code))
        if role == Qt.ItemDataRole.FontRole and code is False:
            font = QFont()
            font.setBold(True)
            return font
        return None


class TotalsView(QWidget):
    """The table, and below it P0, T0 and B; nothing in it is typed."""

    def __init__(self, parent=None) -> None:
        super().__init__(parent)
        self._model = TotalsModel(self)
        self.table = _table(self._model)
        self._figures = note(name="TerrestrialCarbonFigures")
        self._figures.setToolTip(
            tr(
                "P0: protected stock. T0: tradeable stock. B: annual terrestrial carbon budget, "
                "T0 over the period. All in tonnes of CO2-equivalent (tCO2e), unsaved edits included."
            )
        )
        self._intervals = note(name="TerrestrialCarbonIntervals")
        self._intervals.setToolTip(_interval_tip({}))
        self._quality = note(name="TerrestrialCarbonQuality")
        self._doubled = note(name="TerrestrialCarbonDoubled")
        self._doubled.setToolTip(
            tr("Land under two parcels or more counts in each of them; the page Checks says where.")
        )
        self._doubled.hide()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        row = QHBoxLayout()
        row.setSpacing(2)
        row.addWidget(self._toggle())
        row.addWidget(self._figures, 1)
        column.addWidget(self.table)
        column.addLayout(row)
        column.addWidget(self._intervals)
        column.addWidget(self._quality)
        column.addWidget(self._doubled)
        self.show_totals(None, 0)

    def hasHeightForWidth(self) -> bool:  # noqa: N802 (Qt's name)
        """Whether wrapped words fix the height: no, the table gives way to them and to the pages."""
        return False

    def _toggle(self) -> QToolButton:
        """Return the arrow that gives the table's room to the pages above."""
        arrow = QToolButton()
        arrow.setObjectName("TerrestrialCarbonTotalsToggle")
        arrow.setAutoRaise(True)
        arrow.setCheckable(True)
        arrow.setChecked(True)
        arrow.setArrowType(Qt.ArrowType.DownArrow)
        arrow.setFixedSize(18, 18)
        arrow.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        arrow.setToolTip(tr("Show or hide the table of totals by class."))
        arrow.setAccessibleName(tr("Totals by class of land"))
        arrow.toggled.connect(self.table.setVisible)
        arrow.toggled.connect(
            lambda shown: arrow.setArrowType(Qt.ArrowType.DownArrow if shown else Qt.ArrowType.RightArrow)
        )
        return arrow

    def show_totals(self, totals, period_years: int, interval_of=None) -> None:
        """Show ``totals``; B is T0 over ``period_years``. ``None``: nothing is open.

        :param interval_of: (name of the figure, tCO2e shown) → its interval, ``None`` where there is none.
        """
        self._model.show(totals or _EMPTY)
        last = self._model.rowCount() - 1
        for row in range(last):
            self.table.setRowHidden(row, not self._model.parcels_in(row))
        self._fit_height()
        self._figures.setVisible(totals is not None)
        if totals is None:
            self._intervals.hide()
            self._quality.hide()
            return
        budget = totals.t0_tco2e / period_years
        self._figures.setText(
            tr("<b>P0</b> {p0} · <b>T0</b> {t0} · <b>B</b> {b} tCO2e a year").format(
                p0=number(totals.p0_tco2e, 0),
                t0=number(totals.t0_tco2e, 0),
                b=number(budget, 0 if abs(budget - round(budget)) < 0.005 else 2),
            )
        )
        figures = {"P0": totals.p0_tco2e, "T0": totals.t0_tco2e, "B": budget}
        found = {} if interval_of is None else {name: interval_of(name, figures[name]) for name in figures}
        self._intervals.setText(_interval_text(found))
        self._intervals.setToolTip(_interval_tip(found))
        self._intervals.setVisible(bool(self._intervals.text()))
        text = _quality_text(totals)
        self._quality.setText(text)
        self._quality.setVisible(bool(text))

    def show_doubled(self, doubled) -> None:
        """Warn of (ha, tCO2e) that count more than once; ``None``: nothing does, or it is not known."""
        self._doubled.setVisible(doubled is not None)
        if doubled is not None:
            text = tr("<b>Counted twice:</b> {area} ha, {tonnes} tCO2e (see Checks).")
            area, tonnes = map(shown_number, doubled)
            self._doubled.setText(text.format(area=area, tonnes=tonnes))

    def _fit_height(self) -> None:
        """Make the table as high as its rows: classes without parcels take no room."""
        shown = sum(not self.table.isRowHidden(row) for row in range(self._model.rowCount()))
        rows = shown * self.table.verticalHeader().defaultSectionSize()
        height = self.table.horizontalHeader().sizeHint().height() + rows + 4
        self.table.setMaximumHeight(height)
        self.table.setMinimumHeight(min(height, _LOWEST))


def _interval_text(found) -> str:
    """Return the intervals of figures, by name; empty where there are none."""
    parts = [f"<b>{name}</b> {half_width(one)}" for name, one in found.items() if one is not None]
    return " · ".join(parts)


def _interval_tip(found) -> str:
    lines = [tr("Intervals of P0, T0 and B (tCO2e), as worked out under Uncertainty in the Budget panel.")]
    lines += [f"{name}: {interval_words(one)}" for name, one in found.items() if one is not None]
    return "\n".join(lines)


def _quality_text(totals: Totals) -> str:
    parts = []
    if totals.withheld.parcels:
        parts.append(
            tr("{parcels} flagged, kept out until accepted").format(parcels=parcels(totals.withheld.parcels))
        )
    if totals.without_stock.parcels:
        parts.append(
            tr("{parcels} tagged, without stock").format(parcels=parcels(totals.without_stock.parcels))
        )
    return " · ".join(parts)


def _table(model) -> QTableView:
    table = QTableView()
    table.setObjectName("TerrestrialCarbonTotals")
    table.setAccessibleName(tr("Totals by class of land"))
    table.setModel(model)
    table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setShowGrid(False)
    table.setIconSize(QSize(11, 11))
    table.setAlternatingRowColors(True)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(table.fontMetrics().height() + 3)
    header = table.horizontalHeader()
    header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    header.setHighlightSections(False)
    font = header.font()
    font.setPointSizeF(font.pointSizeF() - 1)
    header.setFont(font)
    return table
