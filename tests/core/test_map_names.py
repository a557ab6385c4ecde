"""Years and words in the names of maps."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from terrestrial_carbon.plugin.core.overlays.names import (
    short_year_in_name,
    stem_of,
    tells_co2,
    words_in,
    year_in_name,
    years_in_name,
)


@pytest.mark.parametrize(
    ("name", "years"),
    [
        ("forest_2005.tif", (2005,)),
        ("fcc_2000_2010.tif", (2000, 2010)),
        ("mpb1990_moja.tif", (1990,)),
        ("forest-MTQ-2000-2010-2020", (2000, 2010, 2020)),
        ("MCD64A1.A2020183.h11v09.061.2021309003958.hdf", (2020,)),
        ("20200701-ESACCI-L3S_FIRE-BA-MODIS-AREA-fv5.1-JD.tif", (2020,)),
        ("alerts_202007.tif", (2020,)),
        ("grid_2000x2000.tif", ()),
        ("parcels_epsg_2056.gpkg", ()),
        ("dem_EPSG2100", ()),
        ("fcc12345.tif", ()),
        ("loss_19991332", ()),
        ("h10v09", ()),
        ("2021309003958", ()),
        ("森林2015年.tif", (2015,)),
        ("", ()),
        ("/data/2010/forest_2005.tif?v=2011", (2005,)),
        ("C:\\maps\\1999\\loss 2001.TIF", (2001,)),
        ("a_2005_2005.tif", (2005,)),
        ("1899_2100", ()),
    ],
)
def test_years(name, years):
    assert years_in_name(name) == years
    assert year_in_name(name) == (years[0] if len(years) == 1 else None)


def test_two_digits_count_only_after_their_word():
    assert short_year_in_name("alertDate21_080W_10S_070W_00N.tif", ("alertdate",)) == 2021
    assert short_year_in_name("alert19.tif", ("alert",)) == 2019
    assert short_year_in_name("Hansen_80W.tif", ("alertdate",)) is None


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("AG_Biomass_C_2000.tif", ("ag", "biomass", "c", "2000")),
        ("LifeZone_moja.tiff", ("life", "zone", "moja")),
        ("fcc123_GLP.tif", ("fcc", "123", "glp")),
        ("Forêt-2005.tif", ("foret", "2005")),
        ("碳密度2020", ("碳密度", "2020")),
        ("https://x.org/a/COG.tif?token=1", ("cog",)),
        ("map.tif.gz", ("map",)),
    ],
)
def test_words(name, words):
    assert words_in(name) == words


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Carbon density (t CO2e/ha)", True),
        ("carbon_tco2_ha.tif", True),
        ("above-ground carbon in t CO₂/ha", True),
        ("carbon_density.tif", False),
        ("ecoregions2017", False),
        ("co_2020_carbon.tif", False),
    ],
)
def test_co2(text, told):
    assert tells_co2(text) is told


@given(st.text(max_size=60))
def test_no_name_is_too_odd(name):
    assert isinstance(stem_of(name), str)
    assert all(1950 <= year < 2100 for year in years_in_name(name))
    assert all(word == word.lower() and word for word in words_in(name))
