"""Which maps and conditions losses were counted by: what an event keeps of them, with fingerprints."""

from __future__ import annotations

import hashlib
import os

from ...core.mechanism.journal import canonical
from ...core.overlays.encoding_json import told_of
from ...core.overlays.event_fields import told_of_fields
from ...core.overlays.stack import told_of_stack
from ...storage.fingerprint import fingerprint
from ...storage.overlays import stored_source
from .request import EventMap, LossRequest
from .vector_layer import EventLayer


def map_of(request: LossRequest, workspace, name: str = "", layers=()) -> dict:
    """Return what ``enter_losses`` keeps of the map of events and the conditions of a request.

    Of several files (the tiles of one map, the dates of a stack) the names and sources stand in lines,
    and the hash is that of all their hashes.

    :param name: of the map; that of its layers if empty.
    :param layers: of ``EventLayer``, with the fields they are read by.
    """
    files = [*(one for event in request.events for one in event.maps), *layers]
    prints = [one.traced() if isinstance(one, EventLayer) else _print(one) for one in files]
    hashes = [one.get("sha256", "") for one in prints]
    whole = hashes[0] if len(hashes) == 1 else hashlib.sha256("\n".join(hashes).encode()).hexdigest()
    sources = [told.get("source") or stored_source(workspace, one.path) for one, told in zip(files, prints)]
    told = [_told(event) for event in request.events] + [told_of_fields(one.fields) for one in layers]
    return {
        "name": name or "\n".join(dict.fromkeys(one.name for one in files)),
        "source": "\n".join(dict.fromkeys(sources)),
        "sha256": whole if all(hashes) else "",
        "encoding": canonical(told),
        "conditions": canonical({**conditions_of(request), "maps": prints}),
    }


def conditions_of(request: LossRequest) -> dict:
    """Return what decided which cells count and how many tonnes they hold, as JSON can state it."""
    forest, which = request.forest, request.which
    conditions = {
        "densities": [_print(one) for one in request.densities],
        "unit": request.unit.value,
        "carbon_fraction": request.carbon_fraction,
        "tree_cover": None if request.cover is None else _print(request.cover),
        "threshold_pct": request.least_cover,
        "forest": None
        if forest is None
        else {"crown_pct": forest.crown_pct, "area_ha": forest.area_ha, "height_m": forest.height_m},
        "heights": None if request.heights is None else _print(request.heights),
        "types": sorted(kind.value for kind in which.types),
        "least_confidence": which.least.value,
        "cells_of": None if request.run.base is None else request.run.base.name,
    }
    return {name: value for name, value in conditions.items() if value not in (None, [], "")}


def files_of(request: LossRequest, layers=()) -> dict:
    """Return path → (size, time of the last change) of the files that a request reads."""
    maps = [one for event in request.events for one in event.maps]
    maps += [*request.densities, *(one for one in (request.cover, request.heights) if one is not None)]
    paths = [one.path for one in maps] + [one.path.split("|")[0] for one in layers]
    return {path: _state(path) for path in paths if os.path.isfile(path)}


def changed_file(files: dict) -> str:
    """Return the first file that is not what it was, empty if none has changed."""
    return next((path for path, before in files.items() if _state(path) != before), "")


def _state(path: str):
    try:
        stat = os.stat(path)
    except OSError:
        return None
    return stat.st_size, stat.st_mtime_ns


def _print(one) -> dict:
    told = {"name": one.name, "band": one.band, **fingerprint(one.path)}
    if not one.nodata.own:
        told["nodata_of_file"] = False
    if one.nodata.ranges:  # set in QGIS, beside the file's own
        told["nodata"] = [[str(low), str(high)] for low, high, _, _ in one.nodata.ranges]
    return told


def _told(event) -> dict:
    return told_of(event.encoding) if isinstance(event, EventMap) else told_of_stack(event.stack)
