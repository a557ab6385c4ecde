"""What natural disturbances leave out of an account: the background level, the years, the map."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from ...core.findings import RuleError
from ...core.lulucf.exclusion import Exclusion, exclusion
from ...core.mechanism.ledger_tables import DisturbanceActivity
from ...processing.messages import sentence
from ...storage.natural_words import activity_word, evidence_name
from ...translate import tr
from ..budget.rows_model import NumberColumn, Row, RowsModel, rows_view
from ..credits.buttons import button
from ..credits.fields import choice
from ..widgets import note, number
from .level_form import LevelForm
from .natural_store import load_level, save_level

_NAME = "TerrestrialCarbonNatural"
#: Events without evidence that are named; the rest is counted.
_LISTED = 5


class ExclusionSection(QWidget):
    """``found`` is the exclusion as it is shown, ``None`` while it is refused or there is no level."""

    def __init__(self, page, parent=None) -> None:
        super().__init__(parent)
        self._page, self._events, self._titles = page, (), {}
        self._loading = False
        self.found: Exclusion | None = None
        self.activity = choice([(activity_word(kind), kind.value) for kind in DisturbanceActivity])
        self.first, self.last = QSpinBox(), QSpinBox()
        self.leave = QCheckBox(tr("Skip events that lack evidence"))
        self.level = LevelForm()
        self.problem = note(name=f"{_NAME}Problem")
        self.model = RowsModel(_columns(), self)
        self.table = rows_view(self.model, f"{_NAME}Years", tr("What is left out, by year"))
        self.table.setMinimumHeight(7 * (self.fontMetrics().height() + 5))
        self.map = button(
            "NaturalShowExcluded",
            tr("Show excluded land on the map"),
            tr("Add a layer of the land that is left out, by year and type, with its tCO2e."),
            lambda: page.show_excluded(),
        )
        self._lay_out()
        self.activity.currentIndexChanged.connect(lambda index: self.load())
        self.level.changed.connect(self._on_changed)
        for box in (self.first, self.last):
            box.valueChanged.connect(lambda year: self._on_changed())
        self.leave.toggled.connect(lambda on: self._on_changed())

    def _lay_out(self) -> None:
        for field, name, words, tip in (
            (self.activity, "Activity", tr("Account"), tr("Each account has its own background level.")),
            (self.first, "First", tr("First year"), tr("First calendar year.")),
            (self.last, "Last", tr("Last year"), tr("Last calendar year.")),
            (
                self.leave,
                "Leave",
                self.leave.text(),
                tr("Go on without these events: they are never left out, and count."),
            ),
        ):
            field.setObjectName(_NAME + name)
            field.setAccessibleName(words)
            field.setToolTip(tip)
        years = QHBoxLayout()
        years.setSpacing(4)
        for box in (self.first, self.last):
            box.setRange(1900, 2999)
        for widget in (self.first, QLabel("–"), self.last):
            years.addWidget(widget)
        years.addStretch(1)
        form = QFormLayout()
        form.setVerticalSpacing(3)
        account = QLabel(tr("Account"))
        account.setBuddy(self.activity)
        form.addRow(account, self.activity)
        form.addRow(QLabel(tr("Accounted")), years)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(4)
        column.addLayout(form)
        column.addWidget(self.level)
        column.addWidget(self.leave)
        column.addWidget(self.problem)
        column.addWidget(self.table, 1)
        column.addWidget(self.map)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inner)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)

    def load(self) -> None:
        """Show what the project keeps for the account."""
        kept = load_level(self._page.session.project, self.activity.currentData())
        self._loading = True
        self.first.setValue(kept.year_from)
        self.last.setValue(kept.year_to)
        self.level.show_text(kept)
        self._loading = False
        self.renew()

    def show_events(self, events, titles: dict) -> None:
        """Show what other events come to; ``titles``: event id → parcel and year in words."""
        self._events, self._titles = events, titles
        self.renew()

    def renew(self) -> None:
        """Say what is left out by year, or why nothing can be."""
        self.found, problem = None, ""
        if self.level.level is not None:
            try:
                self.found = exclusion(
                    self._events,
                    self.level.level,
                    self.activity.currentData(),
                    self.first.value(),
                    self.last.value(),
                    self.leave.isChecked(),
                )
            except RuleError as error:
                missing = error.finding.values.get("missing")
                problem = self._missing_words(missing) if missing else sentence(error)
        if self.found is not None and self.found.missing:
            problem = self._missing_words(self.found.missing)
        self.problem.setText(f"⚠ {problem}" if problem else "")
        self.problem.setVisible(bool(problem))
        self.model.show_rows(_rows(self.found) if self.found else ())
        self.map.setEnabled(self.found is not None and bool(self.found.land))

    def _on_changed(self) -> None:
        if self._loading:
            return
        kept = self.level.text()
        kept.year_from, kept.year_to = self.first.value(), self.last.value()
        save_level(self._page.session.project, self.activity.currentData(), kept)
        self.renew()

    def _missing_words(self, missing) -> str:
        parts = []
        for event_id, items in list(missing.items())[:_LISTED]:
            names = "; ".join(evidence_name(item) for item in items)
            parts.append(f"{self._titles.get(event_id, event_id)}: {names}")
        more = len(missing) - len(parts)
        if more:
            parts.append(tr("… and {number} more.").format(number=more))
        text = tr("Evidence is missing, so these events cannot be left out:\n{events}")
        return text.format(events="\n".join(parts))


def _columns() -> tuple:
    unit = tr("tCO2e")
    return (
        NumberColumn(tr("Year"), decimals=None, tip=tr("Calendar year; ✓ where it is above the threshold")),
        NumberColumn(tr("Excluded"), unit, 0, tr("Left out of the account, in tCO2e")),
        NumberColumn(tr("Counted"), unit, 0, tr("Of eligible land, up to the background level, in tCO2e")),
        NumberColumn(tr("Salvaged"), unit, 0, tr("Of salvage logging: counted, in tCO2e")),
        NumberColumn(tr("Use changed"), unit, 0, tr("Of land whose use changed: counted, in tCO2e")),
        NumberColumn(tr("No evidence"), unit, 0, tr("Of events that lack evidence: counted, in tCO2e")),
        NumberColumn(tr("Marked"), unit, 0, tr("Sum of these: what the events marked emitted, in tCO2e")),
        NumberColumn(tr("Removals out"), unit, 0, tr("Removals on excluded land, left out too, in tCO2e")),
    )


_CELLS = (
    "excluded_tco2e",
    "counted_tco2e",
    "salvaged_tco2e",
    "changed_use_tco2e",
    "without_evidence_tco2e",
    "marked_tco2e",
    "removals_left_out_tco2e",
)


def _rows(found: Exclusion) -> list:
    rows = []
    for year in found.years:
        cells = tuple(getattr(year, name) for name in _CELLS)
        words = f"{year.calendar_year} ✓" if year.above_threshold else str(year.calendar_year)
        text = tr("{year}: {eligible} tCO2e on eligible land; the threshold is {threshold} tCO2e.")
        tip = text.format(
            year=year.calendar_year,
            eligible=number(year.eligible_tco2e, 1),
            threshold=number(found.level.threshold_tco2e, 1),
        )
        rows.append(Row((words, *cells), tip=tip))
    rows.append(Row((tr("Sum"), *(found.total(name) for name in _CELLS)), bold=True))
    return rows
