"""Work on a workspace off the main thread, which is told only while that workspace is open."""

from __future__ import annotations

from qgis.PyQt import sip

from ..tasks.background import BackgroundWork
from .messages import USER_ERRORS


class WorkspaceWorks:
    """The works that ``owner`` (a ``QObject``) has under way; none is told once the owner is gone."""

    def __init__(self, session, messages, owner) -> None:
        self._session, self._messages, self._owner = session, messages, owner
        self._works: list = []

    def __iter__(self):
        return iter(self._works)

    def start(self, title: str, work, done) -> None:
        """Do ``work(go_on)`` off the main thread, then ``done(result)`` while the workspace is still open."""
        workspace = self._session.workspace

        def fail(error) -> None:
            if not isinstance(error, USER_ERRORS):
                raise error
            if not sip.isdeleted(self._owner):
                self._messages.error(error)

        def end(result) -> None:
            if not sip.isdeleted(self._owner) and self._session.workspace is workspace:
                done(result)

        self._works = [one for one in self._works if one.under_way]
        task = BackgroundWork(title, lambda: work(lambda: not task.is_canceled()), end, fail)
        self._works.append(task)
        task.start()

    def cancel(self) -> None:
        """Stop all that is under way, and forget it."""
        for work in self._works:
            work.cancel()
        self._works = []
