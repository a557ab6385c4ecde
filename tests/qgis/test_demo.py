"""make demo: its tables are the paper's, it notices a wrong figure, and it reads real maps."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from types import SimpleNamespace

import numpy as np
import pytest
from osgeo import ogr
from qgis.core import QgsGeometry

from terrestrial_carbon.plugin.core.mechanism.serials import format_range
from terrestrial_carbon.plugin.demo import console
from terrestrial_carbon.plugin.demo.catalogue import read_catalogue
from terrestrial_carbon.plugin.demo.files import polygon_wkb, write_layer, write_raster
from terrestrial_carbon.plugin.demo.grids import Grid, coverage
from terrestrial_carbon.plugin.demo.overlay import cut_into_pieces, read_country, read_protection
from terrestrial_carbon.plugin.demo.real_maps import show_real_maps
from terrestrial_carbon.plugin.demo.show_examplania import check, clear, show_examplania
from terrestrial_carbon.plugin.reports.build import build_statement
from terrestrial_carbon.plugin.storage.errors import TerrestrialCarbonError
from terrestrial_carbon.plugin.storage.ledger import Ledger
from terrestrial_carbon.plugin.storage.values import from_attribute
from terrestrial_carbon.plugin.storage.workspace import open_workspace

CRS = "EPSG:6933"


@pytest.fixture
def shown(processing_provider, tmp_path):
    """The demo of Examplania, its output as lines."""
    lines = []
    wrong, project = show_examplania(tmp_path, lambda text: lines.extend(text.splitlines()))
    return SimpleNamespace(folder=tmp_path, lines=lines, wrong=wrong, project=project)


def figures(lines, title):
    """Return the figures of the printed rows whose text begins with ``title``."""
    rows = [line.strip()[len(title) :].split() for line in lines if line.strip().startswith(title)]
    return [[_number(text) for text in row] for row in rows]


def _number(text):
    value = float(re.sub(r"[^0-9.]", "", text))
    return -value if text.startswith("(") else value


def test_the_printed_tables_are_the_papers(shown):
    assert shown.wrong == []
    printed, by_rules = figures(shown.lines, "Balance (A − P)")
    assert printed == [38, 76, -686, -448, 90]
    assert by_rules == [38, 76, -686, -406, 174]
    required = figures(shown.lines, "Carbon that counts as protected (P)")
    assert required == [[49262, 48524, 47786, 47048, 46310], [49262, 48524, 47786, 47006, 46226]]
    assert figures(shown.lines, "Protected carbon at the start of the year")[0] == [
        11000, 11042, 11084, 11126, 11168,
    ]  # fmt: skip
    assert figures(shown.lines, "plus: annual budgets of the years left")[0] == [
        38220, 37440, 36660, 35880, 35100,
    ]  # fmt: skip
    assert figures(shown.lines, "plus: avoidance credits") == [[40] * 5, [40, 40, 40, 0, 0]]
    assert figures(shown.lines, "plus: new sequestration credits") == [[2] * 5, [2, 2, 2, 0, 0]]
    assert figures(shown.lines, "less: emissions") == [[-700, -700, -1500, -500, -200]] * 2
    assert figures(shown.lines, "Carbon really there (A)") == [[49300, 48600, 47100, 46600, 46400]] * 2
    text = "\n".join(shown.lines)
    for figure in ("11,000 tCO2e on 255 ha", "39,000 tCO2e on 745 ha", "780 tCO2e a year for 50 years"):
        assert figure in text


def test_the_accounts_are_kept_act_by_act(shown):
    ledger = Ledger(open_workspace(shown.folder / "examplania.gpkg"))
    acts = [entry.kind for entry in ledger.entries()]
    assert acts.count("redeem") == 6 and acts.count("record_refusal") == 4 and acts.count("close_year") == 5
    with ledger.reading() as book:
        blocks = sorted(format_range(b["series"], b["first"], b["last"]) for b in book.rows("credit_block"))
    assert blocks == [f"EXA-{year}-{code}" for year in (2015, 2016, 2017) for code in ("A1-1-40", "S1-1-2")]


def test_the_recomputing_script_agrees(shown, plugin_root):
    script = plugin_root / "resources" / "docs" / "recompute.py"
    paths = [str(shown.folder / name) for name in ("statement.json", "examplania.gpkg")]
    done = subprocess.run([sys.executable, "-I", str(script), *paths], capture_output=True, text=True)
    assert done.returncode == 0 and "The statement agrees." in done.stdout, done.stdout


def test_everything_is_written_and_a_second_run_replaces_it(shown):
    names = {path.name for path in shown.folder.iterdir()}
    assert {"examplania.gpkg", "examplania.qgz", "statement.html", "statement.pdf"} <= names
    assert (shown.folder / "statement.pdf").read_bytes().startswith(b"%PDF")
    (shown.folder / "mine.txt").write_text("kept")
    clear(shown.folder)
    assert {path.name for path in shown.folder.iterdir()} == {"mine.txt"}


def test_a_wrong_figure_is_noticed(shown):
    workspace = open_workspace(shown.folder / "examplania.gpkg")
    layer = workspace.parcel_layer()
    feature = next(layer.getFeatures())
    index = layer.fields().indexOf("stock_tco2e")
    assert layer.dataProvider().changeAttributeValues({feature.id(): {index: feature["stock_tco2e"] + 1.0}})
    stock = {"TOTAL_AREA_HA": 1000.0, "TOTAL_TCO2E": 50000.0, "FLAGGED": 0}
    budget = {"P0_TCO2E": 11000.0, "T0_TCO2E": 39000.0, "ANNUAL_BUDGET_TCO2E": 780.0}
    budget.update({"PROTECTED_AREA_HA": 255.0, "TRADEABLE_AREA_HA": 745.0})
    wrong = check(stock, budget, build_statement(workspace, with_map=False))
    assert any("tCO2e" in sentence for sentence in wrong)
    assert (
        len(check({**stock, "FLAGGED": 2}, {**budget, "T0_TCO2E": 39001.0}, build_statement(workspace))) > 2
    )


def test_amounts_and_tables_for_the_terminal():
    assert console.amount(-686.4) == "(686)"
    assert console.amount(49262) == "49,262"
    assert console.amount(-0.2) == "0"
    assert console.width("陆地碳") == 6
    assert console.pad("陆地", 6) == "陆地  "
    lines = console.table(("a", "吨"), [("一行", "1"), ("b", "1,000")], ruled=(1,)).splitlines()
    assert len({console.width(line) for line in lines if "─" not in line}) == 1
    assert sum("─" in line for line in lines) == 2


def test_coverage_of_cells_is_exact():
    grid = Grid(0.0, 40.0, 10.0, 4, 4)
    triangle = np.array([(5.0, 5.0), (35.0, 5.0), (5.0, 35.0)])
    share = coverage([triangle], grid)
    assert share.sum() * 100.0 == pytest.approx(450.0, abs=1e-9)
    assert share[2, 1] == pytest.approx(1.0)
    assert share[1, 1] == pytest.approx(0.5)
    assert share[3, 0] == pytest.approx(0.25)
    assert share[0, 0] == pytest.approx(0.125)


@pytest.fixture
def maps(tmp_path):
    """A folder with a square country of 900 ha, two protected areas (one invalid) and two rasters."""
    folder = tmp_path / "maps"
    folder.mkdir()
    square = [(100.0, 100.0), (3100.0, 100.0), (3100.0, 3100.0), (100.0, 3100.0)]
    reserve = [(100.0, 100.0), (1600.0, 100.0), (1600.0, 1600.0), (100.0, 1600.0)]
    bow_tie = [(2000.0, 2000.0), (2600.0, 2600.0), (2600.0, 2000.0), (2000.0, 2600.0)]
    fields = (("name", "text"), ("STATUS_YR", "integer"))
    write_layer(
        folder / "country.gpkg", "land", ogr.wkbMultiPolygon, CRS, (), [(polygon_wkb([[square]]), ())]
    )
    rows = [(polygon_wkb([[reserve]]), ("Reserve", 1990)), (polygon_wkb([[bow_tie]]), ("Bow tie", 2015))]
    write_layer(folder / "wdpa.gpkg", "areas", ogr.wkbMultiPolygon, CRS, fields, rows)
    grid = Grid(0.0, 3200.0, 100.0, 32, 32)
    write_raster(folder / "agb.tif", grid, np.full(grid.shape, 100.0, np.float32), CRS)
    slope = np.zeros(grid.shape, np.float32)
    slope[:, 21:] = 40.0  # from x = 2100 m on
    write_raster(folder / "slope.tif", grid, slope, CRS)
    return folder


def test_real_maps_give_status_stock_and_budget(processing_provider, maps, tmp_path):
    lines = []
    project = show_real_maps(maps, tmp_path / "out", lambda text: lines.extend(text.splitlines()))
    assert project.exists()
    workspace = open_workspace(tmp_path / "out" / "maps.gpkg")
    parcels = [
        {name: from_attribute(f[name]) for name in ("name", "status", "basis", "area_ha", "stock_tco2e")}
        for f in workspace.parcel_layer().getFeatures()
    ]
    assert sum(parcel["area_ha"] for parcel in parcels) == pytest.approx(900.0, rel=1e-6)
    density = 100.0 * 1.37 * 0.47 * 44.0 / 12.0
    for parcel in parcels:
        assert parcel["stock_tco2e"] == pytest.approx(parcel["area_ha"] * density, rel=1e-6)
    law = [parcel for parcel in parcels if (parcel["status"], parcel["basis"]) == ("protected", "law")]
    assert sum(parcel["area_ha"] for parcel in law) == pytest.approx(225.0, rel=1e-6)
    assert all("Reserve" in parcel["name"] for parcel in law)
    steep = [parcel for parcel in parcels if parcel["status"] == "inaccessible"]
    assert sum(parcel["area_ha"] for parcel in steep) == pytest.approx(
        330.0, rel=1e-6
    )  # cells from x = 2000 m on
    text = "\n".join(lines)
    assert "Bow tie" in text
    assert "as GEOS makes it valid" in text
    assert (tmp_path / "out" / "statement.pdf").exists()


def test_a_forest_map_gives_the_land_use(processing_provider, maps, tmp_path):
    grid = Grid(0.0, 3200.0, 100.0, 32, 32)
    for year, columns in (("2010", 32), ("2020", 11)):  # the last by name: forest up to x = 1100 m
        forest = np.zeros(grid.shape, np.float32)
        forest[:, :columns] = 1.0
        write_raster(maps / f"forest_{year}.tif", grid, forest, CRS)
    write_raster(maps / "forest_height.tif", grid, np.full(grid.shape, 20.0, np.float32), CRS)  # no mask
    lines = []
    show_real_maps(maps, tmp_path / "out", lambda text: lines.extend(text.splitlines()))
    assert any("forest_2020.tif" in line for line in lines)
    assert any(line.startswith("Forest: 300.0 ha") for line in lines)
    layer = open_workspace(tmp_path / "out" / "maps.gpkg").parcel_layer()
    assert {feature["land_use"] for feature in layer.getFeatures()} == {"forest", "other_land"}


def test_pieces_have_no_gaps_and_no_overlaps(maps):
    catalogue = read_catalogue(maps)
    country = read_country(catalogue.country)
    protection = read_protection(catalogue.protected)
    assert [name for name, _, _ in protection.problems] == ["Bow tie"]
    assert protection.undated == 0
    pieces = cut_into_pieces(country, protection.areas)
    assert sum(piece.geometry.area() for piece in pieces) == pytest.approx(country.area(), rel=1e-9)
    union = QgsGeometry.unaryUnion([piece.geometry for piece in pieces])
    assert union.area() == pytest.approx(country.area(), rel=1e-9)


@pytest.mark.parametrize(("name", "word"), [("agb.tif", "carbon or biomass"), ("slope.tif", "slope")])
def test_a_missing_map_is_named(maps, name, word):
    (maps / name).unlink()
    with pytest.raises(TerrestrialCarbonError, match=word) as caught:
        read_catalogue(maps)
    assert "STATUS_YR" in str(caught.value)  # what is needed is said


def test_a_missing_folder_is_named(tmp_path):
    with pytest.raises(TerrestrialCarbonError, match="nowhere"):
        read_catalogue(tmp_path / "nowhere")


def test_guadeloupe(processing_provider, shared_data, tmp_path):
    folder = shared_data / "glp_guadeloupe"
    catalogue = read_catalogue(folder)
    assert catalogue.carbon.name == "AGB.tif"
    assert catalogue.country[0].name == "ctry_PROJ.shp"
    lines = []
    show_real_maps(folder, tmp_path, lambda text: lines.extend(text.splitlines()))
    text = "\n".join(lines)
    assert "Protected areas with invalid polygons: 10" in text
    workspace = open_workspace(tmp_path / "glp_guadeloupe.gpkg")
    area = sum(feature["area_ha"] for feature in workspace.parcel_layer().getFeatures())
    country = read_country(catalogue.country).area() / 1e4
    assert not list((folder / "epsg3395").glob("slope*.aux.xml"))  # nothing is left beside the maps
    assert area == pytest.approx(country, rel=1e-6)


def run_tool(plugin_root, *arguments, **environment):
    """Run tests/tools/demo.py as make does."""
    return subprocess.run(
        [sys.executable, str(plugin_root / "tests" / "tools" / "demo.py"), *arguments],
        capture_output=True,
        text=True,
        timeout=600,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", **environment},
    )


def test_the_tool_ends_well_and_says_where_things_are(plugin_root, tmp_path):
    done = run_tool(plugin_root, "--out", str(tmp_path / "demo"), LANG="en_GB.UTF-8", LC_ALL="C")
    assert done.returncode == 0, done.stderr
    assert str(tmp_path / "demo" / "statement.pdf") in done.stdout
    assert figures(done.stdout.splitlines(), "Balance (A − P)")[1] == [38, 76, -686, -406, 174]


def test_the_tool_ends_badly_with_one_sentence(plugin_root, tmp_path):
    done = run_tool(plugin_root, str(tmp_path), "--out", str(tmp_path / "out"), LC_ALL="C.UTF-8")
    assert done.returncode == 1
    assert "has no map for" in done.stderr
    assert "Traceback" not in done.stderr


def test_the_help_says_which_maps_a_folder_needs(plugin_root):
    done = run_tool(plugin_root, "--help")
    assert done.returncode == 0
    assert "STATUS_YR" in done.stdout
