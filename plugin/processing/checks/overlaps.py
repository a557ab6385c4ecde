"""Land that two parcels share: only of parcels that can share any, with GEOS."""

from __future__ import annotations

import numpy as np
from qgis.core import QgsGeometry

from ...core.checks.borders import Borders, parcels_over, sheets
from ...core.checks.boxes import meeting_pairs
from ...core.checks.doubled import Shared
from ...raster.errors import Cancelled
from ...storage.land import box_of, inner_point, only_polygons

_STEP = 500  # pairs between two looks at the cancel button


def pairs_in_question(found: Borders, shapes) -> tuple[np.ndarray, np.ndarray]:
    """Return the pairs of parcels that may share land, each once: all others are known to share none.

    :param shapes: the parcels' valid polygons, ``None`` where there is none.
    """
    suspect = found.loose.copy()
    meeting = list(meeting_pairs(found.boxes, touching=True))
    for one, other in meeting:
        suspect[other[found.loose[one]]] = True
        suspect[one[found.loose[other]]] = True
    there = np.isfinite(found.boxes[:, 0])
    label = sheets(there & ~suspect, found.left, found.right)
    for sheet in np.unique(label[label >= 0]).tolist():
        x, y = inner_point(shapes[sheet])
        if x is None or parcels_over(found, x, y) != 1:
            suspect[label == sheet] = True
    first, second = [], []
    for one, other in meeting:
        both = suspect[one] & suspect[other]
        first.append(one[both])
        second.append(other[both])
    if not first:
        return np.empty(0, np.int64), np.empty(0, np.int64)
    return _with_area(np.concatenate(first), np.concatenate(second), found.boxes)


def _with_area(first, second, boxes):
    """Keep the pairs whose boxes share some area, in the order of the first."""
    a, b = boxes[first], boxes[second]
    shares = (np.minimum(a[:, 2], b[:, 2]) > np.maximum(a[:, 0], b[:, 0])) & (
        np.minimum(a[:, 3], b[:, 3]) > np.maximum(a[:, 1], b[:, 1])
    )
    first, second = first[shares], second[shares]
    order = np.argsort(first, kind="stable")
    return first[order], second[order]


def shared_land(first, second, shapes, meter, feedback=None, share=(0.0, 100.0)) -> list[Shared]:
    """Return the land that each of the pairs shares, where there is any.

    :param first, second: numbers of parcels, in the order of the first.
    :param share: percent of the progress this takes.
    :raises Cancelled: the user cancelled.
    """
    found, current, engine = [], -1, None
    total = max(1, len(first))
    for number, (one, other) in enumerate(zip(first.tolist(), second.tolist())):
        if feedback is not None and number % _STEP == 0:
            if feedback.isCanceled():
                raise Cancelled
            feedback.setProgress(share[0] + (share[1] - share[0]) * number / total)
        if one != current:
            current = one
            engine = QgsGeometry.createGeometryEngine(shapes[one].constGet())
            engine.prepareGeometry()
        theirs = shapes[other].constGet()
        if not engine.intersects(theirs):
            continue
        common = only_polygons(shapes[one].intersection(shapes[other]))
        if common is None:
            continue
        area = meter.measureArea(common)
        if area > 0.0:
            found.append(Shared(one, other, area, common, box_of(common)))
    return found


def area_of_union(places, meter) -> float:
    """Return the m² that places cover together."""
    return meter.measureArea(QgsGeometry.unaryUnion(list(places)))
