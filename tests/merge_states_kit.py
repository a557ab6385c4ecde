"""What the tests of comparing share: states of parcels without a workspace, drawn and by hand."""

from __future__ import annotations

from hypothesis import strategies as st

from terrestrial_carbon.plugin.core.merge.compare import Links
from terrestrial_carbon.plugin.core.merge.resolve import resolve

P = {"geometry_sha256": "1", "area_ha": 10.0, "status": "tradeable", "stock_tco2e": 100.0, "name": "P"}
IDS = ("a", "b", "c", "d", "e", "f")


def states():
    parcel = st.fixed_dictionaries(
        {"geometry_sha256": st.sampled_from("12345"), "status": st.sampled_from("pt")},
        optional={
            "name": st.sampled_from("xyz"),
            "basis": st.sampled_from("lt"),
            "stock_tco2e": st.sampled_from((1.0, 2.0)),
            "holder_id": st.sampled_from("AB"),
            "parent_ids": st.sampled_from(("a", "b", "a,c")),
        },
    )
    return st.dictionaries(st.sampled_from(IDS), parcel, max_size=6)


def links():
    pairs = st.frozensets(st.tuples(st.sampled_from(IDS), st.sampled_from(IDS)), max_size=4)
    return st.builds(Links, pairs, pairs, pairs)


def merged(comparison, choices=None):
    """All parcels after a merge."""
    found = {**comparison.ours, **resolve(comparison, choices or {})}
    return {one: dict(state) for one, state in found.items() if state is not None}


def split(state=P):
    return {
        "p": {**state, "geometry_sha256": "2", "area_ha": 6.0, "stock_tco2e": 60.0},
        "n": {**state, "geometry_sha256": "3", "area_ha": 4.0, "stock_tco2e": 40.0, "parent_ids": "p"},
    }
