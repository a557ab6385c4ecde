"""The verification report: its figures against the accuracy algorithm and the ledger, in every format."""

from __future__ import annotations

import json
import random
import re
import shutil
import sqlite3
import subprocess
import zipfile
from collections import Counter
from pathlib import Path

import processing
import pytest
from osgeo import ogr
from qgis.core import QgsFeature, QgsProcessingException, QgsProject, QgsVectorLayer
from report_workspace import make_workspace
from uncertainty_kit import set_parcels, unsure_workspace
from verification_kit import (
    AREAS,
    EVIL,
    FORMULA,
    MARIA,
    WEI,
    act,
    decide_on,
    keep_labelled_sample,
    label,
    reviewed_workspace,
)

from terrestrial_carbon.plugin.core.findings import RuleError
from terrestrial_carbon.plugin.core.review.decisions import decide
from terrestrial_carbon.plugin.reports import build_verification_report, write_pdf
from terrestrial_carbon.plugin.reports.content import Amount
from terrestrial_carbon.plugin.reports.document import document
from terrestrial_carbon.plugin.reports.html import render_html
from terrestrial_carbon.plugin.reports.json_file import seal
from terrestrial_carbon.plugin.reports.pdf import pdf_steps
from terrestrial_carbon.plugin.reports.pdf_writer import PAGES_OF_A_LAYOUT
from terrestrial_carbon.plugin.reports.tables import all_tables
from terrestrial_carbon.plugin.reports.verification_content import total
from terrestrial_carbon.plugin.reports.verification_files import write_verification_report
from terrestrial_carbon.plugin.storage.ledger import Ledger
from terrestrial_carbon.plugin.storage.samples import note_figures_seen
from terrestrial_carbon.plugin.storage.sign_offs import reopen_parcels, sign
from terrestrial_carbon.plugin.translate import available_languages, current_language, speaking, tr

LANGUAGES = [code for code in ("en", "zh-Hans") if code in available_languages()]
ALL = ("pdf", "html", "xlsx", "csv", "json")


@pytest.fixture(scope="module")
def reviewed(tmp_path_factory, qgis_app):
    """A workspace that nobody changes after it was made."""
    return reviewed_workspace(tmp_path_factory.mktemp("reviewed"))


@pytest.fixture(scope="module")
def written(reviewed, tmp_path_factory):
    """The report in English and its files."""
    folder = tmp_path_factory.mktemp("written") / "new folder"
    report = build_verification_report(reviewed, "en")
    return report, write_verification_report(report, reviewed, QgsProject.instance(), folder, ALL)


@pytest.fixture
def workspace(tmp_path, qgis_app):
    return make_workspace(tmp_path)


def sheet(path, name) -> list[dict]:
    """Return the rows of a workbook's sheet by the titles of its columns, numbers as numbers."""
    dataset = ogr.Open(str(path), 0)
    found = dataset.GetLayerByName(name)
    assert found is not None, [dataset.GetLayer(i).GetName() for i in range(dataset.GetLayerCount())]
    defn = found.GetLayerDefn()
    titles = [defn.GetFieldDefn(index).GetName() for index in range(defn.GetFieldCount())]
    rows = [[feature.GetField(i) for i in range(len(titles))] for feature in found]
    if titles[0] == "Field1":
        titles, rows = rows[0], rows[1:]
    return [dict(zip(titles, row)) for row in rows]


def ledger_rows(workspace, table) -> list[dict]:
    with Ledger(workspace).reading() as book:
        return book.rows(table)


def accuracy_of(report, number, **more) -> tuple[dict, list]:
    """Run the algorithm on the units that count of a sample, as a user would have them in a table."""
    table = QgsVectorLayer("None?field=map:string&field=seen:string&field=weight:double", "units", "memory")
    columns = report.units.columns
    features = []
    for row in (dict(zip(columns, row)) for row in report.units.rows):
        if row["sample"] == report.samples[number].name and row["class_code"] and row["map_class"]:
            feature = QgsFeature(table.fields())
            feature.setAttributes([row["map_class"], row["class_code"], row["weight"]])
            features.append(feature)
    assert table.dataProvider().addFeatures(features)[0]
    asked = {
        "INPUT": table, "MAP_FIELD": "map", "REFERENCE_FIELD": "seen", "WEIGHT_FIELD": "weight",
        "AREAS": [cell for pair in AREAS.items() for cell in pair], "OUTPUT": "memory:", **more,
    }  # fmt: skip
    found = processing.run("terrestrialcarbon:accuracy", asked)
    return found, [tuple(feature.attributes()) for feature in found["OUTPUT"].getFeatures()]


