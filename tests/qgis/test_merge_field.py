"""A field copy edited without the plugin, by plain OGR in usual formats, merged into a real workspace."""

from __future__ import annotations

import pytest
from merge_kit import cut, draw, edit, grid_workspace, put, states, total
from osgeo import gdal, ogr, osr
from qgis.core import QgsProject, QgsVectorLayer

from terrestrial_carbon.plugin.core.merge.compare import Choice, ConflictKind, Found
from terrestrial_carbon.plugin.storage.copying import copy_workspace
from terrestrial_carbon.plugin.storage.errors import MergeRefused
from terrestrial_carbon.plugin.storage.merging import (
    apply_merge,
    choices_for_all,
    compare_layer,
    moment_of_copy,
)
from terrestrial_carbon.plugin.storage.verify import verify

FORMATS = {"GPKG": "gpkg", "ESRI Shapefile": "shp", "GeoJSON": "geojson", "FlatGeobuf": "fgb"}


@pytest.fixture
def ours(qgis_app, tmp_path):
    workspace = grid_workspace(tmp_path / "ours")
    copy_workspace(workspace, tmp_path / "recorded.gpkg")
    return workspace


def export(workspace, path, kind="GPKG", crs=None):
    """Write the parcels to a file of another format, as a field program would take them."""
    options = gdal.VectorTranslateOptions(
        format=kind, layers=["parcel"], dstSRS=crs, reproject=crs is not None
    )
    done = gdal.VectorTranslate(str(path), str(workspace.path), options=options)
    assert done is not None
    del done
    return path


def change(path, work):
    """Do ``work(layer, {id: feature})`` with plain OGR."""
    dataset = ogr.Open(str(path), 1)
    layer = dataset.GetLayer(0)
    features = {feature.GetField("id"): feature.Clone() for feature in layer}
    work(layer, features)
    features.clear()
    del layer
    dataset = None  # noqa: F841 (closes the file)


def rename(parcel_id, name):
    def work(layer, features):
        features[parcel_id].SetField("name", name)
        layer.SetFeature(features[parcel_id])

    return work


def rectangle(x0, y0, x1, y1):
    return ogr.CreateGeometryFromWkt(f"MULTIPOLYGON((({x0} {y0},{x0} {y1},{x1} {y1},{x1} {y0},{x0} {y0})))")


def compared(workspace, path, **more):
    layer = QgsVectorLayer(str(path), "field", "ogr")
    assert layer.isValid()
    return compare_layer(
        workspace, layer.getFeatures(), layer.fields(), layer.crs(),
        QgsProject.instance().transformContext(),
        name=path.name, base_seq=moment_of_copy(workspace), **more,
    )  # fmt: skip


@pytest.mark.parametrize("kind", FORMATS)
@pytest.mark.parametrize("crs", [None, "EPSG:4326"])
def test_an_unchanged_copy_has_nothing_new(ours, tmp_path, kind, crs):
    path = export(ours, tmp_path / f"field.{FORMATS[kind]}", kind, crs)
    found = compared(ours, path)
    assert found.is_empty, [
        (one, found.comparison.theirs[one.parcel_id]) for one in found.comparison.changes
    ][:3]


@pytest.mark.parametrize("kind", ["GPKG", "ESRI Shapefile", "GeoJSON"])
def test_changes_from_the_field_come_in_beside_ours(ours, tmp_path, kind):
    path = export(ours, tmp_path / f"field.{FORMATS[kind]}", kind)
    edit(ours, put("r0c0", land_use="forest"), cut("r0c3"), put("r1c1", name="ours"))

    def work(layer, features):
        rename("r0c0", "seen")(layer, features)
        rename("r1c1", "theirs")(layer, features)
        feature = features["r2c3"]
        feature.SetGeometry(rectangle(3000, 2000, 4000, 2500))  # only half of it is forest
        layer.SetFeature(feature)

    change(path, work)
    found = compared(ours, path)
    (conflict,) = found.comparison.conflicts
    assert (conflict.key, conflict.kind) == ("r1c1:name", ConflictKind.FIELD)
    apply_merge(found, {})
    now = states(ours)
    assert (now["r0c0"]["name"], now["r0c0"]["land_use"], now["r1c1"]["name"]) == ("seen", "forest", "ours")
    assert now["r2c3"]["area_ha"] == pytest.approx(50.0, rel=1e-4)
    assert (
        now["r2c3"]["stock_tco2e"] == pytest.approx(500.0, rel=1e-4) and now["r2c3"]["flag"] == "apportioned"
    )
    assert len(now) == 13 and verify(ours.path).is_ok
    again = compared(ours, path)
    assert [one.key for one in again.comparison.conflicts] == ["r1c1:name"]
    assert not again.comparison.of(Found.THEIRS)
    apply_merge(again, {"r1c1:name": Choice.OURS})
    assert compared(ours, path).is_empty


