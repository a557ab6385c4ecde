"""The pages of samples and accuracy in the Review panel, with mouse and keyboard."""

from __future__ import annotations

import json

import numpy as np
import pytest
import rasters_kit as kit
from gui_kit import flush, wait_until
from qgis.core import QgsApplication, QgsGeometry, QgsProject, QgsRasterLayer, QgsRectangle, QgsSettings
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QPushButton
from report_workspace import PARCELS, add_parcels

from terrestrial_carbon.plugin.core.mechanism.review_tables import Role
from terrestrial_carbon.plugin.core.review.samples import unit_id
from terrestrial_carbon.plugin.core.review.standing import Standing
from terrestrial_carbon.plugin.core.statistics.accuracy import Measure
from terrestrial_carbon.plugin.gui.review.panel import ReviewPanel
from terrestrial_carbon.plugin.gui.session import WorkspaceSession
from terrestrial_carbon.plugin.storage import database, samples
from terrestrial_carbon.plugin.storage.labels_aside import aside_path, labels_aside
from terrestrial_carbon.plugin.storage.ledger import Ledger
from terrestrial_carbon.plugin.storage.project import find_layer
from terrestrial_carbon.plugin.storage.review import figures_seen
from terrestrial_carbon.plugin.storage.sample_units import read_labels
from terrestrial_carbon.plugin.storage.verify import verify
from terrestrial_carbon.plugin.storage.workspace import WorkspaceSettings, create_workspace

CELLS = np.random.default_rng(2).choice([1, 1, 1, 2, 2, 3], (40, 50)).astype(np.uint8)
CLASSES = [
    {"code": "1", "label": "Forest", "colour": "#1b7837", "key": "f"},
    {"code": "2", "label": "Crops <b>", "colour": "#e6ab02", "key": "2"},
    {"code": "3", "label": "水", "key": "w"},
]
BOUNDARY = QgsRectangle(500_000.0, 4_996_000.0, 505_000.0, 5_000_000.0)


@pytest.fixture
def workspace(tmp_path, qgis_app):
    settings = WorkspaceSettings("Land", crs=f"EPSG:{kit.EPSG}")
    return create_workspace(tmp_path / "land.gpkg", settings, QgsGeometry.fromRect(BOUNDARY))


def keep(workspace, number=6, name="Map 2024", outline=""):
    units = [
        {"number": n + 1, "map_class": "123"[n % 3], "probability": 0.1, "weight": 10.0, "area_ha": 1.0}
        for n in range(number)
    ]
    places = [samples.Place(500_050.0 + 100 * n, 4_999_950.0, outline) for n in range(number)]
    facts = {"design": "random", "seed": 7, "parameters": {}, "frame": {}, "areas": {}}
    return samples.keep(workspace, units, places, name=name, classes=CLASSES, **facts)


def open_panel(window, path, reader="Ana"):
    for name in ("reviewer_name", "reviewer_role", "sample_scale", "sample_goes_on", "sample_confidence"):
        QgsSettings().remove(f"terrestrial_carbon/{name}")
    session = WorkspaceSession(QgsProject.instance())
    session.open(path)
    panel = ReviewPanel(window, session)
    window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, panel)
    panel.bar.set_reviewer(reader, Role.READER)
    panel.tabs.setCurrentWidget(panel.samples)
    panel.show()
    flush()
    return panel, session


@pytest.fixture
def made(window, workspace, processing_provider):
    """Yield a function that opens the panel on the workspace; it may be closed and opened again."""
    opened = []

    def close():
        while opened:
            panel, session = opened.pop()
            panel.unload()
            window.removeDockWidget(panel)
            panel.deleteLater()
            flush()
            session.unload()
            QgsProject.instance().clear()
            flush()

    def make(reader="Ana"):
        close()
        opened.append(open_panel(window, workspace.path, reader))
        return opened[-1][0]

    make.close = close
    yield make
    close()


def child(panel, name, kind=object):
    found = panel.findChild(kind, f"TerrestrialCarbon{name}")
    assert found is not None, name
    return found


def click(panel, name):
    button = child(panel, name)
    assert button.isEnabled(), name
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    flush()


def label_by_key(panel):
    click(panel, "SamplesLabel")
    form = panel.samples.form
    assert panel.samples.is_labelling
    form.setFocus()
    return form


def press(panel, *keys):
    form = panel.samples.form
    for key in keys:
        target = panel.window().focusWidget() or form
        if not form.isAncestorOf(target):
            target = form
        if isinstance(key, str):
            QTest.keyClicks(target, key)
        else:
            QTest.keyClick(target, *key) if isinstance(key, tuple) else QTest.keyClick(target, key)
    flush()


def settle(panel):
    assert wait_until(lambda: not panel.samples.busy)
    flush()


def codes(workspace, sample, reader, count):
    return [read_labels(workspace, unit_id(sample, n + 1), reader).own_code for n in range(count)]


def test_an_empty_list_says_what_samples_are_for(made):
    panel = made()
    assert "No sample yet" in panel.samples.list.about.text()
    assert not child(panel, "SamplesLabel").isEnabled() and child(panel, "SamplesDraw").isEnabled()
    panel.tabs.setCurrentWidget(panel.accuracy)
    flush()
    assert "There is no sample yet" in panel.accuracy.overall.text()


