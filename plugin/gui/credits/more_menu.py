"""The rarer acts on the accounts: a menu that opens their algorithms, filled in for the open workspace."""

from __future__ import annotations

from qgis.PyQt import sip
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QMenu, QToolButton

from ...translate import tr


class MoreButton(QToolButton):
    """Opens algorithms in QGIS's own dialog; what they change, the panel follows."""

    def __init__(self, accounts, parent=None) -> None:
        super().__init__(parent)
        self._accounts = accounts
        self._dialog = None
        self.setObjectName("TerrestrialCarbonAccountsMore")
        self.setText(tr("More"))
        self.setAccessibleName(tr("More acts on the accounts"))
        self.setToolTip(tr("Entries from a layer, restated budgets, excluded territory, buffer, leakage."))
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        menu = QMenu(self)
        for name, text in (
            ("recordentry", tr("Entries from a layer or table…")),
            ("restatebudget", tr("Restate the budget: pool added, territory excluded or returned…")),
            ("setbuffer", tr("Annual buffer…")),
            ("earlyaction", tr("Early action…")),
            ("leakagebound", tr("Leakage bound…")),
        ):
            action = menu.addAction(text)
            action.setObjectName(f"TerrestrialCarbonAccountsMore_{name}")
            action.triggered.connect(lambda checked=False, name=name: self._open(name))
        self.setMenu(menu)

    def stop(self) -> None:
        """Close the dialog that was opened last, if it is still there."""
        dialog, self._dialog = self._dialog, None
        if dialog is not None and not sip.isdeleted(dialog):
            dialog.close()
            dialog.deleteLater()

    def _open(self, name: str) -> None:
        """Show an algorithm's dialog in place of the last one; it stays until the user closes it."""
        from qgis import processing  # there when the desktop is

        self.stop()
        given = {} if name == "leakagebound" else {"WORKSPACE": str(self._accounts.workspace.path)}
        self._dialog = processing.createAlgorithmDialog(f"terrestrialcarbon:{name}", given)
        if self._dialog is not None:
            self._dialog.show()
