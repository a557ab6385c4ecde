"""Statements of a real workspace: their content, and every format in English and Chinese."""

import contextlib
import json
import os
import re
import shutil
import subprocess
import zipfile

import pytest
from osgeo import gdal, ogr, osr
from qgis.core import QgsProject
from report_workspace import PARCELS, add_parcels, make_workspace

from terrestrial_carbon.plugin.core.findings import RuleError
from terrestrial_carbon.plugin.reports import (
    ReportNotWritten,
    build_statement,
    write_csv,
    write_html,
    write_json,
    write_pdf,
    write_xlsx,
)
from terrestrial_carbon.plugin.reports.document import document
from terrestrial_carbon.plugin.reports.html import render_html
from terrestrial_carbon.plugin.reports.tables import all_tables, defused
from terrestrial_carbon.plugin.translate import available_languages, speaking, tr

LANGUAGES = ["en", "zh-Hans"]
EVIL = '<script>alert("1")</script>'


@pytest.fixture
def workspace(tmp_path, qgis_app):
    return make_workspace(tmp_path)


@pytest.fixture(params=LANGUAGES)
def language(request):
    if request.param not in available_languages():
        pytest.skip("this language is not compiled: make translations")
    return request.param


def balances(statement, mode):
    return [year.balance_tco2e for facts in statement.accounts if facts.mode == mode for year in facts.years]


def test_figures(workspace):
    statement = build_statement(workspace, with_map=False)
    budget = statement.budget
    assert (budget.p0_tco2e, budget.t0_tco2e, budget.annual_budget_tco2e) == (11_000, 39_000, 780)
    assert (budget.protected_area_ha, budget.tradeable_area_ha) == (255, 745)
    assert balances(statement, "as_printed") == [38, 76, -686, -448, 90]
    assert balances(statement, "by_rules") == [38, 76, -686, -406, 174]
    holder = next(row for row in statement.holders if row.id == "A")
    assert (holder.name, holder.tradeable_tco2e, holder.annual_entitlement_tco2e) == ("Ada & Sons", 2_000, 40)
    assert statement.sources[0].source == "inventory 2014" and statement.sources[0].amount.parcels == 7


def test_excluded_untagged_and_flagged_are_named(workspace):
    add_parcels(workspace, [("q1", "New Land", None, None, 3.0, 30.0, None, None)])
    add_parcels(workspace, [("q2", "Cloudy", "tradeable", None, 4.0, 40.0, None, None)], flag="low_coverage")
    add_parcels(workspace, [("q3", "War Zone", "excluded", None, 5.0, 50.0, None, None)])
    statement = build_statement(workspace, "en", with_map=False)
    assert (statement.budget.p0_tco2e, statement.budget.t0_tco2e) == (11_000, 39_000)
    assert statement.quality.untagged.parcels == 1 and statement.quality.withheld.stock_tco2e == 40
    assert [parcel.name for parcel in statement.quality.withheld_parcels] == ["Cloudy"]
    html = render_html(statement)
    assert "Cloudy" in html and "kept out until accepted" in html
    assert balances(statement, "by_rules")[0] == 38  # excluded land is in neither figure


def test_method_and_evidence_of_the_last_budget_run(workspace):
    history = [[1990 + i, 700 + (-1) ** i * 7] for i in range(20)]
    workspace.record_run(
        "terrestrialcarbon:budget", [], {"METHOD": "historical_average", "HISTORY": history}, {}
    )
    statement = build_statement(workspace, "en", with_map=False)
    assert statement.budget.method == "historical_average"
    assert statement.budget.annual_budget_tco2e == pytest.approx(700)
    assert "1990–2009" in render_html(statement)
    workspace.record_run(
        "terrestrialcarbon:budget", [], {"METHOD": "projection", "PROJECTION_TCO2E": 45e3}, {}
    )
    assert build_statement(workspace, with_map=False).budget.annual_budget_tco2e == 900


def test_method_without_evidence_is_said(workspace):
    workspace.record_run("terrestrialcarbon:budget", [], {"METHOD": "projection"}, {})
    statement = build_statement(workspace, "en", with_map=False)
    assert statement.budget.method == "tradeable_stock"
    assert "lacks its evidence" in render_html(statement)


def test_missing_things_are_said(tmp_path, qgis_app):
    bare = make_workspace(
        tmp_path, [("p", "Only", "tradeable", None, 1.0, None, None, None)], (), False, place=""
    )
    html = render_html(build_statement(bare, "en"))
    for part in ("No parcel has a right holder", "no account entries", "No calculation is recorded"):
        assert part in html
    assert "Right holders" not in html  # no empty table


def test_workspace_without_parcels(tmp_path, qgis_app):
    with pytest.raises(RuleError):
        build_statement(make_workspace(tmp_path, (), (), False))


