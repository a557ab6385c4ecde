"""What writes many parcels leaves those that are signed off as they are and says so, or refuses all."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from gui_kit import flush
from merge_kit import copied, cut, draw, edit, fid, join, put, remove, tag
from qgis.core import QgsFeature, QgsGeometry, QgsProject, QgsRectangle, QgsVectorLayer
from signing_kit import VERIFIER, sign_all, signed_grid

from terrestrial_carbon.plugin.gui.budget.controller import BudgetController
from terrestrial_carbon.plugin.gui.messages import Messages
from terrestrial_carbon.plugin.gui.overlays.proposals_view import Proposal as Shown
from terrestrial_carbon.plugin.gui.overlays.watch_actions import WatchActions
from terrestrial_carbon.plugin.gui.session import WorkspaceSession
from terrestrial_carbon.plugin.gui.suggestions.actions import SuggestionActions
from terrestrial_carbon.plugin.storage import proposals
from terrestrial_carbon.plugin.storage.locks import (
    ParcelsLocked,
    left_out,
    left_out_sentence,
    locked_sentence,
    locks_in,
    locks_of,
)
from terrestrial_carbon.plugin.storage.merging import apply_merge, compare_copy
from terrestrial_carbon.plugin.storage.sign_offs import basis_of, reopen_parcels
from terrestrial_carbon.plugin.storage.stocks import MEASURED_FIELDS, store_stocks

SIGNED = ["r0c0", "r0c1"]
ALL = [*SIGNED, "r0c2", "r1c0", "r1c1", "r1c2"]


@pytest.fixture
def signed(qgis_app, tmp_path):
    """Six squares, two of them signed off."""
    return signed_grid(tmp_path / "w", SIGNED)


@pytest.fixture
def session(window, signed):
    session = WorkspaceSession(QgsProject.instance())
    session.open(signed.path)
    yield session
    if session.parcel_layer is not None:
        session.parcel_layer.rollBack()
    session.unload()


@pytest.fixture
def messages(window):
    return Messages(window.messageBar())


def values(layer, name):
    return {f["id"]: f[name] for f in layer.getFeatures()}


def measured(layer, stock=7.0):
    """Return a layer as the measuring of stocks makes it."""
    made = QgsVectorLayer("NoGeometry", "measured", "memory")
    made.dataProvider().addAttributes([layer.fields().field(name) for name in ("id", *MEASURED_FIELDS)])
    made.updateFields()
    features = []
    for feature in layer.getFeatures():
        one = QgsFeature(made.fields())
        one["id"], one["stock_tco2e"], one["agb_tco2e"] = feature["id"], stock, stock
        features.append(one)
    made.dataProvider().addFeatures(features)
    return made


def test_locks_name_parcels_and_the_way_out(signed):
    layer = signed.parcel_layer()
    assert sorted(lock.parcel_id for lock in locks_in(layer).values()) == SIGNED
    assert locks_in(QgsVectorLayer("Point", "other", "memory")) == {}
    fids = [fid(layer, one) for one in ALL]
    free, locks = left_out(layer, fids)
    assert len(free) == 4 and {lock.who for lock in locks} == {VERIFIER}
    assert "0/0, 0/1" in left_out_sentence(locks) and "Reopen" in left_out_sentence(locks)
    assert locked_sentence(locks[:1]).startswith(
        f"Parcel “0/0” was signed off by {VERIFIER} (verifier): reopen"
    )
    with pytest.raises(ParcelsLocked, match="0/0, 0/1"):
        left_out(layer, fids[:2])


@pytest.mark.parametrize("edited", [False, True])
def test_stocks_are_measured_for_the_others(signed, edited):
    layer, before = signed.parcel_layer(), basis_of(signed, ALL)
    if edited:
        assert layer.startEditing()
    assert store_stocks(layer, measured(layer), "map", None) == 4
    assert not edited or layer.commitChanges(), layer.commitErrors()
    after = basis_of(signed, ALL)
    assert {one for one in ALL if after[one] == before[one]} == set(SIGNED)
    sign_all(signed, ALL[2:])
    with pytest.raises(ParcelsLocked):
        store_stocks(layer, measured(layer, 9.0), "map", None)


def test_flags_of_the_others_are_accepted_and_it_is_said(session, messages, window):
    controller = BudgetController(window, session, messages)
    layer = session.parcel_layer
    controller.accept([fid(layer, one) for one in ALL])
    assert {one for one, accepted in values(layer, "flag_accepted").items() if accepted} == set(ALL[2:])
    assert any("left as they are: 2 (0/0, 0/1)" in text for text in window.messages())
    assert layer.commitChanges(), layer.commitErrors()
    controller.accept([fid(layer, one) for one in SIGNED])
    assert any("2 parcels are signed off (0/0, 0/1)" in text for text in window.messages())
    assert not layer.isModified()


def suggestion(parcel_id, proposal_id="", pieces=()):
    return SimpleNamespace(
        parcel_id=parcel_id,
        status="threatened",
        basis=None,
        grounds=(),
        proposal_id=proposal_id,
        pieces=pieces,
    )


def proposed(workspace, ids):
    made = [proposals.Proposal(one, "threatened", "in_law_area", {}, "x") for one in ids]
    return dict(zip(ids, proposals.propose(workspace, made)))


def test_suggestions_are_accepted_for_the_others_and_stay_open_for_these(session, messages, window):
    actions = SuggestionActions(window, session, messages)
    actions.attach()
    layer, ids = session.parcel_layer, proposed(session.workspace, ["r0c0", "r1c0"])
    actions.accept([suggestion(one, ids[one]) for one in ids], "")
    assert {one for one, status in values(layer, "status").items() if status == "threatened"} == {"r1c0"}
    assert any(
        "left as they are: 1 (0/0)" in text for text in window.messages()
    )
    assert layer.commitChanges(), layer.commitErrors()
    flush()
    open_ones = proposals.proposals(session.workspace, state="open")
    assert [one.parcel_id for one in open_ones] == ["r0c0"]
    actions.override([suggestion("r0c1"), suggestion("r1c1")], "tradeable", "seen")
    assert values(layer, "status_comment")["r1c1"] == "seen"
    assert layer.commitChanges(), layer.commitErrors()
    actions.detach()


def test_mixed_parcels_are_split_but_for_these(session, messages, window):
    actions = SuggestionActions(window, session, messages)

    def halves(x, y):
        boxes = (QgsRectangle(x, y, x + 500, y + 1000), QgsRectangle(x + 500, y, x + 1000, y + 1000))
        return [
            SimpleNamespace(geometry=QgsGeometry.fromRect(box), status="tradeable", basis=None)
            for box in boxes
        ]

    chosen = [suggestion("r0c0", pieces=halves(0, 0)), suggestion("r1c0", pieces=halves(0, 1000))]
    actions.split(chosen)
    assert session.parcel_layer.featureCount() == 7
    assert any("left as they are: 1 (0/0)" in text for text in window.messages())
    assert session.parcel_layer.commitChanges(), session.parcel_layer.commitErrors()


def test_proposals_of_maps_are_accepted_for_the_others(session, messages, window):
    actions = WatchActions(window, session, SimpleNamespace(renew=lambda: None), messages)
    actions.attach()
    layer, ids = session.parcel_layer, proposed(session.workspace, ["r0c0", "r1c0"])
    actions.accept([Shown(ids[one], one, "threatened", "loss") for one in ids], "")
    assert {one for one, status in values(layer, "status").items() if status == "threatened"} == {"r1c0"}
    assert any("left as they are: 1 (0/0)" in text for text in window.messages())
    assert layer.commitChanges(), layer.commitErrors()
    flush()
    assert [one.parcel_id for one in proposals.proposals(session.workspace, state="open")] == ["r0c0"]
    actions.accept([Shown(ids["r0c0"], "r0c0", "threatened", "loss")], "")
    assert any("“0/0” was signed off" in text for text in window.messages())
    actions.detach()


@pytest.mark.parametrize(
    "work",
    [
        put("r0c0", name="theirs"),
        tag("r0c1", "protected"),
        cut("r0c0"),
        join("r0c0", "r1c0"),
        remove("r0c1"),
    ],
)
def test_a_copy_that_changes_them_is_told_and_merged_without(signed, work):
    reopen_parcels(signed, SIGNED, "for a while", "verifier", VERIFIER)
    theirs = copied(signed)
    sign_all(signed, SIGNED)
    edit(theirs, work, put("r1c2", name="also theirs"))
    before = basis_of(signed, ALL)
    merge = compare_copy(signed, theirs.path)
    assert set(merge.signed.locks) < set(SIGNED) and merge.signed.locks
    assert apply_merge(merge, {}).changed == ("r1c2",)
    after = basis_of(signed, ALL)
    assert {one for one in ALL if after[one] != before[one]} == {"r1c2"}
    reopen_parcels(signed, SIGNED, "the copy is right", "verifier", VERIFIER)
    done = apply_merge(compare_copy(signed, theirs.path), {})
    assert set(done.changed) & set(SIGNED) and "r1c2" not in done.changed


def test_a_copy_that_leaves_them_alone_is_merged(signed):
    theirs = copied(signed)
    edit(theirs, put("r1c2", name="theirs"), put("r0c0", review_state="seen"), draw("new", 9000, 0))
    merge = compare_copy(signed, theirs.path)
    assert not merge.signed
    assert set(apply_merge(merge, {}).changed) == {"r0c0", "r1c2", "new"}
    assert len(locks_of(signed.path)) == 2
