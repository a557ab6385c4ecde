"""Findings that follow the parcels while they are edited: only what an edit touches is checked again."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

import numpy as np
from qgis.core import QgsFeature, QgsGeometry, QgsRectangle

from ...core.checks.boxes import meeting_one
from ...core.checks.doubled import Shared, counted_twice
from ...core.checks.kinds import CheckFinding, Kind
from ...storage.land import box_of, only_polygons
from .choice import CheckReport, Choice
from .full import (
    borders_of,
    gap_findings,
    ids_of,
    in_order,
    outside_finding,
    overlap_finding,
    prepared,
    twin_finding,
)
from .overlaps import area_of_union, shared_land
from .reading import Parcel, Reader
from .single import attribute_findings, geometry_findings

_MARGIN = 0.25  # of the extent of what was edited: so far around it gaps are looked for
#: Where empty land goes on beyond that, so often twice as far, while no more parcels are there: larger gaps
#: that an edit closes are left to the next whole check.
_LOOKS, _MOST = 4, 150
_NOWHERE = (np.nan,) * 4


class LiveChecks:
    """All findings of a checked layer, by kind; :meth:`update` keeps them true.

    Made of a whole check: its parcels, its report, and with what it was made.
    """

    def __init__(
        self, parcels: list[Parcel], report: CheckReport, choice: Choice, reader: Reader, boundary=None
    ) -> None:
        self._choice, self._reader, self._boundary = choice, reader, boundary
        self._engine = None if boundary is None else prepared(boundary)
        self._parcels = {one.fid: one for one in parcels}
        self._row = {one.fid: row for row, one in enumerate(parcels)}
        self._fid = [one.fid for one in parcels]
        self._boxes = np.array([_box(one) for one in parcels], dtype=float).reshape(-1, 4)
        self._areas = np.array([one.area_m2 for one in parcels], dtype=float)
        self._found: dict[Kind, dict] = {kind: {} for kind in Kind}
        self._keys_of = defaultdict(set)
        self._shared: dict[tuple[int, int], Shared] = {}
        self._users = defaultdict(list)
        self._extents: dict = {}  # of the gaps
        self._number = 0
        for one in parcels:
            self._users[_id(one)].append(one.fid)
        for one in report.shared:
            a, b = parcels[one.first].fid, parcels[one.second].fid
            self._shared[_pair(a, b)] = Shared(a, b, one.area_m2, one.place, one.box)
            self._keys_of[a].add((None, _pair(a, b)))
            self._keys_of[b].add((None, _pair(a, b)))
        for one in report.findings:
            self._put(one)

    def __len__(self) -> int:
        return sum(len(found) for found in self._found.values())

    def of(self, kind: Kind) -> list[CheckFinding]:
        """Return the findings of a kind, the largest first."""
        return in_order(self._found[kind].values())

    def label(self, name: str) -> str:
        """Return what people call the parcel with an id."""
        fids = self._users.get(name)
        return self._parcels[fids[0]].label if fids else name

    def kinds_of(self, fids: Iterable[int]) -> Counter:
        """Return how often each finding (kind, detail, parcels) of some parcels and each gap stands."""
        found = Counter()
        for kind, key in {known for fid in fids for known in self._keys_of.get(fid, ())}:
            if kind is not None:
                one = self._found[kind][key]
                found[kind, one.detail, tuple(sorted(one.names))] += 1
        found[Kind.GAP, "", ()] = len(self._found[Kind.GAP])
        return found

    def unsaved(self) -> set[int]:
        """Return the parcels that were new when they were checked: saving gives them other numbers."""
        return {fid for fid in self._parcels if fid < 0}

    def renew(self, kind: Kind, findings: Iterable[CheckFinding]) -> None:
        """Put findings of one kind in place of those that were there."""
        for key in list(self._found[kind]):
            self._take(kind, key)
        for one in findings:
            self._put(one)

    def neighbours(self, fids: Iterable[int]) -> set[int]:
        """Return the parcels whose boxes meet those of some parcels, these included."""
        return {
            near for fid in fids if fid in self._row for near in self._near(self._boxes[self._row[fid]], True)
        }

    def around(self, one: CheckFinding) -> set[int]:
        """Return the parcels that a repair of a finding may change, and those beside them."""
        fids = set(one.parcels)
        if one.place is not None:
            fids |= set(self._near(_extent(one), True))
        return self.neighbours(fids)

    def parcel(self, fid: int) -> Parcel | None:
        """Return a parcel as it was last checked."""
        return self._parcels.get(fid)

    def doubled(self) -> tuple[float, float]:
        """Return (m², tCO2e) that are counted more than once now."""
        involved = {fid for pair in self._shared for fid in pair}
        densities = {fid: self._parcels[fid].density for fid in involved}
        return counted_twice(
            self._shared.values(), densities, lambda places: area_of_union(places, self._reader.meter)
        )

    def naive_m2(self) -> float:
        """Return the sum of all areas now."""
        return float(self._areas.sum())

    def update(self, features: Mapping[int, QgsFeature | None]) -> None:
        """Check again what these parcels touch; ``None`` for one that is gone."""
        places, ids = [], set()
        for fid, feature in features.items():
            old = self._parcels.get(fid)
            new = None if feature is None else self._reader.parcel(feature)
            for one in (old, new):
                if one is not None:
                    ids.add(_id(one))
            if old is None or new is None or not _same_land(old, new):
                boxes = [_box(one) for one in (old, new) if one is not None and one.shape is not None]
                places += [_around(boxes)] if boxes else []
            self._forget(fid)
            self._place(fid, new)
        for fid, feature in features.items():
            if feature is not None:
                self._check(fid)
        self._check_ids(ids)
        if self._choice.wants(Kind.GAP):
            for place in places:
                self._check_gaps(place)

    def _put(self, one: CheckFinding) -> None:
        if not self._choice.wants(one.kind):
            return
        if one.kind is Kind.ID_DUPLICATE:
            key = one.names[0]
        elif one.parcels:
            key = (one.parcels, one.detail)
        else:
            self._number += 1
            key = self._number
        self._found[one.kind][key] = one
        if one.kind is Kind.GAP:
            self._extents[key] = _extent(one)
        for fid in one.parcels:
            self._keys_of[fid].add((one.kind, key))

    def _take(self, kind: Kind, key) -> None:
        one = self._found[kind].pop(key, None)
        if kind is Kind.GAP:
            self._extents.pop(key, None)
        for fid in one.parcels if one is not None else ():
            self._keys_of[fid].discard((kind, key))

    def _forget(self, fid: int) -> None:
        for kind, key in list(self._keys_of.pop(fid, ())):
            if kind is None:
                self._shared.pop(key, None)
                for other in key:
                    self._keys_of[other].discard((None, key))
            else:
                self._take(kind, key)
        old = self._parcels.pop(fid, None)
        if old is not None:
            self._users[_id(old)].remove(fid)
            self._boxes[self._row[fid]] = _NOWHERE
            self._areas[self._row[fid]] = 0.0

    def _place(self, fid: int, new: Parcel | None) -> None:
        if new is None:
            return
        self._parcels[fid] = new
        self._users[_id(new)].append(fid)
        row = self._row.get(fid)
        if row is None:
            row = self._row[fid] = len(self._fid)
            self._fid.append(fid)
            if row == len(self._boxes):
                more = max(64, row // 8)
                self._boxes = np.concatenate([self._boxes, np.full((more, 4), np.nan)])
                self._areas = np.concatenate([self._areas, np.zeros(more)])
        self._boxes[row] = _box(new)
        self._areas[row] = new.area_m2

    def _near(self, box, touching: bool) -> list[int]:
        return [self._fid[row] for row in meeting_one(self._boxes, box, touching).tolist()]

    def _check(self, fid: int) -> None:
        """Look at one parcel by itself, and at each pair with a neighbour."""
        one = self._parcels[fid]
        found = geometry_findings(one, self._choice, self._reader.meter)
        found += attribute_findings(one, self._choice)
        if self._boundary is not None and self._choice.wants(Kind.OUTSIDE):
            found += outside_finding(one, self._boundary, self._engine, self._choice, self._reader.meter)
        for finding in found:
            self._put(finding)
        if one.shape is None:
            return
        others = [other for other in self._near(box_of(one.shape), False) if other != fid]
        others = [self._parcels[other] for other in others if _pair(fid, other) not in self._shared]
        shapes = [one.shape, *(other.shape for other in others)]
        first = np.zeros(len(others), dtype=np.int64)
        for shared in shared_land(first, first + 1 + np.arange(len(others)), shapes, self._reader.meter):
            self._share(one, others[shared.second - 1], shared)

    def _share(self, one: Parcel, other: Parcel, shared: Shared) -> None:
        a, b = (one, other) if self._row[one.fid] < self._row[other.fid] else (other, one)
        pair = _pair(a.fid, b.fid)
        self._shared[pair] = Shared(a.fid, b.fid, shared.area_m2, shared.place, shared.box)
        self._keys_of[a.fid].add((None, pair))
        self._keys_of[b.fid].add((None, pair))
        if _are_twins(a, b):
            self._put(twin_finding(a, b))
        elif shared.area_m2 > self._choice.tolerance_m2:
            self._put(overlap_finding(shared, a, b))

    def _check_ids(self, ids: Iterable[str]) -> None:
        for one in ids:
            self._take(Kind.ID_DUPLICATE, one)
            if not self._users.get(one):
                self._users.pop(one, None)
                continue
            for finding in ids_of([self._parcels[fid] for fid in self._users[one]]):
                self._put(finding)

    def _check_gaps(self, box) -> None:
        """Find the gaps in and around a box anew; those that reach beyond what is looked at stay."""
        known = self._extents
        window = box
        for extent in known.values():
            if _meet(extent, box):
                window = _around([window, extent])
        window = _grown(window, _MARGIN)
        places, is_open = self._empty_in(window, box)
        for _ in range(_LOOKS):
            wider = _grown(window, 0.5)
            if not is_open or len(self._near(wider, True)) > _MOST:
                break
            window = wider
            places, is_open = self._empty_in(window, box)
        for key in [key for key, extent in known.items() if _inside(extent, window)]:
            self._take(Kind.GAP, key)
        for one in gap_findings(places, self._choice, self._reader.meter):
            self._put(one)

    def _empty_in(self, window, box) -> tuple[list[QgsGeometry], bool]:
        """Return the empty places within a window, and whether one at the box goes on beyond it."""
        left = frame = QgsGeometry.fromRect(QgsRectangle(*window))
        near = [self._parcels[fid].shape for fid in self._near(window, True)]
        if near:
            left = only_polygons(frame.difference(QgsGeometry.unaryUnion(near)))
        places, is_open = [], False
        for place in () if left is None else left.asGeometryCollection():
            if _inside(box_of(place), window):
                places.append(place)
            elif not is_open:
                is_open = place.intersects(QgsRectangle(*box))
        return places, is_open


def _box(one: Parcel):
    return _NOWHERE if one.shape is None else box_of(one.shape)


def _id(one: Parcel) -> str:
    return one.id


def _pair(a: int, b: int) -> tuple[int, int]:
    return (a, b) if a < b else (b, a)


def _same_land(old: Parcel, new: Parcel) -> bool:
    if old.shape is None or new.shape is None:
        return old.shape is new.shape
    return old.shape.equals(new.shape)


def _are_twins(a: Parcel, b: Parcel) -> bool:
    if box_of(a.shape) != box_of(b.shape):
        return False
    marks = borders_of([a, b]).marks
    return marks[0] == marks[1]


def _around(boxes):
    west, south, east, north = np.array(boxes).T
    return float(west.min()), float(south.min()), float(east.max()), float(north.max())


def _grown(box, share: float):
    """Return a box with a margin all around, a share of its longer side."""
    margin = share * max(box[2] - box[0], box[3] - box[1])
    return box[0] - margin, box[1] - margin, box[2] + margin, box[3] + margin


def _meet(a, b) -> bool:
    return a[0] <= b[2] and b[0] <= a[2] and a[1] <= b[3] and b[1] <= a[3]


def _inside(box, window) -> bool:
    return box[0] > window[0] and box[1] > window[1] and box[2] < window[2] and box[3] < window[3]


def _extent(one: CheckFinding):
    place = QgsGeometry()
    place.fromWkb(one.place)
    return box_of(place)
