"""Samples of a workspace: kept as they were drawn, labelled unit by unit, closed.

The units belong to the ledger; their places lie in ``sample_place``, written in the same transaction.
Nothing here says what the map has at a unit: who labels must not know.
"""

from __future__ import annotations

import json
import sqlite3
import struct
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from qgis.core import QgsGeometry, QgsWkbTypes

from ..core.mechanism.journal import do
from ..core.mechanism.review_tables import Confidence
from ..core.review.samples import (
    agree_on_label,
    close_sample,
    interpret,
    keep_sample,
    reopen_sample,
    see_figures,
    unit_id,
)
from ..translate import tr
from . import database
from .clock import now, user_name
from .errors import EditRefused, LedgerRefused
from .ledger import Ledger, append
from .ledger_book import SqlBook

_PLACE = "INSERT INTO sample_place (geom, unit_id, sample_id, number, outline) VALUES (?, ?, ?, ?, ?)"
_SAMPLES = """SELECT sample.id, sample.name, sample.design, sample.seed, sample.plot_side_m, sample.units,
  sample.state, sample.at, sample.who, sample.classes, sample.parameters, sample.areas,
  sample.frame FROM sample
ORDER BY sample.fid"""
_LABELS = """SELECT sample_id, unit_id, reader, class_code FROM interpretation
WHERE class_code IS NOT NULL"""
_BOUNDS = """UPDATE gpkg_contents SET min_x = min(coalesce(min_x, :x0), :x0),
  min_y = min(coalesce(min_y, :y0), :y0), max_x = max(coalesce(max_x, :x1), :x1),
  max_y = max(coalesce(max_y, :y1), :y1) WHERE table_name IN ('sample_place', 'sample_point')"""

_CORNERS = 5  # of a square, its first one twice
_DIGITS = 12  # after the decimal point in WKT: less than a micrometre, in degrees too


@dataclass(frozen=True)
class Place:
    """Where a unit is, in the workspace's CRS; ``outline`` is the WKT of a plot or parcel, else empty."""

    x: float
    y: float
    outline: str = ""


@dataclass(frozen=True)
class SampleFacts:
    """A sample and how far it is labelled.

    ``labelled`` maps each reader to the number of their labels; ``touched`` is the number of units with
    any label, ``disagreed`` of those whose readers differ and have found no consensus.
    """

    id: str  # noqa: A003 (the column's name)
    name: str
    design: str
    seed: int
    plot_side_m: float
    units: int
    state: str
    at: str
    who: str
    classes: tuple[Mapping, ...]
    parameters: Mapping
    areas: Mapping[str, float]
    frame: Mapping
    labelled: Mapping[str, int]
    touched: int
    disagreed: int


def place_of(geometry: QgsGeometry) -> Place:
    """Return the place of a point, of a plot by its centre, or of a parcel by a point on its surface.

    :param geometry: in the workspace's CRS. A plot is a polygon of four corners.
    :raises EditRefused: it is empty.
    """
    if geometry.isNull() or geometry.isEmpty():
        raise EditRefused(tr("A unit of the sample has no place: give each unit a point or a polygon."))
    is_polygon = geometry.type() == QgsWkbTypes.GeometryType.PolygonGeometry
    point = geometry.centroid() if is_polygon else geometry
    if is_polygon and not (_is_plot(geometry) and geometry.contains(point)):
        point = geometry.pointOnSurface()
    centre = point.boundingBox().center()
    return Place(centre.x(), centre.y(), geometry.asWkt(_DIGITS) if is_polygon else "")


def keep(
    workspace, units: Sequence[Mapping], places: Sequence[Place], *, reason: str = "", who: str | None = None,
    **facts,
) -> str:  # fmt: skip
    """Keep a drawn sample with its places in one transaction; return its id.

    :param units: columns of :data:`UNIT_COLUMNS` but ``x`` and ``y``, which are those of ``places``.
    :param facts: what :func:`keep_sample` takes besides.
    :raises RuleError: see :func:`keep_sample`.
    :raises WorkspaceReadOnly, WorkspaceLocked, WorkspaceNotWritten, LedgerRefused:
    """
    rows = [{**unit, "x": place.x, "y": place.y} for unit, place in zip(units, places)]
    who = user_name() if who is None else who
    made = now()
    params = {**facts, "units": rows, "at": made, "who": who}
    try:
        with workspace.writing(kept=True) as connection:
            done = do(keep_sample, SqlBook(connection), reason, params)
            append(connection, done, at=made, who=who, reason=reason)
            sample_id = done.result["id"]
            write_places(connection, sample_id, places)
    except sqlite3.IntegrityError as error:
        raise LedgerRefused(workspace.path, str(error)) from error
    return sample_id


def samples(workspace) -> list[SampleFacts]:
    """Return the samples of a workspace in the order they were kept."""
    with database.reading(workspace.path) as connection:
        connection.execute("BEGIN")
        rows = connection.execute(_SAMPLES).fetchall()
        by_sample: dict = {}
        for sample_id, unit, reader, code in connection.execute(_LABELS):
            by_sample.setdefault(sample_id, {}).setdefault(unit, {})[reader] = code
        agreed = {row[0] for row in connection.execute("SELECT id FROM interpretation_consensus")}
        connection.rollback()
    return [_facts(row, by_sample.get(row[0], {}), agreed) for row in rows]