def test_a_parcel_cut_in_the_field_has_its_id_twice(ours, tmp_path):
    path = export(ours, tmp_path / "field.gpkg")

    def work(layer, features):
        features["r1c1"].SetGeometry(rectangle(1000, 1000, 1300, 2000))
        layer.SetFeature(features["r1c1"])
        piece = ogr.Feature(layer.GetLayerDefn())
        piece.SetFrom(features["r1c1"])
        piece.SetFID(-1)
        piece.SetGeometry(rectangle(1300, 1000, 2000, 2000))
        piece.SetField("name", "the other side")
        assert layer.CreateFeature(piece) == 0

    with pytest.raises((AssertionError, RuntimeError)):  # RuntimeError where QGIS makes GDAL raise
        change(path, work)  # the workspace's own table holds every id once
    path = export(ours, tmp_path / "field.geojson", "GeoJSON")
    change(path, work)
    found = compared(ours, path)
    assert "Pieces cut off" in found.source.notes[1]
    apply_merge(found, {})
    now = states(ours)
    (piece,) = (one for one in now if now[one].get("parent_ids") == "r1c1")
    assert now["r1c1"]["name"] == "the other side" and now[piece]["name"] == "1/1"  # the largest keeps the id
    assert now["r1c1"]["stock_tco2e"] == pytest.approx(700.0, rel=1e-3)
    assert total(ours, "stock_tco2e") == pytest.approx(12_000.0, rel=1e-9)
    assert total(ours, "area_ha") == pytest.approx(1200.0, rel=1e-6)
    assert compared(ours, path).is_empty


def test_new_ones_without_an_id_and_absent_ones(ours, tmp_path):
    path = export(ours, tmp_path / "field.geojson", "GeoJSON")

    def work(layer, features):
        new = ogr.Feature(layer.GetLayerDefn())
        new.SetField("name", "new")
        new.SetField("status", "threatened")
        new.SetGeometry(rectangle(6000, 0, 6500, 500))
        assert layer.CreateFeature(new) == 0
        layer.DeleteFeature(features["r0c0"].GetFID())

    change(path, work)
    found = compared(ours, path)
    assert len(found.source.notes) == 3 and "r0c0" in found.comparison.theirs
    apply_merge(found, {})
    (new,) = (one for one, state in states(ours).items() if state.get("name") == "new")
    assert states(ours)[new]["area_ha"] == pytest.approx(25.0, rel=1e-3) and "r0c0" in states(ours)
    assert compared(ours, path).is_empty
    found = compared(ours, path, absent_are_deleted=True)
    apply_merge(found, choices_for_all(found.comparison, Choice.THEIRS))
    assert "r0c0" not in states(ours) and len(states(ours)) == 12


def test_only_some_columns_and_another_name_of_the_id(ours, tmp_path):
    path = tmp_path / "field.gpkg"
    options = gdal.VectorTranslateOptions(
        SQLStatement="SELECT id AS code, name, geom FROM parcel", SQLDialect="SQLITE", layerName="f"
    )
    gdal.VectorTranslate(str(path), str(ours.path), options=options)
    with pytest.raises(MergeRefused, match="name the field"):
        compared(ours, path)
    assert compared(ours, path, id_field="code").is_empty


def test_refusals(ours, tmp_path):
    path = export(ours, tmp_path / "field.shp", "ESRI Shapefile")
    line = tmp_path / "lines.gpkg"
    dataset = ogr.GetDriverByName("GPKG").CreateDataSource(str(line))
    srs = osr.SpatialReference()
    srs.ImportFromEPSG(6933)
    layer = dataset.CreateLayer("l", srs, ogr.wkbLineString)
    layer.CreateField(ogr.FieldDefn("id", ogr.OFTString))
    feature = ogr.Feature(layer.GetLayerDefn())
    feature.SetField("id", "r0c0")
    feature.SetGeometry(ogr.CreateGeometryFromWkt("LINESTRING(0 0, 1 1)"))
    layer.CreateFeature(feature)
    del layer, dataset
    with pytest.raises(MergeRefused, match="cannot be a parcel"):
        compared(ours, line)
    change(path, lambda layer, features: [layer.DeleteFeature(f.GetFID()) for f in features.values()])
    with pytest.raises(MergeRefused, match="no parcels"):
        compared(ours, path)


