"""Does what the Queue page asks for: reads the queue, moves through it, keeps answers as they are given."""

from __future__ import annotations

from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, QTimer

from ...core.review.queue import State, chosen, item_of, items_of, next_open, ordered, reasons_of, visible
from ...storage import review
from ...storage.evidence_list import place_of
from ...tasks.background import BackgroundWork
from ...translate import tr
from ..connections import Connections
from ..messages import USER_ERRORS
from ..parcels.attachments_opening import open_piece
from ..parcels.attachments_pictures import read_small
from ..statement_export import wait_cursor
from ..widgets import number
from .decision_controller import DecisionController
from .subject_map import SubjectMap

#: Keys held down run through many subjects: evidence is read for the one that stays, ms.
LOOK_MS = 120


class QueueController(QObject):
    """Keeps the page, the map and the workspace in step."""

    def __init__(self, iface, session, panel, page) -> None:
        super().__init__(page)
        self._iface, self._session, self._panel, self._page = iface, session, panel, page
        self._messages = panel.messages
        self._facts, self._items = None, {}
        self._key = None
        self._stay: set = set()
        self._reading = self._looking = self._agreeing = None
        self._again = False
        self.map = SubjectMap(iface, session, self)
        self._look_timer = QTimer(self)
        self._look_timer.setSingleShot(True)
        self._look_timer.setInterval(LOOK_MS)
        self._look_timer.timeout.connect(self._look)
        self._connections = Connections()
        self.decisions = DecisionController(session, panel, page.form, self._connections.connect, self)
        self._connect()

    @property
    def busy(self) -> bool:
        """Whether something is being read or written."""
        works = (self._reading, self._looking, self._agreeing)
        is_busy = any(work is not None for work in works)
        return is_busy or self.decisions.busy or self._look_timer.isActive()

    @property
    def item(self):
        """The item that is looked at, or ``None``."""
        return self._items.get(self._key)

    def refresh(self) -> None:
        """Read the queue anew, in the background; what is typed is kept first."""
        self.leave()
        workspace, reader = self._session.workspace, self._panel.reviewer.name
        if workspace is None:
            self._let_go()
            return
        if self._reading is not None:
            self._again = True
            return
        known = self._facts
        if known is not None and known[0] != str(workspace.path):
            self._let_go()
            known = None

        def work():
            facts = review.read_queue(workspace, known[1] if known else None)
            return facts, items_of(facts.subjects, facts.rules, reader, facts.decisions, facts.consensus)

        def done(result) -> None:
            self._reading = None
            if self._again or self._session.workspace is not workspace:
                self._again = False
                self.refresh()
                return
            self._facts = (str(workspace.path), result[0])
            self._items = {item.subject.key: item for item in result[1]}
            self._page.filters.show_rules(result[0].rules, not workspace.read_only)
            self._list()

        self._reading = self._start(tr("Reading the review queue"), work, done, "_reading")

    def step(self, by: int) -> None:
        """Go on by so many rows."""
        self._page.go_to(self._page.row + by)

    def go_on(self) -> None:
        """Go to the next one that waits for this reader; stay where there is none."""
        row = next_open(self._page.model.items, self._page.row)
        if row is not None:
            self._page.go_to(row)

    def comment_and_go_on(self) -> None:
        """Keep the comment, and go on."""
        self.leave()
        self.go_on()
        self._page.list.setFocus()

    def leave(self) -> None:
        """Keep what is typed at once."""
        self.decisions.leave()

    def decide(self, verdict: str) -> None:
        """Keep a verdict at once; then go on, if that is wanted."""
        if self.decisions.decide(verdict) and verdict and self._page.form.go_on.isChecked():
            self.go_on()

    def agree_on(self, verdict: str, comment: str) -> None:
        """Keep what the readers of the subject found together."""
        item, workspace = self.item, self._session.workspace
        if item is None or workspace is None:
            return
        with self._messages.guard(), wait_cursor():
            review.agree_on(workspace, item.subject.key, verdict, comment, self._panel.reviewer.name)
            rows, agreed = review.answers_on(workspace, item.subject)
            self._panel.note_act(self._page)
            self._take(item.subject.key, rows, agreed)

    def keep_rules(self, rules) -> None:
        """Keep by which rules the queue is made."""
        workspace = self._session.workspace
        if workspace is None:
            return
        with self._messages.guard(), wait_cursor():
            review.set_queue(workspace, rules, self._panel.reviewer.name)
            self._panel.note_act(self._page)
            self._messages.success(tr("The rules of the queue are kept for all readers."))
            self.refresh()

    def unload(self) -> None:
        """Keep what is typed, stop what runs, take the outline from the map."""
        self._look_timer.stop()
        self.leave()
        self._connections.disconnect_all()
        for work in (self._reading, self._looking, self._agreeing):
            if work is not None:
                work.cancel()
        self.decisions.unload()
        self.map.unload()

    def _connect(self) -> None:
        connect, page = self._connections.connect, self._page
        form, card = page.form, page.card
        connect(page.filters.changed, self._on_filter)
        connect(page.filters.rules_asked, self.keep_rules)
        connect(page.list.selectionModel().currentRowChanged, lambda now, before: self._on_row(now.row()))
        connect(form.verdict_given, self.decide)
        connect(form.taken_back, lambda: self.decide(""))
        connect(form.photos_asked, page.ask_photos)
        connect(card.previous.clicked, lambda checked=False: self.step(-1))
        connect(card.next.clicked, lambda checked=False: self.step(1))
        connect(card.linked.clicked, self.map.show_linked)
        connect(self.map.linked_changed, card.linked.setChecked)
        connect(card.evidence.open_asked, self._open_piece)
        connect(card.readers.consensus_asked, self.agree_on)
        connect(card.agreement.shown, self._show_agreement)
        connect(self.decisions.answered, self._on_answered)
        connect(self.decisions.kept, self._on_kept)
        connect(self.decisions.refused, self.refresh)
        connect(self.decisions.attached, self._look)
        connect(self._panel.tabs.currentChanged, lambda index: self._on_shown())
        connect(self._panel.visibilityChanged, lambda visible: self._on_shown())

    def _let_go(self) -> None:
        self._facts, self._items, self._key = None, {}, None
        self._stay.clear()
        self._page.model.show_items([])
        self._page.card.show_item(None)
        self._page.card.show_sight((), {}, ())
        self.map.unload()
        self._show_item()

    # ── the list ──

    def _on_filter(self) -> None:
        self._stay.clear()
        if self._page.filters.choice()["state"] is State.DISAGREED:
            self._page.card.tabs.setCurrentWidget(self._page.card.readers)
        self._list()

    def _list(self) -> None:
        """List what the filters let through; the one that is looked at stays so, if it is among them."""
        filters, page, before = self._page.filters, self._page, max(0, self._page.row)
        key = self._key
        items = chosen(self._items.values(), keep=frozenset(self._stay), **filters.choice())
        page.model.show_items(ordered(items, filters.chosen_order))
        row = page.model.place_of(key)
        if row < 0:
            row = min(before, page.model.rowCount() - 1)
        self._show_summary()
        if row >= 0:
            page.go_to(row)
        if self._key is None or row < 0 or page.model.items[row].subject.key != self._key:
            self._on_row(row)
        else:
            self._show_item()

    def _show_summary(self) -> None:
        items = self._page.model.items
        waiting = sum(1 for item in items if item.is_open)
        stake = sum(item.subject.stake_tco2e for item in items)
        if not items:
            text = tr("Nothing is listed: choose another state or reason above.")
        else:
            text = tr("{number} listed, {waiting} undecided by you; {stake} tCO2e at stake")
            if not waiting:
                text = tr("Done: you have decided all {number} listed; {stake} tCO2e at stake")
            text = text.format(number=number(len(items)), waiting=number(waiting), stake=number(stake))
        self._page.summary.setText(text)

    def _on_row(self, row: int) -> None:
        """Look at another subject."""
        items = self._page.model.items
        key = items[row].subject.key if 0 <= row < len(items) else None
        if key == self._key:
            return
        self.leave()
        self._key = key
        self._page.card.show_sight((), {}, ())
        self._show_item()
        self.map.clear()
        if key is None:
            return
        self._on_shown()
        self._look_timer.start()

    def _is_shown(self) -> bool:
        return self._panel.isVisible() and self._panel.tabs.currentWidget() is self._page

    def _on_shown(self) -> None:
        """Let map and page show the same; let the map's keys work while no parcel is edited."""
        layer, is_shown = self._session.parcel_layer, self._is_shown()
        self._page.set_map_keys(is_shown and layer is not None and not layer.isEditable())
        if not is_shown:
            self.map.clear()
        elif self.item is not None and not self.map.is_shown:
            self.map.show(self.item.subject)

    def _show_item(self) -> None:
        item = self.item
        self._page.card.show_item(item)
        self._show_readers()
        self.decisions.show(item, self._rows())

    def _look(self) -> None:
        """Read evidence, history and the record's hash of the subject, in the background."""
        item, workspace = self.item, self._session.workspace
        if item is None or workspace is None:
            return
        subject = item.subject

        def work():
            sight = review.look_at(workspace, subject)
            places = {one.id: place_of(workspace, one) for one in sight.pieces if one.kind == "photo"}
            return sight, {one: read_small(place) for one, place in places.items() if place is not None}

        def done(result) -> None:
            self._looking = None
            if self._key != subject.key:
                return
            sight, images = result
            self._page.card.show_sight(sight.pieces, images, sight.life)
            self.decisions.saw(sight)

        if self._looking is not None:
            self._looking.cancel()
        self._looking = self._start(tr("Reading evidence and history"), work, done, "_looking")

    # ── answers ──

    def _rows(self) -> list:
        return self._facts[1].decisions.get(self._key, []) if self._facts else []

    def _on_answered(self, answer) -> None:
        """Show what the reader just said; what others said is shown when that is kept."""
        item = self.item
        if item is None or item.subject.key != answer.key:
            return
        self._stay.add(self._key)
        if answer.verdict != (item.mine or ""):
            mine = {"reader": answer.reader, "verdict": answer.verdict or None}
            item = item_of(item.subject, item.reasons, answer.reader, [mine], None)
        self._items[self._key] = item
        self._page.model.replace_item(item)
        self._show_summary()

    def _on_kept(self, kept) -> None:
        """Show that an answer is kept, and what may be seen since."""
        if self._session.workspace is None or self._facts is None:
            return
        self._panel.note_act(self._page)
        self._take(kept.answer.key, kept.rows, kept.agreed)

    def _take(self, key, rows, agreed) -> None:
        """Show what the readers of a subject have said now."""
        item, facts = self._items.get(key), self._facts[1]
        if item is None:
            return
        facts.decisions[key] = rows
        facts.consensus.pop(key, None)
        if agreed is not None:
            facts.consensus[key] = agreed
        subject = item.subject
        reasons = reasons_of(subject, facts.rules)
        item = item_of(subject, reasons, self._panel.reviewer.name, rows, agreed)
        self._items[key] = item
        self._stay.add(key)
        self._page.model.replace_item(item)
        self._show_summary()
        if key == self._key:
            self._show_item()
        if self._page.card.agreement.isVisible():
            self._show_agreement()

    # ── what belongs to it ──

    def _show_readers(self) -> None:
        item, tab, card = self.item, self._page.card.readers, self._page.card
        workspace = self._session.workspace
        if item is None or self._facts is None or workspace is None:
            tab.show_answers(None, (), None, False)
            return
        agreed = self._facts[1].consensus.get(self._key)
        rows = visible(self._panel.reviewer.name, self._rows(), agreed, item.subject.signed)
        tab.show_answers(item, rows, agreed, not workspace.read_only and bool(self._panel.reviewer.name))
        differs = bool(tab.box.isVisibleTo(tab)) and agreed is None
        words = tr("Readers") + (" ⚠" if differs else "")
        card.tabs.setTabText(card.tabs.indexOf(tab), words)

    def _show_agreement(self) -> None:
        """Count how far the readers agree, in the background."""
        workspace, reader = self._session.workspace, self._panel.reviewer.name
        if workspace is None or self._facts is None or self._agreeing is not None:
            return
        facts = self._facts[1]

        def done(pairs) -> None:
            self._agreeing = None
            self._page.card.agreement.show_pairs(pairs)

        def work():
            return review.decision_pairs(facts, review.verdicts_in_order(workspace), reader)

        self._agreeing = self._start(tr("Counting agreement"), work, done, "_agreeing")

    def _open_piece(self, piece) -> None:
        with self._messages.guard():
            told = open_piece(self._iface, self._session, piece)
            if told:
                self._messages.info(told)

    def _start(self, title: str, work, done, name: str, failed=None) -> BackgroundWork:
        """Do ``work()`` off the main thread; ``name`` is the attribute that holds it until it has ended."""

        def end(result) -> None:
            if not sip.isdeleted(self):
                done(result)

        def fail(error) -> None:
            if sip.isdeleted(self):
                return
            setattr(self, name, None)
            if failed is not None:
                failed()
            if not isinstance(error, USER_ERRORS):
                raise error
            self._messages.error(error)

        def stopped() -> None:  # by somebody in QGIS's list of tasks, or by us
            if not sip.isdeleted(self) and getattr(self, name) is started:
                setattr(self, name, None)

        started = BackgroundWork(title, work, end, fail)
        started.canceled.connect(stopped)
        started.start()
        return started
