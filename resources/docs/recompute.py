"""Recompute a terrestrial carbon statement from its JSON file, with nothing but Python's standard library.

    python3 recompute.py STATEMENT.json [WORKSPACE.gpkg]

The JSON file holds what its figures follow from: the rows of the parcels and the journal of the accounts.
This script checks the seal over the file and the chain of hashes over the journal, replays the journal into
the tables of the accounts, works every figure of the statement out anew, and says "agree" or "DISAGREE" for
each group of figures, with every figure that differs. With a workspace it also checks that the journal of
the statement is the one the workspace holds.

Exit code: 0 all agree, 1 something differs, 2 the file cannot be read.

Units: areas in hectares on the ellipsoid, amounts in tonnes of CO2-equivalent (tCO2e), shares in per cent.
Rules and formulae are named where they are used; recompute.md says them in words.
"""

import hashlib
import json
import math
import sqlite3
import sys
from contextlib import closing
from pathlib import Path
from statistics import NormalDist

FORMAT, VERSION = "terrestrial_carbon_statement", 3
#: Differences below this, as a share of the figure (or of 1 t), are rounding.
TOLERANCE = 1e-9
#: A balance this little below nought is rounding, not a shortfall (tCO2e; share of what is required).
NOISE_T, NOISE_SHARE = 1e-6, 1e-13
#: Sections of the statement that say how and with what it was made, and are sealed but not recomputed.
TOLD = (
    "format",
    "format_version",
    "units",
    "created_at",
    "language",
    "versions",
    "runs",
    "findings",
    "missing",
    "sha256",
    "parcels",
    "journal",
)

SIDE = {
    "protected": "protected",
    "inaccessible": "protected",
    "threatened": "tradeable",
    "tradeable": "tradeable",
    "excluded": "neither",
    None: "neither",
}
#: The order in which a statement lists statuses and bases.
CLASS_ORDER = (None, "protected", "inaccessible", "threatened", "tradeable", "excluded")
BASES = (None, "law", "treaty", "biophysical", "economic")
WITHHOLDING = ("low_coverage", "no_coverage", "invalid_geometry", "no_geometry")
STATES = ("active", "withheld", "fund", "retired", "cancelled")


class Checks:
    """What was compared: figures by group, and what differs."""

    def __init__(self):
        self.figures = {}
        self.problems = []

    def fail(self, group, text):
        """Note something that is wrong."""
        self.figures.setdefault(group, 0)
        self.problems.append((group, text))

    def compare(self, group, path, stated, found):
        """Compare what is stated with what was recomputed: numbers, texts, lists and records."""
        if isinstance(stated, dict) and isinstance(found, dict):
            for key in sorted({*stated, *found}, key=str):
                if key not in stated or key not in found:
                    where = "not in the statement" if key not in stated else "not recomputed"
                    self.fail(group, f"{path}.{key}: {where}")
                else:
                    self.compare(group, f"{path}.{key}", stated[key], found[key])
        elif isinstance(stated, list) and isinstance(found, list):
            if len(stated) != len(found):
                self.fail(group, f"{path}: {len(stated)} rows stated, {len(found)} recomputed")
            for index, (one, other) in enumerate(zip(stated, found)):
                self.compare(group, f"{path}[{index}]", one, other)
        else:
            self.figures[group] = self.figures.get(group, 0) + 1
            if not same(stated, found):
                self.fail(group, f"{path}: stated {stated!r}, recomputed {found!r}")

    def report(self):
        """Print the verdict on each group; return whether all agree."""
        for group in self.figures:
            wrong = [text for name, text in self.problems if name == group]
            verdict = "DISAGREE" if wrong else "agree"
            print(f"{verdict:8}  {group} ({self.figures[group]} figures)")
            for text in wrong[:20]:
                print(f"          {text}")
            if len(wrong) > 20:
                print(f"          and {len(wrong) - 20} more")
        return not self.problems


def same(one, other):
    """Return whether two values are the same, numbers up to rounding."""
    numbers = all(isinstance(x, (int, float)) and not isinstance(x, bool) for x in (one, other))
    if numbers:
        return math.isclose(one, other, rel_tol=TOLERANCE, abs_tol=TOLERANCE)
    return type(one) is type(other) and one == other


def canonical(value):
    """Return the JSON text that is hashed: sorted keys, no spaces."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)


def digest(text):
    """Return the SHA-256 of a text in UTF-8."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


# The journal ------------------------------------------------------------------------------------------


def read_journal(path):
    """Return the journal's entries of a workspace, in order."""
    query = "SELECT seq, id, at, who, kind, reason, payload, previous_hash, hash FROM journal ORDER BY seq"
    with closing(sqlite3.connect(f"{Path(path).resolve().as_uri()}?mode=ro", uri=True)) as connection:
        return [list(row) for row in connection.execute(query)]


def check_chain(entries, checks):
    """Check that every entry holds the hash of the one before, and its own."""
    before = "0" * 64
    for number, entry in enumerate(entries, start=1):
        seq, *content, previous, own = entry
        if seq != number or previous != before or digest(canonical([seq, *content, previous])) != own:
            checks.fail("journal", f"entry {number} is not what was written")
            return
        before = own
        checks.figures["journal"] = number


