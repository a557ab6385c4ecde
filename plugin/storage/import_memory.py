"""The user's habit of mapping fields, kept per set of source fields in the user's own settings."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence

from qgis.core import QgsSettings

from .import_guess import TARGETS, guess_field_map

_KEY = "terrestrial_carbon/import/"


def remember_field_map(field_names: Sequence[str], field_map: dict) -> None:
    """Remember parcel field → source field for layers with just these fields."""
    QgsSettings().setValue(_key(field_names), json.dumps(field_map, ensure_ascii=False))


def remembered_field_map(field_names: Sequence[str]) -> dict[str, str] | None:
    """Return the map remembered for these fields, ``None`` if there is none."""
    text = QgsSettings().value(_key(field_names), "", type=str)
    try:
        stored = json.loads(text) if text else None
    except ValueError:
        return None
    if not isinstance(stored, dict):
        return None
    return {target: name for target, name in stored.items() if target in TARGETS and name in field_names}


def suggest_field_map(field_names: Sequence[str]) -> dict[str, str]:
    """Return the remembered map, or else the guessed one."""
    remembered = remembered_field_map(field_names)
    return guess_field_map(field_names) if remembered is None else remembered


def _key(field_names: Sequence[str]) -> str:
    names = "\n".join(sorted(field_names))
    return _KEY + hashlib.sha256(names.encode("utf-8")).hexdigest()[:24]
