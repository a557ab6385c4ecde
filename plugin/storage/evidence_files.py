"""The files of the evidence: copied into a folder beside the workspace, each content once.

A file lies at ``<workspace>.evidence/<first 32 digits of its SHA-256>/<its name>``. It is written under
another name and renamed when whole, so what is there under its own name is never half a file.
"""

from __future__ import annotations

import hashlib
import os
import re
import stat
import time
import unicodedata
import uuid
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from enum import Enum
from pathlib import Path, PurePosixPath

from ..translate import tr
from .errors import EditRefused, WorkspaceNotWritten

_BLOCK = 1024 * 1024
_DIGITS = 32  # of the hash, in the name of a folder: paths on Windows are short
_LONGEST_NAME = 80  # characters
_OLD_SECONDS = 24 * 3600.0  # a draft this old is a killed program's
_DRAFT = ".part-"
_BAD_SIGNS = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]')
_DEVICES = re.compile(r"^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[\d¹²³]) *(\.|$)", re.IGNORECASE)


class FileState(str, Enum):
    """What a look at a kept file found."""

    FINE = "fine"
    MISSING = "missing"
    CHANGED = "changed"
    UNREADABLE = "unreadable"


@dataclass(frozen=True)
class KeptFile:
    """A file that was taken in: ``path`` is relative to the workspace's folder, with ``/``.

    ``is_written``: it was not there, or not as it should be.
    """

    path: str
    name: str
    sha256: str
    size_bytes: int
    is_written: bool = True


def folder_of(workspace_path) -> Path:
    """Return the folder of a workspace's evidence; it may not be there yet."""
    path = Path(workspace_path)
    return path.with_name(path.stem + ".evidence")


def keep_file(workspace_path, source, go_on: Callable[[], bool] = lambda: True) -> KeptFile:
    """Copy a file into the workspace's folder of evidence, unless its content is there.

    :param go_on: asked after each megabyte; if it says no, nothing is left behind.
    :raises EditRefused: the file is none, empty, or cannot be read, or it was called off.
    :raises WorkspaceNotWritten: the folder or the disk refuses.
    """
    source, folder = Path(source), folder_of(workspace_path)
    _refuse_no_file(source)
    draft = folder / f"{_DRAFT}{uuid.uuid4().hex}"
    try:
        folder.mkdir(exist_ok=True)
        _sweep(folder)
        digest, size = _copy(source, draft, go_on)
        kept = folder / digest[:_DIGITS] / safe_name(source.name)
        kept = _same_content(kept.parent, digest) or kept
        is_written = not _is_whole(kept, size, digest)
        if is_written:
            kept.parent.mkdir(exist_ok=True)
            os.replace(draft, kept)
    except OSError as error:
        raise WorkspaceNotWritten(folder, error.strerror or str(error)) from error
    finally:
        with suppress(OSError):
            draft.unlink()
    path = PurePosixPath(folder.name, digest[:_DIGITS], kept.name)
    return KeptFile(str(path), source.name, digest, size, is_written)


def put_back(workspace_path, path: str, kept: KeptFile, go_on: Callable[[], bool] = lambda: True) -> bool:
    """Lay what was just taken in also where another name of the same content is looked for, unless it is.

    :param path: of a piece with the content of ``kept``.
    :return: whether it had to be written.
    :raises EditRefused: it was called off.
    :raises WorkspaceNotWritten: the folder or the disk refuses.
    """
    place, source = locate(workspace_path, path), locate(workspace_path, kept.path)
    if path == kept.path or place is None or source is None:
        return False
    folder = place.parent.parent
    draft = folder / f"{_DRAFT}{uuid.uuid4().hex}"
    try:
        if _is_whole(place, kept.size_bytes, kept.sha256):
            return False
        place.parent.mkdir(parents=True, exist_ok=True)
        _copy(source, draft, go_on)
        os.replace(draft, place)
    except OSError as error:
        raise WorkspaceNotWritten(folder, error.strerror or str(error)) from error
    finally:
        with suppress(OSError):
            draft.unlink()
    return True


def locate(workspace_path, path: str) -> Path | None:
    """Return where a kept file lies; ``None`` where the path leads outside the evidence.

    A workspace that was renamed finds its files in the folder of its old name or of the new one.
    """
    parts = PurePosixPath(path or "").parts
    if len(parts) != 3 or any(part in ("..", "/", ".") or set(part) & set("\\:\0") for part in parts):
        return None
    if not parts[0].endswith(".evidence"):
        return None
    beside = Path(workspace_path).absolute().parent
    old, new = beside.joinpath(*parts), folder_of(workspace_path).absolute().joinpath(*parts[1:])
    return new if os.path.isfile(new) and not os.path.isfile(old) else old


