"""Confirming what a map is, and describing one's own: by keyboard, with real maps."""

from __future__ import annotations

import string
import time

import numpy as np
import pytest
import rasters_kit as kit
from gui_kit import wait_until
from osgeo import gdal
from qgis.PyQt.QtCore import QLocale, Qt, QTimer
from qgis.PyQt.QtTest import QTest

from terrestrial_carbon.plugin.core.findings import Finding, Level, RuleError
from terrestrial_carbon.plugin.core.overlays.catalogue import Kind
from terrestrial_carbon.plugin.core.overlays.catalogue_json import catalogue, entry_of, told_entry
from terrestrial_carbon.plugin.core.overlays.encoding import needs_year
from terrestrial_carbon.plugin.core.overlays.guess import guesses
from terrestrial_carbon.plugin.core.overlays.guess_vector import vector_guesses
from terrestrial_carbon.plugin.core.overlays.reading import EventType
from terrestrial_carbon.plugin.core.overlays.samples import FieldSample, RasterSample, VectorSample
from terrestrial_carbon.plugin.gui.overlays.confirm_dialog import ConfirmDialog, confirm_map
from terrestrial_carbon.plugin.gui.overlays.confirm_vector import ConfirmVectorDialog
from terrestrial_carbon.plugin.gui.overlays.map_words import about
from terrestrial_carbon.plugin.gui.overlays.own_map_dialog import OwnMapDialog, own_map
from terrestrial_carbon.plugin.processing.messages import finding_sentence
from terrestrial_carbon.plugin.processing.overlay_texts import overlay_texts
from terrestrial_carbon.plugin.raster.legend_file import legend_beside
from terrestrial_carbon.plugin.raster.sample import sample_of
from terrestrial_carbon.plugin.storage.own_kinds import keep_kind
from terrestrial_carbon.plugin.storage.own_maps import keep_own_map, own_catalogue
from terrestrial_carbon.plugin.storage.workspace import WorkspaceSettings, create_workspace

ENTRIES = tuple(catalogue())


def dialog_of(qtbot, path, name=None, legend=None, look=None, entries=ENTRIES, band=1):
    """Return the confirm dialog of a raster, in sight."""
    dialog = ConfirmDialog(name or path.name, sample_of(path, band), entries, legend, look)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def rows(table):
    """Return the texts of a table, row by row."""
    return [
        tuple(table.item(r, c).text() for c in range(table.columnCount())) for r in range(table.rowCount())
    ]


def press(widget, key):
    QTest.keyClick(widget, key)


def test_a_known_map_is_confirmed_by_one_key(qtbot, tmp_path):
    path = kit.raster(tmp_path / "gfc_lossyear.tif", np.array([[0, 1, 22], [0, 0, 77]], np.uint8))
    dialog = dialog_of(qtbot, tmp_path / "gfc_lossyear.tif")
    assert dialog.kind.currentData() == "gfc_lossyear"
    assert dialog.kind.itemData(0, Qt.ItemDataRole.ToolTipRole)
    assert "lossyear" in dialog.reasons.text() and "CC BY" in dialog.about.text()
    assert rows(dialog.table) == [
        ("77", "17", "not known"),
        ("0", "50", "no event"),
        ("1", "17", "2001 loss of tree cover"),
        ("22", "17", "2022 loss of tree cover"),
    ]
    assert "16.67 %" in dialog.warning.text()
    press(dialog.kind, Qt.Key.Key_Return)
    assert dialog.result() == dialog.DialogCode.Accepted
    said = dialog.confirmed()
    assert (said.entry.id, said.band, said.year, said.unit, said.dates) == ("gfc_lossyear", 1, None, "", ())
    assert said.encoding.decode(22).year == 2022 and path


def test_a_map_that_does_not_say_its_year_asks_for_it(qtbot, tmp_path):
    kit.raster(tmp_path / "burn_date.tif", np.array([[-2, 0, 60]], np.int16))
    dialog = dialog_of(qtbot, tmp_path / "burn_date.tif")
    assert dialog.kind.currentData() == "modis_burned_area" and not dialog.ok.isEnabled()
    assert "year" in dialog.problem.text() and dialog.year.isVisible() and not dialog.until.isVisible()
    assert ("60", "33", "the year is missing") in rows(dialog.table)
    press(dialog.kind, Qt.Key.Key_Return)
    assert dialog.isVisible()
    dialog.year.setFocus()
    dialog.year.selectAll()
    QTest.keyClicks(dialog.year, "2020")
    assert dialog.ok.isEnabled() and ("60", "33", "2020 fire") in rows(dialog.table)
    said = dialog.confirmed()
    assert said.year == 2020 and said.encoding.decode(60).last.isoformat() == "2020-02-29"


