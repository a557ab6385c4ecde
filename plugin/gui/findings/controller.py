"""What leads a page of findings: a check in the background, findings left with a reason."""

from __future__ import annotations

from qgis.PyQt.QtCore import QObject

from ...storage.waivers import take_up_again, waive, waivers
from ..connections import Connections
from ..messages import USER_ERRORS


class FindingsController(QObject):
    """Does what a :class:`FindingsPage` asks for; who inherits from it adds the check and what it shows."""

    def __init__(self, iface, session, page, messages, parent=None) -> None:
        super().__init__(parent)
        self._iface, self._session, self._page, self._messages = iface, session, page, messages
        self._run, self._reasons = None, {}
        self._connections = Connections()
        connect = self._connections.connect
        connect(page.run_asked, self.run)
        connect(page.cancel_asked, self.cancel)
        connect(page.zoom_asked, self.zoom)
        connect(page.leave_asked, self.leave)
        connect(page.return_asked, self.take_up_again)
        connect(page.shown_changed, self.show_findings)

    def unload(self) -> None:
        """Stop what runs and give back the signals."""
        self.close()
        self._connections.disconnect_all()

    def close(self) -> None:
        """Let go of what is checked."""
        raise NotImplementedError(type(self).__name__)

    def run(self, which) -> None:
        """Check all, or what ``which`` names."""
        raise NotImplementedError(type(self).__name__)

    def zoom(self, one) -> None:
        """Show the place of a finding."""
        raise NotImplementedError(type(self).__name__)

    def show_findings(self) -> None:
        """Show what is known to be found."""
        raise NotImplementedError(type(self).__name__)

    def begin(self, run, done) -> None:
        """Start a check, which emits ``done``, ``failed`` or ``cancelled`` in the end."""
        self._run = run
        run.progressed.connect(lambda percent: self._page.progress.setValue(int(percent)))
        run.done.connect(done)
        run.failed.connect(self._on_failed)
        run.cancelled.connect(self.on_end)
        self._page.show_running(True)
        run.start()

    def cancel(self) -> None:
        """Stop the check; what was found before stays."""
        if self._run is not None:
            self._run.cancel()

    def leave(self, one, reason: str) -> None:
        """Leave a finding as it is, with a reason."""
        with self._messages.guard():
            waive(self._session.workspace, one, reason)
        self.read_reasons()
        self.show_findings()

    def take_up_again(self, one) -> None:
        """Show a finding again that was left."""
        with self._messages.guard():
            take_up_again(self._session.workspace, one)
        self.read_reasons()
        self.show_findings()

    def read_reasons(self) -> None:
        """Read which findings are left, and why."""
        with self._messages.guard():
            self._reasons = {key: one.reason for key, one in waivers(self._session.workspace).items()}

    def on_end(self) -> None:
        """Let go of a check that has ended."""
        run, self._run = self._run, None
        if run is not None:
            run.deleteLater()
        self._page.show_running(False)

    def _on_failed(self, error) -> None:
        self.on_end()
        if not isinstance(error, USER_ERRORS):
            raise error
        self._messages.error(error)
