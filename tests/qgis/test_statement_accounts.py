"""Yearly and holders' statements of the accounts: Examplania to the tonne in both modes and every format."""

from __future__ import annotations

import html
import json
import re
import shutil
import subprocess
from dataclasses import replace

import pytest
from accounts_workspace import everything, examplania
from osgeo import ogr
from qgis.core import QgsLayoutExporter, QgsLayoutItemMap, QgsProject

from terrestrial_carbon.plugin.core.findings import RuleError
from terrestrial_carbon.plugin.reports import (
    add_layout,
    build_holder_statement,
    build_statement,
    write_csv,
    write_html,
    write_json,
    write_pdf,
    write_xlsx,
)
from terrestrial_carbon.plugin.reports.document import document
from terrestrial_carbon.plugin.reports.html import render_html
from terrestrial_carbon.plugin.reports.pdf import build_layout
from terrestrial_carbon.plugin.reports.tables import all_tables
from terrestrial_carbon.plugin.storage.ledger import Ledger
from terrestrial_carbon.plugin.storage.project import add_to_project, find_layer
from terrestrial_carbon.plugin.translate import available_languages, speaking, tr

#: required, actual and balance at the end of the years 1 to 5, by mode.
PAPER = {
    "as_printed": (
        (49_262, 48_524, 47_786, 47_048, 46_310),
        (49_300, 48_600, 47_100, 46_600, 46_400),
        (38, 76, -686, -448, 90),
    ),
    "by_rules": (
        (49_262, 48_524, 47_786, 47_006, 46_226),
        (49_300, 48_600, 47_100, 46_600, 46_400),
        (38, 76, -686, -406, 174),
    ),
}
TITLES = {"by_rules": "Compliance by the rules", "as_printed": "Compliance as entered"}


@pytest.fixture(scope="module")
def papers(qgis_app, tmp_path_factory):
    """The workspace with the paper's five years."""
    return examplania(tmp_path_factory.mktemp("paper"))


@pytest.fixture(scope="module")
def rich(qgis_app, tmp_path_factory):
    """The workspace in which nearly every act has been done."""
    return everything(tmp_path_factory.mktemp("everything"))


@pytest.fixture(params=["en", "zh-Hans"])
def language(request):
    if request.param not in available_languages():
        pytest.skip("this language is not compiled: make translations")
    return request.param


def rows_of(statement, mode):
    years = next(facts.years for facts in statement.accounts if facts.mode == mode)
    return tuple(
        tuple(getattr(year, name) for year in years)
        for name in ("required_tco2e", "actual_tco2e", "balance_tco2e")
    )


@pytest.mark.parametrize("mode", PAPER)
def test_the_statement_holds_the_papers_figures(papers, mode):
    statement = build_statement(papers, "en", with_map=False)
    assert rows_of(statement, mode) == PAPER[mode]
    facts = statement.ledger
    assert (facts.year, facts.calendar_year, facts.last_closed_year, facts.shortfall_tco2e) == (5, 2019, 5, 0)
    assert [row.serials for row in facts.blocks] == [
        f"EXA-{year}-{code}" for year in (2015, 2016, 2017) for code in ("A1-1-40", "S1-1-2")
    ]
    assert [row.refused_tco2e for row in facts.credits] == [0, 0, 0, 42, 42]
    assert {row.code: row.redeemed_tco2e for row in facts.projects} == {"A1": 120, "S1": 6}
    carried = {row.holder_id: (row.accrued_tco2e, row.carried_over_tco2e) for row in facts.rights}
    assert carried == {"A": (200, 80), "state": (0, 4)}
    assert facts.changes[-1].scope == "country" and facts.changes[-1].emissions_tco2e == 200


@pytest.mark.parametrize(("year", "short"), [(1, 0), (3, 686), (4, 406)])
def test_a_year_of_choice(papers, year, short):
    statement = build_statement(papers, "en", with_map=False, year=year)
    assert rows_of(statement, "by_rules") == tuple(row[:year] for row in PAPER["by_rules"])
    assert statement.ledger.shortfall_tco2e == short
    html = render_html(statement)
    assert ("nobody in the country redeems until a year end" in html) == bool(short)


