"""Pictures of the manual get a palette: smaller, and to the eye the same."""

from __future__ import annotations

import numpy as np
import pytest

gdal = pytest.importorskip("osgeo.gdal")

from tools.palette import shrink  # noqa: E402


def picture(path, bands):
    array = np.asarray(bands, np.uint8)
    dataset = gdal.GetDriverByName("MEM").Create("", array.shape[2], array.shape[1], 3)
    dataset.WriteArray(array)
    gdal.GetDriverByName("PNG").CreateCopy(str(path), dataset)


def colours(path):
    dataset = gdal.Open(str(path))
    if dataset.RasterCount > 1:
        return dataset.ReadAsArray()[:3].astype(int)
    table = dataset.GetRasterBand(1).GetRasterColorTable()
    entries = np.array([table.GetColorEntry(number)[:3] for number in range(table.GetCount())])
    return np.moveaxis(entries[dataset.ReadAsArray()], 2, 0)


def test_few_colours_stay_exactly_what_they_are(tmp_path):
    rng = np.random.default_rng(1)
    palette = rng.integers(0, 256, (200, 3))
    bands = palette[rng.integers(0, 200, (60, 90))].transpose(2, 0, 1)
    picture(tmp_path / "few.png", bands)
    assert shrink(tmp_path / "few.png")
    assert (colours(tmp_path / "few.png") == bands).all()
    assert not shrink(tmp_path / "few.png")  # it has its palette


def test_many_colours_become_near_ones_and_common_ones_stay(tmp_path):
    bands = np.full((3, 200, 256), 240)
    noise = np.random.default_rng(2).integers(0, 4, (2, 100, 256))
    bands[0, 100:], bands[1, 100:] = np.arange(256)[None] // 2 + noise[0], np.arange(100)[:, None] + noise[1]
    path = tmp_path / "many.png"
    picture(path, bands)
    before = path.stat().st_size
    assert shrink(path) and path.stat().st_size < before
    found = colours(path)
    assert (found[:, :100] == 240).all()
    assert np.abs(found - bands).max() <= 24 and np.abs(found - bands).mean() < 4


def test_what_is_no_picture_is_left_alone(tmp_path):
    path = tmp_path / "text.png"
    path.write_text("no picture")
    assert not shrink(path) and path.read_text() == "no picture"
