"""Evidence through the algorithms: attached, reported, and exported as a bundle that anybody can check."""

import csv
import hashlib
import json
import os
import shutil
import subprocess
import zipfile
from html.parser import HTMLParser
from pathlib import Path

import pytest
from accounts_algorithms_kit import Accounts
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from qgis.core import QgsVectorLayer
from report_workspace import make_workspace

from terrestrial_carbon.plugin.storage.evidence import attach, link_item, note_item
from terrestrial_carbon.plugin.storage.evidence_bundle import write_bundle
from terrestrial_carbon.plugin.storage.evidence_files import folder_of, locate
from terrestrial_carbon.plugin.storage.evidence_list import pieces_of
from terrestrial_carbon.plugin.storage.evidence_report import evidence_report
from terrestrial_carbon.plugin.storage.ledger import Ledger
from terrestrial_carbon.plugin.storage.parcel_history import catch_up
from terrestrial_carbon.plugin.storage.verify import verify
from terrestrial_carbon.plugin.storage.workspace import open_workspace
from terrestrial_carbon.plugin.translate import speaking

HOSTILE = "<script>alert(1)</script>\"'&=cmd|' /C calc'!A0"


@pytest.fixture
def accounts(tmp_path, processing_provider):
    folder = tmp_path / "land"
    folder.mkdir()
    return Accounts.new(folder)


def document(folder, name="decree.pdf", text="Art. 1"):
    path = folder / name
    path.write_text(text, "utf-8")
    return str(path)


def rows_of(path):
    layer = QgsVectorLayer(path, "rows", "ogr")
    assert layer.isValid()
    return {
        f["parcel_id"]: {field.name(): f[field.name()] for field in layer.fields()}
        for f in layer.getFeatures()
    }


def sums_are_right(folder):
    """Whether the system's own sha256sum finds every file of the bundle as listed, and no other is there."""
    done = subprocess.run(
        ["sha256sum", "--strict", "-c", "SHA256SUMS"], cwd=folder, capture_output=True, text=True
    )
    lines = (Path(folder) / "SHA256SUMS").read_text("utf-8").split("\n")[:-1]
    listed = {line.split("  ", 1)[1] for line in lines}
    there = {p.relative_to(folder).as_posix() for p in Path(folder).rglob("*") if p.is_file()}
    return done.returncode == 0 and listed | {"SHA256SUMS"} == there


# ---- attaching


def test_attaching_by_name_layer_and_status(accounts, tmp_path):
    decree = document(tmp_path)
    done = accounts.run("attachevidence", PARCELS="Old Park, p5", FILES=[decree], SUPPORTS=["law", "dates"])
    assert (done["PARCEL_COUNT"], done["EVIDENCE_COUNT"], done["ATTACHED_COUNT"]) == (2, 1, 4)
    assert done["HEAD"] == Ledger(accounts.workspace).head()[1]
    done = accounts.run("attachevidence", STATUS="inaccessible", LINK="https://example.org/slope",
                        SUPPORTS=["constraint"], TITLE="Slope study", REASON="survey")  # fmt: skip
    assert done["PARCEL_COUNT"] == 2
    assert Ledger(accounts.workspace).entries(kind="attach_evidence")[-1].reason == "survey"
    layer = accounts.workspace.parcel_layer()
    layer.selectByExpression("\"id\" = 'p6'")
    done = accounts.run("attachevidence", INPUT=layer, NOTE="Seen.", LAYER=layer)
    assert (done["PARCEL_COUNT"], done["EVIDENCE_COUNT"]) == (7, 2)
    found = {piece.title: sorted(piece.parcel_ids) for piece in pieces_of(accounts.workspace)}
    assert found["decree.pdf"] == ["p1", "p5"] and found["Slope study"] == ["p3", "p4"]
    assert verify(accounts.workspace.path).is_ok


