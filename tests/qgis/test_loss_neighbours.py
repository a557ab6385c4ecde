"""Events of layers at the boundaries of parcels, and parcels that have no valid shape."""

from __future__ import annotations

import json

import numpy as np
import pytest
import rasters_kit as kit
from qgis.core import QgsProcessingException, QgsProject

from terrestrial_carbon.plugin.processing.losses.loss_by_year import LossByYear
from terrestrial_carbon.plugin.storage.measure import area_ha, area_meter

YEARS = {"scheme": "fields", "date": "year", "area": "ha"}
FIELDS = "&field=year:int&field=ha:double"
X, Y = kit.GRID[0], kit.GRID[3]
BOW = f"POLYGON (({X} {Y},{X + 100} {Y - 100},{X + 100} {Y},{X} {Y - 100},{X} {Y}))"


def losses(parcels, events, feedback=None):
    results, output = kit.run(
        LossByYear, feedback, INPUT=parcels, EVENTS=[events], ENCODING=json.dumps(YEARS)
    )
    return results, kit.rows(output)


def points(*places):
    """Return a layer of events of 2020, 1 ha each, at (column, row) of the grid."""
    made = (f"MULTIPOINT (({kit.GRID[0] + 100 * x} {kit.GRID[3] - 100 * y}))" for x, y in places)
    return kit.parcels(*((wkt, [2020, 1.0]) for wkt in made), kind="MultiPoint", fields=FIELDS)


def test_polygons_that_only_touch_a_parcel_are_no_loss_of_it(qgis_app):
    events = kit.parcels((kit.box(0, 0, 5, 5), [2020, 0.0]), fields=FIELDS)
    parcels = kit.parcels(kit.box(0, 0, 5, 5), kit.box(5, 0, 5, 5), kit.box(5, 5, 2, 2))
    results, rows = losses(parcels, events)
    assert [row["parcel"] for row in rows] == [1] and results["PARCELS_HIT"] == 1


@pytest.mark.parametrize("split", [(10,), (3, 7), (7, 3), (3, 4, 3)])
def test_points_on_boundaries_count_once_however_land_is_split(qgis_app, split):
    """On the outer boundary, within, on the lines that split the land, and outside."""
    events = points((0, 0), (2, 2), (3, 5), (7, 5), (3, 0), (10, 10), (11, 5))
    starts = [sum(split[:number]) for number in range(len(split))]
    parcels = kit.parcels(*(kit.box(x, 0, wide, 10) for x, wide in zip(starts, split)))
    results, _ = losses(parcels, events)
    assert results["TOTAL_AREA_HA"] == 6.0


def test_a_point_in_two_parcels_that_overlap_is_in_both(qgis_app):
    parcels = kit.parcels(kit.box(0, 0, 5, 5), kit.box(3, 0, 5, 5), kit.box(4, 2, 5, 5))
    results, rows = losses(parcels, points((4, 4)))
    assert [row["parcel"] for row in rows] == [1, 2]


def test_parcels_without_a_valid_shape_are_told_of(qgis_app):
    words = kit.Words()
    losses(kit.parcels(kit.box(0, 0, 5, 5), BOW, None), points((2, 2)), words)
    assert any(said.startswith("2 parcels have no geometry") for said in words.said)
    with pytest.raises(QgsProcessingException, match="No parcel of"):
        losses(kit.parcels(None), points((2, 2)))


def test_that_maps_of_cover_play_no_part_in_points_is_said(qgis_app, tmp_path):
    bare = kit.raster(tmp_path / "bare.tif", np.zeros((20, 20), np.uint8))
    asked = {"ENCODING": json.dumps(YEARS), "TREE_COVER": bare, "THRESHOLD": 30}
    words = kit.Words()
    parcels = kit.parcels(kit.box(0, 0, 9, 9))
    results, _ = kit.run(LossByYear, words, INPUT=parcels, EVENTS=[points((4, 4))], **asked)
    assert results["TOTAL_AREA_HA"] == 1.0 and any("play no part" in said for said in words.said)


def test_of_many_dates_that_cannot_be_read_some_are_said_and_all_are_named(qgis_app):
    fields = "&field=year:string(20)&field=ha:double"
    events = kit.parcels(*((kit.box(x, 0), [f"1/{x}/2020", 0.0]) for x in range(60)), fields=fields)
    words = kit.Words()
    results, _ = losses(kit.parcels(kit.box(0, 0, 60, 1)), events, words)
    assert results["UNKNOWN_CODES"].count("year=") == 60
    told = [said for said in words.said if "year=1/" in said]
    assert len(told) == 20 and "… and 40 more." in words.said


CODES = json.dumps({"scheme": "years"})


@pytest.fixture
def maps(tmp_path):
    """A map of losses everywhere, and a function that makes another map some cells away."""

    def away(name, columns, rows, value=80):
        x, a, b, y, c, d = kit.GRID
        cells = np.full((20, 20), value, np.uint8)
        return kit.raster(tmp_path / f"{name}.tif", cells, (x + a * columns, a, b, y + d * rows, c, d))

    return away("lost", 0, 0, 5), away


