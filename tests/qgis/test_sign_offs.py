"""Signing parcels off in a workspace, and the database's lock on them."""

import shutil
import sqlite3
import struct

import pytest
from ledger_kit import sql
from merge_kit import edit, fid, grid_workspace, put
from osgeo import gdal, ogr
from qgis.core import QgsGeometry, QgsRectangle
from signing_kit import VERIFIER, say, sign_all, signed_grid

from terrestrial_carbon.plugin.core.findings import RuleError
from terrestrial_carbon.plugin.core.mechanism.review_tables import Role
from terrestrial_carbon.plugin.processing.messages import sentence
from terrestrial_carbon.plugin.storage.ledger import Ledger
from terrestrial_carbon.plugin.storage.parcel_history import catch_up
from terrestrial_carbon.plugin.storage.sign_offs import (
    all_sign_offs,
    basis_of,
    hindrances,
    reopen_parcels,
    sign,
    signed_rows,
)
from terrestrial_carbon.plugin.storage.verify import verify

IDS = ["r0c0", "r0c1", "r0c2", "r1c0", "r1c1", "r1c2"]


@pytest.fixture
def squares(qgis_app, tmp_path):
    """Six parcels, none signed."""
    return grid_workspace(tmp_path / "w", 3, 2)


def changed(workspace, parcel_id, name, value):
    """Try to save a value as QGIS does; return the errors of the commit."""
    layer = workspace.parcel_layer()
    layer.startEditing()
    put(parcel_id, **{name: value})(layer)
    return "" if layer.commitChanges() else " ".join(layer.commitErrors())


def test_the_basis_is_the_record_without_the_state_of_the_review(squares):
    before = basis_of(squares, [*IDS, "gone"])
    assert sorted(before) == IDS and len(set(before.values())) == len(IDS)
    edit(squares, put("r0c0", review_state="looked at"))
    assert basis_of(squares, IDS) == before
    edit(squares, put("r0c0", name="Wood"))
    after = basis_of(squares, IDS)
    assert {one for one in IDS if after[one] != before[one]} == {"r0c0"}
    edit(squares, put("r0c0", name="0/0"))
    assert basis_of(squares, IDS) == before
    layer = squares.parcel_layer()
    layer.startEditing()
    layer.changeGeometry(fid(layer, "r0c1"), QgsGeometry.fromRect(QgsRectangle(1000, 0, 2000, 999)))
    assert layer.commitChanges()
    assert basis_of(squares, ["r0c1"]) != {"r0c1": before["r0c1"]}


def test_signing_keeps_who_when_and_what(squares):
    say(squares, IDS)
    done = sign(squares, ["r0c0", "r0c1"], "verifier", "All seen.", VERIFIER)
    assert done.result["signed"] == 2
    rows = signed_rows(squares)
    assert sorted(rows) == ["r0c0", "r0c1"] and list(signed_rows(squares, ["r0c1", "r1c1"])) == ["r0c1"]
    row = rows["r0c0"]
    assert (row["who"], row["role"], row["statement"], row["round"]) == (VERIFIER, "verifier", "All seen.", 1)
    assert row["basis_sha256"] == basis_of(squares, ["r0c0"])["r0c0"] and row["at"]
    assert Ledger(squares).entries(kind="sign_off")[0].who == VERIFIER
    assert verify(squares.path).is_ok


def test_what_stands_against_signing_many_is_what_the_rule_says_of_each(squares):
    say(squares, ["r0c0"])
    say(squares, ["r0c1"], "disagree")
    say(squares, ["r0c2"], "field_visit")
    say(squares, ["r1c0", "r1c1"])
    say(squares, ["r1c0"], "disagree", reader="Ben")
    sign_all(squares, ["r0c0"])
    edit(squares, put("r1c1", land_use="forest"))
    found = hindrances(squares, [*IDS, "gone"])
    assert found == {
        "r0c0": "parcel_signed_off",
        "r0c1": "sign_off_disagreed",
        "r0c2": "sign_off_needs_visit",
        "r1c0": "readers_disagree",
        "r1c1": "changed_since_decision",
        "r1c2": "sign_off_undecided",
        "gone": "sign_off_not_saved",
    }
    for one, code in found.items():
        with pytest.raises(RuleError) as error:
            sign(squares, [one], "verifier", "", VERIFIER)
        assert error.value.finding.code == code
        label = one if one == "gone" else f"{one[1]}/{one[3]}"  # its name
        assert label in sentence(error.value) and code not in sentence(error.value)
    assert hindrances(squares, readers_needed=1).keys() == set(IDS)
    say(squares, ["r1c1"])
    assert "r1c1" not in hindrances(squares)
    assert hindrances(squares, ["r1c1"], readers_needed=2) == {"r1c1": "too_few_readers"}


def test_one_of_a_thousand_that_cannot_be_signed_keeps_all_open(squares):
    say(squares, IDS[:-1])
    with pytest.raises(RuleError):
        sign(squares, IDS, "verifier", "", VERIFIER)
    assert signed_rows(squares) == {}


