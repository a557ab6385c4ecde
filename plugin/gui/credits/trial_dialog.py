"""The dialog of one act: its fields, what it would do, and one button that does it.

It is not modal: parcels can be selected on the map meanwhile. What it would do is found by the
rules themselves, tried on the accounts as they stand and not kept.
"""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtWidgets import (
    QAbstractSpinBox,
    QDialog,
    QDialogButtonBox,
    QDoubleSpinBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
)

from ...processing.messages import finding_sentence, sentence
from ...translate import tr
from ..messages import USER_ERRORS
from ..widgets import note

#: More than all carbon on Earth, in tCO2e.
MOST_TCO2E = 1e13
_DECIMALS = 6
#: Typing goes on meanwhile: the rules are tried when it pauses, ms.
_PAUSE_MS = 120


class AmountBox(QDoubleSpinBox):
    """A field for tCO2e in the user's locale, showing only the decimals that were typed."""

    def __init__(self, name: str, suffix: str = "") -> None:
        super().__init__()
        self.setObjectName(name)
        self.setRange(0.0, MOST_TCO2E)
        self.setDecimals(_DECIMALS)
        self.setGroupSeparatorShown(True)
        self.setSuffix(" " + (suffix or tr("tCO2e")))
        self.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
        self.setValue(0.0)

    def textFromValue(self, value) -> str:  # noqa: N802 (Qt's name)
        """Return the number without zeros after its decimal mark."""
        text = super().textFromValue(value)
        mark = self.locale().decimalPoint()
        return text.rstrip("0").rstrip(mark) if mark in text else text

    def focusInEvent(self, event):  # noqa: N802
        super().focusInEvent(event)
        QTimer.singleShot(0, self.selectAll)


class TrialDialog(QDialog):
    """Subclasses give the fields, the rule with its parameters, and words for what it would do."""

    #: Findings of which :meth:`told` speaks already.
    told_codes: tuple = ()

    def __init__(self, accounts, name: str, title: str, verb: str, parent=None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._accounts = accounts
        self.intro = note(name=f"{name}Intro")
        self.form = QFormLayout()
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.remark = QLineEdit()
        self.outcome = note(name=f"{name}Outcome")
        self.outcome.setMinimumHeight(2 * self.fontMetrics().height() + 4)
        self.outcome.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.buttons = QDialogButtonBox()
        cancel = self.buttons.addButton(tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        cancel.setAutoDefault(False)  # Enter does it, or nothing while it cannot be done
        self.do_button = self.buttons.addButton(verb, QDialogButtonBox.ButtonRole.AcceptRole)
        self.do_button.setObjectName(f"{name}Do")
        self.do_button.setDefault(True)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(self.intro)
        column.addLayout(self.form)
        column.addWidget(self.outcome)
        column.addStretch(1)
        column.addWidget(self.buttons)
        self.setMinimumWidth(430)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self.renew)

    def add_row(self, text: str, field, tip: str) -> QLabel:
        """Add a field with its label; the label's letter reaches it by key."""
        label = QLabel(text)
        label.setToolTip(tip)
        label.setBuddy(field)
        field.setToolTip(tip)
        self.form.addRow(label, field)
        return label

    def add_remark(self) -> None:
        """Add the field whose text stays beside the act in the journal."""
        self.remark.setObjectName(f"{self.objectName()}Remark")
        self.remark.setPlaceholderText(tr("optional"))
        self.add_row(tr("Remark"), self.remark, tr("Why this is done; kept in the journal beside the act."))

    def ask(self):
        """Return the rule and its parameters, or a sentence that says what is still missing."""
        raise NotImplementedError

    def told(self, trial) -> str:
        """Return what the act would do; ``trial.book`` is the accounts as they would be."""
        raise NotImplementedError

    def later(self, *_values) -> None:
        """Look again what would be done, when typing pauses."""
        self._pause.start()

    def renew(self) -> None:
        """Say what would be done, or why it cannot be."""
        self._pause.stop()
        if self._accounts.ledger is None:
            return
        asked = self.ask()
        if isinstance(asked, str):
            self._show(asked, False)
            return
        try:
            self._try(*asked)
        except USER_ERRORS as error:  # the file cannot be read at this moment
            self._show(sentence(error), False)

    def _try(self, rule, params) -> None:
        with self._accounts.trying(rule, **params) as trial:
            fine = trial.act is not None
            self._show(self._all_told(trial) if fine else trial.problem, fine)

    def accept(self) -> None:
        """Do it; what refuses it now is said in the message bar, and the dialog stays."""
        self.renew()
        if not self.do_button.isEnabled():
            return
        rule, params = self.ask()
        if self._accounts.act(rule, reason=self.remark.text().strip(), **params) is not None:
            super().accept()

    def _all_told(self, trial) -> str:
        """Return what the act would do, with what it would find that is not in that already."""
        text = self.told(trial)
        found = [finding_sentence(f) for f in trial.act.findings if f.code not in self.told_codes]
        return "\n".join([text, *(f"⚠ {each}" for each in found if each not in text)])

    def _show(self, text: str, fine: bool) -> None:
        self.outcome.setText(text if fine or not text else f"⚠ {text}")
        self.do_button.setEnabled(fine)
        self.do_button.setToolTip("" if fine else text)
        self._fit()

    def showEvent(self, event):  # noqa: N802 (Qt's name)
        """Come into sight as high as the texts need."""
        super().showEvent(event)
        self.intro.setVisible(bool(self.intro.text()))
        self._fit()

    def _fit(self) -> None:
        """Grow where a text has become longer; never shrink under the user's hand."""
        needed = self.layout().totalHeightForWidth(self.width())
        if self.isVisible() and needed > self.height():
            self.resize(self.width(), needed)
