"""Chains of all parcels by band: in memory while they are few, in a temporary file beyond that."""

from __future__ import annotations

import hashlib
import tempfile

import numpy as np

from .errors import RasterError
from .outlines import Chains

_MEMORY_BYTES = 48 * 1024 * 1024
_TYPES = {"x": np.float64, "y": np.float64, "sizes": np.int64, "parcel": np.int64, "sign": np.float64}


class Spool:
    """Takes chains band by band as parcels are read, and gives back a band's chains at once.

    :param digesting: whether :attr:`digest`, of all that is put in, in its order, will be wanted.
    """

    def __init__(self, bands: int, digesting: bool = False, memory_bytes: int = _MEMORY_BYTES) -> None:
        self._limit = memory_bytes
        self._held: dict[int, list[Chains]] = {}
        self._held_bytes = 0
        self._written: dict[int, list[tuple[int, int, int]]] = {}
        self._file = None
        self._hash = hashlib.blake2b(digest_size=16) if digesting else None
        self.bands = bands

    def __enter__(self) -> Spool:
        return self

    def __exit__(self, *_error) -> None:
        self.close()

    def close(self) -> None:
        """Forget everything; the temporary file is gone with it."""
        self._held.clear()
        if self._file is not None:
            self._file.close()
            self._file = None

    @property
    def digest(self) -> str:
        """Fingerprint of what was put in, empty where none was asked for."""
        return "" if self._hash is None else self._hash.hexdigest()

    def filled(self) -> list[int]:
        """Return the bands that have chains, in rising order."""
        return sorted(self._held.keys() | self._written.keys())

    def add(self, band: int, chains: Chains) -> None:
        """Keep the chains of a band.

        :raises RasterError: ``spool_failed``: the temporary folder is full or cannot be written.
        """
        self._held.setdefault(band, []).append(chains)
        self._held_bytes += sum(getattr(chains, name).nbytes for name in Chains.FIELDS)
        if self._hash is not None:
            self._hash.update(np.array([band, len(chains.x), len(chains.sizes)], dtype=np.int64))
            for name in Chains.FIELDS:
                self._hash.update(np.ascontiguousarray(getattr(chains, name)))
        if self._held_bytes > self._limit:
            self._flush()

    def chains(self, band: int) -> Chains:
        """Return all chains of a band.

        :raises RasterError: ``spool_failed``.
        """
        parts = [self._read(*segment) for segment in self._written.get(band, ())]
        return Chains.joined(parts + self._held.get(band, []))

    def _flush(self) -> None:
        try:
            if self._file is None:
                self._file = tempfile.TemporaryFile(prefix="terrestrial-carbon-")  # noqa: SIM115 (open until close)
            self._file.seek(0, 2)
            for band, parts in sorted(self._held.items()):
                chains = Chains.joined(parts)
                segment = (self._file.tell(), len(chains.x), len(chains.sizes))
                for name in Chains.FIELDS:
                    self._file.write(getattr(chains, name).astype(_TYPES[name], copy=False).tobytes())
                self._written.setdefault(band, []).append(segment)
            self._file.flush()
        except OSError as error:
            raise RasterError("spool_failed", folder=tempfile.gettempdir(), detail=str(error)) from error
        self._held.clear()
        self._held_bytes = 0

    def _read(self, offset: int, vertices: int, count: int) -> Chains:
        lengths = {"x": vertices, "y": vertices, "sizes": count, "parcel": count, "sign": count}
        try:
            self._file.seek(offset)
            arrays = [
                np.frombuffer(self._file.read(lengths[name] * 8), dtype=_TYPES[name])
                for name in Chains.FIELDS
            ]
        except (OSError, ValueError) as error:
            raise RasterError("spool_failed", folder=tempfile.gettempdir(), detail=str(error)) from error
        return Chains(*arrays)