def test_reopening_begins_a_new_round_and_keeps_the_old_one(squares):
    sign_all(squares, ["r0c0", "r0c1"], role="authority")
    with pytest.raises(RuleError) as error:
        reopen_parcels(squares, ["r0c0"], "mapped anew", "verifier", "Olga")
    assert error.value.finding.code == "role_too_low" and "0/0" in sentence(error.value)
    with pytest.raises(RuleError) as error:
        reopen_parcels(squares, ["r0c0"], " ", "authority", "Olga")
    assert error.value.finding.code == "reopen_without_reason"
    reopen_parcels(squares, ["r0c0"], "mapped anew", "authority", "Olga")
    assert list(signed_rows(squares)) == ["r0c1"]
    assert hindrances(squares, ["r0c0"]) == {"r0c0": "sign_off_undecided"}
    (entry,) = Ledger(squares).entries(kind="reopen")
    assert (entry.who, entry.reason) == ("Olga", "mapped anew")
    sign_all(squares, ["r0c0"])
    rows = [row for row in all_sign_offs(squares) if row["parcel_id"] == "r0c0"]
    assert [(row["round"], row["state"], row["parcel"]) for row in rows] == [
        (2, "signed", "0/0"),
        (1, "reopened", "0/0"),
    ]
    assert verify(squares.path).is_ok


def test_what_another_program_saved_is_in_the_journal_before_the_signature(squares):
    layer = squares.parcel_layer()
    layer.startEditing()
    put("r0c0", name="by another program")(layer)
    assert layer.commitChanges()
    sign_all(squares, ["r0c0"])
    kinds = [entry.kind for entry in Ledger(squares).entries()]
    assert kinds[-2:] == ["change_parcels", "sign_off"]


def test_the_database_refuses_every_change_of_a_signed_parcel(qgis_app, tmp_path):
    workspace = signed_grid(tmp_path / "w")
    for name, value in (
        ("name", "x"),
        ("status", "protected"),
        ("area_ha", 1.0),
        ("id", "new"),
        ("name", None),
    ):
        assert "signed off" in changed(workspace, "r0c0", name, value), name
    layer = workspace.parcel_layer()
    layer.startEditing()
    layer.changeGeometry(fid(layer, "r0c0"), QgsGeometry.fromRect(QgsRectangle(0, 0, 5, 5)))
    assert not layer.commitChanges()
    layer.rollBack()
    layer.startEditing()
    layer.deleteFeature(fid(layer, "r0c0"))
    assert not layer.commitChanges()
    layer.rollBack()
    assert changed(workspace, "r0c0", "review_state", "seen") == ""
    assert changed(workspace, "r0c1", "name", "x") == ""
    with sql(workspace.path) as connection, pytest.raises(sqlite3.IntegrityError, match="signed off"):
        connection.execute("DELETE FROM parcel WHERE id = 'r0c0'")
    reopen_parcels(workspace, ["r0c0"], "mapped anew", "verifier", "Olga")
    assert changed(workspace, "r0c0", "name", "x") == ""


def test_writing_a_signed_parcel_back_as_it_was_is_no_change(qgis_app, tmp_path):
    """GDAL writes all columns of a feature, and a geometry as it likes."""
    workspace = signed_grid(tmp_path / "w")
    before = basis_of(workspace, IDS)
    dataset = gdal.OpenEx(str(workspace.path), gdal.OF_VECTOR | gdal.OF_UPDATE)
    table = dataset.GetLayerByName("parcel")
    for feature in list(table):
        assert table.SetFeature(feature) == ogr.OGRERR_NONE, gdal.GetLastErrorMsg()
    del table, dataset
    assert basis_of(workspace, IDS) == before
    assert verify(workspace.path).is_ok


@pytest.mark.parametrize("box", [0, 1, 2, 3, 4])
def test_the_same_geometry_under_another_header_is_no_change(qgis_app, tmp_path, box):
    workspace = signed_grid(tmp_path / "w")
    with sql(workspace.path) as connection:
        blob = connection.execute("SELECT geom FROM parcel WHERE id = 'r0c0'").fetchone()[0]
        wkb = blob[8 + 32 :] if (blob[3] >> 1) & 7 == 1 else blob[8:]
        size = {0: 0, 1: 4, 2: 6, 3: 6, 4: 8}[box]
        header = blob[:3] + bytes([(blob[3] & 0xF1) | box << 1]) + blob[4:8]
        other = header + struct.pack(f"<{size}d", *range(size)) + wkb
        for name in [row[0] for row in connection.execute(
            "SELECT name FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'rtree%'")]:  # fmt: skip
            connection.execute(f'DROP TRIGGER "{name}"')  # they need functions that only GDAL has
        connection.execute("UPDATE parcel SET geom = ? WHERE id = 'r0c0'", (other,))
        assert connection.execute("SELECT geom FROM parcel WHERE id = 'r0c0'").fetchone()[0] == other
        moved = other[:-8] + struct.pack("<d", 123.0)
        with pytest.raises(sqlite3.IntegrityError, match="signed off"):
            connection.execute("UPDATE parcel SET geom = ? WHERE id = 'r0c0'", (moved,))


def test_an_empty_text_for_none_is_no_change(qgis_app, tmp_path):
    workspace = signed_grid(tmp_path / "w")
    assert changed(workspace, "r0c0", "legal_ref", "") == ""
    assert "signed off" in changed(workspace, "r0c0", "legal_ref", "Act 7")
    assert catch_up(workspace) == 0


def test_a_copy_brings_its_lock_along(qgis_app, tmp_path):
    workspace = signed_grid(tmp_path / "w")
    shutil.copy(workspace.path, tmp_path / "copy.gpkg")
    with sql(tmp_path / "copy.gpkg") as connection, pytest.raises(sqlite3.IntegrityError):
        connection.execute("DELETE FROM parcel WHERE id = 'r0c0'")


def test_every_role_that_may_sign_has_its_place_in_the_order():
    from terrestrial_carbon.plugin.core.review.signing import SIGNING

    assert set(Role) - set(SIGNING) == {Role.READER}
