"""The ledger's tables of the frozen baseline and of the parcels' history (mechanism M3).

Geometries are not in them: a row names one by the SHA-256 of its WKB, and the storage keeps it.
"""

from enum import Enum

from .column_kinds import DATE, INTEGER, REAL, TEXT


class FreezeKind(str, Enum):
    """What a row of ``baseline_freeze`` records; the last one says how things stand."""

    FREEZE = "freeze"
    THAW = "thaw"


class ChangeKind(str, Enum):
    """What happened to a parcel."""

    ADDED = "added"
    CHANGED = "changed"
    REMOVED = "removed"


class Origin(str, Enum):
    """Where a change of the parcels was made."""

    FIRST = "first"  # there before the history began
    PLUGIN = "plugin"
    OUTSIDE = "outside"  # by another program, or while the plugin was not looking


BASELINE_TABLES = {
    "baseline_freeze": {  # append-only: the joining-date state frozen, or thawed again
        "kind": TEXT,
        "joining_date": DATE,
        "period_years": INTEGER,
        "p0_tco2e": REAL,
        "t0_tco2e": REAL,
        "annual_budget_tco2e": REAL,
        "stock_tco2e": REAL,
        "parcels": INTEGER,
        "method": TEXT,
        "decision": TEXT,  # JSON: the method's evidence
        "evidence": TEXT,
        "sha256": TEXT,  # of the frozen parcels
    },
    "frozen_parcel": {  # append-only; id: <freeze>:<parcel>
        "freeze_id": TEXT,
        "parcel_id": TEXT,
        "name": TEXT,
        "status": TEXT,
        "basis": TEXT,
        "side": TEXT,
        "holder_id": TEXT,
        "plan_class": TEXT,
        "protected_from": DATE,
        "flag": TEXT,
        "flag_accepted": INTEGER,
        "area_ha": REAL,
        "stock_tco2e": REAL,
        "stock_se_tco2e": REAL,
        "geometry_sha256": TEXT,
        "protected_tco2e": REAL,
        "tradeable_tco2e": REAL,
    },
    "parcel_change": {  # append-only: what a save changed of one parcel
        "parcel_id": TEXT,
        "kind": TEXT,
        "origin": TEXT,
        "before": TEXT,  # JSON: the columns that changed; all of them where the parcel is gone
        "after": TEXT,  # JSON
    },
}

BASELINE_ONCE = frozenset(BASELINE_TABLES)
BASELINE_LOOKED_UP = {"frozen_parcel": ("freeze_id",), "parcel_change": ("parcel_id",)}
