"""Split, merge and reshape parcels; ids, areas and stocks follow the land.

The largest child of a split keeps the id; the others get new ids and name it in ``parent_ids``.
A merge keeps the id of the largest parcel and lists the absorbed ones there.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import combinations

from qgis.core import QgsFeature, QgsFeatureRequest, QgsGeometry, QgsLineString, QgsVectorLayer, QgsWkbTypes

from ..core.parcel import new_parcel_id
from ..translate import tr
from .editing import (
    EditResult,
    difference,
    edit_command,
    insert,
    layer_meter,
    read_features,
    write_geometry,
    write_values,
)
from .errors import EditRefused
from .geometry import as_multipolygon, first_problem
from .measure import area_ha
from .schema import SHARE_FIELDS, STOCK_FIELDS
from .shares import add_up, area_mean, flag_of_share, flag_of_union, share_out
from .values import from_attribute, to_attribute

_SLIVER = 1e-9  # of a part's area: what a line along an edge leaves by rounding
_AREA_TOLERANCE = 1e-6  # of a parcel's area: more than this lost means a failed overlay
_MERGE_MUST_AGREE = ("status", "basis", "holder_id", "plan_class")


def split(layer: QgsVectorLayer, line, fids: Iterable[int] | None = None) -> EditResult:
    """Split every parcel that ``line`` crosses from edge to edge, in one undo step.

    Of a parcel of many parts, each crossed part falls apart into its pieces and the others stay
    with the largest piece. Stock and pools go by ellipsoidal area; their sums stay.

    :param line: line geometry or points in the layer's CRS.
    :param fids: parcels it may cut; all if not given.
    :raises EditRefused: it cuts none, or one it touches is invalid.
    """
    path = as_line(line)
    meter = layer_meter(layer)
    cuts = []
    for feature in _touched(layer, path, fids):
        _refuse_invalid(feature)
        pieces = split_polygon(feature.geometry(), path)
        if len(pieces) > 1:
            cuts.append((feature, sorted(pieces, key=lambda p: -area_ha(p, meter))))
    if not cuts:
        raise EditRefused(tr("The line splits no parcel: draw it across a parcel, from outside to outside."))
    added = []
    with edit_command(layer, tr("Split parcels")):
        for feature, pieces in cuts:
            added += _write_pieces(layer, feature, pieces, meter)
    return EditResult(changed=tuple(feature.id() for feature, _ in cuts), added=tuple(added))


def _write_pieces(layer: QgsVectorLayer, feature: QgsFeature, pieces, meter, own=()) -> list[int]:
    """Write the pieces of a parcel, the largest first; ``own``: values of each piece, by name."""
    areas = [area_ha(piece, meter) for piece in pieces]
    values = attributes_of(feature)
    flag = flag_of_share(values["flag"], values["stock_tco2e"] is not None)
    shares = {name: share_out(values[name], areas) for name in STOCK_FIELDS}
    added = []
    for i, piece in enumerate(pieces):
        target = {name: amounts[i] for name, amounts in shares.items()}
        target.update(area_ha=areas[i], flag=flag)
        target.update(own[i] if own else {})
        if i == 0:
            write_geometry(layer, feature.id(), piece)
            write_values(layer, feature.id(), difference(layer, feature, target))
        else:
            target.update(id=new_parcel_id(), parent_ids=origin_of(feature.id(), values))
            added.append(insert(layer, piece, {**stored(values), **target}))
    return added


def split_into(layer: QgsVectorLayer, fid: int, pieces: Iterable[tuple[QgsGeometry, Mapping]]) -> EditResult:
    """Split a parcel into given pieces, each with values of its own, in one undo step.

    The largest piece keeps the id; stock and pools go by ellipsoidal area. Pieces are polygons in the
    layer's CRS that make up the parcel.

    :raises EditRefused: the pieces do not make up the parcel, or it is invalid or gone.
    """
    return split_each(layer, {fid: pieces})


def split_each(layer: QgsVectorLayer, pieces: Mapping) -> EditResult:
    """Split parcels as :func:`split_into` does, all of them in one undo step, or none.

    :param pieces: feature id → its pieces.
    :raises EditRefused: the pieces of one do not make it up, or it is invalid or gone.
    """
    features = read_features(layer, pieces)
    if len(features) < len(pieces):
        raise EditRefused(tr("This parcel is not on the map any more."))
    meter = layer_meter(layer)
    cuts = [(feature, _fitting(feature, pieces[feature.id()], meter)) for feature in features]
    added = []
    with edit_command(layer, tr("Split parcels")):
        for feature, cut in cuts:
            added += _write_pieces(layer, feature, [piece for piece, _ in cut], meter, [v for _, v in cut])
    return EditResult(changed=tuple(feature.id() for feature, _ in cuts), added=tuple(added))


def _fitting(feature: QgsFeature, pieces, meter) -> list:
    """Return the pieces of a parcel as they are stored, the largest first."""
    _refuse_invalid(feature)
    whole = feature.geometry()
    cut = [(as_multipolygon(piece), stored(dict(values))) for piece, values in pieces]
    left = whole.symDifference(QgsGeometry.unaryUnion([piece for piece, _ in cut]))
    doubled = abs(sum(piece.area() for piece, _ in cut) - whole.area())
    if len(cut) < 2 or max(doubled, left.area()) > _AREA_TOLERANCE * whole.area():
        raise EditRefused(
            tr("The parcel changed since its parts were worked out: run the suggestions again, then split.")
        )
    return sorted(cut, key=lambda one: -area_ha(one[0], meter))


def split_polygon(geometry: QgsGeometry, line: QgsGeometry) -> list[QgsGeometry]:
    """Return the multipolygons that ``line`` cuts ``geometry`` into; one if it does not cut it.

    :raises EditRefused: the pieces would not add up to the whole.
    """
    pieces, whole_parts = [], []
    for part in geometry.asGeometryCollection():
        faces = _faces(part, line) if part.intersects(line) else []
        if len(faces) > 1:
            pieces += faces
        else:
            whole_parts.append(part)
    if not pieces:
        return [geometry]
    if whole_parts:
        largest = max(range(len(pieces)), key=lambda i: pieces[i].area())
        pieces[largest] = QgsGeometry.collectGeometry([pieces[largest], *whole_parts])
    pieces = [as_multipolygon(piece) for piece in pieces]
    lost = abs(sum(piece.area() for piece in pieces) - geometry.area())
    if lost > _AREA_TOLERANCE * geometry.area():
        raise EditRefused(tr("The line cannot split this parcel cleanly: draw it a little differently."))
    return pieces


def _faces(part: QgsGeometry, line: QgsGeometry) -> list[QgsGeometry]:
    boundary = QgsGeometry(part.constGet().boundary())
    network = boundary.combine(line)
    if network.isNull():
        return []
    faces = QgsGeometry.polygonize([network]).asGeometryCollection()
    least = _SLIVER * part.area()
    return [face for face in faces if face.area() > least and part.contains(face.pointOnSurface())]


def merge(layer: QgsVectorLayer, fids: Iterable[int]) -> EditResult:
    """Merge parcels into one in one undo step; their stocks and pools add up.

    :raises EditRefused: fewer than two, one is invalid, or they differ in status, basis, right
        holder or plan class (merging would retag land in silence).
    """
    features = read_features(layer, set(fids))
    if len(features) < 2:
        raise EditRefused(tr("Merging needs two parcels or more: select them first."))
    for feature in features:
        _refuse_invalid(feature)
    meter = layer_meter(layer)
    features.sort(key=lambda f: (-area_ha(f.geometry(), meter), f.id()))
    values = [attributes_of(feature) for feature in features]
    agreement(values)
    union = QgsGeometry.unaryUnion([feature.geometry() for feature in features])
    if union.isNull() or union.isEmpty():
        raise EditRefused(tr("These parcels cannot be merged: repair their geometry first."))
    union = as_multipolygon(union)
    areas = [area_ha(feature.geometry(), meter) for feature in features]
    target = _merged_values(values, areas)
    origins = [origin_of(feature.id(), value) for feature, value in zip(features[1:], values[1:])]
    target["parent_ids"] = parents_with(values[0]["parent_ids"], origins, values[0]["id"])
    target["area_ha"] = area_ha(union, meter)
    kept, *absorbed = features
    with edit_command(layer, tr("Merge parcels")):
        write_geometry(layer, kept.id(), union)
        write_values(layer, kept.id(), difference(layer, kept, target))
        for feature in absorbed:
            if not layer.deleteFeature(feature.id()):
                raise EditRefused(tr("A parcel could not be removed; nothing was changed."))
    return EditResult(changed=(kept.id(),), removed=tuple(feature.id() for feature in absorbed))


def agreement(values: list[dict]) -> None:
    """Refuse to make one of parcels that differ in what cannot be added up.

    :raises EditRefused: they differ in status, basis, right holder or plan class.
    """
    for name in _MERGE_MUST_AGREE:
        if len({value[name] for value in values}) > 1:
            raise EditRefused(_disagreement(name))


def origin_of(fid: int, values: Mapping) -> str:
    """Return the text that names a parcel as a parent; one that was never saved names its own parents too.

    Nobody will know it by its id, and what was attached to its parents goes on by theirs.
    """
    return values["id"] if fid >= 0 else parents_with(values["id"], [values["parent_ids"]])


def parents_with(parent_ids: str | None, more: Iterable[str], own: str = "") -> str:
    """Return the text of a parcel's parents with more of them, each once and never ``own``."""
    parents = []
    for text in [parent_ids, *more]:
        parents += [one for one in (text or "").split(",") if one and one != own and one not in parents]
    return ",".join(parents)


