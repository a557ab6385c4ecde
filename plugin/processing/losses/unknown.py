"""Codes that the encodings do not know: their hectares, and by name those that a map really holds."""

from __future__ import annotations

import math

import numpy as np

from ...core.overlays.losses import UnknownCode
from ...raster.errors import Cancelled
from ...raster.grid import RasterBand

MOST_NAMED = 12  # codes of one range
_CELLS = 4 * 1024 * 1024  # read at a time


def unknown_codes(found, asked, request, feedback) -> tuple[UnknownCode, ...]:
    """Return the unknown codes of a finished pass; the maps are read again only where there are some.

    :param found: a ``Surveyed``; ``asked`` the ``EventQuestions`` it answers.
    :raises RasterError: a raster cannot be read.
    :raises Cancelled: the user cancelled.
    """
    seen: dict = {}
    for classes, table in zip(asked.classes, found.result.tables):
        numbers = classes.reading_of(table.cell)
        areas = np.bincount(numbers, table.area_ha, len(classes.spans))
        for span, area in zip(classes.spans, areas.tolist()):
            if span.reading is None and area > 0.0:
                key = classes.source, span.low, span.high
                seen[key] = (classes.name, seen.get(key, ("", 0.0))[1] + area)
    codes = []
    for (source, low, high), (name, area) in seen.items():
        text = str(low) if low == high else _named(found.sources.maps[source], low, high, feedback)
        codes.append(UnknownCode(text, area, name))
    return tuple(codes)


def _named(one, low: int, high: int, feedback) -> str:
    """Return which codes from ``low`` to ``high`` a map holds, as text."""
    found = _codes_within(one, low, high, feedback)
    texts = [f"{code:.10g}" for code in found[:MOST_NAMED]]
    return ", ".join(texts) + (" …" if len(found) > MOST_NAMED else "")


def _codes_within(one, low: int, high: int, feedback) -> list:
    """Return the different values of a map from ``low`` to ``high``, rising; a few too many at most."""
    with RasterBand(one.path, one.band, one.source_wkt(), one.nodata) as band:
        known: set = set()
        rows = max(1, _CELLS // max(1, band.width))
        for row in range(0, band.height, rows):
            if feedback.isCanceled():
                raise Cancelled
            values, valid = band.read(0, row, band.width, min(rows, band.height - row))
            inside = (values >= _open(low, -math.inf)) & (values < _open(high + 1, math.inf))
            if valid is not None:
                inside &= valid
            known.update(np.unique(values[inside])[: 4 * MOST_NAMED].tolist())
    return sorted(known)


def _open(limit: int, beyond: float) -> float:
    """Return a limit, without end where it is the end of what codes can be."""
    return beyond if abs(limit) >= 2**53 else float(limit)
