"""A verifier's work in the real program: samples, accuracy, interval, queue, sign-off, a refused edit."""

from __future__ import annotations

import json
import math
import sqlite3
import zipfile
from collections import Counter
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

import numpy as np
import pytest
from evidence_kit import photo
from osgeo import gdal, ogr
from qgis.core import QgsGeometry, QgsPointXY
from review_country import CLASSES, TITLE, class_of, reviewed_country
from tools.desktop import run_desktop

from terrestrial_carbon.plugin.demo.examplania import parcel_geometry
from terrestrial_carbon.plugin.demo.examplania_plan import PLOTS
from terrestrial_carbon.plugin.storage.parcel_lock import LOCKED
from terrestrial_carbon.plugin.storage.verify import verify

HOOKS = Path(__file__).resolve().parent / "hooks"
OTHERWISE = (2, 6)  # places of the units that Bo labels otherwise
Z = 1.959963984540054
TABLES = ("sample", "sample_unit", "interpretation", "interpretation_consensus", "review_decision",
          "review_consensus", "evidence", "sign_off", "parcel", "journal")  # fmt: skip

pytestmark = pytest.mark.desktop


@pytest.fixture
def country(tmp_path, qgis_app, processing_provider):
    """Examplania as a verifier gets it."""
    return reviewed_country(tmp_path / "examplania")


def play(country, folder, parts, size=(1280, 800)):
    """Run the journey, or some of its parts; return the report."""
    picture = photo(country.workspace.parent / "road.jpg")
    return run_desktop(
        HOOKS / "review_journey.py", folder, project=country.project, size=size,
        arguments={
            "parts": parts, "cover": str(country.cover), "title": TITLE, "photo": str(picture),
            "otherwise": OTHERWISE, "folder": str(folder),
        },
    )  # fmt: skip


def test_from_drawn_points_to_a_signed_and_reopened_parcel(country, tmp_path):
    report = play(country, tmp_path / "pictures", ["samples", "queue", "signing", "results"])
    told, books = report.results, Books(country.workspace)
    check_drawn(told, books, country)
    check_labelled(told, books)
    check_accuracy(told, books)
    check_intervals(told, books)
    check_decided(told, books)
    check_signed(told, books)
    check_results(told, tmp_path / "pictures")
    assert verify(country.workspace).is_ok
    assert report.loud() == [] and report.tracebacks() == []


class Books:
    """The workspace's tables, read by SQL as any program would."""

    def __init__(self, path):
        self.path = path
        with closing(sqlite3.connect(path)) as connection:
            connection.row_factory = sqlite3.Row
            for name in TABLES:
                rows = connection.execute(f"SELECT * FROM {name}").fetchall()
                setattr(self, name, [dict(row) for row in rows])
        self.names = {row["id"]: row["name"] for row in self.parcel}

    def labels(self, reader):
        """Return number of the unit → class that a reader gave."""
        number = {row["id"]: row["number"] for row in self.sample_unit}
        rows = [row for row in self.interpretation if row["reader"] == reader]
        return {number[row["unit_id"]]: row["class_code"] for row in rows}

    def kinds(self):
        """Return kind of entry → how many of them the journal has."""
        return Counter(row["kind"] for row in self.journal)


def land_at(x, y):
    """Return the code of the class of the parcel at a place, by the plan's own rings."""
    spot = QgsGeometry.fromPointXY(QgsPointXY(x, y))
    plot = next(plot for plot in PLOTS if parcel_geometry(plot.key).distance(spot) < 1e-6)
    return str(class_of(plot.land_use))


