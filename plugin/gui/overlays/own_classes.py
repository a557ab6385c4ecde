"""The classes of a user's own map as lines of text, without loss of what the lines do not show."""

from __future__ import annotations

from ...core.overlays.catalogue_json import told_entry
from ...core.overlays.code_table import FOREST, class_codes
from ...translate import current_language


def class_line(one, language: str) -> str:
    """Return a class as a line: code, name in a language, and whether it is forest."""
    return f"{one.code} {one.name_in(language)}" + (f" ({FOREST[0]})" if one.forest else "")


def told_classes(text: str, entry, language: str) -> dict:
    """Return the classes that lines tell, as JSON has them.

    A line that was left as it is keeps its class whole; one that was changed keeps the names in other
    languages.

    :param entry: what was changed, ``None`` of a new kind of map.
    :param language: the code that what was typed is kept under.
    :raises RuleError: a line cannot be read.
    """
    told, lines = class_codes(text), {line.strip() for line in text.splitlines()}
    for one in told.values():
        one["name"] = {language: one["name"]["en"]}
    if entry is None or not entry.classes:
        return told
    known = told_entry(entry)["classes"]
    shown_in = current_language()
    for one in entry.classes:
        code = str(one.code)
        if class_line(one, shown_in).strip() in lines:
            told[code] = known[code]
        elif code in told:
            same = one.name_in(shown_in).strip() in told[code]["name"].values()
            told[code]["name"] = {**one.name, **({} if same else told[code]["name"])}
    return told
