"""Builds a statement from a saved workspace."""

from __future__ import annotations

import hashlib
import json
from datetime import datetime, timezone
from pathlib import Path

from qgis.core import QgsFeatureRequest

from ..core.findings import Finding, Level
from ..core.mechanism.accounts import AccountsMode
from ..core.mechanism.budget import BudgetMethod, BudgetResult
from ..core.mechanism.journal import JOURNAL_COLUMNS
from ..core.mechanism.ratchet import table_of
from ..core.parcel import WITHHOLDING_FLAGS
from ..storage.baseline import frozen_budget, frozen_of, parcels_of
from ..storage.decision import Decision, budget_of
from ..storage.ledger import Ledger
from ..storage.parcel_figures import read_saved_rows
from ..storage.saved_parcels import parcel_of
from ..storage.schema import PARCEL
from ..storage.values import from_attribute, to_date
from ..storage.versions import software_versions
from .accounts import accounts_of
from .content import (
    AccountsFacts,
    Amount,
    BudgetFacts,
    ClassFacts,
    FlagFacts,
    FlaggedParcel,
    HistoryFacts,
    HolderFacts,
    QualityFacts,
    RawRows,
    RunFacts,
    SourceFacts,
    Statement,
    WorkspaceFacts,
)
from .ledger_build import all_entries, ledger_facts
from .map_image import map_png
from .uncertainty_sections import uncertainty_of

_COLUMNS = (
    "id",
    "name",
    "status",
    "basis",
    "area_ha",
    "stock_tco2e",
    "stock_se_tco2e",
    "holder_id",
    "plan_class",
    "flag",
    "flag_accepted",
    "covered_pct",
    "stock_source",
    "stock_date",
)
#: A longer journal is not written out in the statement's JSON again; it stays in the workspace.
LONGEST_JOURNAL = 100_000
_SAME_STOCK = 1e-6  # relative: the map's stock and the accounts' do not differ


def build_statement(
    workspace, language: str | None = None, with_map: bool = True, year: int | None = None
) -> Statement:
    """Return the statement of ``workspace`` as it is saved.

    :param language: code of the language to write it in (``en``, ``zh-Hans``); ``None`` is the user's.
    :param year: accounting year to state; the last that is closed or has figures if not given.
    :raises TerrestrialCarbonError: the workspace cannot be read.
    :raises RuleError: there are no parcels, or an account entry is impossible.
    """
    rows = _saved_rows(workspace)
    parcels = [parcel_of(row) for row in rows]
    runs = workspace.runs()
    budget, decision, findings = budget_of(parcels, workspace.settings, runs)
    frozen = frozen_of(workspace)
    if frozen is not None and frozen.closed_year is None:  # the figures that the accounts will open with
        budget, decision = frozen_budget(frozen, parcels_of(workspace, frozen)), frozen.decision
    settings = workspace.settings
    ledger = Ledger(workspace)
    facts = ledger_facts(ledger, year)
    if facts is None:
        accounts, left_out = accounts_of(workspace.account_entries(), budget, settings.joining_date.year)
        findings += left_out
    else:
        accounts = _accounts(ledger, facts.year)
        findings += _differences(budget, facts.terms[-1])
    uncertain = uncertainty_of(workspace, runs, None if facts is None else facts.year)
    holders = _holders(budget, workspace.holders())
    sources = _sources(rows)
    return Statement(
        created_at=datetime.now(timezone.utc).isoformat(timespec="seconds"),
        language=language,
        versions=software_versions(),
        workspace=_facts(workspace, rows),
        budget=_budget_facts(budget, decision),
        classes=_classes(budget),
        holders=holders,
        quality=_quality(budget, rows),
        accounts=accounts,
        sources=sources,
        runs=tuple(_run(run) for run in runs),
        findings=tuple(budget.findings),
        missing=tuple(findings + _missing(settings, holders, accounts, sources, runs, facts, uncertain)),
        map_png=map_png(workspace) if with_map else b"",
        ledger=facts,
        uncertainty=uncertain,
        parcels=RawRows(_COLUMNS, tuple(tuple(row[name] for name in _COLUMNS) for row in rows)),
        journal=_journal(ledger),
    )