def test_keys_label_one_unit_after_the_other(made, workspace):
    sample = keep(workspace)
    panel = made()
    form = label_by_key(panel)
    assert form.unit.text() == "Unit 1 of 6"
    assert [button.text() for button in form.buttons.buttons.values()] == [
        "F   Forest",
        "2   Crops <b>",
        "W   水",
    ]
    press(panel, "f2w")
    assert form.unit.text() == "Unit 4 of 6" and "3 of 6 labelled, 3 left" in form.progress.text()
    press(panel, Qt.Key.Key_PageUp, Qt.Key.Key_PageUp)
    assert form.unit.text() == "Unit 2 of 6" and form.buttons.buttons["2"].isChecked()
    press(panel, "F")  # said otherwise; it stays where it is
    assert form.unit.text() == "Unit 2 of 6" and form.buttons.buttons["1"].isChecked()
    press(panel, Qt.Key.Key_Backspace)
    assert not form.buttons.buttons["1"].isChecked() and "2 of 6" in form.progress.text()
    press(panel, "x5")  # keys of no class
    settle(panel)
    assert codes(workspace, sample, "Ana", 6) == ["1", "", "3", "", "", ""]
    assert verify(workspace.path).is_ok
    press(panel, Qt.Key.Key_Escape)
    assert not panel.samples.is_labelling
    item = panel.samples.list.view.topLevelItem(0)
    assert [item.text(k) for k in range(5)] == ["Map 2024", "2 of 6", "2", "0", "open for labels"]


def test_going_on_by_itself_is_a_choice_that_is_kept(made, workspace):
    keep(workspace)
    panel = made()
    form = label_by_key(panel)
    form.goes_on.setChecked(False)
    press(panel, "f")
    assert form.unit.text() == "Unit 1 of 6"
    press(panel, Qt.Key.Key_PageDown, "f", (Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier))
    assert form.unit.text() == "Unit 3 of 6"
    assert QgsSettings().value("terrestrial_carbon/sample_goes_on", True, type=bool) is False
    settle(panel)


def test_comment_and_confidence_go_with_the_label(made, workspace):
    sample = keep(workspace)
    panel = made()
    form = label_by_key(panel)
    form.goes_on.setChecked(False)
    press(panel, (Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier))
    assert form.comment.hasFocus() or panel.window().focusWidget() is form.comment
    form.comment.setFocus()
    QTest.keyClicks(form.comment, "f2w old clearing")  # letters of classes are text here
    assert form.comment.text() == "f2w old clearing" and not form.buttons.buttons["1"].isChecked()
    QTest.keyClick(form.comment, Qt.Key.Key_Return)
    press(panel, (Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier), "w")
    settle(panel)
    own = read_labels(workspace, unit_id(sample, 1), "Ana").own
    assert (own["class_code"], own["confidence"], own["comment"]) == ("3", "high", "f2w old clearing")
    press(panel, (Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier))
    settle(panel)
    assert read_labels(workspace, unit_id(sample, 1), "Ana").own["confidence"] == "low"
    press(panel, Qt.Key.Key_PageDown)
    assert form.comment.text() == "" and form.sure["medium"].isChecked()


def test_a_comment_on_a_unit_without_a_label_is_kept(made, workspace):
    sample = keep(workspace)
    panel = made()
    form = label_by_key(panel)
    form.comment.setFocus()
    QTest.keyClicks(form.comment, "ask the ranger")
    press(panel, Qt.Key.Key_PageDown)
    form.flush_comment()
    settle(panel)
    labels = read_labels(workspace, unit_id(sample, 1), "Ana")
    assert labels.own["comment"] == "ask the ranger" and labels.own_code == ""
    assert panel.samples.work.labelled == 0
    panel.samples.show_list()
    form = label_by_key(panel)  # opened anew: it is read from the file
    panel.samples.work.go(0)
    flush()
    assert form.comment.text() == "ask the ranger" and form.take_back.isEnabled() is False
    press(panel, "f")
    settle(panel)
    own = read_labels(workspace, unit_id(sample, 1), "Ana").own
    assert (own["class_code"], own["comment"]) == ("1", "ask the ranger")


def test_a_comment_without_a_label_shows_nothing_of_others(made, workspace):
    sample = keep(workspace)
    samples.label(workspace, unit_id(sample, 1), "Bea", "2", comment="by Bea")
    samples.label(workspace, unit_id(sample, 1), "Ana", "", comment="not sure")
    labels = read_labels(workspace, unit_id(sample, 1), "Ana")
    assert labels.own["comment"] == "not sure" and labels.others == () and labels.hidden
    assert samples.samples(workspace)[0].labelled == {"Bea": 1}


def test_a_comment_that_was_not_ended_goes_with_the_key(made, workspace):
    sample = keep(workspace)
    panel = made()
    form = label_by_key(panel)
    form.comment.setFocus()
    QTest.keyClicks(form.comment, "half typed")
    QTest.mouseClick(form.buttons.buttons["2"], Qt.MouseButton.LeftButton)
    settle(panel)
    own = read_labels(workspace, unit_id(sample, 1), "Ana").own
    assert (own["class_code"], own["comment"]) == ("2", "half typed")


