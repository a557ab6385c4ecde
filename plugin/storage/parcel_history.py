"""The history of the parcels in the journal: noticing what changed, and the parcels as they were.

Whoever saves parcels calls :func:`catch_up`, which holds the saved rows against the last known ones
and writes the differences as one act. What another program saved is noticed the same way, later.
"""

from __future__ import annotations

import hashlib
import json
import math
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from ..core.mechanism.baseline_tables import Origin
from ..core.mechanism.journal import canonical
from ..core.mechanism.parcel_changes import GEOMETRY, change_parcels, delta_of, go_back
from . import database
from .clock import now, user_name
from .errors import WorkspaceReadOnly
from .evidence_heirs import hand_on
from .ledger import append
from .ledger_book import SqlBook, columns_of
from .ledger_schema import quoted
from .saved_parcels import wkb_of
from .schema import PARCEL_FIELDS

SINCE = "history_since"  # in ``workspace_meta``: when the history began
_COLUMNS = tuple(name for name in PARCEL_FIELDS if name != "id")
_LISTED = ", ".join(map(quoted, ("id", *_COLUMNS, "geom")))
_READ = " ".join(("SELECT", _LISTED, "FROM parcel"))
_READ_ON = " ".join(("SELECT", _LISTED, ", fid FROM parcel WHERE fid > ? ORDER BY fid LIMIT ?"))
_READ_NEW = " ".join((_READ, "WHERE id NOT IN (SELECT parcel_id FROM parcel_known) ORDER BY fid"))
_CHUNK = 500  # values in one statement
_PAGE = 2000  # parcels read, shapes written, before another program has its turn
_KEEP_SHAPE = "INSERT OR IGNORE INTO parcel_shape (sha256, wkb) VALUES (?, ?)"


@dataclass(frozen=True)
class _Look:
    """What a look at the parcels found: changes, new states by id (``None``: gone), shapes by hash."""

    deltas: list
    states: dict
    shapes: dict


def catch_up(
    workspace,
    origin: Origin = Origin.PLUGIN,
    reason: str = "",
    fids: Iterable[int] | None = None,
    who: str | None = None,
    unless: Callable[[], bool] | None = None,
) -> int:
    """Write what changed of the saved parcels since the last call into the journal; return how many.

    However many parcels there are, nobody who saves is kept waiting while they are compared: that is done
    without a lock, and again with one only if another program wrote meanwhile.

    :param origin: who made the changes; parcels there before the history began are ``first`` anyway.
    :param fids: rows that may have changed, besides new and deleted ones, which are always found.
    :param unless: asked when nobody else can write any more; true: somebody else writes down what changed.
    :raises WorkspaceReadOnly, WorkspaceLocked, WorkspaceNotWritten:
    """
    with database.reading(workspace.path) as connection:
        version = _version(connection)
        since = _since(connection)
        found = _look(connection, None if since is None else fids)
        if since is not None and not found.states:
            return 0
        if workspace.read_only:
            raise WorkspaceReadOnly(workspace.path)
        _keep_shapes_in_turns(workspace.path, connection, found.shapes)
        with database.transaction(workspace.path, connection):
            if unless is not None and unless():
                return 0
            if _version(connection) != version:
                since = _since(connection)
                found = _look(connection, None if since is None else fids)
                _keep_shapes(connection, found.shapes.items())
            if since is None:
                origin = Origin.FIRST
                connection.execute("INSERT INTO workspace_meta (key, value) VALUES (?, ?)", (SINCE, now()))
            _keep_states(connection, found.states)
            if found.deltas:
                _write(connection, found.deltas, origin, reason, user_name() if who is None else who)
    return len(found.deltas)


def _write(connection, deltas, origin: Origin, reason: str, who: str) -> None:
    """Write what changed into the journal, and hand on the evidence of parcels split or merged."""
    book, at = SqlBook(connection), now()
    done = change_parcels(book, changes=deltas, origin=origin.value)
    append(connection, done, at=at, who=who, reason=reason)
    inherited = hand_on(book, deltas, at, who)
    if inherited is not None:
        append(connection, inherited, at=at, who=who, reason=reason)


