"""The sheet of scenarios: a column each, their rates to edit, below them what they come to."""

from __future__ import annotations

from dataclasses import dataclass, replace

from qgis.PyQt.QtCore import QAbstractTableModel, QEvent, QModelIndex, Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor, QFont, QPalette, QPixmap
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QDoubleSpinBox,
    QHeaderView,
    QStyledItemDelegate,
    QTableView,
)

from ...core.mechanism.scenario import MOST_SCENARIOS, Scenario
from ...core.mechanism.scenario_checks import LIMITS
from ...translate import tr
from ..chart_figure import COLOURS
from ..charts import SCENARIO_LOOKS
from ..widgets import number

_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_MOST = 1e15
#: Of the main rates, shown always; the others on demand.
NAME = "name"


@dataclass(frozen=True)
class Rate:
    """A line of the sheet: a figure of the scenario, shown ``scale`` times as large."""

    field: str
    title: str
    tip: str
    scale: float = 1.0
    decimals: int = 2
    spare: bool = False


@dataclass(frozen=True)
class Answer:
    """A line of the sheet: what an outcome comes to, as text."""

    key: str
    title: str
    tip: str


def rates() -> tuple[Rate, ...]:
    """Return the lines to edit."""
    return (
        Rate("emission_rate", tr("Emissions (% of B)"), tr("Emissions of a year, in % of B."), 100.0),
        Rate(
            "redemption_rate",
            tr("Redeemed (%)"),
            tr("Share of the entitlement that is redeemed, in per cent."),
            100.0,
        ),
        Rate("growth_tco2e", tr("New carbon (t a year)"), tr("New carbon in tCO2e a year.")),
        Rate(
            "reserve_share",
            tr("Reserve (% of issue)"),
            tr("Share of each issue that the reserve withholds, in per cent."),
            100.0,
            1,
        ),
        Rate("price", tr("Price of a credit"), tr("Price of one credit (1 tCO2e) in any currency.")),
        Rate(
            "disturbance_probability",
            tr("Disturbance (% a year)"),
            tr("Probability that a disturbance strikes a parcel in a year, in per cent."),
            100.0,
            3,
        ),
        Rate(
            "disturbance_loss_share",
            tr("Its loss (% of stock)"),
            tr("Share of the struck parcel's stock that is lost, in per cent."),
            100.0,
            1,
        ),
        Rate(
            "disturbance_sd",
            tr("± of the loss (%)"),
            tr("Standard deviation of that share, in points of per cent."),
            100.0,
            1,
            True,
        ),
        Rate(
            "rate_sd",
            tr("± of the rates (%)"),
            tr("Relative standard deviation of emissions and new carbon: how unsure their rates are."),
            100.0,
            1,
            True,
        ),
        Rate(
            "year_sd",
            tr("± from year to year (%)"),
            tr("Relative standard deviation of emissions and new carbon from year to year."),
            100.0,
            1,
            True,
        ),
        Rate(
            "price_growth",
            tr("Price rise (% a year)"),
            tr("Growth of the price a year, in per cent."),
            100.0,
            2,
            True,
        ),
    )


def answers() -> tuple[Answer, ...]:
    """Return the lines of results."""
    return (
        Answer(
            "breach",
            tr("Breach (%)"),
            tr("Probability that any year left ends with a negative balance, in per cent."),
        ),
        Answer(
            "reserve",
            tr("Smallest reserve (%)"),
            tr("Smallest reserve share that keeps this probability at or below the level, if one does."),
        ),
        Answer(
            "balance", tr("Balance at the end (t)"), tr("Expected balance at the period's end, in tCO2e.")
        ),
        Answer("revenue", tr("Revenue"), tr("Expected revenue of the years left, in the price's currency.")),
        Answer("revenue_p5", tr("Revenue, 5 %"), tr("5th percentile of the revenue of the years left.")),
        Answer("revenue_p95", tr("Revenue, 95 %"), tr("95th percentile of the revenue of the years left.")),
    )


