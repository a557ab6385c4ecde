"""What the attributes of parcels say against the rules: ids, dates (mechanism M1), areas, size."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from ..findings import Finding
from ..mechanism.classes import CUTOFF_DATE, missing_evidence
from ..parcel import Basis, Status
from .kinds import CheckFinding, Kind

#: Part of the true area by which an area attribute may differ; and hectares, for parcels that are tiny.
AREA_SHARE, AREA_HA = 0.01, 0.001

#: Fields of the parcel table that hold a date.
DATE_FIELDS = ("protected_from", "protected_to", "excluded_to", "valid_from", "valid_to")
_KIND_OF_CODE = {
    "dates_contradict": Kind.DATES_CONTRADICT,
    "evidence_after_cutoff": Kind.AFTER_CUTOFF,
    "basis_not_of_status": Kind.BASIS_MISFIT,
}


@dataclass(frozen=True)
class Row:
    """One parcel's attributes; ``values`` are those of the parcel table's fields that the layer has."""

    fid: int
    name: str
    area_ha: float
    values: Mapping[str, object]


def id_findings(fids: Sequence[int], ids: Sequence[object], names: Sequence[str]) -> list[CheckFinding]:
    """Return the parcels without an id, and for each id used twice or more all that use it.

    :param names: of each parcel its id as text; for one without an id what else it is called.
    """
    found, users = [], defaultdict(list)
    for fid, one, name in zip(fids, ids, names):
        if one is None or str(one).strip() == "":
            found.append(CheckFinding(Kind.ID_MISSING, (fid,), (name,)))
        else:
            users[name].append(fid)
    for one, together in users.items():
        if len(together) > 1:
            values = {"id": one, "count": len(together)}
            found.append(
                CheckFinding(Kind.ID_DUPLICATE, tuple(together), (one,) * len(together), values=values)
            )
    return found


def row_findings(rows: Iterable[Row], cutoff: date = CUTOFF_DATE, joining: date | None = None) -> list:
    """Return what the dates, references and areas of parcels lack or contradict.

    Only fields that are in a row's ``values`` are asked for.
    """
    found = []
    for row in rows:
        found += _evidence(row, cutoff)
        found += _dates(row, joining)
        found += _area(row)
    return found


def _evidence(row: Row, cutoff: date) -> list[CheckFinding]:
    status, basis = _code(Status, row.values.get("status")), _code(Basis, row.values.get("basis"))
    if status is None:
        return []
    values = _readable(row.values)
    found = []
    for one in missing_evidence(row.name, status, basis, values, cutoff):
        field = one.values.get("field")
        if field is not None and field not in row.values:
            continue
        if one.code != "dates_contradict":  # asked below, whatever the status
            found.append(_as_finding(row, one, field))
    return found


def _as_finding(row: Row, one: Finding, field) -> CheckFinding:
    if field is None:
        kind = _KIND_OF_CODE[one.code]
    else:
        kind = Kind.DATE_MISSING if field in DATE_FIELDS else Kind.EVIDENCE_MISSING
    values = {**one.values, "status": row.values.get("status")}
    return CheckFinding(kind, (row.fid,), (row.name,), row.area_ha, detail=field or "", values=values)


def _dates(row: Row, joining: date | None) -> list[CheckFinding]:
    """Return the ends that lie before their beginnings."""
    values = _readable(row.values)
    spans = [("protected_from", "protected_to"), ("valid_from", "valid_to")]
    found = []
    for begin, end in spans:
        since, until = values.get(begin), values.get(end)
        if since and until and until < since:
            facts = {"since": since, "until": until}
            found.append(
                CheckFinding(
                    Kind.DATES_CONTRADICT, (row.fid,), (row.name,), row.area_ha, detail=end, values=facts
                )
            )
    until = values.get("excluded_to")
    excluded = values.get("status") == Status.EXCLUDED.value
    if excluded and joining is not None and until and until < joining:
        facts = {"since": joining, "until": until}
        found.append(
            CheckFinding(
                Kind.DATES_CONTRADICT,
                (row.fid,),
                (row.name,),
                row.area_ha,
                detail="excluded_to",
                values=facts,
            )
        )
    return found


def _area(row: Row) -> list[CheckFinding]:
    given = row.values.get("area_ha")
    if isinstance(given, bool) or not isinstance(given, (int, float)) or row.area_ha != row.area_ha:
        return []
    allowed = max(AREA_SHARE * row.area_ha, AREA_HA)
    if abs(given - row.area_ha) <= allowed:
        return []
    facts = {"given": float(given), "measured": row.area_ha}
    return [CheckFinding(Kind.AREA_DIFFERS, (row.fid,), (row.name,), row.area_ha, values=facts)]


def _code(kind, value):
    try:
        return kind(value) if value not in (None, "") else None
    except ValueError:
        return None


def _readable(values: Mapping[str, object]) -> dict:
    """Return values with every date as a date; what is no date counts as missing."""
    return {name: _day(value) if name in DATE_FIELDS else value for name, value in values.items()}


def _day(value):
    """Return a date, a moment or an ISO text as a date; ``None`` for anything else."""
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    try:
        return date.fromisoformat(str(value)[:10])
    except ValueError:
        return None
