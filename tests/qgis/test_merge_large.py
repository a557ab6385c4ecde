"""A workspace of 2,000 parcels merged, and a program killed at any moment of a merge."""

from __future__ import annotations

import os
import random
import shutil

import pytest
from kill_kit import merge_killed
from merge_kit import copied, edit, grid_workspace, states
from qgis.core import QgsFeatureRequest

from terrestrial_carbon.plugin.core.merge.compare import Choice, ConflictKind
from terrestrial_carbon.plugin.storage import editing
from terrestrial_carbon.plugin.storage.ledger import Ledger
from terrestrial_carbon.plugin.storage.merging import apply_merge, choices_for_all, compare_copy
from terrestrial_carbon.plugin.storage.verify import verify
from terrestrial_carbon.plugin.storage.workspace import open_workspace

KILLS = int(os.environ.get("TC_KILLS", "8"))
COLUMNS, ROWS = 50, 40


def every(step: int, **values):
    """Set fields of every so-many-th parcel."""

    def work(layer):
        for number, feature in enumerate(list(layer.getFeatures(QgsFeatureRequest()))):
            if number % step == 0:
                for name, value in values.items():
                    layer.changeAttributeValue(feature.id(), layer.fields().indexOf(name), value)

    return work


def strip(y: float):
    """Cut all parcels of a row by one line."""
    from qgis.core import QgsGeometry

    line = QgsGeometry.fromWkt(f"LineString (-10 {y}, {COLUMNS * 1000 + 10} {y})")
    return lambda layer: editing.split(layer, line)


@pytest.fixture(scope="module")
def pair(qgis_app, tmp_path_factory):
    """Two histories of the same 2,000 parcels, with some hundred conflicts."""
    folder = tmp_path_factory.mktemp("large")
    ours = grid_workspace(folder / "work", COLUMNS, ROWS)
    theirs = copied(ours)
    edit(ours, every(3, name="ours"), strip(500.0), strip(20_300.0))
    edit(theirs, every(2, land_use="forest"), every(6, name="theirs"), strip(20_600.0), strip(30_500.0))
    return ours, theirs


def fresh(pair, folder):
    return [open_workspace(shutil.copy(one.path, folder / f"{n}.gpkg")) for n, one in enumerate(pair)]


def test_two_thousand_parcels(pair, tmp_path):
    ours, theirs = fresh(pair, tmp_path)
    found = compare_copy(ours, theirs.path)
    kinds = [one.kind for one in found.comparison.conflicts]
    assert kinds.count(ConflictKind.LAND) == COLUMNS and kinds.count(ConflictKind.FIELD) > 300
    assert kinds.count(ConflictKind.PIECES) == COLUMNS // 2  # cut here, other land use there
    choices = choices_for_all(found.comparison, Choice.THEIRS)
    done = apply_merge(found, {**choices, **choices_for_all(found.comparison, Choice.BOTH)})
    assert len(done.changed) > 1000 and not done.left
    now = states(ours)
    assert len(now) == COLUMNS * (ROWS + 3)
    assert sum(state["stock_tco2e"] for state in now.values()) == pytest.approx(COLUMNS * ROWS * 1000.0)
    assert verify(ours.path).is_ok and compare_copy(ours, theirs.path).is_empty


def test_killed_at_any_moment_it_is_merged_or_it_is_not(pair, tmp_path):
    dice, seen = random.Random(11), set()
    before, after, span = None, None, 1.0
    for number in range(KILLS):
        folder = tmp_path / str(number)
        folder.mkdir()
        ours, theirs = fresh(pair, folder)
        before = before or states(pair[0])
        # one goes through: how long it takes, and what it gives
        lived = merge_killed(ours.path, theirs.path, None if number == 0 else dice.random() * span)
        span = lived if number == 0 else span
        ours = open_workspace(ours.path)
        now, merged = states(ours), bool(Ledger(ours).entries(kind="merge_copy"))
        after = now if number == 0 else after
        assert now == (after if merged else before)
        assert verify(ours.path).is_ok
        seen.add(merged)
        if not merged:
            found = compare_copy(ours, theirs.path)
            apply_merge(found, choices_for_all(found.comparison, Choice.THEIRS))
            assert states(ours) == after
        shutil.rmtree(folder)
    assert seen == {True, False}