def _accounts(ledger, year: int) -> tuple[AccountsFacts, ...]:
    """Return the compliance tables of open accounts by the rules and as entered."""
    if not year:
        return ()
    with ledger.reading() as book:
        return tuple(
            AccountsFacts(mode.value, tuple(table_of(book, mode, year)))
            for mode in (AccountsMode.BY_RULES, AccountsMode.AS_PRINTED)
        )


def _differences(budget: BudgetResult, terms) -> list[Finding]:
    """Say when the parcels as they are saved are no longer what the accounts rest on."""
    pairs = ((budget.p0_tco2e, terms.p0_tco2e), (budget.t0_tco2e, terms.t0_tco2e))
    if all(abs(now - then) <= _SAME_STOCK * max(1.0, abs(then)) for now, then in pairs):
        return []
    values = {
        "p0": budget.p0_tco2e,
        "t0": budget.t0_tco2e,
        "accounts_p0": terms.p0_tco2e,
        "accounts_t0": terms.t0_tco2e,
    }
    return [Finding(Level.WARNING, "map_differs", values=values)]


def _journal(ledger) -> RawRows | None:
    head = ledger.head()
    if head is not None and head[0] > LONGEST_JOURNAL:
        return None
    rows = tuple(tuple(getattr(entry, name) for name in JOURNAL_COLUMNS) for entry in all_entries(ledger))
    return RawRows(JOURNAL_COLUMNS, rows)


def _saved_rows(workspace) -> list[dict]:
    layer = workspace.parcel_layer()
    rows = read_saved_rows(layer, _COLUMNS)
    if rows is not None:
        return [dict(zip(_COLUMNS, row[1:])) for row in rows]
    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
    return [
        {name: from_attribute(feature[name]) for name in _COLUMNS} for feature in layer.getFeatures(request)
    ]


def _facts(workspace, rows) -> WorkspaceFacts:
    settings = workspace.settings
    crs = workspace.crs
    return WorkspaceFacts(
        file=Path(workspace.path).name,
        name=settings.name,
        place=settings.place or "",
        joining_date=settings.joining_date,
        period_years=settings.period_years,
        cutoff_date=settings.cutoff_date,
        ellipsoid=workspace.ellipsoid,
        crs=f"{crs.authid()} {crs.description()}".strip(),
        fingerprint=figures_fingerprint(rows),
    )


def figures_fingerprint(rows) -> str:
    """Return the SHA-256 of the parcels' figures: one JSON list a line, by parcel id."""
    names = ("id", "status", "basis", "area_ha", "stock_tco2e", "flag", "flag_accepted", "holder_id")
    lines = sorted(json.dumps([row[name] for name in names], ensure_ascii=False) for row in rows)
    return hashlib.sha256("\n".join(lines).encode("utf-8")).hexdigest()


def _budget_facts(budget: BudgetResult, decision: Decision) -> BudgetFacts:
    history = None
    if budget.history is not None:
        history = HistoryFacts(
            budget.history.series,
            budget.history.mean_tco2e,
            budget.history.trend_tco2e_per_year,
            100.0 * budget.history.variation,
        )
    return BudgetFacts(
        method=budget.method.value,
        period_years=budget.period_years,
        p0_tco2e=budget.p0_tco2e,
        t0_tco2e=budget.t0_tco2e,
        budget_tco2e=budget.budget_tco2e,
        annual_budget_tco2e=budget.annual_budget_tco2e,
        protected_area_ha=budget.protected_area_ha,
        tradeable_area_ha=budget.tradeable_area_ha,
        counted_tco2e=sum(row.total.stock_tco2e for row in budget.rows if row.side.value != "neither"),
        projection_tco2e=decision.projection_tco2e if budget.method is BudgetMethod.PROJECTION else None,
        history=history,
        reference=decision.reference,
    )


