"""Statistics of parcels from rasters: worked by hand, other grids and CRSs, resuming, outputs."""

from __future__ import annotations

import json

import numpy as np
import pytest
import rasters_kit as kit
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsGeometry,
    QgsProject,
    QgsRasterLayer,
    QgsVectorLayer,
)

from terrestrial_carbon.plugin.processing.parcel_statistics import ParcelStatistics

CELLS = np.arange(1.0, 101.0, dtype=np.float32).reshape(10, 10)


@pytest.fixture
def biomass(tmp_path):
    return kit.raster(tmp_path / "biomass.tif", CELLS)


@pytest.fixture
def soil(tmp_path):
    cells = 200.0 - CELLS
    cells[:, 5:] = -1.0
    return kit.raster(tmp_path / "soil.tif", cells.astype(np.float32), nodata=-1.0)


def statistics(rasters, *wkts, feedback=None, **parameters):
    layer = parameters.pop("INPUT", None) or kit.parcels(*wkts)
    results, output = kit.run(ParcelStatistics, feedback, INPUT=layer, RASTERS=rasters, **parameters)
    return results, kit.rows(output)


def test_by_hand_on_two_cells(qgis_app, biomass):
    """Cells 1 and 2 of one hectare each (but for the projection's scale), half of each covered."""
    results, (row,) = statistics([biomass], kit.box(0.5, 0, 1, 1))
    ha = kit.areas((10, 10))[0, 0]
    assert row["bioma_sum"] == pytest.approx(1.5 * ha, rel=1e-6)
    assert row["bioma_mean"] == pytest.approx(1.5, rel=1e-6)
    assert row["bioma_se"] is None  # it covers one cell's worth
    assert [row[f"bioma_{end}"] for end in ("cov", "nod", "out")] == pytest.approx([100, 0, 0])
    assert row["area_ha"] == pytest.approx(ha, rel=1e-6)
    assert (results["PARCELS"], results["RASTERS"], results["NOT_PLACED"]) == (1, 1, 0)
    assert results["AREA_HA"] == pytest.approx(ha, rel=1e-6)


BOXES = [(0, 0, 4, 4), (2.3, 1.6, 4.5, 5.1), (0.2, 0.2, 0.5, 0.5), (7.5, 8, 5, 5), (3.9, 0, 0.2, 10)]


def test_many_rasters_against_plain_numpy(qgis_app, biomass, soil):
    _, found = statistics([biomass, soil], *(kit.box(*box) for box in BOXES))
    ha = kit.areas((10, 10))
    valid = np.arange(10) < 5
    for box, row in zip(BOXES, found):
        for prefix, cells, data in (("bioma", CELLS, np.ones((10, 10))), ("soil", 200.0 - CELLS, valid)):
            share = kit.shares(box, (10, 10)) * data
            weight, n = share * ha, share.sum()
            total = (weight * cells).sum()
            whole = (kit.shares(box, (10, 10)) * ha).sum()
            outside = 1.0 - kit.shares(box, (10, 10)).sum() / (box[2] * box[3])
            assert row[f"{prefix}_out"] == pytest.approx(100 * outside, abs=1e-6)
            assert row[f"{prefix}_cov"] == pytest.approx(100 * (1 - outside) * weight.sum() / whole, abs=1e-6)
            if n == 0:
                assert row[f"{prefix}_sum"] is None and row[f"{prefix}_mean"] is None
                continue
            mean = total / weight.sum()
            assert row[f"{prefix}_sum"] == pytest.approx(total, rel=1e-6)
            assert row[f"{prefix}_mean"] == pytest.approx(mean, rel=1e-6)
            if n > 1:
                spread = (weight * (cells - mean) ** 2).sum() / weight.sum()
                assert row[f"{prefix}_se"] == pytest.approx(np.sqrt(spread / (n - 1)), rel=1e-5)
            else:
                assert row[f"{prefix}_se"] is None


def test_amounts_per_cell(qgis_app, biomass):
    _, found = statistics([biomass], *(kit.box(*box) for box in BOXES), KIND="per_cell")
    for box, row in zip(BOXES, found):
        share = kit.shares(box, (10, 10))
        assert row["bioma_sum"] == pytest.approx((share * CELLS).sum(), rel=1e-9)
        assert row["bioma_mean"] == pytest.approx((share * CELLS).sum() / share.sum(), rel=1e-9)


