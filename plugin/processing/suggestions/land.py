"""Parcels cut into faces: pieces of land that the same kinds of evidence hold for, with exact areas."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from qgis.core import QgsFeatureRequest, QgsGeometry, QgsProcessingException

from ...core.mechanism.suggestion_facts import DUST, Face, Item, Role
from ...core.units import M2_PER_HA
from ...raster.errors import Cancelled
from ...storage.geometry import goes_round
from ...translate import tr
from ..stock_source import UNCHECKED
from .evidence_layers import Areas, polygons_of

LAW_ROLES = frozenset((Role.LAW_ON_CUTOFF, Role.LAW_ON_JOINING))


@dataclass
class Land:
    """One parcel: its area, what touches it, and its faces with their geometry.

    ``problem`` is a code where the parcel cannot be judged: ``no_geometry`` or ``invalid_geometry``.
    """

    fid: int
    attributes: list
    geometry: QgsGeometry
    area_ha: float = 0.0
    items: list = field(default_factory=list)
    faces: list = field(default_factory=list)  # (QgsGeometry, hectares, roles)
    problem: str = ""

    def core_faces(self) -> tuple[Face, ...]:
        """Return the faces as the rules take them; their shares add up to 1."""
        whole = sum(area for _, area, _ in self.faces)
        return tuple(Face(area / whole, roles) for _, area, roles in self.faces)

    def under_law(self) -> QgsGeometry | None:
        """Return the land that law areas cover, ``None`` where there is none."""
        parts = [geometry for geometry, _, roles in self.faces if roles & LAW_ROLES]
        return QgsGeometry.unaryUnion(parts) if parts else None


def read_land(source, areas: Areas, meter, feedback, share=(0.0, 1.0)) -> list[Land]:
    """Return all parcels of a layer with what the areas of evidence say of each.

    :raises Cancelled: the user cancelled.
    """
    found = []
    total = max(1, source.featureCount())
    degrees = source.sourceCrs().isGeographic()
    for number, feature in enumerate(source.getFeatures(QgsFeatureRequest(), UNCHECKED)):
        if number % 64 == 0:
            if feedback.isCanceled():
                raise Cancelled
            feedback.setProgress(100.0 * (share[0] + (share[1] - share[0]) * number / total))
        geometry = feature.geometry()
        land = Land(feature.id(), feature.attributes(), geometry)
        if geometry.isNull() or geometry.isEmpty():
            land.problem = "no_geometry"
        else:
            geometry.convertToStraightSegment()
            if not geometry.isGeosValid() or (degrees and goes_round(geometry)):
                land.problem = "invalid_geometry"
        if not land.problem:
            land.area_ha = meter.measureArea(geometry) / M2_PER_HA
            if land.area_ha > 0.0:
                _judge(land, areas, meter)
            else:
                land.problem = "invalid_geometry"
        found.append(land)
    return found


def _judge(land: Land, areas: Areas, meter) -> None:
    by_role: dict[Role, list] = {}
    for area, whole in areas.touching(land.geometry):
        inside = land.geometry if whole else overlay(land.geometry, area.geometry, "intersection")
        hectares = 0.0 if inside is None else meter.measureArea(inside) / M2_PER_HA
        if hectares <= DUST * land.area_ha:
            continue  # neighbours that only touch
        share = 1.0 if whole else min(1.0, hectares / land.area_ha)
        evidence = replace(area.item.evidence, share=share)
        land.items.append(Item(area.item.kind, evidence, area.item.layer, area.item.unsure))
        if area.role is not None:
            by_role.setdefault(area.role, []).append(None if whole else (inside, hectares))
    land.faces = _cut(land, by_role, meter)


def _cut(land: Land, by_role: dict, meter) -> list:
    faces = [(land.geometry, land.area_ha, frozenset())]
    for role in Role:
        if role not in by_role:
            continue
        covered = by_role[role]
        if None in covered:  # all of the parcel
            faces = [(geometry, area, roles | {role}) for geometry, area, roles in faces]
            continue
        known = covered[0] if len(covered) == 1 else None
        cover = known[0] if known else QgsGeometry.unaryUnion([shape for shape, _ in covered])
        cut = []
        for geometry, area, roles in faces:
            if known and geometry is land.geometry:
                inside, within = known
            else:
                inside = overlay(geometry, cover, "intersection")
                within = 0.0 if inside is None else meter.measureArea(inside) / M2_PER_HA
            if within <= DUST * land.area_ha:
                cut.append((geometry, area, roles))
                continue
            beyond = area - within
            outside = overlay(geometry, cover, "difference") if beyond > DUST * land.area_ha else None
            if outside is None:
                cut.append((geometry, area, roles | {role}))
            else:
                cut += [(inside, within, roles | {role}), (outside, beyond, roles)]
        faces = cut
    return faces


def overlay(one: QgsGeometry, other: QgsGeometry, what: str) -> QgsGeometry | None:
    """Return the polygons of the intersection or difference of two geometries, ``None`` for nothing.

    :raises QgsProcessingException: the geometry engine failed.
    """
    found = one.intersection(other) if what == "intersection" else one.difference(other)
    if found.isNull():
        if found.lastError():
            text = tr("A parcel cannot be cut along an area of evidence ({detail}): check both geometries.")
            raise QgsProcessingException(text.format(detail=found.lastError()))
        return None
    return polygons_of(found)
