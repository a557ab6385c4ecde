"""Buttons, and rows of them that fit a narrow dock."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout


def button(name: str, text: str, tip: str, slot) -> QPushButton:
    """Return a button that the keyboard reaches."""
    made = QPushButton(text)
    made.setObjectName(f"TerrestrialCarbon{name}")
    made.setToolTip(tip)
    made.setMinimumWidth(40)
    made.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
    made.setAutoDefault(False)
    made.clicked.connect(lambda checked=False: slot())
    return made


def button_rows(*rows) -> QVBoxLayout:
    """Return rows of buttons, one above the other; each button is as wide as its words need."""
    column = QVBoxLayout()
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    for buttons in rows:
        line = QHBoxLayout()
        line.setSpacing(4)
        for made in buttons:
            line.addWidget(made)
        column.addLayout(line)
    return column
