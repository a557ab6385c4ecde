"""A copy that changes parcels signed off here: these stay, all else comes; reopened, the rest comes, too."""

from __future__ import annotations

import json
import random

import pytest
from answers_kit import answers, decided
from field_kit import edit_in_field, note, notes, rows
from ledger_kit import sql
from merge_kit import (
    copied,
    cut,
    draw,
    edit,
    fid,
    grid_workspace,
    join,
    put,
    random_edits,
    states,
    tag,
    total,
)
from osgeo import gdal
from qgis.core import QgsGeometry, QgsRectangle, QgsVectorLayer
from signing_kit import VERIFIER, sign_all

from terrestrial_carbon.plugin.core.merge.compare import Choice, Found
from terrestrial_carbon.plugin.core.merge.groups import changed, part
from terrestrial_carbon.plugin.processing.merging.left_out_lines import left_out_lines
from terrestrial_carbon.plugin.processing.merging.report import report_html
from terrestrial_carbon.plugin.storage import proposals
from terrestrial_carbon.plugin.storage.errors import MergeRefused
from terrestrial_carbon.plugin.storage.ledger import Ledger
from terrestrial_carbon.plugin.storage.merging import (
    apply_merge,
    choices_for_all,
    compare_copy,
    compare_layer,
    moment_of_copy,
)
from terrestrial_carbon.plugin.storage.sign_offs import basis_of, reopen_parcels
from terrestrial_carbon.plugin.storage.verify import verify


@pytest.fixture
def ours(qgis_app, tmp_path):
    return grid_workspace(tmp_path / "ours", 3, 3)


def merge(workspace, copy, choice=Choice.LEAVE):
    found = compare_copy(workspace, copy.path)
    done = apply_merge(found, choices_for_all(found.whole, choice))
    assert verify(workspace.path).is_ok
    return found, done


def reopen(workspace, *parcels):
    reopen_parcels(workspace, parcels, "the copy is right", "verifier", VERIFIER)


def reshape(parcel_id, x0, y0, x1, y1):
    def work(layer):
        square = QgsGeometry.fromRect(QgsRectangle(x0, y0, x1, y1))
        square.convertToMultiType()
        layer.changeGeometry(fid(layer, parcel_id), square)

    return work


def entries(workspace):
    return len(Ledger(workspace).entries(limit=10_000))


def test_only_the_signed_ones_are_left_out_and_it_is_said_by_name(ours):
    theirs = copied(ours)
    edit(theirs, put("r0c0", name="<b>theirs</b>", land_use="forest"), put("r1c1", name="mid"),
         draw("new", 8000.0, 0.0, name="glade"), cut("r2c2"))  # fmt: skip
    sign_all(ours, ["r0c0", "r0c1"])
    basis, before = basis_of(ours, ["r0c0", "r0c1"]), states(ours)
    found = compare_copy(ours, theirs.path)
    told = " ".join(left_out_lines(found, None, 10))
    assert "will be left out: 1." in told and f"Signed off by {VERIFIER} (verifier): 0/0." in told
    assert "reopen the parcels in the Review panel and merge this copy again" in told
    report = report_html(found, {}, None)
    assert "Left out, as signed off here" in report and f"{VERIFIER} (verifier)" in report
    assert "&lt;b&gt;theirs" in report and "<b>theirs" not in report and "forest" in report
    done = apply_merge(found, {})
    assert verify(ours.path).is_ok and basis_of(ours, ["r0c0", "r0c1"]) == basis
    now = states(ours)
    assert {one for one in now if now[one] != before.get(one)} == {*done.changed}
    assert {"r1c1", "new", "r2c2"} < set(done.changed) and len(done.changed) == 4 and not done.left
    assert "were left out: 1." in " ".join(left_out_lines(found, done, 10))
    assert "were left out: 1." in report_html(found, {}, done)
    record = json.loads(Ledger(ours).entries(kind="merge_copy")[-1].payload)["act"]
    (kept,) = record["left_out"]
    assert kept["parcels"] == ["r0c0"] and kept["signed"]["r0c0"]["who"] == VERIFIER
    assert "r0c0" not in record["considered"]
    count = entries(ours)
    again, nothing = merge(ours, theirs)  # not reopened: nothing is new, and nothing is written
    assert again.is_empty and nothing.seq is None and entries(ours) == count
    assert again.signed.parcels == ("r0c0",)
    reopen(ours, "r0c0")
    last, done = merge(ours, theirs)
    assert not last.signed and done.changed == ("r0c0",) and not last.whole.conflicts
    assert states(ours)["r0c0"] == states(theirs)["r0c0"]
    assert compare_copy(ours, theirs.path).is_empty


