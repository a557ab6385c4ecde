"""The dialogs that move credits: all take some whole tonnes of the blocks that were chosen."""

from __future__ import annotations

from ...core.mechanism.cancelling import cancel
from ...core.mechanism.credits import retire, transfer
from ...core.mechanism.ledger_tables import BlockState, CancelPurpose
from ...core.mechanism.ratchet import balance_of, default_cancellation_year
from ...core.mechanism.reserve import claim, contribute, return_withheld, withhold
from ...core.mechanism.serials import format_range
from ...storage.credit_words import purpose_word
from ...translate import tr
from ..widgets import number
from .act_form import ActForm
from .fields import SearchBox, choice, holder_choices, line, tonnes, whole_tonnes
from .obligations import obligation_choices
from .years_choice import open_years

#: Ranges written out; more are counted.
_MOST_RANGES = 4


def first_serials(rows, amount: int) -> list[str]:
    """Return the serial numbers of the first ``amount`` credits of blocks, as ranges."""
    found = []
    for row in rows:
        if amount <= 0:
            break
        last = min(row.last, row.first + amount - 1)
        found.append(format_range(row.series, row.first, last))
        amount -= last - row.first + 1
    return found


def serials_words(serials) -> str:
    """Return ranges in words; of many, the first ones and how many more there are."""
    shown = ", ".join(serials[:_MOST_RANGES])
    more = len(serials) - _MOST_RANGES
    return tr("{serials} and {number} more").format(serials=shown, number=more) if more > 0 else shown


class CreditsDialog(ActForm):
    """Takes credits of the blocks ``rows``, from the first serial number on; ``rule`` is what happens."""

    rule = None
    amount_tip = ""

    def __init__(self, accounts, rows, title: str, button: str, parent=None, intro: str = "") -> None:
        super().__init__(accounts, title, button, parent, intro)
        self._rows = sorted(rows, key=lambda row: (row.series, row.first))
        self._fields()
        tip = tr("How many of the credits chosen, from the first serial number on; one is one tonne of CO2e.")
        whole = sum(row.amount for row in self._rows)
        self.amount = self.add("amount", tr("Credits"), whole_tonnes(whole), tip)

    def _fields(self) -> None:
        """Add what stands before the amount."""

    def serials(self) -> list[str]:
        """Return the serial numbers that would move."""
        return first_serials(self._rows, self.amount.value())

    def params(self) -> dict:
        """Return the act's other keywords."""
        return {}

    def ask(self):
        return type(self).rule, {"serials": self.serials(), **self.params()}

    def preview(self, book, act) -> str:
        return tr("Moves {serials}.").format(serials=serials_words(self.serials()))


class TransferDialog(CreditsDialog):
    """Credits to another holder."""

    object_name = "TerrestrialCarbonTransferDialog"
    rule = staticmethod(transfer)

    def __init__(self, accounts, rows, parent=None) -> None:
        super().__init__(accounts, rows, tr("Transfer credits"), tr("Transfer"), parent)
        self.price = self.add(
            "price",
            tr("Price"),
            tonnes(-1.0, 2, -1.0, tr("not stated")),
            tr("Price of one credit in the market's currency; a trigger price asks for it."),
        )
        self.price.setSuffix("")
        self.via = self.add(
            "via",
            tr("Sold"),
            choice([(tr("directly"), ""), (tr("at the auction"), "auction")]),
            tr("Where the country allows auctions only, credits enter the market there."),
        )
        self.note = self.add("note", tr("Note"), line(), tr("Contract or order, kept with the movement."))

    def _fields(self) -> None:
        with self._accounts.reading() as book:
            holders = holder_choices(book)
        owners = {row.owner_id for row in self._rows}
        box = SearchBox()
        box.show_choices([item for item in holders if {item[1]} != owners], must_choose=True)
        self.to = self.add("to", tr("To"), box, tr("Who receives the credits: type part of a name."))

    def params(self) -> dict:
        """Return who receives them, at what price, and how they are sold."""
        price = self.price.value()
        return {
            "to_id": self.to.value(),
            "price": price if price >= 0 else None,
            "via": self.via.currentData(),
            "note": self.note.text().strip(),
        }

    def ask(self):
        if self.to.value() is None:
            return tr("Choose a right holder from the list, or add one on the Projects page first.")
        return super().ask()

    def preview(self, book, act) -> str:
        text = tr("Gives {serials} to {holder}.")
        return text.format(serials=serials_words(self.serials()), holder=self.to.currentText())


class RetireDialog(CreditsDialog):
    """Credits used up by their owner."""

    object_name = "TerrestrialCarbonRetireDialog"
    rule = staticmethod(retire)

    def __init__(self, accounts, rows, parent=None) -> None:
        super().__init__(accounts, rows, tr("Retire credits"), tr("Retire"), parent)
        self.note = self.add("note", tr("For"), line(), tr("What the credits are used for, or by whom."))

    def params(self) -> dict:
        """Return what they are used for."""
        return {"note": self.note.text().strip()}

    def preview(self, book, act) -> str:
        return tr("Retires {serials} for ever.").format(serials=serials_words(self.serials()))


