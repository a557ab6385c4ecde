"""Overlays as layers of a QGIS project: in groups of their own, found by id, named when they cannot be read.

Maps of events lie above the parcels, with the parcels' outlines on top of them so that one sees which
parcel was hit; maps that cover everything (tree cover, biomass, classes, imagery) lie below the parcels.
"""

from __future__ import annotations

from contextlib import suppress

from qgis.core import (
    QgsLayerTreeGroup,
    QgsLayerTreeLayer,
    QgsMapLayer,
    QgsMapLayerDependency,
    QgsProject,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
)

from ..core.findings import RuleError
from ..core.overlays.catalogue import CatalogueEntry, Kind
from ..core.overlays.encoding_json import encoding_of
from ..core.overlays.event_fields import fields_of_told, is_fields
from ..translate import tr
from .compat import set_relative_paths
from .event_features import follow_time, style_features
from .network import is_network_path
from .overlay_filter import apply_filter, filter_on, keep_encoding
from .overlay_sources import RASTER, Source, SourceRefused, open_layer, unreadable
from .overlay_styles import style_overlay, tidy_legend
from .overlay_time import fix_year, keep_years
from .overlays import Overlay
from .project import GROUP_PROPERTY, OVERLAY_ROLE, ROLE_PROPERTY, find_layer, overlay_layers
from .schema import PARCEL
from .styles import outline_symbol

ID_PROPERTY = "terrestrial_carbon/overlay"
ABOVE, BELOW = "overlays", "overlays_below"
OUTLINE_ROLE = "parcel_outline"
_COVERING = (Kind.COVER, Kind.DENSITY, Kind.MEASURE, Kind.CLASSES, Kind.IMAGERY)


def source_of(overlay: Overlay) -> Source:
    """Return where a remembered map is opened from."""
    return Source(overlay.settings.get("provider", RASTER), overlay.source, overlay.name)


def make_layer(overlay: Overlay, entry: CatalogueEntry | None = None):
    """Return a new styled layer of a remembered map; on any thread, it belongs to the one that calls.

    :param entry: what the catalogue says of its kind.
    :raises SourceRefused: it cannot be read, with the way out.
    """
    layer = open_layer(source_of(overlay))
    layer.setCustomProperty(ROLE_PROPERTY, OVERLAY_ROLE)
    layer.setCustomProperty(ID_PROPERTY, overlay.id)
    _style(layer, overlay, entry)
    return layer


def add_to_tree(project: QgsProject, layer, entry: CatalogueEntry | None = None):
    """Add a map's layer to the project, in its group above or below the parcels; return its node."""
    set_relative_paths(project)
    project.addMapLayer(layer, False)
    below = _covers(entry)
    group = _group(project, BELOW if below else ABOVE)
    if not below:
        _lay_outlines(project, group)
    node = group.insertLayer(0 if below or not _has_outlines(group) else 1, layer)
    tidy_legend(node)
    node.setExpanded(False)
    return node


def layer_of(project: QgsProject, overlay_id: str):
    """Return the project's layer of a map, or ``None``."""
    for layer in overlay_layers(project):
        if layer.customProperty(ID_PROPERTY) == overlay_id:
            return layer
    return None


def remove_layer(project: QgsProject, overlay_id: str) -> None:
    """Take a map's layer out of the project, and its group when that is empty."""
    layer = layer_of(project, overlay_id)
    if layer is None:
        return
    node = project.layerTreeRoot().findLayer(layer.id())
    group = node.parent() if node is not None else None
    project.removeMapLayer(layer.id())
    if group is None or group.customProperty(GROUP_PROPERTY) not in (ABOVE, BELOW):
        return
    if _has_outlines(group) and len(group.children()) == 1:
        project.removeMapLayer(group.children()[0].layerId())
    if not group.children():
        group.parent().removeChildNode(group)


def problem_of(project: QgsProject, overlay: Overlay) -> str:
    """Return what is wrong with a map in one sentence with the way out, empty if nothing is.

    Looks at the layer in the project and at the file's name; asks no service.
    """
    source = source_of(overlay)
    path = source.path
    if path is not None and not str(path).startswith("/vsi") and not path.exists():
        text = tr("The map {path} is not there: put the file back, or choose it where it is (Another file…).")
        return text.format(path=path)
    layer = layer_of(project, overlay.id)
    if layer is not None and not layer.isValid():
        return unreadable(source)
    return ""