@pytest.mark.parametrize("number", [0, 1])
def test_figures_are_those_of_the_accuracy_algorithm(written, processing_provider, number):
    report, paths = written
    found, rows = accuracy_of(report, number)
    assert found["UNITS"] > 30
    listed = sheet(paths["xlsx"], f"{number + 1} Figures")
    by_key = {(row["measure"], row["map_class"], row["reference_class"]): row for row in listed}
    assert len(by_key) == len(rows) == len(listed)
    for measure, mapped, seen, *numbers, units, note in rows:
        row = by_key[(measure, mapped or None, seen or None)]
        shown = [row[name] for name in ("value", "standard_error", "half_width", "low", "high")]
        for shown_one, expected in zip(shown, numbers):
            assert (shown_one is None) == (expected in (None, "")) or not isinstance(expected, float)
            if isinstance(expected, float):
                assert float(shown_one) == pytest.approx(expected, rel=1e-12, abs=1e-15)
        assert (row["note"] or None) == (note or None) and int(row["units"] or 0) == int(units or 0)
    data = json.loads(paths["json"].read_text("utf-8"))
    overall = next(f for f in data["samples"][number]["figures"] if f["measure"] == "overall_accuracy")
    assert overall["value"] == found["OVERALL"] and overall["half_width"] == found["OVERALL_CI"]
    assert f"{found['OVERALL']:.4f}" in paths["html"].read_text("utf-8")


def test_every_decision_label_and_unit_is_in_the_workbook_once(written, reviewed):
    report, paths = written
    decisions = ledger_rows(reviewed, "review_decision")
    listed = sheet(paths["xlsx"], "Decisions")
    assert Counter(row["Id"] for row in listed) == Counter(row["id"] for row in decisions)
    comments = {row["id"]: row["comment"] or "" for row in decisions}
    for row in listed:
        assert (row["Comment"] or "").lstrip("'") == comments[row["Id"]].lstrip("'")
    for name, table in (("Labels", "interpretation"), ("Parcels signed off", "sign_off")):
        found = Counter(row["Id"] for row in sheet(paths["xlsx"], name))
        assert found == Counter(row["id"] for row in ledger_rows(reviewed, table))
    assert len(sheet(paths["xlsx"], "Units")) == len(ledger_rows(reviewed, "sample_unit")) == 205
    text = "".join(path.read_text("utf-8-sig") for path in paths["csv"].parent.glob("*_decisions.csv"))
    assert all(text.count(row["id"]) == 1 for row in decisions)


def test_the_json_is_sealed_and_holds_codes(written, reviewed):
    _, paths = written
    data = json.loads(paths["json"].read_text("utf-8"))
    assert data["format"] == "terrestrial_carbon_verification_report"
    digest = data.pop("sha256")
    assert digest == seal(data)
    assert {row["verdict"] for row in data["decisions"]} <= {"agree", "disagree", "field_visit", ""}
    assert len(data["labels"]["rows"]) == len(ledger_rows(reviewed, "interpretation"))
    assert data["journal"]["head"] == Ledger(reviewed).head()[1] and data["ledger"]["is_ok"]


def close_to(found: Amount, whole: Amount) -> bool:
    return found.parcels == whole.parcels and (found.area_ha, found.stock_tco2e) == pytest.approx(
        (whole.area_ha, whole.stock_tco2e)
    )


def assert_parts_sum(report) -> None:
    scope = report.scope
    for rows in (scope.parcel_standing, scope.parcel_verdicts):
        assert close_to(total(row.amount for row in rows), scope.parcels)
    signed = {row.parcel.id: row.parcel for row in report.sign_offs if row.state == "signed"}
    assert len(signed) == scope.signed.parcels
    assert sum(one.area_ha for one in signed.values()) == pytest.approx(scope.signed.area_ha)
    tables = {table.key: table for section in document(report) for table in section.tables}
    if "sign_offs" in tables:
        last = tables["sign_offs"].total
        assert last[3] - last[4] == scope.signed.parcels
        assert last[5:] == pytest.approx((scope.signed.area_ha, scope.signed.stock_tco2e))
    for table in tables.values():
        if table.total and table.key.startswith(("standing", "verdicts", "sample_")):
            for index, whole in enumerate(table.total):
                if isinstance(whole, (int, float)):
                    assert sum(row[index] or 0 for row in table.rows) == pytest.approx(whole), table.key
    for sample in report.samples:
        counted = next((one.units for one in sample.figures if one.measure.value == "overall_accuracy"), 0)
        assert counted + sum(units for _, units in sample.left_out) == sample.units


