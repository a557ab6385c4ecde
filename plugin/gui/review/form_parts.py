"""Rows and buttons of the pages of samples."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QHBoxLayout, QPushButton


def button(name: str, text: str, tip: str) -> QPushButton:
    """Return a button that Enter in a field beside it does not press."""
    made = QPushButton(text)
    made.setObjectName(name)
    made.setAutoDefault(False)
    made.setAccessibleName(text.strip("←→… "))
    made.setToolTip(tip)
    return made


def row(*widgets) -> QHBoxLayout:
    """Return a row of widgets; ``None`` is room between them."""
    made = QHBoxLayout()
    made.setSpacing(4)
    for widget in widgets:
        made.addStretch() if widget is None else made.addWidget(widget)
    return made
