"""Entering losses where the map of tree cover has no data: what is not entered for that is told."""

from __future__ import annotations

import re
from dataclasses import replace

import numpy as np
import pytest
from loss_entry_kit import PARK, Entering, build
from loss_vector_kit import FIELDS, Ground
from osgeo import gdal
from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsRasterLayer

from terrestrial_carbon.plugin.processing.losses.entry_plan import plan_entry
from terrestrial_carbon.plugin.processing.messages import shown_number
from terrestrial_carbon.plugin.processing.raster_input import MapFile

CODE = 22


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    return {}


@pytest.fixture
def land(tmp_path, tmp_path_factory, processing_provider, built):
    if not built:
        built["at"] = build(tmp_path_factory.mktemp("examplania"))
    return Entering(built["at"], tmp_path)


def covered(land, unknown) -> str:
    """Write a map of tree cover of 80 % without data in some cells."""
    cells = np.full(land.codes().shape, 80, np.uint8)
    cells[unknown] = 255
    path = land.write("cover.tif", cells)
    raster = gdal.Open(str(path), gdal.GA_Update)
    raster.GetRasterBand(1).SetNoDataValue(255)
    del raster
    return str(path)


def test_losses_without_tree_cover_are_told(land):
    lost = land.codes() == CODE
    some = lost & (np.cumsum(lost.ravel()).reshape(lost.shape) % 3 == 0)
    path = covered(land, some)
    done = land.run(DRY_RUN=True, TREE_COVER=path, THRESHOLD=30)
    missing = some.sum() * 0.04  # cells of 20 m
    assert done["TOTAL_AREA_HA"] == pytest.approx(lost.sum() * 0.04 - missing, rel=1e-6)
    assert f"{shown_number(missing)} ha of the events lie where the map “cover” has no data" in land.log
    context = QgsProcessingContext()
    cover = MapFile(QgsRasterLayer(path, "cover"))
    request = replace(land.request(context), cover=cover, least_cover=30.0)
    plan = plan_entry(land.workspace, request, (2022,), context, QgsProcessingFeedback())
    (told,) = [one for one in plan.warnings if one.code == "events_without_cover"]
    assert told.values["area_ha"] == pytest.approx(missing, rel=1e-6)
    assert "“cover”" in plan.sentence(told)


def test_polygons_without_tree_cover_are_told(land):
    ground = Ground(land.workspace)
    layer = ground.layer((ground.box(0, 0, 100, 60), "2022-08-01", "fire"))
    land.run(DRY_RUN=True, EVENTS=[layer], ENCODING=FIELDS, PARCELS=PARK)
    before = land.log
    land.run(
        DRY_RUN=True, EVENTS=[layer], ENCODING=FIELDS, PARCELS=PARK, THRESHOLD=30,
        TREE_COVER=covered(land, np.ones(land.codes().shape, bool)),
    )  # fmt: skip
    assert "has no data" not in before
    told = re.search(r"([\d.]+) ha of the events lie where the map “cover” has no data", land.log)
    assert float(told[1]) == pytest.approx(ground.hectares(ground.box(0, 0, 100, 60)), abs=0.005)
