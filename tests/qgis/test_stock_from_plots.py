"""From the plots of a workspace to the stock of its parcels: sums, errors, what is left without a figure."""

from __future__ import annotations

import csv
import json
import math
import sqlite3
import uuid

import numpy as np
import pytest
import rasters_kit as kit
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from report_workspace import PARCELS, add_parcels, make_workspace

from terrestrial_carbon.plugin.core.statistics.allometry import equation
from terrestrial_carbon.plugin.core.statistics.intervals import t_quantile
from terrestrial_carbon.plugin.processing.review.plots.import_plots import ImportPlots
from terrestrial_carbon.plugin.processing.review.plots.stock_from_plots import StockFromPlots
from terrestrial_carbon.plugin.storage.measure import area_ha, area_meter
from terrestrial_carbon.plugin.storage.workspace import WorkspaceSettings, create_workspace

CO2 = 0.47 * 44 / 12


@pytest.fixture
def workspace(tmp_path, qgis_app):
    made = make_workspace(tmp_path, parcels=(), entries=False)
    add_parcels(made, PARCELS[:3], stratum="hill")
    add_parcels(made, PARCELS[3:5], stratum="valley")
    add_parcels(made, PARCELS[5:6], stratum="moor")
    add_parcels(made, PARCELS[6:])
    return made


def put(workspace, plots, trees=()):
    """Write plots (name, stratum, area, biomass) and trees (plot, dbh, height, density) as a form does."""
    with sqlite3.connect(workspace.path) as connection:
        connection.execute("DELETE FROM field_plot")
        connection.execute("DELETE FROM field_tree")
        ids = {}
        for name, stratum, area, biomass in plots:
            ids[name] = str(uuid.uuid4())
            connection.execute(
                "INSERT INTO field_plot (id, name, stratum, area_ha, agb_t_per_ha) VALUES (?, ?, ?, ?, ?)",
                (ids[name], name, stratum, area, biomass),
            )
        for number, (plot, dbh, height, density) in enumerate(trees, 1):
            connection.execute(
                "INSERT INTO field_tree (id, plot_id, number, dbh_cm, height_m, wood_density_g_cm3) "
                "VALUES (?, ?, ?, ?, ?, ?)",
                (str(uuid.uuid4()), ids.get(plot, plot), str(number), dbh, height, density),
            )
    connection.close()


def stock(workspace, words=None, **parameters):
    layer = workspace.parcel_layer()
    given = {"INPUT": layer, "WORKSPACE": str(workspace.path), "STRATA_OUTPUT": "memory:", **parameters}
    results, output = kit.run(StockFromPlots, words or kit.Words(), **given)
    return results, {row["id"]: row for row in kit.rows(output)}


def refusal(workspace, tmp_path, **parameters):
    layer = workspace.parcel_layer()
    return kit.refused(StockFromPlots, tmp_path, INPUT=layer, WORKSPACE=str(workspace.path), **parameters)


PLOTS = [("1", "hill", 0.1, None), ("2", "hill", 0.1, None), ("3", "hill", 0.2, None),
         ("4", "valley", 0.1, None), ("5", "marsh", 0.1, 30.0)]  # fmt: skip
TREES = [("1", 20, 15, 0.6), ("1", 40, 25, 0.5), ("2", 30, 20, 0.7), ("4", 10, 9, 0.6), ("5", 90, 30, 0.6)]


