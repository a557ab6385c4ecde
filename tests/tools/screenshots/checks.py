"""The Checks page of the Parcels panel: findings in the tree, one looked at on the map."""

from qgis.core import QgsGeometry
from qgis.PyQt.QtCore import Qt

SIZE = (1240, 840)
GROWN = 45.0  # metres that a parcel is drawn over its neighbours
LEAST = 500.0  # tCO2e of the parcels that get faults


def run(desk):
    """Let a parcel reach over its neighbours, add one twice, check, and go to an overlap."""
    from terrestrial_carbon.plugin.storage.editing import add_parcel, write_geometry  # QGIS's name of it

    panel = desk.dock("TerrestrialCarbonParcelsDock")
    for dock in filter(None, (desk.dock(name) for name in ("Browser", "Browser2", "Layers"))):
        dock.hide()
    panel.show()
    panel.raise_()
    desk.window.resizeDocks([panel], [420], Qt.Orientation.Horizontal)
    page, layer = panel.checks, panel.session.parcel_layer
    panel.tabs.setCurrentWidget(page)
    yield from desk.settle()
    panel.session.start_editing()
    stocked = [each for each in layer.getFeatures() if each["stock_tco2e"] > LEAST]
    inland = sorted(stocked, key=lambda each: each.geometry().distance(middle_of(layer)))
    first, second, third = inland[:3]
    write_geometry(layer, first.id(), first.geometry().buffer(GROWN, 8).simplify(1.0))
    values = {name: second[name] for name in ("name", "status", "stock_tco2e", "holder_id", "plan_class")}
    add_parcel(layer, second.geometry(), values)
    hole = QgsGeometry.fromPointXY(third.geometry().pointOnSurface().asPoint()).buffer(20.0, 8)
    write_geometry(layer, third.id(), third.geometry().difference(hole))
    yield from desk.click(page.run)
    yield lambda: panel.checking.live is not None
    yield from desk.settle()
    tree = page.tree
    tops = [tree.topLevelItem(number) for number in range(tree.topLevelItemCount())]
    top = next(each for each in tops if each.data(0, Qt.ItemDataRole.UserRole) == "overlap")
    top.setExpanded(True)
    yield from desk.click_cell(tree, tree.indexFromItem(top.child(0)), double=True)
    layer.removeSelection()
    yield from desk.settle()
    yield from desk.shot("checks-window")
    yield from desk.shot("checks", panel)
    layer.rollBack()


def middle_of(layer):
    """Return the middle of all parcels."""
    return QgsGeometry.fromPointXY(layer.extent().center())
