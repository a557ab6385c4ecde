"""The evidence of the selected parcels, read from and written to the layer."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from html import escape
from typing import Any, Optional

from ...core.findings import Finding
from ...core.mechanism.classes import missing_evidence
from ...core.parcel import Basis, Flag, Status
from ...processing.messages import finding_sentence
from ...storage.editing import difference, edit_command, read_features, write_values
from ...storage.form import aliases
from ...storage.values import from_attribute, to_attribute
from ...translate import tr
from ..widgets import number


class _Mixed:
    """Stands for a value that the selected parcels do not share."""

    def __repr__(self) -> str:
        return "MIXED"


MIXED = _Mixed()
FIELDS = (
    "id",
    "name",
    "status",
    "basis",
    "protected_from",
    "protected_to",
    "excluded_to",
    "legal_ref",
    "treaty_ref",
    "constraint_note",
    "threat_note",
    "status_comment",
    "holder_id",
    "flag",
    "flag_accepted",
    "area_ha",
    "stock_tco2e",
    "stock_se_tco2e",
    "stock_source",
    "stock_date",
    "covered_pct",
    "source",
)
#: Above so many selected parcels only their number is shown: nobody types evidence for more at once.
MOST_PARCELS = 5000
#: Contradictions shown at most.
_MOST_FINDINGS = 2


@dataclass(frozen=True)
class Evidence:
    """What ``count`` parcels have in common; values are Python's, or ``MIXED``."""

    count: int
    name: str
    status: Any  # Status, None or MIXED
    basis: Optional[Basis]
    flag: Any
    values: Mapping[str, Any]
    findings: list[str] = field(default_factory=list)


def read_evidence(layer, fids, cutoff_date) -> Optional[Evidence]:
    """Return the evidence of parcels ``fids``; ``None`` if there are none (or more than are read)."""
    if not fids or len(fids) > MOST_PARCELS:
        return None
    parcels = [
        {name: from_attribute(feature[name]) for name in FIELDS}
        for feature in read_features(layer, fids, FIELDS, geometry=False)
    ]
    if not parcels:
        return None
    values = {name: _shared([parcel[name] for parcel in parcels]) for name in FIELDS}
    findings = _sentences([_findings(parcel, cutoff_date) for parcel in parcels])
    return Evidence(
        len(parcels),
        escape(_title(parcels[0])),
        _as(Status, values["status"]),
        _basis(values["basis"]),
        _as(Flag, values["flag"]),
        values,
        findings,
    )


def write_evidence(layer, fids, name: str, value) -> None:
    """Set one field of parcels ``fids`` in one undo step; parcels that have it already stay.

    :raises EditRefused: the layer does not take it.
    """
    changes = []
    for feature in read_features(layer, fids, (name,), geometry=False):
        change = difference(layer, feature, {name: to_attribute(value)})
        if change:
            changes.append((feature.id(), change))
    if changes:
        with edit_command(layer, tr("Change {field}").format(field=aliases()[name])):
            for fid, change in changes:
                write_values(layer, fid, change)


def _findings(parcel, cutoff_date) -> list[Finding]:
    status = _as(Status, parcel["status"])
    return missing_evidence(_title(parcel), status, _basis(parcel["basis"]), parcel, cutoff_date)


def _sentences(findings_of_parcels) -> list[str]:
    """Return what is missing in one sentence, then the first of what contradicts."""
    findings = [finding for findings in findings_of_parcels for finding in findings]
    names = aliases()
    missing = [f.values["field"] for f in findings if f.code == "evidence_missing"]
    sentences = []
    if missing:
        words = dict.fromkeys(names.get(name, name) for name in missing)
        sentences.append(tr("Required and missing: {fields}").format(fields=escape(", ".join(words))))
    others = [escape(finding_sentence(f)) for f in findings if f.code != "evidence_missing"]
    sentences += others[:_MOST_FINDINGS]
    if len(others) > _MOST_FINDINGS:
        sentences.append(tr("and {number} more").format(number=number(len(others) - _MOST_FINDINGS)))
    return sentences


def _title(parcel) -> str:
    return parcel["name"] or (parcel["id"] or "")[:8]


def _shared(values):
    return values[0] if all(value == values[0] for value in values[1:]) else MIXED


def _as(kind, code):
    if code is MIXED or code in (None, ""):
        return code or None
    return kind(code) if code in {member.value for member in kind} else None


def _basis(code) -> Optional[Basis]:
    return None if code is MIXED else _as(Basis, code)
