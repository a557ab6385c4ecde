"""The columns of a table by class and year, and writing it."""

from __future__ import annotations

from qgis.core import QgsFeature, QgsFeatureSink, QgsField, QgsFields, QgsProcessingException

from ..raster.errors import Cancelled
from ..storage.compat import INTEGER, LONG, REAL, TEXT, make_field
from ..translate import tr
from .stock_write import refused, take_back

_STEP = 1000
PARCEL = "parcel"


def check_id_field(source, name: str) -> str:
    """Return the name of the field that names parcels, empty for none.

    :raises QgsProcessingException: the layer has no such field.
    """
    if name and source.fields().lookupField(name) < 0:
        text = tr("“{layer}” has no field “{field}”: choose one of {known}, or none.")
        known = ", ".join(field.name() for field in source.fields())
        raise QgsProcessingException(text.format(layer=source.sourceName(), field=name, known=known))
    return name


def table_fields(source, id_field: str, choice, names) -> QgsFields:
    """Return the columns: parcel, class and label, year, area_ha, share_pct, then two per density.

    :param choice: a ``TableChoice``; what it lacks has no columns.
    :param names: the prefix of each density's columns.
    """
    fields = QgsFields()
    if id_field:
        own = source.fields().at(source.fields().lookupField(id_field))  # its constraints stay behind
        fields.append(QgsField(PARCEL, own.type(), own.typeName(), own.length(), own.precision()))
    else:
        fields.append(make_field(PARCEL, LONG))
    if choice.classes is not None:
        fields.append(make_field("class", INTEGER))
        fields.append(make_field("label", TEXT))
    if choice.years is not None:
        fields.append(make_field("year", INTEGER))
    for name in ("area_ha", "share_pct", *(f"{name}{end}" for name in names for end in ("_co2e", "_nod"))):
        fields.append(make_field(name, REAL))
    return fields


def write_table(parcels, plan, table, fields, sink, destination, feedback) -> None:
    """Write all rows; on failure or cancel take the file back.

    :param parcels: what names each parcel, by its number.
    :raises QgsProcessingException: the sink refuses a row (disk full, read-only).
    :raises Cancelled: the user cancelled.
    """
    try:
        for first in range(0, len(table), _STEP):
            feedback.setProgress(90.0 + 10.0 * first / len(table))
            if feedback.isCanceled():
                raise Cancelled
            features = []
            for parcel, values in table.rows(first, first + _STEP, plan):
                feature = QgsFeature(fields)
                feature.setAttributes([parcels[parcel], *values])
                features.append(feature)
            if not sink.addFeatures(features, QgsFeatureSink.Flag.FastInsert):
                raise refused(sink, destination)
        if not sink.flushBuffer():
            raise refused(sink, destination)
    except (QgsProcessingException, Cancelled):
        take_back(sink, destination)
        raise