class Accounts:
    """The tables of the accounts, made by replaying the journal."""

    def __init__(self):
        self.tables = {}
        self.indexes = {}  # of link tables: parcels by owner, and the rows seen
        self.opened = {}  # stock counted on the joining date by parcel
        self.restated = []  # (year, parcel, tCO2e that its stock gained)

    def rows(self, table):
        """Return the rows of a table in the order they were made."""
        return list(self.tables.get(table, {}).values())

    def row(self, table, row_id):
        """Return one row; an empty one if there is none."""
        return self.tables.get(table, {}).get(row_id, {})

    def links(self, table, owner, owner_id):
        """Return the parcels of a right or a project; these rows are written once."""
        index, rows = self.indexes.setdefault(table, ({}, [])), self.tables.get(table, {})
        for row in list(rows.values())[len(index[1]) :] if len(rows) > len(index[1]) else ():
            index[0].setdefault(row[owner], []).append(row["parcel_id"])
            index[1].append(row["id"])
        return index[0].get(owner_id, [])

    @property
    def state(self):
        """Return the one row of the accounts' state; empty if they are not open."""
        return self.row("account_state", "accounts")

    def number(self, year):
        """Return an accounting year's number; 1000 and above is the calendar year it begins in."""
        return year - int(self.state["joining_date"][:4]) + 1 if year >= 1000 else year

    def replay(self, entries, checks):
        """Apply the effects of every entry, checking the acts whose rules reach beyond the figures."""
        for entry in entries:
            kind, payload = entry[4], json.loads(entry[6])
            if kind == "redeem":
                check_gate(self, payload, entry[0], checks)
            before = {name: dict(row) for name, row in self.tables.get("carbon_right", {}).items()}
            if kind == "restate":
                self._note_restated(payload)
            for table, row_id, values in payload["effects"]:
                self.tables.setdefault(table, {}).setdefault(row_id, {"id": row_id}).update(values)
            if kind == "open_accounts":
                self.opened = {name: stock_of(row) for name, row in self.tables["parcel_account"].items()}
            elif kind == "close_year":
                check_accrual(self, before, entry[0], checks)
            elif kind == "redeem":
                check_limits(self, payload, entry[0], checks)

    def _note_restated(self, payload):
        year = self.number(payload["act"]["from_year"])
        for table, row_id, values in payload["effects"]:
            if table == "parcel_account":
                old = self.row(table, row_id)
                self.restated.append((year, row_id, stock_of({**old, **values}) - stock_of(old)))

    def entries(self, last):
        """Return (year, kind, amount, parcel) of the entries up to a year; corrections replace amounts."""
        rows = self.rows("account_entry")
        corrected = {r["corrects_id"]: r["amount_tco2e"] for r in rows if r.get("corrects_id")}
        found = []
        for row in rows:
            if row.get("corrects_id") or (row["id"] in corrected and not corrected[row["id"]]):
                continue
            amount = corrected.get(row["id"], row["amount_tco2e"])
            year = self.number(row["year"])
            if 1 <= year <= last:
                found.append((year, row["kind"], amount, row.get("parcel_id")))
        return found

    def year_sums(self, last):
        """Return what each year's compliance is made of, from entries, movements and refused requests."""
        names = (
            "emissions",
            "removals",
            "avoidance",
            "sequestration",
            "cancelled",
            "reported_avoidance",
            "reported_sequestration",
            "reported_cancelled",
            "refused_avoidance",
            "refused_sequestration",
        )
        sums = {year: dict.fromkeys(names, 0.0) for year in range(1, last + 1)}
        reported = ("avoidance", "sequestration", "cancelled")
        for year, kind, amount, _ in self.entries(last):
            if kind == "measured":
                sums[year]["measured"] = amount
            elif kind in ("emissions", "removals"):
                sums[year][kind] += amount
            elif kind in reported:
                sums[year][f"reported_{kind}"] += amount
        for row in self.rows("transfer"):
            if row["movement"] in ("issue", "cancel") and row["year"] in sums:
                kind = "cancelled"
                if row["movement"] == "issue":
                    kind = self.row("credit_block", row["block_id"])["kind"]
                sums[row["year"]][kind] += row["amount_tco2e"]
        for row in self.rows("refused_request"):
            if row["reason"] == "suspended" and row["year"] in sums:
                sums[row["year"]][f"refused_{row['kind']}"] += row["amount_tco2e"]
        return sums

    def kept_sums(self, last):
        """Return the same sums as the accounts keep them."""
        sums = {}
        for year in range(1, last + 1):
            row = self.row("account_year", str(year))
            kept = {n[: -len("_tco2e")]: v or 0.0 for n, v in row.items() if n.endswith("_tco2e")}
            if row.get("measured_tco2e") is None:
                kept.pop("measured", None)
            sums[year] = kept
        return sums


def stock_of(account):
    """Return what a parcel has left of the carbon of the joining date (tCO2e)."""
    return (
        (account.get("protected_tco2e") or 0.0) + (account.get("tradeable_tco2e") or 0.0)
        - (account.get("emitted_protected_tco2e") or 0.0) - (account.get("emitted_tradeable_tco2e") or 0.0)
    )  # fmt: skip


# The rules --------------------------------------------------------------------------------------------


def in_force(terms, year):
    """Return the terms of a year: the last set of those that begin latest, up to that year."""
    found = terms[0]
    for row in terms[1:]:
        if found["from_year"] <= row["from_year"] <= year:
            found = row
    return found


def compliance(terms, period, sums, mode, closed):
    """Return the compliance table (paper 3.2.4, standard 5).

    required(k) = P0 + B (N - k) + credits redeemed - credits cancelled + buffers, all up to k
    actual(k) = actual(k-1) + restated - emissions + removals, or a measurement; balance = actual - required
    A year after one that ended short counts no credits without serial numbers (mode "by_rules").
    """
    table, net, buffers, allowed = [], 0.0, 0.0, True
    actual = terms[0].get("stock_change_tco2e") or 0.0
    for year in sorted(sums):
        s, now = sums[year], in_force(terms, year)
        issued = {k: s.get(k, 0.0) for k in ("avoidance", "sequestration")}
        others = {k: (s.get(f"reported_{k}", 0.0), s.get(f"refused_{k}", 0.0)) for k in issued}
        if mode == "as_printed":
            counted = {k: issued[k] + sum(others[k]) for k in issued}
        else:
            counted = {k: issued[k] + (others[k][0] if allowed else 0.0) for k in issued}
        asked = sum(issued[k] + sum(others[k]) for k in issued)
        buffers += now.get("buffer_tco2e") or 0.0
        gained = sum(r.get("stock_change_tco2e") or 0.0 for r in terms[1:] if r["from_year"] == year)
        cancelled = s.get("cancelled", 0.0) + s.get("reported_cancelled", 0.0)
        start = now["p0_tco2e"] + net
        net += sum(counted.values()) - cancelled
        left = now["annual_budget_tco2e"] * (period - year)
        required = now["p0_tco2e"] + left + net + buffers
        after = actual + gained - s.get("emissions", 0.0) + s.get("removals", 0.0)
        after = s.get("measured", after)
        fine = after - required >= -max(NOISE_T, NOISE_SHARE * abs(required))
        table.append({
            "year": year, "protected_at_start_tco2e": start, "remaining_budgets_tco2e": left,
            "avoidance_tco2e": counted["avoidance"], "sequestration_tco2e": counted["sequestration"],
            "cancelled_tco2e": cancelled, "required_tco2e": required, "actual_at_start_tco2e": actual,
            "emissions_tco2e": s.get("emissions", 0.0), "removals_tco2e": s.get("removals", 0.0),
            "actual_tco2e": after, "redemption_allowed": allowed,
            "refused_tco2e": asked - sum(counted.values()), "buffers_tco2e": buffers,
            "stock_change_tco2e": gained, "measured_tco2e": s.get("measured"), "p0_tco2e": now["p0_tco2e"],
            "annual_budget_tco2e": now["annual_budget_tco2e"],
            "state": "closed" if year <= closed else "open",
            "balance_tco2e": after - required, "compliant": fine,
        })  # fmt: skip
        actual, allowed = after, fine
    return table


def table_of(accounts, last, sums=None, mode="by_rules"):
    """Return the compliance table of open accounts up to a year."""
    state = accounts.state
    sums = accounts.year_sums(last) if sums is None else sums
    terms, closed = accounts.rows("account_terms"), state["last_closed_year"]
    return compliance(terms, state["period_years"], sums, mode, closed)


def check_gate(accounts, payload, seq, checks):
    """Check that nothing was redeemed while the country was short (M5)."""
    closed, year = accounts.state["last_closed_year"], payload["act"]["year"]
    table = table_of(accounts, closed, accounts.kept_sums(closed))
    for number in (closed, closed - 1) if year <= closed else (closed,):
        if number >= 1 and not table[number - 1]["compliant"]:
            checks.fail("redeeming", f"entry {seq}: credits were redeemed after year {number} ended short")
    checks.figures["redeeming"] = checks.figures.get("redeeming", 0) + 1


