"""Adding maps: files, folders, drops, services; what fails is said and the rest goes on."""

from __future__ import annotations

import shutil
from dataclasses import dataclass

import numpy as np
import pytest
from gui_kit import flush
from http_kit import nobody_home, serving, wait_for
from qgis.core import QgsMimeDataUtils, QgsProject, QgsRasterLayer, QgsVectorFileWriter
from qgis.PyQt.QtCore import QMimeData, QThread, QUrl
from qgis.PyQt.QtWidgets import QApplication
from rasters_kit import EPSG, GRID, box, parcels, raster

from terrestrial_carbon.plugin.core.overlays.catalogue_json import catalogue
from terrestrial_carbon.plugin.core.overlays.event_fields import EventFields
from terrestrial_carbon.plugin.core.overlays.guess import guesses
from terrestrial_carbon.plugin.core.overlays.guess_vector import vector_guesses
from terrestrial_carbon.plugin.core.overlays.reading import EventType
from terrestrial_carbon.plugin.gui.overlays.adding import Adder
from terrestrial_carbon.plugin.gui.overlays.drops import can_take, dropped
from terrestrial_carbon.plugin.gui.session import WorkspaceSession
from terrestrial_carbon.plugin.storage.overlay_project import BELOW, layer_of
from terrestrial_carbon.plugin.storage.overlay_sources import cog_source, xyz_source
from terrestrial_carbon.plugin.storage.overlay_time import years_of
from terrestrial_carbon.plugin.storage.overlays import overlays
from terrestrial_carbon.plugin.storage.project import GROUP_PROPERTY
from terrestrial_carbon.plugin.storage.workspace import WorkspaceSettings
from terrestrial_carbon.plugin.tasks.background import BackgroundWork


@dataclass(frozen=True)
class Said:
    """What a user says who takes the best guess."""

    entry: object
    encoding: object
    unit: str
    band: int
    year: int | None
    dates: tuple = ()


@dataclass(frozen=True)
class SaidOfVector:
    """The same for a vector map."""

    entry: object
    fields: object


class Desk:
    """An open workspace, and somebody who takes every best guess."""

    def __init__(self, folder):
        self.project = QgsProject.instance()
        self.session = WorkspaceSession(self.project)
        self.session.create(WorkspaceSettings("Land", crs=f"EPSG:{EPSG}"), folder / "land.gpkg")
        self.asked, self.said, self.answers = [], [], True
        self.adder = Adder(self.session, self.confirm, lambda workspace: catalogue())
        self.adder.failed.connect(lambda error: self.said.append(str(error)))

    def confirm(self, name, sample, entries, legend, look):
        assert QThread.currentThread() is QApplication.instance().thread()
        self.asked.append(name)
        if self.answers == "defect":
            self.answers = True
            raise ZeroDivisionError
        if not self.answers:
            return None
        best = guesses(entries, name, sample, legend)[0]
        return Said(best.entry, best.encoding, best.entry.unit, sample.band, best.year, best.dates)

    def done(self):
        wait_for(lambda: not self.adder.is_busy)
        return overlays(self.session.workspace)

    def layers(self):
        return {one.name: layer_of(self.project, one.id) for one in overlays(self.session.workspace)}


@pytest.fixture
def desk(window, tmp_path):
    made = Desk(tmp_path)
    yield made
    made.adder.unload()
    made.session.unload()


def loss(path, years=23, **more):
    path.parent.mkdir(exist_ok=True)
    return raster(path, np.tile(np.arange(years + 1, dtype="uint8"), (4, 1)), **more)


def test_several_files_at_once_and_one_that_is_none(desk, tmp_path):
    paths = [loss(tmp_path / "gfc_lossyear.tif"), tmp_path / "gone.tif",
             raster(tmp_path / "treecover2000.tif", np.tile(np.arange(101, dtype="uint8"), (4, 1)))]  # fmt: skip  # noqa: E501
    (tmp_path / "broken.tif").write_bytes(b"II*\x00nothing more")
    desk.adder.add_files([*paths, tmp_path / "broken.tif"])
    found = desk.done()
    assert [(one.kind, one.source) for one in found] == [
        ("gfc_lossyear", str(paths[0])), ("gfc_treecover2000", str(paths[2]))]  # fmt: skip
    assert len(desk.said) == 2 and "gone.tif is not there" in desk.said[0] and "broken.tif" in desk.said[1]
    assert all(
        layer.isValid() and layer.thread() is desk.project.thread() for layer in desk.layers().values()
    )
    assert years_of(desk.layers()["gfc_lossyear"]) == (2001, 2023)  # those it has, not those it could have
    assert found[0].sha256 and found[0].size_bytes and found[0].encoding["scheme"] == "years"


