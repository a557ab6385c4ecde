"""What the tests of the Overlays dock share: counted losses on the paper's example country."""

from __future__ import annotations

import numpy as np
from osgeo import gdal, osr

from terrestrial_carbon.plugin.core.overlays.loss_table import Loss
from terrestrial_carbon.plugin.storage.overlay_project import add_to_tree, make_layer
from terrestrial_carbon.plugin.storage.overlays import Overlay, add_overlay

#: Losses on the parcels of ``report_workspace.PARCELS``, as counted on a map of loss years.
LOSSES = (
    Loss("p1", 2022, "loss", "", 0.8, 160.0),
    Loss("p1", 2023, "loss", "", 0.48, 96.0),
    Loss("p3", 2019, "loss", "", 2.0, 80.0),
    Loss("p5", 2012, "loss", "", 1.5, 150.0),
    Loss("p5", 2014, "loss", "", 1.25, 125.0),
    Loss("p6", 2021, "loss", "", 3.0, 171.0),
    Loss("p7", 2003, "loss", "", 20.0, 1_000.0),
    Loss("p7", 2022, "loss", "", 40.0, 2_060.0),
)

#: Square of each parcel of ``report_workspace`` in EPSG:6933: 3 km apart, three in a row.
CELL_M = 100.0


def loss_map(path, cells):
    """Write a map of loss years (GFC codes: year - 2000) over the parcels' squares; return its path.

    :param cells: {(column, row) of cells of one hectare, from the upper left at x -500, y 500: year}.
    """
    return _write(path, [cells], gdal.GDT_Byte, lambda year: year - 2000)


def density_map(path, value):
    """Write a map with one density everywhere (t CO2e per ha); return its path."""
    return _write(path, [{(c, r): value for c in range(120) for r in range(120)}], gdal.GDT_Float32, float)


def bands_map(path, bands):
    """Write a map of codes with several bands, each given as {(column, row): code}; return its path."""
    return _write(path, bands, gdal.GDT_Byte, int)


def _write(path, bands, kind, code):
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), 120, 120, len(bands), kind)
    dataset.SetGeoTransform((-500, CELL_M, 0, 500, 0, -CELL_M))
    system = osr.SpatialReference()
    system.ImportFromEPSG(6933)
    dataset.SetProjection(system.ExportToWkt())
    for number, cells in enumerate(bands, 1):
        values = np.zeros((120, 120))
        for (column, row), value in cells.items():
            values[row, column] = code(value)
        dataset.GetRasterBand(number).WriteArray(values)
    dataset = None
    return str(path)


def add_map(workspace, project, path, name, kind="", encoding=None, unit=""):
    """Add a map to workspace and project, as confirmed by the user; return (overlay, layer)."""
    made = add_overlay(workspace, Overlay(name, str(path), kind, encoding=encoding or {}, unit=unit))
    layer = make_layer(made)
    add_to_tree(project, layer)
    return made, layer
