"""Field plots: their import with its report, the form of a plot, and the stock that rests on them."""

import random
import tempfile
from pathlib import Path

SIZE = (1280, 800)


def run(desk):
    """Import two lists of the demo country, look at the report and a form, and choose plots as the source."""
    parcels = desk.dock("TerrestrialCarbonParcelsDock")
    panel = desk.dock("TerrestrialCarbonBudgetDock")
    for name in ("Browser", "Browser2", "Layers", "ProcessingToolbox", "LayerStyling"):
        other = desk.dock(name)
        if other is not None:
            other.hide()
    panel.show()
    panel.raise_()
    desk.window.resizeDocks([panel], [400], _horizontal())
    yield from desk.settle()
    give_strata(parcels.session)
    lists = write_lists(parcels.session, Path(tempfile.mkdtemp()))
    panel.tabs.setCurrentIndex(0)
    panel.stock.plots.density.setValue(0.6)
    panel.stock.source.setCurrentIndex(1)
    yield 500
    yield from desk.click(panel.stock.plots.import_button)
    dialog = panel.plots.dialog
    for kind, path in zip(("plots", "trees"), lists):
        dialog.lists[kind].choose_file(str(path))
    dialog.crs.setCrs(parcels.session.workspace.crs)
    dialog.move(300, 100)
    yield from desk.settle()
    yield from desk.shot("plots-trees", dialog)
    dialog.tabs.setCurrentIndex(0)
    yield 300
    yield from desk.shot("plots-import", dialog)
    yield from desk.click(dialog.import_button)
    yield lambda: not dialog.running
    yield 500
    yield from desk.shot("plots-report", dialog)
    dialog.close()
    yield from desk.settle()
    yield from desk.shot("plots-stock", screen=True)
    yield from desk.click(panel.stock.run_button)
    yield from desk.settle()
    yield 1000
    yield from desk.shot("plots-measured", screen=True)
    form = open_form(desk)
    yield 800
    form.findChild(_tabs()).setCurrentIndex(1)
    yield 500
    yield from desk.shot("plots-form", form)
    form.close()


def give_strata(session):
    """Give every parcel a stratum, the last one that no plot is in."""
    layer = session.parcel_layer
    index = layer.fields().indexOf("stratum")
    layer.startEditing()
    for number, feature in enumerate(layer.getFeatures()):
        layer.changeAttributeValue(feature.id(), index, ("moist", "dry", "gallery")[min(2, number % 7 // 3)])
    layer.commitChanges()


def write_lists(session, folder):
    """Write a list of plots and one of trees, with a few mistakes, as an office would."""
    chance = random.Random(7)
    plots, trees = ["plot;x;y;area_m2;stratum;crew"], ["plot;tag;species;dbh_cm;height_m;wd"]
    for number, parcel in enumerate(session.parcel_layer.getFeatures()):
        point = parcel.geometry().pointOnSurface().asPoint()
        stratum = parcel["stratum"]
        if stratum == "gallery" or number > 30:
            continue
        plots.append(f"P{number:02};{point.x()};{point.y()};500;{stratum};Ana")
        for tag in range(1, 13):
            dbh = round(chance.lognormvariate(3.2, 0.4), 1)
            height = round(2.5 * dbh**0.6, 1)
            trees.append(f"P{number:02};{tag};Shorea sp.;{dbh};{height};{chance.choice((0.55, 0.6, 0.66))}")
    trees += ["P01;99;Shorea sp.;0;12;0.6", "P02;98;Shorea sp.;31.5;14;640", "P77;1;Shorea sp.;20;14;0.6"]
    files = folder / "plots.csv", folder / "trees.csv"
    for path, lines in zip(files, (plots, trees)):
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return files


def open_form(desk):
    """Open QGIS's own form of a plot."""
    from qgis.utils import iface

    layer = next(
        one
        for one in desk.project.mapLayers().values()
        if one.customProperty("terrestrial_carbon/role") == "field_plot"
    )
    feature = next(layer.getFeatures())
    form = iface.getFeatureForm(layer, feature)
    form.resize(620, 420)
    form.show()
    return form


def _tabs():
    from qgis.PyQt.QtWidgets import QTabWidget

    return QTabWidget


def _horizontal():
    from qgis.PyQt.QtCore import Qt

    return Qt.Orientation.Horizontal
