"""The Uncertainty page of the Budget panel, and where else its intervals show, on a real workspace."""

from __future__ import annotations

import pytest
from gui_kit import docked, flush, wait_until
from qgis.core import QgsProject
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from uncertainty_kit import T0_SE, Z, labelled_sample, relabel, unsure_workspace

from terrestrial_carbon.plugin.core.review.samples import agree_on_label
from terrestrial_carbon.plugin.gui.budget.panel import BudgetPanel
from terrestrial_carbon.plugin.gui.credits.panel import CreditsPanel
from terrestrial_carbon.plugin.gui.parcels.panel import ParcelsPanel
from terrestrial_carbon.plugin.gui.session import WorkspaceSession
from terrestrial_carbon.plugin.storage.editing import tag
from terrestrial_carbon.plugin.storage.ledger import Ledger
from terrestrial_carbon.plugin.storage.parcel_history import catch_up
from terrestrial_carbon.plugin.storage.uncertainty_runs import Input, last_uncertainty


@pytest.fixture
def workspace(tmp_path):
    workspace = unsure_workspace(tmp_path, years=True)
    catch_up(workspace)
    return workspace


@pytest.fixture
def session(window, workspace):
    session = WorkspaceSession(QgsProject.instance())
    session.open(workspace.path)
    yield session
    session.unload()


@pytest.fixture
def panel(window, session, processing_provider):
    yield from docked(window, BudgetPanel(window, session))


@pytest.fixture
def parcels(window, session):
    yield from docked(window, ParcelsPanel(window, session))


@pytest.fixture
def accounts(window, session):
    yield from docked(window, CreditsPanel(window, session))


def show(panel):
    """Bring the page to the front."""
    panel.raise_()
    pages = [panel.tabs.widget(number) for number in range(panel.tabs.count())]
    panel.tabs.setCurrentWidget(next(one for one in pages if one.isAncestorOf(panel.uncertainty)))
    flush()


def work_out(panel):
    show(panel)
    page = panel.uncertainty
    before = panel.session.uncertainty.kept
    assert page.run_button.isVisible() and page.run_button.isEnabled()
    QTest.mouseClick(page.run_button, Qt.MouseButton.LeftButton)
    assert wait_until(lambda: panel.session.uncertainty.kept not in (before, None))
    flush()


def table(panel):
    model = panel.uncertainty.view.model
    return [model.row(number).cells for number in range(model.rowCount())]


def beside(panel):
    """Return what stands beside B, T0 and P0."""
    return [label.text() for label in panel.figures._notes]


def test_intervals_by_both_methods(panel, window, session, workspace):
    view = panel.uncertainty.view
    show(panel)
    assert "No interval" in view.state.text() and not view.table.isVisible()
    assert beside(panel)[1].startswith("tCO2e")
    work_out(panel)
    rows = table(panel)
    assert [row[0].strip() for row in rows[:6:2]] == ["Protected P0", "Tradeable T0", "Annual budget B"]
    assert rows[2][1:] == pytest.approx((39_000, Z * T0_SE, 39_000 - Z * T0_SE, 39_000 + Z * T0_SE))
    assert rows[3][2] == pytest.approx(Z * T0_SE, rel=0.05)
    assert [row[0] for row in rows[6::2]] == [f"Credits of year {year}" for year in (3, 2, 1)]
    assert "densities: 100" in view.words.text() and "T0" in view.words.text()
    assert view.chart.content.names == ["densities"] and view.chart.content.bars[0].values == [100.0]
    assert "new carbon" in view.said.text() and "95 %" in view.state.text()
    assert "±" in beside(panel)[0] and "± 10,885" in beside(panel)[1]
    top = view.table.visibleRegion().boundingRect()
    assert top.top() == 0 and top.height() > 40  # the result is in sight, below the choices
    assert wait_until(lambda: any("worked out" in text for text in window.messages()))