def answer_text(key: str, outcome) -> str:
    """Return one result (an ``Outcome``) as text."""
    if outcome is None:
        return "–"
    result = outcome.result
    if key == "breach":
        return number(100.0 * result.probability_of_breach, 1)
    if key == "reserve":
        share = outcome.smallest_reserve_share
        return tr("none") if share is None else number(100.0 * share, 1)
    if key == "balance":
        return number(float(result.expected_balance_tco2e[-1]))
    return number(getattr(result, f"total_{key}"))


class ScenarioModel(QAbstractTableModel):
    """Scenarios as columns; ``edited`` carries the column whose rates are others now."""

    edited = pyqtSignal(int)

    def __init__(self, parent=None) -> None:
        super().__init__(parent)
        self.rates, self.answers = rates(), answers()
        self.scenarios: list[Scenario] = []
        self.outcomes: list = []

    def show_scenarios(self, scenarios) -> None:
        """Show other scenarios, none of them run yet."""
        self.beginResetModel()
        self.scenarios = list(scenarios)[:MOST_SCENARIOS]
        self.outcomes = [None] * len(self.scenarios)
        self.endResetModel()

    def show_outcomes(self, outcomes) -> None:
        """Show what the scenarios come to; ``None`` for one that is not run."""
        self.outcomes = list(outcomes)
        if self.scenarios:
            corner = self.index(self.rowCount() - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(len(self.rates) + 1, 0), corner)

    def add(self, scenario: Scenario) -> None:
        """Add a scenario at the end."""
        place = len(self.scenarios)
        self.beginInsertColumns(QModelIndex(), place, place)
        self.scenarios.append(scenario)
        self.outcomes.append(None)
        self.endInsertColumns()

    def remove(self, column: int) -> None:
        """Take a scenario away."""
        self.beginRemoveColumns(QModelIndex(), column, column)
        del self.scenarios[column], self.outcomes[column]
        self.endRemoveColumns()

    def rate_of(self, row: int) -> Rate | None:
        """Return the rate of a row, ``None`` for the name and the results."""
        return self.rates[row - 1] if 1 <= row <= len(self.rates) else None

    def rowCount(self, parent=QModelIndex()) -> int:  # noqa: B008, N802 (Qt's own)
        return 0 if parent.isValid() else 1 + len(self.rates) + len(self.answers)

    def columnCount(self, parent=QModelIndex()) -> int:  # noqa: B008, N802
        return 0 if parent.isValid() else len(self.scenarios)

    def flags(self, index):
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if index.row() <= len(self.rates) else flags

    def headerData(self, section, orientation, role=Qt.ItemDataRole.DisplayRole):  # noqa: N802
        if orientation == Qt.Orientation.Horizontal:
            if role == Qt.ItemDataRole.DisplayRole:
                return number(section + 1)
            if role == Qt.ItemDataRole.DecorationRole:  # the colour of its line in the chart
                return _swatch(SCENARIO_LOOKS[section])
            return None
        line = self._line(section)
        if role == Qt.ItemDataRole.DisplayRole:
            return tr("Name") if line is None else line.title
        if role == Qt.ItemDataRole.ToolTipRole:
            return tr("What the scenario is called.") if line is None else line.tip
        return None

    def data(self, index, role=Qt.ItemDataRole.DisplayRole):
        scenario, line = self.scenarios[index.column()], self._line(index.row())
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT
        if role == Qt.ItemDataRole.FontRole and not isinstance(line, Rate):
            font = QFont()
            font.setBold(True)
            return font
        if role == Qt.ItemDataRole.ToolTipRole and line is not None:
            return line.tip
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return None
        if line is None:
            return scenario.name
        if isinstance(line, Answer):
            return answer_text(line.key, self.outcomes[index.column()])
        value = getattr(scenario, line.field) * line.scale
        return value if role == Qt.ItemDataRole.EditRole else _shown(value, line.decimals)

    def setData(self, index, value, role=Qt.ItemDataRole.EditRole) -> bool:  # noqa: N802
        line, column = self._line(index.row()), index.column()
        if isinstance(line, Answer):
            return False
        scenario = self.scenarios[column]
        changes = (
            {NAME: str(value).strip() or scenario.name} if line is None else {line.field: value / line.scale}
        )
        changed = replace(scenario, **changes)
        if changed != scenario:
            self.scenarios[column] = changed
            if line is not None:
                self.outcomes[column] = None
            self.dataChanged.emit(self.index(0, column), self.index(self.rowCount() - 1, column))
            self.edited.emit(column)
        return True

    def _line(self, row: int):
        if row == 0:
            return None
        return self.rates[row - 1] if row <= len(self.rates) else self.answers[row - 1 - len(self.rates)]


