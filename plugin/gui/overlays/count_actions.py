"""What the Losses page does: counts a map, compares two, keeps what was found in the workspace."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import NamedTuple

from qgis.core import QgsFeatureRequest, QgsProcessing, QgsVectorLayerFeatureSource
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...storage import counted, overlays
from ...storage.clock import now
from ...storage.overlay_project import layer_of, problem_of
from ...storage.values import from_attribute
from ...translate import tr
from ..widgets import number, parcels
from .runner import Runner

#: Under this name a map's settings keep how it was counted last.
COUNTED = "counted"


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
        if self._is_unreadable(overlay):
            return
        asked = {**parameters_of(overlay, parameters, self._session.project), "INPUT": layer.id()}
        asked.update(ID_FIELD="id", OUTPUT=QgsProcessing.TEMPORARY_OUTPUT)
        workspace = self._session.workspace
        years = _years(parameters)

        def work(run, results):
            source = QgsVectorLayerFeatureSource(run.result_layer(results, "OUTPUT"))
            settings = {**overlay.settings, COUNTED: _settings(parameters, results)}

            def keep():
                counted.keep(workspace, overlay.id, _rows(source), years=years)
                overlays.change_overlay(workspace, replace(overlay, settings=settings))

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
        if any(self._is_unreadable(overlay) for overlay in maps):
            return
        project = self._session.project
        each = [parameters_of(overlay, parameters, project) for overlay in maps]
        asked = {**each[0], "INPUT": layer.id(), "ID_FIELD": "id"}
        asked["EVENTS"] = [event for one in each for event in one["EVENTS"]]
        asked["ENCODING"] = "[" + ", ".join(_as_json(one["ENCODING"]) for one in each) + "]"
        asked["OUTPUT"] = QgsProcessing.TEMPORARY_OUTPUT
        names = [overlay.name for overlay in maps]
        self.runner.start(
            "comparelossmaps", asked, lambda results, warnings: tell(_agreement(names, results, warnings))
        )

    def _is_unreadable(self, overlay) -> bool:
        """Whether a map is missing or dead, which is said by its own name."""
        problem = problem_of(self._session.project, overlay)
        if problem:
            self._messages.warning(problem)
        return bool(problem)

    def unload(self) -> None:
        """Stop what runs."""
        self.runner.unload()


def parameters_of(overlay, parameters: dict, project) -> dict:
    """Return the parameters of an algorithm that reads a map: the map, how it is read, layers as ids."""
    layer = layer_of(project, overlay.id)
    asked = {name: _id_of(value) for name, value in parameters.items()}
    if "DENSITY" in asked:
        asked["DENSITY"] = [asked["DENSITY"]]
    asked["EVENTS"] = [overlay.source if layer is None else layer.id()]
    asked["ENCODING"] = json.dumps(dict(overlay.encoding)) if overlay.encoding else overlay.kind
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


def _settings(parameters: dict, results: dict) -> dict:
    """Return how a map was counted, for the next look and for entries in the accounts."""
    kept = {}
    for name, value in parameters.items():
        kept[name] = (
            {"source": value.source(), "name": value.name()} if hasattr(value, "dataProvider") else value
        )
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
