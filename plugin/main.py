"""Builds the parts of the plugin, hands them what they need, and takes all of it back."""

from pathlib import Path

from qgis.core import QgsApplication, QgsProject, QgsSettings
from qgis.PyQt.QtCore import QCoreApplication, Qt, QTranslator
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QMenu

from .tasks import cancel_everything
from .translate import SOURCE_LANGUAGE, tr

ROOT = Path(__file__).resolve().parents[1]
#: Locales that QGIS or the system name otherwise than our files do.
LOCALE_FILES = {"zh": "zh-Hans", "zh_CN": "zh-Hans", "zh_SG": "zh-Hans", "zh_Hans": "zh-Hans"}
_PLACED = "terrestrial_carbon/panels_placed"


def install_translator():
    """Install the translation for QGIS's locale, else English's plural forms; ``None``: there is neither."""
    locale = QgsApplication.locale()
    plain = "" if locale.startswith("zh") else locale[:2]  # two scripts: never guess which
    for name in (locale, LOCALE_FILES.get(locale), plain, SOURCE_LANGUAGE):
        path = ROOT / "i18n" / f"terrestrial_carbon_{name}.qm"
        translator = QTranslator()
        if name and path.is_file() and translator.load(str(path)):
            QCoreApplication.installTranslator(translator)
            return translator
    return None


class TerrestrialCarbonPlugin:
    """The plugin as QGIS sees it. ``iface`` is ``None`` under ``qgis_process``."""

    def __init__(self, iface) -> None:
        self._iface = iface
        self._translator = install_translator()
        self._provider = None
        self._session = None
        self._panels = []
        self._toolbar = self._menu = self._help = None
        self._connections = self._options = None

    def initProcessing(self) -> None:  # noqa: N802 (QGIS's name, here and below)
        """Offer the algorithms; all that happens under ``qgis_process``."""
        from .processing.provider import TerrestrialCarbonProvider

        self._provider = TerrestrialCarbonProvider()
        QgsApplication.processingRegistry().addProvider(self._provider)

    def initGui(self) -> None:  # noqa: N802
        """Build session, panels, toolbar and menu."""
        from .gui.budget.panel import BudgetPanel
        from .gui.connections import Connections
        from .gui.credits.panel import CreditsPanel
        from .gui.options.factory import OptionsFactory
        from .gui.overlays.panel import OverlaysPanel
        from .gui.parcels.panel import ParcelsPanel
        from .gui.review.panel import ReviewPanel
        from .gui.session import WorkspaceSession

        self.initProcessing()
        self._connections = Connections()
        self._session = WorkspaceSession(QgsProject.instance())
        self._add_bars()
        for make in (ParcelsPanel, BudgetPanel, CreditsPanel, OverlaysPanel, ReviewPanel):
            self._panels.append(make(self._iface, self._session))
            self._add_panel(self._panels[-1])
        self._add_help()
        self._options = OptionsFactory(self._iface)
        self._panels[0].raise_()
        self._connections.connect(self._iface.initializationCompleted, self._place_panels_once)
        self._session.follow_project()

    def unload(self) -> None:
        """Take back everything, in the reverse order of building it."""
        if self._connections is not None:
            self._connections.disconnect_all()
            self._connections = None
        if self._options is not None:
            self._options.unload()
            self._options = None
        for panel in reversed(self._panels):
            panel.unload()
            self._iface.removeDockWidget(panel)
            panel.deleteLater()
        self._panels = []
        if self._help is not None:
            self._help.deleteLater()
            self._help = None
        self._remove_bars()
        if self._session is not None:
            self._session.unload()
            self._session.deleteLater()
            self._session = None
        cancel_everything()
        if self._provider is not None:
            QgsApplication.processingRegistry().removeProvider(self._provider)
            self._provider = None
        if self._translator is not None:
            QCoreApplication.removeTranslator(self._translator)
            self._translator = None

    def _add_bars(self) -> None:
        window = self._iface.mainWindow()
        self._toolbar = self._iface.addToolBar(tr("Terrestrial Carbon"))
        self._toolbar.setObjectName("TerrestrialCarbonToolbar")
        self._menu = QMenu(tr("Terrestrial Carbon"), window)
        self._menu.setObjectName("TerrestrialCarbonMenu")
        self._menu.setIcon(QIcon(str(ROOT / "resources" / "icons" / "terrestrial_carbon.svg")))
        self._iface.pluginMenu().addMenu(self._menu)

    def _place_panels_once(self) -> None:
        """Tab the panels when QGIS, starting with them for the first time, has stacked them."""
        if not QgsSettings().value(_PLACED, False, type=bool):
            for panel in self._panels[1:]:
                self._iface.mainWindow().tabifyDockWidget(self._panels[0], panel)
            self._panels[0].raise_()
            QgsSettings().setValue(_PLACED, True)

    def _add_help(self) -> None:
        self._menu.addSeparator()
        action = self._menu.addAction(tr("User manual"))
        action.setObjectName("TerrestrialCarbonHelpAction")
        action.triggered.connect(lambda checked=False: self._show_help())

    def _show_help(self) -> None:
        from .gui.help_window import HelpWindow

        if self._help is None:
            self._help = HelpWindow(self._iface.mainWindow())
        self._help.open_page()

    def _remove_bars(self) -> None:
        if self._toolbar is None:
            return
        self._iface.pluginMenu().removeAction(self._menu.menuAction())
        self._menu.deleteLater()
        self._iface.mainWindow().removeToolBar(self._toolbar)
        self._toolbar.deleteLater()
        self._toolbar = self._menu = None

    def _add_panel(self, panel) -> None:
        self._iface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, panel)
        if panel is not self._panels[0]:
            self._iface.mainWindow().tabifyDockWidget(self._panels[0], panel)
        action = panel.toggleViewAction()
        action.setIcon(panel.windowIcon())
        self._toolbar.addAction(action)
        self._menu.addAction(action)
