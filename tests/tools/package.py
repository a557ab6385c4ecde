"""Write the plugin's zip: package.py OUT.zip. The same source gives the same bytes, on any day and machine.

What goes in is listed, not what stays out: a stray file in the checkout never reaches a user.
"""

from __future__ import annotations

import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
NAME = "terrestrial_carbon"
FILES = ("__init__.py", "metadata.txt", "LICENSE", "README.md", "CHANGELOG.md")
FOLDERS = {
    "plugin": {".py"},
    "resources": {
        ".svg", ".png", ".ui", ".qml", ".qpt", ".csv", ".json", ".html", ".css", ".md", ".txt", ".py",
    },
    "i18n": {".qm"},
}
# The day in the zip's directory; zip knows no date before 1980.
DATE = (2000, 1, 1, 0, 0, 0)


def members(root: Path) -> Iterator[str]:
    """Yield the paths that belong in the zip, relative to the root, sorted."""
    chosen = [name for name in FILES if (root / name).is_file()]
    for folder, suffixes in FOLDERS.items():
        for path in (root / folder).rglob("*"):
            parts = path.relative_to(root).parts
            hidden = any(part.startswith(".") or part == "__pycache__" for part in parts)
            if path.is_file() and not path.is_symlink() and not hidden and path.suffix in suffixes:
                chosen.append("/".join(parts))
    # The site reads the package's name off the first entry, so that one is always ours.
    yield from sorted(chosen, key=lambda name: (name != "__init__.py", name))


def write_package(root: Path, target: Path) -> int:
    """Write the zip and return how many files it holds."""
    target.parent.mkdir(parents=True, exist_ok=True)
    names = list(members(root))
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name in names:
            entry = zipfile.ZipInfo(f"{NAME}/{name}", DATE)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3  # Unix, wherever it is written
            entry.external_attr = 0o100644 << 16
            archive.writestr(entry, (root / name).read_bytes())
    return len(names)


def main(arguments: list[str]) -> int:
    if len(arguments) != 1:
        print(__doc__)
        return 2
    target = Path(arguments[0])
    count = write_package(ROOT, target)
    print(f"{target}: {count} files, {target.stat().st_size:,} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