def test_json(papers, tmp_path):
    write_json(build_statement(papers, "en", with_map=False), tmp_path / "s.json")
    data = json.loads((tmp_path / "s.json").read_text(encoding="utf-8"))
    for table in data["accounts"]:
        found = tuple(
            tuple(year[name] for year in table["years"])
            for name in ("required_tco2e", "actual_tco2e", "balance_tco2e")
        )
        assert found == PAPER[table["mode"]]
    head = Ledger(papers).head()
    assert (data["ledger"]["journal"]["entries"], data["ledger"]["journal"]["head"]) == head
    assert len(data["journal"]["rows"]) == head[0]


def sheet_rows(layer):
    names = [
        layer.GetLayerDefn().GetFieldDefn(i).GetName() for i in range(layer.GetLayerDefn().GetFieldCount())
    ]
    rows = [[feature.GetField(i) for i in range(feature.GetFieldCount())] for feature in layer]
    if rows and names[0] == "Field1":  # a driver that took the header for a row
        names, rows = rows[0], rows[1:]
    return names, rows


@pytest.mark.parametrize("mode", PAPER)
@pytest.mark.parametrize("kind", ["xlsx", "csv"])
def test_spreadsheets(papers, tmp_path, mode, kind):
    statement = build_statement(papers, "en", with_map=False)
    if kind == "xlsx":
        write_xlsx(statement, tmp_path / "s.xlsx")
        dataset = ogr.Open(str(tmp_path / "s.xlsx"))
        layer = dataset.GetLayerByName(TITLES[mode])
    else:
        write_csv(statement, tmp_path / "s.csv")
        dataset = ogr.Open(str(tmp_path / f"s_compliance_{mode}.csv"))
        layer = dataset.GetLayer(0)
    names, rows = sheet_rows(layer)
    for title, wanted in zip(("= required", "Actual", "Balance"), PAPER[mode]):
        place = next(i for i, name in enumerate(names) if name.lstrip("'") == title)
        assert tuple(float(row[place]) for row in rows) == wanted


def table_in(html, key):
    """Return the texts of a table's cells, row by row."""
    body = re.search(rf'<table id="{key}">.*?<tbody>(.*?)</tbody>', html, re.S).group(1)
    rows = re.findall(r"<tr[^>]*>(.*?)</tr>", body, re.S)
    return [
        [re.sub(r"<[^>]*>", "", cell).strip() for cell in re.findall(r"<td.*?</td>", row, re.S)]
        for row in rows
    ]


def number(text):
    return float(text.replace(",", "").replace("−", "-"))


@pytest.mark.parametrize("mode", PAPER)
def test_html(papers, language, mode):
    rows = table_in(render_html(build_statement(papers, language, with_map=False)), f"compliance_{mode}")
    found = [tuple(number(row[place]) for row in rows) for place in (5, 7, 8)]
    assert tuple(found) == PAPER[mode]


def text_of(pdf, order):
    """Return what a PDF says, laid out as on the page or in the order it was written."""
    command = ["pdftotext", order, str(pdf), "-"]
    return subprocess.run(command, capture_output=True, check=True, text=True).stdout


def words_of(pdf):
    """Return (page, left, top, word) of a PDF, as it is copied."""
    command = ["pdftotext", "-bbox", str(pdf), "-"]
    told = subprocess.run(command, capture_output=True, check=True, text=True).stdout
    found = []
    for page, part in enumerate(told.split("<page ")[1:]):
        for left, top, word in re.findall(r'<word xMin="(.*?)" yMin="(.*?)".*?>(.*?)</word>', part):
            found.append((page, float(left), float(top), html.unescape(word)))
    return found


