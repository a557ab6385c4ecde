"""A page of findings: run a check, stop it, choose a finding, leave it with a reason."""

from __future__ import annotations

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QProgressBar, QToolButton, QWidget

from ...translate import tr
from ..widgets import note


class FindingsPage(QWidget):
    """Emits what is asked for; the controller does it.

    ``leave_asked`` carries a finding and a reason, ``return_asked`` and ``zoom_asked`` a finding. The page
    that inherits from it makes ``run`` and lays all out.
    """

    #: Beginning of all object names, and the class of a finding.
    NAME, FINDING = "", object

    cancel_asked = pyqtSignal()
    zoom_asked = pyqtSignal(object)
    leave_asked = pyqtSignal(object, str)
    return_asked = pyqtSignal(object)
    shown_changed = pyqtSignal()
    counted = pyqtSignal(int)

    def __init__(self, tree, parent=None) -> None:
        super().__init__(parent)
        self.tree, self._reasons = tree, {}
        self._open, self._editable, self._running = False, False, False
        self.summary, self.words = note(name=f"{self.NAME}Summary"), note(name=f"{self.NAME}Words")
        self.cancel = self.button(
            "Cancel", tr("Cancel"), tr("Stops the check; what was found before stays."),
            self.cancel_asked.emit,
        )  # fmt: skip
        self.leave = self.button(
            "Leave", tr("Won't fix"), tr("Leaves the chosen finding as it is; it needs a reason."),
            self._ask_reason,
        )  # fmt: skip
        self.left = QCheckBox(tr("Show left ones"))
        self.left.setObjectName(f"{self.NAME}ShowLeft")
        self.left.setToolTip(tr("Lists the findings too that were left with a reason."))
        self.left.toggled.connect(lambda on: self.shown_changed.emit())
        self.progress = QProgressBar()
        self.progress.setObjectName(f"{self.NAME}Progress")
        self.progress.setAccessibleName(tr("Progress of the check"))
        self.progress.setToolTip(tr("How much of the check is done, in percent."))
        self.reason = QLineEdit()
        self.reason.setObjectName(f"{self.NAME}Reason")
        self.reason.setPlaceholderText(tr("Reason for leaving it, then Enter"))
        self.reason.setToolTip(tr("Why this finding is left as it is; kept in the workspace with your name."))
        self.reason.returnPressed.connect(
            lambda: self.with_finding(lambda one: self.leave_asked.emit(one, self.reason.text()))
        )
        tree.currentItemChanged.connect(lambda now, before: self.show_choice())
        tree.itemActivated.connect(lambda item, column: self.with_finding(self.zoom_asked.emit))

    def button(self, name: str, text: str, tip: str, slot=None) -> QToolButton:
        """Return a button of this page."""
        button = QToolButton()
        button.setObjectName(f"{self.NAME}{name}")
        button.setText(text)
        button.setToolTip(tip)
        button.setAccessibleName(text)
        if slot is not None:
            button.clicked.connect(lambda checked=False: slot())
        return button

    def running_row(self) -> QHBoxLayout:
        """Return the row with how far a check is, and its end."""
        row = QHBoxLayout()
        row.addWidget(self.progress, 1)
        row.addWidget(self.cancel)
        return row

    def show_running(self, running: bool) -> None:
        """Show that a check runs, or that none does."""
        self._running = running
        self.progress.setVisible(running)
        self.cancel.setVisible(running)
        self.progress.setValue(0)
        self.run.setEnabled(self._open and not running)
        self.show_choice()

    def show_choice(self) -> None:
        """Show what is chosen and what can be done about it."""
        raise NotImplementedError(type(self).__name__)

    def show_leaving(self, one) -> None:
        """Offer to leave the chosen finding or to take it up again; ``None``: none is chosen."""
        is_left = one is not None and one.identity in self._reasons
        self.leave.setEnabled(one is not None and self._editable)
        self.leave.setText(tr("Take up again") if is_left else tr("Won't fix"))
        self.reason.hide()

    def finding(self):
        """Return the chosen finding, ``None`` where a kind or nothing is chosen."""
        one = self.tree.chosen()
        return one if isinstance(one, self.FINDING) else None

    def with_finding(self, act) -> None:
        """Do something with the chosen finding, if one is chosen."""
        one = self.finding()
        if one is not None:
            act(one)

    def _ask_reason(self) -> None:
        one = self.tree.chosen()
        if one.identity in self._reasons:
            self.return_asked.emit(one)
            return
        self.reason.clear()
        self.reason.show()
        self.reason.setFocus()