def test_parcels_take_the_mean_of_the_plots_of_their_stratum(workspace):
    put(workspace, PLOTS, TREES)
    words = kit.Words()
    results, rows = stock(workspace, words, ROOT_SHOOT=0.25)
    tonnes = equation("chave2014_height").biomass_t(*(np.array(c, float) for c in list(zip(*TREES))[1:]))
    hill = np.array([(tonnes[0] + tonnes[1]) / 0.1, tonnes[2] / 0.1, 0.0])
    se = hill.std(ddof=1) / math.sqrt(3)
    for one in ("p1", "p2", "p3"):
        row, area = rows[one], rows[one]["area_ha"]
        assert row["agb_tco2e"] == pytest.approx(area * hill.mean() * CO2)
        assert row["bgb_tco2e"] == pytest.approx(0.25 * row["agb_tco2e"])
        assert row["stock_tco2e"] == pytest.approx(area * hill.mean() * CO2 * 1.25)
        assert row["stock_se_tco2e"] == pytest.approx(area * se * CO2 * 1.25)
        assert (row["covered_pct"], row["flag"]) == (100.0, None)
    assert rows["p4"]["stock_tco2e"] == pytest.approx(rows["p4"]["area_ha"] * tonnes[3] / 0.1 * CO2 * 1.25)
    assert rows["p4"]["stock_se_tco2e"] is None  # one plot shows no error
    for one in ("p6", "p7"):  # no plots in the moor, and no stratum at all
        assert (rows[one]["stock_tco2e"], rows[one]["flag"]) == (None, "no_coverage")
    assert results["TOTAL_TCO2E"] == pytest.approx(sum(rows[f"p{k}"]["stock_tco2e"] for k in range(1, 6)))
    assert (results["PLOTS_COUNTED"], results["TREES"], results["WITHOUT_PLOTS"]) == (4, 4, 2)
    assert results["STOCK_SOURCE"].startswith("Field plots: 4; strata: 2; Chave et al. 2014")
    said = "\n".join(words.said)
    for part in ("“moor” has no plots", "have no stratum", "marsh", "count as 0: 3", "one plot"):
        assert part in said, part


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.tuples(st.sampled_from(["hill", "valley", "moor"]), st.floats(0.0, 900.0)), min_size=3, max_size=9
    ),
    st.floats(0.0, 0.6),
    st.floats(0.4, 0.5),
)
def test_the_sum_over_parcels_is_the_sum_over_strata(workspace, plots, ratio, carbon):
    put(workspace, [(str(k), stratum, 0.1, value) for k, (stratum, value) in enumerate(plots)])
    results, rows = stock(workspace, ROOT_SHOOT=ratio, CARBON_FRACTION=carbon)
    strata = {stratum: [value for one, value in plots if one == stratum] for stratum, _ in plots}
    area = {s: sum(row["area_ha"] for row in rows.values() if row["stratum"] == s) for s in strata}
    factor = (1.0 + ratio) * carbon * 44 / 12
    whole = sum(area[s] * sum(values) / len(values) * factor for s, values in strata.items())
    assert results["TOTAL_TCO2E"] == pytest.approx(whole, rel=1e-9, abs=1e-6)
    for s, values in strata.items():  # the error of a stratum is shared, so that it adds up as it is
        errors = [row["stock_se_tco2e"] for row in rows.values() if row["stratum"] == s]
        if len(values) > 1:
            spread = np.std(values, ddof=1) / math.sqrt(len(values))
            assert sum(errors) == pytest.approx(area[s] * spread * factor, rel=1e-9, abs=1e-6)
        else:
            assert errors == [None] * len(errors)


def test_plots_for_all_parcels_alike(workspace, tmp_path):
    put(workspace, [("1", None, 0.1, 100.0), ("2", None, 0.1, 140.0)])
    assert "hill" in refusal(workspace, tmp_path)
    results, rows = stock(workspace, ALIKE=True)
    assert {row["flag"] for row in rows.values()} == {None}
    assert rows["p7"]["stock_tco2e"] == pytest.approx(rows["p7"]["area_ha"] * 120 * CO2)
    assert results["TOTAL_TCO2E"] == pytest.approx(results["TOTAL_AREA_HA"] * 120 * CO2)


def test_plots_with_strata_and_parcels_without(tmp_path, qgis_app):
    made = make_workspace(tmp_path, entries=False)
    put(made, [("1", "hill", 0.1, 100.0)])
    assert "no parcel" in refusal(made, tmp_path)
    put(made, [("1", None, 0.1, 100.0), ("2", "", 0.1, 140.0)])
    assert stock(made)[0]["FLAGGED"] == 0  # neither side has strata: one land


@pytest.mark.parametrize(
    ("plots", "trees", "more", "word"),
    [
        ([], [], {}, "no field plots"),
        (PLOTS[:4], [], {}, "import the trees"),
        (PLOTS, [("1", 20, None, 0.6)], {}, "height"),
        (PLOTS, [("1", 20, 15, None)], {}, "wood density"),
        ([("Plot 7", "hill", None, None)], [("Plot 7", 20, 15, 0.6)], {}, "Plot 7"),
        (PLOTS, TREES, {"EQUATION": "chave2014_environment"}, "ENVIRONMENT"),
        (PLOTS, TREES, {"OWN_EQUATION": "{"}, "JSON"),
        ([("1", "marsh", 0.1, 5.0)], [], {}, "plot"),
    ],
)  # fmt: skip
def test_refusals(workspace, tmp_path, plots, trees, more, word):
    put(workspace, plots, trees)
    assert word.lower() in refusal(workspace, tmp_path, **more).lower()


def test_trees_outside_and_trees_of_no_plot_are_told(workspace):
    put(workspace, PLOTS, [*TREES, ("1", 2.5, 3, 0.6), ("gone", 20, 10, 0.6)])
    words = kit.Words()
    results, _ = stock(workspace, words)
    assert results["OUTSIDE"] == 1
    assert any("1 of 5 tree" in text for text in words.said)
    assert any("stand in no plot" in text for text in words.said)


def test_other_pools_come_from_a_table(workspace, tmp_path):
    path = tmp_path / "soil.csv"
    path.write_text(
        "stratum,pool,value_t_c_per_ha,se\nhill,soil,50,5\nvalley,soil,80,8\nhill,above_ground,1,1\n"
    )
    put(workspace, PLOTS, TREES)
    _, rows = stock(workspace, FACTORS=str(path))
    bare = stock(workspace)[1]
    assert rows["p1"]["soil_tco2e"] == pytest.approx(50 * 44 / 12 * rows["p1"]["area_ha"])
    assert rows["p1"]["agb_tco2e"] == bare["p1"]["agb_tco2e"]
    quadrature = math.hypot(bare["p1"]["stock_se_tco2e"], 5 * 44 / 12 * rows["p1"]["area_ha"])
    assert rows["p1"]["stock_se_tco2e"] == pytest.approx(quadrature)


