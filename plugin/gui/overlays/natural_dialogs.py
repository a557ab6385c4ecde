"""The dialogs of natural disturbances: mark, fill in evidence, what followed, withdraw."""

from __future__ import annotations

from functools import partial

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QSpinBox

from ...core.mechanism.ledger_tables import Disturbance, DisturbanceActivity, FollowUpKind
from ...core.mechanism.natural import (
    CAUSE_OF,
    EVIDENCE,
    complete_mark,
    mark_natural,
    record_follow_up,
    withdraw_mark,
)
from ...storage.natural_words import (
    activity_word,
    disturbance_word,
    evidence_asked,
    evidence_name,
    follow_up_word,
)
from ...translate import tr
from ..credits.act_form import ActForm
from ..credits.fields import choice, line, tonnes
from ..widgets import number

#: Room for what para 34 asks for beside the fields, in pixels.
_ASKED_WIDTH = 400
_FIRST_YEAR, _LAST_YEAR = 1900, 2999


def events_words(rows) -> str:
    """Return how many events these are, with their area and emissions."""
    count = len(rows)
    text = tr("{events}: {area} ha, {amount} tCO2e.")
    return text.format(
        events=tr("1 event") if count == 1 else tr("{number} events").format(number=number(count)),
        area=number(sum(row.area_ha for row in rows), 1),
        amount=number(sum(row.amount_tco2e for row in rows), 1),
    )


class EvidenceForm(ActForm):
    """A dialog with the six items of para 34; those still missing carry a mark."""

    def __init__(self, accounts, rows, title: str, verb: str, parent=None) -> None:
        super().__init__(accounts, title, verb, parent, events_words(rows))
        self.rows = list(rows)
        self.setMinimumWidth(760)
        self.evidence: dict = {}

    def add_evidence(self) -> None:
        """Add a field for each item; its label is what the paragraph asks for."""
        for item in EVIDENCE:
            field = self.add(item, "", line(), evidence_asked(item))
            field.setAccessibleName(evidence_name(item))
            label = self.form.labelForField(field)
            label.setWordWrap(True)
            label.setFixedWidth(_ASKED_WIDTH)
            label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
            field.textChanged.connect(lambda text, item=item: self._mark(item))
            self.evidence[item] = field
            self._mark(item)

    def given(self) -> dict:
        """Return item → text of the fields that are filled in."""
        texts = {item: field.text().strip() for item, field in self.evidence.items()}
        return {item: text for item, text in texts.items() if text}

    def is_missing(self, item: str) -> bool:
        """Return whether an item is still missing."""
        return not self.evidence[item].text().strip()

    def _mark(self, item: str) -> None:
        label = self.form.labelForField(self.evidence[item])
        missing = self.is_missing(item)
        label.setText(f"⚠ {evidence_asked(item)}" if missing else f"✓ {evidence_asked(item)}")

    def preview(self, book, act) -> str:
        missing = [evidence_name(item) for item in EVIDENCE if self.is_missing(item)]
        if not missing:
            return tr("The evidence is complete: the events can be left out of the accounts.")
        text = tr("Kept, but not left out of the accounts until these are there: {items}.")
        return text.format(items="; ".join(missing))

    def told(self, trial) -> str:
        """Return what it does; missing evidence is said once, not for each event."""
        codes = {finding.code for finding in trial.act.findings} - {"evidence_still_missing"}
        return super().told(trial) if codes else self.preview(trial.book, trial.act)


class MarkDialog(EvidenceForm):
    """Marks events as natural disturbances."""

    object_name = "TerrestrialCarbonMarkNatural"
    told_codes = ("evidence_still_missing",)

    def __init__(self, accounts, rows, parent=None) -> None:
        super().__init__(accounts, rows, tr("Mark as natural disturbance"), tr("Mark"), parent)
        cause = _cause(rows)
        self.disturbance = self.add(
            "disturbance",
            tr("Disturbance"),
            choice([(disturbance_word(kind), kind.value) for kind in Disturbance], cause),
            tr("What happened; never harvest, prescribed burning or deforestation."),
        )
        self.activity = self.add(
            "activity",
            tr("In the account of"),
            choice([(activity_word(kind), kind.value) for kind in DisturbanceActivity]),
            tr("The account that the events may be left out of."),
        )
        self.add_evidence()

    def ask(self):
        return mark_natural, {
            "event_ids": [row.event_id for row in self.rows],
            "disturbance": self.disturbance.currentData(),
            "activity": self.activity.currentData(),
            "evidence": self.given(),
        }


