"""Land that no parcel covers: holes of the union, what a boundary holds beyond it, land outside."""

from __future__ import annotations

import numpy as np
from qgis.core import QgsGeometry, QgsPointXY

from ...core.checks.boxes import meeting_one
from ...raster.errors import Cancelled
from ...storage.land import box_of, inner_point, only_polygons

_GROUP = 150  # parcels united at a time, so that it can be cancelled


def united(shapes, feedback=None) -> tuple[QgsGeometry | None, list[QgsGeometry]]:
    """Return the land within the outer borders of the union of valid polygons, and the union's holes.

    Neighbours are united first, a group at a time; of each group only the outer borders go on, and its
    holes are kept less what other groups' polygons cover. So no union grows large.

    :raises Cancelled: the user cancelled.
    """
    shapes = _from_west_to_east([shape for shape in shapes if shape is not None])
    boxes = np.array([box_of(shape) for shape in shapes]).reshape(-1, 4)
    outlines, holes = [], {}
    for at in range(0, len(shapes), _GROUP):
        if feedback is not None and feedback.isCanceled():
            raise Cancelled
        union = only_polygons(QgsGeometry.unaryUnion(shapes[at : at + _GROUP]))
        if union is None:
            continue
        outlines.append(union.removeInteriorRings())
        for hole in holes_of(union):
            for piece in _less(hole, shapes, boxes, at, at + _GROUP):
                holes[_key(piece)] = piece
    if not outlines:
        return None, []
    outline = only_polygons(QgsGeometry.unaryUnion(outlines))
    closed = holes_of(outline)
    for hole in closed:
        holes[_key(hole)] = hole
    return QgsGeometry.unaryUnion([outline.removeInteriorRings(), *closed]), list(holes.values())


def _less(hole, shapes, boxes, first: int, last: int) -> list[QgsGeometry]:
    """Return what is left of a hole where polygons other than ``first`` to ``last`` do not cover it."""
    near = [k for k in meeting_one(boxes, box_of(hole), False).tolist() if not first <= k < last]
    if not near:
        return [hole]
    left = only_polygons(hole.difference(QgsGeometry.unaryUnion([shapes[k] for k in near])))
    return [] if left is None else left.asGeometryCollection()


def _key(hole: QgsGeometry) -> tuple:
    """Return what two groups that found the same hole agree on."""
    return tuple(f"{value:.9g}" for value in (*box_of(hole), hole.area()))


def _from_west_to_east(shapes):
    """Order shapes by columns and in them by rows, so that neighbours stand together."""
    if len(shapes) <= _GROUP:
        return shapes
    boxes = np.array([box_of(shape) for shape in shapes])
    x, y = boxes[:, 0] + boxes[:, 2], boxes[:, 1] + boxes[:, 3]
    columns = max(1, int(np.sqrt(len(shapes) / _GROUP)))
    rank = np.empty(len(shapes), np.int64)
    rank[np.argsort(x, kind="stable")] = np.arange(len(shapes))
    order = np.lexsort((y, rank * columns // len(shapes)))
    return [shapes[i] for i in order.tolist()]


def holes_of(union: QgsGeometry) -> list[QgsGeometry]:
    """Return the land that a union closes around, less the parts of it that stand there.

    It may close around land by parts that meet in points only, as the four neighbours of a cell that is
    missing in a grid do; then it has no ring for it.
    """
    frame = union.boundingBox()
    frame.grow(max(frame.width(), frame.height()))
    left = only_polygons(QgsGeometry.fromRect(frame).difference(union))
    pieces = [] if left is None else left.asGeometryCollection()
    return [piece for piece in pieces if piece.boundingBox().xMinimum() > frame.xMinimum()]


def without_parcels(places, shapes, boxes, clean) -> list[QgsGeometry]:
    """Return the places that no parcel of the mask ``clean`` covers; each is covered wholly or not at all."""
    index = np.flatnonzero(clean)
    boxes = boxes[index]
    empty = []
    for place in places:
        x, y = inner_point(place)
        if x is None:
            continue
        point = QgsGeometry.fromPointXY(QgsPointXY(x, y))
        near = index[meeting_one(boxes, (x, y, x, y))]
        if not any(shapes[i].intersects(point) for i in near.tolist()):
            empty.append(place)
    return empty


def gaps(shapes, boxes, loose, boundary=None, feedback=None) -> list[QgsGeometry]:
    """Return the gaps between parcels, and with a boundary all of it that no parcel covers.

    Only parcels with loose edges are united: gaps lie beside those.

    :param boundary: valid polygon in the parcels' CRS; gaps beyond it are none then.
    """
    outline, holes = united([shapes[i] for i in np.flatnonzero(loose).tolist()], feedback)
    if outline is None:
        return [] if boundary is None else boundary.asGeometryCollection()
    places = without_parcels(holes, shapes, boxes, ~loose & np.isfinite(boxes[:, 0]))
    if boundary is None:
        return places
    left = [boundary.difference(outline), *(place.intersection(boundary) for place in places)]
    found = []
    for place in left:
        kept = only_polygons(place)
        found += [] if kept is None else kept.asGeometryCollection()
    return found


def outside_of(shape: QgsGeometry, boundary: QgsGeometry, engine) -> QgsGeometry | None:
    """Return the part of a parcel beyond the boundary, ``None`` where there is none.

    :param engine: the boundary, prepared.
    """
    if engine.contains(shape.constGet()):
        return None
    return only_polygons(shape.difference(boundary))