def _merged_values(values: list[dict], areas: list[float]) -> dict:
    def column(name):
        return [value[name] for value in values]

    target = {name: add_up(column(name)) for name in STOCK_FIELDS}
    target.update({name: area_mean(column(name), areas) for name in SHARE_FIELDS})
    flag, accepted = flag_of_union(column("flag"), column("flag_accepted"), column("stock_tco2e"))
    target.update(flag=flag, flag_accepted=accepted)
    sources = dict.fromkeys(source for source in column("stock_source") if source)
    target["stock_source"] = "; ".join(sources) or None
    dates = [date for date in column("stock_date") if date is not None]
    target["stock_date"] = to_attribute(min(dates)) if dates else None
    return target


def _disagreement(name: str) -> str:
    return {
        "status": tr("These parcels have different statuses: tag them alike before merging."),
        "basis": tr("These parcels rest on different bases: give them one basis before merging."),
        "holder_id": tr("These parcels have different right holders: give them one before merging."),
        "plan_class": tr("These parcels have different plan classes: give them one before merging."),
    }[name]


def reshape(layer: QgsVectorLayer, line, fids: Iterable[int] | None = None) -> EditResult:
    """Move borders to ``line``, in one undo step; the stock of moved land moves with it.

    A line that crosses a border twice replaces the piece between; given two neighbours, what one
    loses to the other takes its tonnes along. Land from no parcel comes in at the parcel's own
    density, land left to none takes its tonnes out.

    :raises EditRefused: no border changes, or a parcel would become invalid or vanish.
    """
    path = as_line(line)
    moved = []
    for feature in _touched(layer, path, fids):
        _refuse_invalid(feature)
        shape = feature.geometry()
        done = shape.reshapeGeometry(QgsLineString(path.constGet()))
        if done != QgsGeometry.OperationResult.Success or shape.equals(feature.geometry()):
            continue
        if shape.isEmpty() or first_problem(shape) is not None:
            raise EditRefused(tr("This line would make a parcel invalid: draw it a little differently."))
        moved.append((feature, as_multipolygon(shape)))
    if not moved:
        raise EditRefused(
            tr("The line changes no border: start and end it on the border of the parcel to reshape.")
        )
    meter = layer_meter(layer)
    targets = moved_values(moved, meter)
    with edit_command(layer, tr("Reshape parcels")):
        for (feature, shape), target in zip(moved, targets):
            write_geometry(layer, feature.id(), shape)
            write_values(layer, feature.id(), difference(layer, feature, target))
    return EditResult(changed=tuple(feature.id() for feature, _ in moved))


