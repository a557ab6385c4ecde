"""Rasters of a made-up country: densities, years of loss, tree cover; the same from the same arguments.

They lie on one grid in EPSG:4326 at 0.00025°, tiled and DEFLATE-compressed, as published maps of forests
do. A file's name holds everything it was made from, and a file is there only when it is whole.
"""

from __future__ import annotations

import multiprocessing
import os
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from osgeo import gdal, osr

SEED = 20051206
CELL = 0.00025  # degrees
WEST, NORTH = 10.0, 5.0  # where the country's first cell lies
BLOCK = 512
NODATA = -9999.0
YEARS = 23
LEAST_COVER = 30  # per cent of tree cover from which a cell is forest
KINDS = ("noisy", "rounded", "sparse")
_PATCH = 12  # cells along a patch of loss
_SHARE = 0.03  # of the blocks of a sparse raster that are written
_PATTERNS = 8  # blocks that a sparse raster repeats
_MADE = 1  # raise it when the generator changes
_OPTIONS = (
    "COMPRESS=DEFLATE",
    "ZLEVEL=6",
    "TILED=YES",
    f"BLOCKXSIZE={BLOCK}",
    f"BLOCKYSIZE={BLOCK}",
    "BIGTIFF=IF_SAFER",
    "NUM_THREADS=2",
)


@dataclass(frozen=True)
class Rasters:
    """Paths of the three rasters of one country, and its cells along one side."""

    size: int
    kind: str
    density: Path
    loss: Path
    tree: Path

    @property
    def all(self) -> tuple[Path, Path, Path]:
        """The three paths."""
        return self.density, self.loss, self.tree