def strata_of(workspace, **parameters):
    layer = workspace.parcel_layer()
    given = {"INPUT": layer, "WORKSPACE": str(workspace.path), "OUTPUT": "memory:", **parameters}
    context = kit.QgsProcessingContext()
    results, ok = (
        StockFromPlots().create().run({**given, "STRATA_OUTPUT": "memory:"}, context, kit.Words(), {}, False)
    )
    assert ok
    return results, kit.rows(context.takeResultLayer(results["STRATA_OUTPUT"]))


def test_nouragues_from_files_to_the_stock_of_parcels(tmp_path, qgis_app, shared_data):
    """Known: 456.39, 541.97, 386.52 and 284.95 t/ha on the four plots of 1 ha (R package BIOMASS)."""
    known = np.array([456.39373, 541.97460, 386.51874, 284.95193])
    folder = shared_data / "nouragues_agb"
    made = create_workspace(tmp_path / "n.gpkg", WorkspaceSettings("Nouragues", crs="EPSG:32622"))
    add_parcels(made, PARCELS[:2])
    with open(folder / "NouraguesCoords_4plots.csv", newline="") as stream:
        corners = list(csv.DictReader(stream))
    lines = ["Plot,Xutm,Yutm"]
    for plot in sorted({row["Plot"] for row in corners}):
        own = [row for row in corners if row["Plot"] == plot]
        lines.append(
            ",".join([plot, *(str(sum(float(r[a]) for r in own) / len(own)) for a in ("Xutm", "Yutm"))])
        )
    (tmp_path / "plots.csv").write_text("\n".join(lines) + "\n")
    columns = {
        "plot": "Plot",
        "species": "Species",
        "dbh_cm": "D",
        "height_m": "H_model",
        "wood_density_g_cm3": "WD",
    }
    kit.run(
        ImportPlots, WORKSPACE=str(made.path), PLOTS=str(tmp_path / "plots.csv"), PLOT_AREA=1.0,
        TREES=str(folder / "NouraguesTreesAGB.csv"), CRS="EPSG:32622", TREE_MAP=json.dumps(columns),
    )  # fmt: skip
    results, (row,) = strata_of(made)
    assert (results["TREES"], results["PLOTS_COUNTED"], results["FLAGGED"]) == (2050, 4, 0)
    assert row["t_per_ha"] == pytest.approx(known.mean(), rel=1e-7)
    se = known.std(ddof=1) / 2.0
    assert row["se_t_per_ha"] == pytest.approx(se, rel=1e-6)
    assert row["half_width_t_per_ha"] == pytest.approx(t_quantile(0.95, 3) * se, rel=1e-6)
    assert results["TOTAL_TCO2E"] == pytest.approx(results["TOTAL_AREA_HA"] * known.mean() * CO2, rel=1e-7)


def test_rautjarvi_from_files_to_the_stock_of_stands(tmp_path, qgis_app, shared_data):
    """Known: 111 plots, 135.153 m³/ha, SE 6.671, 95 % ± 13.08 (normal); 0.5 t of dry matter per m³ here."""
    from qgis.core import QgsFeature, QgsProject, QgsVectorLayer

    folder = shared_data / "fi_rautjarvi_stands"
    made = create_workspace(tmp_path / "r.gpkg", WorkspaceSettings("Rautjärvi", crs="EPSG:3067"))
    stands = QgsVectorLayer(str(folder / "forest_stands_2012.shp"), "stands", "ogr")
    parcels, rows = made.parcel_layer(), []
    for stand in stands.getFeatures():
        feature = QgsFeature(parcels.fields())
        geometry = stand.geometry()
        geometry.convertToMultiType()
        feature.setGeometry(geometry)
        feature["id"] = str(uuid.uuid4())
        rows.append(feature)
    assert parcels.dataProvider().addFeatures(rows)[0]
    columns = {"name": "p_id", "x": "X", "y": "Y", "agb_t_per_ha": "Vol"}
    kit.run(
        ImportPlots, WORKSPACE=str(made.path), PLOTS=str(folder / "systematic_inventory_results.csv"),
        CRS="EPSG:3067", PLOT_AREA=0.03, PLOT_MAP=json.dumps(columns), VALUE_FACTOR=0.5,
    )  # fmt: skip
    results, (row,) = strata_of(made)
    assert row["plots"] == 111
    assert row["t_per_ha"] / 0.5 == pytest.approx(135.153, abs=5e-4)
    assert row["sd_t_per_ha"] / 0.5 == pytest.approx(70.284, abs=5e-4)
    assert row["se_t_per_ha"] / 0.5 == pytest.approx(6.671, abs=5e-4)
    assert 1.959964 * row["se_t_per_ha"] / 0.5 == pytest.approx(13.08, abs=5e-3)
    meter = area_meter(made.crs, made.ellipsoid, QgsProject.instance().transformContext())
    area = sum(area_ha(feature.geometry(), meter) for feature in parcels.getFeatures())
    assert results["TOTAL_TCO2E"] == pytest.approx(area * 135.153 * 0.5 * CO2, rel=1e-5)
