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
        return {"source": without_secrets(str(source)), "method": "none"}
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


_NAMES = (
    r"password | passwd | passphrase | pwd | user(?:name)? | uid | authcfg | authkey | apikey | api[_-]key "
    r"| (?:[a-z]+[_-])?(?:token | secret) | (?:subscription|access|account|shared|private)[_-]?key "
    r"| (?<=&)key | sig(?:nature)? | http-header:[\w-]+"
)
_SECRET = re.compile(
    rf"""(?ix) (?<![\w-]) (?: {_NAMES} ) \s* =
    \s* (?: '(?:\\.|[^'\\])*' | "(?:\\.|[^"\\])*" | [^\s&;'"]* ) ;? \s?"""
)
#: A name and password before the host; the password may hold any sign, a port is none.
_LOGIN = re.compile(r"(?<=//)(?:[^/\s'\"?#:]*:(?!\d+(?:/|$))[^\s'\"?#]*|[^/\s'\"?#]*)@")
_DATABASE_LOGIN = re.compile(r"^((?:OCI|GEORASTER|ODBC|SDE):)[^@]*@", re.IGNORECASE)
_QUERY = re.compile(r"(?<=://)([^\s'\"?]*)\?[^\s'\"]*")
#: Addresses within an address have their signs written as %3A%2F%2F.
_ENCODED_LOGIN = re.compile(r"(?i)(?<=%3A%2F%2F)(?:(?!%2F)[^\s&'\"@])*?%40")
_ENCODED_QUERY = re.compile(r"(?i)(%3A%2F%2F(?:(?!%3F)[^\s&'\"])*)%3F[^\s&'\"]*")


def without_secrets(source: str) -> str:
    """Return a layer source without user names, passwords, headers and the queries of addresses."""
    source = _DATABASE_LOGIN.sub(r"\1", source)
    source = _ENCODED_QUERY.sub(r"\1", _ENCODED_LOGIN.sub("", source))
    return _SECRET.sub("", _QUERY.sub(r"\1", _LOGIN.sub("", source))).strip()
