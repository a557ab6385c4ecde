"""Puts our page into QGIS's Settings ▸ Options, and takes it back."""

from __future__ import annotations

from qgis.gui import QgsOptionsWidgetFactory

from ...translate import tr
from ..widgets import icon
from .page import OptionsPage


class OptionsFactory(QgsOptionsWidgetFactory):
    """Makes the page each time the options are opened. Registered as long as it lives with us.

    :param iface: QGIS's interface.
    """

    def __init__(self, iface) -> None:
        super().__init__(tr("Terrestrial Carbon"), icon("terrestrial_carbon"))
        self._iface = iface
        iface.registerOptionsWidgetFactory(self)

    def createWidget(self, parent):  # noqa: N802 (QGIS's name)
        return OptionsPage(parent)

    def unload(self) -> None:
        """Take the page out of the options."""
        self._iface.unregisterOptionsWidgetFactory(self)
