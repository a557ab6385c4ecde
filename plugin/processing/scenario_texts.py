"""Sentences for what the rules of scenarios find, by code."""

from ..translate import tr  # noqa: F401


def scenario_texts():
    """Return the sentences, by code."""
    return {}