def test_what_cannot_be_attached_is_said_in_a_sentence(accounts, tmp_path):
    decree = document(tmp_path)
    assert "which parcels" in accounts.refusal("attachevidence", FILES=[decree])
    assert "“Atlantis”" in accounts.refusal("attachevidence", PARCELS="Atlantis", FILES=[decree])
    assert "nothing to attach" in accounts.refusal("attachevidence", PARCELS="p1")
    assert "nofile.pdf" in accounts.refusal(
        "attachevidence", PARCELS="p1", FILES=[str(tmp_path / "nofile.pdf")]
    )
    assert "https://" in accounts.refusal("attachevidence", PARCELS="p1", LINK="javascript:alert(1)")
    assert "No parcel" in accounts.refusal("attachevidence", STATUS="excluded", LINK="https://example.org")
    accounts.run("attachevidence", PARCELS="p1", FILES=[decree])
    assert "already" in accounts.refusal("attachevidence", PARCELS="p1", FILES=[decree])
    assert len(Ledger(accounts.workspace).entries(kind="attach_evidence")) == 1


# ---- the report


def test_the_report_says_what_is_required_there_lacking_and_broken(accounts, tmp_path):
    accounts.run("attachevidence", PARCELS="p1,p5", FILES=[document(tmp_path)], SUPPORTS=["law"])
    accounts.run("attachevidence", PARCELS="p5", NOTE="smoke seen", SUPPORTS=["threat"])
    accounts.run("attachevidence", PARCELS="p2", LINK="https://example.org/ramsar", SUPPORTS=["treaty"])
    out = str(tmp_path / "report.csv")
    done = accounts.run("evidencereport", OUTPUT=out)
    rows = rows_of(out)
    assert rows["p1"]["required"] == "legal_ref,protected_from,law"
    assert (rows["p1"]["has"], rows["p1"]["lacks"]) == ("law", "legal_ref,protected_from")
    assert rows["p5"]["lacks"] == "legal_ref,protected_from,threat_note,threat"  # a note proves nothing
    assert rows["p2"]["has"] == "treaty" and rows["p6"]["required"] == ""
    assert (done["PARCEL_COUNT"], done["COMPLETE_COUNT"], done["LACKING_COUNT"]) == (7, 2, 5)
    assert (done["EVIDENCE_COUNT"], done["BROKEN_COUNT"]) == (3, 0)
    (piece,) = [one for one in pieces_of(accounts.workspace) if one.has_file]
    locate(accounts.path, piece.path).unlink()
    done = accounts.run("evidencereport", PARCELS="p1", OUTPUT=out)
    assert rows_of(out)["p1"]["lacks"] == "legal_ref,protected_from,law"
    assert rows_of(out)["p1"]["broken"] == "decree.pdf"
    assert (done["PARCEL_COUNT"], done["MISSING_FILES"], done["BROKEN_COUNT"]) == (1, 1, 1)
    assert any("decree.pdf" in text and "missing" in text for text in accounts.said)


def test_complete_evidence_is_complete(accounts, tmp_path):
    layer = accounts.workspace.parcel_layer()
    layer.startEditing()
    for feature in layer.getFeatures("\"id\" = 'p1'"):
        for name, value in (("legal_ref", "Act 7"), ("protected_from", "2001-01-01")):
            layer.changeAttributeValue(feature.id(), layer.fields().indexOf(name), value)
    assert layer.commitChanges()
    accounts.run("attachevidence", PARCELS="p1", FILES=[document(tmp_path)], SUPPORTS=["law"])
    assert accounts.run("evidencereport", STATUS="protected", OUTPUT=None)["COMPLETE_COUNT"] == 1


