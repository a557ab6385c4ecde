"""Legends of GCBM's layers: years as text, further attributes, nodata of two minds."""

from __future__ import annotations

import json

import pytest

from terrestrial_carbon.plugin.core.findings import RuleError
from terrestrial_carbon.plugin.core.overlays import gcbm
from terrestrial_carbon.plugin.core.overlays.encoding import needs_year
from terrestrial_carbon.plugin.core.overlays.encoding_json import encoding_of, told_of
from terrestrial_carbon.plugin.core.overlays.reading import EventType


def _legend(attributes, nodata=255):
    return {"layer_type": "GridLayer", "layer_data": "Byte", "nodata": nodata, "attributes": attributes}


def test_a_year_as_text_and_a_further_attribute():
    fire = {"1": {"year": "1994", "disturbance_type": "Wildfire", "disturbed": 1}}
    encoding = gcbm.legend_encoding(_legend(fire))
    reading = encoding.decode(1)
    assert (reading.year, reading.event_type, reading.label) == (
        1994,
        EventType.FIRE,
        "Wildfire (disturbed: 1)",
    )
    assert encoding.decode(255) is None and encoding.decode(0) is None
    assert encoding_of(told_of(encoding)) == encoding


def test_a_year_that_is_missing_comes_from_the_name_or_the_user():
    legend = _legend({"3": {"disturbance_type": "Clearcut"}})
    assert needs_year(gcbm.legend_encoding(legend))
    assert gcbm.legend_encoding(legend, 2004).decode(3).year == 2004


def test_nodata_that_is_a_code_stays_an_event_and_is_told():
    legend = _legend({"0": {"year": 2000, "disturbance_type": "Fire"}}, nodata=0)
    assert gcbm.legend_encoding(legend).decode(0).year == 2000
    assert [one.code for one in gcbm.legend_findings(legend, 0)] == ["legend_nodata_is_code"]
    legend = _legend({"1": {"year": 2000, "disturbance_type": "Fire"}}, nodata=255)
    found = gcbm.legend_findings(legend, 32767, {1, 4, 32767})
    assert [one.code for one in found] == ["legend_nodata_differs", "legend_code_missing"]
    assert found[1].values == {"code": 4}


@pytest.mark.parametrize(
    "attributes",
    [
        {},
        None,
        [],
        {"one": {"year": 2000}},
        {"1": {"year": "soon", "disturbance_type": "Fire"}},
        {"1": "Fire"},
        {"1": {"year": 12, "disturbance_type": "Fire"}},
    ],
)
def test_a_broken_legend_is_refused(attributes):
    with pytest.raises(RuleError) as caught:
        gcbm.legend_encoding(_legend(attributes))
    assert caught.value.finding.code == "bad_legend"


def test_words_are_classes_and_no_events():
    legend = _legend({"2": "Lodgepole pine", "1": "Western larch"})
    assert not gcbm.is_events(legend)
    assert [(one.code, one.name_in("de")) for one in gcbm.legend_classes(legend)] == [
        (1, "Western larch"),
        (2, "Lodgepole pine"),
    ]
    assert gcbm.legend_classes(_legend({"1": {"year": 2000}})) == ()


def test_the_legend_of_a_raster_has_its_name():
    assert gcbm.legend_name("/some/where/fire_1994_moja.tiff") == "fire_1994_moja.json"


def test_published_legends(shared_data):
    """Every disturbance of the British Columbia sample: its year is that of its name, all known types."""
    folder = shared_data / "gcbm_bc_mpb" / "input_layers"
    seen = {}
    for path in sorted(folder.glob("*_moja.json")):
        legend = json.loads(path.read_text("utf-8"))
        if gcbm.is_events(legend):
            encoding = gcbm.legend_encoding(legend)
            seen[path.stem] = {(r.year, r.event_type.value) for r in map(encoding.decode, encoding.codes)}
    years = (1990, 1991, 1992, 1993, 1994, 1995, 1996, 1999, 2000)
    assert seen == {"fire_1994_moja": {(1994, "fire")}, **{f"mpb{y}_moja": {(y, "pest")} for y in years}}
