"""What the Budget dock does: measure stocks, accept flags, zoom, record the method."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from qgis.core import QgsApplication, QgsProcessing, QgsRasterLayer
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...processing.parcel_stock import ParcelStock
from ...processing.review.plots.stock_from_plots import StockFromPlots
from ...storage.decision import BUDGET_RUN
from ...storage.editing import edit_command
from ...storage.errors import EditRefused
from ...storage.fingerprint import fingerprint
from ...storage.locks import left_out, left_out_sentence, locks_in
from ...storage.parcel_history import catch_up
from ...storage.stocks import record_plot_stock, record_stock, store_stocks
from ...tasks.algorithm_run import AlgorithmRun
from ...translate import tr
from ..parcels_on_map import show_on_map
from ..statement_export import wait_cursor
from ..widgets import number


class BudgetController(QObject):
    """``progressed`` carries percent; ``measured`` the result in words; ``ended`` comes after each run."""

    progressed = pyqtSignal(float)
    measured = pyqtSignal(str)
    ended = pyqtSignal()

    def __init__(self, iface, session, messages, parent=None) -> None:
        super().__init__(parent)
        self._iface, self._session, self._messages = iface, session, messages
        self._run = None
        self._target = None

    def unload(self) -> None:
        """Stop what runs; it outlives this panel until its thread has ended."""
        run, self._run = self._run, None
        if run is not None:
            run.leave()

    def cancel(self) -> None:
        """Ask the run to stop."""
        if self._run is not None:
            self._run.cancel()

    def measure(self, parameters: dict) -> None:
        """Measure the stock of all parcels in the background, then write it into the workspace."""
        layer = self._session.parcel_layer
        if self._run is not None or layer is None:
            return
        if not layer.featureCount():
            self._messages.warning(tr("There are no parcels to measure: draw or import them first."))
            return
        density = parameters["DENSITY"]
        band, name = parameters.get("BAND", 1), density.name()
        source = name if band == 1 else tr("{name}, band {band}").format(name=name, band=band)
        path, full = _file_of(density), {**parameters, "DENSITY": density.id()}
        record = partial(record_stock, self._session.workspace, path, parameters)
        self._start(ParcelStock, full, lambda results: source, record)

    def measure_plots(self, parameters: dict) -> None:
        """Work out the stock of all parcels from the field plots, then write it into the workspace."""
        if self._run is not None or self._session.parcel_layer is None:
            return
        workspace = self._session.workspace
        full = {**parameters, "WORKSPACE": str(workspace.path)}
        record = partial(record_plot_stock, workspace, parameters)
        self._start(StockFromPlots, full, lambda results: results["STOCK_SOURCE"], record)

    def _start(self, kind, parameters: dict, source_of, record) -> None:
        """Run an algorithm on the parcels.

        :param source_of: gives the parcels' source text. :param record: keeps the run. Both take its results.
        """
        layer = self._session.parcel_layer
        full = {**parameters, "INPUT": layer.id(), "OUTPUT": QgsProcessing.TEMPORARY_OUTPUT}
        self._target = (self._session.workspace, source_of, record)
        registered = QgsApplication.processingRegistry().algorithmById(f"terrestrialcarbon:{kind.NAME}")
        run = AlgorithmRun(registered or kind().create(), full, self._session.project, self)
        self._run = run
        run.progressed.connect(self.progressed)
        run.succeeded.connect(self._on_measured)
        run.failed.connect(self._on_failed)
        run.canceled.connect(self._on_canceled)
        self.progressed.emit(0.0)
        run.start()

    def _on_measured(self, results: dict) -> None:
        run = self._run
        if run is None:
            return
        workspace, source_of, record = self._target
        session = self._session
        with self._messages.guard():
            if session.workspace is None or session.workspace.path != workspace.path:
                self._messages.warning(
                    tr("Another workspace was opened while the stock was measured: nothing was written.")
                )
            else:
                with wait_cursor():
                    self._store(run, results, workspace, source_of(results), record)
        self._finish()

    def _store(self, run, results, workspace, source: str, record) -> None:
        layer, settings = self._session.parcel_layer, workspace.settings
        edited = layer.isEditable()
        locks = locks_in(layer)
        store_stocks(layer, run.result_layer(results, "OUTPUT"), source, settings.joining_date)
        record(results)
        if not edited:
            catch_up(workspace, reason=tr("Stock from {source}").format(source=source))
            self._session.refresh()
        text = _result_words(results)
        self.measured.emit(text)
        if edited:
            text = tr("{result} Save the edits to keep the stocks.").format(result=text)
        self._messages.success(text)
        if locks:
            self._messages.warning(left_out_sentence(locks.values()))
        for warning in run.warnings:
            self._messages.warning(warning)

    def _on_failed(self, reason: str) -> None:
        if self._run is None:
            return
        self._messages.error(reason)
        self._finish()

    def _on_canceled(self) -> None:
        if self._run is None:
            return
        self._messages.info(tr("Measuring was cancelled: the workspace is as it was."))
        self._finish()

    def _finish(self) -> None:
        if self._run is not None:
            self._run.deleteLater()
        self._run = self._target = None
        self.ended.emit()

    def accept(self, fids) -> None:
        """Accept the flags of parcels, in one undo step."""
        if not fids:
            return
        with self._messages.guard():
            if not self._session.start_editing():
                raise EditRefused(tr("The parcels cannot be edited: the workspace can only be read."))
            layer = self._session.parcel_layer
            fids, locks = left_out(layer, fids)
            index = layer.fields().indexOf("flag_accepted")
            with edit_command(layer, tr("Accept flagged stocks")):
                for fid in fids:
                    if not layer.changeAttributeValue(fid, index, True):
                        raise EditRefused(tr("The layer did not take the change; nothing was changed."))
            text = tr("Flagged parcels accepted: {number}. Save the edits to keep this.")
            self._messages.success(text.format(number=len(fids)))
            if locks:
                self._messages.warning(left_out_sentence(locks))

    def zoom_to(self, fids) -> None:
        """Show parcels on the map and select them."""
        show_on_map(self._iface, self._session, fids, self._messages)

    def record_decision(self, decision, result) -> None:
        """Record the method, its evidence and its figures in the workspace.

        :raises WorkspaceError: the workspace refused.
        """
        workspace = self._session.workspace
        workspace.record_run(
            BUDGET_RUN,
            [fingerprint(str(workspace.path))],
            decision.parameters(workspace.settings.period_years),
            {
                "P0_TCO2E": result.p0_tco2e,
                "T0_TCO2E": result.t0_tco2e,
                "BUDGET_TCO2E": result.budget_tco2e,
                "ANNUAL_BUDGET_TCO2E": result.annual_budget_tco2e,
                "PROTECTED_AREA_HA": result.protected_area_ha,
                "TRADEABLE_AREA_HA": result.tradeable_area_ha,
            },
        )
        self._messages.success(tr("The method is recorded in the workspace, with its evidence."))

    def add_raster(self, path: str):
        """Add a raster to the project; return it, or ``None`` after saying why not."""
        layer = QgsRasterLayer(path, Path(path).stem)
        if not layer.isValid():
            text = tr("The map {path} cannot be opened: check that it is a raster and complete.")
            self._messages.error(text.format(path=path))
            return None
        return self._session.project.addMapLayer(layer)

    def read_text(self, path: str):
        """Return the text of a file, or ``None`` after saying why not."""
        try:
            return Path(path).read_text(encoding="utf-8-sig")
        except (OSError, UnicodeDecodeError) as error:
            reason = getattr(error, "strerror", None) or tr("no text in UTF-8")
            text = tr("The file {path} cannot be read ({reason}): choose another one.")
            self._messages.error(text.format(path=path, reason=reason))
            return None


def _file_of(layer) -> str:
    return layer.source().split("|", 1)[0]


def _result_words(results) -> str:
    text = tr("Stock {stock} tCO2e on {area} ha in {parcels} parcels; flagged: {flagged} ({held} tCO2e).")
    return text.format(
        stock=number(results["TOTAL_TCO2E"], 0),
        area=number(results.get("COUNTED_AREA_HA", results["TOTAL_AREA_HA"]), 2),
        parcels=results["PARCELS"] - results["FLAGGED"],
        flagged=results["FLAGGED"],
        held=number(results.get("FLAGGED_TCO2E", 0.0), 0),
    )
