"""The Scenario page: up to five futures side by side, their risk, their reserve and their revenue."""

from __future__ import annotations

from dataclasses import dataclass, replace

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLayout,
    QProgressBar,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from ...core.mechanism.ratchet import table_of
from ...core.mechanism.scenario import MOST_SCENARIOS, Scenario, ScenarioInputs, inputs_of, rates_so_far
from ...core.mechanism.scenario_checks import MOST_DRAWS
from ...translate import tr
from ..budget.rows_model import RowsModel, rows_view
from ..chart_export import ask_chart_path, write_rows
from ..charts import Chart
from ..connections import Connections
from ..messages import USER_ERRORS
from ..widgets import note, number
from ..widgets import years as years_words
from .buttons import button, button_rows
from .fields import percent
from .page import CreditsPage
from .scenario_charts import chart_of, csv_rows, views, year_columns, year_rows
from .scenario_run import ScenarioRun
from .scenario_sheet import ScenarioModel, ScenarioSheet
from .scenario_store import load_scenarios, save_scenarios

DRAWS, SEED, LEVEL_PERCENT = 10_000, 1, 5.0
_FROM_BASELINE = -1.0


@dataclass(frozen=True)
class Start:
    """Where scenarios start: the state, the closed years, and the rates of the last of them."""

    inputs: ScenarioInputs
    past: tuple
    so_far: dict