def test_names_of_columns(qgis_app, biomass, soil, tmp_path):
    chinese = kit.raster(tmp_path / "土壤.tif", CELLS)
    again = kit.raster(tmp_path / "biomass_2020.tif", CELLS)
    _, (row,) = statistics([biomass, again, chinese, soil], kit.box(0, 0))
    made = [name[:-4] for name in row if name.endswith("_sum")]
    assert made == ["bioma", "biom2", "r3", "soil"]
    assert max(map(len, row)) <= 10
    _, (row,) = statistics([biomass, soil], kit.box(0, 0), PREFIXES="agb, Soc")
    assert row["agb_sum"] and row["Soc_mean"]


def test_a_shapefile_keeps_all_columns(qgis_app, biomass, soil, tmp_path):
    target = tmp_path / "out.shp"
    kit.run(
        ParcelStatistics, INPUT=kit.parcels(kit.box(0, 0, 3, 3)), RASTERS=[biomass, soil], OUTPUT=str(target)
    )
    names = [field.name() for field in QgsVectorLayer(str(target), "out", "ogr").fields()]
    assert [name for name in names if name.startswith("bioma")] == [
        f"bioma_{end}" for end in ("sum", "mean", "se", "cov", "nod", "out")
    ]


def test_fields_of_the_input_stay_and_ours_replace_their_namesakes(qgis_app, biomass):
    layer = kit.parcels(
        (kit.box(0, 0), ["a", 7.0, 9.0]), fields="&field=name:string&field=bioma_sum:double&field=flag:double"
    )
    words = kit.Words()
    _, (row,) = statistics([biomass], INPUT=layer, feedback=words)
    assert row["name"] == "a" and row["flag"] == 9.0 and row["bioma_sum"] != 7.0
    assert any("bioma_sum" in said for said in words.said)


def test_parcels_without_a_place_have_no_figures(qgis_app, biomass):
    bow = "POLYGON ((500000 5000000,500100 4999900,500100 5000000,500000 4999900,500000 5000000))"
    words = kit.Words()
    results, found = statistics([biomass], None, bow, kit.box(0, 0), kit.box(50, 50), feedback=words)
    assert [row["bioma_sum"] is None for row in found] == [True, True, False, True]
    assert [row["bioma_cov"] for row in found] == [None, None, 100.0, 0.0]
    assert found[3]["bioma_out"] == 100.0
    assert (results["NOT_PLACED"], results["WITHOUT_DATA"], results["PARCELS"]) == (2, 1, 4)
    assert any("2 parcels" in said for said in words.said)


def test_parcels_in_another_crs(qgis_app, biomass):
    transform = QgsCoordinateTransform(
        QgsCoordinateReferenceSystem("EPSG:32633"),
        QgsCoordinateReferenceSystem("EPSG:4326"),
        QgsProject.instance(),
    )
    carried = QgsGeometry.fromWkt(kit.box(1.5, 1.5, 4, 4))
    carried.transform(transform)
    _, (there,) = statistics([biomass], INPUT=kit.parcels(carried.asWkt(17), crs="EPSG:4326"))
    _, (here,) = statistics([biomass], kit.box(1.5, 1.5, 4, 4))
    assert there["bioma_sum"] == pytest.approx(here["bioma_sum"], rel=1e-5)


def test_a_coarser_raster_is_seen_on_the_finest_grid(qgis_app, biomass, tmp_path):
    """A map of 4 × 4 cells of 250 m over 10 × 10 of 100 m: each parcel gets its exact mean all the same."""
    coarse = np.arange(16.0, dtype=np.float32).reshape(4, 4)
    grid = (kit.GRID[0], 250.0, 0.0, kit.GRID[3], 0.0, -250.0)
    path = kit.raster(tmp_path / "coarse.tif", coarse, grid)
    words = kit.Words()
    results, (row,) = statistics([path, biomass], kit.box(0, 0, 5, 5), feedback=words)
    assert row["coars_mean"] == pytest.approx(coarse[:2, :2].mean(), rel=1e-6)
    assert row["bioma_mean"] == pytest.approx(CELLS[:5, :5].mean(), rel=1e-6)
    assert any("coarse" in said and "average" in said for said in words.said)
    assert results["READ_AS"] == "coarse: average; biomass: none"
    _, (row,) = statistics([path, biomass], kit.box(0, 0, 5, 5), BASE=path)
    assert row["coars_mean"] == pytest.approx(coarse[:2, :2].mean(), rel=1e-6)


