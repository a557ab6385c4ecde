"""The manual: links that lead somewhere, pictures that are there, both languages, headings to jump to."""

from __future__ import annotations

import re

import pytest
from qgis.PyQt.QtCore import QUrl

from terrestrial_carbon.plugin.gui.help_window import HELP_FOLDER, HelpWindow, anchor_of, help_page

PAGES = sorted(HELP_FOLDER.glob("*.md"))
LINK = re.compile(r"\]\(([^)\s]+)\)")


def headings(page):
    """Return the anchors of a page's headings."""
    lines = page.read_text("utf-8").splitlines()
    return {anchor_of(line.lstrip("#")) for line in lines if re.match(r"#{1,6} ", line)}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_and_pictures_lead_somewhere(page):
    for link in LINK.findall(page.read_text("utf-8")):
        if link.startswith("http"):
            continue
        name, _, anchor = link.partition("#")
        target = page.parent / name if name else page
        assert target.is_file(), link
        assert not anchor or anchor in headings(target), link


@pytest.mark.parametrize("page", [page for page in PAGES if "zh-Hans" not in page.name], ids=lambda p: p.name)
def test_pages_for_users_are_there_in_both_languages(page):
    if page.stem == "developers":  # in English only
        return
    chinese = help_page(page.stem, "zh-Hans")
    assert chinese.name == f"{page.stem}.zh-Hans.md"
    levels = [
        [len(line) - len(line.lstrip("#")) for line in one.read_text("utf-8").splitlines() if line[:1] == "#"]
        for one in (page, chinese)
    ]
    assert levels[0] == levels[1], "the same headings in both"
    examples = [
        re.findall(r"^    (qgis_process .*)$", one.read_text("utf-8"), re.M) for one in (page, chinese)
    ]
    assert examples[0] == examples[1], "the same commands in both"


def test_a_link_with_a_heading_brings_it_to_the_top(qgis_app):
    window = HelpWindow()
    try:
        window.open_page("overlays")
        browser = window._browser
        window._follow(QUrl("developers.md#overlays"))
        assert browser.source().fileName() == "developers.md"
        assert browser.textCursor().block().text() == "Overlays"
        assert browser.verticalScrollBar().value() > 0
        window._follow(QUrl("#tests"))
        assert browser.source().fileName() == "developers.md"
        assert browser.textCursor().block().text() == "Tests"
    finally:
        window.deleteLater()