class CompleteDialog(EvidenceForm):
    """Fills in or changes evidence of events that are marked."""

    object_name = "TerrestrialCarbonCompleteMark"
    told_codes = ("evidence_still_missing",)

    def __init__(self, accounts, rows, parent=None) -> None:
        super().__init__(accounts, rows, tr("Evidence of natural disturbances"), tr("Save"), parent)
        self._before = {item: {row.mark[f"evidence_{item}"] or "" for row in self.rows} for item in EVIDENCE}
        self.add_evidence()
        for item, texts in self._before.items():
            if len(texts) == 1:
                self.evidence[item].setText(next(iter(texts)))
            elif "" not in texts:
                self.evidence[item].setPlaceholderText(tr("each event has its own; stays if left empty"))
            self._mark(item)

    def is_missing(self, item: str) -> bool:
        """Return whether an item will be missing for any of the events."""
        kept = len(self._before[item]) > 1 and "" not in self._before[item]
        return super().is_missing(item) and not kept

    def ask(self):
        given = self.given()
        cleared = [
            i for i, texts in self._before.items() if len(texts) == 1 and texts != {""} and i not in given
        ]
        evidence = {**given, **dict.fromkeys(cleared, "")}
        if not any(self._before[item] != {text} for item, text in evidence.items()):
            return self.preview(None, None)
        return complete_mark, {"event_ids": [row.event_id for row in self.rows], "evidence": evidence}


class FollowUpDialog(ActForm):
    """Records salvage logging, a change of land use or removals after an event."""

    object_name = "TerrestrialCarbonFollowUp"

    def __init__(self, accounts, row, parent=None) -> None:
        super().__init__(accounts, tr("What followed the event"), tr("Record"), parent, events_words([row]))
        self._row = row
        self.kind = self.add(
            "kind",
            tr("What happened"),
            choice([(follow_up_word(kind), kind.value) for kind in FollowUpKind]),
            tr(
                "Salvage logging and changed land use are taken back into the accounts; removals on land "
                "that is left out stay out."
            ),
        )
        self.year = self.add("year", tr("Calendar year"), QSpinBox(), tr("The calendar year it happened in."))
        self.year.setRange(row.calendar_year or _FIRST_YEAR, _LAST_YEAR)
        self.year.setValue(row.calendar_year or _FIRST_YEAR)
        self.amount = self.add(
            "amount",
            tr("Amount"),
            tonnes(0.0, 2, -1.0, tr("all of the event")),
            tr(
                "In tCO2e: what the salvaged wood emitted, what the land emitted whose use changed, or what "
                "grew back. 0 takes a record of this kind and year back."
            ),
        )
        self.source = self.add("source", tr("Source"), line(), tr("The document the amount is from."))
        self.note = self.add("note", tr("Note"), line(), tr("Kept with the record."))
        self.kind.currentIndexChanged.connect(lambda index: self._on_kind())
        self._on_kind()

    def ask(self):
        amount = self.amount.value()
        return record_follow_up, {
            "event_id": self._row.event_id,
            "kind": self.kind.currentData(),
            "calendar_year": self.year.value(),
            "amount_tco2e": None if amount < 0 else amount,
            "note": self.note.text().strip(),
            "source": self.source.text().strip(),
        }

    def preview(self, book, act) -> str:
        if self.kind.currentData() == FollowUpKind.REMOVAL.value:
            return tr("Stays out of the accounts of {year} while the land is left out.").format(
                year=self.year.value()
            )
        return tr("Taken back in from the event's emissions of {year}, before they are compared.").format(
            year=self._row.calendar_year
        )

    def _on_kind(self) -> None:
        """Only land whose use changed can be all of the event's."""
        whole = self.kind.currentData() == FollowUpKind.LAND_USE_CHANGE.value
        self.amount.setMinimum(-1.0 if whole else 0.0)
        self.amount.setValue(-1.0 if whole else max(0.0, self.amount.value()))


class WithdrawDialog(ActForm):
    """Withdraws marks; the remark says why."""

    object_name = "TerrestrialCarbonWithdrawMark"

    def __init__(self, accounts, rows, parent=None) -> None:
        super().__init__(accounts, tr("Withdraw the mark"), tr("Withdraw"), parent, events_words(rows))
        self._ids = [row.event_id for row in rows]

    def show_fields(self) -> None:
        """Add the remark, which is needed here."""
        self.remark.textChanged.connect(self.later)
        super().show_fields()
        self.remark.setPlaceholderText(tr("required"))
        self.remark.setFocus()

    def ask(self):
        return partial(withdraw_mark, reason=self.remark.text().strip()), {"event_ids": self._ids}

    def preview(self, book, act) -> str:
        return tr("Their emissions count again; what happened later on the land is not forgotten.")


def _cause(rows) -> str | None:
    """Return the disturbance that the map tells of all the events, if it tells one."""
    told = {kind.value: cause.value for kind, cause in CAUSE_OF.items()}
    causes = {told.get(row.event_type) for row in rows}
    return causes.pop() if len(causes) == 1 else None
