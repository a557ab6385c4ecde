"""The sources of a workspace: its maps of density, and the maps its stocks were measured from."""

from __future__ import annotations

from pathlib import Path

from ...core.checks.source_facts import Declared
from ...core.overlays.catalogue import Kind
from ...core.units import DensityUnit
from ...storage.overlay_sources import file_of
from ...storage.overlays import Overlay, overlays
from ...storage.own_maps import own_catalogue
from ...storage.stocks import STOCK_RUN
from .asked import SERVICE, AskedSource, asked_file, told_apart

_UNITS = {unit.value for unit in DensityUnit}
#: What pool the known maps show.
_POOLS = {"soil_carbon": "soil", "peat_carbon": "peat"}


def workspace_sources(workspace, layer_of=None) -> list[AskedSource]:
    """Return the sources of a workspace as they were declared there, each file once for each use.

    :param layer_of: (overlay id, path) → its layer in the project, or ``None``; for the main thread.
    """
    entries = {entry.id: entry for entry in own_catalogue(workspace)[0]}
    found = [
        source_of_overlay(one, entries.get(one.kind), layer_of)
        for one in overlays(workspace)
        if one.unit in _UNITS or getattr(entries.get(one.kind), "kind", None) is Kind.DENSITY
    ]
    return told_apart(found + _of_runs(workspace, found, layer_of))


def source_of_overlay(one: Overlay, entry, layer_of) -> AskedSource:
    """Return a map of the workspace as it is to be checked, with the unit, band and year said of it."""
    unit = one.unit or (entry.unit if entry else "")
    pool = _POOLS.get(one.kind, "above_ground" if one.kind.startswith("agb") else "")
    year = one.settings.get("year")
    declared = Declared(unit if unit in _UNITS else "", pool, int(year) if year else None)
    layer = layer_of(one.id, one.source) if layer_of is not None else None
    asked = _asked(layer, one.source, declared, one.band, one.name)
    asked.overlay_id = one.id
    return asked


def _asked(layer, source, declared, band, name) -> AskedSource:
    from .asked import asked_of

    if layer is not None:
        asked = asked_of(layer, declared, band)
        asked.name = name
        return asked
    path = file_of(source)
    if path is None:
        return AskedSource(name, source, SERVICE, declared, band)
    return asked_file(str(path), declared, band, name)


def _of_runs(workspace, overlaid, layer_of) -> list[AskedSource]:
    """Return the maps of the latest run for each pool that are not listed as maps of the workspace."""
    latest = {}
    for run in workspace.runs():
        given = run["parameters"] or {}
        if run["algorithm"] == STOCK_RUN and given.get("DENSITY"):
            latest[given.get("POOL") or "above_ground"] = given
    known = {(Path(one.path).name, one.band) for one in overlaid}
    found = []
    for pool, given in latest.items():
        path, band = str(given["DENSITY"]), int(given.get("BAND") or 1)
        if (Path(path).name, band) in known:
            continue
        unit = given.get("UNIT") or ""
        declared = Declared(unit if unit in _UNITS else "", pool)
        layer = layer_of("", path) if layer_of is not None else None
        found.append(_asked(layer, path, declared, band, Path(path).stem if layer is None else layer.name()))
    return found
