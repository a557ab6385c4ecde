"""The table of classes in the dialog that draws a sample: key, name, colour, hectares, accuracy expected."""

from __future__ import annotations

from qgis.PyQt.QtCore import QSignalBlocker, Qt
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtWidgets import QHeaderView, QTableWidget, QTableWidgetItem

from ...storage.number_text import parse_number
from ...translate import tr
from ..widgets import number
from .draw_classes import DrawnClass

NAME = "TerrestrialCarbonDrawClasses"
KEY, LABEL, CODE, AREA, EXPECTED = range(5)


class ClassTable(QTableWidget):
    """Keys, names and expected accuracies are typed; codes and areas are those of the map."""

    def __init__(self, parent=None) -> None:
        super().__init__(0, 5, parent)
        self.setObjectName(NAME)
        self.setAccessibleName(tr("Classes of the map"))
        self.setHorizontalHeaderLabels(
            [tr("Key"), tr("Name"), tr("Code"), tr("Area (ha)"), tr("Expected (%)")]
        )
        tips = (
            tr("Key that labels a unit with this class: one sign, or none"),
            tr("Name of the class on its button"),
            tr("Code of the class in the map; it is what is kept"),
            tr("Area of the class on the map within the boundary (ha)"),
            tr("User's accuracy that you expect of the class (%), for the size of the sample"),
        )
        for section, tip in enumerate(tips):
            self.horizontalHeaderItem(section).setToolTip(tip)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(LABEL, QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().hide()
        self.setMinimumHeight(130)

    def show_classes(self, classes, expected: float = 85.0) -> None:
        """Show classes (:class:`DrawnClass`)."""
        with QSignalBlocker(self):  # a row is no class before it is whole
            self.setRowCount(0)
            for row, one in enumerate(classes):
                self.insertRow(row)
                texts = (one.key.upper(), one.label, one.code, number(one.area_ha, 1), number(expected))
                for section, text in enumerate(texts):
                    item = QTableWidgetItem(text)
                    if section in (CODE, AREA):
                        item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsEditable)
                    if section in (AREA, EXPECTED):
                        item.setTextAlignment(
                            int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                        )
                    if section == LABEL and one.colour:
                        item.setData(Qt.ItemDataRole.DecorationRole, QColor(one.colour))
                    self.setItem(row, section, item)
                self.item(row, CODE).setData(Qt.ItemDataRole.UserRole, one)

    def classes(self) -> list[DrawnClass]:
        """Return the classes as they are typed."""
        found = []
        for row in range(self.rowCount()):
            one = self.item(row, CODE).data(Qt.ItemDataRole.UserRole)
            key, label = self.item(row, KEY).text().strip(), self.item(row, LABEL).text().strip()
            found.append(DrawnClass(one.code, label or one.code, key.lower(), one.colour, one.area_ha))
        return found

    def expected(self) -> dict[str, float]:
        """Return {code: user's accuracy expected, 0 to 1}; what is no number is left out."""
        found = {}
        for row in range(self.rowCount()):
            value = parse_number(self.item(row, EXPECTED).text())
            if value is not None:
                found[self.item(row, CODE).text()] = value / 100.0
        return found
