"""Run the real QGIS under an X server of its own, in a throwaway profile, and act inside it.

    report = run_desktop(Path("hook.py"), out_folder, plugin=CHECKOUT)

``hook.py`` defines ``run(desk)``, a generator that acts on QGIS through ``desk`` (see ``inside/desk.py``) and
yields whenever QGIS shall go on: a number waits so many milliseconds, a function waits until it returns true.
Nothing outside the folder is written, and every process started here ends here, whatever happens.
"""

from __future__ import annotations

import ctypes
import json
import os
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
INSIDE = Path(__file__).resolve().parent / "inside"
NAME = "terrestrial_carbon"
LOUD = (1, 2)  # QGIS's levels Warning and Critical
ERRORS = ("Traceback", "RuntimeError", "TypeError", "AttributeError")


class DesktopError(Exception):
    """QGIS did not start or not end in time, or the hook failed; the text has the log's last lines."""


@dataclass
class Report:
    """What a run brought home."""

    results: dict
    messages: list = field(default_factory=list)  # [tag, text, level] in QGIS's message log
    log: str = ""  # what QGIS printed

    def loud(self) -> list[str]:
        """Return the messages above Info; QGIS's own complaint of a news feed out of reach is not one."""
        heard = [f"{tag}: {text}" for tag, text, level in self.messages if level in LOUD]
        return [line for line in heard if "feed.qgis.org" not in line]

    def tracebacks(self) -> list[str]:
        """Return the lines of the log that speak of a Python error."""
        return [line for line in self.log.splitlines() if line.startswith(ERRORS)]


def program(name: str) -> str:
    """Return QGIS's program itself: Debian's wrapper of 3.22 breaks qgis_process with its own option."""
    found = shutil.which(f"{name}.bin") or shutil.which(name)
    if not found:
        raise DesktopError(f"{name} is not installed")
    return found


def write_profile(folder: Path, plugin: Path | None = ROOT, locale: str = "en_US") -> Path:
    """Make a QGIS profile named default with the plugin linked in and switched on; return the folder.

    Without ``plugin`` the profile is empty. Everything that would open a window or the network is off.
    """
    profile = folder / "profiles" / "default"
    (profile / "python" / "plugins").mkdir(parents=True, exist_ok=True)
    (profile / "QGIS").mkdir(exist_ok=True)
    # QGIS's own extras are off: their complaints about missing programs are not ours.
    others = ("grassprovider", "sagaprovider", "otbprovider", "db_manager", "MetaSearch", "GdalTools")
    enabled = ["processing=true", *(f"{other}=false" for other in others)]
    if plugin is not None:
        place = profile / "python" / "plugins" / NAME
        if not place.is_symlink():
            place.symlink_to(plugin)
        enabled.append(f"{NAME}=true")
    settings = {
        "PythonPlugins": enabled,
        "locale": ["overrideFlag=true", f"userLocale={locale}"],
        "app": ["plugin_installer\\checkOnStart=false", "news-feed\\disabled=true",
                "news-feed\\items\\httpsfeedqgisorg\\disabled=true"],
        "core": ["NewsFeed\\httpsfeedqgisorg\\disabled=true"],
        "qgis": ["checkVersion=false", "askToSaveProjectChanges=false", "newProjectDefault=false",
                 *(f"showTips3{minor}=false" for minor in range(22, 60))],
    }  # fmt: skip
    lines = [line for section, values in settings.items() for line in (f"[{section}]", *values, "")]
    (profile / "QGIS" / "QGIS3.ini").write_text("\n".join(lines), "utf-8")
    return folder


def _end_with_parent() -> None:
    """Ask the kernel to end this child when its parent ends, however that happens (Linux)."""
    ctypes.CDLL(None).prctl(1, signal.SIGKILL)


