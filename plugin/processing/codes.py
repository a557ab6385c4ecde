"""Codes of classes and years: as the user writes them, as a raster holds them, and their names."""

from __future__ import annotations

import re

import numpy as np
from osgeo import gdal
from qgis.core import QgsProcessingException

from ..raster.errors import Cancelled
from ..raster.grid import RasterBand, quiet
from ..translate import tr
from .raster_input import MapFile

MOST_CODES = 10_000
_CELLS = 4 * 1024 * 1024  # read at a time
_RANGE = re.compile(r"(-?\d+)(?:\s*[-–—]\s*(-?\d+))?")
_SEPARATORS = re.compile(r"[,;，、；]+")


def parse_codes(text: str) -> tuple:
    """Return the codes of a text such as ``1-23,30``, in ascending order, each once.

    :raises QgsProcessingException: a part is neither a whole number nor a range, or there are too many.
    """
    codes = set()
    for part in _SEPARATORS.split(text or ""):
        if not part.strip():
            continue
        found = _RANGE.fullmatch(part.strip())
        first = int(found.group(1)) if found else 1
        last = int(found.group(2) or found.group(1)) if found else 0
        if last < first:
            raise QgsProcessingException(
                tr(
                    "“{text}” is no class code: write whole numbers and ranges from low to high, such "
                    "as 1-23,30."
                ).format(text=part.strip())
            )
        if last - first + len(codes) >= MOST_CODES:
            raise QgsProcessingException(_too_many(part.strip()))
        codes.update(range(first, last + 1))
    return tuple(sorted(codes))


def _too_many(name) -> str:
    text = tr("“{name}” makes more than {most} classes: choose fewer codes.")
    return text.format(name=name, most=MOST_CODES)


def codes_found(one: MapFile, feedback) -> tuple:
    """Return the whole numbers that a raster may hold, in ascending order.

    Of a raster of bytes these are all its 256 values but nodata; any other is read once to find them.

    :raises RasterError: the raster cannot be read.
    :raises QgsProcessingException: it holds decimals, or too many values to be classes.
    :raises Cancelled: the user cancelled.
    """
    with RasterBand(one.path, one.band, one.source_wkt(), one.nodata) as band:
        if band.dtype.itemsize == 1:
            every = np.arange(256, dtype=np.uint8).view(band.dtype)[np.newaxis, :]
            found = _data(*band.decode(every))
            found = found[found == np.rint(found)]
        else:
            text = tr("Looking for the values of “{raster}”; giving the codes or the years saves this.")
            feedback.pushInfo(text.format(raster=one.name))
            found = _values_read(band, one.name, feedback)
    return tuple(int(value) for value in found)


def _values_read(band, name, feedback):
    found = np.empty(0)
    rows = max(1, _CELLS // max(1, band.width))
    rows = max(1, rows // band.block_height) * band.block_height
    for row in range(0, band.height, rows):
        if feedback.isCanceled():
            raise Cancelled
        values = _data(*band.read(0, row, band.width, min(rows, band.height - row)))
        if (values != np.rint(values)).any():
            text = tr(
                "The map “{raster}” holds numbers with decimals, not classes: choose a map of classes, "
                "or give the codes."
            )
            raise QgsProcessingException(text.format(raster=name))
        found = np.union1d(found, values)
        if len(found) > MOST_CODES:
            raise QgsProcessingException(_too_many(name))
        feedback.setProgress(100.0 * min(1.0, (row + rows) / band.height))
    return found


def _data(values, valid):
    """Return the different values of the cells that hold data."""
    return np.unique(values if valid is None else values[valid])


def labels_of(one: MapFile) -> dict:
    """Return {code: name} from the layer's style, else from the file's attribute table or categories."""
    labels = {}
    with quiet():
        try:
            dataset = gdal.Open(one.path, gdal.GA_ReadOnly)
            band = None if dataset is None else dataset.GetRasterBand(one.band)
            if band is not None:
                labels.update(_category_names(band))
                labels.update(_table_names(band.GetDefaultRAT()))
        except RuntimeError:
            labels = {}
    labels.update(one.labels)
    return labels


def _category_names(band) -> dict:
    names = band.GetCategoryNames() or []
    return {code: name.strip() for code, name in enumerate(names) if name and name.strip()}


def _table_names(table) -> dict:
    """Return {code: name} of a raster attribute table; empty without columns of both."""
    if table is None:
        return {}
    value = _column(table, (gdal.GFU_MinMax, gdal.GFU_Min))
    name = _column(table, (gdal.GFU_Name,))
    if value is None or name is None:
        return {}
    rows = range(table.GetRowCount())
    named = {int(table.GetValueAsInt(row, value)): table.GetValueAsString(row, name).strip() for row in rows}
    return {code: text for code, text in named.items() if text}


def _column(table, usages):
    columns = range(table.GetColumnCount())
    return next((i for usage in usages for i in columns if table.GetUsageOfCol(i) == usage), None)