def check_drawn(told, books, country):
    """Fifty units, at least eight of a class, that stand for all hectares of the map where they lie."""
    (sample,) = books.sample
    assert sample["id"] == told["drawn"] and sample["design"] == "stratified" and sample["seed"] == 2026
    units = books.sample_unit
    assert [row["number"] for row in units] == list(range(1, 51)) and "Units of samples" in told["layers"]
    grid = gdal.Open(str(country.cover))
    west, size, _, north, _, _ = grid.GetGeoTransform()
    cells = grid.ReadAsArray()
    hectares = {}
    for row in units:
        cell = cells[int((north - row["y"]) / size), int((row["x"] - west) / size)]
        assert row["map_class"] == row["stratum"] == str(cell)
        hectares.setdefault(row["map_class"], []).append(row["weight"])
    assert all(len(weights) >= 8 for weights in hectares.values())
    for code, label, key, area in told["classes"]:
        assert (label, key) == (CLASSES[int(code)][0], code)
        assert area == pytest.approx((cells == int(code)).sum() * size * size / 1e4, rel=1e-5)
        assert math.fsum(hectares[code]) == pytest.approx(area, rel=1e-9)


def check_labelled(told, books):
    """Ana labels what the land is, Bo two of ten otherwise and unseen; what they agree on is the land."""
    truth = {row["number"]: land_at(row["x"], row["y"]) for row in books.sample_unit}
    ana, bo = books.labels("Ana"), books.labels("Bo")
    assert ana == truth and sorted(bo) == list(range(1, 11))
    differing = [number for number in bo if bo[number] != truth[number]]
    assert differing == told["differing"] == [place + 1 for place in OTHERWISE]
    assert told["seen by Bo"] == [[number, [], [], False] for number in range(1, 11)]
    agreed = {row["id"].rsplit(":", 1)[1]: row for row in books.interpretation_consensus}
    assert {int(number): row["class_code"] for number, row in agreed.items()} == {
        n: truth[n] for n in differing
    }
    assert all(json.loads(row["readers"]) == ["Ana", "Bo"] and row["who"] == "Bo" for row in agreed.values())
    first = next(
        row for row in books.interpretation if row["unit_id"].endswith(":1") and row["reader"] == "Ana"
    )
    assert (first["comment"], first["confidence"]) == ("Canopy from edge to edge", "high")
    moments = [datetime.fromisoformat(row["at"]) for row in books.interpretation]
    assert all(moment.utcoffset() == timedelta(0) for moment in moments) and len(moments) == 60
    kinds = books.kinds()
    # one more than labels: the comment on the first unit was kept before its label came
    assert (kinds["keep_sample"], kinds["interpret"], kinds["agree_on_label"]) == (1, 61, 2)


def error_matrix(books, numbers):
    """Return (counts, mapped hectares): map's class down, land's class across, in the order of codes."""
    counts, areas = np.zeros((4, 4)), np.zeros(4)
    sample = json.loads(books.sample[0]["areas"])
    for row in books.sample_unit:
        if row["number"] in numbers:
            counts[int(row["map_class"]) - 1, int(land_at(row["x"], row["y"])) - 1] += 1
    for code, area in sample.items():
        areas[int(code) - 1] = area
    return counts, areas


def covariance_of_areas(counts, areas):
    """Return the covariances of the adjusted areas: a multinomial draw in each stratum."""
    found = np.zeros((4, 4))
    for line, area in zip(counts, areas):
        share = line / line.sum()
        found += area**2 * (np.diag(share) - np.outer(share, share)) / (line.sum() - 1)
    return found