def test_photos_are_kept_with_the_label(made, workspace, tmp_path):
    sample = keep(workspace)
    panel = made()
    form = label_by_key(panel)
    form.goes_on.setChecked(False)
    photo = tmp_path / "seen.txt"
    photo.write_text("what was seen", "utf-8")
    panel.samples.add_photos([photo])
    assert form.photos.text() == "files: 1"
    press(panel, "f")
    settle(panel)
    (piece,) = json.loads(read_labels(workspace, unit_id(sample, 1), "Ana").own["evidence"])
    with database.reading(workspace.path) as connection:
        found = connection.execute("SELECT title, added_by FROM evidence WHERE id = ?", (piece,)).fetchone()
    assert found == ("seen.txt", "Ana") and verify(workspace.path).is_ok


def test_the_map_goes_to_the_unit_and_shows_its_outline(made, workspace, window):
    keep(workspace, outline="Polygon ((500000 4999900, 500100 4999900, 500100 5000000, 500000 5000000, "
         "500000 4999900))")  # fmt: skip
    panel = made()
    canvas = window.mapCanvas()
    canvas.setDestinationCrs(workspace.crs)
    label_by_key(panel)
    centre = canvas.center()
    assert (round(centre.x()), round(centre.y())) == (500_050, 4_999_950)
    assert round(canvas.scale()) == 5000 and len(panel.samples.map._items) == 2
    panel.samples.form.scale.setScale(2500.0)
    flush()
    assert round(canvas.scale()) == 2500
    assert QgsSettings().value("terrestrial_carbon/sample_scale", type=float) == pytest.approx(2500.0)
    press(panel, "f")
    assert round(canvas.center().x()) == 500_150
    click(panel, "InterpretLinked")
    assert panel.samples.map.is_linked
    click(panel, "InterpretLinked")
    assert not panel.samples.map.is_linked
    settle(panel)
    press(panel, Qt.Key.Key_Escape)
    assert panel.samples.map._items == []


def test_keys_label_while_the_map_has_the_focus(made, workspace, window):
    sample = keep(workspace)
    panel = made()
    label_by_key(panel)
    QTest.keyClicks(window.mapCanvas(), "w")
    settle(panel)
    assert codes(workspace, sample, "Ana", 2) == ["3", ""]
    panel.samples.show_list()
    QTest.keyClicks(window.mapCanvas(), "f")
    settle(panel)
    assert codes(workspace, sample, "Ana", 2) == ["3", ""]


def visible_texts(panel):
    from qgis.PyQt.QtWidgets import QLabel, QLineEdit

    found = [label.text() for label in panel.findChildren(QLabel) if label.isVisible()]
    return "\n".join(
        [*found, *(field.text() for field in panel.findChildren(QLineEdit) if field.isVisible())]
    )


def test_two_readers_blind_then_a_consensus(made, workspace):
    sample = keep(workspace, 4)
    panel = made("Ana")
    label_by_key(panel)
    press(panel, "ff")
    settle(panel)
    panel.bar.set_reviewer("Bea", Role.READER)
    flush()
    form = panel.samples.form
    assert form.unit.text() == "Unit 1 of 4" and "0 of 4 labelled, 4 left" in form.progress.text()
    assert not any(button.isChecked() for button in form.buttons.buttons.values())
    assert "Ana" not in visible_texts(panel) and not form.consensus.isVisible()
    press(panel, "fw")
    settle(panel)
    assert "1 differ" in form.progress.text()
    assert not form.consensus.isVisible()  # the third unit
    press(panel, (Qt.Key.Key_PageUp, Qt.KeyboardModifier.ControlModifier))
    assert form.unit.text() == "Unit 2 of 4" and form.consensus.isVisible()
    shown = visible_texts(panel)
    assert all(text in shown for text in ("Ana", "Bea", "Forest", "水")) and "The readers differ" in (
        form.consensus.title()
    )
    form.consensus.choice.setCurrentIndex(form.consensus.choice.findData("1"))
    QTest.keyClicks(form.consensus.comment, "seen together")
    click(panel, "ConsensusButton")
    labels = read_labels(workspace, unit_id(sample, 2), "Bea")
    assert labels.consensus["class_code"] == "1" and labels.standing is Standing.AGREED
    assert (labels.consensus["comment"], labels.consensus["who"]) == ("seen together", "Bea")
    assert form.consensus.title() == "The readers agreed" and not form.buttons.isEnabled()
    assert verify(workspace.path).is_ok


def test_without_a_name_nothing_can_be_labelled(made, workspace):
    sample = keep(workspace)
    panel = made("Ana")
    label_by_key(panel)
    panel.bar.set_reviewer("", Role.READER)
    flush()
    form = panel.samples.form
    assert "Type your name" in form.problem.text() and not form.buttons.isEnabled()
    press(panel, "f")
    settle(panel)
    assert codes(workspace, sample, "", 1) == [""]


