"""The demo on real maps: parcels, status, stock, budget and statement of a country."""

from __future__ import annotations

import os
import uuid
from collections import Counter
from datetime import date
from pathlib import Path

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsGeometry,
    QgsProject,
    QgsSingleSymbolRenderer,
)

from ..core.mechanism.classes import ClassRules, classify
from ..core.parcel import Evidence
from ..raster.zonal import zonal_sums
from ..reports.build import build_statement
from ..storage.errors import TerrestrialCarbonError
from ..storage.measure import area_ha, area_meter
from ..storage.project import add_to_project, find_layer
from ..storage.schema import PARCEL
from ..storage.settings import WorkspaceSettings
from ..storage.values import to_attribute
from ..storage.workspace import create_workspace
from ..translate import tr
from . import console
from .catalogue import read_catalogue
from .files import no_sidecars
from .journey import compute_budget, measure_stocks
from .overlay import GRID_CRS, GRID_M, cut_into_pieces, open_polygons, read_country, read_protection
from .statements import write_statements
from .styling import GREENS, SLOPES, open_raster, outline_symbol, ramp_renderer, show_all_of

JOINING_DATE = date(2020, 1, 1)
STEEP_DEGREES = 25.0  # mean slope of a parcel from which on it counts as inaccessible
ROOT_SHOOT = 0.37  # tropical rainforest: IPCC 2006 GL vol. 4 table 4.4
MIN_COVERAGE = 50.0


def show_real_maps(source, out, say=print) -> Path:
    """Do the demo on the maps in the folder ``source``, write to ``out``; return the project's path.

    :raises TerrestrialCarbonError: a map is missing or cannot be used; the sentence says which.
    """
    with no_sidecars():
        return _show(Path(source), Path(out), say)


def _show(source: Path, out: Path, say) -> Path:
    maps = read_catalogue(source)
    out.mkdir(parents=True, exist_ok=True)
    _say_maps(maps, say)
    country, protection = read_country(maps.country), read_protection(maps.protected)
    _say_protection(protection, say)
    pieces = cut_into_pieces(country, protection.areas)
    shapes = [piece.geometry for piece in pieces]
    slopes = mean_slopes(maps.slope, shapes)
    forest_ha = None if maps.forest is None else forest_areas(maps.forest, shapes)
    workspace = _workspace(source.name, out, country)
    _add_parcels(workspace, pieces, slopes, forest_ha, maps)
    _say_cut(pieces, slopes, say)
    if forest_ha is not None:
        _say_forest(forest_ha, workspace, say)
    parameters = {"BAND": 1, "MIN_COVERAGE": MIN_COVERAGE, "POOL": "above_ground", "ROOT_SHOOT": ROOT_SHOOT}
    parameters["UNIT"] = "t_c_per_ha" if _says_carbon(maps.carbon) else "t_biomass_per_ha"
    _, warnings = measure_stocks(workspace, maps.carbon, parameters, JOINING_DATE, maps.carbon.name)
    _, more = compute_budget(workspace)
    statement = build_statement(workspace)
    say(
        "\n"
        + tr("Stock by class of land, above ground and below ground (root:shoot {ratio})").format(
            ratio=ROOT_SHOOT
        )
    )
    say(console.class_table(statement))
    say("\n" + tr("Budget"))
    say(console.budget_lines(statement))
    _say_warnings([*warnings, *more], say)
    project = _write_project(workspace, maps, out)
    say("")
    for path in (workspace.path, project, *write_statements(statement, workspace, out)):
        say(f"  {path}")
    return project


def _says_carbon(path) -> bool:
    return any(word in path.stem.lower() for word in ("carbon", "agc"))


def mean_slopes(raster, geometries) -> np.ndarray:
    """Return the mean slope of polygons in ``GRID_CRS``, exact in their geometry; NaN without data."""
    sums = _sums_over(raster, "slope", geometries)
    covered = np.where(sums.covered_ha > 0, sums.covered_ha, np.nan)
    return sums.value_sum / covered


def forest_areas(raster, geometries) -> np.ndarray:
    """Return the true area (ha) of forest in polygons in ``GRID_CRS``, of a raster of zeros and ones."""
    return _sums_over(raster, "forest", geometries).value_sum


def _sums_over(raster, role: str, geometries):
    layer = open_raster(raster, role, Path(raster).stem)
    transform = QgsCoordinateTransform(QgsCoordinateReferenceSystem(GRID_CRS), layer.crs(), QgsProject())
    shapes = []
    for geometry in geometries:
        moved = QgsGeometry(geometry)
        moved.transform(transform)
        shapes.append(bytes(moved.asWkb()))
    return zonal_sums(str(raster), 1, shapes, per_hectare=True, floor=0.0)


def _workspace(name, out: Path, country):
    settings = WorkspaceSettings(
        name=name,
        place=tr("cut by a grid of {size} m and by protected areas").format(size=f"{GRID_M:.0f}"),
        joining_date=JOINING_DATE,
        crs=GRID_CRS,
    )
    for path in out.glob(f"{name}.gp*"):
        path.unlink()
    return create_workspace(out / f"{name}.gpkg", settings, country)


