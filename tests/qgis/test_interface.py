"""What the plugin asks of QGIS's interface object exists: the one of pytest-qgis would answer anything."""

from pathlib import Path

from tools import house_rules as house

ROOT = Path(__file__).resolve().parents[2]


def missing_names(modules):
    """Return the places that ask the interface for something it does not have."""
    from qgis.gui import QgisInterface

    asked = [each for module in modules for each in house.interface_names(module)]
    return [place for name, place in asked if not hasattr(QgisInterface, name)]


def test_every_name_exists_on_the_real_interface(qgis_app):
    assert missing_names(house.modules(ROOT / "plugin")) == []


def test_a_name_that_does_not_exist_is_noticed(qgis_app):
    wrong = house.Module("main.py", "self.iface.addToolBox('x')")
    assert missing_names([wrong]) == ["plugin/main.py:1: iface.addToolBox"]