def _version(connection) -> int:
    """Return a number that changes when another connection has written."""
    return connection.execute("PRAGMA data_version").fetchone()[0]


def _keep_shapes_in_turns(path, connection, shapes) -> None:
    """Keep geometries by their fingerprints, with many short transactions: one too many does no harm."""
    items = iter(shapes.items())
    while part := list(islice(items, _PAGE)):
        with database.transaction(path, connection):
            _keep_shapes(connection, part)


def keep_shapes(workspace) -> None:
    """Keep the geometries of the saved parcels, so that they can be drawn again by their fingerprints.

    :raises WorkspaceReadOnly, WorkspaceLocked, WorkspaceNotWritten:
    """
    with workspace.writing() as connection:
        shapes = (wkb_of(row[0]) for row in connection.execute("SELECT geom FROM parcel"))
        named = ((hashlib.sha256(wkb).hexdigest(), wkb) for wkb in shapes if wkb is not None)
        connection.executemany(_KEEP_SHAPE, list(named))


def history_since(workspace) -> str | None:
    """Return the moment from which on the history knows the parcels (ISO 8601 in UTC), or ``None``."""
    with database.reading(workspace.path) as connection:
        return _since(connection)


def parcels_as_of(workspace, moment: str) -> dict:
    """Return parcel id → state (columns that are not empty, ``geometry_sha256``) at a moment.

    :param moment: ISO 8601 in UTC; changes of that very second are in.
    """
    with database.reading(workspace.path) as connection:
        connection.execute("BEGIN")
        known = connection.execute("SELECT parcel_id, state FROM parcel_known")
        states = {parcel_id: json.loads(state) for parcel_id, state in known}
        return go_back(states, _changes_where(connection, "j.at > ?", moment))


def parcels_after(workspace, seq: int) -> dict:
    """Return parcel id → state as the journal's entry ``seq`` left them (0: as before the first)."""
    with database.reading(workspace.path) as connection:
        connection.execute("BEGIN")
        known = connection.execute("SELECT parcel_id, state FROM parcel_known")
        states = {parcel_id: json.loads(state) for parcel_id, state in known}
        return go_back(states, _changes_where(connection, "c.entry_seq > ?", seq))


def take_changes(connection, fids: Iterable[int], shapes: Iterable[tuple[str, bytes]] = ()) -> list:
    """Note in an open transaction what the rows ``fids``, new and deleted ones are now; return the deltas.

    :param shapes: more geometries to keep, as SHA-256 and WKB.
    """
    found = _look(connection, fids)
    _keep_shapes(connection, [*found.shapes.items(), *shapes])
    _keep_states(connection, found.states)
    return found.deltas


def saved_records(connection, parcel_ids: Iterable[str]) -> Iterator[tuple[str, dict]]:
    """Yield id and state (columns that are not empty, ``geometry_sha256``) of parcels that are saved."""
    ids = list(parcel_ids)
    for start in range(0, len(ids), _CHUNK):
        part = ids[start : start + _CHUNK]
        marks = ", ".join("?" * len(part))
        for row in connection.execute("".join((_READ, " WHERE id IN (", marks, ")")), part):
            parcel_id, values, _ = _record(row)
            yield parcel_id, values


def shapes_of(workspace, hashes: Iterable[str]) -> dict:
    """Return SHA-256 → WKB of those of the geometries that the workspace has kept, unaltered."""
    wanted, found = sorted({one for one in hashes if one}), {}
    with database.reading(workspace.path) as connection:
        for start in range(0, len(wanted), _CHUNK):
            part = wanted[start : start + _CHUNK]
            marks = ", ".join("?" * len(part))
            query = " ".join(("SELECT sha256, wkb FROM parcel_shape WHERE sha256 IN (", marks, ")"))
            found.update(connection.execute(query, part))
    return {name: wkb for name, wkb in found.items() if hashlib.sha256(wkb).hexdigest() == name}


def _since(connection) -> str | None:
    row = connection.execute("SELECT value FROM workspace_meta WHERE key = ?", (SINCE,)).fetchone()
    return None if row is None else row[0]


