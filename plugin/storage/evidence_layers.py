"""Layers as evidence: what identifies one, and whether it still is what it was when it was attached.

Layers are not copied. Of a layer in a database (GeoPackage, SpatiaLite) the rows are told apart, since
only opening it in QGIS changes bytes of its file; of any other file the whole content.
"""

from __future__ import annotations

import hashlib
import sqlite3
import stat
from collections.abc import Callable, Mapping
from contextlib import closing, suppress
from pathlib import Path

from ..translate import tr
from . import database
from .errors import EditRefused, TerrestrialCarbonError
from .evidence_files import FileState, file_sha256
from .fingerprint import fingerprint
from .ledger_schema import quoted

_HEAD = b"SQLite format 3\0"
_ASKED_EACH = 1000  # rows
_BESIDE = (".dbf", ".shx", ".prj")  # of shapefiles; statistics and overviews are written by mere looking


def layer_fingerprint(source: str, go_on: Callable[[], bool] = lambda: True) -> dict:
    """Return :func:`fingerprint` of a layer's source, with the SHA-256 of its rows or of its whole file.

    :raises EditRefused: it was called off, or the file cannot be read.
    """
    try:
        found = fingerprint(source)
        if found["method"] != "none":
            found.update(_content(source, go_on))
    except OSError as error:
        text = tr(
            "The file of the layer cannot be read ({detail}): close it elsewhere, or choose another one."
        )
        raise EditRefused(text.format(detail=error.strerror or str(error))) from error
    if not go_on():
        raise EditRefused(tr("Called off: nothing was attached."))
    return found


def layer_source(workspace_path, uri: str) -> str:
    """Return the source of a layer whose file may be named from the workspace's folder."""
    path, *rest = uri.split("|")
    return "|".join((str(Path(workspace_path).parent / path), *rest))  # itself, where it is absolute


def layer_state(
    workspace_path, uri: str, known: Mapping | None, go_on: Callable[[], bool] = lambda: True
) -> FileState | None:
    """Return whether a layer is what it was.

    ``None`` where that cannot be told: a service, the workspace itself, which changes by each act, or a
    file of which only a part was looked at when it was attached.
    """
    source = layer_source(workspace_path, uri)
    path = Path(source.split("|", 1)[0])
    if not known or known.get("method") not in ("content", "sampled") or path == Path(workspace_path):
        return None
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            return FileState.MISSING
        if _beside_changed(path, known):
            return FileState.CHANGED
        return _compared(source, path, known, go_on)
    except (FileNotFoundError, NotADirectoryError):
        return FileState.MISSING
    except (OSError, ValueError, TerrestrialCarbonError):
        return FileState.UNREADABLE


def _compared(source: str, path: Path, known: Mapping, go_on) -> FileState | None:
    if "rows_sha256" in known:
        try:
            is_same = _is_database(path) and _rows_sha256(source, go_on) == known["rows_sha256"]
        except sqlite3.Error as error:  # locked, or its table is gone
            return FileState.CHANGED if "no such table" in str(error) else FileState.UNREADABLE
        return FileState.FINE if is_same else FileState.CHANGED
    whole = known.get("content_sha256") or (known.get("sha256") if known["method"] == "content" else None)
    if known.get("bytes") != path.stat().st_size:
        return FileState.CHANGED
    if not whole:
        return None
    is_same = file_sha256(path, go_on) == whole
    return FileState.FINE if is_same else None if _is_database(path) else FileState.CHANGED


def _beside_changed(path: Path, known: Mapping) -> bool:
    """Whether a file that belongs to it, such as a shapefile's table, is another one or gone."""
    for one in known.get("sidecars") or ():
        beside = path.with_name(Path(str(one.get("file"))).name)
        if beside.suffix.lower() not in _BESIDE:
            continue
        if not beside.is_file() or beside.stat().st_size != one.get("bytes"):
            return True
        if one.get("method") == "content" and file_sha256(beside) != one.get("sha256"):
            return True
    return False


def _content(source: str, go_on) -> dict:
    path = source.split("|", 1)[0]
    if _is_database(Path(path)):
        with suppress(sqlite3.Error, TerrestrialCarbonError):  # else the file as it is
            return {"rows_sha256": _rows_sha256(source, go_on)}
    return {"content_sha256": file_sha256(path, go_on)}


def _is_database(path: Path) -> bool:
    with open(path, "rb") as stream:
        return stream.read(len(_HEAD)) == _HEAD


def _rows_sha256(source: str, go_on) -> str:
    """Return the SHA-256 of the rows of a layer's table, of all tables where none is named.

    :raises sqlite3.Error: the file cannot be read as a database, or has no such table.
    """
    path, *rest = source.split("|")
    table = next((part[10:] for part in rest if part.lower().startswith("layername=")), "")
    digest = hashlib.sha256()
    with closing(database.connect(Path(path), "ro")) as connection:
        connection.text_factory = bytes
        for name in [table] if table else _layers(connection):
            for number, row in enumerate(connection.execute(" ".join(("SELECT * FROM", quoted(name))))):
                digest.update(repr(tuple(row)).encode("utf-8"))
                if number % _ASKED_EACH == 0 and not go_on():
                    return ""
    return digest.hexdigest()


def _layers(connection) -> list[str]:
    rows = connection.execute("SELECT table_name FROM gpkg_contents ORDER BY table_name").fetchall()
    return [row[0].decode("utf-8") for row in rows]
