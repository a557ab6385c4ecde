"""Parcels in places that are none: listed, never measured in silence."""

import pytest
from qgis import processing
from qgis.core import NULL, QgsFeature, QgsGeometry, QgsVectorLayer

from terrestrial_carbon.plugin.storage.geometry import goes_round, is_on_earth
from terrestrial_carbon.plugin.storage.workspace import WorkspaceSettings, create_workspace


def box(x0, y0, x1, y1):
    return f"Polygon(({x0} {y0},{x1} {y0},{x1} {y1},{x0} {y1},{x0} {y0}))"


def brought_in(tmp_path, *wkts, crs="EPSG:4326"):
    workspace = create_workspace(tmp_path / "w.gpkg", WorkspaceSettings(name="W", crs=crs))
    source = QgsVectorLayer("Polygon?crs=EPSG:4326", "source", "memory")
    for wkt in wkts:
        feature = QgsFeature()
        feature.setGeometry(QgsGeometry.fromWkt(wkt))
        assert source.dataProvider().addFeatures([feature])[0]
    results = processing.run(
        "terrestrialcarbon:importparcels", {"WORKSPACE": str(workspace.path), "INPUT": source}
    )
    codes = [finding["code"] for finding in workspace.runs()[-1]["results"]["findings"]]
    return results, codes, list(workspace.parcel_layer().getFeatures())


@pytest.mark.parametrize("crs", ["EPSG:4326", "EPSG:32631"])
def test_metres_that_say_they_are_degrees_are_not_imported(tmp_path, processing_provider, crs):
    metres, beyond_the_pole = box(500_000, 5e6, 501_000, 5.001e6), box(0, 80, 1, 95)
    results, codes, parcels = brought_in(tmp_path, metres, box(3, 45, 3.1, 45.1), beyond_the_pole, crs=crs)
    assert codes.count("not_placed") == results["SKIPPED"] >= 1
    assert [p for p in parcels if p["area_ha"] == NULL] == []
    if crs == "EPSG:4326":
        assert (results["IMPORTED"], codes) == (1, ["not_placed", "not_placed"])


def test_an_edge_that_jumps_over_180_degrees_is_listed_and_flagged(tmp_path, processing_provider):
    jump, counted_on = box(179, 10, -179, 11), box(179, 10, 181, 11)
    results, codes, parcels = brought_in(tmp_path, jump, counted_on)
    assert (results["IMPORTED"], results["INVALID"], codes) == (2, 1, ["invalid_geometry"])
    assert [parcel["flag"] for parcel in parcels] == ["invalid_geometry", NULL]


def test_what_goes_round(qgis_app):
    cut = "MultiPolygon(((179 10,180 10,180 11,179 10)),((-180 10,-179 10,-179 11,-180 10)))"
    wide = QgsGeometry.fromWkt(box(-170, -10, 170, 10))
    assert [goes_round(QgsGeometry.fromWkt(w)) for w in (cut, box(179, 0, 181, 1), box(179, 0, -179, 1))] == [
        False, False, True,
    ]  # fmt: skip
    assert goes_round(wide) and not goes_round(wide.densifyByCount(3))
    assert is_on_earth(wide) and not is_on_earth(QgsGeometry.fromWkt(box(0, 0, 1, 90.1)))
