"""Describing a kind of map of the user's own by a short form, with what its first codes would mean."""

from __future__ import annotations

import re
import uuid
from collections.abc import Collection

from qgis.gui import QgsFileWidget
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QVBoxLayout,
)

from ...core.findings import RuleError
from ...core.overlays.catalogue import CatalogueEntry, Kind
from ...core.overlays.catalogue_json import entry_of, told_entry
from ...core.overlays.code_table import codes_text, each_code
from ...core.overlays.encoding import DayOfYear
from ...core.overlays.names import words_in
from ...core.units import DensityUnit
from ...processing.messages import sentence
from ...raster.errors import RasterError
from ...raster.sample import sample_of
from ...storage.event_words import unit_word
from ...tasks.background import BackgroundWork
from ...translate import current_language, tr
from .map_words import field_words, kind_word, plain_note, plain_tip
from .meanings import Meaning, code_meaning, meanings
from .own_classes import class_line, told_classes
from .own_encoding import NAME, EncodingForm
from .values_table import ValuesTable, fit_height

_PAUSE_MS = 150
_LONGEST = 200
_KINDS = (
    Kind.EVENTS,
    Kind.STACK,
    Kind.COVER,
    Kind.DENSITY,
    Kind.MEASURE,
    Kind.CLASSES,
    Kind.AREAS,
    Kind.IMAGERY,
)
_UNITS = {Kind.COVER: "percent", Kind.MEASURE: "m"}


def own_map(parent, entry: CatalogueEntry | None = None, taken: Collection[str] = (), path: str = ""):
    """Ask for a kind of map; return its entry, or ``None`` if the user cancels.

    :param entry: the user's own entry to change; a new one without it.
    :param taken: ids that a new entry may not have.
    :param path: a map to look at, for what its codes would mean.
    """
    dialog = OwnMapDialog(entry, taken, path, parent)
    try:
        return dialog.entry() if dialog.exec() == QDialog.DialogCode.Accepted else None
    finally:
        dialog.deleteLater()


