"""The tables of the accounts and the codes in them (mechanism M4 to M8).

A row is a dict; every table has a text ``id``. The storage adds ``entry_seq``, the number of the
journal entry that wrote the row last. Amounts end in ``_tco2e`` (full precision) or, for whole
tonnes of credits, are serial numbers. Years are accounting years: 1 is the first of the period.
"""

from enum import Enum

from .baseline_tables import BASELINE_LOOKED_UP, BASELINE_ONCE, BASELINE_TABLES
from .column_kinds import DATE, INTEGER, REAL, TEXT
from .evidence_tables import EVIDENCE_LOOKED_UP, EVIDENCE_ONCE, EVIDENCE_TABLES
from .natural_codes import Disturbance, DisturbanceActivity, FollowUpKind, MarkState  # noqa: F401
from .review_tables import REVIEW_LOOKED_UP, REVIEW_ONCE, REVIEW_TABLES


class EntryKind(str, Enum):
    """What an account entry states.

    ``growth`` is new carbon measured on a parcel that the country's figures contain already: it
    may be credited, and adds nothing to the actual stock. ``removals`` add to the stock and, on a
    parcel, may be credited too. The ``reported_`` kinds are credits without serial numbers.
    """

    EMISSIONS = "emissions"
    REMOVALS = "removals"
    GROWTH = "growth"
    MEASURED = "measured"
    REPORTED_AVOIDANCE = "avoidance"
    REPORTED_SEQUESTRATION = "sequestration"
    REPORTED_CANCELLED = "cancelled"


class Carbon(str, Enum):
    """Which carbon of a parcel an emission took."""

    TRADEABLE = "tradeable"
    PROTECTED = "protected"
    NEW = "new"


class RightKind(str, Enum):
    """A right to emit tradeable carbon, or to the credits for new carbon (paper 3.2.2)."""

    EMISSION = "emission"
    NEW_CARBON = "new_carbon"


class ProjectKind(str, Enum):
    """What a project's credits are for."""

    AVOIDANCE = "avoidance"
    SEQUESTRATION = "sequestration"


class Risk(str, Enum):
    """Risk rating of a project, on which the reserve's share depends (Annex II)."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


class CertificationState(str, Enum):
    """State of a certification."""

    VALID = "valid"
    SUSPENDED = "suspended"
    WITHDRAWN = "withdrawn"


class BlockState(str, Enum):
    """Where a block of credits is; the last two are for ever."""

    ACTIVE = "active"
    WITHHELD = "withheld"  # in the reserve; owner_id may get it back
    FUND = "fund"  # given to the international fund
    RETIRED = "retired"
    CANCELLED = "cancelled"


class Movement(str, Enum):
    """What happened to credits."""

    ISSUE = "issue"
    TRANSFER = "transfer"
    WITHHOLD = "withhold"
    RETURN = "return"
    CONTRIBUTE = "contribute"
    CLAIM = "claim"
    RETIRE = "retire"
    CANCEL = "cancel"


class CancelPurpose(str, Enum):
    """Why credits are cancelled."""

    OBLIGATION = "obligation"  # of a holder who emitted redeemed carbon (3.2.4, standard 3)
    CURE = "cure"  # to close the country's shortfall
    VOLUNTARY = "voluntary"


class MarketPurpose(str, Enum):
    """What a transfer's ``purpose`` says of credits that enter the market (M8)."""

    ENTRY = "entry"


class Source(str, Enum):
    """What closes a shortfall (M5)."""

    RESERVE = "reserve"
    INSURANCE = "insurance"
    FUND = "fund"
    BOUGHT = "bought"


class TermsReason(str, Enum):
    """Why P0, T0 and B are what they are from a year on."""

    OPENING = "opening"
    POOL_ADDED = "pool_added"
    TERRITORY_EXCLUDED = "territory_excluded"
    TERRITORY_RETURNED = "territory_returned"
    METHOD = "method"
    BUFFER = "buffer"


class YearState(str, Enum):
    """An open year takes entries; a closed one only corrections."""

    OPEN = "open"
    CLOSED = "closed"


#: id of the one row of ``account_state``.
STATE_ID = "accounts"

