"""Finished tasks on disk, so that a run that crashed or was cancelled goes on where it was.

A file of records, each with its length and CRC. The first holds the fingerprint of what was asked;
a record cut short by a crash, and all after it, are dropped and done again. Arrays are kept to the
last bit, and reading the file runs nothing: it holds numbers and text, never pickles.
"""

from __future__ import annotations

import hashlib
import importlib
import json
import os
import struct
import time
import zlib
from collections.abc import Hashable, Iterable
from dataclasses import fields, is_dataclass
from enum import Enum

import numpy as np
from osgeo import gdal

from .errors import RasterError
from .grid import quiet

_FORMAT = b"terrestrial carbon progress 1\n"
_RECORD = struct.Struct("<4sQI")  # mark, length, CRC-32
_MARK = b"task"
_SYNC_SECONDS = 1.0  # at most so much finished work is lost when the power fails
_LOCK_BYTE = 0x7FFF_FFF0  # beyond the data: on Windows nobody can read a byte that is locked


class Checkpoint:
    """The finished tasks of one run; of one process at a time.

    Use as a context manager; call :meth:`remove` when the whole has ended well.

    :param path: of the file; made when it is not there.
    :param fingerprint: of everything the results depend on, see :class:`Fingerprint`.
    :raises RasterError: ``checkpoint_other`` when the file is of something else (another fingerprint,
        or no such file at all), ``checkpoint_busy`` when a running process has it,
        ``checkpoint_unusable`` when it cannot be read or written.
    """

    def __init__(self, path: str, fingerprint: str) -> None:
        self.path = str(path)
        self._places = {}
        self._file = None
        self._synced = 0.0
        try:
            self._file = self._open()
            self._read(fingerprint)
        except OSError as error:
            self.close()
            raise self._unusable(error) from error
        except RasterError:
            self.close()
            raise

    @property
    def finished(self) -> frozenset:
        """The tasks that are done, as they were when the file was opened or since."""
        return self._places.keys()

    def load(self, task: Hashable):
        """Return the result of a finished task.

        :raises RasterError: ``checkpoint_unusable``, the file cannot be read any more.
        """
        start, length, crc = self._places[task]
        try:
            self._file.seek(start)
            body = self._file.read(length)
        except OSError as error:
            raise self._unusable(error) from error
        if zlib.crc32(body) != crc:
            raise RasterError("checkpoint_unusable", path=self.path, detail="CRC")
        return unpack(body)[1]

    def append(self, task: Hashable, result) -> None:
        """Keep the result of a task: numbers, text, arrays, and dataclasses of this package of them.

        :raises RasterError: ``checkpoint_unusable``, such as for a full disk.
        """
        body = pack((task, result))
        try:
            start = self._write(body)
            if time.monotonic() - self._synced > _SYNC_SECONDS:
                os.fsync(self._file.fileno())
                self._synced = time.monotonic()
        except OSError as error:
            raise self._unusable(error) from error
        self._places[task] = start, len(body), zlib.crc32(body)

    def remove(self) -> None:
        """Delete the file: the whole is done."""
        if os.name != "nt":  # while it is locked, so that nobody opens it in between
            self._delete()
        self.close()
        if os.name == "nt":
            self._delete()

    def close(self) -> None:
        """Let go of the file, for another run to go on with."""
        if self._file is None:
            return
        file, self._file = self._file, None
        try:
            os.fsync(file.fileno())
        except OSError:
            pass  # what did not reach the disk is done again
        file.close()

    def __enter__(self) -> Checkpoint:
        return self

    def __exit__(self, *_error) -> None:
        self.close()

    def _delete(self) -> None:
        try:
            os.unlink(self.path)
        except OSError:
            pass  # it is complete, and does no harm

    def _unusable(self, error: OSError) -> RasterError:
        return RasterError("checkpoint_unusable", path=self.path, detail=error.strerror or str(error))

    def _open(self):
        """Return the file, locked; the lock ends with the process, however it ends."""
        while True:
            descriptor = os.open(self.path, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o600)
            file = os.fdopen(descriptor, "r+b", buffering=0)
            try:
                _lock(file)
                still_there = os.path.samestat(os.fstat(file.fileno()), os.stat(self.path))
            except FileNotFoundError:
                still_there = False
            except BlockingIOError:
                file.close()
                raise RasterError("checkpoint_busy", path=self.path) from None
            except BaseException:
                file.close()
                raise
            if still_there:
                return file
            file.close()  # the run that had it ended well and deleted it just now

    def _read(self, fingerprint: str) -> None:
        head = _FORMAT + fingerprint.encode("utf-8") + b"\n"
        size = os.fstat(self._file.fileno()).st_size
        found = self._file.read(len(head))
        if found != head:
            if not head.startswith(found):  # else it is new, or nothing but its head was begun
                raise RasterError("checkpoint_other", path=self.path)
            self._file.seek(0)
            self._file.truncate()
            _write_all(self._file, head)
            os.fsync(self._file.fileno())
            return
        good = len(head)
        while good + _RECORD.size <= size:
            mark, length, crc = _RECORD.unpack(self._file.read(_RECORD.size))
            start = good + _RECORD.size
            if mark != _MARK or start + length > size:
                break
            body = self._file.read(length)
            if zlib.crc32(body) != crc:
                break
            self._places[unpack(body)[0]] = start, length, crc
            good = start + length
        self._file.truncate(good)

    def _write(self, body: bytes) -> int:
        """Append a record and return where its body starts."""
        end = self._file.seek(0, os.SEEK_END)
        try:
            _write_all(self._file, _RECORD.pack(_MARK, len(body), zlib.crc32(body)) + body)
        except OSError:
            self._file.truncate(end)
            raise
        return end + _RECORD.size


