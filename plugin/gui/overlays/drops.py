"""What is dropped: files and folders of the system, layers of QGIS's layer tree, items of its browser."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

from qgis.core import QgsMimeDataUtils

from ...storage.overlay_files import source_of_file
from ...storage.overlay_sources import RASTER_PROVIDERS, VECTOR_PROVIDERS, Source, SourceRefused
from ...translate import tr

_LOGIN = re.compile(r"(?i)\bpassword=|://[^/@\s]+:[^/@\s]+@")


@dataclass
class Dropped:
    """Sources and folders, and sentences for what cannot be laid over."""

    sources: list[Source] = field(default_factory=list)
    folders: list[Path] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)


def can_take(mime) -> bool:
    """Whether a drop may hold maps."""
    return QgsMimeDataUtils.isUriList(mime) or any(url.isLocalFile() for url in mime.urls())


def dropped(mime) -> Dropped:
    """Return what a drop holds; layers are taken by their sources, so that those dropped stay as they are."""
    found = Dropped()
    if QgsMimeDataUtils.isUriList(mime):
        for uri in QgsMimeDataUtils.decodeUriList(mime):
            _take(found, uri)
    else:
        for url in mime.urls():
            if url.isLocalFile():
                _take_path(found, Path(url.toLocalFile()))
    return found


def _take(found: Dropped, uri) -> None:
    if _LOGIN.search(uri.uri):
        text = tr(
            "“{name}” is read with a password that stands in its source: give it an authentication of QGIS "
            "instead, and drop it again."
        )
        found.refused.append(text.format(name=uri.name))
    elif uri.providerKey in RASTER_PROVIDERS + VECTOR_PROVIDERS:
        found.sources.append(Source(uri.providerKey, uri.uri, uri.name))
    elif uri.layerType in ("raster", "vector"):
        text = tr(
            "“{name}” is kept in memory or comes from where it cannot be laid over: save it as a file first."
        )
        found.refused.append(text.format(name=uri.name))
    elif Path(uri.uri).exists():
        _take_path(found, Path(uri.uri))
    else:
        text = tr("“{name}” is no map that can be laid over: drop rasters, vector layers, files or folders.")
        found.refused.append(text.format(name=uri.name or uri.uri))


def _take_path(found: Dropped, path: Path) -> None:
    if path.is_dir():
        found.folders.append(path)
        return
    try:
        found.sources.append(source_of_file(path))
    except SourceRefused as error:
        found.refused.append(str(error))
