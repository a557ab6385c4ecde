"""A merge in a process of its own, killed at a moment of one's choice."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

PROGRAM = Path(__file__).with_name("merge_program.py")


def merge_killed(ours, copy, after: float | None) -> float:
    """Merge the file ``copy`` into the file ``ours``, taking theirs, and kill the program.

    :param after: seconds from the beginning of the writing; ``None``: when it is done.
    Returns how long it was let live, in seconds.
    """
    program = subprocess.Popen(
        [sys.executable, str(PROGRAM), str(ours), str(copy)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    try:
        assert program.stdout.readline() == "ready\n"
        program.stdin.write("go\n")
        program.stdin.flush()
        began = time.monotonic()
        if after is None:
            assert program.stdout.readline() == "done\n"
        else:
            time.sleep(after)
        return time.monotonic() - began
    finally:
        program.send_signal(signal.SIGKILL)
        program.wait()
