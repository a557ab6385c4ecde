"""One band of a raster: where its cells lie, and its values block by block.

GDAL is used without exceptions, as QGIS does; both behaviours are understood, because another
plugin of the same process may have switched them on.
"""

from __future__ import annotations

import os
from contextlib import contextmanager
from dataclasses import dataclass

import numpy as np
from osgeo import gdal, gdal_array, osr

from .errors import RasterError

_HUGE_NODATA = 1e30
_NAMED = 5
_EXACT = 2**53  # float64 holds every whole number up to here


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
    :raises RasterError: missing, unreadable, no such band, complex values, no CRS, no grid, several
        maps in one file.

    ``dtype`` is the cells' as stored; ``block_width``, ``block_height`` how they lie together in the
    file; ``item_size`` bytes per cell.
    """

    def __init__(
        self, path: str, band: int = 1, crs_wkt: str | None = None, nodata: NodataRule | None = None
    ) -> None:
        self.path = str(path)
        self._rule = nodata or NodataRule()
        self._band = self._mask = self._block = None
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
        if not bands and self._dataset.GetSubDatasets():
            names = ", ".join(name for name, _ in self._dataset.GetSubDatasets()[:_NAMED])
            raise RasterError("raster_container", path=self.path, maps=names)
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
        self.dtype = _dtype(self._band)
        self._empty = self._read_empty() if self._rule.own else None
        self._scale = _or_none(self._band.GetScale(), 1.0)
        self._offset = _or_none(self._band.GetOffset(), 0.0)
        self._mask = self._read_mask()

    def _read_mask(self):
        """Return the band that says which cells are data: a mask, an alpha band; ``None`` without."""
        flags = self._band.GetMaskFlags()
        if flags & gdal.GMF_ALL_VALID:
            return None
        if flags & gdal.GMF_NODATA and (flags == gdal.GMF_NODATA or not self._rule.own):
            return None  # the nodata value says the same
        return self._band.GetMaskBand()

    def _read_empty(self):
        """Return the inclusive interval of stored values that are nodata, ``None`` for none."""
        nodata = self._band.GetNoDataValue()
        if nodata is None or nodata != nodata:
            return None
        if self.dtype.kind == "f":
            return _float_interval(nodata, self.dtype)
        if self.dtype == np.int8 and nodata > 127:
            nodata -= 256  # written by software that takes the cells for unsigned
        limits = np.iinfo(self.dtype)
        if not limits.min <= nodata <= limits.max or nodata != int(nodata):
            return None
        return (self.dtype.type(int(nodata)),) * 2

    @property
    def masked(self) -> bool:
        """Whether a mask or alpha band says which cells are data, which :meth:`read_raw` gives too."""
        return self._mask is not None

    @property
    def raw_is_value(self) -> bool:
        """Whether stored cells are the values, and data where finite and outside of ``empty``.

        That is: no scale, offset, mask or further rule, and every number fits a float64.
        """
        changed = self._scale is not None or self._offset is not None
        wide = self.dtype.kind in "iu" and self.dtype.itemsize > 4
        return not (changed or wide or self._rule.ranges or self._mask is not None)

    @property
    def empty(self):
        """Inclusive interval (low, high) of stored values that are nodata, in the cells' own type.

        ``None`` where no value is. Ends differ only for float nodata so large that files hold it
        rounded (-3.4e38).
        """
        return self._empty

    @property
    def plain(self) -> bool:
        """:attr:`raw_is_value`, and nodata is one value: a cell is data where finite and unlike it."""
        return self.raw_is_value and (self._empty is None or bool(self._empty[0] == self._empty[1]))

    @property
    def raw_nodata(self):
        """The stored value that is nodata, in the cells' own type; ``None`` without, or for several."""
        return self._empty[0] if self._empty is not None and self._empty[0] == self._empty[1] else None

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

    def release(self) -> None:
        """Free what GDAL keeps of the cells read so far; they can be read again."""
        with quiet():
            for band in (self._band, self._mask):
                try:
                    if band is not None:
                        band.FlushCache()
                except RuntimeError:  # only reading: nothing that could be lost
                    continue

    def close(self) -> None:
        """Let go of the file; not only when the last reference dies, which an error may hold."""
        self._band = self._mask = self._dataset = self._block = None

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

    @property
    def by_blocks(self) -> bool:
        """Whether :meth:`read_blocks` serves: cells lie in blocks smaller than a row, without a mask."""
        return self._mask is None and self.block_width < self.width

    def read_blocks(self, column: int, row: int, cells: np.ndarray) -> None:
        """Fill ``cells`` (rows, columns) as stored, every block decoded straight, past GDAL's cache.

        ``column`` and ``row`` are those of a block's first cell.

        :raises RasterError: a block cannot be read or decoded.
        """
        width, height = self.block_width, self.block_height
        if self._block is None:
            self._block = np.empty((height, width), dtype=self.dtype)
        block, (rows, columns) = self._block, cells.shape
        with quiet():
            for r in range(0, rows, height):
                for c in range(0, columns, width):
                    there = cells[r : r + height, c : c + width]
                    straight = there.shape == block.shape and columns == width
                    self._read_block((column + c) // width, (row + r) // height, there if straight else block)
                    if not straight:
                        there[...] = block[: there.shape[0], : there.shape[1]]

    def _read_block(self, column, row, block) -> None:
        try:
            found = self._band.ReadBlock(column, row, buf_obj=block)
        except RuntimeError:
            found = None
        if found is None or gdal.GetLastErrorType() >= gdal.CE_Failure:
            detail = gdal.GetLastErrorMsg().partition("\n")[0].strip()
            raise RasterError("raster_corrupt", path=self.path, detail=detail)

    def decode(self, raw, mask=None):
        """Return (values, valid) of cells as stored; see :meth:`read`.

        :raises RasterError: ``raster_too_large``, a whole number that float64 cannot hold.
        """
        valid = self._valid(raw)
        if mask is not None:
            valid = mask != 0 if valid is None else valid & (mask != 0)
        if raw.dtype.kind in "iu" and raw.dtype.itemsize > 4:
            self._check_exact(raw, valid)
        values = raw.astype(np.float64)
        if self._scale is not None:
            values *= self._scale
        if self._offset is not None:
            values += self._offset
        more = self._rule.holds(values)
        if more is not None:
            valid = ~more if valid is None else valid & ~more
        if valid is None or valid.all():
            return values, None
        values[~valid] = 0.0
        return values, valid

    def _check_exact(self, raw, valid) -> None:
        wide = raw > _EXACT
        if raw.dtype.kind == "i":
            wide |= raw < -_EXACT
        if valid is not None:
            wide &= valid
        if wide.any():
            raise RasterError(
                "raster_too_large", path=self.path, band=self.band_number, value=int(raw[wide][0])
            )

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
        if band is self._band and block.dtype != self.dtype:
            return block.view(self.dtype)  # signed bytes, which older GDAL hands out as unsigned
        return block

    def _valid(self, raw) -> np.ndarray | None:
        """Return where raw cells hold data, ``None`` when all of them do."""
        valid = None
        if raw.dtype.kind == "f":
            finite = np.isfinite(raw)
            valid = None if finite.all() else finite
        if self._empty is None:
            return valid
        low, high = self._empty
        filled = raw != low if low == high else (raw < low) | (raw > high)
        return filled if valid is None else valid & filled


def _or_none(value, neutral):
    return None if value is None or value == neutral else value


def _dtype(band) -> np.dtype:
    """Return the cells' numpy type; signed bytes too, which GDAL below 3.7 has no type for."""
    old = band.DataType == gdal.GDT_Byte and not hasattr(gdal, "GDT_Int8")
    if old and band.GetMetadataItem("PIXELTYPE", "IMAGE_STRUCTURE") == "SIGNEDBYTE":
        return np.dtype(np.int8)
    return np.dtype(gdal_array.GDALTypeCodeToNumericTypeCode(band.DataType))


def _float_interval(nodata: float, dtype: np.dtype):
    """Return the interval that means ``nodata``; a value beyond the cells' type is its end."""
    most = float(np.finfo(dtype).max)
    value = dtype.type(min(max(nodata, -most), most))
    if abs(nodata) <= _HUGE_NODATA:
        return value, value
    margin = abs(value) * dtype.type(1e-3)  # often written rounded: -3.4e38
    low = -dtype.type(most) if value < 0.0 and -value > most - margin else value - margin
    high = dtype.type(most) if value > 0.0 and value > most - margin else value + margin
    return low, high
