"""The algorithm plotstock: trees and plots from tables, values per hectare, units, and refusals."""

from __future__ import annotations

import math

import pytest
import rasters_kit as kit
from qgis.core import QgsFeature, QgsVectorLayer

from terrestrial_carbon.plugin.processing.review.plots.plot_stock import PlotStock

CO2 = 0.47 * 44 / 12
FIELDS = {"TREE_PLOT_FIELD": "plot", "DIAMETER_FIELD": "d", "HEIGHT_FIELD": "h", "DENSITY_FIELD": "wd"}
PLOTS = {"PLOT_FIELD": "plot", "AREA_FIELD": "ha", "STRATUM_FIELD": "stratum"}


def table(fields, rows):
    layer = QgsVectorLayer("None?" + "&".join(f"field={field}" for field in fields), "plots", "memory")
    features = []
    for row in rows:
        feature = QgsFeature(layer.fields())
        feature.setAttributes(list(row))
        features.append(feature)
    assert layer.dataProvider().addFeatures(features)[0]
    return layer


def trees(*rows):
    return table(["plot:string", "d:double", "h:double", "wd:double"], rows)


def plots(*rows):
    return table(["plot:string", "ha:double", "stratum:string", "vol:double"], rows)


def chave(d, h, wd):
    return 0.0673 * (wd * d * d * h) ** 0.976 / 1000


def test_trees_to_plots_to_strata(qgis_app):
    rows = [("1", 20, 15, 0.6), ("1", 40, 25, 0.5), ("2", 30, 20, 0.7), ("4", 10, 9, None)]
    given = plots(("1", 0.1, "hill", None), ("2", 0.1, "hill", None), ("3", 0.2, "hill", None),
                  ("4", 0.1, "plain", None), ("5", 0.1, "plain", None))  # fmt: skip
    results, output = kit.run(
        PlotStock, INPUT=trees(*rows), PLOTS=given, **FIELDS, **PLOTS, DENSITY=0.55,
        STRATA=["hill", 300, "plain", 100], ROOT_SHOOT=0.25, PLOT_OUTPUT="memory:",
    )  # fmt: skip
    first = (chave(20, 15, 0.6) + chave(40, 25, 0.5)) / 0.1
    hill = [first, chave(30, 20, 0.7) / 0.1, 0.0]
    plain = [chave(10, 9, 0.55) / 0.1, 0.0]
    mean = 0.75 * sum(hill) / 3 + 0.25 * sum(plain) / 2
    assert results["MEAN"] == pytest.approx(mean)
    assert results["MEAN_TCO2E"] == pytest.approx(mean * 1.25 * CO2)
    assert results["TOTAL_TCO2E"] == pytest.approx(400 * mean * 1.25 * CO2)
    assert (results["PLOTS_COUNTED"], results["TREES"], results["OUTSIDE"]) == (5, 4, 0)
    assert "Chave et al. 2014" in results["SOURCE"]
    found = kit.rows(output)
    assert [row["stratum"] for row in found] == ["hill", "plain", None]
    assert found[0]["value_t_c_per_ha"] == pytest.approx(sum(hill) / 3 * 0.47)
    assert found[0]["se"] == pytest.approx(found[0]["se_t_per_ha"] * 0.47)
    assert found[2]["se_total_tco2e"] == pytest.approx(400 * results["MEAN_SE"] * 1.25 * CO2)


def test_the_plots_of_nouragues_from_their_file(qgis_app, shared_data):
    path = str(shared_data / "nouragues_agb" / "NouraguesTreesAGB.csv")
    results, output = kit.run(
        PlotStock, INPUT=path, TREE_PLOT_FIELD="Plot", DIAMETER_FIELD="D", HEIGHT_FIELD="H_model",
        DENSITY_FIELD="WD", PLOT_AREA=1.0,
    )  # fmt: skip
    assert results["MEAN"] == pytest.approx((456.39373 + 541.97460 + 386.51874 + 284.95193) / 4, rel=1e-7)
    assert (results["PLOTS_COUNTED"], results["TREES"]) == (4, 2050)


