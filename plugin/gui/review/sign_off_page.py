"""The Sign-off page: parcels to sign off, and the sign-offs that were made."""

from __future__ import annotations

from qgis.PyQt import sip
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from ...core.mechanism.review_tables import SignOffState
from ...storage.errors import EditRefused
from ...storage.review_words import role_word
from ...storage.sign_offs import all_sign_offs, basis_of, candidates, reopen_parcels, sign
from ...tasks.background import BackgroundWork
from ...translate import tr
from ..connections import Connections
from ..messages import USER_ERRORS
from ..narrow_tabs import NarrowTabs
from ..parcels.changes import changed_ids
from ..parcels_on_map import feature_ids, selected_ids, show_parcels
from ..widgets import note, number, parcels
from .sign_off_list import SignOffList
from .sign_off_ready import NAME, ReadyView


class SignOffPage(QWidget):
    """Two lists, read in the background; signing and reopening in the reviewer's name."""

    def __init__(self, iface, session, panel) -> None:
        super().__init__()
        self.setObjectName(f"{NAME}Page")
        self._iface, self._session, self._panel = iface, session, panel
        self.ready, self.list = ReadyView(), SignOffList()
        self.tabs = NarrowTabs()
        self.tabs.setObjectName(f"{NAME}Tabs")
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(self.ready, "")
        self.tabs.addTab(self.list, "")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.tabs)
        self._task = self._signing = None
        self.confirm = None
        self._layer_connections = Connections()
        self.ready.sign_asked.connect(self._ask)
        self.ready.readers_changed.connect(self.refresh)
        self.ready.zoom_asked.connect(self._zoom)
        self.list.zoom_asked.connect(self._zoom)
        self.list.reopen_asked.connect(self._reopen)
        self._show([], [], ())

    @property
    def busy(self) -> bool:
        """Whether something is being read or signed."""
        return self._task is not None or self._signing is not None

    def refresh(self) -> None:
        """Read what can be signed off, and what was."""
        self._follow_layer()
        self._follow()
        workspace, needed = self._session.workspace, self.ready.readers_needed
        if self._task is not None:
            self._task.cancel()
            self._task = None
        if workspace is None:
            self._show([], [], ())
            return

        def work():
            rows = all_sign_offs(workspace)
            signed = {row["parcel_id"]: row for row in rows if row["state"] == SignOffState.SIGNED.value}
            basis = basis_of(workspace, signed)
            changed = [
                one for one, row in signed.items() if row["basis_sha256"] not in (None, basis.get(one))
            ]
            return candidates(workspace, needed), rows, changed

        self._task = BackgroundWork(tr("Reading sign-offs"), work, self._on_read, self._on_failed)
        self._task.start()

    def unload(self) -> None:
        """Give back signals and stop what is read; what is being signed ends by itself."""
        self._layer_connections.disconnect_all()
        if self._task is not None:
            self._task.cancel()
        self._task = None
        self._close_question()

    def _on_read(self, found) -> None:
        self._task = None
        if not sip.isdeleted(self):
            self._show(*found)

    def _on_failed(self, error) -> None:
        self._task = None
        if not isinstance(error, USER_ERRORS):
            raise error
        self._panel.messages.error(error)

    def _show(self, found, rows, changed) -> None:
        ready = sum(not one.code for one in found)
        signed = sum(row["state"] == SignOffState.SIGNED.value for row in rows)
        self.ready.show_candidates(found)
        self.list.show_sign_offs(rows, changed)
        self.tabs.setTabText(0, tr("To sign off ({number})").format(number=number(ready)))
        self.tabs.setTabToolTip(0, tr("Parcels that can be signed off now, and those that cannot and why."))
        self.tabs.setTabText(1, tr("Signed off ({number})").format(number=number(signed)))
        self.tabs.setTabToolTip(1, tr("All sign-offs with who, when and why they were reopened."))

    def _follow(self) -> None:
        workspace, reviewer = self._session.workspace, self._panel.reviewer
        editable = workspace is not None and not workspace.read_only
        self.ready.set_state(reviewer, editable, self._signing is not None)
        self.list.set_state(reviewer, editable)

    def _follow_layer(self) -> None:
        self._layer_connections.disconnect_all()
        layer = self._session.parcel_layer
        if layer is not None:
            select = lambda *selection: self.ready.show_selection(selected_ids(self._session))  # noqa: E731
            self._layer_connections.connect(layer.selectionChanged, select)
            select()

    def _zoom(self, parcel_ids) -> None:
        show_parcels(self._iface, self._session, parcel_ids, self._panel.messages)

    def _ask(self) -> None:
        """Say what will happen, and do it when it is confirmed."""
        wanted = self.ready.wanted
        with self._panel.messages.guard():
            self._refuse_unsaved(wanted)
            self._close_question()
            self.confirm = ConfirmDialog(len(wanted), self._panel.reviewer, self.ready.statement, self)
            self.confirm.accepted.connect(lambda: self._sign(wanted))
            self.confirm.open()

    def _refuse_unsaved(self, wanted) -> None:
        """Refuse to sign what is not saved.

        :raises EditRefused:
        """
        changed = changed_ids(self._session.parcel_layer) & set(feature_ids(self._session, wanted))
        if changed:
            text = tr("Not saved yet: {parcels} of these. Save or drop the edits, then sign off.")
            raise EditRefused(text.format(parcels=parcels(len(changed))))

    def _close_question(self) -> None:
        dialog, self.confirm = self.confirm, None
        if dialog is not None and not sip.isdeleted(dialog):
            dialog.deleteLater()

    def _sign(self, wanted) -> None:
        workspace, reviewer = self._session.workspace, self._panel.reviewer
        statement, needed = self.ready.statement, self.ready.readers_needed

        def work():
            return sign(workspace, wanted, reviewer.role.value, statement, reviewer.name, needed)

        self._signing = BackgroundWork(tr("Signing parcels off"), work, self._on_signed, self._on_not_signed)
        self._signing.start()
        self._follow()

    def _on_signed(self, done) -> None:
        self._signing = None
        if sip.isdeleted(self):
            return
        text = tr("{parcels} signed off.").format(parcels=parcels(done.result["signed"]))
        self._panel.messages.success(text)
        self.ready.text.clear()
        self._panel.accounts.tell(done)
        self._follow()

    def _on_not_signed(self, error) -> None:
        self._signing = None
        if not isinstance(error, USER_ERRORS):
            raise error
        self._panel.messages.error(error)
        self.refresh()

    def _reopen(self) -> None:
        reviewer = self._panel.reviewer
        with self._panel.messages.guard():
            done = reopen_parcels(
                self._session.workspace,
                self.list.wanted,
                self.list.reason,
                reviewer.role.value,
                reviewer.name,
            )
            self.list.forget_reason()
            text = tr("{parcels} reopened, to be reviewed anew.").format(
                parcels=parcels(done.result["reopened"])
            )
            self._panel.messages.success(text)
            self._panel.accounts.tell(done)