def test_parts_sum_to_the_whole(written):
    assert_parts_sum(written[0])


@pytest.mark.parametrize("seed", range(4))
def test_random_reviews(workspace, tmp_path, seed):
    """Whatever was decided, taken back, signed and reopened: nothing is lost, told twice or added wrongly."""
    chance = random.Random(seed)
    ids = [f"p{number}" for number in range(1, 8)]
    names = [MARIA, WEI, EVIL, "=1+1"]
    for _ in range(60):
        parcel, reader = chance.choice(ids), chance.choice(names)
        doing = chance.random()
        try:
            if doing < 0.75:
                verdict = chance.choice(["agree", "agree", "agree", "disagree", "field_visit", ""])
                decide_on(workspace, parcel, reader, verdict, comment=chance.choice(["", "ok", FORMULA]))
            elif doing < 0.9:
                sign(workspace, [parcel], chance.choice(["verifier", "authority"]), "Seen.", reader)
            else:
                reopen_parcels(workspace, [parcel], "Once more.", "authority", reader)
        except RuleError:
            continue  # refused: the parcel is signed, undecided, …
    report = build_verification_report(workspace, "en")
    assert report.ledger.is_ok
    assert_parts_sum(report)
    path = write_verification_report(report, workspace, QgsProject.instance(), tmp_path, ["xlsx"])["xlsx"]
    decisions = ledger_rows(workspace, "review_decision")
    assert len(decisions) > 5
    assert Counter(row["Id"] for row in sheet(path, "Decisions")) == Counter(row["id"] for row in decisions)
    stands = {(row["subject_id"], row["reader"], row["round"]): row["verdict"] or "" for row in decisions}
    told = {(row.subject.id, row.reader, row.round): row.verdict for row in report.decisions}
    assert told == stands
    unsettled = {row.subject.id for row in report.findings.unsettled}
    for parcel in ids:
        rows = [row for row in ledger_rows(workspace, "sign_off") if row["parcel_id"] == parcel]
        rounds = 1 + sum(row["state"] == "reopened" for row in rows)
        said = {v for (one, _, number), v in stands.items() if one == parcel and number == rounds and v}
        assert (parcel in unsettled) == (len(said) > 1)


def test_findings_name_what_is_open(written):
    findings = written[0].findings
    assert any(row.comment == FORMULA for row in findings.against)
    assert {row.parcel.id for row in findings.flagged} == {"flagged"}
    assert {(row.subject.id, row.reader) for row in findings.changed} == {("q10", MARIA), ("q10", WEI)}
    assert [row.reason for row in findings.reopened] == ["The decree of 2026-06-01 moves the boundary."]
    assert "q0" not in {row.subject.id for row in findings.against}  # settled by a consensus


@pytest.mark.parametrize("language", LANGUAGES)
def test_html_escapes_names_and_comments(reviewed, language):
    html = render_html(build_verification_report(reviewed, language))
    assert "<script" not in html and "&lt;script&gt;" in html
    for hole in ("{{", "}}", "{%", ">None<", ">nan<"):
        assert hole not in html
    assert not re.search(r"<(td|th|dd|dt|p|li|h2)[^>]*>\s*</\1>", html), "an empty place"


