"""The history of emissions: a table to type or paste into, its statistics, and a small chart."""

from __future__ import annotations

from qgis.core import QgsProcessingException
from qgis.PyQt.QtCore import QPointF, QRectF, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor, QFontMetrics, QKeySequence, QPainter, QPalette, QPen, QPolygonF
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QSizePolicy,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ...core.findings import RuleError
from ...core.mechanism.history import LONGEST_SPAN_YEARS, examine_history
from ...processing.budget_history import parse_table
from ...processing.messages import finding_sentence, sentence
from ...translate import tr
from ..widgets import note, number

_SHOWN_ROWS = 6


class HistoryChart(QWidget):
    """A line of the series, and a dashed one of its mean."""

    def __init__(self, parent=None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._statistics = None
        self.setToolTip(tr("Emissions by year (tCO2e) and their mean (dashed)."))

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's names)
        return QSize(280, 84)

    minimumSizeHint = sizeHint  # noqa: N815

    def show_statistics(self, statistics) -> None:
        """Show a :class:`HistoryStatistics`, or nothing for ``None``."""
        self._statistics = statistics
        self.setVisible(statistics is not None)
        self.update()

    def paintEvent(self, event):  # noqa: N802
        if self._statistics is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette, metrics = self.palette(), QFontMetrics(self.font())
        series = self._statistics.series
        top = max(amount for _, amount in series) * 1.08 or 1.0
        label = number(top, 0)
        left = metrics.horizontalAdvance(label) + 6.0
        box = QRectF(left, 4.0, self.width() - left - 6.0, self.height() - metrics.height() - 8.0)
        painter.setPen(QPen(palette.color(QPalette.ColorRole.Mid)))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        painter.drawLine(box.bottomLeft(), box.topLeft())
        painter.setPen(QPen(palette.color(QPalette.ColorRole.Text)))
        height = float(metrics.height())
        right = Qt.AlignmentFlag.AlignRight
        painter.drawText(QRectF(0, box.top() - 2, left - 4, height), right, label)
        painter.drawText(QRectF(0, box.bottom() - height + 2, left - 4, height), right, "0")
        first, last = str(series[0][0]), str(series[-1][0])
        painter.drawText(QRectF(box.left(), box.bottom() + 2, 80, height), Qt.AlignmentFlag.AlignLeft, first)
        painter.drawText(QRectF(box.right() - 80, box.bottom() + 2, 80, height), right, last)
        self._draw_series(painter, box, top)

    def _draw_series(self, painter, box, top) -> None:
        series = self._statistics.series
        start, span = series[0][0], max(1, series[-1][0] - series[0][0])

        def point(year, amount):
            x = box.left() + box.width() * (year - start) / span
            return QPointF(x, box.bottom() - box.height() * amount / top)

        line = QPolygonF([point(year, amount) for year, amount in series])
        painter.setPen(QPen(QColor("#1565c0"), 1.6))
        painter.drawPolyline(line)
        mean = self._statistics.mean_tco2e
        painter.setPen(QPen(QColor("#ef6c00"), 1.2, Qt.PenStyle.DashLine))
        painter.drawLine(point(start, mean), point(start + span, mean))


class _Table(QTableWidget):
    """Takes pasted columns of a spreadsheet."""

    pasted = pyqtSignal(str)

    def keyPressEvent(self, event):  # noqa: N802 (Qt's name)
        if event.matches(QKeySequence.StandardKey.Paste):
            self.pasted.emit(QApplication.clipboard().text())
            return
        super().keyPressEvent(event)


class HistoryView(QWidget):
    """``changed`` is emitted whenever the series is another; ``refused`` carries a sentence."""

    changed = pyqtSignal()
    file_asked = pyqtSignal()
    refused = pyqtSignal(str)

    def __init__(self, parent=None) -> None:
        super().__init__(parent)
        self.table = self._make_table()
        self.paste_button = self._button("Paste", tr("Paste"), _paste_tip())
        self.file_button = self._button("File", tr("From CSV…"), tr("Read year and tCO2e from a CSV file."))
        self.clear_button = self._button("Clear", tr("Clear"), tr("Empty the table."))
        self.statistics = note(name="TerrestrialCarbonHistoryStatistics")
        self.chart = HistoryChart()
        buttons = QHBoxLayout()
        for button in (self.paste_button, self.file_button, self.clear_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for widget in (self.table, self.chart, self.statistics):
            column.addWidget(widget)
        column.insertLayout(1, buttons)
        self._connect()
        self.show_series(())

    def _make_table(self) -> _Table:
        table = _Table(LONGEST_SPAN_YEARS, 2)
        table.setObjectName("TerrestrialCarbonHistory")
        table.setAccessibleName(tr("History of emissions"))
        table.setHorizontalHeaderLabels([tr("Year"), tr("Emissions (tCO2e)")])
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(table.fontMetrics().height() + 6)
        table.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        table.setToolTip(tr("Emissions of 20 to 30 consecutive years, in tCO2e; Ctrl+V pastes two columns."))
        rows = table.verticalHeader().defaultSectionSize() * _SHOWN_ROWS
        table.setFixedHeight(rows + table.horizontalHeader().sizeHint().height() + 4)
        return table

    def _button(self, name, text, tip) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(f"TerrestrialCarbonHistory{name}")
        button.setToolTip(tip)
        return button

    def _connect(self) -> None:
        self.table.itemChanged.connect(lambda item: self._on_edited())
        self.table.pasted.connect(self.paste)
        self.paste_button.clicked.connect(lambda: self.paste(QApplication.clipboard().text()))
        self.file_button.clicked.connect(lambda: self.file_asked.emit())
        self.clear_button.clicked.connect(lambda: self._take(()))

    def paste(self, text: str) -> None:
        """Take a table of years and tCO2e as text, or say why it is none."""
        try:
            series = parse_table(text)
        except QgsProcessingException as error:
            self.refused.emit(str(error))
            return
        if not series:
            self.refused.emit(tr("There is no table to paste: copy two columns, year and tCO2e, first."))
            return
        self._take(series)

    def series(self) -> tuple:
        """Return the (year, tCO2e) pairs typed in so far; incomplete rows are left out."""
        lines = []
        for row in range(self.table.rowCount()):
            cells = [self.table.item(row, column) for column in (0, 1)]
            texts = [cell.text().strip() if cell else "" for cell in cells]
            if all(texts):
                lines.append("\t".join(texts))
        try:
            return tuple(parse_table("\n".join(lines)))
        except QgsProcessingException:
            return ()

    def show_series(self, series) -> None:
        """Show a series without saying that it changed."""
        blocked = self.table.blockSignals(True)
        self.table.clearContents()
        self.table.setRowCount(max(LONGEST_SPAN_YEARS, len(series) + 1))
        for row, (year, amount) in enumerate(series):
            for column, text in enumerate((str(year), _plain(amount))):
                self.table.setItem(row, column, QTableWidgetItem(text))
        self.table.blockSignals(blocked)
        self._show_statistics()

    def _take(self, series) -> None:
        self.show_series(series)
        self.changed.emit()

    def _on_edited(self) -> None:
        self._show_statistics()
        self.changed.emit()

    def _show_statistics(self) -> None:
        series = self.series()
        try:
            statistics = examine_history(series)
        except RuleError as error:
            self.chart.show_statistics(None)
            self.statistics.setText(sentence(error))
            return
        self.chart.show_statistics(statistics)
        text = tr(
            "{years} years: mean {mean} tCO2e a year, trend {trend} tCO2e a year, "
            "coefficient of variation {variation} %."
        ).format(
            years=len(series),
            mean=number(statistics.mean_tco2e, 1),
            trend=number(statistics.trend_tco2e_per_year, 1),
            variation=number(100 * statistics.variation, 1),
        )
        self.statistics.setText("\n".join([text, *map(finding_sentence, statistics.findings)]))


def _plain(amount: float) -> str:
    """Return a number as it is typed: in full, without grouping."""
    return str(int(amount)) if float(amount).is_integer() else repr(float(amount))


def _paste_tip() -> str:
    return tr("Paste two columns, year and tCO2e, copied from a spreadsheet or a text.")
