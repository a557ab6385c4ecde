"""Which features each step of a layer's undo stack touched, and taking single steps back."""

from __future__ import annotations

from dataclasses import dataclass, field

from qgis.PyQt.QtCore import QObject, pyqtSignal

from .connections import Connections


@dataclass
class _Touched:
    """Features that a step touched; ``land`` are those of which it moved, made or took away land."""

    any: set = field(default_factory=set)  # noqa: A003
    land: set = field(default_factory=set)


class EditSteps(QObject):
    """Follows ``layer``; ``changed`` carries the features that a step, its undo or its redo touched."""

    changed = pyqtSignal(object)

    def __init__(self, layer, parent=None) -> None:
        super().__init__(parent)
        self._layer, self._stack = layer, layer.undoStack()
        self._now = _Touched()
        self._index = self._stack.index()
        self._steps: dict[int, _Touched] = {}  # place in the stack → what the step there touched
        self._connections = Connections()
        connect = self._connections.connect
        connect(layer.attributeValueChanged, lambda fid, index, value: self._now.any.add(fid))
        connect(layer.geometryChanged, lambda fid, geometry: self._on_land(fid))
        connect(layer.featureDeleted, self._on_land)
        connect(layer.featureAdded, self._on_land)
        connect(self._stack.indexChanged, self._on_index)

    def detach(self) -> None:
        """Stop following the layer."""
        self._connections.disconnect_all()

    def take_back(self, fids) -> int:
        """Undo the steps that touched any of these features, and those built on the land they made.

        Steps on top can be done again; one that lies under others leaves the stack for good, and the others
        are done again without it.

        :returns: how many steps went because they built on others.
        """
        fids, last = set(fids), self._stack.index()
        places = [place for place in range(last) if self._step(place).any & fids]
        if not places:
            return 0
        gone = set(places)
        land = set().union(*(self._step(place).land for place in places))
        for place in range(places[0], last):
            if place not in gone and self._step(place).land & land:
                gone.add(place)
                land |= self._step(place).land
        kept = [place for place in range(places[0], last) if place not in gone]
        steps = {place: self._step(place) for place in range(last)}
        self._stack.setIndex(places[0])
        if kept:
            for place in range(places[0], kept[-1] + 1):
                if place in gone:
                    self._stack.command(self._stack.index()).setObsolete(True)
                self._stack.redo()
            order = [*range(places[0]), *kept]
            self._steps = {number: steps[place] for number, place in enumerate(order)}
        return len(gone) - len(places)

    def _step(self, place: int) -> _Touched:
        return self._steps.get(place, _Touched())

    def _on_land(self, fid: int) -> None:
        self._now.any.add(fid)
        self._now.land.add(fid)

    def _on_index(self, index: int) -> None:
        now, self._now = self._now, _Touched()
        before, self._index = self._index, index
        if index == before + 1 and now.any:
            self._steps[before] = now
        count = self._stack.count()
        self._steps = {place: step for place, step in self._steps.items() if place < count}
        if now.any:
            self.changed.emit(now.any)