def check_accrual(accounts, before, seq, checks):
    """Check what the close of a year gave each right: its annual amount x the share kept (3.2.3)."""
    year = accounts.state["last_closed_year"]
    row = accounts.row("account_year", str(year))
    last = table_of(accounts, year, accounts.kept_sums(year))[-1]
    for name in ("required", "actual", "balance"):
        stated = row.get(f"{name}_at_close_tco2e")
        checks.compare("closing", f"entry {seq}, year {year}: {name}", stated, last[f"{name}_tco2e"])
    later = later_emissions(accounts, year)
    for right in accounts.rows("carbon_right"):
        within = right["from_year"] <= year <= (right.get("to_year") or year)
        gain = share_of_year(right, later) if right["kind"] == "emission" and within else 0.0
        expected = (before[right["id"]].get("accrued_tco2e") or 0.0) + gain
        found = right.get("accrued_tco2e") or 0.0
        checks.compare("closing", f"entry {seq}, year {year}: right {right['id']}", found, expected)


def check_limits(accounts, payload, seq, checks):
    """Check the limits of a year's credits after an issue: the annual budget B, the right, the project."""
    year = payload["act"]["year"]
    project = accounts.row("project", payload["act"]["project_id"])
    right = accounts.row("carbon_right", project["right_id"])
    parcels = totals(accounts, "project_parcel", "project_id", project["id"])
    closed = accounts.state["last_closed_year"]
    if not any(c["project_id"] == project["id"] for c in accounts.rows("certification")):
        checks.fail("redeeming", f"entry {seq}: project {project['code']} was never certified")
    redeemed = project["redeemed_tco2e"]
    if project["kind"] == "avoidance":
        sums = accounts.kept_sums(year)[year]
        budget = in_force(accounts.rows("account_terms"), year)["annual_budget_tco2e"]
        accrued = (right.get("accrued_tco2e") or 0.0) + (
            share_of_year(right, later_emissions(accounts, year)) if year > closed else 0.0
        )
        limits = {
            "the annual budget": (sums.get("avoidance", 0.0) + sums.get("reported_avoidance", 0.0), budget),
            "the right's entitlement": (right["redeemed_tco2e"], accrued),
            "the project's stock kept": (
                redeemed, right["share"] * (parcels["tradeable_tco2e"] - parcels["emitted_tradeable_tco2e"])
            ),
        }  # fmt: skip
    else:
        grown = right["share"] * (parcels["growth_tco2e"] - parcels["emitted_new_tco2e"])
        limits = {"the growth measured": (redeemed, grown)}
    for name, (amount, limit) in limits.items():
        if amount > limit + 1e-6 * max(1.0, abs(limit)):
            checks.fail("redeeming", f"entry {seq}: {amount} t redeemed, over {name} of {limit} t")


def later_emissions(accounts, year):
    """Return what rights emitted in years after one (tCO2e): at that year's end it is still there."""
    found = {}
    for row in accounts.rows("right_year"):
        if row["year"] > year:
            found[row["right_id"]] = found.get(row["right_id"], 0.0) + (row.get("emitted_tco2e") or 0.0)
    return found


def share_of_year(right, later):
    """Return what a right accrues in a year (tCO2e): its annual amount x the share of its stock kept."""
    tradeable = right.get("tradeable_tco2e") or 0.0
    if tradeable <= 0:
        return 0.0
    emitted = max(0.0, (right.get("emitted_tco2e") or 0.0) - later.get(right["id"], 0.0))
    return (right.get("annual_tco2e") or 0.0) * max(0.0, tradeable - emitted) / tradeable


def totals(accounts, link, owner, owner_id):
    """Return the sums of the parcels' accounts of a right or a project."""
    names = ("tradeable_tco2e", "emitted_tradeable_tco2e", "growth_tco2e", "emitted_new_tco2e")
    rows = [accounts.row("parcel_account", parcel) for parcel in accounts.links(link, owner, owner_id)]
    return {name: sum(row.get(name) or 0.0 for row in rows) for name in names}


# The parcels ------------------------------------------------------------------------------------------


def counted(row):
    """Return whether a parcel's stock enters totals: known, and not withheld by an unaccepted flag."""
    return row["stock_tco2e"] is not None and not withheld(row)


def withheld(row):
    """Return whether a flag keeps the stock out until somebody accepts it."""
    return row["flag"] in WITHHOLDING and not row["flag_accepted"]


def side_of(row, method):
    """Return the side a parcel counts on; under a land-management plan only conversion is tradeable."""
    side = SIDE[row["status"] or None]
    planned = method == "land_management_plan" and side == "tradeable"
    return "protected" if planned and row["plan_class"] != "conversion" else side


def budget(rows, stated, checks):
    """Return P0, T0 and B of the parcels by the method stated (paper 3.2.1, FAQ 2)."""
    method, years = stated["method"], stated["period_years"]
    sides = {}
    for side in ("protected", "tradeable"):
        of = [row for row in rows if side_of(row, method) == side]
        stock = math.fsum(row["stock_tco2e"] for row in of if counted(row))
        sides[side] = (stock, math.fsum(row["area_ha"] or 0.0 for row in of))
    found = dict(stated)
    t0 = stated["projection_tco2e"] if method == "projection" else sides["tradeable"][0]
    annual = t0 / years
    if stated.get("history"):
        found["history"] = history(stated["history"]["series"])
        annual = found["history"]["mean_tco2e"]
    found.update(
        p0_tco2e=sides["protected"][0], t0_tco2e=t0, budget_tco2e=t0, annual_budget_tco2e=annual,
        protected_area_ha=sides["protected"][1], tradeable_area_ha=sides["tradeable"][1],
        counted_tco2e=sides["protected"][0] + sides["tradeable"][0],
    )  # fmt: skip
    checks.compare("budget", "budget", stated, found)
    return found


def history(series):
    """Return mean, least-squares trend and coefficient of variation (per cent) of an emission history."""
    amounts = [amount for _, amount in series]
    mean = math.fsum(amounts) / len(amounts)
    middle = (series[0][0] + series[-1][0]) / 2.0
    spread = math.fsum((year - middle) ** 2 for year, _ in series)
    trend = math.fsum((year - middle) * (amount - mean) for year, amount in series) / spread
    deviation = math.sqrt(math.fsum((a - mean) ** 2 for a in amounts) / (len(amounts) - 1))
    return {
        "series": series, "mean_tco2e": mean, "trend_tco2e_per_year": trend,
        "variation_pct": 100.0 * deviation / mean if mean else 0.0,
    }  # fmt: skip


def classes(rows, method):
    """Return parcels, area and stock by class of land, with its share of the whole counted stock."""
    groups = {}
    for row in rows:
        key = (side_of(row, method), row["status"] or None, row["basis"] or None)
        groups.setdefault(key, []).append(row)
    whole = math.fsum(row["stock_tco2e"] for row in rows if counted(row))
    sides = ("protected", "tradeable", "neither")
    found = []
    for side, status, basis in sorted(
        groups, key=lambda k: (sides.index(k[0]), CLASS_ORDER.index(k[1]), BASES.index(k[2]))
    ):
        of = groups[(side, status, basis)]
        stock = math.fsum(row["stock_tco2e"] for row in of if counted(row))
        found.append({
            "status": status, "basis": basis, "side": side, "parcels": len(of),
            "area_ha": math.fsum(row["area_ha"] or 0.0 for row in of), "stock_tco2e": stock,
            "share_pct": 100.0 * stock / whole if whole else 0.0,
        })  # fmt: skip
    return found


