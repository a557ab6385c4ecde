"""The real QGIS: the built zip in an empty profile, and the plugin loaded and unloaded twenty times."""

from __future__ import annotations

from pathlib import Path

import pytest
from tools import package
from tools.desktop import ROOT, run_desktop

HOOKS = Path(__file__).resolve().parent / "hooks"
ALGORITHMS = [
    "budget", "createworkspace", "importparcels", "parcelstatistics", "parcelstock", "parceltable",
]  # fmt: skip

pytestmark = pytest.mark.desktop


def test_the_built_zip_starts_in_an_empty_profile(tmp_path):
    built = tmp_path / "terrestrial_carbon.zip"
    package.write_package(ROOT, built)
    report = run_desktop(HOOKS / "zip_start.py", tmp_path, plugin=None, arguments={"zip": str(built)})
    assert set(ALGORITHMS) <= set(report.results["algorithms"])
    docks = ["TerrestrialCarbonParcelsDock", "TerrestrialCarbonBudgetDock", "TerrestrialCarbonCreditsPanel",
             "TerrestrialCarbonOverlaysDock", "TerrestrialCarbonReviewDock"]  # fmt: skip
    assert report.results["docks"] == docks
    assert report.results["toolbar"]
    assert report.loud() == []
    assert report.tracebacks() == []


@pytest.mark.parametrize("locale", ["en_US", "zh-Hans"])
def test_load_and_unload_leave_qgis_as_it_was(tmp_path, locale):
    arguments = {"rounds": 20 if locale == "en_US" else 3, "word": "Terrestrial Carbon", "show": True}
    report = run_desktop(HOOKS / "load_unload.py", tmp_path, locale=locale, arguments=arguments)
    seen = report.results["while loaded"]
    assert {"docks", "toolbars", "providers", "actions"} <= set(seen), "the census sees nothing"
    assert locale == "en_US" or seen["translated"][1] != "Terrestrial Carbon"
    assert report.results["left behind"] == {}
    assert report.loud() == []
    assert report.tracebacks() == []


LEAKY = """
from qgis.core import QgsProject
from qgis.PyQt.QtWidgets import QDockWidget


def classFactory(iface):
    return Leaky(iface)


class Leaky:
    def __init__(self, iface):
        self.iface = iface

    def initGui(self):
        QgsProject.instance().layersAdded.connect(lambda layers: None)
        self.dock = QDockWidget(self.iface.mainWindow())
        self.dock.setObjectName("LeakyDock")

    def unload(self):
        pass
"""


def test_a_plugin_that_leaves_things_behind_is_noticed(tmp_path):
    plugin = tmp_path / "leaky"
    plugin.mkdir()
    (plugin / "__init__.py").write_text(LEAKY)
    (plugin / "metadata.txt").write_text((ROOT / "metadata.txt").read_text("utf-8"), "utf-8")
    arguments = {"rounds": 3, "word": "Terrestrial Carbon"}
    report = run_desktop(HOOKS / "load_unload.py", tmp_path, plugin=plugin, arguments=arguments)
    left = report.results["left behind"]
    assert left["docks"] == [[], ["LeakyDock"] * 3]
    was, now = left["project signal: layersAdded(QList<QgsMapLayer*>)"]
    assert now == was + 3
