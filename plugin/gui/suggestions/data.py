"""What the page lists: proposals kept in the workspace, and the mixed parcels of the last run."""

from __future__ import annotations

from dataclasses import dataclass, field

from qgis.core import QgsGeometry, QgsVectorLayer

from ...core.mechanism.classes import Rule
from ...core.mechanism.suggestion_facts import Ground
from ...core.mechanism.suggestion_json import read_grounds
from ...processing.suggestion_texts import reasons_text
from ...processing.suggestions.proposing import SOURCE
from ...storage import proposals
from ...storage.values import from_attribute
from .preview import made_preview

MIXED = "mixed"
_LAW = ("in_law_area", "in_later_law_area")


@dataclass(frozen=True)
class Piece:
    """A part of a mixed parcel with the status suggested for it."""

    status: str
    basis: str | None
    area_ha: float
    share_pct: float
    geometry: QgsGeometry


@dataclass(frozen=True)
class Suggested:
    """One line of the list. ``status`` is ``None`` for a mixed parcel, which has ``pieces``."""

    parcel_id: str
    status: str | None
    basis: str | None
    rule: str
    share: float
    grounds: tuple[Ground, ...]
    reason: str
    proposal_id: str = ""
    pieces: tuple[Piece, ...] = ()

    @property
    def kind(self) -> tuple:
        """What suggestions are decided together: status, basis and rule."""
        return (MIXED, None, "") if self.status is None else (self.status, self.basis, self.rule)


@dataclass
class RunResult:
    """What a run gave: figures by name, mixed parcels, a layer for the map, and what is listed."""

    figures: dict
    mixed: tuple[Suggested, ...] = ()
    preview: QgsVectorLayer | None = None
    listed: tuple[Suggested, ...] = field(default=())


def read_listed(workspace) -> tuple[Suggested, ...]:
    """Return the open suggestions of a workspace.

    :raises TerrestrialCarbonError: the file cannot be read at this moment.
    """
    found = []
    for one in proposals.proposals(workspace, state="open", source=SOURCE):
        grounds = tuple(read_grounds(one.values.get("reasons")))
        rule, basis = str(one.values.get("rule") or ""), one.values.get("basis")
        share = float(one.values.get("share") or 0.0)
        text = reasons_text(grounds)
        found.append(Suggested(one.parcel_id, one.status, basis, rule, share, grounds, text, one.id))
    return tuple(found)


def read_run(figures: dict, output: str, parts: str) -> RunResult:
    """Return the mixed parcels of a finished run, read from its files."""
    pieces: dict[str, list] = {}
    for feature in QgsVectorLayer(parts, "parts", "ogr").getFeatures():
        piece = Piece(
            feature["status"],
            from_attribute(feature["basis"]),
            feature["area_ha"],
            feature["share_pct"],
            QgsGeometry(feature.geometry()),
        )
        pieces.setdefault(feature["parcel_id"], []).append(piece)
    mixed = []
    layer = QgsVectorLayer(output, "suggestions", "ogr")
    layer.setSubsetString("mixed = 1")
    for feature in layer.getFeatures():
        grounds = tuple(read_grounds(feature["reason_codes"]))
        own = tuple(pieces.get(feature["id"], ()))
        share = feature["suggested_share_pct"] / 100.0
        reason = feature["reasons"]
        mixed.append(Suggested(feature["id"], None, None, "", share, grounds, reason, pieces=own))
    return RunResult(figures, tuple(mixed), preview=made_preview(output))


def evidence_of(one: Suggested, status: str, basis: str | None) -> dict:
    """Return the fields of evidence that the reasons fill for a status, by name; dates as dates."""
    values: dict = {}
    for ground in (ground for ground in one.grounds if ground.decides):
        by_law = ground.code == "in_law_area" and basis == "law"
        if by_law or (ground.code in _LAW and status == "threatened"):
            values.setdefault("legal_ref", ground.name)
            values.setdefault("protected_from", ground.since)
            values.setdefault("protected_to", ground.until)
        elif ground.code == "in_treaty_area" and basis == "treaty":
            values.setdefault("treaty_ref", ground.name)
        elif ground.rule is Rule.LAW_WITH_THREAT and status == "threatened":
            _add(values, "threat_note", ground)
        elif ground.rule is Rule.INACCESSIBLE and status == "inaccessible":
            _add(values, "constraint_note", ground)
    return {name: value for name, value in values.items() if value is not None}


def _add(values: dict, name: str, ground: Ground) -> None:
    text = reasons_text([ground])
    values[name] = f"{values[name]}; {text}" if name in values else text
