"""Fields of the Overlays dock: narrow, each with a label, a tooltip, and a name for screen readers."""

from __future__ import annotations

from qgis.core import QgsMapLayerProxyModel
from qgis.gui import QgsMapLayerComboBox
from qgis.PyQt.QtCore import QSignalBlocker, Qt
from qgis.PyQt.QtWidgets import QComboBox, QFormLayout, QLabel, QScrollArea, QSpinBox

NAME = "TerrestrialCarbonOverlays"


def form() -> QFormLayout:
    """Return a form whose fields take the room there is."""
    made = QFormLayout()
    made.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    made.setRowWrapPolicy(QFormLayout.RowWrapPolicy.DontWrapRows)
    made.setVerticalSpacing(4)
    made.setContentsMargins(0, 0, 0, 0)
    return made


def scrolled(page) -> QScrollArea:
    """Return a page in an area that scrolls where the screen is low; else QGIS's window outgrows it."""
    area = QScrollArea()
    area.setWidget(page)
    area.setWidgetResizable(True)
    area.setFrameShape(area.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return area


def add_row(to: QFormLayout, text: str, widget, tip: str, field=None) -> None:
    """Add a field with its label; both say the same tooltip."""
    field = field or widget
    field.setToolTip(tip)
    field.setAccessibleName(text)
    label = QLabel(text)
    label.setToolTip(tip)
    label.setBuddy(field)
    to.addRow(label, widget)


def choice(name: str, tip: str = "", words=(), least: int = 8) -> QComboBox:
    """Return a choice of ``words`` (text, value) that shows ``least`` characters in a narrow dock."""
    box = QComboBox()
    box.setObjectName(NAME + name)
    box.setToolTip(tip)
    box.setMinimumContentsLength(least)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    for text, value in words:
        box.addItem(text, value)
    return box


def fill(box: QComboBox, words) -> None:
    """Offer other ``words`` (text, value); what was chosen stays chosen, silently, if it is still there."""
    words = list(words)
    if [(box.itemText(i), box.itemData(i)) for i in range(box.count())] == words:
        return
    chosen = box.currentData()
    with QSignalBlocker(box):
        box.clear()
        for text, value in words:
            box.addItem(text, value)
        found = [value for _, value in words]
        if found:
            box.setCurrentIndex(found.index(chosen) if chosen in found else 0)


def set_widths(view, texts) -> None:
    """Make columns as wide as sample texts; those without a sample (``None``) take the rest."""
    header = view.horizontalHeader()
    header.setSectionResizeMode(header.ResizeMode.Interactive)
    for section, text in enumerate(texts):
        if text is None:
            header.setSectionResizeMode(section, header.ResizeMode.Stretch)
        else:
            header.resizeSection(section, view.fontMetrics().horizontalAdvance(text) + 14)


def raster_choice(name: str, empty: str) -> QgsMapLayerComboBox:
    """Return a choice among the project's rasters; ``empty``: what none is called."""
    box = QgsMapLayerComboBox()
    box.setObjectName(NAME + name)
    box.setFilters(QgsMapLayerProxyModel.Filter.RasterLayer)
    box.setAllowEmptyLayer(True, empty)
    box.setCurrentIndex(0)  # else the project's first raster is chosen
    box.setMinimumContentsLength(10)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    return box


def year_box(name: str, tip: str, special: str = "") -> QSpinBox:
    """Return a field of calendar years; with ``special``, its lowest value means that."""
    box = QSpinBox()
    box.setObjectName(NAME + name)
    box.setToolTip(tip)
    box.setRange(1799 if special else 1800, 2199)
    box.setSpecialValueText(special)
    return box


def year_of(box: QSpinBox) -> int | None:
    """Return the year of a field, ``None`` where it says the special value."""
    is_special = bool(box.specialValueText()) and box.value() == box.minimum()
    return None if is_special else box.value()
