"""The canvas of a chart: matplotlib's, with the view moved by mouse, wheel and keys.

Importing this module fails where QGIS has no matplotlib: import it when the first chart is shown.
"""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt, pyqtSignal

from .chart_figure import Theme, draw, place_legend

try:
    from matplotlib.backends.backend_qtagg import FigureCanvasQTAgg, NavigationToolbar2QT
    from matplotlib.figure import Figure
except ImportError:  # before matplotlib 3.5
    from matplotlib.backends.backend_qt5agg import FigureCanvasQTAgg, NavigationToolbar2QT
    from matplotlib.figure import Figure

_STEP = 0.8  # of the view, at one step of zooming
_MOVES = {
    Qt.Key.Key_Left: (-0.1, 0.0),
    Qt.Key.Key_Right: (0.1, 0.0),
    Qt.Key.Key_Up: (0.0, 0.1),
    Qt.Key.Key_Down: (0.0, -0.1),
}


class ChartCanvas(FigureCanvasQTAgg):
    """The drawing; ``pointed`` carries the place of the year at the mouse among the years, or -1."""

    pointed = pyqtSignal(int)

    def __init__(self, owner) -> None:
        super().__init__(Figure(dpi=owner.logicalDpiX()))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._owner, self._content, self._axes, self._whole = owner, None, None, None
        self._tools = NavigationToolbar2QT(self, owner, coordinates=False)
        self._tools.hide()
        self.mpl_connect("motion_notify_event", self._on_motion)
        self.mpl_connect("axes_leave_event", lambda event: self.pointed.emit(-1))

    def draw_content(self, content) -> None:
        """Draw other content, all of it."""
        self._content = content
        self._draw(None)

    def restyle(self) -> None:
        """Draw the same in the colours of this moment; the view stays."""
        if self._content is not None:
            self._draw(self.limits())

    def limits(self):
        """Return ((first year, last year), (low, high)) of the view, or ``None`` before the first chart."""
        return None if self._axes is None else (self._axes.get_xlim(), self._axes.get_ylim())

    def use(self, key: str) -> str:
        """Press the tool ``home``, ``back``, ``zoom`` or ``pan``; return the mode it leaves, if any."""
        if key == "home":
            self._view(*self._whole)
        else:
            getattr(self._tools, key)()
        mode = str(self._tools.mode).lower()  # "pan/zoom" or "zoom rect"
        return next((each for each in ("pan", "zoom") if each in mode), "")

    def zoom_by(self, factor: float, at=None) -> None:
        """Make the view ``factor`` as wide and high around a place (year, figure), or its middle."""
        (left, right), (low, high) = self.limits()
        x, y = at or ((left + right) / 2, (low + high) / 2)
        self._view(
            (x - (x - left) * factor, x + (right - x) * factor),
            (y - (y - low) * factor, y + (high - y) * factor),
        )

    def move_by(self, right: float, up: float) -> None:
        """Move the view by shares of its width and height."""
        (x0, x1), (y0, y1) = self.limits()
        by_x, by_y = (x1 - x0) * right, (y1 - y0) * up
        self._view((x0 + by_x, x1 + by_x), (y0 + by_y, y1 + by_y))

    def resizeEvent(self, event) -> None:  # noqa: N802 (Qt's names, here and below)
        super().resizeEvent(event)
        if self._axes is not None and self.width() > 0 and self.height() > 0:
            place_legend(self.figure, self._axes, self._content, Theme.of(self._owner.ground))

    def wheelEvent(self, event) -> None:  # noqa: N802
        if self._axes is None or not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()  # the page scrolls
            return
        place = event.position() if hasattr(event, "position") else event.posF()
        ratio = self.devicePixelRatioF()
        pixel = (place.x() * ratio, self.figure.bbox.height - place.y() * ratio)
        at = tuple(self._axes.transData.inverted().transform(pixel))
        self.zoom_by(_STEP if event.angleDelta().y() > 0 else 1 / _STEP, at)
        event.accept()

    def keyPressEvent(self, event) -> None:  # noqa: N802
        if self._axes is None or not self._press(event.key(), event.text()):
            super().keyPressEvent(event)

    def _press(self, key, text: str) -> bool:
        """Do what a key means; whether it means anything."""
        if key in _MOVES:
            self.move_by(*_MOVES[key])
        elif text in ("+", "="):
            self.zoom_by(_STEP)
        elif text == "-":
            self.zoom_by(1 / _STEP)
        elif text == "0":
            self._view(*self._whole)
        else:
            return False
        return True

    def _draw(self, limits) -> None:
        self._axes = draw(self.figure, self._content, Theme.of(self._owner.ground))
        self._whole = self.limits()
        self._tools.update()
        self._tools.push_current()
        if limits is not None and limits != self._whole:
            self._view(*limits)
        self.draw_idle()

    def _view(self, years, figures) -> None:
        self._axes.set_xlim(years)
        self._axes.set_ylim(figures)
        self._tools.push_current()
        self.draw_idle()

    def _on_motion(self, event) -> None:
        if self._content is None or event.inaxes is not self._axes or event.xdata is None:
            return
        years = self._content.years
        self.pointed.emit(min(range(len(years)), key=lambda i: abs(years[i] - event.xdata)))
