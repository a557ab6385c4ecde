"""Who reviews, and in which role: kept for the user, not for the project."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.core import QgsSettings
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QWidget

from ...core.mechanism.review_tables import Role
from ...core.review.decisions import LONGEST_NAME
from ...storage.review_words import role_word
from ...storage.reviewer import NAME_SETTING, plain_name, reviewer_name
from ...translate import tr

NAME = "TerrestrialCarbonReviewer"
_ROLE_SETTING = "terrestrial_carbon/reviewer_role"


@dataclass(frozen=True)
class Reviewer:
    """A name without needless blanks, as decisions keep it (it may be empty), and a role."""

    name: str
    role: Role


class ReviewerBar(QWidget):
    """``changed`` comes when a name is whole, not at each letter; ask :attr:`reviewer`."""

    changed = pyqtSignal()

    def __init__(self, parent=None) -> None:
        super().__init__(parent)
        self.setObjectName(NAME)
        self._build()
        self._reviewer = self._read()
        self._show(self._reviewer)
        self.name.editingFinished.connect(self._on_edited)
        self.role.activated.connect(lambda index: self._on_edited())

    @property
    def reviewer(self) -> Reviewer:
        """Who reviews now."""
        return self._reviewer

    def set_reviewer(self, name: str, role: Role = Role.READER) -> None:
        """Let somebody else review, and remember them."""
        self._show(Reviewer(plain_name(name), Role(role)))
        self._on_edited()

    def _build(self) -> None:
        label = QLabel(tr("&Reviewer"))
        self.name = QLineEdit()
        self.name.setObjectName(f"{NAME}Name")
        self.name.setAccessibleName(tr("Name of the reviewer"))
        self.name.setToolTip(
            tr("Your name, as your decisions and sign-offs carry it. Each reader needs a name of their own.")
        )
        self.name.setPlaceholderText(tr("your name"))
        self.name.setMaxLength(LONGEST_NAME)
        label.setBuddy(self.name)
        self.role = QComboBox()
        self.role.setObjectName(f"{NAME}Role")
        self.role.setAccessibleName(tr("Role in the review"))
        self.role.setToolTip(
            tr("Your role: readers decide; verifiers and authorities may sign parcels off as well.")
        )
        for role in Role:
            self.role.addItem(role_word(role), role.value)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(label)
        row.addWidget(self.name, 1)
        row.addWidget(self.role)

    @staticmethod
    def _read() -> Reviewer:
        settings = QgsSettings()
        name = reviewer_name()
        code = settings.value(_ROLE_SETTING, Role.READER.value, type=str)
        return Reviewer(name, Role(code) if code in [role.value for role in Role] else Role.READER)

    def _show(self, reviewer: Reviewer) -> None:
        self.name.setText(reviewer.name)
        self.role.setCurrentIndex(self.role.findData(reviewer.role.value))

    def _on_edited(self) -> None:
        now = Reviewer(plain_name(self.name.text()), Role(self.role.currentData()))
        if now == self._reviewer:
            return
        self._reviewer = now
        self._show(now)
        settings = QgsSettings()
        settings.setValue(NAME_SETTING, now.name)
        settings.setValue(_ROLE_SETTING, now.role.value)
        self.changed.emit()
