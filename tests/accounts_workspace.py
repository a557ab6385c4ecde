"""Accounts in a real workspace, for tests of statements: the paper's five years, and all kinds of acts."""

from __future__ import annotations

from report_workspace import PARCELS, add_parcels, make_workspace

from terrestrial_carbon.plugin.core.findings import RuleError
from terrestrial_carbon.plugin.core.mechanism.bonds import issue_bond
from terrestrial_carbon.plugin.core.mechanism.cancelling import cancel, cancel_other
from terrestrial_carbon.plugin.core.mechanism.credits import record_refusal, redeem, retire, transfer
from terrestrial_carbon.plugin.core.mechanism.projects import add_project, certify
from terrestrial_carbon.plugin.core.mechanism.reserve import (
    claim,
    contribute,
    deposit_other,
    return_withheld,
    set_reserve_rate,
)
from terrestrial_carbon.plugin.core.mechanism.rights import add_right
from terrestrial_carbon.plugin.core.mechanism.safeguards import set_safeguard
from terrestrial_carbon.plugin.core.mechanism.terms import reshape, restate, set_buffer
from terrestrial_carbon.plugin.core.mechanism.years import close_year, correct_entry, record_entries
from terrestrial_carbon.plugin.storage.ledger import Ledger
from terrestrial_carbon.plugin.storage.opening_figures import open_workspace_accounts

EMISSIONS = (700.0, 700.0, 1_500.0, 500.0, 200.0)


def open_accounts(workspace) -> tuple[Ledger, dict]:
    """Open the accounts with rights, projects and certifications; return the ledger and ids by code."""
    ledger = Ledger(workspace, who="keeper")
    open_workspace_accounts(workspace, "EXA", evidence="Annex I")
    ids = {}
    for code, holder, right, kind, parcels in (
        ("A1", "A", "emission", "avoidance", ["p6"]),
        ("S1", "state", "new_carbon", "sequestration", ["p7"]),
    ):
        ids[f"right {code}"] = ledger.act(add_right, holder_id=holder, kind=right, parcel_ids=parcels).result[
            "id"
        ]
        ids[code] = ledger.act(
            add_project, right_id=ids[f"right {code}"], code=code, name=f"Project {code}", kind=kind
        ).result["id"]
        ledger.act(certify, project_id=ids[code], standard="Standard 1", certified_on="2015-07-01")
    return ledger, ids


def enter(ledger, year, kind, amount, **more) -> str:
    """Record one entry; return its id."""
    entry = {"year": year, "kind": kind, "amount_tco2e": amount, **more}
    return ledger.act(record_entries, entries=[entry]).result["ids"][0]


def ask(ledger, project_id, amount, year) -> str:
    """Redeem and return the serials; keep a request that is refused while redemption is suspended."""
    try:
        return ledger.act(redeem, project_id=project_id, amount_t=amount, year=year).result["serials"]
    except RuleError as error:
        assert error.finding.code == "suspended"
        ledger.act(record_refusal, project_id=project_id, amount_t=amount, year=year, reason="suspended")
        return ""


def keep_the_papers_years(workspace) -> tuple[Ledger, dict]:
    """Keep the five years of the paper's example."""
    ledger, ids = open_accounts(workspace)
    for year, emissions in enumerate(EMISSIONS, start=1):
        enter(ledger, year, "emissions", emissions)
        enter(ledger, year, "growth", 2.0, parcel_id="p7")
        for code, amount in (("A1", 40), ("S1", 2)):
            ask(ledger, ids[code], amount, year)
        ledger.act(close_year, year=year, at=f"{2015 + year}-07-01")
    return ledger, ids


def examplania(folder, **settings):
    """Return a workspace with the paper's figures and its five years."""
    workspace = make_workspace(folder, entries=False, **settings)
    keep_the_papers_years(workspace)
    return workspace