def test_the_plots_of_rautjarvi_from_their_file(qgis_app, shared_data):
    path = str(shared_data / "fi_rautjarvi_stands" / "systematic_inventory_results.csv")
    results, _ = kit.run(
        PlotStock, PLOTS=path, PLOT_FIELD="p_id", PLOT_AREA=1.0, VALUE_FIELD="Vol", QUANTILE="normal"
    )
    assert results["MEAN"] == pytest.approx(135.153, abs=5e-4)
    assert results["MEAN_CI"] == pytest.approx(13.08, abs=5e-3)
    half, _ = kit.run(PlotStock, PLOTS=path, PLOT_FIELD="p_id", VALUE_FIELD="Vol", VALUE_FACTOR=0.5)
    assert half["MEAN"] == pytest.approx(results["MEAN"] / 2)


def test_trees_outside_of_the_range_are_told(qgis_app):
    words = kit.Words()
    results, _ = kit.run(
        PlotStock, words, INPUT=trees(("1", 3, 4, 0.6), ("2", 30, 20, 0.6)), **FIELDS, PLOT_AREA=0.1
    )
    assert results["OUTSIDE"] == 1 and any("1 of 2 tree" in text for text in words.said)


def test_an_equation_of_ones_own(qgis_app):
    own = '{"source": "Ours 2020", "factor": 0.1, "diameter": [2.5]}'
    fields = {"TREE_PLOT_FIELD": "plot", "DIAMETER_FIELD": "d"}
    results, _ = kit.run(
        PlotStock, INPUT=trees(("1", 10, None, None), ("2", 10, None, None)), **fields,
        OWN_EQUATION=own, PLOT_AREA=1.0,
    )  # fmt: skip
    assert results["MEAN"] == pytest.approx(0.1 * 10**2.5 / 1000) and results["SOURCE"] == "Ours 2020"


def test_the_strata_are_densities_for_the_stock_of_parcels(qgis_app, tmp_path):
    from terrestrial_carbon.plugin.core.parcel import Pool
    from terrestrial_carbon.plugin.processing.stock_factors import read_factors

    path = tmp_path / "strata.csv"
    given = plots(
        ("1", 1, "hill", 100.0), ("2", 1, "hill", 120.0), ("3", 1, "plain", 10.0), ("4", 1, "plain", 30.0)
    )
    kit.run(
        PlotStock, PLOTS=given, **PLOTS, VALUE_FIELD="vol", STRATA=["hill", 1, "plain", 1], OUTPUT=str(path)
    )
    found = read_factors(QgsVectorLayer(str(path), "strata", "ogr"))[Pool.ABOVE_GROUND]
    assert found["hill"] == pytest.approx((110 * 0.47, 10 * 0.47))
    assert found["plain"] == pytest.approx((20 * 0.47, 10 * 0.47))


@pytest.mark.parametrize(
    ("parameters", "word"),
    [
        ({}, "INPUT"),
        ({"INPUT": [("1", 10, 9, 0.6)]}, "TREE_PLOT_FIELD"),
        ({"INPUT": [("1", 10, 9, 0.6)], **FIELDS}, "area"),
        ({"INPUT": [("1", 10, 9, 0.6), ("2", None, 9, 0.6)], **FIELDS, "PLOT_AREA": 1}, "Tree 2"),
        ({"INPUT": [("1", 10, 0, 0.6)], **FIELDS, "PLOT_AREA": 1}, "height"),
        ({"INPUT": [("1", 10, 9, None)], **FIELDS, "PLOT_AREA": 1}, "wood density"),
        ({"INPUT": [("9", 10, 9, 0.6)], "PLOTS": [("1", 1, "a", 1)], **FIELDS, **PLOTS}, "plot “9”"),
        ({"PLOTS": [("1", 1, "a", 1), ("1", 1, "a", 1)], **PLOTS, "VALUE_FIELD": "vol"}, "twice"),
        ({"PLOTS": [("1", 1, "a", None)], **PLOTS, "VALUE_FIELD": "vol"}, "no number"),
        ({"PLOTS": [("1", 1, "a", 1), ("2", 1, "b", 1)], **PLOTS, "VALUE_FIELD": "vol"}, "STRATA"),
        ({"INPUT": [("1", 10, 9, 0.6)], **FIELDS, "PLOT_AREA": 1, "OWN_EQUATION": "{"}, "JSON"),
        (
            {"INPUT": [("1", 10, 9, 0.6)], **FIELDS, "PLOT_AREA": 1, "EQUATION": "rejou2017_environment"},
            "environment",
        ),
    ],
)
def test_refusals(qgis_app, tmp_path, parameters, word):
    parameters = dict(parameters)
    for name, make in (("INPUT", trees), ("PLOTS", plots)):
        if name in parameters:
            parameters[name] = make(*parameters[name])
    assert word in kit.refused(PlotStock, tmp_path, **parameters)