def test_without_a_recorded_copy_the_moment_must_be_said(qgis_app, tmp_path):
    workspace = grid_workspace(tmp_path / "bare")
    with pytest.raises(MergeRefused, match="date and time"):
        moment_of_copy(workspace)
    assert moment_of_copy(workspace, "2999-01-01T00:00:00+00:00") > 0
    assert moment_of_copy(workspace, "1999-01-01T00:00:00+00:00") == 0


def test_an_unknown_status_from_the_field_is_refused_whole(ours, tmp_path):
    path = export(ours, tmp_path / "field.geojson", "GeoJSON")

    def work(layer, features):
        features["r0c0"].SetField("status", "forest")
        layer.SetFeature(features["r0c0"])
        rename("r0c1", "fine")(layer, features)

    change(path, work)
    before = states(ours)
    with pytest.raises(MergeRefused, match="r0c0.*unknown status"):
        apply_merge(compared(ours, path), {})
    assert states(ours) == before


def test_a_copy_that_is_older_than_it_is_said_to_be(ours, tmp_path):
    path = export(ours, tmp_path / "field.geojson", "GeoJSON")
    edit(ours, put("r0c0", name="later"), cut("r1c1"))
    copy_workspace(ours, tmp_path / "second.gpkg")  # the field copy was taken before
    found = compared(ours, path)
    assert "before that moment: 3" in found.source.notes[0]  # a name, land and stock of the parcel cut
    change(path, rename("r2c2", "seen"))
    assert "before that moment" in compared(ours, path).source.notes[0]


def test_a_copy_of_the_right_moment_is_not_suspected(ours, tmp_path):
    edit(ours, put("r0c0", name="earlier"))
    copy_workspace(ours, tmp_path / "second.gpkg")
    path = export(ours, tmp_path / "field.geojson", "GeoJSON")
    change(path, rename("r0c0", "seen"))
    found = compared(ours, path)
    assert not any("before that moment" in note for note in found.source.notes)


def write_id(text):
    """Write the ids of all parcels otherwise, as programs do."""

    def work(layer, features):
        for parcel_id, feature in features.items():
            feature.SetField("id", text.format(parcel_id, parcel_id.upper()))
            layer.SetFeature(feature)

    return work


def pieces(layer, feature, *boxes):
    """Let a row lie on the first of some boxes, and copies of it on the others."""
    feature.SetGeometry(rectangle(*boxes[0]))
    layer.SetFeature(feature)
    for box in boxes[1:]:
        copy = feature.Clone()
        copy.SetFID(-1)
        copy.SetGeometry(rectangle(*box))
        layer.CreateFeature(copy)


@pytest.mark.parametrize("text", ["{1}", "{{{0}}}", "{{{1}}}"])
def test_ids_that_a_program_wrote_otherwise_are_the_same_parcels(ours, tmp_path, text):
    path = export(ours, tmp_path / "field.shp", "ESRI Shapefile")
    change(path, write_id(text))
    found = compared(ours, path)
    assert found.is_empty and any("written otherwise" in note and "12" in note for note in found.source.notes)


def test_ids_that_differ_by_capitals_only_stay_two_parcels(ours, tmp_path):
    edit(ours, draw("R0C0", 9000.0, 9000.0))
    path = export(ours, tmp_path / "field.gpkg")
    change(path, rename("R0C0", "upper"))
    copy_workspace(ours, tmp_path / "again.gpkg")
    found = compared(ours, path)
    assert {one.parcel_id for one in found.comparison.of(Found.THEIRS)} == {"R0C0"}


def test_a_row_that_lost_its_id_is_known_by_its_land(ours, tmp_path):
    path = export(ours, tmp_path / "field.shp", "ESRI Shapefile")

    def work(layer, features):
        features["r0c0"].SetField("id", None)
        features["r0c0"].SetField("name", "found again")
        layer.SetFeature(features["r0c0"])

    change(path, work)
    found = compared(ours, path)
    apply_merge(found, {})
    assert states(ours)["r0c0"]["name"] == "found again" and len(states(ours)) == 12
    assert total(ours, "stock_tco2e") == 12000.0


