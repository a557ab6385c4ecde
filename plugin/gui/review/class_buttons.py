"""The classes of a sample as big buttons, each with its colour and its key."""

from __future__ import annotations

from html import escape

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtWidgets import QGridLayout, QPushButton, QSizePolicy, QWidget

from ...translate import tr
from ..widgets import text_on

NAME = "TerrestrialCarbonClass_"
_GREY = "#9e9e9e"
_HEIGHT, _NARROW = 40, 150  # pixels


class ClassButtons(QWidget):
    """``chosen`` carries the code of the class whose button was pressed, by mouse, Space or Enter."""

    chosen = pyqtSignal(str)

    def __init__(self, parent=None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(4)
        self._classes: tuple = ()
        self._buttons: dict[str, QPushButton] = {}

    @property
    def buttons(self) -> dict[str, QPushButton]:
        """Code → its button."""
        return self._buttons

    def code_of_key(self, key: str) -> str | None:
        """Return the code of the class with a key (one sign), ``None`` if none has it."""
        found = [one["code"] for one in self._classes if one.get("key") and one["key"] == key.lower()]
        return found[0] if found else None

    def show_classes(self, classes) -> None:
        """Make a button for each class ``{code, label, key, colour}``."""
        if tuple(classes) == self._classes:
            return
        self._classes = tuple(classes)
        for button in self._buttons.values():
            self._grid.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = {one["code"]: self._button(one) for one in self._classes}
        columns = 2 if len(self._classes) <= 12 else 3
        for place, button in enumerate(self._buttons.values()):
            self._grid.addWidget(button, place // columns, place % columns)

    def show_chosen(self, code: str) -> None:
        """Mark the button of a class; none for an empty code."""
        for one, button in self._buttons.items():
            button.setChecked(one == code)

    def _button(self, one) -> QPushButton:
        label, key = one.get("label") or one["code"], (one.get("key") or "").upper()
        text = f"{key}   {label}" if key else label
        button = QPushButton(text.replace("&", "&&"))
        button.setObjectName(NAME + one["code"])
        button.setCheckable(True)
        button.setAutoDefault(False)
        button.setMinimumSize(_NARROW // 2, _HEIGHT)
        button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        button.setAccessibleName(label)
        tip = tr("{label} (key {key}): what the unit is, as you see it.") if key else tr(
            "{label}: what the unit is, as you see it."
        )  # fmt: skip
        button.setToolTip(f"<span>{escape(tip.format(label=label, key=key))}</span>")
        button.setStyleSheet(_style(one.get("colour") or ""))
        button.clicked.connect(lambda checked=False, code=one["code"]: self._on_clicked(code))
        return button

    def _on_clicked(self, code: str) -> None:
        self._buttons[code].setChecked(not self._buttons[code].isChecked())  # shown when it is taken
        self.chosen.emit(code)


def _style(colour: str) -> str:
    """Return the look of a button: a stripe of the class's colour; the whole of it where it is chosen."""
    fill = QColor(colour) if QColor.isValidColor(colour) else QColor(_GREY)
    return (
        "QPushButton { text-align: left; padding: 4px 6px; border: 1px solid palette(mid);"
        f" border-radius: 4px; border-left: 10px solid {fill.name()}; }}"
        f"QPushButton:checked {{ background: {fill.name()}; color: {text_on(fill)}; font-weight: bold; }}"
        "QPushButton:focus { border: 2px solid palette(highlight);"
        f" border-left: 10px solid {fill.name()}; }}"
        "QPushButton:disabled { color: palette(mid); }"
    )
