"""Examplania's maps and workspace: tonnes from the raster, statuses from the layers, files that open."""

from __future__ import annotations

import json
import re
import zipfile
from datetime import date

import numpy as np
import pytest
from osgeo import gdal, ogr
from qgis.core import QgsGeometry, QgsProject

from terrestrial_carbon.plugin.core.mechanism.classes import (
    ClassRules,
    LandEvidence,
    classify,
    missing_evidence,
)
from terrestrial_carbon.plugin.core.parcel import Basis, Evidence, Status
from terrestrial_carbon.plugin.demo.examplania import PROJECT, build_examplania, stable_id
from terrestrial_carbon.plugin.demo.examplania_carbon import LOSS_GRID
from terrestrial_carbon.plugin.demo.examplania_plan import PLOTS
from terrestrial_carbon.plugin.demo.examplania_relief import STEEP_DEGREES
from terrestrial_carbon.plugin.raster.zonal import zonal_sums
from terrestrial_carbon.plugin.storage.project import find_layer, workspace_path_of
from terrestrial_carbon.plugin.storage.values import from_attribute
from terrestrial_carbon.plugin.storage.workspace import open_workspace

RULES = ClassRules(date(2015, 7, 1))


@pytest.fixture(scope="module")
def built(qgis_app, tmp_path_factory):
    """Examplania, built once."""
    return build_examplania(tmp_path_factory.mktemp("examplania"))


@pytest.fixture(scope="module")
def parcels(built):
    """The workspace's parcels: key → (attributes, geometry)."""
    result = {}
    for feature in open_workspace(built.workspace).parcel_layer().getFeatures():
        values = {field.name(): from_attribute(feature[field.name()]) for field in feature.fields()}
        result[values["id"]] = (values, QgsGeometry(feature.geometry()))
    return {plot.key: result[stable_id("parcel", plot.key)] for plot in PLOTS}


def rows(path, name):
    """Return a layer's rows as (attributes, geometry)."""
    dataset = ogr.Open(str(path))
    result = []
    for feature in dataset.GetLayerByName(name):
        geometry = QgsGeometry()
        geometry.fromWkb(bytes(feature.GetGeometryRef().ExportToWkb()))
        result.append((feature.items(), geometry))
    return result


def read(path):
    """Return a raster's values and its nodata."""
    dataset = gdal.Open(str(path))
    return dataset.ReadAsArray(), dataset.GetRasterBand(1).GetNoDataValue()


def day(text):
    return date.fromisoformat(text.replace("/", "-")) if text else None


def test_tonnes_of_every_parcel_by_exactextract(built, parcels):
    exactextract = pytest.importorskip("exactextract")
    features = [
        {"type": "Feature", "properties": {"key": key}, "geometry": json.loads(geometry.asJson(12))}
        for key, (_, geometry) in parcels.items()
    ]
    answers = exactextract.exact_extract(str(built.carbon), features, ["sum", "count"], include_cols="key")
    found = {answer["properties"]["key"]: answer["properties"] for answer in answers}
    for plot in PLOTS:
        tonnes = found[plot.key]["sum"] * 625.0 / 1e4
        assert tonnes == pytest.approx(plot.stock_tco2e, rel=1e-6, abs=1e-9), plot.key
        assert found[plot.key]["count"] * 625.0 / 1e4 == pytest.approx(plot.area_ha, rel=1e-6)


def test_tonnes_of_every_parcel_by_the_engine(built, parcels):
    shapes = [bytes(parcels[plot.key][1].asWkb()) for plot in PLOTS]
    sums = zonal_sums(str(built.carbon), 1, shapes, per_hectare=True)
    wanted = np.array([plot.stock_tco2e for plot in PLOTS])
    assert np.all(np.abs(sums.value_sum - wanted) <= 1e-6 * np.maximum(wanted, 1e-3))
    assert np.allclose(sums.covered_pct, 100.0)


def test_densities_are_believable(built):
    values, nodata = read(built.carbon)
    land = values[values != nodata]
    assert land.min() >= 0.0
    assert 100.0 < land.max() < 400.0
    assert np.std(land) > 20.0


def test_losses_are_coded_by_year_and_fill_the_clearings(built, parcels):
    values, _ = read(built.loss)
    assert values.dtype == np.uint8
    assert values.min() == 0
    assert values.max() == 23
    hectares = LOSS_GRID.cell**2 / 1e4

    def lost(key, *years):
        bounds = np.isin(values, years).astype(np.uint8)
        path = f"/vsimem/{key}-{years[0]}.tif"
        source = gdal.Open(str(built.loss))
        copy = gdal.GetDriverByName("GTiff").CreateCopy(path, source)
        copy.WriteArray(bounds)
        copy.FlushCache()
        del copy, source
        sums = zonal_sums(path, 1, [bytes(parcels[key][1].asWkb())], per_hectare=True)
        gdal.Unlink(path)
        return float(sums.value_sum[0])

    x_cleared = sum(lost(key, 16) for key in ("x_lower", "x_upper"))
    assert x_cleared == pytest.approx(7.0, abs=1e-6)  # land owner X clears 7 ha a year
    park = sum(lost(key, *range(8, 15)) for key in ("cleared_a", "cleared_b"))
    everywhere = float(np.isin(values, (8, 14)).sum()) * hectares
    assert 6.0 < park <= 10.0
    assert everywhere <= park  # 2008 and 2014 are years of illegal clearing only
    assert lost("park", *range(1, 16)) < 1e-9  # nothing in the rest of the park when the country joins
    assert lost("park", 22) == pytest.approx(0.8, abs=1e-6)
    assert lost("park", 23) == pytest.approx(0.48, abs=1e-6)


