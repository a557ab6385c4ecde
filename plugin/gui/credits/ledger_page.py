"""The Ledger page: every act in order, and whether the file still says what was written."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QWidget


class LedgerPage(QWidget):
    """Lists the journal, filters it, verifies it, and gives its last hash to copy."""

    def __init__(self, accounts, session, iface, messages) -> None:
        super().__init__()
        self._accounts, self._messages = accounts, messages

    def refresh(self) -> None:
        """Show the journal as it is now."""
