"""A real HTTP server on loopback, which answers as good and as bad servers do."""

from __future__ import annotations

import http.server
import threading
import time
from contextlib import contextmanager

CAPABILITIES = """<?xml version="1.0" encoding="UTF-8"?>
<WMS_Capabilities xmlns="http://www.opengis.net/wms" xmlns:xlink="http://www.w3.org/1999/xlink" version="1.3.0">
<Service><Name>WMS</Name><Title>Ministry of Forests</Title><OnlineResource xlink:href="{root}/wms"/></Service>
<Capability><Request>
<GetCapabilities><Format>text/xml</Format><DCPType><HTTP><Get><OnlineResource xlink:href="{root}/wms?"/></Get></HTTP>
</DCPType></GetCapabilities>
<GetMap><Format>image/jpeg</Format><Format>image/png</Format><DCPType><HTTP><Get>
<OnlineResource xlink:href="{root}/wms?"/></Get></HTTP></DCPType></GetMap></Request>
<Exception><Format>XML</Format></Exception>
<Layer><Title>all</Title><CRS>EPSG:4326</CRS><CRS>EPSG:3857</CRS><EX_GeographicBoundingBox>
<westBoundLongitude>-10</westBoundLongitude><eastBoundLongitude>20</eastBoundLongitude>
<southBoundLatitude>40</southBoundLatitude><northBoundLatitude>60</northBoundLatitude></EX_GeographicBoundingBox>
<Layer queryable="0"><Name>loss</Name><Title>Forest &lt;b&gt;loss&lt;/b&gt;</Title><Style><Name>default</Name>
<Title>default</Title></Style></Layer></Layer></Capability></WMS_Capabilities>"""  # noqa: E501

WMTS = """<?xml version="1.0" encoding="UTF-8"?>
<Capabilities xmlns="http://www.opengis.net/wmts/1.0" xmlns:ows="http://www.opengis.net/ows/1.1"
 xmlns:xlink="http://www.w3.org/1999/xlink" version="1.0.0">
<ows:ServiceIdentification><ows:Title>t</ows:Title><ows:ServiceType>OGC WMTS</ows:ServiceType></ows:ServiceIdentification>
<ows:OperationsMetadata><ows:Operation name="GetTile"><ows:DCP><ows:HTTP><ows:Get xlink:href="{root}/wmts?">
<ows:Constraint name="GetEncoding"><ows:AllowedValues><ows:Value>KVP</ows:Value></ows:AllowedValues></ows:Constraint>
</ows:Get></ows:HTTP></ows:DCP></ows:Operation></ows:OperationsMetadata>
<Contents><Layer><ows:Title>Tiles of loss</ows:Title><ows:WGS84BoundingBox>
<ows:LowerCorner>-180 -85</ows:LowerCorner><ows:UpperCorner>180 85</ows:UpperCorner></ows:WGS84BoundingBox>
<ows:Identifier>losstiles</ows:Identifier><Style isDefault="true"><ows:Identifier>default</ows:Identifier></Style>
<Format>image/png</Format><TileMatrixSetLink><TileMatrixSet>google</TileMatrixSet></TileMatrixSetLink></Layer>
<TileMatrixSet><ows:Identifier>google</ows:Identifier><ows:SupportedCRS>urn:ogc:def:crs:EPSG::3857</ows:SupportedCRS>
<TileMatrix><ows:Identifier>0</ows:Identifier><ScaleDenominator>559082264.0287178</ScaleDenominator>
<TopLeftCorner>-20037508.34278925 20037508.34278925</TopLeftCorner><TileWidth>256</TileWidth><TileHeight>256</TileHeight>
<MatrixWidth>1</MatrixWidth><MatrixHeight>1</MatrixHeight></TileMatrix></TileMatrixSet></Contents></Capabilities>"""  # noqa: E501


class Server(http.server.ThreadingHTTPServer):
    """``files``: path → bytes. The first part of an address says how it is sent (``/slow/…``)."""

    daemon_threads = True

    def __init__(self):
        super().__init__(("127.0.0.1", 0), _Handler)
        self.files, self.asked, self.picture = {}, [], b""
        self.login, self.let_go = None, threading.Event()

    @property
    def root(self):
        return f"http://127.0.0.1:{self.server_port}"


class _Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *args):
        pass

    def do_HEAD(self):  # noqa: N802
        self.do_GET()

    def do_GET(self):  # noqa: N802
        server, (path, _, query) = self.server, self.path.partition("?")
        server.asked.append((self.command, self.path, self.headers.get("Range")))
        way, _, rest = path.lstrip("/").partition("/")
        if server.login and self.headers.get("Authorization") != server.login:
            return self.send_error(401)
        if way == "slow":
            server.let_go.wait(60)
        if way == "error":
            return self.send_error(500)
        if way == "moved":
            self.send_response(302)
            self.send_header("Location", f"/good/{rest}")
            self.send_header("Content-Length", "0")
            return self.end_headers()
        if way == "page":
            return self._send(b"<!DOCTYPE html><html><body>Please log in</body></html>", "text/html")
        if way == "wms":
            wanted = "GetMap" in query
            return self._send(
                server.picture if wanted else CAPABILITIES.format(root=server.root).encode(),
                "image/png" if wanted else "text/xml",
            )
        if way == "wmts":
            wanted = "GetTile" in query
            return self._send(
                server.picture if wanted else WMTS.format(root=server.root).encode(),
                "image/png" if wanted else "text/xml",
            )
        if way == "tiles":
            return self._send(server.picture, "image/png")
        body = server.files.get(rest)
        if body is None:
            return self.send_error(404)
        if way == "short":
            body = body[: len(body) // 2]
        return self._send(body, "image/tiff", ranges=way != "whole")

    def _send(self, body, kind, ranges=False):
        asked = self.headers.get("Range")
        if ranges and asked:
            first, last = asked.removeprefix("bytes=").split("-")
            first, last = int(first), min(int(last or len(body)), len(body) - 1)
            if first >= len(body):
                return self.send_error(416)
            self.send_response(206)
            self.send_header("Content-Range", f"bytes {first}-{last}/{len(body)}")
            body = body[first : last + 1]
        else:
            self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command == "GET":
            try:
                self.wfile.write(body)
            except OSError:
                pass  # the other side has gone


@contextmanager
def serving():
    """Run a server in a thread of its own."""
    server = Server()
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.let_go.set()
        server.shutdown()
        server.server_close()
        thread.join()


def nobody_home():
    """Return an address where nothing listens."""
    import socket

    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return f"http://127.0.0.1:{free.getsockname()[1]}"


def wait_for(condition, seconds=30):
    """Let the event loop run until the condition holds."""
    from qgis.PyQt.QtWidgets import QApplication

    end = time.monotonic() + seconds
    while not condition() and time.monotonic() < end:
        QApplication.processEvents()
        time.sleep(0.005)
    assert condition(), "it did not come to that in time"