def _add_parcels(workspace, pieces, slopes, forest_ha, maps) -> None:
    layer = workspace.parcel_layer()
    meter = area_meter(workspace.crs, workspace.ellipsoid, QgsCoordinateTransformContext())
    rules = ClassRules(JOINING_DATE, workspace.settings.cutoff_date)
    features = []
    for number, (piece, slope) in enumerate(zip(pieces, slopes.tolist())):
        steep = None
        if slope >= STEEP_DEGREES:
            steep = Evidence("constraint", tr("mean slope {degrees}°").format(degrees=f"{slope:.1f}"))
        land = piece.land(steep)
        suggestion = classify(land, rules)
        feature = QgsFeature(layer.fields())
        feature.setGeometry(piece.geometry)
        area = area_ha(piece.geometry, meter)
        values = {
            "id": str(uuid.uuid5(uuid.NAMESPACE_URL, f"{workspace.settings.name}/{piece.name}")),
            "name": piece.name,
            "status": suggestion.status,
            "basis": suggestion.basis,
            "legal_ref": "; ".join(item.reference for item in land.laws) or None,
            "treaty_ref": "; ".join(item.reference for item in land.treaties) or None,
            "protected_from": min((item.since for item in piece.evidence if item.since), default=None),
            "constraint_note": steep.reference if steep else None,
            "status_comment": tr("suggested by the rule {rule}").format(rule=suggestion.rule.value),
            "land_use": _land_use(forest_ha, number, area),
            "area_ha": area,
            "flag_accepted": False,
            "source": maps.country[0].name,
            "valid_from": JOINING_DATE,
        }
        for name, value in values.items():
            feature[name] = to_attribute(value)
        features.append(feature)
    added, _ = layer.dataProvider().addFeatures(features)
    if not added:
        text = tr("The parcels could not be written to {path}: {reason}.")
        reason = "; ".join(layer.dataProvider().errors())
        raise TerrestrialCarbonError(text.format(path=workspace.path, reason=reason))


def _land_use(forest_ha, number: int, area: float) -> str | None:
    """Return ``forest`` where half of a parcel or more is forest; ``None`` without a forest map."""
    if forest_ha is None:
        return None
    return "forest" if forest_ha[number] >= 0.5 * area else "other_land"


def _write_project(workspace, maps, out: Path) -> Path:
    project = QgsProject()
    project.setTitle(workspace.settings.name)
    add_to_project(workspace, project)
    find_layer(project, PARCEL).setLabelsEnabled(False)  # cells of a grid have no names worth reading
    protected = open_polygons(maps.protected)
    protected.setName(tr("Protected areas"))
    protected.setRenderer(QgsSingleSymbolRenderer(outline_symbol("#1b5e20", "0.5", "dash")))
    carbon = open_raster(maps.carbon, "carbon", tr("Carbon map"))
    carbon.setRenderer(ramp_renderer(carbon, GREENS))
    slope = open_raster(maps.slope, "slope", tr("Slope (degrees)"))
    slope.setRenderer(ramp_renderer(slope, SLOPES))
    for layer in (protected, carbon, slope):
        project.addMapLayer(layer, False)
        project.layerTreeRoot().addLayer(layer).setItemVisibilityChecked(layer is not slope)
    show_all_of(project, workspace)
    target = out / f"{workspace.settings.name}.qgz"
    if not project.write(str(target)):
        text = tr("The project {path} could not be written: {reason}.")
        raise TerrestrialCarbonError(text.format(path=target, reason=project.error()))
    return target


def _say_maps(maps, say) -> None:
    say(tr("Maps found in {folder}").format(folder=maps.folder))
    for role, title in (
        ("country", tr("country")),
        ("protected", tr("protected areas")),
        ("carbon", tr("carbon")),
        ("slope", tr("slope")),
        ("forest", tr("forest")),
    ):
        found = maps.found[role]
        if found is None:
            continue
        path = found[0] if isinstance(found, tuple) else found
        say(f"  {console.pad(title, 18)} {os.path.relpath(path, maps.folder)}")


def _say_protection(protection, say) -> None:
    if protection.problems:
        say(
            "\n"
            + tr("Protected areas with invalid polygons: {number}").format(number=len(protection.problems))
        )
        for name, problem, done in protection.problems:
            say(f"  {console.pad(name, 34)} {problem}: {done}")
    if protection.undated:
        text = tr(
            "{number} protected areas state no date of designation: they are taken as in force on the "
            "cut-off date, 6 December 2005. Their dates must be found before the figures are used."
        )
        say("\n" + text.format(number=protection.undated))


def _say_cut(pieces, slopes, say) -> None:
    text = tr(
        "{number} parcels: the country cut by a grid of {size} m ({crs}, equal area) and by its protected "
        "areas; protected where these cover half of a parcel or more, inaccessible from a mean slope of "
        "{degrees}° on ({steep} parcels reach it, {unknown} have no slope data)."
    )
    say(
        "\n"
        + text.format(
            number=len(pieces),
            size=f"{GRID_M:.0f}",
            crs=GRID_CRS,
            degrees=f"{STEEP_DEGREES:.0f}",
            steep=int(np.sum(slopes >= STEEP_DEGREES)),
            unknown=int(np.isnan(slopes).sum()),
        )
    )


def _say_forest(forest_ha, workspace, say) -> None:
    layer = workspace.parcel_layer()
    forest = sum(1 for feature in layer.getFeatures() if feature["land_use"] == "forest")
    text = tr("Forest: {area} ha; {number} parcels are forest to half of their area or more.")
    say(text.format(area=f"{float(forest_ha.sum()):,.1f}", number=forest))


def _say_warnings(warnings, say, most=6) -> None:
    if not warnings:
        return
    say("\n" + tr("Warnings"))
    counted = Counter(warnings)
    for text, number in list(counted.items())[:most]:
        say(f"  {text}" + (f" (×{number})" if number > 1 else ""))
    if len(counted) > most:
        say("  " + tr("… and {number} more").format(number=len(counted) - most))
