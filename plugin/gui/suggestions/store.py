"""What was chosen on the page, kept in the QGIS project."""

from __future__ import annotations

import json

SCOPE, KEY = "terrestrial_carbon", "suggestions"


def save_choice(project, choice: dict) -> None:
    """Keep what was chosen; the project then has something to save."""
    text = json.dumps(choice, ensure_ascii=False, sort_keys=True)
    if project.readEntry(SCOPE, KEY)[0] != text:
        project.writeEntry(SCOPE, KEY, text)


def load_choice(project) -> dict:
    """Return what the project keeps, empty where it keeps nothing that makes sense."""
    text, found = project.readEntry(SCOPE, KEY)
    try:
        kept = json.loads(text) if found and text else {}
    except ValueError:
        return {}
    return kept if isinstance(kept, dict) else {}
