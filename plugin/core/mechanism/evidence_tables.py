"""The ledger's tables of evidence: what is attached, to which parcels, and for what (mechanism M1).

The files themselves lie beside the workspace; a row names one by the SHA-256 of its content.
"""

from enum import Enum

from .column_kinds import INTEGER, REAL, TEXT


class EvidenceKind(str, Enum):
    """What a piece of evidence is."""

    FILE = "file"
    PHOTO = "photo"
    LINK = "link"
    LAYER = "layer"
    NOTE = "note"


class Support(str, Enum):
    """What a piece of evidence shows of a parcel."""

    LAW = "law"  # the act that protects it
    TREATY = "treaty"
    DATES = "dates"
    THREAT = "threat"
    CONSTRAINT = "constraint"
    EXCLUSION = "exclusion"
    MEASURE = "measure"
    STOCK = "stock"
    HOLDER = "holder"
    BOUNDARY = "boundary"
    OTHER = "other"


class LinkState(str, Enum):
    """Whether a piece of evidence is attached to a parcel, or was."""

    ATTACHED = "attached"
    DETACHED = "detached"


EVIDENCE_TABLES = {
    "evidence": {  # append-only
        "kind": TEXT,
        "title": TEXT,
        "file_name": TEXT,  # as it was called
        "path": TEXT,  # of the file kept, relative to the workspace's folder, with "/"
        "uri": TEXT,  # of a link; a layer's source without user names and passwords
        "sha256": TEXT,  # of the file's content; of a layer's, where its file is not too large
        "size_bytes": INTEGER,
        "media_type": TEXT,
        "fingerprint": TEXT,  # JSON: what identifies a layer
        "taken_at": TEXT,  # a photo's own date, ISO 8601 without zone
        "lon": REAL,  # a photo's own place, degrees (WGS 84)
        "lat": REAL,
        "remark": TEXT,
        "added_at": TEXT,  # ISO 8601 in UTC
        "added_by": TEXT,
    },
    "evidence_parcel": {  # id: <evidence>:<parcel>:<supports>
        "evidence_id": TEXT,
        "parcel_id": TEXT,
        "supports": TEXT,
        "state": TEXT,
        "inherited_from": TEXT,  # the parcel it was split from, or that was merged into it
        "reason": TEXT,  # why it was detached
        "at": TEXT,  # of the last change; ISO 8601 in UTC
        "who": TEXT,
    },
}

EVIDENCE_ONCE = frozenset(("evidence",))
EVIDENCE_LOOKED_UP = {"evidence": ("sha256", "uri"), "evidence_parcel": ("evidence_id", "parcel_id")}


def link_id(evidence_id: str, parcel_id: str, supports: str) -> str:
    """Return the id of the row that ties a piece of evidence to a parcel."""
    return f"{evidence_id}:{parcel_id}:{supports}"
