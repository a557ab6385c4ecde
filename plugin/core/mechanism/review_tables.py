"""The ledger's tables of the review: decisions, consensus, sign-offs, samples and their labels.

A *subject* is a parcel or an event. Each time a parcel that was signed off is reopened, a new *round* of its
review begins; what was decided before stays.
"""

from enum import Enum

from .column_kinds import INTEGER, REAL, TEXT


class SubjectKind(str, Enum):
    """What is reviewed."""

    PARCEL = "parcel"
    EVENT = "event"


class Verdict(str, Enum):
    """What a reader says of a subject as it is recorded."""

    AGREE = "agree"
    DISAGREE = "disagree"
    FIELD_VISIT = "field_visit"


class Confidence(str, Enum):
    """How sure a reader is."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


class Role(str, Enum):
    """In which role somebody works; verifiers and authorities may sign."""

    READER = "reader"
    VERIFIER = "verifier"
    AUTHORITY = "authority"


class SignOffState(str, Enum):
    """Whether a sign-off holds, or the parcel was reopened."""

    SIGNED = "signed"
    REOPENED = "reopened"


class SampleState(str, Enum):
    """Whether a sample may still be labelled."""

    OPEN = "open"
    CLOSED = "closed"


REVIEW_TABLES = {
    "review_decision": {  # id: <subject_kind>:<subject_id>:<round>:<reader>
        "subject_kind": TEXT,
        "subject_id": TEXT,
        "round": INTEGER,
        "reader": TEXT,
        "verdict": TEXT,  # empty: taken back
        "confidence": TEXT,
        "comment": TEXT,
        "evidence": TEXT,  # ids of photos, JSON
        "basis_sha256": TEXT,  # of the subject's record as the reader saw it
        "at": TEXT,  # when first decided; ISO 8601 in UTC
        "changed_at": TEXT,
    },
    "review_consensus": {  # id: <subject_kind>:<subject_id>:<round>
        "subject_kind": TEXT,
        "subject_id": TEXT,
        "round": INTEGER,
        "verdict": TEXT,
        "comment": TEXT,
        "readers": TEXT,  # JSON
        "at": TEXT,
        "who": TEXT,
    },
    "sign_off": {
        "parcel_id": TEXT,
        "round": INTEGER,
        "role": TEXT,
        "statement": TEXT,
        "basis_sha256": TEXT,  # of the parcel's record that was signed
        "state": TEXT,
        "at": TEXT,
        "who": TEXT,
        "reopened_at": TEXT,
        "reopened_by": TEXT,
        "reopened_role": TEXT,
        "reopen_reason": TEXT,
    },
    "sample": {
        "name": TEXT,
        "design": TEXT,
        "seed": INTEGER,
        "parameters": TEXT,  # JSON: all that the drawing was told
        "frame": TEXT,  # JSON: fingerprint of what was drawn from
        "classes": TEXT,  # JSON: [{code, label, key, colour}, …]
        "areas": TEXT,  # JSON: {map class: ha}, empty if not known
        "plot_side_m": REAL,  # 0: points
        "units": INTEGER,
        "units_sha256": TEXT,  # of the canonical JSON of all units as drawn
        "state": TEXT,
        "at": TEXT,
        "who": TEXT,
    },
    "sample_unit": {  # id: <sample>:<number>; written once
        "sample_id": TEXT,
        "number": INTEGER,
        "map_class": TEXT,
        "stratum": TEXT,
        "cluster": INTEGER,
        "probability": REAL,
        "weight": REAL,  # times area_ha of a plot or parcel: the hectares it stands for; of a point by itself
        "area_ha": REAL,
        "parcel_id": TEXT,
        "x": REAL,  # in the workspace's CRS
        "y": REAL,
    },
    "interpretation": {  # id: <unit>:<reader>
        "unit_id": TEXT,
        "sample_id": TEXT,
        "reader": TEXT,
        "class_code": TEXT,  # empty: taken back
        "confidence": TEXT,
        "comment": TEXT,
        "evidence": TEXT,  # ids of photos, JSON
        "at": TEXT,
        "changed_at": TEXT,
    },
    "interpretation_consensus": {  # id: <unit>
        "sample_id": TEXT,
        "class_code": TEXT,
        "comment": TEXT,
        "readers": TEXT,  # JSON
        "at": TEXT,
        "who": TEXT,
    },
}

REVIEW_ONCE = frozenset(("sample_unit",))
REVIEW_LOOKED_UP = {
    "review_decision": ("subject_id", "reader"),
    "review_consensus": ("subject_id",),
    "sign_off": ("parcel_id", "state"),
    "sample_unit": ("sample_id",),
    "interpretation": ("unit_id", "sample_id"),
    "interpretation_consensus": ("sample_id",),
}