def test_a_country_has_its_own_table_of_documents(accounts, tmp_path):
    folder = folder_of(accounts.path)
    folder.mkdir()
    own = folder / "requirements.json"
    own.write_text(json.dumps({"documents": [
        {"status": "tradeable", "basis": None, "supports": "holder", "kinds": ["file"]}]}))  # fmt: skip
    out = str(tmp_path / "report.gpkg")
    accounts.run("evidencereport", OUTPUT=out)
    rows = rows_of(out)
    assert rows["p6"]["lacks"] == "holder" and rows["p1"]["required"] == "legal_ref,protected_from"
    own.write_text("{")
    assert "requirements.json" in accounts.refusal("evidencereport")


def test_texts_for_spreadsheets_are_defused(accounts, tmp_path):
    accounts.run("attachevidence", PARCELS="p1", NOTE="x", TITLE="=HYPERLINK(1)")
    out = str(tmp_path / "report.csv")
    accounts.run("evidencereport", OUTPUT=out)
    assert rows_of(out)["p1"]["titles"] == "'=HYPERLINK(1)"


# ---- the bundle


def test_the_bundle_is_whole_and_checkable(accounts, tmp_path):
    accounts.run("attachevidence", PARCELS="p1,p2", FILES=[document(tmp_path)], SUPPORTS=["law"])
    (tmp_path / "b").mkdir()
    namesake = document(tmp_path / "b", text="another act")
    accounts.run("attachevidence", PARCELS="p5", FILES=[namesake], SUPPORTS=["law"])
    accounts.run("attachevidence", PARCELS="p3", LINK="https://example.org/slope", SUPPORTS=["constraint"])
    folder, archive = tmp_path / "bundle", tmp_path / "bundle.zip"
    done = accounts.run("exportevidence", FOLDER=str(folder), ARCHIVE=str(archive))
    assert (done["PARCEL_COUNT"], done["FILE_COUNT"], done["LEFT_OUT_COUNT"]) == (7, 2, 0)
    assert sums_are_right(folder) and Path(done["INDEX"]).is_file()
    with zipfile.ZipFile(archive) as packed:
        assert packed.testzip() is None
        packed.extractall(tmp_path / "unpacked")
    assert sums_are_right(tmp_path / "unpacked")
    manifest = json.loads((folder / "manifest.json").read_text("utf-8"))
    assert manifest["journal"]["hash"] == Ledger(accounts.workspace).head()[1]
    assert {p["id"]: len(p["evidence"]) for p in manifest["parcels"] if p["evidence"]} == {
        "p1": 1, "p2": 1, "p3": 1, "p5": 1,
    }  # fmt: skip
    parcels = json.loads((folder / "parcels.geojson").read_text("utf-8"))["features"]
    assert {f["id"] for f in parcels} == {f"p{n}" for n in range(1, 8)}
    assert QgsVectorLayer(str(folder / "parcels.geojson"), "p", "ogr").featureCount() == 7
    xs = [
        point[0] for f in parcels for ring in f["geometry"]["coordinates"] for part in ring for point in part
    ]
    assert max(map(abs, xs)) < 1  # degrees, not metres


def test_files_that_are_not_what_was_attached_are_left_out_and_named(accounts, tmp_path):
    accounts.run("attachevidence", PARCELS="p1", FILES=[document(tmp_path), document(tmp_path, "b.txt", "b")])
    changed, missing = pieces_of(accounts.workspace)
    locate(accounts.path, changed.path).write_text("forged")
    locate(accounts.path, missing.path).unlink()
    done = accounts.run("exportevidence", FOLDER=str(tmp_path / "bundle"))
    assert (done["FILE_COUNT"], done["LEFT_OUT_COUNT"]) == (0, 2)
    entries = json.loads((tmp_path / "bundle" / "manifest.json").read_text("utf-8"))["evidence"]
    assert {e["title"]: e["state"] for e in entries.values()} == {"decree.pdf": "changed", "b.txt": "missing"}
    assert sums_are_right(tmp_path / "bundle")


