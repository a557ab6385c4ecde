"""The house keeps its rules: each is held against the whole package, and shown to notice its breach."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from tools import house_rules as house

ROOT = Path(__file__).resolve().parents[2]
MODULES = house.modules(ROOT / "plugin")

# rule, a module that breaks it, the same thing done right
EXAMPLES = [
    ("broken_arrows", "core/a.py", "from ..storage import schema", "from .parcel import Parcel"),
    ("broken_arrows", "core/mechanism/a.py", "from ...translate import tr", "from ..parcel import Parcel"),
    ("broken_arrows", "raster/a.py", "from ..storage import schema", "from ..core.units import M2_PER_HA"),
    ("broken_arrows", "storage/a.py", "from ..raster import zonal", "from ..core.units import M2_PER_HA"),
    ("broken_arrows", "storage/a.py", "from ..gui.session import X", "from .errors import NotAWorkspace"),
    ("broken_arrows", "processing/a.py", "from ..gui import session", "from ..storage import workspace"),
    ("broken_arrows", "processing/a.py", "from ..demo import build", "from ..raster import zonal"),
    ("broken_arrows", "gui/parcels/a.py", "from ...main import X", "from ..session import X"),
    ("broken_arrows", "tasks/a.py", "def f():\n    from ..gui import session", "from ..core import totals"),
    ("broken_arrows", "cellar/a.py", "x = 1", None),
    ("strangers", "core/a.py", "from qgis.core import QgsFeature", "import numpy as np"),
    ("strangers", "core/a.py", "from osgeo import gdal", "from datetime import date"),
    ("strangers", "core/a.py", "import scipy.stats", "def f():\n    from scipy import stats"),
    ("strangers", "raster/a.py", "from qgis.core import QgsGeometry", "from osgeo import gdal"),
    ("strangers", "gui/a.py", "import pandas", "from qgis.gui import QgsMapTool"),
    ("strangers", "gui/a.py", "from terrestrial_carbon.plugin import main", "from ..core import parcel"),
    ("strangers", "reports/a.py", "import plotly", "try:\n    import plotly\nexcept ImportError:\n    x = 0"),
    ("widgets_below", "storage/a.py", "from qgis.PyQt.QtWidgets import QDialog", "import qgis.core"),
    ("widgets_below", "processing/a.py", "from qgis.utils import iface", "from qgis.PyQt import QtCore"),
    ("wrong_qt", "gui/a.py", "from PyQt5.QtCore import Qt", "from qgis.PyQt.QtCore import Qt"),
    ("wrong_qt", "gui/a.py", "from qgis._core import QgsFeature", "from qgis.core import QgsFeature"),
    ("reaching_out", "core/a.py", "import sqlite3", "import math"),
    ("reaching_out", "core/a.py", "def f(p):\n    return open(p).read()", "def f(p):\n    return p"),
    ("gdal_exceptions", "raster/a.py", "gdal.UseExceptions()", "gdal.Open(path)"),
    ("bare_disconnects", "gui/a.py", "layer.featureAdded.disconnect()", "x.featureAdded.disconnect(self.on)"),
    ("event_loops", "gui/a.py", "QCoreApplication.processEvents()", "QTimer.singleShot(0, later)"),
    ("event_loops", "gui/a.py", "dialog.exec_()", "dialog.exec()"),
    ("untranslatable", "gui/a.py", 'tr(f"{n} ha")', 'tr("{n} ha").format(n=n)'),
    ("untranslatable", "gui/a.py", 'tr("{n} ha".format(n=n))', 'tr("one " "two")'),
    ("untranslatable", "gui/a.py", 'self.tr("%d ha" % n)', 'tr_count("%n parcel(s)", n)'),
    ("too_long", "core/a.py", "x = 1\n" * 401, "x = 1\n" * 400),
    ("too_long", "main.py", "x = 1\n" * 151, "x = 1\n" * 150),
    ("too_long", "core/a.py", "def f():\n" + "    x = 1\n" * 50, "def f():\n" + "    x = 1\n" * 49),
    ("thick_algorithms", "processing/a.py", "import numpy\nclass A(TerrestrialCarbonAlgorithm):\n    pass",
     "from qgis.core import QgsField\nclass A(TerrestrialCarbonAlgorithm):\n    pass"),
    ("undocumented", "core/a.py", '"""Doc."""\ndef f():\n    pass', '"""Doc."""\ndef f():\n    """Doc."""'),
    ("undocumented", "core/a.py", "x = 1", '"""Doc."""\ndef _f():\n    pass'),
]  # fmt: skip


@pytest.mark.parametrize("rule", house.RULES, ids=lambda rule: rule.__name__)
def test_the_package_keeps_the_rule(rule):
    found = [finding for module in MODULES for finding in rule(module)]
    assert not found, f"{rule.__doc__}\n" + "\n".join(found)


@pytest.mark.parametrize(("rule", "path", "wrong", "right"), EXAMPLES)
def test_the_rule_notices_its_breach(rule, path, wrong, right):
    check = getattr(house, rule)
    assert check(house.Module(path, wrong))
    assert right is None or not check(house.Module(path, right))


def test_every_rule_has_an_example_of_its_breach():
    assert {rule.__name__ for rule in house.RULES} == {example[0] for example in EXAMPLES}


def test_the_package_was_found():
    paths = {module.path for module in MODULES}
    assert {"translate.py", "core/parcel.py", "processing/provider.py"} <= paths


def test_a_table_of_sentences_may_be_long():
    table = "def f():\n    return {\n" + '        "a": tr("x"),\n' * 60 + "    }"
    assert not house.too_long(house.Module("processing/a.py", table))


def test_the_door_leads_on_and_does_nothing_else():
    """The root's __init__ imports nothing until QGIS asks for the plugin."""
    tree = ast.parse((ROOT / "__init__.py").read_text("utf-8"))
    functions = [node for node in tree.body if not isinstance(node, ast.Expr)]
    assert [getattr(node, "name", "") for node in functions] == ["classFactory"]


def test_forms_carry_no_connections():
    forms = (ROOT / "resources").rglob("*.ui")
    assert not [path for path in forms if house.form_connections(path.read_text("utf-8"))]
    assert house.form_connections("<connections><connection><sender>a</sender></connection></connections>")


def test_names_asked_of_the_interface_are_found():
    """What they are compared with, the real QgisInterface, is in tests/qgis/test_interface.py."""
    source = "class P:\n    def f(self):\n        self.iface.addToolBar(iface.mainWindow())\n"
    names = [name for name, _ in house.interface_names(house.Module("main.py", source))]
    assert sorted(names) == ["addToolBar", "mainWindow"]
