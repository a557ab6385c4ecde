"""How the algorithms read a map of the workspace: a stack with its years, in one file or a file a year."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import replace

from ...core.overlays.catalogue import Kind
from ...core.overlays.stack import told_of_stack
from ...processing.losses.encodings import entry_reading


def parts_of(overlay, maps: Iterable, entry) -> list:
    """Return the maps that are read together with one: of a stack in a file a year, those of all its years.

    :param maps: all maps of the workspace; ``entry``: what the catalogue says of the kind, or ``None``.
    """
    series = overlay.settings.get("series")
    if not _is_stack(entry) or not series:
        return [overlay]
    by_year = {
        each.settings["year"]: each
        for each in maps
        if (each.kind, each.settings.get("series")) == (overlay.kind, series)
        and isinstance(each.settings.get("year"), int)
    }
    return [by_year[year] for year in sorted(by_year)] if len(by_year) > 1 else [overlay]


def encoding_text(overlay, parts, entry) -> str:
    """Return how a map and its :func:`parts_of` are read: JSON, or the id of an entry of the catalogue."""
    if overlay.encoding:
        return json.dumps(dict(overlay.encoding))
    years = overlay.settings.get("dates") or ()
    if len(parts) > 1:
        years = [each.settings["year"] for each in parts]
    if not _is_stack(entry) or len(years) < 2:
        return overlay.kind
    return json.dumps(told_of_stack(replace(entry_reading(entry), years=tuple(years))))


def counted_once(items: Iterable, maps: Iterable, kinds) -> list:
    """Return (name, id) of the maps that can be counted (``MapItem``), of a stack in a series only one."""
    by_id, listed, seen = {each.id: each for each in maps}, [], set()
    for item in items:
        overlay = by_id.get(item.id)
        if not item.dated or overlay is None:
            continue
        parts = parts_of(overlay, by_id.values(), kinds.get(overlay.kind))
        if parts[0].id in seen:
            continue
        seen.add(parts[0].id)
        listed.append((overlay.settings["series"] if len(parts) > 1 else item.name, parts[0].id))
    return listed


def _is_stack(entry) -> bool:
    return entry is not None and entry.kind is Kind.STACK and entry.stack is not None