@pytest.mark.parametrize("kind", ["xlsx", "csv"])
def test_no_cell_is_a_formula(written, kind):
    paths = written[1]
    if kind == "xlsx":
        with zipfile.ZipFile(paths["xlsx"]) as workbook:
            for name in workbook.namelist():
                assert not re.search(rb"<f[ >]", workbook.read(name)), name
        comments = [row["Comment"] for row in sheet(paths["xlsx"], "Decisions") if row["Comment"]]
        assert "'" + FORMULA in comments and "'@SUM(1)" in comments
        return
    files = list(paths["csv"].parent.glob("*.csv"))
    assert len(files) > 10
    for file in files:
        assert not re.search(r'(?:^|,)"?[=@+]', file.read_text("utf-8-sig"), re.MULTILINE), file.name


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_placeholder_is_left(reviewed, language):
    report = build_verification_report(reviewed, language)
    for section in document(report):
        texts = [section.title, *section.paragraphs, *section.bullets, *section.closing]
        texts += [text for fact in section.facts for text in fact] + [
            t for row in section.blanks for t in row
        ]
        with speaking(language):
            for table in section.page_tables:
                texts += [table.title, *(column.title for column in table.columns)]
                texts += [cell for row in table.shown() for cell in row]
        for text in texts:
            assert text and not re.search(r"\{[a-z_]+\}", text), text
    names = [table.sheet or table.title for table in all_tables(report)]
    assert len(set(names)) == len(names) and max(map(len, names)) <= 31


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext is not installed")
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_pdf_has_its_figures_and_chinese_as_text(reviewed, language, tmp_path):
    report, path = build_verification_report(reviewed, language), tmp_path / "r.pdf"
    write_pdf(report, reviewed, QgsProject.instance(), path)
    run = subprocess.run(["pdftotext", "-layout", str(path), "-"], capture_output=True, check=True, text=True)
    text, squeezed = run.stdout, re.sub(r"\s", "", run.stdout)
    overall = report.samples[0].figures[0].value
    for part in (f"{overall:.4f}", MARIA, WEI, "Dr. João Lima", "862,468", "黑松林保护区"):
        assert part in text, part
    assert report.journal.head in squeezed and report.samples[0].units_sha256 in squeezed
    assert "林冠连续，边界与公告一致" in squeezed
    with speaking(language):
        assert tr("Sign-off") in text and tr("Signature") in text and tr("List of decisions") in text
    fonts = subprocess.run(["pdffonts", str(path)], capture_output=True, check=True, text=True).stdout
    assert all(line.split()[-5] == "yes" for line in fonts.splitlines()[2:]), fonts  # embedded


def test_nothing_reviewed_is_said(workspace, tmp_path):
    report = build_verification_report(workspace, "en")
    assert report.is_empty and report.scope.reviewed.parcels == 0 and report.scope.parcels.parcels == 7
    paths = write_verification_report(report, workspace, QgsProject.instance(), tmp_path, ALL)
    html = paths["html"].read_text("utf-8")
    for part in ("Nothing has been reviewed yet", "Nothing is signed off yet", "There is no sample"):
        assert part in html
    assert set(paths) == set(ALL) and all(path.stat().st_size > 100 for path in paths.values())


def test_a_workspace_without_parcels(tmp_path, qgis_app):
    bare = make_workspace(tmp_path, (), (), False)
    html = render_html(build_verification_report(bare, "en"))
    assert "Reviewed are 0 of 0 parcels" in html


def test_a_thousand_decisions(workspace, tmp_path):
    readers = [f"Reader {number:03d}" for number in range(143)]
    ids = [f"p{number}" for number in range(1, 8)]

    def all_at_once(book, **asked):
        from terrestrial_carbon.plugin.core.mechanism.book import Draft

        draft = Draft(book)
        for parcel in ids:
            for place, reader in enumerate(readers):
                of = {"subject_kind": "parcel", "subject_id": parcel, "reader": reader}
                verdict, at = ("agree", "disagree")[place == 7], f"2026-01-02T03:04:{place % 60:02d}+00:00"
                draft.take(decide(draft, verdict=verdict, at=at, **of))
        return draft.act("decide", {"reader": "", "subject_id": ""}, {})

    act(workspace, all_at_once, MARIA)
    report = build_verification_report(workspace, "en")
    assert len(report.decisions) == 1001 and len(report.findings.unsettled) == 7
    paths = write_verification_report(
        report, workspace, QgsProject.instance(), tmp_path, ("pdf", "xlsx", "html")
    )
    assert len({row["Id"] for row in sheet(paths["xlsx"], "Decisions")}) == 1001
    html = paths["html"].read_text("utf-8")
    page = html[html.index('id="decisions_page"') :]
    assert page[: page.index("</table>")].count("<tr") == 1002
    if shutil.which("pdftotext"):
        text = subprocess.run(["pdftotext", str(paths["pdf"]), "-"], capture_output=True, text=True).stdout
        assert all(reader in text for reader in readers)
        pages = text.count("\f")
        assert pages > PAGES_OF_A_LAYOUT  # more than one layout, counted as one document
        found = [int(number) for number in re.findall(rf"Page (\d+) of {pages}\b", text)]
        assert found == list(range(1, pages + 1))


