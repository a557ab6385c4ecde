"""What is counted and how: which map, with which carbon map, where it is forest, in which years."""

from __future__ import annotations

from qgis.gui import QgsCollapsibleGroupBox
from qgis.PyQt.QtCore import QSignalBlocker, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QDoubleSpinBox,
    QHBoxLayout,
    QProgressBar,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ...translate import tr
from ..budget.stock_page import unit_words
from ..credits.buttons import button
from ..widgets import number
from .form_kit import NAME, add_row, choice, fill, form, raster_choice, year_box, year_of


class CountForm(QWidget):
    """Collects the inputs of a count and shows how it goes.

    ``count_asked``, ``compare_asked`` and ``forest_asked`` (what a forest is shall be stated) carry nothing:
    ask :meth:`parameters` and :attr:`map_id`;
    ``map_changed`` the id of the map, ``density_changed`` the layer.
    """

    count_asked = pyqtSignal()
    compare_asked = pyqtSignal()
    cancel_asked = pyqtSignal()
    forest_asked = pyqtSignal()
    map_changed = pyqtSignal(object)
    density_changed = pyqtSignal(object)

    def __init__(self, parent=None) -> None:
        super().__init__(parent)
        self._editable, self._running, self._forest = False, False, None
        self._make_fields()
        self._make_buttons()
        self._lay_out()
        self._connect()
        self.show_maps([])
        self.show_forest(None)
        self.show_running(None)

    @property
    def map_id(self) -> str | None:
        """The id of the map that is counted and shown."""
        return self.map_box.currentData()

    @property
    def other_id(self) -> str | None:
        """The id of the map that it is compared with."""
        return self.other_box.currentData()

    def parameters(self) -> dict:
        """Return the parameters of the count besides the map and the parcels; layers as layers."""
        parameters: dict = {}
        first, last = year_of(self.first_year), year_of(self.last_year)
        if first is not None:
            parameters["YEAR_FROM"] = first
        if last is not None:
            parameters["YEAR_TO"] = last
        if self.density.currentLayer() is not None:
            parameters["DENSITY"] = self.density.currentLayer()
            parameters["UNIT"] = self.unit.currentData()
        if self.cover.currentLayer() is not None:
            parameters["TREE_COVER"] = self.cover.currentLayer()
            if self.by_definition.isChecked() and self._forest is not None:
                forest = self._forest
                parameters["FOREST_DEFINITION"] = f"{forest.crown_pct}/{forest.area_ha}/{forest.height_m}"
            else:
                parameters["THRESHOLD"] = self.threshold.value()
        return parameters

    def show_maps(self, items) -> None:
        """Offer the maps that tell when land changed, as (name, id)."""
        before = self.map_id
        names = list(items)
        fill(self.map_box, names or [(tr("add a map on the Maps page first"), None)])
        fill(self.other_box, [(tr("no other map"), None), *names])
        self._enable()
        if self.map_id != before:
            self.map_changed.emit(self.map_id)

    def choose(self, map_id: str) -> None:
        """Choose the map that is counted and shown."""
        place = self.map_box.findData(map_id)
        if place >= 0:
            self.map_box.setCurrentIndex(place)

    def show_unit(self, unit: str) -> None:
        """Choose the unit that the carbon map is known to have; an unknown one must be chosen."""
        self.unit.setCurrentIndex(self.unit.findData(unit))

    def show_forest(self, forest) -> None:
        """Show what the jurisdiction calls a forest (``None``: it has not said so)."""
        self._forest = forest
        if forest is None:
            words = tr("Forest as defined")
            tip = tr("The workspace states no definition of forest yet: press “Forest definition…”.")
        else:
            words = tr("As defined: {crown} %, {area} ha, {height} m").format(
                crown=number(forest.crown_pct),
                area=number(forest.area_ha, 2),
                height=number(forest.height_m, 1),
            )
            tip = tr(
                "Counts losses only where trees cover at least this share of the ground, in patches of at "
                "least this area (ha), as the jurisdiction defines forest."
            )
        self.by_definition.setText(words)
        self.by_definition.setToolTip(tip)
        if forest is None:
            self.by_definition.setChecked(False)
        self._enable()

    def set_editable(self, editable: bool) -> None:
        """Allow counting or not (a read-only workspace keeps no result)."""
        self._editable = editable
        self._enable()

    def show_running(self, percent) -> None:
        """Show progress in percent; ``None``: nothing runs."""
        self._running = percent is not None
        self.progress.setVisible(self._running)
        self.cancel_button.setVisible(self._running)
        self.count_button.setVisible(not self._running)
        self.compare_button.setVisible(not self._running)
        if self._running:
            self.progress.setValue(int(percent))
        self._enable()

    def _make_fields(self) -> None:
        self.map_box = choice("CountMap")
        self.density = raster_choice("CountDensity", tr("none: hectares only"))
        self.unit = choice("CountUnit", "", [(text, unit.value) for unit, text in unit_words().items()])
        self.unit.setPlaceholderText(tr("choose the unit"))
        self.unit.setCurrentIndex(-1)
        self.cover = raster_choice("CountCover", tr("none: losses anywhere count"))
        self.threshold = QDoubleSpinBox()
        self.threshold.setObjectName(f"{NAME}CountThreshold")
        self.threshold.setRange(0.0, 100.0)
        self.threshold.setDecimals(0)
        self.threshold.setSuffix(" %")
        self.threshold.setValue(30.0)
        self.by_definition = QCheckBox()
        self.by_definition.setObjectName(f"{NAME}CountForest")
        self.first_year = year_box("CountFirst", "", tr("any"))
        self.last_year = year_box("CountLast", "", tr("any"))
        for box in (self.first_year, self.last_year):
            box.setValue(box.minimum())
        self.other_box = choice("CompareMap")

    def _make_buttons(self) -> None:
        self.count_button = button(
            "OverlaysCount", tr("Count"),
            tr("Count the losses of every parcel by year (ha, and tCO2e with a carbon map), in the "
               "background; the result is kept in the workspace."),
            self.count_asked.emit,
        )  # fmt: skip
        self.compare_button = button(
            "OverlaysCompare", tr("Compare"),
            tr("Lay the two maps over each other: where they agree, and what would be counted twice (ha)."),
            self.compare_asked.emit,
        )  # fmt: skip
        self.forest_button = button(
            "OverlaysForest", tr("Forest definition…"),
            tr("State what the jurisdiction calls a forest: crown cover (%), area (ha), height (m)."),
            self.forest_asked.emit,
        )  # fmt: skip
        self.progress = QProgressBar()
        self.progress.setObjectName(f"{NAME}CountProgress")
        self.progress.setAccessibleName(tr("Progress"))
        self.cancel_button = button(
            "OverlaysCancelCount", tr("Cancel"), tr("Stop; what was counted before stays."),
            self.cancel_asked.emit,
        )  # fmt: skip

    def _lay_out(self) -> None:
        top = form()
        add_row(
            top, tr("Map"), self.map_box, tr("The map of losses that is counted, and whose result is shown.")
        )
        add_row(
            top, tr("Carbon map"), self.density,
            tr("Density of biomass or carbon before the loss: it turns hectares into tCO2e. One map is "
               "taken; add several pools up in one map first (Raster Calculator)."),
        )  # fmt: skip
        add_row(top, tr("Unit"), self.unit, tr("What one cell of the carbon map states. Choose it."))
        self.more = QgsCollapsibleGroupBox(tr("Forest, years, another map"))
        self.more.setObjectName(f"{NAME}CountMore")
        self.more.setSaveCollapsedState(False)
        self.more.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        inner = form()
        add_row(
            inner, tr("Tree cover"), self.cover,
            tr("Map of tree cover (%) before the losses; without it losses count wherever they are."),
        )  # fmt: skip
        add_row(
            inner,
            tr("At least"),
            self.threshold,
            tr("Cells with less tree cover (%) than this do not count."),
        )
        forest = QHBoxLayout()
        forest.addWidget(self.by_definition, 1)
        forest.addWidget(self.forest_button)
        inner.addRow(forest)
        years = QHBoxLayout()
        years.addWidget(self.first_year)
        years.addWidget(self.last_year)
        years.addStretch(1)
        add_row(inner, tr("Years"), years, tr("First and last calendar year that count."), self.first_year)
        self.last_year.setToolTip(self.first_year.toolTip())
        self.last_year.setAccessibleName(tr("Last year"))
        add_row(inner, tr("Compare with"), self.other_box, tr("Another map of losses of the same years."))
        self.more.setLayout(inner)
        self.more.setCollapsed(True)
        run = QHBoxLayout()
        for widget in (self.count_button, self.compare_button, self.progress, self.cancel_button):
            run.addWidget(widget)
        self.progress.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(top)
        column.addWidget(self.more)
        column.addLayout(run)

    def _connect(self) -> None:
        self.map_box.currentIndexChanged.connect(lambda index: self._on_map())
        self.other_box.currentIndexChanged.connect(lambda index: self._enable())
        self.density.layerChanged.connect(self._on_density)
        self.unit.currentIndexChanged.connect(lambda index: self._enable())
        self.cover.layerChanged.connect(lambda layer: self._enable())
        self.by_definition.toggled.connect(lambda on: self._enable())

    def _on_map(self) -> None:
        self._enable()
        self.map_changed.emit(self.map_id)

    def _on_density(self, layer) -> None:
        self._enable()
        self.density_changed.emit(layer)

    def _enable(self) -> None:
        ready = self._editable and not self._running and self.map_id is not None
        ready = ready and (self.density.currentLayer() is None or self.unit.currentIndex() >= 0)
        self.count_button.setEnabled(ready)
        self.compare_button.setEnabled(ready and self.other_id not in (None, self.map_id))
        self.unit.setEnabled(self.density.currentLayer() is not None)
        with QSignalBlocker(self.by_definition):
            has_cover = self.cover.currentLayer() is not None
            self.by_definition.setEnabled(has_cover and self._forest is not None)
        self.forest_button.setEnabled(self._editable and not self._running)
        self.threshold.setEnabled(has_cover and not self.by_definition.isChecked())
