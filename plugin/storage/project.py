"""A workspace's layers in a QGIS project: found by role, never by display name."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsLayerTreeGroup, QgsProject, QgsVectorLayer

from ..translate import current_language, tr
from .compat import set_relative_paths
from .credit_views import RELATION as CREDITS_RELATION
from .credit_views import relate_credits
from .evidence_views import RELATION as EVIDENCE_RELATION
from .evidence_views import relate_evidence
from .field_layers import FIELD_ROLES, apply_plot_style, relate_trees
from .field_layers import RELATION as TREES_RELATION
from .form import apply_form, apply_holder_choice
from .form_tabs import relations_shown
from .ledger_views import PARCEL_CREDIT, PARCEL_EVIDENCE, PARCEL_SIGN_OFF
from .plain_tables import TREE
from .sample_layer import apply_sample_style, renew_sample_words
from .samples import samples
from .schema import ACCOUNT_ENTRY, BOUNDARY, HOLDER, PARCEL
from .sign_off_views import RELATION as SIGN_OFF_RELATION
from .sign_off_views import relate_sign_offs
from .spatial_tables import FIELD_PLOT, SAMPLE_POINT
from .styles import STYLERS, renew_class_words

ROLE_PROPERTY = "terrestrial_carbon/role"
LANGUAGE_PROPERTY = "terrestrial_carbon/language"
TITLE_PROPERTY = "terrestrial_carbon/title"
GROUP_PROPERTY = "terrestrial_carbon/group"
OVERLAY_ROLE = "overlay"
#: On a layer of parcels whose project has had its layers of plots: who removes them is not given them again.
FIELD_PROPERTY = "terrestrial_carbon/field_layers"
_SHOWN = (FIELD_PLOT, PARCEL, BOUNDARY, ACCOUNT_ENTRY, HOLDER, TREE)  # from the top
#: Layers that are in forms only, not among those on the screen: role → relation, and what makes it.
_IN_FORMS = {
    PARCEL_CREDIT: (CREDITS_RELATION, relate_credits),
    PARCEL_EVIDENCE: (EVIDENCE_RELATION, relate_evidence),
    PARCEL_SIGN_OFF: (SIGN_OFF_RELATION, relate_sign_offs),
}
_LAYERS = (*_SHOWN, *_IN_FORMS)


def layer_titles() -> dict:
    """Return role → the layer's name on the screen."""
    return {
        PARCEL: tr("Parcels"),
        BOUNDARY: tr("Boundary"),
        HOLDER: tr("Right holders"),
        ACCOUNT_ENTRY: tr("Account entries"),
        PARCEL_CREDIT: tr("Credits of parcels"),
        PARCEL_EVIDENCE: tr("Evidence of parcels"),
        PARCEL_SIGN_OFF: tr("Sign-offs of parcels"),
        FIELD_PLOT: tr("Field plots"),
        TREE: tr("Trees"),
        SAMPLE_POINT: tr("Units of samples"),
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
    for role in _IN_FORMS:
        left_over = find_layer(project, role, workspace.path)
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
    for role, (_, relate) in _IN_FORMS.items():
        relate(project, layers[PARCEL], layers[role])
    _join_field(project, layers[PARCEL], layers)
    apply_plot_style(layers[FIELD_PLOT])
    set_relative_paths(project)
    if first_layer or not project.crs().isValid():
        project.setCrs(workspace.crs)
    project.setEllipsoid(workspace.ellipsoid)
    for role in _SHOWN:
        group.addLayer(layers[role])
    project.layerTreeRoot().insertChildNode(0, group)
    if samples(workspace):
        show_samples(workspace, project)
    return group


def show_samples(workspace, project: QgsProject) -> QgsVectorLayer | None:
    """Return the layer of the samples' units, read anew; a project that has it not gets it.

    ``None`` where the workspace is not in the project.
    """
    parcels = find_layer(project, PARCEL, workspace.path)
    if parcels is None:
        return None
    layer = find_layer(project, SAMPLE_POINT, workspace.path)
    if layer is not None:
        layer.dataProvider().reloadData()
        layer.updateExtents()
        layer.triggerRepaint()
        return layer
    layer = workspace.table_layer(SAMPLE_POINT)
    layer.setCustomProperty(ROLE_PROPERTY, SAMPLE_POINT)
    layer.setReadOnly(True)  # written by the journal's entries only
    _title(layer, layer_titles()[SAMPLE_POINT])
    apply_sample_style(layer)
    project.addMapLayer(layer, False)
    (_group_of(project, parcels) or project.layerTreeRoot()).insertLayer(0, layer)
    return layer


def renew_words(project: QgsProject) -> None:
    """Say layers, classes and forms in the user's language where a project was made in another.

    Names a user has given are kept, symbols too, and the project stays unchanged in QGIS's eyes.
    """
    titles = layer_titles()
    with QgsProject.blockDirtying(project):
        for layer in [one for one in _our_layers(project) if one.customProperty(ROLE_PROPERTY) == PARCEL]:
            _renew_field(project, layer)
        for layer in list(_our_layers(project)):
            role = layer.customProperty(ROLE_PROPERTY)
            in_form = _layers_of_form(project, layer) if role == PARCEL else {}
            known = layer.customProperty(LANGUAGE_PROPERTY) in (None, current_language())
            if known and {_IN_FORMS[one][0] for one in in_form} <= relations_shown(layer):
                continue
            if layer.name() == layer.customProperty(TITLE_PROPERTY) and role in titles:
                _title(layer, titles[role])
            layer.setCustomProperty(LANGUAGE_PROPERTY, current_language())
            if role == SAMPLE_POINT:
                renew_sample_words(layer)
            if role == PARCEL:
                renew_class_words(layer)
                apply_form(layer)
                holders = find_layer(project, HOLDER, source_path(layer))
                if holders is not None:
                    apply_holder_choice(layer, holders)
                for one, rows in in_form.items():
                    _IN_FORMS[one][1](project, layer, rows)


def _layers_of_form(project: QgsProject, parcels: QgsVectorLayer) -> dict:
    """Return role → layer of what the parcels' form lists; an older project gets what it lacks."""
    path, found = source_path(parcels), {}
    for role in _IN_FORMS:
        layer = find_layer(project, role, path)
        if layer is None:
            layer = QgsVectorLayer(f"{path}|layername={role}", role, "ogr")
            if not layer.isValid():
                continue
            layer.setCustomProperty(ROLE_PROPERTY, role)
            _title(layer, layer_titles()[role])
            project.addMapLayer(layer, False)
        found[role] = layer
    return found


def _renew_field(project: QgsProject, parcels: QgsVectorLayer) -> None:
    """Give an older project the layers of plots and trees; say their forms in the user's language."""
    path = source_path(parcels)
    found = {role: find_layer(project, role, path) for role in FIELD_ROLES}
    if not any(found.values()) and not parcels.customProperty(FIELD_PROPERTY):
        found = _add_field(project, parcels)
    if not all(found.values()):
        return
    known = all(one.customProperty(LANGUAGE_PROPERTY) in (None, current_language()) for one in found.values())
    if not known or TREES_RELATION not in relations_shown(found[FIELD_PLOT]):
        _join_field(project, parcels, found)


def _add_field(project: QgsProject, parcels: QgsVectorLayer) -> dict:
    """Add the layers to the parcels' group; return role → layer, ``None`` if the file has them not."""
    found = {}
    for role in FIELD_ROLES:
        layer = QgsVectorLayer(f"{source_path(parcels)}|layername={role}", role, "ogr")
        if not layer.isValid():
            return dict.fromkeys(FIELD_ROLES)
        layer.setCustomProperty(ROLE_PROPERTY, role)
        layer.setReadOnly(parcels.readOnly())
        _title(layer, layer_titles()[role])
        found[role] = layer
    apply_plot_style(found[FIELD_PLOT])
    group = _group_of(project, parcels) or project.layerTreeRoot()
    project.addMapLayers(list(found.values()), False)
    group.insertLayer(0, found[FIELD_PLOT])
    group.addLayer(found[TREE])
    return found


def _join_field(project: QgsProject, parcels: QgsVectorLayer, layers: dict) -> None:
    relate_trees(project, parcels, layers[FIELD_PLOT], layers[TREE])
    parcels.setCustomProperty(FIELD_PROPERTY, True)


def _title(layer: QgsVectorLayer, title: str) -> None:
    layer.setName(title)
    layer.setCustomProperty(TITLE_PROPERTY, title)
    layer.setCustomProperty(LANGUAGE_PROPERTY, current_language())


def remove_from_project(project: QgsProject, path=None) -> None:
    """Remove the layers of a workspace (of ``path``, or of any), the maps laid over it, and empty groups."""
    groups = set()
    for layer in [*_our_layers(project, path), *overlay_layers(project)]:
        if layer.id() not in project.mapLayers():
            continue
        group = _group_of(project, layer)
        if group is not None:
            groups.add(group)
        project.removeMapLayer(layer.id())
    for group in groups:
        if not group.children() and group.parent() is not None:  # the tree's root stays
            group.parent().removeChildNode(group)


def find_layer(project: QgsProject, role: str, path=None) -> QgsVectorLayer | None:
    """Return the project's layer with ``role`` (of the workspace at ``path`` if given), or ``None``."""
    for layer in _our_layers(project, path):
        if layer.customProperty(ROLE_PROPERTY) == role:
            return layer
    return None


def overlay_layers(project: QgsProject) -> list:
    """Return the project's layers that are maps laid over the land, rasters and vectors."""
    layers = project.mapLayers().values()
    return [layer for layer in layers if layer.customProperty(ROLE_PROPERTY) == OVERLAY_ROLE]


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
        if not isinstance(layer, QgsVectorLayer) or layer.customProperty(ROLE_PROPERTY) in (
            None,
            "",
            OVERLAY_ROLE,
        ):
            continue
        if wanted is None or source_path(layer).absolute() == wanted:
            yield layer


def _group_of(project: QgsProject, layer: QgsVectorLayer) -> QgsLayerTreeGroup | None:
    node = project.layerTreeRoot().findLayer(layer.id())
    parent = node.parent() if node is not None else None
    return parent if isinstance(parent, QgsLayerTreeGroup) else None