def test_a_period_asks_for_both_ends(qtbot, tmp_path):
    kit.raster(tmp_path / "fcc23.tif", np.array([[0, 1, 1, 255]], np.uint8))
    dialog = dialog_of(qtbot, tmp_path / "fcc23.tif")
    for field, text in ((dialog.year, "2011"), (dialog.until, "2010")):
        field.selectAll()
        QTest.keyClicks(field, text)
    assert "before the first" in dialog.problem.text() and not dialog.ok.isEnabled()
    dialog.until.selectAll()
    QTest.keyClicks(dialog.until, "2020")
    assert dialog.ok.isEnabled()
    reading = dialog.confirmed().encoding.decode(0)
    assert (reading.first_year, reading.year) == (2011, 2020)


def test_biomass_or_carbon_is_the_users_word(qtbot, shared_data):
    dialog = dialog_of(qtbot, shared_data / "glp_guadeloupe" / "epsg3395" / "AGB.tif")
    assert dialog.unit.isVisible() and dialog.unit.currentData() == "t_biomass_per_ha"
    highest = {row[0]: row[2] for row in rows(dialog.table)}["highest"]
    assert highest == "191.56 t dry matter/ha = 330.1 t CO2e/ha"  # 191.5553 × 0.47 × 44/12
    dialog.unit.setFocus()
    press(dialog.unit, Qt.Key.Key_Down)
    assert dialog.confirmed().unit == "t_c_per_ha"
    assert "702.4 t CO2e/ha" in rows(dialog.table)[2][2]  # × 44/12


def test_a_map_that_speaks_of_co2_is_not_taken_for_carbon(qtbot, tmp_path):
    path = tmp_path / "carbon_density.tif"
    kit.raster(path, np.array([[0.0, 80.5], [162.1, 44.0]], np.float32))
    assert dialog_of(qtbot, path).confirmed().unit == "t_c_per_ha"
    dialog = dialog_of(qtbot, path, "Carbon density (t CO2e/ha)")
    assert dialog.kind.currentData() == "carbon_density" and dialog.confirmed().unit == "t_co2e_per_ha"
    dataset = gdal.Open(str(path), gdal.GA_Update)
    dataset.GetRasterBand(1).SetDescription("above-ground carbon in t CO2e/ha")
    dataset = None
    assert dialog_of(qtbot, path).confirmed().unit == "t_co2e_per_ha"


def test_a_stack_has_a_year_for_each_band(qtbot, shared_data):
    dialog = dialog_of(qtbot, shared_data / "mtq_martinique" / "forest-MTQ-2000-2010-2020.tif")
    assert dialog.dates.text() == "2000, 2010, 2020" and not dialog.band.isVisible()
    assert dialog.confirmed().dates == (2000, 2010, 2020)
    for wrong in ("2000, 2010", "2000 2010 2010", "2000, 2010, soon", "2000, 2010, 9999"):
        dialog.dates.selectAll()
        QTest.keyClicks(dialog.dates, wrong)
        assert not dialog.ok.isEnabled() and "(3)" in dialog.problem.text()


def test_a_legend_explains_the_codes(qtbot, shared_data):
    path = shared_data / "gcbm_bc_mpb" / "input_layers" / "mpb1991_moja.tif"
    dialog = dialog_of(qtbot, path, legend=legend_beside(path))
    assert dialog.kind.currentData() == "gcbm_disturbance" and dialog.ok.isEnabled()
    assert {row[2] for row in rows(dialog.table)} >= {"1991 Mountain pine beetle — Severe impact"}
    bare = dialog_of(qtbot, path.with_name("fire_2000_moja.tif"))
    assert bare.kind.currentData() == "gcbm_disturbance" and not bare.ok.isEnabled()
    assert "legend" in bare.problem.text() and not bare.table.isVisible()
    zones = shared_data / "gcbm_belize" / "layers" / "LifeZone_moja.tiff"
    classes = dialog_of(qtbot, zones, legend=legend_beside(zones))
    assert {row[2] for row in rows(classes.table)} >= {"Tropical Dry", "Tropical Moist"}