def network_warning(overlay: Overlay) -> str:
    """Return a sentence if a map's file lies on a network drive, empty if not."""
    path = source_of(overlay).path
    if path is None or not is_network_path(path):
        return ""
    text = tr(
        "The map {path} lies on a network drive: reading it will be slow; copy it beside the workspace."
    )
    return text.format(path=path)


def restore(project: QgsProject, overlays, titles=None) -> tuple[list[Overlay], list[str]]:
    """Bring the project's layers and the workspace's maps together after both were opened.

    A map whose layer is there but has lost its file, which the workspace knows elsewhere, is pointed to it;
    filters are set anew. Returns the maps that have no layer yet and the sentences of what cannot be read.
    """
    missing, problems = [], []
    for overlay in overlays:
        layer = layer_of(project, overlay.id)
        if layer is None:
            missing.append(overlay)
            continue
        source = source_of(overlay)
        moved = source.path is not None and source.path.exists()
        if not layer.isValid() and moved:
            layer.setDataSource(source.uri, layer.name(), source.provider)
        if layer.isValid():
            apply_filter(layer, filter_on(layer))
        problem = problem_of(project, overlay)
        if problem:
            problems.append(problem)
    return missing, problems


def _style(layer, overlay: Overlay, entry) -> None:
    if isinstance(layer, QgsVectorLayer):
        if is_fields(overlay.encoding):
            fields = fields_of_told(overlay.encoding)
            if all(layer.fields().lookupField(name) >= 0 for name in fields.names):
                style_features(layer, fields)
                follow_time(layer)
        return
    encoding = None
    with suppress(RuleError):  # of a stack, or none that is known: drawn as the catalogue says
        encoding = encoding_of(overlay.encoding)
        keep_encoding(layer, encoding)
    style_overlay(layer, entry, encoding, overlay.band)
    keep_years(layer, overlay.settings.get("years"))
    year = overlay.settings.get("year")
    if encoding is None and isinstance(year, int):
        fix_year(layer, year)


def _covers(entry: CatalogueEntry | None) -> bool:
    return entry is not None and entry.kind in _COVERING


def _has_outlines(group) -> bool:
    first = group.children()[0] if group.children() else None
    layer = first.layer() if isinstance(first, QgsLayerTreeLayer) else None
    return layer is not None and layer.customProperty(ROLE_PROPERTY) == OUTLINE_ROLE


def _lay_outlines(project: QgsProject, group) -> None:
    """Put the parcels' outlines on top of the group: a layer that is only looked at."""
    parcels = find_layer(project, PARCEL)
    if parcels is None or find_layer(project, OUTLINE_ROLE) is not None:
        return
    layer = QgsVectorLayer(parcels.source(), tr("Outlines of parcels"), parcels.providerType())
    layer.setCustomProperty(ROLE_PROPERTY, OUTLINE_ROLE)
    layer.setReadOnly(True)
    layer.setFlags(QgsMapLayer.LayerFlag.Removable)  # neither identified nor searched: the parcels are
    layer.setRenderer(QgsSingleSymbolRenderer(outline_symbol()))
    layer.setDependencies([QgsMapLayerDependency(parcels.id())])  # drawn anew when they change
    project.addMapLayer(layer, False)
    group.insertLayer(0, layer).setExpanded(False)


def _group(project: QgsProject, place: str) -> QgsLayerTreeGroup:
    root = project.layerTreeRoot()
    for group in root.findGroups(True):
        if group.customProperty(GROUP_PROPERTY) == place:
            return group
    index = 0
    parcels = find_layer(project, PARCEL)
    node = root.findLayer(parcels.id()) if parcels is not None else None
    if node is not None:  # beside the group the parcels are in
        top = node
        while top.parent() is not root and top.parent() is not None:
            top = top.parent()
        index = root.children().index(top) + (1 if place == BELOW else 0)
    elif place == BELOW:
        index = len(root.children())
    title = tr("Overlays") if place == ABOVE else tr("Overlays below the parcels")
    group = root.insertGroup(index, title)
    group.setCustomProperty(GROUP_PROPERTY, place)
    return group


__all__ = [
    "SourceRefused", "add_to_tree", "layer_of", "make_layer", "network_warning", "problem_of", "remove_layer",
    "restore", "source_of",
]  # fmt: skip
