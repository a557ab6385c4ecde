"""The rules. Standard library and numpy only: no QGIS, no Qt, no GDAL."""
