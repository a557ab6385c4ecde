"""What an uncertainty comes to: intervals by both methods, shares of the sources, what is said of it."""

from __future__ import annotations

from html import escape

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QVBoxLayout, QWidget

from ...core.findings import Level
from ...core.review.credit_claims import CREDITS
from ...processing.messages import finding_sentence
from ...storage.clock import moment
from ...storage.uncertainty_words import (
    correlation_word,
    figure_word,
    input_word,
    map_source_word,
    source_word,
    worded,
)
from ...translate import tr
from ..charts import Bars, Chart, ChartContent, Look
from ..widgets import note, number
from .figures import amount
from .rows_model import NumberColumn, Row, RowsModel, rows_view

#: Rows of the table that are seen without scrolling.
_ROWS_SHOWN = 8


class UncertaintyView(QWidget):
    """Shows a kept result (:class:`KeptUncertainty`); the chart is of the figure whose row is current."""

    chosen = pyqtSignal(str)

    def __init__(self, parent=None) -> None:
        super().__init__(parent)
        self._kept, self._figures = None, ()
        self.state = note(name="TerrestrialCarbonUncertaintyState")
        self.model = RowsModel(_columns(), self)
        self.table = rows_view(
            self.model, "TerrestrialCarbonUncertaintyTable", tr("Figures and intervals"), True
        )
        self.table.setSelectionMode(self.table.SelectionMode.SingleSelection)
        self.words = note(name="TerrestrialCarbonUncertaintyWords")
        self.chart = Chart("TerrestrialCarbonUncertaintyChart", tr("Shares of the sources of uncertainty"))
        self.said = note(name="TerrestrialCarbonUncertaintySaid")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for widget in (self.state, self.table, self.words, self.chart, self.said):
            column.addWidget(widget)
        self.table.selectionModel().currentRowChanged.connect(lambda now, before: self._show_parts())

    def show_kept(self, kept, stale) -> None:
        """Show a result, and what changed since it was made; ``None``: there is none."""
        self._kept = kept
        self._figures = _shown_figures(kept)
        self.state.setText(_state_words(kept, stale))
        rows = [row for one in self._figures for row in _rows(one)]
        self.model.show_rows(rows)
        for widget in (self.table, self.words, self.chart, self.said):
            widget.setVisible(kept is not None)
        if kept is None:
            return
        height = self.table.verticalHeader().defaultSectionSize()
        wanted = self.table.horizontalHeader().sizeHint().height() + height * min(_ROWS_SHOWN, len(rows)) + 4
        self.table.setFixedHeight(wanted)
        self.said.setText(_said(kept))
        names = [one.name for one in self._figures]
        self.table.selectRow(2 * names.index("T0") if "T0" in names else 0)
        self._show_parts()

    def _show_parts(self) -> None:
        """Show the sources of the figure whose row is current."""
        row = self.table.currentIndex().row()
        if self._kept is None or not 0 <= row < 2 * len(self._figures):
            return
        one = self._figures[row // 2]
        self.words.setText(_largest(one, self._kept))
        self.words.setVisible(bool(self.words.text()))
        parts = one.parts if one.se_tco2e > 0.0 else ()
        if not parts:
            self.chart.clear(tr("Nothing is known to be uncertain in this figure."))
            return
        title = tr("Shares of the variance: {figure}").format(figure=figure_word(one.name, one.year))
        shares = [100.0 * part.share for part in parts]
        names = [source_word(part.name) for part in parts]
        bars = Bars(tr("Share"), shares, Look.FIRST)
        places = list(range(1, len(parts) + 1))
        self.chart.show_chart(
            ChartContent(title, "%", places, bars=(bars,), year_title=tr("Source"), decimals=1, names=names)
        )


def _columns() -> tuple:
    unit = tr("tCO2e")
    return (
        NumberColumn(tr("Figure"), decimals=None, tip=tr("The figure, then the same by Monte Carlo")),
        NumberColumn(
            tr("Estimate\n(tCO2e)"), unit, 0,
            tr("The figure, with the areas put right where a sample or matrix is given (tCO2e)"),
        ),
        NumberColumn(tr("±\n(tCO2e)"), unit, 0, tr("Half of the interval's width (tCO2e)")),
        NumberColumn(tr("Low\n(tCO2e)"), unit, 0, tr("Lower end of the interval (tCO2e)")),
        NumberColumn(tr("High\n(tCO2e)"), unit, 0, tr("Upper end of the interval (tCO2e)")),
    )  # fmt: skip


def _shown_figures(kept) -> tuple:
    """Return the figures the table has: those of the budget, then the years' credits, the last first."""
    if kept is None:
        return ()
    budget = tuple(one for one in kept.result.figures if one.year is None)
    return (*budget, *reversed([one for one in kept.result.figures if one.name == CREDITS]))


def _rows(one) -> tuple[Row, Row]:
    words = figure_word(one.name, one.year)
    tip = tr("{figure}: {stated} tCO2e in the budget and the accounts; by propagation of errors")
    exact = (words, one.value_tco2e, one.half_width_tco2e, one.low_tco2e, one.high_tco2e)
    half = 0.5 * (one.drawn_high_tco2e - one.drawn_low_tco2e)
    drawn = (tr("  by Monte Carlo"), one.drawn_tco2e, half, one.drawn_low_tco2e, one.drawn_high_tco2e)
    told = tip.format(figure=words, stated=amount(one.stated_tco2e))
    return Row(exact, bold=True, tip=told), Row(
        drawn, tip=tr("{figure}, by Monte Carlo").format(figure=words)
    )


def _state_words(kept, stale) -> str:
    if kept is None:
        return tr("No interval is known yet: say what is uncertain, and work it out.")
    by = kept.reckoning
    made = tr(
        "Worked out {when}: {percent} % interval; errors of densities {correlation}; {areas}; {draws} draws, "
        "seed {seed}."
    ).format(
        when=moment(kept.made_at),
        percent=number(100.0 * by.confidence, 0 if (100.0 * by.confidence) % 1 < 1e-9 else 2),
        correlation=correlation_word(kept.model.correlation.value),
        areas=map_source_word(kept),
        draws=number(by.draws),
        seed=by.seed,
    )
    if not stale:
        return escape(made)
    changed = ", ".join(input_word(one.value) for one in stale)
    old = tr("Out of date: {what} changed since. Work it out again.").format(what=changed)
    return f"<b>{escape(old)}</b> {escape(made)}"


def _largest(one, kept) -> str:
    """Return which source contributes most, what adjusted areas change, and what a rule takes off."""
    told = []
    if one.largest:
        text = tr("Most of the uncertainty of {figure} comes from {source}: {percent} % of the variance.")
        percent = number(100.0 * one.parts[0].share, 1)
        figure = figure_word(one.name, one.year)
        told.append(text.format(figure=figure, source=source_word(one.largest), percent=percent))
    difference = one.value_tco2e - one.stated_tco2e
    if abs(difference) > 1e-9 * max(1.0, abs(one.stated_tco2e)):
        text = tr("The areas put right make {estimate} tCO2e of the {stated} tCO2e in the budget.")
        told.append(text.format(estimate=amount(one.value_tco2e), stated=amount(one.stated_tco2e)))
    if one.taken is not None:
        text = tr("{scheme} takes off {percent} %: {left} of {stated} tCO2e are left.")
        told.append(
            text.format(
                scheme=one.taken.scheme,
                percent=number(100.0 * one.taken.share, 2),
                left=amount(one.taken.left_tco2e),
                stated=amount(one.stated_tco2e),
            )
        )
    return "\n".join(told)


def _said(kept) -> str:
    """Return what is to be known of the result, warnings first."""
    found = sorted(kept.result.findings, key=lambda one: one.level is Level.INFO)
    return "\n".join(finding_sentence(worded(one)) for one in found)
