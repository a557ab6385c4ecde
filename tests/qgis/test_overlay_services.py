"""Maps behind addresses, against a real server: what works is drawn, what does not ends in one sentence."""

from __future__ import annotations

import base64
from contextlib import suppress
from pathlib import Path

import numpy as np
import pytest
from http_kit import nobody_home, serving, wait_for
from osgeo import gdal
from qgis.core import (
    QgsApplication,
    QgsAuthMethodConfig,
    QgsCoordinateReferenceSystem,
    QgsFeedback,
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsNetworkAccessManager,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
)
from qgis.PyQt.QtCore import QBuffer, QCoreApplication, QSize
from qgis.PyQt.QtGui import QColor, QImage
from qgis.PyQt.QtNetwork import QNetworkReply
from rasters_kit import raster

from terrestrial_carbon.plugin.storage import overlay_sources as sources
from terrestrial_carbon.plugin.storage.overlay_probe import Stopped, fetch, probe_raster, service_layers
from terrestrial_carbon.plugin.storage.overlay_sources import Service, SourceRefused, open_layer
from terrestrial_carbon.plugin.tasks.background import BackgroundWork

GREEN = (10, 140, 60)


@pytest.fixture
def server(qgis_app, tmp_path):
    with serving() as server:
        path = raster(tmp_path / "cog.tif", np.arange(600 * 600, dtype="float32").reshape(600, 600) % 251,
                      options=["TILED=YES"])  # fmt: skip
        server.files["map.tif"] = Path(path).read_bytes()
        picture = QImage(256, 256, QImage.Format.Format_ARGB32)
        picture.fill(QColor(*GREEN))
        buffer = QBuffer()
        buffer.open(QBuffer.OpenModeFlag.WriteOnly)
        picture.save(buffer, "PNG")
        server.picture = bytes(buffer.data())
        yield server


def in_task(work):
    """Run on a worker thread, as the plugin does; return the result or raise the error."""
    ended = []
    task = BackgroundWork("test", work, lambda result: ended.append((result, None)),
                          lambda error: ended.append((None, error)))  # fmt: skip
    task.start()
    wait_for(lambda: ended)
    result, error = ended[0]
    if error is not None:
        raise error
    return result


def opened(source):
    def work():
        layer = open_layer(source)
        layer.moveToThread(QCoreApplication.instance().thread())
        return layer

    return in_task(work)


def colour(layer, box=None, crs="EPSG:3857"):
    """Draw as the map does, on threads; return the colour in the middle."""
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setDestinationCrs(QgsCoordinateReferenceSystem(crs))
    settings.setOutputSize(QSize(200, 200))
    settings.setExtent(box or QgsRectangle(-1e6, 5e6, 1e6, 7e6))
    job = QgsMapRendererParallelJob(settings)
    ended = []
    job.finished.connect(lambda: ended.append(True))
    job.start()
    wait_for(lambda: ended)
    return job.renderedImage().pixelColor(100, 100).getRgb()[:3]


def refused(work):
    with pytest.raises(SourceRefused) as caught:
        in_task(work)
    sentence = str(caught.value)
    assert sentence and "\n" not in sentence and "Traceback" not in sentence
    return sentence


def cog(server, way):
    address = f"{server if isinstance(server, str) else server.root}/{way}/map.tif"
    return sources.cog_source(address), address


@pytest.mark.parametrize("way", ["good", "moved"])
def test_a_cog_is_read_in_parts(server, way):
    source, address = cog(server, way)
    in_task(lambda: probe_raster(source, address))
    layer = opened(source)
    assert layer.dataProvider().sample(QgsPointXY(layer.extent().center()), 1)[1]
    asked = [part for command, path, part in server.asked if command == "GET" and "good" in path]
    assert asked and all(asked)
    project = QgsProject()
    project.addMapLayer(layer)
    assert sources.address_of(layer.source()) == address


@pytest.mark.parametrize(
    ("way", "words"),
    [("whole", "does not send parts"), ("gone", "nothing at"), ("error", "error (500)"), ("page", "web page"),
     ("short", "breaks off")],
)  # fmt: skip
def test_what_does_not_work_ends_in_a_sentence(server, way, words):
    source, address = cog(server, way)
    if way == "gone":
        address = address.replace("map.tif", "none.tif")
    before = {key: gdal.GetConfigOption(key) for key in ("GDAL_HTTP_TIMEOUT", "GDAL_HTTP_CONNECTTIMEOUT")}
    assert words in refused(lambda: probe_raster(source, address))
    assert {key: gdal.GetConfigOption(key) for key in before} == before


def test_nobody_home(server):
    source, address = cog(nobody_home(), "good")
    assert "127.0.0.1 does not answer" in refused(lambda: probe_raster(source, address))
    assert "does not answer" in refused(lambda: service_layers(nobody_home() + "/wms", Service.WMS))


@pytest.mark.parametrize("way", ["good", "none", "whole", "cancelled"])
def test_nothing_of_a_request_is_left_on_its_thread(server, way):
    """A worker thread has no event loop that would clear up, and may end at any time."""
    address = f"{server.root}/{'good' if way == 'cancelled' else way}/map.tif"
    feedback = QgsFeedback()
    if way == "cancelled":
        feedback.cancel()

    def work():
        with suppress(SourceRefused, Stopped):
            fetch(address, feedback, most=1000 if way == "whole" else 10**6)
        return len(QgsNetworkAccessManager.instance().findChildren(QNetworkReply))

    assert in_task(work) == 0