def _classes(budget: BudgetResult) -> tuple[ClassFacts, ...]:
    return tuple(
        ClassFacts(
            row.status.value if row.status else None,
            row.basis.value if row.basis else None,
            row.side.value,
            row.total.parcels,
            row.total.area_ha,
            row.total.stock_tco2e,
            100.0 * row.share,
        )
        for row in budget.rows
    )


def _holders(budget: BudgetResult, known) -> tuple[HolderFacts, ...]:
    by_id = {holder["id"]: holder for holder in known}
    rows = []
    for row in budget.holders:
        holder = by_id.get(row.holder_id, {})
        rows.append(
            HolderFacts(
                row.holder_id,
                holder.get("name") or row.holder_id or "",
                holder.get("kind") or "",
                row.parcels,
                row.area_ha,
                row.protected_tco2e,
                row.tradeable_tco2e,
                row.annual_entitlement_tco2e,
            )
        )
    return tuple(sorted(rows, key=lambda row: (row.id is None, row.name)))


def _amount(total) -> Amount:
    return Amount(total.parcels, total.area_ha, total.stock_tco2e)


def _sum(rows) -> Amount:
    rows = list(rows)
    return Amount(
        len(rows), sum(row["area_ha"] or 0.0 for row in rows), sum(row["stock_tco2e"] or 0.0 for row in rows)
    )


def _quality(budget: BudgetResult, rows) -> QualityFacts:
    withholding = {flag.value for flag in WITHHOLDING_FLAGS}
    groups: dict = {}
    for row in rows:
        if row["flag"]:
            groups.setdefault((row["flag"], bool(row["flag_accepted"])), []).append(row)
    flags = tuple(
        FlagFacts(flag, accepted, flag in withholding and not accepted, _sum(members))
        for (flag, accepted), members in sorted(groups.items())
    )
    withheld = tuple(
        FlaggedParcel(
            row["id"],
            row["name"] or "",
            row["flag"],
            row["area_ha"],
            row["stock_tco2e"],
            row["covered_pct"],
        )
        for row in sorted(rows, key=lambda row: (row["name"] or "", row["id"]))
        if row["flag"] in withholding and not row["flag_accepted"]
    )
    totals = budget.totals
    return QualityFacts(
        _amount(totals.untagged), _amount(totals.withheld), _amount(totals.without_stock), flags, withheld
    )


def _sources(rows) -> tuple[SourceFacts, ...]:
    groups: dict = {}
    for row in rows:
        if row["stock_tco2e"] is not None:
            groups.setdefault((row["stock_source"] or "", to_date(row["stock_date"])), []).append(row)
    ordered = sorted(groups.items(), key=lambda item: (item[0][0], str(item[0][1])))
    return tuple(SourceFacts(source, when, _sum(members)) for (source, when), members in ordered)


def _run(run) -> RunFacts:
    return RunFacts(
        run["algorithm"] or "",
        run["finished_at"] or "",
        run["user_name"] or "",
        run["versions"] or {},
        tuple(_input(item) for item in _as_list(run["inputs"])),
        run["parameters"] if isinstance(run["parameters"], dict) else {},
    )


def _as_list(inputs) -> list:
    if isinstance(inputs, dict):
        return [inputs]
    return list(inputs or ())


def _input(item) -> tuple[str, str]:
    if not isinstance(item, dict):
        return str(item), ""
    name = item.get("name") or item.get("path") or item.get("file") or ""
    return Path(str(name)).name, str(item.get("sha256") or item.get("fingerprint") or item.get("hash") or "")


def _missing(settings, holders, accounts, sources, runs, ledger, uncertain) -> list[Finding]:
    """Return what a full statement has and this workspace does not."""
    found = (
        ("place_missing", not settings.place),
        ("holders_missing", all(holder.id is None for holder in holders)),
        ("accounts_not_open_yet", ledger is None),
        ("accounts_missing", not accounts),
        ("sources_missing", not sources or any(not source.source for source in sources)),
        ("runs_missing", not runs),
        ("uncertainty_missing", uncertain is None),
    )
    return [Finding(Level.INFO, code, PARCEL) for code, absent in found if absent]
