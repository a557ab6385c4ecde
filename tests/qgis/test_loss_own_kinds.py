"""Encodings that name a kind of map of the user's own, which the workspace keeps."""

from __future__ import annotations

import json
from dataclasses import replace

import numpy as np
import pytest
import rasters_kit as kit

from terrestrial_carbon.plugin.core.overlays.catalogue_json import catalogue, entry_of, told_entry
from terrestrial_carbon.plugin.core.overlays.encoding import Years
from terrestrial_carbon.plugin.processing.losses.compare_loss_maps import CompareLossMaps
from terrestrial_carbon.plugin.processing.losses.enter_losses import EnterLosses
from terrestrial_carbon.plugin.processing.losses.loss_by_year import LossByYear
from terrestrial_carbon.plugin.storage.own_kinds import keep_kind
from terrestrial_carbon.plugin.storage.own_maps import keep_own_map
from terrestrial_carbon.plugin.storage.settings import WorkspaceSettings
from terrestrial_carbon.plugin.storage.workspace import create_workspace

CELLS = np.zeros((12, 12), np.uint8)
CELLS[2:5, 2:8] = 7
CUTS = replace(
    catalogue().find("gfc_lossyear"),
    id="own_cuts",
    own=True,
    encoding=Years(offset=1990),
    title={"en": "Cuts"},
)
FIRES = entry_of(
    {
        "id": "own_fires",
        "kind": "vector_events",
        "title": {"en": "Fires of the brigade"},
        "guess": {"shapes": ["area"]},
        "vector": {"dates": ["quand"], "types": ["cause"], "type": "fire"},
    },
    own=True,
)


@pytest.fixture
def workspace(qgis_app, tmp_path):
    made = create_workspace(tmp_path / "w.gpkg", WorkspaceSettings(name="Country"))
    for entry in (CUTS, FIRES):
        keep_own_map(made, entry)
    return made


@pytest.fixture
def cuts(tmp_path):
    return kit.raster(tmp_path / "cells.tif", CELLS)


def fires():
    fields = "&field=quand:int&field=cause:string(20)"
    return kit.parcels((kit.box(1, 1, 2, 2), [2019, None]), fields=fields, name="places")


def land():
    return kit.parcels(kit.box(0, 0, 12, 12))


def test_losses_of_a_kind_of_the_users_own(workspace, cuts, tmp_path):
    record = tmp_path / "run.json"
    given = {"INPUT": land(), "EVENTS": [cuts], "ENCODING": "own_cuts", "WORKSPACE": str(workspace.path)}
    _, output = kit.run(LossByYear, **given, RECORD=str(record))
    (row,) = kit.rows(output)
    assert row["year"] == 1997 and row["area_ha"] == pytest.approx(18, rel=1e-3)
    (told,) = json.loads(record.read_text("utf-8"))["settings"]["own_kinds"]
    assert entry_of(told, own=True) == CUTS
    folder = tmp_path / "out"
    folder.mkdir()
    del given["WORKSPACE"]
    assert "own_cuts" in kit.refused(LossByYear, folder, **given)
    assert "nowhere" in kit.refused(LossByYear, folder, **given, WORKSPACE="/nowhere/w.gpkg")


def test_events_of_a_kind_of_the_users_own(workspace, cuts):
    given = {"INPUT": land(), "WORKSPACE": str(workspace.path)}
    _, output = kit.run(LossByYear, **given, EVENTS=[fires()], ENCODING="own_fires")
    (row,) = kit.rows(output)
    assert (row["year"], row["type"]) == (2019, "fire") and row["area_ha"] == pytest.approx(4, rel=1e-3)
    _, output = kit.run(LossByYear, **given, EVENTS=[cuts, fires()], ENCODING="own_fires | own_cuts")
    assert [(row["year"], row["type"]) for row in kit.rows(output)] == [(1997, "loss"), (2019, "fire")]
    _, output = kit.run(
        LossByYear, **given, EVENTS=[cuts, fires()], ENCODING=json.dumps([{"scheme": "years"}, "own_fires"])
    )
    assert [row["year"] for row in kit.rows(output)] == [2007, 2019]


def test_a_kind_of_the_users_own_is_guessed_by_its_name(workspace, tmp_path):
    entry = replace(CUTS, id="own_named", guess=replace(CUTS.guess, names=(("brigade", "cuts"),)))
    keep_own_map(workspace, entry)
    named = kit.raster(tmp_path / "brigade_cuts.tif", CELLS)
    words = kit.Words()
    given = {"INPUT": land(), "EVENTS": [named], "WORKSPACE": str(workspace.path)}
    _, output = kit.run(LossByYear, words, **given)
    assert kit.rows(output)[0]["year"] == 1997 and any("own_named" in said for said in words.said)


def test_maps_compared_by_a_kind_of_the_users_own(workspace, cuts, tmp_path):
    other = kit.raster(tmp_path / "other.tif", np.where(CELLS == 7, 97, 0).astype(np.uint8))
    encodings = json.dumps(["own_cuts", {"scheme": "years", "offset": 1900}])
    given = {"INPUT": land(), "EVENTS": [cuts, other], "ENCODING": encodings}
    results, output = kit.run(CompareLossMaps, **given, WORKSPACE=str(workspace.path))
    (row,) = kit.rows(output)
    assert (row["year"], row["map_count"]) == (1997, 2) and results["ALL_HA"] == results["ANY_HA"] > 17
    folder = tmp_path / "out"
    folder.mkdir()
    assert "own_cuts" in kit.refused(CompareLossMaps, folder, **given)


def test_an_entry_that_is_spoilt_is_told_and_keeps_no_other_away(workspace, cuts):
    keep_kind(workspace, {"id": "own_bad", "kind": "noise"}, "own_bad")
    keep_kind(workspace, told_entry(CUTS), "own_cuts")
    words = kit.Words()
    given = {"INPUT": land(), "EVENTS": [cuts], "ENCODING": "own_cuts", "WORKSPACE": str(workspace.path)}
    _, output = kit.run(LossByYear, words, **given)
    assert len(kit.rows(output)) == 1 and any("noise" in said for said in words.said)


def test_entering_knows_the_users_own_kinds(workspace, cuts):
    """The encoding is found; only then it is said that the accounts are not open."""
    from qgis.core import QgsProcessingContext, QgsProcessingException, QgsProcessingFeedback

    context = QgsProcessingContext()
    given = {"WORKSPACE": str(workspace.path), "EVENTS": [cuts], "DENSITY": [cuts], "YEARS": "2015"}
    for encoding, words in (("own_cuts", "not open|accounts"), ("own_none", "own_none")):
        with pytest.raises(QgsProcessingException, match=words):
            EnterLosses().create().run(
                {**given, "ENCODING": encoding}, context, QgsProcessingFeedback(False), {}, False
            )
