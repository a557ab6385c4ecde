"""Rasters and layers of events counted for the same parcels, in one table."""

from __future__ import annotations

import numpy as np

from ...raster.execution import Workers
from ...raster.result import SurveyResult
from ..stock_source import check_geometries, check_source
from ..survey_run import Sources, Surveyed, say_left_out
from .count import check_request, count_losses, reader_of, reading_order
from .request import LossCount, LossRequest
from .vector_events import count_layers


def count_all(request: LossRequest, layers, fields, feedback) -> LossCount:
    """Return what parcels lost, by the maps of a request and by layers of events.

    :param layers: of ``EventLayer``, may be none; ``fields``: as :func:`.vector_events.count_layers` has it.
    :raises QgsProcessingException: the request cannot be answered, with the sentence for the user.
    :raises RasterError: a raster cannot be read.
    :raises Cancelled: the user cancelled.
    """
    if not layers:
        return count_losses(request, feedback)
    if request.events:
        count = count_losses(request, feedback)
    else:
        check_request(request, events=False)
        check_source(request.parcels.source)
        count = None
    found = count_layers(layers, fields, request, feedback)
    return joined(count or _nothing(found, request, feedback), found)


def _nothing(found, request: LossRequest, feedback) -> LossCount:
    """Return the count of no raster at all."""
    empty, none = np.empty(0), np.empty(0, dtype=np.int64)
    reader = reader_of(request.parcels, request.parcels.source.sourceCrs(), feedback)
    for _ in reader.batches():
        continue  # read for the record of the run
    check_geometries(request.parcels.source.sourceName(), reader.no_geometry)
    say_left_out(reader, feedback)
    zeros = np.zeros(len(found.ids))
    result = SurveyResult(len(found.ids), [], [], zeros, zeros, zeros.astype(bool), True)
    result.workers = Workers("serial", 1)
    surveyed = Surveyed(result, reader, Sources(), -1)
    return LossCount(found.ids, (), none, none, empty, empty, empty, found=surveyed)


def joined(count: LossCount, more) -> LossCount:
    """Return a count with the parts of a ``VectorCount``; rows of one parcel and reading are added up."""
    rows: dict = {}
    columns = zip(
        count.parcel.tolist(),
        count.reading.tolist(),
        count.area_ha.tolist(),
        count.tco2e.tolist(),
        count.without_density_ha.tolist(),
    )
    own = [(parcel, count.readings[reading], *figures) for parcel, reading, *figures in columns]
    for parcel, reading, area, tonnes, without in (*own, *more.parts):
        key = parcel, reading
        if key not in rows:
            rows[key] = [area, tonnes, without]
            continue
        row = rows[key]
        row[0] += area
        row[1] = tonnes if row[1] != row[1] else row[1] + (0.0 if tonnes != tonnes else tonnes)
        row[2] += without
    readings = tuple(sorted({reading for _, reading in rows}, key=reading_order))
    place = {reading: number for number, reading in enumerate(readings)}
    ordered = sorted(rows, key=lambda key: (key[0], place[key[1]]))
    figures = np.array([rows[key] for key in ordered], dtype=np.float64).reshape(-1, 3)
    return LossCount(
        count.ids,
        readings,
        np.array([parcel for parcel, _ in ordered], dtype=np.int64),
        np.array([place[reading] for _, reading in ordered], dtype=np.int64),
        figures[:, 0],
        figures[:, 1],
        figures[:, 2],
        unknown=(*count.unknown, *more.unknown_codes()),
        cut=tuple(dict.fromkeys((*count.cut, *more.cut))),
        no_data=(*count.no_data, *more.no_data),
        found=count.found,
    )
