"""Reasons as JSON: how they stand in a layer or a workspace, in codes, and how they are read back."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import fields
from datetime import date

from .classes import Rule
from .suggestion_facts import Ground, Part

_DAYS = ("since", "until", "decided_on")


def told_grounds(grounds: Iterable[Ground]) -> list[dict]:
    """Return reasons as plain data; what is empty is left out."""
    return [_told(ground) for ground in grounds]


def told_parts(parts: Iterable[Part]) -> list[dict]:
    """Return the parts of a parcel as plain data."""
    return [
        {
            "status": part.status.value,
            "basis": part.basis.value if part.basis else None,
            "rule": part.rule.value,
            "share": part.share,
        }
        for part in parts
    ]


def grounds_text(grounds: Iterable[Ground]) -> str:
    """Return reasons as JSON."""
    return json.dumps(told_grounds(grounds), ensure_ascii=False, sort_keys=True)


def read_grounds(told) -> list[Ground]:
    """Return the reasons of JSON, as text or as it was read; what is no reason is left out."""
    if isinstance(told, str):
        try:
            told = json.loads(told) if told else []
        except ValueError:
            return []
    return [ground for one in told or () for ground in _read(one)]


def _told(ground: Ground) -> dict:
    told: dict = {}
    for one in fields(ground):
        value = getattr(ground, one.name)
        if value not in (None, "", {}, one.default):
            told[one.name] = value.isoformat() if isinstance(value, date) else value
    told["rule"] = ground.rule.value
    if "values" in told:
        told["values"] = dict(ground.values)
    return told


def _read(told):
    """Yield the reason, if it is one."""
    known = {one.name for one in fields(Ground)}
    try:
        values = {name: value for name, value in told.items() if name in known}
        values["rule"] = Rule(values["rule"])
        for name in _DAYS:
            if name in values:
                values[name] = date.fromisoformat(values[name])
        yield Ground(**values)
    except (AttributeError, KeyError, TypeError, ValueError):
        return
