"""Keeps the page of sources: checks those of the open workspace, repairs, leaves with a reason."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from qgis.core import QgsRectangle

from ...processing.sources.gather import report_of
from ...processing.sources.workspace_sources import workspace_sources
from ...storage.overlay_project import layer_of
from ...translate import tr
from ..findings.controller import FindingsController
from .repairs import can_repair, repair
from .work import SourcesWork


class SourcesController(FindingsController):
    """Does what :class:`SourcesPage` asks for."""

    def __init__(self, iface, session, page, messages, parent=None) -> None:
        super().__init__(iface, session, page, messages, parent)
        self._facts = []
        self._connections.connect(page.repair_asked, self.repair)
        self._connections.connect(page.properties_asked, self.show_properties)

    def open(self) -> None:  # noqa: A003 (what happens to the workspace)
        """Take up the workspace that was opened."""
        self.close()
        self._page.show_state(True, not self._session.workspace.read_only)

    def close(self) -> None:
        """Let go of the workspace."""
        run, self._run = self._run, None
        if run is not None:
            run.cancel()
            run.deleteLater()
        self._facts, self._reasons = [], {}
        self._page.show_state(False, False)

    def run(self, key: str = "") -> None:
        """Check all sources, or the one with a key again."""
        if self._session.workspace is None or self._run is not None:
            return
        with self._messages.guard():
            asked = workspace_sources(self._session.workspace, self._layer)
            asked = [one for one in asked if key in ("", one.key)]
            work = SourcesWork(self._session, asked, self)
            self.begin(work, lambda report: self._on_done(report, key))

    def repair(self, one, what) -> None:
        """Do a safe repair, and check the source again."""
        with self._messages.guard():
            done = repair(self._session, self._fact(one.key), what)
            self._messages.success(done)
            self.run(one.key)

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
        if self._run is None or self._session.workspace is None:
            return
        self.on_end()
        if key and any(fact.key == key for fact in self._facts):
            new = {fact.key: fact for fact in report.facts}
            self._facts = [new.get(fact.key, fact) for fact in self._facts]
        else:
            self._facts = report.facts
        self.read_reasons()
        self.show_findings()

    def show_findings(self) -> None:
        """Show what is known to be found."""
        if self._session.workspace is None or self._run is not None:
            return
        report = report_of(list(map(replace, self._facts)))
        self._page.show_findings(
            report, self._reasons, lambda one, what: can_repair(self._session, self._fact(one.key), what)
        )
