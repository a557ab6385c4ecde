"""A base map for the field, drawn into tiles of one file (MBTiles) that QGIS and field apps read offline."""

from __future__ import annotations

import math
import sqlite3
from collections.abc import Callable, Iterable
from contextlib import closing
from dataclasses import dataclass

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsMapRendererCustomPainterJob,
    QgsMapSettings,
    QgsRectangle,
)
from qgis.PyQt.QtCore import QBuffer, QByteArray, QIODevice, QRect, QSize
from qgis.PyQt.QtGui import QColor, QImage, QPainter

from ..translate import tr
from .errors import EditRefused

TILE = 256  # pixels
MOST_TILES = 200_000
_BLOCK = 8  # tiles drawn at once, in each direction
_HALF_M = 20037508.342789244  # of the world in Web Mercator
_FINEST_ZOOM = 21
_PIXEL_M = 0.0254 / 96  # of a screen as MBTiles reckons
_JPEG_QUALITY = 80
_MERCATOR = "EPSG:3857"
_MEGABYTE = 1_000_000.0


@dataclass(frozen=True)
class Tiles:
    """Which tiles a base map has: zoom levels, and the extent in Web Mercator."""

    box: QgsRectangle
    coarsest: int
    finest: int

    @property
    def count(self) -> int:
        """Number of tiles of all levels."""
        return sum(
            (right - left + 1) * (bottom - top + 1)
            for left, top, right, bottom in map(self.range, range(self.coarsest, self.finest + 1))
        )

    def range(self, zoom: int) -> tuple[int, int, int, int]:  # noqa: A003 (what it is)
        """Return the first and last column and row of a level, rows from the north."""
        size, last = 2.0 * _HALF_M / 2**zoom, 2**zoom - 1

        def place(metres):
            return max(0, min(last, math.floor(metres / size)))

        left, right = place(self.box.xMinimum() + _HALF_M), place(self.box.xMaximum() + _HALF_M)
        top, bottom = place(_HALF_M - self.box.yMaximum()), place(_HALF_M - self.box.yMinimum())
        return left, top, right, bottom


def plan_tiles(extent: QgsRectangle, crs, scale: float, transform_context) -> Tiles:
    """Return the tiles that show an extent down to a scale, from one where it is a few tiles wide.

    :param scale: the denominator of the finest scale.
    :raises EditRefused: the extent cannot be carried to Web Mercator, or the tiles are too many.
    """
    mercator = QgsCoordinateReferenceSystem(_MERCATOR)
    box = QgsCoordinateTransform(crs, mercator, transform_context).transformBoundingBox(extent)
    limit = QgsRectangle(-_HALF_M, -_HALF_M, _HALF_M, _HALF_M)
    box = box.intersect(limit)
    if box.isEmpty() or not math.isfinite(box.width() + box.height()):
        raise EditRefused(tr("The area has no place on a base map: choose another extent."))
    latitude = 2.0 * math.atan(math.exp(box.center().y() * math.pi / _HALF_M)) - math.pi / 2.0
    pixel_m = scale * _PIXEL_M / max(math.cos(latitude), 0.01)
    finest = math.ceil(math.log2(2.0 * _HALF_M / (TILE * pixel_m)) - 0.05)
    finest = max(0, min(_FINEST_ZOOM, finest))
    wide = math.floor(math.log2(2.0 * _HALF_M / max(box.width(), box.height(), 1.0)))
    tiles = Tiles(box, max(0, min(finest, wide)), finest)
    if tiles.count > MOST_TILES:
        text = tr(
            "The base map would have {number} tiles, and at most {most} are drawn: choose a coarser scale "
            "or a smaller area."
        )
        raise EditRefused(text.format(number=tiles.count, most=MOST_TILES))
    return tiles


def draw_base_map(
    path,
    layers: Iterable,
    tiles: Tiles,
    *,
    name: str,
    most_mb: float,
    transform_context,
    as_photo: bool = True,
    go_on: Callable[[float], bool] = lambda done: True,
) -> int:
    """Draw layers into the tiles of a new file; return its size in bytes.

    :param layers: the first on top; they belong to the calling thread.
    :param most_mb: megabytes that it may have.
    :param as_photo: JPEG, else PNG.
    :param go_on: told the share that is done (0 to 1); if it says no, it is called off.
    :raises EditRefused: it was called off, or grows too large.
    :raises OSError: the disk refuses.
    """
    settings = QgsMapSettings()
    settings.setLayers(list(layers))
    settings.setDestinationCrs(QgsCoordinateReferenceSystem(_MERCATOR))
    settings.setTransformContext(transform_context)
    settings.setBackgroundColor(QColor("white"))
    settings.setOutputDpi(96)
    kind = "jpg" if as_photo else "png"
    try:
        with closing(sqlite3.connect(path)) as connection:
            _lay(connection, tiles, name, kind)
            _draw_all(connection, settings, tiles, kind, most_mb * _MEGABYTE, go_on)
            connection.commit()
            connection.execute("PRAGMA journal_mode = DELETE")
    except sqlite3.Error as error:
        raise OSError(str(error)) from error
    return path.stat().st_size


