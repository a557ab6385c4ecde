"""Classes of land through the years: opening, changes by cause and closing (mechanism M10)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from ..core.mechanism.ledger_tables import EntryKind, TermsReason
from .ledger_content import ClassChange

#: Scopes of a row: one class, a parcel of several classes, the country as a whole.
CLASS, SEVERAL, COUNTRY = "class", "several", "country"
#: Share of an amount that rounding may make up.
_NOISE = 1e-9
_CAUSES = ("emissions", "removals", "restated", "measured")
_STATUSES = ("protected", "inaccessible", "threatened", "tradeable", "excluded", None)


@dataclass
class _Row:
    """Amounts of one class: the stock on the joining date, and changes by year and cause (tCO2e)."""

    parcels: int = 0
    area_ha: float = 0.0
    joined_tco2e: float = 0.0
    by_year: dict = field(default_factory=dict)

    def add(self, year: int, cause: str, amount: float) -> None:
        """Add an amount of a year."""
        causes = self.by_year.setdefault(year, dict.fromkeys(_CAUSES, 0.0))
        causes[cause] += amount

    def sums(self, first: int, last: int) -> dict:
        """Return the changes of the years ``first`` to ``last`` by cause."""
        sums = dict.fromkeys(_CAUSES, 0.0)
        for year, causes in self.by_year.items():
            if first <= year <= last:
                for cause, amount in causes.items():
                    sums[cause] += amount
        return sums


class ClassLedger:
    """Puts every change of the stock to the class of land it took place on."""

    def __init__(
        self, baseline: Iterable[Mapping], joined: Mapping[str, float], parents: Mapping[str, Sequence[str]]
    ) -> None:
        """
        :param baseline: rows of the joining-date snapshot.
        :param joined: stock counted on the joining date by parcel, tCO2e.
        :param parents: parcels that a parcel of later was made from.
        """
        self._rows: dict[tuple, _Row] = {}
        self._keys: dict[str, tuple] = {}
        self._parents = parents
        for parcel in baseline:
            key = (CLASS, parcel["status"], parcel["basis"], parcel["side"])
            self._keys[parcel["id"]] = key
            row = self._row(key)
            row.parcels += 1
            row.area_ha += parcel["area_ha"] or 0.0
            row.joined_tco2e += joined.get(parcel["id"], 0.0)

    def _row(self, key: tuple) -> _Row:
        return self._rows.setdefault(key, _Row())

    def _key(self, parcel_id: str | None) -> tuple:
        """Return the class of a parcel, also of one that was made from others since."""
        if not parcel_id:
            return (COUNTRY, None, None, "")
        if parcel_id not in self._keys:
            keys = {self._key(parent) for parent in self._parents.get(parcel_id, ())}
            alone = keys.pop() if len(keys) == 1 else None
            self._keys[parcel_id] = alone or ((SEVERAL if keys else COUNTRY), None, None, "")
        return self._keys[parcel_id]

    def open_country(self, stock_tco2e: float) -> None:
        """State the whole stock on the joining date; what no parcel holds is the country's."""
        rest = stock_tco2e - sum(row.joined_tco2e for row in self._rows.values())
        if abs(rest) > _NOISE * max(1.0, abs(stock_tco2e)):
            self._row(self._key(None)).joined_tco2e += rest

    def add(self, year: int, cause: str, amount_tco2e: float, parcel_id: str | None = None) -> None:
        """Add a change: ``emissions`` and ``removals`` as they are, the others with their sign."""
        if amount_tco2e:
            self._row(self._key(parcel_id)).add(year, cause, amount_tco2e)

    def changes(self, first: int, last: int) -> tuple[ClassChange, ...]:
        """Return the rows of the years ``first`` to ``last``, in the order of the paper's classes."""
        return tuple(self._change(key, first, last) for key in sorted(self._rows, key=_order))

    def _change(self, key: tuple, first: int, last: int) -> ClassChange:
        row = self._rows[key]
        opening = row.joined_tco2e + _net(row.sums(1, first - 1))
        sums = row.sums(first, last)
        return ClassChange(
            *key,
            parcels=row.parcels,
            area_ha=row.area_ha,
            opening_tco2e=opening,
            **{f"{cause}_tco2e": amount for cause, amount in sums.items()},
            closing_tco2e=opening + _net(sums),
        )


def _net(sums: Mapping) -> float:
    return sums["restated"] + sums["measured"] + sums["removals"] - sums["emissions"]


def _order(key: tuple) -> tuple:
    scope, status, basis, side = key
    sides = ("protected", "tradeable", "neither", "")
    return (
        (CLASS, SEVERAL, COUNTRY).index(scope),
        sides.index(side),
        _STATUSES.index(status),
        ("law", "treaty", "biophysical", "economic", None).index(basis),
    )


def class_ledger(book, opened, restated, entries, compliance, terms) -> ClassLedger:
    """Return the classes with all that happened to them.

    :param opened: stock counted on the joining date by parcel, tCO2e.
    :param restated: (year, parcel, change of its stock in tCO2e) of every restatement by parcel.
    :param entries: (year, kind, amount, parcel) as they count, corrections applied.
    :param compliance: rows of the compliance table, for what a measurement changed.
    :param terms: rows of ``account_terms``.
    """
    parents: dict = {}
    for account in book.rows("parcel_account"):
        for child in (account["replaced_by"] or "").split(","):
            if child:
                parents.setdefault(child, []).append(account["id"])
    ledger = ClassLedger(book.rows("baseline"), opened, parents)
    opening = [row for row in terms if row["reason"] == TermsReason.OPENING.value]
    stock = sum(row["stock_change_tco2e"] or 0.0 for row in opening)
    ledger.open_country(stock)
    causes = {EntryKind.EMISSIONS.value: "emissions", EntryKind.REMOVALS.value: "removals"}
    for year, kind, amount, parcel_id in entries:
        if kind in causes:
            ledger.add(year, causes[kind], amount, parcel_id)
    by_parcel: dict = {}
    for year, parcel_id, amount in restated:
        ledger.add(year, "restated", amount, parcel_id)
        by_parcel[year] = by_parcel.get(year, 0.0) + amount
    for row in compliance:
        whole = row.stock_change_tco2e
        expected = row.actual_at_start_tco2e + whole - row.emissions_tco2e + row.removals_tco2e
        for cause, difference in (
            ("restated", whole - by_parcel.get(row.year, 0.0)),
            ("measured", row.actual_tco2e - expected),
        ):
            if abs(difference) > _NOISE * max(1.0, abs(expected)):
                ledger.add(row.year, cause, difference)
    return ledger
