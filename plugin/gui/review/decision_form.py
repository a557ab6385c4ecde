"""Where a reader decides: verdict, how sure, comment, photos, and a line that says what is kept."""

from __future__ import annotations

from qgis.PyQt.QtCore import QSize, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ...core.mechanism.review_tables import Confidence, Verdict
from ...core.review.decisions import LONGEST_TEXT
from ...storage.review_words import confidence_word, verdict_word
from ...translate import tr
from ..widgets import icon, note, text_on

NAME = "TerrestrialCarbonDecision"
#: After so long without a letter, what was typed is kept, ms.
PAUSE_MS = 800
KEYS = {Verdict.AGREE: "A", Verdict.DISAGREE: "D", Verdict.FIELD_VISIT: "F"}
COLOURS = {Verdict.AGREE: "#2e7d32", Verdict.DISAGREE: "#c62828", Verdict.FIELD_VISIT: "#b26a00"}
SURE_KEYS = {Confidence.LOW: "1", Confidence.MEDIUM: "2", Confidence.HIGH: "3"}


class DecisionForm(QWidget):
    """Shows an answer and tells what its reader does to it.

    ``verdict_given`` and ``confidence_given`` carry codes, ``commented`` the text after a short pause,
    ``photos_asked`` comes from the button, ``photos_dropped`` carries paths.
    """

    verdict_given = pyqtSignal(str)
    taken_back = pyqtSignal()
    confidence_given = pyqtSignal(str)
    commented = pyqtSignal(str)
    photos_asked = pyqtSignal()
    photos_dropped = pyqtSignal(object)

    def __init__(self, parent=None) -> None:
        super().__init__(parent)
        self.setObjectName(NAME)
        self.setAcceptDrops(True)
        self._told = ""
        self.verdicts = {verdict: self._verdict_button(verdict) for verdict in Verdict}
        self.confidences = {one: self._confidence_button(one) for one in Confidence}
        self._sure = QButtonGroup(self)
        for button in self.confidences.values():
            self._sure.addButton(button)
        self.back = self._small("Back", "↶ (U)", tr("Take your verdict back (key U)."))
        self.back.setAccessibleName(tr("Take back"))
        self.back.clicked.connect(lambda checked=False: self.taken_back.emit())
        self.photo = self._small(
            "Photo",
            "(O)",
            tr("Attach photos to this decision and its parcel (key O), or drop them."),
        )
        self.photo.setAccessibleName(tr("Attach photos"))
        self.photo.setIcon(icon("evidence_photo"))
        self.photo.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.photo.setIconSize(QSize(14, 14))
        self.photo.clicked.connect(lambda checked=False: self.photos_asked.emit())
        self.comment = self._comment()
        self.photos = note(name=f"{NAME}Photos")
        self.photos.setTextFormat(Qt.TextFormat.PlainText)
        self.saved = note(name=f"{NAME}Saved")
        self.saved.setTextFormat(Qt.TextFormat.PlainText)
        self.go_on = QCheckBox(tr("then go on"))
        self.go_on.setObjectName(f"{NAME}GoOn")
        self.go_on.setToolTip(tr("After a verdict, go on to the next one that you have not decided."))
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.tell_comment)
        self.comment.textChanged.connect(self._pause.start)
        self._lay_out()

    @property
    def is_typing(self) -> bool:
        """Whether there is a comment that has not been told."""
        return self.comment.toPlainText().strip() != self._told.strip()

    def show_answer(self, verdict: str, confidence: str, comment: str, photos=()) -> None:
        """Show an answer; a comment that is being typed is not touched."""
        for one, button in self.verdicts.items():
            button.setChecked(one.value == verdict)
        self.confidences[Confidence(confidence)].setChecked(True)
        if not self.is_typing:
            self._told = comment
            if self.comment.toPlainText().strip() != comment.strip():
                self.comment.blockSignals(True)
                self.comment.setPlainText(comment)
                self.comment.blockSignals(False)
        self.back.setEnabled(bool(verdict) and self.comment.isEnabled())
        names = ", ".join(photos)
        self.photos.setText(tr("Photos: {names}").format(names=names) if names else "")
        self.photos.setVisible(bool(names))

    def set_editable(self, editable: bool) -> None:
        """Let answers be given, or not."""
        for widget in (
            *self.verdicts.values(),
            *self.confidences.values(),
            self.comment,
            self.photo,
            self.back,
        ):
            widget.setEnabled(editable)

    def show_saved(self, text: str, is_bad: bool = False) -> None:
        """Say what is kept."""
        self.saved.setText(text)
        self.saved.setStyleSheet("color: #d32f2f;" if is_bad else "")

    def tell_comment(self) -> None:
        """Tell what was typed, if it has not been told."""
        self._pause.stop()
        text = self.comment.toPlainText().strip()
        if text != self._told.strip():
            self._told = text
            self.commented.emit(text)

    def dragEnterEvent(self, event) -> None:  # noqa: N802 (Qt's names, here and below)
        """Take files, where an answer can be given."""
        if event.mimeData().hasUrls() and self.photo.isEnabled():
            event.acceptProposedAction()

    def dropEvent(self, event) -> None:  # noqa: N802
        """Attach the files dropped."""
        paths = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.photos_dropped.emit(paths)

    def _verdict_button(self, verdict: Verdict) -> QPushButton:
        words = verdict_word(verdict)
        button = QPushButton(tr("{verdict} ({key})").format(verdict=words, key=KEYS[verdict]))
        button.setObjectName(f"{NAME}_{verdict.value}")
        button.setCheckable(True)
        button.setAutoDefault(False)
        button.setAccessibleName(words)
        button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        button.setMinimumHeight(28)
        tips = {
            Verdict.AGREE: tr("The record is right: agree (key A). It is kept at once."),
            Verdict.DISAGREE: tr("The record is wrong: disagree (key D). It is kept at once."),
            Verdict.FIELD_VISIT: tr("It cannot be told from here: somebody must go there (key F)."),
        }
        button.setToolTip(tips[verdict])
        back, text = COLOURS[verdict], text_on(QColor(COLOURS[verdict]))
        button.setStyleSheet(
            f"QPushButton:checked {{ background: {back}; color: {text}; font-weight: bold; }}"
        )
        button.clicked.connect(lambda checked=False, code=verdict.value: self._on_verdict(code))
        return button

    def _on_verdict(self, code: str) -> None:
        self.verdicts[Verdict(code)].setChecked(True)  # pressing it again takes nothing back
        self.verdict_given.emit(code)

    def _confidence_button(self, confidence: Confidence) -> QToolButton:
        words = confidence_word(confidence)
        button = self._small(
            f"_{confidence.value}",
            tr("{confidence} ({key})").format(confidence=words, key=SURE_KEYS[confidence]),
            tr("How sure you are (keys 1, 2, 3)."),
        )
        button.setAccessibleName(words)
        button.setCheckable(True)
        button.clicked.connect(lambda checked=False, code=confidence.value: self.confidence_given.emit(code))
        return button

    def _small(self, name: str, text: str, tip: str) -> QToolButton:
        button = QToolButton()
        button.setObjectName(NAME + name)
        button.setText(text)
        button.setToolTip(tip)
        button.setAccessibleName(text)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return button

    def _comment(self) -> QPlainTextEdit:
        field = QPlainTextEdit()
        field.setObjectName(f"{NAME}Comment")
        field.setAccessibleName(tr("Comment"))
        field.setPlaceholderText(tr("Comment (C); Ctrl+Enter goes on, Esc back to the list"))
        field.setToolTip(
            tr("Why you decide so, at most {number} characters; kept as you type (key C).").format(
                number=LONGEST_TEXT
            )
        )
        field.setTabChangesFocus(True)
        field.setFixedHeight(2 * field.fontMetrics().lineSpacing() + 12)
        return field

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setSpacing(3)
        for place, button in enumerate(self.verdicts.values()):
            grid.addWidget(button, 0, place)
            grid.setColumnStretch(place, 1)
        sure = QHBoxLayout()
        sure.setSpacing(3)
        for button in self.confidences.values():
            sure.addWidget(button)
        sure.addStretch(1)
        sure.addWidget(self.photo)
        sure.addWidget(self.back)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addLayout(grid)
        column.addLayout(sure)
        column.addWidget(self.comment)
        column.addWidget(self.photos)
        column.addWidget(self.saved)
