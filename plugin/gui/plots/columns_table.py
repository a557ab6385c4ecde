"""Which column of a list fills which field, in which unit, with its first values beside."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import (
    QComboBox,
    QDoubleSpinBox,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
)

from ...processing.review.plots.import_plots import UNITS, suggested_map
from ...storage.plot_rows import unit_word
from ...translate import tr


def field_words(kind: str) -> dict:
    """Return field → its name on the screen, in the order they are offered."""
    if kind == "plots":
        return {
            "name": tr("Plot"),
            "stratum": tr("Stratum"),
            "area_ha": tr("Area"),
            "x": tr("X or longitude"),
            "y": tr("Y or latitude"),
            "place": tr("Place (WKT, geopoint)"),
            "agb_t_per_ha": tr("Biomass per ha, without trees"),
            "visited_on": tr("Visited on"),
            "crew": tr("Crew"),
            "remark": tr("Remark"),
            "id": tr("Id (UUID)"),
        }
    return {
        "plot": tr("Plot it stands in"),
        "number": tr("Number on its tag"),
        "species": tr("Species"),
        "dbh_cm": tr("Diameter"),
        "height_m": tr("Height"),
        "wood_density_g_cm3": tr("Wood density"),
        "remark": tr("Remark"),
        "id": tr("Id (UUID)"),
    }


class ColumnsTable(QTableWidget):
    """The columns of a list of ``kind`` (``plots`` or ``trees``)."""

    def __init__(self, kind: str, parent=None) -> None:
        super().__init__(0, 4, parent)
        self._kind, self._columns, self._values = kind, (), {}
        self._boxes, self._units = {}, {}
        self.factor = None
        self.setObjectName(f"TerrestrialCarbonPlots_{kind}_columns")
        self.setToolTip(tr("Which column fills each field, in which unit, and its first values."))
        self.setAccessibleName(self.toolTip())
        self.setHorizontalHeaderLabels([tr("Field"), tr("Column"), tr("Unit"), tr("First values")])
        self.verticalHeader().hide()
        self.setShowGrid(False)
        self.setWordWrap(False)
        header = self.horizontalHeader()
        for column in (0, 2):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(3, QHeaderView.ResizeMode.Stretch)
        self.setColumnWidth(1, 150)

    def show_list(self, found) -> None:
        """Show the columns of a list, ``None`` for none, with what was chosen last or is guessed."""
        self._columns, self._values = found or ((), {})
        self._boxes, self._units, self.factor = {}, {}, None
        self.setRowCount(0)
        if not self._columns:
            return
        guessed = suggested_map(self._kind, self._columns)
        words = field_words(self._kind)
        self.setRowCount(len(words))
        for row, (target, word) in enumerate(words.items()):
            self._add(row, target, word, guessed.get(target))

    def chosen(self) -> dict:
        """Return field → column."""
        found = {target: box.currentData() for target, box in self._boxes.items()}
        return {target: column for target, column in found.items() if column}

    def units(self) -> dict:
        """Return the algorithm's parameters of units that are chosen."""
        return {
            UNITS[target][0]: box.currentData() for target, box in self._units.items() if box.currentData()
        }

    @property
    def columns(self) -> tuple:
        """The columns of the list that is shown."""
        return self._columns

    def _add(self, row: int, target: str, word: str, guessed) -> None:
        box = QComboBox()
        box.setObjectName(f"TerrestrialCarbonPlots_{self._kind}_{target}")
        box.setAccessibleName(word)
        box.addItem("–", None)
        for column in self._columns:
            box.addItem(column, column)
        box.setCurrentIndex(max(0, box.findData(guessed)))
        values = QTableWidgetItem(self._values.get(guessed, ""))
        box.currentIndexChanged.connect(
            lambda index, box=box, values=values: values.setText(self._values.get(box.currentData(), ""))
        )
        self._boxes[target] = box
        self.setItem(row, 0, QTableWidgetItem(word))
        self.setCellWidget(row, 1, box)
        self.setItem(row, 3, values)
        if target in UNITS:
            self.setCellWidget(row, 2, self._unit_box(target, word))
        elif target == "agb_t_per_ha":
            self.factor = self._factor_box()
            self.setCellWidget(row, 2, self.factor)

    def _unit_box(self, target: str, word: str) -> QComboBox:
        box = QComboBox()
        parameter, kind = UNITS[target]
        box.setObjectName(f"TerrestrialCarbonPlots_{parameter}")
        box.setAccessibleName(tr("Unit of “{field}”").format(field=word))
        box.setToolTip(
            tr("“by name”: what the column's name states (dbh_mm); else {unit}.").format(
                unit=unit_word(next(iter(kind)))
            )
        )
        box.addItem(tr("by name"), None)
        for unit in kind:
            box.addItem(unit_word(unit), unit.value)
        self._units[target] = box
        return box

    def _factor_box(self) -> QDoubleSpinBox:
        spin = QDoubleSpinBox()
        spin.setObjectName("TerrestrialCarbonPlots_VALUE_FACTOR")
        spin.setDecimals(3)
        spin.setRange(0.0, 10000.0)
        spin.setValue(1.0)
        spin.setPrefix("× ")
        spin.setSuffix(" t")
        spin.setAccessibleName(tr("Tonnes of dry matter per unit"))
        spin.setToolTip(
            tr("Tonnes of dry matter in one unit of the column: 1 for t/ha, about 0.5 for m³/ha.")
        )
        return spin


def list_title(kind: str) -> str:
    """Return what a list of ``kind`` is called."""
    return {"plots": tr("Plots"), "trees": tr("Trees")}[kind]
