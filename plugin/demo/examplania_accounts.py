"""Five years of Examplania's accounts, act by act through the ledger (paper, Annex I).

42 credits are redeemed in each of the years 1 to 3. Year 3 ends 686 t short, so the requests of
years 4 and 5 are refused, and kept: *as printed* the paper counts them all the same.
"""

from __future__ import annotations

from datetime import date

from ..core.findings import RuleError
from ..core.mechanism.credits import record_refusal, redeem
from ..core.mechanism.ledger_tables import EntryKind, ProjectKind, RightKind
from ..core.mechanism.projects import add_project, certify
from ..core.mechanism.rights import add_right
from ..core.mechanism.years import close_year, record_entries
from ..storage.ledger import Ledger
from ..storage.opening_figures import open_workspace_accounts
from ..translate import tr
from . import examplania_plan as plan
from .examplania import stable_id

SOURCE = "Terrestrial Carbon Group, Annex I"
#: Project code, name, right holder, kind of right, kind of project, parcels, credits a year (t).
PROJECTS = (
    (
        "A1",
        "Aldermoor Kept Pastures",
        "A",
        RightKind.EMISSION,
        ProjectKind.AVOIDANCE,
        ("a_home", "a_park", "a_shore"),
        plan.YEARLY_AVOIDANCE,
    ),
    (
        "S1",
        "Redearth Plain Replanting",
        "state",
        RightKind.NEW_CARBON,
        ProjectKind.SEQUESTRATION,
        ("plain_n", "plain_s"),
        plan.YEARLY_SEQUESTRATION,
    ),
)
GROWING_PARCEL = "plain_n"


def keep_accounts(workspace) -> Ledger:
    """Open the accounts with the stocks the workspace holds, and keep five years of them.

    :raises RuleError, TerrestrialCarbonError: the accounts are open, or a stock is missing.
    """
    ledger = Ledger(workspace)
    open_workspace_accounts(workspace, plan.COUNTRY, evidence=SOURCE)
    projects = _projects(ledger)
    for number, emissions in enumerate(plan.YEARLY_EMISSIONS, start=1):
        ledger.act(record_entries, entries=_entries(number, emissions), reason=_reason(number))
        for project_id, amount in projects.items():
            _ask(ledger, project_id, amount, number)
        ledger.act(close_year, year=number, at=_end_of(number), reason=_reason(number))
    return ledger


def _projects(ledger) -> dict:
    """Add rights, projects and certifications; return the credits a year by project's id."""
    joined = plan.JOINING_DATE
    credits_a_year = {}
    for code, name, holder, right, kind, parcels, amount in PROJECTS:
        right_id = ledger.act(
            add_right,
            holder_id=stable_id("holder", holder),
            kind=right.value,
            parcel_ids=[stable_id("parcel", key) for key in parcels],
            reference=f"Examplania register of carbon rights, {code}",
        ).result["id"]
        project_id = ledger.act(
            add_project, right_id=right_id, code=code, name=name, kind=kind.value, risk="medium"
        ).result["id"]
        ledger.act(
            certify,
            project_id=project_id,
            standard="Examplania Carbon Standard 1",
            certified_on=joined,
            reference=f"Certificate {code}/2015",
        )
        credits_a_year[project_id] = amount
    return credits_a_year


def _ask(ledger, project_id: str, amount: int, year: int) -> None:
    """Redeem credits; keep the request where redeeming is suspended."""
    try:
        ledger.act(redeem, project_id=project_id, amount_t=amount, year=year)
    except RuleError as error:
        if error.finding.code != "suspended":
            raise
        ledger.act(
            record_refusal, project_id=project_id, amount_t=amount, year=year, reason=error.finding.code
        )


def _entries(number: int, emissions: float) -> list[dict]:
    """Return the entries of a year: the country's emissions, and the new carbon of one parcel.

    The paper leaves the growth out of the actual stock, so it is entered as growth, not as removals.
    """
    rows = (
        (EntryKind.EMISSIONS, emissions, None),
        (EntryKind.GROWTH, plan.YEARLY_SEQUESTRATION, stable_id("parcel", GROWING_PARCEL)),
    )
    return [
        {
            "id": stable_id("entry", f"{number}/{kind.value}"),
            "year": number,
            "kind": kind.value,
            "amount_tco2e": float(amount),
            "parcel_id": parcel_id,
            "note": _span(number),
            "source": SOURCE,
            "created_at": f"{_end_of(number)}T00:00:00+00:00",
        }
        for kind, amount, parcel_id in rows
    ]


def _calendar(number: int) -> int:
    return date.fromisoformat(plan.JOINING_DATE).year + number - 1


def _end_of(number: int) -> str:
    return f"{_calendar(number) + 1}-07-01"


def _span(number: int) -> str:
    return f"1 July {_calendar(number)} to 30 June {_calendar(number) + 1}"


def _reason(number: int) -> str:
    return tr("year {number} of the paper's example").format(number=number)
