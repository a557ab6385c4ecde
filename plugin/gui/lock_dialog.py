"""The question that comes when an edit changes parcels that are signed off."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QDialog, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout

from ..core.mechanism.review_tables import Role
from ..core.review.decisions import LONGEST_TEXT
from ..core.review.signing import SIGNING
from ..processing.messages import sentence
from ..storage.locks import Lock
from ..translate import tr, tr_count
from .lock_words import lock_values
from .review.reviewer_bar import ReviewerBar
from .widgets import icon, note, parcels

NAME = "TerrestrialCarbonReopen"
_LISTED = 8  # parcels named


class LockDialog(QDialog):
    """Emits ``reopen_asked`` or ``back_asked``, once; ``locks`` and ``reason`` are read then.

    Closing it takes the change back: without reopening it could never be saved.
    """

    reopen_asked = pyqtSignal()
    back_asked = pyqtSignal()

    def __init__(self, bar, parent=None) -> None:
        super().__init__(parent)
        self.setObjectName(f"{NAME}Dialog")
        self.setWindowTitle(tr("Signed off"))
        self.setWindowIcon(icon("lock"))
        self.locks: list[Lock] = []
        self._bar = bar
        self._build()
        self._reviewer.changed.connect(self._on_reviewer)
        self._reason.textChanged.connect(lambda text: self._follow())
        self.keep.clicked.connect(lambda checked=False: self.reopen_asked.emit())
        self.back.clicked.connect(lambda checked=False: self.back_asked.emit())

    @property
    def reason(self) -> str:
        """Why the parcels are reopened."""
        return self._reason.text().strip()

    def show_locks(self, locks: Iterable[Lock]) -> None:
        """Ask about these parcels."""
        self.locks = list(locks)
        self._text.setText(_question(self.locks))
        self._follow()
        self._reason.setFocus()

    def show_problem(self, error) -> None:
        """Say why they could not be reopened; the question stays."""
        self._problem.setText(sentence(error))
        self._problem.show()

    def reject(self) -> None:
        """Take the change back: the window was closed, or Escape was pressed."""
        self.back_asked.emit()

    def _build(self) -> None:
        self._text = note(name=f"{NAME}Text")
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setMinimumWidth(420)
        self._reviewer = ReviewerBar()
        why = QLabel(tr("Rea&son"))
        self._reason = QLineEdit()
        self._reason.setObjectName(f"{NAME}Reason")
        self._reason.setAccessibleName(tr("Reason for reopening"))
        self._reason.setMaxLength(LONGEST_TEXT)
        self._reason.setPlaceholderText(tr("why it is reopened"))
        self._reason.setToolTip(tr("Why the parcels are reopened. It stays in the journal for good."))
        why.setBuddy(self._reason)
        self._problem = note(name=f"{NAME}Problem")
        self._problem.setTextFormat(Qt.TextFormat.PlainText)
        self.keep = QPushButton(tr("Reopen and &keep the change"))
        self.keep.setObjectName(f"{NAME}Keep")
        self.keep.setToolTip(
            tr("Reopens the parcels in your name. The change stays, and they have to be reviewed anew.")
        )
        self.back = QPushButton(tr("&Take the change back"))
        self.back.setObjectName(f"{NAME}Back")
        self.back.setToolTip(tr("Undoes this edit. Other edits stay, and so does the sign-off."))
        self.back.setAutoDefault(False)
        self.keep.setDefault(True)
        reason = QHBoxLayout()
        reason.addWidget(why)
        reason.addWidget(self._reason, 1)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.keep)
        buttons.addWidget(self.back)
        column = QVBoxLayout(self)
        column.setSpacing(8)
        column.addWidget(self._text)
        column.addWidget(self._reviewer)
        column.addLayout(reason)
        column.addWidget(self._problem)
        column.addStretch(1)
        column.addLayout(buttons)

    def _on_reviewer(self) -> None:
        reviewer = self._reviewer.reviewer
        self._bar.set_reviewer(reviewer.name, reviewer.role)
        self._follow()

    def _follow(self) -> None:
        """Offer to reopen where somebody who may has said why."""
        problem = self._obstacle()
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))
        self.keep.setEnabled(not problem and bool(self.reason))

    def _obstacle(self) -> str:
        reviewer = self._bar.reviewer
        if not reviewer.name:
            return tr("Give your name: it stays in the journal.")
        if reviewer.role not in SIGNING:
            return tr("A reader cannot reopen parcels: only a verifier or the authority can.")
        rank = SIGNING.index(reviewer.role)
        if any(SIGNING.index(Role(lock.role)) > rank for lock in self.locks):
            return tr("The authority signed: only the authority can reopen.")
        return ""


def _question(locks: list[Lock]) -> str:
    if len(locks) == 1:
        text = tr("Parcel “{parcel}” was signed off by {who} ({role}) on {day}. Reopen it to change it.")
        return text.format(**lock_values(locks[0]))
    first = tr("This edit changes {parcels} that are signed off. Reopen them to change them.")
    first = first.format(parcels=parcels(len(locks)))
    lines = [tr("{parcel}: {who} ({role}), {day}").format(**lock_values(lock)) for lock in locks[:_LISTED]]
    if len(locks) > _LISTED:
        lines.append(tr_count("and %n more", len(locks) - _LISTED))
    return "\n".join([first, "", *lines])