def file_state(workspace_path, path: str, sha256: str, size: int | None, go_on=lambda: True) -> FileState:
    """Return whether a kept file is what was taken in: its whole content is read."""
    place = locate(workspace_path, path)
    if place is None:
        return FileState.MISSING
    try:
        found = place.stat()
        if not stat.S_ISREG(found.st_mode):
            return FileState.MISSING
        if size is not None and found.st_size != size:
            return FileState.CHANGED
        return FileState.FINE if file_sha256(place, go_on) == sha256 else FileState.CHANGED
    except (FileNotFoundError, NotADirectoryError):
        return FileState.MISSING
    except OSError:
        return FileState.UNREADABLE


def file_sha256(path, go_on: Callable[[], bool] = lambda: True) -> str:
    """Return the SHA-256 of a file's content, 64 hexadecimal digits; empty if it was called off."""
    digest = hashlib.sha256()
    with open(path, "rb") as stream:
        for block in iter(lambda: stream.read(_BLOCK), b""):
            digest.update(block)
            if not go_on():
                return ""
    return digest.hexdigest()


def safe_name(name: str) -> str:
    """Return a file's name as every system takes it, as near to its own as can be."""
    name = _BAD_SIGNS.sub("_", unicodedata.normalize("NFC", _without_surrogates(name))).strip(" .")
    stem, dot, ending = name.rpartition(".")
    if not stem or len(ending) > 12:
        stem, dot, ending = name, "", ""
    stem = stem[: _LONGEST_NAME - len(ending) - 1].rstrip(" .")
    while stem and len((stem + dot + ending).encode("utf-8")) > 200:  # a name has 255 bytes at the most
        stem = stem[:-1]
    name = (stem + dot + ending) or "file"
    return "_" + name if _DEVICES.match(name) else name


def _without_surrogates(name: str) -> str:
    """Return a name whose bytes are no text as one that can be written down."""
    return name.encode("utf-8", "replace").decode("utf-8")


def _refuse_no_file(source: Path) -> None:
    if not source.is_file():
        raise EditRefused(tr("There is no file {path}: choose another one.").format(path=source))
    try:
        empty = source.stat().st_size == 0
    except OSError as error:
        raise EditRefused(_unreadable(source, error)) from error
    if empty:
        raise EditRefused(
            tr("The file {path} is empty: it shows nothing, choose another one.").format(path=source)
        )


def _copy(source: Path, draft: Path, go_on) -> tuple[str, int]:
    """Copy while hashing, so that what is named by the hash is what was written."""
    digest, size = hashlib.sha256(), 0
    try:
        stream = open(source, "rb")  # noqa: SIM115 (closed below; its errors are the source's)
    except OSError as error:
        raise EditRefused(_unreadable(source, error)) from error
    with stream, open(draft, "wb") as target:
        for block in _blocks(source, stream):
            digest.update(block)
            size += len(block)
            target.write(block)
            if not go_on():
                raise EditRefused(tr("Called off: {path} was not attached.").format(path=source))
        target.flush()
        os.fsync(target.fileno())
    return digest.hexdigest(), size


def _blocks(source: Path, stream):
    """Yield the content; what goes wrong in reading is told of the source, not of the workspace."""
    while True:
        try:
            block = stream.read(_BLOCK)
        except OSError as error:
            raise EditRefused(_unreadable(source, error)) from error
        if not block:
            return
        yield block


def _unreadable(source: Path, error: OSError) -> str:
    text = tr("The file {path} cannot be read ({detail}): close it elsewhere, or choose another one.")
    return text.format(path=source, detail=error.strerror or str(error))


def _same_content(folder: Path, digest: str) -> Path | None:
    """Return a file of this content that was taken in under another name."""
    if not folder.is_dir():
        return None
    files = sorted(one for one in folder.iterdir() if one.is_file())
    return next((one for one in files if file_sha256(one) == digest), None)


def _is_whole(kept: Path, size: int, digest: str) -> bool:
    return kept.is_file() and kept.stat().st_size == size and file_sha256(kept) == digest


def _sweep(folder: Path) -> None:
    """Remove drafts that a killed program left long ago."""
    for draft in folder.glob(_DRAFT + "*"):
        try:
            if time.time() - draft.stat().st_mtime > _OLD_SECONDS:
                draft.unlink()
        except OSError:
            continue