def test_a_bundle_never_takes_the_place_of_something(accounts, tmp_path):
    accounts.run("attachevidence", PARCELS="p1", FILES=[document(tmp_path)])
    full = tmp_path / "full"
    full.mkdir()
    (full / "mine.txt").write_text("mine")
    assert "not empty" in accounts.refusal("exportevidence", FOLDER=str(full))
    assert "FOLDER" in accounts.refusal("exportevidence")
    assert "no such parcels" in accounts.refusal(
        "exportevidence", STATUS="excluded", FOLDER=str(tmp_path / "x")
    )
    calls = iter(range(1000))
    with pytest.raises(Exception, match="Cancelled"):
        report = evidence_report(accounts.workspace)
        write_bundle(accounts.workspace, report, tmp_path / "y", lambda: next(calls) < 2)
    with pytest.raises(Exception, match="could not be written"):
        write_bundle(accounts.workspace, report, tmp_path / "no" / "such" / "b.zip")
    assert [p.name for p in tmp_path.iterdir() if p.name.startswith((".", "x", "y", "no"))] == []
    assert [p.name for p in full.iterdir()] == ["mine.txt"]


class _Tags(HTMLParser):
    def __init__(self):
        super().__init__()
        self.tags, self.links, self.text = [], [], []

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.links += [value for name, value in attrs if name == "href"]
        assert not [name for name, _ in attrs if name.startswith("on")]

    def handle_data(self, data):
        self.text.append(data)


def test_a_fingerprint_that_is_none_does_not_stop_the_bundle(accounts, tmp_path):
    item = {"kind": "layer", "uri": "old.shp", "title": "Old", "fingerprint": "{broken"}
    attach(accounts.workspace, ["p1"], items=[item])
    accounts.run("exportevidence", FOLDER=str(tmp_path / "b"))
    (entry,) = json.loads((tmp_path / "b" / "manifest.json").read_text("utf-8"))["evidence"].values()
    assert "fingerprint" not in entry and entry["uri"] == "old.shp"


def test_hostile_titles_stay_text(accounts, tmp_path):
    folder = tmp_path / "in"
    folder.mkdir()
    source = folder / "<img src=x onerror=alert(1)>&#.txt"
    source.write_text("x")
    attach(accounts.workspace, ["p1"], files=[source], items=[note_item("r" + HOSTILE, HOSTILE),
           link_item("https://example.org/?a='&b=1", HOSTILE)], who=HOSTILE)  # fmt: skip
    layer = accounts.workspace.parcel_layer()
    layer.startEditing()
    layer.changeAttributeValue(1, layer.fields().indexOf("name"), HOSTILE)
    assert layer.commitChanges()
    accounts.run("exportevidence", FOLDER=str(tmp_path / "bundle"))
    page = (tmp_path / "bundle" / "index.html").read_text("utf-8")
    found = _Tags()
    found.feed(page)
    assert "script" not in found.tags and "img" not in found.tags and HOSTILE in "".join(found.text)
    (link,) = [link for link in found.links if link.startswith("files/")]
    from urllib.parse import unquote

    assert (tmp_path / "bundle" / unquote(link)).read_text() == "x"
    with open(tmp_path / "bundle" / "evidence.csv", encoding="utf-8-sig", newline="") as stream:
        cells = [cell for row in csv.reader(stream) for cell in row]
    assert not [cell for cell in cells if cell.lstrip().startswith(("=", "+", "@"))]
    assert sums_are_right(tmp_path / "bundle")


def test_the_page_speaks_chinese(accounts, tmp_path):
    accounts.run("attachevidence", PARCELS="p1", FILES=[document(tmp_path)])
    report = evidence_report(accounts.workspace)
    with speaking("zh-Hans"):
        write_bundle(accounts.workspace, report, tmp_path / "bundle")
    page = (tmp_path / "bundle" / "index.html").read_text("utf-8")
    assert '<html lang="zh-Hans"' in page and "受保护" in page


@pytest.fixture(scope="module")
def template(tmp_path_factory, qgis_app):
    """The file of a workspace to copy."""
    workspace = make_workspace(tmp_path_factory.mktemp("template"), entries=False)
    catch_up(workspace)
    workspace.settle()
    return workspace.path