def moved_values(moved, meter) -> list[dict]:
    """Return the new values of reshaped parcels: own density on own land, the giver's on moved land."""
    before = [area_ha(feature.geometry(), meter) for feature, _ in moved]
    after = [area_ha(shape, meter) for _, shape in moved]
    values = [attributes_of(feature) for feature, _ in moved]
    given = {}  # (giver, taker) → ha
    for i, j in combinations(range(len(moved)), 2):
        for giver, taker in ((i, j), (j, i)):
            gained = moved[taker][1].difference(moved[taker][0].geometry())
            given[giver, taker] = area_ha(gained.intersection(moved[giver][0].geometry()), meter)
    targets = []
    for taker, value in enumerate(values):
        target = {"area_ha": after[taker]}
        target["flag"] = flag_of_share(value["flag"], value["stock_tco2e"] is not None)
        for name in STOCK_FIELDS:
            own = value[name]
            if own is None or not before[taker] > 0.0:
                target[name] = own
                continue
            amount, left = 0.0, after[taker]
            for giver, theirs in enumerate(values):
                piece = given.get((giver, taker), 0.0)
                if piece > 0.0 and theirs[name] is not None and before[giver] > 0.0:
                    amount += theirs[name] * piece / before[giver]
                    left -= piece
            target[name] = amount + own * max(left, 0.0) / before[taker]
        targets.append(target)
    return targets


