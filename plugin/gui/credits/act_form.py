"""The dialogs of the Projects, Registry and Reserve pages: one field a line, tried as they are filled in."""

from __future__ import annotations

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import (
    QAbstractSpinBox,
    QComboBox,
    QDateTimeEdit,
    QDialog,
    QDoubleSpinBox,
    QLineEdit,
    QSpinBox,
)

from ...processing.messages import finding_sentence, sentence
from ..messages import USER_ERRORS
from .trial_dialog import TrialDialog


class ActForm(TrialDialog):
    """A dialog of one act; ``did`` carries the act that was done.

    A subclass adds its fields by :meth:`add`, names the act in :meth:`ask` and says in
    :meth:`preview` what it would do.
    """

    did = pyqtSignal(object)
    object_name = ""

    def __init__(self, accounts, title: str, verb: str, parent=None, intro: str = "") -> None:
        super().__init__(accounts, self.object_name, title, verb, parent)
        self.intro.setText(intro)
        self.intro.setVisible(bool(intro))
        accounts.changed.connect(self._on_changed)
        self.finished.connect(lambda result: self._end())

    def add(self, name: str, label: str, widget, tip: str):
        """Add a field that the rules are asked about when it changes; return it."""
        widget.setObjectName(f"{self.object_name}_{name}")
        widget.setAccessibleName(label)
        self.add_row(label, widget, tip)
        signal = _changing(widget)
        if signal is not None:
            signal.connect(self.later)
        return widget

    def show_row(self, widget, shown: bool) -> None:
        """Show or hide a field with its label."""
        widget.setVisible(shown)
        self.form.labelForField(widget).setVisible(shown)

    def show_fields(self) -> None:
        """Add the remark, ask the rules and come into sight, the first field in focus."""
        self.add_remark()
        self.renew()
        self.show()
        first = self.form.itemAt(0, self.form.ItemRole.FieldRole)
        if first is not None and first.widget() is not None:
            first.widget().setFocus()
            if isinstance(first.widget(), QAbstractSpinBox):
                first.widget().selectAll()

    def preview(self, book, act) -> str:
        """Return what the act would do, in words; ``book`` is the accounts after it."""
        return ""

    def told(self, trial) -> str:
        lines = [self.preview(trial.book, trial.act)]
        lines += ["⚠ " + finding_sentence(finding) for finding in trial.act.findings]
        return "\n".join(text for text in lines if text)

    def renew(self) -> None:
        """Say what would be done, or why it cannot be."""
        if self._accounts.ledger is None:
            return
        try:
            super().renew()
        except USER_ERRORS as error:  # the file cannot be read at this moment
            self._show(sentence(error), False)

    def accept(self) -> None:
        self.renew()
        if not self.do_button.isEnabled():
            return
        rule, params = self.ask()
        act = self._accounts.act(rule, reason=self.remark.text().strip(), **params)
        if act is not None:  # else it was refused after all, and the message bar says so
            QDialog.accept(self)
            self.did.emit(act)

    def _on_changed(self) -> None:
        if self._accounts.ledger is None:
            self.reject()
        else:
            self.later()

    def _end(self) -> None:
        self._pause.stop()
        self._accounts.changed.disconnect(self._on_changed)


def _changing(widget):
    """Return the signal by which a field says that it changed."""
    if isinstance(widget, QComboBox):
        return widget.currentTextChanged
    if isinstance(widget, QLineEdit):
        return widget.textChanged
    if isinstance(widget, (QSpinBox, QDoubleSpinBox)):
        return widget.valueChanged
    if isinstance(widget, QDateTimeEdit):
        return widget.dateChanged
    return getattr(widget, "changed", None)
