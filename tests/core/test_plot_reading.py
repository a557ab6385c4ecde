"""Units and names of columns of field lists: what needs no QGIS at all."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from terrestrial_carbon.plugin.core.statistics.allometry import equation
from terrestrial_carbon.plugin.storage.plot_guess import (
    PLOT_TARGETS,
    TREE_TARGETS,
    guess_plot_map,
    guess_tree_map,
    parent_columns,
)
from terrestrial_carbon.plugin.storage.plot_units import (
    FACTORS,
    AreaUnit,
    DiameterUnit,
    HeightUnit,
    WoodDensityUnit,
    in_ours,
    unit_in_name,
    usual,
)

UNITS = [unit for units in FACTORS.values() for unit in units]


def test_every_unit_has_its_own_factor():
    for kind in (DiameterUnit, HeightUnit, AreaUnit, WoodDensityUnit):
        assert set(FACTORS[kind]) == set(kind) and FACTORS[kind][usual(kind)] == 1.0
        assert len(set(FACTORS[kind].values())) == len(list(kind))
    assert in_ours(1.0, HeightUnit.CM) == 0.01 and in_ours(1.0, DiameterUnit.CM) == 1.0  # both “cm”


@given(st.sampled_from(UNITS), st.floats(1e-6, 1e9), st.floats(1e-3, 1e3))
def test_amounts_are_proportional_and_ordered(unit, value, times):
    assert in_ours(value * times, unit) == pytest.approx(in_ours(value, unit) * times, rel=1e-12)
    assert in_ours(value, unit) > 0.0


@given(st.floats(1.0, 300.0), st.floats(1.0, 80.0), st.floats(0.1, 1.2))
def test_biomass_is_the_same_in_whatever_units_a_tree_is_given(d, h, wd):
    used = equation("chave2014_height")
    ours = float(used.biomass_t([d], [h], [wd])[0])
    girth, metres = d * math.pi, d / 100.0
    for diameter in (in_ours(d * 10.0, DiameterUnit.MM), in_ours(metres, DiameterUnit.M),
                     in_ours(girth, DiameterUnit.GIRTH_CM)):  # fmt: skip
        height = in_ours(h * 100.0, HeightUnit.CM)
        density = in_ours(wd * 1000.0, WoodDensityUnit.KG_M3)
        assert float(used.biomass_t([diameter], [height], [density])[0]) == pytest.approx(ours, rel=1e-9)


@pytest.mark.parametrize(
    ("kind", "name", "unit"),
    [
        (DiameterUnit, "dbh_mm", DiameterUnit.MM), (DiameterUnit, "DBH (cm)", DiameterUnit.CM),
        (DiameterUnit, "dbh", None), (DiameterUnit, "Diameter [m]", DiameterUnit.M),
        (DiameterUnit, "GBH", DiameterUnit.GIRTH_CM), (DiameterUnit, "girth_cm", DiameterUnit.GIRTH_CM),
        (DiameterUnit, "胸径(cm)", DiameterUnit.CM), (DiameterUnit, "胸围", DiameterUnit.GIRTH_CM),
        (HeightUnit, "height_m", HeightUnit.M), (HeightUnit, "ht_cm", HeightUnit.CM), (HeightUnit, "h", None),
        (AreaUnit, "area (m²)", AreaUnit.M2), (AreaUnit, "area_ha", AreaUnit.HA), (AreaUnit, "area", None),
        (AreaUnit, "Surface_M2", AreaUnit.M2), (AreaUnit, "sqm", AreaUnit.M2),
        (WoodDensityUnit, "wood_density_g_cm3", WoodDensityUnit.G_CM3),
        (WoodDensityUnit, "wd (kg/m³)", WoodDensityUnit.KG_M3), (WoodDensityUnit, "WD", None),
        (WoodDensityUnit, "wd_kg_m3", WoodDensityUnit.KG_M3),
    ],
)  # fmt: skip
def test_a_unit_in_a_name(kind, name, unit):
    assert unit_in_name(kind, name) is unit


def test_our_own_columns_are_known_by_their_names():
    own_plots = [name for name in PLOT_TARGETS if name != "place"]
    assert guess_plot_map(own_plots) == {name: name for name in own_plots}
    columns = [name if name != "plot" else "plot_id" for name in TREE_TARGETS]
    assert guess_tree_map(columns) == dict(zip(TREE_TARGETS, columns))


@given(st.permutations(["plot", "D", "WD", "H", "xRel", "yRel"]))
def test_the_order_of_columns_does_not_matter(columns):
    found = guess_tree_map(columns)
    assert found == {"plot": "plot", "dbh_cm": "D", "wood_density_g_cm3": "WD", "height_m": "H"}


@given(st.lists(st.text(max_size=12), max_size=12))
def test_any_names_are_taken_once_at_most(columns):
    for guess in (guess_plot_map, guess_tree_map):
        found = guess(columns)
        assert set(found.values()) <= set(columns) and len(set(found.values())) == len(found)


@pytest.mark.parametrize(
    ("tree", "plots", "first"),
    [
        ("PARENT_KEY", ["KEY", "plot"], "KEY"),
        ("_parent_index", ["plot", "_id", "_uuid", "_index"], "_index"),
        ("ParentGlobalID", ["GlobalID", "plot"], "GlobalID"),
        ("parentrowid", ["uniquerowid", "globalid"], "uniquerowid"),
        ("_submission__uuid", ["_id", "_uuid"], "_uuid"),
        ("plot", ["uuid", "plot"], "plot"),
        ("plot_id", ["fid", "name", "plot_id"], "plot_id"),
    ],
)
def test_what_trees_refer_to(tree, plots, first):
    assert parent_columns(tree, plots, guess_plot_map(plots))[0] == first
