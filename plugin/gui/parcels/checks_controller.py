"""Keeps the page of checks in step with the parcels, and does what it asks for."""

from qgis.core import QgsFeatureRequest, QgsGeometry, QgsPointXY, QgsRectangle
from qgis.PyQt.QtCore import QTimer, pyqtSignal

from ...core.checks.kinds import Kind
from ...core.units import M2_PER_HA
from ...processing.checks.choice import Choice
from ...processing.checks.words import kind_word
from ...processing.messages import shown_number
from ...storage.errors import EditRefused
from ...translate import tr
from ..connections import Connections
from ..findings.controller import FindingsController
from .checks_repair import fixes_of, place_of, repair
from .checks_run import CheckRun

_PAUSE_MS = 60
#: More parcels changed at once than are checked again by themselves.
MOST_CHANGED = 500


class ChecksController(FindingsController):
    """``doubled_changed`` carries (ha, tCO2e) that count more than once, ``None`` while that is not known."""

    doubled_changed = pyqtSignal(object)

    def __init__(self, iface, session, page, messages, parent=None) -> None:
        super().__init__(iface, session, page, messages, parent)
        self.live, self._changed = None, set()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE_MS)
        self._timer.timeout.connect(self.flush)
        self._layer_connections = Connections()
        self._connections.connect(page.fix_asked, self.fix)

    def open(self) -> None:  # noqa: A003 (what happens to the workspace)
        """Follow the parcels of the workspace that was opened."""
        self.close()
        layer, connect = self._session.parcel_layer, self._layer_connections.connect
        connect(layer.featureAdded, self._mark)
        connect(layer.featureDeleted, self._mark)
        connect(layer.geometryChanged, lambda fid, geometry: self._mark(fid))
        connect(layer.attributeValueChanged, lambda fid, index, value: self._mark(fid))
        connect(layer.afterCommitChanges, self._on_saved)
        connect(layer.afterRollBack, self._forget)
        connect(layer.dataChanged, self._on_data)
        self._page.show_state(True, not self._session.workspace.read_only)
        self._page.summary.setText(tr("Not checked yet: press Check all."))

    def close(self) -> None:
        """Let go of the parcels."""
        self._timer.stop()
        self._layer_connections.disconnect_all()
        if self._run is not None:
            self._run.cancel()
        self._run = self.live = None
        self._changed.clear()
        self._page.show_state(False, False)
        self.doubled_changed.emit(None)

    def run(self, kind=None) -> None:
        """Check all parcels, of all kinds or of one."""
        if self._session.parcel_layer is None or self._run is not None:
            return
        with self._messages.guard():
            run = CheckRun(self._session, self._choice(), self, kind, self.live)
            if self.live is None or kind is None:
                self._changed.clear()
            self.begin(run, self._on_done)

    def flush(self) -> None:
        """Check again what has changed since, now."""
        self._timer.stop()
        layer = self._session.parcel_layer
        if self.live is None or layer is None or not self._changed or self._run is not None:
            return
        fids, self._changed = self._changed, set()
        if len(fids) > MOST_CHANGED:
            self._forget()
            return
        self._update(layer, fids)
        self.show_findings()

    def zoom(self, one) -> None:
        """Show the place of a finding, and flash it."""
        layer, canvas = self._session.parcel_layer, self._iface.mapCanvas()
        place = place_of(one) if one.place is not None else None
        if layer is None or (place is None and one.x is None):
            self._messages.info(tr("This finding has no place on the map."))
            return
        point = None if one.x is None else QgsGeometry.fromPointXY(QgsPointXY(one.x, one.y))
        shown = point if one.kind is Kind.INVALID and point is not None else place or point
        box = QgsRectangle((place or shown).boundingBox())
        if box.isEmpty() or box.isNull():
            box = QgsRectangle(one.x, one.y, one.x, one.y)
        box.grow(max(box.width(), box.height()) * 0.3 or layer.extent().width() * 0.01)
        canvas.setExtent(canvas.mapSettings().layerExtentToOutputExtent(layer, box))
        canvas.refresh()
        layer.selectByIds(list(one.parcels))
        canvas.flashGeometries([shown], layer.crs())

    def fix(self, one, code: str) -> None:
        """Repair a finding in one undo step, unless that would make another fault."""
        with self._messages.guard():
            layer = self._session.parcel_layer
            if not self._session.start_editing():
                raise EditRefused(
                    tr("The parcels cannot be edited: save the workspace where it can be written.")
                )
            self.flush()
            touched = self.live.around(one)
            before = self.live.kinds_of(touched)
            done = repair(layer, one, code, self._page.snapping.value())
            self._changed.update(done.changed + done.removed)
            touched |= set(done.changed)
            fids, self._changed = self._changed, set()
            self._update(layer, fids)
            worse = self.live.kinds_of(touched) - before
            if worse:
                layer.undoStack().undo()
                self._update(layer, fids)
                text = tr("This repair was taken back: it would make another fault ({kind}). Repair by hand.")
                raise EditRefused(text.format(kind=kind_word(next(iter(worse))[0])))
            self._messages.success(_what_changed(done))
        self._session.parcel_layer.triggerRepaint()
        self.show_findings()

    def _choice(self) -> Choice:
        settings, page = self._session.workspace.settings, self._page
        return Choice(
            min_area_ha=page.least.value(),
            sliver_width_m=page.sliver.value(),
            tolerance_m2=page.tolerance.value(),
            cutoff=settings.cutoff_date,
            joining=settings.joining_date,
            gaps_in_boundary=False,
        )

    def _update(self, layer, fids) -> None:
        request = QgsFeatureRequest().setFilterFids(list(fids))
        features = dict.fromkeys(fids)
        features.update({feature.id(): feature for feature in layer.getFeatures(request)})
        self.live.update(features)

    def _mark(self, fid: int) -> None:
        if self.live is not None or self._run is not None:
            self._changed.add(fid)
            self._timer.start()

    def _on_saved(self) -> None:
        """New parcels have other numbers once they are saved."""
        if self.live is not None:
            self._changed |= self.live.unsaved()
            self._timer.start()

    def _on_data(self) -> None:
        layer = self._session.parcel_layer
        if layer is not None and not layer.isEditable():
            self._forget()

    def _forget(self) -> None:
        """Too much has changed: what was found is no longer known to be true, nor is what a run finds."""
        self.cancel()
        self.live = None
        self._changed.clear()
        self._page.tree.clear()
        self._page.summary.setText(tr("Many parcels have changed: check again."))
        self._page.counted.emit(0)
        self.doubled_changed.emit(None)

    def _on_done(self, live) -> None:
        if self._session.parcel_layer is None or self._run is None:
            return
        self.live = live
        self.on_end()
        self.read_reasons()
        self.show_findings()
        if self._changed:
            self._timer.start()

    def show_findings(self) -> None:
        """Show what is known to be found."""
        live = self.live
        if live is None:
            return
        by_kind = {kind: live.of(kind) for kind in Kind}
        self._page.show_findings(by_kind, live.label, self._reasons, lambda one: fixes_of(one, live.label))
        area, tonnes = live.doubled()
        self.doubled_changed.emit((area / M2_PER_HA, tonnes) if area > self._page.tolerance.value() else None)


def _what_changed(done) -> str:
    change = done.after_ha - done.before_ha
    return tr(
        "Repaired: {before} ha before, {after} ha after, a change of {change} ha. Undo takes it back."
    ).format(
        before=shown_number(done.before_ha), after=shown_number(done.after_ha), change=shown_number(change)
    )