def test_amounts_keep_their_total_on_another_grid(qgis_app, biomass, tmp_path):
    coarse = np.arange(16.0, dtype=np.float32).reshape(4, 4)
    grid = (kit.GRID[0], 250.0, 0.0, kit.GRID[3], 0.0, -250.0)
    path = kit.raster(tmp_path / "coarse.tif", coarse, grid)
    _, (row,) = statistics([path, biomass], kit.box(0, 0, 10, 10), KIND="per_cell")
    assert row["coars_sum"] == pytest.approx(coarse.sum(), rel=1e-6)


@pytest.mark.parametrize("kind", ["per_hectare", "per_cell"])
@pytest.mark.parametrize("box", [(0, 0, 10, 10), (0, 1, 7, 5)])
def test_a_raster_has_the_same_statistics_beside_a_finer_one_as_alone(qgis_app, biomass, tmp_path, kind, box):
    """Of cells of 200 m, n is the number of those, however fine the grid they are read on."""
    coarse = np.random.default_rng(4).uniform(1, 9, (5, 5)).astype(np.float32)
    grid = (kit.GRID[0], 200.0, 0.0, kit.GRID[3], 0.0, -200.0)
    path = kit.raster(tmp_path / "coarse.tif", coarse, grid)
    _, (alone,) = statistics([path], kit.box(*box), KIND=kind)
    _, (beside,) = statistics([path, biomass], kit.box(*box), KIND=kind)
    for end in ("sum", "mean", "se", "cov"):
        assert beside[f"coars_{end}"] == pytest.approx(alone[f"coars_{end}"], rel=1e-5)


def test_a_raster_in_another_crs(qgis_app, biomass, tmp_path):
    """A constant density in degrees comes out as that density everywhere."""
    grid = (14.99, 0.001, 0.0, 45.16, 0.0, -0.001)
    path = kit.raster(tmp_path / "world.tif", np.full((60, 60), 7.0, np.float32), grid, 4326)
    _, (row,) = statistics([biomass, path], kit.box(1.5, 1.5, 4, 4))
    assert row["world_mean"] == pytest.approx(7.0, rel=1e-6)
    assert row["world_sum"] == pytest.approx(7.0 * row["area_ha"], rel=1e-4)


def test_a_raster_beside_the_others_has_no_data(qgis_app, biomass, tmp_path):
    grid = (kit.GRID[0] + 50_000.0, *kit.GRID[1:])
    path = kit.raster(tmp_path / "far.tif", CELLS, grid)
    words = kit.Words()
    results, (row,) = statistics([biomass, path], kit.box(0, 0, 5, 5), feedback=words)
    assert row["bioma_cov"] == 100.0 and row["far_cov"] == 0.0 and row["far_sum"] is None
    assert row["far_nod"] == pytest.approx(100.0)
    assert any("far" in said and "no data" in said for said in words.said)
    assert results["WITHOUT_DATA"] == 1


@pytest.mark.parametrize("workers", [1, 2])
def test_the_number_of_workers_changes_nothing(qgis_app, biomass, soil, workers):
    _, found = statistics([biomass, soil], *(kit.box(*box) for box in BOXES), WORKERS=workers)
    _, expected = statistics([biomass, soil], *(kit.box(*box) for box in BOXES))
    assert found == expected


def test_the_record_is_kept_in_a_file(qgis_app, biomass, tmp_path):
    target = tmp_path / "run.json"
    results, _ = statistics([biomass], kit.box(0, 0, 2, 2), RECORD=str(target))
    assert results["RECORD"] == str(target)
    record = json.loads(target.read_text("utf-8"))
    assert record["algorithm"] == "terrestrialcarbon:parcelstatistics"
    assert record["parcels"] == {
        "layer": "forest parcels", "crs": "EPSG:32633 - WGS 84 / UTM zone 33N",
        "ellipsoid": "EPSG:7030", "count": 1,
    }  # fmt: skip
    assert record["settings"] == {"kind": "per_hectare", "columns": {"bioma": "biomass"}}
    assert record["totals"]["PARCELS"] == 1 and record["rasters"][0]["file"] == "biomass.tif"
    assert len(record["rasters"][0]["sha256"]) == 64 and "threads" in record["workers"]


