"""One reader labelling one sample: which unit is looked at, what is said of it, how far the work is."""

from __future__ import annotations

import json
import time
from dataclasses import dataclass, field, replace

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...core.mechanism.review_tables import Confidence, SampleState
from ...core.review.pace import units_an_hour
from ...core.review.standing import Standing
from ...storage import samples
from ...storage.sample_units import SampleUnit, UnitLabels, read_labels, read_units


@dataclass
class Said:
    """What a reader says beside the class."""

    confidence: str = Confidence.MEDIUM.value
    comment: str = ""
    evidence: list = field(default_factory=list)


class Labelling(QObject):
    """``shown`` comes when another unit is looked at, ``changed`` when what is said of units has changed."""

    shown = pyqtSignal()
    changed = pyqtSignal()

    def __init__(self, keeper, parent=None, clock=time.monotonic) -> None:
        super().__init__(parent)
        self._keeper, self._clock = keeper, clock
        self._workspace = None
        self.sample, self.reader, self.auto_next = None, "", True
        self._rows: list[tuple[SampleUnit, UnitLabels]] = []
        self._places: dict = {}
        self._index = 0
        self._drafts: dict = {}
        self._moments: list = []
        keeper.kept.connect(self._on_kept)
        keeper.refused.connect(self._on_refused)

    # ---- what is looked at

    @property
    def is_on(self) -> bool:
        """Whether a sample with units is being labelled."""
        return self.sample is not None and bool(self._rows)

    @property
    def editable(self) -> bool:
        """Whether labels can be given: a named reader, an open sample, a file that takes them."""
        return bool(self.is_on and self.reader and not self._workspace.read_only and not self.is_closed)

    @property
    def is_closed(self) -> bool:
        """Whether the sample is closed."""
        return self.sample is not None and self.sample.state == SampleState.CLOSED.value

    @property
    def unit(self) -> SampleUnit | None:
        """The unit that is looked at."""
        return self._rows[self._index][0] if self._rows else None

    @property
    def labels(self) -> UnitLabels:
        """What the reader may know of its labels."""
        return self._rows[self._index][1] if self._rows else UnitLabels()

    @property
    def said(self) -> Said:
        """What is said of it beside the class."""
        unit = self.unit
        if unit is None:
            return Said()
        if unit.id not in self._drafts:
            own = self.labels.own or {}
            known = json.loads(own.get("evidence") or "[]")
            sure = own.get("confidence") or Confidence.MEDIUM.value
            self._drafts[unit.id] = Said(sure, own.get("comment") or "", known)
        return self._drafts[unit.id]

    @property
    def index(self) -> int:
        """Place of the unit in the order they were drawn, from 0."""
        return self._index

    @property
    def count(self) -> int:
        """How many units there are."""
        return len(self._rows)

    @property
    def labelled(self) -> int:
        """How many units the reader has labelled."""
        return sum(bool(labels.own_code) for _, labels in self._rows)

    @property
    def left(self) -> int:
        """How many units wait for the reader's label."""
        return sum(_is_open(labels) for _, labels in self._rows)

    @property
    def differing(self) -> int:
        """On how many units the reader and others differ, as far as the reader may know."""
        return sum(labels.standing is Standing.DISAGREED for _, labels in self._rows)

    @property
    def pace(self) -> float | None:
        """Units an hour since the sample was opened."""
        return units_an_hour(self._moments)

    def open(self, workspace, sample, reader: str) -> None:  # noqa: A003 (what the user does)
        """Label ``sample`` (:class:`SampleFacts`) as ``reader``, from their first unit without a label on."""
        other = self.sample is None or (self.sample.id, self.reader) != (sample.id, reader)
        kept = None if other or self.unit is None else self.unit.id
        self._workspace, self.sample, self.reader = workspace, sample, reader
        self._rows = read_units(workspace, sample.id, reader)
        self._places = {unit.id: place for place, (unit, _) in enumerate(self._rows)}
        for place in range(len(self._rows)):
            self._add_waiting(place)
        if other:
            self._drafts, self._moments = {}, []
            self._index = self._next_place(-1, _is_open) or 0
        else:
            self._index = self._places.get(kept, 0)
        self.shown.emit() if other else self.changed.emit()

    def close(self) -> None:
        """Stop labelling."""
        self.sample, self._rows, self._places, self._drafts = None, [], {}, {}
        self.shown.emit()

    # ---- going about

    def go(self, index: int) -> None:
        """Look at another unit, by its place."""
        if self._rows and 0 <= index < len(self._rows) and index != self._index:
            self._index = index
            self.shown.emit()

    def step(self, by: int) -> None:
        """Look at the next or previous unit."""
        self.go(self._index + by)

    def go_open(self) -> bool:
        """Look at the next unit that the reader has not labelled; return whether there is one."""
        return self._go_next(_is_open)

    def go_differing(self) -> bool:
        """Look at the next unit on which readers differ; return whether there is one."""
        return self._go_next(lambda labels: labels.standing is Standing.DISAGREED)

    # ---- saying

    def label(self, code: str) -> None:
        """Say which class the unit is of; an empty code takes it back."""
        if not self.editable or self.labels.consensus is not None:
            return
        was_open, unit = _is_open(self.labels), self.unit
        if not code and was_open:
            return
        self._put(code)
        if code and was_open:
            self._moments.append(self._clock())
        self.changed.emit()
        if code and was_open and self.auto_next and unit is self.unit:
            self.go_open()

    def say(self, **values) -> None:
        """Say how sure, a comment or evidence (see :class:`Said`); kept at once.

        How sure a reader is waits for the label, as long as nothing else is said.
        """
        said = self.said
        if not self.editable or all(getattr(said, name) == value for name, value in values.items()):
            return
        said = self._drafts[self.unit.id] = replace(said, **values)
        if (self.labels.own or said.comment or said.evidence) and self.labels.consensus is None:
            self._put(self.labels.own_code)
        self.changed.emit()

    def agree(self, code: str, comment: str = "") -> None:
        """Keep the class that the readers of this unit found together.

        :raises RuleError, TerrestrialCarbonError: it is refused, or not written.
        """
        samples.agree(self._workspace, self.unit.id, code, comment=comment, who=self.reader)
        labels = read_labels(self._workspace, self.unit.id, self.reader)
        self._rows[self._index] = (self.unit, labels)
        self.changed.emit()

    def _put(self, code: str) -> None:
        said = self.said
        self._keeper.put(self.unit.id, self.reader, code, said.confidence, said.comment, said.evidence)
        self._add_waiting(self._index)

    def _add_waiting(self, place: int) -> None:
        """Show a label that is on its way as if it were written."""
        unit, labels = self._rows[place]
        waiting = self._keeper.last_of(unit.id, self.reader)
        if waiting is not None:
            own = {name: waiting[name] for name in ("class_code", "confidence", "comment")}
            own["evidence"] = json.dumps(waiting["evidence"])
            self._rows[place] = (unit, replace(labels, own=own))

    def _next_place(self, after: int, wanted) -> int | None:
        count = len(self._rows)
        order = [(after + step) % count for step in range(1, count + 1)] if count else []
        return next((place for place in order if wanted(self._rows[place][1])), None)

    def _go_next(self, wanted) -> bool:
        place = self._next_place(self._index, wanted)
        if place is not None:
            self.go(place)
        return place is not None

    def _on_kept(self, unit_id: str, reader: str, labels) -> None:
        self._follow(unit_id, reader, labels)

    def _on_refused(self, unit_id: str, reader: str, error) -> None:
        if self.sample is not None and unit_id in self._places and reader == self.reader:
            self._drafts.pop(unit_id, None)
            self._follow(unit_id, reader, read_labels(self._workspace, unit_id, reader))

    def _follow(self, unit_id: str, reader: str, labels: UnitLabels) -> None:
        """Show what the file has of a unit now."""
        place = self._places.get(unit_id)
        if place is None or reader != self.reader:
            return
        self._rows[place] = (self._rows[place][0], labels)
        self._add_waiting(place)
        self.changed.emit()


def _is_open(labels: UnitLabels) -> bool:
    return not labels.own_code and labels.consensus is None
