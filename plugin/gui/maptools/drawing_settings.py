"""QGIS's snapping and overlap settings, borrowed while a drawing tool is active."""

from qgis.core import Qgis, QgsProject, QgsSnappingConfig, QgsTolerance
from qgis.PyQt.QtCore import QTimer

_TOLERANCE_PX = 12.0


class DrawingSettings:
    """Sets snapping and avoid-overlap for our drawing tools; gives back exactly what it found.

    Neither taking nor giving back marks the project as changed.
    """

    def __init__(self, project: QgsProject) -> None:
        self._project = project
        self._found = None
        self._layer_id = ""

    @property
    def taken(self) -> bool:
        """Whether the settings are ours now."""
        return self._found is not None

    def take(self, layer) -> None:
        """Snap to vertices and edges of ``layer``, and let new polygons avoid its parcels."""
        if self.taken:
            return
        project = self._project
        self._found = (
            QgsSnappingConfig(project.snappingConfig()),
            project.avoidIntersectionsMode(),
            [other.id() for other in project.avoidIntersectionsLayers()],
        )
        modes = QgsProject.AvoidIntersectionsMode
        self._layer_id = layer.id()
        with QgsProject.blockDirtying(project):
            project.setSnappingConfig(_snapping_to(layer, project))
            project.setAvoidIntersectionsLayers([layer])
            project.setAvoidIntersectionsMode(modes.AvoidIntersectionsLayers)

    def give_back(self) -> None:
        """Restore what was found; nothing if nothing was taken."""
        if not self.taken:
            return
        snapping, mode, layer_ids = self._found
        self._found = None
        layers = [self._project.mapLayer(layer_id) for layer_id in layer_ids]
        with QgsProject.blockDirtying(self._project):
            self._project.setSnappingConfig(snapping)
            self._project.setAvoidIntersectionsLayers([layer for layer in layers if layer is not None])
            self._project.setAvoidIntersectionsMode(mode)

    def write_found(self, document) -> None:
        """The project is being written into ``document``: put there what was found, not ours.

        QGIS has written the snapping by now; the entries for overlaps it writes after this, from
        the project, which gets ours back when the file is written.
        """
        if not self.taken:
            return
        snapping, mode, layer_ids = self._found
        root = document.firstChildElement("qgis")
        root.removeChild(root.firstChildElement("snapping-settings"))
        snapping.writeProject(document)
        code = int(getattr(mode, "value", mode))
        with QgsProject.blockDirtying(self._project):
            self._project.writeEntry("Digitizing", "/AvoidIntersectionsMode", code)
            self._project.writeEntry("Digitizing", "/AvoidIntersectionsList", layer_ids)
        QTimer.singleShot(0, self._avoid_again)

    def _avoid_again(self) -> None:
        layer = self._project.mapLayer(self._layer_id) if self.taken else None
        if layer is not None:
            with QgsProject.blockDirtying(self._project):
                self._project.setAvoidIntersectionsLayers([layer])

    def before_layers_go(self) -> None:
        """All layers are about to be removed: give back, unless the project was reset already.

        A project that is cleared resets its settings first and then removes its layers; what was
        found belonged to the project that is gone.
        """
        ours = QgsProject.AvoidIntersectionsMode.AvoidIntersectionsLayers
        if self._project.avoidIntersectionsMode() == ours:
            self.give_back()
        self._found = None


def _snapping_to(layer, project) -> QgsSnappingConfig:
    config = QgsSnappingConfig(project)
    config.setEnabled(True)
    config.setMode(QgsSnappingConfig.SnappingMode.AdvancedConfiguration)
    vertex_and_segment = _vertex_and_segment()
    for other, settings in config.individualLayerSettings().items():
        settings.setEnabled(other == layer)
        if other == layer:
            settings.setTypeFlag(vertex_and_segment)
            settings.setTolerance(_TOLERANCE_PX)
            settings.setUnits(QgsTolerance.UnitType.Pixels)
        config.setIndividualLayerSettings(other, settings)
    config.setIntersectionSnapping(False)
    return config


def _vertex_and_segment():
    kinds = getattr(Qgis, "SnappingType", None)  # since 3.26
    if kinds is not None:
        return kinds.Vertex | kinds.Segment
    return QgsSnappingConfig.SnappingTypes.VertexFlag | QgsSnappingConfig.SnappingTypes.SegmentFlag
