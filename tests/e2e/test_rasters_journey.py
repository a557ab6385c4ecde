"""The officer's journey in the real QGIS: options, a table cancelled and run again, nothing left behind."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import rasters_kit as kit
from qgis.core import QgsProject, QgsVectorFileWriter, QgsVectorLayer
from tools.desktop import run_desktop

HOOK = Path(__file__).resolve().parent / "hooks" / "rasters_journey.py"
SIDE = 6000

pytestmark = pytest.mark.desktop


@pytest.fixture
def folder(tmp_path, qgis_app):
    """Parcels of 50 cells' width and two maps of 6000 × 6000 cells, compressed."""
    random = np.random.default_rng(3)
    years = random.integers(0, 24, (SIDE, SIDE)).astype(np.uint8)
    years[random.random((SIDE, SIDE)) > 0.1] = 0
    kit.raster(tmp_path / "lossyear.tif", years, options=["COMPRESS=DEFLATE", "TILED=YES"])
    carbon = np.full((SIDE, SIDE), 100, np.float32)
    kit.raster(tmp_path / "carbon.tif", carbon, options=["COMPRESS=DEFLATE", "TILED=YES"])
    boxes = [
        kit.box(column + 0.3, row + 0.3, 40, 40)
        for row in range(0, SIDE, 50)
        for column in range(0, SIDE, 50)
    ]
    layer = kit.parcels(*((wkt, [number]) for number, wkt in enumerate(boxes)), fields="&field=no:int")
    path, context = str(tmp_path / "parcels.gpkg"), QgsProject.instance().transformContext()
    QgsVectorFileWriter.writeAsVectorFormatV3(layer, path, context, QgsVectorFileWriter.SaveVectorOptions())
    (tmp_path / "tiles").mkdir()
    return tmp_path


def test_a_table_cancelled_and_run_again(folder, qgis_app):
    report = run_desktop(
        HOOK, folder / "pictures", size=(1366, 768), arguments={"folder": str(folder)}
    )
    told = report.results
    assert told["settings"] == [2, str(folder / "tiles")]
    assert told["after cancel"] == [] and told["tiles kept"] == 1
    assert told["tiles left"] == 0
    assert "nothing was written" not in told["log"] and "tCO2e" in told["log"]
    rows = kit.rows(QgsVectorLayer(str(folder / "table.gpkg"), "table", "ogr"))
    assert len({row["parcel"] for row in rows}) == (SIDE // 50) ** 2
    whole = (SIDE // 50) ** 2 * 40 * 40  # hectares, but for the projection's scale
    assert sum(row["area_ha"] for row in rows) == pytest.approx(whole, rel=5e-3)
    ratio = sum(row["carbo_co2e"] for row in rows) / sum(row["area_ha"] for row in rows)
    assert ratio == pytest.approx(100 * 44 / 12, rel=1e-6)
    assert report.loud() == [] and report.tracebacks() == []
