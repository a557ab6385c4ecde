"""Registry, projects, rights and reserve as a statement lists them."""

from __future__ import annotations

from collections.abc import Mapping

from ..core.mechanism.availability import obligation_of, right_left
from ..core.mechanism.bonds import bond_worth
from ..core.mechanism.inheritance import passed_on, redeemed_before
from ..core.mechanism.ledger_tables import BlockState, RightKind
from ..core.mechanism.serials import range_of, size_of
from .ledger_content import (
    BlockFacts,
    BondFacts,
    CertificationFacts,
    HeldFacts,
    OtherCreditFacts,
    ProjectFacts,
    RateFacts,
    RefusedFacts,
    RightFacts,
    SeriesFacts,
)

_STATES = tuple(state.value for state in BlockState)


def series_rows(book) -> tuple[SeriesFacts, ...]:
    """Return every series of serial numbers with where its credits are."""
    sums = {row["id"]: dict.fromkeys(_STATES, 0) for row in book.rows("series")}
    for block in book.rows("credit_block"):
        sums[block["series"]][block["state"]] += size_of(block)
    issued = {row["id"]: row["last"] for row in book.rows("series")}
    return tuple(SeriesFacts(name, issued[name], **states) for name, states in sorted(sums.items()))


def block_rows(book, names, projects) -> tuple[BlockFacts, ...]:
    """Return every block of credits, by year and serial number."""
    rows = sorted(book.rows("credit_block"), key=lambda row: (row["year"], row["series"], row["first"]))
    return tuple(block_facts(row, names, projects) for row in rows)


def block_facts(row: Mapping, names: Mapping, projects: Mapping) -> BlockFacts:
    """Return one block; ``names`` and ``projects`` are rows by id."""
    return BlockFacts(
        serials=range_of(row),
        tonnes=size_of(row),
        year=row["year"],
        vintage=row["vintage"],
        kind=row["kind"],
        project=_code_of(projects, row["project_id"]),
        owner_id=row["owner_id"],
        owner=_name(names, row["owner_id"]),
        state=row["state"],
    )


def held_rows(book, names) -> tuple[HeldFacts, ...]:
    """Return what each owner has."""
    sums: dict = {}
    for block in book.rows("credit_block"):
        states = sums.setdefault(block["owner_id"], dict.fromkeys(_STATES, 0))
        states[block["state"]] += size_of(block)
    rows = [HeldFacts(owner, _name(names, owner), **states) for owner, states in sums.items()]
    return tuple(sorted(rows, key=lambda row: (row.owner, row.owner_id or "")))


def _name(names: Mapping, holder_id: str | None) -> str:
    row = names.get(holder_id) or {}
    return row.get("name") or holder_id or ""


def _code_of(projects: Mapping, project_id: str | None) -> str:
    row = projects.get(project_id) or {}
    return row.get("code") or project_id or ""


def by_code(projects: Mapping) -> list:
    """Return the projects by their code."""
    return sorted(projects.values(), key=lambda row: (row["code"], row["id"]))


def project_row(book, row: Mapping, names: Mapping) -> ProjectFacts:
    """Return one project with its certifications."""
    certifications = sorted(
        book.rows("certification", project_id=row["id"]), key=lambda each: str(each["certified_on"])
    )
    return ProjectFacts(
        id=row["id"],
        code=row["code"],
        name=row["name"] or "",
        kind=row["kind"],
        risk=row["risk"] or "",
        holder_id=row["holder_id"],
        holder=_name(names, row["holder_id"]),
        right_id=row["right_id"],
        parcels=len(_present_parcels(book, "project_parcel", project_id=row["id"])),
        certifications=tuple(
            CertificationFacts(
                *(
                    str(each[name] or "")
                    for name in (
                        "standard",
                        "certified_on",
                        "ends_on",
                        "state",
                        "changed_on",
                        "reference",
                    )
                )
            )
            for each in certifications
        ),
        redeemed_tco2e=row["redeemed_tco2e"] or 0.0,
        obligation_tco2e=obligation_of(book, row["id"]),
        reserve_due_tco2e=row["reserve_due_tco2e"] or 0.0,
        note=row["note"] or "",
    )


