"""The check of parcels: sample maps with known faults, planted faults, brute force, outputs."""

from __future__ import annotations

from collections import Counter
from itertools import combinations

import checks_kit as kit
import pytest
import rasters_kit
from checks_kit import check, meter_of
from osgeo import ogr
from qgis.core import QgsGeometry, QgsVectorLayer

from terrestrial_carbon.plugin.core.checks.kinds import Kind
from terrestrial_carbon.plugin.processing.check_parcels import CheckParcels


def run(layer, **parameters):
    return rasters_kit.run(CheckParcels, INPUT=layer, **parameters)


@pytest.fixture(scope="module")
def country(qgis_app):
    country = kit.planted(500, 7)
    return country, country.layer()


def test_500_planted_faults_are_found_and_nothing_else(country):
    expected, layer = country
    found = kit.found_in(check(layer))
    assert {kind for kind, _, _ in expected.expected} >= {"gap", "nested", "overlap", "duplicate", "invalid"}
    assert found - expected.expected == Counter()
    assert expected.expected - found == Counter()


def test_faults_lie_where_they_were_planted(country):
    _, layer = country
    for one in check(layer).findings:
        if one.place is None or one.kind in (Kind.INVALID, Kind.ZERO_AREA):
            continue
        place = QgsGeometry()
        place.fromWkb(one.place)
        assert place.isGeosValid()
        assert place.boundingBox().width() < kit.TILE
        assert place.contains(QgsGeometry.fromWkt(f"POINT({one.x!r} {one.y!r})"))


def ogr_shapes(layer):
    """Return the land of every parcel, made valid where it has to be, by OGR."""
    shapes = []
    for feature in layer.getFeatures():
        if not feature.hasGeometry():
            continue
        shape = ogr.CreateGeometryFromWkb(bytes(feature.geometry().asWkb().data()))
        if not shape.IsValid():
            shape = repaired(shape)
        if shape is not None and shape.GetArea() > 0.0:
            shapes.append(shape)
    return shapes


def repaired(shape):
    """Return the land of an invalid geometry: outer rings less holes, part by part, with OGR's own repair."""
    land = None
    for part in [shape] if shape.GetGeometryName() == "POLYGON" else list(shape):
        pieces = []
        for ring in list(part):
            polygon = ogr.Geometry(ogr.wkbPolygon)
            polygon.AddGeometry(ring)
            pieces.append(polygon.MakeValid() if ring.GetPointCount() > 3 else None)
        outer = pieces[0]
        for hole in pieces[1:]:
            outer = outer.Difference(hole) if hole is not None else outer
        land = outer if land is None else (land if outer is None else land.Union(outer))
    return land


def true_m2(shape, meter):
    geometry = QgsGeometry()
    geometry.fromWkb(bytes(shape.ExportToWkb(ogr.wkbNDR)))
    parts = [part for part in geometry.asGeometryCollection() if part.area() > 0.0]
    return sum(meter.measureArea(part) for part in parts)


@pytest.mark.parametrize(
    "path",
    [
        "fi_rautjarvi_stands/forest_stands_2012.shp",
        "bc_tsa24_stands_cbm/stands/stands.shp",
        "glp_guadeloupe/epsg3395/pa_PROJ.shp",
    ],
)
def test_every_pair_against_brute_force(qgis_app, shared_data, path):
    """All pairs, each intersected by OGR; and the union of everything at once."""
    layer = QgsVectorLayer(str(shared_data / path), "p", "ogr")
    against_brute_force(layer)


def test_planted_pairs_against_brute_force(qgis_app):
    against_brute_force(kit.planted(40, 11).layer())


