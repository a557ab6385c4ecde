"""Taking a workspace's layers out of a project again."""

from qgis.core import QgsProject

ROLE_PROPERTY = "terrestrial_carbon/role"


def remove_workspace_layers(project: QgsProject) -> None:
    """Remove every layer that carries our role, and the groups this leaves empty."""
    ours = [layer for layer in project.mapLayers().values() if layer.customProperty(ROLE_PROPERTY)]
    root = project.layerTreeRoot()
    groups = [root.findLayer(layer.id()).parent() for layer in ours if root.findLayer(layer.id())]
    project.removeMapLayers([layer.id() for layer in ours])
    for group in {id(group): group for group in groups}.values():
        if group is not root and not group.children() and group.parent() is not None:
            group.parent().removeChildNode(group)
