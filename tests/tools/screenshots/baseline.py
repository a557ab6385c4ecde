"""The Baseline page of the Budget panel with its drift, and the Life page of the Parcels panel.

The demo's accounts are open; this is a country before that, with a history of some weeks.
"""

from pathlib import Path

from qgis.PyQt.QtCore import Qt

DEMO = False
SIZE = (1400, 950)


def run(desk):
    """Freeze, tag and split, compare; then the life of the parcel that was tagged."""
    from terrestrial_carbon.plugin.demo.examplania import build_examplania  # QGIS's name of it
    from terrestrial_carbon.plugin.demo.show_examplania import measure_examplania
    from terrestrial_carbon.plugin.storage.editing import split, tag
    from terrestrial_carbon.plugin.storage.workspace import open_workspace
    from terrestrial_carbon.plugin.translate import tr

    paths = build_examplania(Path(desk.arguments["demo"]))
    workspace = open_workspace(paths.workspace)
    measure_examplania(workspace, paths.carbon)
    workspace.settle()
    desk.iface.addProject(str(paths.project))
    budget, parcels = (desk.dock(f"TerrestrialCarbon{name}Dock") for name in ("Budget", "Parcels"))
    yield lambda: budget.session.workspace is not None
    page, layer = budget.baseline, parcels.session.parcel_layer
    for name in ("Browser", "Browser2", "Layers"):
        if desk.dock(name) is not None:
            desk.dock(name).hide()
    budget.show()
    budget.raise_()
    desk.window.resizeDocks([budget], [400], Qt.Orientation.Horizontal)
    yield from desk.settle()
    page.text.setText("2015/07")
    places = range(budget.tabs.count())
    budget.tabs.setCurrentIndex(next(k for k in places if budget.tabs.widget(k).isAncestorOf(page)))
    yield from desk.settle()
    yield from desk.click(page.act_button)
    yield lambda: page._frozen is not None
    yield from desk.settle()
    parcels.session.start_editing()
    named = {each["name"]: each for each in layer.getFeatures()}
    farm, orchard = named["Gull Bay Farm"], named["Teal Orchard"]
    tag(layer, [farm.id()], "protected", values={"legal_ref": tr("Law")})
    box = orchard.geometry().boundingBox()
    points = [box.center(), box.center()]
    points[0].setX(box.xMinimum() - 5.0)
    points[1].setX(box.xMaximum() + 5.0)
    split(layer, points, [orchard.id()])
    parcels.controller.save()
    yield from desk.settle()
    budget.raise_()
    yield from desk.settle()
    yield from desk.click(page.drift_button)
    yield lambda: page.model.rowCount() > 0
    yield from desk.shot("baseline", budget)
    parcels.show()
    parcels.raise_()
    parcels.tabs.setCurrentWidget(parcels.life)
    layer.selectByIds([farm.id()])
    yield lambda: parcels.life.tree.topLevelItemCount() > 1
    yield from desk.shot("life", parcels)