def against_brute_force(layer):
    meter = meter_of(layer)
    report = check(layer)
    shapes = ogr_shapes(layer)
    pairs = []
    for a, b in combinations(shapes, 2):
        if a.GetEnvelope()[0] > b.GetEnvelope()[1] or b.GetEnvelope()[0] > a.GetEnvelope()[1]:
            continue
        common = a.Intersection(b)
        if common is not None and common.GetArea() > 0.01:
            pairs.append(true_m2(common, meter))
    found = report.of(Kind.DUPLICATE, Kind.NESTED, Kind.OVERLAP)
    assert sorted(one.area_ha * 1e4 for one in found) == pytest.approx(sorted(pairs), rel=1e-5, abs=1e-4)
    everything = ogr.Geometry(ogr.wkbMultiPolygon)
    for shape in shapes:
        for part in [shape] if shape.GetGeometryName() == "POLYGON" else list(shape):
            if part.GetDimension() == 2:  # a repair may leave lines beside the land
                everything.AddGeometry(part)
    union = true_m2(everything.UnionCascaded(), meter)
    assert report.naive_m2 == pytest.approx(sum(true_m2(shape, meter) for shape in shapes), rel=1e-6)
    assert report.naive_m2 - report.doubled_m2 == pytest.approx(union, rel=1e-5)


def test_finnish_stands(qgis_app, shared_data):
    layer = QgsVectorLayer(str(shared_data / "fi_rautjarvi_stands/forest_stands_2012.shp"), "p", "ogr")
    results, output = run(layer)
    assert (results["INVALID_COUNT"], results["OVERLAP_COUNT"], results["GAP_COUNT"]) == (0, 2, 33)
    assert results["OVERLAP_AREA_HA"] * 1e4 == pytest.approx(22.1, abs=0.05)
    assert output.featureCount() == results["FINDING_COUNT"] == 35
    clean = QgsVectorLayer(str(shared_data / "fi_rautjarvi_stands/digitizing/forest_stands.shp"), "p", "ogr")
    results, _ = run(clean)
    assert (results["INVALID_COUNT"], results["OVERLAP_COUNT"], results["DUPLICATE_COUNT"]) == (0, 0, 0)


def test_canadian_stands_are_clean(qgis_app, shared_data):
    layer = QgsVectorLayer(str(shared_data / "bc_tsa24_stands_cbm/stands/stands.shp"), "p", "ogr")
    results, _ = run(layer, AREA_FIELD="area")
    counts = [results[f"{name}_COUNT"] for name in ("INVALID", "DUPLICATE", "OVERLAP")]
    assert counts == [0, 0, 0]
    assert results["NAIVE_AREA_HA"] == results["UNION_AREA_HA"] == pytest.approx(1366.737738, rel=1e-7)


def test_one_of_two_is_not_valid(qgis_app, shared_data):
    layer = QgsVectorLayer(str(shared_data / "dirty_cleangeo/example.shp"), "p", "ogr")
    results, output = run(layer)
    assert results["INVALID_COUNT"] == 1
    invalid = next(row for row in rasters_kit.rows(output) if row["kind"] == "invalid")
    assert invalid["detail"] == "too_few_points" and invalid["x"] == pytest.approx(-120.779, abs=1e-3)


def test_protected_areas_of_guadeloupe(qgis_app, shared_data):
    layer = QgsVectorLayer(str(shared_data / "glp_guadeloupe/epsg3395/pa_PROJ.shp"), "p", "ogr")
    results, output = run(layer)
    assert (results["INVALID_COUNT"], results["OVERLAP_COUNT"]) == (10, 1)
    faults = Counter(row["detail"] for row in rasters_kit.rows(output) if row["kind"] == "invalid")
    assert faults == {"too_few_points": 5, "self_intersection": 3, "ring_self_intersection": 2}
    assert sum(row["kind"] == "zero_area" for row in rasters_kit.rows(output)) == 2


def test_three_over_one_place_count_twice_too_often(qgis_app):
    """Three parcels of one hectare each, one over another, with stocks of 30, 20 and 10: 30 is right."""
    box = rasters_kit.box(0, 0)
    stocks = [10.0, 30.0, 20.0]
    layer = rasters_kit.parcels(*((box, [stock]) for stock in stocks), fields="&field=stock_tco2e:double")
    results, _ = run(layer)
    assert results["DUPLICATE_COUNT"] == 2
    assert results["UNION_AREA_HA"] == pytest.approx(results["NAIVE_AREA_HA"] / 3)
    assert results["DOUBLE_COUNTED_TCO2E"] == pytest.approx(30.0)
    layer = rasters_kit.parcels(
        *((rasters_kit.box(shift, 0), [stock]) for shift, stock in zip((0.0, 0.5, 0.25), stocks)),
        fields="&field=stock_tco2e:double",
    )
    results, _ = run(layer)
    assert results["OVERLAP_COUNT"] == 3
    assert results["DOUBLE_COUNTED_TCO2E"] == pytest.approx(0.75 * 20.0 + 0.75 * 10.0, rel=1e-6)


