"""Time on the map with QGIS's own temporal controller: its buttons, its frames, and real pixels."""

from __future__ import annotations

import numpy as np
import pytest
from http_kit import wait_for
from qgis.core import QgsFeature, QgsGeometry, QgsProject, QgsRasterLayer, QgsRectangle, QgsVectorLayer
from qgis.gui import QgsTemporalControllerWidget
from qgis.PyQt.QtWidgets import QAbstractButton
from rasters_kit import EPSG, GRID, raster

from terrestrial_carbon.plugin.core.overlays.encoding_json import encoding_of
from terrestrial_carbon.plugin.core.overlays.event_fields import EventFields
from terrestrial_carbon.plugin.gui.overlays.timeline import Timeline
from terrestrial_carbon.plugin.storage.event_features import follow_time, style_features
from terrestrial_carbon.plugin.storage.overlay_filter import EventFilter, apply_filter, keep_encoding
from terrestrial_carbon.plugin.storage.overlay_styles import style_classes, style_events
from terrestrial_carbon.plugin.storage.overlay_time import fix_year
from terrestrial_carbon.plugin.storage.project import OVERLAY_ROLE, ROLE_PROPERTY

YEARS = {"scheme": "years", "type": "loss", "none": [0], "offset": 2000, "first": 1, "last": 23}


class Stage:
    """A map canvas with QGIS's temporal controller, as in the program, and one overlay."""

    def __init__(self, window, folder):
        self.canvas = window.mapCanvas()
        self.project = QgsProject.instance()
        self.buttons = QgsTemporalControllerWidget(window.mainWindow())
        self.canvas.setTemporalController(self.buttons.temporalController())
        self.buttons.temporalController().setFramesPerSecond(20)
        self.canvas.setDestinationCrs(self.canvas.mapSettings().destinationCrs().fromEpsgId(EPSG))
        self.loss = QgsRasterLayer(
            str(raster(folder / "loss.tif", np.arange(24, dtype="uint8").reshape(1, 24))), "loss"
        )
        encoding = encoding_of(YEARS)
        style_events(self.loss, encoding)
        keep_encoding(self.loss, encoding)
        self.layers = []
        self.add(self.loss)
        self.canvas.setExtent(QgsRectangle(GRID[0], GRID[3] - 1200, GRID[0] + 2400, GRID[3] + 1200))
        self.timeline = Timeline(self.canvas, self.project)

    def add(self, layer):
        layer.setCustomProperty(ROLE_PROPERTY, OVERLAY_ROLE)
        self.project.addMapLayer(layer)
        self.layers.append(layer)
        self.canvas.setLayers(self.layers)

    def press(self, name):
        self.buttons.findChild(QAbstractButton, name).click()

    def years(self, row=0):
        """Return which of 2001 to 2023 the map draws now, from the pixels of the canvas."""
        self.canvas.waitWhileRendering()
        drawn = []
        self.canvas.mapCanvasRefreshed.connect(lambda: drawn.append(True))
        self.canvas.refresh()
        wait_for(lambda: drawn and not self.canvas.isDrawing())
        image = self.canvas.grab().toImage()
        place = self.canvas.getCoordinateTransform()
        found = []
        for code in range(1, 24):
            point = place.transform(GRID[0] + 100 * code + 50, GRID[3] - 50 - 100 * row)
            color = image.pixelColor(round(point.x()), round(point.y()))
            if color.getRgb()[:3] != (255, 255, 255):
                found.append(2000 + code)
        return found


@pytest.fixture
def stage(window, tmp_path):
    made = Stage(window, tmp_path)
    yield made
    made.timeline.unload()
    made.canvas.setTemporalController(None)


def test_one_click_sets_the_controller_and_play_runs_through_the_years(stage):
    assert stage.years() == list(range(2001, 2024))
    assert stage.timeline.years() == (2001, 2023)
    seen = []
    stage.canvas.temporalRangeChanged.connect(
        lambda: seen.append(stage.canvas.mapSettings().temporalRange().begin().date().year())
    )
    assert stage.timeline.start()
    wait_for(lambda: seen and seen[-1] == 2023)
    assert sorted(set(seen)) == list(range(2001, 2024))
    assert stage.years() == [2023]


