"""Who does something, and when, as the records of a workspace say it."""

from __future__ import annotations

import os
from datetime import datetime, timezone


def now() -> str:
    """Return the moment in UTC as ISO 8601."""
    return datetime.now(timezone.utc).isoformat(timespec="seconds")


def moment(text: str) -> str:
    """Return an ISO 8601 time (UTC) without its decoration; other text as it is."""
    try:
        when = datetime.fromisoformat(text)
    except (TypeError, ValueError):
        return text or "–"
    return when.strftime("%Y-%m-%d %H:%M") + (" UTC" if when.tzinfo else "")


def user_name() -> str:
    """Return the user's name in the operating system, empty where it has none."""
    return os.environ.get("USER") or os.environ.get("USERNAME") or ""
