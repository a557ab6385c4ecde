"""The Projects page with real mouse and keyboard events on a real workspace.

The officer's clicks: choose a holder, add a right over the parcels, add a project on it, certify it;
suspend it again; look at the parcels, and at the holder's statement.
"""

from __future__ import annotations

import pytest
from credits_kit import (
    WOODS,
    click,
    click_node,
    confirm,
    ready,
    shown_page,
    type_in,
)

from terrestrial_carbon.plugin.gui.credits.projects_page import ProjectsPage


@pytest.fixture
def page(window, country):
    yield from shown_page(ProjectsPage, window, country)


def test_certify_a_project(page, country):
    click_node(page, "Ada & Sons")
    click(page.add_right)
    dialog = page.dialog
    assert dialog.holder.currentText() == "Ada & Sons"
    assert dialog.parcels.ids() == [WOODS]  # of the two parcels, the one with tradeable carbon
    assert "1 parcel: 2,000 tCO2e tradeable, 40.00 tCO2e a year" in ready(dialog)
    confirm(dialog, page)
    assert page.bar.words == "Rights 40 of B 780 tCO2e a year; 740 left"

    click_node(page, "emission right")
    click(page.add_project)
    dialog = page.dialog
    assert not dialog.do_button.isEnabled() and "code" in ready(dialog)
    type_in(dialog.code, "a1")
    type_in(dialog.name, "Old woods")
    confirm(dialog, page)

    click_node(page, "A1 Old woods")
    assert "not certified" in page.about.text()
    click(page.certify)
    dialog = page.dialog
    assert "standard" in ready(dialog)
    type_in(dialog.standard, "National standard 1")
    confirm(dialog, page)
    click_node(page, "A1 Old woods")
    assert "certified by “National standard 1”" in page.about.text()
    assert country.rows("certification")[0]["standard"] == "National standard 1"


def test_the_page_says_when_accounts_are_not_open(window, tmp_path):
    pass
