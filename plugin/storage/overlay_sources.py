"""Where overlays come from: files, and services by their address; as QGIS's own data sources.

Names and passwords never stand in an address: services that ask for them are given the id of an
authentication kept by QGIS (``authcfg``).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from pathlib import Path, PurePosixPath
from urllib.parse import parse_qs, quote, unquote, urlsplit

from qgis.core import QgsDataSourceUri, QgsRasterLayer, QgsVectorLayer

from ..translate import tr
from .errors import TerrestrialCarbonError

RASTER, VECTOR, SERVICE = "gdal", "ogr", "wms"  # QGIS's names of the providers
RASTER_PROVIDERS = (RASTER, SERVICE, "wcs", "arcgismapserver")
VECTOR_PROVIDERS = (VECTOR, "postgres", "spatialite", "WFS", "delimitedtext", "arcgisfeatureserver", "mssql")
CONNECT_S, SILENT_S = 10, 20  # a server that does not answer, or sends nothing, is given up after this
_LONGEST = 4000
_CURL = "/vsicurl?"


class SourceRefused(TerrestrialCarbonError):
    """A source cannot be added or read; nothing was changed."""


class Service(str, Enum):
    """What stands behind an address."""

    XYZ = "xyz"
    WMS = "wms"
    WMTS = "wmts"
    COG = "cog"


@dataclass(frozen=True)
class Source:
    """A map as QGIS opens it; ``provider`` is QGIS's name for it (:data:`RASTER`, :data:`VECTOR`, …)."""

    provider: str
    uri: str
    name: str

    @property
    def address(self) -> str:
        """The address of a service, empty for a file."""
        return address_of(self.uri)

    @property
    def path(self) -> Path | None:
        """The file, or ``None``."""
        return file_of(self.uri) if self.provider in (RASTER, VECTOR) and not self.address else None

    @property
    def is_vector(self) -> bool:
        """Whether it is points, lines or areas."""
        return self.provider in VECTOR_PROVIDERS


def checked_address(text: str, service: Service | None = None) -> str:
    """Return an address without the blanks around it.

    :raises SourceRefused: it is none that can be used, and why.
    """
    address = text.strip()
    if not address:
        raise SourceRefused(tr("There is no address: write one that begins with https:// or http://."))
    if len(address) > _LONGEST or any(ord(letter) <= 32 or ord(letter) == 127 for letter in address):
        raise SourceRefused(
            tr(
                "The address {address} has blanks or strange signs in it, or is too long: copy it again."
            ).format(address=_short(address))
        )
    try:
        parts = urlsplit(address)
        host = parts.hostname
        _ = parts.port
    except ValueError:
        parts, host = None, None
    if (
        parts is None
        or parts.scheme.lower() not in ("http", "https", "file")
        or (parts.scheme.lower() != "file" and not host)
    ):
        text = tr("{address} is no address of a map: it begins with https://, http:// or file://.")
        raise SourceRefused(text.format(address=_short(address)))
    if parts.username or parts.password:
        text = tr(
            "The address of {host} holds a user name: leave it out and choose an authentication of QGIS."
        )
        raise SourceRefused(text.format(host=host))
    if service is Service.XYZ:
        _check_template(address)
    return address


def service_of(address: str) -> Service | None:
    """Return what probably stands behind an address, ``None`` if it does not say."""
    low = unquote(address).lower()
    if "{x}" in low or "{q}" in low:
        return Service.XYZ
    query = {name.lower(): [value.lower() for value in values] for name, values in
             parse_qs(urlsplit(low).query).items()}  # fmt: skip
    if "wmts" in query.get("service", ()) or "wmtscapabilities" in low or "/wmts" in low:
        return Service.WMTS
    if "wms" in query.get("service", ()) or "wms" in low:
        return Service.WMS
    if PurePosixPath(urlsplit(low).path).suffix in (".tif", ".tiff", ".vrt"):
        return Service.COG
    return None


def xyz_source(address: str, name: str = "", zoom: tuple[int, int] = (0, 18), authcfg: str = "") -> Source:
    """Return tiles by a template such as ``https://…/{z}/{x}/{y}.png``.

    :raises SourceRefused:
    """
    address = checked_address(address, Service.XYZ)
    low, high = zoom
    if not 0 <= low <= high <= 30:
        text = tr("Zoom levels go from 0 to 30, the first not above the last; these are {first} and {last}.")
        raise SourceRefused(text.format(first=low, last=high))
    uri = _uri({"type": "xyz", "url": address, "zmin": str(low), "zmax": str(high)}, authcfg)
    return Source(SERVICE, uri, name or _host(address))


def wms_source(address: str, layer, crs: str, authcfg: str = "") -> Source:
    """Return one layer of a WMS; ``layer`` is a :class:`.overlay_probe.ServiceLayer`, ``crs`` one of its own.

    :raises SourceRefused:
    """
    address = base_address(checked_address(address))
    told = {"url": address, "layers": layer.name, "styles": layer.style, "format": layer.format, "crs": crs}
    return Source(SERVICE, _uri(told, authcfg), layer.title or layer.name)


