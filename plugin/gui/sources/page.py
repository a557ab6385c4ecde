"""The page of sources: check them, read what is wrong and what to do, repair it or leave it with a reason."""

from html import escape

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLineEdit,
    QProgressBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ...core.checks.source_kinds import SourceFinding
from ...core.findings import Level
from ...processing.sources.words import explanation, level_word, recommendation, repair_word
from ...translate import tr
from ..widgets import note, number
from .tree import SourcesTree

_NAME = "TerrestrialCarbonSources"
_MOST_REPAIRS = 3


class SourcesPage(QWidget):
    """Emits what is asked for; the controller does it.

    ``run_asked`` carries the key of a source, or an empty text for all; ``repair_asked`` a finding and a
    repair; ``leave_asked`` a finding and a reason; the others a finding.
    """

    run_asked = pyqtSignal(str)
    cancel_asked = pyqtSignal()
    repair_asked = pyqtSignal(object, object)
    leave_asked = pyqtSignal(object, str)
    return_asked = pyqtSignal(object)
    properties_asked = pyqtSignal(object)
    zoom_asked = pyqtSignal(object)
    shown_changed = pyqtSignal()
    counted = pyqtSignal(int)

    def __init__(self, parent=None) -> None:
        super().__init__(parent)
        self._left, self._can = {}, lambda one, repair: True
        self._open, self._editable, self._running = False, False, False
        self.tree = SourcesTree()
        self.summary = note(name=f"{_NAME}Summary")
        self.words = note(name=f"{_NAME}Words")
        self.words.setTextFormat(Qt.TextFormat.RichText)
        self._buttons()
        self._lay_out()
        self.tree.currentItemChanged.connect(lambda now, before: self._show_choice())
        self.tree.itemActivated.connect(lambda item, column: self._with_finding(self.zoom_asked.emit))
        self.show_state(False, False)

    def _buttons(self) -> None:
        self.run = _button(
            "Run", tr("Check sources"),
            tr("Checks the maps of density of this workspace and those its stocks were measured from."),
            lambda: self.run_asked.emit(""),
        )  # fmt: skip
        self.run_one = _button(
            "RunOne", tr("Check this one"), tr("Checks the chosen source alone again."),
            lambda: self._with_finding(lambda one: self.run_asked.emit(one.key)),
        )  # fmt: skip
        self.cancel = _button(
            "Cancel", tr("Cancel"), tr("Stops the check; what was found before stays."),
            self.cancel_asked.emit,
        )  # fmt: skip
        self.repairs = [
            _button(f"Repair{k}", tr("Fix"), _repair_tip(), lambda k=k: self._repair(k))
            for k in range(_MOST_REPAIRS)
        ]
        self.properties = _button(
            "Properties", tr("Layer properties"), tr("Opens the properties of the chosen source's layer."),
            lambda: self._with_finding(self.properties_asked.emit),
        )  # fmt: skip
        self.leave = _button(
            "Leave", tr("Won't fix"), tr("Leaves the chosen finding as it is; it needs a reason."),
            self._ask_reason,
        )  # fmt: skip
        self.left = QCheckBox(tr("Show left ones"))
        self.left.setObjectName(f"{_NAME}ShowLeft")
        self.left.setToolTip(tr("Lists the findings too that were left with a reason."))
        self.left.toggled.connect(lambda on: self.shown_changed.emit())
        self.reason = QLineEdit()
        self.reason.setObjectName(f"{_NAME}Reason")
        self.reason.setPlaceholderText(tr("Reason for leaving it, then Enter"))
        self.reason.setToolTip(tr("Why this finding is left as it is; kept in the workspace with your name."))
        self.reason.returnPressed.connect(
            lambda: self._with_finding(lambda one: self.leave_asked.emit(one, self.reason.text()))
        )
        self.progress = QProgressBar()
        self.progress.setObjectName(f"{_NAME}Progress")
        self.progress.setAccessibleName(tr("Progress of the check"))
        self.progress.setToolTip(tr("How much of the check is done, in percent."))

    def _lay_out(self) -> None:
        top, running, repairs, bottom = QHBoxLayout(), QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        for widget in (self.run, self.run_one):
            top.addWidget(widget)
        top.addStretch(1)
        top.addWidget(self.left)
        running.addWidget(self.progress, 1)
        running.addWidget(self.cancel)
        for widget in self.repairs:
            repairs.addWidget(widget)
        repairs.addStretch(1)
        for widget in (self.properties, self.leave):
            bottom.addWidget(widget)
        bottom.addWidget(self.reason, 1)
        bottom.addStretch(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 6, 4, 4)
        column.setSpacing(4)
        column.addLayout(top)
        column.addLayout(running)
        column.addWidget(self.summary)
        column.addWidget(self.tree, 1)
        column.addWidget(self.words)
        column.addLayout(repairs)
        column.addLayout(bottom)

    def show_state(self, is_open: bool, editable: bool) -> None:
        """Say whether a workspace is open, and whether it can be changed."""
        self._open, self._editable = is_open, editable
        self.tree.clear()
        text = tr("Not checked yet: press Check sources.") if is_open else ""
        self.summary.setText(text or tr("Open a workspace to check its sources."))
        self.counted.emit(0)
        self.show_running(False)

    def show_running(self, running: bool) -> None:
        """Show that a check runs, or that none does."""
        self._running = running
        self.progress.setVisible(running)
        self.cancel.setVisible(running)
        self.progress.setValue(0)
        self.run.setEnabled(self._open and not running)
        self._show_choice()

    def show_findings(self, report, left, can) -> None:
        """Show what was found.

        :param left: identity → reason, of the findings that are left.
        :param can: (finding, repair) → whether it can be done here.
        """
        self._left, self._can = left, can
        findings = report.findings
        if not self.left.isChecked():
            findings = [one for one in findings if one.identity not in left]
        self.tree.show_findings(findings, left)
        alarms = [one for one in findings if one.level is not Level.INFO and one.identity not in left]
        self.summary.setText(_summary(len(report.facts), alarms, findings))
        self.counted.emit(len(alarms))
        self._show_choice()

    def _show_choice(self) -> None:
        one = self.tree.chosen()
        one = one if isinstance(one, SourceFinding) else None
        repairs = self._doable(one)
        self.words.setText("" if one is None else _words(one))
        self.words.setToolTip(self.words.text())  # all of it, however low the screen
        self.words.setVisible(one is not None)
        for k, button in enumerate(self.repairs):
            button.setVisible(k < len(repairs))
            if k < len(repairs):
                button.setText(repair_word(repairs[k]))
                button.setAccessibleName(button.text())
                button.setEnabled(not self._running)
        self.run_one.setEnabled(self._open and not self._running and one is not None)
        self.properties.setEnabled(one is not None)
        is_left = one is not None and one.identity in self._left
        self.leave.setEnabled(one is not None and self._editable)
        self.leave.setText(tr("Take up again") if is_left else tr("Won't fix"))
        self.reason.hide()

    def _doable(self, one) -> list:
        if one is None:
            return []
        return [repair for repair in one.repairs if self._can(one, repair)][:_MOST_REPAIRS]

    def _repair(self, k: int) -> None:
        one = self.tree.chosen()
        self.repair_asked.emit(one, self._doable(one)[k])

    def _ask_reason(self) -> None:
        one = self.tree.chosen()
        if one.identity in self._left:
            self.return_asked.emit(one)
            return
        self.reason.clear()
        self.reason.show()
        self.reason.setFocus()

    def _with_finding(self, act) -> None:
        one = self.tree.chosen()
        if isinstance(one, SourceFinding):
            act(one)


def _repair_tip() -> str:
    return tr("Does this, and checks the source again.")


def _summary(sources: int, alarms, findings) -> str:
    if not sources:
        return tr(
            "This workspace has no map of density yet: add one in the Overlays panel, or measure stocks in "
            "the Budget panel."
        )
    if not findings:
        return tr("Sources checked: {sources}. Nothing was found.").format(sources=number(sources))
    text = tr("Sources checked: {sources}. To look at: {alarms}. For information: {others}.")
    return text.format(
        sources=number(sources), alarms=number(len(alarms)), others=number(len(findings) - len(alarms))
    )


def _words(one: SourceFinding) -> str:
    """Return a finding in words, in which nothing of the data is taken for HTML."""
    return (
        f"<b>{escape(level_word(one.level))}.</b> {escape(explanation(one))}<br>"
        f"<b>→</b> {escape(recommendation(one))}"
    )


def _button(name: str, text: str, tip: str, slot) -> QToolButton:
    button = QToolButton()
    button.setObjectName(f"{_NAME}{name}")
    button.setText(text)
    button.setToolTip(tip)
    button.setAccessibleName(text)
    button.clicked.connect(lambda checked=False: slot())
    return button