class CancelDialog(CreditsDialog):
    """Credits cancelled: to answer for carbon emitted, to close a shortfall, or of one's own will."""

    object_name = "TerrestrialCarbonCancelDialog"
    rule = staticmethod(cancel)

    def __init__(self, accounts, rows, parent=None) -> None:
        super().__init__(accounts, rows, tr("Cancel credits"), tr("Cancel credits"), parent)
        self.note = self.add("note", tr("Note"), line(), tr("Kept with the movement."))

    def _fields(self) -> None:
        kinds = [(purpose_word(purpose.value), purpose.value) for purpose in reversed(CancelPurpose)]
        withheld = any(row.state == BlockState.WITHHELD.value for row in self._rows)
        self.purpose = self.add(
            "purpose",
            tr("Purpose"),
            choice(kinds, CancelPurpose.CURE.value if withheld else None),
            tr("Why the credits are cancelled; they never come back."),
        )
        with self._accounts.reading() as book:
            owed = obligation_choices(book)
            years, default = open_years(book, self._accounts), default_cancellation_year(book)
        box = SearchBox()
        box.show_choices(owed)
        tip = tr("The project whose redeemed carbon was emitted, and how much is to be answered for (tCO2e).")
        self.project = self.add("project", tr("Answers for"), box, tip)
        self.year = self.add(
            "year",
            tr("At the end of"),
            choice(years, default),
            tr("The year whose required stock it lowers."),
        )
        self.purpose.currentIndexChanged.connect(self._on_purpose)
        self._on_purpose()

    def _on_purpose(self, *_values) -> None:
        self.show_row(self.project, self.purpose.currentData() == CancelPurpose.OBLIGATION.value)

    def ask(self):
        if self.project.isVisibleTo(self) and self.project.value() is None:
            return tr("No project owes credits: choose another purpose.")
        return super().ask()

    def params(self) -> dict:
        """Return why, for which project, and at which year's end."""
        return {
            "purpose": self.purpose.currentData(),
            "project_id": self.project.value() if self.project.isVisibleTo(self) else None,
            "year": self.year.currentData(),
            "note": self.note.text().strip(),
        }

    def preview(self, book, act) -> str:
        balance = balance_of(book, self.year.currentData())
        text = tr("Cancels {serials} for ever. The balance of the year is then {balance} tCO2e.")
        return text.format(serials=serials_words(self.serials()), balance=number(balance, 0))


class WithholdDialog(CreditsDialog):
    """Credits put into the reserve; their owner may get them back."""

    object_name = "TerrestrialCarbonWithholdDialog"
    rule = staticmethod(withhold)

    def __init__(self, accounts, rows, parent=None) -> None:
        super().__init__(accounts, rows, tr("Withhold credits"), tr("Withhold"), parent)

    def preview(self, book, act) -> str:
        text = tr("Puts {serials} into the reserve; the owner may get them back.")
        return text.format(serials=serials_words(self.serials()))


class ReturnDialog(CreditsDialog):
    """Withheld credits given back to their owners."""

    object_name = "TerrestrialCarbonReturnDialog"
    rule = staticmethod(return_withheld)

    def __init__(self, accounts, rows, parent=None) -> None:
        super().__init__(accounts, rows, tr("Return withheld credits"), tr("Return"), parent)

    def preview(self, book, act) -> str:
        owners = ", ".join(sorted({row.owner for row in self._rows}))
        return tr("Returns {serials} to {owner}.").format(serials=serials_words(self.serials()), owner=owners)


class ContributeDialog(CreditsDialog):
    """Credits given to the international fund."""

    object_name = "TerrestrialCarbonContributeDialog"
    rule = staticmethod(contribute)

    def __init__(self, accounts, rows, parent=None) -> None:
        super().__init__(accounts, rows, tr("Give credits to the fund"), tr("Give"), parent)

    def preview(self, book, act) -> str:
        text = tr("Gives {serials} to the international terrestrial carbon fund.")
        return text.format(serials=serials_words(self.serials()))


class ClaimDialog(CreditsDialog):
    """Credits claimed back from the international fund."""

    object_name = "TerrestrialCarbonClaimDialog"
    rule = staticmethod(claim)

    def __init__(self, accounts, rows, parent=None) -> None:
        super().__init__(accounts, rows, tr("Claim from the fund"), tr("Claim"), parent)

    def preview(self, book, act) -> str:
        text = tr("Takes {serials} from the fund into the reserve.")
        return text.format(serials=serials_words(self.serials()))
