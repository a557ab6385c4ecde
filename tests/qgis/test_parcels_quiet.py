"""A quiet log, totals that move while sweeping, clear words when a file is gone, where a stock comes from."""

from __future__ import annotations

import pytest
from gui_kit import flush
from qgis.core import QgsGeometry, QgsProject, QgsRectangle

from terrestrial_carbon.plugin.gui.parcels import controller
from terrestrial_carbon.plugin.gui.parcels.panel import ParcelsPanel
from terrestrial_carbon.plugin.gui.session import WorkspaceSession
from terrestrial_carbon.plugin.storage.editing import add_parcel
from terrestrial_carbon.plugin.storage.workspace import WorkspaceSettings


@pytest.fixture
def panel(window, tmp_path):
    session = WorkspaceSession(QgsProject.instance())
    session.create(WorkspaceSettings("Ruritania", crs="EPSG:4326"), tmp_path / "r.gpkg")
    panel = ParcelsPanel(window, session)
    flush()
    yield panel
    if session.parcel_layer is not None:
        session.parcel_layer.rollBack()
    panel.unload()
    panel.deleteLater()
    session.unload()
    flush()


def add(panel, x=0.0, **values):
    panel.session.start_editing()
    shape = QgsGeometry.fromRect(QgsRectangle(x, 0, x + 1, 1))
    return add_parcel(panel.session.parcel_layer, shape, values)


def test_saving_and_dropping_leave_a_quiet_log(panel, qgis_app, monkeypatch):
    monkeypatch.setattr(controller, "_wants_to_drop", lambda window, count: True)
    lines = []
    heard = qgis_app.messageLog().messageReceived.connect(lambda text, tag, level: lines.append((tag, text)))
    panel.controller.set_mode("draw")
    for number in range(2):
        add(panel, 2.0 * number, status="tradeable")
        assert panel.controller.save()
        add(panel, 20.0, status="tradeable")
        panel.controller.drop_all()
    assert panel.session.totals.flush().whole.parcels == 2
    assert panel.session.parcel_layer.isEditable() and panel.tools.mode == "draw"
    panel.session.parcel_layer.rollBack()
    qgis_app.messageLog().messageReceived.disconnect(heard)
    assert [text for tag, text in lines if tag != "Messages"] == [], "what the bar says is meant to be said"


def test_closing_lets_go_of_live_signals(panel, qtlog):
    panel.session.close()
    assert [record.message for record in qtlog.records if "No such signal" in record.message] == []


def test_totals_move_during_a_sweep_and_come_back(panel):
    fids = [add(panel, 2.0 * number, status="tradeable", stock_tco2e=10.0) for number in range(3)]
    totals, shown = panel.session.totals, []
    totals.flush()
    totals.changed.connect(shown.append)
    panel.controller.set_status("protected")
    panel.tools.touched.emit(set(fids[:2]))
    assert (shown[-1].p0_tco2e, shown[-1].t0_tco2e) == (20.0, 10.0)
    assert totals.current.t0_tco2e == 30.0, "nothing is written yet"
    panel.tools.forgotten.emit()
    assert (shown[-1].p0_tco2e, shown[-1].t0_tco2e) == (0.0, 30.0)
    panel.tools.touched.emit({fids[0]})
    panel.tools.forgotten.emit()
    panel.controller.paint(fids[:1])
    assert totals.flush().p0_tco2e == 10.0


def test_a_file_that_is_gone_is_said_and_edits_stay(panel, window, tmp_path):
    add(panel, status="tradeable")
    for file in tmp_path.glob("r.gpkg*"):
        file.unlink()
    assert not panel.controller.save()
    assert "still here" in window.messages()[-1] and "no workspace" in window.messages()[-1]
    assert panel.session.parcel_layer.isModified()
    panel.controller.tag_selection(1)
    panel.controller.set_mode("draw")
    assert "no workspace" in window.messages()[-1] and panel.tools.mode is None


def test_one_parcel_says_where_its_stock_comes_from(panel):
    page = panel.evidence
    assert "Import" in page._title.text(), "an empty workspace says what comes first"
    fid = add(
        panel,
        name="Wood",
        status="tradeable",
        stock_tco2e=1234.0,
        stock_source="AGB <2020>",
        stock_date="2020-05-01",
        covered_pct=97.5,
    )
    panel.session.totals.flush()
    panel.session.parcel_layer.selectByIds([fid])
    text = page._stock.text()
    for part in ("1,234 tCO2e", "AGB &lt;2020&gt;", "1 May 2020", "covered 97.5 %", " ha"):
        assert part in text, part