def test_every_format_in_every_language(workspace, language, tmp_path):
    workspace.record_run(
        "terrestrialcarbon:parcelstock",
        [{"file": "carbon.tif", "sha256": "ab" * 32}],
        {"UNIT": "t_c_per_ha"},
        {},
    )
    statement = build_statement(workspace, language)
    write_html(statement, tmp_path / "s.html")
    write_json(statement, tmp_path / "s.json")
    write_xlsx(statement, tmp_path / "s.xlsx")
    write_csv(statement, tmp_path / "s.csv")
    write_pdf(statement, workspace, QgsProject.instance(), tmp_path / "s.pdf")
    html = (tmp_path / "s.html").read_text(encoding="utf-8")
    assert "data:image/png;base64," in html and f'lang="{language}"' in html
    for text in (html, (tmp_path / "s.json").read_text(encoding="utf-8")):
        for hole in ("{{", "}}", "{%", "Undefined", ">None<", ">nan<", "NaN"):
            assert hole not in text
    assert not re.search(r"<(td|th|dd|dt|p|li|h2)[^>]*>\s*</\1>", html), "an empty place"
    with speaking(language):
        assert tr("Classes of land") in html and tr("Methods") in html
    assert not [path for path in tmp_path.iterdir() if path.name.startswith(".")]


def test_chinese_is_chinese(workspace):
    with contextlib.suppress(ValueError), speaking("zh-Hans"):
        if tr("tradeable") != "tradeable":
            html = render_html(build_statement(workspace, "zh-Hans", with_map=False))
            for part in ("可交易", "受保护", "2015年7月1日"):
                assert part in html
            assert "Compliance" not in html and "Methods" not in html
            return
    pytest.skip("the Chinese translation is not compiled: make translations")


def test_no_placeholder_is_left_in_any_section(workspace, language):
    for section in document(build_statement(workspace, language, with_map=False)):
        texts = [
            section.title,
            *section.paragraphs,
            *section.bullets,
            *(t for fact in section.facts for t in fact),
        ]
        with speaking(language):
            for table in section.tables:
                texts += [table.title, *(column.title for column in table.columns)]
                texts += [cell for row in table.shown() for cell in row]
        for text in texts:
            assert text and not re.search(r"\{[a-z_]+\}", text), text


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext is not installed")
def test_pdf_text_is_text(workspace, language, tmp_path):
    path = tmp_path / "s.pdf"
    write_pdf(build_statement(workspace, language), workspace, QgsProject.instance(), path)
    text = subprocess.run(
        ["pdftotext", "-layout", str(path), "-"], capture_output=True, check=True, text=True
    ).stdout
    for part in ("11,000", "39,000", "780", "49,262", "-686", "46,400", "Ada & Sons", "inventory 2014"):
        assert part in text
    with speaking(language):
        assert tr("Compliance") in text and tr("tradeable carbon") in text


def test_html_escapes_data(tmp_path, qgis_app):
    rows = [(*PARCELS[0][:1], EVIL, *PARCELS[0][2:])]
    holders = [{"id": "A", "name": EVIL, "kind": EVIL}]
    evil = make_workspace(tmp_path, rows, holders, name=EVIL, place=EVIL)
    add_parcels(
        evil, [("x", EVIL, "tradeable", None, 1.0, 1.0, None, None)], flag="low_coverage", stock_source=EVIL
    )
    html = render_html(build_statement(evil, "en"))
    assert "<script" not in html and "&lt;script&gt;" in html


FORMULAS = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "  =1", "\r\n=cmd|' /C calc'!A0"]


@pytest.mark.parametrize("text", FORMULAS)
def test_formulas_are_defused(text):
    assert defused(text).startswith("'")


def test_harmless_text_is_left_alone():
    for text in ("Old Park", "a=b", "1-2", "陆地碳", ""):
        assert defused(text) == text


@pytest.mark.parametrize("kind", ["xlsx", "csv"])
def test_no_cell_of_a_spreadsheet_is_a_formula(tmp_path, qgis_app, kind):
    holders = [{"id": f"h{i}", "name": text, "kind": text} for i, text in enumerate(FORMULAS)]
    rows = [(f"p{i}", text, "tradeable", None, 1.0, 1.0, f"h{i}", None) for i, text in enumerate(FORMULAS)]
    evil = make_workspace(tmp_path, rows, holders, False, name="=EVIL()", place="@x")
    statement = build_statement(evil, "en", with_map=False)
    path = tmp_path / f"s.{kind}"
    written = [path] if kind == "xlsx" else None
    if kind == "xlsx":
        write_xlsx(statement, path)
        with zipfile.ZipFile(path) as workbook:
            for name in workbook.namelist():
                if name.startswith("xl/worksheets/"):
                    assert not re.search(rb"<f[ >]", workbook.read(name)), name
    else:
        written = write_csv(statement, path)
    seen = 0
    for file in written:
        dataset = ogr.Open(str(file))
        for index in range(dataset.GetLayerCount()):
            sheet = dataset.GetLayer(index)
            for feature in sheet:
                for column in range(feature.GetFieldCount()):
                    if feature.GetFieldDefnRef(column).GetType() == ogr.OFTString:
                        cell = feature.GetFieldAsString(column)
                        seen += cell.startswith("'")
                        assert not cell.startswith(("=", "+", "@", "\t", "\r"))
                        assert not re.match(r"-\D", cell)
    assert seen >= len(FORMULAS)