def holders(rows, stated, method, years):
    """Return what each holder's parcels hold; names and kinds are as stated."""
    known = {row["id"]: row for row in stated}
    groups = {}
    for row in rows:
        groups.setdefault(row["holder_id"] or None, []).append(row)
    found = []
    for holder, of in groups.items():
        sums = {
            side: math.fsum(r["stock_tco2e"] for r in of if counted(r) and side_of(r, method) == side)
            for side in ("protected", "tradeable")
        }
        told = known.get(holder, {})
        found.append({
            "id": holder, "name": told.get("name", ""), "kind": told.get("kind", ""), "parcels": len(of),
            "area_ha": math.fsum(row["area_ha"] or 0.0 for row in of),
            "protected_tco2e": sums["protected"], "tradeable_tco2e": sums["tradeable"],
            "annual_entitlement_tco2e": sums["tradeable"] / years,
        })  # fmt: skip
    return sorted(found, key=lambda row: (row["id"] is None, row["name"]))


def amount(rows, counting=False):
    """Return number, area and stock of some parcels."""
    stock = math.fsum(row["stock_tco2e"] or 0.0 for row in rows if not counting or counted(row))
    area = math.fsum(row["area_ha"] or 0.0 for row in rows)
    return {"parcels": len(rows), "area_ha": area, "stock_tco2e": stock}


def quality(rows):
    """Return what is flagged, and what stands outside the figures."""
    flags = {}
    for row in rows:
        if row["flag"]:
            flags.setdefault((row["flag"], bool(row["flag_accepted"])), []).append(row)
    kept_out = sorted((r for r in rows if withheld(r)), key=lambda r: (r["name"] or "", r["id"]))
    lacking = [r for r in rows if r["status"] and r["stock_tco2e"] is None and not withheld(r)]
    names = ("id", "name", "flag", "area_ha", "stock_tco2e", "covered_pct")
    return {
        "untagged": amount([row for row in rows if not row["status"]], True),
        "withheld": amount(kept_out),
        "without_stock": amount(lacking),
        "flags": [
            {"flag": flag, "accepted": ok, "withheld": flag in WITHHOLDING and not ok, "amount": amount(of)}
            for (flag, ok), of in sorted(flags.items())
        ],
        "withheld_parcels": [{**{n: row[n] for n in names}, "name": row["name"] or ""} for row in kept_out],
    }


def sources(rows):
    """Return where the stocks come from."""
    groups = {}
    for row in rows:
        if row["stock_tco2e"] is not None:
            groups.setdefault((row["stock_source"] or "", (row["stock_date"] or "")[:10]), []).append(row)
    return [
        {"source": source, "date": when.replace("/", "-") or None, "amount": amount(of)}
        for (source, when), of in sorted(groups.items(), key=lambda item: (item[0][0], item[0][1] or "None"))
    ]


def fingerprint(rows):
    """Return the SHA-256 of the parcels' figures: one JSON list a line, by parcel id."""
    names = ("id", "status", "basis", "area_ha", "stock_tco2e", "flag", "flag_accepted", "holder_id")
    return digest("\n".join(sorted(json.dumps([r[n] for n in names], ensure_ascii=False) for r in rows)))


# The accounts of the ledger ---------------------------------------------------------------------------


class Land:
    """The stock by class of land through the years, by cause, from the joining-date snapshot."""

    causes = ("emissions", "removals", "restated", "measured")

    def __init__(self, accounts):
        self.found, self.keys, self.parents = {}, {}, {}
        for row in accounts.rows("parcel_account"):
            for child in (row.get("replaced_by") or "").split(","):
                self.parents.setdefault(child, []).append(row["id"])
        for parcel in accounts.rows("baseline"):
            key = ("class", parcel.get("status"), parcel.get("basis"), parcel["side"])
            self.keys[parcel["id"]] = key
            row = self.row(key)
            row["parcels"] += 1
            row["area_ha"] += parcel.get("area_ha") or 0.0
            row["joined"] += accounts.opened.get(parcel["id"], 0.0)
        whole = accounts.rows("account_terms")[0]["stock_change_tco2e"]
        rest = whole - sum(row["joined"] for row in self.found.values())
        if abs(rest) > TOLERANCE * max(1.0, abs(whole)):
            self.row(self.key(None))["joined"] += rest

    def key(self, parcel):
        """Return the class of a parcel; one made from others since has theirs, if they share one."""
        if not parcel:
            return ("country", None, None, "")
        if parcel not in self.keys:
            of = {self.key(parent) for parent in self.parents.get(parcel, ())}
            several = ("several" if of else "country", None, None, "")
            self.keys[parcel] = of.pop() if len(of) == 1 else several
        return self.keys[parcel]

    def row(self, key):
        """Return what is kept of a class."""
        return self.found.setdefault(key, {"parcels": 0, "area_ha": 0.0, "joined": 0.0, "by_year": {}})

    def add(self, year, cause, tonnes, parcel=None):
        """Add a change in a year."""
        if tonnes:
            by_year = self.row(self.key(parcel))["by_year"]
            by_year.setdefault(year, dict.fromkeys(self.causes, 0.0))[cause] += tonnes

    def fill(self, accounts, table):
        """Add all that changed: entries, restatements, and what a measurement found otherwise."""
        for year, kind, tonnes, parcel in accounts.entries(len(table)):
            if kind in ("emissions", "removals"):
                self.add(year, kind, tonnes, parcel)
        for year, parcel, tonnes in accounts.restated:
            self.add(year, "restated", tonnes, parcel)
        for row in table:
            by_parcel = sum(tonnes for year, _, tonnes in accounts.restated if year == row["year"])
            gained = row["stock_change_tco2e"]
            expected = row["actual_at_start_tco2e"] + gained - row["emissions_tco2e"] + row["removals_tco2e"]
            differences = {"restated": gained - by_parcel, "measured": row["actual_tco2e"] - expected}
            for cause, tonnes in differences.items():
                if abs(tonnes) > TOLERANCE * max(1.0, abs(expected)):
                    self.add(row["year"], cause, tonnes)

    def changes(self, first, last):
        """Return opening, changes and closing of every class between two years."""
        rows = []
        for key in sorted(self.found, key=land_order):
            row = self.found[key]
            before, within = self.sums(row, 1, first - 1), self.sums(row, first, last)
            opening = row["joined"] + net(before)
            rows.append({
                **dict(zip(("scope", "status", "basis", "side"), key)),
                "parcels": row["parcels"], "area_ha": row["area_ha"], "opening_tco2e": opening,
                **{f"{cause}_tco2e": tonnes for cause, tonnes in within.items()},
                "closing_tco2e": opening + net(within),
            })  # fmt: skip
        return rows

    def sums(self, row, first, last):
        """Return one class's changes between two years."""
        years = [causes for year, causes in row["by_year"].items() if first <= year <= last]
        return {cause: sum(causes[cause] for causes in years) for cause in self.causes}


def net(sums):
    """Return what changes come to together."""
    return sums["removals"] - sums["emissions"] + sums["restated"] + sums["measured"]


