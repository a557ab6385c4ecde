"""``terrestrialcarbon:createworkspace`` as the toolbox runs it."""

import datetime
import os

import pytest
from qgis import processing
from qgis.core import (
    QgsFeature,
    QgsGeometry,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QDate, QDateTime, QTime

from terrestrial_carbon.plugin.core.lulucf.forest import ForestDefinition
from terrestrial_carbon.plugin.storage.editing import add_parcel
from terrestrial_carbon.plugin.storage.workspace import open_workspace


@pytest.fixture
def output(tmp_path, processing_provider):
    return tmp_path / "new.gpkg"


def create(output, **parameters):
    feedback = QgsProcessingFeedback()
    results = processing.run(
        "terrestrialcarbon:createworkspace",
        {"NAME": "Test", "OUTPUT": str(output), **parameters},
        feedback=feedback,
    )
    return open_workspace(results["OUTPUT"]), feedback.textLog()


def boundary(*polygons, crs="EPSG:32630"):
    source = QgsVectorLayer(f"Polygon?crs={crs}", "b", "memory")
    features = []
    for wkt in polygons:
        feature = QgsFeature()
        feature.setGeometry(QgsGeometry.fromWkt(wkt))
        features.append(feature)
    source.dataProvider().addFeatures(features)
    return source


def test_defaults(output):
    workspace, _ = create(output)
    settings = workspace.settings
    assert settings.name == "Test" and settings.crs.authid() == "EPSG:4326"
    assert settings.period_years == 50 and settings.cutoff_date == datetime.date(2005, 12, 6)
    assert settings.joining_date == datetime.date.today()
    assert not next(workspace.boundary_layer().getFeatures()).hasGeometry()


def test_the_forest_definition(output):
    values = {"FOREST_CROWN_PCT": 20, "FOREST_AREA_HA": 0.5, "FOREST_HEIGHT_M": 5}
    workspace, _ = create(output, **values)
    assert workspace.settings.forest == ForestDefinition(20.0, 0.5, 5.0)
    workspace, _ = create(output)  # nothing was in it
    assert workspace.settings.forest is None


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"FOREST_CROWN_PCT": 31, "FOREST_AREA_HA": 0.5, "FOREST_HEIGHT_M": 5}, "31.0 % is outside"),
        ({"FOREST_CROWN_PCT": 20, "FOREST_AREA_HA": 0.01, "FOREST_HEIGHT_M": 5}, "0.01 ha is outside"),
        ({"FOREST_CROWN_PCT": 20, "FOREST_AREA_HA": 0.5, "FOREST_HEIGHT_M": 0}, "0.0 m is outside"),
        ({"FOREST_CROWN_PCT": 20, "FOREST_AREA_HA": 0.5}, "lacks a value"),
    ],
)
def test_a_forest_definition_outside_the_rules_makes_no_workspace(output, values, words):
    with pytest.raises(QgsProcessingException, match=words):
        create(output, **values)
    assert not output.exists()


@pytest.mark.parametrize(
    "day", ["2015-07-01", QDate(2015, 7, 1), QDateTime(QDate(2015, 7, 1), QTime(0, 0)), "2015-07-01T00:00:00"]
)
def test_everything_given(output, day):
    shapes = boundary("Polygon((0 0,9 0,9 9,0 9,0 0))", "Polygon((9 0,18 0,18 9,9 9,9 0))")
    dates = {"JOINING_DATE": day, "CUTOFF_DATE": "2004-02-29"}
    workspace, _ = create(output, PLACE="Examplania", PERIOD_YEARS=40, BOUNDARY=shapes, **dates)
    settings = workspace.settings
    assert settings.place == "Examplania" and settings.period_years == 40
    assert settings.joining_date == datetime.date(2015, 7, 1)
    assert settings.cutoff_date == datetime.date(2004, 2, 29)
    assert settings.crs.authid() == "EPSG:32630"
    (feature,) = workspace.boundary_layer().getFeatures()
    assert feature.geometry().area() == pytest.approx(162)


def test_the_boundary_is_transformed(output):
    shapes = boundary("Polygon((500000 0,501000 0,501000 1000,500000 1000,500000 0))")
    workspace, _ = create(output, CRS="EPSG:4326", BOUNDARY=shapes)
    (feature,) = workspace.boundary_layer().getFeatures()
    assert -3.01 < feature.geometry().boundingBox().xMinimum() < -2.99


def test_an_empty_boundary_layer_gives_none_and_says_so(output):
    workspace, log = create(output, BOUNDARY=boundary())
    assert "no polygons" in log
    assert not next(workspace.boundary_layer().getFeatures()).hasGeometry()


def test_an_empty_workspace_may_be_replaced_a_filled_one_not(output):
    create(output)
    workspace, _ = create(output, NAME="Second")
    assert workspace.settings.name == "Second"
    parcels = workspace.parcel_layer()
    parcels.startEditing()
    add_parcel(parcels, QgsGeometry.fromWkt("Polygon((0 0,1 0,1 1,0 0))"))
    assert parcels.commitChanges()
    del parcels
    with pytest.raises(QgsProcessingException, match="exists already"):
        create(output, NAME="Third")
    assert open_workspace(output).settings.name == "Second"


def test_a_foreign_file_is_not_overwritten(output):
    output.write_text("precious")
    with pytest.raises(QgsProcessingException, match="exists already"):
        create(output)
    assert output.read_text() == "precious"


@pytest.mark.parametrize(
    ("parameters", "words"),
    [
        ({"NAME": "  "}, "no name"),
        ({"JOINING_DATE": "soon"}, "is no date|JOINING_DATE"),
        ({"PERIOD_YEARS": 0}, "PERIOD_YEARS"),
        ({"OUTPUT": "/nowhere/at/all/x.gpkg"}, "could not be written|does not exist"),
    ],
)
def test_bad_input_is_refused(output, parameters, words):
    with pytest.raises(QgsProcessingException, match=words):
        create(output, **parameters)
    assert os.listdir(output.parent) == []


def test_the_suffix_is_added(tmp_path, processing_provider):
    workspace, _ = create(tmp_path / "plain")
    assert workspace.path.name == "plain.gpkg"
