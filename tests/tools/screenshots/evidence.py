"""The Evidence page of the Parcels panel: attachments, what is lacking, and the list of those that lack."""

from pathlib import Path

import numpy as np
from osgeo import gdal
from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsProject
from qgis.PyQt.QtCore import Qt

SIZE = (1240, 1160)


def run(desk):
    """Attach a photo and a link to a parcel of the demo, and photograph page and list."""
    from terrestrial_carbon.plugin.storage.evidence import attach, link_item  # only QGIS knows the package

    panel = desk.dock("TerrestrialCarbonParcelsDock")
    for dock in filter(None, (desk.dock(name) for name in ("Browser", "Browser2", "Layers"))):
        dock.hide()
    panel.show()
    panel.raise_()
    desk.window.resizeDocks([panel], [430], Qt.Orientation.Horizontal)
    panel.tabs.setCurrentWidget(panel.evidence)
    workspace, layer = panel.session.workspace, panel.session.parcel_layer
    by_status = {}
    for feature in layer.getFeatures():
        by_status.setdefault((feature["status"], feature["basis"] or None), []).append(feature)
    parks = by_status[("protected", "law")]
    (threatened, *_) = next(found for (status, _), found in by_status.items() if status == "threatened")
    picture = Path(desk.arguments["demo"]) / "clearing.jpg"
    _photo(picture, _degrees(threatened.geometry().pointOnSurface().asPoint(), layer.crs()))
    attach(workspace, [threatened["id"]], files=[picture], supports=["threat"], who="Bo")
    link = link_item("https://example.org/register/7", "Register of protected areas, no. 7")
    attach(workspace, [threatened["id"]], items=[link], supports=["boundary"], who="Ana")
    layer.selectByIds([threatened.id()])
    panel.controller.zoom_to([threatened.id()])
    view = panel.evidence.attachments
    yield lambda: len(view.overview.pieces) >= 4 and len(view.overview.states) >= 3
    photo = next(item for item in _items(view) if "clearing" in item.text(0))
    view.tree.setCurrentItem(photo)
    yield from desk.settle()
    bar = panel.evidence._area.verticalScrollBar()
    bar.setValue(bar.maximum())
    yield from desk.settle()
    yield from desk.shot("evidence-page", panel)
    layer.selectByIds([park.id() for park in parks] + [f.id() for f in by_status[("protected", "treaty")]])
    yield from desk.settle()
    bar.setValue(0)
    yield from desk.settle()
    yield from desk.shot("evidence-many", panel)
    panel.tabs.setCurrentWidget(panel.list)
    panel.list._kind.setCurrentIndex(panel.list._kind.findData("lacking"))
    yield lambda: panel.list._model.rowCount() > 0
    yield from desk.settle()
    yield from desk.shot("evidence-lacking", panel)


def _items(view):
    return [view.tree.topLevelItem(row) for row in range(view.tree.topLevelItemCount())]


def _degrees(point, crs):
    there = QgsCoordinateReferenceSystem("EPSG:4326")
    return QgsCoordinateTransform(crs, there, QgsProject.instance()).transform(point)


def _photo(path, place):
    """Write a picture of felled land with date and place."""
    rows, columns = np.mgrid[0:240, 0:320]
    sky = rows < 90 + 12 * np.sin(columns / 40)
    dice = np.random.default_rng(7).normal(0, 14, (240, 320))
    colors = ((150, 190, 225), (120, 95, 60))
    memory = gdal.GetDriverByName("MEM").Create("", 320, 240, 3)
    for band in range(3):
        values = np.where(sky, colors[0][band] + dice / 4, colors[1][band] + dice)
        stumps = ((columns % 53) < 9) & ((rows % 47) > 30) & ~sky
        values = np.where(stumps, (70, 50, 30)[band], values)
        memory.GetRasterBand(band + 1).WriteArray(values.clip(0, 255).astype(np.uint8))
    degrees = (abs(place.y()), abs(place.x()))
    texts = [f"({int(v)}) ({int(v * 60 % 60)}) ({v * 3600 % 60:.2f})" for v in degrees]
    memory.SetMetadata({
        "EXIF_DateTimeOriginal": "2015:03:14 09:26:00",
        "EXIF_GPSLatitude": texts[0], "EXIF_GPSLatitudeRef": "N" if place.y() >= 0 else "S",
        "EXIF_GPSLongitude": texts[1], "EXIF_GPSLongitudeRef": "E" if place.x() >= 0 else "W",
    })  # fmt: skip
    gdal.GetDriverByName("JPEG").CreateCopy(str(path), memory, options=["WRITE_EXIF_METADATA=YES"])
    Path(f"{path}.aux.xml").unlink(missing_ok=True)
