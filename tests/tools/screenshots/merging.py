"""The window of merging: a colleague's copy of the demo compared, a conflict on map and form, the report."""

import tempfile
from pathlib import Path

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QAction, QPushButton

SIZE = (1500, 900)


def run(desk):
    """Let two people work on the same parcels, compare, decide, merge."""
    panel = desk.dock("TerrestrialCarbonParcelsDock")
    for dock in filter(None, (desk.dock(name) for name in ("Browser", "Browser2", "Layers"))):
        dock.hide()
    panel.show()
    panel.raise_()
    desk.window.resizeDocks([panel], [380], Qt.Orientation.Horizontal)
    yield from desk.settle()
    theirs = Path(tempfile.mkdtemp()) / "ana.gpkg"
    two_editors(panel.session, theirs)
    yield from desk.settle()
    panel.bar.findChild(QAction, "TerrestrialCarbonColleague_merge").trigger()
    window = panel.workspaces.merge_window
    window.move(680, 250)
    window.resize(800, 600)
    window.source.copy_file.setFilePath(str(theirs))
    yield from desk.settle()
    yield from desk.click(window.findChild(QPushButton, "TerrestrialCarbonMerge_act"))
    yield lambda: not window.running
    for _ in range(8):
        conflict = window.compare.current().conflict
        if conflict is not None and len(conflict.parcels) > 1:
            break
        window.compare.step(1)
    yield from desk.settle()
    yield from desk.click(window.findChild(QPushButton, "TerrestrialCarbonMerge_theirs"))
    yield from desk.settle()
    yield from desk.shot("merge-conflict", screen=True)
    window.compare.decide_all(_choice("THEIRS"))
    done = window.found, dict(window.compare.choices)
    window._start("merge", lambda: _merge(*done), window._on_merged)
    yield lambda: not window.running
    yield from desk.shot("merge-report", window)
    window.close()


def _choice(name):
    from terrestrial_carbon.plugin.core.merge.compare import Choice  # only QGIS knows the package here

    return Choice[name]


def _merge(found, choices):
    from terrestrial_carbon.plugin.storage.merging import apply_merge

    return apply_merge(found, choices)


def two_editors(session, path):
    """Copy the open workspace to ``path`` and change both."""
    from qgis.core import QgsGeometry

    from terrestrial_carbon.plugin.core.mechanism import years
    from terrestrial_carbon.plugin.storage import editing
    from terrestrial_carbon.plugin.storage.copying import copy_workspace
    from terrestrial_carbon.plugin.storage.ledger import Ledger
    from terrestrial_carbon.plugin.storage.workspace import open_workspace

    copy_workspace(session.workspace, path, "Ana")
    theirs = open_workspace(path)

    def edit(layer, share, name, status):
        features = sorted(layer.getFeatures(), key=lambda one: -one.geometry().area())
        box = features[0].geometry().boundingBox()
        x = box.xMinimum() + share * box.width()
        line = QgsGeometry.fromWkt(f"LineString ({x} {box.yMinimum() - 1}, {x} {box.yMaximum() + 1})")
        layer.startEditing()
        editing.split(layer, line, [features[0].id()])
        editing.tag(layer, [features[1].id()], status)
        layer.changeAttributeValue(features[2].id(), layer.fields().indexOf("name"), name)
        layer.commitChanges()

    edit(session.parcel_layer, 0.5, "Long Meadow", "protected")
    other = theirs.parcel_layer()
    edit(other, 0.35, "Long Meadows", "threatened")
    other.startEditing()
    ids = [one.id() for one in other.getFeatures()][3:6]
    for fid in ids:
        other.changeAttributeValue(fid, other.fields().indexOf("land_use"), "forest, seen on foot")
    other.commitChanges()
    del other
    entry = {"year": 6, "kind": "emissions", "amount_tco2e": 12.0, "note": "fire on 3 May"}
    Ledger(theirs).act(years.record_entries, entries=[entry])
