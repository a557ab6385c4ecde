"""The form of evidence and limits: layers, their fields, and what each limit does."""

from __future__ import annotations

from qgis.core import QgsMapLayerProxyModel
from qgis.gui import QgsDoubleSpinBox, QgsFieldComboBox, QgsMapLayerComboBox
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QLabel, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from ...processing.suggestions.parameters import MIN_LOSS, MIN_SHARE
from ...translate import tr
from ..overlays.form_kit import add_row, form
from .form_words import layer_rows, limit_rows

NAME = "TerrestrialCarbonSuggest_"
OFF = -1.0  # of a limit: it does not decide
#: Parameter → parts of names that its field is likely to have, the likeliest first.
_GUESSES = {
    "DESIGNATED_FIELD": ("designated", "desig_date", "since", "status_yr", "begin", "start", "valid_from"),
    "REPEALED_FIELD": ("ended", "repeal", "until", "end_date", "valid_to"),
    "TREATY_DATE_FIELD": ("designated", "desig_date", "since", "status_yr", "begin", "start", "valid_from"),
    "THREAT_DATE_FIELD": ("seen", "date", "since"),
    "ACCESS_DATE_FIELD": ("assess", "date", "since"),
    "ACCESS_BASIS_FIELD": ("basis",),
    "NAME_FIELD": ("legal_ref", "name", "title"),
    "TREATY_NAME_FIELD": ("site_ref", "name", "title"),
    "THREAT_NAME_FIELD": ("source", "document", "name", "report"),
    "ACCESS_NAME_FIELD": ("reason", "name", "note"),
}


