"""Time on the map: QGIS's own temporal controller, set up by one click; overlays follow it code by code.

Colours of a raster say years, which QGIS cannot tell from other values. So while the controller is on, the
codes outside its frame are made clear; when it is off, or the plugin goes, all are drawn again. A project
saved in between keeps all of them too.
"""

from __future__ import annotations

import json

from qgis.core import (
    QgsInterval,
    QgsProject,
    QgsRasterLayer,
    QgsRasterTransparency,
    QgsTemporalNavigationObject,
)
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtWidgets import QDockWidget

from ...storage.compat import TIME_ANIMATED, TIME_IDLE, TIME_OFF, YEARS, transparent_range
from ...storage.overlay_filter import HIDDEN_PROPERTY, encoding_on, filter_on, hidden_ranges, show_window
from ...storage.overlay_time import days_of, range_of_years, years_of
from ...storage.project import overlay_layers
from ..connections import Connections

_DOCK = "Temporal Controller"  # QGIS's name of its own dock


class Timeline(QObject):
    """Sets QGIS's temporal controller and follows it; ``switched`` carries whether time is on.

    ``window`` is QGIS's main window or ``None``, where the controller's dock is found and shown.
    """

    switched = pyqtSignal(bool)

    def __init__(self, canvas, project: QgsProject, window=None, parent=None) -> None:
        super().__init__(parent)
        self._canvas, self._project, self._window = canvas, project, window
        self._found = None
        self._opened = None
        self._on = False
        self._connections = Connections()
        self._connections.connect(canvas.temporalRangeChanged, self.follow)
        self._connections.connect(project.writeMapLayer, self._write_whole)
        self._connections.connect(project.layersAdded, lambda layers: self.follow())

    @property
    def is_on(self) -> bool:
        """Whether the map shows a time."""
        return self._on

    @property
    def controller(self):
        """QGIS's navigation through time, or ``None``."""
        found = self._canvas.temporalController()
        return found if isinstance(found, QgsTemporalNavigationObject) else None

    def years(self) -> tuple[int, int] | None:
        """Return the first and last year of the project's overlays that tell time."""
        spans = [span for span in map(years_of, overlay_layers(self._project)) if span is not None]
        return (min(first for first, _ in spans), max(last for _, last in spans)) if spans else None

    def start(
        self, years: tuple[int, int] | None = None, cumulative: bool = False, play: bool = True
    ) -> bool:
        """Set the controller to ``years``, one a frame, and let it run; whether there was something to set.

        :param years: first and last; of all overlays if not given.
        :param cumulative: keep the years before.
        """
        years, controller = years or self.years(), self.controller
        if years is None or controller is None:
            return False
        if self._found is None:
            self._found = (
                controller.navigationMode(),
                controller.temporalExtents(),
                controller.frameDuration(),
                controller.temporalRangeCumulative(),
            )
        controller.setAnimationState(TIME_IDLE)
        controller.setTemporalRangeCumulative(cumulative)
        controller.setTemporalExtents(range_of_years(*years))
        controller.setFrameDuration(QgsInterval(1, YEARS))
        controller.setNavigationMode(TIME_ANIMATED)
        controller.setTemporalExtents(range_of_years(*years))  # the dock widens them when it changes its mode
        controller.rewindToStart()
        self._show_dock()
        self.follow()
        if play:
            controller.playForward()
        return True

    def stop(self) -> None:
        """Switch time off, draw all events again, and leave the controller as it was found."""
        controller = self.controller
        if controller is not None:
            controller.setAnimationState(TIME_IDLE)
            controller.setNavigationMode(TIME_OFF)
            if self._found is not None:
                mode, extents, duration, cumulative = self._found
                controller.setTemporalRangeCumulative(cumulative)
                controller.setTemporalExtents(extents)
                controller.setFrameDuration(duration)
                controller.setNavigationMode(mode)
        self._found = None
        self._hide_dock()
        self.follow()

    def follow(self) -> None:
        """Draw of every overlay what lies in the time on the map now."""
        window = self._window_now()
        for layer in overlay_layers(self._project):
            if isinstance(layer, QgsRasterLayer) and layer.isValid():
                show_window(layer, window)
        if (window is not None) != self._on:
            self._on = window is not None
            self.switched.emit(self._on)

    def unload(self) -> None:
        """Let go of QGIS: the controller as it was, all events drawn."""
        self._connections.disconnect_all()
        if self._found is not None and not sip.isdeleted(self._canvas):
            self.stop()
        for layer in overlay_layers(self._project):
            if isinstance(layer, QgsRasterLayer) and layer.isValid():
                show_window(layer, None)

    def _window_now(self):
        mapped = self._canvas.mapSettings()
        return days_of(mapped.temporalRange()) if mapped.isTemporal() else None

    def _show_dock(self) -> None:
        dock = self._window.findChild(QDockWidget, _DOCK) if self._window is not None else None
        if dock is not None:
            self._opened = self._opened or (dock if dock.isHidden() else None)
            dock.show()
            dock.raise_()

    def _hide_dock(self) -> None:
        """Hide the controller's dock again, if it was shown here."""
        opened, self._opened = self._opened, None
        if opened is not None and not sip.isdeleted(opened):
            opened.hide()

    def _write_whole(self, layer, element, document) -> None:
        """The project is being written: put there what the filter hides, without what time hides."""
        encoding = encoding_on(layer) if self._on and isinstance(layer, QgsRasterLayer) else None
        renderer = element.firstChildElement("pipe").firstChildElement("rasterrenderer")
        if encoding is None or renderer.isNull():
            return
        now = {tuple(pair) for pair in json.loads(layer.customProperty(HIDDEN_PROPERTY) or "[]")}
        ranges = hidden_ranges(encoding, filter_on(layer))
        there = layer.renderer().rasterTransparency()
        kept = [one for one in there.transparentSingleValuePixelList() if (one.min, one.max) not in now]
        whole = QgsRasterTransparency()
        whole.setTransparentSingleValuePixelList(kept + [transparent_range(*pair) for pair in ranges])
        renderer.removeChild(renderer.firstChildElement("rasterTransparency"))
        whole.writeXml(document, renderer)
        options = element.firstChildElement("customproperties").elementsByTagName("Option")
        for index in range(options.length()):
            option = options.at(index).toElement()
            if option.attribute("name") == HIDDEN_PROPERTY:
                option.setAttribute("value", json.dumps([list(pair) for pair in ranges]))
