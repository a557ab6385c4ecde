"""Link this checkout into a QGIS profile: link.py PROFILE_FOLDER, or link.py --remove PROFILE_FOLDER."""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
NAME = "terrestrial_carbon"


def link(profile: Path) -> str:
    """Make the link and return what to tell the user; a folder that is no link is never touched."""
    place = profile / "python" / "plugins" / NAME
    if place.is_symlink():
        place.unlink()
    elif place.exists():
        raise SystemExit(f"{place} is an installed copy of the plugin: remove it in QGIS first.")
    place.parent.mkdir(parents=True, exist_ok=True)
    place.symlink_to(ROOT)
    return f"{place} -> {ROOT}\nSwitch it on in QGIS: Plugins > Manage and Install Plugins > Installed."


def unlink(profile: Path) -> str:
    """Take the link away and return what to tell the user."""
    place = profile / "python" / "plugins" / NAME
    if not place.is_symlink():
        return f"There is no link at {place}."
    place.unlink()
    return f"Removed {place}."


def main(arguments: list[str]) -> int:
    remove = arguments[:1] == ["--remove"]
    rest = arguments[1:] if remove else arguments
    if len(rest) != 1:
        print(__doc__)
        return 2
    profile = Path(rest[0]).expanduser().absolute()
    print(unlink(profile) if remove else link(profile))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
