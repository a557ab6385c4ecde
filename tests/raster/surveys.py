"""Small scenes for surveys, and what they must give: polygons clipped to cells one by one in Python."""

from __future__ import annotations

import struct

import numpy as np
from osgeo import gdal
from raster.oracle import srs_of, write_raster

from terrestrial_carbon.plugin.raster.areas import CellAreas
from terrestrial_carbon.plugin.raster.execution import Workers
from terrestrial_carbon.plugin.raster.grid import Affine

SERIAL = Workers("serial", 1)
UTM = (500_000.0, 100.0, 0.0, 5_000_000.0, 0.0, -100.0)
SUMS = ("value_sum", "sum_sq", "covered_ha", "nodata_ha", "covered_pct", "nodata_pct", "outside_pct")
TABLE = ("parcel", "cell", "area_ha", "values", "missing_ha")


def wkb(parts, affine=UTM) -> bytes:
    """Return a multipolygon of parts (outer ring, holes …) in pixel coordinates, on the map."""
    found = [struct.pack("<BII", 1, 6, len(parts))]
    for rings in parts:
        found.append(struct.pack("<BII", 1, 3, len(rings)))
        for ring in rings:
            points = [gdal.ApplyGeoTransform(affine, float(x), float(y)) for x, y in [*ring, ring[0]]]
            found.append(struct.pack(f"<I{2 * len(points)}d", len(points), *np.ravel(points)))
    return b"".join(found)


def rectangle(x0, y0, x1, y1):
    """Return a ring."""
    return [(x0, y0), (x1, y0), (x1, y1), (x0, y1)]


def star(rng, x, y, radius, points, inner=0.4):
    """Return a ring that sees its centre from everywhere."""
    angle = (np.arange(points) + rng.uniform(0.1, 0.9, points)) * 2 * np.pi / points
    reach = radius * rng.uniform(inner, 1.0, points)
    return list(zip((x + reach * np.cos(angle)).tolist(), (y + reach * np.sin(angle)).tolist()))


def random_parcels(seed, count, shape, beyond=4.0):
    """Return parcels in pixel coordinates: stars, holes, parts, tiny and thin ones, edges on lines."""
    rng = np.random.default_rng(seed)
    rows, columns = shape
    found = []
    for number in range(count):
        x, y = rng.uniform(-beyond, columns + beyond), rng.uniform(-beyond, rows + beyond)
        radius = 10 ** rng.uniform(-0.5, np.log10(max(shape)))
        kind = number % 6
        if kind == 0:  # with a hole
            parts = [[star(rng, x, y, radius, 15, 0.6), star(rng, x, y, 0.5 * radius, 7)]]
        elif kind == 1:  # of several parts beside each other
            parts = [[star(rng, x + 2.2 * k * radius, y, radius, 7)] for k in range(3)]
        elif kind == 2:  # inside of one cell or on a line
            parts = [[star(rng, x, y, rng.uniform(0.01, 0.4), 6)]]
        elif kind == 3:  # edges on lines of cells and quarters of them
            x, y = np.round(4 * x) / 4, np.round(4 * y) / 4
            width, height = rng.integers(1, 40, 2) / 4
            parts = [[rectangle(x, y, x + width, y + height)]]
        elif kind == 4:  # long and thin, slanting
            parts = [[[(x, y), (x + 3 * radius, y + radius), (x + 3 * radius, y + radius + 0.01)]]]
        else:
            parts = [[star(rng, x, y, radius, int(rng.integers(3, 40)))]]
        found.append(parts)
    return found


def _half(points, axis, at, sign):
    """Return the part of a ring where sign · coordinate ≤ sign · at (Sutherland and Hodgman)."""
    found = []
    for one, two in zip(points, points[1:] + points[:1]):
        inside, next_inside = sign * one[axis] <= sign * at, sign * two[axis] <= sign * at
        if inside:
            found.append(one)
        if inside != next_inside:
            share = (at - one[axis]) / (two[axis] - one[axis])
            cross = [one[k] + share * (two[k] - one[k]) for k in (0, 1)]
            cross[axis] = at
            found.append(tuple(cross))
    return found


def _area(points) -> float:
    if not points:
        return 0.0
    x, y = points[0]
    pairs = zip(points, points[1:] + points[:1])
    return 0.5 * sum((a[0] - x) * (b[1] - y) - (b[0] - x) * (a[1] - y) for a, b in pairs)


