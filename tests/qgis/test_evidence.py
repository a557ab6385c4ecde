"""Evidence in a real workspace: files taken in whole, told apart by content, kept through split and merge."""

import hashlib
import json
import os
import shutil
import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from evidence_kit import cut, fid_of, photo
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from ledger_kit import sql
from qgis.core import QgsGeometry
from qgis.PyQt import sip
from report_workspace import make_workspace

from terrestrial_carbon.plugin.core.findings import RuleError
from terrestrial_carbon.plugin.storage import editing, errors
from terrestrial_carbon.plugin.storage.evidence import attach, detach, layer_item, link_item, note_item
from terrestrial_carbon.plugin.storage.evidence_files import (
    FileState,
    file_state,
    folder_of,
    keep_file,
    locate,
    safe_name,
)
from terrestrial_carbon.plugin.storage.evidence_photo import photo_facts
from terrestrial_carbon.plugin.storage.ledger import Ledger
from terrestrial_carbon.plugin.storage.parcel_history import catch_up
from terrestrial_carbon.plugin.storage.parcel_life import life_of
from terrestrial_carbon.plugin.storage.verify import verify
from terrestrial_carbon.plugin.storage.workspace import open_workspace


@pytest.fixture
def workspace(tmp_path, qgis_app):
    folder = tmp_path / "land"
    folder.mkdir()
    made = make_workspace(folder, entries=False)
    catch_up(made)
    return made


@pytest.fixture
def decree(tmp_path):
    path = tmp_path / "decree.pdf"
    path.write_bytes(b"%PDF-1.4 decree")
    return path


def pieces(workspace):
    with Ledger(workspace).reading() as book:
        return book.rows("evidence")


def ties(workspace, state="attached"):
    """(title, parcel) of what is attached, or was."""
    with Ledger(workspace).reading() as book:
        titles = {row["id"]: row["title"] for row in book.rows("evidence")}
        rows = book.rows("evidence_parcel", state=state)
        return sorted((titles[row["evidence_id"]], row["parcel_id"]) for row in rows)


def in_folder(workspace):
    folder = folder_of(workspace.path)
    return sorted(p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file())


# ---- taking files in


def test_a_file_is_copied_and_named_by_its_content(workspace, decree):
    result = attach(workspace, ["p1", "p2"], files=[decree], supports=["law"], who="Ana")
    (row,) = pieces(workspace)
    digest = hashlib.sha256(decree.read_bytes()).hexdigest()
    assert row["sha256"] == digest and row["size_bytes"] == 15 and row["added_by"] == "Ana"
    assert row["path"] == f"examplania.evidence/{digest[:32]}/decree.pdf"
    assert (row["kind"], row["media_type"]) == ("file", "application/pdf")
    assert locate(workspace.path, row["path"]).read_bytes() == decree.read_bytes()
    assert result["attached"] == 2 and ties(workspace) == [("decree.pdf", "p1"), ("decree.pdf", "p2")]
    entry = Ledger(workspace).entries(kind="attach_evidence")[0]
    assert entry.who == "Ana" and digest in entry.payload and verify(workspace.path).is_ok


def test_the_same_content_lies_there_once_and_other_content_beside_it(workspace, tmp_path, decree):
    copy = tmp_path / "copy.pdf"
    copy.write_bytes(decree.read_bytes())
    (tmp_path / "other").mkdir()
    namesake = tmp_path / "other" / "decree.pdf"
    namesake.write_bytes(b"something else")
    attach(workspace, ["p1"], files=[decree, copy, namesake])
    attach(workspace, ["p2"], files=[copy])
    assert len(in_folder(workspace)) == 2 == len(pieces(workspace))
    assert {Path(name).name for name in in_folder(workspace)} == {"decree.pdf"}


NAMES = [
    "法令 第七号.pdf", "Décret n° 7.pdf", "a" * 250 + ".pdf", "法" * 80 + ".pdf", "..", "con.txt", " x. .txt",
    "a'b\"c;DROP.txt", "=cmd|x.csv", "<img src=x onerror=alert(1)>.txt", ".hidden", "no ending", "‮fdp.exe",
]  # fmt: skip