class ConfirmDialog(QDialog):
    """Says what signing does; accepted, it is done."""

    def __init__(self, count: int, reviewer, statement: str, parent=None) -> None:
        super().__init__(parent)
        self.setObjectName(f"{NAME}Confirm")
        self.setWindowTitle(tr("Sign off"))
        self.text = note(name=f"{NAME}ConfirmText")
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setMinimumWidth(380)
        lines = [
            tr("To be signed off as saved now: {parcels}.").format(parcels=parcels(count)),
            tr("Signed by {who}, {role}.").format(who=reviewer.name, role=role_word(reviewer.role)),
            tr("Statement: {statement}").format(statement=statement or "–"),
            tr(
                "From then on no program changes them until they are reopened with a reason. The sign-off "
                "stays in the journal for good."
            ),
        ]
        self.text.setText("\n\n".join(lines))
        self.buttons = QDialogButtonBox()
        roles = QDialogButtonBox.ButtonRole
        self.sign = self.buttons.addButton(tr("&Sign off"), roles.AcceptRole)
        self.sign.setObjectName(f"{NAME}ConfirmSign")
        self.sign.setToolTip(tr("Signs all of them off, or none if something stands against one."))
        cancel = self.buttons.addButton(tr("Cancel"), roles.RejectRole)
        cancel.setToolTip(tr("Signs nothing off."))
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(self.text)
        column.addWidget(self.buttons)
