"""What the Losses page does: counts a map, compares two, keeps what was found in the workspace."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import NamedTuple

from qgis.core import QgsFeatureRequest, QgsProcessing, QgsVectorLayerFeatureSource
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...storage import counted, overlays
from ...storage.clock import now
from ...storage.errors import EditRefused
from ...storage.overlay_project import layer_of, problem_of, source_of
from ...storage.values import from_attribute
from ...translate import tr
from ..widgets import number, parcels
from .map_reading import encoding_text, parts_of
from .renewal import FILE, stamp_of_stat
from .runner import Runner

#: Under this name a map's settings keep how it was counted last.
COUNTED = "counted"
_READ_BY = ("source", "kind", "band", "encoding")  # a count is of these


class _Row(NamedTuple):
    """A counted loss as ``storage.counted`` takes it."""

    parcel_id: str
    year: int
    event_type: str
    confidence: str
    area_ha: float
    tco2e: float | None


class CountActions(QObject):
    """``counted`` carries the id of a map that was counted and what to say about it."""

    counted = pyqtSignal(str, str)

    def __init__(self, session, data, messages, parent=None) -> None:
        super().__init__(parent)
        self._session, self._data, self._messages = session, data, messages
        self.runner = Runner(session, messages, self)

    def count(self, overlay, parameters: dict) -> None:
        """Count a map's losses in all parcels in the background, and keep them in the workspace."""
        layer = self._session.parcel_layer
        if layer is None or self.runner.busy:
            return
        if not layer.featureCount():
            self._messages.warning(tr("There are no parcels: draw or import them first."))
            return
        asked = self._asked(overlay, parameters)
        if asked is None:
            return
        asked["INPUT"] = layer.id()
        asked.update(ID_FIELD="id", OUTPUT=QgsProcessing.TEMPORARY_OUTPUT)
        workspace = self._session.workspace
        years = _years(parameters)
        path = source_of(overlay).path
        file_now = stamp_of_stat(path) if path is not None and path.is_file() else {}

        def work(run, results):
            source = QgsVectorLayerFeatureSource(run.result_layer(results, "OUTPUT"))
            told = {**_settings(workspace, parameters, results), FILE: file_now}

            def keep():
                now_there = _unchanged(workspace, overlay)
                counted.keep(workspace, overlay.id, _rows(source), years=years)
                settings = {**now_there.settings, COUNTED: told}
                overlays.change_overlay(workspace, replace(now_there, settings=settings))

            return keep

        def done(results, warnings):
            self._data.forget_losses(overlay.id)
            self._data.renew()
            self.counted.emit(overlay.id, "\n".join([_told(results), *warnings]))

        self.runner.start("lossbyyear", asked, done, work=work)

    def compare(self, maps, parameters: dict, tell) -> None:
        """Lay two maps over each other in the background; ``tell(text)`` says where they agree."""
        layer = self._session.parcel_layer
        if layer is None or self.runner.busy:
            return
        each = [self._asked(overlay, parameters) for overlay in maps]
        if None in each:
            return
        series = next((one for one, asked in zip(maps, each) if len(asked["EVENTS"]) > 1), None)
        if series is not None:
            text = tr(
                "“{name}” is a file a year, which cannot be compared: build a virtual raster of its files, "
                "each in a band of its own, and add that."
            )
            self._messages.warning(text.format(name=series.settings.get("series", series.name)))
            return
        asked = {**each[0], "INPUT": layer.id(), "ID_FIELD": "id"}
        asked["EVENTS"] = [event for one in each for event in one["EVENTS"]]
        asked["BANDS"] = "|".join(str(overlay.band) for overlay in maps)
        asked["ENCODING"] = "[" + ", ".join(_as_json(one["ENCODING"]) for one in each) + "]"
        asked["OUTPUT"] = QgsProcessing.TEMPORARY_OUTPUT
        names = [overlay.name for overlay in maps]
        self.runner.start(
            "comparelossmaps", asked, lambda results, warnings: tell(_agreement(names, results, warnings))
        )

    def _asked(self, overlay, parameters: dict) -> dict | None:
        """Return what is asked of a map; ``None`` where it is missing or dead, which is said by its name."""
        data, project = self._data.data, self._session.project
        entry = data.kinds.get(overlay.kind)
        parts = parts_of(overlay, data.maps, entry)
        problems = [problem for problem in (problem_of(project, part) for part in parts) if problem]
        if problems:
            self._messages.warning(problems[0])
            return None
        return parameters_of(overlay, parameters, project, parts, entry)

    def unload(self) -> None:
        """Stop what runs."""
        self.runner.unload()