def says(pdf, text):
    """Whether a text stands in a PDF as a word, which may go on below, from the same left edge."""
    words = words_of(pdf)

    def goes_on(place, rest):
        page, left, top, word = place
        if not rest.startswith(word):
            return False
        below = [one for one in words if one[0] == page and abs(one[1] - left) < 0.5 and one[2] > top]
        return rest == word or bool(below) and goes_on(min(below, key=lambda one: one[2]), rest[len(word) :])

    return any(goes_on(one, text) for one in words)


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext is not installed")
@pytest.mark.parametrize("head", ["0123456789abcdef" * 4, "ff" * 32, "fi" + "fffl" * 15 + "ff", None])
def test_the_whole_hash_is_in_the_pdf(papers, tmp_path, head):
    """In plain letters, however it is broken into lines: none drawn as one, such as ff."""
    statement = build_statement(papers, "en", with_map=False)
    head = head or Ledger(papers).head()[1]
    journal = replace(statement.ledger.journal, head=head)
    statement = replace(statement, ledger=replace(statement.ledger, journal=journal))
    write_pdf(statement, papers, QgsProject(), tmp_path / "s.pdf")
    assert says(tmp_path / "s.pdf", head)
    assert says(tmp_path / "s.pdf", statement.workspace.fingerprint[:32])  # in a narrow column: two lines
    for wrong in (head[:-1] + "0", head + "0", "1" + head):
        assert wrong == head or not says(tmp_path / "s.pdf", wrong)


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext is not installed")
def test_pdf(papers, language, tmp_path):
    write_pdf(build_statement(papers, language), papers, QgsProject(), tmp_path / "s.pdf")
    text = text_of(tmp_path / "s.pdf", "-layout")
    lines = [line.split() for line in text.splitlines()]
    for mode in PAPER:
        for year, (required, actual, balance) in enumerate(zip(*PAPER[mode]), start=1):
            wanted = [f"{required:,}", f"{actual:,}", f"{balance:,}"]
            row = next((c for c in lines if c[:1] == [str(year)] and all(w in c for w in wanted)), None)
            assert row, (mode, year)
    assert says(tmp_path / "s.pdf", Ledger(papers).head()[1])
    for part in ("EXA-2015-A1-1-40", "EXA-2017-S1-1-2", "Standard 1"):
        assert part in text


def test_every_act_has_its_place(rich):
    statement = build_statement(rich, "en", with_map=False)
    facts = statement.ledger
    keys = {table.key for section in document(statement) for table in section.tables}
    assert keys >= {
        "class_changes", "class_changes_all", "terms", "years", "credits", "refused", "projects",
        "rights", "series", "owners", "blocks", "reserve_rates", "other_credits", "bonds", "safeguards",
    }  # fmt: skip
    by_year = {row.year: row for row in facts.credits}
    assert (by_year[1].avoidance_tco2e, by_year[1].sequestration_tco2e, by_year[1].withheld_tco2e) == (
        35,
        12,
        4,
    )
    assert by_year[3].cancelled_cure_tco2e == 1 and by_year[3].cancelled_other_tco2e == 20.5
    assert by_year[4].reported_avoidance_tco2e == 11 and by_year[4].refused_tco2e == 7
    assert [row.buffer_tco2e for row in facts.terms] == [0, 10, 10]
    assert sum(row.issued for row in facts.series) == sum(
        row.active + row.withheld + row.fund + row.retired + row.cancelled for row in facts.series
    )


def test_what_closes_a_shortfall(rich):
    statement = build_statement(rich, "en", with_map=False, year=3)
    facts = statement.ledger
    short = -next(t for t in statement.accounts if t.mode == "by_rules").years[-1].balance_tco2e
    assert facts.shortfall_tco2e == short > 0
    at_hand = {row.source: row.available_tco2e for row in facts.cure}
    assert at_hand["insurance"] == 39.5 and at_hand["reserve"] >= 80.5
    assert all(row.closes_tco2e == min(row.available_tco2e, short) for row in facts.cure)
    keys = [table.key for section in document(statement) for table in section.tables]
    assert "cure" in keys


