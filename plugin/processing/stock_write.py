"""Writing parcels with their stock: all input fields, then ours."""

from __future__ import annotations

import contextlib
import os
from itertools import islice

import numpy as np
from qgis.core import QgsFeature, QgsFeatureRequest, QgsFeatureSink, QgsFields, QgsProcessingException

from ..core.stock import FIELD_OF_POOL
from ..raster.errors import Cancelled
from ..storage.compat import REAL, TEXT, make_field
from ..translate import tr

NUMBER_FIELDS = (
    "area_ha",
    "stock_tco2e",
    "stock_se_tco2e",
    *FIELD_OF_POOL.values(),
    "covered_pct",
    "nodata_pct",
    "outside_pct",
)
FLAG_FIELD = "flag"
ACCEPTED_FIELD = "flag_accepted"
_STEP = 1000
_SHAPEFILE_NAME = 10  # letters a shapefile keeps of a field's name


def replaced_fields(fields) -> list:
    """Return the names of the input's fields that ours take the place of.

    Ours cut to ten letters count as ours: left there, a shapefile measured twice would hold old
    figures under the better name.
    """
    names = (*NUMBER_FIELDS, FLAG_FIELD)
    ours = {name for whole in names for name in (whole, whole[:_SHAPEFILE_NAME])}
    return [field.name() for field in fields if field.name().lower() in ours]


def output_fields(fields) -> QgsFields:
    """Return the input's fields without those that ours replace, then ours."""
    replaced = replaced_fields(fields)
    result = QgsFields()
    for field in fields:
        if field.name() not in replaced:
            result.append(field)
    for name in NUMBER_FIELDS:
        result.append(make_field(name, REAL))
    result.append(make_field(FLAG_FIELD, TEXT))
    return result


def write_parcels(get_features, flags, fields, result, sink, destination, feedback) -> None:
    """Write every parcel of ``result`` to ``sink``; on failure take the file back.

    :raises QgsProcessingException: the sink refuses a feature (disk full, read-only), or the source
        no longer gives the features it gave before.
    :raises Cancelled: the user cancelled.
    """
    written = 0
    try:
        features = _features(get_features, flags, fields, result, feedback)
        while batch := list(islice(features, _STEP)):
            if not sink.addFeatures(batch, QgsFeatureSink.Flag.FastInsert):
                raise _refused(sink, destination)
            written += len(batch)
        if not sink.flushBuffer():
            raise _refused(sink, destination)
        if written != len(result.ids):
            raise QgsProcessingException(
                tr(
                    "The layer changed while its parcels were measured ({measured} measured, {written} "
                    "found again): run it again, or save the layer to a file first."
                ).format(measured=len(result.ids), written=written)
            )
    except (QgsProcessingException, Cancelled):
        _take_back(sink, destination)
        raise


def _features(get_features, flags, fields, result, feedback):
    row_of = {feature_id: row for row, feature_id in enumerate(result.ids)}
    rows = list(zip(*(_nullable(result.columns[name]) for name in NUMBER_FIELDS), result.flag_codes()))
    kept, accepted = None, -1
    for number, feature in enumerate(get_features(QgsFeatureRequest(), flags)):
        if number % _STEP == 0:
            if feedback.isCanceled():
                raise Cancelled
            feedback.setProgress(85.0 + 15.0 * number / max(1, len(rows)))
        row = row_of.get(feature.id())
        if row is None:
            continue
        if kept is None:
            accepted = feature.fields().lookupField(ACCEPTED_FIELD)
            kept = [feature.fields().lookupField(field.name()) for field in fields][: -len(rows[0])]
        attributes = feature.attributes()
        if accepted >= 0 and rows[row][-1] is not None:
            attributes[accepted] = False  # what was accepted was another figure
        written = QgsFeature(fields)
        written.setGeometry(feature.geometry())
        written.setAttributes([attributes[index] for index in kept] + list(rows[row]))
        yield written


def _nullable(values) -> list:
    return [None if missing else value for value, missing in zip(values.tolist(), np.isnan(values).tolist())]


def _refused(sink, destination) -> QgsProcessingException:
    detail = sink.lastError() if hasattr(sink, "lastError") else ""
    return QgsProcessingException(
        tr(
            "“{output}” cannot be written ({detail}): check the free space and that the folder allows it."
        ).format(output=destination, detail=detail or tr("no reason given"))
    )


def _take_back(sink, destination) -> None:
    """Remove a half-written file; a table of an existing database is left to its owner."""
    path = str(destination).split("|")[0]
    if hasattr(sink, "finalize"):
        sink.finalize()
    if "|" in str(destination) or not os.path.isfile(path):
        return
    paths = [path + ending for ending in ("", "-wal", "-shm", "-journal")]
    if path.lower().endswith(".shp"):
        paths += [path[:-4] + ending for ending in (".dbf", ".shx", ".prj", ".cpg", ".qmd", ".qpj")]
    for one in paths:
        with contextlib.suppress(OSError):
            os.remove(one)