def land_order(key):
    """Return the place of a row among the classes of land."""
    scopes, sides = ("class", "several", "country"), ("protected", "tradeable", "neither", "")
    statuses = ("protected", "inaccessible", "threatened", "tradeable", "excluded", None)
    bases = ("law", "treaty", "biophysical", "economic", None)
    scope, status, basis, side = key
    return scopes.index(scope), sides.index(side), statuses.index(status), bases.index(basis)


def credit_years(accounts, last):
    """Return what happened to credits in each year, from every movement of every block."""
    columns = {
        "transfer": "transferred",
        "withhold": "withheld",
        "return": "returned",
        "contribute": "contributed",
        "claim": "claimed",
        "retire": "retired",
    }
    names = [
        *columns.values(),
        "cancelled_obligation",
        "cancelled_cure",
        "cancelled_voluntary",
        "cancelled_other",
    ]
    sums, rows = accounts.year_sums(last), []
    moved = {year: dict.fromkeys(names, 0.0) for year in sums}
    for row in accounts.rows("transfer"):
        if row["year"] in moved and row["movement"] != "issue":
            name = columns.get(row["movement"]) or f"cancelled_{row['purpose']}"
            name = "cancelled_other" if row.get("other_id") else name
            moved[row["year"]][name] += row["amount_tco2e"]
    for year, s in sums.items():
        rows.append({
            "year": year, "avoidance_tco2e": s["avoidance"], "sequestration_tco2e": s["sequestration"],
            "reported_avoidance_tco2e": s["reported_avoidance"],
            "reported_sequestration_tco2e": s["reported_sequestration"],
            "refused_tco2e": s["refused_avoidance"] + s["refused_sequestration"],
            "reported_cancelled_tco2e": s["reported_cancelled"],
            **{f"{name}_tco2e": tonnes for name, tonnes in moved[year].items()},
        })  # fmt: skip
    return rows


def check_registry(accounts, checks):
    """Check the serial numbers: every number from 1 to the last issued is in one block, and in one only.

    Of every series, issued = the blocks of all states = the sum of the issues.
    """
    issued, redeemed, blocks = {}, {}, {}
    for row in accounts.rows("transfer"):
        if row["movement"] == "issue":
            project = accounts.row("credit_block", row["block_id"])["project_id"]
            issued[row["series"]] = issued.get(row["series"], 0.0) + row["amount_tco2e"]
            redeemed[project] = redeemed.get(project, 0.0) + row["amount_tco2e"]
    for block in accounts.rows("credit_block"):
        blocks.setdefault(block["series"], []).append(block)
    for series in accounts.rows("series"):
        expected = 1
        for block in sorted(blocks.pop(series["id"], []), key=lambda each: each["first"]):
            if block["first"] != expected or block["last"] < block["first"] or block["state"] not in STATES:
                checks.fail("registry", f"{series['id']}: numbers {expected} to {block['first']} do not fit")
            expected = block["last"] + 1
        checks.compare("registry", f"{series['id']}: last serial number", series["last"], expected - 1)
        checks.compare("registry", f"{series['id']}: issues", issued.get(series["id"], 0.0), expected - 1)
    for name in blocks:
        checks.fail("registry", f"{name}: blocks of a series that was never begun")
    for project in accounts.rows("project"):
        tonnes = redeemed.get(project["id"], 0.0)
        checks.compare("registry", f"project {project['code']}: redeemed", project["redeemed_tco2e"], tonnes)


def check_rights(accounts, checks):
    """Check the rights: their sums over parcels and projects, and that all of a year's are at most B."""
    rights = accounts.rows("carbon_right")
    for right in rights:
        redeemed = sum(p["redeemed_tco2e"] for p in accounts.rows("project") if p["right_id"] == right["id"])
        checks.compare("entitlement", f"right {right['id']}: redeemed", right["redeemed_tco2e"], redeemed)
        if right["kind"] == "emission":
            sums = totals(accounts, "right_parcel", "right_id", right["id"])
            for name in ("tradeable_tco2e", "emitted_tco2e"):
                tonnes = right["share"] * sums[name.replace("emitted", "emitted_tradeable")]
                checks.compare("entitlement", f"right {right['id']}: {name}", right[name], tonnes)
    state = accounts.state
    first = accounts.rows("account_terms")[-1]["from_year"]  # rights grow and shrink with the terms
    for year in range(first, state["period_years"] + 1):
        budget_t = in_force(accounts.rows("account_terms"), year)["annual_budget_tco2e"]
        annual = sum(
            right.get("annual_tco2e") or 0.0
            for right in rights
            if right["kind"] == "emission" and right["from_year"] <= year <= (right.get("to_year") or year)
        )
        if annual > budget_t * (1 + 1e-6) + 1e-6:
            checks.fail(
                "entitlement", f"year {year}: rights of {annual} t a year, the budget is {budget_t} t"
            )
    checks.figures["entitlement"] = checks.figures.get("entitlement", 0) + state["period_years"]


def redeemed_before(accounts, right, parcels=None, bonds=True):
    """Return what rights that ended before this one redeemed, or have bonds on, on its parcels (tCO2e)."""
    if right["from_year"] <= 1:
        return 0.0
    tonnes = 0.0
    for parcel in accounts.links("right_parcel", "right_id", right["id"]) if parcels is None else parcels:
        there = rights_on(accounts, right["kind"], parcel)
        ended = [one for one in there if (one.get("to_year") or math.inf) < right["from_year"]]
        gone = sum(used_on(accounts, one, parcel, bonds) for one in ended)
        nobodys = 1.0 - sum(one["share"] for one in there if one not in ended)
        tonnes += max(0.0, gone - max(0.0, nobodys) * kept_on(accounts, right["kind"], [parcel]))
    return tonnes


def rights_on(accounts, kind, parcel):
    """Return the rights of a kind over a parcel."""
    rights = [one for one in accounts.rows("carbon_right") if one["kind"] == kind]
    return [one for one in rights if parcel in accounts.links("right_parcel", "right_id", one["id"])]


def kept_on(accounts, kind, parcels):
    """Return the tradeable, or the new carbon that parcels still have (tCO2e)."""
    names = ("tradeable_tco2e", "emitted_tradeable_tco2e")
    if kind not in ("emission", "avoidance"):
        names = ("growth_tco2e", "emitted_new_tco2e")
    rows = [accounts.row("parcel_account", parcel) for parcel in parcels]
    return sum((row.get(names[0]) or 0.0) - (row.get(names[1]) or 0.0) for row in rows)


def used_on(accounts, right, parcel, bonds):
    """Return what a right redeemed on a parcel, or has bonds on, by its part of the carbon (tCO2e)."""
    column = "tradeable_tco2e" if right["kind"] == "emission" else "growth_tco2e"
    part, tonnes = accounts.row("parcel_account", parcel).get(column) or 0.0, 0.0
    for project in accounts.rows("project"):
        whole = totals(accounts, "project_parcel", "project_id", project["id"])[column]
        of = accounts.links("project_parcel", "project_id", project["id"])
        if project["right_id"] == right["id"] and parcel in of and whole > 0:
            standing = (project.get("redeemed_tco2e") or 0.0) - (project.get("answered_tco2e") or 0.0)
            tonnes += max(0.0, standing) * part / whole
    whole = totals(accounts, "right_parcel", "right_id", right["id"])[column]
    bonded = bonds_on(accounts, right) if bonds else 0.0
    return tonnes + (bonded * part / whole if whole > 0 else 0.0)


