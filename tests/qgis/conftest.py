"""What the tests of the panels share."""

import pytest
from credits_kit import open_country
from gui_kit import Window
from qgis.core import QgsProject

from terrestrial_carbon.plugin.gui.session import WorkspaceSession


@pytest.fixture
def window(qgis_app):
    """A QGIS window without QGIS, over an empty project before and after."""
    QgsProject.instance().clear()
    window = Window()
    yield window
    QgsProject.instance().clear()
    window.close()


@pytest.fixture
def session(window):
    """A session in which no workspace is open yet."""
    session = WorkspaceSession(QgsProject.instance())
    yield session
    session.unload()


@pytest.fixture
def country(qgis_app, tmp_path):
    """The paper's example country with its accounts open and nothing entered."""
    return open_country(tmp_path)