def test_the_buttons_of_the_controller_step_through_the_years(stage):
    stage.timeline.start(play=False)
    assert stage.years() == [2001]
    stage.press("mNextButton")
    assert stage.years() == [2002]
    stage.press("mFastForwardButton")
    assert stage.years() == [2023]
    stage.press("mPreviousButton")
    assert stage.years() == [2022]
    stage.press("mRewindButton")
    assert stage.years() == [2001]
    stage.press("mNavigationOff")
    assert stage.years() == list(range(2001, 2024)) and not stage.timeline.is_on


def test_cumulative_keeps_the_years_before(stage):
    stage.timeline.start((2005, 2010), cumulative=True, play=False)
    stage.press("mNextButton")
    stage.press("mNextButton")
    assert stage.years() == [2005, 2006, 2007]


def test_the_filter_holds_while_time_runs_and_after(stage):
    apply_filter(stage.loss, EventFilter(2003, 2004))
    stage.timeline.start(play=False)
    assert stage.years() == []
    stage.press("mNextButton")
    stage.press("mNextButton")
    assert stage.years() == [2003]
    stage.timeline.stop()
    assert stage.years() == [2003, 2004]


def test_stopping_leaves_the_controller_as_it_was(stage):
    controller = stage.timeline.controller
    before = (controller.navigationMode(), controller.temporalRangeCumulative())
    switched = []
    stage.timeline.switched.connect(switched.append)
    stage.timeline.start(cumulative=True, play=False)
    stage.timeline.stop()
    assert (controller.navigationMode(), controller.temporalRangeCumulative()) == before
    assert switched == [True, False]
    assert stage.years() == list(range(2001, 2024))


def test_unloading_draws_everything_again(stage):
    stage.timeline.start(play=False)
    assert stage.years() == [2001]
    stage.timeline.unload()
    assert stage.years() == list(range(2001, 2024))


def test_a_project_saved_while_time_runs_keeps_all_years(stage, tmp_path):
    apply_filter(stage.loss, EventFilter(2003, 2023))
    stage.project.setDirty(False)
    stage.timeline.start(play=False)
    stage.press("mNextButton")
    assert not stage.project.isDirty()
    assert stage.project.write(str(tmp_path / "p.qgz"))
    other = QgsProject()
    other.read(str(tmp_path / "p.qgz"))
    (found,) = other.mapLayers().values()
    pixels = found.renderer().rasterTransparency().transparentSingleValuePixelList()
    assert [(one.min, one.max) for one in pixels] == [(-1e18, 2), (24, 1e18)]
    apply_filter(found, EventFilter())
    assert not found.renderer().rasterTransparency().transparentSingleValuePixelList()


def test_maps_of_one_year_and_events_as_polygons_follow_too(stage, tmp_path):
    grid = (GRID[0], 100.0, 0.0, GRID[3] - 100, 0.0, -100.0)
    cover = QgsRasterLayer(
        str(raster(tmp_path / "cover.tif", np.ones((1, 24), "uint8"), grid=grid)), "cover 2002"
    )
    style_classes(cover, [(1, "forest", "#006400")])
    fix_year(cover, 2002)
    stage.add(cover)
    events = QgsVectorLayer(f"Polygon?crs=EPSG:{EPSG}&field=year:int", "events", "memory")
    feature = QgsFeature(events.fields())
    x, y = GRID[0], GRID[3] - 200
    feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(x, y - 100, x + 2400, y)))
    feature["year"] = 2003
    events.dataProvider().addFeatures([feature])
    style_features(events, EventFields("year"))
    follow_time(events)
    stage.add(events)
    everything = list(range(2001, 2024))
    stage.timeline.start((2001, 2004), play=False)
    shown = []
    for _ in range(4):
        shown.append((bool(stage.years(1)), bool(stage.years(2))))
        stage.press("mNextButton")
    assert shown == [(False, False), (True, False), (False, True), (False, False)]
    stage.timeline.stop()
    assert stage.years(1) == stage.years(2) == everything
