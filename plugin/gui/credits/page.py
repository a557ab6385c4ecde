"""The base of the pages on rights, credits and the reserve."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ...translate import tr
from ..widgets import note
from .reader import Reader


class CreditsPage(QWidget):
    """Reads what it shows off the main thread; has one dialog open at a time.

    A subclass fills ``body``, reads in ``gather(book)`` (a worker thread, no widgets) and shows in
    ``show_data(data)``.
    """

    def __init__(self, accounts, session, iface, messages, parent=None) -> None:
        super().__init__(parent)
        self.accounts, self.session = accounts, session
        self.iface, self.messages = iface, messages
        self.reader = Reader(accounts, messages, self)
        self._dialog = None
        self.body = QWidget()
        self._stack = QStackedWidget()
        self.closed_note = note(
            tr("The accounts are not open yet: open them on the Accounts page; then this page follows.")
        )
        self.closed_note.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.closed_note.setMargin(6)
        self._stack.addWidget(self.closed_note)
        self._stack.addWidget(self.body)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.addWidget(self._stack)

    @property
    def busy(self) -> bool:
        """Whether the page is still reading what it will show."""
        return self.reader.busy

    def title(self) -> str:
        """Return what the reading is called where QGIS lists what runs."""
        raise NotImplementedError

    def gather(self, book):
        """Return what the page shows; runs on a worker thread."""
        raise NotImplementedError

    def show_data(self, data) -> None:
        """Show what was gathered."""
        raise NotImplementedError

    def refresh(self) -> None:
        """Show the accounts as they are now."""
        is_open = self.accounts.is_open
        self._stack.setCurrentIndex(1 if is_open else 0)
        if is_open:
            self.reader.read(self.title(), self.gather, self.show_data)
        else:
            self.reader.stop()

    def unload(self) -> None:
        """Stop what runs and close what is open."""
        self.reader.stop()
        self.close_dialog()

    def open_dialog(self, dialog) -> None:
        """Show a dialog beside the map, in place of one that is still open."""
        self.close_dialog()
        self._dialog = dialog
        dialog.finished.connect(lambda result: self._forget(dialog))
        dialog.show_fields()

    @property
    def dialog(self):
        """The dialog that is open, or ``None``."""
        return self._dialog

    def close_dialog(self) -> None:
        """Close the dialog that is open, if one is."""
        if self._dialog is not None:
            self._dialog.reject()

    def _forget(self, dialog) -> None:
        if self._dialog is dialog:
            self._dialog = None
