"""Opening a piece of evidence, and going to where a photo was taken."""

from pathlib import Path

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsGeometry,
    QgsPointXY,
    QgsRasterLayer,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtGui import QDesktopServices

from ...core.evidence.links import can_be_opened
from ...core.mechanism.evidence_tables import EvidenceKind
from ...storage.errors import EditRefused
from ...storage.evidence_layers import layer_source
from ...storage.evidence_list import place_of
from ...translate import tr

#: Files that a double click would run, which nobody wants of evidence from elsewhere.
_PROGRAMS = frozenset(
    [
        ".exe",
        ".com",
        ".bat",
        ".cmd",
        ".ps1",
        ".msi",
        ".scr",
        ".pif",
        ".cpl",
        ".vbs",
        ".vbe",
        ".js",
        ".jse",
        ".wsf",
        ".wsh",
        ".hta",
        ".lnk",
        ".url",
        ".reg",
        ".jar",
        ".sh",
        ".desktop",
        ".app",
        ".command",
        ".py",
        ".pyw",
        ".pl",
        ".rb",
        ".dll",
        ".so",
        ".appimage",
        ".run",
        ".html",
        ".htm",
        ".xhtml",
        ".svg",
        ".mht",
    ]
)
_SCALE = 5000.0
_WIDTH_DEGREES, _WIDTH_METRES = 0.01, 1000.0


def open_piece(iface, session, piece) -> str:
    """Open a piece with the system's own program, or add its layer; return what to tell, if anything.

    :raises EditRefused: there is nothing that can be opened.
    """
    kind = EvidenceKind(piece.kind)
    if kind is EvidenceKind.LINK:
        if not can_be_opened(piece.uri):
            raise EditRefused(
                tr("The address “{uri}” is not opened: copy it if you trust it.").format(uri=piece.uri)
            )
        _open(QUrl(piece.uri))
        return ""
    if kind is EvidenceKind.LAYER:
        return _add_layer(session, piece)
    place = place_of(session.workspace, piece)
    if place is None or not place.is_file():
        raise EditRefused(
            tr(
                "The file of “{title}” is missing: put the folder of the evidence back beside the workspace."
            ).format(title=piece.title)
        )
    if place.suffix.lower() in _PROGRAMS:
        _open(QUrl.fromLocalFile(str(place.parent)))
        return tr("“{name}” could run something, so its folder was opened instead.").format(name=place.name)
    _open(QUrl.fromLocalFile(str(place)))
    return ""


def zoom_to_piece(iface, piece) -> None:
    """Show on the map where a photo was taken, and flash the place.

    :raises EditRefused: the map's CRS has no such place.
    """
    canvas = iface.mapCanvas()
    crs = QgsCoordinateReferenceSystem("EPSG:4326")
    there = canvas.mapSettings().destinationCrs()
    transform = QgsCoordinateTransform(crs, there, canvas.mapSettings().transformContext())
    try:
        point = transform.transform(QgsPointXY(piece.lon, piece.lat))
    except QgsCsException as error:
        raise EditRefused(
            tr("The place of “{title}” is not on this map.").format(title=piece.title)
        ) from error
    shown = canvas.extent()
    if shown.isEmpty() or not shown.isFinite():  # a map without anything has no centre to move
        size = _WIDTH_DEGREES if there.isGeographic() else _WIDTH_METRES
        canvas.setExtent(QgsRectangle.fromCenterAndSize(point, size, size))
    canvas.setCenter(point)
    if canvas.scale() > _SCALE:
        canvas.zoomScale(_SCALE)
    canvas.refresh()
    canvas.flashGeometries([QgsGeometry.fromPointXY(point)], there)


def _add_layer(session, piece) -> str:
    source = layer_source(session.workspace.path, piece.uri)
    if not Path(source.split("|", 1)[0]).is_file():
        text = tr("The layer “{title}” is not in a file that is here: its source is {uri}.")
        raise EditRefused(text.format(title=piece.title, uri=piece.uri))
    layer = QgsVectorLayer(source, piece.title, "ogr")
    if not layer.isValid():
        layer = QgsRasterLayer(source, piece.title, "gdal")
    if not layer.isValid():
        raise EditRefused(tr("The layer {uri} cannot be read: look at its file.").format(uri=piece.uri))
    session.project.addMapLayer(layer)
    return tr("“{title}” is on the map.").format(title=piece.title)


def _open(url: QUrl) -> None:
    if not QDesktopServices.openUrl(url):
        raise EditRefused(tr("Nothing on this computer opens {url}.").format(url=url.toDisplayString()))