def test_land_adds_up_to_the_compliance_table(rich):
    for year in range(1, 7):
        statement = build_statement(rich, "en", with_map=False, year=year)
        line = next(t for t in statement.accounts if t.mode == "by_rules").years[-1]
        for rows in (statement.ledger.changes, statement.ledger.changes_since_joining):
            assert sum(row.closing_tco2e for row in rows) == pytest.approx(line.actual_tco2e, abs=1e-6)
            for row in rows:
                change = row.removals_tco2e - row.emissions_tco2e + row.restated_tco2e + row.measured_tco2e
                assert row.closing_tco2e == pytest.approx(row.opening_tco2e + change, abs=1e-9)
        opening = sum(row.opening_tco2e for row in statement.ledger.changes)
        assert opening == pytest.approx(line.actual_at_start_tco2e, abs=1e-6)


def test_emissions_by_parcel_are_in_their_class(rich):
    rows = build_statement(rich, "en", with_map=False).ledger.changes_since_joining
    by_class = {(row.status, row.basis): row for row in rows if row.scope == "class"}
    assert by_class[("threatened", None)].emissions_tco2e == 25
    assert by_class[("protected", "law")].emissions_tco2e == 40
    assert by_class[("tradeable", None)].emissions_tco2e == 5  # on a part of a parcel that was split
    assert by_class[("tradeable", None)].removals_tco2e == 3.5
    assert by_class[("protected", "treaty")].restated_tco2e == 150
    assert by_class[("excluded", None)].opening_tco2e == 0


def test_parcels_that_left_the_accounts_behind_are_named(qgis_app, tmp_path):
    workspace = examplania(tmp_path)
    layer = workspace.parcel_layer()
    feature = next(f for f in layer.getFeatures() if f["id"] == "p5")
    index = layer.fields().indexOf("stock_tco2e")
    assert layer.dataProvider().changeAttributeValues({feature.id(): {index: 1_500.0}})
    statement = build_statement(workspace, "en", with_map=False)
    assert rows_of(statement, "by_rules") == PAPER["by_rules"]  # the accounts stand on their snapshot
    html = render_html(statement)
    assert "39,500 tCO2e tradeable" in html and "11,000 and 39,000" in html


def test_every_format_of_rich_accounts_in_every_language(rich, language, tmp_path):
    for name, report in (
        ("year", build_statement(rich, language)),
        ("holder", build_holder_statement(rich, "A", language)),
    ):
        write_html(report, tmp_path / f"{name}.html")
        write_json(report, tmp_path / f"{name}.json")
        write_xlsx(report, tmp_path / f"{name}.xlsx")
        assert (tmp_path / f"{name}.csv") in write_csv(report, tmp_path / f"{name}.csv")
        write_pdf(report, rich, QgsProject(), tmp_path / f"{name}.pdf")
        html = (tmp_path / f"{name}.html").read_text(encoding="utf-8")
        for hole in ("{{", "}}", "{%", "Undefined", ">None<", ">nan<"):
            assert hole not in html
        assert json.loads((tmp_path / f"{name}.json").read_text(encoding="utf-8"))["sha256"]
        assert not re.search(r"<(td|th|dd|dt|p|li|h2)[^>]*>\s*</\1>", html), "an empty place"
        with speaking(language):
            assert tr("Journal") in html
        assert (tmp_path / f"{name}.pdf").read_bytes().startswith(b"%PDF")


def test_no_placeholder_and_no_code_is_left(rich, language):
    for report in (
        build_statement(rich, language, with_map=False),
        build_holder_statement(rich, "A", language),
    ):
        for section in document(report):
            texts = [section.title, *section.paragraphs, *section.bullets]
            texts += [text for fact in section.facts for text in fact]
            with speaking(language):
                for table in section.tables:
                    texts += [table.title, *(column.title for column in table.columns)]
                    texts += [cell for row in table.shown() for cell in row]
            for text in texts:
                assert text and not re.search(r"\{[a-z_]+\}", text), text
                assert not re.fullmatch(r"[a-z]+_[a-z_]+", text), text


def test_sheets_have_short_different_names(rich, language):
    for report in (
        build_statement(rich, language, with_map=False),
        build_holder_statement(rich, "A", language),
    ):
        names = [table.sheet or table.title for table in all_tables(report)]
        assert len(set(names)) == len(names) and max(map(len, names)) <= 31


