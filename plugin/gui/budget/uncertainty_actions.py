"""What the Uncertainty page does: work intervals out in the background, and show what is kept."""

from __future__ import annotations

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...processing.review.uncertainty.budget_uncertainty import BudgetUncertaintyAlgorithm
from ...storage import database
from ...storage.errors import EditRefused
from ...storage.uncertainty_runs import UNCERTAINTY_RUN
from ...tasks.algorithm_run import AlgorithmRun
from ...translate import tr
from ..connections import Connections


class UncertaintyActions(QObject):
    """``shown`` comes when the page shows another result."""

    shown = pyqtSignal()

    def __init__(self, session, page, messages, parent=None) -> None:
        super().__init__(parent)
        self._session, self._page, self._messages = session, page, messages
        self._run = None
        self._is_new = False  # a result was made that the page has not shown yet
        self._connections = Connections()
        connect = self._connections.connect
        connect(page.run_asked, self.work_out)
        connect(page.cancel_asked, self.cancel)
        connect(session.uncertainty.changed, self._show)

    def unload(self) -> None:
        """Give back signals and stop what runs; it ends by itself and tells nobody."""
        self._connections.disconnect_all()
        run, self._run = self._run, None
        if run is not None:
            run.cancel()

    def cancel(self) -> None:
        """Ask the run to stop."""
        if self._run is not None:
            self._run.cancel()

    def look(self) -> None:
        """Show the samples there are, and what is kept."""
        workspace = self._session.workspace
        if workspace is None:
            return
        with self._messages.guard():
            with database.reading(workspace.path) as connection:
                query = "SELECT id, name FROM sample ORDER BY fid"
                samples = connection.execute(query).fetchall()
            self._page.show_samples(samples)
        self._session.uncertainty.look()

    def work_out(self, parameters: dict) -> None:
        """Work the intervals of the saved parcels out, and keep them."""
        workspace, layer = self._session.workspace, self._session.parcel_layer
        if self._run is not None or workspace is None:
            return
        with self._messages.guard():
            if layer is not None and layer.isEditable() and layer.isModified():
                raise EditRefused(tr("There are unsaved edits: save or drop them first."))
            self._start({**parameters, "WORKSPACE": str(workspace.path)})

    def _start(self, parameters: dict) -> None:
        registered = QgsApplication.processingRegistry().algorithmById(UNCERTAINTY_RUN)
        run = AlgorithmRun(registered or BudgetUncertaintyAlgorithm(), parameters, self._session.project)
        self._run = run
        run.progressed.connect(lambda percent: self._page.show_running(percent) if self._run is run else None)
        run.succeeded.connect(lambda results: self._end(run, results))
        run.failed.connect(lambda reason: self._end(run, None, reason))
        run.canceled.connect(lambda: self._end(run, None))
        self._page.show_running(0.0)
        run.start()

    def _end(self, run, results, reason: str = "") -> None:
        if self._run is not run:
            return
        self._run = None
        run.deleteLater()
        self._page.show_running(None)
        if results is not None:
            self._is_new = True
            self._messages.success(tr("The intervals are worked out, and kept in the workspace."))
            self._session.uncertainty.look()
        elif reason:
            self._messages.error(reason)
        else:
            self._messages.info(tr("Cancelled: the workspace is as it was."))

    def _show(self) -> None:
        keeper = self._session.uncertainty
        self._page.show_kept(keeper.kept, keeper.stale)
        if self._is_new:
            self._is_new = False
            self._page.bring_result_into_view()
        self.shown.emit()
