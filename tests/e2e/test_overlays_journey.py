"""From maps dragged into QGIS to entries in the accounts, in the real program; figures made otherwise."""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import QgsGeometry, QgsRectangle
from tools.desktop import run_desktop

from terrestrial_carbon.plugin.demo.examplania import build_examplania
from terrestrial_carbon.plugin.demo.examplania_accounts import keep_accounts
from terrestrial_carbon.plugin.demo.show_examplania import measure_examplania
from terrestrial_carbon.plugin.storage.verify import verify
from terrestrial_carbon.plugin.storage.workspace import open_workspace

HOOK = Path(__file__).resolve().parent / "hooks" / "overlays_journey.py"
PARK = "Harrow National Park"
YEARS = list(range(2002, 2024))  # that the map shows losses in
ROUNDING = 1e-6

pytestmark = pytest.mark.desktop


@pytest.fixture
def country(tmp_path, qgis_app, processing_provider):
    """Examplania with its stocks measured and five years of accounts."""
    paths = build_examplania(tmp_path / "examplania")
    workspace = open_workspace(paths.workspace)
    measure_examplania(workspace, paths.carbon)
    keep_accounts(workspace)
    workspace.settle()
    return paths


def cells_of(path):
    """Return a map's values and (west, north, side of a cell), all of it without the plugin."""
    dataset = gdal.Open(str(path))
    west, side, _, north, _, _ = dataset.GetGeoTransform()
    return dataset.GetRasterBand(1).ReadAsArray(), west, north, side


def density_on(square, carbon):
    """Return the mean t CO2e/ha on a square (west, north, side), by area; the map has data on all of it."""
    values, west, north, side = carbon
    (x, y, width), total = square, 0.0
    for row in range(math.floor((north - y) / side), math.ceil((north - y + width) / side)):
        for column in range(math.floor((x - west) / side), math.ceil((x + width - west) / side)):
            left, top = west + column * side, north - row * side
            wide = min(x + width, left + side) - max(x, left)
            high = min(y, top) - max(y - width, top - side)
            if wide > 0 and high > 0:
                assert values[row, column] >= 0
                total += float(values[row, column]) * wide * high
    return total / width**2


def lost_by_parcel(paths, year):
    """Return {parcel: (ha, tCO2e)} of one year, cell by cell; the maps are in an equal-area projection."""
    loss, west, north, side = cells_of(paths.loss)
    carbon = cells_of(paths.carbon)
    parcels = [
        (f["name"], f.geometry()) for f in open_workspace(paths.workspace).parcel_layer().getFeatures()
    ]
    found: dict = {}
    for row, column in np.argwhere(loss == year - 2000).tolist():
        x, y = west + column * side, north - row * side
        cell = QgsGeometry.fromRect(QgsRectangle(x, y - side, x + side, y))
        for name, shape in parcels:
            area = shape.intersection(cell).area() / 1e4 if shape.intersects(cell) else 0.0
            if area > 0:
                before = found.get(name, (0.0, 0.0))
                found[name] = (before[0] + area, before[1] + area * density_on((x, y, side), carbon))
    return found


def by_name(rows):
    """Return {parcel: {title: value}} of the table of losses."""
    titles = rows[0]
    return {row[1]: dict(zip(titles, row)) for row in rows[1:]}


def test_from_a_dragged_map_to_an_entry_that_is_refused_the_second_time(country, tmp_path):
    expected = {year: lost_by_parcel(country, year) for year in (2018, 2022, 2023)}
    report = run_desktop(HOOK, tmp_path / "pictures", project=country.project, size=(1400, 950))
    told = report.results
    assert told["loss guessed"] == "gfc_lossyear"
    assert told["carbon guessed"] == ["carbon_density", "t_co2e_per_ha"]
    assert told["years offered"] == [YEARS[0], YEARS[-1]]
    assert told["played year"] == [[year, [year]] for year in (2003, 2016, 2022)]
    assert told["played cumulative"] == [[year, YEARS[: year - 2001]] for year in (2003, 2016, 2022)]
    check_losses(told, expected)
    check_warnings(told, expected)
    check_entries(told, expected[2022], country.workspace)
    assert report.loud() == [] and report.tracebacks() == []


def check_losses(told, expected):
    """Hectares and tonnes of every parcel, of three years, are those made otherwise."""
    for key, place in (("losses", 0), ("losses tco2e", 1)):
        shown = by_name(told[key])
        for year, parcels in expected.items():
            found = {name: row[str(year)] for name, row in shown.items() if row[str(year)]}
            assert found == {name: pytest.approx(lost[place], rel=ROUNDING) for name, lost in parcels.items()}


def check_warnings(told, expected):
    """The park is first though it lost less than others; threatened by proposal, protected again by undo."""
    heading, park, *others = told["warnings"]
    area, tonnes = (expected[2022][PARK][i] + expected[2023][PARK][i] for i in (0, 1))
    assert area == pytest.approx(1.28, abs=1e-6)
    assert park[0] == PARK and park[-2:] == pytest.approx([area, tonnes], rel=ROUNDING)
    assert heading[0] == "Protected or credited land" and others[0][0] == "Other land"
    assert max(other[-1] for other in others[1:]) > tonnes
    assert told["zoomed"] and PARK in told["reviewed"]
    assert told["proposal"][:2] == [PARK, "threatened"] and "1.28 ha" in told["proposal"][2]
    assert told["accepted"][0] == "threatened" and "1.28 ha" in told["accepted"][1]
    assert told["undone"] == "protected"


def check_entries(told, lost, workspace):
    """Year 8 of the accounts begins in 2022 and holds its losses, once."""
    entered = {name: (area, tonnes) for name, _, _, area, tonnes in told["entered"]}
    assert entered == {name: pytest.approx(pair, rel=ROUNDING) for name, pair in lost.items()}
    assert {(year, account) for _, year, account, _, _ in told["entered"]} == {("2022", "8 (2022/23)")}
    assert sorted(amount for year, amount, _ in told["entries"] if year == 8) == pytest.approx(
        sorted(tonnes for _, tonnes in lost.values()), rel=ROUNDING
    )
    area, tonnes = (sum(pair[i] for pair in lost.values()) for i in (0, 1))
    words, enabled, *lines = told["refused"]
    assert f"{area:.2f} ha" in words and f"{tonnes:.2f} tCO2e" in words and not enabled
    assert {line[0] for line in lines} == set(lost) and all(line[3] for line in lines)
    assert told["natural events"] == len(lost)
    assert verify(workspace).is_ok