def bonds_on(accounts, right):
    """Return what the open bonds on a right come to (tCO2e, face value)."""
    bonds = [bond for bond in accounts.rows("bond") if bond["right_id"] == right["id"]]
    return sum(bond["amount_tco2e"] for bond in bonds if bond["state"] == "open")


def passed_on(accounts, right):
    """Return whether a right that ended was followed by one that redeemed, or issued a bond."""
    if right.get("to_year") is None:
        return False
    return any(
        other["from_year"] > right["to_year"] and (other.get("redeemed_tco2e") or bonds_on(accounts, other))
        for parcel in accounts.links("right_parcel", "right_id", right["id"])
        for other in rights_on(accounts, right["kind"], parcel)
    )


def answered_for(accounts, right):
    """Return what a right's projects answered for of redeemed carbon that is gone (tCO2e)."""
    tonnes = 0.0
    for project in accounts.rows("project"):
        if project["right_id"] == right["id"]:
            parcels = accounts.links("project_parcel", "project_id", project["id"])
            kept = max(0.0, kept_on(accounts, right["kind"], parcels)) * right["share"]
            gone = max(0.0, (project.get("redeemed_tco2e") or 0.0) - kept)
            tonnes += min(project.get("answered_tco2e") or 0.0, gone)
    return tonnes


def carried_over(accounts, right, bonded):
    """Return what is left of a right after the years closed (tCO2e; paper 3.2.3)."""
    if passed_on(accounts, right):
        return 0.0
    before, used = redeemed_before(accounts, right), right["redeemed_tco2e"] + bonded
    if right["kind"] == "emission":
        kept = right["tradeable_tco2e"] - right["emitted_tco2e"] - before - used
        kept += answered_for(accounts, right)
        return max(0.0, min(min(right["accrued_tco2e"], right["tradeable_tco2e"] - before) - used, kept))
    sums = totals(accounts, "right_parcel", "right_id", right["id"])
    return max(0.0, right["share"] * (sums["growth_tco2e"] - sums["emitted_new_tco2e"]) - before - used)


def name_of(accounts, holder):
    """Return a holder's name, or the id where there is no such holder."""
    return accounts.row("holder", holder).get("name") or holder or ""


def present(accounts, parcels):
    """Return how many of the parcels have not been split or merged since."""
    return sum(1 for p in parcels if not accounts.row("parcel_account", p).get("replaced_by"))


def right_rows(accounts):
    """Return every right with what is left of it."""
    rows = []
    for right in accounts.rows("carbon_right"):
        bonded = sum(
            bond["amount_tco2e"]
            for bond in accounts.rows("bond")
            if bond["right_id"] == right["id"] and bond["state"] == "open"
        )
        holder = accounts.row("holder", right["holder_id"])
        rows.append({
            "id": right["id"], "holder_id": right["holder_id"],
            "holder": name_of(accounts, right["holder_id"]), "holder_kind": holder.get("kind") or "",
            "kind": right["kind"], "reference": right.get("reference") or "",
            "parcels": present(accounts, accounts.links("right_parcel", "right_id", right["id"])),
            "share": right["share"], "annual_tco2e": right.get("annual_tco2e"),
            "from_year": right["from_year"], "to_year": right.get("to_year"),
            "tradeable_tco2e": right.get("tradeable_tco2e") or 0.0,
            "emitted_tco2e": right.get("emitted_tco2e") or 0.0,
            "accrued_tco2e": right.get("accrued_tco2e") or 0.0,
            "redeemed_tco2e": right.get("redeemed_tco2e") or 0.0,
            "bonded_tco2e": bonded, "carried_over_tco2e": carried_over(accounts, right, bonded),
        })  # fmt: skip
    return sorted(rows, key=lambda row: (row["holder"], row["kind"], row["from_year"], row["id"]))


def project_rows(accounts):
    """Return every project with its certifications, and what it owes (3.2.4, standard 3)."""
    names = ("standard", "certified_on", "ends_on", "state", "changed_on", "reference")
    rows = []
    for project in accounts.rows("project"):
        right = accounts.row("carbon_right", project["right_id"])
        parcels = accounts.links("project_parcel", "project_id", project["id"])
        sums = totals(accounts, "project_parcel", "project_id", project["id"])
        if project["kind"] == "avoidance":
            kept = sums["tradeable_tco2e"] - sums["emitted_tradeable_tco2e"]
        else:
            kept = sums["growth_tco2e"] - sums["emitted_new_tco2e"]
        own = max(0.0, kept) * right["share"] - redeemed_before(accounts, right, parcels, bonds=False)
        owed = max(0.0, project["redeemed_tco2e"] - max(0.0, own))
        owed -= project.get("answered_tco2e") or 0.0
        certified = [c for c in accounts.rows("certification") if c["project_id"] == project["id"]]
        certified.sort(key=lambda row: (row["certified_on"], row["id"]))
        rows.append({
            "id": project["id"], "code": project["code"], "name": project.get("name") or "",
            "kind": project["kind"], "risk": project.get("risk") or "", "holder_id": project["holder_id"],
            "holder": name_of(accounts, project["holder_id"]), "right_id": project["right_id"],
            "parcels": present(accounts, parcels),
            "certifications": [{name: row.get(name) or "" for name in names} for row in certified],
            "redeemed_tco2e": project["redeemed_tco2e"], "obligation_tco2e": owed if owed > 1e-9 else 0.0,
            "reserve_due_tco2e": project.get("reserve_due_tco2e") or 0.0, "note": project.get("note") or "",
        })  # fmt: skip
    return sorted(rows, key=lambda row: (row["code"], row["id"]))


def registry_rows(accounts):
    """Return the series, the blocks and what each owner has."""
    series = {row["id"]: dict.fromkeys(STATES, 0) for row in accounts.rows("series")}
    held, blocks = {}, []
    order = sorted(accounts.rows("credit_block"), key=lambda b: (b["year"], b["series"], b["first"]))
    for block in order:
        tonnes, owner = block["last"] - block["first"] + 1, block.get("owner_id")
        series[block["series"]][block["state"]] += tonnes
        held.setdefault(owner, dict.fromkeys(STATES, 0))[block["state"]] += tonnes
        blocks.append({
            "serials": f"{block['series']}-{block['first']}-{block['last']}", "tonnes": tonnes,
            "year": block["year"], "vintage": block["vintage"], "kind": block["kind"],
            "project": accounts.row("project", block["project_id"]).get("code", block["project_id"]),
            "owner_id": owner, "owner": name_of(accounts, owner), "state": block["state"],
        })  # fmt: skip
    owners = [{"owner_id": o, "owner": name_of(accounts, o), **states} for o, states in held.items()]
    return {
        "series": [
            {"series": name, "issued": sum(states.values()), **states}
            for name, states in sorted(series.items())
        ],
        "blocks": blocks,
        "held": sorted(owners, key=lambda row: (row["owner"], row["owner_id"] or "")),
    }


