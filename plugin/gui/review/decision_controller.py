"""Takes up what a reader says of a subject, and sees to it that it is kept at once."""

from __future__ import annotations

import json
from dataclasses import replace

from qgis.PyQt import sip
from qgis.PyQt.QtCore import QDateTime, QObject, Qt, pyqtSignal

from ...core.mechanism.review_tables import Confidence
from ...processing.messages import sentence
from ...storage import review
from ...storage.review_words import verdict_word
from ...tasks.background import BackgroundWork
from ...translate import tr
from ..messages import USER_ERRORS
from .answer_saver import AnswerSaver


class DecisionController(QObject):
    """``answered`` carries what the reader just said, ``kept`` a :class:`Kept`.

    ``refused`` comes when the rules do not take an answer, ``attached`` when photos were attached to the
    parcel of the subject.
    """

    answered = pyqtSignal(object)
    kept = pyqtSignal(object)
    refused = pyqtSignal()
    attached = pyqtSignal()

    def __init__(self, session, panel, form, connect, parent=None) -> None:
        super().__init__(parent)
        self._session, self._panel, self._form = session, panel, form
        self._messages = panel.messages
        self._item, self._row, self._answer, self._photos = None, None, None, None
        self._workspace = None  # of the item: it may be closed while a comment is still typed
        self._names: dict = {}
        self._problem = ""
        self.saver = AnswerSaver(self)
        connect(form.confidence_given, lambda code: self._change(confidence=code))
        connect(form.commented, lambda text: self._change(comment=text))
        connect(form.photos_dropped, self.attach)
        connect(self.saver.kept, self._on_kept)
        connect(self.saver.failed, self._on_failed)
        connect(session.opened, self._take_up)
        self._take_up()
        self.show(None, ())

    @property
    def busy(self) -> bool:
        """Whether something is being written or attached."""
        return self.saver.busy or self._photos is not None

    @property
    def hindrance(self) -> str:
        """Why no answer can be given, in a sentence; empty where one can."""
        item, workspace = self._item, self._workspace
        if item is None or workspace is None:
            return tr("Choose a parcel or an event in the list.")
        if workspace.read_only:
            return tr("This workspace can only be read, so answers cannot be kept: make its file writable.")
        if not (self._panel.reviewer.name if self._answer is None else self._answer.reader):
            return tr("Type your name above: every answer carries one.")
        if item.subject.signed:
            return tr("Signed off: nothing is decided on it until it is reopened.")
        return tr("A consensus was kept: change it under Readers.") if item.agreed_on else ""

    def show(self, item, rows) -> None:
        """Show an item and the answer of this reader to it, of which ``rows`` may have one."""
        reader = self._panel.reviewer.name
        is_same = (
            item is not None
            and self._answer is not None
            and (self._answer.key, self._answer.reader) == (item.subject.key, reader)
        )
        self._item, self._workspace = item, self._session.workspace
        self._row = next((row for row in rows if row["reader"] == reader), None)
        if not is_same:
            self._problem = ""
            self._answer = self._found(reader)
        elif self._row is not None and not self._form.is_typing:  # it may have been changed elsewhere
            self._answer = replace(self._found(reader), basis_sha256=self._answer.basis_sha256)
        self._show()

    def saw(self, sight) -> None:
        """Note the record that the reader saw, and what its evidence is called."""
        self._names.update((piece.id, piece.title) for piece in sight.pieces)
        if self._answer is not None:
            self._answer = replace(self._answer, basis_sha256=sight.basis_sha256)
        self._show()

    def decide(self, verdict: str) -> bool:
        """Keep a verdict, or take it back (empty); whether it could be given."""
        if self.hindrance or self._answer is None:
            self._show()
            return False
        self.leave()
        self._change(verdict=verdict)
        return True

    def leave(self) -> None:
        """Keep what is typed at once."""
        self._form.tell_comment()

    def attach(self, paths) -> None:
        """Attach files to the parcel of the subject, and keep them with the answer."""
        item, workspace, reader = self._item, self._workspace, self._panel.reviewer.name
        if self.hindrance or self._photos is not None:
            return
        key, parcel_id = item.subject.key, item.subject.parcel_id
        self._form.show_saved(tr("Attaching…"))

        def work():
            return review.attach_photos(workspace, parcel_id, paths, reader)

        def done(ids) -> None:
            self._photos = None
            if sip.isdeleted(self):
                return
            if self._item is None or self._item.subject.key != key:
                self._messages.info(tr("The photos are attached to the parcel that you left."))
                return
            self._change(evidence=tuple(dict.fromkeys((*self._answer.evidence, *ids))))
            self.attached.emit()

        def failed(error) -> None:
            self._photos = None
            if not isinstance(error, USER_ERRORS):
                raise error
            if not sip.isdeleted(self):
                self._show()
                self._messages.error(error)

        self._photos = BackgroundWork(tr("Attaching photos"), work, done, failed)
        self._photos.start()

    def unload(self) -> None:
        """Keep what is typed and what waits."""
        self.leave()
        with self._messages.guard():
            self._messages.put_aside(self.saver.unload())

    def _take_up(self) -> None:
        """Keep what was put aside beside the workspace."""
        if self._session.workspace is not None:
            self.saver.take_up(self._session.workspace)

    def _found(self, reader: str):
        """Return the answer of this reader to the subject: unsaved, saved, or none yet."""
        if self._item is None or not reader:
            return None
        kind, subject_id = key = self._item.subject.key
        held = self.saver.unsaved(self._workspace, reader, key)
        if held is not None:
            return held
        row = self._row
        if row is None:
            return review.Answer(kind, subject_id, reader)
        photos = tuple(json.loads(row["evidence"] or "[]"))
        confidence = row["confidence"] or Confidence.MEDIUM.value
        values = (row["verdict"] or "", confidence, row["comment"] or "", photos)
        return review.Answer(kind, subject_id, reader, *values)

    def _change(self, **values) -> None:
        """Take up what the reader did, and keep it at once if there is something to keep."""
        if self._answer is None or self.hindrance:
            return
        self._answer = answer = replace(self._answer, **values)
        if answer.verdict or answer.comment or answer.evidence or self._row is not None:
            self._problem = ""
            self.saver.put(self._workspace, self._item.subject, answer)
            self.answered.emit(answer)
        self._show()

    def _show(self) -> None:
        form, answer, why = self._form, self._answer, self.hindrance
        form.set_editable(not why)
        if answer is None:
            form.show_answer("", Confidence.MEDIUM.value, "")
        else:
            names = [self._names.get(one, one[:8]) for one in answer.evidence]
            form.show_answer(answer.verdict, answer.confidence, answer.comment, names)
        if self._problem or why:
            form.show_saved(self._problem or why, is_bad=bool(self._problem))
        else:
            form.show_saved(self._saved_words())

    def _saved_words(self) -> str:
        """Return what is kept, and since when."""
        workspace, row = self._workspace, self._row
        place = (workspace, self._answer.reader, self._item.subject.key)
        if self.saver.is_refused(*place):
            return tr("Not saved: the rules did not take it. Change it, or leave it.")
        if self.saver.unsaved(*place) is not None:
            return tr("Saving…")
        if row is None:
            return tr("Not decided yet. What you do is saved at once.")
        text = row["changed_at"] or row["at"] or ""
        at = QDateTime.fromString(text, Qt.DateFormat.ISODate).toLocalTime()
        when = at.toString("yyyy-MM-dd HH:mm:ss") if at.isValid() else text
        return tr("Saved: {what}, {when}").format(what=verdict_word(row["verdict"]), when=when)

    def _on_kept(self, kept) -> None:
        self._problem = ""
        self.kept.emit(kept)

    def _on_failed(self, answer, error, again: bool) -> None:
        why = sentence(error) if isinstance(error, USER_ERRORS) else str(error)
        text = tr("Not saved yet, and tried again: {why}") if again else tr("Not saved: {why}")
        is_news = not self._problem
        self._problem = text.format(why=why)
        if is_news:
            self._messages.warning(self._problem)
        if not again:
            self.refused.emit()
        self._show()