def label(
    workspace,
    unit: str,
    reader: str,
    class_code: str,
    *,
    confidence: str = Confidence.MEDIUM.value,
    comment: str = "",
    evidence: Iterable[str] = (),
    at: str = "",
) -> None:
    """Keep the class that a reader sees in a unit, in place of what the same reader saw before.

    :param unit: id of the unit.
    :param class_code: empty to take a label back, or for a comment on a unit without a label.
    :raises RuleError: see :func:`interpret`.
    :raises WorkspaceReadOnly, WorkspaceLocked, WorkspaceNotWritten, LedgerRefused:
    """
    said = {"class_code": class_code, "confidence": confidence, "comment": comment}
    Ledger(workspace, who=reader).act(
        interpret, unit_id=unit, reader=reader, evidence=list(evidence), at=at or now(), **said
    )


def take_back(workspace, unit: str, reader: str) -> None:
    """Take a reader's label of a unit back; errors as of :func:`label`."""
    label(workspace, unit, reader, "")


def agree(workspace, unit: str, class_code: str, *, comment: str = "", who: str) -> None:
    """Keep the class that the readers of a unit found together.

    :raises RuleError: see :func:`agree_on_label`; further errors as of :func:`label`.
    """
    said = {"class_code": class_code, "comment": comment}
    Ledger(workspace, who=who).act(agree_on_label, unit_id=unit, at=now(), who=who, **said)


def note_figures_seen(workspace, sample_id: str, reader: str, hidden: int) -> None:
    """Note in the journal that a reader saw figures that tell what others said of ``hidden`` units.

    Errors as of :func:`label`.
    """
    Ledger(workspace, who=reader).act(
        see_figures, sample_id=sample_id, reader=reader, hidden=hidden, at=now()
    )


def close(workspace, sample_id: str, *, reason: str = "", who: str | None = None) -> None:
    """Close a sample, so that its labels stay as they are; errors as of :func:`label`."""
    Ledger(workspace, who=who).act(close_sample, reason=reason, sample_id=sample_id)


def reopen(workspace, sample_id: str, *, reason: str, who: str | None = None) -> None:
    """Open a closed sample again; errors as of :func:`label`, and without a reason."""
    Ledger(workspace, who=who).act(reopen_sample, reason=reason, sample_id=sample_id)


_POINTS = (1, 1001, 2001, 3001, 0x80000001)  # WKB's numbers of a point, also of one with a height


def point_blob(x: float, y: float, srs_id: int) -> bytes:
    """Return a point as a GeoPackage keeps it."""
    return struct.pack("<2sBBi", b"GP", 0, 1, srs_id) + struct.pack("<BIdd", 1, 1, x, y)


def point_of_blob(blob: bytes | None) -> tuple[float, float] | None:
    """Return (x, y) of a point as a GeoPackage keeps it, ``None`` where it is none."""
    try:
        _, _, flags, _ = struct.unpack_from("<2sBBi", blob)
        start = 8 + {0: 0, 1: 32, 2: 48, 3: 48, 4: 64}[(flags >> 1) & 7]
        order = "<" if blob[start] == 1 else ">"
        kind, x, y = struct.unpack_from(f"{order}Idd", blob, start + 1)
    except (struct.error, KeyError, IndexError, TypeError):
        return None
    return (x, y) if kind in _POINTS else None


def _is_plot(geometry: QgsGeometry) -> bool:
    return geometry.constGet().nCoordinates() == _CORNERS


def write_places(connection, sample_id: str, places: Sequence[Place]) -> None:
    """Write the places of all units of a sample, in their order, in an open transaction."""
    query = "SELECT srs_id FROM gpkg_geometry_columns WHERE table_name = 'sample_place'"
    srs_id = connection.execute(query).fetchone()[0]
    connection.executemany(
        _PLACE,
        [
            (point_blob(place.x, place.y, srs_id), unit_id(sample_id, number), sample_id, number,
             place.outline or None)
            for number, place in enumerate(places, 1)
        ],
    )  # fmt: skip
    x, y = [place.x for place in places], [place.y for place in places]
    connection.execute(_BOUNDS, {"x0": min(x), "y0": min(y), "x1": max(x), "y1": max(y)})


def _facts(row, labels: Mapping, agreed: set) -> SampleFacts:
    *plain, classes, parameters, areas, frame = row
    readers: dict = {}
    for by_reader in labels.values():
        for reader in by_reader:
            readers[reader] = readers.get(reader, 0) + 1
    differ = sum(len(set(one.values())) > 1 and unit not in agreed for unit, one in labels.items())
    return SampleFacts(
        *plain,
        tuple(json.loads(classes)),
        json.loads(parameters or "{}"),
        json.loads(areas or "{}"),
        json.loads(frame or "{}"),
        dict(sorted(readers.items())),
        len(labels),
        differ,
    )