def test_a_report_that_is_given_up_between_pages_leaves_nothing(reviewed, tmp_path):
    report = build_verification_report(reviewed, "zh-Hans")
    steps = pdf_steps(report, reviewed, QgsProject.instance(), tmp_path / "r.pdf")
    assert 0.0 <= next(steps) < 100.0 and current_language() != "zh-Hans"
    for percent in steps:
        if percent > 60.0:
            break
    assert list(tmp_path.iterdir())  # the draft
    steps.close()
    assert not list(tmp_path.iterdir())
    done = list(pdf_steps(report, reviewed, QgsProject.instance(), tmp_path / "r.pdf"))
    assert done == sorted(done) and done[-1] == pytest.approx(100.0) and len(done) > 10
    assert (tmp_path / "r.pdf").read_bytes().startswith(b"%PDF")


def test_who_saw_figures_early_is_said_beside_the_sample(tmp_path, qgis_app):
    workspace = make_workspace(tmp_path)
    sample = keep_labelled_sample(workspace, "First", 16, 1, closed=False)
    note_figures_seen(workspace, sample, "Cleo", 16)
    report = build_verification_report(workspace, "en")
    (seen,) = report.samples[0].seen_early
    assert (seen.reader, seen.units) == ("Cleo", 16)
    html = render_html(report)
    assert "Cleo chose to see these figures on" in html and "labelled 16 units that Cleo had not" in html
    data = write_verification_report(report, workspace, QgsProject.instance(), tmp_path / "out", ["json"])
    assert '"reader":"Cleo"' in data["json"].read_text("utf-8").replace(" ", "").replace("\n", "")


def codes(report) -> dict:
    return {note.code: note for note in report.notes}


def test_readers_who_are_blind_still(workspace):
    """It is said while a second reader is at work, and no longer when both have answered."""
    for parcel in ("p1", "p2", "p3"):
        decide_on(workspace, parcel, MARIA, "agree")
    assert "report_blind_subjects" not in codes(build_verification_report(workspace))  # one reader alone
    decide_on(workspace, "p1", WEI, "agree")
    sample = keep_labelled_sample(workspace, "Cover", 12, 3, labelled=0.0, closed=False)
    for number in (1, 2, 3):
        label(workspace, sample, number, MARIA, "1")
    label(workspace, sample, 1, WEI, "2")
    notes = codes(build_verification_report(workspace))
    assert notes["report_blind_subjects"].values["number"] == 2
    assert (
        notes["report_blind_units"].values["number"] == 2 and notes["report_blind_units"].subject == "Cover"
    )
    decide_on(workspace, "p2", WEI, "agree")
    decide_on(workspace, "p3", WEI, "agree")
    for number in (2, 3):
        label(workspace, sample, number, WEI, "1")
    notes = codes(build_verification_report(workspace))
    assert "report_blind_subjects" not in notes and "report_blind_units" not in notes


def test_a_ledger_that_was_tampered_with_is_said_loudly(workspace):
    decide_on(workspace, "p1", MARIA, "agree")
    with sqlite3.connect(workspace.path) as connection:
        for (name,) in connection.execute(
            "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'review_decision'"
        ).fetchall():
            connection.execute(f'DROP TRIGGER "{name}"')
        connection.execute("UPDATE review_decision SET verdict = 'disagree'")
    report = build_verification_report(workspace, "en")
    assert not report.ledger.is_ok and "report_ledger_bad" in codes(report)
    html = render_html(report)
    assert "NOT IN ORDER" in html and "THE LEDGER IS NOT" in html and "nothing was tampered" not in html


def test_parcels_signed_by_their_only_reader(workspace):
    decide_on(workspace, "p1", WEI, "agree")
    sign(workspace, ["p1"], "verifier", "Seen.", WEI)
    assert codes(build_verification_report(workspace))["report_signed_own"].values["number"] == 1


def test_agreement_is_of_answers_given_blind(workspace):
    """A reader who follows the other after seeing the answer adds nothing to their agreement."""
    yes, no = "agree", "disagree"
    for parcel, first, second in (("p1", yes, yes), ("p2", no, no), ("p3", yes, no)):
        decide_on(workspace, parcel, MARIA, first)
        decide_on(workspace, parcel, WEI, second)
    decide_on(workspace, "p3", WEI, "agree")
    whole = build_verification_report(workspace).agreement[0]
    assert whole.both == 3 and whole.agreed_share == pytest.approx(2 / 3)
    assert whole.kappa == pytest.approx((2 / 3 - 4 / 9) / (1 - 4 / 9))


