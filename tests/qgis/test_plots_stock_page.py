"""Field plots as a source of the stock in the Budget panel, by keyboard."""

from __future__ import annotations

import sqlite3
import uuid

import pytest
from gui_kit import flush, wait_until
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QWidget
from report_workspace import PARCELS, add_parcels, make_workspace

from terrestrial_carbon.plugin.gui.budget.panel import BudgetPanel

CO2 = 0.47 * 44 / 12


@pytest.fixture
def panel(window, session, tmp_path):
    panel = BudgetPanel(window, session)
    window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, panel)
    workspace = make_workspace(tmp_path, parcels=(), entries=False)
    add_parcels(workspace, PARCELS[:3], stratum="hill")
    add_parcels(workspace, PARCELS[3:5], stratum="valley")
    session.open(workspace.path)
    flush()
    yield panel
    panel.unload()
    window.removeDockWidget(panel)
    panel.deleteLater()
    flush()


def put(workspace, *plots):
    with sqlite3.connect(workspace.path) as connection:
        connection.executemany(
            "INSERT INTO field_plot (id, name, stratum, area_ha, agb_t_per_ha) VALUES (?, ?, ?, 0.1, ?)",
            [(str(uuid.uuid4()), *plot) for plot in plots],
        )
    connection.close()


def press(widget, key):
    assert widget.isVisible() and widget.isEnabled(), widget.objectName()
    widget.setFocus()
    QTest.keyClick(widget, key)
    flush()


def said(window):
    return [item.text() for item in window.messageBar().items()]


def test_the_stock_comes_from_the_plots(window, panel, session):
    put(session.workspace, ("1", "hill", 100.0), ("2", "hill", 140.0), ("3", "marsh", 10.0))
    page = panel.stock
    assert page.map.isVisible() and not page.plots.isVisible()
    press(page.source, Qt.Key.Key_Down)
    assert page.from_plots and page.plots.isVisible() and not page.map.isVisible()
    facts = page.plots.facts.text()
    assert all(words in facts for words in ("3 plot", ", 0 tree", "hill 2", "Without plots: valley."))
    assert "Chave et al. 2014" in page.plots.citation.text() and "5 to 212 cm" in page.plots.citation.text()
    press(page.plots.equation, Qt.Key.Key_Down)
    assert "eq. 7" in page.plots.citation.text() and page.plots.stress.isEnabled()
    press(page.plots.equation, Qt.Key.Key_Up)
    page.root_shoot.setFocus()
    page.root_shoot.selectAll()
    QTest.keyClicks(page.root_shoot, page.root_shoot.locale().toString(0.25, "f", 2))
    press(page.run_button, Qt.Key.Key_Space)
    assert wait_until(lambda: page.run_button.isVisible() and page.result.text())
    rows = {feature["id"]: feature for feature in session.workspace.parcel_layer().getFeatures()}
    for one in ("p1", "p2", "p3"):
        stock = rows[one]["area_ha"] * 120 * CO2 * 1.25
        assert rows[one]["stock_tco2e"] == pytest.approx(stock, rel=1e-3)
        assert rows[one]["stock_se_tco2e"] == pytest.approx(stock * 20 / 120, rel=1e-3)
        assert "Field plots: 2; strata: 1;" in rows[one]["stock_source"]
    assert not rows["p4"]["stock_tco2e"] and rows["p4"]["flag"] == "no_coverage"
    run = session.workspace.runs()[-1]
    assert run["algorithm"] == "terrestrialcarbon:stockfromplots"
    assert run["parameters"]["ROOT_SHOOT"] == 0.25 and len(run["inputs"][0]["sha256"]) == 64
    assert run["results"]["PLOTS_COUNTED"] == 2
    assert wait_until(lambda: any("valley" in text for text in said(window)))


def test_without_plots_there_is_only_their_import(window, panel, session):
    page = panel.stock
    press(page.source, Qt.Key.Key_Down)
    assert "no field plots" in page.plots.facts.text() and not page.run_button.isEnabled()
    press(page.plots.import_button, Qt.Key.Key_Space)
    assert panel.plots.dialog.isVisible()
    panel.plots.dialog.close()
    press(page.source, Qt.Key.Key_Up)
    assert page.map.isVisible() and not page.from_plots


