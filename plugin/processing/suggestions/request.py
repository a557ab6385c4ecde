"""What the user chose, taken from the parameters on the thread the layers live in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from qgis.core import QgsProcessingException, QgsProcessingFeatureSource

from ...core.findings import Finding, Level, RuleError
from ...core.mechanism.classes import CUTOFF_DATE, ClassRules
from ...core.mechanism.suggestion_facts import Kind, Limits
from ...translate import tr
from ..parameters import day_given
from ..raster_input import MapFile, raster_layer
from .evidence_layers import EvidenceLayer, check_layer
from .loss import LossMap
from .measures import MeasuredMap, Places
from .parameters import MAPS, PLACES

_AREAS = (
    (Kind.LAW, "LAW_AREAS", "NAME_FIELD", "DESIGNATED_FIELD", "REPEALED_FIELD", ""),
    (Kind.TREATY, "TREATY_AREAS", "TREATY_NAME_FIELD", "TREATY_DATE_FIELD", "", ""),
    (Kind.THREAT, "THREATS", "THREAT_NAME_FIELD", "THREAT_DATE_FIELD", "", ""),
    (Kind.BIOPHYSICAL, "ACCESS_AREAS", "ACCESS_NAME_FIELD", "ACCESS_DATE_FIELD", "", "ACCESS_BASIS_FIELD"),
)


@dataclass(frozen=True)
class Request:
    """Layers, maps and limits of a run. Fields are names, empty where none is chosen."""

    limits: Limits
    areas: tuple[EvidenceLayer, ...]
    maps: tuple[MeasuredMap, ...]
    places: tuple[Places, ...]
    loss: LossMap | None
    id_field: str
    excluded_field: str
    plan_field: str

    @property
    def rules(self) -> ClassRules:
        """The dates and the share that decide."""
        return self.limits.rules

    def settings(self) -> dict:
        """Return what shapes the result, for the record of a run."""
        return {
            "JOINING_DATE": self.rules.joining_date.isoformat(),
            "CUTOFF_DATE": self.rules.cutoff_date.isoformat(),
            "MIN_SHARE": 100.0 * self.rules.least_share,
            "MIN_LOSS": 100.0 * self.limits.least_loss_share,
            "LIMITS": {measure.value: limit for measure, limit in self.limits.beyond.items()},
            "AREAS": [{"kind": one.kind.value, "layer": one.title} for one in self.areas],
            "MAPS": [{"measure": one.measure.value, "map": one.map.name} for one in self.maps],
            "PLACES": [
                {"measure": one.measure.value, "layer": one.source.sourceName()} for one in self.places
            ],
            "LOSS": None if self.loss is None else {"map": self.loss.map.name, "since": self.loss.since},
        }


def read_maps(algorithm, parameters, context) -> dict:
    """Return name of the parameter → its map, ``None`` where none is given.

    To be called on the thread the layers live in.

    :raises QgsProcessingException: a map cannot be used.
    """
    found = {}
    for name in (*(name for name, _ in MAPS.values()), "LOSS"):
        layer = raster_layer(algorithm, parameters, name, context)
        band = 1 if name != "LOSS" else algorithm.parameterAsInt(parameters, "LOSS_BAND", context) or 1
        found[name] = None if layer is None else MapFile(layer, band)
    return found


class Reader:
    """Reads the parameters of a run."""

    def __init__(self, algorithm, parameters, context, maps) -> None:
        self._algorithm, self._parameters, self._context = algorithm, parameters, context
        self._rasters = maps

    def request(self) -> Request:
        """Return what was chosen.

        :raises QgsProcessingException: something is missing or cannot be used.
        :raises RuleError: the dates contradict each other.
        """
        rules = self._rules()
        maps, places = tuple(self._maps()), tuple(self._places())
        beyond = {one.measure: one.limit for one in maps}
        beyond.update({one.measure: self._number(PLACES[one.measure][1]) for one in places})
        areas = tuple(self._areas())
        for one in areas:
            check_layer(one)
        loss = self._loss(rules, areas)
        if not (areas or maps or places or loss or self._text("EXCLUDED_FIELD")):
            raise QgsProcessingException(
                tr("There is no evidence to judge by: choose at least one layer, map or field of evidence.")
            )
        limits = Limits(rules, beyond, self._number("MIN_LOSS") / 100.0)
        fields = (self._text("ID_FIELD"), self._text("EXCLUDED_FIELD"), self._text("PLAN_FIELD"))
        return Request(limits, areas, maps, places, loss, *fields)

    def _rules(self) -> ClassRules:
        joined = self._day("JOINING_DATE")
        if joined is None:
            raise QgsProcessingException(
                tr("The joining date is missing: give the day the country joins, such as 2015-07-01.")
            )
        cutoff = self._day("CUTOFF_DATE") or CUTOFF_DATE
        if joined < cutoff:
            values = {"joined": joined, "cutoff": cutoff}
            raise RuleError(Finding(Level.ERROR, "suggestion_joined_before_cutoff", None, values))
        return ClassRules(joined, cutoff, self._number("MIN_SHARE") / 100.0)

    def _areas(self):
        for kind, name, *fields in _AREAS:
            source = self._source(name)
            if source is not None:
                yield EvidenceLayer(kind, source, *(self._text(one) for one in fields))
            else:
                for one in filter(None, fields):
                    self._refuse_alone(one, name)

    def _maps(self):
        for measure, (name, limit) in MAPS.items():
            found = self._rasters[name]
            if self._both(found, name, limit):
                yield MeasuredMap(measure, found, self._number(limit))

    def _places(self):
        for measure, (name, limit, opened) in PLACES.items():
            source = self._source(name)
            if self._both(source, name, limit):
                yield Places(measure, source, self._text(opened) if opened else "")

    def _both(self, layer, name: str, limit: str) -> bool:
        """Whether a layer and its limit are given; refuse one without the other."""
        if layer is None:
            self._refuse_alone(limit, name)
            return False
        if self._number(limit) is None:
            text = tr("{layer} needs its limit: give {limit}, or leave {layer} empty.")
            raise QgsProcessingException(text.format(layer=name, limit=limit))
        return True

    def _refuse_alone(self, name: str, layer: str) -> None:
        if self._parameters.get(name) not in (None, ""):
            text = tr("{name} is given without its layer: choose {layer} too, or leave {name} empty.")
            raise QgsProcessingException(text.format(name=name, layer=layer))

    def _loss(self, rules: ClassRules, areas) -> LossMap | None:
        found = self._rasters["LOSS"]
        if found is None:
            return None
        if not any(one.kind is Kind.LAW for one in areas):
            text = tr("Losses count within law areas only: choose LAW_AREAS too, or leave LOSS empty.")
            raise QgsProcessingException(text)
        since = self._number("LOSS_SINCE")
        since = rules.cutoff_date.year + 1 if since is None else int(since)
        return LossMap(found, self._text("ENCODING"), since)

    def _source(self, name: str) -> QgsProcessingFeatureSource | None:
        if self._parameters.get(name) in (None, ""):
            return None
        source = self._algorithm.parameterAsSource(self._parameters, name, self._context)
        if source is None:
            raise QgsProcessingException(self._algorithm.invalidSourceError(self._parameters, name))
        return source

    def _text(self, name: str) -> str:
        return self._algorithm.parameterAsString(self._parameters, name, self._context).strip()

    def _number(self, name: str) -> float | None:
        value = self._parameters.get(name, self._algorithm.parameterDefinition(name).defaultValue())
        if value in (None, ""):
            return None
        return self._algorithm.parameterAsDouble(self._parameters, name, self._context)

    def _day(self, name: str) -> date | None:
        return day_given(self._algorithm, self._parameters, name, self._context)
