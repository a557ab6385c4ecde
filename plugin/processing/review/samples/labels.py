"""A labelled sample as users have it: an error matrix in a table, or a layer of units with two fields."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.core import QgsFeatureRequest, QgsProcessingException, QgsWkbTypes

from ....core.statistics.labelled import Labelled, labelled_matrix, labelled_units, standing_for
from ....core.units import M2_PER_HA
from ....storage.measure import area_meter
from ....translate import tr
from ...stock_source import UNCHECKED, ellipsoid_of
from ..tables import is_empty, number_of, rows_of_layer, text_of

#: A column of a matrix with such a beginning holds the areas of the map's classes, not a class.
AREA_COLUMNS = ("mapped_area", "area")


@dataclass
class Fields:
    """The fields a sample's units are read from; empty texts for those that are not given."""

    mapped: str
    reference: str
    weight: str = ""
    stratum: str = ""
    cluster: str = ""


def matrix_of(source) -> tuple[Labelled, dict]:
    """Return the sample of a table of counts, and the areas by class where it has a column of them.

    :raises QgsProcessingException: a cell that is no number, or a table without classes.
    """
    rows = rows_of_layer(source)
    head = [text_of(cell) for cell in rows[0]] if rows else []
    last = head[-1].lower() if head else ""
    mapped = {text_of(row[0]) for row in rows[1:]}  # a class may be called “area under water”
    with_areas = len(head) > 2 and last.startswith(AREA_COLUMNS) and head[-1] not in mapped
    columns = head[1:-1] if with_areas else head[1:]
    if len(rows) < 2 or not columns:
        text = tr("“{table}” is no error matrix: it needs a row for each class of the map, its name first.")
        raise QgsProcessingException(text.format(table=source.sourceName()))
    names, counts, areas = [], [], {}
    for row in rows[1:]:
        name = text_of(row[0])
        cells = [number_of(cell) for cell in row[1:]]
        if not name or None in cells:
            text = tr("The row “{row}” of the error matrix has a cell that is no number: fill all cells.")
            raise QgsProcessingException(text.format(row=name or ", ".join(map(text_of, row))))
        names.append(name)
        counts.append(cells[: len(columns)])
        if with_areas:
            areas[name] = cells[-1]
    return labelled_matrix(names, columns, counts), areas


def units_of(source, fields: Fields, order, ellipsoid: str, context) -> tuple[Labelled, int]:
    """Return the sample of a layer, and how many units were left out for want of a label.

    Polygons count by their area on the ellipsoid, that of their CRS where ``ellipsoid`` is empty. Where there
    are weights, labelled units stand for those of their stratum, or class of the map, without a label too, so
    that they add up to all the land.

    :raises QgsProcessingException: a weight that is no number, a polygon without area.
    """
    polygons = QgsWkbTypes.geometryType(source.wkbType()) == QgsWkbTypes.GeometryType.PolygonGeometry
    meter = polygon_meter(source, ellipsoid, context) if polygons else None
    request = QgsFeatureRequest()
    if meter is None:
        request.setFlags(QgsFeatureRequest.Flag.NoGeometry)
    columns: dict = {name: [] for name in ("mapped", "reference", "mass", "stratum", "cluster")}
    missing, land, by = 0, {}, "stratum" if fields.stratum else "mapped"
    for feature in source.getFeatures(request, UNCHECKED):
        labels = [text_of(feature.attribute(name)) for name in (fields.mapped, fields.reference)]
        if not all(labels):
            missing += 1
            if fields.weight and labels[0] and not is_empty(feature.attribute(fields.weight)):
                group = text_of(feature.attribute(fields.stratum)) if fields.stratum else labels[0]
                mass = _weight(feature, fields.weight) * _hectares(feature, meter)
                land[group] = land.get(group, 0.0) + mass
            continue
        columns["mapped"].append(labels[0])
        columns["reference"].append(labels[1])
        columns["mass"].append(_weight(feature, fields.weight) * _hectares(feature, meter))
        for name in ("stratum", "cluster"):
            if getattr(fields, name):
                columns[name].append(text_of(feature.attribute(getattr(fields, name))))
    sample = labelled_units(
        columns["mapped"],
        columns["reference"],
        standing_for(columns["mass"], columns[by], land),
        columns["stratum"] if fields.stratum else None,
        columns["cluster"] if fields.cluster else None,
        order,
        bool(fields.weight),
    )
    return sample, missing


def polygon_meter(source, ellipsoid: str, context):
    """Return what measures a source's polygons on the ellipsoid.

    :raises QgsProcessingException: the source has no CRS.
    """
    crs = source.sourceCrs()
    if not crs.isValid():
        text = tr("“{layer}” has no CRS: set its coordinate reference system in the layer's properties.")
        raise QgsProcessingException(text.format(layer=source.sourceName()))
    return area_meter(crs, ellipsoid or ellipsoid_of(crs), context.transformContext())


def _weight(feature, name: str) -> float:
    if not name:
        return 1.0
    cell = feature.attribute(name)
    value = None if is_empty(cell) else number_of(cell)
    if value is None or not value > 0.0:
        text = tr("The weight of unit {number} is “{value}”: each labelled unit needs a number above 0.")
        raise QgsProcessingException(text.format(number=feature.id(), value=text_of(cell)))
    return value


def _hectares(feature, meter) -> float:
    if meter is None:
        return 1.0
    geometry = feature.geometry()
    area = meter.measureArea(geometry) / M2_PER_HA if feature.hasGeometry() else 0.0
    if not area > 0.0:
        text = tr("Unit {number} has no area: give it a polygon, or leave it out of the selection.")
        raise QgsProcessingException(text.format(number=feature.id()))
    return area
