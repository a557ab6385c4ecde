"""What the Warnings page does: zoom, review, propose, decide, mark as seen."""

from __future__ import annotations

from dataclasses import replace

from qgis.core import QgsFeatureRequest
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QDockWidget

from ...core.findings import Finding, Level
from ...core.parcel import Status, default_basis, parse_status
from ...processing.messages import finding_sentence
from ...storage import counted_rows, proposals
from ...storage.editing import difference, edit_command, read_features, write_values
from ...storage.errors import EditRefused
from ...storage.locks import left_out, left_out_sentence
from ...storage.values import from_attribute, to_attribute
from ...tasks.background import BackgroundWork
from ...translate import tr
from ..connections import Connections
from ..messages import USER_ERRORS
from ..parcels_on_map import feature_ids, show_parcels
from ..widgets import parcels
from .proposals_view import ACCEPTED, OPEN, PENDING, REJECTED, Proposal

#: Code of the reason: a loss that a map shows.
REASON = "loss_on_map"
PARCELS_DOCK = "TerrestrialCarbonParcelsDock"
CREDITS_DOCK = "TerrestrialCarbonCreditsPanel"
_FIELDS = ("status", "basis", "threat_note", "status_comment")


class WatchActions(QObject):
    """Writes proposals into the workspace, and accepted ones into the parcels' edit buffer.

    An accepted proposal is decided when the edits are saved: until then, undo takes it back.
    ``pending_changed`` comes when one was accepted or taken back.
    """

    pending_changed = pyqtSignal()

    def __init__(self, iface, session, overlays, messages, parent=None) -> None:
        super().__init__(parent)
        self._iface, self._session = iface, session
        self._overlays, self._messages = overlays, messages
        self._accepted: dict[str, tuple[Proposal, str]] = {}
        self._layer_connections = Connections()
        self._marking = None

    def attach(self) -> None:
        """Follow the parcel layer that is open now."""
        self._layer_connections.disconnect_all()
        self._accepted.clear()
        layer = self._session.parcel_layer
        if layer is not None:
            later = lambda: QTimer.singleShot(0, self._decide_saved)  # noqa: E731 (QGIS is still saving)
            self._layer_connections.connect(layer.afterCommitChanges, later)
            undone = lambda *values: QTimer.singleShot(0, self._tell_pending)  # noqa: E731 (still undoing)
            self._layer_connections.connect(layer.undoStack().indexChanged, undone)

    def detach(self) -> None:
        """Let go of the parcel layer; what was accepted and not saved stays open."""
        if self._marking is not None:
            self._marking.cancel()
            self._marking = None
        self._layer_connections.disconnect_all()
        self._accepted.clear()

    def zoom(self, parcel_ids) -> None:
        """Select parcels and bring them into view."""
        show_parcels(self._iface, self._session, parcel_ids, self._messages)

    def select(self, parcel_ids) -> None:
        """Select parcels on the map, and leave the view as it is."""
        layer = self._session.parcel_layer
        if layer is None:
            return
        fids = feature_ids(self._session, parcel_ids)
        layer.selectByIds(fids)
        text = tr("Selected on the map: {parcels}. The Parcels panel shows what they have in common.")
        self._messages.info(text.format(parcels=parcels(len(fids))))

    def review(self, parcel_id: str) -> None:
        """Show a parcel, open its form, and bring its evidence in the Parcels panel to the front."""
        layer = self._session.parcel_layer
        fids = feature_ids(self._session, [parcel_id])
        if layer is None or not fids:
            self._messages.info(tr("This parcel is not on the map any more."))
            return
        self.zoom([parcel_id])
        dock = self.dock(PARCELS_DOCK)
        if dock is not None:
            dock.tabs.setCurrentWidget(dock.evidence)
        feature = next(layer.getFeatures(QgsFeatureRequest(fids[0])))
        self._iface.openFeatureForm(layer, feature, False, False)

    def dock(self, name: str):
        """Bring another dock of ours to the front; return it, or ``None`` without it."""
        dock = self._iface.mainWindow().findChild(QDockWidget, name)
        if dock is not None:
            dock.show()
            dock.raise_()
        return dock

    def propose(self, warned, map_names) -> None:
        """Propose ``threatened`` for the parcels of warnings, with map, years, hectares and tonnes."""
        with self._messages.guard():
            kept = proposals.propose(self._session.workspace, [_proposal(each, map_names) for each in warned])
            left = len({each.parcel_id for each in warned}) - len(kept)
            if kept:
                text = tr("Proposed for {parcels}: accept or reject it in the list below.")
                self._messages.success(text.format(parcels=parcels(len(kept))))
            if left:
                text = tr("Not proposed again for {parcels}: it is open or was rejected for the same reason.")
                self._messages.info(text.format(parcels=parcels(left)))
            self._overlays.renew()

    def accept(self, chosen, comment: str) -> None:
        """Give parcels the proposed status in one undo step, their reasons as threats."""
        with self._messages.guard():
            by_fid = {}
            for each in chosen:
                by_fid.update((fid, each) for fid in feature_ids(self._session, [each.parcel_id]))
            if not by_fid:
                raise EditRefused(tr("None of these parcels is on the map any more: reject the proposals."))
            if self._session.workspace.read_only or not self._session.start_editing():
                raise EditRefused(tr("The parcels cannot be edited: the workspace can only be read."))
            layer = self._session.parcel_layer
            free, locks = left_out(layer, by_fid)
            by_fid = {fid: by_fid[fid] for fid in free}
            with edit_command(layer, tr("Accept proposed statuses")):
                for feature in read_features(layer, by_fid, _FIELDS, geometry=False):
                    change = difference(layer, feature, _target(feature, by_fid[feature.id()], comment))
                    write_values(layer, feature.id(), change)
            for each in by_fid.values():
                self._accepted[each.id] = (each, comment)
            layer.triggerRepaint()
            self.pending_changed.emit()
            text = tr("{parcels} tagged as proposed. Save the edits to keep this; undo takes it back.")
            self._messages.success(text.format(parcels=parcels(len(by_fid))))
            if locks:
                self._messages.warning(left_out_sentence(locks))

    def reject(self, chosen, comment: str) -> None:
        """Leave parcels as they are, for the reason in ``comment``."""
        with self._messages.guard():
            proposals.decide(self._session.workspace, [each.id for each in chosen], False, comment)
        self._overlays.renew()

    def mark_seen(self, warned) -> None:
        """Take new losses off the list; many of them take a moment, so that it is done in the background."""
        workspace = self._session.workspace
        pairs = [(each.overlay_id, each.parcel_id) for each in warned]
        task = BackgroundWork(
            tr("Marking losses as seen"),
            lambda: counted_rows.mark_seen(workspace, pairs),
            lambda done: self._end_marking(task),
            lambda error: self._end_marking(task, error),
        )
        self._marking = task
        task.start()

    def _end_marking(self, task, error=None) -> None:
        if task is self._marking:
            self._marking = None
        if error is not None and not isinstance(error, USER_ERRORS):
            raise error
        if error is not None:
            self._messages.error(error)
        self._overlays.renew()

    @property
    def busy(self) -> bool:
        """Whether losses are being marked as seen."""
        return self._marking is not None

    def shown(self, stored, map_names) -> list[Proposal]:
        """Return what is stored of proposals as the page shows it, in words."""
        pending = self._pending()
        return [
            replace(_shown(each, map_names), state=PENDING, comment=pending[each.id])
            if each.id in pending and each.state == OPEN
            else _shown(each, map_names)
            for each in stored
        ]

    def _pending(self) -> dict[str, str]:
        """Return id → comment of the accepted proposals whose status stands in the edits."""
        rows = self._session.rows
        if not self._accepted or rows is None:
            return {}
        rows.flush()
        statuses = {row.id: row.status for row in rows.rows.values()}
        return {
            each.id: comment
            for each, comment in self._accepted.values()
            if statuses.get(each.parcel_id) == each.status
        }

    def _tell_pending(self) -> None:
        if self._accepted:
            self.pending_changed.emit()

    def _decide_saved(self) -> None:
        """Decide the proposals whose status was saved; forget those that were taken back."""
        pending, told, self._accepted = self._pending(), bool(self._accepted), {}
        if not told:
            return
        by_comment: dict[str, list[str]] = {}
        for each_id, comment in pending.items():
            by_comment.setdefault(comment, []).append(each_id)
        with self._messages.guard():
            for comment, ids in by_comment.items():
                proposals.decide(self._session.workspace, ids, True, comment)
        self._overlays.renew()


