"""The subject that is looked at on the map: zoom, flash, an outline, and the linked second map."""

from __future__ import annotations

from qgis.core import (
    QgsCoordinateTransform,
    QgsCsException,
    QgsExpression,
    QgsFeatureRequest,
    QgsGeometry,
    QgsRectangle,
    QgsWkbTypes,
)
from qgis.gui import QgsRubberBand
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtGui import QColor

from ...core.mechanism.review_tables import SubjectKind
from ...core.review.queue import Subject
from ...storage.event_places import place_geometry
from ...storage.overlay_time import years_of
from ...storage.review import event_place
from ..overlays.linked_place import place_beside, take_away
from ..overlays.linked_view import UNTIL, WITHOUT, LinkedView

#: How much more of the map than the subject's box is shown.
MARGIN = 1.8
_SMALLEST = 300.0  # metres across, shown of the smallest subject
_METRES_PER_DEGREE = 111_320.0
_COLOUR = "#ff6d00"


class SubjectMap(QObject):
    """``linked_changed`` tells whether the linked map is open."""

    linked_changed = pyqtSignal(bool)

    def __init__(self, iface, session, parent=None) -> None:
        super().__init__(parent)
        self._iface, self._session = iface, session
        self._band = self._linked = self._subject = None

    @property
    def is_shown(self) -> bool:
        """Whether a subject is outlined on the map."""
        return self._band is not None

    def show(self, subject: Subject) -> bool:
        """Bring a subject into view and flash it; whether it has a place."""
        self._subject = subject
        geometry, crs = self._geometry(subject)
        canvas = self._iface.mapCanvas()
        self.clear()
        if geometry is None or geometry.isEmpty():
            return False
        settings = canvas.mapSettings()
        transform = QgsCoordinateTransform(crs, settings.destinationCrs(), settings.transformContext())
        try:
            box = transform.transformBoundingBox(geometry.boundingBox())
        except QgsCsException:
            return False
        self._zoom(canvas, box)
        self._band = QgsRubberBand(canvas, QgsWkbTypes.GeometryType.PolygonGeometry)
        self._band.setStrokeColor(QColor(_COLOUR))
        self._band.setFillColor(QColor(0, 0, 0, 0))
        self._band.setWidth(3)
        self._band.setToGeometry(geometry, crs)
        canvas.flashGeometries([geometry], crs, QColor(255, 109, 0, 160), QColor(255, 109, 0, 0), 2, 300)
        if self._linked is not None:
            self._compare()
        return True

    def clear(self) -> None:
        """Take the outline away."""
        band, self._band = self._band, None
        if band is not None and not sip.isdeleted(band):
            self._iface.mapCanvas().scene().removeItem(band)

    def show_linked(self, on: bool) -> None:
        """Open a second map that moves with the first, or close it."""
        if on and self._linked is None:
            window, canvas = self._iface.mainWindow(), self._iface.mapCanvas()
            self._linked = LinkedView(canvas, self._session.project, window)
            self._linked.setObjectName("TerrestrialCarbonReviewLinkedView")
            self._linked.closed_by_user.connect(self._drop_linked)
            place_beside(window, canvas, self._linked)
            self._compare()
        elif not on:
            self._drop_linked()
        self.linked_changed.emit(self._linked is not None)

    def unload(self) -> None:
        """Take everything back."""
        self.clear()
        self._drop_linked()

    def _geometry(self, subject: Subject):
        """Return where a subject is, with its CRS; (``None``, ``None``): it has no place."""
        layer = self._session.parcel_layer
        if layer is None:
            return None, None
        if subject.kind == SubjectKind.EVENT.value:
            found = event_place(self._session.workspace, subject.id)
            geometry = place_geometry(found[0]) if found else QgsGeometry()
            if not geometry.isEmpty():
                return geometry, self._session.workspace.crs
            if found and found[1]:
                return QgsGeometry.fromRect(QgsRectangle(*found[1])), self._session.workspace.crs
        request = QgsFeatureRequest().setSubsetOfAttributes([]).setLimit(1)
        request.setFilterExpression(QgsExpression.createFieldEqualityExpression("id", subject.parcel_id))
        feature = next(layer.getFeatures(request), None)
        return (None, None) if feature is None else (feature.geometry(), layer.crs())

    @staticmethod
    def _zoom(canvas, box: QgsRectangle) -> None:
        """Show a box with a margin, and not less than a few hundred metres."""
        is_geographic = canvas.mapSettings().destinationCrs().isGeographic()
        least = _SMALLEST / (_METRES_PER_DEGREE if is_geographic else 1.0)
        width, height = (max(MARGIN * size, least) for size in (box.width(), box.height()))
        canvas.setExtent(QgsRectangle.fromCenterAndSize(box.center(), width, height))
        canvas.refresh()

    def _compare(self) -> None:
        """Show in the second map what was before: maps of events until the year before this one."""
        layers = [layer for layer in self._iface.mapCanvas().layers() if years_of(layer) is not None]
        subject = self._subject
        if subject is not None and subject.year is not None and layers:
            self._linked.compare(layers, UNTIL, subject.year - 1)
        elif self._linked.mode == WITHOUT:
            self._linked.compare(layers)

    def _drop_linked(self) -> None:
        linked, self._linked = self._linked, None
        if linked is not None:
            take_away(self._iface.mainWindow(), linked)
            self.linked_changed.emit(False)
