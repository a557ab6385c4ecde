"""One band of a raster: where its cells lie, and its values block by block.

GDAL is used without exceptions, as QGIS does; both behaviours are understood, because another
plugin of the same process may have switched them on.
"""

from __future__ import annotations

import os
from contextlib import contextmanager
from dataclasses import dataclass

import numpy as np
from osgeo import gdal, osr

from .errors import RasterError

_HUGE_NODATA = 1e30


@dataclass(frozen=True)
class NodataRule:
    """What counts as nodata beside NaN and masked cells.

    ``own``: whether the file's own nodata value does. ``ranges``: more values that do, as
    (low, high, low counts, high counts), in the band's unit (scale and offset applied).
    """

    own: bool = True
    ranges: tuple[tuple[float, float, bool, bool], ...] = ()

    def holds(self, values) -> np.ndarray | None:
        """Return where ``values`` lie in one of the ranges, ``None`` without ranges."""
        found = None
        for low, high, with_low, with_high in self.ranges:
            above = values >= low if with_low else values > low
            inside = above & (values <= high if with_high else values < high)
            found = inside if found is None else found | inside
        return found


@contextmanager
def quiet():
    """Keep GDAL's messages off the terminal; the caller reads the last one itself."""
    gdal.ErrorReset()
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    try:
        yield
    finally:
        gdal.PopErrorHandler()


def _open(path: str):
    with quiet():
        try:
            return gdal.Open(path, gdal.GA_ReadOnly)
        except RuntimeError:
            return None


@dataclass(frozen=True)
class Affine:
    """Pixel (column, row) ↔ map (x, y); any rotation, north-up or south-up."""

    coefficients: tuple[float, float, float, float, float, float]

    @property
    def determinant(self) -> float:
        """Signed planar area of one cell, in map units squared."""
        _, a, b, _, d, e = self.coefficients
        return a * e - b * d

    @property
    def rotated(self) -> bool:
        """Whether rows are not parallel to the map's x axis."""
        return self.coefficients[2] != 0.0 or self.coefficients[4] != 0.0

    def to_map(self, column, row):
        """Return the map coordinates of pixel coordinates (arrays or numbers)."""
        x0, a, b, y0, d, e = self.coefficients
        return x0 + a * column + b * row, y0 + d * column + e * row

    def to_pixel(self, x, y):
        """Return the pixel coordinates (column, row) of map coordinates."""
        x0, a, b, y0, d, e = self.coefficients
        dx, dy = x - x0, y - y0
        if not self.rotated:
            return dx / a, dy / e
        determinant = self.determinant
        return (e * dx - b * dy) / determinant, (a * dy - d * dx) / determinant