@pytest.mark.parametrize(
    ("work", "bundle", "sum_of"),
    [
        (cut("r0c0"), 2, "a split"),
        (join("r0c0", "r0c1"), 2, "a merge"),
        (lambda layer: [cut("r0c0")(layer), join("r0c1", "r1c1")(layer)], 2, "a merge elsewhere comes"),
    ],
)
def test_splits_and_merges_of_one_stay_away_as_a_whole(ours, work, bundle, sum_of):
    theirs = copied(ours)
    edit(theirs, work, put("r2c2", name="apart"))
    sign_all(ours, ["r0c0"])
    before, area = states(ours), total(ours, "area_ha")
    found, _ = merge(ours, theirs)
    assert len(found.signed.parcels) == bundle, sum_of
    now = states(ours)
    assert now["r0c0"] == before["r0c0"] and now["r2c2"]["name"] == "apart"
    assert total(ours, "area_ha") == pytest.approx(area) and total(ours, "stock_tco2e") == pytest.approx(
        9000.0
    )
    reopen(ours, "r0c0")
    merge(ours, theirs)
    assert states(ours) == states(theirs) and compare_copy(ours, theirs.path).is_empty


def test_a_border_and_a_parcel_drawn_on_the_land_of_one_wait_with_it(ours):
    theirs = copied(ours)
    edit(
        theirs,
        reshape("r0c0", 0, 0, 700, 1000),
        reshape("r0c1", 900, 0, 2000, 1000),
        draw("strip", 700.0, 0.0, 150.0, name="strip"),
        put("r0c1", land_use="pasture"),
        draw("beside", -500.0, 0.0, name="touches it from outside"),
    )
    sign_all(ours, ["r0c0"])
    before = states(ours)
    found, done = merge(ours, theirs)
    assert set(found.signed.parcels) == {"r0c0", "r0c1", "strip"}
    assert set(found.signed.others) == {"r0c1", "strip"}
    assert "as the land hangs together: 0/1, strip." in " ".join(left_out_lines(found, done, 10))
    now = states(ours)
    assert "beside" in now and "strip" not in now
    assert {**now["r0c1"], "land_use": None} == {**before["r0c1"], "land_use": None}
    assert (now["r0c0"], now["r0c1"]["land_use"]) == (before["r0c0"], "pasture")
    reopen(ours, "r0c0")
    merge(ours, theirs)
    assert states(ours) == states(theirs)


def test_conflicts_about_one_wait_and_others_are_decided(ours):
    theirs = copied(ours)
    edit(theirs, put("r0c0", name="theirs"), put("r1c1", name="theirs"))
    edit(ours, put("r0c0", name="ours"), put("r1c1", name="ours"))
    sign_all(ours, ["r0c0"])
    found, done = merge(ours, theirs, Choice.THEIRS)
    assert [one.key for one in found.whole.conflicts] == ["r1c1:name"] and not done.left
    assert (states(ours)["r0c0"]["name"], states(ours)["r1c1"]["name"]) == ("ours", "theirs")
    with pytest.raises(MergeRefused, match="r0c0:name"):
        apply_merge(compare_copy(ours, theirs.path), {"r0c0:name": Choice.THEIRS})
    reopen(ours, "r0c0")
    found, done = merge(ours, theirs)
    assert [one.key for one in found.whole.conflicts] == ["r0c0:name"]
    merge(ours, theirs, Choice.THEIRS)
    assert states(ours)["r0c0"]["name"] == "theirs" and compare_copy(ours, theirs.path).is_empty


