"""Hides the map that is tested while its units are labelled: who sees it is not blind to it."""

from __future__ import annotations

from pathlib import Path

from ...storage.project import find_layer
from ...storage.schema import PARCEL


class HiddenMap:
    """Takes layers off the map of ``session``'s project and puts back those that it took off."""

    def __init__(self, session) -> None:
        self._session = session
        self._hidden: list[str] = []

    @property
    def names(self) -> list[str]:
        """Names of the layers that are hidden now."""
        layers = (self._session.project.mapLayer(one) for one in self._hidden)
        return [layer.name() for layer in layers if layer is not None]

    def hide(self, sample) -> None:
        """Hide what a sample (:class:`SampleFacts`) was drawn from."""
        self.show()
        root = self._session.project.layerTreeRoot()
        for layer in self._tested(sample):
            node = root.findLayer(layer.id())
            if node is not None and node.itemVisibilityChecked():
                node.setItemVisibilityChecked(False)
                self._hidden.append(layer.id())

    def show(self) -> None:
        """Put back what was hidden."""
        root, hidden, self._hidden = self._session.project.layerTreeRoot(), self._hidden, []
        for layer_id in hidden:
            node = root.findLayer(layer_id)
            if node is not None:
                node.setItemVisibilityChecked(True)

    def _tested(self, sample) -> list:
        project, workspace = self._session.project, self._session.workspace
        if "INPUT" in sample.parameters:
            parcels = find_layer(project, PARCEL, workspace.path)
            return [] if parcels is None else [parcels]
        wanted, file_name = sample.parameters.get("RASTER"), sample.frame.get("file")
        return [
            layer
            for layer in project.mapLayers().values()
            if layer.id() == wanted or (file_name and Path(layer.source().split("|", 1)[0]).name == file_name)
        ]