class OwnMapDialog(QDialog):
    """See :func:`own_map`."""

    def __init__(self, entry=None, taken=(), path="", parent=None) -> None:
        super().__init__(parent)
        self.setObjectName(NAME)
        self.setWindowTitle(tr("A kind of map of your own"))
        self._changed_entry, self._taken = entry, set(taken)
        self._sample, self._work, self._looked_at = None, None, ""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self.renew)
        self._build()
        if entry is not None:
            self._fill(entry)
        self._show_fields()
        if path:
            self.file.setFilePath(path)
        self.renew()
        self.name.setFocus()

    def entry(self) -> CatalogueEntry:
        """Return the entry as it is typed.

        :raises RuleError: it is not valid.
        """
        return entry_of(self._told(), own=True)

    def renew(self) -> None:
        """Show what the codes would mean, or why the entry cannot be kept."""
        self._pause.stop()
        if not self.name.text().strip():
            self._show(tr("Give the kind of map a name."), self._rows_or_none())
            return
        try:
            entry = self.entry()
        except RuleError as error:
            self._show(self._why(error), [])
            return
        self._show("", self._rows(entry))

    def _why(self, error: RuleError) -> str:
        """Return what is wrong as one sentence that names the field."""
        values = error.finding.values
        field = field_words().get(str(values.get("field")))
        if field is None:
            return sentence(error)
        text = tr("“{field}” cannot be “{value}”: correct it.")
        return text.format(field=field, value=values.get("value"))

    def done(self, result: int) -> None:
        """Close; a look that is still going on is let go."""
        self._pause.stop()
        if self._work is not None:
            self._work.cancel()
            self._work = None
        super().done(result)

    def accept(self) -> None:
        """Close with the entry, if it is valid as it stands now."""
        self.renew()
        if self.ok.isEnabled():
            super().accept()

    # --- what it is made of

    def _build(self) -> None:
        self.form = QFormLayout()
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.name = self._add(
            "Name", tr("&Name"), QLineEdit(), tr("What this kind of map is called in lists and legends.")
        )
        self.name.setMaxLength(_LONGEST)
        self.kind = self._add("Kind", tr("&Map shows"), QComboBox(), tr("What the values of the map are."))
        for kind in _KINDS:
            self.kind.addItem(kind_word(kind), kind.value)
        self.unit = self._add(
            "Unit", tr("&Unit"), QComboBox(), tr("What one cell's value states: see the map's source.")
        )
        for unit in DensityUnit:
            self.unit.addItem(unit_word(unit), unit.value)
        self.encoding = EncodingForm()
        self.encoding.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.form.addRow(self.encoding)
        self.encoding.changed.connect(self._later)
        self._build_codes()
        self._build_source()
        self._build_column()

    def _build_codes(self) -> None:
        self.kept = self._add(
            "Kept", tr("&Forest is"), QLineEdit("1"), tr("Codes that are forest, such as 1 or 3–6.")
        )
        self.lost = self._add("Lost", tr("N&ot forest is"), QLineEdit("0"), tr("Codes that are other land."))
        self.classes = self._add(
            "Classes",
            tr("&Classes"),
            QPlainTextEdit(),
            tr("One class a line: code, name, and the word “forest” where it is forest."),
        )
        self.classes.setPlaceholderText("3 Natural forest (forest)\n15 Pasture")
        self.classes.setTabChangesFocus(True)
        self.classes.setMaximumHeight(96)
        self.nodata = self._add(
            "Nodata",
            tr("No &data"),
            QLineEdit(),
            tr("Values that are no data, if the file does not say so itself."),
        )

    def _build_source(self) -> None:
        self.licence = self._add(
            "Licence", tr("&Licence"), QLineEdit(), tr("On which terms the map may be used.")
        )
        self.where = self._add(
            "Where", tr("&From where"), QLineEdit(), tr("Address or office the map comes from.")
        )
        self.file = QgsFileWidget()
        self.file.setFilter(tr("Rasters") + " (*.tif *.tiff *.vrt *.img *.nc);;" + tr("All files") + " (*)")
        self._add(
            "File",
            tr("Loo&k at"),
            self.file,
            tr("A map of this kind: its values are shown below with what they would mean."),
        )

    def _build_column(self) -> None:
        self.preview = ValuesTable(f"{NAME}Preview")
        self.seen = plain_note(f"{NAME}Seen")
        self.problem = plain_note(f"{NAME}Problem")
        column = QVBoxLayout(self)
        column.addLayout(self.form)
        column.addWidget(self.preview, 1)
        for widget in (self.seen, self.problem):
            column.addWidget(widget)
        column.addStretch(0)
        self.buttons = QDialogButtonBox()
        self.buttons.addButton(tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole).setAutoDefault(False)
        self.ok = self.buttons.addButton(tr("Keep this kind of map"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.ok.setObjectName(f"{NAME}Ok")
        self.ok.setDefault(True)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        column.addWidget(self.buttons)
        self.resize(540, 620)

    def _add(self, name: str, text: str, field, tip: str):
        field.setObjectName(NAME + name)
        field.setToolTip(tip)
        field.setAccessibleName(text.replace("&", ""))
        self.form.addRow(text, field)
        self.form.labelForField(field).setToolTip(tip)
        if isinstance(field, QComboBox):
            field.currentIndexChanged.connect(self._on_choice)
        elif isinstance(field, QgsFileWidget):
            field.fileChanged.connect(self._look)
        else:
            field.textChanged.connect(self._later)
        return field

    def _on_choice(self, *_values) -> None:
        self._show_fields()
        self._later()

    def _later(self, *_values) -> None:
        self._pause.start()

    def _show_fields(self) -> None:
        if not hasattr(self, "ok"):
            return
        kind = self._kind()
        self.encoding.setVisible(kind is Kind.EVENTS)
        shown = {
            self.unit: kind is Kind.DENSITY,
            self.kept: kind is Kind.STACK,
            self.lost: kind is Kind.STACK,
            self.classes: kind is Kind.CLASSES,
            self.nodata: kind not in (Kind.EVENTS, Kind.IMAGERY),
        }
        for field, wanted in shown.items():
            field.setVisible(wanted)
            self.form.labelForField(field).setVisible(wanted)

    def _fill(self, entry: CatalogueEntry) -> None:
        self.name.setText(entry.title_in(current_language()))
        self.kind.setCurrentIndex(max(0, self.kind.findData(entry.kind.value)))
        if entry.encoding is not None:
            self.encoding.show_encoding(entry.encoding)
        self.unit.setCurrentIndex(max(0, self.unit.findData(entry.unit)))
        if entry.stack is not None:
            self.kept.setText(codes_text(entry.stack.kept))
            self.lost.setText(codes_text(entry.stack.lost))
        self.classes.setPlainText("\n".join(class_line(one, current_language()) for one in entry.classes))
        self.nodata.setText(codes_text([int(value) for value in entry.nodata]))
        self.licence.setText(entry.licence)
        self.where.setText(entry.where)

    # --- what was typed

    def _kind(self) -> Kind:
        return Kind(self.kind.currentData())

    def _told(self) -> dict:
        kind, name = self._kind(), self.name.text().strip()
        told = {} if self._changed_entry is None else told_entry(self._changed_entry)
        for field in ("encoding", "stack", "classes", "vector"):
            told.pop(field, None)
        told.update(id=self._id(name), kind=kind.value)
        if not self._is_named_as_before(name):
            words = [word for word in words_in(name) if not word.isdigit()]
            told["title"] = {**told.get("title", {}), _language(): name}
            told["guess"] = {"names": [" ".join(words)] if words else []}
        told.update(licence=self.licence.text().strip(), where=self.where.text().strip())
        told["unit"] = self.unit.currentData() if kind is Kind.DENSITY else _UNITS.get(kind, "")
        if kind is Kind.EVENTS:
            told["encoding"] = self.encoding.told()
        if kind is Kind.STACK:
            told["stack"] = {"kept": each_code(self.kept.text()), "lost": each_code(self.lost.text())}
        if kind is Kind.CLASSES:
            told["classes"] = told_classes(self.classes.toPlainText(), self._changed_entry, _language())
        told["nodata"] = each_code(self.nodata.text()) if not self.nodata.isHidden() else []
        return told

    def _is_named_as_before(self, name: str) -> bool:
        """Whether the name is the one shown at first, be it of another language than the user's."""
        before = self._changed_entry
        return before is not None and name == before.title_in(current_language()).strip()

    def _id(self, name: str) -> str:
        if self._changed_entry is not None:
            return self._changed_entry.id
        plain = re.sub(r"[^a-z0-9]+", "_", "_".join(words_in(name)))[:40].strip("_")
        wanted = f"own_{plain}" if plain else ""
        if wanted and wanted not in self._taken:
            return wanted
        if not hasattr(self, "_unique"):
            self._unique = f"own_{uuid.uuid4().hex}"
        return self._unique

    # --- what is shown

    def _look(self, *_values) -> None:
        """Look into the file in the background; its values are shown when it is done."""
        path = self.file.filePath().strip()
        if self._work is not None:
            self._work.cancel()
            self._work = None
        self._sample, self._looked_at = None, ""
        if not path:
            self.renew()
            return
        self.seen.setText(tr("Looking at the map …"))
        self._work = BackgroundWork(
            tr("Looking at the map"), lambda: sample_of(path), self._on_seen, self._on_not_seen
        )
        self._work.start()

    def _on_seen(self, sample) -> None:
        self._work, self._sample = None, sample
        part = (
            tr("All cells of the map were looked at.")
            if sample.exact
            else tr("A part of the map was looked at.")
        )
        self.seen.setText(part)
        self.renew()

    def _on_not_seen(self, error: Exception) -> None:
        self._work = None
        if not isinstance(error, RasterError):
            raise error
        self.seen.setText(f"⚠ {sentence(error)}")
        self.renew()

    def _rows_or_none(self) -> list[Meaning]:
        """Return what the codes mean while only the name is missing."""
        try:
            return self._rows(entry_of({**self._told(), "title": {"en": "…"}}, own=True))
        except RuleError:
            return []

    def _rows(self, entry: CatalogueEntry) -> list[Meaning]:
        if self._sample is not None:
            return meanings(entry, entry.encoding, entry.unit, self._sample)
        if entry.encoding is None:
            return []
        codes = self.encoding.first_codes(entry.encoding)
        if isinstance(entry.encoding, DayOfYear):
            text = tr("day {day} of the year in the file's name")
            return [Meaning(str(code), None, text.format(day=code)) for code in codes]
        return [Meaning(str(code), None, code_meaning(entry.encoding, code)) for code in codes]

    def _show(self, problem: str, rows) -> None:
        self.preview.show_rows(rows)
        self.seen.setVisible(bool(self.seen.text()))
        self.problem.setText(f"⚠ {problem}" if problem else "")
        self.problem.setVisible(bool(problem))
        self.ok.setEnabled(not problem)
        self.ok.setToolTip(plain_tip(problem))
        fit_height(self)

    def showEvent(self, event):  # noqa: N802 (Qt's name)
        """Come into sight as high as the texts need."""
        super().showEvent(event)
        fit_height(self)


def _language() -> str:
    language = current_language()
    return language if re.fullmatch(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*", language or "") else "en"