def test_a_slow_server_can_be_left(server):
    source, address = cog(server, "slow")
    feedback = QgsFeedback()
    ended = []
    task = BackgroundWork("slow", lambda: probe_raster(source, address, feedback), ended.append, ended.append)
    task.start()
    wait_for(lambda: server.asked)
    assert not ended
    feedback.cancel()
    wait_for(lambda: ended, 5)  # long before the server lets go, or anything times out
    assert isinstance(ended[0], Stopped)


def test_a_wms_offers_its_layers_and_is_drawn(server):
    address = f"{server.root}/wms?service=WMS&request=GetCapabilities&map=/a.map"
    (layer,) = in_task(lambda: service_layers(address, Service.WMS))
    assert (layer.name, layer.title, layer.format) == ("loss", "Forest <b>loss</b>", "image/png")
    assert layer.crs == ("EPSG:4326", "EPSG:3857")
    made = opened(sources.wms_source(address, layer, "EPSG:3857"))
    assert made.extent().isEmpty() is False
    assert colour(made, QgsRectangle(0, 6e6, 1e6, 7e6)) == GREEN
    assert any("map=/a.map" in path and "GetCapabilities" in path for _, path, _ in server.asked)


def test_a_wmts_offers_its_layers_and_is_drawn(server):
    address = f"{server.root}/wmts?SERVICE=WMTS&REQUEST=GetCapabilities"
    (layer,) = in_task(lambda: service_layers(address, Service.WMTS))
    assert (layer.name, layer.matrix_set, layer.crs) == ("losstiles", "google", ("EPSG:3857",))
    assert colour(opened(sources.wmts_source(address, layer))) == GREEN


def test_tiles_are_drawn_by_their_template(server):
    made = opened(sources.xyz_source(f"{server.root}/tiles/{{z}}/{{x}}/{{y}}.png?key=a&b=c", "Tiles", (0, 3)))
    assert colour(made) == GREEN
    assert sources.address_of(made.source()).endswith("{y}.png?key=a&b=c")


@pytest.mark.parametrize(
    ("way", "words"), [("error", "error (500)"), ("page", "web page"), ("gone", "nothing at")]
)
def test_a_wms_that_is_none(server, way, words):
    assert words in refused(lambda: service_layers(f"{server.root}/{way}/wms", Service.WMS))


@pytest.mark.parametrize(
    ("address", "service", "words"),
    [("", None, "no address"), ("ftp://a.b/c", None, "begins with"), ("javascript:alert(1)", None, "begins with"),  # noqa: E501
     ("http:///x", None, "begins with"), ("http://a b/c", None, "blanks"), ("http://a/\nHost: b", None, "blanks"),  # noqa: E501
     ("https://me:secret@a.b/c.tif", None, "user name"), ("https://a.b/{z}/{x}.png", Service.XYZ, "{y}"),
     ("https://a.b/c.png", Service.XYZ, "{x}, {y}, {z}"), ("http://[::1/", None, "begins with"),
     ("http://a:port/", None, "begins with"), ("https://" + "a" * 5000, None, "too long")],
)  # fmt: skip
def test_addresses_are_checked(qgis_app, address, service, words):
    with pytest.raises(SourceRefused) as caught:
        sources.checked_address(address, service)
    assert words in str(caught.value) and "secret" not in str(caught.value)
    assert (
        sources.checked_address(" https://a.b/{z}/{x}/{-y}.png ", Service.XYZ)
        == "https://a.b/{z}/{x}/{-y}.png"
    )


@pytest.mark.parametrize(
    ("address", "service"),
    [("https://a/{z}/{x}/{y}.png", "xyz"), ("https://a/%7Bz%7D/%7Bx%7D/%7By%7D.png", "xyz"),
     ("https://a/ows?service=WMTS", "wmts"), ("https://a/1.0.0/WMTSCapabilities.xml", "wmts"),
     ("https://a/geoserver/wms", "wms"), ("https://a/ows?Service=WMS", "wms"), ("https://a/b.tif?x=1", "cog"),
     ("https://a/b", None)],
)  # fmt: skip
def test_what_stands_behind_an_address(qgis_app, address, service):
    found = sources.service_of(address)
    assert (found and found.value) == service


@pytest.fixture
def login(server):
    """The id of an authentication of QGIS without which the server lets nobody in."""
    server.login = "Basic " + base64.b64encode(b"me:secret").decode()
    manager = QgsApplication.authManager()
    if not manager.masterPasswordIsSet() and not manager.setMasterPassword("master", True):
        pytest.skip("this QGIS keeps no logins")
    config = QgsAuthMethodConfig("Basic")
    config.setName("Ministry")
    config.setConfig("username", "me")
    config.setConfig("password", "secret")
    assert manager.storeAuthenticationConfig(config)[0]
    yield config.id()
    manager.removeAuthenticationConfig(config.id())


def test_services_with_a_login_are_read_through_qgis_alone(server, login):
    source, address = cog(server, "good")
    assert "without a login (401)" in refused(lambda: probe_raster(source, address))
    source = sources.cog_source(address, authcfg=login)
    in_task(lambda: probe_raster(source, address, QgsFeedback(), login))
    assert opened(source).isValid()
    assert sources.address_of(source.uri) == address and "secret" not in source.uri
    (layer,) = in_task(lambda: service_layers(f"{server.root}/wms", Service.WMS, None, login))
    made = opened(sources.wms_source(f"{server.root}/wms", layer, "EPSG:3857", login))
    assert colour(made, QgsRectangle(0, 6e6, 1e6, 7e6)) == GREEN
    assert "secret" not in made.source()
