"""Signals that one component has connected, kept so that it can take back exactly those."""

from contextlib import suppress

from qgis.PyQt.QtCore import QObject


class Connections:
    """Every signal one component has connected; a bare ``disconnect()`` would cut QGIS's own."""

    def __init__(self) -> None:
        self._made = []

    def connect(self, signal, slot) -> None:
        """Connect ``signal`` to ``slot`` (lambdas included) and remember it."""
        self._made.append((signal.connect(slot), signal, slot))

    def disconnect_all(self) -> None:
        """Take back what was connected here; senders that are already gone are no error.

        Cutting by the handle alone would leave PyQt's proxy, and through it the slot and all it
        holds, at the sender for as long as that lives. Cutting by the slot frees both, but must
        not be tried on a sender that is gone: the handle knows.
        """
        for handle, signal, slot in self._made:
            if QObject.disconnect(handle):
                with suppress(TypeError):  # cut already, by the line above
                    signal.disconnect(slot)
        self._made.clear()
