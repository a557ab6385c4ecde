"""A line beside a source that is chosen: what the check finds about it, looked at in the background."""

from __future__ import annotations

from html import escape

from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ...core.checks.source_kinds import LEVELS
from ...core.findings import Level
from ...processing.sources.words import explanation, recommendation, repair_word
from ...storage.waivers import waivers
from ...translate import tr
from ..messages import USER_ERRORS
from .work import SourcesWork

_PAUSE_MS = 500


class SourceWatch(QObject):
    """``told`` carries the findings that count (warnings and errors not left) of what was asked last."""

    told = pyqtSignal(object)

    def __init__(self, session, parent=None) -> None:
        super().__init__(parent)
        self._session, self._work, self._asked = session, None, None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_PAUSE_MS)
        self._soon.timeout.connect(self._start)

    @property
    def busy(self) -> bool:
        """Whether it looks, or is about to."""
        return self._soon.isActive() or self._work is not None

    def ask(self, make) -> None:
        """Look at a source after a pause; ``make()`` returns it, ``None`` for none."""
        self.stop()
        self._asked = make
        if make is not None:
            self._soon.start()

    def stop(self) -> None:
        """Forget what was asked."""
        self._soon.stop()
        self._asked, work, self._work = None, self._work, None
        if work is not None:
            work.cancel()
            work.deleteLater()
        self.told.emit([])

    def _start(self) -> None:
        asked = self._asked() if self._asked is not None else None
        if asked is None or self._session.parcel_layer is None:
            return
        self._work = SourcesWork(self._session, [asked], self)
        self._work.done.connect(self._on_done)
        self._work.failed.connect(self._on_failed)
        self._work.start()

    def _on_done(self, report) -> None:
        work, self._work = self._work, None
        if work is None or self._session.workspace is None:
            return
        work.deleteLater()
        try:
            left = waivers(self._session.workspace)
        except USER_ERRORS:  # locked at this moment: then all are told
            left = {}
        found = [one for one in report.findings if one.level is not Level.INFO and one.identity not in left]
        self.told.emit(sorted(found, key=lambda one: -LEVELS.index(one.level)))

    def _on_failed(self, error) -> None:
        work, self._work = self._work, None
        if work is not None:
            work.deleteLater()
        if not isinstance(error, USER_ERRORS):
            raise error


def doubt_html(findings, repairs=()) -> str:
    """Return the gravest finding in words, how many there are more, and repairs as links.

    :param repairs: codes of those that can be done here.
    """
    if not findings:
        return ""
    one = findings[0]
    sign = "⚠ "
    lines = [f"{sign}{escape(explanation(one))} <i>{escape(recommendation(one))}</i>"]
    links = [
        f'<a href="{repair.code}:{escape(str(repair.value))}">{escape(repair_word(repair))}</a>'
        for repair in one.repairs
        if repair.code in repairs
    ]
    if len(findings) > 1:
        more = tr("{count} more: Parcels panel, Checks, Sources.").format(count=len(findings) - 1)
        links.append(escape(more))
    return "<br>".join([*lines, " · ".join(links)] if links else lines)
