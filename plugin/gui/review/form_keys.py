"""What keys mean in the interpretation form, beside those of the classes."""

from __future__ import annotations

from enum import Enum

from qgis.PyQt.QtCore import Qt


class Key(Enum):
    """What a key asks for."""

    PREVIOUS = "previous"
    NEXT = "next"
    OPEN = "open"
    DIFFER = "differ"
    TAKE_BACK = "take_back"
    COMMENT = "comment"
    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"
    LIST = "list"


_PLAIN = {
    Qt.Key.Key_PageUp: Key.PREVIOUS,
    Qt.Key.Key_PageDown: Key.NEXT,
    Qt.Key.Key_Backspace: Key.TAKE_BACK,
    Qt.Key.Key_Delete: Key.TAKE_BACK,
    Qt.Key.Key_Escape: Key.LIST,
}
_CONTROL = {
    Qt.Key.Key_PageDown: Key.OPEN,
    Qt.Key.Key_PageUp: Key.DIFFER,
    Qt.Key.Key_M: Key.COMMENT,
    Qt.Key.Key_1: Key.LOW,
    Qt.Key.Key_2: Key.MEDIUM,
    Qt.Key.Key_3: Key.HIGH,
}


def key_of(event) -> Key | None:
    """Return what a key press means, ``None`` if nothing."""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if modifiers == Qt.KeyboardModifier.ControlModifier:
        return _CONTROL.get(event.key())
    if modifiers == Qt.KeyboardModifier.NoModifier:
        return _PLAIN.get(event.key())
    return None
