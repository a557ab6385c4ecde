"""The workspaces opened lately on this computer."""

from pathlib import Path

from qgis.core import QgsSettings

_KEY = "terrestrial_carbon/recent_workspaces"
_LONGEST = 8


def recent_workspaces() -> list[str]:
    """Return the paths of workspaces that still exist, the latest first."""
    value = QgsSettings().value(_KEY, [])
    paths = [value] if isinstance(value, str) else list(value or [])
    return [path for path in paths if path and Path(path).is_file()]


def remember_workspace(path) -> None:
    """Put ``path`` at the head of the list."""
    path = str(Path(path).absolute())
    others = [other for other in recent_workspaces() if other != path]
    QgsSettings().setValue(_KEY, [path, *others][:_LONGEST])
