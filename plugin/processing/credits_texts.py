"""Sentences for what the rules of rights, projects, credits, the reserve and the safeguards find, by code."""

from ..translate import tr  # noqa: F401


def credits_texts():
    """Return the sentences, by code."""
    return {}
