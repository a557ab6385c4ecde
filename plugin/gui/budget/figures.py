"""B, T0 and P0 in large figures, and the bar below them."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout

from ...reports.wording import class_name
from ...translate import tr
from ..widgets import number, status_color
from .bar import Part, StockBar

#: Figures up to this many characters are as large as they can be.
ROOM_CHARACTERS = 9
HATCHED_BASES = ("treaty", "economic")


def amount(value: float) -> str:
    """Return an amount without decimals where it has none to speak of, else with two."""
    return number(value, 0 if abs(value - round(value)) < 0.005 else 2)


class FiguresView(QFrame):
    """What the whole panel leads to; nothing in it is typed."""

    def __init__(self, parent=None) -> None:
        super().__init__(parent)
        self.setObjectName("TerrestrialCarbonBudgetFigures")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._annual, self._stock, self._protected = QLabel(), QLabel(), QLabel()
        self._notes = [QLabel(), QLabel(), QLabel()]
        self._sizes = {}
        grid = QGridLayout()
        grid.setHorizontalSpacing(5)
        grid.setVerticalSpacing(1)
        grid.setColumnStretch(1, 1)
        self._add(grid, 0, self._annual, "AnnualBudget", 1.75, _annual_tip())
        self._add(grid, 1, self._stock, "TradeableStock", 1.2, _stock_tip())
        self._add(grid, 2, self._protected, "ProtectedStock", 1.2, _protected_tip())
        self.bar = StockBar()
        column = QVBoxLayout(self)
        column.setContentsMargins(5, 4, 5, 4)
        column.setSpacing(5)
        column.addLayout(grid)
        column.addWidget(self.bar)

    def _add(self, grid, row, label, name, size, tip) -> None:
        label.setObjectName(f"TerrestrialCarbon{name}")
        self._sizes[label] = size
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        title = QLabel((tr("Annual budget B"), tr("Tradeable T0"), tr("Protected P0"))[row])
        base, right = Qt.AlignmentFlag.AlignBottom, Qt.AlignmentFlag.AlignRight
        for column, widget in enumerate((title, label, self._notes[row])):
            widget.setToolTip(tip)
            grid.addWidget(widget, row, column, base | right if column == 1 else base)

    def _write(self, label, text) -> None:
        """Write a figure large, but the smaller the longer it is: a dock is narrow."""
        font = self.font()
        size = self._sizes[label] * min(1.0, ROOM_CHARACTERS / max(1, len(text)))
        font.setPointSizeF(font.pointSizeF() * max(1.0, size))
        font.setBold(True)
        label.setFont(font)
        label.setText(text)

    def show_budget(self, result, shown_class_rows) -> None:
        """Show a :class:`BudgetResult`; ``None``: nothing is open or there is nothing to sum."""
        if result is None:
            for label in self._sizes:
                self._write(label, "–")
            for label, unit in zip(self._notes, (tr("tCO2e a year"), tr("tCO2e"), tr("tCO2e"))):
                label.setText(unit)
            self.bar.show_parts(())
            return
        self._write(self._annual, amount(result.annual_budget_tco2e))
        self._write(self._stock, amount(result.t0_tco2e))
        self._write(self._protected, amount(result.p0_tco2e))
        area = tr("tCO2e · {area} ha")
        self._notes[0].setText(tr("tCO2e a year"))
        self._notes[1].setText(area.format(area=number(result.tradeable_area_ha, 0)))
        self._notes[2].setText(area.format(area=number(result.protected_area_ha, 0)))
        self.bar.show_parts(
            Part(
                class_name(row.status, row.basis),
                row.side.value,
                status_color(row.status.value),
                row.total.stock_tco2e,
                row.basis is not None and row.basis.value in HATCHED_BASES,
            )
            for row in shown_class_rows
            if row.side.value != "neither"
        )


def _annual_tip() -> str:
    return tr(
        "Annual terrestrial carbon budget B in tonnes of CO2-equivalent a year (tCO2e a year), "
        "by the method chosen; unsaved edits included."
    )


def _stock_tip() -> str:
    return tr("National terrestrial carbon budget T0: the tradeable stock in tCO2e, and its area in ha.")


def _protected_tip() -> str:
    return tr("Protected stock P0 in tCO2e (protected and inaccessible land), and its area in ha.")
