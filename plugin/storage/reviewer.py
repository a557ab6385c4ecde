"""Who reviews at this desk: kept for the user, not for the project."""

from __future__ import annotations

from qgis.core import QgsSettings

from .clock import user_name

NAME_SETTING = "terrestrial_carbon/reviewer_name"


def reviewer_name() -> str:
    """Return the name of who reviews, without needless blanks; that of the user where none was given."""
    return plain_name(QgsSettings().value(NAME_SETTING, "", type=str)) or plain_name(user_name())


def plain_name(name) -> str:
    """Return a name as decisions keep it."""
    return " ".join(str(name or "").split())