def parameters_of(overlay, parameters: dict, project, parts, entry) -> dict:
    """Return the parameters of an algorithm that reads a map: the map, how it is read, layers as ids.

    :param parts: the maps that are read together with it (:func:`.map_reading.parts_of`).
    :param entry: what the catalogue says of its kind, or ``None``.
    """
    asked = {name: _id_of(value) for name, value in parameters.items()}
    if "DENSITY" in asked:
        asked["DENSITY"] = [asked["DENSITY"]]
    layers = [layer_of(project, part.id) for part in parts]
    asked["EVENTS"] = [
        part.source if layer is None else layer.id() for part, layer in zip(parts, layers)
    ]
    asked["ENCODING"] = encoding_text(overlay, parts, entry)
    if overlay.band != 1:
        asked["BAND"] = overlay.band
    return asked


def _id_of(value):
    return value.id() if hasattr(value, "dataProvider") else value


def _rows(source):
    """Yield the rows of the table of losses."""
    names = ("parcel", "year", "type", "confidence", "area_ha", "tco2e")
    places = [source.fields().lookupField(name) for name in names]
    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
    for feature in source.getFeatures(request):
        parcel, year, kind, sure, area, tonnes = [
            from_attribute(feature.attribute(place)) for place in places
        ]
        yield _Row(str(parcel), int(year), kind or "", sure or "", float(area), tonnes)


def _years(parameters: dict):
    """Return the years that were asked for, ``None`` for all."""
    first, last = parameters.get("YEAR_FROM"), parameters.get("YEAR_TO")
    if first is None and last is None:
        return None
    return range(1800 if first is None else first, (2200 if last is None else last) + 1)


def _unchanged(workspace, overlay):
    """Return a map as the workspace has it now, after it was counted.

    :raises EditRefused: it was removed or explained anew meanwhile, so that the count is of no map there is.
    """
    there = overlays.overlay(workspace, overlay.id)
    if there is None:
        text = tr("The map {name} was removed while it was counted: nothing was kept.")
        raise EditRefused(text.format(name=overlay.name))
    if any(getattr(there, name) != getattr(overlay, name) for name in _READ_BY):
        text = tr(
            "What the map {name} is was changed while it was counted: nothing was kept; count it again."
        )
        raise EditRefused(text.format(name=overlay.name))
    return there


def _settings(workspace, parameters: dict, results: dict) -> dict:
    """Return how a map was counted, for the next look and for entries in the accounts."""
    kept = {}
    for name, value in parameters.items():
        if hasattr(value, "dataProvider"):
            source = overlays.stored_source(workspace, value.source())
            value = {"source": source, "name": value.name(), "layer": value.id()}
        kept[name] = value
    return {"at": now(), "with": kept, "unknown": results.get("UNKNOWN_CODES", "")}


def _as_json(encoding: str) -> str:
    return encoding if encoding.startswith("{") else json.dumps(encoding)


def _agreement(names, results: dict, warnings) -> str:
    """Return where two maps agree, in words."""
    both, any_ha = results["ALL_HA"], results["ANY_HA"]
    text = tr(
        "Both maps show {both} ha of loss in the same years, one or the other {any} ha: they agree on "
        "{percent} %. Added up, {double} ha would count twice ({first}, {second})."
    )
    told = text.format(
        both=number(both, 2),
        any=number(any_ha, 2),
        percent=number(100.0 * both / any_ha if any_ha else 100.0, 1),
        double=number(results["DOUBLE_HA"], 2),
        first=names[0],
        second=names[1],
    )
    return "\n".join([told, *warnings])


def _told(results: dict) -> str:
    text = tr("Counted: {parcels} hit, {area} ha, {stock} tCO2e.")
    stock = results.get("TOTAL_TCO2E")
    if stock is None:
        text = tr("Counted: {parcels} hit, {area} ha.")
    return text.format(
        parcels=parcels(results.get("PARCELS_HIT", 0)),
        area=number(results.get("TOTAL_AREA_HA", 0.0), 2),
        stock=number(stock),
    )
