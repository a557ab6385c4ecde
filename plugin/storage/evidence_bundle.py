"""All evidence of some parcels in one folder or ZIP archive that anybody can check without this program.

It has the files, ``manifest.json`` (parcels, pieces, who attached what and when, the journal's head),
``parcels.geojson``, ``evidence.csv``, ``index.html`` and ``SHA256SUMS`` for ``sha256sum -c``. It is made
beside its place and renamed when whole.
"""

from __future__ import annotations

import csv
import hashlib
import io
import json
import os
import shutil
import uuid
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsFeatureRequest

from ..translate import tr
from .clock import now, user_name
from .errors import EditRefused, TerrestrialCarbonError
from .evidence_files import FileState, locate, safe_name
from .evidence_html import index_html
from .evidence_list import Piece, Tie
from .evidence_report import EvidenceReport
from .geometry import carried
from .ledger import Ledger
from .spreadsheet import defused
from .values import from_attribute
from .versions import plugin_version

FORMAT, VERSION = "terrestrial-carbon-evidence", 1
SUMS = "SHA256SUMS"
_BLOCK = 1024 * 1024
_DIGITS = 8  # after the degrees: a millimetre
_CSV_COLUMNS = (
    "parcel_id", "parcel", "status", "basis", "supports", "kind", "title", "file", "uri", "sha256", "state",
    "added_at", "added_by", "attached_at", "attached_by", "inherited_from", "taken_at", "lon", "lat",
    "remark",
)  # fmt: skip


class BundleNotWritten(TerrestrialCarbonError):
    """A bundle could not be written; nothing of it is left."""

    def __init__(self, path, detail: str) -> None:
        text = tr(
            "The bundle {path} could not be written ({detail}): check the free space and whether you may "
            "write there. Nothing is left of it."
        )
        super().__init__(text.format(path=path, detail=detail))


class _Sink:
    """Takes the bundle's files and remembers the SHA-256 of each."""

    def __init__(self) -> None:
        self.sums: dict[str, str] = {}

    def add(self, name: str, blocks) -> str:
        """Write a file of blocks of bytes; return its SHA-256."""
        digest = hashlib.sha256()
        with self._open(name) as target:
            for block in blocks:
                digest.update(block)
                target.write(block)
        self.sums[name] = digest.hexdigest()
        return self.sums[name]

    def end(self) -> None:
        """Write the sums of all files, as ``sha256sum -c`` reads them."""
        lines = "".join(f"{digest}  {name}\n" for name, digest in sorted(self.sums.items()))
        self.add(SUMS, [lines.encode("utf-8")])

    def _open(self, name: str):
        raise NotImplementedError


class _Folder(_Sink):
    def __init__(self, root: Path) -> None:
        super().__init__()
        self._root = root

    def _open(self, name: str):
        path = self._root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        return open(path, "wb")


class _Zip(_Sink):
    def __init__(self, archive: zipfile.ZipFile) -> None:
        super().__init__()
        self._archive = archive

    def _open(self, name: str):
        return self._archive.open(name, "w", force_zip64=True)


def write_bundle(
    workspace,
    report: EvidenceReport,
    target,
    go_on: Callable[[], bool] = lambda: True,
    who: str | None = None,
) -> dict:
    """Write the bundle of a report into a new folder, or into an archive where ``target`` ends in ``.zip``.

    Files that are missing or changed are left out, and named in the manifest with their state.

    :return: the manifest.
    :raises EditRefused: the folder is there and not empty, or it was called off.
    :raises BundleNotWritten: the folder or the disk refuses.
    """
    target = Path(target)
    try:
        with _sink(target) as sink:
            manifest = _manifest(workspace, report, user_name() if who is None else who)
            for piece in report.pieces:
                _add_file(workspace, sink, piece, manifest["evidence"][piece.id], go_on)
            sink.add("parcels.geojson", _geojson(workspace, report, go_on))
            sink.add("evidence.csv", [_csv(report, manifest)])
            sink.add("index.html", [index_html(workspace, report, manifest).encode("utf-8")])
            sink.add("manifest.json", [_json(manifest, indent=1)])
            sink.end()
    except (OSError, zipfile.BadZipFile) as error:
        raise BundleNotWritten(target, getattr(error, "strerror", None) or str(error)) from error
    return manifest


@contextmanager
def _sink(target: Path) -> Iterator[_Sink]:
    """Yield what takes the files; when the block ends well the bundle has its name."""
    draft = target.with_name(f".{target.name}-{uuid.uuid4().hex[:8]}.part")
    try:
        if target.suffix.lower() == ".zip":
            with zipfile.ZipFile(draft, "w", zipfile.ZIP_DEFLATED) as archive:
                yield _Zip(archive)
            os.replace(draft, target)
        else:
            if target.exists() and (not target.is_dir() or any(target.iterdir())):
                text = tr("{path} is there and not empty: choose a new folder for the bundle.")
                raise EditRefused(text.format(path=target))
            draft.mkdir()
            yield _Folder(draft)
            if target.is_dir():
                target.rmdir()
            os.replace(draft, target)
    finally:
        if draft.is_dir():
            shutil.rmtree(draft, ignore_errors=True)
        else:
            draft.unlink(missing_ok=True)


