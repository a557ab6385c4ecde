"""What the country calls a forest, as three numbers in a row; empty where it has not said so."""

from qgis.PyQt.QtWidgets import QDoubleSpinBox, QHBoxLayout, QWidget

from ..core.findings import RuleError
from ..core.lulucf.forest import AREA_HA, CROWN_PCT, HEIGHT_M, forest_of
from ..processing.forest_parameters import NAMES
from ..processing.messages import sentence
from ..translate import tr


class ForestFields(QWidget):
    """Crown cover (%), area (ha) and height (m); ``changed`` is the slot told of every change."""

    def __init__(self, changed, parent=None) -> None:
        super().__init__(parent)
        self.crown = _number(CROWN_PCT[1], 1, 1.0, "%", tr("cover (%)"))
        self.area = _number(AREA_HA[1], 2, 0.05, "ha", tr("area (ha)"))
        self.height = _number(HEIGHT_M[1], 1, 0.5, "m", tr("height (m)"))
        tips = (
            tr("Least crown cover of a forest in percent: 10 to 30 %, or empty."),
            tr("Least area of a forest in hectares: 0.05 to 1 ha, or empty."),
            tr("Least height that a forest's trees reach in metres: 2 to 5 m, or empty."),
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for name, box, tip in zip(("crown", "area", "height"), self._boxes(), tips):
            box.setObjectName(f"TerrestrialCarbonForest_{name}")
            box.setToolTip(tip)
            box.setAccessibleName(tip)
            box.valueChanged.connect(lambda value: changed())
            row.addWidget(box, 1)

    def set_value(self, forest) -> None:
        """Show a definition, or none."""
        values = (forest.crown_pct, forest.area_ha, forest.height_m) if forest else (0.0, 0.0, 0.0)
        for box, value in zip(self._boxes(), values):
            box.setValue(value)

    def value(self):
        """Return the definition, ``None`` where all three are empty.

        :raises RuleError: it is none.
        """
        return forest_of(*(box.value() or None for box in self._boxes()))

    def parameters(self) -> dict:
        """Return what was filled in as parameters of an algorithm."""
        return {name: box.value() or None for name, box in zip(NAMES, self._boxes())}

    def problem(self) -> str:
        """Return what must still be put right, empty if nothing."""
        try:
            self.value()
        except RuleError as error:
            return sentence(error)
        return ""

    def _boxes(self):
        return self.crown, self.area, self.height


def _number(most: float, decimals: int, step: float, unit: str, empty: str) -> QDoubleSpinBox:
    """Return a field that shows ``empty`` where nothing is set."""
    box = QDoubleSpinBox()
    box.setDecimals(decimals)
    box.setRange(0.0, most)
    box.setSingleStep(step)
    box.setSuffix(f" {unit}")
    box.setSpecialValueText(empty)
    return box
