"""qgis_process with the plugin, in a home of its own."""

from __future__ import annotations

import json
import os
import subprocess

from tools.desktop import program, write_profile

PREFIX = "terrestrialcarbon:"


class Command:
    """Runs qgis_process as a program, in a throwaway home."""

    def __init__(self, home) -> None:
        self._home = home
        write_profile(home)
        runtime = home / "runtime"
        runtime.mkdir(mode=0o700)
        self._environment = {
            **os.environ, "HOME": str(home), "XDG_RUNTIME_DIR": str(runtime), "LANG": "C.UTF-8",
            "QGIS_CUSTOM_CONFIG_PATH": str(home), "QT_QPA_PLATFORM": "offscreen",
        }  # fmt: skip

    def __call__(self, *words, check=True):
        """Run it with these words and return how it ended."""
        line = [program("qgis_process"), *words]
        done = subprocess.run(
            line, env=self._environment, cwd=self._home, capture_output=True, text=True, timeout=600
        )
        assert not check or done.returncode == 0, done.stdout + done.stderr
        return done

    def outcome(self, name, *words) -> dict:
        """Run one of our algorithms and return its results."""
        told = self("--json", "run", f"{PREFIX}{name}", "--", *words).stdout
        return json.loads(told[told.index("{") :])["results"]
