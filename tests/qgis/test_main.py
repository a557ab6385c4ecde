"""The plugin as QGIS loads it: nothing is left behind, and the language is QGIS's."""

from __future__ import annotations

import pytest
from gui_kit import Window, flush
from qgis.core import QgsApplication, QgsProject
from qgis.PyQt.QtWidgets import QDockWidget, QShortcut, QToolBar

import terrestrial_carbon
from terrestrial_carbon.plugin import main
from terrestrial_carbon.plugin.translate import speaking, tr, tr_count


@pytest.fixture
def window(qgis_app):
    QgsProject.instance().clear()
    window = Window()
    yield window
    window.close()


def census(window):
    """Return what a plugin can leave behind in this window."""
    own = window.mainWindow()
    return {
        "docks": sorted(d.objectName() for d in own.findChildren(QDockWidget)),
        "toolbars": sorted(t.objectName() for t in own.findChildren(QToolBar)),
        "menus": [a.text() for a in window.pluginMenu().actions()],
        "providers": sorted(p.id() for p in QgsApplication.processingRegistry().providers()),
        "items": len(window.mapCanvas().scene().items()),
        "tool": type(window.mapCanvas().mapTool()).__name__,
        "shortcuts": len(own.findChildren(QShortcut)),
    }


@pytest.fixture
def plugin(window):
    plugin = terrestrial_carbon.classFactory(window)
    plugin.initGui()
    flush()
    yield plugin
    plugin.unload()
    flush()


def test_loading_adds_five_docks_one_toolbar_and_one_menu(window, plugin):
    seen = census(window)
    docks = (
        "TerrestrialCarbonParcelsDock",
        "TerrestrialCarbonBudgetDock",
        "TerrestrialCarbonCreditsPanel",
        "TerrestrialCarbonOverlaysDock",
        "TerrestrialCarbonReviewDock",
    )
    assert set(docks) <= set(seen["docks"])
    parcels, *others = (window.mainWindow().findChild(QDockWidget, name) for name in docks)
    assert set(others) <= set(window.mainWindow().tabifiedDockWidgets(parcels))
    assert "TerrestrialCarbonToolbar" in seen["toolbars"] and seen["menus"] == ["Terrestrial Carbon"]
    assert "terrestrialcarbon" in seen["providers"]


def test_loading_and_unloading_twenty_times_leaves_nothing(window):
    before = census(window)
    for _ in range(20):
        plugin = terrestrial_carbon.classFactory(window)
        plugin.initGui()
        plugin.unload()
        flush()
    assert census(window) == before


def test_processing_alone_needs_no_interface(qgis_app):
    plugin = terrestrial_carbon.classFactory(None)
    plugin.initProcessing()
    assert QgsApplication.processingRegistry().providerById("terrestrialcarbon") is not None
    plugin.unload()
    assert QgsApplication.processingRegistry().providerById("terrestrialcarbon") is None


@pytest.mark.parametrize("locale", ["zh-Hans", "zh_CN", "zh", "zh_Hans"])
def test_chinese_locales_find_the_chinese_file(locale, monkeypatch, tmp_path, qgis_app):
    asked = []

    class Translator:
        def load(self, path):
            asked.append(path)
            return True

    (tmp_path / "i18n").mkdir()
    (tmp_path / "i18n" / "terrestrial_carbon_zh-Hans.qm").write_bytes(b"")
    monkeypatch.setattr(main, "ROOT", tmp_path)
    monkeypatch.setattr(main, "QTranslator", Translator)
    monkeypatch.setattr(main.QgsApplication, "locale", staticmethod(lambda: locale))
    monkeypatch.setattr(main.QCoreApplication, "installTranslator", staticmethod(lambda translator: True))
    assert isinstance(main.install_translator(), Translator)
    assert asked == [str(tmp_path / "i18n" / "terrestrial_carbon_zh-Hans.qm")]


@pytest.mark.parametrize("locale", ["en_US", "en", "de", "ar", "zh-Hant", ""])
def test_other_locales_stay_english_with_its_plurals(locale, monkeypatch, qgis_app):
    monkeypatch.setattr(main.QgsApplication, "locale", staticmethod(lambda: locale))
    translator = main.install_translator()
    try:
        assert [tr_count("%n parcel(s) left out: {reason}", number)[:9] for number in (1, 2)] == [
            "1 parcel ", "2 parcels",
        ]  # fmt: skip
        assert tr("Parcels") == "Parcels"
    finally:
        main.QCoreApplication.removeTranslator(translator)


@pytest.mark.parametrize("locale", ["en_US", "zh-Hans"])
def test_without_files_texts_stay_as_they_are_written(locale, monkeypatch, tmp_path, qgis_app):
    monkeypatch.setattr(main, "ROOT", tmp_path)
    monkeypatch.setattr(main.QgsApplication, "locale", staticmethod(lambda: locale))
    assert main.install_translator() is None


def test_english_spoken_by_name_has_its_plurals():
    with speaking("en"):
        assert (tr_count("%n unit(s)", 1), tr_count("%n unit(s)", 0)) == ("1 unit", "0 units")
