"""A holder's statement, saved from its dialog in every format."""

from __future__ import annotations

import pytest
from credits_kit import click, click_node, settle, shown_page
from gui_kit import wait_until
from qgis.PyQt.QtWidgets import QAction, QFileDialog

from terrestrial_carbon.plugin.gui.credits.projects_page import ProjectsPage
from terrestrial_carbon.plugin.gui.statement_export import FORMATS


@pytest.fixture
def dialog(window, country):
    country.with_credits()
    for page in shown_page(ProjectsPage, window, country):
        page.refresh()
        settle(page)
        click_node(page, "Ada & Sons")
        click(page.statement)
        shown = page.dialog
        assert wait_until(lambda shown=shown: not shown.busy)
        yield shown


@pytest.mark.parametrize("kind", FORMATS)
def test_save_as(dialog, window, tmp_path, monkeypatch, kind):
    target = tmp_path / "statement"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", staticmethod(lambda *a, **k: (str(target), "")))
    dialog.findChild(QAction, f"TerrestrialCarbonStatementExport_{kind}").trigger()
    written = target.with_suffix(f".{kind}")
    assert written.stat().st_size > 200
    assert any(str(written) in message for message in window.messages())


def test_a_folder_that_refuses_is_said(dialog, window, tmp_path, monkeypatch):
    target = tmp_path / "missing" / "statement.html"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", staticmethod(lambda *a, **k: (str(target), "")))
    dialog.save_as("html")
    assert any("could not be written" in message for message in window.messages())
