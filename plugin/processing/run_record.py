"""The record of a run: which files were read, on which grid and how, so that it can be done again."""

from __future__ import annotations

import json
import os
from contextlib import contextmanager, suppress
from datetime import datetime, timezone

from qgis.core import QgsProcessingException

from ..storage.fingerprint import fingerprint
from ..storage.versions import software_versions
from ..translate import tr

OWN_CELLS = "none"  # no resampling


def run_record(name, source, found, settings: dict, totals: dict) -> str:
    """Return the record as JSON text.

    :param name: of the algorithm.
    :param found: the finished pass, a ``Surveyed``.
    :param settings: parameters that shape the figures, by name.
    :param totals: the algorithm's number outputs.
    """
    base = found.sources.maps[found.base].name if found.sources.maps else OWN_CELLS
    rasters = []
    for one, asked, view in zip(found.sources.maps, found.sources.sources, found.result.views):
        rasters.append(
            {
                "name": one.name,
                "band": one.band,
                "crs": one.crs.userFriendlyIdentifier(),
                "kind": asked.kind.value,
                "resampling": view.resampling or OWN_CELLS,
                **fingerprint(getattr(one, "origin", one).path),  # of what a passing file was made of
            }
        )
    told = {
        "algorithm": f"terrestrialcarbon:{name}",
        "time": datetime.now(timezone.utc).isoformat(timespec="seconds"),
        "versions": software_versions(),
        "parcels": {
            "layer": source.sourceName(),
            "crs": source.sourceCrs().userFriendlyIdentifier(),
            "ellipsoid": found.reader.ellipsoid,
            "count": len(found.reader),
        },
        "cells_of": base,
        "rasters": rasters,
        "workers": f"{found.result.workers.count} {found.result.workers.kind}",
        "settings": settings,
        "totals": totals,
    }
    return json.dumps(told, ensure_ascii=False, indent=1)


@contextmanager
def kept_record(path: str, name, source, found, settings: dict, totals: dict):
    """Write the record of a run to a file, if one is wanted; take it back if what follows fails.

    Yields the outputs ``READ_AS`` (in short how each raster was read) and, with a file, ``RECORD``.
    The other parameters are those of :func:`run_record`.

    :raises QgsProcessingException: the file cannot be written.
    """
    if not path:
        yield {"READ_AS": read_as(found)}
        return
    record = run_record(name, source, found, settings, totals)
    try:
        with open(path, "w", encoding="utf-8") as file:
            file.write(record)
    except OSError as error:
        text = tr(
            "“{output}” cannot be written ({detail}): check the free space and that the folder allows it."
        )
        raise QgsProcessingException(text.format(output=path, detail=error.strerror or error)) from error
    try:
        yield {"READ_AS": read_as(found), "RECORD": path}
    except BaseException:
        with suppress(OSError):
            os.remove(path)
        raise


def read_as(found) -> str:
    """Return the name of each raster with how it was brought onto the grid, in codes."""
    pairs = zip(found.sources.maps, found.result.views)
    return "; ".join(f"{one.name}: {view.resampling or OWN_CELLS}" for one, view in pairs)