@pytest.mark.parametrize("name", [name for name in NAMES if name != ".."])
def test_odd_names_are_taken_in(workspace, tmp_path, name):
    source = tmp_path / name.replace("/", "_")
    try:
        source.write_bytes(name.encode())
    except OSError:
        pytest.skip("this system has no such names")
    attach(workspace, ["p1"], files=[source])
    (row,) = pieces(workspace)
    assert row["file_name"] == source.name
    kept = locate(workspace.path, row["path"])
    assert kept.read_bytes() == source.read_bytes() and kept.resolve().is_relative_to(
        folder_of(workspace.path)
    )
    assert file_state(workspace.path, row["path"], row["sha256"], row["size_bytes"]) is FileState.FINE


@given(st.text(st.characters(), max_size=300))
def test_a_safe_name_is_one_name_on_every_system(name):
    safe = safe_name(name)
    assert safe and safe not in (".", "..") and len(safe) <= 80 and len(safe.encode()) <= 255
    assert not set(safe) & set('<>:"/\\|?*\0') and safe == safe.strip(" .") and safe_name(safe) == safe


@pytest.mark.parametrize(
    "name", ["con.txt", "CON .txt", "nul", "COM1", "COM¹.pdf", "lpt³", "CONIN$", "conout$.x"]
)
def test_no_safe_name_is_a_device_of_windows(name):
    assert safe_name(name) == "_" + name.replace(" ", "")


def test_paths_from_a_workspace_never_lead_outside(workspace):
    for path in (
        "../../etc/passwd",
        "/etc/passwd",
        "x.evidence/../secret",
        "land/ab/x",
        "C:/a.evidence/b",
        "",
    ):
        assert locate(workspace.path, path) is None, path
        assert file_state(workspace.path, path, "0" * 64, 1) is FileState.MISSING


def test_a_renamed_workspace_finds_its_files(workspace, decree):
    attach(workspace, ["p1"], files=[decree])
    (row,) = pieces(workspace)
    os.rename(workspace.path, workspace.path.with_name("new.gpkg"))
    renamed = workspace.path.with_name("new.gpkg")
    assert locate(renamed, row["path"]).is_file()
    os.rename(folder_of(workspace.path), folder_of(renamed))
    assert locate(renamed, row["path"]).is_file()


def test_missing_and_changed_files_are_told(workspace, decree):
    attach(workspace, ["p1"], files=[decree])
    (row,) = pieces(workspace)
    known = (workspace.path, row["path"], row["sha256"], row["size_bytes"])
    kept = locate(workspace.path, row["path"])
    kept.write_bytes(b"%PDF-1.4 decrEe")
    assert file_state(*known) is FileState.CHANGED
    kept.write_bytes(b"short")
    assert file_state(*known) is FileState.CHANGED
    kept.unlink()
    assert file_state(*known) is FileState.MISSING
    attach(workspace, ["p2"], files=[decree])  # the way out: attach it again
    assert file_state(*known) is FileState.FINE
    kept.write_bytes(b"forged")
    assert attach(workspace, ["p1"], files=[decree])["restored"] == 1  # where it is attached already, too
    assert file_state(*known) is FileState.FINE
    assert len(Ledger(workspace).entries(kind="attach_evidence")) == 2
    with pytest.raises(RuleError, match="already"):
        attach(workspace, ["p1"], files=[decree])


@pytest.mark.parametrize("harm", ["gone", "changed"])
@pytest.mark.parametrize("renamed", [False, True])
def test_attaching_it_again_mends_the_file_whatever_it_is_called(workspace, tmp_path, decree, harm, renamed):
    attach(workspace, ["p1"], files=[decree])
    (row,) = pieces(workspace)
    place = locate(workspace.path, row["path"])
    place.unlink() if harm == "gone" else place.write_bytes(b"other content..")
    if renamed:
        new = workspace.path.with_name("renamed.gpkg")
        shutil.move(workspace.path, new)
        workspace = open_workspace(new)
    again = tmp_path / "scan 2.pdf"
    again.write_bytes(decree.read_bytes())
    assert attach(workspace, ["p1"], files=[again])["restored"] == 1
    assert file_state(workspace.path, row["path"], row["sha256"], row["size_bytes"]) is FileState.FINE
    with pytest.raises(RuleError):  # now there is nothing to mend
        attach(workspace, ["p1"], files=[again])


def test_a_folder_that_may_not_be_entered_is_told(workspace, decree, monkeypatch):
    attach(workspace, ["p1"], files=[decree])
    (row,) = pieces(workspace)

    def refuse(self, **options):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "stat", refuse)
    state = file_state(workspace.path, row["path"], row["sha256"], row["size_bytes"])
    assert state is FileState.UNREADABLE