def _draw_all(connection, settings, tiles: Tiles, kind: str, most: float, go_on) -> None:
    written, drawn = 0, 0
    for zoom in range(tiles.coarsest, tiles.finest + 1):
        left, top, right, bottom = tiles.range(zoom)
        for row in range(top, bottom + 1, _BLOCK):
            for column in range(left, right + 1, _BLOCK):
                columns = range(column, min(column + _BLOCK, right + 1))
                rows = range(row, min(row + _BLOCK, bottom + 1))
                image = _draw(settings, zoom, columns, rows)
                found = list(_cut(image, zoom, columns, rows, kind))
                connection.executemany("INSERT INTO tiles VALUES (?, ?, ?, ?)", found)
                written += sum(len(one[3]) for one in found)
                drawn += len(found)
                if written > most:
                    text = tr(
                        "The base map grows over {most} MB after {drawn} of {number} tiles: choose a coarser "
                        "scale, a smaller area or fewer layers, or allow more."
                    )
                    most_mb = f"{most / _MEGABYTE:g}"
                    raise EditRefused(text.format(most=most_mb, drawn=drawn, number=tiles.count))
                if not go_on(drawn / tiles.count):
                    raise EditRefused(tr("Called off: nothing of the package is left."))


def _draw(settings: QgsMapSettings, zoom: int, columns: range, rows: range) -> QImage:
    size = 2.0 * _HALF_M / 2**zoom
    west, north = columns.start * size - _HALF_M, _HALF_M - rows.start * size
    settings.setExtent(QgsRectangle(west, north - len(rows) * size, west + len(columns) * size, north))
    settings.setOutputSize(QSize(len(columns) * TILE, len(rows) * TILE))
    image = QImage(settings.outputSize(), QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    try:
        QgsMapRendererCustomPainterJob(settings, painter).renderSynchronously()
    finally:
        painter.end()
    return image


def _cut(image: QImage, zoom: int, columns: range, rows: range, kind: str):
    """Yield level, column, row from the south and bytes of each tile."""
    for down, row in enumerate(rows):
        for across, column in enumerate(columns):
            part = image.copy(QRect(across * TILE, down * TILE, TILE, TILE))
            data = QByteArray()
            buffer = QBuffer(data)
            buffer.open(QIODevice.OpenModeFlag.WriteOnly)
            part.save(buffer, "JPG" if kind == "jpg" else "PNG", _JPEG_QUALITY if kind == "jpg" else -1)
            buffer.close()
            yield zoom, column, 2**zoom - 1 - row, bytes(data)


def _lay(connection, tiles: Tiles, name: str, kind: str) -> None:
    """Make the tables that MBTiles 1.3 asks for."""
    connection.execute("CREATE TABLE metadata (name TEXT, value TEXT)")
    connection.execute(
        "CREATE TABLE tiles (zoom_level INTEGER, tile_column INTEGER, tile_row INTEGER, tile_data BLOB, "
        "PRIMARY KEY (zoom_level, tile_column, tile_row))"
    )
    west, south = _degrees(tiles.box.xMinimum(), tiles.box.yMinimum())
    east, north = _degrees(tiles.box.xMaximum(), tiles.box.yMaximum())
    facts = {
        "name": name, "format": kind, "type": "baselayer", "version": "1.3", "description": name,
        "minzoom": str(tiles.coarsest), "maxzoom": str(tiles.finest),
        "bounds": f"{west:.7f},{south:.7f},{east:.7f},{north:.7f}",
        "center": f"{(west + east) / 2:.7f},{(south + north) / 2:.7f},{tiles.coarsest}",
    }  # fmt: skip
    connection.executemany("INSERT INTO metadata VALUES (?, ?)", list(facts.items()))


def _degrees(x: float, y: float) -> tuple[float, float]:
    latitude = 2.0 * math.atan(math.exp(y * math.pi / _HALF_M)) - math.pi / 2.0
    return x / _HALF_M * 180.0, math.degrees(latitude)