def test_a_folder_gives_a_mosaic_beside_the_workspace_and_a_series(desk, tmp_path):
    for number in range(2):
        grid = (GRID[0] + 2400 * number, *GRID[1:])
        loss(tmp_path / "maps" / f"hansen_lossyear_x{number}.tif", grid=grid)
    for year in (2001, 2002, 2003):
        codes = np.tile(np.array([3, 15, 21, 24, 33, 0], "uint8"), (6, 1))
        raster(tmp_path / "maps" / f"mapbiomas_landcover_{year}.tif", codes)
    desk.adder.add_folder(tmp_path / "maps")
    found = desk.done()
    assert desk.said == []
    (mosaic,) = [one for one in found if one.source.endswith(".vrt")]
    assert mosaic.kind == "gfc_lossyear" and layer_of(desk.project, mosaic.id).width() == 48
    series = [one for one in found if one.settings.get("series")]
    assert [one.settings["year"] for one in series] == [2001, 2002, 2003]
    assert len(desk.asked) == 2  # once for the mosaic, once for the whole series
    assert (tmp_path / "hansen_lossyear.vrt").exists()


def test_every_map_of_a_series_is_read_by_its_own_legend(desk, tmp_path, shared_data):
    (tmp_path / "maps").mkdir()
    layers = shared_data / "gcbm_bc_mpb" / "input_layers"
    for name in ("mpb1990_moja", "mpb1991_moja", "fire_1994_moja", "fire_2000_moja"):
        for path in layers.glob(f"{name}.*"):
            shutil.copy(path, tmp_path / "maps" / path.name)
    desk.adder.add_folder(tmp_path / "maps")
    found = {one.name: one for one in desk.done()}
    of_1990, of_1991 = (found[f"mpb{year}_moja"].encoding["codes"] for year in (1990, 1991))
    assert {code: one["from"] for code, one in of_1990.items()} == {"1": 1990, "2": 1990, "3": 1990}
    assert {code: one["from"] for code, one in of_1991.items()} == {"1": 1991, "2": 1991, "3": 1991}
    assert "Severe" in of_1990["1"]["label"] and "Severe" in of_1991["2"]["label"]
    # The fire of 2000 came without a legend: that of 1994 is not taken for it, it is asked for.
    assert desk.asked == ["fire_1994_moja", "fire_2000_moja", "mpb1990_moja"]


def test_giving_up_one_map_gives_up_those_that_wait(desk, tmp_path):
    desk.answers = False
    desk.adder.add_files([loss(tmp_path / "a_lossyear.tif"), loss(tmp_path / "b_lossyear.tif")])
    assert desk.done() == [] and len(desk.asked) == 1 and desk.said == []
    desk.answers = True
    desk.adder.add_files([tmp_path / "b_lossyear.tif"])
    assert len(desk.done()) == 1


def events(path):
    layer = parcels((box(0, 0), ["2019-05-01"]), (box(2, 2), ["2020-06-01"]), fields="&field=alert_date:date")
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = "GPKG"
    transform = QgsProject.instance().transformContext()
    assert QgsVectorFileWriter.writeAsVectorFormatV3(layer, str(path), transform, options)[0] == 0
    return path


def test_events_as_polygons_are_drawn_by_year(desk, tmp_path):
    desk.adder.add_files([events(tmp_path / "deforestation alerts.gpkg")])
    (one,) = desk.done()
    assert one.encoding["scheme"] == "fields" and one.encoding["date"] == "alert_date", desk.said
    layer = layer_of(desk.project, one.id)
    assert [rule.label() for rule in layer.renderer().rootRule().children()[0].children()][:2] == [
        "2019",
        "2020",
    ]
    assert layer.temporalProperties().isActive()


def test_what_the_user_says_of_a_vector_map_is_taken(desk, tmp_path):
    asked = []

    def confirm(name, sample, entries):
        asked.append((name, [field.name for field in sample.fields]))
        found = vector_guesses(entries, name, sample)
        return SaidOfVector(found[0].entry, EventFields("alert_date", default_type=EventType.FIRE))

    desk.adder = Adder(desk.session, desk.confirm, lambda workspace: catalogue(), confirm_vector=confirm)
    desk.adder.add_files([events(tmp_path / "deforestation alerts.gpkg")])
    (one,) = desk.done()
    assert asked == [("deforestation alerts", ["fid", "alert_date"])]
    assert one.encoding["default_type"] == "fire"


def mime_of(*layers):
    return QgsMimeDataUtils.encodeUriList([QgsMimeDataUtils.Uri(layer) for layer in layers])


def test_layers_dropped_from_the_layer_tree_stay_as_they_are(desk, tmp_path):
    layer = QgsRasterLayer(loss(tmp_path / "lossyear.tif"), "Loss by year")
    desk.project.addMapLayer(layer)
    mime = mime_of(layer, parcels(box(0, 0)))
    assert can_take(mime)
    desk.adder.add_dropped(mime)
    (one,) = desk.done()
    assert one.name == "Loss by year" and layer_of(desk.project, one.id) is not layer
    assert desk.project.mapLayer(layer.id()) is layer
    assert len(desk.said) == 1 and "save it as a file first" in desk.said[0]


