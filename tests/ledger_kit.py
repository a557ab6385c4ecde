"""What the tests of the ledger share: the workspace of schema 1, and plain SQL on a workspace."""

from __future__ import annotations

import gzip
import sqlite3
from contextlib import contextmanager
from datetime import date
from pathlib import Path

DATA = Path(__file__).resolve().parent / "data"


def old_workspace(folder: Path) -> Path:
    """Unpack a workspace of schema 1 (7 parcels, 2 holders, 16 entries) into ``folder``."""
    path = folder / "old.gpkg"
    path.write_bytes(gzip.decompress((DATA / "workspace-v1.gpkg.gz").read_bytes()))
    return path


def workspace_of_schema_2(folder: Path) -> Path:
    """Unpack a workspace of schema 2, that of :func:`busy_ledger` of then, into ``folder``."""
    path = folder / "second.gpkg"
    path.write_bytes(gzip.decompress((DATA / "workspace-v2.gpkg.gz").read_bytes()))
    return path


def workspace_of_schema_3(folder: Path) -> Path:
    """Unpack a workspace of schema 3, that of :func:`busy_ledger` of then, into ``folder``."""
    path = folder / "third.gpkg"
    path.write_bytes(gzip.decompress((DATA / "workspace-v3.gpkg.gz").read_bytes()))
    return path


def workspace_of_schema_5(folder: Path) -> Path:
    """Unpack a workspace of schema 5, that of :func:`busy_ledger` of then with a waiver, into ``folder``."""
    path = folder / "fifth.gpkg"
    path.write_bytes(gzip.decompress((DATA / "workspace-v5.gpkg.gz").read_bytes()))
    return path


def workspace_of_schema_4(folder: Path) -> Path:
    """Unpack a workspace of schema 4 (two parcels, one map) into ``folder``."""
    path = folder / "fourth.gpkg"
    path.write_bytes(gzip.decompress((DATA / "workspace-v4.gpkg.gz").read_bytes()))
    return path


