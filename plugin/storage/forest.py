"""What the country calls a forest, set later on a workspace that is there already."""

from __future__ import annotations

from dataclasses import replace

from ..core.lulucf.forest import ForestDefinition
from .errors import WorkspaceNotWritten, WorkspaceReadOnly
from .workspace import Workspace, forest_values


def set_forest(workspace: Workspace, forest: ForestDefinition | None) -> Workspace:
    """Keep the forest definition, or none, in the workspace; return the workspace with it.

    Events that became entries keep the definition they were counted by.

    :raises WorkspaceReadOnly, WorkspaceNotWritten:
    """
    if workspace.read_only:
        raise WorkspaceReadOnly(workspace.path)
    layer = workspace.boundary_layer()
    fields = layer.fields()
    values = {fields.indexOf(name): value for name, value in forest_values(forest).items()}
    changes = {feature.id(): values for feature in layer.getFeatures()}
    if not layer.dataProvider().changeAttributeValues(changes):
        raise WorkspaceNotWritten(workspace.path, "; ".join(layer.dataProvider().errors()))
    return replace(workspace, settings=replace(workspace.settings, forest=forest))