def check_accuracy(told, books):
    """All figures of the page by hand (Olofsson et al. 2014, eq. 1 to 11)."""
    for name, numbers, left_out in (("ten", range(1, 11), "40 without a label"), ("fifty", range(1, 51), "")):
        page = told[f"accuracy {name}"]
        counts, areas = error_matrix(books, numbers)
        share = counts / counts.sum(axis=1)[:, None]
        weight = areas / areas.sum()
        figures = {tuple(one[:3]): one[3:] for one in page["figures"]}
        users = np.diag(share)
        overall = (weight * users).sum()
        error = math.sqrt((weight**2 * users * (1 - users) / (counts.sum(axis=1) - 1)).sum())
        assert figures["overall_accuracy", None, None][:2] == pytest.approx([overall, error], rel=1e-9)
        low, high = max(0.0, overall - Z * error), min(1.0, overall + Z * error)
        text = f"Overall accuracy: {100 * overall:.1f} % ({100 * low:.1f} – {100 * high:.1f} %, 95 %)"
        assert text in page["overall"] and f"{len(numbers)} units" in page["overall"]
        assert left_out in page["left out"] and bool(left_out) == bool(page["left out"])
        adjusted = (areas[:, None] * share).sum(axis=0)
        errors = np.sqrt(np.diag(covariance_of_areas(counts, areas)))
        for place in range(4):
            code = str(place + 1)
            assert figures["users_accuracy", code, None][0] == pytest.approx(users[place])
            found = figures["adjusted_area", None, code]
            assert found[:2] == pytest.approx([adjusted[place], errors[place]], rel=1e-9)
            assert figures["mapped_area", code, None][0] == areas[place]
            for other in range(4):
                assert figures["count", code, str(other + 1)][0] == counts[place, other]
                assert str(int(counts[place, other])) in page["words"]


def check_intervals(told, books):
    """P0, T0 and B: each stratum's stock by the ratio of its areas, with all covariances."""
    counts, areas = error_matrix(books, range(1, 51))
    ratio = (areas[:, None] * (counts / counts.sum(axis=1)[:, None])).sum(axis=0) / areas
    spread = covariance_of_areas(counts, areas) / np.outer(areas, areas)
    stocks = {"P0": np.zeros(4), "T0": np.zeros(4)}
    stock_of = {row["name"]: row["stock_tco2e"] for row in books.parcel}
    for plot in PLOTS:  # with the status it had then: one was edited since
        side = "P0" if plot.status in ("protected", "inaccessible") else "T0"
        stocks[side][class_of(plot.land_use) - 1] += stock_of[plot.name]
    rows = {cells[0].strip().split()[-1]: cells[1:] for cells in told["intervals"][:6:2]}
    drawn = [cells[1:] for cells in told["intervals"][1:6:2]]
    for (name, cells), monte_carlo in zip(rows.items(), drawn):
        stock = stocks["T0"] / 50 if name == "B" else stocks[name]
        mean, half = stock @ ratio, Z * math.sqrt(stock @ spread @ stock)
        assert cells == pytest.approx([mean, half, mean - half, mean + half], rel=1e-6)
        assert monte_carlo[1] == pytest.approx(half, rel=0.06) and half > 0
    assert list(rows) == ["P0", "T0", "B"]


def check_decided(told, books):
    """Who said what of which parcel, with photo and time; Bo saw nothing; one consensus, kappa 0."""
    first = [name for name, *_ in told["queue"]][:5]
    by_stock = sorted((p for p in PLOTS if p.stock_tco2e > 2000), key=lambda plot: -plot.stock_tco2e)
    assert first == [plot.name for plot in by_stock][:5]
    assert [name for name, stake, why in told["queue"] if "at_stake" in why and stake > 2000] == [
        name for name, *_ in told["queue"]
    ][: len(by_stock)]
    said = {(books.names[row["subject_id"]], row["reader"]): row for row in books.review_decision}
    verdicts = {key: row["verdict"] for key, row in said.items()}
    ana = dict(zip(first, ("agree", "disagree", "agree", "field_visit", "agree")))
    assert verdicts == {**{(name, "Ana"): verdict for name, verdict in ana.items()},
                        **{(name, "Bo"): "agree" for name in first[:3]}}  # fmt: skip
    second = said[first[1], "Ana"]
    assert (second["comment"], second["confidence"]) == ("A new road enters from the north", "high")
    photos = [row["id"] for row in books.evidence if row["title"] == "road.jpg"]
    assert json.loads(second["evidence"]) == photos and len(photos) == 1
    assert all(datetime.fromisoformat(row["at"]) for row in said.values())
    assert told["queue seen by Bo"] == [[name, [], []] for name in first[:3]]
    assert told["disagreed"] == [first[1]]
    assert any("Ana" in word and "disagree" in word for word in told["readers"])
    (agreed,) = books.review_consensus
    assert (agreed["verdict"], agreed["comment"]) == ("agree", "The road was there in 2010")
    assert {"all", "3", "66.7", "0.00"} <= set(told["agreement"])


