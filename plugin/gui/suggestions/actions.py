"""What the page does to parcels: accept, override and split in the edit buffer; reject in the workspace."""

from __future__ import annotations

from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ...core.parcel import default_basis, parse_status
from ...storage import proposals
from ...storage.editing import difference, edit_command, read_features, write_values
from ...storage.errors import EditRefused
from ...storage.locks import left_out, left_out_sentence
from ...storage.surgery import split_each
from ...storage.values import from_attribute, to_attribute
from ...translate import tr
from ..connections import Connections
from ..parcels_on_map import feature_ids, show_parcels
from ..widgets import parcels
from .data import evidence_of

_EVIDENCE = ("legal_ref", "treaty_ref", "protected_from", "protected_to", "threat_note", "constraint_note")
_FIELDS = ("id", "status", "basis", "status_comment", *_EVIDENCE)


class SuggestionActions(QObject):
    """A suggestion that was accepted or overridden is decided when the edits are saved: undo takes it back.

    ``decided`` comes when the workspace's proposals changed.
    """

    decided = pyqtSignal()

    def __init__(self, iface, session, messages, parent=None) -> None:
        super().__init__(parent)
        self._iface, self._session, self._messages = iface, session, messages
        self._waiting: dict[str, tuple] = {}  # proposal → (accepted, parcel, status, basis, comment)
        self._connections = Connections()

    def attach(self) -> None:
        """Follow the parcel layer that is open now."""
        self.detach()
        layer = self._session.parcel_layer
        if layer is not None:
            later = lambda: QTimer.singleShot(0, self._decide_saved)  # noqa: E731 (QGIS is still saving)
            self._connections.connect(layer.afterCommitChanges, later)

    def detach(self) -> None:
        """Let go of the parcel layer; what was not saved stays open."""
        self._connections.disconnect_all()
        self._waiting.clear()

    def is_decided(self, one, row) -> bool:
        """Whether an open suggestion was overridden or accepted, and waits for the edits to be saved."""
        waiting = self._waiting.get(one.proposal_id)
        return waiting is not None and waiting[2:4] == (row.status, row.basis)

    def zoom(self, parcel_ids) -> None:
        """Select parcels and bring them into view."""
        show_parcels(self._iface, self._session, parcel_ids, self._messages)

    def accept(self, chosen, comment: str) -> None:
        """Give parcels the suggested status with its evidence, in one undo step."""
        wanted = {one.parcel_id: (one, one.status, one.basis) for one in chosen if one.status}
        with self._messages.guard():
            count, locks = self._tag(wanted, comment, tr("Accept suggested statuses"), True)
            text = tr("{parcels} tagged as suggested. Save the edits to keep this; undo takes it back.")
            self._messages.success(text.format(parcels=parcels(count)))
            self._tell_left_out(locks)

    def override(self, chosen, status: str, comment: str) -> None:
        """Give parcels another status than suggested, in one undo step; the comment stays with them."""
        if not comment:
            return
        basis = default_basis(parse_status(status))
        code = None if basis is None else basis.value
        wanted = {one.parcel_id: (one, status, code) for one in chosen}
        with self._messages.guard():
            count, locks = self._tag(wanted, comment, tr("Override suggested statuses"), False)
            text = tr("{parcels} tagged otherwise than suggested. Save the edits to keep this.")
            self._messages.success(text.format(parcels=parcels(count)))
            self._tell_left_out(locks)

    def reject(self, chosen, comment: str) -> None:
        """Leave parcels as they are, for the reason in ``comment``."""
        ids = [one.proposal_id for one in chosen if one.proposal_id]
        if not ids or not comment:
            return
        with self._messages.guard():
            proposals.decide(self._session.workspace, ids, False, comment)
        self.decided.emit()

    def split(self, chosen) -> None:
        """Split mixed parcels along the evidence, in one undo step; each part gets its suggested status."""
        by_id = {one.parcel_id: one for one in chosen}
        with self._messages.guard():
            layer, rows = self._editable(), self._session.rows.rows
            free, locks = left_out(layer, feature_ids(self._session, by_id))
            fids = {fid: by_id[rows[fid].id] for fid in free}
            cuts = {fid: [self._piece(one, each) for each in one.pieces] for fid, one in fids.items()}
            made = len(cuts) + len(split_each(layer, cuts).added)
            layer.triggerRepaint()
            text = tr("Split into {parcels}. Save the edits to keep this; undo takes it back.")
            self._messages.success(text.format(parcels=parcels(made)))
            self._tell_left_out(locks)

    def _tell_left_out(self, locks) -> None:
        if locks:
            self._messages.warning(left_out_sentence(locks))

    @staticmethod
    def _piece(one, piece):
        values = {"status": piece.status, "basis": piece.basis, **evidence_of(one, piece.status, piece.basis)}
        return piece.geometry, values

    def _editable(self):
        if self._session.workspace.read_only or not self._session.start_editing():
            raise EditRefused(tr("The parcels cannot be edited: the workspace can only be read."))
        return self._session.parcel_layer

    def _tag(self, wanted: dict, comment: str, title: str, accepted: bool) -> tuple[int, list]:
        """Tag parcels; return how many, and the locks of those left out for being signed off."""
        fids = feature_ids(self._session, wanted)
        if not fids:
            raise EditRefused(tr("None of these parcels is on the map any more."))
        layer = self._editable()
        fids, locks = left_out(layer, fids)
        with edit_command(layer, title):
            for feature in read_features(layer, fids, _FIELDS, geometry=False):
                one, status, basis = wanted[feature["id"]]
                target = self._target(feature, one, status, basis, comment)
                write_values(layer, feature.id(), difference(layer, feature, target))
        signed = {lock.parcel_id for lock in locks}
        for one, status, basis in wanted.values():
            if one.proposal_id and one.parcel_id not in signed:
                self._waiting[one.proposal_id] = (accepted, one.parcel_id, status, basis, comment)
        layer.triggerRepaint()
        return len(fids), locks

    @staticmethod
    def _target(feature, one, status: str, basis: str | None, comment: str) -> dict:
        """Return the fields of a parcel as a decision leaves them; evidence that is there stays."""
        target = {"status": to_attribute(status), "basis": to_attribute(basis)}
        for name, value in evidence_of(one, status, basis).items():
            if from_attribute(feature[name]) in (None, ""):
                target[name] = to_attribute(value)
        if comment:
            before = from_attribute(feature["status_comment"]) or ""
            target["status_comment"] = f"{before}; {comment}" if before and comment not in before else (
                before or comment
            )  # fmt: skip
        return target

    def _decide_saved(self) -> None:
        """Decide the suggestions whose status was saved; forget those that were taken back."""
        waiting, self._waiting = self._waiting, {}
        rows = self._session.rows
        if not waiting or rows is None:
            return
        rows.flush()
        present = {row.id: (row.status, row.basis) for row in rows.rows.values()}
        grouped: dict[tuple, list] = {}
        for proposal_id, (accepted, parcel_id, status, basis, comment) in waiting.items():
            if present.get(parcel_id) == (status, basis):
                grouped.setdefault((accepted, comment), []).append(proposal_id)
        with self._messages.guard():
            for (accepted, comment), ids in grouped.items():
                proposals.decide(self._session.workspace, ids, accepted, comment)
        self.decided.emit()