def run(workspace, folder, **more) -> dict:
    asked = {"WORKSPACE": str(workspace.path), "FOLDER": str(folder), "LANGUAGE": "en", **more}
    return processing.run("terrestrialcarbon:verificationreport", asked)


def test_the_algorithm(reviewed, written, processing_provider, tmp_path):
    report = written[0]
    found = run(reviewed, tmp_path, OUTPUT="memory:")
    assert {kind for kind in ALL if kind.upper() in found} == {"pdf", "html", "xlsx"}
    assert json.loads(found["OVERALL"]) == {one.name: one.figures[0].value for one in report.samples}
    assert (found["DECISIONS"], found["SIGNED"], found["LEDGER_OK"]) == (len(report.decisions), 5, True)
    assert found["SIGNED_TCO2E"] == pytest.approx(report.scope.signed.stock_tco2e)
    assert found["HEAD"] == Ledger(reviewed).head()[1] and found["FINDINGS"] == report.findings.open_subjects
    rows = {feature["sample"]: feature for feature in found["OUTPUT"].getFeatures()}
    for number, sample in enumerate(report.samples):
        assert rows[sample.name]["overall"] == accuracy_of(report, number)[0]["OVERALL"]


def test_some_samples_and_another_confidence(reviewed, processing_provider, tmp_path):
    name = "Plots of the mangroves"
    found = run(reviewed, tmp_path, SAMPLES=name, CONFIDENCE=0.9, FORMATS=["json"])
    data = json.loads(Path(found["JSON"]).read_text("utf-8"))
    assert [one["name"] for one in data["samples"]] == [name] and data["confidence"] == 0.9
    report = build_verification_report(reviewed, "en", samples=[name])
    expected = accuracy_of(report, 0, CONFIDENCE=0.9)[0]
    assert data["samples"][0]["figures"][0]["half_width"] == expected["OVERALL_CI"]


def test_a_sample_that_is_not_there(reviewed, processing_provider, tmp_path):
    with pytest.raises(QgsProcessingException, match="no sample “Nowhere” in the workspace"):
        run(reviewed, tmp_path, SAMPLES="Nowhere")
    assert not list(tmp_path.iterdir())


def test_a_folder_that_is_a_file(reviewed, processing_provider, tmp_path):
    (tmp_path / "taken").write_text("x")
    with pytest.raises(QgsProcessingException, match="could not be written"):
        run(reviewed, tmp_path / "taken", FORMATS=["json"])


def test_intervals_are_those_of_the_run_that_is_kept(processing_provider, tmp_path):
    unsure = unsure_workspace(tmp_path)
    assert "report_no_uncertainty" in codes(build_verification_report(unsure, "en"))
    asked = {"WORKSPACE": str(unsure.path), "DRAWS": 400, "CONFIDENCE": 0.9, "OUTPUT": "memory:"}
    found = processing.run("terrestrialcarbon:budgetuncertainty", asked)
    report = build_verification_report(unsure, "en")
    facts = report.uncertainty
    assert (facts.draws, facts.confidence_pct, facts.changed) == (400, 90.0, ())
    for row in facts.figures:
        shown = (row.value_tco2e, row.se_tco2e, row.drawn_low_tco2e, row.drawn_high_tco2e)
        names = (row.name, f"{row.name}_SE", f"{row.name}_LOW", f"{row.name}_HIGH")
        assert shown == pytest.approx([found[name] for name in names], rel=1e-12)
    assert [row.name for row in facts.figures] == ["P0", "T0", "B"]
    assert facts.figures[1].parts[0].source == found["LARGEST"] == "density"
    path = write_verification_report(report, unsure, QgsProject.instance(), tmp_path, ["xlsx"])["xlsx"]
    listed = sheet(path, "Intervals")
    errors = [row.se_tco2e for row in facts.figures]
    assert [float(row["Standard error"]) for row in listed] == pytest.approx(errors, rel=1e-14)
    assert "report_no_uncertainty" not in codes(report)
    set_parcels(unsure, lambda row: {"stock_tco2e": row["stock_tco2e"] + 5.0})
    assert "These intervals are out of date" in render_html(build_verification_report(unsure, "en"))
