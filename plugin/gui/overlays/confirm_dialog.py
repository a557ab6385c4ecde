"""Confirming what a map is when it is added: the best guess first, its reasons, what its values mean.

The caller samples the map in the background and opens this with what was found. Texts of the map and of
the user's own entries are data, shown as plain text.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QSpinBox,
    QVBoxLayout,
)

from ...core.overlays.catalogue import CatalogueEntry, Kind
from ...core.overlays.encoding import Encoding, needs_year, of_period, of_year
from ...core.overlays.gcbm import legend_findings
from ...core.overlays.guess import Guess, guesses
from ...core.overlays.names import tells_co2
from ...core.overlays.samples import RasterSample
from ...core.units import DensityUnit
from ...processing.messages import finding_sentence, sentence
from ...raster.errors import RasterError
from ...storage.event_words import unit_word
from ...tasks.background import BackgroundWork
from ...translate import current_language, tr
from ..widgets import number
from .map_words import about, because, plain_note, plain_tip, what_was_seen, with_legend_classes
from .meanings import meanings, unknown_share
from .values_table import ValuesTable, fit_height

NAME = "TerrestrialCarbonConfirmMap"
_YEARS = (1900, 2199)


@dataclass(frozen=True)
class Confirmed:
    """What the user said a map is. ``encoding`` has its year; ``dates``: the years of a stack's bands."""

    entry: CatalogueEntry
    encoding: Encoding | None = None
    unit: str = ""
    band: int = 1
    year: int | None = None
    dates: tuple[int, ...] = ()


def confirm_map(
    parent,
    name: str,
    sample: RasterSample,
    entries: Iterable[CatalogueEntry],
    legend: Mapping[str, Any] | None = None,
    look: Callable[[int], RasterSample] | None = None,
) -> Confirmed | None:
    """Ask what a raster is; ``None`` if the user cancels.

    :param legend: what a legend file beside it holds.
    :param look: samples another band, called in the background; without it the band stays.
    """
    dialog = ConfirmDialog(name, sample, entries, legend, look, parent)
    try:
        return dialog.confirmed() if dialog.exec() == QDialog.DialogCode.Accepted else None
    finally:
        dialog.deleteLater()


