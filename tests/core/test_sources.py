"""Sources held against the rules: units by what is published and by other sources, dates, places."""

from __future__ import annotations

import json
import math
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from terrestrial_carbon.plugin.core.checks.source_facts import (
    Declared,
    FieldFacts,
    GridFacts,
    ParcelFacts,
    SourceFacts,
    ValueFacts,
)
from terrestrial_carbon.plugin.core.checks.source_kinds import SourceKind, worst
from terrestrial_carbon.plugin.core.checks.source_places import border_errors
from terrestrial_carbon.plugin.core.checks.source_units import carbon_of, limits_of, named_unit
from terrestrial_carbon.plugin.core.checks.source_values import is_apart
from terrestrial_carbon.plugin.core.checks.sources import source_findings, together_findings
from terrestrial_carbon.plugin.core.findings import Level
from terrestrial_carbon.plugin.core.units import DensityUnit

UNITS = [unit.value for unit in DensityUnit]
PER_HA = [unit for unit in UNITS if unit.endswith("_per_ha")]
# t C in one unit of value on a hectare, stated again
SHARES = {"t_biomass": 0.47, "t_c": 1.0, "t_co2e": 3.0 / 11.0}


def carbon(unit, cell_ha):
    substance, over = unit.split("_per_")
    return SHARES[substance] / (1.0 if over == "ha" else cell_ha)


def facts(mean, unit, *, pool="above_ground", cell_ha=1.0, reference=None, latitudes=(5.0, 9.0), **more):
    """A map of parcels whose means scatter little around ``mean``."""
    means = mean * np.linspace(0.8, 1.2, 9)
    parcels = ParcelFacts(
        count=9,
        area_ha=np.full(9, 50.0),
        covered_pct=np.full(9, 100.0),
        mean=means,
        deviation=0.1 * means,
        cells=np.full(9, 50.0 / cell_ha),
        border_cells=np.full(9, 4 * math.sqrt(50.0 / cell_ha)),
        reference=np.full(9, np.nan) if reference is None else reference * means,
        reference_name="inventory",
        latitudes=latitudes,
    )
    at = {0: 0.5 * mean, 1: 0.6 * mean, 50: mean, 99: 1.3 * mean, 100: 1.4 * mean}
    values = ValueFacts(cells=900, data=900, at=at, mean=mean, distinct=900)
    grid = GridFacts("EPSG:32633", width=100, height=100, cell_ha=cell_ha)
    given = {"name": "map", "key": "map", "grid": grid, "values": values, "parcels": parcels}
    given.update(declared=Declared(unit, pool, 2015), joining_year=2015, this_year=2026)
    return SourceFacts(**{**given, **more})


def kinds(one, least=Level.INFO):
    order = [Level.INFO, Level.WARNING, Level.ERROR]
    return {found.kind for found in source_findings(one) if order.index(found.level) >= order.index(least)}


@given(st.sampled_from(UNITS), st.floats(14.0, 190.0), st.floats(0.02, 100.0))
def test_what_is_published_for_tropical_forest_is_never_called_wrong(unit, tc, cell_ha):
    one = facts(tc / carbon(unit, cell_ha), unit, cell_ha=cell_ha)
    assert kinds(one, Level.WARNING) <= {SourceKind.COARSE}


@given(st.sampled_from(UNITS), st.floats(310.0, 1e5), st.floats(0.02, 100.0))
def test_more_than_anything_published_always_is(unit, tc, cell_ha):
    one = facts(tc / carbon(unit, cell_ha), unit, cell_ha=cell_ha)
    assert SourceKind.UNIT_WRONG in kinds(one, Level.ERROR)


