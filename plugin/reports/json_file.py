"""The statement as JSON: codes, full precision, everything a third party needs to recompute it."""

from __future__ import annotations

import hashlib
import json
import math
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum

from ..core.mechanism.journal import canonical
from .content import Statement
from .files import write_text
from .holder_report import HolderReport
from .verification_content import VerificationReport

#: Version of the file's shape; raised when a reader would have to change.
FORMAT_VERSION = 3
UNITS = {"_tco2e": "t CO2-equivalent", "_ha": "ha on the ellipsoid", "_pct": "per cent"}


_FORMATS = {
    Statement: "terrestrial_carbon_statement",
    HolderReport: "terrestrial_carbon_holder_statement",
    VerificationReport: "terrestrial_carbon_verification_report",
}
#: Rows that are written one a line after the data proper.
_RAW = {Statement: ("parcels", "journal"), VerificationReport: ("units", "labels")}
_PICTURE = "map_png"


def as_data(value):
    """Return ``value`` as what JSON can state; pictures and raw rows are left out."""
    if is_dataclass(value) and not isinstance(value, type):
        apart = (_PICTURE, *_RAW.get(type(value), ()))
        data = {
            field.name: as_data(getattr(value, field.name))
            for field in fields(value)
            if field.name not in apart
        }
        for name in ("balance_tco2e", "compliant"):  # derived, but what a reader looks for
            if hasattr(value, name):
                data[name] = getattr(value, name)
        return data
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, dict):
        return {str(key): as_data(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [as_data(item) for item in value]
    if isinstance(value, float) and not math.isfinite(value):
        return None  # such as a limit that is none
    return value


def write_json(report, path) -> None:
    """Write a report of any kind to ``path`` as UTF-8 JSON, sealed with a SHA-256.

    :raises ReportNotWritten: the folder or the disk refuses.
    """
    data = {
        "format": _FORMATS[type(report)],
        "format_version": FORMAT_VERSION,
        "units": UNITS,
        **as_data(report),
    }
    raw = {name: getattr(report, name) for name in _RAW.get(type(report), ())}
    write_text(path, json_text(data, raw))


def json_text(data: dict, raw: dict) -> str:
    """Return ``data`` as JSON with ``raw`` rows after it, one a line, and a seal over all of it.

    The seal is the SHA-256 of the same content as canonical JSON: sorted keys, no spaces, UTF-8.
    """
    whole = {**data, **{name: _columns_and_rows(rows) for name, rows in raw.items()}}
    text = json.dumps(data, ensure_ascii=False, indent=2, allow_nan=False)
    parts = [text[: text.rindex("\n}")]]
    for name in raw:
        parts.append(f',\n  "{name}": {_rows_text(whole[name])}')
    parts.append(f',\n  "sha256": "{seal(whole)}"\n}}\n')
    return "".join(parts)


def seal(data: dict) -> str:
    """Return the SHA-256 of ``data`` as canonical JSON."""
    return hashlib.sha256(canonical(data).encode("utf-8")).hexdigest()


def _columns_and_rows(rows) -> dict | None:
    if rows is None:
        return None
    return {"columns": list(rows.columns), "rows": [list(as_data(row)) for row in rows.rows]}


def _rows_text(table: dict | None) -> str:
    if table is None:
        return "null"
    lines = (json.dumps(row, ensure_ascii=False, allow_nan=False) for row in table["rows"])
    columns = json.dumps(table["columns"])
    return "".join(('{"columns": ', columns, ', "rows": [\n    ', ",\n    ".join(lines), "\n  ]}"))
