"""Asking a service, before it is added, whether it answers and what it has; for worker threads."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import parse_qs, urlsplit

from osgeo import gdal
from qgis.core import QgsApplication, QgsNetworkAccessManager
from qgis.PyQt.QtCore import QCoreApplication, QEvent, QEventLoop, QTimer, QUrl
from qgis.PyQt.QtNetwork import QNetworkReply, QNetworkRequest
from qgis.PyQt.QtXml import QDomDocument

from ..translate import tr
from .overlay_sources import SILENT_S, Service, Source, SourceRefused, base_address

_MOST_BYTES = 20 * 1024 * 1024  # of a list of layers
_HEAD_BYTES = 16 * 1024
_TIFF = (b"II*\x00", b"MM\x00*", b"II+\x00", b"MM\x00+")
_PARTIAL, _WHOLE = 206, 200
_LOOK_MS = 100  # how often a cancel is looked for


@dataclass(frozen=True)
class Answer:
    """What a server answered: HTTP status, type of content, the content."""

    status: int
    kind: str
    content: bytes


@dataclass(frozen=True)
class ServiceLayer:
    """A layer a WMS or WMTS offers. Texts are data."""

    name: str
    title: str
    crs: tuple[str, ...] = ()
    format: str = "image/png"
    style: str = ""
    matrix_set: str = ""


class Stopped(Exception):
    """The user stopped it."""


def fetch(address: str, feedback=None, authcfg: str = "", part: int = 0, most: int = _MOST_BYTES) -> Answer:
    """Return what a server answers; redirections are followed.

    :param feedback: a ``QgsFeedback`` whose cancel ends the wait at once.
    :param part: ask for the first so many bytes only.
    :raises SourceRefused: no answer, or one that is an error.
    :raises Stopped: cancelled.
    """
    reply = _asked(address, feedback, authcfg, part, most)
    if reply.too_much:
        return Answer(_WHOLE, "", b"")
    if reply.status >= 400:
        raise SourceRefused(_refused(address, reply.status))
    if reply.failed:
        raise SourceRefused(_silent(address))
    return Answer(reply.status, reply.kind, reply.content)


@dataclass(frozen=True)
class _Reply:
    """What came of one request; ``status`` is 0 without an answer."""

    status: int
    kind: str
    content: bytes
    failed: bool
    too_much: bool


def _asked(address: str, feedback, authcfg: str, part: int, most: int) -> _Reply:
    """Return what came of one request, redirections followed.

    QGIS's blocking request goes on after a cancel until the server lets go: so the wait is our own.

    :raises Stopped: cancelled.
    """
    wanted, manager = _request(address, part), QgsNetworkAccessManager.instance()  # of this thread
    if authcfg and not QgsApplication.authManager().updateNetworkRequest(wanted, authcfg)[0]:
        raise SourceRefused(_silent(address))
    reply, loop, tick, too_much = manager.get(wanted), QEventLoop(), QTimer(), []

    def watch(received, total):
        if max(received, total) > most and not too_much:
            too_much.append(True)
            reply.abort()

    def look():
        if feedback is not None and feedback.isCanceled():
            reply.abort()

    reply.downloadProgress.connect(watch)
    reply.finished.connect(loop.quit)
    tick.timeout.connect(look)
    tick.start(_LOOK_MS)
    if not reply.isFinished():
        loop.exec()
    tick.stop()
    status = reply.attribute(QNetworkRequest.Attribute.HttpStatusCodeAttribute)
    kind = bytes(reply.rawHeader(b"Content-Type")).decode("latin-1").lower()
    failed = reply.error() != QNetworkReply.NetworkError.NoError
    content = b"" if too_much else bytes(reply.readAll())
    _end(reply)
    if feedback is not None and feedback.isCanceled():
        raise Stopped
    return _Reply(0 if status is None else int(status), kind, content, failed, bool(too_much))


def _end(reply) -> None:
    """Delete a reply now: a worker thread has no event loop of its own that would do it later."""
    reply.deleteLater()
    QCoreApplication.sendPostedEvents(reply, QEvent.Type.DeferredDelete)


def _request(address: str, part: int) -> QNetworkRequest:
    wanted = QNetworkRequest(QUrl(address))
    policy = QNetworkRequest.RedirectPolicy.NoLessSafeRedirectPolicy
    wanted.setAttribute(QNetworkRequest.Attribute.RedirectPolicyAttribute, policy)
    load = QNetworkRequest.CacheLoadControl.AlwaysNetwork
    wanted.setAttribute(QNetworkRequest.Attribute.CacheLoadControlAttribute, load)
    if hasattr(wanted, "setTransferTimeout"):
        wanted.setTransferTimeout(SILENT_S * 1000)
    if part:
        wanted.setRawHeader(b"Range", f"bytes=0-{part - 1}".encode())
        wanted.setRawHeader(b"Accept-Encoding", b"identity")
    return wanted


def probe_raster(source: Source, address: str, feedback=None, authcfg: str = "") -> None:
    """Make sure that a raster behind an address can be read in parts, to its last row.

    :raises SourceRefused: with the reason in a sentence.
    :raises Stopped: cancelled.
    """
    answer = fetch(address, feedback, authcfg, part=_HEAD_BYTES, most=4 * _HEAD_BYTES)
    if answer.status != _PARTIAL and not answer.content.startswith(_TIFF) and answer.content:
        raise SourceRefused(_no_map(address, answer))
    if answer.status != _PARTIAL and (not answer.content or len(answer.content) > _HEAD_BYTES):
        text = tr(
            "{host} does not send parts of a file, which a map of this size needs: download {name} and "
            "add the file."
        )
        raise SourceRefused(text.format(host=_host(address), name=source.name))
    if not answer.content.startswith(_TIFF):
        raise SourceRefused(_no_map(address, answer))
    if not authcfg:  # the login is QGIS's to give
        _read_end(source, address)


def probe_tiles(source: Source, feedback=None, authcfg: str = "") -> None:
    """Make sure that a server of tiles (XYZ) answers; it need not have the tile that is asked for.

    :raises SourceRefused: with the reason in a sentence.
    :raises Stopped: cancelled.
    """
    told = parse_qs(source.uri)
    address = told.get("url", [""])[0]
    for sign, value in (("{z}", told.get("zmin", ["0"])[0]), ("{x}", "0"), ("{y}", "0"), ("{-y}", "0")):
        address = address.replace(sign, value)
    if told.get("type") != ["xyz"] or "{" in address or not address.lower().startswith("http"):
        return
    status = _asked(address, feedback, authcfg, 0, _MOST_BYTES).status
    if not status:
        raise SourceRefused(_silent(address))
    if status in (401, 403):
        raise SourceRefused(_refused(address, status))


def service_layers(
    address: str, service: Service, feedback=None, authcfg: str = ""
) -> tuple[ServiceLayer, ...]:
    """Return the layers a WMS or WMTS offers.

    :raises SourceRefused: it does not answer, or not as such a service.
    :raises Stopped: cancelled.
    """
    answer = fetch(capabilities_address(address, service), feedback, authcfg)
    document = QDomDocument()
    told = document.setContent(answer.content, True)
    if not (told[0] if isinstance(told, tuple) else told):
        raise SourceRefused(_no_map(address, answer))
    read = _wmts_layers if service is Service.WMTS else _wms_layers
    layers = tuple(read(document.documentElement()))
    if not layers and document.documentElement().localName().lower() == "html":
        raise SourceRefused(_no_map(address, answer))
    if not layers:
        text = tr("{host} offers no layer of a map at this address: check it, or ask who runs the service.")
        raise SourceRefused(text.format(host=_host(address)))
    return layers


def capabilities_address(address: str, service: Service) -> str:
    """Return the address at which a service says what it has."""
    if service is Service.WMTS and ("request=" in address.lower() or address.lower().endswith(".xml")):
        return address
    base = base_address(address)
    name = "WMTS" if service is Service.WMTS else "WMS"
    return base + ("&" if "?" in base else "?") + f"SERVICE={name}&REQUEST=GetCapabilities"


def _read_end(source: Source, address: str) -> None:
    """Read the last cell, which a file that was cut short does not have."""
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    try:
        if hasattr(gdal, "VSICurlPartialClearCache"):
            gdal.VSICurlPartialClearCache(source.uri)  # what it answered before may have been mended
        dataset = gdal.Open(source.uri)
        band = dataset.GetRasterBand(1) if dataset is not None else None
        read = band is not None and band.ReadRaster(band.XSize - 1, band.YSize - 1, 1, 1) is not None
    except RuntimeError:  # where somebody made GDAL raise
        read = False
    finally:
        gdal.PopErrorHandler()
    if not read:
        text = tr(
            "{name} at {host} breaks off or is damaged: fetch it anew where it comes from, or add another "
            "file."
        )
        raise SourceRefused(text.format(name=source.name, host=_host(address)))


def _wms_layers(root):
    """Yield the layers that have a name; CRSs hold for the layers inside too."""
    capability = _child(root, "Capability")
    formats = [one.text() for one in _children(_child(_child(capability, "Request"), "GetMap"), "Format")]
    chosen = "image/png" if "image/png" in formats or not formats else formats[0]

    def walk(element, above):
        own = [one.text() for name in ("CRS", "SRS") for one in _children(element, name)]
        crs = tuple(dict.fromkeys([*above, *(part for text in own for part in text.split())]))
        name = _child(element, "Name").text()
        if name:
            style = _child(_child(element, "Style"), "Name").text()
            yield ServiceLayer(name, _child(element, "Title").text(), crs, chosen, style)
        for inner in _children(element, "Layer"):
            yield from walk(inner, crs)

    for layer in _children(capability, "Layer"):
        yield from walk(layer, ())


def _wmts_layers(root):
    contents = _child(root, "Contents")
    crs = {
        _child(one, "Identifier").text(): _epsg(_child(one, "SupportedCRS").text())
        for one in _children(contents, "TileMatrixSet")
    }
    for layer in _children(contents, "Layer"):
        matrix_set = _child(_child(layer, "TileMatrixSetLink"), "TileMatrixSet").text()
        formats = [one.text() for one in _children(layer, "Format")] or ["image/png"]
        yield ServiceLayer(
            _child(layer, "Identifier").text(),
            _child(layer, "Title").text(),
            tuple(code for code in (crs.get(matrix_set),) if code),
            "image/png" if "image/png" in formats else formats[0],
            _child(_child(layer, "Style"), "Identifier").text(),
            matrix_set,
        )


def _epsg(urn: str) -> str:
    return "EPSG:" + urn.rpartition(":")[2] if urn else ""


def _children(element, name: str):
    found = element.firstChildElement()
    while not found.isNull():
        if found.localName() == name:
            yield found
        found = found.nextSiblingElement()


def _child(element, name: str):
    return next(_children(element, name), element.firstChildElement(" "))


def _refused(address: str, status: int) -> str:
    values = {"address": _place(address), "status": status}
    if status in (401, 403):
        text = tr(
            "{address} lets nobody in without a login ({status}): choose an authentication of QGIS for it."
        )
    elif status in (404, 410):
        text = tr("There is nothing at {address} ({status}): check the address.")
    else:
        text = tr(
            "The server of {address} has an error ({status}): try again later, or download the map and "
            "add the file."
        )
    return text.format(**values)


def _silent(address: str) -> str:
    text = tr(
        "{host} does not answer: check the address and the connection, or try again later; the rest works."
    )
    return text.format(host=_host(address))


def _no_map(address: str, answer: Answer) -> str:
    if (
        "html" in answer.kind
        or answer.content.lstrip()[:1] == b"<"
        and b"<html" in answer.content[:500].lower()
    ):
        text = tr("{address} is a web page, not a map: look there for the address of the map itself.")
    else:
        text = tr("What {address} sends is no map that can be read: check the address.")
    return text.format(address=_place(address))


def _host(address: str) -> str:
    return urlsplit(address).hostname or address


def _place(address: str) -> str:
    """Return an address for a sentence: without the query, which may hold a key."""
    return address.split("?")[0]
