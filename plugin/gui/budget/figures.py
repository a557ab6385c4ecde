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


def half_width(interval) -> str:
    """Return “± 218”; “→ 799 ± 86” where the interval lies around another figure than what is stated."""
    half = _rough(interval.half_width_tco2e)
    if _is_around_stated(interval):
        return tr("± {half}").format(half=half)
    return tr("→ {value} ± {half}").format(value=_rough(interval.value_tco2e), half=half)


def interval_words(interval) -> str:
    """Return an interval that has a width by both methods, for a tooltip."""
    text = tr(
        "{percent} % interval: {low} to {high} tCO2e by propagation of errors, {drawn_low} to {drawn_high} "
        "tCO2e by Monte Carlo (see Uncertainty in the Budget panel)."
    )
    level = 100.0 * interval.confidence
    names = ("low", "high", "drawn_low", "drawn_high")
    values = {name: _rough(getattr(interval, f"{name}_tco2e")) for name in names}
    told = text.format(percent=number(level, 0 if abs(level - round(level)) < 1e-6 else 2), **values)
    if not _is_around_stated(interval):
        moved = tr(
            "It lies around {value} tCO2e: areas are put right for the map's errors there, while the figure "
            "beside it is the sum of the parcels as they are."
        )
        told += "\n" + moved.format(value=_rough(interval.value_tco2e))
    if interval.fixed_tco2e > 0.0:
        certain = tr("Of this {tonnes} tCO2e have no known error and count as certain.")
        told += "\n" + certain.format(tonnes=amount(interval.fixed_tco2e))
    return told


def _is_around_stated(interval) -> bool:
    """Return whether the interval's middle is the figure that is stated."""
    return abs(interval.value_tco2e - interval.stated_tco2e) <= 1e-9 * max(1.0, abs(interval.stated_tco2e))


def _rough(value: float) -> str:
    """Return a half width or an end of an interval: decimals only below 100."""
    return number(value, 0 if abs(value) >= 100.0 else 1)


class FiguresView(QFrame):
    """What the whole panel leads to; nothing in it is typed."""

    def __init__(self, parent=None) -> None:
        super().__init__(parent)
        self.setObjectName("TerrestrialCarbonBudgetFigures")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._annual, self._stock, self._protected = QLabel(), QLabel(), QLabel()
        self._notes = [QLabel(), QLabel(), QLabel()]
        self._sizes = {}
        self._tips: list[tuple] = []  # widgets of each row
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
        self._tips.append((title, label, self._notes[row]))
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

    def show_budget(self, result, shown_class_rows, interval_of=None) -> None:
        """Show a :class:`BudgetResult`; ``None``: nothing is open or there is nothing to sum.

        :param interval_of: (name of the figure, tCO2e shown) → its interval (:class:`FigureInterval`), or
            ``None`` where there is none that holds.
        """
        self._show_intervals(result, interval_of)
        if result is None:
            for label in self._sizes:
                self._write(label, "–")
            self.bar.show_parts(())
            return
        self._write(self._annual, amount(result.annual_budget_tco2e))
        self._write(self._stock, amount(result.t0_tco2e))
        self._write(self._protected, amount(result.p0_tco2e))
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

    def _show_intervals(self, result, interval_of) -> None:
        """Write the units beside the figures, with their areas and intervals."""
        texts = [tr("tCO2e a year"), tr("tCO2e"), tr("tCO2e")]
        intervals = [None, None, None]
        if result is not None:
            area = tr("tCO2e · {area} ha")
            texts[1] = area.format(area=number(result.tradeable_area_ha, 0))
            texts[2] = area.format(area=number(result.protected_area_ha, 0))
        if result is not None and interval_of is not None:
            shown = (result.annual_budget_tco2e, result.t0_tco2e, result.p0_tco2e)
            intervals = [interval_of(name, value) for name, value in zip(("B", "T0", "P0"), shown)]
        tips = (_annual_tip(), _stock_tip(), _protected_tip())
        for label, text, interval, tip, widgets in zip(self._notes, texts, intervals, tips, self._tips):
            label.setText(text if interval is None else f"{half_width(interval)} {text}")
            for widget in widgets:
                widget.setToolTip(tip if interval is None else f"{tip}\n{interval_words(interval)}")


def _annual_tip() -> str:
    return tr(
        "Annual terrestrial carbon budget B in tonnes of CO2-equivalent a year (tCO2e a year), "
        "by the method chosen; unsaved edits included."
    )


def _stock_tip() -> str:
    return tr("National terrestrial carbon budget T0: the tradeable stock in tCO2e, and its area in ha.")


def _protected_tip() -> str:
    return tr("Protected stock P0 in tCO2e (protected and inaccessible land), and its area in ha.")
