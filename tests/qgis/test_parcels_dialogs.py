"""The dialogs for a new workspace and for imports, and the list of recent workspaces."""

from __future__ import annotations

from datetime import date

import pytest
from gui_kit import flush, wait_until
from qgis.core import QgsFeature, QgsGeometry, QgsProject, QgsSettings, QgsVectorLayer
from qgis.PyQt.QtCore import QDate, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QDialog, QFileDialog

from terrestrial_carbon.plugin.core.lulucf.forest import ForestDefinition
from terrestrial_carbon.plugin.gui.import_dialog import ImportDialog
from terrestrial_carbon.plugin.gui.messages import Messages
from terrestrial_carbon.plugin.gui.parcels.panel import ParcelsPanel
from terrestrial_carbon.plugin.gui.recent import recent_workspaces, remember_workspace
from terrestrial_carbon.plugin.gui.workspace_dialog import WorkspaceDialog
from terrestrial_carbon.plugin.storage.workspace import WorkspaceSettings


@pytest.fixture
def panel(window, session):
    panel = ParcelsPanel(window, session)
    yield panel
    panel.unload()
    panel.deleteLater()
    flush()


def boundary_of(*squares, crs="EPSG:32632"):
    layer = QgsVectorLayer(f"Polygon?crs={crs}&field=nom:string&field=estado:string", "pays", "memory")
    features = []
    for number, (wkt, status) in enumerate(squares):
        feature = QgsFeature(layer.fields())
        feature.setGeometry(QgsGeometry.fromWkt(wkt))
        feature.setAttributes([f"bois {number}", status])
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    layer.updateExtents()
    QgsProject.instance().addMapLayer(layer)
    return layer


SQUARE = "POLYGON((500000 5000000, 501000 5000000, 501000 5001000, 500000 5001000, 500000 5000000))"
BOW_TIE = "POLYGON((502000 5000000, 503000 5001000, 503000 5000000, 502000 5001000, 502000 5000000))"


def test_the_dialog_says_what_is_wrong_and_suggests_the_file(window, tmp_path):
    remember_workspace(_touch(tmp_path / "former.gpkg"))
    dialog = WorkspaceDialog(QgsProject.instance(), window.mainWindow())
    assert "name" in dialog.problem() and not dialog._create.isEnabled()
    QTest.keyClicks(dialog.name, "Foret: nord/sud")
    assert dialog.file.filePath() == str(tmp_path / "Foret nord sud.gpkg")
    assert dialog.problem() == "" and dialog._create.isEnabled()
    _touch(tmp_path / "Foret nord sud.gpkg")
    dialog._validate()
    assert "exists already" in dialog.problem()
    dialog.file.setFilePath(str(tmp_path / "nowhere" / "x.gpkg"))
    assert "no folder" in dialog.problem()
    QTest.keyClicks(dialog.name, "!")
    assert dialog.file.filePath().endswith("x.gpkg"), "a file chosen by hand stays"
    dialog.deleteLater()


def _touch(path):
    path.write_bytes(b"")
    return path


def test_new_creates_what_was_filled_in(panel, session, tmp_path, monkeypatch):
    layer = boundary_of((SQUARE, ""))

    def fill_in(dialog):
        dialog.name.setText("Ruritanie")
        dialog.place.setText("Europe")
        dialog.boundary.setLayer(layer)
        dialog.joining.setDate(QDate(2015, 7, 1))
        dialog.period.setValue(40)
        dialog.forest.crown.setValue(30)
        dialog.forest.height.setValue(5)
        assert "lacks a value" in dialog.problem()
        dialog.forest.area.setValue(0.01)
        assert "0.01 ha is outside" in dialog.problem() and not dialog._create.isEnabled()
        dialog.forest.area.setValue(0.05)
        dialog.file.setFilePath(str(tmp_path / "ruritanie"))
        assert dialog.problem() == ""
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(WorkspaceDialog, "exec", fill_in)
    panel.workspaces.new()
    settings = session.workspace.settings
    assert (settings.name, settings.place, settings.period_years) == ("Ruritanie", "Europe", 40)
    assert settings.joining_date == date(2015, 7, 1) and settings.cutoff_date == date(2005, 12, 6)
    assert settings.crs.authid() == "EPSG:32632" and settings.forest == ForestDefinition(30, 0.05, 5)
    assert session.boundary_layer.featureCount() == 1
    assert recent_workspaces()[0] == str(tmp_path / "ruritanie.gpkg")