def _changes_where(connection, condition: str, value) -> Iterator[dict]:
    """Yield the changes for which a condition of this module holds, the newest first."""
    names = columns_of("parcel_change")
    listed = ", ".join("c." + quoted(name) for name in names)
    query = (
        "SELECT",
        listed,
        "FROM parcel_change AS c JOIN journal AS j ON j.seq = c.entry_seq WHERE",
        condition,
        "ORDER BY c.fid DESC",
    )
    for row in connection.execute(" ".join(query), (value,)):
        yield dict(zip(names, row))


def _look(connection, fids) -> _Look:
    """Return what differs between the saved parcels and the last known states."""
    known = dict(connection.execute("SELECT parcel_id, state FROM parcel_known")) if fids is None else None
    found = _Look([], {}, {})
    for row in _rows(connection, fids):
        parcel_id, values, wkb = _record(row)
        text = canonical(values)
        before = known.pop(parcel_id, None) if known is not None else _known(connection, parcel_id)
        if text == before:
            continue
        found.states[parcel_id] = text
        if wkb is not None:
            found.shapes[values[GEOMETRY]] = wkb
        found.deltas.append(delta_of(parcel_id, None if before is None else json.loads(before), values))
    gone = known.items() if known is not None else _gone(connection)
    for parcel_id, before in list(gone):
        found.states[parcel_id] = None
        found.deltas.append(delta_of(parcel_id, json.loads(before), None))
    return found


def _record(row) -> tuple:
    """Return id, columns that are not empty (with the geometry's fingerprint), and WKB of a row."""
    values = {name: _plain(value) for name, value in zip(_COLUMNS, row[1:]) if value not in (None, "")}
    wkb = wkb_of(row[-1])
    if wkb is not None:
        values[GEOMETRY] = hashlib.sha256(wkb).hexdigest()
    return row[0], values, wkb


def _rows(connection, fids) -> Iterator[tuple]:
    """Yield the rows asked for, and all new ones."""
    if fids is None:
        yield from _all_rows(connection)
        return
    seen, fids = set(), sorted(set(fids))
    for start in range(0, len(fids), _CHUNK):
        part = fids[start : start + _CHUNK]
        marks = ", ".join("?" * len(part))
        for row in connection.execute("".join((_READ, " WHERE fid IN (", marks, ")")), part):
            seen.add(row[0])
            yield row
    for row in connection.execute(_READ_NEW).fetchall():
        if row[0] not in seen:
            yield row


def _all_rows(connection) -> Iterator[tuple]:
    """Yield all parcels, a page at a time: no lock is held between two pages."""
    last = -(2**63)
    while rows := connection.execute(_READ_ON, (last, _PAGE)).fetchall():
        last = rows[-1][-1]
        yield from (row[:-1] for row in rows)


def _known(connection, parcel_id: str) -> str | None:
    query = "SELECT state FROM parcel_known WHERE parcel_id = ?"
    row = connection.execute(query, (parcel_id,)).fetchone()
    return None if row is None else row[0]


def _gone(connection) -> Iterator[tuple]:
    query = "SELECT parcel_id, state FROM parcel_known WHERE parcel_id NOT IN (SELECT id FROM parcel)"
    return connection.execute(query)


def _plain(value):
    """Return a value of a column as JSON can state it, whatever a program has put there."""
    if isinstance(value, bytes):
        return value.hex()
    if isinstance(value, float) and not math.isfinite(value):
        return str(value)
    return value


def _keep_shapes(connection, shapes) -> None:
    connection.executemany(_KEEP_SHAPE, shapes)


def _keep_states(connection, states) -> None:
    gone = [(parcel_id,) for parcel_id, state in states.items() if state is None]
    connection.executemany("DELETE FROM parcel_known WHERE parcel_id = ?", gone)
    connection.executemany(
        "INSERT INTO parcel_known (parcel_id, state) VALUES (?, ?) "
        "ON CONFLICT (parcel_id) DO UPDATE SET state = excluded.state",
        ((parcel_id, state) for parcel_id, state in states.items() if state is not None),
    )
