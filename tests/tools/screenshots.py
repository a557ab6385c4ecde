"""Photograph the plugin in the real QGIS: screenshots.py [HOOK ...] -> resources/help/images.

Every ``screenshots/*.py`` is a hook (see ``desktop.py``) that is run once in English and once in Chinese, on
its own copy of the demo workspace. ``desk.shot("parcels-panel")`` then writes ``parcels-panel.png`` and
``parcels-panel.zh-Hans.png``. With ``DEMO = False`` it gets an empty QGIS. Copy ``_template.py``.
"""

from __future__ import annotations

import os
import runpy
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from tools.desktop import ROOT, DesktopError, run_desktop  # noqa: E402

HOOKS = Path(__file__).resolve().parent / "screenshots"
IMAGES = ROOT / "resources" / "help" / "images"
BUILD = ROOT / "build"
LOCALES = {"en_US": "", "zh-Hans": ".zh-Hans"}


def demo_folder(locale: str) -> Path:
    """Return the folder of the demo in a language, built first if it is not there."""
    folder = BUILD / "screenshots" / f"demo-{locale}"
    if not list(folder.glob("*.qgz")):
        options = ["--locale", "en" if locale == "en_US" else locale, "--out", str(folder), "--no-open"]
        command = ["/usr/bin/python3", str(ROOT / "tests" / "tools" / "demo.py"), *options]
        environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
        subprocess.run(command, check=True, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL)
    return folder


def photograph(hook: Path, locale: str, out: Path) -> list[Path]:
    """Run one hook in one language; return the pictures it made."""
    scope = runpy.run_path(str(hook), run_name="looked_at")
    # Not in the system's temporary folder: QGIS marks layers from there as temporary.
    (BUILD / "screenshots").mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="run-", dir=BUILD / "screenshots") as name:
        work, pictures = Path(name) / "demo", Path(name) / "pictures"
        project = None
        if scope.get("DEMO", True):
            shutil.copytree(demo_folder(locale), work)
            project = next(work.glob("*.qgz"))
        run_desktop(
            hook, pictures, locale=locale, project=project, size=scope.get("SIZE", (1400, 900)),
            arguments={"suffix": LOCALES[locale], "demo": str(work), "locale": locale},
        )  # fmt: skip
        out.mkdir(parents=True, exist_ok=True)
        taken = [Path(shutil.copy(picture, out / picture.name)) for picture in sorted(pictures.glob("*.png"))]
        shrunk = [str(ROOT / "tests" / "tools" / "palette.py"), *map(str, taken)]
        subprocess.run(["/usr/bin/python3", *shrunk], check=True)
        return taken


def main(arguments: list[str]) -> int:
    """Run the named hooks, or all of them; exit code 1 when one fails."""
    wanted = {Path(argument).stem for argument in arguments}
    hooks = [path for path in sorted(HOOKS.glob("*.py")) if not path.name.startswith("_")]
    hooks = [path for path in hooks if not wanted or path.stem in wanted]
    if not hooks:
        print(__doc__)
        return 2
    shutil.rmtree(BUILD / "screenshots", ignore_errors=True)  # the demo of today
    failed = 0
    for hook in hooks:
        for locale in LOCALES:
            start = time.monotonic()
            try:
                pictures = photograph(hook, locale, IMAGES)
            except DesktopError as error:
                failed += 1
                print(f"{hook.stem} ({locale}): {error}", file=sys.stderr)
            else:
                names = ", ".join(picture.name for picture in pictures) or "no picture"
                print(f"{hook.stem} ({locale}, {time.monotonic() - start:.0f} s): {names}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
