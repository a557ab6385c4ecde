"""Signals that one component has connected, kept so that it can take back exactly those."""

from qgis.PyQt.QtCore import QObject


class Connections:
    """Every signal one component has connected; a bare ``disconnect()`` would cut QGIS's own."""

    def __init__(self) -> None:
        self._handles = []

    def connect(self, signal, slot) -> None:
        """Connect ``signal`` to ``slot`` (lambdas included) and remember it."""
        self._handles.append(signal.connect(slot))

    def disconnect_all(self) -> None:
        """Take back what was connected here; senders that are already gone are no error."""
        for handle in self._handles:
            QObject.disconnect(handle)
        self._handles.clear()
