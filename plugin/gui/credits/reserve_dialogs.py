"""The dialogs of the Reserve page: rates, other credits, bonds."""

from __future__ import annotations

from ...core.mechanism.bonds import close_bond, issue_bond
from ...core.mechanism.cancelling import cancel_other
from ...core.mechanism.ledger_tables import CancelPurpose, RightKind, Risk, Source
from ...core.mechanism.ratchet import balance_of, default_cancellation_year
from ...core.mechanism.reserve import deposit_other, reserve_share, set_reserve_rate
from ...storage.account_words import cure_source_word
from ...storage.credit_words import purpose_word, risk_word
from ...translate import tr
from ..widgets import number
from .act_form import ActForm
from .fields import SearchBox, choice, holder_choices, line, percent, tonnes, year_number
from .obligations import obligation_choices
from .years_choice import open_years


class RateDialog(ActForm):
    """The share of each new issue that the reserve withholds."""

    object_name = "TerrestrialCarbonRateDialog"

    def __init__(self, accounts, year: int, period_years: int, parent=None) -> None:
        super().__init__(accounts, tr("Share the reserve withholds"), tr("Set"), parent)
        self.risk = self.add(
            "risk",
            tr("Risk"),
            choice([(risk_word(risk.value), risk.value) for risk in Risk], Risk.MEDIUM.value),
            tr("Projects of this risk rating."),
        )
        self.year = self.add(
            "year",
            tr("From year"),
            year_number(year, period_years),
            tr("First accounting year of the share; issues before stay as they were."),
        )
        self.share = self.add(
            "share", tr("Share"), percent(10.0), tr("Percent of each new issue that the reserve withholds.")
        )

    def ask(self):
        return set_reserve_rate, {
            "risk": self.risk.currentData(),
            "from_year": self.year.value(),
            "share": self.share.value() / 100.0,
        }

    def preview(self, book, act) -> str:
        with self._accounts.reading() as now:
            before = reserve_share(now, self.risk.currentData(), self.year.value())
        text = tr("Of 100 credits redeemed {number} are withheld; so far {before}.")
        return text.format(number=number(self.share.value(), 2), before=number(100 * before, 2))


class DepositDialog(ActForm):
    """Credits of another registry, held by the reserve, the fund, an insurer or a holder."""

    object_name = "TerrestrialCarbonDepositDialog"

    def __init__(self, accounts, parent=None) -> None:
        super().__init__(accounts, tr("Deposit other credits"), tr("Deposit"), parent)
        with accounts.reading() as book:
            holders = holder_choices(book)
        sources = (Source.RESERVE, Source.FUND, Source.INSURANCE)
        box = SearchBox()
        box.show_choices([(cure_source_word(source.value), source.value) for source in sources] + holders)
        self.registry = self.add("registry", tr("Registry"), line(), tr("The registry that issued them."))
        self.kind = self.add("kind", tr("Kind"), line(), tr("Kind of credits, as that registry calls it."))
        self.reference = self.add("reference", tr("Serial numbers"), line(), tr("Their numbers there."))
        self.quantity = self.add("quantity", tr("Quantity"), tonnes(1.0, 2), tr("How much, in tCO2e."))
        self.held_by = self.add(
            "held_by", tr("Held by"), box, tr("Who may cancel them: type part of a name.")
        )

    def ask(self):
        if self.held_by.value() is None:
            return tr("Choose who holds the credits from the list.")
        return deposit_other, {
            "registry": self.registry.text().strip(),
            "kind": self.kind.text().strip(),
            "reference": self.reference.text().strip(),
            "quantity_tco2e": self.quantity.value(),
            "held_by": self.held_by.value(),
        }


