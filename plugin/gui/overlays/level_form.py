"""The background level of natural disturbances, from a series or the country's own."""

from __future__ import annotations

from qgis.core import QgsMapLayerProxyModel, QgsProcessingException
from qgis.gui import QgsFieldComboBox, QgsMapLayerComboBox
from qgis.PyQt.QtCore import Qt, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QSpinBox,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ...core.findings import RuleError
from ...core.lulucf.disturbance import Background, Deviation, Sides, background, country_level
from ...processing.messages import finding_sentence, sentence
from ...processing.natural.series import parse_series
from ...storage.natural_words import deviation_word, sides_word
from ...storage.values import from_attribute
from ...translate import tr
from ..credits.fields import choice, line, tonnes
from ..widgets import note, number
from .natural_store import LevelText

_NAME = "TerrestrialCarbonLevel"
#: Typing goes on meanwhile, ms.
_PAUSE_MS = 250
_LINES = 4


class LevelForm(QWidget):
    """``changed`` comes when the level is another; ``level`` is ``None`` while there is none."""

    changed = pyqtSignal()

    def __init__(self, parent=None) -> None:
        super().__init__(parent)
        self.level: Background | None = None
        self._loading = False
        self.method = choice([(tr("from a series of years"), False), (tr("the country's own method"), True)])
        self.outcome = note(name=f"{_NAME}Outcome")
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self.renew)
        self.pages = QStackedWidget()
        self.pages.addWidget(self._series_page())
        self.pages.addWidget(self._own_page())
        form = _form(QFormLayout())
        _row(
            form,
            "Method",
            tr("Level"),
            self.method,
            tr("How background level and margin are made."),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(form)
        column.addWidget(self.pages)
        column.addWidget(self.outcome)
        self.method.currentIndexChanged.connect(lambda index: self._on_method())
        self._connect()

    def _series_page(self) -> QWidget:
        self.series = QPlainTextEdit()
        self.series.setPlaceholderText("1990: 1200; 1991: 800; …")
        self.series.setTabChangesFocus(True)
        self.series.setFixedHeight(_LINES * self.fontMetrics().height() + 12)
        self.table = QgsMapLayerComboBox()
        self.table.setFilters(QgsMapLayerProxyModel.Filter.VectorLayer)
        self.table.setAllowEmptyLayer(True, tr("or take them from a table…"))
        self.table.setCurrentIndex(0)
        self.year_field, self.value_field = QgsFieldComboBox(), QgsFieldComboBox()
        for box in (self.table, self.year_field, self.value_field):
            box.setMinimumContentsLength(6)
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.deviation = choice([(deviation_word(kind), kind.value) for kind in Deviation])
        self.sides = choice([(sides_word(kind), kind.value) for kind in Sides])
        self.first, self.last, self.reason = QSpinBox(), QSpinBox(), line()
        for box in (self.first, self.last):
            box.setRange(1900, 2999)
        self.reason.setPlaceholderText(tr("if not 1990 to 2009"))
        page, form = QWidget(), QFormLayout()
        page.setLayout(_form(form))
        _row(form, "Series", tr("Emissions"), self.series, _series_tip())
        self.fields = QWidget()
        fields = _line(self.year_field, self.value_field)
        self.fields.setLayout(fields)
        _row(
            form, "Table", tr("Table"), self.table, tr("A layer or table with a year and tCO2e in each row.")
        )
        form.addRow("", self.fields)
        self.year_field.setToolTip(tr("Field with the year."))
        self.value_field.setToolTip(tr("Field with the emissions, in tCO2e."))
        _row(form, "Deviation", tr("Deviation"), self.deviation, _deviation_tip())
        _row(
            form,
            "Sides",
            tr("Outliers"),
            self.sides,
            tr("Years further than twice the deviation from the mean."),
        )
        years = QWidget()
        years.setLayout(_line(self.first, QLabel("–"), self.last, None))
        _row(form, "First", tr("Years"), self.first, tr("First year of the series."), years)
        self.last.setObjectName(f"{_NAME}Last")
        self.last.setToolTip(tr("Last year of the series."))
        _row(form, "Reason", tr("Reason"), self.reason, tr("Why other years than 1990 to 2009 are taken."))
        return page

    def _own_page(self) -> QWidget:
        self.own_background, self.own_margin, self.description = tonnes(), tonnes(), line()
        self.description.setPlaceholderText(tr("method and source"))
        page, form = QWidget(), QFormLayout()
        page.setLayout(_form(form))
        tip = tr("In tCO2e a year.")
        _row(form, "Background", tr("Background level"), self.own_background, tip)
        _row(form, "Margin", tr("Margin"), self.own_margin, tr("In tCO2e a year; 0 if none is needed."))
        _row(
            form,
            "Description",
            tr("Description"),
            self.description,
            tr("How they were made, and how they keep from expecting credits or debits (note 7)."),
        )
        return page

    def _connect(self) -> None:
        self.series.textChanged.connect(self.later)
        self.table.layerChanged.connect(self._on_table)
        self.year_field.fieldChanged.connect(lambda name: self._take_table())
        self.value_field.fieldChanged.connect(lambda name: self._take_table())
        for box in (self.deviation, self.sides):
            box.currentIndexChanged.connect(self.later)
        for box in (self.first, self.last, self.own_background, self.own_margin):
            box.valueChanged.connect(self.later)
        for field in (self.reason, self.description):
            field.textChanged.connect(self.later)
        self._on_table(None)

    def later(self, *_values) -> None:
        """Look again what the level is, when typing pauses."""
        if not self._loading:
            self._pause.start()

    @property
    def busy(self) -> bool:
        """Whether typing has only just paused."""
        return self._pause.isActive()

    def stop(self) -> None:
        """Look no more."""
        self._pause.stop()

    def show_text(self, text: LevelText) -> None:
        """Show what was kept for an account."""
        self._loading = True
        self.method.setCurrentIndex(1 if text.own else 0)
        self.series.setPlainText(text.series)
        self.deviation.setCurrentIndex(max(0, self.deviation.findData(text.deviation)))
        self.sides.setCurrentIndex(max(0, self.sides.findData(text.sides)))
        for box, value in (
            (self.first, text.first_year),
            (self.last, text.last_year),
            (self.own_background, text.background_tco2e),
            (self.own_margin, text.margin_tco2e),
        ):
            box.setValue(value)
        self.reason.setText(text.span_reason)
        self.description.setText(text.description)
        self._loading = False
        self._on_method()

    def text(self) -> LevelText:
        """Return the fields as they stand."""
        return LevelText(
            own=bool(self.method.currentData()),
            series=self.series.toPlainText(),
            deviation=self.deviation.currentData(),
            sides=self.sides.currentData(),
            first_year=self.first.value(),
            last_year=self.last.value(),
            span_reason=self.reason.text(),
            background_tco2e=self.own_background.value(),
            margin_tco2e=self.own_margin.value(),
            description=self.description.text(),
        )

    def renew(self) -> None:
        """Make the level, and say what it is or why there is none."""
        self._pause.stop()
        try:
            self.level = self._made()
        except (RuleError, QgsProcessingException) as error:
            self.level = None
            self.outcome.setText(f"⚠ {sentence(error)}")
        else:
            self.outcome.setText(
                _words(self.level) if self.level else tr("Paste or type the emissions by year.")
            )
        self.changed.emit()

    def _made(self) -> Background | None:
        if self.method.currentData():
            return country_level(
                self.own_background.value(), self.own_margin.value(), self.description.text()
            )
        text = self.series.toPlainText().strip()
        if not text:
            return None
        return background(
            parse_series(text),
            self.deviation.currentData(),
            self.sides.currentData(),
            self.first.value(),
            self.last.value(),
            self.reason.text(),
        )

    def _on_method(self) -> None:
        own = bool(self.method.currentData())
        self.pages.setCurrentIndex(1 if own else 0)
        self.pages.setFixedHeight(self.pages.currentWidget().sizeHint().height())
        self.renew()

    def _on_table(self, layer) -> None:
        self.fields.setVisible(layer is not None)
        self._loading = True
        for box, names in (
            (self.year_field, ("year", "年", "年份")),
            (self.value_field, ("tco2e", "emissions_tco2e")),
        ):
            box.setLayer(layer)
            known = [] if layer is None else [field.name() for field in layer.fields()]
            found = next((name for name in known if name.lower() in names), None)
            if found:
                box.setField(found)
        self._loading = False
        self.pages.setFixedHeight(self.pages.currentWidget().sizeHint().height())
        self._take_table()

    def _take_table(self) -> None:
        """Write the table's years into the text, where they can be seen and changed."""
        layer = self.table.currentLayer()
        year, value = self.year_field.currentField(), self.value_field.currentField()
        if self._loading or layer is None or not year or not value or year == value:
            return
        found = ((from_attribute(f[year]), from_attribute(f[value])) for f in layer.getFeatures())
        lines = [f"{_plain(when)}: {_plain(amount)}" for when, amount in found if amount is not None]
        self.series.setPlainText("\n".join(sorted(lines)))


def _plain(value) -> str:
    whole = isinstance(value, float) and value.is_integer()
    return str(int(value)) if whole else str(value)


def _words(level: Background) -> str:
    text = tr("Background {background}, margin {margin}, threshold {threshold} tCO2e a year.")
    figures = {
        "background": number(level.background_tco2e, 1),
        "margin": number(level.margin_tco2e, 1),
        "threshold": number(level.threshold_tco2e, 1),
    }
    lines = [text.format(**figures)]
    if level.passes:
        dropped = ", ".join(map(str, level.years_dropped)) or tr("none")
        text = tr("Years dropped: {dropped}; used: {used}; passes: {passes}.")
        lines.append(text.format(dropped=dropped, used=len(level.years_used), passes=len(level.passes)))
    lines += ["⚠ " + finding_sentence(finding) for finding in level.findings]
    return "\n".join(lines)


def _row(form, name: str, words: str, field, tip: str, shown=None) -> None:
    field.setObjectName(_NAME + name)
    field.setAccessibleName(words)
    field.setToolTip(tip)
    label = QLabel(words)
    label.setToolTip(tip)
    label.setBuddy(field)
    form.addRow(label, shown or field)


def _form(form: QFormLayout) -> QFormLayout:
    form.setContentsMargins(0, 0, 0, 0)
    form.setVerticalSpacing(3)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
    return form


def _line(*widgets) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(4)
    for widget in widgets:
        if widget is None:
            row.addStretch(1)
        else:
            row.addWidget(widget)
    return row


def _series_tip() -> str:
    return tr(
        "Emissions of natural disturbances by calendar year, in tCO2e: “1990: 1200; 1991: 800”, or a year "
        "and an amount on each line, as copied from a table. Every year is needed, 0 where nothing happened."
    )


def _deviation_tip() -> str:
    return tr(
        "What the standard deviation divides by. The decision does not say; usual is the sample. The "
        "margin is twice this deviation."
    )