class ConfirmDialog(QDialog):
    """See :func:`confirm_map`."""

    def __init__(self, name, sample, entries, legend=None, look=None, parent=None) -> None:
        super().__init__(parent)
        self.setObjectName(NAME)
        self.setWindowTitle(tr("What is this map?"))
        self._name, self._sample, self._entries = name, sample, tuple(entries)
        self._legend, self._look, self._work = legend, look, None
        self._guesses: list[Guess] = []
        self._problem = ""
        self._build()
        self._guess_again()
        self.kind.setFocus()

    def confirmed(self) -> Confirmed:
        """Return what was said."""
        guess = self._guess
        entry = guess.entry
        encoding = self._encoding()
        asks_year = self.form_row_shown(self.year) and not self.form_row_shown(self.until)
        unit = self.unit.currentData() if entry.is_density else entry.unit
        year = self.year.value() if asks_year else guess.year
        return Confirmed(entry, encoding, unit, self._sample.band, year, self._dates() or ())

    def form_row_shown(self, field) -> bool:
        """Return whether a field is asked for."""
        return not field.isHidden()

    def done(self, result: int) -> None:
        """Close; a look that is still going on is let go."""
        if self._work is not None:
            self._work.cancel()
            self._work = None
        super().done(result)

    # --- what it is made of

    def _build(self) -> None:
        self.intro = plain_note(f"{NAME}Intro")
        self.kind = self._choice("Kind")
        self.reasons = plain_note(f"{NAME}Reasons")
        self.about = plain_note(f"{NAME}About")
        self.band, self.unit = self._choice("Band"), self._choice("Unit")
        self.year, self.until = self._year_field("Year"), self._year_field("Until")
        self.dates = QLineEdit()
        self.dates.setObjectName(f"{NAME}Dates")
        self.form = QFormLayout()
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._row(tr("&Map shows"), self.kind, tr("What the map is; the likeliest first."))
        self.form.addRow(self.reasons)
        self.form.addRow(self.about)
        self._row(tr("&Band"), self.band, tr("The band whose values are read."))
        self._row(tr("&Unit"), self.unit, tr("What one cell's value states: see the map's source."))
        self._row(tr("&Year"), self.year, tr("The year of the map: its values say only the day or the code."))
        self._row(tr("U&ntil"), self.until, tr("The last year in which it can have happened."))
        tip = tr("The year of each band, the first band's first, parted by commas.")
        self._row(tr("Years of the &bands"), self.dates, tip)
        self.table = ValuesTable(f"{NAME}Values")
        self.warning = plain_note(f"{NAME}Warning")
        self.problem = plain_note(f"{NAME}Problem")
        column = QVBoxLayout(self)
        for part in (self.intro, self.form, self.table, self.warning, self.problem):
            column.addLayout(part) if part is self.form else column.addWidget(part, int(part is self.table))
        column.addStretch(0)
        self.buttons = QDialogButtonBox()
        cancel = self.buttons.addButton(tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        cancel.setAutoDefault(False)
        self.ok = self.buttons.addButton(tr("Add the map"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.ok.setObjectName(f"{NAME}Ok")
        self.ok.setDefault(True)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        column.addWidget(self.buttons)
        self.resize(560, 520)
        self.kind.currentIndexChanged.connect(lambda index: self._on_kind())
        self.band.currentIndexChanged.connect(lambda index: self._on_band())
        self.unit.currentIndexChanged.connect(lambda index: self._renew())
        self.year.valueChanged.connect(lambda year: self._renew())
        self.until.valueChanged.connect(lambda year: self._renew())
        self.dates.textChanged.connect(lambda text: self._renew())

    def _choice(self, name: str) -> QComboBox:
        box = QComboBox()
        box.setObjectName(NAME + name)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(20)
        box.setMaxVisibleItems(20)
        return box

    def _year_field(self, name: str) -> QSpinBox:
        field = QSpinBox()
        field.setObjectName(NAME + name)
        field.setRange(_YEARS[0] - 1, _YEARS[1])
        field.setSpecialValueText(tr("which year?"))
        field.setValue(field.minimum())
        return field

    def _row(self, text: str, field, tip: str) -> None:
        field.setToolTip(tip)
        field.setAccessibleName(text.replace("&", ""))
        self.form.addRow(text, field)
        self.form.labelForField(field).setToolTip(tip)

    def _show_row(self, field, shown: bool) -> None:
        field.setVisible(shown)
        self.form.labelForField(field).setVisible(shown)

    # --- what is shown

    @property
    def _guess(self) -> Guess:
        return self._guesses[max(0, self.kind.currentIndex())]

    def _guess_again(self) -> None:
        """Order the kinds by what was seen, the best guess picked; name the bands."""
        self._guesses = guesses(self._entries, self._name, self._sample, self._legend)
        language = current_language()
        self.kind.blockSignals(True)
        self.kind.clear()
        for place, guess in enumerate(self._guesses):
            self.kind.addItem(guess.entry.title_in(language), guess.entry.id)
            self.kind.setItemData(
                place, plain_tip(guess.entry.summary_in(language)), Qt.ItemDataRole.ToolTipRole
            )
        self.kind.setCurrentIndex(0)
        self.kind.blockSignals(False)
        self.band.blockSignals(True)
        self.band.clear()
        for k in range(1, self._sample.bands + 1):
            text = self._sample.descriptions[k - 1] if k <= len(self._sample.descriptions) else ""
            self.band.addItem(f"{k}: {text}" if text else str(k), k)
        self.band.setCurrentIndex(self._sample.band - 1)
        self.band.setEnabled(self._look is not None)
        self.band.blockSignals(False)
        self.intro.setText(what_was_seen(self._name, self._sample))
        self._on_kind()

    def _on_kind(self) -> None:
        guess, entry = self._guess, self._guess.entry
        stack = entry.kind is Kind.STACK
        asks = guess.encoding is not None and needs_year(guess.encoding)
        period = asks and entry.guess.asks == "period"
        self._show_row(self.band, self._sample.bands > 1 and not stack)
        self._show_row(self.unit, entry.is_density)
        self._show_row(self.year, asks)
        self._show_row(self.until, period)
        self._show_row(self.dates, stack)
        self.form.labelForField(self.year).setText(tr("&From") if period else tr("&Year"))
        if entry.is_density:
            self._fill_units(self._likely_unit(entry.unit))
        if stack:
            self.dates.setText(", ".join(map(str, guess.dates)))
        self.reasons.setText(because(guess.reasons))
        self.about.setText(about(entry))
        self._renew()

    def _likely_unit(self, unit: str) -> str:
        """Return the unit of a kind of map, in CO2 where the map's name, band or own unit says so."""
        in_co2 = {
            DensityUnit.T_C_PER_HA.value: DensityUnit.T_CO2E_PER_HA.value,
            DensityUnit.T_C_PER_PIXEL.value: DensityUnit.T_CO2E_PER_PIXEL.value,
        }
        told = (self._name, self._sample.description, self._sample.unit)
        return in_co2.get(unit, unit) if any(map(tells_co2, told)) else unit

    def _fill_units(self, chosen: str) -> None:
        self.unit.blockSignals(True)
        self.unit.clear()
        for unit in DensityUnit:
            self.unit.addItem(unit_word(unit), unit.value)
        self.unit.setCurrentIndex(max(0, self.unit.findData(chosen)))
        self.unit.blockSignals(False)

    def _on_band(self) -> None:
        """Look at another band in the background; until then nothing can be confirmed."""
        band = self.band.currentData()
        if band is None or self._look is None or band == self._sample.band:
            return
        if self._work is not None:
            self._work.cancel()
        look = self._look
        title = tr("Looking at band {band}").format(band=band)
        self._work = BackgroundWork(title, lambda: look(band), self._seen, self._not_seen)
        self._work.start()
        self._show(tr("Looking at band {band} …").format(band=band))

    def _seen(self, sample: RasterSample) -> None:
        self._work, self._sample = None, sample
        self._guess_again()

    def _not_seen(self, error: Exception) -> None:
        self._work = None
        if not isinstance(error, RasterError):
            raise error
        self._show(sentence(error))

    def _renew(self) -> None:
        guess = self._guess
        encoding = self._encoding()
        unit = self.unit.currentData() if guess.entry.is_density else guess.entry.unit
        entry = with_legend_classes(guess.entry, self._legend)
        rows = meanings(entry, encoding, unit or "", self._sample)
        self.table.show_rows(rows)
        self.warning.setText(self._warned(rows))
        self.warning.setVisible(bool(self.warning.text()))
        self._show(self._missing(guess, encoding))

    def _warned(self, rows) -> str:
        texts = []
        lost = unknown_share(rows)
        if lost:
            text = tr(
                "{share} % of the cells seen have a code that is not known: they are named when losses are "
                "counted, but are in no year."
            )
            texts.append("⚠ " + text.format(share=number(100.0 * lost, 2)))
        if self._legend is not None and self._guess.entry.guess.legend:
            codes = {int(value) for value, _count in self._sample.values if value == int(value)}
            found = legend_findings(self._legend, self._sample.nodata, codes)
            texts += ["⚠ " + finding_sentence(one) for one in found]
        return "\n".join(texts)

    def _missing(self, guess: Guess, encoding) -> str:
        """Return why it cannot be confirmed, in one sentence; empty: it can."""
        entry = guess.entry
        if entry.kind is Kind.EVENTS and encoding is None:
            return tr(
                "No legend explains the codes of this map: put its legend (JSON) beside it and add it again, "
                "or describe it as a map of your own."
            )
        if encoding is not None and needs_year(encoding):
            return tr("The values do not say the year: type it in.")
        if self.form_row_shown(self.until) and self.until.value() < self.year.value():
            return tr("The last year is before the first: change one of them.")
        if entry.kind is Kind.STACK and self._dates() is None:
            example = ", ".join(str(2000 + 10 * k) for k in range(min(3, self._sample.bands)))
            text = tr("Give one year for each band ({bands}), rising, such as {example}.")
            return text.format(bands=self._sample.bands, example=example)
        return ""

    def _show(self, problem: str) -> None:
        self._problem = problem
        self.problem.setText(f"⚠ {problem}" if problem else "")
        self.problem.setVisible(bool(problem))
        self.ok.setEnabled(not problem)
        self.ok.setToolTip(plain_tip(problem))
        fit_height(self)

    def showEvent(self, event):  # noqa: N802 (Qt's name)
        """Come into sight as high as the texts need."""
        super().showEvent(event)
        fit_height(self)

    # --- what was said

    def _encoding(self) -> Encoding | None:
        encoding = self._guess.encoding
        if encoding is None or not needs_year(encoding):
            return encoding
        low = _YEARS[0]
        if self._guess.entry.guess.asks == "period":
            first, last = self.year.value(), self.until.value()
            return of_period(encoding, first, max(first, last)) if min(first, last) >= low else encoding
        return of_year(encoding, self.year.value()) if self.year.value() >= low else encoding

    def _dates(self) -> tuple[int, ...] | None:
        """Return the years of the bands, ``None`` if they are not one for each, rising."""
        if self._guess.entry.kind is not Kind.STACK:
            return ()
        parts = self.dates.text().replace(";", ",").replace("，", ",").replace(" ", ",").split(",")
        texts = [part for part in parts if part]
        if not all(text.isascii() and text.isdigit() and len(text) == 4 for text in texts):
            return None
        years = tuple(int(text) for text in texts)
        fine = len(years) == self._sample.bands and list(years) == sorted(set(years))
        return years if fine and all(_YEARS[0] <= year <= _YEARS[1] for year in years) else None