def as_line(line) -> QgsGeometry:
    """Return ``line`` (line geometry or points) as a plain line string geometry.

    :raises EditRefused: it has fewer than two points or is no line.
    """
    geometry = QgsGeometry(line) if isinstance(line, QgsGeometry) else QgsGeometry.fromPolylineXY(list(line))
    if geometry.isNull() or geometry.type() != QgsWkbTypes.GeometryType.LineGeometry:
        raise EditRefused(tr("There is no line to cut with: draw one of two points or more."))
    geometry.convertToSingleType()
    points = [geometry.vertexAt(i) for i in range(geometry.constGet().nCoordinates())]
    if len(points) < 2:
        raise EditRefused(tr("There is no line to cut with: draw one of two points or more."))
    return QgsGeometry(QgsLineString([p.x() for p in points], [p.y() for p in points]))


def attributes_of(feature: QgsFeature) -> dict:
    """Return a feature's values by field name, null as ``None``, dates as ``datetime.date``."""
    return {field.name(): from_attribute(feature.attribute(i)) for i, field in enumerate(feature.fields())}


def stored(values: dict) -> dict:
    """Return ``values`` in attribute form."""
    return {name: to_attribute(value) for name, value in values.items()}


def _touched(layer: QgsVectorLayer, path: QgsGeometry, fids) -> list[QgsFeature]:
    if fids is not None:
        features = read_features(layer, fids)
    else:
        request = QgsFeatureRequest().setFilterRect(path.boundingBox())
        features = list(layer.getFeatures(request))
    return [f for f in features if f.hasGeometry() and f.geometry().intersects(path)]


def _refuse_invalid(feature: QgsFeature) -> None:
    problem = first_problem(feature.geometry()) if feature.hasGeometry() else None
    if problem is not None or not feature.hasGeometry():
        name = from_attribute(feature["name"]) or from_attribute(feature["id"])
        reason = problem.what() if problem is not None else tr("no geometry")
        sentence = tr("Parcel {name} has an invalid geometry ({reason}): repair it first.")
        raise EditRefused(sentence.format(name=name, reason=reason))
