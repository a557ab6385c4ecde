"""The Uncertainty page of the Budget panel, and where else its intervals show."""

import sys
import tempfile
from pathlib import Path

DEMO = False
SIZE = (1280, 800)
TESTS = Path(__file__).resolve().parents[2]


def run(desk):
    """Work intervals out from a labelled sample, then look at them in three panels."""
    panel = desk.dock("TerrestrialCarbonBudgetDock")
    for name in ("Browser", "Browser2", "ProcessingToolbox", "LayerStyling"):
        other = desk.dock(name)
        if other is not None:
            other.hide()
    others = [desk.dock(name) for name in ("TerrestrialCarbonParcelsDock", "TerrestrialCarbonCreditsPanel")]
    for other in others:
        desk.window.tabifyDockWidget(other, panel)
        other.show()
    panel.show()
    panel.raise_()
    desk.window.resizeDocks([panel], [420], _horizontal())
    _open_country(panel)
    yield from desk.settle()
    desk.canvas.zoomToFullExtent()
    page = panel.uncertainty
    panel.tabs.setCurrentIndex(panel.tabs.count() - 1)
    yield from desk.settle()
    yield from desk.shot("uncertainty-inputs", panel)
    page.map.setCurrentIndex(1)
    page.root_shoot.setValue(15.0)
    page.fraction.setValue(3.0)
    page.rule.setCurrentIndex(1)
    yield from desk.click(page.run_button)
    yield lambda: panel.session.uncertainty.kept is not None
    yield from desk.settle()
    bar = panel.tabs.currentWidget().verticalScrollBar()
    bar.setValue(page.view.geometry().top())
    yield 500
    yield from desk.shot("uncertainty-window")
    yield from desk.shot("uncertainty", panel)
    bar.setValue(page.view.geometry().top() + page.view.words.geometry().top())
    yield 500
    yield from desk.shot("uncertainty-sources", panel)
    for other, name in zip(others, ("uncertainty-totals", "uncertainty-credits")):
        other.show()
        other.raise_()
        yield from desk.settle()
        yield from desk.shot(name, other)


def _open_country(panel):
    """Open the paper's country with strata, standard errors, five years and a labelled sample."""
    sys.path.insert(0, str(TESTS))
    from uncertainty_kit import labelled_sample, unsure_workspace

    workspace = unsure_workspace(Path(tempfile.mkdtemp()), years=True)
    labelled_sample(workspace)
    panel.session.open(workspace.path)


def _horizontal():
    from qgis.PyQt.QtCore import Qt

    return Qt.Orientation.Horizontal
