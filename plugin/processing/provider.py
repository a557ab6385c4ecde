"""The Processing provider ``terrestrialcarbon``."""

from pathlib import Path

from qgis.core import QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from ..translate import tr

ICON = Path(__file__).resolve().parents[2] / "resources" / "icons" / "terrestrial_carbon.svg"


class TerrestrialCarbonProvider(QgsProcessingProvider):
    """Everything the plugin computes, as algorithms."""

    def id(self):  # noqa: A003 (QGIS's name)
        return "terrestrialcarbon"

    def name(self):
        return tr("Terrestrial Carbon")

    def longName(self):  # noqa: N802
        return tr("Terrestrial Carbon: stock, budget and accounts of land")

    def icon(self):
        return QIcon(str(ICON))

    def loadAlgorithms(self):  # noqa: N802
        from .registry import algorithm_classes

        for algorithm_class in algorithm_classes():
            self.addAlgorithm(algorithm_class())
