"""What the tests of evidence share: photos with EXIF tags, parcels found and cut."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from osgeo import gdal
from qgis.core import QgsGeometry

from terrestrial_carbon.plugin.storage import editing


def photo(path, **tags):
    """Write a small JPEG with EXIF tags."""
    memory = gdal.GetDriverByName("MEM").Create("", 32, 24, 3)
    for band in range(1, 4):
        memory.GetRasterBand(band).WriteArray(np.full((24, 32), 40 * band, np.uint8))
    memory.SetMetadata({f"EXIF_{name}": value for name, value in tags.items()})
    gdal.GetDriverByName("JPEG").CreateCopy(str(path), memory, options=["WRITE_EXIF_METADATA=YES"])
    Path(f"{path}.aux.xml").unlink(missing_ok=True)
    return path


def fid_of(layer, parcel_id):
    return next(f.id() for f in layer.getFeatures() if f["id"] == parcel_id)


def cut(layer, fid, share):
    """Split a parcel by an upright line."""
    box = layer.getFeature(fid).geometry().boundingBox()
    x = box.xMinimum() + share * box.width()
    line = QgsGeometry.fromWkt(f"LineString ({x} {box.yMinimum() - 9}, {x} {box.yMaximum() + 9})")
    return editing.split(layer, line, [fid])
