"""The database's own lock on parcels that are signed off: no program changes them until they are reopened."""

from __future__ import annotations

from .ledger_schema import quoted
from .schema import PARCEL_FIELDS

#: What the refusal of the database begins with; the parcel's id is not in it, as SQLite takes no expression.
LOCKED = "parcel is signed off"
# The index on parcel_id finds one row; "+" keeps SQLite from walking all that are signed.
_SIGNED = "EXISTS (SELECT 1 FROM sign_off WHERE parcel_id = OLD.id AND +state = 'signed')"


def lock_statements() -> dict:
    """Return name → SQL text of the triggers on ``parcel``.

    What a program writes back as it was is no change, however it writes it: an empty text for none, or a
    geometry with another header (GeoPackage, clause 2.1.3: its box may be left out).
    """
    columns = [quoted(name) for name in PARCEL_FIELDS if name != "review_state"]
    terms = [f"NEW.{name} IS NOT OLD.{name} AND nullif(NEW.{name}, '') IS NOT nullif(OLD.{name}, '')"
             for name in columns]  # fmt: skip
    terms.append(f"NEW.geom IS NOT OLD.geom AND {_wkb('NEW.geom')} IS NOT {_wkb('OLD.geom')}")
    changed = " OR ".join(terms)
    return {
        "parcel_signed_update": (
            f"CREATE TRIGGER parcel_signed_update BEFORE UPDATE ON parcel WHEN {_SIGNED} AND ({changed}) "
            f"BEGIN SELECT RAISE(ABORT, '{LOCKED}'); END"
        ),
        "parcel_signed_delete": (
            f"CREATE TRIGGER parcel_signed_delete BEFORE DELETE ON parcel WHEN {_SIGNED} "
            f"BEGIN SELECT RAISE(ABORT, '{LOCKED}'); END"
        ),
    }


def create_lock(connection, present=()) -> None:
    """Create the triggers in an open transaction.

    :param present: names of what is there already.
    """
    for name, statement in lock_statements().items():
        if name not in present:
            connection.execute(statement)


def _wkb(geometry: str) -> str:
    """Return the SQL expression of a geometry's WKB, which follows a header of 8, 40, 56 or 72 bytes.

    Bits 1 to 3 of the header's fourth byte say which box it has; the second hexadecimal digit has them.
    """
    box = f"(instr('0123456789ABCDEF', substr(hex(substr({geometry}, 4, 1)), 2)) - 1) / 2"
    return f"substr({geometry}, 9 + CASE {box} WHEN 0 THEN 0 WHEN 1 THEN 32 WHEN 4 THEN 64 ELSE 48 END)"
