"""Speed of the stock of parcels: ``python tests/bench/bench_stock.py [PARCELS] [PIXELS] [VERTICES]``.

Makes a seeded raster of PIXELS × PIXELS and about PARCELS parcels beside it, then times reading and
decoding the raster alone, the engine, and the whole algorithm. Nothing is asserted.
"""

from __future__ import annotations

import importlib.util
import os
import resource
import sys
import tempfile
import time
from pathlib import Path

import numpy as np
from osgeo import gdal, ogr

ROOT = Path(__file__).resolve().parents[2]
CELL = 30.0
ORIGIN = (600_000.0, 1_900_000.0)
EPSG = 32620
BLOCKS = ("BLOCKXSIZE=512", "BLOCKYSIZE=512")


def load_package():
    """Import the checkout under the plugin's name."""
    spec = importlib.util.spec_from_file_location(
        "terrestrial_carbon", ROOT / "__init__.py", submodule_search_locations=[str(ROOT)]
    )
    module = importlib.util.module_from_spec(spec)
    sys.modules["terrestrial_carbon"] = module
    spec.loader.exec_module(module)


def make_raster(path, size):
    """Write a compressed float raster of densities with some nodata."""
    sys.path.insert(0, str(ROOT / "tests"))
    from raster.oracle import srs_of

    dataset = gdal.GetDriverByName("GTiff").Create(
        path, size, size, 1, gdal.GDT_Float32, ["COMPRESS=DEFLATE", "TILED=YES", *BLOCKS]
    )
    dataset.SetGeoTransform((ORIGIN[0], CELL, 0, ORIGIN[1], 0, -CELL))
    dataset.SetProjection(srs_of(EPSG).ExportToWkt())
    band = dataset.GetRasterBand(1)
    band.SetNoDataValue(-9999)
    rng = np.random.default_rng(7)
    for row in range(0, size, 512):
        rows = min(512, size - row)
        block = rng.integers(0, 300, (rows, size)).astype(np.float32)
        block[rng.random(block.shape) < 0.02] = -9999
        band.WriteArray(block, 0, row)
    dataset.FlushCache()


def make_parcels(path, count, size, vertices):
    """Write ``count`` wavy-edged parcels on a lattice over the raster; return their WKB."""
    from raster.oracle import srs_of

    rng = np.random.default_rng(11)
    side = int(np.ceil(np.sqrt(count)))
    step = size * CELL / side
    angle = np.linspace(0, 2 * np.pi, vertices)
    dataset = ogr.GetDriverByName("GPKG").CreateDataSource(path)
    layer = dataset.CreateLayer("parcels", srs_of(EPSG), ogr.wkbPolygon)
    layer.StartTransaction()
    header = np.array([1, 3, 0, 0, 0, 1, 0, 0, 0], dtype=np.uint8).tobytes()
    wkbs = []
    for k in range(count):
        x = ORIGIN[0] + (k % side + 0.5) * step
        y = ORIGIN[1] - (k // side + 0.5) * step
        radius = step * 0.5 * rng.uniform(0.6, 0.98, vertices)
        radius[-1] = radius[0]
        ring = np.column_stack((x + radius * np.cos(angle), y + radius * np.sin(angle)))
        ring[-1] = ring[0]
        wkb = header + np.uint32(vertices).tobytes() + ring.astype("<f8").tobytes()
        wkbs.append(wkb)
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetGeometryDirectly(ogr.CreateGeometryFromWkb(wkb))
        layer.CreateFeature(feature)
    layer.CommitTransaction()
    return wkbs


def timed(label, work):
    """Run ``work`` and print its seconds and the peak memory so far."""
    begin = time.perf_counter()
    result = work()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{label:42s} {time.perf_counter() - begin:7.2f} s   peak {peak:6.0f} MB", flush=True)
    return result


def decode(path):
    """Read every block once."""
    dataset = gdal.Open(path)
    for row in range(0, dataset.RasterYSize, 512):
        rows = min(512, dataset.RasterYSize - row)
        dataset.GetRasterBand(1).ReadAsArray(0, row, dataset.RasterXSize, rows)


def run_algorithm(parcels, raster, output):
    """Run the whole algorithm in this process."""
    from qgis.core import QgsProcessingContext, QgsProcessingFeedback

    from terrestrial_carbon.plugin.processing.parcel_stock import ParcelStock

    algorithm = ParcelStock().create()
    parameters = {"INPUT": parcels, "DENSITY": raster, "OUTPUT": output}
    results, ok = algorithm.run(parameters, QgsProcessingContext(), QgsProcessingFeedback())
    print({k: v for k, v in results.items() if k != "OUTPUT"}, ok)


def main():
    """Make the data, time the steps."""
    count, size, vertices = (int(v) for v in (sys.argv[1:] + ["100000", "4000", "50"][len(sys.argv) - 1 :]))
    load_package()
    from qgis.core import QgsApplication

    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QgsApplication([], True)
    application.initQgis()
    with tempfile.TemporaryDirectory() as folder:
        raster, parcels = str(Path(folder, "density.tif")), str(Path(folder, "parcels.gpkg"))
        make_raster(raster, size)
        wkbs = make_parcels(parcels, count, size, vertices)
        print(f"{count} parcels of {vertices} vertices, {size} × {size} pixels")
        from terrestrial_carbon.plugin.raster.zonal import zonal_sums

        timed("decode every block once", lambda: decode(raster))
        timed("engine", lambda: zonal_sums(raster, 1, wkbs, per_hectare=True))
        output = str(Path(folder, "out.gpkg"))
        timed("algorithm, to GeoPackage", lambda: run_algorithm(parcels, raster, output))
    sys.stdout.flush()
    os._exit(0)


if __name__ == "__main__":
    main()
