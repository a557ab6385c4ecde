"""The lower part of the queue: the subject that is looked at, the decision on it, and what belongs to it."""

from __future__ import annotations

from html import escape

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from ...core.mechanism.review_tables import Verdict
from ...core.review.queue import QueueItem
from ...storage.review_words import subject_word, verdict_word
from ...translate import tr
from ..narrow_tabs import NarrowTabs
from ..parcels.life_page import LifePage
from ..widgets import breakable, note, number
from .agreement_view import AgreementView
from .decision_form import DecisionForm
from .evidence_tab import EvidenceTab
from .queue_words import facts, subject_name, why_long
from .readers_tab import ReadersTab

NAME = "TerrestrialCarbonQueue"
_TABS = 120  # pixels that the pages below ask for; the list has what is left


class SubjectCard(QWidget):
    """Shows one item; its parts tell what is asked."""

    def __init__(self, parent=None) -> None:
        super().__init__(parent)
        self.title = note(name=f"{NAME}Title")
        self.title.setTextFormat(Qt.TextFormat.RichText)
        self.previous = _step(f"{NAME}Previous", "◀ P", tr("The one before (key P, or Ctrl+Up)."))
        self.next = _step(f"{NAME}Next", "N ▶", tr("The next one (key N, or Ctrl+Down)."))
        self.linked = _step(
            f"{NAME}Linked",
            tr("2nd map (L)"),
            tr("A second map that moves with the first: before the event, another theme or year (key L)."),
        )
        self.linked.setCheckable(True)
        self.form = DecisionForm()
        self.evidence, self.life, self.readers = EvidenceTab(), LifePage(), ReadersTab()
        self.life.setObjectName("TerrestrialCarbonReviewLife")
        self.life.title.hide()
        self.life.layout().setContentsMargins(0, 0, 0, 0)
        self.agreement = AgreementView(verdict_word, [verdict.value for verdict in Verdict])
        self.tabs = NarrowTabs()
        self.tabs.setObjectName(f"{NAME}CardTabs")
        self.tabs.ask_height(_TABS)
        for page, title, tip in (
            (self.evidence, tr("Evidence"), tr("What is attached to the parcel.")),
            (self.life, tr("History"), tr("What happened to the parcel (ha, tCO2e).")),
            (self.readers, tr("Readers"), tr("What the readers said, and the consensus.")),
            (self.agreement, tr("Agreement"), tr("How far two readers agree: Cohen's kappa, by verdict.")),
        ):
            self.tabs.addTab(page, title)
            self.tabs.setTabToolTip(self.tabs.count() - 1, tip)
        self.agreement.table.setMinimumHeight(3 * self.fontMetrics().lineSpacing())
        self._lay_out()
        self.show_item(None)

    def show_item(self, item: QueueItem | None) -> None:
        """Show what a subject is, or that there is none."""
        if item is None:
            self.title.setText(escape(tr("Nothing is chosen.")))
            return
        subject = item.subject
        head = f"<b>{escape(breakable(subject_name(subject)))}</b> · {escape(subject_word(subject.kind))}"
        lines = [head, escape(" · ".join(facts(subject)))]
        if item.reasons:
            lines.append(escape(" · ".join(why_long(item))))
        self.title.setText("<br>".join(lines))

    def show_sight(self, pieces, images, life) -> None:
        """Show evidence and history of the subject's parcel."""
        self.evidence.show_pieces(pieces, images)
        self.life.show_life(" ", life)
        count = tr("Evidence ({number})").format(number=number(len(pieces))) if pieces else tr("Evidence")
        self.tabs.setTabText(self.tabs.indexOf(self.evidence), count)

    def _lay_out(self) -> None:
        steps = QHBoxLayout()
        steps.setSpacing(3)
        for button in (self.previous, self.next):
            steps.addWidget(button)
        steps.addWidget(self.form.go_on)
        steps.addStretch(1)
        steps.addWidget(self.linked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addWidget(self.title)
        column.addLayout(steps)
        column.addWidget(self.form)
        column.addWidget(self.tabs, 1)


def _step(name: str, text: str, tip: str) -> QToolButton:
    button = QToolButton()
    button.setObjectName(name)
    button.setText(text)
    button.setToolTip(tip)
    button.setAccessibleName(tip)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return button
