"""Which parcels a right or a project is about: those selected on the map now, or all that belong."""

from __future__ import annotations

from contextlib import suppress

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox

from ...storage.lineage import sync_lineage
from ...translate import tr
from ..connections import Connections
from ..messages import USER_ERRORS
from ..parcels_on_map import selected_ids
from ..widgets import parcels

MAP, ALL = "map", "all"


def follow_map(accounts, parcel_ids) -> None:
    """Let the accounts follow splits and merges on the map, where they do not know one of the parcels.

    What hinders it is said by the rules when the parcels are used.
    """
    with accounts.reading() as book:
        known = all(book.row("parcel_account", parcel_id) is not None for parcel_id in parcel_ids)
    if not known:
        with suppress(*USER_ERRORS):
            sync_lineage(accounts.workspace, accounts.ledger)
        accounts.check()


class ParcelChoice(QComboBox):
    """Follows the selection on the map while it is open; ``changed`` when the parcels differ.

    ``all_words`` names what the other choice stands for (“all parcels of the holder”), and
    ``all_ids`` are those parcels.
    """

    changed = pyqtSignal()

    def __init__(self, session, all_words: str, all_ids, parent=None) -> None:
        super().__init__(parent)
        self._session, self._all_words, self._all_ids = session, all_words, list(all_ids)
        self._connections = Connections()
        self.addItem("", MAP)
        self.addItem("", ALL)
        self._count()
        self.setCurrentIndex(0 if selected_ids(session) else 1)
        self.currentIndexChanged.connect(lambda index: self.changed.emit())
        layer = session.parcel_layer
        if layer is not None:
            self._connections.connect(layer.selectionChanged, lambda *changes: self._on_selection())

    def show_all(self, all_ids) -> None:
        """Let the other choice stand for other parcels."""
        self._all_ids = list(all_ids)
        self._count()
        if self.currentData() == ALL:
            self.changed.emit()

    def ids(self) -> list[str]:
        """Return the ids of the parcels chosen."""
        return selected_ids(self._session) if self.currentData() == MAP else list(self._all_ids)

    def detach(self) -> None:
        """Stop following the map."""
        self._connections.disconnect_all()

    def _on_selection(self) -> None:
        self._count()
        if self.currentData() == MAP:
            self.changed.emit()

    def _count(self) -> None:
        selected = len(selected_ids(self._session))
        self.setItemText(0, tr("selected on the map: {parcels}").format(parcels=parcels(selected)))
        words = tr("{what}: {parcels}").format(what=self._all_words, parcels=parcels(len(self._all_ids)))
        self.setItemText(1, words)
