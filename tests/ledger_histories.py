"""A country at play: random acts over a whole period, each told to a witness who shares no code."""

from __future__ import annotations

import math
import random
from collections import Counter
from datetime import date, timedelta
from functools import partial
from itertools import count

from ledger_witness import Terms, Witness, serial_numbers
from loss_kit import MAP, cells_of, honest, loss

from terrestrial_carbon.plugin.core.findings import RuleError
from terrestrial_carbon.plugin.core.mechanism import (
    availability,
    bonds,
    cancelling,
    credits,
    losses,
    opening,
    projects,
    ratchet,
    reserve,
    rights,
    safeguards,
    terms,
    years,
)
from terrestrial_carbon.plugin.core.mechanism.book import MemoryBook
from terrestrial_carbon.plugin.core.mechanism.journal import MemoryLedger

JOINED = date(2015, 7, 1)
HOLDERS = ("state", "village", "company", "buyer")


class Country:
    """Plays one history; ``done`` and ``refused`` count acts by name, refusals with their code."""

    def __init__(self, seed: int, period: int) -> None:
        self.dice = random.Random(seed)  # noqa: S311 (dice, not secrets)
        numbers = count(1)
        self.book = MemoryBook(JOINED + timedelta(days=400), lambda: f"id{next(numbers):06d}")
        self.ledger = MemoryLedger(self.book)
        self.period = period
        self.done, self.refused = Counter(), Counter()
        self.parcels = [f"p{number}" for number in range(self.dice.randint(3, 7))]
        self.entries: list[tuple[str, int]] = []
        self.others: list[str] = []
        self.bonds: list[str] = []
        self.projects: dict[str, dict] = {}
        self._found()

    # ---- the beginning

    def _found(self) -> None:
        rows = [self._parcel(parcel_id) for parcel_id in self.parcels]
        protected = sum(row.protected_tco2e for row in rows)
        tradeable = sum(row.tradeable_tco2e for row in rows)
        annual = tradeable / self.period
        self.ledger.act(
            opening.open_accounts,
            parcels=rows,
            joining_date=JOINED.isoformat(),
            period_years=self.period,
            country="EXA",
            p0_tco2e=protected,
            t0_tco2e=tradeable,
            annual_budget_tco2e=annual,
            stock_tco2e=protected + tradeable,
            method="tradeable_stock",
        )
        self.witness = Witness(self.period, [Terms(1, protected, annual, 0.0, protected + tradeable)])
        self.ledger.act(
            rights.add_holders, holders=[{"id": name, "name": name, "kind": "company"} for name in HOLDERS]
        )
        self._grant()

    def _parcel(self, parcel_id):
        stock = round(self.dice.uniform(200, 20_000), self.dice.choice((0, 2, 6)))
        safe = self.dice.random() < 0.3 and parcel_id != "p0"
        return opening.BaselineParcel(
            id=parcel_id,
            name=parcel_id,
            status="protected" if safe else "tradeable",
            basis="law" if safe else None,
            side="protected" if safe else "tradeable",
            area_ha=self.dice.uniform(1, 100),
            stock_tco2e=stock,
            protected_tco2e=stock if safe else 0.0,
            tradeable_tco2e=0.0 if safe else stock,
        )

    def _grant(self) -> None:
        """Give rights over the parcels and found a project on each of them."""
        split = self.dice.randint(1, len(self.parcels))
        groups = [group for group in (self.parcels[:split], self.parcels[split:]) if group]
        for number, group in enumerate(groups):
            for kind, work in (("emission", "avoidance"), ("new_carbon", "sequestration")):
                share = self.dice.choice((1.0, 1.0, 0.5))
                right = self.try_act(
                    rights.add_right,
                    holder_id=HOLDERS[number],
                    kind=kind,
                    parcel_ids=group,
                    share=share,
                )
                if right is None:
                    continue
                project = self.try_act(
                    projects.add_project,
                    right_id=_only_id(right, "carbon_right"),
                    code=f"{work[0].upper()}{number}",
                    name=work,
                    kind=work,
                    risk=self.dice.choice(("low", "medium", "high")),
                )
                if project is not None:
                    project_id = _only_id(project, "project")
                    self.projects[project_id] = {"kind": work, "share": share, "holder": HOLDERS[number]}
                    if self.dice.random() < 0.9:
                        self._certify(project_id)

    def _certify(self, project_id) -> None:
        self.try_act(
            projects.certify, project_id=project_id, standard="national", certified_on=JOINED.isoformat()
        )

    # ---- acting

    def try_act(self, rule, **params):
        """Do an act; ``None`` if the rules refuse, which must leave no trace."""
        before = len(self.ledger.entries)
        try:
            done = self.ledger.act(rule, reason="history", **params)
        except RuleError as error:
            assert len(self.ledger.entries) == before
            self.refused[error.finding.code] += 1
            return None
        self.done[done.kind] += 1
        return done

    def play_year(self) -> None:
        """Do a year's worth of random acts, then close it."""
        moves = [
            self._emit, self._emit, self._grow, self._grow, self._measure, self._correct, self._redeem,
            self._redeem, self._redeem, self._hand_on, self._hand_on, self._withhold, self._retire,
            self._cancel, self._cancel, self._other, self._bond, self._terms, self._reshape, self._setting,
            self._recertify, self._pass_on, self._lose, self._lose,
        ]  # fmt: skip
        for move in self.dice.sample(moves, self.dice.randint(3, 9)):
            move()
        self.try_act(years.close_year, year=self.closed + 1)
        self.witness.closed = self.closed

    @property
    def closed(self) -> int:
        """The last closed year."""
        return self.book.row("account_state", "accounts")["last_closed_year"] or 0

    def _enter(self, kind, amount, parcel=None, holder=None) -> None:
        year = min(self.period, self.closed + self.dice.choice((1, 1, 1, 2)))
        entry = {"year": year, "kind": kind, "amount_tco2e": amount, "parcel_id": parcel, "holder_id": holder}
        done = self.try_act(years.record_entries, entries=[entry])
        if done is not None:
            entry_id = done.result["ids"][0]
            self.entries.append((entry_id, year))
            self.witness.entered(entry_id, year, kind, amount)

    def _emit(self) -> None:
        parcel = self.dice.choice([*self.living(), None])
        holder = self.dice.choice((None, None, HOLDERS[0])) if parcel is None else None
        amount = self.dice.choice((0.0, 1.0, 0.5)) * self.dice.uniform(0, 900)
        self._enter("emissions", amount, parcel, holder)

    def _lose(self) -> None:
        """Enter losses that maps show, compared with the others or with those of a while ago."""
        year = min(self.period, self.closed + self.dice.choice((1, 1, 2)))
        found = []
        for _ in range(self.dice.randint(1, 2)):
            x, y = self.dice.randint(0, 5), self.dice.randint(0, 5)
            cells = {(x + i, y + j) for i in range(self.dice.randint(1, 2)) for j in range(2)}
            amount = self.dice.choice((0.0, 1.0, 1.0)) * self.dice.uniform(0, 300)
            found.append(loss(self.dice.choice(self.living()), cells, amount, JOINED.year + year - 1))
        compared = honest(self.book, found)
        if self.dice.random() < 0.2:  # it looked too early
            compared = {
                "checked": (),
                "overlaps": [one for one in compared["overlaps"] if not one["entry_id"]],
            }
        done = self.try_act(losses.enter_losses, losses=found, map=MAP, **compared)
        if done is not None:
            for entry_id, one in zip(done.result["ids"], found):
                self.entries.append((entry_id, year))
                self.witness.entered(entry_id, year, "emissions", one["amount_tco2e"])

    def _grow(self) -> None:
        parcel = self.dice.choice([*self.living(), None])
        self._enter(self.dice.choice(("removals", "growth")), self.dice.uniform(0, 300), parcel)

    def _measure(self) -> None:
        if self.dice.random() < 0.3:
            there = self.witness.actual(max(1, self.closed))
            self._enter("measured", max(1.0, there * self.dice.uniform(0.97, 1.02)))

    def _correct(self) -> None:
        if self.entries:
            entry_id, _ = self.dice.choice(self.entries)
            amount = self.dice.choice((0.0, self.dice.uniform(0, 500)))
            done = self.try_act(
                years.correct_entry, entry_id=entry_id, amount_tco2e=amount, note="counted anew"
            )
            if done is not None:
                self.witness.corrected(entry_id, amount)

    def _year(self) -> int:
        return max(1, self.closed + self.dice.choice((0, 1)))

    def _redeem(self) -> None:
        if not self.projects:
            return
        project_id = self.dice.choice(sorted(self.projects))
        project, year = self.projects[project_id], self._year()
        amount = self.dice.choice((1, self.dice.randint(1, 60), self.dice.randint(60, 2000)))
        allowed = self.witness.may_redeem(year)
        kept = self._kept(project_id)
        done = self.try_act(credits.redeem, project_id=project_id, amount_t=amount, year=year)
        if done is None:
            return
        assert allowed, "redeemed while suspended"
        assert self.book.row("project", project_id)["redeemed_tco2e"] <= kept + 1e-6, (
            "redeemed what was emitted"
        )
        new = self.witness.redeemed(year, project["kind"], done.result["serials"])
        assert len(new) == amount
        booked = self.witness.year(year)
        if project["kind"] == "avoidance":
            budget = [t.annual_budget for t in self.witness.terms if t.from_year <= year][-1]
            assert booked.avoidance <= budget + 1e-6, "more credits in a year than its budget"

    def _kept(self, project_id) -> float:
        """Return the carbon of a project that may be redeemed over its life, the holder's share."""
        totals = Counter()
        for link in self.book.rows("project_parcel", project_id=project_id):
            account = self.book.row("parcel_account", link["parcel_id"])
            totals.update({name: value for name, value in account.items() if isinstance(value, float)})
        share = self.projects[project_id]["share"]
        if self.projects[project_id]["kind"] == "avoidance":
            return (totals["tradeable_tco2e"] - totals["emitted_tradeable_tco2e"]) * share
        return (totals["growth_tco2e"] - totals["emitted_new_tco2e"]) * share

    def _serials(self, *states) -> list[str]:
        """Return part of a random block in one of the states, as text."""
        blocks = [block for state in states for block in self.book.rows("credit_block", state=state)]
        if not blocks:
            return []
        block = self.dice.choice(blocks)
        first = self.dice.randint(block["first"], block["last"])
        last = self.dice.randint(first, block["last"])
        return [f"{block['series']}-{first}-{last}"]

    def _hand_on(self) -> None:
        serials = self._serials("active")
        if serials:
            self.try_act(
                credits.transfer,
                serials=serials,
                to_id=self.dice.choice(HOLDERS),
                price=self.dice.choice((None, 5.0, 50.0)),
            )

    def _withhold(self) -> None:
        rule, state = self.dice.choice(
            (
                (reserve.withhold, "active"),
                (reserve.return_withheld, "withheld"),
                (reserve.contribute, "active"),
                (reserve.claim, "fund"),
            )
        )
        serials = self._serials(state)
        if serials:
            self.try_act(rule, serials=serials)

    def _retire(self) -> None:
        serials = self._serials("active")
        if serials and self.try_act(credits.retire, serials=serials) is not None:
            self.witness.retired |= set().union(*map(serial_numbers, serials))

    def _cancel(self) -> None:
        serials = self._serials("active", "withheld")
        if not serials:
            return
        year = self._year()
        purpose = self.dice.choice(("voluntary", "cure", "obligation"))
        project = self.dice.choice(sorted(self.projects)) if purpose == "obligation" else None
        done = self.try_act(
            cancelling.cancel, serials=serials, purpose=purpose, project_id=project, year=year
        )
        if done is not None:
            self.witness.cancelled_serials(year, serials)

    def _other(self) -> None:
        if not self.others or self.dice.random() < 0.5:
            held = self.dice.choice(("reserve", "fund", "insurance", HOLDERS[1]))
            done = self.try_act(
                reserve.deposit_other,
                registry="Elsewhere",
                kind="offset",
                reference=f"E-{len(self.others)}",
                quantity_tco2e=float(self.dice.randint(1, 500)),
                held_by=held,
            )
            if done is not None:
                self.others.append(_only_id(done, "other_credit"))
            return
        year, amount = self._year(), float(self.dice.randint(1, 300))
        done = self.try_act(
            cancelling.cancel_other,
            other_id=self.dice.choice(self.others),
            amount_tco2e=amount,
            purpose="cure",
            year=year,
        )
        if done is not None:
            self.witness.year(year).cancelled += amount

    def _bond(self) -> None:
        owned = [row["id"] for row in self.book.rows("carbon_right", kind="emission")]
        if self.bonds and self.dice.random() < 0.5:
            self.try_act(bonds.close_bond, bond_id=self.dice.choice(self.bonds))
        elif owned:
            done = self.try_act(
                bonds.issue_bond,
                right_id=self.dice.choice(owned),
                amount_tco2e=self.dice.uniform(1, 200),
                year=self.closed + 1,
            )
            if done is not None:
                self.bonds.append(_only_id(done, "bond"))
        for bond_id in self.bonds:
            amount = self.book.row("bond", bond_id)["amount_tco2e"]
            assert 0 <= bonds.bond_worth(self.book, bond_id) <= amount

    def _terms(self) -> None:
        year = self.closed + 1
        if year > self.period:
            return
        if self.dice.random() < 0.5:
            buffer = self.dice.choice((0.0, 0.2)) * self.witness.terms[-1].annual_budget
            done = self.try_act(terms.set_buffer, from_year=year, buffer_tco2e=buffer, evidence="FAQ 9")
        else:
            parcel = self.dice.choice(self.living())
            change = terms.ParcelChange(parcel, 0.0, self.dice.uniform(0, 500))
            restate = partial(terms.restate, reason="pool_added")
            done = self.try_act(restate, from_year=year, evidence="soil survey", parcels=[change])
        if done is not None:
            self._hear_terms(done, year)

    def _hear_terms(self, done, year) -> None:
        """Work out the new terms from what was asked, by the rule: the same shares of a larger stock."""
        last = self.witness.terms[-1]
        params = done.params
        if done.kind == "set_buffer":
            new = Terms(year, last.protected, last.annual_budget, params["buffer_tco2e"], 0.0)
        else:
            gained = sum(change["tradeable_tco2e"] for change in params["parcels"])
            annual = last.annual_budget + gained / self.period
            new = Terms(year, last.protected, annual, last.buffer, gained)
        self.witness.terms.append(new)

    def _reshape(self) -> None:
        before = self.parcel_sums()
        living = self.living()
        parent = self.dice.choice(living)
        if self.dice.random() < 0.6 or len(living) < 2:
            cut = self.dice.uniform(0.1, 0.9)
            children = [
                {"id": f"{parent}a", "share_of": {parent: cut}},
                {"id": f"{parent}b", "share_of": {parent: 1 - cut}},
            ]
            parents = [parent]
        else:
            parents = self.dice.sample(living, 2)
            children = [{"id": "+".join(parents), "share_of": dict.fromkeys(parents, 1.0)}]
        if self.try_act(terms.reshape, parents=parents, children=children) is not None:
            after = self.parcel_sums()
            assert all(math.isclose(after[name], before[name], rel_tol=1e-9, abs_tol=1e-6) for name in before)

    def living(self) -> list[str]:
        """Return the parcels that were not split or merged away."""
        return [row["id"] for row in self.book.rows("parcel_account") if not row["replaced_by"]]

    def parcel_sums(self) -> Counter:
        """Return the sums of all living parcels' accounts."""
        sums = Counter()
        for parcel_id in self.living():
            row = self.book.row("parcel_account", parcel_id)
            sums.update({name: value or 0.0 for name, value in row.items() if name.endswith("_tco2e")})
        return sums

    def _setting(self) -> None:
        if self.dice.random() < 0.5:
            self.try_act(
                reserve.set_reserve_rate,
                from_year=self.closed + 1,
                risk=self.dice.choice(("low", "medium", "high")),
                share=self.dice.choice((0.0, 0.1, 0.33)),
            )
        else:
            name, value = self.dice.choice(
                (
                    ("trigger_price", 10.0),
                    ("trigger_price", None),
                    ("banking_years", 3),
                    ("banking_years", None),
                    ("listed_buyers", ["buyer", "state"]),
                    ("listed_buyers", None),
                    ("operator_id", None),
                )
            )
            self.try_act(safeguards.set_safeguard, name=name, value=value)

    def _pass_on(self) -> None:
        """End a right, and give its parcels to another holder with a project."""
        rights_now = [row for row in self.book.rows("carbon_right") if row["to_year"] is None]
        if not rights_now or self.dice.random() < 0.7 or self.closed + 1 >= self.period:
            return
        right, last = self.dice.choice(rights_now), self.closed + 1
        if self.try_act(rights.end_right, right_id=right["id"], to_year=last) is None:
            return
        links = self.book.rows("right_parcel", right_id=right["id"])
        living = set(self.living())
        new = self.try_act(
            rights.add_right,
            holder_id=self.dice.choice(HOLDERS),
            kind=right["kind"],
            parcel_ids=[link["parcel_id"] for link in links if link["parcel_id"] in living],
            share=right["share"],
            from_year=last + 1,
        )
        if new is None:
            return
        work = "avoidance" if right["kind"] == "emission" else "sequestration"
        number = len(self.book.rows("project"))
        project = self.try_act(
            projects.add_project,
            right_id=_only_id(new, "carbon_right"),
            code=f"{work[0].upper()}{number}",
            name=work,
            kind=work,
        )
        if project is not None:
            project_id = _only_id(project, "project")
            self.projects[project_id] = {"kind": work, "share": right["share"], "holder": None}
            self._certify(project_id)

    def _recertify(self) -> None:
        rows = self.book.rows("certification")
        if rows and self.dice.random() < 0.5:
            self.try_act(
                projects.change_certification,
                certification_id=self.dice.choice(rows)["id"],
                state=self.dice.choice(("valid", "valid", "valid", "suspended")),
                on=JOINED.isoformat(),
            )

    # ---- what must hold

    def check(self) -> None:
        """Hold the book to what the witness knows."""
        self._check_registry()
        for right in self.book.rows("carbon_right", kind="emission"):
            by_year = [
                row["accrued_tco2e"] or 0.0 for row in self.book.rows("right_year", right_id=right["id"])
            ]
            assert math.isclose(sum(by_year), right["accrued_tco2e"] or 0.0, rel_tol=1e-9, abs_tol=1e-6)
        self._check_carbon()
        self._check_places()
        table = ratchet.table_of(self.book)
        assert len(table) >= self.closed
        for row in table[: self.closed]:
            assert math.isclose(
                row.required_tco2e, self.witness.required(row.year), rel_tol=1e-9, abs_tol=1e-5
            )
            assert math.isclose(row.actual_tco2e, self.witness.actual(row.year), rel_tol=1e-9, abs_tol=1e-5)

    def _check_places(self) -> None:
        """No place is entered twice in a year, and what stands of events is what their entries say."""
        taken: dict = {}
        for event in losses.standing_events(self.book):
            own, others = cells_of(event), taken.setdefault(event["year"], set())
            assert not own & others, "a place is entered twice"
            others |= own
            assert self.book.row("account_entry", event["entry_id"])["amount_tco2e"] == event["amount_tco2e"]

    def _check_carbon(self) -> None:
        """Hold what was redeemed of tradeable carbon to what is kept, or is owed for."""
        redeemed = owed = 0.0
        for project in self.book.rows("project", kind="avoidance"):
            redeemed += (project["redeemed_tco2e"] or 0.0) - (project["answered_tco2e"] or 0.0)
            owed += availability.obligation_of(self.book, project["id"])
        sums = self.parcel_sums()
        kept = sums["tradeable_tco2e"] - sums["emitted_tradeable_tco2e"]
        assert redeemed - owed <= kept + 1e-5, "carbon both emitted and redeemed"

    def _check_registry(self) -> None:
        seen, places = set(), Counter()
        for block in self.book.rows("credit_block"):
            own = {(block["series"], number) for number in range(block["first"], block["last"] + 1)}
            assert not own & seen, "a serial number is in two places"
            seen |= own
            places[block["state"]] += len(own)
        assert seen == self.witness.issued
        in_existence = len(seen) - places["cancelled"]
        assert in_existence == len(self.witness.issued) - len(self.witness.cancelled)
        assert places["retired"] == len(self.witness.retired)


def _only_id(act, table) -> str:
    """Return the id of the row of ``table`` that an act added."""
    return next(row_id for name, row_id, _ in act.effects if name == table)
