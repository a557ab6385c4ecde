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
_STEP = 1000


def output_fields(fields) -> QgsFields:
    """Return the input's fields without those named as ours, then ours."""
    ours = {name.lower() for name in (*NUMBER_FIELDS, FLAG_FIELD)}
    result = QgsFields()
    for field in fields:
        if field.name().lower() not in ours:
            result.append(field)
    for name in NUMBER_FIELDS:
        result.append(make_field(name, REAL))
    result.append(make_field(FLAG_FIELD, TEXT))
    return result


def write_parcels(get_features, flags, fields, result, sink, destination, feedback) -> None:
    """Write every parcel of ``result`` to ``sink``; on failure take the file back.

    :raises QgsProcessingException: the sink refuses a feature (disk full, read-only).
    :raises Cancelled: the user cancelled.
    """
    try:
        features = _features(get_features, flags, fields, result, feedback)
        while batch := list(islice(features, _STEP)):
            if not sink.addFeatures(batch, QgsFeatureSink.Flag.FastInsert):
                raise _refused(sink, destination)
        if not sink.flushBuffer():
            raise _refused(sink, destination)
    except (QgsProcessingException, Cancelled):
        _take_back(sink, destination)
        raise


def _features(get_features, flags, fields, result, feedback):
    row_of = {feature_id: row for row, feature_id in enumerate(result.ids)}
    rows = list(zip(*(_nullable(result.columns[name]) for name in NUMBER_FIELDS), result.flag_codes()))
    kept = None
    for number, feature in enumerate(get_features(QgsFeatureRequest(), flags)):
        if number % _STEP == 0:
            if feedback.isCanceled():
                raise Cancelled
            feedback.setProgress(85.0 + 15.0 * number / max(1, len(rows)))
        row = row_of.get(feature.id())
        if row is None:
            continue
        if kept is None:
            kept = [feature.fields().lookupField(field.name()) for field in fields][: -len(rows[0])]
        attributes = feature.attributes()
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
    if "|" not in str(destination) and os.path.isfile(path):
        for ending in ("", "-wal", "-shm", "-journal"):
            with contextlib.suppress(OSError):
                os.remove(path + ending)