def test_land_that_was_merged_into_one_here_brings_nothing_back(ours):
    theirs = copied(ours)
    edit(ours, join("r0c0", "r0c1"))
    edit(theirs, tag("r0c0", "protected"), tag("r0c1", "threatened"), tag("r2c2", "protected"))
    (whole,) = {one for one in states(ours) if one[:3] in ("r0c",)} - {"r0c2"}
    sign_all(ours, [whole])
    before = states(ours)[whole]
    found, done = merge(ours, theirs, Choice.THEIRS)
    assert not found.whole.conflicts and done.changed == ("r2c2",)
    assert states(ours)[whole] == before and set(found.signed.parcels) == {"r0c0", "r0c1"}
    reopen(ours, whole)
    found, _ = merge(ours, theirs, Choice.THEIRS)
    assert {"r0c0", "r0c1"} <= set(states(ours)) and compare_copy(ours, theirs.path).is_empty


def test_the_colleague_can_merge_ours_meanwhile(ours):
    theirs = copied(ours)
    edit(theirs, put("r0c0", name="theirs"), cut("r1c1"))
    edit(ours, put("r2c2", name="ours"))
    sign_all(ours, ["r0c0", "r1c1"])
    merge(ours, theirs)
    back, _ = merge(theirs, ours)
    assert not back.whole.conflicts and states(theirs)["r2c2"]["name"] == "ours"
    assert states(theirs)["r0c0"]["name"] == "theirs" and len(states(theirs)) == 10
    reopen(ours, "r0c0")
    found, done = merge(ours, theirs)
    assert done.changed == ("r0c0",) and len(found.signed.parcels) == 2
    reopen(ours, "r1c1")
    merge(ours, theirs)
    assert states(ours) == states(theirs) and compare_copy(theirs, ours.path).is_empty


def test_signed_or_reopened_since_the_comparison_stops_it(ours):
    theirs = copied(ours)
    edit(theirs, put("r0c0", name="theirs"))
    found = compare_copy(ours, theirs.path)
    sign_all(ours, ["r0c0"])
    with pytest.raises(MergeRefused, match="compare again"):
        apply_merge(found, {})
    edit(theirs, put("r1c1", name="theirs"))
    found = compare_copy(ours, theirs.path)
    reopen(ours, "r0c0")
    with pytest.raises(MergeRefused, match="compare again"):
        apply_merge(found, {})
    assert states(ours)["r0c0"]["name"] == "0/0" and states(ours)["r1c1"]["name"] == "1/1"


def test_answers_notes_and_proposals_about_what_waits(ours):
    ids = proposals.propose(ours, [proposals.Proposal(one, "protected", "law") for one in ("r0c0", "r1c1")])
    theirs = copied(ours)
    edit(theirs, draw("new", 100.0, 100.0), reshape("r0c0", 500, 0, 1000, 1000), tag("r0c0", "protected"))
    edit(theirs, tag("r1c1", "protected"))
    proposals.decide(theirs, ids, True, "yes")
    decided(theirs, "Bo", "new", "agree")
    edit_in_field(theirs.path, ("field_note", "add", "n", note("new", reader="Bo")))
    sign_all(ours, ["r0c0"])
    found, done = merge(ours, theirs)
    assert set(found.signed.parcels) == {"r0c0", "new"}
    kept = {one.parcel_id: one.state for one in proposals.proposals(ours)}
    assert kept == {"r0c0": "open", "r1c1": "accepted"}  # its status did not come: still to be decided
    assert ("decision", "new", "Bo") not in answers(ours) and len(done.answers.refused) == 1
    assert list(notes(ours)) == ["n"] and not notes(ours)["n"]["taken_in_at"]
    reopen(ours, "r0c0")
    _, done = merge(ours, theirs)
    assert done.answers.taken == 1 and ("decision", "new", "Bo") in answers(ours)
    assert done.notes.taken + len(done.notes.refused) == 1 and len(notes(ours)) == 1
    kept = {one.parcel_id: one.state for one in proposals.proposals(ours)}
    assert kept == {"r0c0": "accepted", "r1c1": "accepted"}