@given(st.sampled_from(UNITS), st.sampled_from(PER_HA), st.floats(20.0, 200.0), st.floats(0.02, 100.0))
def test_another_source_tells_the_unit(said, true, tc, cell_ha):
    """Whatever is said, the true unit is the one repair, unless what is said comes to the same."""
    one = facts(tc / carbon(true, 1.0), said, cell_ha=cell_ha, reference=carbon(true, 1.0))
    found = [each for each in source_findings(one) if each.kind is SourceKind.UNIT_WRONG]
    factor = carbon(true, 1.0) / carbon(said, cell_ha)
    if abs(math.log(factor)) < math.log(1.02):
        assert not found
    elif said in PER_HA or abs(math.log(factor)) > math.log(1.1):
        assert [repair.value for repair in found[0].repairs] == [true]
        assert found[0].values["ratio"] == pytest.approx(1.0 / factor)


@given(st.floats(20.0, 150.0), st.floats(1.05, 1.25))
def test_sources_that_nearly_agree_are_left_alone(tc, apart):
    one = facts(tc, "t_c_per_ha", reference=apart)
    scattered = one.parcels.reference * np.exp(0.05 * np.array([-1, 1, -1, 1, 0, 1, -1, 1, -1]))
    one = facts(tc, "t_c_per_ha", parcels=ParcelFacts(**{**vars(one.parcels), "reference": scattered}))
    assert not kinds(one) & {SourceKind.UNIT_WRONG, SourceKind.RATIO, SourceKind.UNIT_OPEN}


def test_of_all_pools_together_only_the_very_same_map_tells_something():
    same = facts(100.0, "t_biomass_per_ha", pool="", reference=1.0)
    assert SourceKind.UNIT_WRONG in kinds(same, Level.ERROR)
    assert not kinds(facts(100.0, "t_c_per_ha", pool="", reference=1.0)) & {SourceKind.UNIT_OPEN}
    other = facts(100.0, "t_c_per_ha", pool="", reference=2.9)
    assert not kinds(other) & {SourceKind.UNIT_WRONG, SourceKind.RATIO}


def test_a_source_that_has_little_to_do_with_it_proves_nothing():
    one = facts(100.0, "t_c_per_ha", reference=1.0)
    wild = one.parcels.reference * np.array([0.1, 9.0, 0.2, 5.0, 1.0, 7.0, 0.1, 3.0, 0.3])
    one = facts(100.0, "t_c_per_ha", parcels=ParcelFacts(**{**vars(one.parcels), "reference": wild}))
    assert SourceKind.UNIT_OPEN in kinds(one)


@pytest.mark.parametrize("unit", UNITS)
@given(st.floats(0.01, 1000.0))
def test_a_unit_is_worth_what_units_say(unit, cell_ha):
    assert carbon_of(unit, cell_ha) == pytest.approx(carbon(unit, cell_ha))


@pytest.mark.parametrize(
    ("texts", "unit"),
    [
        (("AG_Biomass_C_2010",), "t_c_per_ha"),
        (("AGB",), "t_biomass_per_ha"),
        (("post_median_AGBD", "n"), "t_biomass_per_ha"),
        (("carbon_tco2_ha.tif",), "t_co2e_per_ha"),
        (("Soil_C_2010",), "t_c_per_ha"),
        (("carbon density",), "t_c_per_ha"),
        (("agb", "carbon"), ""),
        (("Carbon density (t CO2e/ha)", "carbon_density.tif"), "t_co2e_per_ha"),
        (("map", "layer 3"), ""),
    ],
)
def test_names_tell_units_where_they_agree(texts, unit):
    assert named_unit(facts(100.0, "t_c_per_ha", texts=texts)) == unit


def test_limits_are_those_of_the_tables():
    """Against the reference tables where they are beside the checkout."""
    folder = Path(__file__).resolve().parents[2] / "resources" / "tables"
    ranges = json.loads((folder / "stock_ranges.json").read_text("utf-8"))
    tropics = limits_of("above_ground", (-3.0, 9.0))
    assert tropics.mean == pytest.approx(1.25 * 0.47 * ranges["above_ground"]["belts"]["tropical"]["mean"])
    assert limits_of("above_ground", (49.0, 50.0)).mean > limits_of("above_ground", (65.0, 66.0)).mean
    assert limits_of("above_ground").most >= tropics.most
    assert limits_of("peat", (0.0, 1.0)).mean > 5 * tropics.mean


