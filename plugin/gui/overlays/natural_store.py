"""What was typed for the background level, kept in the QGIS project, by account."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields

SCOPE, KEY = "terrestrial_carbon", "natural_disturbances"


@dataclass
class LevelText:
    """The fields of the form as they stand; ``own`` is a level the country's own method gave."""

    own: bool = False
    series: str = ""
    deviation: str = "sample"
    sides: str = "two"
    first_year: int = 1990
    last_year: int = 2009
    span_reason: str = ""
    background_tco2e: float = 0.0
    margin_tco2e: float = 0.0
    description: str = ""
    year_from: int = 2013
    year_to: int = 2020


_KINDS = {field.name: type(field.default) for field in fields(LevelText)}


def save_level(project, activity: str, level: LevelText) -> None:
    """Keep what was typed for an account; the project then has something to save."""
    kept = _read(project)
    kept[activity] = asdict(level)
    text = json.dumps(kept, ensure_ascii=False, sort_keys=True)
    if project.readEntry(SCOPE, KEY)[0] != text:
        project.writeEntry(SCOPE, KEY, text)


def load_level(project, activity: str) -> LevelText:
    """Return what the project keeps for an account; what makes no sense is as at first."""
    found = _read(project).get(activity)
    values = found if isinstance(found, dict) else {}
    good = {name: value for name, value in values.items() if _fits(name, value)}
    return LevelText(**good)


def _fits(name: str, value) -> bool:
    kind = _KINDS.get(name)
    if kind is float:
        return isinstance(value, (int, float)) and not isinstance(value, bool) and value >= 0
    return kind is not None and type(value) is kind


def _read(project) -> dict:
    text, found = project.readEntry(SCOPE, KEY)
    try:
        kept = json.loads(text) if found and text else {}
    except ValueError:
        return {}
    return kept if isinstance(kept, dict) else {}
