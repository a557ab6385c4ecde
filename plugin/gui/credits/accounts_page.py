"""The Accounts page: the years, whether the country is compliant, and what to do next."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QWidget


class AccountsPage(QWidget):
    """Opens the accounts, shows the compliance table with its chart, and takes entries."""

    def __init__(self, accounts, session, iface, messages) -> None:
        super().__init__()
        self._accounts, self._session, self._messages = accounts, session, messages

    def refresh(self) -> None:
        """Read the accounts and show them."""
