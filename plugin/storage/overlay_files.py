"""Maps in folders: which belong together as the tiles of one product, which are a series by year."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from osgeo import gdal

from ..core.overlays.names import stem_of, years_in_name
from ..translate import tr
from .overlay_sources import RASTER, VECTOR, Source, SourceRefused, file_source

RASTER_ENDINGS = (".tif", ".tiff", ".gtif", ".vrt", ".img", ".jp2", ".asc", ".nc", ".bil", ".hdf")
VECTOR_ENDINGS = (".gpkg", ".shp", ".geojson", ".fgb", ".kml", ".gml", ".parquet", ".csv")
MOST_FILES = 20_000
MOSAIC_ENDING = ".vrt"

# what the names of tiles of one product differ by; put in place of it: an empty text
_TILE = re.compile(
    r"""(?ix) (?<![a-z0-9]) (?:
        \d{1,3}[ns][_-]?\d{1,3}[ew]          # 10N_060W
      | [ns]\d{1,3}[_-]?[ew]\d{1,3}          # N10W060
      | h\d{2}v\d{2}                         # MODIS
      | t?\d{2}[c-hj-np-x][a-hj-np-z]{2}     # T33UUP
      | \d{10}-\d{10}                        # Earth Engine
      | (?:tile|row|col|part|[rcxy])[_-]?\d+ # tile_3, r01c07
        (?:[_-]?(?:col|[cy])[_-]?\d+)?
    ) (?![a-z0-9])"""
)


@dataclass(frozen=True)
class FoundMap:
    """A map of a folder: ``paths`` has several files where they are tiles of it. ``year``: in its name."""

    name: str
    paths: tuple[Path, ...]
    provider: str = RASTER
    year: int | None = None

    @property
    def is_mosaic(self) -> bool:
        """Whether it is put together from tiles."""
        return len(self.paths) > 1


@dataclass(frozen=True)
class FoundGroup:
    """Maps that belong together: a series by year has several."""

    name: str
    maps: tuple[FoundMap, ...] = field(default=())

    @property
    def is_series(self) -> bool:
        """Whether it is one product at several dates."""
        return len(self.maps) > 1


def maps_in(folder, cancel=lambda: False) -> tuple[FoundGroup, ...]:
    """Return the maps of a folder and those inside it, grouped; only names are looked at.

    :raises SourceRefused: the folder is not there, cannot be read, or has no map.
    """
    folder, paths = Path(folder), []

    def refuse(error):
        raise SourceRefused(
            tr("The folder {path} cannot be read: check that it is there and that you may open it.").format(
                path=error.filename or folder
            )
        )

    for place, folders, names in os.walk(folder, onerror=refuse):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        paths += [Path(place) / name for name in sorted(names) if is_map(name)]
        if cancel():
            return ()
        if len(paths) > MOST_FILES:
            text = tr("The folder {path} holds more than {count} maps: choose a folder inside it.")
            raise SourceRefused(text.format(path=folder, count=MOST_FILES))
    if not paths:
        text = tr("There is no map in the folder {path}: choose one with rasters or vector files.")
        raise SourceRefused(text.format(path=folder))
    return group_maps(paths)


def is_map(name) -> bool:
    """Whether a file's ending is that of a map."""
    text = str(name).lower()
    return text.endswith(RASTER_ENDINGS + VECTOR_ENDINGS) and not os.path.basename(text).startswith(".")


def source_of_file(path) -> Source:
    """Return the source of a file, raster or vector by its ending, else by what opens it."""
    text = str(path)
    ending = Path(text.split("|")[0]).suffix.lower()
    if "|layername=" in text or "|layerid=" in text or ending in VECTOR_ENDINGS:
        return file_source(path, provider=VECTOR)
    if ending in RASTER_ENDINGS:
        return file_source(path)
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    try:
        raster = gdal.OpenEx(text, gdal.OF_RASTER) is not None
    except RuntimeError:  # where somebody made GDAL raise
        raster = False
    finally:
        gdal.PopErrorHandler()
    return file_source(path, provider=RASTER if raster else VECTOR)


def group_maps(paths: Iterable) -> tuple[FoundGroup, ...]:
    """Return files as maps, tiles put together, and maps as series where names differ by the year alone."""
    products: dict[tuple, dict] = {}
    for path in (Path(path) for path in paths):
        ending = path.suffix.lower()
        provider = VECTOR if ending in VECTOR_ENDINGS else RASTER
        stem = stem_of(path.name)
        bare = _TILE.sub("", stem) if provider == RASTER else stem
        year = _year(bare)
        product = (provider, ending, _tidy(_without_year(bare, year)))
        tiles = products.setdefault(product, {})
        key = (year, _tidy(bare) if bare != stem else stem)
        tiles.setdefault(key, []).append(path)
    groups = []
    for (provider, _, name), maps in products.items():
        found = [
            FoundMap(_tidy(title) or paths[0].stem, tuple(sorted(paths)), provider, year)
            for (year, title), paths in sorted(maps.items(), key=lambda item: (item[0][0] or 0, item[0][1]))
        ]
        years = [one.year for one in found]
        if len(found) > 1 and None not in years and len(set(years)) == len(years):
            groups.append(FoundGroup(name or found[0].name, tuple(found)))
        else:
            groups += [FoundGroup(one.name, (one,)) for one in found]
    return tuple(groups)


