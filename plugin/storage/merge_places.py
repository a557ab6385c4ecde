"""Which parcels hang together on the ground: who took land from whom, and what lies on the same land."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from qgis.core import QgsFeature, QgsGeometry, QgsSpatialIndex

from ..core.mechanism.parcel_changes import GEOMETRY
from ..core.merge.compare import Links, moved_apart

_LEAST = 1e-6  # of the smaller parcel: what rounding along a border leaves


def links_of(base: Mapping, ours: Mapping, theirs: Mapping, shapes: Mapping) -> Links:
    """Return what the geometries of the changed parcels tell.

    :param shapes: SHA-256 → WKB.
    """
    land = _Land(shapes)
    mine, other = moved_apart(base, ours, theirs)
    return Links(
        frozenset(_exchanged(land, base, ours, mine)),
        frozenset(_exchanged(land, base, theirs, other)),
        frozenset(_clashes(land, base, ours, theirs, mine, other)),
    )


def overlaps_made(base: Mapping, theirs: Mapping, shapes: Mapping) -> list:
    """Return the pairs of parcels of one side that share land now, and did not share it before."""
    land, found = _Land(shapes), []
    moved, _ = moved_apart(base, theirs, base)
    moved = sorted(moved & set(theirs))
    index, rank = _index_of(land, theirs, moved), {one: number for number, one in enumerate(moved)}
    for two in theirs if moved else ():
        box = land.box(theirs[two])
        for number in index.intersects(box) if box is not None else ():
            one = moved[number]
            if one == two or rank.get(two, -1) > number:
                continue  # a pair of moved ones is met twice
            shared = land.shared(theirs[one], theirs[two])
            if shared and shared > land.shared(base.get(one), base.get(two)) * (1.0 + _LEAST):
                found.append((one, two))
    return found


class _Land:
    """Geometries by their fingerprint, each made once."""

    def __init__(self, shapes: Mapping) -> None:
        self._shapes, self._made = shapes, {}

    def of(self, state) -> QgsGeometry | None:
        """Return a state's geometry, ``None`` where there is none or it is lost."""
        name = (state or {}).get(GEOMETRY)
        if name not in self._made:
            wkb, geometry = self._shapes.get(name), None
            if wkb:
                geometry = QgsGeometry()
                geometry.fromWkb(wkb)
                if not geometry.isGeosValid():
                    geometry = geometry.makeValid()
            self._made[name] = geometry
        return self._made[name]

    def box(self, state):
        """Return the box of a state's geometry, which may be invalid, ``None`` where there is none."""
        wkb = self._shapes.get((state or {}).get(GEOMETRY))
        if not wkb:
            return None
        geometry = QgsGeometry()
        geometry.fromWkb(wkb)
        return geometry.boundingBox()

    def shared(self, one, other) -> float:
        """Return the area that two states share, in map units; 0 for what rounding leaves."""
        first, second = self.of(one), self.of(other)
        if first is None or second is None or not first.boundingBox().intersects(second.boundingBox()):
            return 0.0
        area = first.intersection(second).area()
        return area if area > _LEAST * min(first.area(), second.area()) else 0.0


def _exchanged(land: _Land, base, side, moved: Iterable[str]) -> Iterator[tuple]:
    """Yield the pairs of moved parcels of which one has land now that was the other's."""
    moved = sorted(moved)
    for giver, taker in _near(land, base, side, moved, moved):
        gained = land.shared(base.get(giver), side.get(taker))
        if gained and gained > land.shared(base.get(giver), base.get(taker)):
            yield giver, taker


def _clashes(land: _Land, base, ours, theirs, mine, other) -> Iterator[tuple]:
    """Yield the pairs of a parcel of ours and one of theirs that lie on the same land, and did not before."""
    for one, two in _near(land, ours, theirs, sorted(mine), sorted(other)):
        shared = land.shared(ours.get(one), theirs.get(two))
        if shared and shared > land.shared(base.get(one), base.get(two)) * (1.0 + _LEAST):
            yield one, two


def _near(land: _Land, before, after, first, second) -> Iterator[tuple]:
    """Yield the pairs of different parcels whose boxes meet."""
    index = _index_of(land, after, second)
    for one in first:
        geometry = land.of(before.get(one))
        if geometry is not None:
            for number in sorted(index.intersects(geometry.boundingBox())):
                if second[number] != one:
                    yield one, second[number]


def _index_of(land: _Land, states, parcels) -> QgsSpatialIndex:
    """Return an index of parcels by their place in a list."""
    index = QgsSpatialIndex()
    for number, one in enumerate(parcels):
        geometry = land.of(states.get(one))
        if geometry is not None:
            feature = QgsFeature(number)
            feature.setGeometry(geometry)
            index.addFeature(feature)
    return index
