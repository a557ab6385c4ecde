"""Rows of buttons that wrap into a grid in a narrow dock."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QGridLayout, QPushButton, QSizePolicy


def button(name: str, text: str, tip: str, slot) -> QPushButton:
    """Return a button that the keyboard reaches."""
    made = QPushButton(text)
    made.setObjectName(f"TerrestrialCarbon{name}")
    made.setToolTip(tip)
    made.setMinimumWidth(40)
    made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    made.setAutoDefault(False)
    made.clicked.connect(lambda checked=False: slot())
    return made


def button_grid(buttons, columns: int = 4) -> QGridLayout:
    """Return the buttons side by side, ``columns`` to a row."""
    grid = QGridLayout()
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setSpacing(4)
    for place, made in enumerate(buttons):
        grid.addWidget(made, place // columns, place % columns)
    for column in range(columns):
        grid.setColumnStretch(column, 1)
    return grid
