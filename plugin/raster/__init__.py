"""Rasters to numbers by parcel; GDAL and numpy, no QGIS."""
