"""Confirming what a vector map is when it is added: which of its fields say when and what."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QFormLayout, QVBoxLayout

from ...core.overlays.catalogue import CatalogueEntry, Kind
from ...core.overlays.encoding import UnknownCode
from ...core.overlays.event_fields import EventFields
from ...core.overlays.guess import Guess
from ...core.overlays.guess_vector import vector_guesses
from ...core.overlays.reading import EventType
from ...core.overlays.samples import VectorSample
from ...storage.event_words import event_word, reading_words
from ...translate import current_language, tr
from .map_words import about, because, plain_note, plain_tip
from .meanings import MOST_ROWS, Meaning
from .values_table import ValuesTable, fit_height

NAME = "TerrestrialCarbonConfirmVector"


@dataclass(frozen=True)
class ConfirmedVector:
    """What the user said a vector map is; ``fields``: how its events are read, of maps of events."""

    entry: CatalogueEntry
    fields: EventFields | None = None


def confirm_vector(
    parent, name: str, sample: VectorSample, entries: Iterable[CatalogueEntry]
) -> ConfirmedVector | None:
    """Ask what a vector map is; ``None`` if the user cancels."""
    dialog = ConfirmVectorDialog(name, sample, entries, parent)
    try:
        return dialog.confirmed() if dialog.exec() == QDialog.DialogCode.Accepted else None
    finally:
        dialog.deleteLater()


class ConfirmVectorDialog(QDialog):
    """See :func:`confirm_vector`."""

    def __init__(self, name, sample, entries, parent=None) -> None:
        super().__init__(parent)
        self.setObjectName(NAME)
        self.setWindowTitle(tr("What is this map?"))
        self._sample = sample
        self._guesses: list[Guess] = vector_guesses(entries, name, sample)
        self._build(name)
        language = current_language()
        for place, guess in enumerate(self._guesses):
            self.kind.addItem(guess.entry.title_in(language), guess.entry.id)
            tip = plain_tip(guess.entry.summary_in(language))
            self.kind.setItemData(place, tip, Qt.ItemDataRole.ToolTipRole)
        for box in (self.kind, self.date, self.type, self.default_type):
            box.currentIndexChanged.connect(self._on_kind if box is self.kind else self._renew)
        self._on_kind()
        self.kind.setFocus()

    def confirmed(self) -> ConfirmedVector:
        """Return what was said."""
        return ConfirmedVector(self._guess.entry, self._fields())

    def _build(self, name: str) -> None:
        self.intro = plain_note(f"{NAME}Intro")
        self.intro.setText(f"“{name}”")
        self.form = QFormLayout()
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.kind = self._add("Kind", tr("&Map shows"), tr("What the map is; the likeliest first."))
        self.reasons, self.about = plain_note(f"{NAME}Reasons"), plain_note(f"{NAME}About")
        self.form.addRow(self.reasons)
        self.form.addRow(self.about)
        self.date = self._add("Date", tr("&Day or year"), tr("The field that says when it happened."))
        self.type = self._add("Type", tr("&Type"), tr("The field whose words say what happened."))
        tip = tr("The type of all events whose words do not say it.")
        self.default_type = self._add("Default", tr("&Else it is"), tip)
        self.date.addItem("–", "")
        self.type.addItem("–", "")
        for field in self._sample.fields:
            self.date.addItem(field.name, field.name)
            self.type.addItem(field.name, field.name)
        for kind in EventType:
            if kind is not EventType.UNKNOWN:
                self.default_type.addItem(event_word(kind), kind.value)
        self.table = ValuesTable(f"{NAME}Values")
        self.problem = plain_note(f"{NAME}Problem")
        column = QVBoxLayout(self)
        column.addWidget(self.intro)
        column.addLayout(self.form)
        column.addWidget(self.table, 1)
        column.addWidget(self.problem)
        column.addStretch(0)
        buttons = QDialogButtonBox()
        buttons.addButton(tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole).setAutoDefault(False)
        self.ok = buttons.addButton(tr("Add the map"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.ok.setObjectName(f"{NAME}Ok")
        self.ok.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)
        self.resize(540, 460)

    def _add(self, name: str, text: str, tip: str) -> QComboBox:
        box = QComboBox()
        box.setObjectName(NAME + name)
        box.setToolTip(tip)
        box.setAccessibleName(text.replace("&", ""))
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(20)
        self.form.addRow(text, box)
        self.form.labelForField(box).setToolTip(tip)
        return box

    @property
    def _guess(self) -> Guess:
        return self._guesses[max(0, self.kind.currentIndex())]

    def _on_kind(self, *_values) -> None:
        guess, entry = self._guess, self._guess.entry
        dated = entry.kind is Kind.VECTOR_EVENTS
        for box in (self.date, self.type, self.default_type):
            box.setVisible(dated)
            self.form.labelForField(box).setVisible(dated)
        if dated:
            default = entry.vector.default_type.value
            for box, value in (
                (self.date, guess.date_field), (self.type, guess.type_field), (self.default_type, default),
            ):  # fmt: skip
                box.blockSignals(True)
                box.setCurrentIndex(max(0, box.findData(value)))
                box.blockSignals(False)
        self.reasons.setText(because(guess.reasons))
        self.about.setText(about(entry))
        self._renew()

    def _fields(self) -> EventFields | None:
        if self._guess.entry.kind is not Kind.VECTOR_EVENTS or not self.date.currentData():
            return None
        default = EventType(self.default_type.currentData())
        return EventFields(self.date.currentData(), self.type.currentData(), default_type=default)

    def _renew(self, *_values) -> None:
        dated, fields = self._guess.entry.kind is Kind.VECTOR_EVENTS, self._fields()
        rows = _rows(fields, self._sample) if fields is not None else []
        problem = ""
        if dated and fields is None:
            problem = tr("Choose the field that says when it happened, or another kind of map.")
        elif dated and rows and not any(row.known for row in rows):
            text = tr("“{field}” holds no day or year: choose another field.")
            problem = text.format(field=fields.date)
        self.table.show_rows(rows)
        self.problem.setText(f"⚠ {problem}" if problem else "")
        self.problem.setVisible(bool(problem))
        self.ok.setEnabled(not problem)
        self.ok.setToolTip(plain_tip(problem))
        fit_height(self)

    def showEvent(self, event):  # noqa: N802 (Qt's name)
        """Come into sight as high as the texts need."""
        super().showEvent(event)
        fit_height(self)


def _rows(fields: EventFields, sample: VectorSample) -> list[Meaning]:
    """Return the values seen in the fields of date and type, with what each is taken for."""
    columns = {field.name: field.values for field in sample.fields}
    names = [name for name in (fields.date, fields.type) if name]
    found: Counter = Counter()
    for values in zip(*(columns[name] for name in names)):
        found[_row(fields, dict(zip(names, values)))] += 1
    total = sum(found.values())
    rows = [Meaning(text, count / total, words, known) for (text, words, known), count in found.items()]
    return sorted(rows, key=lambda row: (row.known, row.words))[:MOST_ROWS]


def _row(fields: EventFields, values: dict) -> tuple[str, str, bool]:
    shown = " · ".join("–" if value in (None, "") else str(value) for value in values.values())
    try:
        reading = fields.reading(values)
    except UnknownCode:
        return shown, tr("no day or year"), False
    words = reading_words(reading)
    kind = event_word(reading.event_type)
    return shown, words if kind in words else f"{words} – {kind}", True