class RasterBand:
    """One band, opened for reading. Not shared between threads: open one each.

    :param path: anything GDAL opens.
    :param band: 1-based band number.
    :param crs_wkt: the CRS to use instead of the file's own (a user may have assigned one).
    :param nodata: what counts as nodata, where that is not just the file's own value.
    :raises RasterError: missing, unreadable, no such band, complex values, no CRS, no grid.
    """

    def __init__(
        self, path: str, band: int = 1, crs_wkt: str | None = None, nodata: NodataRule | None = None
    ) -> None:
        self.path = str(path)
        self._rule = nodata or NodataRule()
        self._band = self._mask = None
        self._dataset = _open(self.path)
        if self._dataset is None:
            missing = os.path.splitext(self.path)[1] and not os.path.exists(self.path)
            plain = not self.path.startswith("/vsi") and ":" not in self.path[2:]
            raise RasterError("raster_missing" if missing and plain else "raster_unreadable", path=self.path)
        self.band_number = band
        try:
            self._describe(band, crs_wkt)
        except RasterError:
            self.close()
            raise

    def _describe(self, band, crs_wkt) -> None:
        bands = self._dataset.RasterCount
        if not 1 <= band <= bands:
            raise RasterError("raster_no_band", path=self.path, band=band, bands=bands)
        self._band = self._dataset.GetRasterBand(band)
        if gdal.DataTypeIsComplex(self._band.DataType):
            raise RasterError("raster_complex", path=self.path, band=band)
        self.width, self.height = self._dataset.RasterXSize, self._dataset.RasterYSize
        self.block_width, self.block_height = self._band.GetBlockSize()
        self.item_size = max(1, gdal.GetDataTypeSize(self._band.DataType) // 8)
        self.affine = self._read_affine()
        self.srs = self._read_srs(crs_wkt)
        self._nodata = self._band.GetNoDataValue() if self._rule.own else None
        self._scale = self._band.GetScale()
        self._offset = self._band.GetOffset()
        if not self._band.GetMaskFlags() & (gdal.GMF_ALL_VALID | gdal.GMF_NODATA):
            self._mask = self._band.GetMaskBand()

    @property
    def span(self) -> tuple[int, float] | None:
        """Columns of the map and of a full turn of the earth; ``None`` where longitudes do not wrap.

        So a map of 0 to 360 degrees serves western longitudes, and a parcel across 180 degrees
        is whole. A map of more than a turn shows some land twice and is left as it is.
        """
        if not self.srs.IsGeographic() or self.affine.rotated:
            return None
        turn = 2.0 * np.pi / self.srs.GetAngularUnits() / abs(self.affine.coefficients[1])
        return (self.width, turn) if self.width <= turn * (1.0 + 1e-9) else None

    def close(self) -> None:
        """Let go of the file; not only when the last reference dies, which an error may hold."""
        self._band = self._mask = self._dataset = None

    def __enter__(self) -> RasterBand:
        return self

    def __exit__(self, *_error) -> None:
        self.close()

    def _read_affine(self) -> Affine:
        coefficients = self._dataset.GetGeoTransform(can_return_null=True)
        if coefficients is None:
            raise RasterError("raster_no_grid", path=self.path)
        affine = Affine(tuple(coefficients))
        if not np.isfinite(affine.determinant) or affine.determinant == 0.0:
            raise RasterError("raster_no_grid", path=self.path)
        return affine

    def _read_srs(self, crs_wkt: str | None):
        srs = None
        if crs_wkt:
            srs = osr.SpatialReference()
            with quiet():
                try:
                    failed = srs.ImportFromWkt(crs_wkt) != 0
                except RuntimeError:
                    failed = True
            srs = None if failed else srs
        else:
            own = self._dataset.GetSpatialRef()
            srs = own.Clone() if own is not None else None
        if srs is None or not (srs.IsGeographic() or srs.IsProjected()):
            raise RasterError("raster_no_crs", path=self.path)
        srs.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
        return srs

    def read(self, column: int, row: int, columns: int, rows: int):
        """Return (values, valid) of a window: float64 in the band's unit, and where they count.

        Scale and offset are applied; nodata, masked cells, NaN and infinities are not valid, and
        0.0 in ``values``. ``valid`` is ``None`` where all cells are.

        :raises RasterError: a block cannot be read or decoded.
        """
        return self.decode(*self.read_raw(column, row, columns, rows))

    def read_raw(self, column: int, row: int, columns: int, rows: int):
        """Return (cells, mask) of a window as stored; ``mask`` is ``None`` without a mask band.

        :raises RasterError: a block cannot be read or decoded.
        """
        raw = self._read(self._band, column, row, columns, rows)
        if self._mask is None:
            return raw, None
        return raw, self._read(self._mask, column, row, columns, rows)

    def decode(self, raw, mask=None):
        """Return (values, valid) of cells as stored; see :meth:`read`."""
        valid = self._valid(raw)
        if mask is not None:
            valid = mask != 0 if valid is None else valid & (mask != 0)
        values = raw.astype(np.float64)
        if self._scale not in (None, 1.0):
            values *= self._scale
        if self._offset not in (None, 0.0):
            values += self._offset
        more = self._rule.holds(values)
        if more is not None:
            valid = ~more if valid is None else valid & ~more
        if valid is None or valid.all():
            return values, None
        values[~valid] = 0.0
        return values, valid

    def _read(self, band, column, row, columns, rows):
        with quiet():
            try:
                block = band.ReadAsArray(column, row, columns, rows)
            except RuntimeError:
                block = None
            detail = gdal.GetLastErrorMsg().partition("\n")[0].strip()  # GDAL 3.10 adds lines of guesses
            failed = gdal.GetLastErrorType() >= gdal.CE_Failure
        if block is None or failed:
            raise RasterError("raster_corrupt", path=self.path, detail=detail)
        return block

    def _valid(self, raw) -> np.ndarray | None:
        """Return where raw cells hold data, ``None`` when all of them do."""
        valid = None
        if raw.dtype.kind == "f":
            finite = np.isfinite(raw)
            valid = None if finite.all() else finite
        if self._nodata is None or self._nodata != self._nodata:
            return valid
        if raw.dtype.kind == "f":
            empty = _equals_float(raw, self._nodata)
        else:
            limits = np.iinfo(raw.dtype)
            if not limits.min <= self._nodata <= limits.max or self._nodata != int(self._nodata):
                return valid
            empty = raw == raw.dtype.type(int(self._nodata))
        return ~empty if valid is None else valid & ~empty


def _equals_float(raw, nodata: float) -> np.ndarray:
    """Return where float cells hold ``nodata``; a value beyond the cells' type is its end."""
    most = float(np.finfo(raw.dtype).max)
    value = raw.dtype.type(min(max(nodata, -most), most))
    if abs(nodata) <= _HUGE_NODATA:
        return raw == value
    with np.errstate(over="ignore", invalid="ignore"):  # often written rounded: -3.4e38
        return np.abs(raw - value) <= abs(value) * raw.dtype.type(1e-6)
