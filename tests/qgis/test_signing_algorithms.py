"""Signing off and reopening by algorithms."""

import pytest
from accounts_algorithms_kit import Accounts
from merge_kit import grid_workspace
from qgis.core import QgsVectorLayer
from signing_kit import say

from terrestrial_carbon.plugin.storage.ledger import Ledger
from terrestrial_carbon.plugin.storage.sign_offs import all_sign_offs, signed_rows
from terrestrial_carbon.plugin.storage.verify import verify

WHO = {"WHO": "Vera Verifier"}


@pytest.fixture
def land(tmp_path, processing_provider):
    """Six squares; a reader agrees with four of them."""
    land = Accounts(grid_workspace(tmp_path / "w", 3, 2))
    say(land.workspace, ["r0c0", "r0c1", "r0c2", "r1c0"])
    return land


def test_named_parcels_are_signed_off(land):
    done = land.run("signoff", PARCELS="0/0, r0c1", STATEMENT="Seen.", **WHO)
    assert (done["PARCEL_COUNT"], done["SIGNED_COUNT"], done["LEFT_COUNT"]) == (2, 2, 0)
    rows = signed_rows(land.workspace)
    assert sorted(rows) == ["r0c0", "r0c1"]
    assert {(row["who"], row["role"], row["statement"]) for row in rows.values()} == {
        ("Vera Verifier", "verifier", "Seen.")
    }
    assert done["HEAD"] == Ledger(land.workspace).head()[1] and verify(land.path).is_ok


def test_one_that_cannot_be_signed_refuses_all_or_is_left_out(land):
    said = land.refusal("signoff", EXPRESSION="\"name\" LIKE '1/%' OR id = 'r0c0'", **WHO)
    assert "Nobody has decided on parcel 1/1" in said and not signed_rows(land.workspace)
    done = land.run("signoff", EXPRESSION="\"name\" LIKE '1/%'", ONLY_READY=True, **WHO)
    assert (done["PARCEL_COUNT"], done["SIGNED_COUNT"], done["LEFT_COUNT"]) == (3, 1, 2)
    assert any("1/1" in text and "nobody has decided" in text for text in land.said)
    done = land.run("signoff", EXPRESSION="\"name\" LIKE '1/%'", ONLY_READY=True, **WHO)
    assert (done["SIGNED_COUNT"], done["LEFT_COUNT"]) == (0, 3)


def test_two_readers_can_be_asked_for(land):
    said = land.refusal("signoff", PARCELS="0/0", READERS_NEEDED=2, **WHO)
    assert "0/0" in said and "reader" in said
    say(land.workspace, ["r0c0"], reader="Ben")
    assert land.run("signoff", PARCELS="0/0", READERS_NEEDED=2, **WHO)["SIGNED_COUNT"] == 1


def test_a_selection_of_a_layer_and_an_expression_go_together(land):
    layer = QgsVectorLayer(f"{land.path}|layername=parcel", "parcels", "ogr")
    both = {"INPUT": layer, "EXPRESSION": "id = 'r0c2'"}
    assert land.run("signoff", **both, **WHO)["SIGNED_COUNT"] == 1
    assert list(signed_rows(land.workspace)) == ["r0c2"]


def test_who_signs_alone_what_they_decided_is_warned(land):
    land.run("signoff", PARCELS="0/0", WHO="Ana")
    assert any("that Ana has signed off, 1 had the decision of nobody else" in text for text in land.said)


def test_reopening_needs_a_reason_and_the_role(land):
    land.run("signoff", PARCELS="0/0,0/1", ROLE="authority", WHO="Minister")
    assert "authority" in land.refusal("reopenparcels", PARCELS="0/0", REASON="new map", **WHO)
    assert "why" in land.refusal("reopenparcels", PARCELS="0/0", REASON=" ", ROLE="authority", WHO="Minister")
    done = land.run("reopenparcels", PARCELS="0/0", REASON="new map", ROLE="authority", WHO="Minister")
    assert (done["PARCEL_COUNT"], done["REOPENED_COUNT"]) == (1, 1)
    assert list(signed_rows(land.workspace)) == ["r0c1"]
    (row,) = [row for row in all_sign_offs(land.workspace) if row["state"] == "reopened"]
    assert (row["reopen_reason"], row["reopened_by"]) == ("new map", "Minister")
    assert "not signed off" in land.refusal(
        "reopenparcels", PARCELS="0/0", REASON="x", ROLE="authority", WHO="Minister"
    )


@pytest.mark.parametrize("wrong", ["id =", "nope = 1", "to_date('x') = 3 AND nofunction(1)"])
def test_an_expression_that_cannot_be_used_is_told(land, wrong):
    assert "EXPRESSION" in land.refusal("signoff", EXPRESSION=wrong, **WHO)


def test_nothing_chosen_is_told(land):
    assert "PARCELS" in land.refusal("signoff", **WHO)
    assert "No parcel is chosen" in land.refusal("signoff", EXPRESSION="id = 'none'", **WHO)
    assert "name" in land.refusal("signoff", PARCELS="0/0", WHO="  ")
