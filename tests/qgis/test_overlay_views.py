"""Swipe and linked view: real maps on a real canvas, judged by their pixels."""

from __future__ import annotations

import numpy as np
import pytest
from gui_kit import Mouse, flush
from http_kit import wait_for
from qgis.core import (
    QgsLayerTreeModel,
    QgsMapThemeCollection,
    QgsPointXY,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QDockWidget, QTextEdit
from rasters_kit import EPSG, GRID, raster

from terrestrial_carbon.plugin.core.overlays.encoding_json import encoding_of
from terrestrial_carbon.plugin.gui.overlays.linked_place import place_beside, take_away
from terrestrial_carbon.plugin.gui.overlays.linked_view import THEME, UNTIL, LinkedView
from terrestrial_carbon.plugin.gui.overlays.swipe import SwipeTool
from terrestrial_carbon.plugin.storage.overlay_filter import keep_encoding
from terrestrial_carbon.plugin.storage.overlay_styles import style_classes, style_events

RED, GREEN = (200, 0, 0), (0, 120, 0)


class Stage:
    """A canvas with a red map over a green one."""

    def __init__(self, window, folder):
        self.canvas = window.mapCanvas()
        self.canvas.setDestinationCrs(self.canvas.mapSettings().destinationCrs().fromEpsgId(EPSG))
        self.red = self._map(folder, "Loss", RED)
        self.green = self._map(folder, "Forest", GREEN)
        self.canvas.setLayers([self.red, self.green])
        self.canvas.setExtent(QgsRectangle(GRID[0], GRID[3] - 1000, GRID[0] + 1000, GRID[3]))
        self.mouse = Mouse(self.canvas)
        self.settle()

    def _map(self, folder, name, color):
        grid = (GRID[0] - 1500, 100, 0, GRID[3] + 1500, 0, -100)
        layer = QgsRasterLayer(raster(folder / f"{name}.tif", np.ones((40, 40), "uint8"), grid), name)
        style_classes(layer, [(1, name, QColor(*color).name())])
        QgsProject.instance().addMapLayer(layer)
        return layer

    def settle(self, canvas=None, tool=None):
        canvas = canvas or self.canvas
        drawn = []
        canvas.mapCanvasRefreshed.connect(lambda: drawn.append(True))
        canvas.refresh()
        wait_for(lambda: drawn and not canvas.isDrawing() and (tool is None or not tool.is_drawing))

    def colors(self, canvas=None, row=0.2):
        """Return the colours at a twentieth, two twentieths … of the width."""
        image = (canvas or self.canvas).grab().toImage()
        return [
            image.pixelColor(round(image.width() * part / 20), round(image.height() * row)).getRgb()[:3]
            for part in range(1, 20)
        ]


@pytest.fixture
def stage(window, tmp_path):
    return Stage(window, tmp_path)


@pytest.fixture
def tool(stage):
    made = SwipeTool(stage.canvas)
    made.compare([stage.red])
    stage.canvas.setMapTool(made)
    stage.settle(tool=made)
    yield made
    made.dispose()


def split(at):
    """Return what a map shows whose line is at that twentieth, but for the line itself."""
    return [GREEN if part < at else RED for part in range(1, 20)]


def but(colors, *parts):
    return [color for part, color in enumerate(colors, 1) if part not in parts]


def test_the_map_is_without_the_overlay_left_of_the_line(stage, tool):
    assert but(stage.colors(), 10) == but(split(10), 10)


def test_the_line_is_pulled_with_the_mouse(stage, tool):
    x, y = GRID[0], GRID[3] - 500
    stage.mouse.press(x + 500, y)
    stage.mouse.move(x + 760, y, Qt.MouseButton.LeftButton)
    stage.mouse.release(x + 760, y)
    share = stage.mouse.pixel(x + 760, y).x() / stage.canvas.width()
    assert tool.share == pytest.approx(share, abs=0.005) and share > 0.55
    near = round(share * 20)
    assert but(stage.colors(), near) == but(split(share * 20), near)
    stage.mouse.move(x + 200, y)
    assert tool.share == pytest.approx(share, abs=0.005)  # let go of


def test_the_line_is_moved_with_the_keys_and_esc_ends(stage, tool):
    before = stage.canvas.extent()
    for _ in range(5):
        QTest.keyClick(stage.canvas, Qt.Key.Key_Left)
    assert tool.share == pytest.approx(0.4) and stage.canvas.extent() == before
    QTest.keyClick(stage.canvas, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert tool.share == pytest.approx(0.405)
    QTest.keyClick(stage.canvas, Qt.Key.Key_End)
    assert set(but(stage.colors(), 19)) == {GREEN}
    QTest.keyClick(stage.canvas, Qt.Key.Key_Home)
    assert set(but(stage.colors(), 1)) == {RED}
    ended = []
    tool.ended.connect(lambda: ended.append(True))
    items = len(stage.canvas.scene().items())
    QTest.keyClick(stage.canvas, Qt.Key.Key_Escape)
    assert ended and stage.canvas.mapTool() is not tool
    assert len(stage.canvas.scene().items()) == items - 1
    assert set(stage.colors()) == {RED}


def test_both_sides_may_leave_something_out(stage, tool):
    tool.compare([stage.red], [stage.green, stage.red])
    stage.settle(tool=tool)
    assert but(stage.colors(), 10) == [*[GREEN] * 9, *[(255, 255, 255)] * 9]


def test_another_place_is_drawn_anew(stage, tool):
    stage.canvas.setExtent(QgsRectangle(GRID[0] - 500, GRID[3] - 500, GRID[0] + 500, GRID[3] + 500))
    stage.settle(tool=tool)
    assert but(stage.colors(), 10) == but(split(10), 10)
    style_classes(stage.green, [(1, "Forest", "#0000ff")])  # another look, too
    stage.green.triggerRepaint()
    stage.settle(tool=tool)
    assert stage.colors()[2] == (0, 0, 255)


def test_the_tool_can_be_taken_again_and_again(stage, tool):
    items = len(stage.canvas.scene().items())
    for _ in range(30):  # drawing is broken off each time
        tool.end()
        stage.canvas.setMapTool(tool)
    flush()
    assert len(stage.canvas.scene().items()) == items
    tool.dispose()
    assert len(stage.canvas.scene().items()) == items - 1


@pytest.fixture
def linked(stage, window):
    view = LinkedView(stage.canvas, QgsProject.instance(), window.mainWindow())
    window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, view)
    view.compare([stage.red])
    flush()
    stage.settle(view.canvas)
    yield view
    view.unload()
    window.removeDockWidget(view)
    view.deleteLater()
    flush()


def same_place(one, other):
    return one.center().distance(other.center()) < 1e-6 * one.extent().width() and one.mapUnitsPerPixel() == (
        pytest.approx(other.mapUnitsPerPixel(), rel=1e-6)
    )


def test_other_docks_keep_their_widths_when_it_comes_and_goes(stage, window):
    main = window.mainWindow()
    layers, browser = (QDockWidget(name, main) for name in ("Layers", "Browser"))
    for dock in (layers, browser):
        dock.setWidget(QTextEdit())
        main.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, dock)
    flush()
    main.resizeDocks([layers, browser], [170, 170], Qt.Orientation.Horizontal)
    flush()
    before = (layers.width(), browser.width(), stage.canvas.width())
    for _ in range(2):
        view = LinkedView(stage.canvas, QgsProject.instance(), main)
        place_beside(main, stage.canvas, view)
        view.compare([stage.red])
        flush()
        assert (layers.width(), browser.width()) == before[:2]
        assert abs(view.width() - stage.canvas.width()) < 0.2 * before[2]
        take_away(main, view)
        flush()
        assert (layers.width(), browser.width(), stage.canvas.width()) == before
    for dock in (layers, browser):
        main.removeDockWidget(dock)
        dock.deleteLater()
    flush()


