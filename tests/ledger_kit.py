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
    from report_workspace import make_workspace

    from terrestrial_carbon.plugin.core.mechanism import (
        bonds,
        cancelling,
        credits,
        projects,
        reserve,
        rights,
        safeguards,
        terms,
        years,
    )
    from terrestrial_carbon.plugin.storage.ledger import Ledger
    from terrestrial_carbon.plugin.storage.opening_figures import open_workspace_accounts

    workspace = make_workspace(folder, entries=False)
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
    act(bonds.issue_bond, right_id=emission, amount_tco2e=3.0, year=2, reference="bond 1")
    act(terms.set_buffer, from_year=3, buffer_tco2e=10.0, evidence="law 7")
    entry = {"year": 2, "kind": "emissions", "amount_tco2e": 700.0}
    first = act(years.record_entries, entries=[entry]).result["ids"][0]
    act(years.correct_entry, entry_id=first, amount_tco2e=650.0, note="typing error")
    return ledger