def _write_all(file, data: bytes) -> None:
    view = memoryview(data)
    while view:
        view = view[file.write(view) :]


def _lock(file) -> None:
    """Lock a file for this process.

    :raises BlockingIOError: another has it. A disk that knows no locks is used without.
    """
    if os.name == "nt":
        import msvcrt

        file.seek(_LOCK_BYTE)
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError as error:
            raise BlockingIOError from error
        finally:
            file.seek(0)
        return
    import fcntl

    try:
        fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        raise
    except OSError:
        pass


class Fingerprint:
    """Collects what the results depend on; equal digests mean equal results."""

    def __init__(self) -> None:
        self._hash = hashlib.sha256()

    def add(self, *values) -> None:
        """Take in numbers, text, arrays, tuples, dicts, enums and dataclasses."""
        for value in values:
            body = pack(value)
            self._hash.update(struct.pack("<Q", len(body)))
            self._hash.update(body)

    def add_rasters(self, paths: Iterable[str]) -> None:
        """Take in the state of rasters: path, size and time of change of each of their files.

        Of one whose state cannot be asked, such as behind a URL, only what the server tells.
        """
        for path in paths:
            for file in _files(str(path)):
                self.add(file, *_state(file))

    def add_geometries(self, batch: Iterable[bytes | None]) -> None:
        """Take in geometries as WKB, ``None`` for a null one; in their order."""
        for wkb in batch:
            self._hash.update(struct.pack("<q", -1 if wkb is None else len(wkb)))
            self._hash.update(wkb or b"")

    def digest(self) -> str:
        """Return the fingerprint of all that was taken in, in hexadecimal."""
        return self._hash.hexdigest()


def _files(path: str) -> list[str]:
    """Return the files a raster consists of: a VRT's sources count, their statistics do not."""
    with quiet():
        try:
            dataset = gdal.Open(path)
        except RuntimeError:
            dataset = None
        found = dataset.GetFileList() if dataset is not None else None
    return sorted({path, *(file for file in found or () if not file.endswith(".aux.xml"))})


def _state(path: str) -> tuple:
    if os.path.exists(path):
        state = os.stat(path)
        return state.st_size, state.st_mtime_ns
    with quiet():
        state = gdal.VSIStatL(path)
    return (state.size, state.mtime) if state is not None else ()


def pack(value) -> bytes:
    """Return numbers, text, bytes, arrays, and tuples, lists, dicts, dataclasses of them, as bytes."""
    blobs = []
    text = json.dumps(_encode(value, blobs), separators=(",", ":")).encode("utf-8")
    return b"".join([struct.pack("<Q", len(text)), text, *blobs])


def unpack(data: bytes):
    """Return what :func:`pack` packed; arrays are writable, and equal to the last bit."""
    size = struct.unpack_from("<Q", data)[0]
    return _decode(json.loads(data[8 : 8 + size].decode("utf-8")), memoryview(data)[8 + size :])


def _encode(value, blobs):
    if value is None or type(value) in (bool, int, float, str):
        return value
    if isinstance(value, Enum):
        return _encode(value.value, blobs)
    if isinstance(value, (np.ndarray, np.generic)):
        return _encode_array(value, blobs)
    if isinstance(value, (bytes, bytearray)):
        return {"b": [_keep(bytes(value), blobs), len(value)]}
    if isinstance(value, dict):
        return {"d": [[_encode(key, blobs), _encode(item, blobs)] for key, item in value.items()]}
    if type(value) in (tuple, list):
        return {"t" if type(value) is tuple else "l": [_encode(item, blobs) for item in value]}
    package, _, module = type(value).__module__.rpartition(".")
    if is_dataclass(value) and package == __package__:
        items = [[each.name, _encode(getattr(value, each.name), blobs)] for each in fields(value)]
        return {"c": [module, type(value).__name__, items]}
    raise TypeError(f"{type(value).__name__} cannot be kept in a checkpoint")


def _encode_array(value, blobs):
    if value.dtype.kind not in "biufcSU":
        raise TypeError(f"an array of {value.dtype} cannot be kept in a checkpoint")
    array = np.ascontiguousarray(value)
    place = _keep(array.tobytes(), blobs)
    return {"a" if isinstance(value, np.ndarray) else "s": [place, value.dtype.str, list(value.shape)]}


def _keep(blob: bytes, blobs) -> int:
    place = sum(map(len, blobs))
    blobs.append(blob)
    return place


def _decode(value, blobs):
    if not isinstance(value, dict):
        return value
    ((kind, what),) = value.items()
    if kind in "as":
        place, dtype, shape = what
        count = int(np.prod(shape, dtype=np.int64))
        array = np.frombuffer(blobs, dtype, count, place).reshape(shape).copy() if count else None
        array = np.empty(shape, dtype) if array is None else array
        return array if kind == "a" else array[()]
    if kind == "b":
        return bytes(blobs[what[0] : what[0] + what[1]])
    if kind == "d":
        return {_decode(key, blobs): _decode(item, blobs) for key, item in what}
    if kind == "c":
        return _rebuild(what[0], what[1], {name: _decode(item, blobs) for name, item in what[2]})
    items = [_decode(item, blobs) for item in what]
    return tuple(items) if kind == "t" else items


def _rebuild(module: str, name: str, values: dict):
    """Return a dataclass of this package, without running its ``__init__``."""
    if not module.isidentifier():
        raise ValueError(module)
    kind = getattr(importlib.import_module(f"{__package__}.{module}"), name)
    if not (isinstance(kind, type) and is_dataclass(kind)):
        raise ValueError(name)
    made = object.__new__(kind)
    for key, value in values.items():
        object.__setattr__(made, key, value)
    return made
