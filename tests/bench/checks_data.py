"""A country of jigsaw parcels that share every border, and faults of known kinds planted in it."""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np

STEPS = 12  # edges along each of a parcel's four sides
SIDE_M = 400.0
ORIGIN = (300_000.0, 5_000_000.0)
EPSG = 32633


def rings(rows: int, columns: int, seed: int = 1) -> np.ndarray:
    """Return the rings of ``rows`` × ``columns`` parcels: (parcels, 4 · STEPS + 1, 2) in metres."""
    rng = np.random.default_rng(seed)
    grid = np.stack(np.meshgrid(np.arange(columns + 1.0), np.arange(rows + 1.0)), axis=-1)
    nodes = grid + rng.uniform(-0.1, 0.1, grid.shape)
    along = _wavy(nodes[:, :-1], nodes[:, 1:], rng)  # west to east
    up = _wavy(nodes[:-1], nodes[1:], rng)  # south to north
    shape = (rows * columns, STEPS, 2)
    sides = (
        along[:-1, :, :-1], up[:, 1:, :-1], along[1:, :, :0:-1], up[:, :-1, :0:-1],
    )  # fmt: skip
    ring = np.concatenate([side.reshape(shape) for side in sides], axis=1)
    ring = np.concatenate([ring, ring[:, :1]], axis=1)
    return ring * SIDE_M + np.array(ORIGIN)


def _wavy(begin, end, rng):
    """Return the points of wavy lines between nodes, both ends included."""
    share = np.linspace(0.0, 1.0, STEPS + 1)[:, None]
    line = begin[:, :, None] * (1.0 - share) + end[:, :, None] * share
    off = rng.uniform(-0.06, 0.06, (*line.shape[:2], STEPS + 1))
    off[..., 0] = off[..., -1] = 0.0
    way = end - begin
    line[..., 0] += off * -way[..., None, 1]
    line[..., 1] += off * way[..., None, 0]
    line[:, :, 0], line[:, :, -1] = begin, end  # the very same numbers
    return line


def plant(ring: np.ndarray, seed: int = 2, each: int = 100) -> tuple[np.ndarray, dict]:
    """Return the rings with faults, and how many of each kind: moved, doubled, lost and crossed parcels."""
    rng = np.random.default_rng(seed)
    chosen = rng.permutation(len(ring))[: 4 * each]
    moved, doubled, lost, crossed = np.split(chosen, 4)
    ring = ring.copy()
    ring[moved] += rng.uniform(-9.0, 9.0, (each, 1, 2))
    ring[crossed, 2:4] = ring[crossed, 3:1:-1]  # two vertices in the wrong order
    kept = np.ones(len(ring), dtype=bool)
    kept[lost] = False
    return np.concatenate([ring[kept], ring[doubled]]), {"moved": each, "doubled": each, "lost": each}


def wkbs(ring: np.ndarray) -> list[bytes]:
    """Return the rings as WKB multipolygons."""
    size = ring.shape[1]
    head = b"\x01" + np.array([6, 1], "<u4").tobytes() + b"\x01" + np.array([3, 1, size], "<u4").tobytes()
    return [head + one.astype("<f8").tobytes() for one in ring]


def write(path: str, parcels: int, seed: int = 1) -> None:
    """Write a GeoPackage of about so many parcels, with ids, areas of nothing and stocks."""
    from osgeo import ogr, osr

    rows = int(np.sqrt(parcels))
    ring, _ = plant(rings(rows, -(-parcels // rows), seed))
    srs = osr.SpatialReference()
    srs.ImportFromEPSG(EPSG)
    dataset = ogr.GetDriverByName("GPKG").CreateDataSource(path)
    layer = dataset.CreateLayer("parcels", srs, ogr.wkbMultiPolygon, ["SPATIAL_INDEX=NO"])
    layer.CreateField(ogr.FieldDefn("id", ogr.OFTString))
    layer.CreateField(ogr.FieldDefn("status", ogr.OFTString))
    layer.CreateField(ogr.FieldDefn("stock_tco2e", ogr.OFTReal))
    layer.StartTransaction()
    for number, wkb in enumerate(wkbs(ring)):
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetField("id", f"p{number}")
        feature.SetField("status", "tradeable")
        feature.SetField("stock_tco2e", 4_000.0)
        feature.SetGeometryDirectly(ogr.CreateGeometryFromWkb(wkb))
        layer.CreateFeature(feature)
    layer.CommitTransaction()


if __name__ == "__main__":
    Path(sys.argv[1]).parent.mkdir(parents=True, exist_ok=True)
    write(sys.argv[1], int(sys.argv[2]))
