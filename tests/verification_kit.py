"""Workspaces that were reviewed, for tests and pictures of the verification report."""

from __future__ import annotations

import random

from evidence_kit import photo
from report_workspace import add_parcels, make_workspace

from terrestrial_carbon.plugin.core.review.decisions import agree_on, decide
from terrestrial_carbon.plugin.core.review.queue import set_queue
from terrestrial_carbon.plugin.core.review.samples import agree_on_label, close_sample, interpret
from terrestrial_carbon.plugin.storage.ledger import Ledger
from terrestrial_carbon.plugin.storage.review import attach_photos
from terrestrial_carbon.plugin.storage.samples import Place, keep
from terrestrial_carbon.plugin.storage.sign_offs import basis_of, reopen_parcels, sign

MARIA, WEI, EVIL = "Maria Silva", "王伟", "<script>alert('reader')</script>"
FORMULA = '=HYPERLINK("http://example.org","look")'
COMMENTS = (
    "",
    "Closed canopy on every image since 2012; the boundary follows the river as the decree says.",
    "林冠连续，边界与公告一致；二〇一九年的影像上没有采伐痕迹。",
    "Fresh clearing of about 2 ha at the northern edge, not on the 2019 image: compare with the alerts.",
    FORMULA,
)
PLACES = (
    "Serra do Norte", "Igarapé Preto", "Upper Terraces", "Campo Velho", "Ilha das Onças", "黑松林保护区",
    "Lagoa Funda", "Ridge of the Three Brothers, eastern slope down to the old railway", "Mangue do Sul",
)  # fmt: skip
STATUSES = (
    ("protected", "law"), ("protected", "treaty"), ("inaccessible", "biophysical"), ("tradeable", None),
    ("threatened", None), ("tradeable", None),
)  # fmt: skip
CLASSES = (("1", "Forest"), ("2", "Plantation"), ("3", "Grassland"), ("4", "Other land"))
AREAS = {"1": 52_340.0, "2": 6_120.5, "3": 18_404.25, "4": 9_800.0}


def reviewed_workspace(folder, parcels: int = 36, name: str = "Examplania"):
    """Return a workspace that three readers went through, with sign-offs, one reopened, two samples."""
    workspace = make_workspace(folder, (), (), False, name, place="Province of Nowhere")
    add_parcels(workspace, [_parcel(number) for number in range(parcels)])
    add_parcels(
        workspace,
        [("flagged", "Cloudy Hills", "tradeable", None, 41.0, 3_400.0, None, None)],
        flag="low_coverage",
    )
    ids = [f"q{number}" for number in range(parcels)]
    act(workspace, set_queue, MARIA, stake_tco2e=250_000.0, share=0.2, seed=5)
    _decide(workspace, ids)
    _show_photos(workspace, folder, ids)
    _sign(workspace, ids)
    keep_labelled_sample(workspace, "Land cover 2020, first visit", 160, 7)
    keep_labelled_sample(workspace, "Plots of the mangroves", 45, 11, labelled=0.8, closed=False)
    return workspace


def _parcel(number: int) -> tuple:
    status, basis = STATUSES[number % len(STATUSES)]
    name = f"{PLACES[number % len(PLACES)]} {number + 1}"
    area = 12.5 + 37.25 * ((number * 7) % 23)
    return f"q{number}", name, status, basis, area, area * (310.0 + 9.0 * (number % 11)), None, None


def act(workspace, rule, by: str, **asked):
    """Do an act in somebody's name."""
    return Ledger(workspace, who=by).act(rule, **asked)


def decide_on(
    workspace, parcel_id: str, reader: str, verdict: str, at: str = "2026-03-02T09:00:00+00:00", **more
):
    """Keep a decision on a parcel as it is saved now."""
    basis = basis_of(workspace, [parcel_id])[parcel_id]
    asked = {"subject_kind": "parcel", "subject_id": parcel_id, "basis_sha256": basis, "at": at, **more}
    return act(workspace, decide, reader, reader=reader, verdict=verdict, **asked)