@contextmanager
def sql(path):
    """Yield a plain connection to a workspace, closed at the end; each statement commits by itself."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA synchronous = OFF")  # the file need not outlive the machine
    connection.execute("PRAGMA journal_mode = MEMORY")
    try:
        yield connection
    finally:
        connection.close()


def busy_ledger(folder: Path):
    """Make a workspace whose ledger has a row in every table; return its ledger."""
    from loss_kit import MAP, loss
    from report_workspace import make_workspace

    from terrestrial_carbon.plugin.core.mechanism import (
        bonds,
        cancelling,
        credits,
        losses,
        natural,
        projects,
        reserve,
        rights,
        safeguards,
        terms,
        years,
    )
    from terrestrial_carbon.plugin.storage.baseline import freeze_workspace, thaw_workspace
    from terrestrial_carbon.plugin.storage.evidence import attach, detach
    from terrestrial_carbon.plugin.storage.ledger import Ledger
    from terrestrial_carbon.plugin.storage.opening_figures import open_workspace_accounts

    workspace = make_workspace(folder, entries=False)
    freeze_workspace(workspace, evidence="Annex I")
    thaw_workspace(workspace, reason="a better map “2015”")
    freeze_workspace(workspace, evidence="Annex II")
    open_workspace_accounts(workspace, "EXA")
    ledger = Ledger(workspace, today=date(2016, 7, 2), who="Ana")
    act = ledger.act
    act(reserve.set_reserve_rate, from_year=1, risk="medium", share=0.1)
    act(safeguards.set_safeguard, name="trigger_price", value=5.0)
    emission = act(rights.add_right, holder_id="A", kind="emission", parcel_ids=["p6"]).result["id"]
    growth = act(rights.add_right, holder_id="state", kind="new_carbon", parcel_ids=["p7"]).result["id"]
    made = {}
    for right, code, kind in ((emission, "A1", "avoidance"), (growth, "S1", "sequestration")):
        made[code] = act(projects.add_project, right_id=right, code=code, name=code, kind=kind).result["id"]
        act(projects.certify, project_id=made[code], standard="National", certified_on="2015-08-01")
    act(
        years.record_entries,
        reason="first year",
        entries=[
            {"year": 1, "kind": "emissions", "amount_tco2e": 700.0, "note": "森林火灾 “O'Brien”\n; DROP"},
            {"year": 1, "kind": "growth", "amount_tco2e": 12.5, "parcel_id": "p7"},
            {"year": 1, "kind": "emissions", "amount_tco2e": 2.0, "parcel_id": "p6", "holder_id": "A"},
        ],
    )
    burnt = act(losses.enter_losses, losses=[loss("p6", {(1, 2)}, 3.0, event_type="fire")], map=MAP)
    (event_id,) = burnt.result["event_ids"]
    act(natural.mark_natural, event_ids=[event_id], disturbance="wildfire",
        activity="forest_management", evidence={"a": "地图"})  # fmt: skip
    act(natural.record_follow_up, event_id=event_id, kind="removal", calendar_year=2017, amount_tco2e=1.0)
    act(years.close_year, year=1)
    act(credits.redeem, project_id=made["A1"], amount_t=30)
    act(credits.redeem, project_id=made["S1"], amount_t=10)
    act(credits.record_refusal, project_id=made["A1"], amount_t=900, year=1, reason="over_entitlement")
    act(credits.transfer, serials=["EXA-2015-A1-5-9"], to_id="state", price=6.5)
    act(credits.retire, serials=["EXA-2015-A1-5-6"])
    act(cancelling.cancel, serials=["EXA-2015-A1-1-2"], purpose="voluntary")
    act(reserve.contribute, serials=["EXA-2015-A1-10-11"])
    act(
        reserve.deposit_other,
        registry="CCER", kind="CCER", reference="1-100", quantity_tco2e=100.0, held_by="reserve",
    )  # fmt: skip
    decree = folder / "decree.txt"
    decree.write_text("Décret n° 7", "utf-8")
    attached = attach(workspace, ["p1", "p2"], files=[decree], supports=["law", "dates"], who="Ana")
    detach(workspace, attached["ids"][0], ["p2"], "another decree", who="Ana")
    _review(workspace, act)
    act(bonds.issue_bond, right_id=emission, amount_tco2e=3.0, year=2, reference="bond 1")
    act(terms.set_buffer, from_year=3, buffer_tco2e=10.0, evidence="law 7")
    entry = {"year": 2, "kind": "emissions", "amount_tco2e": 700.0}
    first = act(years.record_entries, entries=[entry]).result["ids"][0]
    act(years.correct_entry, entry_id=first, amount_tco2e=650.0, note="typing error")
    return ledger


def _review(workspace, act) -> None:
    """Give every table of the review a row: a sample, two readers, a parcel signed off and reopened."""
    from terrestrial_carbon.plugin.core.review import decisions, samples, signing
    from terrestrial_carbon.plugin.storage.samples import Place, write_places

    at = {"at": "2016-07-02T08:00:00Z"}
    units = [
        {"number": number, "map_class": "1", "stratum": "1", "cluster": number, "probability": 0.5,
         "weight": 12.5, "area_ha": 0.09, "parcel_id": "p3", "x": 0.25 * number, "y": -1.5}
        for number in (1, 2)
    ]  # fmt: skip
    classes = [{"code": "1", "label": "森林"}, {"code": "2", "label": "O'Brien's"}]
    found = act(
        samples.keep_sample,
        name="Audit", design="random", seed=7, parameters={"SIZE": 2}, frame={"sha256": "0" * 64},
        classes=classes, areas={"1": 20.0, "2": 5.0}, units=units, plot_side_m=30.0, who="Ana", **at,
    ).result["id"]  # fmt: skip
    with workspace.writing() as connection:
        write_places(connection, found, [Place(unit["x"], unit["y"]) for unit in units])
    piece = act(attach_note, at=at["at"]).result["ids"]
    for reader, code in (("Ana", "1"), ("Bo", "2")):
        act(samples.interpret, unit_id=samples.unit_id(found, 1), reader=reader, class_code=code,
            comment="clouds", evidence=piece, **at)  # fmt: skip
        act(decisions.decide, subject_kind="parcel", subject_id="p3", reader=reader, verdict="agree",
            comment="“sure”", evidence=piece, basis_sha256="1" * 64, **at)  # fmt: skip
    act(
        samples.agree_on_label,
        unit_id=samples.unit_id(found, 1),
        class_code="1",
        comment="c",
        who="Ana",
        **at,
    )
    act(
        decisions.agree_on,
        subject_kind="parcel",
        subject_id="p3",
        verdict="agree",
        comment="c",
        who="Ana",
        **at,
    )
    signed = {"parcel_ids": ["p3"], "role": "verifier", "who": "Ana", **at}
    act(signing.sign_off, statement="as mapped", basis={"p3": "1" * 64}, **signed)
    act(signing.reopen, reason="a new decree", **signed)


def attach_note(book, *, at):
    """Attach a note to parcel p3, as an act."""
    from terrestrial_carbon.plugin.core.evidence.acts import attach_evidence

    items = [{"kind": "note", "title": "Photo", "remark": "seen from the road"}]
    return attach_evidence(book, items=items, parcel_ids=["p3"], at=at, who="Ana")