def test_opening_a_foreign_file_is_told_in_the_bar(panel, window, session, tmp_path, monkeypatch):
    foreign = tmp_path / "foreign.gpkg"
    foreign.write_bytes(b"this is no database at all")
    choose = staticmethod(lambda *args, **kwargs: (str(foreign), ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", choose)
    panel.workspaces.open()
    assert "not a Terrestrial Carbon workspace" in window.messages()[-1]
    assert session.workspace is None


def test_recent_workspaces_forget_what_is_gone(qgis_app, tmp_path):
    for number in range(10):
        remember_workspace(_touch(tmp_path / f"{number}.gpkg"))
    (tmp_path / "9.gpkg").unlink()
    paths = recent_workspaces()
    assert paths[0] == str(tmp_path / "8.gpkg") and len(paths) == 7


@pytest.fixture
def dialog(window, session, tmp_path):
    QgsSettings().remove("terrestrial_carbon/import")
    session.create(WorkspaceSettings("R", crs="EPSG:4326"), tmp_path / "r.gpkg")
    dialog = ImportDialog(session, Messages(window.messageBar()), window.mainWindow())
    yield dialog
    dialog.stop()
    dialog.close()
    dialog.deleteLater()
    flush()


def finish(dialog):
    assert wait_until(lambda: dialog._run is None)


def test_import_guesses_previews_imports_and_reports(dialog, session, panel):
    layer = boundary_of((SQUARE, "protegido"), (BOW_TIE, "who knows"))
    dialog.start()
    dialog.layer_box.setLayer(layer)
    assert dialog.field_map() == {"name": "nom", "status": "estado"}
    assert dialog.table.item(0, 2).text() == "bois 0, bois 1"
    told = []
    dialog.imported.connect(lambda: told.append(1))
    dialog.run()
    finish(dialog)
    assert told == [1]
    report = dialog.report.toPlainText()
    assert "2 imported" in report and "Invalid geometry" in report and "who knows" in report
    totals = session.totals.flush()
    assert totals.whole.parcels == 2 and totals.untagged.parcels == 1


def test_nothing_mapped_means_nothing_mapped(dialog, session):
    dialog.start()
    dialog.layer_box.setLayer(boundary_of((SQUARE, "protegido")))
    for field in dialog._boxes.values():
        field.setCurrentIndex(0)
    dialog.run()
    finish(dialog)
    assert session.totals.flush().untagged.parcels == 1
    assert [row.name for row in session.rows.rows.values()] == [""]
    dialog.start()
    assert dialog.field_map() == {}, "remembered as well"


def test_import_leaves_unsaved_edits_alone(dialog, session):
    from terrestrial_carbon.plugin.storage.editing import add_parcel

    session.start_editing()
    add_parcel(
        session.parcel_layer, QgsGeometry.fromWkt("POLYGON((0 0, 1 0, 1 1, 0 0))"), {"status": "tradeable"}
    )
    dialog.start()
    dialog.layer_box.setLayer(boundary_of((SQUARE, "")))
    dialog.run()
    finish(dialog)
    assert session.totals.flush().whole.parcels == 2
    assert session.parcel_layer.commitChanges()
    assert session.totals.flush().whole.parcels == 2


def test_import_of_a_file_without_polygons_says_so(dialog, tmp_path):
    dialog.start()
    path = tmp_path / "points.geojson"
    path.write_text('{"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {}, '
                    '"geometry": {"type": "Point", "coordinates": [1, 2]}}]}')  # fmt: skip
    dialog.file_box.setFilePath(str(path))
    assert "no polygons" in dialog.problem.text()
    assert dialog.source() is None


def test_an_import_that_fails_says_why_and_changes_nothing(dialog, session):
    layer = boundary_of((SQUARE, ""))
    dialog.start()
    dialog.layer_box.setLayer(layer)
    layer.dataProvider().truncate()
    dialog.run()
    finish(dialog)
    assert "no features" in dialog.problem.text()
    assert session.totals.flush().whole.parcels == 0
    assert dialog.import_button.isEnabled()


def test_dialogs_are_reached_by_keyboard(window):
    dialog = WorkspaceDialog(QgsProject.instance(), window.mainWindow())
    for widget in (
        dialog.name,
        dialog.place,
        dialog.period,
        dialog.joining,
        dialog.cutoff,
        dialog.forest.crown,
    ):
        assert widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        assert widget.toolTip()
    dialog.deleteLater()