@contextmanager
def whole_file(path: Path):
    """Give a path to write to; it becomes ``path`` only when the block ends well."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f"{path.stem}.part-{os.getpid()}{path.suffix}")
    try:
        yield draft
        os.replace(draft, path)
    finally:
        draft.unlink(missing_ok=True)


def rasters(folder: Path, size: int, kind: str = "noisy") -> Rasters:
    """Return the country's rasters, written first where they are not there yet.

    :param kind: ``noisy`` densities are unrounded, as a model gives them; ``rounded`` ones have one
        decimal (and decode faster); of a ``sparse`` raster only 3 % of the blocks hold anything.
    """
    classes = "sparse" if kind == "sparse" else "classes"
    found = Rasters(
        size,
        kind,
        folder / f"density-{size}-{kind}-{SEED}-v{_MADE}.tif",
        folder / f"lossyear-{size}-{classes}-{SEED}-v{_MADE}.tif",
        folder / f"treecover-{size}-{classes}-{SEED}-v{_MADE}.tif",
    )
    context = multiprocessing.get_context("fork")
    missing = [path for path in found.all if not path.exists()]
    if missing:
        print(f"Writing {', '.join(path.name for path in missing)} ...", flush=True)
    densities = [path for path in missing if path == found.density]
    others = [path for path in missing if path != found.density]
    jobs = [context.Process(target=_write, args=(found, group)) for group in (densities, others) if group]
    for job in jobs:
        job.start()
    for job in jobs:
        job.join()
    if any(job.exitcode for job in jobs):
        raise SystemExit("The rasters could not be written.")
    return found


def _write(found: Rasters, paths) -> None:
    os.nice(10)
    for path in paths:
        with whole_file(path) as draft:
            kinds = {found.density: (_densities, gdal.GDT_Float32, NODATA)}
            kinds[found.loss] = (_losses, gdal.GDT_Byte, None)
            kinds[found.tree] = (_covers, gdal.GDT_Byte, None)
            cells, data_type, nodata = kinds[path]
            dataset = _create(draft, found.size, data_type, nodata, found.kind == "sparse")
            fill = _fill_some if found.kind == "sparse" else _fill_all
            fill(dataset.GetRasterBand(1), found, cells)
            dataset.FlushCache()
            dataset = None


def _create(path: Path, size: int, data_type, nodata, sparse: bool):
    options = [*_OPTIONS, "SPARSE_OK=TRUE"] if sparse else list(_OPTIONS)
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), size, size, 1, data_type, options)
    if dataset is None:
        raise SystemExit(gdal.GetLastErrorMsg())
    dataset.SetGeoTransform((WEST, CELL, 0.0, NORTH, 0.0, -CELL))
    srs = osr.SpatialReference()
    srs.ImportFromEPSG(4326)
    dataset.SetProjection(srs.ExportToWkt())
    if nodata is not None:
        dataset.GetRasterBand(1).SetNoDataValue(nodata)
    return dataset


def _fill_all(band, found: Rasters, cells) -> None:
    for row in range(0, found.size, BLOCK):
        rows = min(BLOCK, found.size - row)
        band.WriteArray(cells(found.kind, row, rows, found.size), 0, row)


def _fill_some(band, found: Rasters, cells) -> None:
    patterns = cells(found.kind, 0, BLOCK, BLOCK * _PATTERNS)
    across = -(-found.size // BLOCK)
    some = max(1, round(_SHARE * across * across))
    chosen = np.random.default_rng((SEED, found.size)).choice(across * across, some, replace=False)
    for number, place in enumerate(np.sort(chosen)):
        row, column = (BLOCK * k for k in divmod(int(place), across))
        rows, columns = min(BLOCK, found.size - row), min(BLOCK, found.size - column)
        first = BLOCK * (number % _PATTERNS)
        band.WriteArray(patterns[:rows, first : first + columns], column, row)


def _outer(row, rows, columns, waves):
    """Return a sum of products of waves along and across the rows, float32 (rows, columns)."""
    x = np.arange(columns, dtype=np.float64)
    y = np.arange(row, row + rows, dtype=np.float64)
    along = np.array([weight * np.sin(x / length + 1.0) for weight, length, _ in waves])
    across = np.array([np.sin(y / length + 0.5) for _, _, length in waves])
    return (across.T.astype(np.float32)) @ along.astype(np.float32)


def _relief(row, rows, columns):
    """Return how good the land is, about 0…1."""
    return 0.5 + _outer(row, rows, columns, ((0.28, 701.0, 503.0), (0.14, 97.0, 131.0), (0.07, 23.0, 29.0)))


def _water(row, rows, columns):
    """Return where lakes are, some 3 % of the land."""
    return _outer(row, rows, columns, ((1.0, 233.0, 197.0), (0.5, 61.0, 47.0), (0.15, 11.0, 13.0))) > 1.0


def _random(what: int, row: int):
    return np.random.default_rng((SEED, what, row))


def _densities(kind, row, rows, columns):
    """Return tCO2e per hectare: the landscape, times what no model explains; lakes are nodata."""
    density = _random(1, row).standard_normal((rows, columns), dtype=np.float32)
    density *= np.float32(0.12)
    np.exp(density, out=density)
    density *= 20.0 + 480.0 * np.maximum(_relief(row, rows, columns), 0.0) ** 2
    if kind == "rounded":
        np.round(density, 1, out=density)
    density[_water(row, rows, columns)] = NODATA
    return density


def _losses(_kind, row, rows, columns):
    """Return the year in which a cell lost its forest, 1…23, or 0: patches in some 5 % of the cells."""
    random = _random(2, row)
    shape = (-(-rows // _PATCH), -(-columns // _PATCH))
    frontier = _outer(row, rows, columns, ((1.0, 911.0, 677.0), (0.6, 173.0, 251.0)))[::_PATCH, ::_PATCH]
    lost = random.random(shape, dtype=np.float32) < 0.065 * (1.0 + 0.8 * frontier)
    patches = np.where(lost, random.integers(1, YEARS + 1, shape), 0).astype(np.uint8)
    loss = patches.repeat(_PATCH, axis=0)[:rows].repeat(_PATCH, axis=1)[:, :columns].copy()
    loss[_bytes(random, rows, columns) < 52] = 0  # a fifth of a patch's cells was spared
    loss[_water(row, rows, columns)] = 0
    return loss


def _covers(_kind, row, rows, columns):
    """Return tree cover in per cent, 0 on water."""
    cover = 100.0 * _relief(row, rows, columns) + (_bytes(_random(3, row), rows, columns) % 13) - 6.0
    cover = np.clip(cover, 0.0, 100.0).astype(np.uint8)
    cover[_water(row, rows, columns)] = 0
    return cover


def _bytes(random, rows, columns):
    return np.frombuffer(random.bytes(rows * columns), dtype=np.uint8).reshape(rows, columns)