def test_what_cannot_be_taken_in_leaves_nothing(workspace, tmp_path, decree):
    empty = tmp_path / "empty.pdf"
    empty.touch()
    for bad in (tmp_path / "gone.pdf", tmp_path, empty):
        with pytest.raises(errors.EditRefused):
            attach(workspace, ["p1"], files=[bad])
    with pytest.raises(errors.EditRefused, match="not saved"):
        attach(workspace, ["p1", "nobody"], files=[decree])
    with pytest.raises(RuleError):
        attach(workspace, [], files=[decree])
    with pytest.raises(errors.EditRefused, match="Called off"):
        keep_file(workspace.path, decree, lambda: False)
    with pytest.raises(errors.WorkspaceReadOnly):
        attach(replace(workspace, read_only=True), ["p1"], files=[decree])
    assert pieces(workspace) == [] and Ledger(workspace).entries(kind="attach_evidence") == []
    assert [name for name in in_folder(workspace) if ".part-" in name] == []


def test_a_folder_that_cannot_be_made_is_named(workspace, decree):
    folder_of(workspace.path).write_text("a file is in the way")
    with pytest.raises(errors.WorkspaceNotWritten, match="examplania.evidence"):
        attach(workspace, ["p1"], files=[decree])


COPIER = """
import sys
from pathlib import Path
sys.path.insert(0, sys.argv[1])
from named_package import load_package
load_package()
from terrestrial_carbon.plugin.storage.evidence_files import keep_file
def go_on():
    print("half", flush=True)
    sys.stdin.readline()
    return True
keep_file(sys.argv[2], sys.argv[3], go_on)
"""


