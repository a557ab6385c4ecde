"""exactextract on the bench's questions.

``sums`` and ``table`` are what it does fastest: cells count by covered share, not by hectares, and the
table reads one raster of classes made beforehand. ``true_sums`` and ``cells`` are what ours is compared
with: the same true areas of cells that ours uses, times exactextract's coverage.
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
from exactextract import exact_extract
from osgeo import gdal, ogr
from zonal_data import LEAST_COVER, SEED
from zonal_parcels import LAYER

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from tools.named_package import load_package  # noqa: E402

_SOME = 1000  # parcels whose cells are looked at one by one


def sums(case, watch):
    """Σ value × covered share of the cell."""
    with watch:
        found = _extract(case["density"], case, ["sum"])
    return {"value": _column(found, "sum")}, {}


def true_sums(case, watch):
    """Σ value × covered hectares, and covered hectares."""
    weights = _area_column(case)
    with watch:
        found = _extract(case["density"], case, ["weighted_sum", "weighted_mean"], weights=weights)
    value, mean = _column(found, "weighted_sum"), _column(found, "weighted_mean")
    empty = ~np.isfinite(mean)  # nothing but nodata
    covered = np.where(empty, 0.0, value / np.where(empty, 1.0, mean))
    return {"value": np.where(empty, 0.0, value), "covered": covered}, {}


def table(case, watch):
    """Cells of every class, and the density on them: the shares of both classwise, and their totals."""
    ops = ["unique", "frac", "count"]
    ops += [f"{name}(default_weight=0)" for name in ("weighted_frac", "weighted_sum")]
    with watch:
        found = _extract(case["classes"], case, ops, weights=case["density"])
    return {}, {"rows": int(sum(len(one["unique"]) for one in found))}


def cells(case, watch):
    """Hectares and tonnes by parcel and year of some parcels, from the share of every single cell."""
    source = ogr.Open(case["parcels"])
    count = source.GetLayer(0).GetFeatureCount()
    chosen = np.random.default_rng(SEED).permutation(count)[:_SOME]
    areas = _areas(case)
    rasters = [gdal.Open(case[name]) for name in ("loss", "tree", "density")]
    found = {name: [] for name in ("parcel", "cell", "area", "tonnes")}
    with watch:
        few = ogr.GetDriverByName("Memory").CreateDataSource("few")
        layer = few.CreateLayer(LAYER, source.GetLayer(0).GetSpatialRef(), ogr.wkbPolygon)
        layer.CreateField(ogr.FieldDefn("parcel", ogr.OFTInteger64))
        for number in np.sort(chosen):
            layer.CreateFeature(source.GetLayer(0).GetFeature(int(number) + 1))
        ops = ["cell_id", "coverage"]
        for one in exact_extract(case["loss"], few, ops, include_cols=["parcel"]):
            _tabulate(one["properties"], rasters, areas, found)
    return {name: np.concatenate(parts) for name, parts in found.items()}, {"parcels": len(chosen)}


def _tabulate(one, rasters, areas, found) -> None:
    row, column = np.divmod(np.asarray(one["cell_id"], dtype=np.int64), rasters[0].RasterXSize)
    top, left = int(row.min()), int(column.min())
    window = (left, top, int(column.max()) - left + 1, int(row.max()) - top + 1)
    loss, tree, density = (
        raster.GetRasterBand(1).ReadAsArray(*window)[row - top, column - left] for raster in rasters
    )
    hectares = np.asarray(one["coverage"]) * areas[row]
    counts = (loss > 0) & (tree >= LEAST_COVER)
    known = density != rasters[2].GetRasterBand(1).GetNoDataValue()
    size = int(loss.max(initial=0)) + 1
    area = np.bincount(loss[counts], hectares[counts], size)
    weighted = np.where(known, density.astype(np.float64), 0.0) * hectares
    tonnes = np.bincount(loss[counts], weighted[counts], size)
    years = np.flatnonzero(area)
    found["parcel"].append(np.full(len(years), int(one["parcel"]) - 1))
    found["cell"].append(years - 1)
    found["area"].append(area[years])
    found["tonnes"].append(tonnes[years])


def _extract(raster, case, ops, weights=None):
    """Return the properties of every parcel, in the parcels' order."""
    found = exact_extract(
        raster, case["parcels"], ops, weights=weights, include_cols=["parcel"], strategy=case["strategy"]
    )
    return sorted((one["properties"] for one in found), key=lambda one: one["parcel"])


def _column(found, name):
    values = (one[name] for one in found)
    return np.array([np.nan if value is None else value for value in values], dtype=np.float64)


def _areas(case):
    """Return hectares of a cell of every row, as the engine takes them."""
    load_package()
    from terrestrial_carbon.plugin.raster.areas import CellAreas
    from terrestrial_carbon.plugin.raster.grid import RasterBand

    with RasterBand(case["density"]) as band:
        return CellAreas(band.affine, band.srs).block(0, band.height, 0, 1)[:, 0]


def _area_column(case) -> str:
    """Write a raster of one column as wide as the country that holds those hectares; return its path."""
    areas = _areas(case)
    density = gdal.Open(case["density"])
    west, width, _, north, _, height = density.GetGeoTransform()
    path = "/vsimem/areas.tif"
    made = gdal.GetDriverByName("GTiff").Create(path, 1, len(areas), 1, gdal.GDT_Float64)
    made.SetGeoTransform((west, width * density.RasterXSize, 0.0, north, 0.0, height))
    made.SetProjection(density.GetProjection())
    made.WriteArray(areas[:, None])
    made = None
    return path