def reserve_rows(accounts, short):
    """Return reserve shares, other credits, bonds, refused requests, and what closes a shortfall."""
    others = sorted(accounts.rows("other_credit"), key=lambda r: (r["registry"], r["reference"], r["id"]))
    bonds = []
    for bond in sorted(accounts.rows("bond"), key=lambda row: (row["year"], row["id"])):
        emitted = accounts.row("carbon_right", bond["right_id"]).get("emitted_tco2e") or 0.0
        gone = max(0.0, emitted - (bond.get("emitted_at_issue_tco2e") or 0.0))
        worth = max(0.0, bond["amount_tco2e"] - gone) if bond["state"] == "open" else 0.0
        bonds.append({
            "holder": name_of(accounts, bond["holder_id"]), "buyer": name_of(accounts, bond.get("buyer_id")),
            "year": bond["year"], "amount_tco2e": bond["amount_tco2e"], "worth_tco2e": worth,
            "state": bond["state"], "reference": bond.get("reference") or "",
        })  # fmt: skip
    rates = sorted(accounts.rows("reserve_rate"), key=lambda r: (r["from_year"], r["risk"], r["id"]))
    refused = sorted(accounts.rows("refused_request"), key=lambda r: (r["year"], r.get("at") or "", r["id"]))
    return {
        "other_credits": [
            {"registry": r["registry"], "kind": r["kind"], "reference": r["reference"],
             "held_by": name_of(accounts, r["held_by"]), "quantity_tco2e": r["quantity_tco2e"],
             "remaining_tco2e": r["remaining_tco2e"]} for r in others
        ],
        "rates": [
            {"from_year": r["from_year"], "risk": r["risk"], "share_pct": 100.0 * r["share"]} for r in rates
        ],
        "bonds": bonds,
        "refused": [
            {"year": r["year"], "project": accounts.row("project", r["project_id"]).get("code", ""),
             "kind": r["kind"], "amount_tco2e": r["amount_tco2e"], "reason": r["reason"]} for r in refused
        ],
        "cure": cure(accounts, short),
        "safeguards": sorted([row["id"], row["value"]] for row in accounts.rows("account_setting")),
    }  # fmt: skip


def cure(accounts, short):
    """Return what each source has to close a shortfall, the reserve first (Annex II)."""
    states = {"reserve": "withheld", "fund": "fund", "bought": "active"}
    known, rows = ("reserve", "insurance", "fund"), []
    for source in ("reserve", "insurance", "fund", "bought"):
        tonnes = sum(
            block["last"] - block["first"] + 1
            for block in accounts.rows("credit_block")
            if block["state"] == states.get(source)
        )
        for other in accounts.rows("other_credit"):
            of = other["held_by"] if other["held_by"] in known else "bought"
            tonnes += other["remaining_tco2e"] if of == source else 0.0
        rows.append({"source": source, "available_tco2e": tonnes, "closes_tco2e": min(tonnes, short)})
    return rows


def ledger_facts(accounts, stated, entries):
    """Return all that the statement says of open accounts, recomputed."""
    state, year = accounts.state, stated["year"]
    joined = int(state["joining_date"][:4])
    table = table_of(accounts, year)
    land = Land(accounts)
    land.fill(accounts, table)
    short = -table[-1]["balance_tco2e"] if table and not table[-1]["compliant"] else 0.0
    names = (
        "from_year",
        "reason",
        "p0_tco2e",
        "t0_tco2e",
        "annual_budget_tco2e",
        "buffer_tco2e",
        "stock_change_tco2e",
    )
    years = []
    for number in range(1, year + 1):
        row = accounts.row("account_year", str(number))
        at_close = {
            f"{n}_at_close_tco2e": row.get(f"{n}_at_close_tco2e") for n in ("required", "actual", "balance")
        }
        years.append({
            "year": number, "calendar_year": joined + number - 1, "state": row.get("state") or "open",
            "closed_at": row.get("closed_at") or "", **at_close,
        })  # fmt: skip
    return {
        "year": year, "calendar_year": joined + max(year, 1) - 1, "country": state["country"],
        "joining_date": state["joining_date"], "period_years": state["period_years"],
        "last_closed_year": state["last_closed_year"], "shortfall_tco2e": short,
        "terms": [
            {**{n: row.get(n) if n in ("reason", "from_year") else row.get(n) or 0.0 for n in names},
             "method": row.get("method") or "", "evidence": row.get("evidence") or ""}
            for row in accounts.rows("account_terms")
        ],
        "years": years,
        "changes": land.changes(year, year) if year else [],
        "changes_since_joining": land.changes(1, year),
        "credits": credit_years(accounts, year),
        "projects": project_rows(accounts),
        "rights": right_rows(accounts),
        **registry_rows(accounts),
        **reserve_rows(accounts, short),
        "journal": {
            "entries": len(entries), "head": entries[-1][8], "first_at": entries[0][2],
            "last_at": entries[-1][2],
        },
    }  # fmt: skip


#: Part of the accounts in the statement -> the group it is reported in.
GROUPS = {
    "terms": "budget",
    "changes": "land",
    "changes_since_joining": "land",
    "rights": "entitlement",
    "series": "registry",
    "blocks": "registry",
    "held": "registry",
    "credits": "registry",
    "journal": "journal",
}


def check_ledger(data, accounts, entries, checks):
    """Recompute what follows from the journal."""
    stated = data["ledger"]
    check_registry(accounts, checks)
    check_rights(accounts, checks)
    if not 0 <= stated["year"] <= accounts.state["period_years"]:
        checks.fail("accounts", f"year {stated['year']} is not in the period")
        return
    found = ledger_facts(accounts, stated, entries)
    for key in sorted({*stated, *found}):
        group = GROUPS.get(key, "accounts")
        checks.compare(group, f"ledger.{key}", stated.get(key, "nothing"), found.get(key, "nothing"))
    last = max(accounts.state["last_closed_year"], stated["year"])
    kept = accounts.kept_sums(last)
    for year, sums in accounts.year_sums(last).items():
        for name, tonnes in sums.items():
            checks.compare("accounts", f"year {year}: {name} kept", kept[year].get(name, 0.0), tonnes)


def preview_sums(accounts, stated):
    """Return the yearly sums of entries made before the accounts are opened, by year from 1."""
    joined = int(stated["workspace"]["joining_date"][:4])
    kinds = ("emissions", "removals", "avoidance", "sequestration", "cancelled", "measured")
    sums = {}
    for row in accounts.rows("account_entry"):
        year = row["year"] - joined + 1 if row["year"] >= 1000 else row["year"]
        if row["kind"] in kinds and year >= 1:
            name = f"reported_{row['kind']}" if row["kind"] in kinds[2:5] else row["kind"]
            of = sums.setdefault(year, {})
            of[name] = row["amount_tco2e"] + (0.0 if name == "measured" else of.get(name, 0.0))
    return {year: sums.get(year, {}) for year in range(1, max(sums, default=0) + 1)}


def check_compliance(data, accounts, found_budget, checks):
    """Recompute the compliance table in both modes."""
    facts, tables = data["ledger"], []
    for mode in ("by_rules", "as_printed"):
        if facts is not None:
            last = min(max(facts["year"], 0), accounts.state["period_years"])
            years = table_of(accounts, last, mode=mode) if last else []
        else:
            terms = {"from_year": 1, "stock_change_tco2e": found_budget["counted_tco2e"], **found_budget}
            years = compliance([terms], found_budget["period_years"], preview_sums(accounts, data), mode, 0)
        if years:
            tables.append({"mode": mode, "years": years})
    checks.compare("compliance", "accounts", data["accounts"], tables)