class SuggestionsForm(QScrollArea):
    """``changed`` comes when anything is chosen; :meth:`parameters` are those of the algorithm."""

    changed = pyqtSignal()

    def __init__(self, project, parent=None) -> None:
        super().__init__(parent)
        self._project = project
        self.setObjectName(f"{NAME}Form")
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.layers: dict[str, QgsMapLayerComboBox] = {}
        self.fields: dict[str, QgsFieldComboBox] = {}
        self.limits: dict[str, QgsDoubleSpinBox] = {}
        self.encoding = QLineEdit()
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(2, 4, 6, 4)
        limits = limit_rows()
        for title, rows in layer_rows():
            heading = QLabel(f"<b>{title}</b>")
            column.addWidget(heading)
            rows_form = form()
            for name, label, tip, kind in rows:
                self._add(rows_form, name, label, tip, kind, limits)
            column.addLayout(rows_form)
        column.addStretch(1)
        self.setWidget(body)

    def parameters(self) -> dict:
        """Return the parameters of the algorithm that are chosen."""
        found = {}
        for name, box in self.layers.items():
            if box.currentLayer() is not None:
                found[name] = box.currentLayer().id()
        for name, box in self.fields.items():
            if box.currentField() and self._layer_of(name) in found:
                found[name] = box.currentField()
        for name, box in self.limits.items():
            if box.value() > OFF and self._is_asked(name, found):
                found[name] = box.value()
        if "LOSS" in found and self.encoding.text().strip():
            found["ENCODING"] = self.encoding.text().strip()
        return found

    def choice(self) -> dict:
        """Return all that is chosen, as the project keeps it."""
        kept = {name: box.currentField() for name, box in self.fields.items()}
        kept.update({name: box.value() for name, box in self.limits.items()})
        kept.update(
            {name: box.currentLayer().id() for name, box in self.layers.items() if box.currentLayer()}
        )
        kept["ENCODING"] = self.encoding.text()
        return kept

    def show_choice(self, kept: dict) -> None:
        """Choose what a project keeps; layers that are gone stay empty."""
        for name, box in self.layers.items():
            layer = self._project.mapLayer(str(kept.get(name, "")))
            if layer is None:
                box.setCurrentIndex(0)
            else:
                box.setLayer(layer)
        for name, box in self.fields.items():
            if kept.get(name):
                box.setField(str(kept[name]))
        for name, box in self.limits.items():
            value = kept.get(name, _DEFAULTS.get(name, OFF))
            if isinstance(value, (int, float)):
                box.setValue(float(value))
        self.encoding.setText(str(kept.get("ENCODING", "")))

    def _add(self, to, name: str, label: str, tip: str, kind, limits) -> None:
        if name == "ENCODING":
            self.encoding.setObjectName(NAME + name)
            self.encoding.textChanged.connect(lambda text: self.changed.emit())
            add_row(to, label, self.encoding, tip)
        elif name in limits:
            box = self._limit(name, *limits[name])
            self.limits[name] = box
            add_row(to, label, box, tip)
        elif name.endswith("_FIELD"):
            box = self._field(name)
            add_row(to, label, box, tip)
        else:
            box = self._layer(name, kind)
            add_row(to, label, box, tip)

    def _layer(self, name: str, kind) -> QgsMapLayerComboBox:
        box = QgsMapLayerComboBox()
        box.setObjectName(NAME + name)
        box.setFilters(_FILTERS[kind])
        box.setAllowEmptyLayer(True, tr("none"))
        box.setMinimumContentsLength(10)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setCurrentIndex(0)
        box.layerChanged.connect(lambda layer: self._on_layer(name, layer))
        self.layers[name] = box
        return box

    def _field(self, name: str) -> QgsFieldComboBox:
        box = QgsFieldComboBox()
        box.setObjectName(NAME + name)
        box.setAllowEmptyFieldName(True)
        box.setMinimumContentsLength(10)
        box.fieldChanged.connect(lambda field: self.changed.emit())
        self.fields[name] = box
        return box

    def _limit(self, name: str, most: float, decimals: int, unit: str) -> QgsDoubleSpinBox:
        box = QgsDoubleSpinBox()
        box.setObjectName(NAME + name)
        always = name in _DEFAULTS
        box.setRange(0.0 if always else OFF, most)
        box.setDecimals(decimals)
        box.setSuffix(f" {unit}" if unit else "")
        if not always:
            off = tr("after the cut-off") if name == "LOSS_SINCE" else tr("does not decide")
            box.setSpecialValueText(off)
        box.setShowClearButton(False)
        box.setValue(_DEFAULTS.get(name, OFF))
        box.valueChanged.connect(lambda value: self.changed.emit())
        return box

    def _on_layer(self, name: str, layer) -> None:
        for field, box in self.fields.items():
            if self._layer_of(field) == name:
                box.setLayer(layer)
                box.setField(_guessed(field, layer))
        self.changed.emit()

    @staticmethod
    def _layer_of(field: str) -> str:
        for start, layer in (("TREATY", "TREATY_AREAS"), ("THREAT", "THREATS"), ("ACCESS", "ACCESS_AREAS")):
            if field.startswith(start):
                return layer
        return "LAW_AREAS"

    @staticmethod
    def _is_asked(limit: str, found: dict) -> bool:
        needs = _LAYER_OF_LIMIT.get(limit)
        return needs is None or needs in found


_DEFAULTS = {"MIN_SHARE": MIN_SHARE, "MIN_LOSS": MIN_LOSS}
_LAYER_OF_LIMIT = {
    "MAX_SLOPE_DEG": "SLOPE",
    "MAX_ELEVATION_M": "ELEVATION",
    "MAX_ROAD_KM": "ROADS",
    "MAX_RIVER_KM": "RIVERS",
    "MAX_SETTLEMENT_KM": "SETTLEMENTS",
    "MAX_TRAVEL_COST": "TRAVEL_COST",
    "LOSS_SINCE": "LOSS",
    "MIN_LOSS": "LOSS",
}
_FILTERS = {
    "polygon": QgsMapLayerProxyModel.Filter.PolygonLayer,
    "raster": QgsMapLayerProxyModel.Filter.RasterLayer,
    "vector": QgsMapLayerProxyModel.Filter.HasGeometry,
}


def _guessed(field: str, layer) -> str:
    """Return the field of a layer whose name looks like what is asked for, empty for none."""
    if layer is None:
        return ""
    names = [one.name() for one in layer.fields()]
    for word in _GUESSES[field]:
        for name in names:
            if word in name.lower():
                return name
    return ""