def coverage(parts, shape) -> np.ndarray:
    """Return the share of each cell that a parcel covers."""
    found = np.zeros(shape)
    for rings in parts:
        for number, ring in enumerate(rings):
            ring = [(float(x), float(y)) for x, y in ring]
            sign = np.sign(_area(ring)) * (1.0 if number == 0 else -1.0)
            xs, ys = zip(*ring)
            for row in range(max(0, int(np.floor(min(ys)))), min(shape[0], int(np.ceil(max(ys))))):
                strip = _half(_half(ring, 1, row, -1), 1, row + 1, 1)
                for column in range(max(0, int(np.floor(min(xs)))), min(shape[1], int(np.ceil(max(xs))))):
                    cell = _half(_half(strip, 0, column, -1), 0, column + 1, 1)
                    found[row, column] += sign * _area(cell)
    return found


def cell_ha(affine, epsg, shape) -> np.ndarray:
    """Return hectares per cell as the plugin has them (what tests of areas check)."""
    block = CellAreas(Affine(affine), srs_of(epsg)).block(0, shape[0], 0, shape[1])
    return np.broadcast_to(block, shape)


def expected_sums(shares, areas, values, per_hectare=True):
    """Return (value, squares, covered ha, nodata ha) of a parcel; ``values`` are NaN where nodata."""
    valid, weight = np.isfinite(values), shares * areas
    filled = np.where(valid, values, 0.0)
    counted = weight if per_hectare else shares
    return (
        (counted * filled).sum(), (counted * filled**2).sum(), weight[valid].sum(), weight[~valid].sum()
    )  # fmt: skip


def expected_table(shares, areas, classes, size, values=()):
    """Return (1 + 2 · values, size): hectares, then each value and its missing hectares, by class.

    ``classes``: number of each cell's class, -1 for none; ``values``: (cells with NaN, per hectare).
    """
    weight, some = shares * areas, classes >= 0
    rows = [np.bincount(classes[some], weight[some], size)]
    for cells, per_hectare in values:
        valid = np.isfinite(cells)
        counted = np.where(valid, cells, 0.0) * (weight if per_hectare else shares)
        rows.append(np.bincount(classes[some], counted[some], size))
    for cells, _ in values:
        rows.append(np.bincount(classes[some], (weight * ~np.isfinite(cells))[some], size))
    return np.array(rows)


def whole_table(table, count, size):
    """Return a survey's table as (parcels, 1 + 2 · values, size)."""
    sources = len(table.values)
    found = np.zeros((count, 1 + 2 * sources, size))
    found[table.parcel, 0, table.cell] = table.area_ha
    for k in range(sources):
        found[table.parcel, 1 + k, table.cell] = table.values[k]
        found[table.parcel, 1 + sources + k, table.cell] = table.missing_ha[k]
    return found


def figures(found) -> list:
    """Return all numbers of a survey as arrays."""
    parts = [found.whole_ha, found.outside_pct, found.unplaced]
    for sums in found.sums:
        parts += [getattr(sums, name) for name in (*SUMS, "covered_cells")]
    for table in found.tables:
        parts += [getattr(table, name) for name in TABLE]
    return parts


def bits(found) -> list:
    """Return all numbers of a survey, to the last bit."""
    return [np.ascontiguousarray(part).tobytes() for part in figures(found)]


def write(path, cells, affine=UTM, epsg=32633, nodata=None, options=()):
    """Write an array in its own type; NaN becomes ``nodata`` where that is given."""
    kinds = {
        "uint8": gdal.GDT_Byte, "int16": gdal.GDT_Int16, "uint16": gdal.GDT_UInt16, "int32": gdal.GDT_Int32,
        "uint32": gdal.GDT_UInt32, "float32": gdal.GDT_Float32, "float64": gdal.GDT_Float64,
        "int64": getattr(gdal, "GDT_Int64", None), "uint64": getattr(gdal, "GDT_UInt64", None),
    }  # fmt: skip
    cells = np.asarray(cells)
    if nodata is not None and cells.dtype.kind == "f":
        cells = np.where(np.isnan(cells), cells.dtype.type(nodata), cells)
    return write_raster(path, cells, affine, epsg, nodata, kinds[cells.dtype.name], options)