def _present_parcels(book, link: str, **owner) -> list:
    """Return the parcels of a right or project that have not been split or merged since."""
    parcels = []
    for row in book.rows(link, **owner):
        account = book.row("parcel_account", row["parcel_id"])
        if account is not None and not account["replaced_by"]:
            parcels.append(row["parcel_id"])
    return parcels


def right_rows(book, names) -> tuple[RightFacts, ...]:
    """Return every right with what is left of it."""
    bonded: dict = {}
    for bond in book.rows("bond"):
        if bond["state"] == "open":
            bonded[bond["right_id"]] = bonded.get(bond["right_id"], 0.0) + bond["amount_tco2e"]
    rows = sorted(
        book.rows("carbon_right"),
        key=lambda row: (_name(names, row["holder_id"]), row["kind"], row["from_year"], row["id"]),
    )
    return tuple(_right(book, row, names, bonded.get(row["id"], 0.0)) for row in rows)


def _right(book, row: Mapping, names: Mapping, bonded: float) -> RightFacts:
    redeemed = row["redeemed_tco2e"] or 0.0
    tradeable, emitted = row["tradeable_tco2e"] or 0.0, row["emitted_tco2e"] or 0.0
    accrued = row["accrued_tco2e"] or 0.0
    carried = 0.0 if passed_on(book, row) else max(0.0, _left(book, row, redeemed + bonded))
    return RightFacts(
        id=row["id"],
        holder_id=row["holder_id"],
        holder=_name(names, row["holder_id"]),
        holder_kind=(names.get(row["holder_id"]) or {}).get("kind") or "",
        kind=row["kind"],
        reference=row["reference"] or "",
        parcels=len(_present_parcels(book, "right_parcel", right_id=row["id"])),
        share=row["share"],
        annual_tco2e=row["annual_tco2e"],
        from_year=row["from_year"],
        to_year=row["to_year"],
        tradeable_tco2e=tradeable,
        emitted_tco2e=emitted,
        accrued_tco2e=accrued,
        redeemed_tco2e=redeemed,
        bonded_tco2e=bonded,
        carried_over_tco2e=carried,
    )


def _left(book, row: Mapping, used: float) -> float:
    """Return what the closed years have earned of a right, less what is used of it, tCO2e."""
    before = redeemed_before(book, row, None)
    if row["kind"] == RightKind.EMISSION.value:
        earned = min(row["accrued_tco2e"] or 0.0, (row["tradeable_tco2e"] or 0.0) - before)
        return min(earned - used, right_left(book, row))
    sums = book.parcel_totals("right_parcel", row["id"])
    return row["share"] * (sums["growth_tco2e"] - sums["emitted_new_tco2e"]) - before - used


def other_credit_rows(book, names) -> tuple[OtherCreditFacts, ...]:
    """Return the credits of other registries."""
    rows = sorted(book.rows("other_credit"), key=lambda row: (row["registry"], row["reference"], row["id"]))
    return tuple(
        OtherCreditFacts(
            row["registry"] or "",
            row["kind"] or "",
            row["reference"] or "",
            _name(names, row["held_by"]),
            row["quantity_tco2e"],
            row["remaining_tco2e"],
        )
        for row in rows
    )


def rate_rows(book) -> tuple[RateFacts, ...]:
    """Return the shares that the reserve withholds."""
    rows = sorted(book.rows("reserve_rate"), key=lambda row: (row["from_year"], row["risk"], row["id"]))
    return tuple(RateFacts(row["from_year"], row["risk"], 100.0 * row["share"]) for row in rows)


def bond_rows(book, names) -> tuple[BondFacts, ...]:
    """Return the bonds with their worth."""
    rows = sorted(book.rows("bond"), key=lambda row: (row["year"], row["id"]))
    return tuple(
        BondFacts(
            _name(names, row["holder_id"]),
            _name(names, row["buyer_id"]),
            row["year"],
            row["amount_tco2e"],
            bond_worth(book, row["id"]),
            row["state"],
            row["reference"] or "",
        )
        for row in rows
    )


def refused_rows(book, projects) -> tuple[RefusedFacts, ...]:
    """Return the requests that were refused."""
    rows = sorted(book.rows("refused_request"), key=lambda row: (row["year"], row["at"] or "", row["id"]))
    return tuple(
        RefusedFacts(
            row["year"],
            _code_of(projects, row["project_id"]),
            row["kind"],
            row["amount_tco2e"],
            row["reason"],
        )
        for row in rows
    )
