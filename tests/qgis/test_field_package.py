"""A package for the field: whole or not at all, opened by a fresh QGIS without a warning, and merged back."""

from __future__ import annotations

import json
import os
import re
import shutil
import sqlite3
import subprocess
import sys
import zipfile
from contextlib import closing
from pathlib import Path

import pytest
from accounts_algorithms_kit import Accounts
from field_kit import add_plots, edit_in_field, note, notes, picture, rows
from merge_kit import grid_workspace, states
from osgeo import gdal
from qgis.core import (
    QgsCoordinateTransform,
    QgsPointXY,
    QgsProcessingException,
    QgsProject,
    QgsRasterLayer,
    QgsVectorLayer,
)

from terrestrial_carbon.plugin.storage import samples as kept_samples
from terrestrial_carbon.plugin.storage.copying import copied_from
from terrestrial_carbon.plugin.storage.ledger import Ledger
from terrestrial_carbon.plugin.storage.verify import verify

FRESH = Path(__file__).resolve().parents[1] / "fresh_project.py"
QGIS_OWN = "field_attachments.zip"  # newer versions (3.40 does) keep a project's symbols beside it
CLASSES = [{"code": "F", "label": "Forest <old>"}, {"code": "N", "label": "No forest"}]


def keep_units(workspace, name="Spring", count=4):
    """Keep a sample of points in the workspace; return its id."""
    units = [{"number": number, "map_class": "secret", "weight": 1.0} for number in range(1, count + 1)]
    places = [kept_samples.Place(300.0 * unit["number"], 400.0) for unit in units]
    facts = {"design": "simple", "seed": 1, "parameters": {}, "frame": {}, "areas": {}}
    return kept_samples.keep(workspace, units, places, name=name, classes=CLASSES, **facts)


@pytest.fixture
def accounts(tmp_path, processing_provider):
    workspace = grid_workspace(tmp_path / "ours", 3, 2)
    add_plots(workspace)
    return Accounts(workspace)


@pytest.fixture
def backdrop(tmp_path):
    """Path of a picture with colours under the parcels."""
    path = tmp_path / "backdrop.tif"
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), 64, 48, 3)
    dataset.SetGeoTransform((-500.0, 75.0, 0.0, 3000.0, 0.0, -75.0))
    dataset.SetProjection(QgsVectorLayer("Point?crs=EPSG:6933", "p", "memory").crs().toWkt())
    for band in (1, 2, 3):
        rows_ = bytes((x * 4 * band + y * 5) % 256 for y in range(48) for x in range(64))
        dataset.GetRasterBand(band).WriteRaster(0, 0, 64, 48, rows_)
    del dataset
    return path