def _decide(workspace, ids) -> None:
    """Let Maria read most, Wei every second, the third reader a few; they differ where they may."""
    for number, parcel_id in enumerate(ids[: len(ids) * 5 // 6]):
        at = f"2026-03-{2 + number % 20:02d}T{8 + number % 9:02d}:{number % 60:02d}:00+00:00"
        verdict = "disagree" if number % 9 == 4 else "field_visit" if number % 13 == 7 else "agree"
        comment = COMMENTS[number % len(COMMENTS)]
        confidence = ("high", "medium", "low")[number % 3]
        decide_on(workspace, parcel_id, MARIA, verdict, at, comment=comment, confidence=confidence)
        if number % 2 == 0:
            other = "agree" if number % 8 else "disagree"
            decide_on(workspace, parcel_id, WEI, other, at.replace("-03-", "-04-"), confidence="high")
        if number % 12 == 5:
            decide_on(workspace, parcel_id, EVIL, "agree", at.replace("-03-", "-05-"), comment="@SUM(1)")
    asked = {"subject_kind": "parcel", "subject_id": ids[0], "verdict": "agree", "who": MARIA}
    act(workspace, agree_on, MARIA, comment="Both images agree.", at="2026-05-20T10:00:00+00:00", **asked)
    decide_on(workspace, ids[1], MARIA, "", "2026-05-21T10:00:00+00:00")  # taken back


def _show_photos(workspace, folder, ids) -> None:
    """Let two decisions name photos, one of them both."""
    files = [
        photo(folder / name, ImageDescription=name) for name in ("north edge 2026-03-04.jpg", "河岸样地.jpg")
    ]
    pieces = attach_photos(workspace, ids[4], files[:1], MARIA)
    pieces += attach_photos(workspace, ids[8], files[1:], WEI)
    shown = {"comment": FORMULA, "evidence": pieces[:1]}
    decide_on(workspace, ids[4], MARIA, "disagree", "2026-05-22T10:00:00+00:00", **shown)
    decide_on(workspace, ids[8], WEI, "disagree", "2026-05-23T10:00:00+00:00", evidence=pieces)


def _sign(workspace, ids) -> None:
    statement = "I have compared every parcel with the images of 2020 and the files attached to it."
    sign(workspace, [ids[2], ids[3], ids[5], ids[6]], "verifier", statement, WEI)
    sign(workspace, [ids[0], ids[9]], "authority", "Accepted for the national account.", "Dr. João Lima")
    reopen_parcels(
        workspace, [ids[6]], "The decree of 2026-06-01 moves the boundary.", "authority", "Dr. João Lima"
    )
    decide_on(
        workspace, ids[6], MARIA, "agree", "2026-06-10T10:00:00+00:00", comment="With the new boundary."
    )
    layer = workspace.parcel_layer()  # somebody changes a parcel that was decided on
    feature = next(layer.getFeatures(f"id = '{ids[10]}'"))
    place = layer.fields().indexOf("stock_tco2e")
    assert layer.dataProvider().changeAttributeValues({feature.id(): {place: feature["stock_tco2e"] + 111.0}})


def units_of(count: int, seed: int, classes=CLASSES, areas=AREAS) -> list[dict]:
    """Return units of a stratified sample, weights so that each class adds up to its area."""
    chance = random.Random(seed)
    codes = [code for code, _ in classes]
    drawn = [codes[number % len(codes)] for number in range(count)]
    return [
        {
            "number": number, "map_class": code, "stratum": code, "cluster": None,
            "probability": drawn.count(code) / areas[code], "weight": areas[code] / drawn.count(code),
            "area_ha": 0.09, "parcel_id": None, "x": chance.uniform(0, 9e3), "y": chance.uniform(-9e3, 0),
        }
        for number, code in enumerate(drawn, 1)
    ]  # fmt: skip


def keep_labelled_sample(workspace, name: str, count: int, seed: int, labelled=1.0, closed=True) -> str:
    """Keep a sample and label it: Maria all units, Wei every third; return its id."""
    units = units_of(count, seed)
    classes = [{"code": code, "label": label} for code, label in CLASSES]
    places = [Place(unit.pop("x"), unit.pop("y")) for unit in units]
    asked = {"parameters": {"SIZE": count, "ALLOCATION": "equal", "SEED": seed}, "classes": classes}
    frame = {"layer": "landcover2020.tif", "sha256": "ab" * 32}
    asked.update(name=name, design="stratified", seed=seed, areas=AREAS, frame=frame)
    sample_id = keep(workspace, units, places, who=MARIA, **asked)
    chance = random.Random(seed)
    codes = [code for code, _ in CLASSES]
    for unit in units[: int(count * labelled)]:
        label(workspace, sample_id, unit["number"], MARIA, _seen(unit, chance, codes, 0.12))
        if unit["number"] % 3 == 0:
            label(workspace, sample_id, unit["number"], WEI, _seen(unit, chance, codes, 0.15))
    _settle_one(workspace, sample_id)
    if closed:
        act(workspace, close_sample, MARIA, sample_id=sample_id)
    return sample_id


def label(workspace, sample_id: str, number: int, reader: str, code: str, **more):
    """Keep a label of a unit."""
    asked = {
        "unit_id": f"{sample_id}:{number}",
        "class_code": code,
        "at": "2026-02-11T08:00:00+00:00",
        **more,
    }
    return act(workspace, interpret, reader, reader=reader, **asked)


def _seen(unit, chance, codes, wrong: float) -> str:
    return chance.choice(codes) if chance.random() < wrong else unit["map_class"]


def _settle_one(workspace, sample_id: str) -> None:
    """Find a consensus on the first unit that two readers see differently."""
    with Ledger(workspace).reading() as book:
        seen: dict = {}
        for row in book.rows("interpretation", sample_id=sample_id):
            seen.setdefault(row["unit_id"], set()).add(row["class_code"])
    unit = next(iter(sorted(one for one, codes in seen.items() if len(codes) > 1)), None)
    if unit is not None:
        asked = {"unit_id": unit, "class_code": "1", "comment": "Seen together.", "who": WEI}
        act(workspace, agree_on_label, WEI, at="2026-02-20T08:00:00+00:00", **asked)
