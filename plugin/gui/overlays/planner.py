"""Works out in the background what entering losses would do, and enters it."""

from __future__ import annotations

import json
from dataclasses import replace

from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsRasterLayer
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...core.units import DensityUnit
from ...processing.losses.encodings import event_maps
from ...processing.losses.entry_plan import enter, plan_entry
from ...processing.losses.forest_text import forest_given
from ...processing.losses.request import LossRequest
from ...processing.losses.vector_guess import layers_read
from ...processing.losses.vector_layer import EventLayer, fields_given
from ...processing.raster_input import MapFile
from ...raster.errors import Cancelled
from ...storage.errors import EditRefused
from ...storage.fingerprint import without_secrets
from ...storage.overlay_project import layer_of, source_of
from ...storage.overlay_sources import RASTER, Source, open_layer
from ...storage.overlays import full_source
from ...storage.own_maps import own_catalogue
from ...tasks.background import BackgroundWork
from ...translate import tr
from ..messages import USER_ERRORS
from .count_actions import COUNTED
from .map_reading import encoding_text, parts_of


class Planner(QObject):
    """``progressed`` carries percent, ``ended`` comes after each piece of work, however it ended."""

    progressed = pyqtSignal(float)
    ended = pyqtSignal()

    def __init__(self, session, messages, parent=None) -> None:
        super().__init__(parent)
        self._session, self._messages = session, messages
        self._task, self._feedback = None, None

    @property
    def busy(self) -> bool:
        """Whether something is worked out or entered."""
        return self._task is not None

    def plan(self, overlay, maps, year: int, parcel_ids, only_new: bool, done) -> None:
        """Work out the entries of a calendar year as the map was counted last; then ``done(plan)``.

        :param maps: all maps of the workspace.
        :param only_new: leave out what is in the accounts of the same year already.
        """
        workspace, project = self._session.workspace, self._session.project
        context = QgsProcessingContext()
        context.setTransformContext(project.transformContext())
        feedback = QgsProcessingFeedback(False)
        known, _ = own_catalogue(workspace)
        request = request_of(workspace, project, overlay, maps, feedback, known)
        own = _own_layer(overlay, project)
        layers = () if own is None else (_event_layer(overlay, own, project, context),)

        def work(_kept=own):  # what reads the layer keeps a mere pointer to it
            read = tuple(
                layer if layer.fields is not None else layers_read((layer,), overlay.kind, feedback, known)[0]
                for layer in layers
            )
            return plan_entry(
                workspace, request, (year,), context, feedback, parcel_ids, overlay.name,
                only_new=only_new, layers=read,
            )  # fmt: skip

        self._start(tr("Losses for the accounts"), work, done, feedback)

    def enter(self, plan, done) -> None:
        """Enter a plan, all of its losses or none; then ``done(act)``."""
        workspace = self._session.workspace
        self._start(tr("Entering losses"), lambda: enter(workspace, plan), done, None)

    def cancel(self) -> None:
        """Ask what is worked out to stop; what is being entered is entered."""
        if self._feedback is not None:
            self._feedback.cancel()

    def unload(self) -> None:
        """Stop, and tell nobody."""
        self.cancel()
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def _start(self, title: str, work, done, feedback) -> None:
        if self._task is not None:
            return
        self._feedback = feedback
        if feedback is not None:
            feedback.progressChanged.connect(self.progressed)
        task = BackgroundWork(
            title,
            work,
            lambda result: self._end(task, lambda: done(result)),
            lambda error: self._end(task, lambda: self._fail(error)),
        )
        self._task = task
        self.progressed.emit(0.0)
        task.start()

    def _end(self, task, then) -> None:
        if task is not self._task:
            return
        self._task = self._feedback = None
        try:
            then()
        finally:
            self.ended.emit()

    def _fail(self, error) -> None:
        if isinstance(error, Cancelled):
            self._messages.info(tr("It was cancelled: nothing was changed."))
        elif isinstance(error, USER_ERRORS):
            self._messages.error(error)
        else:
            raise error


def request_of(workspace, project, overlay, maps, feedback, known) -> LossRequest:
    """Return what is counted on a map, under the conditions of its last count; on the main thread.

    Maps are read as the project's layers of them are, with the CRS and the nodata set there, as they were
    counted. Of a layer of events the request has the conditions only.

    :raises QgsProcessingException, RasterError: a map cannot be read any more.
    """
    told = overlay.settings[COUNTED]["with"]
    density, cover = (_map(workspace, project, told.get(name)) for name in ("DENSITY", "TREE_COVER"))
    forest = forest_given(told.get("FOREST_DEFINITION", ""))
    return LossRequest(
        None,
        () if source_of(overlay).is_vector else _rasters(project, overlay, maps, feedback, known),
        densities=() if density is None else (density,),
        unit=DensityUnit(told.get("UNIT", DensityUnit.T_BIOMASS_PER_HA.value)),
        cover=cover,
        least_cover=None if forest is not None else told.get("THRESHOLD"),
        forest=forest,
    )


def _rasters(project, overlay, maps, feedback, known) -> tuple:
    entry = next((each for each in known if each.id == overlay.kind), None)
    parts = parts_of(overlay, maps, entry)
    layers = ((layer_of(project, each.id), each) for each in parts)
    events = [
        MapFile(layer if _is_good(layer) else QgsRasterLayer(each.source, each.name), overlay.band)
        for layer, each in layers
    ]
    return event_maps(events, encoding_text(overlay, parts, entry), feedback, known)


def _own_layer(overlay, project):
    """Return a layer of events for the worker alone, with the filter of the project's; ``None`` of a raster.

    :raises SourceRefused: it cannot be read.
    """
    if not source_of(overlay).is_vector:
        return None
    shown = layer_of(project, overlay.id)
    return open_layer(source_of(overlay)) if shown is None or not shown.isValid() else shown.clone()


def _event_layer(overlay, own, project, context) -> EventLayer:
    """Return a layer of events with the fields it is read by, where the map tells them.

    :raises QgsProcessingException: it cannot hold events.
    """
    shown = layer_of(project, overlay.id)
    fields = fields_given(json.dumps(dict(overlay.encoding))) if overlay.encoding else None
    edited = shown is not None and shown.isModified()
    return replace(EventLayer.of(own, context), name=overlay.name, fields=fields, edited=edited)


def _is_good(layer) -> bool:
    return isinstance(layer, QgsRasterLayer) and layer.isValid()


def _map(workspace, project, told) -> MapFile | None:
    """Return a map that the last count used, as the project's layer that was counted has it.

    :raises EditRefused: it is not where it was.
    """
    if told is None:
        return None
    source, shown = full_source(workspace, told["source"]), project.mapLayer(told.get("layer", ""))
    same = [one for one in (shown, *project.mapLayers().values()) if _is_good(one) and one.source() == source]
    layer = same[0] if same else QgsRasterLayer(source, told["name"])
    path = Source(RASTER, source, "").path
    is_gone = path is not None and not str(path).startswith("/vsi") and not path.exists()
    if is_gone or not layer.isValid():
        text = tr(
            "The map “{name}” that the losses were counted with is not where it was ({path}): put it back, "
            "or count the losses again with another one."
        )
        raise EditRefused(text.format(name=told["name"], path=without_secrets(layer.source())))
    return MapFile(layer)
