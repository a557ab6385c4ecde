"""Accuracies and areas class by class, with their intervals, as a list that a narrow panel holds."""

from __future__ import annotations

from html import escape

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem

from ...core.statistics.accuracy import Measure
from ...translate import tr
from .accuracy_words import (
    COMMON_NOTES,
    interval_text,
    measure_tip,
    measure_word,
    note_sentence,
    percent,
    value_text,
)

NAME = "TerrestrialCarbonFigures"
_OF_CLASS = (
    Measure.USERS,
    Measure.PRODUCERS,
    Measure.MAPPED_AREA,
    Measure.ADJUSTED_AREA,
    Measure.ADJUSTED_SHARE,
    Measure.F1,
)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
#: Marks a figure with something to be known of it.
MARK = "*"


class FiguresTree(QTreeWidget):
    """All of one kind below each other: a class, and its figures."""

    def __init__(self, name: str, title: str, parent=None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setIndentation(12)
        self.setAllColumnsShowFocus(True)
        self.setHeaderLabels([tr("Figure"), tr("Value"), tr("Interval"), tr("Units")])
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setMinimumSectionSize(30)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_accuracy(self, accuracy, names) -> list:
        """Show an :class:`Accuracy`; return the notes that its figures carry, each once."""
        notes: list = []
        heads = []
        figures = _by_class(accuracy)
        for code in accuracy.classes:
            heads.append(head := self._head(names.get(code, code)))
            for measure in _OF_CLASS:
                figure = figures.get((measure, code))
                if figure is not None:
                    self._add_figure(head, figure, notes)
        self._show(heads)
        return notes

    def show_agreement(self, found, names) -> list:
        """Show the agreement of each two readers; return the notes, each once."""
        notes: list = []
        heads = []
        for readers, both in found:
            title = tr("{first} and {second}").format(first=readers[0], second=readers[1])
            heads.append(head := self._head(title))
            whole = both.whole
            observed = percent(whole.observed) if whole.observed is not None else "–"
            self._add(head, (tr("Same label"), observed, "", str(whole.subjects)), "")
            by_class = ((names.get(code, code), each) for code, each in both.by_class.items())
            for title, one in ((tr("Kappa, all classes"), whole), *by_class):
                low_high = interval_text(Measure.KAPPA, one.low, one.high)
                title = title if one is whole else tr("Kappa, {name}").format(name=title)
                marked = [note for note in one.notes if note not in whole.notes or one is whole]
                notes += [note for note in marked if note not in notes]
                texts = (title, value_text(Measure.KAPPA, one.kappa) + (MARK if marked else ""), low_high)
                self._add(head, (*texts, str(one.subjects)), tr("Agreement beyond chance; 1 is perfect"))
        self._show(heads)
        return notes

    def _add_figure(self, head, figure, notes: list) -> None:
        note = None if figure.note in COMMON_NOTES else figure.note
        if note is not None and note not in notes:
            notes.append(note)
        value = value_text(figure.measure, figure.value) + (MARK if note else "")
        units = "" if figure.units is None else str(figure.units)
        texts = (
            measure_word(figure.measure),
            value,
            interval_text(figure.measure, figure.low, figure.high),
            units,
        )
        tip = measure_tip(figure.measure) + (". " + note_sentence(note) if note else "")
        self._add(head, texts, tip)

    @staticmethod
    def _head(title: str) -> QTreeWidgetItem:
        head = QTreeWidgetItem([title])
        font = head.font(0)
        font.setBold(True)
        head.setFont(0, font)
        return head

    def _show(self, heads) -> None:
        """Show all heads at once: one by one, hundreds of classes take seconds."""
        self.clear()
        self.addTopLevelItems(heads)
        for head in heads:
            head.setFirstColumnSpanned(True)
        self._fit()

    def _add(self, head, texts, tip: str) -> None:
        item = QTreeWidgetItem(list(texts))
        tip = f"<span>{escape(tip or texts[0])}</span>"
        for section in range(4):
            item.setToolTip(section, tip)
            if section:
                item.setTextAlignment(section, _RIGHT)
        head.addChild(item)

    def _fit(self) -> None:
        """Be as high as the list is: the page scrolls, not the list in it."""
        self.expandAll()
        rows = sum(1 + self.topLevelItem(k).childCount() for k in range(self.topLevelItemCount()))
        one = self.sizeHintForRow(0) if rows else 0
        self.setFixedHeight(self.header().sizeHint().height() + rows * max(one, 1) + 8)


def _by_class(accuracy) -> dict:
    """Return (measure, class) → its figure, of all measures of a class."""
    found: dict = {}
    for one in accuracy.figures:
        if one.measure in _OF_CLASS:
            found[one.measure, one.reference if one.mapped is None else one.mapped] = one
    return found