def test_the_linked_map_is_without_the_overlay(stage, linked):
    assert set(linked_colors(stage, linked)) == {GREEN}
    stage.settle()
    assert RED in stage.colors() and GREEN not in stage.colors()


def linked_colors(stage, linked):
    stage.settle(linked.canvas)
    return stage.colors(linked.canvas)


def test_both_maps_move_together(stage, linked):
    assert same_place(stage.canvas, linked.canvas)
    stage.canvas.setExtent(QgsRectangle(GRID[0] + 300, GRID[3] - 500, GRID[0] + 600, GRID[3] - 200))
    assert same_place(stage.canvas, linked.canvas)
    linked.canvas.zoomByFactor(2)
    assert same_place(stage.canvas, linked.canvas)
    linked.canvas.setCenter(QgsPointXY(GRID[0] + 100, GRID[3] - 100))
    assert same_place(stage.canvas, linked.canvas)
    assert stage.canvas.center().x() == pytest.approx(GRID[0] + 100, abs=1)


def test_the_first_map_does_not_move_when_the_linked_one_is_made_wider(stage, linked, window):
    linked.setFloating(True)
    linked.resize(500, 400)
    flush()
    wait_for(lambda: same_place(stage.canvas, linked.canvas))
    before = stage.canvas.mapUnitsPerPixel()
    linked.resize(700, 600)
    flush()
    wait_for(lambda: linked.canvas.mapSettings().outputSize().width() > 600)
    stage.settle(linked.canvas)
    assert stage.canvas.mapUnitsPerPixel() == before and same_place(stage.canvas, linked.canvas)