def test_numbers_stay_numbers_in_full_precision(tmp_path, qgis_app):
    third = 1000.0 / 3.0
    rows = [("p", "Third", "tradeable", None, third, third, None, None)]
    statement = build_statement(make_workspace(tmp_path, rows, (), False), "en", with_map=False)
    write_xlsx(statement, tmp_path / "s.xlsx")
    dataset = ogr.Open(str(tmp_path / "s.xlsx"))
    sheet = dataset.GetLayerByName("Classes of land")
    feature = sheet.GetNextFeature()
    if feature.GetFieldAsString(0) == "Class of land":
        feature = sheet.GetNextFeature()
    assert float(feature.GetField(4)) == pytest.approx(third, rel=1e-14)
    write_json(statement, tmp_path / "s.json")
    data = json.loads((tmp_path / "s.json").read_text(encoding="utf-8"))
    assert data["budget"]["t0_tco2e"] == third and data["classes"][0]["stock_tco2e"] == third


def test_csv_is_one_file_a_table(workspace, tmp_path):
    paths = write_csv(build_statement(workspace, "en", with_map=False), tmp_path / "budget.csv")
    assert paths[0].name == "budget.csv" and (tmp_path / "budget_compliance_by_rules.csv") in paths
    text = paths[0].read_text(encoding="utf-8-sig").splitlines()
    assert text[0].startswith("Class of land,") and len(text) == 1 + 6 + 1
    assert "39,000" not in "".join(text) and ",38000" in "".join(text)


@pytest.mark.parametrize("kind", ["html", "pdf", "xlsx", "csv", "json"])
def test_a_folder_that_refuses(workspace, tmp_path, kind):
    statement = build_statement(workspace, "en", with_map=False)
    target = tmp_path / "missing" / f"s.{kind}"
    with pytest.raises(ReportNotWritten) as refusal:
        _write(kind, statement, workspace, target)
    assert str(target) in str(refusal.value) and not target.parent.exists()


@pytest.mark.parametrize("exceptions", [False, True])
@pytest.mark.parametrize("kind", ["html", "pdf", "xlsx", "csv", "json"])
@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no /dev/full")
def test_a_full_disk_leaves_the_old_report(workspace, tmp_path, kind, exceptions, monkeypatch, request):
    use_gdal_exceptions(exceptions, request)
    statement = build_statement(workspace, "en", with_map=False)
    target = tmp_path / "out" / f"s.{kind}"
    target.parent.mkdir()
    target.write_text("the old one")
    import tempfile

    real = tempfile.mkdtemp

    def full(prefix, dir):  # noqa: A002 (the function's own name)
        folder = real(prefix=prefix, dir=dir)
        os.symlink("/dev/full", os.path.join(folder, target.name))
        return folder

    monkeypatch.setattr(tempfile, "mkdtemp", full)
    with pytest.raises(ReportNotWritten):
        _write(kind, statement, workspace, target)
    assert target.read_text() == "the old one"
    assert [path.name for path in target.parent.iterdir()] == [target.name]


def use_gdal_exceptions(on, request):
    """Switch them as QGIS or another plugin might have done, last on first off as GDAL asks."""
    modules = (gdal, ogr, osr)
    before = [module.GetUseExceptions() for module in modules]

    def switch(wanted):
        for module, use in zip(modules, wanted):
            if use and not module.GetUseExceptions():
                module.UseExceptions()
        for module, use in reversed(list(zip(modules, wanted))):
            if not use and module.GetUseExceptions():
                module.DontUseExceptions()

    request.addfinalizer(lambda: switch(before))
    switch([on] * 3)


def _write(kind, statement, workspace, path):
    if kind == "pdf":
        write_pdf(statement, workspace, QgsProject.instance(), path)
        return
    {"html": write_html, "json": write_json, "xlsx": write_xlsx, "csv": write_csv}[kind](statement, path)


def test_sheets_have_short_different_names(workspace, tmp_path):
    names = [table.sheet or table.title for table in all_tables(build_statement(workspace, "en"))]
    assert len(set(names)) == len(names) and max(map(len, names)) <= 31


def test_report_leaves_the_project_alone(workspace, tmp_path):
    project = QgsProject.instance()
    before = (set(project.mapLayers()), project.crs().authid(), project.ellipsoid(), project.isDirty())
    write_pdf(build_statement(workspace, "en"), workspace, project, tmp_path / "s.pdf")
    assert (
        set(project.mapLayers()),
        project.crs().authid(),
        project.ellipsoid(),
        project.isDirty(),
    ) == before