FILES = st.lists(
    st.tuples(
        st.text(st.characters(blacklist_categories=("Cs",)), min_size=1, max_size=40),
        st.binary(min_size=1, max_size=20),
        st.sets(st.integers(1, 7), min_size=1),
    ),
    min_size=1,
    max_size=6,
)


@settings(deadline=None, max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(FILES)
def test_a_bundle_has_each_attachment_of_each_parcel_once(tmp_path_factory, template, files):
    folder = tmp_path_factory.mktemp("bundle")
    workspace = open_workspace(shutil.copy(template, folder))
    wanted = {}  # (parcel, hash) → content
    for number, (name, content, parcels) in enumerate(files):
        name = (
            "".join("_" if sign in "/\0" else sign for sign in name).encode()[:200].decode("utf-8", "ignore")
        )
        source = folder / str(number) / (name if name not in (".", "..", "") else "x")
        source.parent.mkdir()
        source.write_bytes(content)
        ids = [f"p{n}" for n in sorted(parcels)]
        digest = hashlib.sha256(content).hexdigest()
        new = [one for one in ids if (one, digest) not in wanted]
        if new:
            attach(workspace, ids, files=[source], supports=["law"])
        wanted.update({(one, digest): content for one in ids})
    write_bundle(workspace, evidence_report(workspace), folder / "out")
    manifest = json.loads((folder / "out" / "manifest.json").read_text("utf-8"))
    had = [
        (parcel["id"], manifest["evidence"][one]["sha256"])
        for parcel in manifest["parcels"]
        for one in parcel["evidence"]
    ]
    assert sorted(had) == sorted(wanted)
    for entry in manifest["evidence"].values():
        content = (folder / "out" / entry["file"]).read_bytes()
        assert hashlib.sha256(content).hexdigest() == entry["sha256"]
    with open(folder / "out" / "evidence.csv", encoding="utf-8-sig", newline="") as stream:
        assert len(list(csv.reader(stream))) == len(wanted) + 1
    assert sums_are_right(folder / "out")
    shutil.rmtree(folder)


def test_ten_thousand_parcels_at_once(accounts, tmp_path):
    """One act, one entry, and every parcel has it: how long it takes is for the bench."""
    from report_workspace import add_parcels

    many = [(f"q{n}", f"Q{n}", "protected", "law", 1.0, 1.0, None, None) for n in range(10_000)]
    add_parcels(accounts.workspace, many)
    done = accounts.run("attachevidence", STATUS="protected", FILES=[document(tmp_path)], SUPPORTS=["law"])
    assert done["ATTACHED_COUNT"] == 10_002
    assert len(Ledger(accounts.workspace).entries(kind="attach_evidence")) == 1
    assert accounts.run("evidencereport", OUTPUT=None)["PARCEL_COUNT"] == 10_007
    assert os.path.getsize(locate(accounts.path, pieces_of(accounts.workspace)[0].path)) == 6


def test_the_demo_has_evidence_and_one_parcel_that_lacks_it(tmp_path, processing_provider):
    from terrestrial_carbon.plugin.demo.examplania import build_examplania
    from terrestrial_carbon.plugin.demo.examplania_evidence import attach_documents

    paths = build_examplania(tmp_path)
    workspace = open_workspace(paths.workspace)
    catch_up(workspace)
    assert attach_documents(workspace) == 10
    report = evidence_report(workspace)
    lacking = {parcel.values["name"]: [need.code for need in parcel.lacks] for parcel in report.parcels}
    assert {name: codes for name, codes in lacking.items() if codes} == {"Aldermoor Covenant Wood": ["law"]}
    assert all(state.value == "fine" for state in report.states.values())
    (layer,) = [piece for piece in report.pieces if piece.kind == "layer"]
    assert (tmp_path / layer.uri.split("|")[0]).is_file()  # named from the workspace's folder