def test_a_closed_sample_is_reopened_with_a_reason(made, workspace, window):
    sample = keep(workspace)
    panel = made()
    child(panel, "SamplesReason").setText("done")
    click(panel, "SamplesState")
    assert samples.samples(workspace)[0].state == "closed"
    form = label_by_key(panel)
    assert "The sample is closed" in form.problem.text()
    press(panel, "f", Qt.Key.Key_Escape)
    assert codes(workspace, sample, "Ana", 1) == [""]
    assert not child(panel, "SamplesState").isEnabled()  # no reason yet
    QTest.keyClicks(child(panel, "SamplesReason"), "one was missed")
    click(panel, "SamplesState")
    assert samples.samples(workspace)[0].state == "open" and child(panel, "SamplesReason").text() == ""
    assert any("takes labels again" in text for text in window.messages())


def test_a_label_waits_while_another_program_holds_the_file(made, workspace):
    sample = keep(workspace)
    panel = made()
    form = label_by_key(panel)
    with database.writing(workspace.path):
        press(panel, "f2")
        assert wait_until(lambda: form.waiting.isVisible())
        assert "not written yet: 2" in form.waiting.text() and "in use" in form.waiting.text()
        assert form.unit.text() == "Unit 3 of 6" and "2 of 6" in form.progress.text()
    settle(panel)
    assert not form.waiting.isVisible()
    assert codes(workspace, sample, "Ana", 3) == ["1", "2", ""]


def test_labels_that_cannot_be_written_before_the_end_are_there_the_next_time(made, workspace):
    sample = keep(workspace)
    panel = made()
    label_by_key(panel)
    with database.writing(workspace.path):
        press(panel, "f2")
        made.close()
        assert [one["class_code"] for one in labels_aside(workspace)] == ["1", "2"]
    assert codes(workspace, sample, "Ana", 2) == ["", ""]
    panel = made()
    settle(panel)
    assert codes(workspace, sample, "Ana", 3) == ["1", "2", ""]
    assert wait_until(lambda: not aside_path(workspace).exists())
    assert verify(workspace.path).is_ok


def test_labels_pressed_just_before_the_end_are_written(made, workspace):
    sample = keep(workspace)
    panel = made()
    label_by_key(panel)
    press(panel, "f2wf")
    made.close()
    assert codes(workspace, sample, "Ana", 5) == ["1", "2", "3", "1", ""]
    assert not aside_path(workspace).exists() and verify(workspace.path).is_ok


def test_a_workspace_that_can_only_be_read(made, workspace):
    sample = keep(workspace)
    samples.label(workspace, unit_id(sample, 1), "Ana", "2")
    workspace.path.chmod(0o444)
    panel = made()
    object.__setattr__(panel.session.workspace, "read_only", True)  # root may write whatever the mode
    panel.samples.refresh()
    assert not child(panel, "SamplesDraw").isEnabled() and not child(panel, "SamplesState").isEnabled()
    form = label_by_key(panel)
    assert "can only be read" in form.problem.text() and not form.buttons.isEnabled()
    press(panel, Qt.Key.Key_PageUp)
    press(panel, "f")
    assert form.buttons.buttons["2"].isChecked() and panel.samples.keeper.number == 0
    workspace.path.chmod(0o644)


# ---- drawing


@pytest.fixture
def classified(tmp_path, qgis_app):
    """A map of classes with names in its style, in the project."""
    from qgis.core import QgsPalettedRasterRenderer
    from qgis.PyQt.QtGui import QColor

    path = kit.raster(tmp_path / "classes.tif", CELLS)
    made = QgsRasterLayer(str(path), "Land cover 2024")
    kinds = ((1, "#1b7837", "Forest"), (2, "#e6ab02", "Crops"), (3, "#4393c3", "3"))
    items = [QgsPalettedRasterRenderer.Class(code, QColor(colour), label) for code, colour, label in kinds]
    made.setRenderer(QgsPalettedRasterRenderer(made.dataProvider(), 1, items))
    return made


def begin_drawing(panel, name):
    click(panel, "SamplesDraw")
    dialog = panel.samples.dialog
    assert wait_until(lambda: not dialog.busy)
    flush()
    QTest.keyClicks(dialog.form.name, name)
    return dialog


def draw(panel, dialog):
    QTest.mouseClick(dialog.draw, Qt.MouseButton.LeftButton)
    assert wait_until(lambda: not dialog.busy), dialog.says.text()
    flush()
    assert not dialog.isVisible(), dialog.says.text()


