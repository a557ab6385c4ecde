"""The saved parcels an algorithm is about: named in a text, the features of a layer, or of a status."""

from __future__ import annotations

from qgis.core import QgsProcessingException

from ...core.parcel import Status
from ...storage import database
from ...translate import tr
from ..accounts.find import values_of
from ..accounts.parcel_choice import parcel_parameters
from ..parameters import choice

_LISTED = 10


def chosen_parameters() -> tuple:
    """Return PARCELS, INPUT, PARCEL_FIELD and STATUS."""
    return (*parcel_parameters(), choice("STATUS", tr("Only parcels of this status"), Status, None, True))


def chosen_parcels(run) -> list[str] | None:
    """Return the ids of the parcels that are named or in the layer; ``None`` where neither is given.

    :raises QgsProcessingException: a name is unknown or not the only one, or the layer has no such field.
    """
    given = run.list("PARCELS")
    source = run.source("INPUT")
    if source is not None:
        given += [str(value) for value, _ in values_of(source, run.text("PARCEL_FIELD"), run.feedback)]
    if not given and source is None:
        return None
    ids, by_name = _known(run.workspace)
    return list(dict.fromkeys(_id_of(name, ids, by_name) for name in given))


def chosen_status(run) -> Status | None:
    """Return the status that is asked for, if any."""
    code = run.code("STATUS")
    return None if code is None else Status(code)


def _known(workspace) -> tuple[set, dict]:
    ids, by_name = set(), {}
    with database.reading(workspace.path) as connection:
        for parcel_id, name in connection.execute("SELECT id, name FROM parcel ORDER BY id"):
            ids.add(parcel_id)
            by_name.setdefault(name or "", []).append(parcel_id)
    return ids, by_name


def _id_of(name: str, ids: set, by_name: dict) -> str:
    if name in ids:
        return name
    found = by_name.get(name, [])
    if len(found) == 1:
        return found[0]
    if found:
        text = tr("{number} parcels are called “{name}”: give the id instead ({ids}).")
        values = {"number": len(found), "name": name, "ids": ", ".join(found[:_LISTED])}
    else:
        text = tr("The workspace has no saved parcel “{name}”: give its id or its name, or save it first.")
        values = {"name": name}
    raise QgsProcessingException(text.format(**values))