def test_of_an_unknown_pool_all_pools_together_are_allowed():
    together = limits_of("", (5.0, 9.0))
    assert together.mean > limits_of("above_ground", (5.0, 9.0)).mean + limits_of("soil", (5.0, 9.0)).mean
    assert SourceKind.UNIT_WRONG not in kinds(facts(500.0, "t_c_per_ha", pool=""))
    assert SourceKind.UNIT_WRONG in kinds(facts(5000.0, "t_c_per_ha", pool=""))


@pytest.mark.parametrize(
    "name", ["NPP_2010", "Delta_Total_DOM_1990", "Total_Emissions", "stand_age", "canopy_height"]
)
def test_a_name_that_tells_of_a_flux_or_another_quantity_is_doubted(name):
    assert SourceKind.OTHER_NAMED in kinds(facts(100.0, "t_c_per_ha", texts=(name,)), Level.WARNING)


@pytest.mark.parametrize(
    "name", ["AG_Biomass_C_2010", "Total_Ecosystem_C", "agb", "Carbon density", "coverage"]
)
def test_a_name_that_tells_of_a_stock_is_not(name):
    assert SourceKind.OTHER_NAMED not in kinds(facts(100.0, "t_c_per_ha", texts=(name,)))


def test_years():
    def said(year, name=(), joining=2015, own=()):
        field = FieldFacts("v", years=own) if own else None
        one = facts(
            100.0, "t_c_per_ha", declared=Declared("t_c_per_ha", "above_ground", year), name_years=name,
            joining_year=joining, field=field,
        )  # fmt: skip
        return {
            found.kind: found.level
            for found in source_findings(one)
            if found.kind.value.startswith("source_date")
        }

    assert said(2015) == said(2013) == said(2017) == {}
    assert said(2012) == {SourceKind.DATE_FAR: Level.INFO}
    assert said(2009) == said(2021) == {SourceKind.DATE_FAR: Level.WARNING}
    assert said(None) == {SourceKind.DATE_OPEN: Level.INFO}
    assert said(None, (2014,)) == {}
    assert said(None, (2000, 2010)) == {SourceKind.DATE_OPEN: Level.INFO}
    assert said(2014, (2000,)) == {SourceKind.DATE_NAMED: Level.WARNING}
    assert said(2014, (2010, 2020)) == {}
    assert said(2015, own=(2001, 2002)) == {SourceKind.DATE_NAMED: Level.WARNING}
    assert said(2100) == {SourceKind.DATE_FAR: Level.ERROR}
    assert said(1950, joining=None) == {}


@given(
    st.floats(0.0, 1000.0),
    st.floats(0.0, 1000.0),
    st.sampled_from([-9999.0, -3.4e38, 1e20, 65535.0, 99999.0]),
)
def test_nodata_stands_apart_from_stocks(one, other, value):
    assert is_apart(value, min(one, other), max(one, other))


@pytest.mark.parametrize(
    ("value", "low", "high", "limit", "apart"),
    [
        (255.0, 0.0, 191.0, 255.0, True), (255.0, 0.0, 250.0, 255.0, False),
        (9999.0, 0.0, 9500.0, None, False),
        (-1.0, 0.0, 90.0, None, True), (-1.0, -5.0, 5.0, None, False), (-99.0, -30.0, 5.0, None, True),
    ],
)  # fmt: skip
def test_what_may_be_a_stock_does_not(value, low, high, limit, apart):
    assert is_apart(value, low, high, limit) is apart


def test_the_error_of_borders_against_a_simulation():
    """Cells of two independent halves each, cut by the border at any place: the formula's own assumption."""
    random = np.random.default_rng(5)
    n, border, s = 40.0, 24, 0.3
    errors = []
    for _ in range(4000):
        share = random.uniform(0, 1, border)
        within, beyond = random.normal(1, s, border), random.normal(1, s, border)
        errors.append((share * (within - (share * within + (1 - share) * beyond))).sum() / n)
    parcels = ParcelFacts(
        area_ha=np.ones(1), covered_pct=np.full(1, 100.0), mean=np.ones(1), deviation=np.full(1, s),
        cells=np.full(1, n), border_cells=np.full(1, float(border)),
    )  # fmt: skip
    assert border_errors(parcels)[0] == pytest.approx(np.std(errors), rel=0.05)