def _manifest(workspace, report: EvidenceReport, who: str) -> dict:
    head = Ledger(workspace).head()
    return {
        "format": FORMAT,
        "version": VERSION,
        "workspace": workspace.settings.name,
        "place": workspace.settings.place,
        "made_at": now(),
        "made_by": who,
        "made_with": plugin_version(),
        "journal": None if head is None else {"seq": head[0], "hash": head[1]},
        "parcels": [_parcel(one, report) for one in report.parcels],
        "evidence": {piece.id: _piece(piece, report) for piece in report.pieces},
    }


def _parcel(parcel, report: EvidenceReport) -> dict:
    values = parcel.values
    names = ("id", "name", "status", "basis", "area_ha", "stock_tco2e")
    return {
        **{name: values[name] for name in names},
        "required": [need.code for need in parcel.needs],
        "lacks": [need.code for need in parcel.lacks],
        "broken": [piece.id for piece in parcel.broken],
        "evidence": [piece.id for piece in parcel.pieces],
    }


def _piece(piece: Piece, report: EvidenceReport) -> dict:
    names = (
        "kind",
        "title",
        "file_name",
        "uri",
        "sha256",
        "size_bytes",
        "media_type",
        "taken_at",
        "lon",
        "lat",
    )
    kept = {name: getattr(piece, name) for name in (*names, "remark", "added_at", "added_by")}
    kept["fingerprint"] = piece.known_fingerprint
    state = report.states.get(piece.id)
    kept.update(file=None, state=state.value if state is not None else None)
    chosen = {parcel.id for parcel in report.parcels}
    kept["ties"] = [vars(tie) for tie in piece.ties if tie.parcel_id in chosen]
    return {name: value for name, value in kept.items() if value not in (None, "")}


def _add_file(workspace, sink: _Sink, piece: Piece, entry: dict, go_on) -> None:
    """Copy a file that is whole; what it is called in the bundle goes into the manifest."""
    if not piece.has_file or report_state(entry) is not FileState.FINE:
        return
    place = locate(workspace.path, piece.path)
    name = f"files/{piece.sha256[:32]}/{safe_name(place.name)}"
    if name not in sink.sums and sink.add(name, _read(place, go_on)) != piece.sha256:
        raise OSError(tr("{file} changed while it was copied").format(file=place.name))
    entry["file"] = name


def report_state(entry: dict) -> FileState | None:
    """Return the state of a piece's file by its entry in the manifest; ``None``: it has no file."""
    return FileState(entry["state"]) if "state" in entry else None


def _read(path: Path, go_on) -> Iterator[bytes]:
    with open(path, "rb") as stream:
        while block := stream.read(_BLOCK):
            _ask(go_on)
            yield block


def _ask(go_on) -> None:
    if not go_on():
        raise EditRefused(tr("Cancelled: nothing was written."))


def _geojson(workspace, report: EvidenceReport, go_on) -> Iterator[bytes]:
    """Yield the parcels in WGS 84 (RFC 7946) with their columns, what they lack, and their evidence."""
    layer = workspace.parcel_layer()
    by_id = {parcel.id: parcel for parcel in report.parcels}
    there = QgsCoordinateReferenceSystem("EPSG:4326")
    transform = QgsCoordinateTransform(layer.crs(), there, layer.transformContext())
    names = [field.name() for field in layer.fields() if field.name() != "fid"]
    yield b'{"type": "FeatureCollection", "features": ['
    first = True
    for feature in layer.getFeatures(QgsFeatureRequest()):
        parcel = by_id.get(feature["id"])
        if parcel is None:
            continue
        _ask(go_on)
        shape = carried(feature.geometry(), transform) if feature.hasGeometry() else None
        values = {name: _plain(from_attribute(feature[name])) for name in names}
        values["lacks"] = [need.code for need in parcel.lacks]
        values["evidence"] = [piece.id for piece in parcel.pieces]
        made = {"type": "Feature", "id": parcel.id, "properties": values}
        made["geometry"] = None if shape is None else json.loads(shape.asJson(_DIGITS))
        yield (b"\n" if first else b",\n") + _json(made)
        first = False
    yield b"\n]}\n"


def _plain(value):
    return value.isoformat() if hasattr(value, "isoformat") else value


def _json(value, indent: int | None = None) -> bytes:
    return json.dumps(value, ensure_ascii=False, indent=indent, default=str).encode("utf-8")


def _csv(report: EvidenceReport, manifest: dict) -> bytes:
    """Return a row for each tie; UTF-8 with a byte-order mark, so that spreadsheets read it."""
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow(_CSV_COLUMNS)
    parcels = {parcel.id: parcel.values for parcel in report.parcels}
    for piece in report.pieces:
        entry = manifest["evidence"][piece.id]
        for tie in piece.ties:
            if tie.parcel_id in parcels:
                writer.writerow([_cell(value) for value in _row(piece, tie, entry, parcels[tie.parcel_id])])
    return b"\xef\xbb\xbf" + stream.getvalue().encode("utf-8")


def _row(piece: Piece, tie: Tie, entry: dict, values) -> tuple:
    return (
        tie.parcel_id, values["name"], values["status"], values["basis"], tie.supports, piece.kind,
        piece.title, entry.get("file"), piece.uri, piece.sha256, entry.get("state"), piece.added_at,
        piece.added_by, tie.at, tie.who, tie.inherited_from, piece.taken_at, piece.lon, piece.lat,
        piece.remark,
    )  # fmt: skip


def _cell(value):
    return defused(value) if isinstance(value, str) else value
