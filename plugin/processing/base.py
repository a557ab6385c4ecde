"""What all algorithms of this provider share."""

from contextlib import contextmanager

from qgis.core import QgsProcessingAlgorithm, QgsProcessingException
from qgis.PyQt.QtGui import QIcon

from ..core.findings import RuleError
from ..raster.errors import RasterError
from ..storage.errors import TerrestrialCarbonError
from ..translate import tr
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

    def compute(self, parameters, context, feedback) -> dict:
        """Do the work; called by QGIS through ``processAlgorithm``."""
        raise NotImplementedError(type(self).__name__)

    def processAlgorithm(self, parameters, context, feedback):  # noqa: N802
        with user_sentences():
            return self.compute(parameters, context, feedback)


@contextmanager
def user_sentences():
    """Turn the plugin's own errors into Processing errors with the user's sentence."""
    try:
        yield
    except (RuleError, RasterError, TerrestrialCarbonError) as error:
        raise QgsProcessingException(sentence(error)) from error