def test_finished_tiles_are_gone_after_a_whole_run(qgis_app, biomass, tmp_path):
    folder = tmp_path / "tiles"
    folder.mkdir()
    _, found = statistics([biomass], kit.box(0, 0, 2, 2), CHECKPOINT=str(folder))
    assert list(folder.iterdir()) == [] and found[0]["bioma_cov"] == 100.0


@pytest.mark.parametrize("at", [0, 20, 91])
def test_cancel_leaves_nothing(qgis_app, tmp_path, at):
    path = kit.raster(tmp_path / "big.tif", np.ones((2000, 2000), np.float32))
    target = tmp_path / "out" / "statistics.gpkg"
    target.parent.mkdir()
    layer = kit.parcels(*(kit.box(c, r, 50, 50) for c in range(0, 2000, 50) for r in range(0, 2000, 50)))
    words = kit.Words(cancel_at=at)
    outputs = {"OUTPUT": str(target), "RECORD": str(target.with_suffix(".json"))}
    results, _ = kit.run(ParcelStatistics, words, INPUT=layer, RASTERS=[path], **outputs)
    assert results == {} and list(target.parent.iterdir()) == []


def test_a_cancelled_run_goes_on_where_it_was(qgis_app, tmp_path):
    cells = np.random.default_rng(5).random((2400, 300)).astype(np.float32)
    path, folder = kit.raster(tmp_path / "tall.tif", cells), tmp_path / "tiles"
    folder.mkdir()
    layer = kit.parcels(*(kit.box(3.3, r, 250, 77.7) for r in range(0, 2400, 80)))
    given = {"INPUT": layer, "RASTERS": [path], "CHECKPOINT": str(folder), "WORKERS": 1}
    words = kit.Words(cancel_at=40)
    results, _ = kit.run(ParcelStatistics, words, **given)
    assert results == {} and len(list(folder.iterdir())) == 1
    assert any("nothing was written" in said for said in words.said) and str(folder) in words.said[-1]
    words = kit.Words()
    _, output = kit.run(ParcelStatistics, words, **given)
    assert any("have been used again" in said for said in words.said)
    assert list(folder.iterdir()) == []
    _, whole = kit.run(ParcelStatistics, INPUT=layer, RASTERS=[path])
    assert kit.rows(output) == kit.rows(whole)


def test_finished_tiles_of_a_raster_that_has_changed_are_refused(qgis_app, tmp_path):
    cells = np.ones((2400, 300), np.float32)
    path, folder = kit.raster(tmp_path / "tall.tif", cells), tmp_path / "tiles"
    folder.mkdir()
    layer = kit.parcels(*(kit.box(3, r, 250, 70) for r in range(0, 2400, 80)))
    given = {"INPUT": layer, "RASTERS": [path], "CHECKPOINT": str(folder), "WORKERS": 1}
    kit.run(ParcelStatistics, kit.Words(cancel_at=40), **given)
    kit.raster(tmp_path / "tall.tif", cells * 2)
    sentence = kit.refused(ParcelStatistics, folder, **given, OUTPUT="memory:")
    assert ".tiles" in sentence


def test_a_raster_layers_own_crs_and_nodata_count(qgis_app, biomass, tmp_path):
    bare = QgsRasterLayer(kit.raster(tmp_path / "bare.tif", CELLS, epsg=None), "bare")
    bare.setCrs(QgsCoordinateReferenceSystem("EPSG:32633"))
    QgsProject.instance().addMapLayer(bare)
    _, (row,) = statistics([bare.id()], kit.box(0, 0, 2, 2))
    assert row["bare_mean"] == pytest.approx(CELLS[:2, :2].mean(), rel=1e-6)
    QgsProject.instance().removeMapLayer(bare.id())


def test_the_steps_only_go_forward(qgis_app, biomass):
    words = kit.Words()
    statistics([biomass], *(kit.box(*box) for box in BOXES), feedback=words)
    assert words.steps == sorted(words.steps) and words.steps[-1] <= 100
