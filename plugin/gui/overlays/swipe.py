"""Swipe: one map on both sides of a line that is pulled across, with different layers left out on each.

The canvas draws the map as always; a side that leaves layers out is drawn beside it by a job of its own
and laid over the canvas up to the line. Layers that did not change are not drawn again.
"""

from __future__ import annotations

from qgis.core import QgsMapRendererCache, QgsMapRendererParallelJob, QgsMapSettings
from qgis.gui import QgsMapCanvasItem, QgsMapTool
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QEvent, QObject, QPointF, QRectF, Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor, QPen

from ...translate import tr

_STEP, _SMALL_STEP = 0.02, 0.005
_HANDLE = 9.0  # pixels
_ABOVE = 200.0  # over rubber bands and markers
_LEFT, _RIGHT = 0, 1


class SwipeTool(QgsMapTool):
    """Pull the line with the mouse, or with the arrow keys (with Shift: finely; Home and End: to the edges).

    Esc ends it. ``ended`` comes when another tool has taken its place, or none.
    """

    ended = pyqtSignal()

    def __init__(self, canvas) -> None:
        super().__init__(canvas)
        self.setCursor(Qt.CursorShape.SplitHCursor)
        self._sides = (_Side(canvas, self), _Side(canvas, self))
        self._item = None
        self._pulling = False
        self._share = 0.5
        for side in self._sides:
            side.drawn.connect(self._update)

    def compare(self, without_left, without_right=()) -> None:
        """Leave layers out left of the line, and others right of it."""
        self._sides[_LEFT].leave_out(without_left)
        self._sides[_RIGHT].leave_out(without_right)
        if self._item is not None:
            self._draw()

    @property
    def share(self) -> float:
        """Where the line is: 0 at the left edge, 1 at the right one."""
        return self._share

    @property
    def is_drawing(self) -> bool:
        """Whether a side is still being drawn."""
        return any(side.is_drawing for side in self._sides)

    def move_to(self, share: float) -> None:
        """Put the line at a share of the map's width."""
        self._share = min(max(share, 0.0), 1.0)
        self._update()

    def activate(self) -> None:
        """Show the line and begin to listen to keys."""
        super().activate()
        if self._item is None:
            self._item = _SwipeItem(self.canvas(), self._sides, self)
            self.canvas().mapCanvasRefreshed.connect(self._draw)
            self.canvas().installEventFilter(self)
        self._draw()

    def deactivate(self) -> None:
        """Take the line away."""
        self._take_away()
        super().deactivate()
        self.ended.emit()

    def end(self) -> None:
        """Let go of the map; the tool before it comes back."""
        if self.canvas().mapTool() is self:
            self.canvas().unsetMapTool(self)

    def dispose(self) -> None:
        """Take everything of this tool out of the map for good."""
        self.end()
        self._take_away()

    def canvasPressEvent(self, event) -> None:
        """Take hold of the line, wherever it is."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._pulling = True
            self._pull(event)

    def canvasMoveEvent(self, event) -> None:
        """Pull the line."""
        if self._pulling:
            self._pull(event)

    def canvasReleaseEvent(self, event) -> None:
        """Let go of the line."""
        self._pulling = False

    def eventFilter(self, watched, event) -> bool:
        """Take the arrow keys and Esc, which the canvas would keep for itself."""
        if event.type() != QEvent.Type.KeyPress:
            return False
        step = _SMALL_STEP if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else _STEP
        places = {
            Qt.Key.Key_Left: self._share - step,
            Qt.Key.Key_Right: self._share + step,
            Qt.Key.Key_Home: 0.0,
            Qt.Key.Key_End: 1.0,
        }
        if event.key() in places:
            self.move_to(places[event.key()])
        elif event.key() == Qt.Key.Key_Escape:
            self.end()
        else:
            return False
        return True

    def _pull(self, event) -> None:
        self.move_to(event.pos().x() / max(self.canvas().width(), 1))

    def _draw(self) -> None:
        for side in self._sides:
            side.draw()
        self._update()

    def _update(self) -> None:
        if self._item is not None:
            self._item.update()

    def _take_away(self) -> None:
        if self._item is None or sip.isdeleted(self.canvas()):
            return
        self._pulling = False
        self.canvas().removeEventFilter(self)
        self.canvas().mapCanvasRefreshed.disconnect(self._draw)
        for side in self._sides:
            side.stop()
        self.canvas().scene().removeItem(self._item)
        self._item = None


class _Side(QObject):
    """The map without some layers, for what the canvas shows now."""

    drawn = pyqtSignal()
    going: set = set()  # jobs that have not ended, with the cache they use

    def __init__(self, canvas, parent) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._without, self.names = frozenset(), ""
        self._cache = QgsMapRendererCache()
        self._job = self._image = self._place = None

    @property
    def is_drawing(self) -> bool:
        """Whether the picture is not ready yet."""
        return self._job is not None

    def leave_out(self, layers) -> None:
        """Leave these layers out."""
        layers = list(layers)
        self._without = frozenset(layer.id() for layer in layers)
        self.names = ", ".join(layer.name() for layer in layers)
        self._image = None

    def image(self):
        """Return the picture if it is of what the canvas shows, else ``None``."""
        return self._image if self._place == _place(self._canvas.mapSettings()) else None

    def draw(self) -> None:
        """Draw anew; nothing if no layer is left out."""
        self.stop()
        if not self._without:
            self._image = None
            return
        settings = QgsMapSettings(self._canvas.mapSettings())
        settings.setLayers([layer for layer in settings.layers() if layer.id() not in self._without])
        job = QgsMapRendererParallelJob(settings)
        job.setCache(self._cache)
        kept = (job, self._cache)  # a job that was left goes on for a moment, in its threads
        _Side.going.add(kept)
        job.finished.connect(lambda: self._end(kept, settings))
        self._job = job
        job.start()

    def stop(self) -> None:
        """Stop drawing."""
        job, self._job = self._job, None
        if job is not None:
            job.cancelWithoutBlocking()

    def _end(self, kept, settings) -> None:
        job = kept[0]
        _Side.going.discard(kept)
        job.deleteLater()
        if job is self._job:
            self._job = None
            self._image, self._place = job.renderedImage(), _place(settings)
            self.drawn.emit()


class _SwipeItem(QgsMapCanvasItem):
    """Lays the sides over the canvas, and the line with its handle and words."""

    def __init__(self, canvas, sides, tool) -> None:
        super().__init__(canvas)
        self._canvas, self._sides, self._tool = canvas, sides, tool
        self.setZValue(_ABOVE)

    def updatePosition(self) -> None:  # noqa: N802 (QGIS's names, here and below)
        """Stay where it is: it covers the canvas."""
        self.setPos(0, 0)

    def boundingRect(self) -> QRectF:  # noqa: N802
        """Return the canvas."""
        return QRectF(0, 0, self._canvas.width(), self._canvas.height())

    def paint(self, painter, option=None, widget=None) -> None:
        """Draw both sides up to the line, then the line."""
        whole = self.boundingRect()
        x = whole.width() * self._tool.share
        parts = (QRectF(0, 0, x, whole.height()), QRectF(x, 0, whole.width() - x, whole.height()))
        for side, part in zip(self._sides, parts):
            image = side.image()
            if image is not None:
                painter.save()
                painter.setClipRect(part)
                painter.drawImage(whole, image, QRectF(image.rect()))
                painter.restore()
        self._paint_line(painter, x, whole.height())
        for side, part, flag in zip(
            self._sides, parts, (Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignLeft)
        ):
            self._paint_words(painter, side, part, flag)

    def _paint_line(self, painter, x: float, height: float) -> None:
        painter.setRenderHint(painter.RenderHint.Antialiasing)
        for color, width in (("#ffffff", 4.0), ("#202020", 1.6)):
            painter.setPen(QPen(QColor(color), width))
            painter.drawLine(QPointF(x, 0), QPointF(x, height))
        painter.setBrush(QColor("#ffffff"))
        painter.drawEllipse(QPointF(x, height / 2), _HANDLE, _HANDLE)
        for sign in (-1, 1):
            tip = QPointF(x + sign * _HANDLE * 0.65, height / 2)
            for step in (-3, 3):
                painter.drawLine(tip, QPointF(tip.x() - sign * 3, tip.y() + step))

    def _paint_words(self, painter, side, part: QRectF, flag) -> None:
        other = self._sides[_RIGHT if side is self._sides[_LEFT] else _LEFT]
        if side.names and side.image() is None:
            words = tr("drawing…")
        elif side.names:
            words = tr("without {maps}").format(maps=side.names)
        elif other.names:
            words = tr("with {maps}").format(maps=other.names)
        else:
            return
        metrics = painter.fontMetrics()
        words = metrics.elidedText(words, Qt.TextElideMode.ElideMiddle, max(int(part.width()) - 40, 0))
        if not words:
            return
        width, height = metrics.horizontalAdvance(words) + 14, metrics.height() + 6
        left = part.right() - width - 14 if flag == Qt.AlignmentFlag.AlignRight else part.left() + 14
        pill = QRectF(left, part.height() - height - 10, width, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(30, 30, 30, 215))
        painter.drawRoundedRect(pill, 4, 4)
        painter.setPen(QColor("#ffffff"))
        painter.drawText(pill, int(Qt.AlignmentFlag.AlignCenter), words)


def _place(settings) -> tuple:
    """Return what a picture of the map depends on besides its layers."""
    extent, size = settings.visibleExtent(), settings.outputSize()
    time = settings.temporalRange() if settings.isTemporal() else None
    return (
        extent.toString(12), settings.rotation(), size.width(), size.height(),
        settings.destinationCrs().authid(), None if time is None else (time.begin(), time.end()),
    )  # fmt: skip
