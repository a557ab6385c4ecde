"""The interpretation form: one unit, big class buttons with keys, how sure, comment, photos, progress."""

from __future__ import annotations

from html import escape

from qgis.core import QgsSettings
from qgis.gui import QgsScaleWidget
from qgis.PyQt.QtCore import QEvent, QSignalBlocker, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QLabel,
    QLineEdit,
    QProgressBar,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ...core.mechanism.review_tables import Confidence
from ...core.review.decisions import LONGEST_TEXT
from ...core.review.standing import Standing
from ...storage.review_words import confidence_word
from ...translate import tr, tr_count
from ..widgets import note
from .class_buttons import ClassButtons
from .consensus_box import ConsensusBox
from .form_keys import Key, key_of
from .form_parts import button, row

NAME = "TerrestrialCarbonInterpret"
NEXT_SETTING = "terrestrial_carbon/sample_goes_on"


class InterpretationForm(QWidget):
    """Shows a :class:`Labelling` and says what the reader asks for; it decides nothing itself.

    ``code_asked`` carries a class (empty: take the label back), ``said`` a dictionary of changed values,
    ``asked`` what else is wanted, a :class:`Key`.
    """

    code_asked = pyqtSignal(str)
    said = pyqtSignal(dict)
    asked = pyqtSignal(object)
    go_asked = pyqtSignal(int)
    photo_asked = pyqtSignal()
    agreed = pyqtSignal(str, str)
    scale_changed = pyqtSignal(float)
    linked_asked = pyqtSignal(bool)
    goes_on_changed = pyqtSignal(bool)
    back_asked = pyqtSignal()

    def __init__(self, parent=None) -> None:
        super().__init__(parent)
        self.setObjectName(NAME)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._make_head()
        self._make_saying()
        self._make_going()
        self._lay_out()
        self._unit_id = None

    # ---- showing

    def show_labelling(self, work, moved: bool) -> None:
        """Show what ``work`` looks at; ``moved``: another unit than before."""
        unit, labels, said, editable = work.unit, work.labels, work.said, work.editable
        if unit is None:
            return
        self.buttons.show_classes(work.sample.classes)
        self.title.setText(work.sample.name)
        self.title.setToolTip(f"<span>{escape(work.sample.name)}</span>")
        self.unit.setText(tr("Unit {number} of {count}").format(number=unit.number, count=work.count))
        self.buttons.show_chosen(labels.own_code)
        free = editable and labels.consensus is None
        self.buttons.setEnabled(free)
        self.take_back.setEnabled(free and bool(labels.own_code))
        for code, one in self.sure.items():
            one.setChecked(code == said.confidence)
            one.setEnabled(free)
        self.photo.setEnabled(free)
        self.comment.setReadOnly(not free)
        if moved or unit.id != self._unit_id or not self.comment.isModified():
            self.comment.setText(said.comment)
        photos = len(said.evidence)
        self.photos.setText(tr("files: {number}").format(number=photos) if photos else "")
        self._unit_id = unit.id
        self._show_consensus(work, labels, editable, moved)
        self._show_progress(work)
        self.back.setEnabled(work.index > 0)
        self.forward.setEnabled(work.index + 1 < work.count)
        self.problem.setText(_problem(work))
        self.problem.setVisible(bool(self.problem.text()))

    def show_waiting(self, count: int, reason: str) -> None:
        """Say how many labels are not written yet, and why."""
        text = ""
        if count and reason:
            text = tr("Labels not written yet: {number}. They are tried again by themselves.")
            text = text.format(number=count) + " " + reason
        self.waiting.setText(text)
        self.waiting.setVisible(bool(text))

    def show_scale(self, scale: float) -> None:
        """Show at which scale units are looked at."""
        with QSignalBlocker(self.scale):
            self.scale.setScale(scale)

    def flush_comment(self) -> None:
        """Say a comment that was typed and not ended with Enter."""
        if self.comment.isModified():
            self._on_comment()

    # ---- keys

    def event(self, event) -> bool:
        """Take keys before QGIS's own shortcuts of one letter do."""
        if event.type() == QEvent.Type.ShortcutOverride and self.meaning(event) is not None:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event) -> None:  # noqa: N802 (Qt's name)
        """Do what a key means, unless a field of text has taken it."""
        if not self.press(event):
            super().keyPressEvent(event)

    def meaning(self, event):
        """Return a class's code or a :class:`Key` that a key means, ``None`` where it means nothing here."""
        if self.comment.hasFocus() or self.consensus.comment.hasFocus():
            return None
        if self.scale.isAncestorOf(self.focusWidget() or self):
            return None
        return key_of(event) or (self.buttons.code_of_key(event.text()) if _is_plain(event) else None)

    def press(self, event) -> bool:
        """Do what a key means; return whether it means anything."""
        meant = self.meaning(event)
        if meant is None:
            return False
        if event.isAutoRepeat() and not isinstance(meant, Key):
            return True  # a key held down labels one unit, not all of them
        if isinstance(meant, Key):
            self._do(meant)
        elif self.buttons.isEnabled():
            self._ask_code(meant)
        return True

    def _do(self, key: Key) -> None:
        sure = {Key.LOW: Confidence.LOW, Key.MEDIUM: Confidence.MEDIUM, Key.HIGH: Confidence.HIGH}
        if key in sure:
            self._ask_sure(sure[key].value)
        elif key is Key.TAKE_BACK:
            if self.take_back.isEnabled():
                self._ask_code("")
        elif key is Key.COMMENT:
            self.comment.setFocus()
        else:
            self.asked.emit(key)

    # ---- building

    def _make_head(self) -> None:
        self.list = button(NAME + "List", tr("← Samples"), tr("Back to the list of samples (Esc)."))
        self.list.clicked.connect(lambda checked=False: self.back_asked.emit())
        self.title, self.unit = QLabel(), QLabel()
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setObjectName(f"{NAME}Title")
        self.title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.unit.setObjectName(f"{NAME}Unit")
        font = self.unit.font()
        font.setBold(True)
        self.unit.setFont(font)
        self.bar = QProgressBar()
        self.bar.setObjectName(f"{NAME}Bar")
        self.bar.setTextVisible(False)
        self.bar.setMaximumHeight(6)
        self.bar.setAccessibleName(tr("Units labelled"))
        self.progress = note("", f"{NAME}Progress")
        self.problem, self.waiting = note("", f"{NAME}Problem"), note("", f"{NAME}Waiting")
        for label in (self.problem, self.waiting):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.hide()

    def _make_saying(self) -> None:
        self.buttons = ClassButtons()
        self.buttons.chosen.connect(self._ask_code)
        self.take_back = button(
            NAME + "TakeBack", tr("Take back"), tr("Take your label of this unit back (Backspace).")
        )
        self.take_back.clicked.connect(lambda checked=False: self._ask_code(""))
        group, self.sure = QButtonGroup(self), {}
        for place, confidence in enumerate(Confidence, 1):
            one = _sure_button(confidence, place)
            one.clicked.connect(lambda checked=False, code=confidence.value: self._ask_sure(code))
            group.addButton(one)
            self.sure[confidence.value] = one
        self.comment = QLineEdit()
        self.comment.setObjectName(f"{NAME}Comment")
        self.comment.setMaxLength(LONGEST_TEXT)
        self.comment.setAccessibleName(tr("Comment on the unit"))
        self.comment.setPlaceholderText(tr("comment (Ctrl+M)"))
        self.comment.setToolTip(tr("What you saw, if it needs saying; kept with your label. Enter ends it."))
        self.comment.editingFinished.connect(self._on_comment)
        self.comment.returnPressed.connect(self.setFocus)
        self.photo = button(NAME + "Photo", tr("Photo…"), tr("Keep photos or other files with your label."))
        self.photo.clicked.connect(lambda checked=False: self.photo_asked.emit())
        self.photos = QLabel()
        self.consensus = ConsensusBox()
        self.consensus.asked.connect(self.agreed)
        self.consensus.hide()

    def _make_going(self) -> None:
        self.back = button(NAME + "Previous", tr("← Previous"), tr("The unit before (Page up)."))
        self.forward = button(NAME + "Next", tr("Next →"), tr("The unit after (Page down)."))
        self.open = button(
            NAME + "Open", tr("Next open"), tr("The next unit you have not labelled (Ctrl+Page down).")
        )
        self.differ = button(NAME + "Differ", tr("Differing"), tr("The next unit on which readers differ."))
        for one, key in ((self.back, Key.PREVIOUS), (self.forward, Key.NEXT), (self.open, Key.OPEN),
                         (self.differ, Key.DIFFER)):  # fmt: skip
            one.clicked.connect(lambda checked=False, key=key: self._go(key))
        self.goes_on = QCheckBox(tr("Go on by itself"))
        self.goes_on.setObjectName(f"{NAME}GoesOn")
        self.goes_on.setToolTip(tr("Once a unit is labelled, go to the next one without a label."))
        self.goes_on.setChecked(QgsSettings().value(NEXT_SETTING, True, type=bool))
        self.goes_on.toggled.connect(self._on_goes_on)
        self.scale = QgsScaleWidget()
        self.scale.setObjectName(f"{NAME}Scale")
        self.scale.setShowCurrentScaleButton(True)
        self.scale.setAccessibleName(tr("Scale of the map"))
        self.scale.setToolTip(tr("Scale at which the map goes to a unit; kept for the next time."))
        self.scale.scaleChanged.connect(self.scale_changed)
        self.linked = QToolButton()
        self.linked.setObjectName(f"{NAME}Linked")
        self.linked.setText(tr("Second map"))
        self.linked.setCheckable(True)
        self.linked.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.linked.setAccessibleName(tr("Second map"))
        self.linked.setToolTip(
            tr("A second map that moves with the first: before and after, or a theme with other imagery.")
        )
        self.linked.toggled.connect(self.linked_asked)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(5)
        head = row(self.list, self.title)
        head.setStretchFactor(self.title, 1)
        column.addLayout(head)
        for widget in (self.unit, self.bar, self.progress, self.problem, self.waiting, self.buttons):
            column.addWidget(widget)
        column.addLayout(row(*self.sure.values(), None, self.take_back))
        column.addLayout(row(self.comment, self.photo, self.photos))
        column.addWidget(self.consensus)
        column.addLayout(row(self.back, self.forward, None, self.open, self.differ))
        column.addLayout(row(self.goes_on, None, self.linked))
        scale = QLabel(tr("Scale"))
        scale.setBuddy(self.scale)
        column.addLayout(row(scale, self.scale))
        column.addStretch()

    # ---- asking

    def _show_consensus(self, work, labels, editable: bool, moved: bool) -> None:
        wanted = labels.consensus is not None or (labels.own_code and labels.standing is Standing.DISAGREED)
        if moved:
            self.consensus.forget()
        if wanted:
            own = [labels.own] if labels.own_code else []
            rows = sorted((*own, *labels.others), key=lambda row: row.get("reader") or work.reader)
            rows = [{"reader": work.reader, **row} for row in rows]
            self.consensus.show_labels(rows, labels.consensus, work.sample.classes, editable)
        self.consensus.setVisible(bool(wanted))

    def _show_progress(self, work) -> None:
        done, count = work.labelled, work.count
        self.bar.setRange(0, max(1, count))
        self.bar.setValue(done)
        text = tr("{done} of {count} labelled, {left} left")
        texts = [text.format(done=done, count=count, left=work.left)]
        if work.differing:
            texts.append(tr_count("%n differ", work.differing))
        if work.pace:
            texts.append(tr_count("%n unit(s) an hour", round(work.pace)))
        self.progress.setText(" · ".join(texts))
        self.differ.setEnabled(work.differing > 0)
        self.open.setEnabled(work.left > 0)

    def _ask_code(self, code: str) -> None:
        self.flush_comment()
        self.code_asked.emit(code)

    def _ask_sure(self, code: str) -> None:
        if self.sure[code].isEnabled():
            self.said.emit({"confidence": code})

    def _go(self, key: Key) -> None:
        self.flush_comment()
        self.asked.emit(key)

    def _on_comment(self) -> None:
        self.comment.setModified(False)
        if not self.comment.isReadOnly():
            self.said.emit({"comment": self.comment.text().strip()})

    def _on_goes_on(self, on: bool) -> None:
        QgsSettings().setValue(NEXT_SETTING, on)
        self.goes_on_changed.emit(on)


def _sure_button(confidence: Confidence, place: int) -> QToolButton:
    word = confidence_word(confidence)
    made = QToolButton()
    made.setObjectName(f"{NAME}Sure_{confidence.value}")
    made.setText(word)
    made.setCheckable(True)
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    made.setAccessibleName(tr("How sure: {word}").format(word=word))
    made.setToolTip(tr("You are {word} of this label (Ctrl+{key}).").format(word=word, key=place))
    return made


def _is_plain(event) -> bool:
    plain = (
        Qt.KeyboardModifier.NoModifier,
        Qt.KeyboardModifier.ShiftModifier,
        Qt.KeyboardModifier.KeypadModifier,
    )
    return bool(event.text().strip()) and event.modifiers() in plain


def _problem(work) -> str:
    """Return why nothing can be labelled; empty where it can."""
    if work.editable:
        return ""
    if work.is_closed:
        return tr("The sample is closed: its labels stay as they are. Reopen it in the list, with a reason.")
    if not work.reader:
        return tr("Type your name at the top of the panel: each reader labels under a name of their own.")
    return tr("The workspace can only be read: its labels can be looked at, not changed.")
