"""Finding the maps a real-country demo needs in a folder, by the words in their names and content.

Nothing is known by path. A file fits a role when its kind fits (polygons, raster), when a word of
its name (cut at ``_``, ``-``, ``.`` and digits) is one of the role's, and, of several, the one
beside most of the others is taken, then the one whose word comes first in the list.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

from osgeo import gdal, ogr

from ..storage.errors import TerrestrialCarbonError
from ..translate import tr

VECTOR_ENDINGS = (".gpkg", ".shp", ".geojson", ".fgb")
RASTER_ENDINGS = (".tif", ".tiff", ".vrt", ".img")


@dataclass(frozen=True)
class Role:
    """What a map is for; ``words`` in the order in which they are preferred.

    ``mask`` asks for a raster of zeros and ones; ``needed`` says whether the demo goes without.
    """

    name: str
    raster: bool
    words: tuple
    mask: bool = False
    needed: bool = True


ROLES = (
    Role("carbon", True, ("carbon", "agb", "biomass", "agbd", "agc")),
    Role("country", False, ("country", "ctry", "border", "boundary", "jurisdiction", "admin", "gadm")),
    Role("protected", False, ("protected", "wdpa", "pa", "reserves")),
    Role("slope", True, ("slope",)),
    Role("forest", True, ("forest",), mask=True, needed=False),
)


@dataclass(frozen=True)
class Catalogue:
    """The maps found, by role; a vector is its file and the name of its layer."""

    folder: Path
    found: dict = field(default_factory=dict)

    def __getattr__(self, name):
        try:
            return self.__dict__["found"][name]
        except KeyError:
            raise AttributeError(name) from None


def needed_text() -> str:
    """Return which maps a folder must hold, for the help and for the refusal."""
    return tr(
        "A folder for the demo holds, anywhere below it: a raster of carbon or above-ground biomass in "
        "tonnes per hectare (a word of its name is carbon, agb, agbd, agc or biomass; taken as biomass "
        "unless it says carbon or agc), polygons of the country (country, ctry, border, boundary, "
        "jurisdiction, admin or gadm), polygons of protected areas (protected, wdpa, pa or reserves; "
        "attributes such as name, type and STATUS_YR are used), and a raster of slope in degrees (slope). "
        "A raster of forest (forest; 1 forest, 0 none; the last by name) is used where there is one. "
        "Rasters end in .tif, .tiff, .vrt or .img, polygons in .gpkg, .shp, .geojson or .fgb."
    )


def read_catalogue(folder) -> Catalogue:
    """Return the maps of ``folder`` by role.

    :raises TerrestrialCarbonError: the folder is not there, or a role has no map; says which.
    """
    folder = Path(folder)
    if not folder.is_dir():
        raise TerrestrialCarbonError(tr("The folder {folder} is not there.").format(folder=folder))
    candidates = {role.name: _candidates(folder, role) for role in ROLES}
    missing = [role.name for role in ROLES if role.needed and not candidates[role.name]]
    if missing:
        text = tr("The folder {folder} has no map for: {missing}. {needed}")
        names = ", ".join(_role_words()[name] for name in missing)
        raise TerrestrialCarbonError(text.format(folder=folder, missing=names, needed=needed_text()))
    company = [path.parent for paths in candidates.values() for _, path, _ in paths]
    found = {}
    for name, paths in candidates.items():
        if name == "forest":  # a series of years: the last one
            found[name] = max((path for _, path, _ in paths), default=None)
            continue
        _, path, layer = min(paths, key=lambda item: (-company.count(item[1].parent), item[0], str(item[1])))
        found[name] = path if layer is None else (path, layer)
    return Catalogue(folder, found)


def _role_words() -> dict:
    return {
        "carbon": tr("carbon or biomass"),
        "country": tr("country"),
        "protected": tr("protected areas"),
        "slope": tr("slope"),
    }


def _candidates(folder: Path, role: Role) -> list:
    """Return (rank of the word, path, layer) of the files that fit a role."""
    endings = RASTER_ENDINGS if role.raster else VECTOR_ENDINGS
    found = []
    for path in sorted(folder.rglob("*")):
        if path.suffix.lower() not in endings:
            continue
        words = re.split(r"[^a-z]+", path.stem.lower())
        ranks = [role.words.index(word) for word in words if word in role.words]
        if not ranks:
            continue
        layer = None if role.raster else _polygon_layer(path)
        if (role.raster and _is_raster(path, role.mask)) or layer is not None:
            found.append((min(ranks), path, layer))
    return found


def _is_raster(path, mask: bool) -> bool:
    dataset = gdal.Open(str(path))
    if dataset is None or not dataset.GetProjection():
        return False
    return not mask or tuple(dataset.GetRasterBand(1).ComputeRasterMinMax(False)) == (0.0, 1.0)


def _polygon_layer(path):
    """Return the name of the file's first polygon layer with a CRS, ``None`` if there is none."""
    dataset = ogr.Open(str(path))
    if dataset is None:
        return None
    for index in range(dataset.GetLayerCount()):
        layer = dataset.GetLayerByIndex(index)
        flat = ogr.GT_Flatten(layer.GetGeomType())
        if flat in (ogr.wkbPolygon, ogr.wkbMultiPolygon) and layer.GetSpatialRef() is not None:
            return layer.GetName()
    return None