def test_another_band_is_looked_at_in_the_background(qtbot, shared_data):
    path = shared_data / "nouragues_agb" / "nouragues_map_pred.tif"
    dialog = dialog_of(qtbot, path, look=lambda band: sample_of(path, band))
    assert dialog.kind.currentData() == "canopy_height"
    dialog.band.setFocus()
    press(dialog.band, Qt.Key.Key_Down)
    assert not dialog.ok.isEnabled() and "band 2" in dialog.problem.text()
    assert wait_until(lambda: dialog.kind.currentData() == "agb_other")
    assert dialog.ok.isEnabled() and dialog.confirmed().band == 2
    broken = dialog_of(qtbot, path, look=lambda band: sample_of("/nowhere.tif", band))
    press(broken.band, Qt.Key.Key_Down)
    assert wait_until(lambda: "nowhere" in broken.problem.text())
    assert not broken.ok.isEnabled()


def test_closing_lets_a_slow_look_go(qtbot, shared_data):
    path = shared_data / "nouragues_agb" / "nouragues_map_pred.tif"
    begun, seen = [], []

    def slow(band):
        begun.append(band)
        time.sleep(0.3)
        seen.append(band)
        return sample_of(path, band)

    dialog = dialog_of(qtbot, path, look=slow)
    press(dialog.band, Qt.Key.Key_Down)
    assert wait_until(lambda: begun == [2])
    press(dialog, Qt.Key.Key_Escape)
    assert wait_until(lambda: seen == [2])
    qtbot.wait(50)
    assert dialog.kind.currentData() == "canopy_height"


def test_a_licence_nobody_checked_says_so():
    known = {entry.id: entry for entry in ENTRIES}
    assert "not checked" in about(known["radd_native"]) and "CC BY 4.0" in about(known["radd_native"])
    assert "not checked" not in about(known["gfw_integrated_alerts"])


def test_names_and_titles_are_data(qtbot, tmp_path):
    kit.raster(tmp_path / "x.tif", np.array([[1]], np.uint8))
    mine = entry_of(
        {
            "id": "own_b",
            "kind": "events",
            "title": {"en": "<h1>Big</h1>"},
            "summary": {"en": "<i>x</i>"},
            "guess": {"names": ["bold"]},
            "licence": "<u>",
            "encoding": {"scheme": "classes", "codes": {"1": {"from": 2001, "label": "<s>gone</s>"}}},
        },
        own=True,
    )
    dialog = dialog_of(qtbot, tmp_path / "x.tif", "<b>bold</b>.tif", entries=[*ENTRIES, mine])
    assert dialog.kind.currentText() == "<h1>Big</h1>"
    for label in (dialog.intro, dialog.reasons, dialog.about, dialog.warning, dialog.problem):
        assert label.textFormat() == Qt.TextFormat.PlainText
    assert "<b>bold</b>" in dialog.intro.text()
    assert "<i>" not in dialog.kind.itemData(0, Qt.ItemDataRole.ToolTipRole)
    assert rows(dialog.table)[0][2] == "2001 <s>gone</s>"


@pytest.mark.modal
def test_the_functions_answer_what_was_confirmed_or_nothing(qgis_app, tmp_path):
    kit.raster(tmp_path / "gfc_lossyear.tif", np.array([[0, 1, 2, 3, 4]], np.uint8))
    sample = sample_of(tmp_path / "gfc_lossyear.tif")

    def answer(key):
        def go():
            press(qgis_app.activeModalWidget(), key)

        QTimer.singleShot(50, go)

    answer(Qt.Key.Key_Return)
    assert confirm_map(None, "gfc_lossyear.tif", sample, ENTRIES).entry.id == "gfc_lossyear"
    answer(Qt.Key.Key_Escape)
    assert confirm_map(None, "gfc_lossyear.tif", sample, ENTRIES) is None
    answer(Qt.Key.Key_Escape)
    assert own_map(None) is None


def own_dialog(qtbot, **more):
    dialog = OwnMapDialog(**more)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def type_into(field, text):
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)