def evidence_of(built, geometry):
    """Return what the layers say of a parcel, with shares of its area."""

    def touching(name):
        for values, shape in rows(built.layers, name):
            share = shape.intersection(geometry).area() / geometry.area()
            if share > 1e-9:
                yield values, min(1.0, share)

    laws = tuple(
        Evidence("law", values["legal_ref"], day(values["designated_on"]), day(values["ended_on"]), share)
        for values, share in touching("protected_areas")
    )
    treaties = tuple(
        Evidence("treaty", values["site_ref"], day(values["designated_on"]), None, share)
        for values, share in touching("ramsar_sites")
    )
    threats = tuple(
        Evidence("threat", values["source"], day(values["seen_on"]), None, share)
        for values, share in touching("illegal_clearings")
    )
    barred = {"biophysical": [], "economic": []}
    for values, share in touching("access_survey"):
        item = Evidence("constraint", values["reason"], day(values["assessed_on"]), None, share)
        barred[values["basis"]].append(item)
    return LandEvidence(
        laws=laws,
        treaties=treaties,
        threats=threats,
        biophysical=tuple(barred["biophysical"]),
        economic=tuple(barred["economic"]),
    )


def test_statuses_follow_from_the_layers(built, parcels):
    for plot in PLOTS:
        suggestion = classify(evidence_of(built, parcels[plot.key][1]), RULES)
        assert suggestion.status is Status(plot.status), plot.key
        assert suggestion.basis is (Basis(plot.basis) if plot.basis else None), plot.key


def test_steep_land_is_what_the_survey_calls_steep(built, parcels):
    shapes = [bytes(parcels[plot.key][1].asWkb()) for plot in PLOTS]
    sums = zonal_sums(str(built.slope), 1, shapes, per_hectare=True)
    for plot, slope in zip(PLOTS, sums.value_sum / sums.covered_ha):
        steep = plot.basis == "biophysical"
        assert (slope > STEEP_DEGREES) == steep, (plot.key, slope)
        assert steep or slope < 0.7 * STEEP_DEGREES, (plot.key, slope)


def test_protection_has_dates_on_both_sides_of_the_cut_off(built):
    since = [day(values["designated_on"]) for values, _ in rows(built.layers, "protected_areas")]
    until = [day(values["ended_on"]) for values, _ in rows(built.layers, "protected_areas")]
    assert min(since) < RULES.cutoff_date < max(since)
    ended = [when for when in until if when]
    assert min(ended) < RULES.cutoff_date < max(ended)


def test_the_workspace_holds_parcels_and_holders(built, parcels):
    workspace = open_workspace(built.workspace)
    assert workspace.settings.name == "Examplania"
    assert workspace.settings.joining_date == date(2015, 7, 1)
    assert workspace.settings.cutoff_date == date(2005, 12, 6)
    assert workspace.settings.period_years == 50
    assert len(parcels) == len(PLOTS)
    holders = {holder["id"] for holder in workspace.holders()}
    assert {values["holder_id"] for values, _ in parcels.values()} == holders
    assert workspace.account_entries() == []  # the accounts open with the stocks, which come later
    for plot in PLOTS:
        values = parcels[plot.key][0]
        basis = Basis(plot.basis) if plot.basis else None
        assert not missing_evidence(plot.key, Status(plot.status), basis, values), plot.key
        assert values["area_ha"] == pytest.approx(plot.area_ha, abs=1e-6)


def test_the_river_runs_downhill_to_the_sea(built):
    dataset = gdal.Open(str(built.dem))
    left, cell, _, top, _, down = dataset.GetGeoTransform()
    heights = dataset.ReadAsArray()
    river = next(shape for values, shape in rows(built.layers, "rivers") if values["class"] == "river")
    points = river.asPolyline()
    profile = np.array([heights[int((p.y() - top) / down), int((p.x() - left) / cell)] for p in points])
    profile = np.where(profile < 0, 0.0, profile)
    assert profile[0] > 150.0
    assert profile[-1] < 1.5
    assert np.all(np.diff(profile) < 3.0)  # nowhere up by more than the bank beside the bed


def test_the_project_opens_elsewhere_with_relative_paths(built, tmp_path):
    with zipfile.ZipFile(built.project) as archive:
        text = archive.read(next(n for n in archive.namelist() if n.endswith(".qgs"))).decode()
    sources = re.findall(r"<datasource>(.*?)</datasource>", text)
    assert sources
    assert not [source for source in sources if str(built.folder) in source]
    copy = tmp_path / "elsewhere"
    copy.mkdir()
    for path in built.folder.iterdir():
        (copy / path.name).write_bytes(path.read_bytes())
    project = QgsProject()
    assert project.read(str(copy / PROJECT))
    layers = project.mapLayers().values()
    assert len(layers) >= 14
    assert all(layer.isValid() for layer in layers)
    assert find_layer(project, "parcel").featureCount() == len(PLOTS)
    assert workspace_path_of(project).parent == copy
    project.clear()


def test_a_second_build_writes_the_same_rasters(built, tmp_path):
    again = build_examplania(tmp_path)
    for role in ("carbon", "loss", "dem", "slope"):
        assert getattr(again, role).read_bytes() == getattr(built, role).read_bytes(), role
    one, two = (rows(paths.layers, "cadastre") for paths in (built, again))
    assert [(a, g.asWkb()) for a, g in one] == [(a, g.asWkb()) for a, g in two]
