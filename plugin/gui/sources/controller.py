"""Keeps the page of sources: checks those of the open workspace, repairs, leaves with a reason."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from qgis.core import QgsRectangle
from qgis.PyQt.QtCore import QObject

from ...processing.sources.gather import report_of
from ...processing.sources.workspace_sources import workspace_sources
from ...storage.overlay_project import layer_of
from ...storage.waivers import take_up_again, waive, waivers
from ...translate import tr
from ..connections import Connections
from ..messages import USER_ERRORS
from .repairs import can_repair, repair
from .work import SourcesWork


class SourcesController(QObject):
    """Does what :class:`SourcesPage` asks for."""

    def __init__(self, iface, session, page, messages, parent=None) -> None:
        super().__init__(parent)
        self._iface, self._session, self._page, self._messages = iface, session, page, messages
        self._work, self._facts, self._left = None, [], {}
        self._connections = Connections()
        connect = self._connections.connect
        connect(page.run_asked, self.run)
        connect(page.cancel_asked, self.cancel)
        connect(page.repair_asked, self.repair)
        connect(page.leave_asked, self.leave)
        connect(page.return_asked, self.take_up_again)
        connect(page.properties_asked, self.show_properties)
        connect(page.zoom_asked, self.zoom)
        connect(page.shown_changed, self._show)

    def unload(self) -> None:
        """Stop what runs and give back the signals."""
        self.close()
        self._connections.disconnect_all()

    def open(self) -> None:  # noqa: A003 (what happens to the workspace)
        """Take up the workspace that was opened."""
        self.close()
        self._page.show_state(True, not self._session.workspace.read_only)

    def close(self) -> None:
        """Let go of the workspace."""
        work, self._work = self._work, None
        if work is not None:
            work.cancel()
            work.deleteLater()
        self._facts, self._left = [], {}
        self._page.show_state(False, False)

    def run(self, key: str = "") -> None:
        """Check all sources, or the one with a key again."""
        if self._session.workspace is None or self._work is not None:
            return
        with self._messages.guard():
            asked = workspace_sources(self._session.workspace, self._layer)
            asked = [one for one in asked if key in ("", one.key)]
            self._work = SourcesWork(self._session, asked, self)
            self._work.progressed.connect(lambda percent: self._page.progress.setValue(int(percent)))
            self._work.done.connect(lambda report: self._on_done(report, key))
            self._work.failed.connect(self._on_failed)
            self._work.cancelled.connect(self._on_end)
            self._page.show_running(True)
            self._work.start()

    def cancel(self) -> None:
        """Stop the check; what was found before stays."""
        if self._work is not None:
            self._work.cancel()

    def repair(self, one, what) -> None:
        """Do a safe repair, and check the source again."""
        with self._messages.guard():
            done = repair(self._session, self._fact(one.key), what)
            self._messages.success(done)
            self.run(one.key)

    def leave(self, one, reason: str) -> None:
        """Leave a finding as it is, with a reason."""
        with self._messages.guard():
            waive(self._session.workspace, one, reason)
        self._read_left()
        self._show()

    def take_up_again(self, one) -> None:
        """Show a finding again that was left."""
        with self._messages.guard():
            take_up_again(self._session.workspace, one)
        self._read_left()
        self._show()

    def show_properties(self, one) -> None:
        """Open the properties of a source's layer."""
        layer = self._layer_of(one)
        if layer is None:
            self._messages.info(tr("This source is not among the layers of the project: add it first."))
            return
        self._iface.showLayerProperties(layer)

    def zoom(self, one) -> None:
        """Show the whole of a source."""
        layer, canvas = self._layer_of(one), self._iface.mapCanvas()
        if layer is None or not layer.isValid() or layer.extent().isEmpty():
            self._messages.info(tr("This map has no place to show."))
            return
        canvas.setExtent(QgsRectangle(canvas.mapSettings().layerExtentToOutputExtent(layer, layer.extent())))
        canvas.refresh()

    def _layer(self, overlay_id: str, path: str):
        """Return the project's layer of a source, ``None`` where it has none."""
        project = self._session.project
        if overlay_id:
            return layer_of(project, overlay_id)
        for layer in project.mapLayers().values():
            source = layer.source().split("|")[0]
            if source and Path(source) == Path(path):
                return layer
        return None

    def _layer_of(self, one):
        fact = self._fact(one.key)
        return None if fact is None else self._session.project.mapLayer(fact.layer_id)

    def _fact(self, key: str):
        return next((fact for fact in self._facts if fact.key == key), None)

    def _on_done(self, report, key: str) -> None:
        if self._work is None or self._session.workspace is None:
            return
        self._on_end()
        if key and any(fact.key == key for fact in self._facts):
            new = {fact.key: fact for fact in report.facts}
            self._facts = [new.get(fact.key, fact) for fact in self._facts]
        else:
            self._facts = report.facts
        self._read_left()
        self._show()

    def _on_failed(self, error) -> None:
        self._on_end()
        if not isinstance(error, USER_ERRORS):
            raise error
        self._messages.error(error)

    def _on_end(self) -> None:
        work, self._work = self._work, None
        if work is not None:
            work.deleteLater()
        self._page.show_running(False)

    def _read_left(self) -> None:
        with self._messages.guard():
            self._left = {key: one.reason for key, one in waivers(self._session.workspace).items()}

    def _show(self) -> None:
        if self._session.workspace is None or self._work is not None:
            return
        report = report_of(list(map(replace, self._facts)))
        self._page.show_findings(
            report, self._left, lambda one, what: can_repair(self._session, self._fact(one.key), what)
        )
