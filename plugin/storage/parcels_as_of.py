"""The parcels of a workspace as they were on a day, or in the frozen joining-date state."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from datetime import date, datetime, time, timedelta, timezone

from ..core.mechanism.baseline_tables import Origin
from ..core.mechanism.book import refusal
from ..core.mechanism.parcel_changes import GEOMETRY
from .baseline import frozen_of, parcels_of
from .parcel_history import catch_up, history_since, parcels_as_of, shapes_of
from .schema import PARCEL_TABLE
from .values import to_attribute, to_date

_DATES = frozenset(
    column.name for column in PARCEL_TABLE.columns if column.name.startswith(("protected_", "valid_"))
) | {"excluded_to", "stock_date"}


@dataclass(frozen=True)
class ParcelThen:
    """A parcel as it was: values by column, its geometry as WKB (``None``: it had none, or it is lost)."""

    id: str  # noqa: A003 (the column's name)
    values: Mapping
    wkb: bytes | None

    @property
    def is_shape_lost(self) -> bool:
        """Whether the parcel had a geometry that was not kept."""
        return self.wkb is None and bool(self.values.get(GEOMETRY))

    def attribute(self, name: str):
        """Return a column's value as a layer takes it."""
        if name == "id":
            return self.id
        value = self.values.get(name)
        if name in _DATES:
            try:
                return to_attribute(to_date(value))
            except ValueError:
                return None
        return bool(value) if name == "flag_accepted" else value


def as_of_day(workspace, day: str | date) -> list[ParcelThen]:
    """Return the parcels as they were saved at the end of a day, in this computer's time zone.

    :raises RuleError: the history does not reach back that far (``before_history``).
    """
    if not workspace.read_only:
        catch_up(workspace, Origin.OUTSIDE)
    day = date.fromisoformat(day) if isinstance(day, str) else day
    end = datetime.combine(day + timedelta(days=1), time.min).astimezone(timezone.utc)
    moment = (end - timedelta(seconds=1)).isoformat(timespec="seconds")
    since = history_since(workspace)
    if since is None or moment < since:
        raise refusal("before_history", day.isoformat(), since=(since or "")[:10])
    return _with_shapes(workspace, parcels_as_of(workspace, moment).items())


def as_of_baseline(workspace) -> list[ParcelThen]:
    """Return the parcels of the frozen joining-date state.

    :raises RuleError: nothing is frozen (``baseline_not_frozen``).
    """
    frozen = frozen_of(workspace)
    if frozen is None:
        raise refusal("baseline_not_frozen")
    return _with_shapes(workspace, ((parcel.id, asdict(parcel)) for parcel in parcels_of(workspace, frozen)))


def _with_shapes(workspace, states: Iterable[tuple[str, Mapping]]) -> list[ParcelThen]:
    states = sorted(states)
    shapes = shapes_of(workspace, (values.get(GEOMETRY) for _, values in states))
    return [ParcelThen(name, values, shapes.get(values.get(GEOMETRY))) for name, values in states]
