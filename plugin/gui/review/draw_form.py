"""The fields of the dialog that draws a sample, and the parameters that follow from them."""

from __future__ import annotations

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QDoubleSpinBox,
    QLineEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from ...core.review.samples import MOST_UNITS
from ...core.statistics.sizing import Allocation
from ...processing.review.samples.draw_plan import Chances, Design
from ...translate import tr
from ..overlays.form_kit import add_row, choice, fill, form, raster_choice
from .draw_classes import has_classes, parcel_class_words
from .draw_table import ClassTable
from .form_parts import button, row
from .samples_list import design_word

NAME = "TerrestrialCarbonDraw"
_MAP, _PARCELS = "map", "parcels"
_OF_PARCELS = (Design.RANDOM, Design.STRATIFIED)


class DrawForm(QWidget):
    """``source_changed``: other classes; ``size_asked`` carries a half width, 0 to 1; ``changed``: any."""

    source_changed = pyqtSignal()
    size_asked = pyqtSignal(float)
    changed = pyqtSignal()

    def __init__(self, parent=None) -> None:
        super().__init__(parent)
        self._make_source()
        self._make_design()
        self.classes = ClassTable()
        fields = form()
        self._add_rows(fields)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 4, 0)
        column.addLayout(fields)
        column.addWidget(self.classes, 1)
        self._connect()
        self._show_kind()

    # ---- what is chosen

    @property
    def of_parcels(self) -> bool:
        """Whether parcels are drawn."""
        return self.source.currentData() == _PARCELS

    @property
    def map_layer(self):
        """The raster layer that is chosen, or ``None``."""
        return self.map.currentLayer()

    @property
    def parcel_field(self) -> str:
        """The field of parcels that is the map's class."""
        return self.field.currentData()

    @property
    def is_stratified(self) -> bool:
        """Whether the classes are strata."""
        return self.design.currentData() == Design.STRATIFIED.value

    def begin(self, project, seed: int, has_boundary: bool) -> None:
        """Start another sample: the choices of the last one stay, but for the seed and the name."""
        self.seed.setValue(seed)
        self.within.setEnabled(has_boundary)
        self.within.setChecked(has_boundary)
        self.name.clear()
        if self.map_layer is None:
            layers = [self.map.layer(index) for index in range(self.map.count())]
            first = next((layer for layer in layers if has_classes(layer)), None)
            self.map.setLayer(first or next((layer for layer in layers if layer is not None), None))
            if self.map_layer is None:
                self.source.setCurrentIndex(self.source.findData(_PARCELS))

    def problem(self) -> str:
        """Return what is missing; empty if nothing is."""
        return next((text for text, wrong in self._problems() if wrong), "")

    def problems(self) -> list[str]:
        """Return all sentences that :meth:`problem` may say."""
        return [text for text, _ in self._problems()]

    def _problems(self):
        keys = [one.key for one in self.classes.classes() if one.key]
        no_map = not self.of_parcels and self.map_layer is None
        yield tr("Choose a map of classes (a raster layer of this project), or draw parcels."), no_map
        yield tr("There are fewer than two classes to choose from."), self.classes.rowCount() < 2
        wrong = len(set(keys)) < len(keys) or any(len(key) != 1 for key in keys)
        yield tr("Each class needs a key of its own, of one sign, or none."), wrong
        yield tr("Give the sample a name."), not self.name.text().strip()

    def drawing_parameters(self, path: str) -> dict:
        """Return what ``drawsample`` is told, for the workspace at ``path``."""
        told = {
            "DESIGN": self.design.currentData(),
            "SIZE": self.size.value(),
            "ALLOCATION": self.allocation.currentData(),
            "MINIMUM": self.minimum.value() if self.is_stratified else 0,
            "SEED": self.seed.value(),
            "MIN_DISTANCE": self.distance.value() if self.distance.isEnabled() else 0.0,
        }
        if self.of_parcels:
            column = self.parcel_field
            told["INPUT"] = f"{path}|layername=parcel|subset=\"{column}\" <> ''"
            told["CHANCES"] = self.chances.currentData()
            if self.is_stratified:
                told["STRATUM_FIELD"] = column
            return told
        told.update(RASTER=self.map_layer.id(), PLOT_SIDE=self.plot.value())
        if self.within.isChecked():
            told["BOUNDARY"] = f"{path}|layername=jurisdiction"
        return told

    def keeping_parameters(self) -> dict:
        """Return what ``keepsample`` is told besides."""
        classes = [
            cell for one in self.classes.classes() for cell in (one.code, one.label, one.key, one.colour)
        ]
        told = {
            "NAME": self.name.text().strip(),
            "CLASSES": classes,
            "DESIGN": self.design.currentData(),
            "SEED": self.seed.value(),
        }
        if self.of_parcels:
            return {**told, "MAP_FIELD": self.parcel_field, "PARCEL_FIELD": "id"}
        return {**told, "PLOT_SIDE": self.plot.value(), "DRAWN_FROM": self.map_layer.source()}

    # ---- building

    def _make_source(self) -> None:
        self.name = QLineEdit()
        self.name.setObjectName(f"{NAME}Name")
        self.name.setPlaceholderText(tr("such as “Forest map 2024”"))
        words = ((tr("a map of classes"), _MAP), (tr("the workspace's parcels"), _PARCELS))
        self.source = choice("DrawSource", words=words)
        self.map = raster_choice("DrawMap", tr("(no map)"))
        self.field = choice("DrawField", words=[(text, code) for code, text in parcel_class_words().items()])
        self.within = QCheckBox(tr("within the workspace's boundary"))
        self.within.setObjectName(f"{NAME}Within")
        for box, name in ((self.source, "Source"), (self.map, "Map"), (self.field, "Field")):
            box.setObjectName(NAME + name)

    def _make_design(self) -> None:
        self.design = choice("DrawDesign")
        self.allocation = choice("DrawAllocation", words=_allocation_words())
        chances = ((tr("the same for each"), Chances.EQUAL.value), (tr("by area"), Chances.AREA.value))
        self.chances = choice("DrawChances", words=chances)
        self.size = _whole(100, 1, MOST_UNITS)
        self.minimum = _whole(50, 0, MOST_UNITS)
        self.seed = _whole(1, 0, 2_000_000_000)
        self.half = _real(5.0, 0.1, 50.0, " %")
        self.distance = _real(0.0, 0.0, 1e6, " m")
        self.plot = _real(0.0, 0.0, 1e5, " m")
        self.plot.setSpecialValueText(tr("points"))
        self.work_out = button(
            f"{NAME}WorkOut",
            tr("Work out"),
            tr("Set the number of units from this precision and the accuracies expected of the classes."),
        )
        named = {
            "Design": self.design, "Allocation": self.allocation, "Chances": self.chances, "Size": self.size,
            "Minimum": self.minimum, "Seed": self.seed, "HalfWidth": self.half, "Distance": self.distance,
            "Plot": self.plot,
        }  # fmt: skip
        for name, widget in named.items():
            widget.setObjectName(NAME + name)

    def _add_rows(self, fields) -> None:
        size = QWidget()
        size.setLayout(row(self.size, None, self.work_out))
        size.layout().setContentsMargins(0, 0, 0, 0)
        for text, widget, tip, field in (
            (tr("Name"), self.name, tr("Name of the sample; no two of a workspace share one."), None),
            (tr("Draw from"), self.source, tr("What units are drawn from."), None),
            (tr("Map"), self.map, tr("Raster layer of this project whose values are classes."), None),
            (tr("Class of a parcel"), self.field, tr("What the record says of a parcel: tested."), None),
            (tr("Boundary"), self.within, tr("Draw only where the jurisdiction is."), None),
            (tr("Design"), self.design, tr("How units are drawn; stratified: so many of each class."), None),
            (tr("Precision ±"), self.half, tr("Half width of the overall accuracy (%)."), None),
            (tr("Units"), size, tr("Number of units (of clusters in a cluster sample)."), self.size),
            (tr("Shared out"), self.allocation, tr("How units are shared out among the classes."), None),
            (tr("At least"), self.minimum, tr("Least number of units in a class; 50 are usual."), None),
            (tr("Chances"), self.chances, tr("Whether large parcels are drawn more often."), None),
            (tr("Least distance"), self.distance, tr("Least distance between units (m); 0 for none."), None),
            (tr("Plot side"), self.plot, tr("Side of square plots around the points (m)."), None),
            (tr("Seed"), self.seed, tr("The same seed on the same data draws the same units."), None),
        ):  # fmt: skip
            add_row(fields, text, widget, tip, field)
        self._fields = fields

    def _connect(self) -> None:
        self.source.currentIndexChanged.connect(lambda index: self._on_source())
        self.map.layerChanged.connect(lambda layer: self.source_changed.emit())
        self.field.currentIndexChanged.connect(lambda index: self.source_changed.emit())
        self.within.toggled.connect(lambda on: self.source_changed.emit())
        self.design.currentIndexChanged.connect(lambda index: self._show_kind())
        self.chances.currentIndexChanged.connect(lambda index: self._show_kind())
        self.work_out.clicked.connect(lambda checked=False: self.size_asked.emit(self.half.value() / 100.0))
        self.name.textChanged.connect(lambda text: self.changed.emit())
        self.classes.itemChanged.connect(lambda item: self.changed.emit())

    def _on_source(self) -> None:
        self._show_kind()
        self.source_changed.emit()

    def _show_kind(self) -> None:
        """Show the fields that the source and the design have."""
        designs = _OF_PARCELS if self.of_parcels else tuple(Design)
        fill(self.design, [(design_word(design.value), design.value) for design in designs])
        shown = {
            self.map: not self.of_parcels,
            self.within: not self.of_parcels,
            self.plot: not self.of_parcels,
            self.field: self.of_parcels,
            self.chances: self.of_parcels,
            self.allocation: self.is_stratified,
            self.minimum: self.is_stratified,
        }
        for widget, on in shown.items():
            widget.setVisible(on)
            self._fields.labelForField(widget).setVisible(on)
        one_by_one = self.design.currentData() in [design.value for design in _OF_PARCELS]
        equal = not self.of_parcels or self.chances.currentData() == Chances.EQUAL.value
        self.distance.setEnabled(one_by_one and equal)
        self.changed.emit()


def _allocation_words():
    return (
        (tr("by area"), Allocation.PROPORTIONAL.value),
        (tr("equally"), Allocation.EQUAL.value),
        (tr("by the root of the area"), Allocation.POWER.value),
    )


def _whole(value: int, least: int, most: int) -> QSpinBox:
    box = QSpinBox()
    box.setRange(least, most)
    box.setGroupSeparatorShown(True)
    box.setValue(value)
    return box


def _real(value: float, least: float, most: float, suffix: str) -> QDoubleSpinBox:
    box = QDoubleSpinBox()
    box.setRange(least, most)
    box.setDecimals(1)
    box.setSuffix(suffix)
    box.setValue(value)
    return box
