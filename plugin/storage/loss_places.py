"""Where losses are: their places as the ledger keeps them, and what they share with those that stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from qgis.core import QgsGeometry, QgsProject, QgsRectangle, QgsSpatialIndex, QgsWkbTypes

from ..core.mechanism import losses
from ..core.mechanism.losses import BOX, event_stands, same_time
from ..core.units import M2_PER_HA
from . import database
from .errors import EditRefused
from .event_places import place_geometry, place_text
from .geometry import as_multipolygon
from .ledger import Ledger
from .ledger_book import SqlBook
from .measure import area_ha, area_meter

#: Square metres that two places may share: edges of the same cells, transformed between coordinate
#: systems for two maps or parcels, are not the same to the last digit and leave slivers.
TOLERANCE_M2 = 1.0

_NEAR = (
    "SELECT id, year, calendar_year, min_x, min_y, max_x, max_y FROM event WHERE min_x IS NULL "
    "OR (min_x < ? AND max_x > ? AND min_y < ? AND max_y > ?)"
)


@dataclass(frozen=True)
class PlaceOverlap:
    """What a new place shares with another: hectares on the ellipsoid, and where.

    ``loss`` is the number of the new place; of the other, ``other`` is the number where it is new,
    too, else ``event_id``, ``entry_id``, ``parcel_id`` and the accounting ``year`` of the event.
    """

    loss: int
    year: int
    area_ha: float
    geometry: QgsGeometry
    other: int | None = None
    event_id: str = ""
    entry_id: str = ""
    parcel_id: str = ""


@dataclass(frozen=True)
class Comparison:
    """What comparing places found.

    ``overlaps`` are those of the same accounting or calendar year, which may not be entered;
    ``elsewhere`` those with events of other years, which may, and deserve a look. ``checked`` are the ids of
    the events that were compared, for :func:`~core.mechanism.losses.enter_losses`.
    """

    overlaps: tuple[PlaceOverlap, ...]
    elsewhere: tuple[PlaceOverlap, ...]
    checked: tuple[str, ...]

    @property
    def overlap_ha(self) -> float:
        """Hectares that would be entered twice."""
        return sum(one.area_ha for one in self.overlaps)


def pack(geometry: QgsGeometry) -> dict:
    """Return the columns of an event that say where it was: the place and its box.

    :raises EditRefused: it is no polygon.
    """
    place = as_multipolygon(geometry)
    box = place.boundingBox()
    edges = (box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum())
    return {"place": place_text(place), **dict(zip(BOX, edges))}


def unpack(event) -> QgsGeometry:
    """Return the place of an event's row, in the workspace's CRS; null where it cannot be read."""
    return place_geometry(event["place"])


def standing_events(workspace, year: int | None = None) -> list[dict]:
    """Return the rows of the events of an accounting year that stand; of all years without one."""
    with Ledger(workspace).reading() as book:
        return losses.standing_events(book, year)


def compare(
    workspace,
    places: Sequence[QgsGeometry],
    years: Sequence[int],
    transform_context=None,
    calendar_years: Sequence[int] | None = None,
) -> Comparison:
    """Compare new places with each other and with every event that stands.

    Pairs that share :data:`TOLERANCE_M2` or less do not overlap: the edges of cells that were
    transformed leave slivers.

    :param places: polygons in the workspace's CRS.
    :param years: the accounting year of each.
    :param calendar_years: in which the map has each. What one map dates to the day and another to the
        calendar year may be the same loss, and yet count in two accounting years.
    """
    context = transform_context or QgsProject.instance().transformContext()
    meter = area_meter(workspace.crs, workspace.ellipsoid, context)
    places = [_whole(place) for place in places]
    times = list(zip(years, calendar_years or [None] * len(years)))
    events, checked = _events_near(workspace, places, times)
    overlaps, elsewhere = [], []
    for number, (place, time) in enumerate(zip(places, times)):
        for event, other in events.meeting(place):
            found = _overlap(place, other, meter)
            if found is not None:
                named = {name: event[name] for name in ("entry_id", "parcel_id")}
                one = PlaceOverlap(number, event["year"], *found, event_id=event["id"], **named)
                same = same_time(time, (event["year"], event["calendar_year"]))
                (overlaps if same else elsewhere).append(one)
    overlaps += _among(places, times, meter)
    return Comparison(tuple(overlaps), tuple(elsewhere), checked)


class _Events:
    """Events with their places, found by box."""

    def __init__(self) -> None:
        self._index = QgsSpatialIndex()
        self._rows: list = []

    def add(self, event, place: QgsGeometry) -> None:
        """Take an event."""
        self._index.addFeature(len(self._rows), place.boundingBox())
        self._rows.append((event, place))

    def meeting(self, place: QgsGeometry) -> list:
        """Return (event, place) of those whose boxes meet that of ``place``, in order."""
        return [self._rows[number] for number in sorted(self._index.intersects(place.boundingBox()))]


def _events_near(workspace, places, times) -> tuple[_Events, tuple[str, ...]]:
    """Return the standing events near any place, and the ids of all of those times that were seen."""
    around, own = QgsRectangle(), QgsSpatialIndex()
    for number, place in enumerate(places):
        around.combineExtentWith(place.boundingBox())
        own.addFeature(number, place.boundingBox())
    edges = (around.xMaximum(), around.xMinimum(), around.yMaximum(), around.yMinimum())
    found, seen, wanted = _Events(), [], set(times)
    if not places:
        return found, ()
    with database.reading(workspace.path) as connection:
        connection.execute("BEGIN")
        book = SqlBook(connection)
        for event_id, *its, x0, y0, x1, y1 in connection.execute(_NEAR, edges).fetchall():
            box = x0, y0, x1, y1
            if any(same_time(time, its) for time in wanted):
                seen.append(event_id)
            if None not in box and not own.intersects(QgsRectangle(*box)):
                continue
            event = book.row("event", event_id)
            place = _whole(unpack(event))
            if not place.isEmpty() and event_stands(book, event):
                found.add(event, place)
        connection.rollback()
    return found, tuple(sorted(seen))


def _among(places, times, meter) -> list[PlaceOverlap]:
    """Return what the places share among themselves, each pair of the same time once."""
    index, found = QgsSpatialIndex(), []
    for number, (place, time) in enumerate(zip(places, times)):
        for other in sorted(index.intersects(place.boundingBox())):
            shared = _overlap(place, places[other], meter) if same_time(time, times[other]) else None
            if shared is not None:
                found.append(PlaceOverlap(number, time[0], *shared, other=other))
        index.addFeature(number, place.boundingBox())
    return found


def _overlap(one: QgsGeometry, other: QgsGeometry, meter) -> tuple[float, QgsGeometry] | None:
    """Return hectares and place that two polygons share, ``None`` for no more than a sliver."""
    if not one.intersects(other):
        return None
    shared = polygons_of(one.intersection(other))
    area = area_ha(shared, meter)
    return (area, shared) if area * M2_PER_HA > TOLERANCE_M2 else None


def polygons_of(geometry: QgsGeometry) -> QgsGeometry:
    """Return the polygons of a geometry as one; lines and points where edges touch have no area."""
    kind = QgsWkbTypes.GeometryType.PolygonGeometry
    parts = [part for part in geometry.asGeometryCollection() if part.type() == kind]
    return QgsGeometry.collectGeometry(parts) if parts else QgsGeometry()


def _whole(place: QgsGeometry) -> QgsGeometry:
    """Return a place that can be compared: valid polygons, cells that touch at a corner among them."""
    if place.isNull() or place.isGeosValid():
        return place
    made = polygons_of(place.makeValid())
    if made.isNull():
        raise EditRefused(place.lastError())
    return made