def check_signed(told, books):
    """Two are signed; an edit is asked about, taken back, then kept with a reason; the other is locked."""
    assert not told["sign as a reader"][0] and "reader" in told["sign as a reader"][1]
    first = [name for name, *_ in told["queue"]][:3]
    assert told["ready"] == first and told["signed"] == first[:2]
    rows = {books.names[row["parcel_id"]]: row for row in books.sign_off}
    assert list(rows) == told["signed"]
    for row in rows.values():
        assert (row["who"], row["role"]) == ("Vera", "verifier") and row["basis_sha256"]
        assert row["statement"] == "Checked on imagery of 2014 and against the register"
    reopened, signed = (rows[name] for name in told["signed"])
    assert (reopened["state"], reopened["reopened_by"]) == ("reopened", "Vera") and signed[
        "state"
    ] == "signed"
    assert reopened["reopen_reason"] == "The survey of 2016 moved the border"
    assert told["signed"][0] in told["asked"][0] and "Vera" in told["asked"][0]
    before, after, modified = told["taken back"]
    assert before == after == "tradeable" and not modified and not told["without a reason"]
    assert told["edited"] == [told["signed"][0], "tradeable", "protected"]
    saved = {row["name"]: row["status"] for row in books.parcel}
    assert saved[told["signed"][0]] == "protected" and saved[told["signed"][1]] == "tradeable"
    kinds = books.kinds()
    assert (kinds["sign_off"], kinds["reopen"]) == (1, 1)
    journal = [row["kind"] for row in books.journal]
    assert journal.index("reopen") < len(journal) - 1 - journal[::-1].index("change_parcels")
    assert refusal_of_another_program(books.path, signed["parcel_id"]).count(LOCKED) == 1


def refusal_of_another_program(path, parcel_id):
    """Return what GDAL says when it writes another status into a parcel."""
    dataset = ogr.Open(str(path), update=1)
    layer = dataset.GetLayerByName("parcel")
    layer.SetAttributeFilter(f"id = '{parcel_id}'")
    feature = layer.GetNextFeature()
    feature.SetField("status", "protected")
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    try:
        assert layer.SetFeature(feature) != ogr.OGRERR_NONE
    except RuntimeError as error:  # as newer ones of GDAL say it
        return str(error)
    finally:
        gdal.PopErrorHandler()
    return gdal.GetLastErrorMsg()


def check_results(told, pictures):
    """The report names people, figures and reasons; the package opens whole and without a complaint."""
    by_kind = {Path(name).suffix: pictures / "report" / name for name in told["report"]}
    assert sorted(by_kind) == [".html", ".pdf", ".xlsx"]
    page = by_kind[".html"].read_text("utf-8")
    overall = told["accuracy fifty"]["overall"].split(": ")[1].split(" %")[0]
    for word in ("Ana", "Bo", "Vera", "Land cover", "The survey of 2016 moved the border", overall):
        assert word in page, word
    with zipfile.ZipFile(by_kind[".xlsx"]) as book:
        assert book.testzip() is None and b"Vera" in b"".join(book.read(name) for name in book.namelist())
    assert by_kind[".pdf"].read_bytes().startswith(b"%PDF")
    ours = [name for name in told["package"] if name != "field_attachments.zip"]  # of QGIS 3.40 and newer
    assert ours == ["DCIM", "README.txt", "field.qgs", "workspace.gpkg"]
    assert all(told["package layers"].values()) and "Parcels" in told["package layers"]
    assert told["package messages"] == []
