"""What all tests share: the package under its real name, no dialog that waits for ever, common fixtures."""

from __future__ import annotations

import importlib.abc
import os
import sys
from pathlib import Path

import pytest
from hypothesis import settings
from tools.named_package import load_package

ROOT = Path(__file__).resolve().parents[1]
os.environ["GDAL_PAM_ENABLED"] = "NO"  # reading a map leaves no .aux.xml beside it
WITHOUT_QGIS = os.environ.get("TC_WITHOUT_QGIS") == "1"

# The same examples each time, so that a failure is the change's own; TC_EXPLORE=1 looks for others.
settings.register_profile("repeatable", derandomize=os.environ.get("TC_EXPLORE") != "1")
settings.load_profile("repeatable")


class _NoQgis(importlib.abc.MetaPathFinder):
    """Makes QGIS, Qt and GDAL look uninstalled, to prove that the rules run without them."""

    HIDDEN = {"qgis", "PyQt5", "PyQt6", "osgeo", "gdal", "processing", "sip"}

    def find_spec(self, fullname, path=None, target=None):
        if fullname.partition(".")[0] in self.HIDDEN:
            raise ModuleNotFoundError(f"{fullname} is hidden in this run", name=fullname)
        return None


if WITHOUT_QGIS:
    sys.meta_path.insert(0, _NoQgis())
load_package()


@pytest.hookimpl(tryfirst=True)
def pytest_unconfigure(config):
    """Leave without tearing QGIS down: that crashes on some versions, after all is tested and reported.

    How QGIS ends with the plugin loaded is tested on the real program, in tests/e2e.
    """
    session = config.pluginmanager.get_plugin("session")
    if session is not None and "qgis.core" in sys.modules and not hasattr(config, "workerinput"):
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(int(session.exitstatus))


@pytest.fixture(scope="session")
def plugin_root() -> Path:
    """The repository's root, which is the package."""
    return ROOT


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """The folder of public sample maps beside the checkout; tests that need it are skipped without it."""
    folder = Path(os.environ.get("TC_SHARED_DATA") or ROOT.parent / "shared" / "data")
    if not folder.is_dir():
        pytest.skip("no sample maps: ../shared/data is not there and TC_SHARED_DATA is not set")
    return folder


@pytest.fixture
def processing_provider(qgis_processing, monkeypatch):
    """Our provider, registered with Processing, so that ``processing.run("terrestrialcarbon:…")`` works.

    Algorithms run as under ``qgis_process``, without a window: Processing would otherwise read the layers
    that other tests left on the map of pytest-qgis's window, and QGIS 3.22 has crashed over it.
    """
    from processing.tools import dataobjects
    from qgis.core import QgsApplication

    monkeypatch.setattr(dataobjects, "iface", None)

    from terrestrial_carbon.plugin.processing.provider import TerrestrialCarbonProvider

    registry = QgsApplication.processingRegistry()
    present = registry.providerById("terrestrialcarbon")
    if present is not None:
        yield present
        return
    provider = TerrestrialCarbonProvider()
    assert registry.addProvider(provider)
    yield provider
    registry.removeProvider("terrestrialcarbon")


STATIC_DIALOGS = {
    "QMessageBox": ("question", "information", "warning", "critical", "about"),
    "QFileDialog": (
        "getOpenFileName", "getOpenFileNames", "getSaveFileName", "getExistingDirectory",
    ),
    "QInputDialog": ("getText", "getItem", "getInt", "getDouble", "getMultiLineText"),
    "QColorDialog": ("getColor",),
}


@pytest.fixture(autouse=True)
def no_modal_dialogs(request, monkeypatch):
    """A modal dialog nobody answers hangs a headless run: refuse it, so that the test fails and says why.

    A test that answers dialogs itself (a timer that presses the button) carries ``@pytest.mark.modal``.
    """
    widgets = sys.modules.get("qgis.PyQt.QtWidgets")
    if widgets is None or request.node.get_closest_marker("modal"):
        return

    def refusing(what):
        def refuse(*_args, **_kwargs):
            raise AssertionError(f"modal {what} in a test: patch it, or answer it and mark the test 'modal'")

        return refuse

    for class_name in ("QDialog", "QMenu"):
        for method in ("exec", "exec_"):
            if hasattr(getattr(widgets, class_name), method):
                refuse = refusing(f"{class_name}.{method}()")
                monkeypatch.setattr(getattr(widgets, class_name), method, refuse)
    for class_name, methods in STATIC_DIALOGS.items():
        for method in methods:
            refuse = staticmethod(refusing(f"{class_name}.{method}()"))
            monkeypatch.setattr(getattr(widgets, class_name), method, refuse)