def test_killed_while_copying_leaves_no_file_under_its_name(workspace, tmp_path):
    big = tmp_path / "big.bin"
    big.write_bytes(bytes(5 * 1024 * 1024))
    tools = Path(__file__).resolve().parents[1] / "tools"
    program = subprocess.Popen(
        [sys.executable, "-c", COPIER, str(tools), str(workspace.path), str(big)],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert program.stdout.readline() == "half\n"
    program.send_signal(signal.SIGKILL)
    program.communicate()
    (left,) = in_folder(workspace)
    assert left.startswith(".part-") and pieces(workspace) == []
    os.utime(folder_of(workspace.path) / left, (0, 0))  # long ago
    attach(workspace, ["p1"], files=[big])
    (kept,) = in_folder(workspace)
    assert kept.endswith("/big.bin") and (folder_of(workspace.path) / kept).stat().st_size == 5 * 1024 * 1024


# ---- photos, links, layers, notes


def test_a_photo_says_when_and_where(workspace, tmp_path):
    path = photo(
        tmp_path / "p.jpg",
        DateTimeOriginal="2019:05:03 12:30:00",
        GPSLatitude="(16) (15) (30)", GPSLatitudeRef="S", GPSLongitude="(61) (33) (0)", GPSLongitudeRef="W",
    )  # fmt: skip
    facts = photo_facts(path)
    assert facts.taken_at == "2019-05-03T12:30:00"
    assert facts.lat == pytest.approx(-16.258333, abs=1e-6) and facts.lon == pytest.approx(-61.55)
    attach(workspace, ["p1"], files=[path])
    (row,) = pieces(workspace)
    assert (row["kind"], row["taken_at"], row["lon"]) == ("photo", facts.taken_at, facts.lon)


@pytest.mark.parametrize(
    "tags",
    [
        {},
        {
            "DateTimeOriginal": "0000:00:00 00:00:00",
            "GPSLatitude": "(91) (0) (0)",
            "GPSLongitude": "(1) (0) (0)",
        },
        {"GPSLatitude": "(0) (0) (0)", "GPSLongitude": "(0) (0) (0)"},
    ],
)
def test_a_photo_without_good_facts_is_a_photo_all_the_same(tmp_path, qgis_app, tags):
    facts = photo_facts(photo(tmp_path / "p.jpg", **tags))
    assert (facts.taken_at, facts.lon, facts.lat) == ("", None, None)


def test_what_only_looks_like_a_photo_is_a_file(workspace, tmp_path):
    fake = tmp_path / "fake.jpg"
    fake.write_bytes(b"<VRTDataset rasterXSize='1' rasterYSize='1'/>")
    attach(workspace, ["p1"], files=[fake])
    assert pieces(workspace)[0]["kind"] == "file"


def test_links_layers_and_notes(workspace, tmp_path):
    source = tmp_path / "law.geojson"
    source.write_text('{"type": "FeatureCollection", "features": []}')
    secret = "dbname='x' host=h user='ana' password='secret' table=\"law\""
    attach(
        workspace,
        ["p1"],
        items=[
            link_item("https://example.org/act", "Act"),
            layer_item(f"{source}|layername=law", "Law areas"),
            layer_item(secret, "Service"),
            note_item("Seen on foot."),
        ],
        supports=["law"],
    )
    rows = {row["title"]: row for row in pieces(workspace)}
    assert rows["Law areas"]["sha256"] == hashlib.sha256(source.read_bytes()).hexdigest()
    assert json.loads(rows["Law areas"]["fingerprint"])["method"] == "content"
    assert "secret" not in json.dumps(rows["Service"]) and "ana" not in rows["Service"]["uri"]
    assert rows["Seen on foot."]["kind"] == "note" and rows["Act"]["uri"] == "https://example.org/act"
    source.write_text("changed")
    attach(workspace, ["p1"], items=[layer_item(f"{source}|layername=law", "Law areas, later")])
    assert len(pieces(workspace)) == 5


def test_altered_evidence_is_seen(workspace, decree):
    attach(workspace, ["p1"], files=[decree], who="Ana")
    with sql(workspace.path) as connection:
        for table in ("evidence", "evidence_parcel"):
            with pytest.raises(Exception, match="append-only|journal"):
                connection.execute(f"UPDATE {table} SET fid = 99")
        connection.execute("DROP TRIGGER evidence_update")
        connection.execute("UPDATE evidence SET added_by = 'Bo'")
    codes = [finding.code for finding in verify(workspace.path).findings]
    assert "row_altered" in codes


def test_detaching_is_an_act_and_keeps_the_file(workspace, decree):
    (one,) = attach(workspace, ["p1", "p2"], files=[decree])["ids"]
    assert detach(workspace, one, ["p1"], "wrong parcel", who="Bo") == 1
    assert ties(workspace) == [("decree.pdf", "p2")] and ties(workspace, "detached") == [("decree.pdf", "p1")]
    assert len(in_folder(workspace)) == 1
    (entry,) = Ledger(workspace).entries(kind="detach_evidence")
    assert (entry.who, entry.reason) == ("Bo", "wrong parcel")


# ---- split and merge


def test_children_have_what_was_attached_to_the_parent(workspace, decree):
    attach(workspace, ["p7"], files=[decree], supports=["law"])
    layer = workspace.parcel_layer()
    layer.startEditing()
    (child,) = cut(layer, fid_of(layer, "p7"), 0.4).added
    cut(layer, child, 0.5)  # a child of a child that was never saved
    assert layer.commitChanges()
    catch_up(workspace)
    names = {f["id"] for f in layer.getFeatures()} - {f"p{n}" for n in range(1, 7)}
    assert len(names) == 3 and {parcel for _, parcel in ties(workspace)} == names
    with Ledger(workspace).reading() as book:
        rows = {row["parcel_id"]: row["inherited_from"] for row in book.rows("evidence_parcel")}
    assert rows.pop("p7") is None and set(rows.values()) <= names and "p7" in rows.values()
    assert verify(workspace.path).is_ok


def test_a_merged_parcel_has_what_all_had_and_keeps_what_was_detached(workspace, tmp_path, decree):
    other = tmp_path / "note.txt"
    other.write_text("x")
    attach(workspace, ["p3"], files=[decree])
    (one,) = attach(workspace, ["p3", "p4"], files=[other])["ids"]
    detach(workspace, one, ["p3"], "not here")
    layer = workspace.parcel_layer()
    layer.startEditing()
    layer.changeAttributeValue(fid_of(layer, "p4"), layer.fields().indexOf("basis"), "biophysical")
    kept = editing.merge(layer, [fid_of(layer, "p3"), fid_of(layer, "p4")]).changed[0]
    parcel_id = layer.getFeature(kept)["id"]
    assert layer.commitChanges()
    catch_up(workspace)
    mine = [title for title, parcel in ties(workspace) if parcel == parcel_id]
    assert mine == ["decree.pdf"]  # the other was detached from it by a person
    assert ("note.txt", "p4") in ties(workspace)  # history of the one that is gone


@pytest.fixture(scope="module")
def one_parcel(tmp_path_factory, qgis_app):
    """The file of a workspace with one parcel, to copy."""
    parcel = ("p1", "A", "tradeable", None, 100.0, 1.0, None, None)
    workspace = make_workspace(tmp_path_factory.mktemp("one"), [parcel], entries=False)
    catch_up(workspace)
    workspace.settle()
    return workspace.path


STEPS = st.lists(
    st.tuples(st.sampled_from(["split", "merge", "save", "attach"]), st.integers(0, 99), st.floats(0.2, 0.8)),
    min_size=1,
    max_size=8,
)


@settings(deadline=None, max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(STEPS)
@example([("split", 0, 0.5), ("split", 0, 0.5), ("attach", 0, 0.5), ("split", 0, 0.5)])
def test_no_split_or_merge_loses_evidence(tmp_path_factory, one_parcel, steps):
    """Whatever is cut and joined: the land of a parcel that had a piece of evidence has it at the end.

    The oracle follows points of land, not parcels: each piece of evidence is for the points in its parcel.
    """
    workspace = open_workspace(shutil.copy(one_parcel, tmp_path_factory.mktemp("heirs")))
    layer = workspace.parcel_layer()
    box = next(layer.getFeatures()).geometry().boundingBox()
    y = box.center().y()
    # No cut at a simple share of the land goes through one of them: it would lie in neither part.
    points = [box.xMinimum() + (i + 0.5**0.5) * box.width() / 60 for i in range(60)]
    wanted = {}  # title → indexes of points
    layer.startEditing()

    def at_points(feature):
        shape = feature.geometry()
        return {i for i, x in enumerate(points) if shape.contains(QgsGeometry.fromWkt(f"Point ({x} {y})"))}

    def save():
        assert layer.commitChanges(), layer.commitErrors()
        catch_up(workspace)
        layer.startEditing()

    for what, number, share in [*steps, ("save", 0, 0.5)]:
        features = sorted(layer.getFeatures(), key=lambda f: f.geometry().boundingBox().xMinimum())
        chosen = features[number % len(features)]
        if what == "split" and len(at_points(chosen)) > 3:
            cut(layer, chosen.id(), share)
        elif what == "merge" and len(features) > 1:
            first = number % (len(features) - 1)
            editing.merge(layer, [features[first].id(), features[first + 1].id()])
        elif what == "save":
            save()
        elif what == "attach":
            save()
            fresh = {f["id"]: f for f in layer.getFeatures()}
            if chosen["id"] in fresh:
                title = f"note {len(wanted)}"
                attach(workspace, [chosen["id"]], items=[note_item(title)])
                wanted[title] = at_points(fresh[chosen["id"]])
    had = ties(workspace)
    on_map = {f["id"]: at_points(f) for f in layer.getFeatures()}
    for title, land in wanted.items():
        holders = {parcel for name, parcel in had if name == title}
        covered = set().union(*(on_map[parcel] for parcel in holders & set(on_map)), set())
        assert land <= covered, (title, steps)
    assert len(had) == len(set(had)) and verify(workspace.path).is_ok
    layer.rollBack()
    sip.delete(layer)  # hypothesis keeps a reference


def test_an_open_workspace_knows_its_evidence_again(workspace, decree):
    attach(workspace, ["p1"], files=[decree])
    assert ties(open_workspace(workspace.path)) == [("decree.pdf", "p1")]


def test_a_parcels_life_tells_of_its_evidence(workspace, decree):
    (one,) = attach(workspace, ["p1"], files=[decree], supports=["law"], who="Ana")["ids"]
    (entry,) = [entry for entry in life_of(workspace, "p1") if entry.what == "evidence"]
    assert entry.who == "Ana" and json.loads(entry.after) == {
        "title": "decree.pdf", "supports": "law", "state": "attached",
    }  # fmt: skip
    detach(workspace, one, ["p1"], "wrong parcel", who="Bo")
    (entry,) = [entry for entry in life_of(workspace, "p1") if entry.what == "evidence"]
    assert (entry.who, entry.reason, json.loads(entry.after)["state"]) == ("Bo", "wrong parcel", "detached")
