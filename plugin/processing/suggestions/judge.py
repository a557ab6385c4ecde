"""All parcels judged: evidence read, land cut, measures taken, and the rules of M1 applied to each."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.core import QgsProcessingException

from ...core.mechanism.budget import PlanClass
from ...core.mechanism.suggestion_facts import Item, Kind, LandFacts, ParcelSuggestion
from ...core.mechanism.suggestions import suggest
from ...core.parcel import Evidence
from ...raster.errors import Cancelled
from ...storage.measure import area_meter
from ...storage.values import from_attribute
from ...translate import tr
from ..stock_source import check_source, ellipsoid_of
from .days import day_of
from .evidence_layers import read_areas
from .land import Land, read_land
from .loss import losses_under_law
from .measures import measure_distances, measure_maps
from .request import Request

_YES = {"true", "yes", "y", "1", "t"}
_NO = {"false", "no", "n", "0", "f", ""}
_LAND = (0.15, 0.45)  # of the progress


@dataclass
class Judged:
    """Parcels in the order read, what is known and suggested of each (``None``: it cannot be judged)."""

    land: list[Land]
    facts: list[LandFacts | None]
    suggestions: list[ParcelSuggestion | None]
    ellipsoid: str


def judge(request: Request, source, ellipsoid: str, context, feedback) -> Judged:
    """Return what M1 says of each parcel of ``source``.

    :param ellipsoid: that of a workspace's layer, empty for another.
    :raises QgsProcessingException: a layer or field cannot be used.
    :raises RasterError: a map cannot be read.
    :raises Cancelled: the user cancelled.
    """
    check_source(source)
    crs = source.sourceCrs()
    named = ellipsoid or ellipsoid_of(crs)
    for name in (request.excluded_field, request.plan_field, request.id_field):
        _check_field(source, name)
    meter = area_meter(crs, named, context.transformContext())
    areas = read_areas(request.areas, crs, request.rules, context, feedback)
    land = read_land(source, areas, meter, feedback, _LAND)
    joined = request.rules.joining_date
    lost = losses_under_law(request.loss, land, crs, ellipsoid, joined, context, feedback)
    measured = measure_maps(request.maps, source, ellipsoid, context, feedback)
    near = measure_distances(request.places, land, crs, named, joined, context, feedback)
    teller = _Facts(request, source.fields(), source.sourceName(), lost, measured, near)
    facts, found = [], []
    for number, parcel in enumerate(land):
        if number % 1000 == 0 and feedback.isCanceled():
            raise Cancelled
        facts.append(None if parcel.problem else teller.of(parcel))
        found.append(None if parcel.problem else suggest(facts[-1], request.limits))
    return Judged(land, facts, found, named)


def _check_field(source, name: str) -> None:
    if name and source.fields().lookupField(name) < 0:
        text = tr("“{layer}” has no field “{field}”: choose one of {known}, or none.")
        known = ", ".join(field.name() for field in source.fields())
        raise QgsProcessingException(text.format(layer=source.sourceName(), field=name, known=known))


class _Facts:
    """Puts together what is known of each parcel."""

    def __init__(self, request: Request, fields, title, lost, measured, near) -> None:
        self._request, self._title = request, title
        self._lost, self._measured, self._near = lost, measured, near
        self._plan = fields.lookupField(request.plan_field) if request.plan_field else -1
        self._excluded = fields.lookupField(request.excluded_field) if request.excluded_field else -1
        self._loss_layer = request.loss.map.name if request.loss else ""

    def of(self, parcel: Land) -> LandFacts:
        """Return the facts of one parcel."""
        loss, law = self._lost.get(parcel.fid, (None, 0.0))
        return LandFacts(
            parcel.core_faces(),
            (*parcel.items, *self._exclusions(parcel)),
            {**self._measured.get(parcel.fid, {}), **self._near.get(parcel.fid, {})},
            loss,
            law,
            self._loss_layer,
            self._plan_of(parcel),
        )

    def _exclusions(self, parcel: Land):
        if self._excluded < 0:
            return
        value = from_attribute(parcel.attributes[self._excluded])
        text = str(value).strip().lower() if value is not None else ""
        if text in _NO:
            return
        until = None
        if text not in _YES:
            day = day_of(value, self._request.excluded_field, self._title)
            until = None if day is None else day.last
        name = self._request.excluded_field
        yield Item(Kind.EXCLUSION, Evidence("exclusion", name, None, until), self._title)

    def _plan_of(self, parcel: Land) -> PlanClass | None:
        value = from_attribute(parcel.attributes[self._plan]) if self._plan >= 0 else None
        code = str(value or "").strip().lower()
        return PlanClass(code) if code in {plan.value for plan in PlanClass} else None
