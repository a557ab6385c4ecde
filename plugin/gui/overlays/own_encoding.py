"""How the codes of a user's own map are read: a scheme, and the few fields that scheme needs."""

from __future__ import annotations

from datetime import date

from qgis.PyQt.QtCore import QDate, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QFormLayout,
    QLineEdit,
    QPlainTextEdit,
    QSpinBox,
    QWidget,
)

from ...core.overlays.code_table import code_ranges, codes_text, event_codes
from ...core.overlays.encoding import Classes, Days, Encoding, YearAndDay, Years
from ...core.overlays.encoding_json import encoding_of, told_of
from ...core.overlays.reading import EventType
from ...storage.event_words import event_word
from ...translate import tr

NAME = "TerrestrialCarbonOwnMap"
_SURE = {"2": "low", "3": "high", "4": "highest"}
_LARGEST_CODE = 1_000_000


class EncodingForm(QWidget):
    """Fields of an encoding of events; ``changed`` when any of them did."""

    changed = pyqtSignal()

    def __init__(self, parent=None) -> None:
        super().__init__(parent)
        self.form = QFormLayout(self)
        self.form.setContentsMargins(0, 0, 0, 0)
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.scheme = self._add(
            "Scheme", tr("&Codes are"), QComboBox(), tr("How a code says when it happened.")
        )
        for text, scheme in _schemes():
            self.scheme.addItem(text, scheme)
        self._add_numbers()
        self._add_words()
        self._show_fields()

    def _add_numbers(self) -> None:
        self.offset = self._add(
            "Offset",
            tr("Y&ear of code 0"),
            _spin(0, 2199, 2000),
            tr("Code 1 is the year after it; 0 where codes are the years themselves."),
        )
        self.first = self._add(
            "First", tr("F&irst code"), _spin(0, _LARGEST_CODE, 1), tr("The lowest code that is an event.")
        )
        self.last = self._add(
            "Last", tr("Last c&ode"), _spin(0, _LARGEST_CODE, 30), tr("The highest code that is an event.")
        )
        self.epoch = self._add("Epoch", tr("&Day 0"), _day(date(2014, 12, 31)), tr("The day before day 1."))
        self.sure = self._add(
            "Sure",
            tr("How s&ure"),
            QCheckBox(tr("the digit before: 2 low, 3 high, 4 highest")),
            tr("As in the alerts of Global Forest Watch."),
        )
        self.digits = self._add(
            "Digits", tr("Di&gits of days"), _spin(1, 5, 4), tr("How many of the last digits are days.")
        )

    def _add_words(self) -> None:
        self.codes = self._add(
            "Codes",
            tr("&Table"),
            QPlainTextEdit(),
            tr(
                "One code a line: code, year or first–last year, type and words if you like. "
                "Paste it from a sheet."
            ),
        )
        self.codes.setPlaceholderText("1 2001–2010\n2 2011–2020 fire")
        self.codes.setTabChangesFocus(True)
        self.codes.setMaximumHeight(96)
        self.type = self._add(
            "Type",
            tr("&What happened"),
            QComboBox(),
            tr("The type of all events whose code does not say it."),
        )
        for kind in EventType:
            if kind is not EventType.UNKNOWN:
                self.type.addItem(event_word(kind), kind.value)
        self.none = self._add(
            "None",
            tr("No e&vent"),
            QLineEdit("0"),
            tr("Codes that mean that nothing happened: numbers and ranges, such as 0, 255."),
        )

    def told(self) -> dict:
        """Return the encoding as a JSON object.

        :raises RuleError: what was typed cannot be read.
        """
        scheme = self.scheme.currentData()
        told = {"scheme": scheme, "type": self.type.currentData(), "none": code_ranges(self.none.text())}
        if scheme == "years":
            told.update(offset=self.offset.value(), first=self.first.value(), last=self.last.value())
        elif scheme == "days":
            prefix = _SURE if self.sure.isChecked() else {"0": ""}
            epoch = self.epoch.date().toString("yyyy-MM-dd")
            told.update(epoch=epoch, digits=self.digits.value(), prefix=prefix)
        elif scheme == "classes":
            told["codes"] = event_codes(self.codes.toPlainText())
        return told

    def encoding(self) -> Encoding:
        """Return the encoding.

        :raises RuleError: what was typed makes none.
        """
        return encoding_of(self.told())

    def show_encoding(self, encoding: Encoding) -> None:
        """Fill the fields in from an encoding."""
        told = told_of(encoding)
        self.scheme.setCurrentIndex(self.scheme.findData(told["scheme"]))
        self.type.setCurrentIndex(self.type.findData(told["type"]))
        self.none.setText(codes_text(told["none"]))
        if isinstance(encoding, Years):
            for field, value in (
                (self.offset, encoding.offset),
                (self.first, encoding.first),
                (self.last, encoding.last),
            ):
                field.setValue(value)
        elif isinstance(encoding, Days):
            self.epoch.setDate(QDate(encoding.epoch.year, encoding.epoch.month, encoding.epoch.day))
            self.digits.setValue(encoding.digits)
            self.sure.setChecked(set(encoding.prefixes) != {0})
        elif isinstance(encoding, Classes):
            self.codes.setPlainText(
                "\n".join(_line(code, one) for code, one in sorted(encoding.codes.items()))
            )

    def first_codes(self, encoding: Encoding, most: int = 12) -> list[int]:
        """Return some codes of the encoding, for a look at what they mean."""
        if isinstance(encoding, Classes):
            return sorted(encoding.codes)[:most]
        if isinstance(encoding, Years):
            return [
                *range(encoding.first, min(encoding.last, encoding.first + most - 2) + 1),
                encoding.last + 1,
            ]
        if isinstance(encoding, Days):
            return [
                prefix * 10**encoding.digits + day for prefix in sorted(encoding.prefixes) for day in (1, 366)
            ]
        return [20001, 21001, 22365] if isinstance(encoding, YearAndDay) else [1, 60, 365]

    def _add(self, name: str, text: str, field, tip: str):
        field.setObjectName(NAME + name)
        field.setToolTip(tip)
        field.setAccessibleName(text.replace("&", ""))
        self.form.addRow(text, field)
        self.form.labelForField(field).setToolTip(tip)
        changing = {QComboBox: "currentIndexChanged", QLineEdit: "textChanged", QPlainTextEdit: "textChanged",
                    QSpinBox: "valueChanged", QDateEdit: "dateChanged", QCheckBox: "toggled"}  # fmt: skip
        getattr(field, changing[type(field)]).connect(self._on_changed)
        return field

    def _on_changed(self, *_values) -> None:
        self._show_fields()
        self.changed.emit()

    def _show_fields(self) -> None:
        if not hasattr(self, "none"):
            return
        scheme = self.scheme.currentData()
        shown = {
            "years": (self.offset, self.first, self.last),
            "days": (self.epoch, self.digits, self.sure),
            "classes": (self.codes,),
        }.get(scheme, ())
        for field in (self.offset, self.first, self.last, self.epoch, self.digits, self.sure, self.codes):
            field.setVisible(field in shown)
            label = self.form.labelForField(field)
            label.setVisible(field in shown)
            words = label.text().replace("&", "")
            label.setMinimumWidth(label.fontMetrics().horizontalAdvance(words) + 4)  # hidden when measured


def _schemes():
    return (
        (tr("years, counted from one year"), "years"),
        (tr("a table: each code has its years"), "classes"),
        (tr("days, counted from one day"), "days"),
        (tr("year and day of the year (YYDDD)"), "yyddd"),
        (tr("the day of the year; the year is in the file's name"), "day_of_year"),
    )


def _line(code: int, one) -> str:
    years = "" if one.year_from is None else str(one.year_from)
    if one.year_to not in (None, one.year_from):
        years += f"–{one.year_to}"
    kind = "" if one.event_type is None else one.event_type.value
    label = one.label if one.label != kind else ""
    return " ".join(str(part) for part in (code, years, label or kind) if part != "")


def _spin(low: int, high: int, value: int) -> QSpinBox:
    field = QSpinBox()
    field.setRange(low, high)
    field.setValue(value)
    return field


def _day(value: date) -> QDateEdit:
    field = QDateEdit(QDate(value.year, value.month, value.day))
    field.setDisplayFormat("yyyy-MM-dd")
    field.setCalendarPopup(True)
    return field