def test_fifty_points_drawn_labelled_by_two_agreed_on_and_assessed(made, workspace, classified, window):
    panel = made()
    QgsProject.instance().addMapLayer(classified)
    dialog = begin_drawing(panel, "Cover 2024")
    shown = dialog.form.classes.classes()
    assert [(one.code, one.label, one.key, one.colour) for one in shown] == [
        ("1", "Forest", "1", "#1b7837"), ("2", "Crops", "2", "#e6ab02"), ("3", "3", "3", "#4393c3"),
    ]  # fmt: skip
    counts = np.bincount(CELLS.ravel())[1:]
    assert [one.area_ha for one in shown] == pytest.approx(list(counts * 1.0), rel=2e-3)
    form = dialog.form
    form.design.setCurrentIndex(form.design.findData("stratified"))
    form.size.setValue(50)
    form.minimum.setValue(10)
    form.seed.setValue(3)
    draw(panel, dialog)
    (facts,) = samples.samples(workspace)
    assert (facts.name, facts.units, facts.design, facts.seed) == ("Cover 2024", 50, "stratified", 3)
    assert facts.areas["1"] == pytest.approx(counts[0], rel=2e-3) and facts.classes[0]["label"] == "Forest"
    layer = find_layer(QgsProject.instance(), "sample_point", workspace.path)
    assert layer is not None and layer.featureCount() == 50 and layer.readOnly()
    with database.reading(workspace.path) as connection:
        query = "SELECT number, map_class FROM sample_unit ORDER BY number"
        mapped = dict(connection.execute(query))
    tree = QgsProject.instance().layerTreeRoot()
    assert tree.findLayer(classified.id()).itemVisibilityChecked()
    label_by_key(panel)
    assert not tree.findLayer(classified.id()).itemVisibilityChecked()  # who sees the map is not blind to it
    assert any("Hidden while you label" in text and classified.name() in text for text in window.messages())
    press(panel, "".join(mapped[n] if n % 7 else "2" for n in range(1, 51)))
    settle(panel)
    assert "50 of 50 labelled, 0 left" in panel.samples.form.progress.text()
    panel.bar.set_reviewer("Bea", Role.READER)
    flush()
    press(panel, "".join(mapped[n] if n % 10 else "3" for n in range(1, 41)))
    settle(panel)
    labels = {n: read_labels(workspace, unit_id(facts.id, n), "Bea") for n in range(1, 51)}
    differ = [n for n in range(1, 41) if labels[n].standing is Standing.DISAGREED]
    assert panel.samples.work.differing == len(differ) > 3
    for _ in range(2):
        press(panel, (Qt.Key.Key_PageUp, Qt.KeyboardModifier.ControlModifier))
        box = panel.samples.form.consensus
        box.choice.setCurrentIndex(box.choice.findData("1"))
        click(panel, "ConsensusButton")
    click(panel, "InterpretList")
    assert tree.findLayer(classified.id()).itemVisibilityChecked()
    panel.tabs.setCurrentWidget(panel.accuracy)
    assert wait_until(lambda: not panel.accuracy.busy)
    flush()
    assert "labelled 10 unit" in panel.accuracy.overall.text()  # Bea's last ten
    click(panel, "AccuracyAllTheSame")
    assert wait_until(lambda: not panel.accuracy.busy)
    flush()
    found = panel.accuracy._found
    assert found.counted.labelled.units == 50 - (len(differ) - 2)
    assert f"{len(differ) - 2} on which readers differ" in panel.accuracy.left_out.text()
    matrix = child(panel, "Matrix")
    cells = matrix.model()
    head, side = matrix.horizontalHeader(), matrix.verticalHeader()
    assert all(head.sectionSize(column) > head.sectionSizeHint(column) for column in range(head.count()))
    assert side.width() > side.sizeHint().width()  # to the last glyph of any script
    size = cells.rowCount() - 1
    texts = [[int(cells.index(i, j).data()) for j in range(size + 1)] for i in range(size + 1)]
    assert all(sum(line[:-1]) == line[-1] for line in texts)
    assert [sum(column[:-1]) for column in zip(*texts)] == [column[-1] for column in zip(*texts)]
    assert texts[-1][-1] == found.counted.labelled.units
    overall = found.accuracy.figure(Measure.OVERALL)
    assert f"{100 * overall.value:.1f} %" in panel.accuracy.overall.text()
    panel.accuracy.kind.setCurrentIndex(1)
    assert cells.index(size, size).data() == "100.0"
    assert panel.accuracy.agreement.isVisible() and "Ana and Bea" in panel.accuracy.agreement.topLevelItem(
        0
    ).text(0)
    assert verify(workspace.path).is_ok


def test_plots_and_the_same_seed(made, workspace, classified):
    panel = made()
    QgsProject.instance().addMapLayer(classified)
    for name in ("first", "second"):
        dialog = begin_drawing(panel, name)
        form = dialog.form
        form.size.setValue(12)
        form.plot.setValue(60.0)
        form.seed.setValue(11)
        draw(panel, dialog)
    first, second = samples.samples(workspace)
    assert first.plot_side_m == 60.0
    with database.reading(workspace.path) as connection:
        query = "SELECT sample_id, outline FROM sample_place ORDER BY sample_id, number"
        rows = connection.execute(query).fetchall()
    of = {one.id: [outline for sample, outline in rows if sample == one.id] for one in (first, second)}
    assert of[first.id] == of[second.id] and QgsGeometry.fromWkt(of[first.id][0]).area() == pytest.approx(
        3600.0
    )
    assert panel.samples.list.chosen.id == second.id