def species_trees(*rows):
    return table(["plot:string", "d:double", "h:double", "wd:double", "sp:string"], rows)


def test_equations_by_species_with_a_default(qgis_app):
    words = kit.Words()
    rows = [
        ("1", 30, None, None, "Pinus taeda"),
        ("1", 300, None, None, "PICEA rubens"),
        ("2", 30, 20, 0.6, "Cecropia"),
        ("2", 10, 9, 0.5, None),
        ("2", 20, None, None, "local 7"),
    ]
    own = ["species", "equation", "Local  7", "jenkins2003_mixed_hardwood"]
    results, _ = kit.run(
        PlotStock, words, INPUT=species_trees(*rows), **FIELDS, SPECIES_FIELD="sp", PLOT_AREA=1.0,
        SPECIES_SET="jenkins2003", SPECIES_EQUATIONS=own,
    )  # fmt: skip
    known = 0.0
    for b0, b1, d in ((-2.5356, 2.4349, 30), (-2.0773, 2.3323, 300), (-2.48, 2.4835, 20)):
        known += math.exp(b0 + b1 * math.log(d)) / 1000
    assert results["MEAN"] == pytest.approx((known + chave(30, 20, 0.6) + chave(10, 9, 0.5)) / 2)
    assert results["OUTSIDE"] == 1 and "Jenkins" in results["SOURCE"] and "Chave" in results["SOURCE"]
    said = " ".join(words.said)
    assert "(1: 300 cm)" in said and "jenkins2003_spruce" in said
    assert "2 of 5 tree" in said and "Cecropia (1)" in said and "no species (1)" in said


def test_trees_are_named_by_their_own_number_where_equations_differ(qgis_app, tmp_path):
    rows = [("1", 30, None, None, "pine"), ("1", 30, None, 0.6, "other")]
    text = kit.refused(
        PlotStock, tmp_path, INPUT=species_trees(*rows), **FIELDS, SPECIES_FIELD="sp", PLOT_AREA=1.0,
        SPECIES_SET="jenkins2003",
    )  # fmt: skip
    assert "Tree 2" in text and "height" in text


@pytest.mark.parametrize(
    ("parameters", "word"),
    [
        ({"SPECIES_SET": "jenkins2003"}, "SPECIES_FIELD"),
        ({"SPECIES_EQUATIONS": ["pine", "nothing"], "SPECIES_FIELD": "sp"}, "nothing"),
        ({"OWN_EQUATION": '{"source": "x", "formula": "0,1*D"}'}, "point"),
        ({"OWN_EQUATION": '{"source": "x", "formula": "D - 60"}'}, "kg"),
    ],
)
def test_refusals_of_equations(qgis_app, tmp_path, parameters, word):
    rows = species_trees(("1", 30, 20, 0.6, "pine"))
    assert word in kit.refused(PlotStock, tmp_path, INPUT=rows, **FIELDS, PLOT_AREA=1.0, **parameters)


def test_what_is_not_known_of_an_equation_is_told(qgis_app):
    told = {"marklund1988_pine": "not known", "jenkins2003_juniper_oak_mesquite": "root collar"}
    for name, word in told.items():
        words = kit.Words()
        kit.run(PlotStock, words, INPUT=trees(("1", 30, 20, 0.6)), **FIELDS, PLOT_AREA=1.0, EQUATION=name)
        assert any(word in text for text in words.said)
