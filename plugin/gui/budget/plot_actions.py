"""Field plots as a source of the stock: what there is, and their import."""

from __future__ import annotations

from qgis.PyQt.QtCore import QObject

from ...storage.plot_import import plots_in, trees_in
from ...storage.values import from_attribute
from ..plots.import_dialog import PlotsImportDialog


class PlotActions(QObject):
    """Keeps the stock page told of the workspace's plots."""

    def __init__(self, iface, session, messages, page, parent=None) -> None:
        super().__init__(parent)
        self._iface, self._session, self._messages, self._page = iface, session, messages, page
        self._dialog = None

    @property
    def dialog(self):
        """The import dialog, ``None`` before its first use."""
        return self._dialog

    def look(self) -> None:
        """Read what plots there are, if the page shows them."""
        workspace, layer = self._session.workspace, self._session.parcel_layer
        if workspace is None or layer is None or not self._page.from_plots:
            return
        with self._messages.guard():
            index = layer.fields().indexOf("stratum")
            strata = {text for text in map(from_attribute, layer.uniqueValues(index)) if text}
            self._page.show_plots(plots_in(workspace), len(trees_in(workspace)), strata)

    def import_lists(self) -> None:
        """Ask for lists of plots and trees, and import them."""
        if self._dialog is None:
            self._dialog = PlotsImportDialog(self._session, self._messages, self._iface.mainWindow())
            self._dialog.imported.connect(self.look)
        self._dialog.start()

    def unload(self) -> None:
        """Close the dialog."""
        if self._dialog is not None:
            self._dialog.stop()
            self._dialog.close()
            self._dialog.deleteLater()
            self._dialog = None
