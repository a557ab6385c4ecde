"""What must not change losses: how land is cut into parcels, their order, where a raster has its corner."""

from __future__ import annotations

import numpy as np
import pytest
import rasters_kit as kit
from hypothesis import given, settings
from hypothesis import strategies as st
from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsRasterLayer

from terrestrial_carbon.plugin.core.overlays.encoding_json import encoding_of
from terrestrial_carbon.plugin.core.overlays.losses import by_year
from terrestrial_carbon.plugin.core.units import DensityUnit
from terrestrial_carbon.plugin.processing.losses.count import count_losses
from terrestrial_carbon.plugin.processing.losses.request import EventMap, LossRequest, ParcelLayer
from terrestrial_carbon.plugin.processing.raster_input import MapFile

SHAPE = (30, 40)
HANSEN = encoding_of({"scheme": "years", "last": 4})
EXACT = 1e-9


def maps(folder, seed, shift=(0, 0)):
    """Write events and density; ``shift`` cuts columns and rows off in the west and north."""
    random = np.random.default_rng(seed)
    years = random.choice([0, 0, 0, 1, 2, 4, 9], SHAPE).astype(np.uint8)
    years[:3] = years[-3:] = years[:, :3] = years[:, -3:] = 0
    carbon = random.uniform(1, 200, SHAPE).astype(np.float32)
    carbon[random.random(SHAPE) < 0.1] = -1
    x, dx, _, y, _, dy = kit.GRID
    grid = (x + shift[0] * dx, dx, 0.0, y + shift[1] * dy, 0.0, dy)
    cut = (slice(shift[1], None), slice(shift[0], None))
    paths = kit.raster(folder / "l.tif", years[cut], grid), kit.raster(folder / "c.tif", carbon[cut], grid)
    return [MapFile(QgsRasterLayer(path, name)) for path, name in zip(paths, ("loss", "carbon"))]


def count(loss, carbon, shapes):
    layer = kit.parcels(*shapes)
    parcels = ParcelLayer.of(layer, QgsProcessingContext())
    request = LossRequest(parcels, (EventMap(loss, HANSEN),), (carbon,), DensityUnit.T_C_PER_HA)
    return count_losses(request, QgsProcessingFeedback(False))


def sums(found):
    """Return (hectares, tonnes, hectares without) by year, and hectares of unknown codes."""
    years = {
        year[1]: (one.area_ha, one.tco2e or 0.0, one.without_density_ha)
        for year, one in by_year(found.rows()).items()
    }
    return years, found.unknown_area_ha


def same(one, other):
    assert set(one[0]) == set(other[0])
    for year, figures in one[0].items():
        assert figures == pytest.approx(other[0][year], rel=EXACT, abs=1e-9)
    assert one[1] == pytest.approx(other[1], rel=EXACT, abs=1e-9)


def cuts(numbers, size):
    """Return rising places between 0 and a size, both included."""
    return [
        0.0,
        *sorted({round(number, 3) for number in numbers if 0 < round(number, 3) < size}),
        float(size),
    ]


places = st.lists(st.floats(0.01, 39.99), max_size=4)


@settings(max_examples=12, deadline=None)
@given(st.integers(0, 2**32 - 1), places, places, st.randoms(use_true_random=False))
def test_parcels_add_up_to_their_union_however_land_is_cut_and_ordered(
    qgis_app, tmp_path_factory, seed, across, down, order
):
    """Boxes that cover the whole map but for its rim: Σ over parcels and years = the loss of the whole."""
    loss, carbon = maps(tmp_path_factory.mktemp("m"), seed)
    whole = count(loss, carbon, [kit.box(0, 0, 40, 30)])
    x, y = cuts(across, 40), cuts(down, 30)
    boxes = [
        kit.box(left, top, right - left, bottom - top)
        for left, right in zip(x, x[1:])
        for top, bottom in zip(y, y[1:])
    ]
    parts = count(loss, carbon, boxes)
    same(sums(whole), sums(parts))
    assert parts.total_area_ha == pytest.approx(whole.total_area_ha, rel=EXACT)
    shuffled = list(range(len(boxes)))
    order.shuffle(shuffled)
    again = count(loss, carbon, [boxes[k] for k in shuffled])
    by_box = {shuffled[row.parcel_id - 1]: [] for row in again.rows()}
    for row in again.rows():
        by_box[shuffled[row.parcel_id - 1]].append((row.year, row.area_ha, row.tco2e))
    for row in parts.rows():
        year, area, tonnes = by_box[row.parcel_id - 1].pop(0)
        assert (year, area) == (row.year, pytest.approx(row.area_ha, rel=EXACT))
        assert (tonnes is None) == (row.tco2e is None)
        assert tonnes is None or tonnes == pytest.approx(row.tco2e, rel=EXACT)


@settings(max_examples=10, deadline=None)
@given(st.integers(0, 2**32 - 1), st.integers(0, 3), st.integers(0, 3), st.floats(0.1, 9), st.floats(0.1, 9))
def test_moving_the_rasters_corner_by_whole_cells_changes_nothing(
    qgis_app, tmp_path_factory, seed, columns, rows, left, top
):
    """The rim holds no event, so a raster cut there by whole cells shows the same events."""
    shapes = [kit.box(left, top, 20.2, 13.7), kit.box(0, 0, 40, 30)]
    one = count(*maps(tmp_path_factory.mktemp("a"), seed), shapes)
    loss, _ = maps(tmp_path_factory.mktemp("b"), seed, (columns, rows))
    _, carbon = maps(tmp_path_factory.mktemp("c"), seed)
    other = count(loss, carbon, shapes)
    assert [row.reading for row in one.rows()] == [row.reading for row in other.rows()]
    same(sums(one), sums(other))