def test_an_own_kind_of_map_shows_what_its_codes_mean(qtbot):
    dialog = own_dialog(qtbot)
    assert not dialog.ok.isEnabled() and "name" in dialog.problem.text()
    assert rows(dialog.preview)[:2] == [
        ("1", "", "2001 loss of tree cover"),
        ("2", "", "2002 loss of tree cover"),
    ]
    assert rows(dialog.preview)[-1] == ("31", "", "not known")
    type_into(dialog.name, "Cuts of the north")
    type_into(dialog.encoding.offset, "1990")
    type_into(dialog.encoding.none, "0, 255")
    dialog.renew()
    assert dialog.ok.isEnabled() and rows(dialog.preview)[0] == ("1", "", "1991 loss of tree cover")
    entry = dialog.entry()
    assert (entry.id, entry.own, entry.encoding.decode(255)) == ("own_cuts_of_the_north", True, None)
    assert entry.encoding.decode(30).year == 2020
    sample = RasterSample("uint8", 9, 9, low=0, high=5, values=tuple((v, 1) for v in range(6)))
    assert guesses([*ENTRIES, entry], "cuts_of_the_north_v2.tif", sample)[0].entry.id == entry.id


def test_what_is_wrong_is_named_by_its_field(qtbot):
    dialog = own_dialog(qtbot)
    type_into(dialog.name, "Cuts")
    type_into(dialog.encoding.first, "50")
    dialog.renew()
    assert not dialog.ok.isEnabled() and "Last code" in dialog.problem.text()
    type_into(dialog.encoding.first, "1")
    type_into(dialog.encoding.none, "some")
    dialog.renew()
    assert "some" in dialog.problem.text()
    type_into(dialog.encoding.none, "0")
    dialog.encoding.scheme.setFocus()
    press(dialog.encoding.scheme, Qt.Key.Key_Down)  # a table
    dialog.renew()
    assert dialog.encoding.codes.isVisible() and "empty" in dialog.problem.text()
    QTest.keyClicks(dialog.encoding.codes, "1 2001-2010 fire")
    press(dialog.encoding.codes, Qt.Key.Key_Return)
    QTest.keyClicks(dialog.encoding.codes, "two 2002")
    dialog.renew()
    assert "Line 2" in dialog.problem.text()
    dialog.encoding.codes.selectAll()
    QTest.keyClicks(dialog.encoding.codes, "1 2001-2010 fire")
    dialog.renew()
    assert dialog.ok.isEnabled() and rows(dialog.preview) == [("1", "", "2001–2010 fire")]


def test_a_chosen_map_shows_its_own_values(qtbot, tmp_path):
    path = kit.raster(tmp_path / "cuts.tif", np.array([[1, 1, 2, 254]], np.uint8))
    dialog = own_dialog(qtbot, path=str(path))
    type_into(dialog.name, "Cuts")
    assert wait_until(lambda: dialog.preview.rowCount() == 3)
    assert rows(dialog.preview) == [
        ("254", "25", "not known"),
        ("1", "50", "2001 loss of tree cover"),
        ("2", "25", "2002 loss of tree cover"),
    ]
    dialog.file.setFilePath(str(tmp_path / "no.tif"))
    assert wait_until(lambda: "no.tif" in dialog.seen.text())
    assert dialog.ok.isEnabled()


@pytest.mark.parametrize(
    "kind", [Kind.STACK, Kind.COVER, Kind.DENSITY, Kind.MEASURE, Kind.CLASSES, Kind.AREAS, Kind.IMAGERY]
)
def test_other_kinds(qtbot, kind):
    dialog = own_dialog(qtbot)
    type_into(dialog.name, "of mine")
    dialog.name.insert(" 图")  # QTest types Latin letters only
    dialog.kind.setCurrentIndex(dialog.kind.findData(kind.value))
    if kind is Kind.CLASSES:
        QTest.keyClicks(dialog.classes, "3 wood forest")
    if not dialog.nodata.isHidden():
        type_into(dialog.nodata, "255")
    dialog.renew()
    assert dialog.ok.isEnabled(), dialog.problem.text()
    entry = dialog.entry()
    assert entry.kind is kind and entry.unit == {
        "cover": "percent",
        "density": "t_biomass_per_ha",
        "measure": "m",
    }.get(kind.value, "")
    assert entry.nodata == (() if kind is Kind.IMAGERY else (255,))
    again = own_dialog(qtbot, entry=entry)
    assert again.entry() == entry