def test_parcels_of_the_workspace_by_their_status(made, workspace):
    add_parcels(workspace, PARCELS)
    panel = made()
    dialog = begin_drawing(panel, "Parcels")
    form = dialog.form
    assert form.of_parcels  # there is no map in the project
    assert {one.code for one in form.classes.classes()} == {
        "protected",
        "inaccessible",
        "threatened",
        "tradeable",
    }
    assert form.classes.classes()[0].area_ha > 0.0 and not form.plot.isVisible()
    form.size.setValue(5)
    draw(panel, dialog)
    (facts,) = samples.samples(workspace)
    assert facts.units == 5 and facts.plot_side_m == 0.0
    with database.reading(workspace.path) as connection:
        rows = connection.execute("SELECT map_class, parcel_id, area_ha FROM sample_unit").fetchall()
    tree = QgsProject.instance().layerTreeRoot()
    label_by_key(panel)
    assert not tree.findLayer(panel.session.parcel_layer.id()).itemVisibilityChecked()
    panel.samples.show_list()
    assert tree.findLayer(panel.session.parcel_layer.id()).itemVisibilityChecked()
    status = {one[0]: (one[2], one[4]) for one in PARCELS}
    for code, parcel, area in rows:
        assert code == status[parcel][0] and area == pytest.approx(status[parcel][1], rel=1e-2)


def test_the_size_is_worked_out_as_samplesize_does(made, workspace, classified):
    from terrestrial_carbon.plugin.processing.review.samples.sample_size import SampleSize

    panel = made()
    QgsProject.instance().addMapLayer(classified)
    dialog = begin_drawing(panel, "x")
    form = dialog.form
    form.design.setCurrentIndex(form.design.findData("stratified"))
    form.classes.item(2, 4).setText("60")
    form.half.setValue(4.0)
    QTest.mouseClick(form.work_out, Qt.MouseButton.LeftButton)
    cells = []
    for one in form.classes.classes():
        cells += [one.code, str(one.area_ha), "0.6" if one.code == "3" else "0.85"]
    wanted, _ = kit.run(SampleSize, CLASSES=cells, HALF_WIDTH=0.04)
    assert form.size.value() == wanted["UNITS"] and f"{wanted['UNITS']} unit" in dialog.says.text()
    dialog.reject()


def test_what_is_missing_is_said_and_a_refusal_stays_in_the_dialog(made, workspace, classified):
    keep(workspace, name="Taken")
    panel = made()
    QgsProject.instance().addMapLayer(classified)
    dialog = begin_drawing(panel, "")
    assert not dialog.draw.isEnabled() and "name" in dialog.draw.toolTip()
    form = dialog.form
    QTest.keyClicks(form.name, "Taken")
    assert dialog.draw.isEnabled()
    form.classes.item(1, 0).setText("1")
    assert not dialog.draw.isEnabled() and "key" in dialog.draw.toolTip()
    form.classes.item(1, 0).setText("2")
    QTest.mouseClick(dialog.draw, Qt.MouseButton.LeftButton)
    assert wait_until(lambda: not dialog.busy)
    assert "There is a sample “Taken” already" in dialog.says.text() and dialog.isVisible()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible() and len(samples.samples(workspace)) == 1


# ---- accuracy


def work_out(panel):
    panel.accuracy.refresh()
    assert wait_until(lambda: not panel.accuracy.busy)
    flush()


def test_figures_tell_nothing_before_one_has_answered(made, workspace):
    sample = keep(workspace, 4)
    for number, code in ((1, "1"), (2, "3")):
        samples.label(workspace, unit_id(sample, number), "Ana", code)
    panel = made("Bea")
    page = panel.accuracy
    panel.tabs.setCurrentWidget(page)
    for labelled, left in ((0, 2), (1, 1)):
        if labelled:
            samples.label(workspace, unit_id(sample, labelled), "Bea", "2")
        work_out(panel)
        assert f"labelled {left} unit" in page.overall.text() and page._found is None
        assert not page.matrix.isVisible() and not page.agreement.isVisible() and not page.csv.isEnabled()
    samples.label(workspace, unit_id(sample, 2), "Bea", "3")
    work_out(panel)
    assert page._found is not None and not page.all_the_same.isVisible()
    panel.bar.set_reviewer("Cleo", Role.READER)
    work_out(panel)
    assert page._found is None
    click(panel, "AccuracyAllTheSame")
    assert wait_until(lambda: not page.busy)
    work_out(panel)
    assert page._found is not None  # it was asked for
    ((reader, when, units),) = figures_seen(workspace, sample)
    assert (reader, units) == ("Cleo", 2) and when
    entry = Ledger(workspace).entries(kind="see_figures")[0]
    assert entry.who == "Cleo" and verify(workspace.path).is_ok
    panel.bar.set_reviewer("Vera", Role.VERIFIER)
    work_out(panel)
    assert page._found is not None  # who labels nothing has nothing to be told
    samples.label(workspace, unit_id(sample, 1), "Vera", "1")
    work_out(panel)
    assert page._found is None
    samples.agree(workspace, unit_id(sample, 2), "3", who="Ana")
    work_out(panel)
    assert page._found is not None  # of the second there is a consensus
    samples.close(workspace, sample)
    panel.bar.set_reviewer("Dora", Role.READER)
    work_out(panel)
    assert page._found is not None