def test_a_row_pasted_twice_counts_once_and_two_opinions_are_refused(ours, tmp_path):
    path = export(ours, tmp_path / "field.shp", "ESRI Shapefile")
    box = (0, 0, 1000, 1000)
    change(path, lambda layer, features: pieces(layer, features["r0c0"], box, box))
    found = compared(ours, path)
    assert found.is_empty and any("again, left out: 1" in note for note in found.source.notes)

    def differ(layer, features):
        features["r0c0"].SetField("stock_tco2", 5.0)
        layer.SetFeature(features["r0c0"])

    change(path, differ)
    with pytest.raises(MergeRefused, match="r0c0 twice on the same land"):
        compared(ours, path)


@pytest.mark.parametrize("stock", [1000.0, 700.0])
def test_a_stock_that_a_cut_copied_is_shared(ours, tmp_path, stock):
    path = export(ours, tmp_path / "field.shp", "ESRI Shapefile")

    def work(layer, features):
        features["r0c0"].SetField("stock_tco2", stock)
        pieces(layer, features["r0c0"], (0, 0, 300, 1000), (300, 0, 1000, 1000))

    change(path, work)
    apply_merge(compared(ours, path), {})
    assert total(ours, "stock_tco2e") == pytest.approx(11000.0 + stock, abs=1e-6)


def test_the_stock_of_a_piece_that_was_deleted_does_not_go_to_the_others(ours, tmp_path):
    path = export(ours, tmp_path / "field.shp", "ESRI Shapefile")

    def work(layer, features):
        pieces(layer, features["r0c0"], (0, 0, 300, 1000), (300, 0, 500, 1000))

    change(path, work)
    apply_merge(compared(ours, path), {})
    assert total(ours, "stock_tco2e") == pytest.approx(11500.0, abs=1e-3)


def test_overlaps_made_in_the_field_are_told(ours, tmp_path):
    path = export(ours, tmp_path / "field.shp", "ESRI Shapefile")

    def work(layer, features):
        features["r0c0"].SetGeometry(rectangle(0, 0, 1500, 1000))
        layer.SetFeature(features["r0c0"])

    change(path, work)
    notes = compared(ours, path).source.notes
    assert any("share land in the copy" in note and ": 1." in note for note in notes)


@pytest.mark.parametrize("kind", FORMATS)
def test_fields_whose_names_begin_alike_are_told_apart(ours, tmp_path, kind):
    """A Shapefile has ``protected_from`` and ``protected_to`` as ``protected_`` and ``protecte_1``."""
    edit(ours, put("r0c0", protected_from="2014-02-03", stock_date="2013-01-02"))
    edit(ours, put("r0c1", protected_from="2001-02-03", protected_to="2019-12-31"))
    copy_workspace(ours, tmp_path / "second.gpkg")
    path = export(ours, tmp_path / f"field.{FORMATS[kind]}", kind)
    assert compared(ours, path).is_empty


def test_a_field_that_may_be_either_of_two_is_not_compared(ours, tmp_path):
    edit(ours, put("r0c0", protected_from="2014-02-03"))
    copy_workspace(ours, tmp_path / "second.gpkg")
    path = export(ours, tmp_path / "field.shp", "ESRI Shapefile")
    dataset = ogr.Open(str(path), 1)
    layer = dataset.GetLayer(0)
    layer.DeleteField(layer.GetLayerDefn().GetFieldIndex("protecte_1"))
    del layer, dataset
    assert compared(ours, path).is_empty


def test_the_same_vertices_joined_otherwise_are_another_land(ours, tmp_path):
    path = export(ours, tmp_path / "field.shp", "ESRI Shapefile")

    def twist(layer, features):
        shape = ogr.CreateGeometryFromWkt("POLYGON((0 0, 1000 1000, 1000 0, 0 1000, 0 0))")
        features["r0c0"].SetGeometry(shape)
        layer.SetFeature(features["r0c0"])

    change(path, twist)
    with pytest.raises(MergeRefused, match="Parcel 0/0 was given an invalid outline"):
        compared(ours, path)
