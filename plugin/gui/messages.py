"""What the panels tell the user: one line in QGIS's message bar, in one clear sentence."""

from contextlib import contextmanager
from html import escape

from qgis.core import Qgis, QgsProcessingException

from ..core.findings import RuleError
from ..processing.messages import sentence
from ..raster.errors import RasterError
from ..storage.errors import TerrestrialCarbonError
from ..translate import tr, tr_count

#: Errors that carry a sentence for the user; anything else is a defect and is not hidden.
USER_ERRORS = (TerrestrialCarbonError, RuleError, RasterError, QgsProcessingException)

#: Seconds a line without consequence stays.
SHORT_S = 5
#: Seconds a warning stays; errors stay until closed.
LONG_S = 12


class Messages:
    """Puts lines into ``bar``, a ``QgsMessageBar``."""

    def __init__(self, bar) -> None:
        self._bar = bar

    def info(self, text: str) -> None:
        """Say what comes next."""
        self._push(text, Qgis.MessageLevel.Info, SHORT_S)

    def success(self, text: str) -> None:
        """Say that something asked for is done."""
        self._push(text, Qgis.MessageLevel.Success, SHORT_S)

    def warning(self, text: str) -> None:
        """Say what the user should look at."""
        self._push(text, Qgis.MessageLevel.Warning, LONG_S)

    def error(self, error) -> None:
        """Say why something was not done; ``error`` is one of ``USER_ERRORS`` or a sentence."""
        text = error if isinstance(error, str) else sentence(error)
        self._push(text, Qgis.MessageLevel.Critical, 0)

    def put_aside(self, count: int) -> None:
        """Say that so many answers of readers wait beside the workspace; nothing for none."""
        if count:
            text = tr_count("%n answer(s) could not be written.", count)
            more = tr("They are kept in a file beside the workspace, and written when it is opened again.")
            self.warning(f"{text} {more}")

    def _push(self, text: str, level, seconds: int) -> None:
        """Show a sentence, whose names may come from anybody: QGIS takes what it is given for HTML."""
        self._bar.pushMessage(tr("Terrestrial Carbon"), escape(text, quote=False), level, seconds)

    @contextmanager
    def guard(self):
        """Show the plugin's own errors in the bar instead of raising them."""
        try:
            yield
        except USER_ERRORS as error:
            self.error(error)