def wmts_source(address: str, layer, authcfg: str = "") -> Source:
    """Return one layer of a WMTS with its first tile matrix set.

    :raises SourceRefused:
    """
    told = {
        "url": checked_address(address),
        "layers": layer.name,
        "styles": layer.style,
        "format": layer.format,
        "crs": layer.crs[0] if layer.crs else "EPSG:3857",
        "tileMatrixSet": layer.matrix_set,
    }
    return Source(SERVICE, _uri(told, authcfg), layer.title or layer.name)


def cog_source(address: str, name: str = "", authcfg: str = "") -> Source:
    """Return a raster file behind an address, of which only the parts needed are fetched.

    The limits on waiting stand in the source itself, so that they hold wherever it is read and nowhere else.

    :raises SourceRefused:
    """
    address = checked_address(address)
    name = name or unquote(PurePosixPath(urlsplit(address).path).name) or _host(address)
    if urlsplit(address).scheme.lower() == "file":
        return file_source(_local(address), name)
    if authcfg:  # QGIS puts the login into addresses of this form only
        return Source(RASTER, f"/vsicurl/{address} authcfg='{authcfg}'", name)
    options = f"list_dir=no&connecttimeout={CONNECT_S}&low_speed_time={SILENT_S}&low_speed_limit=1"
    return Source(RASTER, f"{_CURL}{options}&url={quote(address, safe='')}", name)


def file_source(path, name: str = "", provider: str = RASTER) -> Source:
    """Return a file; ``path`` may name a layer in it (``|layername=…``)."""
    return Source(provider, str(path), name or Path(str(path).split("|")[0]).stem)


def address_of(uri: str) -> str:
    """Return the address in a data source, empty for a file."""
    if uri.startswith(_CURL):
        return unquote(uri.rpartition("url=")[2])
    if uri.startswith("/vsicurl/"):
        return uri[len("/vsicurl/") :].split(" authcfg=")[0]
    if "url=" in uri:
        coded = QgsDataSourceUri()
        coded.setEncodedUri(uri)
        return coded.param("url")
    return ""


def file_of(uri: str) -> Path:
    """Return the file of a data source."""
    text = uri.split("|", 1)[0]
    if text.startswith(("NETCDF:", "HDF5:", "GPKG:")):
        text = text.split('"')[1] if '"' in text else text.split(":")[1]
    return Path(text)


def base_address(address: str) -> str:
    """Return the address of a service without the question asked of it."""
    head, _, query = address.partition("?")
    asked = ("service", "request", "version")
    kept = [part for part in query.split("&") if part and part.split("=")[0].lower() not in asked]
    return head + ("?" + "&".join(kept) if kept else "")


def open_layer(source: Source):
    """Return a new layer of a source: fit for any thread, it belongs to the one that calls.

    :raises SourceRefused: QGIS cannot read it.
    """
    path = source.path
    if path is not None and not str(path).startswith("/vsi") and not path.exists():
        text = tr("The map {path} is not there: put the file back, or remove the map and add it anew.")
        raise SourceRefused(text.format(path=path))
    if source.is_vector:
        options = QgsVectorLayer.LayerOptions()
        options.loadDefaultStyle = False
        layer = QgsVectorLayer(source.uri, source.name, source.provider, options)
    else:
        options = QgsRasterLayer.LayerOptions()
        options.loadDefaultStyle = source.provider != RASTER
        layer = QgsRasterLayer(source.uri, source.name, source.provider, options)
    if not layer.isValid():
        raise SourceRefused(unreadable(source))
    return layer


def unreadable(source: Source) -> str:
    """Return the sentence for a source that QGIS cannot read."""
    if source.address:
        text = tr(
            "{name} at {host} does not answer as a map: check the address and the connection; the rest works."
        )
        return text.format(name=source.name, host=_host(source.address))
    text = tr(
        "{path} is no map that QGIS can read: check the file, or open and save it in the program it is from."
    )
    return text.format(path=source.path or source.name)


def _check_template(address: str) -> None:
    wanted = ("{x}", "{y}", "{z}")
    there = address.replace("{-y}", "{y}")
    missing = [] if "{q}" in address else [part for part in wanted if part not in there]
    if missing:
        text = tr("The address {address} lacks {parts}: tiles are asked for by column, row and zoom level.")
        raise SourceRefused(text.format(address=_short(address), parts=", ".join(missing)))


def _uri(told: dict, authcfg: str) -> str:
    coded = QgsDataSourceUri()
    for name, value in told.items():
        coded.setParam(name, value)
    if authcfg:
        coded.setAuthConfigId(authcfg)
    return bytes(coded.encodedUri()).decode()


def _local(address: str) -> str:
    from qgis.PyQt.QtCore import QUrl

    return QUrl(address).toLocalFile()


def _host(address: str) -> str:
    return urlsplit(address).hostname or address


def _short(text: str) -> str:
    return text if len(text) <= 80 else text[:79] + "…"