class ScenarioPage(CreditsPage):
    """Edits scenarios, runs them in the background, and shows what they come to."""

    def __init__(self, accounts, session, iface, messages, parent=None) -> None:
        super().__init__(accounts, session, iface, messages, parent)
        self.setObjectName("TerrestrialCarbonScenario")
        self._start = None
        self.model = ScenarioModel(self)
        self.sheet = ScenarioSheet(self.model)
        self.run_control = ScenarioRun(self)
        self._build()
        self._connections = Connections()
        self._connect()

    def title(self) -> str:
        """Return what the reading is called."""
        return tr("Start of the scenarios")

    def gather(self, book) -> Start:
        """Read the state and the closed years; on a worker thread."""
        inputs = inputs_of(book)
        past = table_of(book, upto=inputs.start_year)
        return Start(inputs, tuple(past), rates_so_far(book))

    def show_data(self, data: Start) -> None:
        """Show the state; outcomes from another one are dropped."""
        if self._start is None or data != self._start:
            self.run_control.stop()
            self._show_running(False)
            self._start = data
            self.model.show_outcomes([None] * len(self.model.scenarios))
        if not self.model.scenarios:
            self._load()
        self._show_start()
        self._show_outcomes()

    def refresh(self) -> None:
        """Show the accounts as they are now; other accounts have other scenarios."""
        if not self.accounts.is_open:
            self._start = None
            self.run_control.stop()
            self._show_running(False)
            self.model.show_scenarios(())
        super().refresh()

    def unload(self) -> None:
        """Stop what runs and give back signals."""
        self.run_control.stop()
        self._connections.disconnect_all()
        super().unload()

    def run(self) -> None:
        """Run all scenarios, or stop the run that is under way."""
        if self.run_control.running:
            self.run_control.stop()
            self._show_running(False)
            return
        if self._start is None or not self.model.scenarios:
            return
        scenarios = [
            replace(scenario, draws=self.draws.value(), seed=self.seed.value())
            for scenario in self.model.scenarios
        ]
        save_scenarios(self.session.project, scenarios)
        self._show_running(True)
        self.run_control.start(self._inputs(), scenarios, self.level.value() / 100.0)

    def add(self) -> None:
        """Add a copy of the scenario in hand."""
        scenarios = self.model.scenarios
        if len(scenarios) >= MOST_SCENARIOS:
            return
        first = self._as_so_far()
        base = scenarios[min(self.sheet.current(), len(scenarios) - 1)] if scenarios else first
        self.model.add(replace(base, name=tr("Scenario {number}").format(number=len(scenarios) + 1)))
        self._choose(len(scenarios) - 1)

    def remove(self) -> None:
        """Take the scenario in hand away; one stays."""
        if len(self.model.scenarios) > 1:
            self.model.remove(self.sheet.current())
            self._choose(min(self.sheet.current(), len(self.model.scenarios) - 1))

    def fill_so_far(self) -> None:
        """Give the scenario in hand the mean rates of the last closed years."""
        column = self.sheet.current()
        if self._start is None or not self._start.so_far or column >= len(self.model.scenarios):
            return
        for row in range(self.model.rowCount()):
            rate = self.model.rate_of(row)
            if rate is not None and rate.field in self._start.so_far:
                self.model.setData(self.model.index(row, column), self._start.so_far[rate.field] * rate.scale)

    def export_to(self, path) -> None:
        """Write rates and years of all scenarios that were run to a CSV file in full precision.

        :raises TerrestrialCarbonError: the folder or the disk refuses.
        """
        results = [outcome.result for outcome in self.model.outcomes if outcome is not None]
        write_rows(csv_rows(results, self.accounts.joining_year), path)

    def _build(self) -> None:
        self.where = note(name="TerrestrialCarbonScenarioStart")
        self._make_settings()
        self.chart = Chart("TerrestrialCarbonScenarioChart", tr("Scenarios by year"))
        self.view = QComboBox()
        self.view.setObjectName("TerrestrialCarbonScenarioView")
        self.view.setAccessibleName(tr("What the chart shows"))
        self.view.setToolTip(tr("What the chart shows; bands are those of the chosen column."))
        for words, key in views():
            self.view.addItem(words, key)
        self.years = RowsModel(year_columns(), self)
        self.table = rows_view(self.years, "TerrestrialCarbonScenarioYears", tr("Years of the scenario"))
        self.table.setMinimumHeight(180)
        self.chart.setMinimumHeight(280)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 2, 0)
        column.setSpacing(5)
        for part in (self.where, self._tools(), self.sheet, self.more, self.spare, self._run_row()):
            column.addLayout(part) if isinstance(part, QLayout) else column.addWidget(part)
        column.addWidget(self.view)
        column.addWidget(self.chart, 1)
        column.addWidget(self.table)
        area = QScrollArea()
        area.setWidget(content)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        outer = QVBoxLayout(self.body)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)

    def _tools(self) -> QVBoxLayout:
        self.add_button = button("AddScenario", tr("Add"), tr("Add a copy of this column."), self.add)
        self.remove_button = button("RemoveScenario", tr("Remove"), tr("Take this column away."), self.remove)
        self.so_far_button = button(
            "ScenarioSoFar",
            tr("As so far"),
            tr("Give this column the mean rates of the last five closed years."),
            self.fill_so_far,
        )
        self.export_button = button(
            "ExportScenarios",
            tr("Export…"),
            tr("Write rates and years of all columns to a CSV file, in full precision."),
            self._export,
        )
        return button_rows(
            (self.add_button, self.remove_button, self.so_far_button, self.export_button),
        )

    def _make_settings(self) -> None:
        """Make what is seldom changed, hidden until asked for."""
        self.draws, self.seed = QSpinBox(), QSpinBox()
        self.draws.setRange(1, MOST_DRAWS)
        self.draws.setValue(DRAWS)
        self.draws.setGroupSeparatorShown(True)
        self.draws.setToolTip(tr("How many futures are drawn for each scenario."))
        self.seed.setRange(0, 2_147_483_647)
        self.seed.setValue(SEED)
        self.seed.setToolTip(tr("Seed of the random numbers: the same seed gives the same figures."))
        self.level = percent(LEVEL_PERCENT, 1)
        self.level.setToolTip(
            tr("Probability of a breach that the smallest reserve share keeps to, in per cent.")
        )
        self.error = percent(0.0, 1)
        self.error.setRange(_FROM_BASELINE, 1000.0)
        self.error.setSpecialValueText(tr("as in the baseline"))
        self.error.setValue(_FROM_BASELINE)
        self.error.setToolTip(tr("Standard error of the parcels' stocks, in per cent of each."))
        self.together = QCheckBox(tr("errors go together"))
        self.together.setChecked(True)
        self.together.setToolTip(
            tr("As those from one map do; else each parcel has its own error, and most of them cancel out.")
        )
        self.more = QCheckBox(tr("More rates and settings"))
        self.more.setToolTip(tr("Show the spread of the rates, the draws, the seed and the stock's error."))
        self.spare = QWidget()
        form = QFormLayout(self.spare)
        form.setContentsMargins(0, 0, 0, 0)
        form.setVerticalSpacing(3)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        for words, field, name in (
            (tr("Draws"), self.draws, "Draws"),
            (tr("Seed"), self.seed, "Seed"),
            (tr("Level of a breach"), self.level, "Level"),
            (tr("Error of the stock"), self.error, "StockError"),
            ("", self.together, "ErrorsTogether"),
        ):
            field.setObjectName(f"TerrestrialCarbonScenario{name}")
            if words:
                field.setAccessibleName(words)
            form.addRow(words, field)
        self.spare.setVisible(False)

    def _run_row(self) -> QHBoxLayout:
        self.run_button = button(
            "RunScenarios", tr("Run"), tr("Run all columns to the end of the period."), self.run
        )
        self.run_button.setMinimumWidth(90)
        self.progress = QProgressBar()
        self.progress.setObjectName("TerrestrialCarbonScenarioProgress")
        self.progress.setAccessibleName(tr("Progress of the scenarios"))
        self.progress.setVisible(False)
        row = QHBoxLayout()
        row.addWidget(self.run_button)
        row.addWidget(self.progress, 1)
        return row

    def _connect(self) -> None:
        connect = self._connections.connect
        connect(self.run_control.progressed, self._show_progress)
        connect(self.run_control.ended, self._on_ended)
        connect(self.run_control.failed, self._on_failed)
        connect(self.model.edited, self._on_edited)
        connect(self.sheet.selectionModel().currentColumnChanged, lambda now, before: self._show_outcomes())
        connect(self.view.currentIndexChanged, lambda index: self._show_outcomes())
        connect(self.more.toggled, self._show_spare)
        for setting in (self.draws, self.seed, self.level, self.error):
            connect(setting.valueChanged, lambda value: self._drop_outcomes())
        connect(self.together.toggled, lambda on: self._drop_outcomes())
        connect(self.chart.failed, self.messages.error)
        connect(self.chart.exported, self._say_written)

    def _inputs(self) -> ScenarioInputs:
        """Return the state with the errors that were chosen."""
        inputs = replace(self._start.inputs, error_correlation=1.0 if self.together.isChecked() else 0.0)
        if self.error.value() < 0:
            return inputs
        share = self.error.value() / 100.0
        errors = tuple(share * stock for stock in inputs.parcel_stock_tco2e)
        return replace(inputs, stock_relative_se=share, parcel_se_tco2e=errors)

    def _as_so_far(self) -> Scenario:
        so_far = {} if self._start is None else self._start.so_far
        name = tr("As so far") if so_far else tr("Scenario {number}").format(number=1)
        return Scenario(name=name, **so_far)

    def _load(self) -> None:
        scenarios = load_scenarios(self.session.project)
        if scenarios:
            self.draws.setValue(scenarios[0].draws)
            self.seed.setValue(scenarios[0].seed)
        self.model.show_scenarios(scenarios or [self._as_so_far()])
        self._choose(0)

    def _choose(self, column: int) -> None:
        self.sheet.setCurrentIndex(self.model.index(max(0, self.sheet.currentIndex().row()), column))
        self._show_outcomes()

    def _show_start(self) -> None:
        inputs = self._start.inputs
        left = len(inputs.years)
        if not left:
            self.where.setText(tr("The period has ended: there are no years ahead."))
        else:
            text = tr("From the end of year {year}: balance {balance} tCO2e, {years} left.")
            self.where.setText(
                text.format(
                    year=inputs.start_year, balance=number(inputs.balance_tco2e, 1), years=years_words(left)
                )
            )
        self.so_far_button.setEnabled(bool(self._start.so_far))

    def _show_outcomes(self) -> None:
        """Show chart and table of what there is."""
        scenarios, outcomes = self.model.scenarios, self.model.outcomes
        past = () if self._start is None else self._start.past
        self.run_button.setEnabled(bool(self._start and scenarios and self._start.inputs.years))
        self.add_button.setEnabled(len(scenarios) < MOST_SCENARIOS)
        self.remove_button.setEnabled(len(scenarios) > 1)
        self.export_button.setEnabled(any(outcome is not None for outcome in outcomes))
        chosen = self.sheet.current()
        content = chart_of(self.view.currentData(), past, scenarios, outcomes, chosen)
        if content is None:
            self.chart.clear(tr("Press Run to see what the scenarios come to."))
        else:
            self.chart.show_chart(content)
        outcome = outcomes[chosen] if chosen < len(outcomes) else None
        self.years.show_rows(() if outcome is None else year_rows(outcome.result))
        self.table.setVisible(outcome is not None)

    def _show_spare(self, shown: bool) -> None:
        self.sheet.show_spare(shown)
        self.spare.setVisible(shown)

    def _show_running(self, running: bool) -> None:
        self.run_button.setText(tr("Cancel") if running else tr("Run"))
        self.progress.setVisible(running)
        self.progress.setValue(0)

    def _show_progress(self, percent_done: float) -> None:
        if self.run_control.running:
            self.progress.setValue(int(percent_done))

    def _on_edited(self, column: int) -> None:
        """Rates changed: a run under way is of other ones."""
        if self.run_control.running:
            self.run_control.stop()
            self._show_running(False)
        self._rename(column)
        self._show_outcomes()

    def _rename(self, column: int) -> None:
        """A scenario that is no longer as so far is not called so."""
        scenario, so_far = self.model.scenarios[column], self._start.so_far if self._start else {}
        if scenario.name == tr("As so far") and any(
            getattr(scenario, name) != rate for name, rate in so_far.items()
        ):
            name = tr("Scenario {number}").format(number=column + 1)
            self.model.setData(self.model.index(0, column), name)

    def _drop_outcomes(self) -> None:
        self.run_control.stop()
        self._show_running(False)
        self.model.show_outcomes([None] * len(self.model.scenarios))
        self._show_outcomes()

    def _on_ended(self, outcomes) -> None:
        self._show_running(False)
        self.model.show_outcomes(outcomes)
        self._show_outcomes()

    def _on_failed(self, error) -> None:
        self._show_running(False)
        if not isinstance(error, USER_ERRORS):
            raise error
        self.messages.error(error)

    def _export(self) -> None:
        path = ask_chart_path(self, "csv", tr("Scenarios"))
        if path:
            with self.messages.guard():
                self.export_to(path)
                self._say_written(path)

    def _say_written(self, path: str) -> None:
        self.messages.success(tr("Written: {path}").format(path=path))
