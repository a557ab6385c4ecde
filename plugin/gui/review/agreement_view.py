"""How far two readers agree: observed, and Cohen's kappa with its interval, whole and by class."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ...core.review.agreement import FEW, Agreement, agreement
from ...storage.review_words import agreement_note_words
from ...translate import tr
from ..widgets import note, number

NAME = "TerrestrialCarbonAgreement"
CONFIDENCE = 0.95
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class AgreementView(QWidget):
    """Shows what any two readers said independently; ``shown`` comes when it comes into view."""

    shown = pyqtSignal()

    def __init__(self, word, classes=(), parent=None) -> None:
        """Take ``word(code)``, what a class is called, and the order of the classes."""
        super().__init__(parent)
        self._word, self._classes, self._pairs = word, tuple(classes), {}
        self.readers = QComboBox()
        self.readers.setObjectName(f"{NAME}Readers")
        self.readers.setAccessibleName(tr("Which two readers"))
        self.readers.setToolTip(
            tr("Two readers who answered the same, each before seeing the other's answer.")
        )
        self.table = QTableWidget(0, 5)
        self.table.setObjectName(f"{NAME}Table")
        self.table.setAccessibleName(tr("Agreement by class"))
        self.table.setToolTip(
            tr("Cohen's kappa: 1 is full agreement, 0 what chance gives; by class against all others. 95 % "
               "interval after Fleiss, Cohen and Everitt (1969).")
        )  # fmt: skip
        self.table.setHorizontalHeaderLabels(
            [tr("Answer"), tr("Given (times)"), tr("Same (%)"), tr("Kappa"), tr("95 % interval")]
        )
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(self.table.fontMetrics().lineSpacing() + 6)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.notes = note(name=f"{NAME}Notes")
        self.notes.setTextFormat(Qt.TextFormat.PlainText)
        row = QHBoxLayout()
        row.addWidget(QLabel(tr("Readers")))
        row.addWidget(self.readers, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(2, 4, 2, 2)
        column.setSpacing(3)
        column.addLayout(row)
        column.addWidget(self.table, 1)
        column.addWidget(self.notes)
        self.readers.currentIndexChanged.connect(lambda index: self._show())

    def show_pairs(self, pairs: dict) -> None:
        """Show what two readers have said: (reader, reader) → their answers."""
        before = self.readers.currentData()
        self._pairs = pairs
        self.readers.blockSignals(True)
        self.readers.clear()
        for pair in sorted(pairs, key=lambda pair: (-len(pairs[pair]), pair)):
            words = tr("{first} and {second}").format(first=pair[0], second=pair[1])
            self.readers.addItem(words, pair)
        found = [self.readers.itemData(place) for place in range(self.readers.count())]
        self.readers.setCurrentIndex(found.index(before) if before in found else 0 if found else -1)
        self.readers.blockSignals(False)
        self._show()

    def showEvent(self, event) -> None:  # noqa: N802 (Qt's name)
        """Tell that it is looked at."""
        super().showEvent(event)
        self.shown.emit()

    def _show(self) -> None:
        pair = self.readers.currentData()
        found = agreement(self._pairs.get(pair, ()), CONFIDENCE, self._classes)
        rows = [(tr("all"), found.whole), *((self._word(code), one) for code, one in found.by_class.items())]
        self.table.setRowCount(len(rows) if pair else 0)
        for place, (word, one) in enumerate(rows if pair else ()):
            for column, text in enumerate((word, *_texts(one, is_whole=not place))):
                cell = QTableWidgetItem(text)
                if column:
                    cell.setTextAlignment(int(_RIGHT))
                cell.setToolTip(" ".join(agreement_note_words(code, FEW) for code in one.notes))
                self.table.setItem(place, column, cell)
        words = [agreement_note_words(code, FEW) for code in found.whole.notes]
        self.notes.setText(" ".join(words))
        self.notes.setVisible(bool(words))


def _texts(one: Agreement, is_whole: bool) -> list[str]:
    """Return what a row says after its name; a dash where nothing can be said."""
    given = number(one.subjects) if is_whole else " / ".join(number(times) for times in one.chosen)
    interval = "–"
    if one.low is not None:
        interval = tr("{low} to {high}").format(low=number(one.low, 2), high=number(one.high, 2))
    return [
        given,
        "–" if one.observed is None else number(100.0 * one.observed, 1),
        "–" if one.kappa is None else number(one.kappa, 2),
        interval,
    ]
