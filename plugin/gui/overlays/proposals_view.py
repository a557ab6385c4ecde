"""Proposed changes of status with their reasons: accept or reject, each with a comment."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from ...storage.words import status_word
from ...translate import tr
from ..budget.rows_model import NumberColumn, Row, RowsModel, choose_lines, rows_view
from ..credits.buttons import button, button_rows
from ..widgets import status_color
from .form_kit import NAME, set_widths

OPEN, ACCEPTED, REJECTED = "open", "accepted", "rejected"
PENDING = "pending"  # accepted, but the parcels' edits are not saved


@dataclass(frozen=True)
class Proposal:
    """A status that is proposed for a parcel; ``reason`` in words, with the map and its years."""

    id: str
    parcel_id: str
    status: str
    reason: str
    state: str = OPEN
    comment: str = ""
    who: str = ""
    made_at: str = ""


class ProposalsView(QWidget):
    """``accept_asked`` and ``reject_asked`` carry a list of proposals and the comment, ``zoom_asked`` ids."""

    accept_asked = pyqtSignal(list, str)
    reject_asked = pyqtSignal(list, str)
    zoom_asked = pyqtSignal(list)

    def __init__(self, land, parent=None) -> None:
        super().__init__(parent)
        self.setObjectName(f"{NAME}Proposals")
        self._land, self._editable = land, False
        self._proposals: list[Proposal] = []
        self.title = QLabel()
        columns = (
            NumberColumn(tr("Parcel"), decimals=None),
            NumberColumn(tr("Proposed"), decimals=None),
            NumberColumn(tr("Because"), decimals=None),
        )
        self.model = RowsModel(columns, self)
        self.view = rows_view(self.model, f"{NAME}ProposalsList", tr("Proposals"), selectable=True)
        self.view.setToolTip(tr("Proposed changes of status; a double click shows the parcel on the map."))
        set_widths(self.view, ("Old Park, north", "threatened", None))
        self.comment = QLineEdit()
        self.comment.setObjectName(f"{NAME}ProposalComment")
        self.comment.setAccessibleName(tr("Comment"))
        self.comment.setPlaceholderText(tr("Comment, kept with the decision"))
        self.comment.setToolTip(tr("Why the proposal is accepted or rejected; a rejection needs a comment."))
        self._make_buttons()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.title)
        column.addWidget(self.view, 1)
        column.addWidget(self.comment)
        column.addLayout(button_rows((self.accept_button, self.reject_button)))
        self.view.doubleClicked.connect(lambda index: self._zoom())
        self.view.activated.connect(lambda index: self._zoom())
        self.view.selectionModel().selectionChanged.connect(lambda chosen, dropped: self._enable())
        self.comment.textChanged.connect(lambda text: self._enable())
        self.show_proposals([])

    def set_editable(self, editable: bool) -> None:
        """Allow decisions or not (a read-only workspace)."""
        self._editable = editable
        self._enable()

    def show_proposals(self, proposals) -> None:
        """List proposals, the open ones first."""
        chosen = {each.id for each in self.chosen}
        self._proposals = sorted(proposals, key=lambda each: (each.state != OPEN, each.made_at))
        self.model.show_rows(self._row(each) for each in self._proposals)
        again = (row for row, each in enumerate(self._proposals) if each.id in chosen and each.state == OPEN)
        choose_lines(self.view, again)
        waiting = self.waiting
        self.title.setText(
            tr("Proposals ({number} to decide)").format(number=waiting) if waiting else tr("Proposals")
        )
        self.setVisible(bool(self._proposals))
        self._enable()

    def renew(self) -> None:
        """Show the parcels as they are called now."""
        self.show_proposals(self._proposals)

    @property
    def waiting(self) -> int:
        """How many proposals are neither accepted nor rejected."""
        return sum(each.state == OPEN for each in self._proposals)

    @property
    def chosen(self) -> list[Proposal]:
        """The chosen proposals."""
        return [self.model.row(index.row()).key for index in self.view.selectionModel().selectedRows()]

    def _make_buttons(self) -> None:
        self.accept_button = button(
            "OverlaysAccept", tr("Accept"),
            tr("Give the parcels the proposed status, with the reason as their threat: one undo step, saved "
               "with the other edits."),
            lambda: self._decide(self.accept_asked),
        )  # fmt: skip
        self.reject_button = button(
            "OverlaysReject", tr("Reject"),
            tr("Leave the parcels as they are; the comment says why."),
            lambda: self._decide(self.reject_asked),
        )  # fmt: skip

    def _row(self, each: Proposal) -> Row:
        name = self._land.land(each.parcel_id).name
        words = {PENDING: tr("accepted, not saved yet"), ACCEPTED: tr("accepted"), REJECTED: tr("rejected")}
        decided = words.get(each.state, "")
        why = " · ".join(text for text in (decided, each.comment if decided else "", each.reason) if text)
        tip = " · ".join(
            text for text in (name, each.reason, each.who, each.made_at[:10], each.comment) if text
        )
        return Row((name, status_word(each.status), why), status_color(each.status), tip=tip, key=each)

    def _decide(self, signal) -> None:
        waiting = self._waiting_chosen()
        if waiting:
            signal.emit(waiting, self.comment.text().strip())

    def _waiting_chosen(self) -> list[Proposal]:
        return [each for each in self.chosen if each.state == OPEN]

    def _zoom(self) -> None:
        if self.chosen:
            self.zoom_asked.emit([each.parcel_id for each in self.chosen])

    def _enable(self) -> None:
        waiting = self._editable and bool(self._waiting_chosen())
        self.comment.setEnabled(waiting)
        self.accept_button.setEnabled(waiting)
        self.reject_button.setEnabled(waiting and bool(self.comment.text().strip()))
