"""Examplania, the paper's example country, as a complete workspace with maps and a project."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from qgis.core import QgsCoordinateTransformContext, QgsFeature, QgsGeometry, QgsProject

from ..storage.errors import TerrestrialCarbonError
from ..storage.measure import area_ha, area_meter
from ..storage.settings import WorkspaceSettings
from ..storage.values import to_attribute
from ..storage.workspace import create_workspace
from ..translate import tr
from . import examplania_plan as plan
from .examplania_land import CRS, land, to_map
from .examplania_layers import union_polygons, write_layers, write_rasters
from .examplania_project import write_project
from .files import polygon_wkb
from .planar import ring_area

WORKSPACE = "examplania.gpkg"
PROJECT = "examplania.qgz"
_AREA_TOLERANCE_HA = 1e-9  # on the plane of the equal-area projection, by class
_ELLIPSOID_TOLERANCE_HA = 1e-6  # on the ellipsoid, by class
_NAMESPACE = uuid.uuid5(uuid.NAMESPACE_DNS, "examplania.example")


@dataclass(frozen=True)
class Paths:
    """Where the files of Examplania are."""

    folder: Path
    workspace: Path
    project: Path
    layers: Path
    carbon: Path
    loss: Path
    dem: Path
    slope: Path


def stable_id(kind: str, key: str) -> str:
    """Return the id that a parcel or holder of the plan has in every build."""
    return str(uuid.uuid5(_NAMESPACE, f"{kind}/{key}"))


def parcel_geometry(key: str) -> QgsGeometry:
    """Return a parcel of the plan in ``CRS``."""
    geometry = QgsGeometry()
    geometry.fromWkb(polygon_wkb([[to_map(ring)] for ring in land()[key]]))
    return geometry


def boundary() -> QgsGeometry:
    """Return the country in ``CRS``."""
    geometry = QgsGeometry()
    geometry.fromWkb(polygon_wkb(union_polygons([plot.key for plot in plan.PLOTS])))
    return geometry


def build_examplania(folder) -> Paths:
    """Build maps, workspace and QGIS project in ``folder``; return where everything is.

    Stocks are not in the workspace yet: they are measured from the carbon map, as a user would, and
    the accounts open with them (``examplania_accounts``).

    :raises TerrestrialCarbonError: a file is there already or cannot be written.
    """
    check_areas()
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    rasters = write_rasters(folder)
    layers = write_layers(folder, rasters["dem"])
    settings = WorkspaceSettings(
        name=plan.NAME,
        place=plan.PLACE,
        joining_date=date.fromisoformat(plan.JOINING_DATE),
        period_years=plan.PERIOD_YEARS,
        cutoff_date=date.fromisoformat(plan.CUTOFF_DATE),
        crs=CRS,
    )
    workspace = create_workspace(folder / WORKSPACE, settings, boundary())
    workspace.add_holders(
        {"id": stable_id("holder", holder.id), "name": holder.name, "kind": holder.kind}
        for holder in plan.HOLDERS
    )
    _add_parcels(workspace)
    paths = Paths(folder, workspace.path, folder / PROJECT, layers, **rasters)
    project = QgsProject()
    write_project(project, workspace, paths)
    return paths


def check_areas() -> None:
    """Check the areas of the classes against the plan, on the plane and on the ellipsoid.

    :raises ArithmeticError: a class is off.
    """
    crs = WorkspaceSettings(name=plan.NAME, crs=CRS).crs
    meter = area_meter(crs, "EPSG:7030", QgsCoordinateTransformContext())
    plane, ellipsoid, wanted = {}, {}, {}
    for plot in plan.PLOTS:
        key = (plot.status, plot.basis)
        wanted[key] = wanted.get(key, 0.0) + plot.area_ha
        plane[key] = plane.get(key, 0.0) + sum(ring_area(ring) for ring in land()[plot.key]) / 1e4
        ellipsoid[key] = ellipsoid.get(key, 0.0) + area_ha(parcel_geometry(plot.key), meter)
    for key, area in wanted.items():
        if abs(plane[key] - area) > _AREA_TOLERANCE_HA:
            raise ArithmeticError(f"{key}: {plane[key]} ha on the plane, not {area}")
        if abs(ellipsoid[key] - area) > _ELLIPSOID_TOLERANCE_HA:
            raise ArithmeticError(f"{key}: {ellipsoid[key]} ha on the ellipsoid, not {area}")


def _evidence_of(plot) -> dict:
    """Return the evidence fields of a parcel, as the layers state them."""
    values = {}
    for area in plan.PROTECTED_AREAS:
        if plot.key in area.plots:
            values["legal_ref"] = f"{area.name}: {area.legal_ref}"
            values["protected_from"] = date.fromisoformat(area.designated_on)
            if area.ended_on:
                values["protected_to"] = date.fromisoformat(area.ended_on)
    name, reference, since, plots = plan.RAMSAR_SITE
    if plot.key in plots:
        values["treaty_ref"] = f"Ramsar: {name}, {reference}"
        values["protected_from"] = date.fromisoformat(since)
    for key, first, last, source in plan.CLEARINGS:
        if plot.key == key:
            values["threat_note"] = f"illegal clearing {first}-{last}, {source}"
    for key, _, reason in plan.ACCESS_SURVEY:
        if plot.key == key:
            values["constraint_note"] = f"{reason} (access survey, {plan.ACCESS_SURVEY_DATE})"
    return values


def _add_parcels(workspace) -> None:
    layer = workspace.parcel_layer()
    meter = area_meter(workspace.crs, workspace.ellipsoid, QgsCoordinateTransformContext())
    features = []
    for number, plot in enumerate(plan.PLOTS, start=1):
        feature = QgsFeature(layer.fields())
        geometry = parcel_geometry(plot.key)
        feature.setGeometry(geometry)
        values = {
            "id": stable_id("parcel", plot.key),
            "name": plot.name,
            "status": plot.status,
            "basis": plot.basis,
            "plan_class": plot.plan_class,
            "land_use": plot.land_use,
            "stratum": plot.stratum,
            "holder_id": stable_id("holder", plot.holder),
            "area_ha": area_ha(geometry, meter),
            "flag_accepted": False,
            "source": f"Examplania cadastre, EX-{number:03d}",
            "valid_from": date.fromisoformat(plan.JOINING_DATE),
            **_evidence_of(plot),
        }
        for name, value in values.items():
            feature[name] = to_attribute(value)
        features.append(feature)
    added, _ = layer.dataProvider().addFeatures(features)
    if not added:
        text = tr("The parcels could not be written to {path}: {reason}.")
        reason = "; ".join(layer.dataProvider().errors())
        raise TerrestrialCarbonError(text.format(path=workspace.path, reason=reason))
