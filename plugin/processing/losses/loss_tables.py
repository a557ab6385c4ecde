"""The tables of losses: their columns, their rows, and the summary by group of parcels."""

from __future__ import annotations

from collections.abc import Iterator

from qgis.core import NULL, QgsFeatureRequest, QgsField, QgsFields, QgsProcessingFeatureSource

from ...core.overlays.losses import LossSums
from ...storage.compat import INTEGER, LONG, REAL, TEXT, make_field
from ..plain_table import fields_of
from ..table_write import PARCEL

_ROW = (
    ("first_year", INTEGER),
    ("year", INTEGER),
    ("type", TEXT),
    ("confidence", TEXT),
    ("label", TEXT),
    ("area_ha", REAL),
    ("tco2e", REAL),
    ("without_density_ha", REAL),
)
_SUMMARY = (
    ("by", TEXT),
    ("group", TEXT),
    ("first_year", INTEGER),
    ("year", INTEGER),
    ("type", TEXT),
    ("parcels", INTEGER),
    ("area_ha", REAL),
    ("tco2e", REAL),
    ("without_density_ha", REAL),
)


def parcel_field(source, id_field: str) -> QgsField:
    """Return the column that names parcels: like the input's field, or the feature's number."""
    if not id_field:
        return make_field(PARCEL, LONG)
    own = source.fields().at(source.fields().lookupField(id_field))  # its constraints stay behind
    return QgsField(PARCEL, own.type(), own.typeName(), own.length(), own.precision())


def loss_fields(source, id_field: str, counted: bool) -> QgsFields:
    """Return the columns of the table by parcel, year and type.

    :param counted: whether cells were counted too.
    """
    fields = QgsFields()
    fields.append(parcel_field(source, id_field))
    for field in fields_of((*_ROW, ("cells", INTEGER)) if counted else _ROW):
        fields.append(field)
    return fields


def loss_rows(count) -> Iterator[list]:
    """Yield the values of a ``LossCount``'s rows, in the order of :func:`loss_fields`."""
    for row in count.rows():
        values = [row.parcel_id, row.first_year, row.year, row.event_type.value, row.confidence.value]
        values += [row.label, row.area_ha, row.tco2e, row.without_density_ha]
        if count.cells is not None:
            values.append(round(row.cells))
        yield values


def summary_fields() -> QgsFields:
    """Return the columns of the summary."""
    return fields_of(_SUMMARY)


def summary_rows(count, groups: dict) -> Iterator[list]:
    """Yield the summary: hectares and tonnes by group, year and type.

    :param groups: {what parcels are grouped by: [each parcel's group]}; without any, all are one group.
    """
    for by, group_of in (groups or {"all": None}).items():
        sums: dict = {}
        for parcel, row in zip(count.parcel.tolist(), count.rows()):
            group = None if group_of is None else group_of[parcel]
            key = ("" if group is None else str(group), row.first_year, row.year, row.event_type.value)
            total, parcels = sums.get(key, (LossSums(), set()))
            parcels.add(parcel)
            sums[key] = total.plus(row), parcels
        for key, (total, parcels) in sorted(sums.items(), key=lambda item: item[0]):
            yield [by, *key, len(parcels), total.area_ha, total.tco2e, total.without_density_ha]


def groups_of(source, fields: dict) -> dict:
    """Return {what parcels are grouped by: [each parcel's value]}, in the order parcels are read.

    :param fields: {what they are grouped by: name of the field}; those without a name are left out.
    """
    wanted = {by: source.fields().lookupField(name) for by, name in fields.items() if name}
    found: dict = {by: [] for by in wanted}
    if not wanted:
        return found
    request = QgsFeatureRequest()
    request.setSubsetOfAttributes(list(wanted.values()))
    request.setFlags(QgsFeatureRequest.Flag.NoGeometry)
    unchecked = QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks
    for feature in source.getFeatures(request, unchecked):
        for by, index in wanted.items():
            value = feature.attribute(index)
            found[by].append(None if value == NULL else value)
    return found
