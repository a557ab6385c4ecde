"""What an act of the accounts asked for, in words: year, kind, amount with its unit, note."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any

from qgis.PyQt.QtCore import QLocale

from ..translate import current_locale, tr
from .account_words import carbon_word, entry_kind_word, year_name

MOST = 20  # entries of one act that are told one by one
_OWN = ("id", "created_at")  # of the row, which say nothing to a reader
_FIRST = (
    "year", "from_year", "to_year", "kind", "carbon", "amount_tco2e", "amount_t", "quantity_tco2e",
    "parcel_id", "holder_id",
)  # fmt: skip
_LAST = ("source", "note", "reason")


def asked_lines(asked: Mapping, joining_date: date, named: Callable[[str], str]) -> list[str]:
    """Return what an act was asked, a line for each row that it has.

    :param named: the name of what has an id: a parcel, a right holder; the id where it has none.
    """
    lines = [_line(asked, joining_date, named)]
    for rows in asked.values():
        if not _is_rows(rows):
            continue
        lines += [_line(row, joining_date, named) for row in rows[:MOST]]
        if len(rows) > MOST:
            lines.append(tr("… and {number} more.").format(number=len(rows) - MOST))
    return [line for line in lines if line]


def _is_rows(value: Any) -> bool:
    return isinstance(value, (list, tuple)) and any(isinstance(one, Mapping) for one in value)


def _line(row: Mapping, joining_date: date, named) -> str:
    if not isinstance(row, Mapping):
        return str(row)
    keys = sorted(row, key=_place)
    texts = (_text(key, row[key], joining_date, named) for key in keys if key not in _OWN)
    return "; ".join(text for text in texts if text)


def _place(key: str) -> int:
    if key in _FIRST:
        return _FIRST.index(key)
    return len(_FIRST) + (_LAST.index(key) + 1 if key in _LAST else 0)


def _text(key: str, value: Any, joining_date: date, named) -> str:
    """Return one field in words; empty where it says nothing or its rows are told one by one."""
    if value in (None, "", [], {}) or _is_rows(value):
        return ""
    if key in ("year", "from_year", "to_year"):
        label = {"from_year": tr("from year"), "to_year": tr("to year")}.get(key, tr("year"))
        return f"{label} {_year(value, joining_date)}"
    if key == "kind":
        return entry_kind_word(value)
    if key == "carbon":
        return _carbon(value)
    if key.endswith(("_tco2e", "_t")) and isinstance(value, (int, float)):
        name = key.rsplit("_", 1)[0]
        amount = tr("{amount} tCO2e").format(amount=_number(value))
        return amount if name in ("amount", "quantity") else f"{_label(name)}: {amount}"
    return f"{_label(key)}: {_value(value, named if key.endswith(('_id', '_ids')) else str)}"


def _year(value: Any, joining_date: date) -> str:
    try:
        return year_name(int(value), joining_date)
    except (TypeError, ValueError):
        return str(value)


def _carbon(value: Any) -> str:
    try:
        return carbon_word(value)
    except ValueError:
        return str(value)


def _value(value: Any, named) -> str:
    if isinstance(value, bool):
        return tr("yes") if value else tr("no")
    if isinstance(value, (int, float)):
        return _number(value)
    if isinstance(value, Mapping):
        told = (f"{_label(key)}: {_value(one, named)}" for key, one in value.items() if one not in (None, ""))
        return ", ".join(told)
    if isinstance(value, Iterable) and not isinstance(value, str):
        parts = [_value(one, named) for one in value]
        more = [tr("… and {number} more.").format(number=len(parts) - MOST)] if len(parts) > MOST else []
        return ", ".join(parts[:MOST] + more)
    return named(str(value))


def _number(value: float) -> str:
    locale = current_locale()
    locale.setNumberOptions(QLocale.NumberOption.DefaultNumberOptions)
    text = locale.toString(float(value), "f", 2)
    return text[:-3] if float(value).is_integer() else text


def _label(key: str) -> str:
    """Return what a field is called; one without words by its own name."""
    words = {
        "note": tr("note"),
        "source": tr("source"),
        "reason": tr("reason"),
        "name": tr("name"),
        "holder_id": tr("right holder"),
        "parcel_id": tr("parcel"),
        "parcel_ids": tr("parcels"),
        "project_id": tr("project"),
        "right_id": tr("right"),
        "entry_id": tr("entry corrected"),
        "serials": tr("serial numbers"),
        "reference": tr("reference"),
        "evidence": tr("evidence"),
        "to_id": tr("to"),
        "price": tr("price"),
        "purpose": tr("purpose"),
        "share": tr("share"),
        "risk": tr("risk"),
        "standard": tr("standard"),
        "buffer": tr("buffer"),
        "joining_date": tr("joining date"),
        "country": tr("country"),
        "period_years": tr("period (years)"),
        "annual_budget": tr("annual budget"),
        "stock": tr("stock"),
        "method": tr("method"),
        "p0": "P0",
        "t0": "T0",
    }
    return words.get(key) or key.replace("_", " ")