def _swatch(look) -> QPixmap:
    """Return a square in the colour that a look has in the chart."""
    dark = QApplication.palette().color(QPalette.ColorRole.Base).lightnessF() < 0.5
    square = QPixmap(9, 9)
    square.fill(QColor(COLOURS[look.value][dark]))
    return square


def _shown(value: float, decimals: int) -> str:
    """Return a rate with as many decimals as it needs, at most those it can have."""
    text = number(value, decimals)
    for fewer in range(decimals):
        if abs(value - round(value, fewer)) < 0.5 * 10**-decimals:
            return number(value, fewer)
    return text


class RateDelegate(QStyledItemDelegate):
    """Lets a rate be edited within its limits; names as text."""

    def createEditor(self, parent, option, index):  # noqa: N802 (Qt's names, here and below)
        rate = index.model().rate_of(index.row())
        if rate is None:
            return super().createEditor(parent, option, index)
        low, high = LIMITS[rate.field]
        field = QDoubleSpinBox(parent)
        field.setFrame(False)
        field.setRange(low * rate.scale, min(high * rate.scale, _MOST))
        field.setDecimals(rate.decimals)
        field.setButtonSymbols(QDoubleSpinBox.ButtonSymbols.NoButtons)
        field.setAlignment(Qt.AlignmentFlag.AlignRight)
        field.setToolTip(rate.tip)
        return field

    def setEditorData(self, editor, index):  # noqa: N802
        if isinstance(editor, QDoubleSpinBox):
            editor.setValue(index.data(Qt.ItemDataRole.EditRole))
            editor.selectAll()
        else:
            super().setEditorData(editor, index)

    def setModelData(self, editor, model, index):  # noqa: N802
        if isinstance(editor, QDoubleSpinBox):
            editor.interpretText()
            model.setData(index, editor.value())
        else:
            super().setModelData(editor, model, index)


class ScenarioSheet(QTableView):
    """The sheet's view; lines that are seldom needed are hidden until asked for."""

    def __init__(self, model: ScenarioModel, parent=None) -> None:
        super().__init__(parent)
        self.setObjectName("TerrestrialCarbonScenarioSheet")
        self.setAccessibleName(tr("Scenarios: rates and results"))
        self.setModel(model)
        self._delegate = RateDelegate(self)
        self.setItemDelegate(self._delegate)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(
            triggers.DoubleClicked
            | triggers.EditKeyPressed
            | triggers.AnyKeyPressed
            | triggers.SelectedClicked
        )
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setAlternatingRowColors(True)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = self.verticalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setDefaultSectionSize(self.fontMetrics().height() + 6)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        across = self.horizontalHeader()
        across.setMinimumSectionSize(self.fontMetrics().horizontalAdvance("00,000,000") + 12)
        across.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        for signal in (model.modelReset, model.columnsInserted, model.columnsRemoved):
            signal.connect(lambda *of: self._fit())
        self.show_spare(False)

    def showEvent(self, event) -> None:  # noqa: N802
        super().showEvent(event)
        self._fit()

    def changeEvent(self, event) -> None:  # noqa: N802
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def show_spare(self, shown: bool) -> None:
        """Show or hide the lines that are seldom needed."""
        for place, rate in enumerate(self.model().rates, start=1):
            self.setRowHidden(place, rate.spare and not shown)
        self._fit()

    def _fit(self) -> None:
        """Be as high as the lines, with room to scroll across."""
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 6)
        height = self.verticalHeader().length() + self.horizontalHeader().sizeHint().height()
        self.setFixedHeight(height + 2 * self.frameWidth() + self.horizontalScrollBar().sizeHint().height())

    def current(self) -> int:
        """Return the column the user is in, the first where there is none."""
        return max(0, self.currentIndex().column())
