"""Open QGIS with the plugin and the demo project, in a profile of its own under build/run."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from tools.desktop import ROOT, program, write_profile  # noqa: E402


def main() -> int:
    """Build the demo if need be, write the profile, become QGIS."""
    if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        print("There is no screen here (DISPLAY is not set): make run opens a window. Try make demo.")
        return 1
    demo = ROOT / "build" / "demo"
    if not list(demo.glob("*.qgz")):
        subprocess.run([sys.executable, str(ROOT / "tests" / "tools" / "demo.py")], check=True, cwd=ROOT)
    language = os.environ.get("LC_ALL") or os.environ.get("LANG", "")
    folder = write_profile(ROOT / "build" / "run", locale="zh-Hans" if language.startswith("zh") else "en_US")
    options = ["--profiles-path", str(folder), "--profile", "default", "--noversioncheck"]
    projects = [str(path) for path in sorted(demo.glob("*.qgz"))[:1]]
    os.execv(program("qgis"), ["qgis", *options, *projects])


if __name__ == "__main__":
    sys.exit(main())
