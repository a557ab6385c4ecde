"""A second bookkeeper for a country's accounts, who shares no code with the package.

It is told what was done (never what the package made of it) and works out, from the rules' own
words, what the country must hold and does hold, which serial numbers exist, and who has them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

_SERIALS = re.compile(r"^(?P<series>[A-Z0-9]+-\d+-[A-Z0-9]+)-(?P<first>\d+)-(?P<last>\d+)$")


def serial_numbers(text: str) -> set[tuple[str, int]]:
    """Return every single credit of ``EXA-2015-A1-1-40`` as (series, number)."""
    found = _SERIALS.match(text)
    return {(found["series"], number) for number in range(int(found["first"]), int(found["last"]) + 1)}


@dataclass
class Year:
    """What was told of one year, tCO2e."""

    emissions: float = 0.0
    removals: float = 0.0
    measured: float | None = None
    avoidance: int = 0
    sequestration: int = 0
    cancelled: float = 0.0


@dataclass
class Terms:
    """What holds from a year on, tCO2e."""

    from_year: int
    protected: float
    annual_budget: float
    buffer: float
    gained: float


@dataclass
class Witness:
    """The country as the witness sees it."""

    period: int
    terms: list[Terms]
    closed: int = 0
    years: dict[int, Year] = field(default_factory=dict)
    entries: dict[str, tuple[int, str, float]] = field(default_factory=dict)
    issued: set = field(default_factory=set)
    cancelled: set = field(default_factory=set)
    retired: set = field(default_factory=set)

    def year(self, number: int) -> Year:
        """Return what is known of a year."""
        return self.years.setdefault(number, Year())

    def entered(self, entry_id: str, year: int, kind: str, amount: float) -> None:
        """Hear of an entry; growth changes nothing in the country's figures."""
        self.entries[entry_id] = (year, kind, amount)
        self._sum(year)

    def corrected(self, entry_id: str, amount: float) -> None:
        """Hear that an entry's amount was another."""
        year, kind, _ = self.entries[entry_id]
        self.entries[entry_id] = (year, kind, amount)
        self._sum(year)

    def _sum(self, number: int) -> None:
        told = [(kind, amount) for year, kind, amount in self.entries.values() if year == number]
        year = self.year(number)
        year.emissions = sum(amount for kind, amount in told if kind == "emissions")
        year.removals = sum(amount for kind, amount in told if kind == "removals")
        measured = [amount for kind, amount in told if kind == "measured" and amount > 0]
        year.measured = measured[-1] if measured else None

    def redeemed(self, year: int, kind: str, serials: str) -> set:
        """Hear of new credits; none of them may have existed before."""
        new = serial_numbers(serials)
        assert not new & self.issued, "a serial number was issued twice"
        self.issued |= new
        if kind == "avoidance":
            self.year(year).avoidance += len(new)
        else:
            self.year(year).sequestration += len(new)
        return new

    def cancelled_serials(self, year: int, serials: list[str]) -> None:
        """Hear of credits cancelled for ever."""
        gone = set().union(*map(serial_numbers, serials))
        assert gone <= self.issued and not gone & (self.cancelled | self.retired)
        self.cancelled |= gone
        self.year(year).cancelled += len(gone)

    def required(self, k: int) -> float:
        """Return what must be there at the end of year ``k``: the rule, term by term."""
        terms = self._terms(k)
        total = terms.protected + terms.annual_budget * (self.period - k)
        for number in range(1, k + 1):
            year = self.year(number)
            total += year.avoidance + year.sequestration - year.cancelled + self._terms(number).buffer
        return total

    def actual(self, k: int) -> float:
        """Return what is there at the end of year ``k``."""
        there = 0.0
        for number in range(1, k + 1):
            there += sum(terms.gained for terms in self.terms if terms.from_year == number)
            year = self.year(number)
            there = there - year.emissions + year.removals if year.measured is None else year.measured
        return there

    def balance(self, k: int) -> float:
        """Return what is there less what must be."""
        return self.actual(k) - self.required(k)

    def may_redeem(self, year: int) -> bool:
        """Say whether anybody may redeem, booked to ``year``: no year end before it stands short."""
        ends = [
            k for k in (self.closed, self.closed - 1) if k >= 1 and (k == self.closed or year == self.closed)
        ]
        return all(self.balance(k) >= -1e-6 for k in ends)

    def _terms(self, k: int) -> Terms:
        return [terms for terms in self.terms if terms.from_year <= k][-1]