@contextmanager
def x_server(folder: Path, size: tuple[int, int]) -> Iterator[str]:
    """Run an X server on a free display and yield the display's name."""
    reading, writing = os.pipe()
    screen = f"{size[0]}x{size[1]}x24"
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", screen, "-nolisten", "tcp", "-dpi", "96"]
    with (folder / "xvfb.log").open("wb") as log:
        server = subprocess.Popen(
            command, pass_fds=(writing,), stdout=log, stderr=log, preexec_fn=_end_with_parent
        )
    os.close(writing)
    try:
        with os.fdopen(reading) as pipe:
            number = pipe.readline().strip()  # empty when the server ends without a display
        if not number:
            raise DesktopError("Xvfb did not start:\n" + (folder / "xvfb.log").read_text("utf-8", "replace"))
        yield f":{number}"
    finally:
        server.kill()
        server.wait()


def _environment(work: Path, display: str, order: Path) -> dict[str, str]:
    kept = {key: os.environ[key] for key in ("PATH", "LD_LIBRARY_PATH", "TMPDIR") if key in os.environ}
    runtime = work / "runtime"
    runtime.mkdir(mode=0o700)
    return {
        **kept,
        "HOME": str(work), "XDG_RUNTIME_DIR": str(runtime), "LANG": "C.UTF-8", "DISPLAY": display,
        "QT_QPA_PLATFORM": "xcb", "LIBGL_ALWAYS_SOFTWARE": "1",
        # Qt's own talk is off; the default category is what QObject.dumpObjectInfo answers in.
        "QT_LOGGING_RULES": "*.debug=false;default.debug=true",
        "PYTHONDONTWRITEBYTECODE": "1", "PYQGIS_STARTUP": str(INSIDE / "listen.py"), "TC_ORDER": str(order),
    }  # fmt: skip


def _wait(qgis: subprocess.Popen, timeout: float) -> int | None:
    end = time.monotonic() + timeout
    while time.monotonic() < end:
        if qgis.poll() is not None:
            return qgis.returncode
        time.sleep(0.1)
    return None


def _run_qgis(work: Path, display: str, order: Path, timeout: float) -> int | None:
    """Run QGIS to its end; return its exit code, or None when it had to be ended."""
    options = ["--nologo", "--noversioncheck", "--nocustomization", "--profiles-path", str(work)]
    command = [program("qgis"), *options, "--profile", "default", "--code", str(INSIDE / "start.py")]
    with (work / "qgis.log").open("wb") as log:
        qgis = subprocess.Popen(
            command, env=_environment(work, display, order), stdout=log, stderr=log, stdin=subprocess.DEVNULL,
            start_new_session=True, preexec_fn=_end_with_parent, cwd=work,
        )  # fmt: skip
    try:
        return _wait(qgis, timeout)
    finally:
        if qgis.poll() is None:
            os.killpg(qgis.pid, signal.SIGKILL)
        qgis.wait()


def run_desktop(
    hook: Path,
    out: Path,
    *,
    plugin: Path | None = ROOT,
    locale: str = "en_US",
    size: tuple[int, int] = (1400, 900),
    timeout: float = 1500,
    project: Path | None = None,
    arguments: dict | None = None,
) -> Report:
    """Start QGIS, run the hook, write its pictures to ``out``, end QGIS, and report. Raise DesktopError."""
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="tc-desktop-", ignore_cleanup_errors=True) as name:
        work = Path(name)
        write_profile(work, plugin, locale)
        order, answer = work / "order.json", work / "answer.json"
        order.write_text(
            json.dumps(
                {
                    "hook": str(hook.resolve()), "out": str(out.resolve()), "answer": str(answer),
                    "project": str(project.resolve()) if project else "", "arguments": arguments or {},
                    "plugin": NAME if plugin else "", "timeout": timeout,
                }
            )
        )  # fmt: skip
        with x_server(work, size) as display:
            code = _run_qgis(work, display, order, timeout)
        log = (work / "qgis.log").read_text("utf-8", "replace")
        tail = "\n".join(log.splitlines()[-30:])
        if not answer.exists():
            how = "did not end in time" if code is None else f"ended with code {code}"
            raise DesktopError(f"QGIS {how} before the hook did.\n{tail}")
        told = json.loads(answer.read_text("utf-8"))
        if told["error"]:
            raise DesktopError(f"{told['error']}\n--- QGIS printed\n{tail}")
        if code != 0:
            raise DesktopError(f"The hook succeeded, but QGIS ended with code {code}.\n{tail}")
        return Report(told["results"], told["messages"], log)
