"""The step to a consensus: what each reader said, side by side, and the class that they agree on."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QFrame,
    QGridLayout,
    QGroupBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
)

from ...storage.clock import moment
from ...storage.review_words import confidence_word
from ...translate import tr
from ..widgets import breakable

NAME = "TerrestrialCarbonConsensus"


class ConsensusBox(QGroupBox):
    """``asked`` carries the code of the class that the readers agree on, and a comment."""

    asked = pyqtSignal(str, str)

    def __init__(self, parent=None) -> None:
        super().__init__(parent)
        self.setObjectName(NAME)
        self._cards = QGridLayout()
        self._cards.setSpacing(4)
        for column in (0, 1):
            self._cards.setColumnStretch(column, 1)
        self.choice = QComboBox()
        self.choice.setObjectName(f"{NAME}Class")
        self.choice.setAccessibleName(tr("Class agreed on"))
        self.choice.setToolTip(tr("The class that the readers found together; it counts in the accuracy."))
        self.choice.setMinimumContentsLength(8)
        self.choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.comment = QLineEdit()
        self.comment.setObjectName(f"{NAME}Comment")
        self.comment.setAccessibleName(tr("Comment on the consensus"))
        self.comment.setPlaceholderText(tr("how you came to it"))
        self.comment.setToolTip(tr("How you came to agree; kept with the consensus."))
        self.button = QPushButton(tr("Keep as consensus"))
        self.button.setObjectName(f"{NAME}Button")
        self.button.setAutoDefault(False)
        self.button.setToolTip(
            tr("Keep the class chosen as what the readers agree on. Their own labels stay as they are.")
        )
        self.button.clicked.connect(lambda checked=False: self._ask())
        self._stands = QLabel()
        self._stands.setWordWrap(True)
        row = QHBoxLayout()
        row.addWidget(self.choice, 1)
        row.addWidget(self.button)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 6, 6, 6)
        column.setSpacing(4)
        column.addLayout(self._cards)
        column.addWidget(self._stands)
        column.addLayout(row)
        column.addWidget(self.comment)

    def show_labels(self, rows, consensus, classes, editable: bool) -> None:
        """Show the readers' rows side by side, and the consensus if there is one."""
        self.setTitle(tr("The readers agreed") if consensus else tr("The readers differ"))
        while self._cards.count():
            widget = self._cards.takeAt(0).widget()
            widget.hide()
            widget.deleteLater()
        names = {one["code"]: one["label"] for one in classes}
        for place, row in enumerate(rows):
            self._cards.addWidget(_card(row, names), place // 2, place % 2)
        kept = self.choice.currentData()
        self.choice.clear()
        codes = [row["class_code"] for row in rows]
        said = [one for one in classes if one["code"] in codes]
        for one in (*said, *(one for one in classes if one not in said)):
            self.choice.addItem(one["label"], one["code"])
        wanted = (consensus or {}).get("class_code") or kept
        self.choice.setCurrentIndex(max(0, self.choice.findData(wanted)))
        self._stands.setVisible(consensus is not None)
        if consensus is not None:
            text = tr("Consensus: {label} ({who}, {when})")
            label = names.get(consensus["class_code"], consensus["class_code"])
            text = text.format(label=label, who=consensus["who"], when=moment(consensus["at"]))
            self._stands.setText(breakable(text))
            self._stands.setTextFormat(Qt.TextFormat.PlainText)
        for field in (self.choice, self.button, self.comment):
            field.setEnabled(editable)

    def forget(self) -> None:
        """Another unit is looked at: what was begun for the last one does not belong to it."""
        self.comment.clear()
        self.choice.clear()

    def _ask(self) -> None:
        code = self.choice.currentData()
        if code:
            self.asked.emit(code, self.comment.text())


def _card(row, names) -> QFrame:
    """Return one reader's label: who, what, how sure, why."""
    card = QFrame()
    card.setFrameShape(QFrame.Shape.StyledPanel)
    column = QVBoxLayout(card)
    column.setContentsMargins(6, 4, 6, 4)
    column.setSpacing(2)
    texts = [
        row["reader"],
        names.get(row["class_code"], row["class_code"]),
        confidence_word(row["confidence"]),
    ]
    if row["comment"]:
        texts.append(f"“{row['comment']}”")
    for place, text in enumerate(texts):
        label = QLabel(breakable(text))
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        font = label.font()
        font.setBold(place == 1)
        label.setFont(font)
        column.addWidget(label)
    column.addStretch()
    return card
