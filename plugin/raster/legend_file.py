"""The legend beside a raster: a JSON file of the same name."""

from __future__ import annotations

import json
from pathlib import Path

from ..core.overlays.gcbm import legend_name
from .errors import RasterError

_LARGEST = 1 << 22


def legend_beside(path: str) -> dict | None:
    """Return what the legend of a raster file holds, ``None`` if there is none or it is of another kind.

    :raises RasterError: ``legend_unreadable``: the file is there but is no JSON.
    """
    raster = Path(path)
    legend = raster.with_name(legend_name(raster.name)) if raster.name else raster
    try:
        if legend == raster or not legend.is_file() or legend.stat().st_size > _LARGEST:
            return None
        held = json.loads(legend.read_text("utf-8-sig"))
    except (OSError, ValueError) as error:
        raise RasterError("legend_unreadable", path=str(legend), detail=str(error)) from None
    return held if isinstance(held, dict) and isinstance(held.get("attributes"), dict) else None