def test_a_print_layout_in_the_users_project(papers, tmp_path):
    project = QgsProject()
    add_to_project(papers, project)
    layers = set(project.mapLayers())
    statement = build_statement(papers, "en", with_map=False)
    layout = add_layout(statement, papers, project)
    assert project.layoutManager().layoutByName(layout.name()) is layout
    maps = [item for item in layout.items() if isinstance(item, QgsLayoutItemMap)]
    assert len(maps) == 1 + len(statement.classes)
    assert set(project.mapLayers()) == layers
    parcels = find_layer(project, "parcel")
    styles = set()
    for item in maps:
        assert {layer.id() for layer in item.layers()} <= layers and item.keepLayerStyles()
        styles.add(item.layerStyleOverrides()[parcels.id()])
    assert len(styles) == len(maps)
    again = add_layout(statement, papers, project)
    assert again.name() == f"{layout.name()} (2)"
    assert project.write(str(tmp_path / "p.qgs"))
    other = QgsProject()
    assert other.read(str(tmp_path / "p.qgs"))
    kept = other.layoutManager().layoutByName(layout.name())
    result = QgsLayoutExporter(kept).exportToPdf(
        str(tmp_path / "edited.pdf"), QgsLayoutExporter.PdfExportSettings()
    )
    assert result == QgsLayoutExporter.ExportResult.Success
    project.clear()
    other.clear()


def test_a_print_layout_in_a_project_without_the_workspace(papers):
    project = QgsProject()
    add_layout(build_statement(papers, "en", with_map=False), papers, project)
    assert len(project.mapLayers()) == 2
    project.clear()


def test_the_pdf_has_its_maps_without_a_picture(papers):
    statement = build_statement(papers, "en", with_map=False)
    own, layout = build_layout(statement, papers, QgsProject())
    maps = [item for item in layout.items() if isinstance(item, QgsLayoutItemMap)]
    assert len(maps) == 1 + len(statement.classes) and len(own.mapLayers()) == 2
    assert "data:image/png" not in render_html(statement)


def test_a_holders_statement(papers):
    report = build_holder_statement(papers, "A", "en")
    tables = {table.key: table for section in document(report) for table in section.tables}
    years = [row[1:] for row in tables["years"].rows]
    assert years == [
        (40, 0, 40, 0, 0), (40, 0, 40, 0, 0), (40, 0, 40, 0, 0), (40, 0, 0, 0, 40), (40, 0, 0, 0, 80),
        (40, 0, 0, 0, 120),
    ]  # fmt: skip
    assert [row[0] for row in tables["blocks"].rows] == [f"EXA-{year}-A1-1-40" for year in (2015, 2016, 2017)]
    assert tables["held"].rows == ((120, 0, 0, 0, 0),)
    html = render_html(report)
    assert "Statement of Ada &amp; Sons" in html and "Standard 1: certified" in html


def test_a_holder_without_anything(qgis_app, tmp_path):
    workspace = examplania(tmp_path, holders=(
        {"id": "A", "name": "Ada", "kind": "person"},
        {"id": "state", "name": "State", "kind": "state"},
        {"id": "idle", "name": "Idle Ltd", "kind": "company"},
    ))  # fmt: skip
    html = render_html(build_holder_statement(workspace, "idle", "en"))
    assert "Idle Ltd" in html and "Hash of the last entry" in html
    with pytest.raises(RuleError):
        build_holder_statement(workspace, "nobody", "en")


def test_html_escapes_what_the_accounts_hold(qgis_app, tmp_path):
    evil = '<script>alert("1")</script>'
    holders = ({"id": "A", "name": evil, "kind": "person"}, {"id": "state", "name": evil, "kind": "state"})
    workspace = examplania(tmp_path, holders=holders)
    for report in (build_statement(workspace, "en"), build_holder_statement(workspace, "A", "en")):
        html = render_html(report)
        assert "<script" not in html and "&lt;script&gt;" in html
