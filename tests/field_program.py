"""A program of its own that edits a GeoPackage as a field app does: by GDAL alone, without the plugin.

field_program.py FILE: reads a JSON list of ``[table, action, id, values]`` and does it. ``place`` is (x, y).
"""

from __future__ import annotations

import json
import sys

from osgeo import ogr


def main(path: str) -> None:
    """Edit all in one go, as a device that is offline saves."""
    dataset = ogr.Open(path, 1)
    for table, action, row_id, values in json.load(sys.stdin):
        layer = dataset.GetLayerByName(table)
        layer.SetAttributeFilter("id = '" + row_id.replace("'", "''") + "'")
        feature = layer.GetNextFeature()
        layer.SetAttributeFilter(None)
        if action == "delete":
            assert layer.DeleteFeature(feature.GetFID()) == 0
            continue
        is_new = action == "add"
        if is_new:
            feature = ogr.Feature(layer.GetLayerDefn())
            feature["id"] = row_id
        for name, value in values.items():
            if name == "place":
                point = ogr.Geometry(ogr.wkbPoint)
                point.AddPoint_2D(*value)
                feature.SetGeometry(point)
            elif value is None:
                feature.SetFieldNull(name)
            else:
                feature[name] = value
        assert (layer.CreateFeature(feature) if is_new else layer.SetFeature(feature)) == 0
    del layer, dataset


if __name__ == "__main__":
    main(sys.argv[1])