@pytest.mark.parametrize(
    "encoding",
    [
        {
            "scheme": "years",
            "offset": 0,
            "first": 1985,
            "last": 2020,
            "type": "fire",
            "none": [0, [9998, 9999]],
        },
        {"scheme": "days", "digits": 4, "prefix": {"2": "low", "3": "high", "4": "highest"}},
        {"scheme": "days", "epoch": "1999-12-31", "digits": 5, "prefix": {"0": ""}},
        {"scheme": "yyddd"},
        {"scheme": "day_of_year", "type": "harvest", "none": [[-2, 0]]},
        {
            "scheme": "classes",
            "codes": {"1": {"from": 2001, "to": 2010}, "2": {"from": 2011, "to": 2011, "type": "fire"}},
        },
    ],
)
def test_an_entry_is_changed_without_losing_anything(qtbot, encoding):
    entry = entry_of(
        {
            "id": "own_x",
            "kind": "events",
            "title": {"en": "X"},
            "licence": "L",
            "where": "W",
            "encoding": encoding,
            "guess": {"names": ["x"]},
        },
        own=True,
    )
    dialog = own_dialog(qtbot, entry=entry)
    assert dialog.ok.isEnabled()
    back = dialog.entry()
    assert back == entry or told_entry(back)["encoding"]["codes"] == told_entry(entry)["encoding"]["codes"]
    assert dialog.preview.rowCount() > 0 or needs_year(entry.encoding)


@pytest.mark.parametrize("locale", ["en", "de", "zh_CN"])
def test_a_title_is_one_in_the_language_it_was_typed_in(qtbot, locale):
    """Whoever saves an entry of another language unchanged has not translated it."""
    title, guess = {"en": "Cuts", "fr": "Coupes"}, {"names": ["clear cuts"]}
    told = {"id": "own_x", "kind": "cover", "title": title, "unit": "percent", "guess": guess}
    entry = entry_of(told, own=True)
    before = QLocale()
    QLocale.setDefault(QLocale(locale))
    try:
        dialog = own_dialog(qtbot, entry=entry)
        unchanged = dialog.entry()
        type_into(dialog.name, "Fellings")
        changed = dialog.entry()
    finally:
        QLocale.setDefault(before)
    assert unchanged == entry
    assert changed.title == {**title, locale[:2]: "Fellings"} and changed.guess.names == (("fellings",),)


@pytest.mark.parametrize("locale", ["en", "fr", "zh_CN"])
def test_class_names_in_other_languages_stay(qtbot, locale):
    """One that is changed is changed in the user's language only; a name may end in “forest”."""
    names = {"en": "Cloud forest", "fr": "Forêt de nuages"}
    told = {
        "id": "own_x", "kind": "classes", "title": {"en": "Land"},
        "classes": {"3": {"name": names, "color": "#228833"}, "15": {"name": {"fr": "Pré"}},
                    "4": {"name": {"en": "Mangrove", "fr": "Mangrove (fr)"}, "forest": True}},
    }  # fmt: skip
    entry = entry_of(told, own=True)
    before = QLocale()
    QLocale.setDefault(QLocale(locale))
    try:
        dialog = own_dialog(qtbot, entry=entry)
        unchanged = dialog.entry()
        text = dialog.classes.toPlainText()
        name = next(one for one in entry.classes if one.code == 4).name_in(locale[:2])
        dialog.classes.setPlainText(text.replace(name, "Swamp") + "\n20 Sand")
        changed = {one.code: one for one in dialog.entry().classes}
    finally:
        QLocale.setDefault(before)
    assert unchanged == entry
    assert changed[4].forest
    assert changed[4].name == {"en": "Mangrove", "fr": "Mangrove (fr)", locale[:2]: "Swamp"}
    assert changed[20].name == {locale[:2]: "Sand"}
    assert (changed[3], changed[15]) == tuple(one for one in entry.classes if one.code in (3, 15))


def test_an_id_is_never_taken_twice(qtbot):
    dialog = own_dialog(qtbot, taken=("own_cuts",))
    type_into(dialog.name, "Cuts")
    first = dialog.entry().id
    assert first != "own_cuts" and first == dialog.entry().id


