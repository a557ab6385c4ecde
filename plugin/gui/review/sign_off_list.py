"""All sign-offs of the workspace: by whom, when, in which role, reopened by whom and why; reopening."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from ...core.mechanism.review_tables import Role, SignOffState
from ...core.review.decisions import LONGEST_TEXT
from ...core.review.signing import SIGNING
from ...storage.review_words import role_word, sign_off_word
from ...translate import tr, tr_count
from ..budget.rows_model import NumberColumn, Row, RowsModel, rows_view
from ..credits.buttons import button
from ..lock_words import shown_day
from ..widgets import icon, note, parcels
from .sign_off_ready import MOST_ROWS, NAME

ALL = ""
CHANGED = "changed"


class SignOffList(QWidget):
    """``reopen_asked`` comes when the button is pressed: ``wanted`` and ``reason`` say what.

    ``zoom_asked`` comes with ids of parcels.
    """

    reopen_asked = pyqtSignal()
    zoom_asked = pyqtSignal(list)

    def __init__(self, parent=None) -> None:
        super().__init__(parent)
        self._rows, self._changed = [], frozenset()
        self._reviewer, self._editable = None, False
        self._build()
        self._lay_out()
        self.state.currentIndexChanged.connect(lambda index: self._list())
        self.filter.textChanged.connect(lambda text: self._list())
        self.reason_line.textChanged.connect(lambda text: self._follow())
        self.view.selectionModel().selectionChanged.connect(lambda chosen, dropped: self._follow())
        self.view.activated.connect(lambda index: self._zoom())
        self.view.doubleClicked.connect(lambda index: self._zoom())

    @property
    def wanted(self) -> list[str]:
        """The ids of the chosen parcels that are signed off."""
        return [row["parcel_id"] for row in self._chosen() if row["state"] == SignOffState.SIGNED.value]

    @property
    def reason(self) -> str:
        """Why they are reopened."""
        return self.reason_line.text().strip()

    def show_sign_offs(self, rows, changed=()) -> None:
        """Show the sign-offs, the newest first.

        :param changed: ids of parcels that are signed off and whose record is not the one that was signed.
        """
        self._rows, self._changed = list(rows), frozenset(changed)
        self._list()

    def set_state(self, reviewer, editable: bool) -> None:
        """Follow who reviews, and whether the workspace can be written."""
        self._reviewer, self._editable = reviewer, editable
        self._follow()

    def forget_reason(self) -> None:
        """Empty the reason: it has been used."""
        self.reason_line.clear()

    def _chosen(self) -> list[dict]:
        return [self.model.row(index.row()).key for index in self.view.selectionModel().selectedRows()]

    def _zoom(self) -> None:
        self.zoom_asked.emit(list(dict.fromkeys(row["parcel_id"] for row in self._chosen())))

    def _list(self) -> None:
        state, text = self.state.currentData(), self.filter.text().strip().casefold()
        found = [row for row in self._rows if self._passes(row, state, text)]
        self.view.clearSelection()
        self.model.show_rows(self._row(row) for row in found[:MOST_ROWS])
        more = len(found) - MOST_ROWS
        self.more.setText(tr_count("and %n more, not listed", more) if more > 0 else "")
        self.more.setVisible(more > 0)
        self._follow()

    def _passes(self, row: dict, state: str, text: str) -> bool:
        if state == CHANGED and not self._is_changed(row):
            return False
        if state not in (ALL, CHANGED) and row["state"] != state:
            return False
        words = (row["parcel"], row["parcel_id"], row["who"], row["reopened_by"], row["statement"])
        return not text or any(text in (word or "").casefold() for word in words)

    def _is_changed(self, row: dict) -> bool:
        return row["state"] == SignOffState.SIGNED.value and row["parcel_id"] in self._changed

    def _row(self, row: dict) -> Row:
        state = tr("changed in spite of it") if self._is_changed(row) else sign_off_word(row["state"])
        cells = (row["parcel"], row["who"], shown_day(row["at"]), state)
        signed = row["state"] == SignOffState.SIGNED.value
        return Row(cells, icon("lock") if signed else None, tip=self._told(row), key=row)

    def _told(self, row: dict) -> str:
        """Return all that is known of a sign-off, in sentences."""
        text = tr("{parcel}: signed off by {who} ({role}) on {day}, round {round} of its review.")
        sentences = [
            text.format(
                parcel=row["parcel"], who=row["who"], role=role_word(row["role"]), day=shown_day(row["at"]),
                round=row["round"],
            )
        ]  # fmt: skip
        if row["statement"]:
            sentences.append(tr("“{statement}”").format(statement=row["statement"]))
        if row["state"] == SignOffState.REOPENED.value:
            text = tr("Reopened by {who} ({role}) on {day}: {reason}")
            sentences.append(
                text.format(
                    who=row["reopened_by"], role=role_word(row["reopened_role"]),
                    day=shown_day(row["reopened_at"]), reason=row["reopen_reason"],
                )
            )  # fmt: skip
        if self._is_changed(row):
            sentences.append(
                tr("Its record is not the one that was signed: some program went past the lock. Reopen it.")
            )
        return " ".join(sentences)

    def _follow(self) -> None:
        chosen, wanted = self._chosen(), self.wanted
        self.details.setText(self._told(chosen[0]) if len(chosen) == 1 else "")
        self.details.setVisible(len(chosen) == 1)
        problem = self._problem(wanted)
        self.hint.setText(problem)
        self.hint.setVisible(bool(problem))
        self.reopen.setText(
            tr("Re&open {parcels}").format(parcels=parcels(len(wanted))) if wanted else tr("Re&open")
        )
        self.reopen.setEnabled(bool(wanted) and not problem and bool(self.reason))
        self.zoom.setEnabled(bool(chosen))

    def _problem(self, wanted) -> str:
        reviewer = self._reviewer
        if not wanted:
            return ""
        if not self._editable:
            return tr("The workspace can only be read: nothing can be reopened in it.")
        if reviewer is None or not reviewer.name:
            return tr("Give your name above: it stays in the journal.")
        if reviewer.role not in SIGNING:
            return tr("A reader cannot reopen parcels: only a verifier or the authority can.")
        roles = [row["role"] for row in self._chosen() if row["parcel_id"] in set(wanted)]
        if any(SIGNING.index(Role(role)) > SIGNING.index(reviewer.role) for role in roles):
            return tr("The authority signed: only the authority can reopen.")
        return ""

    def _build(self) -> None:
        self.filter = QLineEdit()
        self.filter.setObjectName(f"{NAME}Filter")
        self.filter.setAccessibleName(tr("Filter"))
        self.filter.setClearButtonEnabled(True)
        self.filter.setPlaceholderText(tr("Filter by parcel or person"))
        self.filter.setToolTip(tr("Lists sign-offs in whose parcel, person or statement this text is."))
        self.state = QComboBox()
        self.state.setObjectName(f"{NAME}State")
        self.state.setAccessibleName(tr("State"))
        self.state.setToolTip(tr("Lists all sign-offs, those that hold, or those that were reopened."))
        self.state.addItem(tr("all"), ALL)
        for state in SignOffState:
            self.state.addItem(sign_off_word(state), state.value)
        self.state.addItem(tr("changed in spite of it"), CHANGED)
        titles = (tr("Parcel"), tr("Signed by"), tr("On"), tr("State"))
        self.model = RowsModel([NumberColumn(title, decimals=None) for title in titles], self)
        self.view = rows_view(self.model, f"{NAME}List", tr("Sign-offs"), selectable=True)
        self.view.setToolTip(tr("Enter or a double click shows the parcels on the map."))
        self.more, self.details, self.hint = (
            note(name=f"{NAME}{one}") for one in ("ListMore", "Details", "Why")
        )
        for label in (self.details, self.hint):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.reason_line = QLineEdit()
        self.reason_line.setObjectName(f"{NAME}Reason")
        self.reason_line.setAccessibleName(tr("Reason for reopening"))
        self.reason_line.setMaxLength(LONGEST_TEXT)
        self.reason_line.setPlaceholderText(tr("why it is reopened"))
        self.reason_line.setToolTip(tr("Why the parcels are reopened. It stays in the journal for good."))
        self.zoom = button(
            "SignOffZoom",
            tr("S&how on map"),
            tr("Selects the chosen parcels and brings them into view."),
            self._zoom,
        )
        self.reopen = button(
            "SignOffReopen",
            tr("Re&open"),
            tr("Takes the sign-off of the chosen parcels back: they can be changed, and are reviewed anew."),
            self.reopen_asked.emit,
        )

    def _lay_out(self) -> None:
        first = QHBoxLayout()
        first.addWidget(self.filter, 1)
        first.addWidget(self.state)
        label = QLabel(tr("Rea&son"))
        label.setBuddy(self.reason_line)
        line = QHBoxLayout()
        line.addWidget(label)
        line.addWidget(self.reason_line, 1)
        buttons = QHBoxLayout()
        buttons.addWidget(self.zoom)
        buttons.addWidget(self.reopen)
        column = QVBoxLayout(self)
        column.setContentsMargins(2, 6, 2, 2)
        column.setSpacing(4)
        column.addLayout(first)
        column.addWidget(self.view, 1)
        for label in (self.more, self.details):
            column.addWidget(label)
        column.addLayout(line)
        column.addWidget(self.hint)
        column.addLayout(buttons)
