"""Layers of the project lent to work on another thread: clones, which only that thread touches."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from qgis.PyQt.QtCore import QThread


class LentLayers:
    """Clones of layers, made on the main thread; whoever works takes them over once."""

    def __init__(self, layers: Iterable) -> None:
        self._clones = [layer.clone() for layer in layers if layer is not None]
        for clone in self._clones:
            clone.moveToThread(None)

    @contextmanager
    def here(self) -> Iterator[list]:
        """Yield the clones as layers of this thread; they are gone afterwards."""
        clones, self._clones = self._clones, []
        for clone in clones:
            clone.moveToThread(QThread.currentThread())
        try:
            yield clones
        finally:
            clones.clear()
