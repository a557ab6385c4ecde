"""The algorithms of copies and merging, as a toolbox or a model runs them."""

from __future__ import annotations

import json
from hashlib import sha256

import pytest
from accounts_algorithms_kit import Accounts, rows_of
from merge_kit import cut, edit, grid_workspace, put, states, tag
from osgeo import gdal
from qgis.core import QgsVectorLayer
from signing_kit import VERIFIER, sign_all

from terrestrial_carbon.plugin.core.mechanism import years
from terrestrial_carbon.plugin.storage.ledger import Ledger
from terrestrial_carbon.plugin.storage.opening_figures import open_workspace_accounts
from terrestrial_carbon.plugin.storage.workspace import open_workspace


@pytest.fixture
def accounts(tmp_path, processing_provider):
    return Accounts(grid_workspace(tmp_path / "ours"))


@pytest.fixture
def theirs(accounts, tmp_path):
    made = accounts.run("makecopy", NOTE="Ana", OUTPUT=str(tmp_path / "ana"))
    assert made["OUTPUT"].endswith("ana.gpkg") and made["COPY_ID"] and made["ENTRIES"] >= 1
    return open_workspace(made["OUTPUT"])


def test_compared_then_merged(accounts, theirs, tmp_path):
    open_workspace_accounts(theirs, "EXA")
    entry = {"year": 1, "kind": "emissions", "amount_tco2e": 12.0, "note": "<b>fire</b>",
             "parcel_id": "r1c1"}  # fmt: skip
    Ledger(theirs).act(years.record_entries, entries=[entry])
    edit(accounts.workspace, tag("r0c0", "protected"), put("r0c1", name="=ours"), cut("r1c1"))
    edit(theirs, put("r0c0", name="<i>theirs</i>"), put("r0c1", name="theirs"), cut("r1c1", 0.3))
    report = tmp_path / "report.html"
    found = accounts.run("comparecopy", COPY=str(theirs.path), OUTPUT="memory:", CONFLICT_LAND="memory:",
                         REPORT=str(report))  # fmt: skip
    assert (found["THEIRS"], found["CONFLICTS"], found["ACCOUNT_ACTS"]) == (1, 2, 2)
    rows = {(row["parcel_id"], row["what"]): row for row in rows_of(found["OUTPUT"])}
    assert rows["r0c0", "status"]["found"] == "ours" and rows["r0c1", "name"]["conflict"] == "r0c1:name"
    assert [rows["r0c1", "name"][side] for side in ("base", "ours", "theirs")] == ["0/1", "=ours", "theirs"]
    land = rows_of(found["CONFLICT_LAND"])
    assert {(row["parcel_id"], row["side"]) for row in land if row["parcel_id"] == "r1c1"} == {
        ("r1c1", "base"), ("r1c1", "ours"), ("r1c1", "theirs"),
    }  # fmt: skip
    text = report.read_text(encoding="utf-8")
    assert "year 1 (" in text and "emissions; 12 tCO2e; parcel: 1/1; note: &lt;b&gt;fire" in text
    assert "amount_tco2e" not in text and str(tmp_path) not in text
    assert sha256(theirs.path.read_bytes()).hexdigest()[:12] in text
    assert "<i>theirs" not in text and "&lt;b&gt;fire" in text and "To be booked here" in text
    done = accounts.run("mergecopy", COPY=str(theirs.path), CONFLICTS="leave", KEEP_COPY=True,
                        DECISIONS=json.dumps({"r0c1:name": "theirs"}), REPORT=str(report))  # fmt: skip
    assert (done["MERGED"], done["LEFT"], done["CONFLICT_COUNT"]) == (2, 1, 2) and done["ENTRY"] > 1
    assert any("book it here" in said for said in accounts.said)
    text = report.read_text(encoding="utf-8")
    assert "before-merge-" in text and str(tmp_path) not in text
    now = states(accounts.workspace)
    assert (now["r0c0"]["name"], now["r0c1"]["name"]) == ("<i>theirs</i>", "theirs")
    assert accounts.run("mergecopy", COPY=str(theirs.path), CONFLICTS="theirs")["LEFT"] == 0
    assert accounts.run("mergecopy", COPY=str(theirs.path))["ENTRY"] == 0


