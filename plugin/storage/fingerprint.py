"""Fingerprints of input files, so that a recorded run names exactly what it read."""

from __future__ import annotations

import hashlib
import os
import re
from datetime import datetime, timezone
from pathlib import Path

WHOLE_UP_TO = 256 * 1024 * 1024  # bytes
_SAMPLE = 1024 * 1024
_SIDECARS = (".dbf", ".shx", ".prj", ".cpg", ".ovr", ".aux.xml")


def fingerprint(source: str) -> dict:
    """Return what identifies ``source``: a file path, or a layer's source text.

    ``method`` is ``content`` (SHA-256 of the whole file, up to 256 MiB), ``sampled`` (SHA-256 of
    size, modification time and the first and last MiB) or ``none`` (no file: a service or memory).
    """
    path = Path(str(source).split("|", 1)[0])
    if not path.is_file():
        return {"source": _without_secrets(str(source)), "method": "none"}
    answer = _of_file(path)
    beside = [path.with_suffix(suffix) for suffix in _SIDECARS] + [Path(f"{path}.aux.xml")]
    sidecars = [_of_file(file) for file in dict.fromkeys(beside) if file.is_file() and file != path]
    if sidecars:
        answer["sidecars"] = sidecars
    return answer


def _of_file(path: Path) -> dict:
    stat = path.stat()
    digest = hashlib.sha256()
    whole = stat.st_size <= WHOLE_UP_TO
    with open(path, "rb") as stream:
        if whole:
            for block in iter(lambda: stream.read(_SAMPLE), b""):
                digest.update(block)
        else:
            digest.update(f"{stat.st_size} {stat.st_mtime_ns} ".encode())
            digest.update(stream.read(_SAMPLE))
            stream.seek(-_SAMPLE, os.SEEK_END)
            digest.update(stream.read(_SAMPLE))
    modified = datetime.fromtimestamp(stat.st_mtime, timezone.utc).isoformat(timespec="seconds")
    return {
        "file": path.name,
        "bytes": stat.st_size,
        "modified": modified,
        "method": "content" if whole else "sampled",
        "sha256": digest.hexdigest(),
    }


_SECRET = re.compile(
    r"""(?ix) \b (?: password | passwd | pwd | user(?:name)? | uid | authcfg | token | api_?key ) \s* =
    \s* (?: '(?:\\.|[^'\\])*' | "(?:\\.|[^"\\])*" | [^\s&;'"]* ) ;? \s?"""
)
_LOGIN = re.compile(r"(?<=//)[^/@\s]+@")
_QUERY = re.compile(r"(?<=://)([^\s'\"?]*)\?[^\s'\"]*")


def _without_secrets(source: str) -> str:
    """Return a layer source without user names, passwords and the queries of addresses."""
    return _SECRET.sub("", _QUERY.sub(r"\1", _LOGIN.sub("", source))).strip()
