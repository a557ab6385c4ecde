"""Our page in QGIS's options: filled in with mouse and keyboard, kept, and read by every run."""

from __future__ import annotations

import json
import socket
import sys

import numpy as np
import pytest
import rasters_kit as kit
from gui_kit import flush
from qgis.core import QgsSettings
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest

import terrestrial_carbon
from terrestrial_carbon.plugin.gui.options.page import OptionsPage
from terrestrial_carbon.plugin.processing.parcel_statistics import ParcelStatistics
from terrestrial_carbon.plugin.processing.workers import (
    WorkerSettings,
    load_worker_settings,
    save_worker_settings,
)
from terrestrial_carbon.plugin.raster.execution import Workers, cores


@pytest.fixture(autouse=True)
def fresh_settings(qgis_app):
    QgsSettings().remove("terrestrial_carbon/workers")
    yield
    QgsSettings().remove("terrestrial_carbon/workers")


@pytest.fixture
def page(qtbot):
    page = OptionsPage()
    qtbot.addWidget(page)
    page.resize(700, 500)
    page.show()
    qtbot.waitExposed(page)
    return page


def typed(qtbot, page, address):
    qtbot.mouseClick(page.address, Qt.MouseButton.LeftButton)
    page.address.setFocus()
    qtbot.keyClicks(page.address, address)


def answered(qtbot, page, timeout=60_000):
    qtbot.waitUntil(lambda: page.test.isEnabled(), timeout=timeout)
    return page.answer.text()


