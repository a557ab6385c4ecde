"""The page of sources: check them, read what is wrong and what to do, repair it or leave it with a reason."""

from html import escape

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QVBoxLayout

from ...core.checks.source_kinds import SourceFinding
from ...core.findings import Level
from ...processing.sources.words import explanation, level_word, recommendation, repair_word
from ...translate import tr
from ..findings.page import FindingsPage
from ..widgets import number
from .tree import SourcesTree

_MOST_REPAIRS = 3


class SourcesPage(FindingsPage):
    """Emits what is asked for; the controller does it.

    ``run_asked`` carries the key of a source, or an empty text for all; ``repair_asked`` a finding and a
    repair; ``leave_asked`` a finding and a reason; the others a finding.
    """

    NAME, FINDING = "TerrestrialCarbonSources", SourceFinding

    run_asked = pyqtSignal(str)
    repair_asked = pyqtSignal(object, object)
    properties_asked = pyqtSignal(object)

    def __init__(self, parent=None) -> None:
        super().__init__(SourcesTree(), parent)
        self._can = lambda one, repair: True
        self.words.setTextFormat(Qt.TextFormat.RichText)
        self._buttons()
        self._lay_out()
        self.show_state(False, False)

    def _buttons(self) -> None:
        self.run = self.button(
            "Run", tr("Check sources"),
            tr("Checks the maps of density of this workspace and those its stocks were measured from."),
            lambda: self.run_asked.emit(""),
        )  # fmt: skip
        self.run_one = self.button(
            "RunOne", tr("Check this one"), tr("Checks the chosen source alone again."),
            lambda: self.with_finding(lambda one: self.run_asked.emit(one.key)),
        )  # fmt: skip
        self.repairs = [
            self.button(f"Repair{k}", tr("Fix"), _repair_tip(), lambda k=k: self._repair(k))
            for k in range(_MOST_REPAIRS)
        ]
        self.properties = self.button(
            "Properties", tr("Layer properties"), tr("Opens the properties of the chosen source's layer."),
            lambda: self.with_finding(self.properties_asked.emit),
        )  # fmt: skip

    def _lay_out(self) -> None:
        top, repairs, bottom = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        for widget in (self.run, self.run_one):
            top.addWidget(widget)
        top.addStretch(1)
        top.addWidget(self.left)
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
        column.addLayout(self.running_row())
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

    def show_findings(self, report, left, can) -> None:
        """Show what was found.

        :param left: identity → reason, of the findings that are left.
        :param can: (finding, repair) → whether it can be done here.
        """
        self._reasons, self._can = left, can
        findings = report.findings
        if not self.left.isChecked():
            findings = [one for one in findings if one.identity not in left]
        self.tree.show_findings(findings, left)
        alarms = [one for one in findings if one.level is not Level.INFO and one.identity not in left]
        self.summary.setText(_summary(len(report.facts), alarms, findings))
        self.counted.emit(len(alarms))
        self.show_choice()

    def show_choice(self) -> None:
        """Show what is chosen and what can be done about it."""
        one = self.finding()
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
        self.show_leaving(one)

    def _doable(self, one) -> list:
        if one is None:
            return []
        return [repair for repair in one.repairs if self._can(one, repair)][:_MOST_REPAIRS]

    def _repair(self, k: int) -> None:
        one = self.tree.chosen()
        self.repair_asked.emit(one, self._doable(one)[k])


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