#: Table → columns besides ``id``, each with its kind. The order is the order in the database.
LEDGER_TABLES = {
    "account_state": {
        "joining_date": DATE,
        "country": TEXT,  # code in serial numbers, A-Z and 0-9
        "period_years": INTEGER,
        "last_closed_year": INTEGER,  # 0: none yet
    },
    "account_terms": {
        "from_year": INTEGER,
        "reason": TEXT,
        "p0_tco2e": REAL,
        "t0_tco2e": REAL,
        "annual_budget_tco2e": REAL,
        "buffer_tco2e": REAL,  # of each year from here on (FAQ 9)
        "stock_change_tco2e": REAL,  # what the actual stock gains; the whole stock at the opening
        "method": TEXT,
        "evidence": TEXT,
    },
    "holder": {"name": TEXT, "kind": TEXT},
    "baseline": {  # the joining-date snapshot: written once
        "name": TEXT,
        "status": TEXT,
        "basis": TEXT,
        "side": TEXT,
        "holder_id": TEXT,
        "protected_from": DATE,
        "area_ha": REAL,
        "stock_tco2e": REAL,
        "stock_se_tco2e": REAL,
        "geometry_sha256": TEXT,
    },
    "parcel_account": {
        "protected_tco2e": REAL,
        "tradeable_tco2e": REAL,
        "emitted_protected_tco2e": REAL,
        "emitted_tradeable_tco2e": REAL,
        "emitted_new_tco2e": REAL,
        "growth_tco2e": REAL,
        # what territory out of control took along (FAQ 12), to come back with it
        "excluded_protected_tco2e": REAL,
        "excluded_tradeable_tco2e": REAL,
        "excluded_emitted_protected_tco2e": REAL,
        "excluded_emitted_tradeable_tco2e": REAL,
        "replaced_by": TEXT,  # ids of the parcels it was split or merged into, with commas
    },
    "carbon_right": {
        "holder_id": TEXT,
        "kind": TEXT,
        "share": REAL,  # of each of its parcels, above 0, at most 1
        "annual_tco2e": REAL,  # emission rights: what may be emitted or redeemed a year
        "from_year": INTEGER,
        "to_year": INTEGER,  # empty: to the end of the period
        "reference": TEXT,
        "tradeable_tco2e": REAL,  # on the joining date, its share
        "emitted_tco2e": REAL,  # of that
        "accrued_tco2e": REAL,  # entitlement of the closed years
        "redeemed_tco2e": REAL,
    },
    "right_year": {  # id: <right>:<year>; an emission right's year
        "right_id": TEXT,
        "year": INTEGER,
        "accrued_tco2e": REAL,
        "emitted_tco2e": REAL,
    },
    "right_parcel": {"right_id": TEXT, "parcel_id": TEXT},
    "project": {
        "code": TEXT,  # in serial numbers, A-Z and 0-9
        "name": TEXT,
        "kind": TEXT,
        "right_id": TEXT,
        "holder_id": TEXT,
        "risk": TEXT,
        "redeemed_tco2e": REAL,
        "answered_tco2e": REAL,  # obligations met by cancelling
        "reserve_due_tco2e": REAL,  # part of a tonne still to be withheld
        "note": TEXT,
    },
    "project_parcel": {"project_id": TEXT, "parcel_id": TEXT},
    "certification": {
        "project_id": TEXT,
        "standard": TEXT,
        "certified_on": DATE,
        "ends_on": DATE,
        "state": TEXT,
        "changed_on": DATE,
        "reference": TEXT,
    },
    "account_entry": {  # append-only
        "year": INTEGER,
        "kind": TEXT,
        "amount_tco2e": REAL,
        "holder_id": TEXT,
        "parcel_id": TEXT,
        "note": TEXT,
        "source": TEXT,
        "created_at": TEXT,
        "carbon": TEXT,
        "corrects_id": TEXT,  # this amount replaces that entry's
    },
    "event": {  # append-only: a loss seen on a map that became an entry
        "entry_id": TEXT,
        "parcel_id": TEXT,
        "year": INTEGER,
        "calendar_year": INTEGER,  # in which the map has it
        "event_type": TEXT,  # code of the map's encoding
        "area_ha": REAL,
        "amount_tco2e": REAL,
        "map_name": TEXT,
        "map_source": TEXT,
        "map_sha256": TEXT,
        "encoding": TEXT,  # JSON
        "conditions": TEXT,  # JSON: tree cover, forest definition, density map
        "place": TEXT,  # base64 of zlib of a WKB multipolygon in the workspace's CRS
        "min_x": REAL,
        "min_y": REAL,
        "max_x": REAL,
        "max_y": REAL,
    },
    "natural_mark": {  # an event left out of the accounts of forests (LULUCF para 33 to 36)
        "event_id": TEXT,
        "disturbance": TEXT,
        "activity": TEXT,
        **{f"evidence_{item}": TEXT for item in "abcdef"},  # the items of para 34
        "state": TEXT,
        "marked_on": DATE,
    },
    "natural_follow_up": {  # append-only: what happened later on land marked so
        "mark_id": TEXT,
        "kind": TEXT,
        "calendar_year": INTEGER,
        "amount_tco2e": REAL,
        "note": TEXT,
        "source": TEXT,
    },
    "account_year": {  # id: the year as text
        "year": INTEGER,
        "state": TEXT,
        "emissions_tco2e": REAL,
        "removals_tco2e": REAL,
        "measured_tco2e": REAL,  # empty: no measurement
        "avoidance_tco2e": REAL,  # issued with serial numbers
        "sequestration_tco2e": REAL,
        "cancelled_tco2e": REAL,
        "reported_avoidance_tco2e": REAL,  # without serial numbers
        "reported_sequestration_tco2e": REAL,
        "reported_cancelled_tco2e": REAL,
        "refused_avoidance_tco2e": REAL,  # asked for while redemption was suspended
        "refused_sequestration_tco2e": REAL,
        "closed_at": TEXT,
        "required_at_close_tco2e": REAL,
        "actual_at_close_tco2e": REAL,
        "balance_at_close_tco2e": REAL,
    },
    "series": {"last": INTEGER},  # id: <country>-<vintage>-<project>; the last serial number issued
    "credit_block": {
        "series": TEXT,
        "first": INTEGER,
        "last": INTEGER,
        "vintage": INTEGER,  # calendar year in which the accounting year began
        "year": INTEGER,  # accounting year
        "kind": TEXT,
        "project_id": TEXT,
        "owner_id": TEXT,
        "state": TEXT,
    },
    "transfer": {  # append-only: every movement of every block
        "movement": TEXT,
        "block_id": TEXT,
        "other_id": TEXT,  # other credits, in place of a block
        "series": TEXT,
        "first": INTEGER,
        "last": INTEGER,
        "amount_tco2e": REAL,
        "from_id": TEXT,
        "to_id": TEXT,
        "year": INTEGER,
        "purpose": TEXT,
        "price": REAL,
        "note": TEXT,
        "at": TEXT,
    },
    "other_credit": {
        "registry": TEXT,
        "kind": TEXT,
        "reference": TEXT,  # its serial numbers there
        "quantity_tco2e": REAL,
        "remaining_tco2e": REAL,
        "held_by": TEXT,  # reserve, fund, insurance, or a holder's id
    },
    "bond": {
        "holder_id": TEXT,
        "buyer_id": TEXT,
        "right_id": TEXT,
        "amount_tco2e": REAL,
        "year": INTEGER,
        "emitted_at_issue_tco2e": REAL,
        "state": TEXT,  # open or closed
        "reference": TEXT,
    },
    "reserve_rate": {"from_year": INTEGER, "risk": TEXT, "share": REAL},
    "account_setting": {"value": TEXT},  # JSON; id: the safeguard's name
    "refused_request": {
        "year": INTEGER,
        "project_id": TEXT,
        "kind": TEXT,
        "amount_tco2e": REAL,
        "reason": TEXT,
        "at": TEXT,
    },
    **BASELINE_TABLES,
    **EVIDENCE_TABLES,
    **REVIEW_TABLES,
}