@pytest.mark.parametrize("place", [(300, 0), (-300, 0), (0, 300), (0, -300)])
@pytest.mark.parametrize("limit", [{"THRESHOLD": 30}, {"FOREST_DEFINITION": "30/0.5/5"}])
def test_a_map_of_cover_elsewhere_is_refused(qgis_app, maps, tmp_path, place, limit):
    lost, away = maps
    parcels, folder = kit.parcels(kit.box(2, 2, 9, 9)), tmp_path / "out"
    folder.mkdir()
    asked = {"INPUT": parcels, "EVENTS": [lost], "ENCODING": CODES, "TREE_COVER": away("cover", *place)}
    assert "“cover”" in kit.refused(LossByYear, folder, **asked, **limit)


def test_a_map_of_cover_that_ends_among_the_parcels_is_told_of(qgis_app, maps):
    lost, away = maps
    parcels = kit.parcels(kit.box(2, 2, 9, 9))
    for place, told in ((0, 0), False), ((5, 0), True), ((0, -15), True):
        words = kit.Words()
        asked = {"INPUT": parcels, "EVENTS": [lost], "ENCODING": CODES, "THRESHOLD": 30}
        kit.run(LossByYear, words, **asked, TREE_COVER=away("cover", *place))
        assert any("“cover” ends within" in said for said in words.said) is told


def test_a_least_cover_beside_a_definition_of_forest_plays_no_part_and_that_is_said(qgis_app, maps):
    lost, away = maps
    words, asked = kit.Words(), {"EVENTS": [lost], "ENCODING": CODES, "TREE_COVER": away("cover", 0, 0, 50)}
    both = {"THRESHOLD": 60, "FOREST_DEFINITION": "30/0.5/5"}
    results, _ = kit.run(LossByYear, words, INPUT=kit.parcels(kit.box(2, 2, 9, 9)), **asked, **both)
    assert results["TOTAL_AREA_HA"] == pytest.approx(81, rel=2e-3)
    assert any("60 % plays no part" in said for said in words.said)


def test_a_map_of_events_elsewhere_is_refused_though_the_density_is_here(qgis_app, maps, tmp_path):
    _, away = maps
    fine = kit.raster(
        tmp_path / "fine.tif", np.full((60, 60), 9, np.uint8), (kit.GRID[0], 50, 0, kit.GRID[3], 0, -50)
    )
    parcels, folder = kit.parcels(kit.box(2, 2, 9, 9)), tmp_path / "out"
    folder.mkdir()
    asked = {"INPUT": parcels, "ENCODING": CODES, "DENSITY": [fine]}
    said = kit.refused(LossByYear, folder, EVENTS=[away("far", 300, 0, 5)], **asked)
    assert "“far”" in said
    results, _ = kit.run(LossByYear, EVENTS=[away("far", 300, 0, 5), away("near", 0, 0, 5)], **asked)
    assert results["TOTAL_AREA_HA"] == pytest.approx(81, rel=2e-3)


def test_a_parcel_over_the_meridian_of_180_degrees_keeps_its_area(qgis_app, tmp_path):
    """Taveuni lies in UTM zone 60 and on both sides of a map in degrees; a hole lies on the meridian."""
    codes = np.full((40, 3600), 7, np.uint8)
    earth = kit.raster(tmp_path / "earth.tif", codes, (-180.0, 0.1, 0.0, -15.0, 0.0, -0.1), 4326)
    outer, hole = ring(800_000, 8_050_000, 60_000), ring(818_000, 8_078_000, 4_000)
    parcels = kit.parcels(f"POLYGON (({outer}),({hole}))", crs="EPSG:32760")
    results, _ = kit.run(LossByYear, INPUT=parcels, EVENTS=[earth], ENCODING=CODES)
    (feature,) = parcels.getFeatures()
    meter = area_meter(parcels.crs(), "EPSG:7030", QgsProject.instance().transformContext())
    assert results["TOTAL_AREA_HA"] == pytest.approx(area_ha(feature.geometry(), meter), rel=1e-5)
    half = kit.raster(tmp_path / "half.tif", codes[:, :200], (-180.0, 0.1, 0.0, -15.0, 0.0, -0.1), 4326)
    east, _ = kit.run(LossByYear, INPUT=parcels, EVENTS=[half], ENCODING=CODES)
    assert 0.0 < east["TOTAL_AREA_HA"] < 0.9 * results["TOTAL_AREA_HA"]


def ring(x, y, side):
    """Return the corners of a square with points every 200 m, in text."""
    steps = np.arange(0, side, 200)
    ends = [(x + d, y) for d in steps] + [(x + side, y + d) for d in steps]
    ends += [(x + side - d, y + side) for d in steps] + [(x, y + side - d) for d in steps]
    return ",".join(f"{a} {b}" for a, b in [*ends, ends[0]])


def test_the_pixel_centre_rule_leaves_the_terminal_quiet(qgis_app, maps, capfd):
    lost, _ = maps
    capfd.readouterr()
    asked = {"EVENTS": [lost], "ENCODING": CODES, "RULE": "pixel_centre"}
    results, _ = kit.run(LossByYear, INPUT=kit.parcels(kit.box(2, 2, 9, 9)), **asked)
    assert results["TOTAL_AREA_HA"] > 80
    assert "Warning" not in capfd.readouterr().err
