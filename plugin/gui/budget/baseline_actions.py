"""What the Baseline page does: freeze, thaw, compare, draw the parcels as they were."""

from __future__ import annotations

from qgis.core import QgsProcessing
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...processing.baseline.as_of import ParcelsAsOf
from ...storage.baseline import (
    drift_of,
    freeze_workspace,
    frozen_budget,
    frozen_of,
    parcels_of,
    thaw_workspace,
)
from ...storage.errors import EditRefused
from ...storage.styles import parcel_renderer
from ...tasks.algorithm_run import AlgorithmRun
from ...translate import tr
from ..parcels_on_map import add_beside, show_parcels
from ..workspace_works import WorkspaceWorks


class BaselineActions(QObject):
    """``known`` carries the frozen state and its budget, or ``None`` twice; ``compared`` a drift report."""

    known = pyqtSignal(object, object)
    compared = pyqtSignal(object)
    changed = pyqtSignal()

    def __init__(self, iface, session, messages, parent=None) -> None:
        super().__init__(parent)
        self._iface, self._session, self._messages = iface, session, messages
        self._works, self._run = WorkspaceWorks(session, messages, self), None

    def unload(self) -> None:
        """Forget what is under way."""
        self._works.cancel()

    def read(self) -> None:
        """Read the state in the background."""
        workspace = self._session.workspace

        def work():
            frozen = frozen_of(workspace)
            return frozen, frozen and frozen_budget(frozen, parcels_of(workspace, frozen))

        self._start(tr("Reading the baseline"), work, lambda found: self.known.emit(*found))

    def freeze(self, evidence: str) -> None:
        """Freeze the saved parcels."""
        workspace = self._session.workspace
        done = tr("The baseline is frozen: P0, T0 and B no longer follow the edits of parcels.")
        self._act(tr("Freezing the baseline"), lambda: freeze_workspace(workspace, evidence), done)

    def thaw(self, reason: str) -> None:
        """Thaw the state."""
        workspace = self._session.workspace
        done = tr("The baseline is thawed: P0, T0 and B follow the parcels until it is frozen anew.")
        self._act(tr("Thawing the baseline"), lambda: thaw_workspace(workspace, reason), done)

    def compare(self) -> None:
        """Compare the saved parcels with the frozen ones."""
        workspace = self._session.workspace
        self._start(tr("Comparing with the baseline"), lambda: drift_of(workspace), self.compared.emit)

    def zoom(self, parcel_ids) -> None:
        """Show parcels on the map."""
        show_parcels(self._iface, self._session, parcel_ids, self._messages)

    def draw(self, day) -> None:
        """Add the parcels as of a day, or as frozen (``None``), to the map."""
        workspace = self._session.workspace
        if workspace is None or self._run is not None:
            return
        parameters = {"WORKSPACE": str(workspace.path), "OUTPUT": QgsProcessing.TEMPORARY_OUTPUT}
        if day is not None:
            parameters["DATE"] = day.isoformat()
        run = AlgorithmRun(ParcelsAsOf(), parameters, self._session.project, self)
        self._run = run
        run.succeeded.connect(lambda results: self._show(run, results, day))
        run.failed.connect(self._fail)
        run.canceled.connect(self._end)
        run.start()

    def _show(self, run, results, day) -> None:
        layer = run.take_layer(results, "OUTPUT")
        self._end()
        if layer is None:
            return
        name = tr("Parcels of the baseline") if day is None else tr("Parcels as of {day}")
        layer.setName(name.format(day=day))
        layer.setRenderer(parcel_renderer())
        layer.setReadOnly(True)
        add_beside(self._iface, self._session.project, layer)

    def _fail(self, reason: str) -> None:
        self._messages.error(reason)
        self._end()

    def _end(self) -> None:
        if self._run is not None:
            self._run.deleteLater()
        self._run = None

    def _act(self, title: str, work, done: str) -> None:
        with self._messages.guard():
            layer = self._session.parcel_layer
            if layer is not None and layer.isEditable() and layer.isModified():
                raise EditRefused(tr("There are unsaved edits: save or drop them first."))

            def finished(result) -> None:
                self._messages.success(done)
                self.changed.emit()
                self.read()

            self._start(title, work, finished)

    def _start(self, title: str, work, done) -> None:
        if self._session.workspace is not None:
            self._works.start(title, lambda go_on: work(), done)
