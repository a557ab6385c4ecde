"""What the tests of the panels share."""

import pytest
from gui_kit import Window
from qgis.core import QgsProject


@pytest.fixture
def window(qgis_app):
    """A QGIS window without QGIS, over an empty project before and after."""
    QgsProject.instance().clear()
    window = Window()
    yield window
    QgsProject.instance().clear()
    window.close()
