"""A workspace's layers in a QGIS project: found by role, never by display name."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsLayerTreeGroup, QgsProject, QgsVectorLayer

from ..translate import current_language, tr
from .compat import set_relative_paths
from .credit_views import relate_credits, shows_credits
from .form import apply_form, apply_holder_choice
from .ledger_views import PARCEL_CREDIT
from .schema import ACCOUNT_ENTRY, BOUNDARY, HOLDER, PARCEL
from .styles import STYLERS, renew_class_words

ROLE_PROPERTY = "terrestrial_carbon/role"
LANGUAGE_PROPERTY = "terrestrial_carbon/language"
TITLE_PROPERTY = "terrestrial_carbon/title"
GROUP_PROPERTY = "terrestrial_carbon/group"
_SHOWN = (PARCEL, BOUNDARY, HOLDER, ACCOUNT_ENTRY)
_LAYERS = (*_SHOWN, PARCEL_CREDIT)  # the last is in forms only, not among the layers on the screen


def layer_titles() -> dict:
    """Return role → the layer's name on the screen."""
    return {
        PARCEL: tr("Parcels"),
        BOUNDARY: tr("Boundary"),
        HOLDER: tr("Right holders"),
        ACCOUNT_ENTRY: tr("Account entries"),
        PARCEL_CREDIT: tr("Credits of parcels"),
    }


def add_to_project(workspace, project: QgsProject) -> QgsLayerTreeGroup:
    """Add the workspace's layers as a group with styles and forms; return the group.

    A workspace that is in the project already is not added twice. Sets the project's
    paths to relative, and its ellipsoid and (if it has none yet) its CRS to the workspace's.
    """
    present = find_layer(project, PARCEL, workspace.path)
    if present is not None:
        group = _group_of(project, present)
        if group is not None:
            return group
    left_over = find_layer(project, PARCEL_CREDIT, workspace.path)
    if left_over is not None:  # the group it belonged to was removed by hand
        project.removeMapLayer(left_over.id())
    first_layer = not project.mapLayers()
    group = QgsLayerTreeGroup(workspace.settings.name)
    group.setCustomProperty(GROUP_PROPERTY, "workspace")
    titles = layer_titles()
    layers = {}
    for role in _LAYERS:
        layer = workspace.table_layer(role)
        layer.setCustomProperty(ROLE_PROPERTY, role)
        _title(layer, titles[role])
        if role in STYLERS:
            STYLERS[role](layer)
        layers[role] = layer
    for role in (HOLDER, ACCOUNT_ENTRY):  # written by the journal's entries only
        layers[role].setReadOnly(True)
    apply_holder_choice(layers[PARCEL], layers[HOLDER])
    project.addMapLayers(list(layers.values()), False)
    relate_credits(project, layers[PARCEL], layers[PARCEL_CREDIT])
    set_relative_paths(project)
    if first_layer or not project.crs().isValid():
        project.setCrs(workspace.crs)
    project.setEllipsoid(workspace.ellipsoid)
    for role in (HOLDER, ACCOUNT_ENTRY, BOUNDARY, PARCEL):
        group.insertLayer(0, layers[role])
    project.layerTreeRoot().insertChildNode(0, group)
    return group


def renew_words(project: QgsProject) -> None:
    """Say layers, classes and forms in the user's language where a project was made in another.

    Names a user has given are kept, symbols too, and the project stays unchanged in QGIS's eyes.
    """
    titles = layer_titles()
    with QgsProject.blockDirtying(project):
        for layer in list(_our_layers(project)):
            role = layer.customProperty(ROLE_PROPERTY)
            credits = find_layer(project, PARCEL_CREDIT, source_path(layer)) if role == PARCEL else None
            known = layer.customProperty(LANGUAGE_PROPERTY) in (None, current_language())
            if known and (credits is None or shows_credits(layer)):
                continue
            if layer.name() == layer.customProperty(TITLE_PROPERTY) and role in titles:
                _title(layer, titles[role])
            layer.setCustomProperty(LANGUAGE_PROPERTY, current_language())
            if role == PARCEL:
                renew_class_words(layer)
                apply_form(layer)
                holders = find_layer(project, HOLDER, source_path(layer))
                if holders is not None:
                    apply_holder_choice(layer, holders)
                if credits is not None:
                    relate_credits(project, layer, credits)


def _title(layer: QgsVectorLayer, title: str) -> None:
    layer.setName(title)
    layer.setCustomProperty(TITLE_PROPERTY, title)
    layer.setCustomProperty(LANGUAGE_PROPERTY, current_language())


def remove_from_project(project: QgsProject, path=None) -> None:
    """Remove the layers of a workspace (of ``path``, or of any) and their empty group."""
    groups = set()
    for layer in _our_layers(project, path):
        group = _group_of(project, layer)
        if group is not None:
            groups.add(group)
        project.removeMapLayer(layer.id())
    for group in groups:
        if not group.children():
            group.parent().removeChildNode(group)


def find_layer(project: QgsProject, role: str, path=None) -> QgsVectorLayer | None:
    """Return the project's layer with ``role`` (of the workspace at ``path`` if given), or ``None``."""
    for layer in _our_layers(project, path):
        if layer.customProperty(ROLE_PROPERTY) == role:
            return layer
    return None


def workspace_path_of(project: QgsProject) -> Path | None:
    """Return the file of the project's workspace, or ``None`` if it has none."""
    layer = find_layer(project, PARCEL)
    return None if layer is None else source_path(layer)


def source_path(layer: QgsVectorLayer) -> Path:
    """Return the file a layer of ours lives in."""
    return Path(layer.source().split("|", 1)[0])


def _our_layers(project: QgsProject, path=None):
    wanted = None if path is None else Path(path).absolute()
    for layer in project.mapLayers().values():
        if not isinstance(layer, QgsVectorLayer) or not layer.customProperty(ROLE_PROPERTY):
            continue
        if wanted is None or source_path(layer).absolute() == wanted:
            yield layer


def _group_of(project: QgsProject, layer: QgsVectorLayer) -> QgsLayerTreeGroup | None:
    node = project.layerTreeRoot().findLayer(layer.id())
    parent = node.parent() if node is not None else None
    return parent if isinstance(parent, QgsLayerTreeGroup) else None