def _proposal(warned, map_names) -> proposals.Proposal:
    values = {
        "map": map_names.get(warned.overlay_id, ""),
        "first_year": warned.first_year,
        "last_year": warned.last_year,
        "area_ha": warned.area_ha,
        "tco2e": warned.tco2e,
    }
    return proposals.Proposal(
        warned.parcel_id, Status.THREATENED.value, REASON, values, source=warned.overlay_id
    )


def _shown(stored, map_names) -> Proposal:
    states = {"open": OPEN, "accepted": ACCEPTED, "rejected": REJECTED}
    return Proposal(
        stored.id,
        stored.parcel_id,
        stored.status,
        _reason(stored),
        states[stored.state],
        stored.comment,
        stored.decided_by or stored.who,
        stored.decided_at or stored.made_at,
    )


def _reason(stored) -> str:
    """Return why a status is proposed, in words."""
    if stored.reason != REASON:
        return finding_sentence(Finding(Level.WARNING, stored.reason, stored.parcel_id, stored.values))
    values = dict(stored.values)
    first, last = values.get("first_year"), values.get("last_year")
    values["years"] = str(last) if first == last else f"{first}–{last}"
    code = REASON if values.get("tco2e") is not None else f"{REASON}_ha"
    return finding_sentence(Finding(Level.WARNING, code, stored.parcel_id, values))


def _target(feature, proposal: Proposal, comment: str) -> dict:
    """Return the fields of a parcel as an accepted proposal leaves them."""
    status = parse_status(proposal.status)
    target = {
        "status": to_attribute(status),
        "basis": to_attribute(default_basis(status)),
        "threat_note": _added(feature, "threat_note", proposal.reason),
    }
    if comment:
        target["status_comment"] = _added(feature, "status_comment", comment)
    return target


def _added(feature, name: str, text: str) -> str:
    before = from_attribute(feature[name]) or ""
    if text in before:
        return before
    return f"{before}; {text}" if before else text