def opened_fresh(project: Path, profile: Path) -> dict:
    """Open a project in another process, with an empty profile and without the plugin."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("QGIS_")}
    environment.update(QT_QPA_PLATFORM="offscreen", QGIS_CUSTOM_CONFIG_PATH=str(profile), HOME=str(profile))
    done = subprocess.run(
        [sys.executable, str(FRESH), str(project)],
        capture_output=True, text=True, env=environment, cwd=profile, timeout=600,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout.strip().splitlines()[-1])


def test_a_fresh_qgis_opens_it_elsewhere_without_a_warning(accounts, backdrop, tmp_path):
    keep_units(accounts.workspace)
    done = accounts.run(
        "fieldpackage", FOLDER=str(tmp_path / "out" / "trip"), BASE_MAP=[str(backdrop)], SCALE=25000,
        EDIT_PARCELS=True, READER="Ana O'Neil",
    )  # fmt: skip
    assert done["TILES"] > 0 and 0 < done["MAP_MB"] < done["SIZE_MB"] and done["SAMPLES"] == "Spring"
    here = tmp_path / "elsewhere" / "tablet"
    here.parent.mkdir()
    shutil.move(done["FOLDER"], here)
    shutil.rmtree(tmp_path / "ours")
    backdrop.unlink()
    (tmp_path / "profile").mkdir()
    found = opened_fresh(here / "field.qgs", tmp_path / "profile")
    assert found["read"] and found["said"] == [] and found["error"] == ""
    assert (found["absolute"], found["home"], found["crs"]) == (False, "", "EPSG:6933")
    assert found["ellipsoid"] == accounts.workspace.ellipsoid and len(found["themes"]) == 3
    layers = found["layers"]
    assert len(layers) == 12 and all(one["valid"] for one in layers.values())
    assert all(one["source"].startswith(str(here)) for one in layers.values())
    assert all(found["relations"].values()) and len(found["relations"]) == 6
    shown = [relation for one in layers.values() for relation in one.get("relations", ())]
    assert all(valid for _, valid in shown) and {name for name, _ in shown} == set(found["relations"])
    assert not any(one.get("errors") for one in layers.values())
    assert all(one["python"] == [""] * 2 for one in layers.values() if "python" in one)
    assert all(one["count"] == one["read"] for one in layers.values() if "count" in one)
    counts = {name: one["count"] for name, one in layers.items() if "count" in one}
    assert counts["Parcels"] == 6 and counts["Plots"] == 2 and counts["Trees"] == 6
    assert counts["Sample: Spring"] == 4 and counts["Notes on parcels"] == 0
    assert found["colours"] > 10
    for name, kind in (("parcels", "parcel"), ("events", "event"), ("plots", "field_plot")):
        assert layers[f"Notes on {name}"]["defaults"]["subject_kind"] == kind
    made = layers["Notes on parcels"]["defaults"]
    assert made["reader"] == "Ana O'Neil" and made["subject_kind"] == "parcel"
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+00:00", made["at"]) and len(made["id"]) == 36
    widget, config = layers["Notes on parcels"]["widgets"]["photo"]
    assert widget == "ExternalResource" and config["RelativeStorage"] == 1
    classes = layers["Labels: Spring"]["widgets"]["class_code"][1]["map"]
    assert [next(iter(one)) for one in classes][1:] == ["Forest <old>", "No forest"]
    points = layers["Sample: Spring"]
    assert points["read_only"] and "map_class" not in points["widgets"]


def test_it_keeps_the_rules_of_qfield_and_mergin(accounts, backdrop, tmp_path):
    """What libqfieldsync's ``ProjectChecker`` and Mergin Maps' validation look at, by reading the files."""
    keep_units(accounts.workspace)
    folder = tmp_path / "trip"
    accounts.run("fieldpackage", FOLDER=str(folder), BASE_MAP=[str(backdrop)], EDIT_PARCELS=True)
    inside = [path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()]
    files = sorted(set(inside) - {QGIS_OWN})
    assert files == ["DCIM/.keep", "README.txt", "basemap.mbtiles", "field.qgs", "workspace.gpkg"]
    assert len({Path(name).stem for name in inside}) == len(inside)  # QFieldCloud: no two of one base name
    text = (folder / "field.qgs").read_text(encoding="utf-8")
    assert str(tmp_path) not in text and "ours" not in re.findall(r"[\w./-]*examplania[\w./-]*", text)
    assert "/tmp/" not in text and ".part" not in text
    with closing(sqlite3.connect(folder / "workspace.gpkg")) as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone()[0] == "delete"
        assert connection.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
        for (table,) in connection.execute("SELECT table_name FROM gpkg_contents").fetchall():
            columns = connection.execute(f"PRAGMA table_info({table})").fetchall()
            keys = [column for column in columns if column[5]]
            assert not keys or (len(keys) == 1 and "INT" in keys[0][2]), table
    (tmp_path / "profile").mkdir()
    found = opened_fresh(folder / "field.qgs", tmp_path / "profile")
    for name, layer in found["layers"].items():
        action, cloud = layer["qfield"]
        assert action == "copy" and cloud in ("offline", "no_action"), name
        if cloud == "offline":
            assert layer["storage"] == "GPKG" and layer["key"] == ["fid"] and not layer["read_only"], name


def test_qfieldsyncs_own_checker_has_nothing_to_say(accounts, tmp_path):
    checker = pytest.importorskip("libqfieldsync.project_checker")
    from libqfieldsync.offline_converter import ExportType

    accounts.run("fieldpackage", FOLDER=str(tmp_path / "trip"))
    project = QgsProject.instance()
    assert project.read(str(tmp_path / "trip" / "field.qgs"))
    try:
        for scope in (ExportType.Cable, ExportType.Cloud):
            found = checker.ProjectChecker(project).check(scope)
            assert found.count == 0, [one.message for each in found.feedbacks.values() for one in each]
    finally:
        project.clear()


def test_the_way_there_and_back(accounts, tmp_path):
    sample = keep_units(accounts.workspace)
    done = accounts.run("fieldpackage", FOLDER=str(tmp_path / "trip"), EDIT_PARCELS=True)
    folder = tmp_path / "trip"
    assert copied_from(folder / "workspace.gpkg")["copy_id"] == done["COPY_ID"]
    picture(folder / "DCIM" / "a.png")
    edit_in_field(
        folder / "workspace.gpkg",
        ("field_plot", "add", "P9", {"name": "P9", "area_ha": 0.05, "place": (10.0, 20.0)}),
        ("field_tree", "add", "P9-1", {"plot_id": "P9", "dbh_cm": 41.0}),
        ("field_tree", "delete", "P1-1", {}),
        ("parcel", "change", "r0c0", {"land_use": "seen on foot"}),
        ("field_note", "add", "n1", note("r0c1", "disagree", photo="DCIM/a.png")),
        ("field_note", "add", "n2", note(f"{sample}:2", "F", kind="sample_unit", reader="Ben")),
        ("field_note", "add", "n3", note(f"{sample}:3", "X", kind="sample_unit", reader="Ben")),
    )
    there = tmp_path / "back"
    shutil.move(folder, there)
    found = accounts.run("comparecopy", COPY=str(there / "workspace.gpkg"), OUTPUT="memory:")
    assert (found["THEIRS"], found["FIELD_ROWS"], found["CONFLICTS"]) == (1, 6, 0)
    back = accounts.run("mergecopy", COPY=str(there / "workspace.gpkg"))
    assert (back["MERGED"], back["MERGED_ROWS"], back["NOTES"], back["NOTES_KEPT"]) == (1, 6, 2, 1)
    assert any("Forest" not in said and "is kept, but was not taken in" in said for said in accounts.said)
    workspace = accounts.workspace
    assert states(workspace)["r0c0"]["land_use"] == "seen on foot"
    now = rows(workspace)
    assert now["field_tree/P9-1"]["dbh_cm"] == 41.0 and "field_tree/P1-1" not in now
    with Ledger(workspace).reading() as book:
        (label,) = book.rows("interpretation")
        (decision,) = book.rows("review_decision")
    assert (label["reader"], label["class_code"]) == ("Ben", "F")
    assert decision["verdict"] == "disagree" and json.loads(decision["evidence"])
    assert not notes(workspace)["n3"]["taken_in_at"]
    assert accounts.run("mergecopy", COPY=str(there / "workspace.gpkg"))["ENTRY"] == 0
    assert verify(workspace.path).is_ok


def test_some_parcels_and_new_ones_are_shown(accounts, tmp_path):
    done = accounts.run("fieldpackage", FOLDER=str(tmp_path / "a"), PARCELS="r0c0, r1c2", EDIT_PARCELS=True)
    assert done["PARCEL_COUNT"] == 2
    box = "0,900,0,900 [EPSG:6933]"
    assert accounts.run("fieldpackage", FOLDER=str(tmp_path / "b"), EXTENT=box)["PARCEL_COUNT"] == 1
    (tmp_path / "profile").mkdir()
    project = tmp_path / "a" / "field.qgs"
    assert opened_fresh(project, tmp_path / "profile")["layers"]["Parcels"]["count"] == 2
    edit_in_field(tmp_path / "a" / "workspace.gpkg", ("parcel", "add", "new", {"name": "new"}))
    assert opened_fresh(project, tmp_path / "profile")["layers"]["Parcels"]["count"] == 3
    accounts.run("mergecopy", COPY=str(tmp_path / "a" / "workspace.gpkg"))
    assert len(states(accounts.workspace)) == 7


def test_zipped_and_in_chinese(accounts, tmp_path):
    done = accounts.run("fieldpackage", ARCHIVE=str(tmp_path / "trip"), LANGUAGE="zh-Hans")
    with zipfile.ZipFile(done["ARCHIVE"]) as archive:
        assert archive.testzip() is None
        names = set(archive.namelist()) - {QGIS_OWN}
        assert names == {"DCIM/.keep", "README.txt", "field.qgs", "workspace.gpkg"}
        archive.extractall(tmp_path / "trip")
    assert sorted(path.name for path in tmp_path.iterdir() if path.name.startswith(".")) == []
    (tmp_path / "profile").mkdir()
    found = opened_fresh(tmp_path / "trip" / "field.qgs", tmp_path / "profile")
    assert "地块" in "".join(found["layers"]) and found["said"] == []


def test_refusals_leave_nothing_behind(accounts, backdrop, tmp_path):
    taken = tmp_path / "taken"
    taken.mkdir()
    (taken / "mine.txt").write_text("mine")
    before = sorted(tmp_path.rglob("*"))
    entries = len(Ledger(accounts.workspace).entries())
    for values, told in (
        ({"FOLDER": str(taken)}, "not empty"),
        ({"FOLDER": str(tmp_path / "n"), "SAMPLE": "none"}, "no sample “none”"),
        ({"FOLDER": str(tmp_path / "n"), "LANGUAGE": "xx"}, "no language"),
        ({"FOLDER": str(tmp_path / "n"), "BASE_MAP": [str(backdrop)], "BASE_MAP_MB": 0.01}, "grows over"),
        ({"FOLDER": str(tmp_path / "n"), "BASE_MAP": [str(backdrop)], "SCALE": 500, "EXTENT":
            "0,900000,0,900000 [EPSG:6933]"}, "coarser scale"),
        ({"FOLDER": str(tmp_path / "n"), "EXTENT": "90000,90100,0,100 [EPSG:6933]"}, "no such parcels"),
        ({}, "FOLDER, ARCHIVE"),
    ):  # fmt: skip
        with pytest.raises(QgsProcessingException, match=told):
            accounts.run("fieldpackage", **values)
    assert sorted(tmp_path.rglob("*")) == before
    assert len(Ledger(accounts.workspace).entries()) == entries
    empty = tmp_path / "empty"
    empty.mkdir()
    accounts.run("fieldpackage", FOLDER=str(empty))
    assert (empty / "workspace.gpkg").exists()


def test_the_base_map_lies_where_the_land_is(accounts, backdrop, tmp_path):
    accounts.run("fieldpackage", FOLDER=str(tmp_path / "t"), BASE_MAP=[str(backdrop)], SCALE=5000)
    layer = QgsRasterLayer(str(tmp_path / "t" / "basemap.mbtiles"), "base", "gdal")
    assert layer.isValid() and layer.crs().authid() == "EPSG:3857"
    source = QgsRasterLayer(str(backdrop), "b")
    transform = QgsCoordinateTransform(source.crs(), layer.crs(), QgsProject.instance())
    for x, y in ((212.5, 412.5), (1487.5, 1162.5), (2612.5, 1687.5)):
        place = transform.transform(QgsPointXY(x, y))
        for band in (1, 2, 3):
            was, _ = source.dataProvider().sample(QgsPointXY(x, y), band)
            now, _ = layer.dataProvider().sample(place, band)
            assert abs(was - now) < 30, (x, y, band)


def test_a_closed_sample_is_no_work_for_the_field(accounts, tmp_path):
    sample = keep_units(accounts.workspace)
    kept_samples.close(accounts.workspace, sample)
    assert accounts.run("fieldpackage", FOLDER=str(tmp_path / "a"))["SAMPLES"] == ""
    with pytest.raises(QgsProcessingException, match="is closed"):
        accounts.run("fieldpackage", FOLDER=str(tmp_path / "b"), SAMPLE="Spring")