def test_hundreds_of_classes_fit_the_page(made, workspace, monkeypatch):
    many = [{"code": str(n), "label": f"Class <i>{n}</i>"} for n in range(120)]
    units = [
        {"number": n + 1, "map_class": str(n // 2), "probability": 0.1, "weight": 10.0, "area_ha": 1.0}
        for n in range(240)
    ]
    facts = {"design": "random", "seed": 7, "parameters": {}, "frame": {}, "areas": {}}
    places = [samples.Place(500_050.0 + n, 4_999_950.0) for n in range(240)]
    sample = samples.keep(workspace, units, places, name="Many", classes=many, **facts)
    for n in range(240):
        code = str(n // 2) if n % 5 else str((n // 2 + 7) % 120)
        samples.label(workspace, unit_id(sample, n + 1), "Ana", code)
    panel = made()
    page = panel.accuracy
    panel.tabs.setCurrentWidget(page)
    work_out(panel)
    lines = page.findings.text().splitlines()
    assert len(lines) < 20 and any("more class(es) likewise" in line for line in lines)
    assert page.figures.topLevelItemCount() == 120 and page.figures.topLevelItem(119).isExpanded()
    cells = page.matrix.model()
    assert cells.rowCount() == 121 and cells.index(120, 120).data() == "240"
    assert sum(int(cells.index(i, i).data()) for i in range(120)) == 192
    tip = cells.index(0, 1).data(Qt.ItemDataRole.ToolTipRole)
    assert "&lt;i&gt;1&lt;/i&gt;" in tip and "<i>" not in tip


def test_titles_of_pages_are_read_in_a_dark_theme(made):
    panel = made()
    bar = panel.tabs.tabBar()
    bar.setCurrentIndex(1)
    app = QApplication.instance()
    before = app.styleSheet()
    try:
        app.setStyleSheet("QTabBar::tab { background: #202020; color: #f8f8f8; padding: 3px; }")
        flush()
        image = bar.grab(bar.tabRect(0)).toImage()
        brightest = max(
            image.pixelColor(x, y).lightness() for x in range(image.width()) for y in range(image.height())
        )
        assert image.pixelColor(image.width() // 2, 1).lightness() < 60 and brightest > 200
    finally:
        app.setStyleSheet(before)


def test_long_names_push_nothing_out_of_sight(made, workspace):
    word = "Wirtschaftswald" * 12
    facts = {"design": "random", "seed": 7, "parameters": {}, "frame": {}, "areas": {}}
    units = [{"number": 1, "map_class": "1", "probability": 0.1, "weight": 10.0, "area_ha": 1.0}]
    classes = [{"code": str(n), "label": f"{n} {word}", "key": str(n)} for n in range(1, 5)]
    place = samples.Place(500_050.0, 4_999_950.0)
    sample = samples.keep(workspace, units, [place], name=word, classes=classes, **facts)
    for number, reader in enumerate((f"Ana {word[:60]}", "Bea"), 1):
        samples.label(workspace, unit_id(sample, 1), reader, str(number), comment=word)
    panel = made("Bea")
    panel.resize(360, 700)
    form = label_by_key(panel)
    assert form.consensus.isVisible() and word in form.title.toolTip()
    room = form.parentWidget().width()
    assert form.width() <= room and form.title.width() > room / 2
    for button in form.buttons.buttons.values():
        assert button.mapTo(form, button.rect().topRight()).x() <= room
    samples.agree(workspace, unit_id(sample, 1), "1", who="Bea")
    panel.tabs.setCurrentWidget(panel.accuracy)
    work_out(panel)
    matrix = panel.accuracy.matrix
    assert matrix.isVisible() and matrix.verticalHeader().width() < matrix.width() / 2
    assert panel.minimumSizeHint().width() <= 400


def test_a_task_that_somebody_stops_stops_no_labels(made, workspace):
    sample = keep(workspace)
    panel = made()
    label_by_key(panel)
    press(panel, "f")
    for task in QgsApplication.taskManager().tasks():
        task.cancel()
    press(panel, "2")
    settle(panel)
    assert codes(workspace, sample, "Ana", 3) == ["1", "2", ""]


def test_words_half_typed_belong_to_who_typed_them(made, workspace):
    sample = keep(workspace)
    panel = made("Ana")
    form = label_by_key(panel)
    form.goes_on.setChecked(False)
    press(panel, "f")
    form.comment.setFocus()
    QTest.keyClicks(form.comment, "by Ana")
    panel.bar.set_reviewer("Bea", Role.READER)
    flush()
    assert form.comment.text() == ""
    settle(panel)
    assert read_labels(workspace, unit_id(sample, 1), "Ana").own["comment"] == "by Ana"


def test_names_are_no_markup_beside_the_mouse(made, workspace):
    keep(workspace, name='<img src="x"> "& Co')
    panel = made()
    tip = panel.samples.list.view.topLevelItem(0).toolTip(0)
    assert "&lt;img" in tip
    form = label_by_key(panel)
    assert "Crops &lt;b&gt;" in form.buttons.buttons["2"].toolTip()


def test_figures_are_written_as_a_table(made, workspace, tmp_path):
    sample = keep(workspace)
    for number, code in enumerate("123121", 1):
        samples.label(workspace, unit_id(sample, number), "Ana", code)
    panel = made()
    click(panel, "SamplesAccuracy")
    assert panel.tabs.currentWidget() is panel.accuracy
    assert wait_until(lambda: not panel.accuracy.busy)
    page = panel.accuracy
    assert "83.3 %" in page.overall.text() and "95 %" in page.overall.text()
    assert "harmonic" in page.figures.topLevelItem(0).child(5).text(0)
    assert page.notes.isVisible() and "* Fewer than 20 units" in page.notes.text()
    first = page._found.accuracy.figure(Measure.OVERALL)
    page.level.setCurrentIndex(page.level.findData(0.8))
    assert wait_until(lambda: not page.busy)
    assert page._found.accuracy.figure(Measure.OVERALL).half_width < first.half_width
    path = tmp_path / "figures.csv"
    page.export.write(page.chosen, str(path), CONFIDENCE=page.confidence)
    assert wait_until(lambda: not page.busy)
    assert path.read_text("utf-8").startswith("measure,map_class,reference_class,value")
    panel.samples.export.write(page.chosen, str(tmp_path / "labels.csv"))
    assert wait_until(lambda: not panel.samples.export.busy)
    assert (tmp_path / "labels.csv").read_text("utf-8").count("Ana") == 6


def test_a_sample_without_labels_says_what_to_do(made, workspace):
    keep(workspace)
    panel = made()
    click(panel, "SamplesAccuracy")
    assert wait_until(lambda: not panel.accuracy.busy)
    assert "label some units" in panel.accuracy.overall.text() and not panel.accuracy.matrix.isVisible()
    assert not panel.accuracy.csv.isEnabled()


def test_every_control_says_what_it_does(made, workspace, classified):
    from qgis.PyQt.QtWidgets import QAbstractButton, QAbstractSpinBox, QComboBox, QLineEdit

    keep(workspace)
    panel = made()
    QgsProject.instance().addMapLayer(classified)
    label_by_key(panel)
    dialog = panel.samples.dialog
    panel.samples.draw()
    dialog = panel.samples.dialog
    assert wait_until(lambda: not dialog.busy)
    for root in (panel.samples.list, panel.samples.form, panel.accuracy, dialog.form):
        for kind in (QAbstractButton, QAbstractSpinBox, QComboBox, QLineEdit):
            for widget in root.findChildren(kind):
                if not widget.objectName().startswith("TerrestrialCarbon"):
                    continue
                assert widget.toolTip(), widget.objectName()
                named = widget.accessibleName() or (isinstance(widget, QPushButton) and widget.text())
                assert named or isinstance(widget, QAbstractButton) and widget.text(), widget.objectName()
    dialog.reject()


def units_shown(workspace):
    found = QgsProject.instance().mapLayers().values()
    return [one for one in found if one.customProperty("terrestrial_carbon/role") == "sample_point"]


def test_labelling_goes_on_when_the_units_are_taken_out_of_the_project(made, workspace):
    sample = keep(workspace)
    panel = made()
    label_by_key(panel)
    assert wait_until(lambda: len(units_shown(workspace)) == 1)
    press(panel, "f")
    QgsProject.instance().removeMapLayer(units_shown(workspace)[0].id())
    flush()
    press(panel, "2w", Qt.Key.Key_PageUp)
    settle(panel)
    assert codes(workspace, sample, "Ana", 6) == ["1", "2", "3", "", "", ""]


def test_a_project_saved_with_the_units_opens_with_them_once(made, workspace, tmp_path):
    keep(workspace)
    panel = made()
    assert wait_until(lambda: len(units_shown(workspace)) == 1)
    project, path = QgsProject.instance(), str(tmp_path / "land.qgz")
    assert project.write(path)
    project.clear()
    flush()
    assert project.read(path)
    flush()
    label_by_key(panel)
    assert wait_until(lambda: len(units_shown(workspace)) == 1)
    layer = units_shown(workspace)[0]
    assert layer.isValid() and layer.readOnly() and layer.featureCount() == 6


def test_units_of_a_workspace_in_degrees(window, tmp_path, qgis_app, processing_provider):
    settings = WorkspaceSettings("Degrees", crs="EPSG:4326")
    land = QgsGeometry.fromRect(QgsRectangle(8.0, 46.0, 8.1, 46.1))
    workspace = create_workspace(tmp_path / "degrees.gpkg", settings, land)
    drawn = {"map_class": "1", "probability": 0.1, "weight": 10.0, "area_ha": 1.0}
    units = [{"number": number, **drawn} for number in (1, 2)]
    places = [samples.Place(8.02 + 0.01 * n, 46.05, "") for n in (1, 2)]
    facts = {"design": "random", "seed": 7, "parameters": {}, "frame": {}, "areas": {}}
    sample = samples.keep(workspace, units, places, name="Degrees", classes=CLASSES, **facts)
    panel, session = open_panel(window, workspace.path)
    try:
        canvas = window.mapCanvas()
        canvas.setExtent(land.boundingBox())
        label_by_key(panel)
        assert wait_until(lambda: canvas.extent().contains(QgsRectangle(8.0299, 46.0499, 8.0301, 46.0501)))
        assert canvas.scale() < 100_000
        press(panel, "fw")
        settle(panel)
        assert codes(workspace, sample, "Ana", 2) == ["1", "3"] and verify(workspace.path).is_ok
    finally:
        panel.unload()
        window.removeDockWidget(panel)
        panel.deleteLater()
        flush()
        session.unload()
        QgsProject.instance().clear()
        flush()