class CancelOtherDialog(ActForm):
    """Credits of another registry cancelled in place of the country's own."""

    object_name = "TerrestrialCarbonCancelOtherDialog"

    def __init__(self, accounts, other: dict, parent=None) -> None:
        super().__init__(
            accounts, tr("Cancel other credits"), tr("Cancel credits"), parent, other["reference"]
        )
        self._other = other
        with accounts.reading() as book:
            owed = obligation_choices(book)
            years, default = open_years(book, accounts), default_cancellation_year(book)
        kinds = [(purpose_word(purpose.value), purpose.value) for purpose in CancelPurpose]
        self.purpose = self.add(
            "purpose", tr("Purpose"), choice(kinds, CancelPurpose.CURE.value), tr("Why they are cancelled.")
        )
        box = SearchBox()
        box.show_choices(owed)
        self.project = self.add(
            "project", tr("Answers for"), box, tr("The project whose redeemed carbon was emitted.")
        )
        self.year = self.add(
            "year",
            tr("At the end of"),
            choice(years, default),
            tr("The year whose required stock it lowers."),
        )
        left = other["remaining_tco2e"] or 0.0
        self.amount = self.add("amount", tr("Quantity"), tonnes(left, 2), tr("How much, in tCO2e."))
        self.purpose.currentIndexChanged.connect(self._on_purpose)
        self._on_purpose()

    def _on_purpose(self, *_values) -> None:
        self.show_row(self.project, self.purpose.currentData() == CancelPurpose.OBLIGATION.value)

    def ask(self):
        if self.project.isVisibleTo(self) and self.project.value() is None:
            return tr("No project owes credits: choose another purpose.")
        return cancel_other, {
            "other_id": self._other["id"],
            "amount_tco2e": self.amount.value(),
            "purpose": self.purpose.currentData(),
            "project_id": self.project.value() if self.project.isVisibleTo(self) else None,
            "year": self.year.currentData(),
        }

    def preview(self, book, act) -> str:
        text = tr("The balance of the year is then {balance} tCO2e.")
        return text.format(balance=number(balance_of(book, self.year.currentData()), 0))


class BondDialog(ActForm):
    """A bond on the tradeable carbon that a right's holder keeps."""

    object_name = "TerrestrialCarbonBondDialog"

    def __init__(self, accounts, parent=None) -> None:
        super().__init__(accounts, tr("Issue a bond"), tr("Issue"), parent)
        with accounts.reading() as book:
            holders = holder_choices(book)
            rights = book.rows("carbon_right", kind=RightKind.EMISSION.value)
        names = {holder_id: words for words, holder_id in holders}
        box = SearchBox()
        box.show_choices(sorted((_right_words(row, names), row["id"]) for row in rights))
        self.right = self.add("right", tr("Issuer"), box, tr("The emission right behind the bond."))
        self.amount = self.add(
            "amount",
            tr("Amount"),
            tonnes(1.0, 2),
            tr("tCO2e that the bond stands for while the carbon is kept."),
        )
        buyers = SearchBox()
        buyers.show_choices([(tr("nobody yet"), ""), *holders])
        self.buyer = self.add("buyer", tr("Buyer"), buyers, tr("Who may use it: type part of a name."))
        self.reference = self.add("reference", tr("Reference"), line(), tr("Number or contract of the bond."))

    def ask(self):
        if self.right.value() is None:
            return tr("There is no emission right to issue a bond on: add one on the Projects page.")
        if self.buyer.value() is None:
            return tr("Choose the buyer from the list, or nobody yet.")
        return issue_bond, {
            "right_id": self.right.value(),
            "amount_tco2e": self.amount.value(),
            "buyer_id": self.buyer.value() or None,
            "reference": self.reference.text().strip(),
        }

    def preview(self, book, act) -> str:
        kept = _kept(book.row("carbon_right", self.right.value()))
        text = tr("{kept} tCO2e are kept; what is behind the bond is not redeemed while it is open.")
        return text.format(kept=number(kept, 0))


class CloseBondDialog(ActForm):
    """A bond used or bought back."""

    object_name = "TerrestrialCarbonCloseBondDialog"

    def __init__(self, accounts, bond: dict, parent=None) -> None:
        super().__init__(accounts, tr("Close a bond"), tr("Close bond"), parent)
        self._bond = bond
        self.reference = self.add(
            "reference", tr("Reference"), line(bond["reference"] or ""), tr("How it was used or bought back.")
        )

    def ask(self):
        return close_bond, {"bond_id": self._bond["id"], "reference": self.reference.text().strip()}

    def preview(self, book, act) -> str:
        text = tr("It is worth {worth} of {amount} tCO2e; the carbon behind it is free again.")
        worth, amount = act.result["worth_tco2e"], self._bond["amount_tco2e"]
        return text.format(worth=number(worth, 2), amount=number(amount, 2))


def _kept(right: dict) -> float:
    return (right["tradeable_tco2e"] or 0.0) - (right["emitted_tco2e"] or 0.0)


def _right_words(right: dict, names: dict) -> str:
    return " · ".join(filter(None, (names.get(right["holder_id"]), right["reference"])))
