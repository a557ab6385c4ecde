"""Maps in folders: tiles, series, mosaics that can be moved with their workspace."""

from __future__ import annotations

import shutil

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import QgsRasterLayer
from rasters_kit import GRID, raster

from terrestrial_carbon.plugin.storage.overlay_files import (
    build_mosaic,
    group_maps,
    maps_in,
    mosaic_path,
    source_of_file,
)
from terrestrial_carbon.plugin.storage.overlay_sources import SourceRefused, open_layer


def grouped(*names):
    return {
        group.name: [(one.name, one.year, len(one.paths)) for one in group.maps]
        for group in group_maps(names)
    }


def test_tiles_of_one_product_are_one_map():
    found = grouped("Hansen_GFC-2023-v1.11_lossyear_10N_060W.tif", "Hansen_GFC-2023-v1.11_lossyear_00N_060W.tif",  # noqa: E501
                    "Hansen_GFC-2023-v1.11_gain_10N_060W.tif")  # fmt: skip
    assert [[count for _, _, count in maps] for maps in found.values()] == [[2], [1]]


def test_files_by_year_are_a_series():
    found = grouped(
        "landcover_2001.tif", "landcover_2003.tif", "landcover_2002.tif", "biomass.tif", "areas_2001.shp"
    )
    assert found["landcover"] == [(f"landcover_{year}", year, 1) for year in (2001, 2002, 2003)]
    assert len(found) == 3


def test_tiles_by_year_are_a_series_of_mosaics():
    names = [f"MCD64A1.A{year}183.h{tile}v09.061.tif" for year in (2019, 2020) for tile in (12, 13)]
    ((name, maps),) = grouped(*names).items()
    assert [(year, count) for _, year, count in maps] == [(2019, 2), (2020, 2)]


@pytest.mark.parametrize(
    ("one", "other"),
    [("a_r01c01.tif", "a_r01c02.tif"), ("b-0000000000-0000023296.tif", "b-0000023296-0000000000.tif"),
     ("x_T33UUP.tif", "x_T33UVP.tif"), ("loss_N10W060.tif", "loss_N00W060.tif"), ("c_tile_1.tif", "c_tile_2.tif")],  # noqa: E501
)  # fmt: skip
def test_names_of_tiles(one, other):
    ((_, maps),) = grouped(one, other).items()
    assert [count for _, _, count in maps] == [2]


def test_names_that_only_look_alike_stay_apart():
    assert len(group_maps(["loss.tif", "gain.tif", "loss.gpkg", "cover_10m.tif", "cover_30m.tif"])) == 5


def tiles(folder, count=3, **more):
    folder.mkdir(parents=True, exist_ok=True)
    made = []
    for number in range(count):
        grid = (GRID[0] + 400 * number, *GRID[1:])
        made.append(
            raster(
                folder / f"loss & gain_x{number}.tif", np.full((4, 4), number + 1, "uint8"), grid=grid, **more
            )
        )
    return made


def test_a_mosaic_is_found_again_when_all_is_moved(qgis_app, tmp_path):
    """Maps beside and below the workspace, moved together to another place."""
    tiles(tmp_path / "old" / "maps")
    (group,) = maps_in(tmp_path / "old")
    target = mosaic_path(tmp_path / "old" / "land.gpkg", group.maps[0].name)
    build_mosaic(group.maps[0].paths, target)
    assert sorted(path.name for path in (tmp_path / "old").iterdir()) == ["loss_gain.vrt", "maps"]
    shutil.move(tmp_path / "old", tmp_path / "new")
    layer = open_layer(source_of_file(tmp_path / "new" / target.name))
    assert (layer.width(), layer.height()) == (12, 4)
    dataset = gdal.Open(str(tmp_path / "new" / target.name))
    assert dataset.ReadAsArray()[0].tolist() == [1] * 4 + [2] * 4 + [3] * 4


@pytest.mark.parametrize(
    ("other", "words"),
    [({"epsg": 3857}, "coordinate reference system"), ({"kind": gdal.GDT_Int16}, "type of values")],
)
def test_tiles_that_do_not_fit_make_no_mosaic(qgis_app, tmp_path, other, words):
    paths = [*tiles(tmp_path / "a", 2), *tiles(tmp_path / "b", 1, **other)]
    with pytest.raises(SourceRefused) as caught:
        build_mosaic(paths, tmp_path / "m.vrt")
    assert words in str(caught.value) and str(paths[-1]) in str(caught.value)
    assert not list(tmp_path.glob("*m*vrt"))


def test_a_tile_that_is_no_map_is_named(qgis_app, tmp_path):
    (tmp_path / "bad_x9.tif").write_text("not a map")
    with pytest.raises(SourceRefused, match="bad_x9"):
        build_mosaic([*tiles(tmp_path / "a", 1), tmp_path / "bad_x9.tif"], tmp_path / "m.vrt")


def test_a_mosaic_that_cannot_be_written_leaves_nothing(qgis_app, tmp_path):
    with pytest.raises(SourceRefused, match="could not be written"):
        build_mosaic(tiles(tmp_path / "a"), tmp_path / "none" / "m.vrt")


def test_folders_without_maps_and_no_folders(qgis_app, tmp_path):
    for folder, words in ((tmp_path, "no map"), (tmp_path / "none", "cannot be read")):
        with pytest.raises(SourceRefused, match=words):
            maps_in(folder)


def test_files_without_an_ending_are_told_by_what_opens_them(qgis_app, tmp_path):
    path = tiles(tmp_path, 1)[0]
    other = tmp_path / "noending"
    shutil.copy(path, other)
    assert isinstance(open_layer(source_of_file(other)), QgsRasterLayer)
    with pytest.raises(SourceRefused, match="is not there"):
        open_layer(source_of_file(tmp_path / "gone.tif"))
    (tmp_path / "text.shp").write_text("x")
    with pytest.raises(SourceRefused, match="no map that QGIS can read"):
        open_layer(source_of_file(tmp_path / "text.shp"))