def test_the_linked_map_shows_an_earlier_year_and_the_first_stays(stage, linked, tmp_path):
    codes = np.full((40, 40), 20, "uint8")
    codes[:, 20:] = 5
    path = raster(tmp_path / "loss.tif", codes, grid=(GRID[0] - 1500, 100, 0, GRID[3] + 1500, 0, -100))
    loss = QgsRasterLayer(path, "loss")
    encoding = encoding_of({"scheme": "years", "none": [0], "offset": 2000, "first": 1, "last": 23})
    style_events(loss, encoding)
    keep_encoding(loss, encoding)
    QgsProject.instance().addMapLayer(loss)
    stage.canvas.setLayers([loss, stage.green])
    linked.compare([loss], UNTIL, 2010)
    assert linked.mode == UNTIL and linked.year.isVisibleTo(linked)
    colors = linked_colors(stage, linked)
    assert colors[0] == GREEN and colors[-1] != GREEN
    linked.year.setValue(2021)
    assert GREEN not in linked_colors(stage, linked)
    stage.settle()
    assert GREEN not in stage.colors()
    assert not loss.customProperty("terrestrial_carbon/hidden")


def test_a_theme_of_the_project_can_be_shown(stage, linked, window):
    root = QgsProject.instance().layerTreeRoot()
    root.findLayer(stage.red).setItemVisibilityChecked(False)
    model = QgsLayerTreeModel(root)
    themes = QgsProject.instance().mapThemeCollection()
    themes.insert("Forest only", QgsMapThemeCollection.createThemeFromCurrentState(root, model))
    linked.compare([], THEME)
    assert linked.mode == THEME
    assert set(linked_colors(stage, linked)) == {GREEN}


def test_layers_that_go_leave_the_linked_map(stage, linked):
    QgsProject.instance().removeMapLayer(stage.green.id())
    QgsProject.instance().removeMapLayer(stage.red.id())
    stage.canvas.setLayers([])
    assert linked.canvas.layers() == [] and linked.choice.count() == 1


def test_the_mouse_is_marked_on_the_other_map(stage, linked):
    stage.mouse.move(GRID[0] + 200, GRID[3] - 200)
    marker = linked._markers[0]
    assert marker.isVisible() and marker.center().x() == pytest.approx(GRID[0] + 200, abs=5)


def test_unloading_leaves_nothing_on_the_map(stage, window):
    items = len(stage.canvas.scene().items())
    view = LinkedView(stage.canvas, QgsProject.instance(), window.mainWindow())
    view.compare([stage.red])
    view.unload()
    view.deleteLater()
    flush()
    assert len(stage.canvas.scene().items()) == items
    stage.canvas.setExtent(QgsRectangle(0, 0, 1, 1))
