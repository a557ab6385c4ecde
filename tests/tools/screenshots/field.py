"""Work in the field: the window of packages, a package opened as a project, what came back being merged."""

import tempfile
from pathlib import Path

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QAction, QPushButton

SIZE = (1280, 800)


def run(desk):
    """Make a package, edit it as a field app does, merge it, and open it as a project of its own."""
    panel = desk.dock("TerrestrialCarbonParcelsDock")
    for dock in filter(None, (desk.dock(name) for name in ("Browser", "Browser2", "Layers"))):
        dock.hide()
    panel.show()
    panel.raise_()
    desk.window.resizeDocks([panel], [380], Qt.Orientation.Horizontal)
    yield from desk.settle()
    panel.bar.findChild(QAction, "TerrestrialCarbonColleague_package").trigger()
    dialog = panel.workspaces.package_window
    dialog.move(120, 120)
    dialog.reader.setText("Ana Weber")
    dialog.base_map.setChecked(True)
    folder = Path(tempfile.mkdtemp(dir=Path(desk.arguments["demo"]).parent)) / "field"
    dialog.folder.setFilePath(str(folder))
    yield from desk.settle()
    yield 800
    yield from desk.shot("field-package", screen=True)
    dialog.base_map.setChecked(False)
    yield from desk.click(dialog.findChild(QPushButton, "TerrestrialCarbonPackage_make"))
    yield lambda: not dialog.running and folder.exists()
    dialog.close()
    in_the_field(folder / "workspace.gpkg", panel.session)
    panel.bar.findChild(QAction, "TerrestrialCarbonColleague_merge").trigger()
    window = panel.workspaces.merge_window
    window.move(300, 80)
    window.source.copy_file.setFilePath(str(folder / "workspace.gpkg"))
    yield from desk.settle()
    yield from desk.click(window.findChild(QPushButton, "TerrestrialCarbonMerge_act"))
    yield lambda: not window.running
    yield from desk.settle()
    yield from desk.shot("field-merge", screen=True)
    window.close()
    desk.iface.messageBar().clearWidgets()  # it names a folder of this computer
    desk.project.read(str(folder / "field.qgs"))
    layers = desk.dock("Layers")
    layers.show()
    yield from desk.settle()
    yield from desk.shot("field-project")


def in_the_field(path, session):
    """Add a plot with trees, notes on parcels and a change of our own to the same note, by plain SQL."""
    import sqlite3

    ids = [feature["id"] for feature in session.parcel_layer.getFeatures()][:3]
    box = session.parcel_layer.extent()

    def write(target, verdict, remark):
        with sqlite3.connect(target) as connection:
            columns = "id, subject_kind, subject_id, verdict, confidence, comment, reader, at"
            note = f"INSERT INTO field_note ({columns}) "
            values = [
                (
                    f"n{number}",
                    "parcel",
                    one,
                    verdict,
                    "high",
                    remark,
                    "Ana Weber",
                    "2026-05-04T08:30:00+00:00",
                )
                for number, one in enumerate(ids)
            ]
            connection.executemany(note + "VALUES (?, ?, ?, ?, ?, ?, ?, ?)", values)

    write(path, "disagree", "Felled last winter; stumps and brash")
    write(session.workspace.path, "agree", "Beech, about 80 years old")
    trees = [
        ("t1", 41.5, "Fagus sylvatica"),
        ("t2", 33.0, "Quercus petraea"),
        ("t3", 18.5, "Carpinus betulus"),
    ]
    from osgeo import ogr

    dataset = ogr.Open(str(path), 1)
    plots, layer = dataset.GetLayerByName("field_plot"), dataset.GetLayerByName("field_tree")
    plot = ogr.Feature(plots.GetLayerDefn())
    plot["id"], plot["name"], plot["area_ha"], plot["crew"] = "p1", "North slope", 0.05, "Ana Weber"
    center = box.center()
    plot.SetGeometry(ogr.CreateGeometryFromWkt(f"POINT ({center.x()} {center.y()})"))
    plots.CreateFeature(plot)
    for number, (row_id, dbh, species) in enumerate(trees, 1):
        tree = ogr.Feature(layer.GetLayerDefn())
        tree["id"], tree["plot_id"], tree["number"] = row_id, "p1", str(number)
        tree["dbh_cm"], tree["species"] = dbh, species
        layer.CreateFeature(tree)
    del layer, plots, dataset
