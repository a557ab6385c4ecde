"""The tables that are part of the package: the only door from the rules to the disk."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "tables"


@cache
def table(name: str) -> Any:
    """Return ``resources/tables/<name>.json`` as read; the same object every time, so do not change it."""
    return json.loads((FOLDER / f"{name}.json").read_text("utf-8"))
