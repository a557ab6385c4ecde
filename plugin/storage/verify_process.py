"""The process that makes the journal's hashes again while this one replays its effects."""

from __future__ import annotations

import json
import subprocess  # nosec B404
from pathlib import Path

from ..core.mechanism.journal import GENESIS, JOURNAL_COLUMNS
from . import verify_hashes
from .database import sqlite_uri

_HASHED = ", ".join(name for name in JOURNAL_COLUMNS if name != "hash")
# SQLite writes the hashed text as ``canonical`` does, in a third of the time.
HASHED_TEXT = " ".join(("CAST(json_array(", _HASHED, ") AS BLOB)"))
_QUERY = " ".join(("SELECT seq, previous_hash, hash,", HASHED_TEXT, "FROM journal ORDER BY seq"))
_NO_WINDOW = getattr(subprocess, "CREATE_NO_WINDOW", 0)


class HashProcess:
    """Checks the chain of the database at ``path``; give it up with :meth:`stop`.

    :param python: the Python to run it with.
    """

    def __init__(self, python: str, path, anchor: str) -> None:
        uri = sqlite_uri(Path(path).absolute(), "ro")
        command = [python, "-I", verify_hashes.__file__, uri, _QUERY, GENESIS, anchor]
        try:
            self._process = subprocess.Popen(  # nosec B603
                command,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                creationflags=_NO_WINDOW,
            )
        except OSError:
            self._process = None

    def result(self) -> dict | None:
        """Wait for what it found; ``None`` where it could not be run to its end."""
        if self._process is None:
            return None
        text, _ = self._process.communicate()
        try:
            return json.loads(text) if self._process.returncode == 0 else None
        except ValueError:
            return None

    def stop(self) -> None:
        """End it, whatever it is at."""
        if self._process is not None and self._process.poll() is None:
            self._process.kill()
            self._process.communicate()
