"""Intervals in the yearly statement, in all formats and languages."""

from __future__ import annotations

import csv
import json
import shutil
import subprocess
import zipfile

import pytest
import rasters_kit
from qgis.core import QgsProject
from uncertainty_kit import T0_SE, Z, labelled_sample, set_parcels, unsure_workspace

from terrestrial_carbon.plugin.processing.review.uncertainty.budget_uncertainty import (
    BudgetUncertaintyAlgorithm,
)
from terrestrial_carbon.plugin.reports import (
    build_statement,
    write_csv,
    write_html,
    write_json,
    write_pdf,
    write_xlsx,
)
from terrestrial_carbon.plugin.reports.document import document


@pytest.fixture(scope="module")
def workspace(qgis_app, tmp_path_factory):
    workspace = unsure_workspace(tmp_path_factory.mktemp("unsure"), years=True)
    labelled_sample(workspace, name="<b>Strata</b>")
    work_out(workspace, SAMPLE="<b>Strata</b>", RULE="art_trees_2_0")
    return workspace


def work_out(workspace, **parameters):
    rasters_kit.run(BudgetUncertaintyAlgorithm, WORKSPACE=str(workspace.path), **parameters)


def section_of(statement):
    return next(section for section in document(statement) if section.key == "uncertainty")


def test_the_section_states_figures_method_and_source(workspace):
    section = section_of(build_statement(workspace, "en", with_map=False))
    intervals, parts, deductions = section.tables
    assert [row[0] for row in intervals.rows] == [
        "Protected P0", "Tradeable T0", "Annual budget B",
        "Credits of year 1", "Credits of year 2", "Credits of year 3",
    ]  # fmt: skip
    stated, estimate, error, half, low, high = intervals.rows[0][1:7]
    assert stated == 11_000.0 != estimate and half == pytest.approx(Z * error)
    assert (low, high) == pytest.approx((estimate - half, estimate + half))
    assert ("Protected P0", "errors of the map") in [row[:2] for row in parts.rows]
    assert [row[0] for row in deductions.rows][0] == "Annual budget B" and "ART" in deductions.rows[0][1]
    told = " ".join(section.paragraphs)
    assert "95 %" in told and "10,000 draws" in told and "<b>Strata</b>" in told and "densities" in told
    assert any("new carbon" in text for text in section.bullets)
    first = section_of(build_statement(workspace, "en", with_map=False, year=1))
    assert [row[0] for row in first.tables[0].rows][3:] == ["Credits of year 1"]


def test_every_format_has_it(workspace, tmp_path):
    statement = build_statement(workspace, "en", with_map=False)
    write_html(statement, tmp_path / "s.html")
    page = (tmp_path / "s.html").read_text(encoding="utf-8")
    assert "Figures with their intervals" in page and "&lt;b&gt;Strata" in page and "<b>Strata" not in page
    write_json(statement, tmp_path / "s.json")
    data = json.loads((tmp_path / "s.json").read_text(encoding="utf-8"))["uncertainty"]
    assert data["map_source"] == "<b>Strata</b>" and data["changed"] == []
    assert data["figures"][1]["parts"][0]["se_tco2e"] > 0
    write_csv(statement, tmp_path / "s.csv")
    files = [path for path in tmp_path.rglob("*.csv") if "intervals" in path.name.lower()]
    rows = [row for path in files for row in csv.reader(path.open(encoding="utf-8-sig"))]
    assert any(row and row[0] == "Tradeable T0" for row in rows)
    write_xlsx(statement, tmp_path / "s.xlsx")
    with zipfile.ZipFile(tmp_path / "s.xlsx") as book:
        sheets = book.read("xl/workbook.xml").decode()
    assert "Intervals" in sheets and "Sources of uncertainty" in sheets


def test_what_is_missing_or_out_of_date_is_said(qgis_app, tmp_path):
    workspace = unsure_workspace(tmp_path)
    bare = build_statement(workspace, "en", with_map=False)
    assert bare.uncertainty is None
    assert any("how sure the figures are" in text for text in document(bare)[-1].bullets)
    work_out(workspace)
    fresh = section_of(build_statement(workspace, "en", with_map=False))
    assert fresh.tables[0].rows[1][3] == pytest.approx(T0_SE)
    assert "out of date" not in fresh.paragraphs[0]
    set_parcels(workspace, lambda row: {"stock_se_tco2e": 1.0})
    old = section_of(build_statement(workspace, "en", with_map=False))
    assert "out of date: the parcels" in old.paragraphs[0]
    assert old.tables[0].rows[1][3] == pytest.approx(T0_SE)


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext is not installed")
def test_the_pdf_has_it(workspace, tmp_path):
    statement = build_statement(workspace, "en", with_map=False)
    write_pdf(statement, workspace, QgsProject(), tmp_path / "s.pdf")
    command = ["pdftotext", "-layout", str(tmp_path / "s.pdf"), "-"]
    text = subprocess.run(command, capture_output=True, check=True, text=True).stdout
    low, high = (f"{value:,.2f}" for value in section_of(statement).tables[0].rows[1][5:7])
    assert "Figures with their intervals" in text and low in text and high in text