def test_two_sheets_of_parcels_one_over_the_other(qgis_app):
    """Each sheet shares its borders, and none with the other: only the depth of parcels tells."""
    cells = range(12)
    lower = [rasters_kit.box(c, r) for c in cells for r in cells]
    upper = [rasters_kit.box(c * 1.5 + 0.25, r * 1.5 + 0.25, 1.5, 1.5) for c in range(6) for r in range(6)]
    layer = rasters_kit.parcels(*lower, *upper)
    results, _ = run(layer)
    alone, _ = run(rasters_kit.parcels(*lower))
    assert (alone["OVERLAP_COUNT"], alone["GAP_COUNT"]) == (0, 0)
    against_brute_force(layer)
    assert results["OVERLAP_AREA_HA"] == pytest.approx(81 * alone["NAIVE_AREA_HA"] / 144, rel=1e-3)


def test_a_boundary_makes_gaps_and_what_lies_beyond_it(qgis_app):
    layer = rasters_kit.parcels(rasters_kit.box(1, 1, 2, 2), rasters_kit.box(5, 5), rasters_kit.box(9.5, 0))
    boundary = rasters_kit.parcels(rasters_kit.box(0, 0, 4, 10), rasters_kit.box(4, 0, 6, 10))
    results, output = run(layer, BOUNDARY=boundary)
    rows = rasters_kit.rows(output)
    assert results["GAP_COUNT"] == 1
    assert results["GAP_AREA_HA"] == pytest.approx(100 - 4 - 1 - 0.5, rel=1e-3)
    assert [(row["kind"], row["detail"]) for row in rows if row["kind"] == "outside"] == [
        ("outside", "partly")
    ]
    assert next(row for row in rows if row["kind"] == "outside")["area_ha"] == pytest.approx(0.5, rel=1e-3)


def test_only_the_kinds_asked_for(country):
    _, layer = country
    results, output = run(layer, KINDS=["gap", "duplicate"])
    assert {row["kind"] for row in rasters_kit.rows(output)} == {"gap", "duplicate"}
    assert results["INVALID_COUNT"] == 0 and results["DUPLICATE_COUNT"] > 0
    assert results["OVERLAP_AREA_HA"] > 0.0  # what counts twice is told whatever is listed


def test_words_stand_beside_codes_and_name_the_parcels(qgis_app):
    fields = "&field=id:string&field=name:string&field=stock_tco2e:double"
    box = rasters_kit.box
    layer = rasters_kit.parcels(
        (box(0, 0, 2, 1), ["a", "North <b>", 200.0]), (box(1, 0, 2, 1), ["b", "South", 400.0]), fields=fields
    )
    results, output = run(layer)
    (row,) = rasters_kit.rows(output)
    assert (row["kind"], row["parcels"], row["level"]) == ("overlap", "a; b", "error")
    assert row["tco2e"] == pytest.approx(100.0, rel=1e-6) == results["DOUBLE_COUNTED_TCO2E"]
    assert "North <b>" in row["words"] and "South" in row["words"] and "tCO2e" in row["words"]


def test_a_layer_without_crs_is_refused(qgis_app, tmp_path):
    layer = rasters_kit.parcels(rasters_kit.box(0, 0), crs="", fields="&field=a:int")
    assert "CRS" in rasters_kit.refused(CheckParcels, tmp_path, INPUT=layer)


def test_a_cancelled_run_writes_nothing(qgis_app, country):
    _, layer = country
    words = rasters_kit.Words(cancel_at=45)
    results, output = rasters_kit.run(CheckParcels, words, INPUT=layer)
    assert results == {} and output is None
