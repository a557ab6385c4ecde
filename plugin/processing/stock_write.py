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
from .stock_source import UNCHECKED

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


def stock_fields() -> list:
    """Return the fields that a measured stock stands in."""
    return [*(make_field(name, REAL) for name in NUMBER_FIELDS), make_field(FLAG_FIELD, TEXT)]


def replaced_fields(fields, ours=None) -> list:
    """Return the names of the input's fields that ours (a stock's by default) take the place of.

    Ours cut to ten letters count as ours: left there, a shapefile measured twice would hold old
    figures under the better name.
    """
    names = [field.name().lower() for field in (stock_fields() if ours is None else ours)]
    ours = {name for whole in names for name in (whole, whole[:_SHAPEFILE_NAME])}
    return [field.name() for field in fields if field.name().lower() in ours]


def output_fields(fields) -> QgsFields:
    """Return the input's fields without those that a stock's replace, then a stock's."""
    return with_fields(fields, stock_fields())


def with_fields(fields, ours) -> QgsFields:
    """Return the input's fields without those that ``ours`` replace, then ``ours``."""
    replaced = replaced_fields(fields, ours)
    result = QgsFields()
    for field in fields:
        if field.name() not in replaced:
            result.append(field)
    for field in ours:
        result.append(field)
    return result


def write_measured(algorithm, source, result, ours, parameters, context, feedback) -> str:
    """Write the parcels of ``source`` with ``ours``, the fields of a result, to OUTPUT; return where.

    :raises QgsProcessingException, Cancelled: as :func:`write_parcels`, or there is no sink.
    """
    fields, replaced = with_fields(source.fields(), ours), replaced_fields(source.fields(), ours)
    if replaced:
        text = tr("These fields of the input are replaced by new ones: {fields}.")
        feedback.pushInfo(text.format(fields=", ".join(replaced)))
    flags = QgsFeatureSink.SinkFlags()
    if not result.unique_keys:
        flags = QgsFeatureSink.SinkFlags(QgsFeatureSink.SinkFlag.RegeneratePrimaryKey)
    sink, destination = algorithm.parameterAsSink(
        parameters, "OUTPUT", context, fields, source.wkbType(), source.sourceCrs(), flags
    )
    if sink is None:
        raise QgsProcessingException(algorithm.invalidSinkError(parameters, "OUTPUT"))
    write_parcels(source.getFeatures, UNCHECKED, fields, result, sink, destination, feedback)
    del sink
    return destination


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
                raise refused(sink, destination)
            written += len(batch)
        if not sink.flushBuffer():
            raise refused(sink, destination)
        if written != len(result.ids):
            raise QgsProcessingException(
                tr(
                    "The layer changed while its parcels were measured ({measured} measured, {written} "
                    "found again): run it again, or save the layer to a file first."
                ).format(measured=len(result.ids), written=written)
            )
    except (QgsProcessingException, Cancelled):
        take_back(sink, destination)
        raise


def _features(get_features, flags, fields, result, feedback):
    """Yield the features to write; rows are made a thousand at a time, wherever they are asked for."""
    row_of = {feature_id: row for row, feature_id in enumerate(_listed(result.ids))}
    kept, accepted, first, rows = None, -1, 0, []
    for number, feature in enumerate(get_features(QgsFeatureRequest(), flags)):
        if number % _STEP == 0:
            feedback.setProgress(90.0 + 10.0 * number / max(1, len(row_of)))
            if feedback.isCanceled():
                raise Cancelled
        row = row_of.get(feature.id())
        if row is None:
            continue
        if not first <= row < first + len(rows):
            first = row
            rows = result.rows(first, first + _STEP)
        ours = rows[row - first]
        if kept is None:
            accepted = feature.fields().lookupField(ACCEPTED_FIELD) if _flagged(fields) else -1
            kept = [feature.fields().lookupField(field.name()) for field in fields][: -len(ours)]
        attributes = feature.attributes()
        if accepted >= 0 and ours[-1] is not None:
            attributes[accepted] = False  # what was accepted was another figure
        written = QgsFeature(fields)
        written.setGeometry(feature.geometry())
        written.setAttributes([attributes[index] for index in kept] + list(ours))
        yield written


def _flagged(fields) -> bool:
    """Return whether the last of our fields is a flag."""
    return fields.count() > 0 and fields.at(fields.count() - 1).name() == FLAG_FIELD


def _listed(ids) -> list:
    return ids.tolist() if hasattr(ids, "tolist") else ids


def nullable(values) -> list:
    """Return an array as a list, ``None`` where it has no number."""
    return [None if missing else value for value, missing in zip(values.tolist(), np.isnan(values).tolist())]


def write_features(features, fields, sink, destination) -> None:
    """Write pairs of a geometry and the values of its fields to ``sink``; on failure take the file back.

    :raises QgsProcessingException: the sink refuses a feature (disk full, read-only).
    """
    try:
        for geometry, values in features:
            feature = QgsFeature(fields)
            if not geometry.isNull():
                feature.setGeometry(geometry)
            feature.setAttributes(values)
            if not sink.addFeature(feature, QgsFeatureSink.Flag.FastInsert):
                raise refused(sink, destination)
        if not sink.flushBuffer():
            raise refused(sink, destination)
    except QgsProcessingException:
        take_back(sink, destination)
        raise


def refused(sink, destination) -> QgsProcessingException:
    """Return the error of a sink that does not take a feature."""
    detail = sink.lastError() if hasattr(sink, "lastError") else ""
    return QgsProcessingException(
        tr(
            "“{output}” cannot be written ({detail}): check the free space and that the folder allows it."
        ).format(output=destination, detail=detail or tr("no reason given"))
    )


def take_back(sink, destination) -> None:
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