def check_uncertainty(data, accounts, found_budget, checks):
    """Check the arithmetic of the intervals, and that they are of the figures of the statement."""
    facts = data["uncertainty"]
    if facts is None:
        return
    z = NormalDist().inv_cdf(0.5 + facts["confidence_pct"] / 200)
    period = data["workspace"]["period_years"]
    checks.compare("uncertainty", "uncertainty.period_years", facts["period_years"], period)
    amounts, known = amounts_of_uncertainty(data, accounts, found_budget), {}
    for index, one in enumerate(facts["figures"]):
        path = f"uncertainty.figures[{index}]"
        known[one["name"]] = one
        value, half = one["value_tco2e"], z * one["se_tco2e"]
        ends = {"half_width_tco2e": half, "low_tco2e": value - half, "high_tco2e": value + half}
        checks.compare("uncertainty", path, {name: one[name] for name in ends}, ends)
        if not facts["map_source_kind"]:
            checks.compare("uncertainty", f"{path}.value_tco2e", value, one["stated_tco2e"])
        if (one["name"], one["year"]) in amounts:
            expected = amounts[one["name"], one["year"]]
            checks.compare("uncertainty", f"{path}.stated_tco2e", one["stated_tco2e"], expected)
        errors = [part["se_tco2e"] for part in one["parts"]]
        whole = sum(error * error for error in errors)
        shares = [100 * error * error / whole if whole else 0.0 for error in errors]
        checks.compare("uncertainty", f"{path}.parts", [part["share_pct"] for part in one["parts"]], shares)
        if sum(error > 0 for error in errors) <= 1:  # nothing for it to be multiplied with
            checks.compare("uncertainty", f"{path}.se_tco2e", one["se_tco2e"], max(errors, default=0.0))
        taken = one["deduction"]
        if taken is not None:
            off = max(0.0, one["stated_tco2e"]) * taken["share_pct"] / 100
            found = {"deducted_tco2e": off, "left_tco2e": one["stated_tco2e"] - off}
            stated = {name: taken[name] for name in found}
            checks.compare("uncertainty", f"{path}.deduction", stated, found)
    if "B" in known and "T0" in known:
        for name in ("value_tco2e", "se_tco2e"):
            expected = known["T0"][name] / period
            checks.compare("uncertainty", f"uncertainty: {name} of B", known["B"][name], expected)


def amounts_of_uncertainty(data, accounts, found_budget):
    """Return (name, year) -> tCO2e of the figures that intervals are of, as far as they are as they were."""
    facts, found = data["uncertainty"], {}
    if "parcels" not in facts["changed"]:  # those of the joining date, where the accounts are open
        of = accounts.rows("account_terms")[0] if accounts.state else found_budget
        names = {"P0": "p0_tco2e", "T0": "t0_tco2e", "B": "annual_budget_tco2e"}
        found.update({(name, None): of[column] for name, column in names.items()})
    if "credits" not in facts["changed"] and accounts.state and data["ledger"]["year"]:
        for row in table_of(accounts, data["ledger"]["year"]):
            found["credits", row["year"]] = row["avoidance_tco2e"] + row["sequestration_tco2e"]
        for row in accounts.rows("right_year"):
            key = ("entitlement", row["year"])
            found[key] = found.get(key, 0.0) + (row.get("accrued_tco2e") or 0.0)
    return found


def check_parcels(data, checks):
    """Recompute what follows from the parcels; return the budget."""
    table = data["parcels"]
    rows = [dict(zip(table["columns"], row)) for row in table["rows"]]
    stated = data["budget"]
    checks.compare("parcels", "workspace.fingerprint", data["workspace"]["fingerprint"], fingerprint(rows))
    period = data["workspace"]["period_years"]
    checks.compare("budget", "budget.period_years", stated["period_years"], period)
    found = budget(rows, stated, checks)
    method, years = stated["method"], stated["period_years"]
    checks.compare("parcels", "classes", data["classes"], classes(rows, method))
    checks.compare("parcels", "holders", data["holders"], holders(rows, data["holders"], method, years))
    checks.compare("parcels", "quality", data["quality"], quality(rows))
    checks.compare("parcels", "sources", data["sources"], sources(rows))
    return found


def journal_of(data, workspace, checks):
    """Return the journal's entries: those of the file, which the workspace's must begin with."""
    entries = data["journal"]["rows"] if data["journal"] is not None else None
    if workspace is None:
        if entries is None:
            checks.fail("journal", "the file does not hold the journal: name the workspace too")
        return entries or []
    kept = read_journal(workspace)
    if entries is None:
        entries = kept[: data["ledger"]["journal"]["entries"]]
    checks.compare("workspace", "journal", kept[: len(entries)], entries)
    return entries


def recompute(data, workspace=None):
    """Check a statement's data; return what was compared and what differs."""
    checks = Checks()
    unsealed = {key: value for key, value in data.items() if key != "sha256"}
    checks.compare("seal", "sha256", data.get("sha256"), digest(canonical(unsealed)))
    entries = journal_of(data, workspace, checks)
    check_chain(entries, checks)
    accounts = Accounts()
    accounts.replay(entries, checks)
    found = check_parcels(data, checks)
    if (data["ledger"] is not None) != bool(accounts.state):
        checks.fail("accounts", "the journal and the statement do not agree on whether the accounts are open")
    else:
        check_compliance(data, accounts, found, checks)
        check_uncertainty(data, accounts, found, checks)
        if data["ledger"] is not None:
            check_ledger(data, accounts, entries, checks)
            period = accounts.state["period_years"]
            checks.compare("accounts", "workspace.period_years", data["workspace"]["period_years"], period)
    known = {*TOLD, "workspace", "budget", "classes", "holders", "quality", "sources", "accounts", "ledger"}
    known.add("uncertainty")
    for key in sorted(set(data) - known):
        checks.fail("seal", f"{key}: this part of the statement is not known to this script")
    return checks


def main(arguments):
    """Check the statement named; return the exit code."""
    if not 1 <= len(arguments) <= 2 or arguments[0] in ("-h", "--help"):
        print(__doc__)
        return 2
    try:
        data = json.loads(Path(arguments[0]).read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        print(f"{arguments[0]} cannot be read: {error}", file=sys.stderr)
        return 2
    if not isinstance(data, dict) or data.get("format") != FORMAT or data.get("format_version") != VERSION:
        print(f"{arguments[0]} is no {FORMAT} of version {VERSION}", file=sys.stderr)
        return 2
    try:
        checks = recompute(data, arguments[1] if len(arguments) == 2 else None)
    except sqlite3.Error as error:
        print(f"{arguments[1]} cannot be read: {error}", file=sys.stderr)
        return 2
    except (KeyError, TypeError, ValueError, IndexError, ZeroDivisionError) as error:
        print(f"DISAGREE  the statement is not in one piece ({type(error).__name__}: {error})")
        return 1
    agreed = checks.report()
    print("The statement agrees." if agreed else "The statement does NOT agree with what it follows from.")
    return 0 if agreed else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
