"""The places of parcels in a bundle of evidence."""

from __future__ import annotations

import json
from datetime import date

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
)

from terrestrial_carbon.plugin.storage.editing import add_parcel
from terrestrial_carbon.plugin.storage.evidence_bundle import write_bundle
from terrestrial_carbon.plugin.storage.evidence_report import evidence_report
from terrestrial_carbon.plugin.storage.workspace import WorkspaceSettings, create_workspace

PACIFIC = "EPSG:3832"  # metres about the meridian of 150° east


def test_a_parcel_over_the_meridian_of_180_degrees_is_cut_there(qgis_app, tmp_path):
    """RFC 7946, 3.1.9; else it would reach round the earth on everybody's map."""
    crs, degrees = (QgsCoordinateReferenceSystem(name) for name in (PACIFIC, "EPSG:4326"))
    way = QgsCoordinateTransform(degrees, crs, QgsProject.instance())
    middle = way.transform(QgsPointXY(180.0, -17.0))
    settings = WorkspaceSettings("Fiji", joining_date=date(2015, 7, 1), crs=crs)
    workspace = create_workspace(tmp_path / "fiji.gpkg", settings)
    layer = workspace.parcel_layer()
    assert layer.startEditing()
    box = QgsRectangle(middle.x() - 9e3, middle.y() - 5e3, middle.x() + 9e3, middle.y() + 5e3)
    add_parcel(layer, QgsGeometry.fromRect(box), {"name": "Taveuni", "status": "tradeable"})
    assert layer.commitChanges(), layer.commitErrors()
    write_bundle(workspace, evidence_report(workspace), tmp_path / "bundle")
    told = json.loads((tmp_path / "bundle" / "parcels.geojson").read_text("utf-8"))
    (feature,) = told["features"]
    rings = [ring for polygon in feature["geometry"]["coordinates"] for ring in polygon]
    spans = sorted((min(x for x, y in ring), max(x for x, y in ring)) for ring in rings)
    assert len(spans) == 2 and all(east - west < 0.1 for west, east in spans)
    assert spans[0][0] == -180.0 and spans[1][1] == 180.0
