"""What the readers of a subject have said, side by side, and what they find together."""

from __future__ import annotations

from html import escape

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ...core.mechanism.review_tables import Verdict
from ...core.review.decisions import LONGEST_TEXT
from ...core.review.queue import QueueItem
from ...core.review.standing import Standing
from ...storage.clock import moment
from ...storage.review_words import confidence_word, verdict_word
from ...translate import tr
from ..widgets import breakable, note

NAME = "TerrestrialCarbonConsensus"


class ReadersTab(QScrollArea):
    """``consensus_asked`` carries the code of a verdict and a comment."""

    consensus_asked = pyqtSignal(str, str)

    def __init__(self, parent=None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(4, 4, 4, 4)
        column.setSpacing(4)
        self.head = note(name="TerrestrialCarbonReadersHead")
        self.head.setTextFormat(Qt.TextFormat.PlainText)
        self._answers = QWidget()
        self._grid = QGridLayout(self._answers)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(10)
        column.addWidget(self.head)
        column.addWidget(self._answers)
        column.addWidget(self._consensus_box())
        column.addStretch(1)
        self.setWidget(body)

    def show_answers(self, item: QueueItem | None, rows, agreed, editable: bool) -> None:
        """Show the answers that the reader may see (``rows``) and the consensus, or ask for one."""
        answered = [row for row in rows if row["verdict"]]
        self.head.setText("" if item is None else breakable(_head(item, answered, agreed)))
        while self._grid.count():
            widget = self._grid.takeAt(0).widget()
            widget.setParent(None)
            widget.deleteLater()
        for place, row in enumerate(answered):
            self._grid.addWidget(_answer_label(row), 0, place, Qt.AlignmentFlag.AlignTop)
            self._grid.setColumnStretch(place, 1)
        self._answers.setVisible(bool(answered))
        may = editable and item is not None and not item.subject.signed and len(answered) > 1
        self.box.setVisible(may and (item.seen.standing is Standing.DISAGREED or agreed is not None))
        if agreed is not None:
            self.verdict.setCurrentIndex(self.verdict.findData(agreed["verdict"]))
            self.comment.setText(agreed["comment"] or "")
        else:
            self.verdict.setCurrentIndex(0)
            self.comment.clear()
        self._on_choice()

    def _consensus_box(self) -> QWidget:
        self.box = QWidget()
        self.box.setObjectName(f"{NAME}Box")
        self.verdict = QComboBox()
        self.verdict.setObjectName(f"{NAME}Verdict")
        self.verdict.setAccessibleName(tr("What the readers found together"))
        self.verdict.setToolTip(tr("The verdict that you and the other reader found together."))
        self.verdict.addItem(tr("choose…"), "")
        for verdict in Verdict:
            self.verdict.addItem(verdict_word(verdict), verdict.value)
        self.comment = QLineEdit()
        self.comment.setObjectName(f"{NAME}Comment")
        self.comment.setAccessibleName(tr("Why the readers found so"))
        self.comment.setPlaceholderText(tr("why"))
        self.comment.setToolTip(tr("Why you found so together; it is kept with the consensus."))
        self.comment.setMaxLength(LONGEST_TEXT)
        self.keep = QPushButton(tr("Keep consensus"))
        self.keep.setObjectName(f"{NAME}Keep")
        self.keep.setToolTip(tr("Keep what you found together: it stands in place of the single verdicts."))
        self.verdict.currentIndexChanged.connect(lambda index: self._on_choice())
        self.keep.clicked.connect(lambda checked=False: self._on_keep())
        row = QHBoxLayout()
        row.addWidget(self.verdict)
        row.addWidget(self.comment, 1)
        row.addWidget(self.keep)
        column = QVBoxLayout(self.box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addLayout(row)
        return self.box

    def _on_choice(self) -> None:
        self.keep.setEnabled(bool(self.verdict.currentData()))

    def _on_keep(self) -> None:
        self.consensus_asked.emit(self.verdict.currentData(), self.comment.text().strip())


def _head(item: QueueItem, answered, agreed) -> str:
    if agreed is not None:
        words = tr("Consensus: {verdict}, kept by {who} at {when}.")
        text = words.format(
            verdict=verdict_word(agreed["verdict"]), who=agreed["who"] or "–", when=moment(agreed["at"])
        )
        return text + (f" “{agreed['comment']}”" if agreed["comment"] else "")
    if not item.mine and not item.subject.signed:
        return tr("What others may have said is shown when you have decided.")
    if item.seen.standing is Standing.DISAGREED:
        return tr("The readers differ: talk it over, then keep what you found together.")
    if item.seen.standing is Standing.AGREED:
        return tr("The readers agree.")
    return tr("No other reader has decided.") if len(answered) < 2 else ""


def _answer_label(row) -> QLabel:
    """Return one reader's answer; all that comes from data is escaped."""
    lines = [f"<b>{escape(breakable(row['reader']))}</b>", escape(verdict_word(row["verdict"]))]
    if row["confidence"]:
        lines[1] += " · " + escape(confidence_word(row["confidence"]))
    if row["comment"]:
        lines.append(escape(breakable(row["comment"])).replace("\n", "<br>"))
    lines.append(f"<small>{escape(moment(row['changed_at'] or row['at']))}</small>")
    label = note("<br>".join(lines))
    label.setTextFormat(Qt.TextFormat.RichText)
    label.setAccessibleName(row["reader"])
    return label