def build_mosaic(paths: Iterable, target) -> Path:
    """Write a mosaic of tiles as a VRT that names them relative to itself; return its path.

    It is written beside and renamed, so that a failure leaves nothing.

    :raises SourceRefused: the tiles do not fit together, and which.
    """
    paths, target = [Path(path) for path in paths], Path(target)
    check_tiles(paths)
    draft = target.with_name(f".{target.stem}.part{MOSAIC_ENDING}")
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    try:
        made = gdal.BuildVRT(str(draft), [str(path.absolute()) for path in paths])
        fine = made is not None and made.RasterCount > 0
        made = None  # closes and writes it
        if fine:
            _say_relative(draft, paths)
            os.replace(draft, target)
    except (RuntimeError, OSError):
        fine = False
    finally:
        gdal.PopErrorHandler()
        draft.unlink(missing_ok=True)
    if not fine:
        text = tr(
            "The mosaic {path} could not be written: check that you may write there and that there is space."
        )
        raise SourceRefused(text.format(path=target))
    return target


def check_tiles(paths: Iterable) -> None:
    """Make sure that tiles have one coordinate reference system, type and number of bands.

    :raises SourceRefused: naming the first that differs.
    """
    first = None
    for path in paths:
        kind = _kind_of(path)
        if first is None:
            first, model = kind, path
        for mine, other, what in zip(kind, first, _differences()):
            if mine != other:
                text = tr(
                    "{path} does not fit {other}: {what} differs, so they make no mosaic; add them one by "
                    "one."
                )
                raise SourceRefused(text.format(path=path, other=model.name, what=what))


def mosaic_path(workspace_path, name: str) -> Path:
    """Return a free path for a mosaic beside the workspace."""
    workspace_path = Path(workspace_path)
    plain = re.sub(r"[^\w.-]+", "_", name).strip("._") or "mosaic"
    path, number = workspace_path.with_name(f"{plain}{MOSAIC_ENDING}"), 2
    while path.exists():
        path, number = workspace_path.with_name(f"{plain}_{number}{MOSAIC_ENDING}"), number + 1
    return path


def _differences():
    return (tr("the coordinate reference system"), tr("the type of values"), tr("the number of bands"))


def _kind_of(path: Path):
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    try:
        dataset = gdal.Open(str(path))
    except RuntimeError:  # where somebody made GDAL raise
        dataset = None
    finally:
        gdal.PopErrorHandler()
    if dataset is None or not dataset.RasterCount:
        text = tr(
            "{path} is no map that QGIS can read: check the file, or open and save it in the program it "
            "is from."
        )
        raise SourceRefused(text.format(path=path))
    crs = dataset.GetSpatialRef()
    kinds = tuple(dataset.GetRasterBand(number + 1).DataType for number in range(dataset.RasterCount))
    return _Crs(crs), kinds[0], len(kinds)


class _Crs:
    """A spatial reference that equals another of the same meaning."""

    def __init__(self, crs) -> None:
        self._crs = crs

    def __eq__(self, other) -> bool:
        if self._crs is None or other._crs is None:
            return self._crs is None and other._crs is None
        return bool(self._crs.IsSame(other._crs))

    __hash__ = None


def _say_relative(draft: Path, paths) -> None:
    """Name the tiles relative to the mosaic, which GDAL does only for those in its own folder."""
    text = draft.read_text("utf-8")
    for path in paths:
        whole = str(path.absolute())
        try:
            near = Path(os.path.relpath(whole, draft.absolute().parent)).as_posix()
        except ValueError:  # another drive of Windows
            continue
        text = text.replace(f'relativeToVRT="0">{_xml(whole)}<', f'relativeToVRT="1">{_xml(near)}<')
    draft.write_text(text, "utf-8")


def _xml(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


def _year(text: str) -> int | None:
    years = years_in_name(text)
    return years[-1] if years else None


def _without_year(text: str, year: int | None) -> str:
    if year is None:
        return text
    place = text.rfind(str(year))
    end = place + 4
    while end < len(text) and text[end].isdigit():  # the month and day that follow
        end += 1
    return text[:place] + text[end:]


def _tidy(text: str) -> str:
    return re.sub(r"[\W_]+", "_", text).strip("_")
