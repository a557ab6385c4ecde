"""Writing a drawn sample: points or square plots of cells, or the parcels themselves."""

from __future__ import annotations

from qgis.core import (
    QgsFeatureRequest,
    QgsFields,
    QgsGeometry,
    QgsPointXY,
)

from ....core.units import M2_PER_HA
from ....storage.compat import INTEGER, REAL, TEXT, make_field
from ...stock_source import UNCHECKED
from ...stock_write import with_fields, write_features
from .draw_plan import Sample, Unit, square

COLUMNS = (
    ("unit", INTEGER),
    ("map_class", TEXT),
    ("stratum", TEXT),
    ("cluster", INTEGER),
    ("probability", REAL),
    ("weight", REAL),
    ("area_ha", REAL),
    ("reference", TEXT),
)


def sample_fields(parcels=None) -> QgsFields:
    """Return the fields of a sample, after those of the parcels it is drawn from."""
    ours = [make_field(name, kind) for name, kind in COLUMNS]
    return with_fields(QgsFields() if parcels is None else parcels, ours)


def values_of(number: int, unit: Unit, weight: float, area_ha: float) -> list:
    """Return the values of ``COLUMNS``; the reference is for the interpreter to fill in."""
    of = (unit.map_class, unit.stratum, unit.cluster, unit.probability, weight, area_ha, None)
    return [number, *of]


def write_places(sample: Sample, sink, target, side_m: float, degrees: bool, unit_m: float, meter) -> None:
    """Write the cells drawn as points, or as square plots of ``side_m`` metres.

    The weight times the area of a plot is the hectares it stands for, as a point's weight is by itself.

    :raises QgsProcessingException: the sink refuses.
    """

    def features():
        for number, unit in enumerate(sample.units, 1):
            x, y = unit.source
            if side_m > 0.0:
                corners = [QgsPointXY(*place) for place in square(x, y, side_m, degrees, unit_m)]
                geometry = QgsGeometry.fromPolygonXY([corners])
                area = meter.measureArea(geometry) / M2_PER_HA
                yield geometry, values_of(number, unit, unit.weight / area, area)
            else:
                yield (
                    QgsGeometry.fromPointXY(QgsPointXY(x, y)),
                    values_of(number, unit, unit.weight, unit.area_ha),
                )

    write_features(features(), sample_fields(), sink, target)


def write_parcels_drawn(sample: Sample, source, fields: QgsFields, sink, target) -> None:
    """Write the parcels drawn with their own fields, then those of the sample.

    :raises QgsProcessingException: the sink refuses.
    """
    request = QgsFeatureRequest().setFilterFids([unit.source for unit in sample.units])
    found = {feature.id(): feature for feature in source.getFeatures(request, UNCHECKED)}

    def features():
        for number, unit in enumerate(sample.units, 1):
            feature = found[unit.source]
            names = [field.name() for field in fields][: -len(COLUMNS)]
            kept = [feature.attribute(name) for name in names]
            yield feature.geometry(), kept + values_of(number, unit, unit.weight, unit.area_ha)

    write_features(features(), fields, sink, target)