def everything(folder):
    """Return a workspace in whose accounts nearly every act has been done, in seven years."""
    workspace = make_workspace(folder, entries=False)
    add_parcels(
        workspace,
        [
            ("q1", "New Land", None, None, 3.0, 30.0, None, None),
            ("q3", "War Zone", "excluded", None, 5.0, 50.0, None, None),
        ],
    )
    add_parcels(workspace, [("q2", "Cloudy", "tradeable", None, 4.0, 40.0, None, None)], flag="low_coverage")
    ledger, ids = open_accounts(workspace)
    _first_years(ledger, ids)
    _later_years(ledger, ids)
    return workspace


def _first_years(ledger, ids) -> None:
    ledger.act(set_reserve_rate, from_year=1, risk="medium", share=0.1)
    first = enter(ledger, 1, "emissions", 600.0)
    enter(ledger, 1, "emissions", 25.0, parcel_id="p5", note="clearing")
    enter(ledger, 1, "growth", 12.5, parcel_id="p7")
    done = ledger.act(redeem, project_id=ids["A1"], amount_t=35, year=1).result
    ledger.act(redeem, project_id=ids["S1"], amount_t=12, year=1)
    ledger.act(transfer, serials=["EXA-2015-A1-1-10"], to_id="state", price=12.5)
    ledger.act(retire, serials=["EXA-2015-A1-4-6"])
    ledger.act(contribute, serials=["EXA-2015-A1-1-2"])
    assert done["withheld"]
    ledger.act(close_year, year=1)
    ledger.act(return_withheld, serials=[done["withheld"]])
    ledger.act(correct_entry, entry_id=first, amount_tco2e=612.25, note="survey of year 1 revised")
    ledger.act(set_buffer, from_year=2, buffer_tco2e=10.0, evidence="decree 7")
    enter(ledger, 2, "emissions", 100.0, holder_id="A")
    enter(ledger, 2, "removals", 3.5, parcel_id="p7")
    enter(ledger, 2, "emissions", 40.0, parcel_id="p1")
    ledger.act(redeem, project_id=ids["A1"], amount_t=20, year=2)
    ledger.act(issue_bond, right_id=ids["right A1"], amount_tco2e=10.0, buyer_id="state", reference="bond 1")
    ledger.act(close_year, year=2)


def _later_years(ledger, ids) -> None:
    ledger.act(
        restate,
        from_year=3,
        reason="pool_added",
        evidence="peat survey",
        parcels=[
            {"parcel_id": "p2", "protected_tco2e": 150.0},
            {"parcel_id": "p6", "tradeable_tco2e": 50.0},
            {"parcel_id": "p5", "tradeable_tco2e": -100.0},
        ],
    )
    ledger.act(
        reshape,
        parents=["p6"],
        children=[{"id": "p6a", "share_of": {"p6": 0.25}}, {"id": "p6b", "share_of": {"p6": 0.75}}],
    )
    enter(ledger, 3, "emissions", 5.0, parcel_id="p6a")
    enter(ledger, 3, "emissions", 5_000.0)
    ledger.act(
        deposit_other, registry="Verra", kind="VCU", reference="V-1", quantity_tco2e=80.5, held_by="reserve"
    )
    other = ledger.act(
        deposit_other, registry="GS", kind="GSC", reference="G-1", quantity_tco2e=60.0, held_by="insurance"
    ).result["id"]
    ledger.act(close_year, year=3)
    ledger.act(cancel_other, other_id=other, amount_tco2e=20.5, purpose="cure")
    ledger.act(claim, serials=["EXA-2015-A1-1-1"])
    ledger.act(cancel, serials=["EXA-2015-A1-1-1"], purpose="cure")
    ledger.act(cancel, serials=["EXA-2015-A1-11-12"], purpose="voluntary", note="a gift")
    ask(ledger, ids["A1"], 7, 4)
    enter(ledger, 4, "avoidance", 11.0)
    enter(ledger, 4, "cancelled", 1.5)
    enter(ledger, 4, "emissions", 3.0)
    ledger.act(close_year, year=4)
    enter(ledger, 5, "measured", 49_000.0)
    ledger.act(set_safeguard, name="trigger_price", value=5.0)
    ledger.act(close_year, year=5)
    enter(ledger, 6, "emissions", 44.0)


__all__ = ["EMISSIONS", "PARCELS", "everything", "examplania", "keep_the_papers_years", "open_accounts"]
