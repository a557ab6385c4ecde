"""The user's habit of mapping fields, kept per set of source fields in the user's own settings."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence

from qgis.core import QgsSettings

from .import_guess import TARGETS, guess_field_map

_KEY = "terrestrial_carbon/import/"


def remember_field_map(field_names: Sequence[str], field_map: dict, kind: str = "") -> None:
    """Remember our field → source field for layers with just these fields.

    :param kind: what the layers are lists of; empty for parcels.
    """
    QgsSettings().setValue(_key(field_names, kind), json.dumps(field_map, ensure_ascii=False))


def remembered_field_map(
    field_names: Sequence[str], kind: str = "", targets: Sequence[str] = TARGETS
) -> dict[str, str] | None:
    """Return the map remembered for these fields, ``None`` if there is none."""
    text = QgsSettings().value(_key(field_names, kind), "", type=str)
    try:
        stored = json.loads(text) if text else None
    except ValueError:
        return None
    if not isinstance(stored, dict):
        return None
    return {target: name for target, name in stored.items() if target in targets and name in field_names}


def suggest_field_map(field_names: Sequence[str]) -> dict[str, str]:
    """Return the remembered map, or else the guessed one."""
    remembered = remembered_field_map(field_names)
    return guess_field_map(field_names) if remembered is None else remembered


def _key(field_names: Sequence[str], kind: str) -> str:
    names = "\n".join(sorted(field_names))
    return _KEY + (f"{kind}/" if kind else "") + hashlib.sha256(names.encode("utf-8")).hexdigest()[:24]
