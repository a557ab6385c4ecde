"""Versions of what made a number: the plugin, QGIS, GDAL."""

from __future__ import annotations

import configparser
from functools import lru_cache
from pathlib import Path

from osgeo import gdal
from qgis.core import Qgis

_METADATA = Path(__file__).resolve().parents[2] / "metadata.txt"


@lru_cache(maxsize=1)
def plugin_version() -> str:
    """Return the plugin's version from its metadata."""
    parser = configparser.ConfigParser(interpolation=None)
    parser.read(_METADATA, encoding="utf-8")
    return parser.get("general", "version", fallback="0")


def software_versions() -> dict:
    """Return the versions a run is recorded with."""
    return {
        "terrestrial_carbon": plugin_version(),
        "qgis": Qgis.QGIS_VERSION,
        "gdal": gdal.__version__,
    }
