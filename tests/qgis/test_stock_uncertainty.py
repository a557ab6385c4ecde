"""The algorithm stockuncertainty: figures by hand, a map's errors, correlation, deductions, refusals."""

from __future__ import annotations

import math

import pytest
import rasters_kit as kit
import statistics_kit

from terrestrial_carbon.plugin.processing.review.uncertainty.stock_uncertainty import StockUncertainty

STRATA = ["reserve", "protected", 1000, 0, 200, 20, "cliff", "inaccessible", 100, 0, 50, 5,
          "timber", "tradeable", 500, 25, 150, 15, "edge", "threatened", 200, 10, 100, 20]  # fmt: skip
CO2 = 0.47 * 44 / 12


def test_figures_by_hand(qgis_app):
    results, output = kit.run(StockUncertainty, STRATA=STRATA, PERIOD=50, PARTS="memory:")
    assert results["P0"] == pytest.approx(CO2 * (200_000 + 5_000))
    assert results["P0_SE"] == pytest.approx(CO2 * math.hypot(20_000, 500))
    timber = (500 * 15) ** 2 + (25 * 150) ** 2 + (25 * 15) ** 2
    edge = (200 * 20) ** 2 + (10 * 100) ** 2 + (10 * 20) ** 2
    assert results["T0_SE"] == pytest.approx(CO2 * math.sqrt(timber + edge))
    assert results["B"] == pytest.approx(results["T0"] / 50)
    assert results["B_SE"] == pytest.approx(results["T0_SE"] / 50)
    assert results["LARGEST"] == "density"
    rows = kit.rows(output)
    assert [(row["figure"], row["method"]) for row in rows] == [
        (name, method) for method in ("exact", "monte_carlo") for name in ("P0", "T0", "B")
    ]
    for exact, drawn in zip(rows[:3], rows[3:]):
        assert drawn["standard_error"] == pytest.approx(exact["standard_error"], rel=0.04)
        assert drawn["half_width"] == pytest.approx(exact["half_width"], rel=0.06)
        assert exact["half_width"] == pytest.approx(1.959963985 * exact["standard_error"])


def test_what_all_share_and_what_correlates(qgis_app):
    plain, _ = kit.run(StockUncertainty, STRATA=STRATA)
    alike, _ = kit.run(StockUncertainty, STRATA=STRATA, DENSITY_CORRELATION=1.0)
    assert alike["T0_SE"] > plain["T0_SE"]
    roots, _ = kit.run(StockUncertainty, STRATA=STRATA, ROOT_SHOOT=0.25, ROOT_SHOOT_SE=0.5)
    assert roots["T0"] == pytest.approx(1.25 * plain["T0"]) and roots["LARGEST"] == "root_shoot"


def test_the_same_seed_and_the_other_distribution(qgis_app):
    first, again, other, positive = (
        kit.run(StockUncertainty, STRATA=STRATA, DRAWS=2000, **more)[0]
        for more in ({}, {}, {"SEED": 2}, {"SHAPE": "lognormal"})
    )
    assert first == {**again, "OUTPUT": first["OUTPUT"]}
    assert first["T0_LOW"] != other["T0_LOW"] and first["T0_SE"] == other["T0_SE"] == positive["T0_SE"]


def test_a_maps_errors(qgis_app):
    cells = []
    for name, status, density in (
        ("Deforestation", "threatened", 150),
        ("Forest gain", "tradeable", 40),
        ("Stable forest", "protected", 180),
        ("Stable non-forest", "excluded", 0),
    ):
        cells += [name, status, "", "", density, 0]
    path = str(statistics_kit.matrix_path("olofsson2014_table8"))
    results, _ = kit.run(StockUncertainty, STRATA=cells, MATRIX=path)
    assert results["P0"] == pytest.approx(CO2 * 180 * 285_769.93, rel=1e-7)
    assert results["P0_SE"] * 1.959963985 == pytest.approx(CO2 * 180 * 15_509.55, rel=1e-6)
    assert results["T0"] == pytest.approx(CO2 * (150 * 21_157.7622 + 40 * 11_686.1538), rel=1e-7)
    assert results["LARGEST"] == "area"


def test_deductions(qgis_app):
    words = kit.Words()
    results, _ = kit.run(StockUncertainty, words, STRATA=STRATA, RULE="cdm_ar_tool14", AMOUNT=1000)
    uncertainty = 1.644853627 * results["T0_SE"] / results["T0"]
    assert 0.10 < uncertainty < 0.20
    share = (0.25 if uncertainty <= 0.15 else 0.5) * uncertainty
    assert results["DEDUCTION_SHARE"] == pytest.approx(share)
    assert results["AMOUNT_LEFT"] == pytest.approx(1000 * (1 - share))
    assert any("AR-TOOL14" in text for text in words.said)
    none, _ = kit.run(StockUncertainty, STRATA=STRATA)
    assert "DEDUCTION_SHARE" not in none


def test_strata_from_a_file_in_any_order_of_columns(qgis_app, tmp_path):
    path = tmp_path / "strata.csv"
    path.write_text(
        "stratum,t_per_ha,se_t_per_ha,area_ha,se_area_ha,status\na,100,10,50,,tradeable\n", "utf-8"
    )
    results, _ = kit.run(StockUncertainty, STRATA=str(path))
    assert results["T0"] == pytest.approx(CO2 * 5000) and results["T0_SE"] == pytest.approx(CO2 * 500)
    assert results["P0"] == results["P0_SE"] == 0.0


@pytest.mark.parametrize(
    ("cells", "word"),
    [
        ([], "STRATA"),
        (["a", "tradeable", 1, 0, 100], "STRATA"),
        (["a", "tradeable", "", 0, 100, 1], "lacks"),
        (["a", "tradeable", 1, 0, "", 1], "lacks"),
        (["a", "public", 1, 0, 100, 1], "public"),
        (["a", "tradeable", 1, 0, 100, 1, "a", "tradeable", 1, 0, 100, 1], "twice"),
        (["a", "tradeable", 1, -1, 100, 1], "standard error"),
    ],
)
def test_refusals(qgis_app, tmp_path, cells, word):
    assert word in kit.refused(StockUncertainty, tmp_path, STRATA=cells)


def test_a_matrix_without_the_stratum_is_refused(qgis_app, tmp_path):
    path = str(statistics_kit.matrix_path("olofsson2014_table8"))
    cells = ["bog", "tradeable", "", "", 100, 1]
    assert "bog" in kit.refused(StockUncertainty, tmp_path, STRATA=cells, MATRIX=path)