def test_a_field_copy_leaves_them_out_as_well(ours, tmp_path):
    path = tmp_path / "field.geojson"
    gdal.VectorTranslate(str(path), str(ours.path), format="GeoJSON", layers=["parcel"])
    told = json.loads(path.read_text())
    for feature in told["features"]:
        if feature["properties"]["id"] in ("r0c0", "r1c1"):
            feature["properties"]["name"] = "seen"
    path.write_text(json.dumps(told))
    copied(ours)
    sign_all(ours, ["r0c0"])

    def compared():
        layer = QgsVectorLayer(str(path), "field", "ogr")
        context = ours.parcel_layer().transformContext()
        return compare_layer(ours, layer.getFeatures(), layer.fields(), layer.crs(), context,
                             name="field", base_seq=moment_of_copy(ours))  # fmt: skip

    found = compared()
    assert found.signed.parcels == ("r0c0",) and apply_merge(found, {}).changed == ("r1c1",)
    again = compared()
    assert again.is_empty and again.signed
    reopen(ours, "r0c0")
    assert apply_merge(compared(), {}).changed == ("r0c0",) and compared().is_empty


def test_plots_and_trees_come_though_parcels_wait(ours):
    theirs = copied(ours)
    edit(theirs, put("r0c0", name="theirs"))
    edit_in_field(
        theirs.path, ("field_plot", "add", "P", {"name": "P", "area_ha": 0.1, "place": (50.0, 50.0)})
    )
    sign_all(ours, ["r0c0"])
    found, done = merge(ours, theirs)
    assert done.field_rows == ("field_plot/P",) and "field_plot/P" in rows(ours) and done.changed == ()
    assert found.signed.parcels == ("r0c0",) and states(ours)["r0c0"]["name"] == "0/0"


def test_it_is_one_step_or_none_with_them_as_well(ours):
    theirs = copied(ours)
    edit(theirs, put("r0c0", name="theirs"), put("r1c1", name="theirs"))
    sign_all(ours, ["r0c0"])
    found = compare_copy(ours, theirs.path)
    with sql(ours.path) as connection:
        connection.execute(
            "CREATE TRIGGER stop BEFORE INSERT ON journal WHEN new.kind = 'merge_copy' "
            "BEGIN SELECT RAISE(ABORT, 'stop'); END"
        )
    before = ours.path.read_bytes()
    with pytest.raises(Exception, match="stop"):
        apply_merge(found, {})
    assert ours.path.read_bytes() == before


@pytest.mark.parametrize("seed", range(3))
def test_random_histories(ours, seed):
    """Whatever both did and whoever signed: the signed stay, nothing is lost, reopened all of it comes."""
    dice = random.Random(500 + seed)
    theirs = copied(ours, recorded=bool(seed % 2))
    base = states(ours)
    random_edits(ours, dice, 4, "ours")
    random_edits(theirs, dice, 10, "theirs")
    signed = sorted(dice.sample(sorted(states(ours)), 3))
    sign_all(ours, signed)
    sides = states(ours), states(theirs)
    choice = (Choice.LEAVE, Choice.OURS, Choice.THEIRS)[seed % 3]
    found, _ = merge(ours, theirs, choice)
    now = states(ours)
    assert {one: now[one] for one in signed} == {one: sides[0][one] for one in signed}
    asked = {(one.parcel_id, one.group) for one in found.whole.changes
             if one.found in (Found.CONFLICT, Found.SIGNED)}  # fmt: skip
    for side in sides:
        for one in {**base, **side}:
            if {(one, "added"), (one, "removed")} & asked:
                continue
            assert one in side or one not in base or one not in now
            if one in side and one in now:
                for group in changed(base.get(one), side[one]):
                    assert (one, group) in asked or part(now[one], group) == part(side[one], group)
    again, _ = merge(ours, theirs, choice)
    assert states(ours) == now and again.signed.parcels == found.signed.parcels
    reopen(ours, *signed)
    last = compare_copy(ours, theirs.path)
    open_now = {one.parcel_id for one in last.comparison.changes if one.found is not Found.OURS}
    assert set(found.signed.parcels) <= open_now and not last.signed
    merge(ours, theirs, Choice.THEIRS)
    assert compare_copy(ours, theirs.path).is_empty
