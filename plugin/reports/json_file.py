"""The statement as JSON: codes, full precision, everything a third party needs to recompute it."""

from __future__ import annotations

import json
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum

from .content import Statement
from .files import write_text

#: Version of the file's shape; raised when a reader would have to change.
FORMAT_VERSION = 1
UNITS = {"_tco2e": "t CO2-equivalent", "_ha": "ha on the ellipsoid", "_pct": "per cent"}


def as_data(value):
    """Return ``value`` as what JSON can state; pictures are left out."""
    if is_dataclass(value) and not isinstance(value, type):
        data = {field.name: as_data(getattr(value, field.name)) for field in fields(value)}
        data.pop("map_png", None)
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
    return value


def write_json(statement: Statement, path) -> None:
    """Write ``statement`` to ``path`` as UTF-8 JSON.

    :raises ReportNotWritten: the folder or the disk refuses.
    """
    data = {"format": "terrestrial_carbon_statement", "format_version": FORMAT_VERSION, "units": UNITS}
    data.update(as_data(statement))
    write_text(path, json.dumps(data, ensure_ascii=False, indent=2, allow_nan=False) + "\n")
