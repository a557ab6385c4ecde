"""Layers of events drawn on a parcel of Examplania, for entering losses from polygons."""

from __future__ import annotations

from pathlib import Path

from loss_entry_kit import PARK
from qgis.core import QgsFeature, QgsGeometry, QgsProject, QgsRectangle, QgsVectorFileWriter, QgsVectorLayer

FIELDS = '{"scheme": "fields", "date": "seen", "type": "cause"}'
_COLUMNS = "field=seen:string(20)&field=cause:string(20)"


class Ground:
    """The park of a workspace, on which places are named by metres east and south of its middle."""

    def __init__(self, workspace, parcel_id: str = PARK) -> None:
        self.crs = workspace.crs
        rows = workspace.parcel_layer().getFeatures(f"id = '{parcel_id}'")
        self.shape = QgsGeometry(next(rows).geometry())
        self.middle = self.shape.pointOnSurface().asPoint()

    def box(self, east: float, south: float, wide: float, high: float) -> QgsGeometry:
        """Return a rectangle by its upper left corner."""
        x, y = self.middle.x() + east, self.middle.y() - south
        return QgsGeometry.fromRect(QgsRectangle(x, y - high, x + wide, y))

    def hectares(self, *boxes: QgsGeometry) -> float:
        """Return the hectares of boxes in the parcel, each place once; the CRS keeps areas."""
        return QgsGeometry.unaryUnion(list(boxes)).intersection(self.shape).area() / 1e4

    def layer(self, *events, kind="Polygon", name="clearings") -> QgsVectorLayer:
        """Return a layer in memory of (geometry, date, cause)."""
        layer = QgsVectorLayer(f"{kind}?crs={self.crs.authid()}&{_COLUMNS}", name, "memory")
        features = []
        for geometry, seen, cause in events:
            feature = QgsFeature(layer.fields())
            feature.setGeometry(geometry)
            feature.setAttributes([seen, cause])
            features.append(feature)
        assert layer.dataProvider().addFeatures(features)[0]
        return layer

    def file(self, folder: Path, *events, name="clearings") -> Path:
        """Write events as a GeoPackage."""
        path, options = folder / f"{name}.gpkg", QgsVectorFileWriter.SaveVectorOptions()
        context = QgsProject.instance().transformContext()
        written = QgsVectorFileWriter.writeAsVectorFormatV3(
            self.layer(*events, name=name), str(path), context, options
        )
        assert written[0] == QgsVectorFileWriter.WriterError.NoError
        return path
