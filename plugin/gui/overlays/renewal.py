"""Another file for a map of the workspace: it moved, or a newer version came; its counts and marks stay."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace

from ...core.findings import RuleError
from ...core.overlays.encoding import years_seen
from ...core.overlays.encoding_json import encoding_of
from ...core.overlays.event_fields import fields_of_told, is_fields
from ...core.overlays.names import year_in_name
from ...raster.sample import sample_of
from ...storage.fingerprint import fingerprint
from ...storage.overlay_files import source_of_file
from ...storage.overlay_project import source_of
from ...storage.overlay_sources import SourceRefused, open_layer
from ...storage.overlays import Overlay
from ...translate import tr

#: Under this name the settings of a count keep what the file was.
FILE = "file"


def renewed(overlay: Overlay, path, cancel=lambda: False) -> Overlay:
    """Return a map as it is read from another file; for worker threads.

    A map that was called as its file is called as the new one.

    :raises SourceRefused: the file cannot be read, or not as this map is.
    :raises RasterError: its values cannot be read.
    :raises Cancelled: cancelled.
    """
    source, before = source_of_file(path), source_of(overlay)
    layer = open_layer(source)
    if source.is_vector != before.is_vector:
        text = tr("{path} is not of the kind of {name}, of which one is a raster: add it as another map.")
        raise SourceRefused(text.format(path=path, name=overlay.name))
    year, own = year_in_name(source.name), overlay.settings.get("year")
    if None not in (year, own) and year != own:
        text = tr("{path} is of {year}, and the map {name} of {own}: add it as another map.")
        raise SourceRefused(text.format(path=path, year=year, name=overlay.name, own=own))
    settings = {**overlay.settings, "provider": source.provider}
    if source.is_vector:
        _check_fields(layer, overlay, path)
    else:
        _check_bands(layer.bandCount(), overlay, path)
        years = _years(source, overlay, cancel)
        if years is not None:
            settings["years"] = list(years)
    called = before.path is not None and overlay.name == before.path.stem
    name = source.name if called else overlay.name
    return replace(overlay, source=source.uri, name=name, settings=settings, **stamp(source.uri))


def stamp(source: str) -> dict:
    """Return what a file is now, as an ``Overlay`` keeps it."""
    found = fingerprint(source)
    return {
        "sha256": found.get("sha256", ""),
        "size_bytes": found.get("bytes"),
        "modified": found.get("modified", ""),
    }


def changed_since(overlay: Overlay, told: Mapping | None) -> bool:
    """Whether a map's file is not what it was when it was counted (``told``); one that is gone is not."""
    path = source_of(overlay).path
    if not told or path is None or not path.is_file():
        return False
    return any(stamp_of_stat(path)[name] != told.get(name) for name in ("size_bytes", "modified_ns"))


def stamp_of_stat(path) -> dict:
    """Return size and time of the last change of a file."""
    stat = path.stat()
    return {"size_bytes": stat.st_size, "modified_ns": stat.st_mtime_ns}


def _check_fields(layer, overlay: Overlay, path) -> None:
    wanted = fields_of_told(overlay.encoding).names if is_fields(overlay.encoding) else ()
    for name in wanted:
        if layer.fields().lookupField(name) < 0:
            text = tr("{path} has no field “{field}”, by which {name} is read: add it as another map.")
            raise SourceRefused(text.format(path=path, field=name, name=overlay.name))


def _check_bands(count: int, overlay: Overlay, path) -> None:
    dates = overlay.settings.get("dates") or ()
    if count < overlay.band or (len(dates) > 1 and count != len(dates)):
        text = tr("{path} has not the bands ({bands}) by which {name} is read: add it as another map.")
        bands = ", ".join(map(str, dates)) if len(dates) > 1 else overlay.band
        raise SourceRefused(text.format(path=path, bands=bands, name=overlay.name))


def _years(source, overlay: Overlay, cancel) -> tuple[int, int] | None:
    with suppress(RuleError):  # of a stack, or none that is known
        encoding = encoding_of(overlay.encoding)
        return years_seen(encoding, (code for code, _ in sample_of(source.uri, overlay.band, cancel).values))
    return None