def test_signed_parcels_are_left_out_and_named(accounts, theirs, tmp_path):
    edit(theirs, put("r0c0", name="theirs"), cut("r1c1"), put("r0c1", name="also theirs"))
    sign_all(accounts.workspace, ["r0c0", "r1c1"])
    report = tmp_path / "report.html"
    found = accounts.run("comparecopy", COPY=str(theirs.path), OUTPUT="memory:")
    assert (found["THEIRS"], found["LEFT_OUT"], found["CONFLICTS"]) == (1, 3, 0)
    rows = [row for row in rows_of(found["OUTPUT"]) if row["found"] == "signed"]
    marked = {(row["parcel_id"], row["theirs"]) for row in rows}
    assert ("r0c0", "theirs") in marked and len({one for one, _ in marked}) == 3
    assert any("will be left out: 2." in said for said in accounts.said)
    for again in (False, True):
        done = accounts.run("mergecopy", COPY=str(theirs.path), CONFLICTS="theirs", REPORT=str(report))
        assert (done["MERGED"], done["LEFT_OUT"], done["ENTRY"] == 0) == (0 if again else 1, 3, again)
        assert f"Signed off by {VERIFIER} (verifier): 0/0, 1/1." in accounts.said
        assert "Left out with them, as the land hangs together: 1/1." in accounts.said
        assert any("were left out: 2." in said for said in accounts.said)
        assert any("reopen the parcels in the Review panel" in said for said in accounts.said)
        text = report.read_text(encoding="utf-8")
        assert "were left out: 2." in text and f"{VERIFIER} (verifier)" in text
        assert "hangs together with 1/1" in text
    assert states(accounts.workspace)["r0c0"]["name"] == "0/0"
    who = {"WHO": VERIFIER, "ROLE": "verifier"}
    accounts.run("reopenparcels", PARCELS="0/0, 1/1", REASON="the copy is right", **who)
    done = accounts.run("mergecopy", COPY=str(theirs.path))
    assert (done["MERGED"], done["LEFT_OUT"]) == (3, 0)
    assert states(accounts.workspace) == states(theirs)


def test_a_field_copy_of_a_day(accounts, theirs, tmp_path):
    path = tmp_path / "field.geojson"
    gdal.VectorTranslate(str(path), str(accounts.path), format="GeoJSON", layers=["parcel"])
    text = path.read_text().replace('"0\\/0"', '"seen"').replace('"0/0"', '"seen"')
    path.write_text(text)
    edit(accounts.workspace, put("r0c1", name="ours"))
    done = accounts.run("mergecopy", FIELD_COPY=str(path))
    assert done["MERGED"] == 1 and states(accounts.workspace)["r0c0"]["name"] == "seen"
    assert accounts.run("comparecopy", FIELD_COPY=str(path), OUTPUT="memory:")["THEIRS"] == 0
    late = accounts.run("comparecopy", FIELD_COPY=str(path), TAKEN_AT="2999-01-01T00:00:00", OUTPUT="memory:")
    assert late["THEIRS"] == 1  # the name that was given here after the copy was taken


def test_refusals_are_sentences(accounts, theirs, tmp_path):
    layer = QgsVectorLayer("Polygon?crs=EPSG:6933&field=id:string", "x", "memory")
    for both in ({}, {"COPY": str(theirs.path), "FIELD_COPY": layer}):
        assert "not both" in accounts.refusal("comparecopy", OUTPUT=None, **both)
    assert "no parcels" in accounts.refusal("comparecopy", FIELD_COPY=layer, OUTPUT=None)
    copy = {"COPY": str(theirs.path), "OUTPUT": None}
    assert "no JSON" in accounts.refusal("mergecopy", DECISIONS="[1]", **copy)
    assert "no JSON" in accounts.refusal("mergecopy", DECISIONS='{"x": "mine"}', **copy)
    assert "no conflict" in accounts.refusal("mergecopy", DECISIONS='{"x": "ours"}', **copy)
    assert "exists already" in accounts.refusal("makecopy", OUTPUT=str(theirs.path))
    nowhere = str(tmp_path / "no" / "where.gpkg")
    assert "where.gpkg" in accounts.refusal("makecopy", OUTPUT=nowhere)
