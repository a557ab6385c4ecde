"""A second map beside the first: it moves with it, without an overlay or as the land was in another year."""

from __future__ import annotations

from contextlib import contextmanager
from datetime import date

from qgis.core import QgsMapLayer, QgsPointXY, QgsProject, QgsRectangle
from qgis.gui import QgsDockWidget, QgsMapCanvas, QgsMapToolPan, QgsVertexMarker
from qgis.PyQt import sip
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtWidgets import QComboBox, QHBoxLayout, QLabel, QSpinBox, QVBoxLayout, QWidget

from ...storage.overlay_filter import show_window
from ...storage.overlay_time import years_of
from ...translate import tr
from ..connections import Connections

NAME = "TerrestrialCarbonLinkedView"
WITHOUT, UNTIL, THEME = "without", "until", "theme"


class LinkedView(QgsDockWidget):
    """``closed_by_user`` comes when its window is closed.

    What it shows is chosen in its bar: the map without the chosen overlays, the overlays as they were until
    a year, or a map theme of the project, such as older imagery.
    """

    closed_by_user = pyqtSignal()

    def __init__(self, main_canvas, project: QgsProject, parent=None) -> None:
        super().__init__(tr("Linked view"), parent)
        self.setObjectName(NAME)
        self._main, self._project = main_canvas, project
        self._overlays, self._copies = [], {}
        self._moving, self._size = False, None
        self._connections = Connections()
        self.canvas = QgsMapCanvas(self)
        self.canvas.setObjectName(f"{NAME}Map")
        self.canvas.setAccessibleName(tr("Linked map"))
        self.canvas.setCanvasColor(main_canvas.canvasColor())
        self.canvas.enableAntiAliasing(True)
        self.canvas.setParallelRenderingEnabled(True)
        self.canvas.setProject(project)
        self.canvas.setMinimumSize(280, 200)
        self._pan = QgsMapToolPan(self.canvas)
        self.canvas.setMapTool(self._pan)
        self._markers = [_marker(self.canvas), _marker(main_canvas)]
        self._build_bar()
        self._link()

    def compare(self, overlays, mode: str = WITHOUT, year: int | None = None) -> None:
        """Show the map of the main canvas without ``overlays``, or with them as they were until ``year``."""
        self._overlays = [layer.id() for layer in overlays]
        self._offer(mode, year)
        self._show_layers()
        self._follow_main()

    @property
    def mode(self) -> str:
        """What is shown: :data:`WITHOUT`, :data:`UNTIL` or :data:`THEME`."""
        return (self.choice.currentData() or (WITHOUT, ""))[0]

    def unload(self) -> None:
        """Let go of both maps."""
        self._connections.disconnect_all()
        self.canvas.stopRendering()
        self.canvas.unsetMapTool(self._pan)
        self.canvas.setLayers([])
        self._drop_copies()
        mine, main = self._markers
        self.canvas.scene().removeItem(mine)
        if not sip.isdeleted(self._main):
            self._main.scene().removeItem(main)
        self._markers = []

    def closeEvent(self, event) -> None:  # noqa: N802 (Qt's name)
        """Tell that it is closed."""
        super().closeEvent(event)
        self.closed_by_user.emit()

    def _build_bar(self) -> None:
        self.choice = QComboBox()
        self.choice.setObjectName(f"{NAME}Choice")
        self.choice.setAccessibleName(tr("The linked map shows"))
        self.choice.setToolTip(
            tr("What the linked map shows: less, an earlier year, or a map theme of the project.")
        )
        self.year = QSpinBox()
        self.year.setObjectName(f"{NAME}Year")
        self.year.setAccessibleName(tr("Until the year"))
        self.year.setToolTip(tr("The last year whose events are drawn in the linked map."))
        self.year.setKeyboardTracking(False)
        bar = QHBoxLayout()
        bar.addWidget(QLabel(tr("Shows")))
        bar.addWidget(self.choice, 1)
        bar.addWidget(self.year)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(4, 4, 4, 4)
        column.setSpacing(4)
        column.addLayout(bar)
        column.addWidget(self.canvas, 1)
        self.setWidget(body)

    def _link(self) -> None:
        connect = self._connections.connect
        connect(self._main.extentsChanged, self._follow_main)
        connect(self.canvas.extentsChanged, self._lead_main)
        connect(self._main.destinationCrsChanged, self._follow_crs)
        connect(self._main.rotationChanged, lambda angle: self.canvas.setRotation(angle))
        connect(self._main.layersChanged, self._show_layers)
        connect(self._main.xyCoordinates, lambda point: self._mark(0, point))
        connect(self.canvas.xyCoordinates, lambda point: self._mark(1, point))
        connect(self._project.layersWillBeRemoved, self._forget)
        connect(self.choice.currentIndexChanged, lambda index: self._on_choice())
        connect(self.year.valueChanged, lambda year: self._show_layers())
        self._follow_crs()

    def _offer(self, mode: str, year: int | None) -> None:
        """Offer what can be shown, with ``mode`` chosen."""
        self.choice.blockSignals(True)
        self.year.blockSignals(True)
        self.choice.clear()
        layers = self._present()
        names = ", ".join(layer.name() for layer in layers)
        self.choice.addItem(
            tr("without {maps}").format(maps=names) if names else tr("the same map"), (WITHOUT, "")
        )
        spans = [span for span in map(years_of, layers) if span is not None]
        if spans:
            first, last = min(one for one, _ in spans), max(one for _, one in spans)
            self.choice.addItem(tr("until the year"), (UNTIL, ""))
            self.year.setRange(first, last)
            self.year.setValue(year if year is not None else first)
        for theme in self._project.mapThemeCollection().mapThemes():
            self.choice.addItem(tr("theme: {name}").format(name=theme), (THEME, theme))
        modes = [self.choice.itemData(row)[0] for row in range(self.choice.count())]
        self.choice.setCurrentIndex(modes.index(mode) if mode in modes else 0)
        self.choice.blockSignals(False)
        self.year.blockSignals(False)
        self.year.setVisible(self.mode == UNTIL)

    def _on_choice(self) -> None:
        self.year.setVisible(self.mode == UNTIL)
        self._show_layers()

    def _show_layers(self) -> None:
        mode, theme = self.choice.currentData() or (WITHOUT, "")
        self.canvas.setTheme(theme if mode == THEME else "")
        if mode == THEME:
            return
        layers = self._main.layers()
        if mode == WITHOUT:
            self._drop_copies()
            shown = [layer for layer in layers if layer.id() not in self._overlays]
        else:
            shown = [self._copy(layer) if layer.id() in self._overlays else layer for layer in layers]
        self.canvas.setLayers(shown)
        self.canvas.refresh()

    def _copy(self, layer) -> QgsMapLayer:
        """Return a copy of an overlay, of the linked map's own, that shows events until the chosen year."""
        copy = self._copies.get(layer.id())
        if copy is None:
            copy = self._copies[layer.id()] = layer.clone()
        if years_of(layer) is not None:
            show_window(copy, (date.min, date(self.year.value(), 12, 31)))
        return copy

    def _drop_copies(self) -> None:
        copies, self._copies = self._copies, {}
        if copies:
            self.canvas.stopRendering()
            gone = {copy.id() for copy in copies.values()}
            self.canvas.setLayers([layer for layer in self.canvas.layers() if layer.id() not in gone])

    def _forget(self, layer_ids) -> None:
        """Layers go: theirs and their copies with them."""
        gone = set(layer_ids)
        self.canvas.setLayers([layer for layer in self.canvas.layers() if layer.id() not in gone])
        if gone & set(self._overlays):
            self._drop_copies()
            self._overlays = [one for one in self._overlays if one not in gone]
            self._offer(WITHOUT, None)

    def _present(self):
        found = (self._project.mapLayer(layer_id) for layer_id in self._overlays)
        return [layer for layer in found if layer is not None]

    def _follow_crs(self) -> None:
        with self._still():
            self.canvas.setDestinationCrs(self._main.mapSettings().destinationCrs())
        self._follow_main()

    def _follow_main(self) -> None:
        if not self._moving:
            with self._still():
                _look_alike(self._main, self.canvas)

    def _lead_main(self) -> None:
        size = self.canvas.mapSettings().outputSize()
        if size != self._size:  # made wider or narrower: the first map does not answer to that
            self._size = size
            self._follow_main()
        elif not self._moving:
            with self._still():
                _look_alike(self.canvas, self._main)

    @contextmanager
    def _still(self):
        """Move one map without the other answering."""
        before, self._moving = self._moving, True
        try:
            yield
        finally:
            self._moving = before

    def _mark(self, which: int, point) -> None:
        """Mark on one map where the mouse is on the other."""
        for index, marker in enumerate(self._markers):
            marker.setVisible(index == which)
        self._markers[which].setCenter(QgsPointXY(point))


def _look_alike(source, target) -> None:
    """Show in the middle of one map what is in the middle of the other, at the same scale."""
    units, middle = source.mapUnitsPerPixel(), source.center()
    size = target.mapSettings().outputSize()
    width, height = size.width() * units, size.height() * units
    if units > 0 and width > 0 and height > 0:
        target.setExtent(QgsRectangle.fromCenterAndSize(middle, width, height))
        target.refresh()


def _marker(canvas) -> QgsVertexMarker:
    marker = QgsVertexMarker(canvas)
    marker.setIconType(QgsVertexMarker.IconType.ICON_CROSS)
    marker.setColor(QColor("#d50000"))
    marker.setPenWidth(2)
    marker.setIconSize(14)
    marker.hide()
    return marker