#: Tables whose rows are written once and never changed.
WRITTEN_ONCE = BASELINE_ONCE.union(
    EVIDENCE_ONCE,
    REVIEW_ONCE,
    ("baseline", "account_terms", "account_entry", "transfer", "right_parcel", "project_parcel",
     "refused_request", "event", "natural_follow_up")
)  # fmt: skip

#: Columns by which rows are looked up.
LOOKED_UP = {
    "account_entry": ("year", "parcel_id", "holder_id", "corrects_id"),
    "event": ("year", "parcel_id", "entry_id"),
    "natural_mark": ("event_id",),
    "natural_follow_up": ("mark_id",),
    "right_parcel": ("right_id", "parcel_id"),
    "project_parcel": ("project_id", "parcel_id"),
    "carbon_right": ("holder_id",),
    "right_year": ("right_id",),
    "project": ("right_id", "holder_id", "code"),
    "certification": ("project_id",),
    "credit_block": ("series", "owner_id", "project_id", "state"),
    "transfer": ("block_id", "series", "from_id", "to_id", "year"),
    "other_credit": ("held_by",),
    "bond": ("right_id", "holder_id"),
    **BASELINE_LOOKED_UP,
    **EVIDENCE_LOOKED_UP,
    **REVIEW_LOOKED_UP,
}