def test_another_row_shows_its_own_sources(panel):
    page = panel.uncertainty
    page.root_shoot.setValue(30.0)
    work_out(panel)
    page.view.table.setFocus()
    page.view.table.selectRow(0)
    flush()
    assert "P0" in page.view.words.text() and "P0" in page.view.chart.content.title
    assert page.view.chart.content.names == ["densities", "root:shoot"]
    QTest.keyClick(page.view.table, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    flush()
    assert "year 1" in page.view.words.text()


def test_choices_and_results_are_there_again_on_opening(panel, session, workspace):
    page = panel.uncertainty
    page.correlation.setCurrentIndex(1)
    page.seed.setValue(7)
    page.fraction.setValue(2.0)
    page.rule.setCurrentIndex(page.rule.findData("vcs_2_4"))
    work_out(panel)
    kept, rows = session.uncertainty.kept, table(panel)
    page.view.table.selectRow(4)
    assert "Verra VCS" in page.view.words.text() and "of 780" in page.view.words.text()
    session.close()
    flush()
    assert session.uncertainty.kept is None and table(panel) == []
    page.seed.setValue(1)
    session.open(workspace.path)
    assert wait_until(lambda: session.uncertainty.kept is not None)
    assert session.uncertainty.kept == kept and table(panel) == rows and page.seed.value() == 7
    assert session.uncertainty.stale == ()
    assert page.correlation.currentData() == "independent" and page.rule.currentData() == "vcs_2_4"


def test_edits_make_it_out_of_date(window, panel, session, tmp_path):
    """Without open accounts and a frozen baseline the figures follow the parcels."""
    (tmp_path / "young").mkdir()
    young = unsure_workspace(tmp_path / "young")
    catch_up(young)
    session.open(young.path)
    work_out(panel)
    assert "± 10,885" in beside(panel)[1]
    layer = session.parcel_layer
    assert layer.startEditing()
    tag(layer, [next(f.id() for f in layer.getFeatures() if f["id"] == "p1")], "tradeable")
    flush()
    assert not any("±" in text for text in beside(panel))
    kept = session.uncertainty.kept
    panel.uncertainty.run_button.click()
    assert wait_until(lambda: any("unsaved" in text for text in window.messages()))
    assert layer.commitChanges()
    assert wait_until(lambda: session.uncertainty.stale == (Input.PARCELS,))
    assert "Out of date: the parcels" in panel.uncertainty.view.state.text()
    assert session.uncertainty.kept == kept and not any("±" in text for text in beside(panel))
    work_out(panel)
    assert session.uncertainty.stale == () and "±" in beside(panel)[1]


def test_a_sample_and_what_its_new_labels_do(panel, session, workspace):
    sample_id = labelled_sample(workspace)
    show(panel)
    panel.tabs.setCurrentIndex(0)
    show(panel)
    page = panel.uncertainty
    assert page.map.findText("sample “Strata of 2015”") > 0
    page.map.setCurrentIndex(page.map.findText("sample “Strata of 2015”"))
    work_out(panel)
    page.view.table.selectRow(0)
    flush()
    assert page.view.chart.content.names[0] == "errors of the map"
    assert "put right" in page.view.words.text() and "11,000" in page.view.words.text()
    assert "→" in beside(panel)[2] and "sample" in page.view.state.text()
    assert "put right for the map's errors there" in panel.figures._notes[2].toolTip()
    relabel(workspace, sample_id, 1, "farm")
    panel.tabs.setCurrentIndex(0)
    show(panel)
    assert wait_until(lambda: session.uncertainty.stale == (Input.SAMPLE,))
    assert "Out of date" in page.view.state.text() and "sample" in page.view.state.text()
    assert "±" not in beside(panel)[1] and "→" not in beside(panel)[2]


def test_labels_that_change_elsewhere_end_what_is_shown_at_once(panel, session, workspace):
    """Nobody looks at the page: labels are given in another panel."""
    sample_id = labelled_sample(workspace)
    show(panel)
    panel.tabs.setCurrentIndex(0)
    show(panel)
    page = panel.uncertainty
    page.map.setCurrentIndex(page.map.findText("sample “Strata of 2015”"))
    work_out(panel)
    panel.tabs.setCurrentIndex(0)
    assert "→" in beside(panel)[2]
    relabel(workspace, sample_id, 1, "farm")
    assert wait_until(lambda: session.uncertainty.stale == (Input.SAMPLE,))
    assert not any("→" in text or "±" in text for text in beside(panel))
    again = session.uncertainty.kept
    Ledger(workspace).act(agree_on_label, unit_id=f"{sample_id}:1", class_code="forest")
    assert wait_until(lambda: session.uncertainty.stale == ())
    assert session.uncertainty.kept is again and "→" in beside(panel)[2]


def test_what_stands_beside_a_figure_tells_its_level(parcels, panel, session):
    panel.uncertainty.confidence.setValue(90.0)
    work_out(panel)
    assert "90 % interval" in panel.figures._annual.toolTip()
    assert "90 % interval" in parcels.totals._intervals.toolTip()


def test_a_figure_without_any_known_error_has_no_interval_beside_it(parcels, panel, session, tmp_path):
    """“± 0” would look like a figure that is known exactly."""
    (tmp_path / "young").mkdir()
    session.open(unsure_workspace(tmp_path / "young", without=("p1", "p2", "p3", "p4")).path)
    work_out(panel)
    assert wait_until(lambda: "±" in beside(panel)[1])
    assert "±" not in beside(panel)[2] and "P0" not in parcels.totals._intervals.text()


def test_a_matrix_needs_its_file(panel, window, tmp_path):
    page = panel.uncertainty
    show(panel)
    page.map.setCurrentIndex(page.map.count() - 1)
    flush()
    assert page.matrix.isEnabled() and not page.run_button.isEnabled()
    path = tmp_path / "matrix.csv"
    path.write_text(",forest,farm\nforest,9,1\nfarm,2,18\n", encoding="utf-8")
    page.matrix.setFilePath(str(path))
    flush()
    page.run_button.click()
    assert wait_until(lambda: any("mapped_area" in text for text in window.messages()))
    assert page.run_button.isVisible() and panel.session.uncertainty.kept is None


def test_cancelling_keeps_nothing(panel, window, workspace):
    page = panel.uncertainty
    show(panel)
    page.draws.setValue(2_000_000)
    page.run_button.click()
    assert page.cancel_button.isVisible()
    QTest.mouseClick(page.cancel_button, Qt.MouseButton.LeftButton)
    assert wait_until(lambda: any("Cancelled" in text for text in window.messages()))
    assert page.run_button.isVisible() and last_uncertainty(workspace.runs()) is None


def test_the_parcels_panel_shows_the_interval_while_it_holds(parcels, panel, session):
    work_out(panel)
    label = parcels.findChild(object, "TerrestrialCarbonIntervals")
    assert "± 10,885" in label.text()
    layer = session.parcel_layer
    assert layer.startEditing()
    tag(layer, [next(f.id() for f in layer.getFeatures() if f["id"] == "p7")], "protected")
    flush()
    assert "±" not in label.text()
    assert layer.rollBack()
    flush()
    assert wait_until(lambda: "± 10,885" in label.text())


def test_the_credits_panel_shows_how_sure_a_years_credits_are(accounts, panel, session):
    page = accounts.findChild(object, "TerrestrialCarbonAccounts")
    view = page.table
    column = [figure.title for figure in view._figures].index("Credits\n±")
    assert view.view.isColumnHidden(column)
    work_out(panel)
    assert not view.view.isColumnHidden(column)
    row = view.rows.row(0)
    assert row.cells[column] == "± 7.8" and "42" in row.tip  # 1.96 × 4 t
    index = view.rows.index(0, column)
    assert view.rows.data(index) == "± 7.8"
    assert "34.2 to 49.8" in view.rows.data(index, Qt.ItemDataRole.ToolTipRole)
    assert view.rows.row(3).cells[column] is None
    assert view.rows.data(view.rows.index(3, column)) == ""


def test_controls_have_tips_and_names(panel):
    page = panel.uncertainty
    names = (
        "map",
        "correlation",
        "strata",
        "root_shoot",
        "fraction",
        "confidence",
        "draws",
        "seed",
        "shape",
        "rule",
    )
    for widget in [getattr(page, name) for name in names] + [page.matrix]:
        assert widget.toolTip() and widget.accessibleName(), widget.objectName()
    assert page.run_button.toolTip() and page.cancel_button.toolTip()
