"""What all algorithms of this provider share."""

import math
from contextlib import contextmanager

from qgis.core import QgsProcessingAlgorithm, QgsProcessingException, QgsProcessingParameterNumber
from qgis.PyQt.QtGui import QIcon

from ..core.findings import RuleError
from ..raster.errors import RasterError
from ..storage.errors import TerrestrialCarbonError
from ..translate import tr
from .defused_sink import DefusedSink, is_spreadsheet
from .messages import sentence
from .provider import ICON


class TerrestrialCarbonAlgorithm(QgsProcessingAlgorithm):
    """Base of the algorithms: identity, group, help, and errors that end in one sentence.

    Subclasses set ``NAME`` and define ``displayName``, ``help_text``, ``initAlgorithm`` and
    ``compute`` (in place of ``processAlgorithm``; ``run`` is QGIS's own).
    """

    NAME = ""

    def createInstance(self):  # noqa: N802 (QGIS's names, here and below)
        return type(self)()

    def name(self):
        return self.NAME

    def icon(self):
        return QIcon(str(ICON))

    def group(self):
        return tr("Terrestrial carbon")

    def groupId(self):  # noqa: N802
        return "terrestrialcarbon"

    def help_text(self) -> str:
        """Return the help: what it does, units, source of the rule."""
        raise NotImplementedError(type(self).__name__)

    def shortHelpString(self):  # noqa: N802
        return self.help_text()

    def checkParameterValues(self, parameters, context):  # noqa: N802
        for definition in self.parameterDefinitions():
            value = parameters.get(definition.name())
            if isinstance(definition, QgsProcessingParameterNumber) and not _is_number(value):
                text = tr("{parameter} is “{value}”: give a number, such as 1200.5.")
                return False, text.format(parameter=definition.name(), value=value)
        return super().checkParameterValues(parameters, context)

    def parameterAsSink(self, parameters, name, context, *how):  # noqa: N802
        """Return QGIS's sink and its destination; one that is a spreadsheet takes no formulas from data."""
        sink, destination = super().parameterAsSink(parameters, name, context, *how)
        if sink is not None and is_spreadsheet(destination):
            sink = DefusedSink(sink)
        return sink, destination

    def compute(self, parameters, context, feedback) -> dict:
        """Do the work; called by QGIS through ``processAlgorithm``."""
        raise NotImplementedError(type(self).__name__)

    def processAlgorithm(self, parameters, context, feedback):  # noqa: N802
        with user_sentences():
            return self.compute(parameters, context, feedback)


def _is_number(value) -> bool:
    """Whether a value may stand for a number; QGIS takes the default for a text that is none, in silence."""
    if not isinstance(value, str) or not value:
        return True
    try:
        return value.isascii() and "_" not in value and math.isfinite(float(value))
    except ValueError:
        return False


@contextmanager
def user_sentences():
    """Turn the plugin's own errors into Processing errors with the user's sentence."""
    try:
        yield
    except (RuleError, RasterError, TerrestrialCarbonError) as error:
        raise QgsProcessingException(sentence(error)) from error