def test_a_refusal_is_told_and_nothing_changes(window, panel, session):
    before = {
        feature["id"]: feature["stock_tco2e"] for feature in session.workspace.parcel_layer().getFeatures()
    }
    put(session.workspace, ("1", "hill", None))  # no trees, no biomass
    page = panel.stock
    press(page.source, Qt.Key.Key_Down)
    press(page.run_button, Qt.Key.Key_Space)
    assert wait_until(lambda: any("import the trees" in text for text in said(window)))
    after = {
        feature["id"]: feature["stock_tco2e"] for feature in session.workspace.parcel_layer().getFeatures()
    }
    assert after == before


def test_every_control_says_what_it_is(panel):
    for widget in panel.stock.plots.findChildren(QWidget):
        if widget.objectName().startswith("TerrestrialCarbon") and widget.focusPolicy() & 1:
            assert widget.toolTip(), widget.objectName()


def show_plots(page):
    press(page.source, Qt.Key.Key_Down)
    assert page.plots.isVisible()
    return page.plots


def type_into(field, text):
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)
    flush()


def test_a_formula_of_ones_own_is_checked_as_it_is_typed_and_used(window, panel, session):
    with sqlite3.connect(session.workspace.path) as connection:
        plot = str(uuid.uuid4())
        connection.execute(
            "INSERT INTO field_plot (id, name, stratum, area_ha) VALUES (?, '1', 'hill', 0.1)", (plot,)
        )
        connection.executemany(
            "INSERT INTO field_tree (id, plot_id, number, dbh_cm) VALUES (?, ?, ?, ?)",
            [(str(uuid.uuid4()), plot, str(k), diameter) for k, diameter in enumerate((20.0, 40.0))],
        )
    connection.close()
    page = panel.stock
    form = show_plots(page)
    assert not form.own.isVisible() and page.run_button.isEnabled()
    press(form.equation, Qt.Key.Key_End)
    assert form.own.isVisible() and not page.run_button.isEnabled()
    type_into(form.own.formula, "0.1 * D^")
    assert "cannot be read" in form.own.state.text()
    type_into(form.own.formula, "0,1 * D^2.5")
    assert "point" in form.own.state.text() and not page.run_button.isEnabled()
    type_into(form.own.formula, "0.1 * D^2.5 * X")
    assert "“X”" in form.own.state.text()
    type_into(form.own.formula, "0.1 * D^2.5")
    assert "where the formula is from" in form.own.state.text() and not page.run_button.isEnabled()
    type_into(form.own.source, "Ours 2020")
    assert "A tree of 20 cm has 178.9 kg" in form.own.state.text() and page.run_button.isEnabled()
    form.own.high.setValue(30.0)
    assert page.run_button.isEnabled()
    press(page.run_button, Qt.Key.Key_Space)
    assert wait_until(lambda: page.run_button.isVisible() and page.result.text())
    rows = {feature["id"]: feature for feature in session.workspace.parcel_layer().getFeatures()}
    density = 0.1 * (20**2.5 + 40**2.5) / 1000 / 0.1
    assert rows["p1"]["stock_tco2e"] == pytest.approx(rows["p1"]["area_ha"] * density * CO2, rel=1e-3)
    assert "Ours 2020" in rows["p1"]["stock_source"]


def test_equations_by_species_say_what_they_are(window, panel, session):
    put(session.workspace, ("1", "hill", 100.0))
    form = show_plots(panel.stock)
    press(form.by_species, Qt.Key.Key_Down)
    assert form.parameters()["SPECIES_SET"] == "jenkins2003"
    assert "Jenkins et al. 2003" in form.citation.text() and "Chave et al. 2014" in form.citation.text()
    form.equation.setCurrentIndex(form.equation.findData("jenkins2003_juniper_oak_mesquite"))
    assert "root collar" in form.citation.text() and "2.5 to 78 cm" in form.citation.text()
    form.equation.setCurrentIndex(form.equation.findData("marklund1988_pine"))
    assert "range of diameters not known" in form.citation.text() and "stump" in form.citation.text()
    words = [form.equation.itemText(row) for row in range(form.equation.count())]
    assert len(set(words)) == len(words) and not any("_" in word for word in words)