def test_every_reason_and_refusal_has_a_sentence(shared_data):
    """Whatever the rules say of maps is told in words: no code reaches the screen."""
    known, told = set(overlay_texts()), set()
    samples = [RasterSample("uint8", 3, 3)]
    samples += [
        sample_of(path) for path in sorted((shared_data / "glp_guadeloupe" / "epsg3395").glob("*.tif"))
    ]
    for sample in samples:
        for name in ("fcc123", "AGB_2000", "alertDate21", "forest-2000-2010", "x"):
            told |= {reason.code for guess in guesses(ENTRIES, name, sample) for reason in guess.reasons}
    vector = VectorSample(
        (FieldSample("date", "text", ("2020-01-01",)), FieldSample("WDPAID", "whole", (1,)))
    )
    told |= {reason.code for guess in vector_guesses(ENTRIES, "fires", vector) for reason in guess.reasons}
    assert told <= known and len(told) > 10
    for code, text in overlay_texts().items():
        said = finding_sentence(Finding(Level.INFO, code, "s", dict.fromkeys(_names_in(text), 1)))
        assert said and "{" not in said
    with pytest.raises(RuleError) as caught:
        entry_of({"id": "own_x", "kind": "noise"})
    assert "noise" in finding_sentence(caught.value.finding)


def _names_in(text):
    return [name for _, name, _, _ in string.Formatter().parse(text) if name and name != "subject"]


def test_own_kinds_live_in_the_workspace(qtbot, tmp_path):
    """What the form makes is kept, found again, changed; an entry that was spoilt keeps no other away."""
    workspace = create_workspace(tmp_path / "w.gpkg", WorkspaceSettings(name="Country"))
    dialog = own_dialog(qtbot)
    type_into(dialog.name, "Cuts")
    keep_own_map(workspace, dialog.entry())
    known, problems = own_catalogue(workspace)
    entry = known.find("own_cuts")
    assert entry == dialog.entry() and entry.own and not problems
    changed = own_dialog(qtbot, entry=entry)
    type_into(changed.licence, "ours")
    keep_own_map(workspace, changed.entry())
    keep_kind(workspace, {"id": "own_bad", "kind": "noise"}, "own_bad")
    keep_kind(workspace, told_entry(known.find("gfc_lossyear")), "gfc_lossyear")
    known, problems = own_catalogue(workspace)
    assert known.find("own_cuts").licence == "ours" and not known.find("gfc_lossyear").own
    assert [problem.code for problem in problems] == ["bad_catalogue_entry", "catalogue_id_twice"]


def vector_dialog(qtbot, name, *columns, shape="area"):
    fields = tuple(FieldSample(*column) for column in columns)
    dialog = ConfirmVectorDialog(name, VectorSample(fields, shape, 2), ENTRIES)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_fields_of_a_vector_map_are_confirmed(qtbot):
    dialog = vector_dialog(
        qtbot,
        "illegal clearings.gpkg",
        ("id", "whole", (1, 2)),
        ("date", "text", ("2021-03-04", None)),
        ("cause", "text", ("wildfire", "road")),
        ("note", "text", ("a", "b")),
    )
    assert dialog.kind.currentData() == "clearings" and dialog.ok.isEnabled()
    fields = dialog.confirmed().fields
    assert (fields.date, fields.type, fields.default_type) == ("date", "cause", EventType.DEFORESTATION)
    assert rows(dialog.table)[0] == ("– · road", "50", "no day or year")
    assert "fire" in rows(dialog.table)[1][2] and "2021" in rows(dialog.table)[1][2]
    dialog.date.setFocus()
    press(dialog.date, Qt.Key.Key_End)  # the note
    assert not dialog.ok.isEnabled() and "note" in dialog.problem.text()
    press(dialog.date, Qt.Key.Key_Home)
    assert not dialog.ok.isEnabled() and dialog.confirmed().fields is None


def test_a_vector_map_without_dates_is_no_map_of_events(qtbot):
    dialog = vector_dialog(
        qtbot, "WDPA_Jan2024.shp", ("WDPAID", "number", (3.0,)), ("IUCN_CAT", "text", ("II",))
    )
    assert dialog.kind.currentData() == "protected_areas" and dialog.ok.isEnabled()
    assert dialog.confirmed().fields is None and not dialog.date.isVisible()
    dialog.kind.setCurrentIndex(dialog.kind.findData("fire_perimeters"))
    assert dialog.date.isVisible() and not dialog.ok.isEnabled()
    assert "field" in dialog.problem.text()
