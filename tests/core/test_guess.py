"""What a map is guessed to be, from made-up samples: known products, few codes, odd names and values."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from terrestrial_carbon.plugin.core.overlays.catalogue_json import catalogue, entry_of
from terrestrial_carbon.plugin.core.overlays.encoding import needs_year
from terrestrial_carbon.plugin.core.overlays.guess import guesses
from terrestrial_carbon.plugin.core.overlays.guess_vector import date_field, type_field, vector_guesses
from terrestrial_carbon.plugin.core.overlays.samples import FieldSample, RasterSample, VectorSample

ENTRIES = tuple(catalogue())


def seen(values, dtype="uint8", bands=1, **more):
    """Return a sample that saw these values."""
    values = np.asarray(list(values))
    distinct = sorted(set(values.tolist()))
    return RasterSample(
        dtype,
        1000,
        1000,
        bands,
        low=min(distinct),
        high=max(distinct),
        values=tuple((v, 1) for v in distinct),
        whole=bool((values == np.rint(values)).all()),
        **more,
    )


def first(name, sample, legend=None):
    return guesses(ENTRIES, name, sample, legend)[0]


RNG = np.random.default_rng(5)
DAYS = [20_000 + d for d in range(1000, 3000, 7)] + [30_000 + d for d in range(1000, 3000, 11)]
YYDDD = [y * 1000 + d for y in (20, 21, 22) for d in range(1, 366, 5)]
BIOMASS = RNG.uniform(0, 420, 500)

# name, values, best guess, year
RASTERS = [
    ("Hansen_GFC-2023-v1.11_lossyear_10N_080W.tif", seen(range(24)), "gfc_lossyear", None),
    ("map.tif", seen(range(24)), "gfc_lossyear", None),
    ("Hansen_GFC-2023-v1.11_treecover2000_10N_080W.tif", seen(range(101)), "gfc_treecover2000", None),
    ("untitled", seen(range(101)), "gfc_treecover2000", None),
    ("Hansen_GFC-2023-v1.11_gain_10N_080W.tif", seen([0, 1]), "gfc_gain", None),
    ("gfw_integrated_alerts_10N.tif", seen([0, *DAYS, 42850], "uint16"), "gfw_integrated_alerts", None),
    ("x", seen([0, *DAYS, 42850], "uint16"), "gfw_integrated_alerts", None),
    ("umd_glad_landsat_alerts.tif", seen([0, *DAYS], "uint16"), "glad_l_gfw", None),
    ("radd_africa.tif", seen([0, *YYDDD], "uint16"), "radd_native", None),
    ("radd_africa.tif", seen([0, *DAYS], "uint16"), "radd_gfw", None),
    ("wur_radd_alerts.tif", seen([0, *DAYS], "uint16"), "radd_gfw", None),
    ("alertDate21_080W_10S.tif", seen([0, *range(30, 300, 3)], "uint16"), "glad_alert_year", 2021),
    (
        "MCD64A1.A2020183.h11v09.061.2021309003958.Burn_Date.tif",
        seen([-2, -1, 0, *range(183, 214)], "int16"),
        "modis_burned_area",
        2020,
    ),
    ("burned.tif", seen([-2, -1, 0, *range(183, 214)], "int16"), "modis_burned_area", None),
    (
        "20200701-ESACCI-L3S_FIRE-BA-MODIS-AREA_3-fv5.1-JD.tif",
        seen([-2, 0, 190, 200], "int16"),
        "fire_cci",
        2020,
    ),
    (
        "JRC_TMF_DeforestationYear_v1_2022.tif",
        seen([0, *range(1990, 2023)], "uint16"),
        "tmf_deforestation_year",
        None,
    ),
    ("year.tif", seen([0, *range(1990, 2023)], "uint16"), "tmf_deforestation_year", None),
    ("brasil_coverage_2021.tif", seen([0, 3, 4, 9, 15, 24, 33, 39]), "mapbiomas", 2021),
    ("ESA_WorldCover_10m_2021_v200_N00W060_Map.tif", seen([10, 20, 30, 40, 80]), "esa_worldcover", 2021),
    (
        "ESACCI-BIOMASS-L4-AGB-MERGED-100m-2020-fv5.0.tif",
        seen(range(0, 400, 3), "uint16"),
        "agb_esa_cci",
        2020,
    ),
    ("Avitabile_AGB_Map.tif", seen(BIOMASS, "float32"), "agb_avitabile", None),
    ("GEDI04_B_MW019MW223_02_002_02_R01000M_MU.tif", seen(BIOMASS, "float32"), "agb_gedi_l4b", None),
    ("biomasse_aerienne_2015.tif", seen(BIOMASS, "float32"), "agb_other", 2015),
    ("carbon_tC_ha.tif", seen(BIOMASS / 3, "float32"), "carbon_density", None),
    ("碳密度图.tif", seen(BIOMASS / 3, "float32"), "carbon_density", None),
    ("ocs_0-30cm_mean.tif", seen(range(10, 120), "int16"), "soil_carbon", None),
    ("peat_carbon_density.tif", seen(BIOMASS * 9, "float32"), "peat_carbon", None),
    (
        "Crezee_2022_Median_Peat_thickness_RF_100runs.tif",
        seen(BIOMASS / 80, "float32"),
        "peat_thickness",
        2022,
    ),
    ("ETH_GlobalCanopyHeight_10m_2020_N00W060_Map.tif", seen([*range(45), 255]), "canopy_height", 2020),
    ("WDPA_mask.tif", seen([0, 1]), "protected_areas", None),
    ("agbd_uncertainty.tif", seen(BIOMASS, "float32"), "looks_only", None),
    ("ortho.tif", seen(range(256), bands=3), "looks_only", None),
    ("scene", seen(range(256), bands=4), "looks_only", None),
    ("elevation.tif", seen(range(-40, 1400), "int16"), "looks_only", None),
]


@pytest.mark.parametrize(
    ("name", "sample", "entry", "year"), RASTERS, ids=[f"{r[0]}-{r[2]}" for r in RASTERS]
)
def test_the_best_guess(name, sample, entry, year):
    best = first(name, sample)
    assert (best.entry.id, best.year) == (entry, year), [
        (g.entry.id, round(g.score, 2)) for g in guesses(ENTRIES, name, sample)[:4]
    ]
    assert best.reasons


def test_the_year_of_the_name_is_put_into_the_encoding():
    best = first("MCD64A1.A2020183.tif", seen([0, 183], "int16"))
    assert not needs_year(best.encoding) and best.encoding.decode(183).year == 2020
    assert needs_year(first("burn_date.tif", seen([0, 183], "int16")).encoding)
    projected = first("fcc23_2015.tif", seen([0, 1]))  # the end of a period alone says too little
    assert projected.entry.id == "fcc_one_period" and needs_year(projected.encoding)


@pytest.mark.parametrize(
    ("name", "bands", "descriptions", "dates"),
    [
        ("forest-MTQ-2000-2010-2020", 3, (), (2000, 2010, 2020)),
        ("forest_2005.tif", 1, (), (2005,)),
        ("forest_2001_2005.tif", 5, (), (2001, 2002, 2003, 2004, 2005)),
        ("forest.tif", 2, ("f2010", "f2020"), (2010, 2020)),
        ("forest_2000.tif", 3, (), ()),
        ("forest-2010-2000", 2, (), ()),
        ("forest", 3, (), ()),
    ],
)
def test_dates_of_a_stack(name, bands, descriptions, dates):
    best = first(name, seen([0, 1], bands=bands, descriptions=descriptions))
    assert (best.entry.id, best.dates) == ("forest_stack", dates)


def test_biomass_or_carbon_is_doubted_where_it_can_be_both():
    codes = {reason.code for reason in first("AGB.tif", seen(BIOMASS / 3, "float32")).reasons}
    assert "biomass_or_carbon" in codes
    high = first("map.tif", seen([0.5, 790.2], "float32"))
    assert high.entry.id == "agb_other" and "too_high_for_carbon" in {reason.code for reason in high.reasons}
    said = next(
        g
        for g in guesses(ENTRIES, "carbon.tif", seen([0.5, 790.2], "float32"))
        if g.entry.id == "carbon_density"
    )
    assert "too_high_above_ground" in {reason.code for reason in said.reasons}


def test_what_the_values_contradict_comes_last_whatever_the_name_says():
    best = first("lossyear.tif", seen(BIOMASS, "float32"))
    assert best.entry.id != "gfc_lossyear"
    best = first("lossyear.tif", seen(range(200, 240)))
    assert best.entry.id != "gfc_lossyear"
    told = next(
        g for g in guesses(ENTRIES, "lossyear.tif", seen([0, 1, 2, 3, 99])) if g.entry.id == "gfc_lossyear"
    )
    (unknown,) = (reason for reason in told.reasons if reason.code == "values_unknown")
    assert unknown.values["codes"] == "99" and unknown.values["unknown"] == 1


def test_a_legend_decides():
    legend = {"nodata": 255, "attributes": {"1": {"year": "1994", "disturbance_type": "Wildfire"}}}
    best = first("layer.tif", seen([1, 255]), legend)
    assert best.entry.id == "gcbm_disturbance" and best.encoding.decode(1).year == 1994
    best = first("layer.tif", seen([1, 2]), {"attributes": {"1": "dry", "2": "moist"}})
    assert best.entry.id == "classes_with_legend"
    broken = {"attributes": {"1": {"year": "soon", "disturbance_type": "Wildfire"}}}
    codes = [r.code for g in guesses(ENTRIES, "a", seen([1]), broken) for r in g.reasons]
    assert "bad_legend" in codes


def test_a_map_without_data_is_named_by_its_name():
    empty = RasterSample("uint8", 10, 10)
    assert first("fire_2000_moja.tif", empty).entry.id == "gcbm_disturbance"
    assert first("lossyear.tif", empty).entry.id == "gfc_lossyear"
    assert first("", empty).reasons


def test_a_users_map_is_found_by_its_name():
    mine = {
        "id": "own_cuts",
        "kind": "events",
        "title": {"en": "Cuts"},
        "guess": {"names": ["cuts north"]},
        "encoding": {"scheme": "years", "offset": 1990, "first": 1, "last": 40},
    }
    entries = [*ENTRIES, entry_of(mine, own=True)]
    assert guesses(entries, "cuts_north.tif", seen(range(12)))[0].entry.id == "own_cuts"
    assert guesses(entries, "lossyear.tif", seen(range(12)))[0].entry.id == "gfc_lossyear"


_VALUES = st.lists(st.integers(-70000, 70000) | st.floats(-1e30, 1e30), max_size=30)


@given(name=st.text(max_size=30), values=_VALUES, bands=st.integers(1, 40))
def test_any_name_and_any_values_give_an_order(name, values, bands):
    sample = seen(values, "float32", bands) if values else RasterSample("float32", 5, 5, bands)
    found = guesses(ENTRIES, name, sample)
    assert found and all(0.0 <= g.score <= 1.0 for g in found)
    assert [g.score for g in found] == sorted((g.score for g in found), reverse=True)
    assert "looks_only" in {g.entry.id for g in found}


def fields(**columns):
    """Return fields by name: (kind, values)."""
    return tuple(FieldSample(name, kind, tuple(values)) for name, (kind, values) in columns.items())


PRODES = fields(
    uid=("whole", [1, 2]),
    state=("text", ["PA", "AM"]),
    main_class=("text", ["DESMATAMENTO"] * 2),
    class_name=("text", ["d2007", "d2008"]),
    image_date=("text", ["2008-07-13", "2008-08-01"]),
    year=("whole", [2008, 2008]),
    path_row=("text", ["22363"]),
)
WDPA = fields(
    WDPAID=("number", [3.0]),
    NAME=("text", ["La Désirade"]),
    IUCN_CAT=("text", ["II"]),
    STATUS_YR=("whole", [1989]),
)
FIRES = fields(FIRE_NAME=("text", ["A"]), ALARM_DATE=("date", ["2021-08-01"]), CAUSE=("text", ["Lightning"]))
CLEARINGS = fields(
    id=("whole", [1]), date=("text", ["2022/03/04", None]), type=("text", ["illegal logging", "fire"])
)
CHINESE = fields(编号=("whole", [1]), 日期=("text", ["2022-03-04"]), 类型=("text", ["盗伐采伐"]))
FIRMS = fields(acq_date=("date", ["2023-01-01"]), acq_time=("text", ["0130"]), frp=("number", [3.5]))
ROADS = fields(osm_id=("text", ["1"]), highway=("text", ["path"]))

# name, fields, shape, best guess, date field, type field
VECTORS = [
    ("yearly_deforestation.shp", PRODES, "area", "prodes", "image_date", "main_class"),
    ("WDPA_Jan2024_Public_GLP.shp", WDPA, "area", "protected_areas", "", ""),
    ("pa_PROJ.shp", WDPA, "area", "protected_areas", "", ""),
    ("fires_2021.gpkg", FIRES, "area", "fire_perimeters", "ALARM_DATE", ""),
    ("illegal clearings.geojson", CLEARINGS, "area", "clearings", "date", "type"),
    ("盗伐地块.gpkg", CHINESE, "area", "clearings", "日期", "类型"),
    ("fire_nrt_SV-C2.csv", FIRMS, "point", "active_fires", "acq_date", ""),
    ("roads_PROJ.shp", ROADS, "line", "looks_only", "", ""),
    ("rivers_PROJ.shp", ROADS, "line", "looks_only", "", ""),
    ("ctry_PROJ.shp", ROADS, "area", "looks_only", "", ""),
    ("towns_PROJ.shp", ROADS, "point", "looks_only", "", ""),
    (
        "crezee2022_peat_points.csv",
        fields(Lat=("number", [0.8]), Corrected_Peat_thickness_m=("text", ["0.1"])),
        "point",
        "looks_only",
        "",
        "",
    ),
]


@pytest.mark.parametrize(
    ("name", "columns", "shape", "entry", "day", "kind"), VECTORS, ids=[v[0] for v in VECTORS]
)
def test_vector_maps(name, columns, shape, entry, day, kind):
    best = vector_guesses(ENTRIES, name, VectorSample(columns, shape, 2))[0]
    assert (best.entry.id, best.date_field, best.type_field) == (entry, day, kind)


def test_fields_that_hold_no_dates_are_none():
    for values in (["soon"], ["2020-13-01"], [3], [20200101.5], [True], ["99"], [float("nan")]):
        assert date_field(VectorSample(fields(date=("text", values))), ("date",)) == ""
    assert date_field(VectorSample(fields(when_date=("text", ["2020-01"])))) == "when_date"
    assert type_field(VectorSample(fields(remark=("text", ["tall", "green", "fire"])))) == ""
