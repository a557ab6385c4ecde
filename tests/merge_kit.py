"""What the tests of merging share: a workspace, copies of it, and random edits by the real functions."""

from __future__ import annotations

import random
import shutil
from pathlib import Path

from qgis.core import QgsGeometry, QgsRectangle
from report_workspace import make_workspace

from terrestrial_carbon.plugin.core.parcel import Status
from terrestrial_carbon.plugin.storage import editing
from terrestrial_carbon.plugin.storage.copying import copy_workspace
from terrestrial_carbon.plugin.storage.errors import EditRefused
from terrestrial_carbon.plugin.storage.parcel_history import catch_up, parcels_after
from terrestrial_carbon.plugin.storage.workspace import open_workspace

SIDE = 1000.0


def grid_workspace(folder, columns=4, rows=3):
    """A workspace of square neighbours of 100 ha, 1000 tCO2e each, ids ``r0c0`` and so on."""
    folder.mkdir(exist_ok=True)
    workspace = make_workspace(folder, parcels=(), entries=False)
    layer = workspace.parcel_layer()
    layer.startEditing()
    for row in range(rows):
        for column in range(columns):
            x, y = column * SIDE, row * SIDE
            values = {
                "id": f"r{row}c{column}", "name": f"{row}/{column}", "status": "tradeable",
                "stock_tco2e": 1000.0, "agb_tco2e": 700.0, "holder_id": "A",
            }  # fmt: skip
            square = QgsGeometry.fromRect(QgsRectangle(x, y, x + SIDE, y + SIDE))
            editing.add_parcel(layer, square, values)
    assert layer.commitChanges(), layer.commitErrors()
    catch_up(workspace)
    return workspace


def copied(workspace, name="ana.gpkg", recorded=True):
    """A copy for a colleague, by the plugin or by the file manager, opened."""
    path = Path(workspace.path).with_name(name)
    if recorded:
        copy_workspace(workspace, path, "Ana")
    else:
        shutil.copy(workspace.path, path)
    return open_workspace(path)


def edit(workspace, *works):
    """Do each ``work(layer)`` in one edit session, save, and write the history as the plugin does."""
    layer = workspace.parcel_layer()
    assert layer.startEditing()
    for work in works:
        work(layer)
    assert layer.commitChanges(), layer.commitErrors()
    catch_up(workspace)


def fid(layer, parcel_id):
    return next(f.id() for f in layer.getFeatures() if f["id"] == parcel_id)


def tag(parcel_id, status):
    return lambda layer: editing.tag(layer, [fid(layer, parcel_id)], status)


def put(parcel_id, **values):
    """Set fields of a parcel."""

    def work(layer):
        for name, value in values.items():
            layer.changeAttributeValue(fid(layer, parcel_id), layer.fields().indexOf(name), value)

    return work


def remove(parcel_id):
    return lambda layer: layer.deleteFeature(fid(layer, parcel_id))


def box_of(layer, parcel_id):
    return next(f.geometry().boundingBox() for f in layer.getFeatures() if f["id"] == parcel_id)


def cut(parcel_id, share=0.5, upright=True):
    """Split a parcel at a share of its width or height."""

    def work(layer):
        box = box_of(layer, parcel_id)
        x, y = box.xMinimum() + share * box.width(), box.yMinimum() + share * box.height()
        ends = (x, box.yMinimum() - 9, x, box.yMaximum() + 9)
        if not upright:
            ends = (box.xMinimum() - 9, y, box.xMaximum() + 9, y)
        line = QgsGeometry.fromWkt("LineString ({} {}, {} {})".format(*ends))
        editing.split(layer, line, [fid(layer, parcel_id)])

    return work


def join(*parcel_ids):
    return lambda layer: editing.merge(layer, [fid(layer, one) for one in parcel_ids])


def draw(parcel_id, x, y, size=400.0, **values):
    square = QgsGeometry.fromRect(QgsRectangle(x, y, x + size, y + size))
    return lambda layer: editing.add_parcel(
        layer, square, {"id": parcel_id, "status": "protected", "basis": "law", **values}
    )


def states(workspace):
    """The saved parcels, by id."""
    catch_up(workspace)
    return parcels_after(workspace, 10**9)


def total(workspace, name):
    return sum(state.get(name) or 0.0 for state in states(workspace).values())


def random_edits(workspace, dice: random.Random, count: int, tag_text: str):
    """Do random edits with the editing functions; refusals are part of life."""
    layer = workspace.parcel_layer()
    assert layer.startEditing()
    for number in range(count):
        ids = sorted(f["id"] for f in layer.getFeatures())
        one = dice.choice(ids)
        act = dice.randrange(7)
        try:
            if act == 0:
                tag(one, dice.choice([status.value for status in Status]))(layer)
            elif act == 1:
                put(one, name=f"{tag_text} {number}")(layer)
            elif act == 2:
                put(one, stock_tco2e=float(dice.randrange(500, 1500)))(layer)
            elif act == 3:
                cut(one, dice.choice((0.3, 0.5, 0.6)), dice.random() < 0.5)(layer)
            elif act == 4:
                join(one, dice.choice(ids))(layer)
            elif act == 5 and len(ids) > 4:
                remove(one)(layer)
            else:
                x, y = dice.randrange(0, 6000, 500), dice.randrange(3000, 5000, 500)
                draw(f"{tag_text}-{number}", float(x), float(y), 300.0)(layer)
        except EditRefused:
            continue
    assert layer.commitChanges(), layer.commitErrors()
    catch_up(workspace)
