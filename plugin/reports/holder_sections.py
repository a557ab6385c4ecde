"""A right holder's statement as sections."""

from __future__ import annotations


def sections(report):
    return ()


def title(report) -> str:
    return ""


def key_figures(report) -> list[dict]:
    return []
