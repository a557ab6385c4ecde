"""Which tool owns the mouse, and with which status it works."""

from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..connections import Connections
from ..maptools.capture import DrawTool, LineTool
from ..maptools.drawing_settings import DrawingSettings
from ..maptools.paint import PaintTool


class ToolBox(QObject):
    """Makes the map tools, switches between them and follows QGIS when it switches.

    ``mode_changed`` carries the mode that owns the mouse, ``None`` if it is none of ours.
    """

    mode_changed = pyqtSignal(object)
    drawn = pyqtSignal(object)
    painted = pyqtSignal(object)
    touched = pyqtSignal(object)
    forgotten = pyqtSignal()
    split_along = pyqtSignal(object)
    reshaped_along = pyqtSignal(object)

    def __init__(self, iface, session, parent=None) -> None:
        super().__init__(parent)
        self._iface, self._session = iface, session
        self._canvas = iface.mapCanvas()
        self._settings = DrawingSettings(session.project)
        self._former = None
        self._tools = self._make_tools()
        self._connections = Connections()
        self._connections.connect(self._canvas.mapToolSet, self._follow)
        self._connections.connect(session.closed, self.stop)
        self._connections.connect(session.project.removeAll, self._settings.before_layers_go)
        self._connections.connect(session.project.writeProject, self._settings.write_found)

    @property
    def mode(self):
        """The mode whose tool owns the mouse, or ``None``."""
        return self._mode_of(self._canvas.mapTool())

    def tool(self, mode: str):
        """Return the map tool of a mode; ``select`` has none of ours."""
        return self._tools[mode]

    def start(self, mode: str) -> None:
        """Give the mouse to the tool of ``mode``; the parcels must be editable (not for ``select``)."""
        self._iface.setActiveLayer(self._session.parcel_layer)
        if mode == "select":
            self._iface.actionSelect().trigger()
            self.mode_changed.emit("select")
            return
        tool = self._tools[mode]
        tool.start_on(self._session.parcel_layer)
        if self._mode_of(self._canvas.mapTool()) is None:
            self._former = self._canvas.mapTool()
        if self._canvas.mapTool() is tool:
            self._canvas.unsetMapTool(tool)
        self._canvas.setMapTool(tool)

    def stop(self) -> None:
        """Give the mouse back to the tool that had it before ours, if ours has it."""
        tool = self._canvas.mapTool()
        if self._mode_of(tool) is None:
            return
        if self._former is None or sip.isdeleted(self._former):
            self._canvas.unsetMapTool(tool)
        else:
            self._canvas.setMapTool(self._former)

    def set_status(self, code) -> None:
        """Paint in the colour of the status with ``code``."""
        self._tools["paint"].set_status(code)

    def unload(self) -> None:
        """Give back the mouse, QGIS's settings and the marks on the map; once more is no harm."""
        if not self._tools:
            return
        self.stop()
        self._connections.disconnect_all()
        self._settings.give_back()
        self._tools["draw"].label.deleteLater()
        self._tools["paint"].dispose()
        for tool in self._tools.values():
            tool.deleteLater()
        self._tools = {}

    def _make_tools(self):
        cad = self._iface.cadDockWidget()
        tools = {
            "draw": DrawTool(self._canvas, cad, self._settings),
            "paint": PaintTool(self._canvas),
            "split": LineTool(self._canvas, cad, self._settings),
            "reshape": LineTool(self._canvas, cad, self._settings),
        }
        tools["draw"].captured.connect(self.drawn)
        tools["paint"].painted.connect(self.painted)
        tools["paint"].touched.connect(self.touched)
        tools["paint"].forgotten.connect(self.forgotten)
        tools["split"].captured.connect(self.split_along)
        tools["reshape"].captured.connect(self.reshaped_along)
        return tools

    def _mode_of(self, tool):
        return next((mode for mode, ours in self._tools.items() if tool is ours), None)

    def _follow(self, new, old) -> None:
        self.mode_changed.emit(self._mode_of(new))
