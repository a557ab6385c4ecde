"""Overlays in a project: where they lie, that they are found again, what is said of those that are not."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import date

import numpy as np
import pytest
from qgis.core import (
    QgsFeature,
    QgsGeometry,
    QgsMapRendererSequentialJob,
    QgsMapSettings,
    QgsProject,
    QgsRectangle,
)
from qgis.PyQt.QtCore import QSize
from rasters_kit import EPSG, GRID, box, raster

from terrestrial_carbon.plugin.core.overlays.catalogue_json import catalogue
from terrestrial_carbon.plugin.core.overlays.encoding_json import told_of
from terrestrial_carbon.plugin.storage.event_classes import event_classes
from terrestrial_carbon.plugin.storage.overlay_filter import EventFilter, apply_filter, filter_on, show_window
from terrestrial_carbon.plugin.storage.overlay_project import (
    add_to_tree,
    layer_of,
    make_layer,
    network_warning,
    problem_of,
    remove_layer,
    restore,
)
from terrestrial_carbon.plugin.storage.overlay_sources import SourceRefused, cog_source
from terrestrial_carbon.plugin.storage.overlays import Overlay, add_overlay, overlays
from terrestrial_carbon.plugin.storage.project import add_to_project, find_layer, remove_from_project
from terrestrial_carbon.plugin.storage.workspace import WorkspaceSettings, create_workspace, open_workspace

LOSS, COVER = "gfc_lossyear", "gfc_treecover2000"


@pytest.fixture
def land(qgis_app, tmp_path):
    """A workspace with one protected parcel, its project, a map of loss years and one of tree cover."""
    home = tmp_path / "home"
    home.mkdir()
    raster(home / "loss.tif", np.tile(np.arange(24, dtype="uint8"), (24, 1)))
    raster(home / "cover.tif", np.full((24, 24), 80, "uint8"))
    workspace = create_workspace(home / "land.gpkg", WorkspaceSettings("Land", crs=f"EPSG:{EPSG}"))
    layer = workspace.parcel_layer()
    parcel = QgsFeature(layer.fields())
    parcel.setGeometry(QgsGeometry.fromWkt(box(4, 4, 12, 12)).convertToType(layer.geometryType(), True))
    parcel["id"], parcel["status"], parcel["basis"] = "p", "protected", "law"
    assert layer.dataProvider().addFeatures([parcel])[0]
    for kind, name in ((LOSS, "loss"), (COVER, "cover")):
        encoding = catalogue().find(kind).encoding
        told = {} if encoding is None else told_of(encoding)
        add_overlay(workspace, Overlay(name, str(home / f"{name}.tif"), kind, encoding=told))
    project = QgsProject()
    add_to_project(workspace, project)
    for one in overlays(workspace):
        entry = catalogue().find(one.kind)
        add_to_tree(project, make_layer(one, entry), entry)
    yield workspace, project
    project.clear()


def picture(project):
    settings = QgsMapSettings()
    root = project.layerTreeRoot()
    settings.setLayers([layer for layer in root.layerOrder() if root.findLayer(layer).isVisible()])
    settings.setDestinationCrs(project.crs())
    settings.setOutputSize(QSize(240, 240))
    x, y = GRID[0], GRID[3]
    settings.setExtent(QgsRectangle(x, y - 2400, x + 2400, y))
    job = QgsMapRendererSequentialJob(settings)
    job.start()
    job.waitForFinished()
    return job.renderedImage()


def at(image, column, row):
    return image.pixelColor(round(column * 10), round(row * 10)).getRgb()[:3]


def names(project):
    return [layer.name() for layer in project.layerTreeRoot().layerOrder()]


def test_events_lie_above_the_parcels_and_covers_below(land):
    _, project = land
    order = names(project)
    assert order[:4] == ["Outlines of parcels", "loss", "Field plots", "Parcels"] and order[-1] == "cover"
    image = picture(project)
    for code in (5, 10, 15):  # inside the parcel and beside it, the colour of the legend
        year = event_classes(catalogue().find(LOSS).encoding)[code - 1].color.getRgb()[:3]
        assert at(image, code + 0.5, 8.5) == at(image, code + 0.5, 20.5)
        assert max(abs(a - b) for a, b in zip(at(image, code + 0.5, 8.5), year)) <= 3
    green = at(image, 0.5, 0.5)
    assert green[1] > green[0] and green[1] > green[2]


def test_outlines_of_parcels_can_be_read_through_events(land):
    _, project = land
    image = picture(project)
    for column in (6.5, 10.5, 14.5):
        edge = [sum(at(image, column, 4 + step / 10)) for step in range(-3, 4)]
        assert max(edge) - min(edge) > 75, edge


def test_all_is_found_again_in_another_place(land, tmp_path):
    workspace, project = land
    apply_filter(layer_of(project, overlays(workspace)[0].id), EventFilter(2005, 2010))
    before = picture(project)
    assert project.write(str(tmp_path / "home" / "land.qgz"))
    project.clear()
    shutil.move(tmp_path / "home", tmp_path / "elsewhere")
    other = QgsProject()
    assert other.read(str(tmp_path / "elsewhere" / "land.qgz"))
    again = open_workspace(tmp_path / "elsewhere" / "land.gpkg")
    missing, problems = restore(other, overlays(again))
    assert (missing, problems) == ([], [])
    assert picture(other) == before
    assert filter_on(layer_of(other, overlays(again)[0].id)) == EventFilter(2005, 2010)


def test_a_map_that_is_gone_is_named_and_the_rest_works(land, tmp_path):
    workspace, project = land
    assert project.write(str(tmp_path / "home" / "land.qgz"))
    project.clear()
    (tmp_path / "home" / "loss.tif").rename(tmp_path / "away.tif")
    other = QgsProject()
    other.read(str(tmp_path / "home" / "land.qgz"))
    loss, cover = overlays(workspace)
    missing, problems = restore(other, (loss, cover))
    assert missing == [] and len(problems) == 1 and "loss.tif is not there" in problems[0]
    assert layer_of(other, cover.id).isValid() and not layer_of(other, loss.id).isValid()
    assert problem_of(other, cover) == ""
    with pytest.raises(SourceRefused, match="is not there"):
        make_layer(loss)
    (tmp_path / "away.tif").rename(tmp_path / "home" / "loss.tif")  # put back: it works again
    assert restore(other, (loss, cover)) == ([], [])
    assert layer_of(other, loss.id).isValid()


def test_a_map_moved_by_the_workspace_is_pointed_to(land, tmp_path):
    workspace, project = land
    assert project.write(str(tmp_path / "home" / "land.qgz"))
    project.clear()
    (tmp_path / "home" / "maps").mkdir()
    (tmp_path / "home" / "loss.tif").rename(tmp_path / "home" / "maps" / "loss.tif")
    other = QgsProject()
    other.read(str(tmp_path / "home" / "land.qgz"))
    moved = [
        replace(one, source=one.source.replace("loss.tif", "maps/loss.tif")) for one in overlays(workspace)
    ]
    assert restore(other, moved) == ([], [])
    assert layer_of(other, moved[0].id).isValid()


def test_a_dead_service_leaves_the_rest(land):
    workspace, project = land
    dead = Overlay("Loss", cog_source("http://127.0.0.1:9/loss.tif").uri, LOSS, id="dead")
    with pytest.raises(SourceRefused, match="127.0.0.1 does not answer"):
        make_layer(dead, catalogue().find(LOSS))
    missing, problems = restore(project, [*overlays(workspace), dead])
    assert [one.id for one in missing] == ["dead"] and problems == []


def test_removing_takes_the_group_too_and_closing_takes_all(land):
    workspace, project = land
    loss, cover = overlays(workspace)
    remove_layer(project, loss.id)
    titles = [group.name() for group in project.layerTreeRoot().findGroups()]
    assert titles == ["Land", "Overlays below the parcels"]
    assert "Outlines of parcels" not in names(project)
    remove_from_project(project)
    assert not project.mapLayers() and not project.layerTreeRoot().findGroups()


def test_overlays_are_not_taken_for_parcels(land):
    workspace, project = land
    assert find_layer(project, "parcel").name() == "Parcels"


def test_looking_at_a_time_does_not_change_the_project(land):
    workspace, project = land
    project.setDirty(False)
    layer = layer_of(project, overlays(workspace)[0].id)
    show_window(layer, (date(2010, 1, 1), date(2010, 12, 31)))
    show_window(layer, None)
    assert not project.isDirty()


def test_network_drives_are_warned_of(land, monkeypatch):
    workspace, _ = land
    (one, *_) = overlays(workspace)
    assert network_warning(one) == ""
    far = replace(one, source="//server/share/loss.tif")
    assert "network drive" in network_warning(far)