def closed_port():
    """Return the address of a port of this computer where nobody listens."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return f"tcp://127.0.0.1:{one.getsockname()[1]}"


def test_nothing_is_set_at_first(page):
    assert load_worker_settings() == page.chosen() == WorkerSettings()
    assert page.count.text() == f"all cores ({cores()})"
    assert not page.test.isEnabled()


def test_what_is_typed_is_kept_on_ok_and_shown_again(page, qtbot, tmp_path):
    page.count.setFocus()
    page.count.selectAll()
    qtbot.keyClicks(page.count, "3")
    page.kind.setFocus()
    qtbot.keyClick(page.kind, Qt.Key.Key_End)
    qtbot.keyClicks(page.folder.lineEdit(), str(tmp_path))
    assert load_worker_settings() == WorkerSettings()
    page.apply()
    kept = load_worker_settings()
    assert kept == WorkerSettings(3, "threads", "", str(tmp_path))
    again = OptionsPage()
    qtbot.addWidget(again)
    assert again.chosen() == kept


def test_a_cluster_has_its_own_workers(page, qtbot):
    typed(qtbot, page, " tcp://10.0.0.5:8786 ")
    assert not page.count.isEnabled() and not page.kind.isEnabled() and page.test.isEnabled()
    page.apply()
    assert load_worker_settings().workers().address == "tcp://10.0.0.5:8786"
    assert load_worker_settings().workers().kind == "dask"
    page.address.clear()
    assert page.count.isEnabled() and not page.test.isEnabled()


@pytest.mark.parametrize(
    "settings, count, expected",
    [
        (WorkerSettings(), 0, Workers("threads", cores())),
        (WorkerSettings(), 5, Workers("threads", 5)),
        (WorkerSettings(3, "threads"), 0, Workers("threads", 3)),
        (WorkerSettings(3, "processes"), 2, Workers("processes", 2)),
        (WorkerSettings(3, "threads", "tcp://a:1"), 0, Workers("dask", 3, "tcp://a:1")),
    ],
)
def test_workers_of_a_run(settings, count, expected):
    save_worker_settings(settings)
    assert load_worker_settings().workers(count) == expected


def test_settings_that_are_not_understood_are_at_their_default(qgis_app):
    for name, value in (("count", -4), ("kind", "steam"), ("address", "")):
        QgsSettings().setValue(f"terrestrial_carbon/workers/{name}", value)
    assert load_worker_settings() == WorkerSettings()


def test_an_address_where_nobody_listens(page, qtbot):
    address = closed_port()
    typed(qtbot, page, address)
    qtbot.mouseClick(page.test, Qt.MouseButton.LeftButton)
    assert not page.test.isEnabled() and address in page.answer.text()
    said = answered(qtbot, page)
    assert said.startswith("⚠") and address in said and "Traceback" not in said


@pytest.mark.parametrize("address", ["nonsense", "tcp://", "tcp://256.256.256.256:1", "http://[::1"])
def test_what_is_no_address(page, qtbot, address):
    typed(qtbot, page, address)
    qtbot.mouseClick(page.test, Qt.MouseButton.LeftButton)
    said = answered(qtbot, page)
    assert said.startswith("⚠") and "\n" not in said


def test_the_package_is_missing(page, qtbot, monkeypatch):
    monkeypatch.setitem(sys.modules, "distributed", None)
    typed(qtbot, page, "tcp://127.0.0.1:8786")
    qtbot.mouseClick(page.test, Qt.MouseButton.LeftButton)
    assert "distributed" in answered(qtbot, page)


@pytest.fixture
def cluster():
    """A Dask scheduler with one worker of two threads, on this computer."""
    distributed = pytest.importorskip("distributed")
    with distributed.LocalCluster(
        n_workers=1, threads_per_worker=2, processes=False, dashboard_address=None, host="127.0.0.1",
        protocol="tcp",
    ) as cluster:  # fmt: skip
        yield cluster


def test_a_cluster_that_answers(page, qtbot, cluster):
    typed(qtbot, page, cluster.scheduler_address)
    qtbot.mouseClick(page.test, Qt.MouseButton.LeftButton)
    said = answered(qtbot, page, 60_000)
    assert "2 workers" in said and cluster.scheduler_address in said


def test_an_algorithm_counts_on_the_cluster_of_the_options(cluster, tmp_path):
    path = kit.raster(tmp_path / "density.tif", np.random.default_rng(8).random((600, 90)).astype(np.float32))
    given = {"INPUT": kit.parcels(*(kit.box(2.5, r, 80, 33) for r in range(0, 600, 40))), "RASTERS": [path]}
    _, here = kit.run(ParcelStatistics, **given)
    save_worker_settings(WorkerSettings(address=cluster.scheduler_address))
    record = tmp_path / "run.json"
    _, there = kit.run(ParcelStatistics, **given, RECORD=str(record))
    assert kit.rows(here) == kit.rows(there)
    assert json.loads(record.read_text("utf-8"))["workers"] == "2 dask"


def test_an_algorithm_without_the_package_says_so(tmp_path, monkeypatch):
    path = kit.raster(tmp_path / "density.tif", np.ones((10, 10), np.float32))
    monkeypatch.setitem(sys.modules, "distributed", None)
    save_worker_settings(WorkerSettings(address="tcp://127.0.0.1:8786"))
    sentence = kit.refused(ParcelStatistics, tmp_path, INPUT=kit.parcels(kit.box(0, 0)), RASTERS=[path])
    assert "distributed" in sentence


def test_options_closed_before_the_answer(qtbot):
    page = OptionsPage()
    page.address.setText(closed_port())
    page.test_connection()
    task = page._task
    page.deleteLater()
    del page
    flush()
    qtbot.waitUntil(lambda: task not in type(task)._alive, timeout=60_000)
    flush()


def test_the_plugin_offers_the_page_and_takes_it_back(window):
    plugin = terrestrial_carbon.classFactory(window)
    plugin.initGui()
    (factory,) = window.option_pages
    assert factory.title() == "Terrestrial Carbon"
    page = factory.createWidget(window.mainWindow())
    assert page.objectName() == "TerrestrialCarbonOptions"
    page.deleteLater()
    plugin.unload()
    flush()
    assert window.option_pages == []


def test_every_field_says_what_it_is(page):
    for name in ("count", "kind", "address", "folder"):
        field = getattr(page, name)
        assert field.toolTip() and field.objectName() == f"TerrestrialCarbonOptions_{name}"
    QTest.keyClick(page, Qt.Key.Key_Tab)