def test_finer_cells_leave_smaller_errors():
    def error(times):
        parcels = ParcelFacts(
            area_ha=np.ones(3), covered_pct=np.full(3, 100.0), mean=np.ones(3), deviation=np.full(3, 0.2),
            cells=np.full(3, 10.0 * times**2), border_cells=np.full(3, 12.0 * times),
        )  # fmt: skip
        return border_errors(parcels)[0]

    assert error(1) > error(2) > error(4) == pytest.approx(error(1) / 4**1.5)


def test_the_same_file_for_two_pools_is_an_error_and_for_one_a_warning():
    one = facts(100.0, "t_c_per_ha", fingerprint="f")
    soil = facts(100.0, "t_c_per_ha", pool="soil", fingerprint="f")
    other_band = facts(100.0, "t_c_per_ha", pool="soil", fingerprint="f", band=2)
    assert [found.level for found in together_findings([one, soil])] == [Level.ERROR]
    assert [found.level for found in together_findings([one, one])] == [Level.WARNING]
    assert not together_findings([one, other_band])
    assert worst(together_findings([one, soil, one])) is Level.ERROR and worst([]) is None


def test_a_finding_left_comes_back_when_the_file_or_its_unit_changes():
    def identity(unit="t_c_per_ha", fingerprint="aa"):
        found = source_findings(facts(5000.0, unit, fingerprint=fingerprint))
        return next(one.identity for one in found if one.kind is SourceKind.UNIT_WRONG)

    assert identity() == identity()
    assert len({identity(), identity("t_biomass_per_pixel"), identity(fingerprint="bb")}) == 3


def test_a_parcel_without_data_and_a_large_map_without_overviews():
    one = facts(100.0, "t_c_per_ha")
    covered = np.array([0.0, 20.0, 100, 100, 100, 100, 100, 100, 100])
    parcels = ParcelFacts(**{**vars(one.parcels), "covered_pct": covered})
    grid = GridFacts("x", width=30_000, height=30_000, cell_ha=1.0)
    found = {
        each.kind: each for each in source_findings(facts(100.0, "t_c_per_ha", parcels=parcels, grid=grid))
    }
    assert found[SourceKind.NOT_COVERED].values["without"] == 1
    assert found[SourceKind.NOT_COVERED].values["without_ha"] == 50.0
    assert found[SourceKind.COVERAGE].values["partly"] == 1
    assert found[SourceKind.NO_OVERVIEWS].level is Level.WARNING


def test_degrees_and_amounts_per_cell_and_a_lost_grid_file():
    grid = GridFacts("EPSG:4326", True, width=9, height=9, cell_ha=1.0, lost_grid="x.gsb", accuracy_m=7.0)
    found = kinds(facts(100.0, "t_c_per_pixel", grid=grid))
    assert {SourceKind.PER_CELL, SourceKind.LOST_GRID} <= found
    assert SourceKind.PER_CELL not in kinds(facts(100.0, "t_c_per_ha", grid=grid))


@pytest.mark.parametrize("nodata", [None, -9999.0])
def test_a_map_of_nothing_but_zeros_is_no_legend(nodata):
    values = ValueFacts(
        cells=900, data=900, zeros=900, codes=(0.0,), integer=True, distinct=1, at_top=900, nodata=nodata,
        at=dict.fromkeys((0, 1, 50, 99, 100), 0.0), mean=0.0,
    )  # fmt: skip
    found = source_findings(facts(0.0, "t_c_per_ha", values=values))
    kinds = {one.kind: one for one in found}
    assert SourceKind.CLASSES not in kinds and kinds[SourceKind.ZEROS].level is Level.ERROR
    assert kinds[SourceKind.ZEROS].detail == "all"