def test_files_and_folders_dropped_from_the_system(desk, tmp_path):
    loss(tmp_path / "one" / "lossyear.tif")
    mime = QMimeData()
    mime.setUrls(
        [QUrl.fromLocalFile(loss(tmp_path / "two_lossyear.tif")), QUrl.fromLocalFile(str(tmp_path / "one"))]
    )
    assert can_take(mime)
    desk.adder.add_dropped(mime)
    assert sorted(one.name for one in desk.done()) == ["lossyear", "two_lossyear"]
    plain = QMimeData()
    plain.setText("https://example.org/a.tif")
    assert not can_take(plain)


def test_a_password_in_a_source_is_not_kept(qgis_app):
    uri = QgsMimeDataUtils.Uri()
    uri.layerType, uri.providerKey, uri.name = "vector", "postgres", "alerts"
    uri.uri = "dbname='a' host=b user='me' password='secret' table=\"x\".\"y\" (geom)"
    found = dropped(QgsMimeDataUtils.encodeUriList([uri]))
    assert not found.sources and "authentication" in found.refused[0] and "secret" not in found.refused[0]


def test_services_are_added_and_a_dead_one_leaves_the_rest(desk, tmp_path):
    with serving() as server:
        with open(loss(tmp_path / "remote.tif"), "rb") as stream:
            server.files["gfc_lossyear.tif"] = stream.read()
        server.picture = b""
        desk.adder.add_sources(
            [cog_source(f"{nobody_home()}/good/gfc_lossyear.tif"), cog_source(f"{server.root}/good/gfc_lossyear.tif"),  # noqa: E501
             xyz_source(f"{nobody_home()}/{{z}}/{{x}}/{{y}}.png", "Gone"),
             xyz_source(f"{server.root}/tiles/{{z}}/{{x}}/{{y}}.png", "Imagery")]
        )  # fmt: skip
        found = desk.done()
    assert [one.name for one in found] == ["gfc_lossyear.tif", "Imagery"]
    assert [one.settings["provider"] for one in found] == ["gdal", "wms"]
    assert len(desk.said) == 2 and all("127.0.0.1 does not answer" in sentence for sentence in desk.said)
    # A picture is no map of losses, and lies below the parcels.
    assert found[1].kind == "looks_only"
    node = desk.project.layerTreeRoot().findLayer(desk.layers()["Imagery"].id())
    assert node.parent().customProperty(GROUP_PROPERTY) == BELOW


def test_a_slow_server_is_left_at_once(desk):
    with serving() as server:
        desk.adder.add_sources([cog_source(f"{server.root}/slow/map.tif")])
        wait_for(lambda: server.asked)
        assert desk.adder.is_busy
        desk.adder.cancel()
        assert not desk.adder.is_busy
    assert desk.done() == [] and desk.said == []


def test_maps_are_laid_over_again_in_a_new_project(desk, tmp_path):
    desk.adder.add_files([loss(tmp_path / "gfc_lossyear.tif"), loss(tmp_path / "b_lossyear.tif")])
    assert len(desk.done()) == 2
    path = desk.session.workspace.path
    desk.session.close()
    assert not desk.project.mapLayers()
    (tmp_path / "b_lossyear.tif").unlink()
    desk.session.open(path)
    again = []
    desk.adder.added.connect(again.append)
    desk.adder.restore()
    wait_for(lambda: again and desk.said)
    assert desk.layers()["gfc_lossyear"].isValid() and desk.layers()["b_lossyear"] is None
    assert "b_lossyear.tif is not there" in desk.said[0]


def test_a_map_is_laid_over_once_however_often_it_is_asked_for(desk, tmp_path):
    desk.adder.add_files([loss(tmp_path / "gfc_lossyear.tif")])
    (one,) = desk.done()
    desk.project.removeMapLayer(layer_of(desk.project, one.id).id())
    for _ in range(3):
        desk.adder.restore()
    wait_for(lambda: not BackgroundWork._alive)
    flush()
    sources = [layer.source() for layer in desk.project.mapLayers().values()]
    assert sources.count(one.source) == 1


def test_a_defect_in_one_question_does_not_hold_up_the_next_map(desk, tmp_path, qtbot):
    desk.answers = "defect"
    with qtbot.capture_exceptions() as caught:
        desk.adder.add_files([loss(tmp_path / "a_lossyear.tif"), loss(tmp_path / "b_lossyear.tif")])
        wait_for(lambda: not desk.adder.is_busy)
    assert [kind for kind, _, _ in caught] == [ZeroDivisionError]
    assert [one.name for one in desk.done()] == ["b_lossyear"]


def test_removing_takes_workspace_and_project(desk, tmp_path):
    desk.adder.add_files([loss(tmp_path / "gfc_lossyear.tif")])
    (one,) = desk.done()
    desk.adder.remove([one.id])
    assert desk.done() == [] and layer_of(desk.project, one.id) is None
    assert (tmp_path / "gfc_lossyear.tif").exists()


def test_closing_the_workspace_stops_adding(desk, tmp_path):
    desk.adder.add_files([loss(tmp_path / "gfc_lossyear.tif")])
    desk.session.close()
    assert not desk.adder.is_busy and not desk.project.mapLayers()
