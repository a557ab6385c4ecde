"""What a photo says of itself: when and where it was taken, out of its EXIF metadata."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from osgeo import gdal

_DRIVERS = ["JPEG", "PNG", "GTiff", "WEBP"]
_ENDINGS = frozenset((".jpg", ".jpeg", ".jpe", ".png", ".tif", ".tiff", ".webp"))
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")


@dataclass(frozen=True)
class PhotoFacts:
    """Empty where a photo does not say: ``taken_at`` ISO 8601 by the camera's clock, degrees in WGS 84."""

    taken_at: str = ""
    lon: float | None = None
    lat: float | None = None


def is_photo_name(name: str) -> bool:
    """Whether a file's name is a photo's (GeoTIFFs are told apart by :func:`photo_facts`)."""
    return Path(name).suffix.lower() in _ENDINGS


def photo_facts(path) -> PhotoFacts | None:
    """Return what a photo says of itself; ``None``: the file is no photo, or a georeferenced map."""
    if not is_photo_name(str(path)):
        return None
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    try:
        dataset = gdal.OpenEx(str(path), gdal.OF_RASTER | gdal.OF_READONLY, _DRIVERS, [], [])
        if dataset is None or dataset.GetGeoTransform(can_return_null=True) is not None:
            return None
        found = {**dataset.GetMetadata(), **(dataset.GetMetadata("EXIF") or {})}
    except RuntimeError:  # where somebody has told GDAL to raise
        return None
    finally:
        gdal.PopErrorHandler()
    lon = _degrees(found.get("EXIF_GPSLongitude"), found.get("EXIF_GPSLongitudeRef"), 180.0)
    lat = _degrees(found.get("EXIF_GPSLatitude"), found.get("EXIF_GPSLatitudeRef"), 90.0)
    if lon is None or lat is None or (lon == 0.0 and lat == 0.0):  # what cameras without a fix write
        lon = lat = None
    moment = found.get("EXIF_DateTimeOriginal") or found.get("EXIF_DateTime") or ""
    return PhotoFacts(_moment(moment), lon, lat)


def _degrees(text, side, most: float) -> float | None:
    """Return degrees of ``(41) (53) (23.5)``; ``None`` where it is none."""
    numbers = [float(one) for one in _NUMBER.findall(text or "")]
    if not numbers or len(numbers) > 3 or any(one < 0 for one in numbers):
        return None
    value = sum(number / 60**place for place, number in enumerate(numbers))
    if value > most:
        return None
    return -value if (side or "").strip().upper() in ("S", "W") else value


def _moment(text: str) -> str:
    try:
        moment = datetime.strptime(text.strip()[:19], "%Y:%m:%d %H:%M:%S")
    except ValueError:
        return ""
    return moment.isoformat()
