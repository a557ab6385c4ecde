"""A project made in one language and opened in another speaks the user's."""

import pytest
from qgis.core import QgsProject

from terrestrial_carbon.plugin.storage.project import add_to_project, find_layer, renew_words
from terrestrial_carbon.plugin.storage.settings import WorkspaceSettings
from terrestrial_carbon.plugin.storage.workspace import create_workspace
from terrestrial_carbon.plugin.translate import available_languages, speaking


@pytest.fixture
def project(qgis_app, tmp_path):
    """A project made in English and opened again."""
    workspace = create_workspace(tmp_path / "w.gpkg", WorkspaceSettings("W"))
    made = QgsProject()
    with speaking("en"):
        add_to_project(workspace, made)
    find_layer(made, "holder").setName("Owners of mine")
    assert made.write(str(tmp_path / "w.qgz"))
    opened = QgsProject()
    assert opened.read(str(tmp_path / "w.qgz"))
    yield opened
    opened.clear()
    made.clear()


def words(project):
    layer = find_layer(project, "parcel")
    tabs = [tab.name() for tab in layer.editFormConfig().tabs()]
    labels = [category.label() for category in layer.renderer().categories()]
    return layer.name(), layer.attributeAlias(layer.fields().indexOf("area_ha")), tabs[0], labels[-1]


def test_the_words_follow_the_language(project):
    if "zh-Hans" not in available_languages():
        pytest.fail("the Chinese translation is not compiled: make translations")
    assert words(project) == ("Parcels", "Area (ha)", "Parcel", "untagged")
    project.setDirty(False)
    with speaking("zh-Hans"):
        renew_words(project)
        assert words(project) == ("地块", "面积（ha）", "地块", "未标记")
    assert find_layer(project, "holder").name() == "Owners of mine"
    assert not project.isDirty()
    with speaking("en"):
        renew_words(project)
    assert words(project)[0] == "Parcels"


def test_colours_a_user_chose_stay(project):
    layer = find_layer(project, "parcel")
    renderer = layer.renderer().clone()
    categories = renderer.categories()  # held: a symbol goes with its category
    chosen = categories[0].symbol().color().lighter()
    symbol = categories[0].symbol().clone()
    symbol.setColor(chosen)
    renderer.updateCategorySymbol(0, symbol)
    layer.setRenderer(renderer)
    with speaking("zh-Hans"):
        renew_words(project)
    after = layer.renderer().categories()
    assert after[0].symbol().color() == chosen
