"""The dialogs of the Projects page for right holders and their rights."""

from __future__ import annotations

from ...core.mechanism.ledger_tables import RightKind
from ...core.mechanism.rights import add_holders, add_right, change_holder, end_right
from ...storage.credit_words import HOLDER_KINDS, holder_kind_word, right_word
from ...translate import tr
from ..parcels_on_map import ids_of_holder
from ..widgets import number, parcels
from .act_form import ActForm
from .fields import SearchBox, choice, holder_choices, line, percent, tonnes, year_number
from .parcel_choice import ParcelChoice, follow_map


class HolderDialog(ActForm):
    """A new right holder, or another name or kind for ``holder``."""

    object_name = "TerrestrialCarbonHolderDialog"

    def __init__(self, accounts, holder: dict | None = None, parent=None) -> None:
        title = tr("New right holder") if holder is None else tr("Change right holder")
        super().__init__(accounts, title, tr("Add") if holder is None else tr("Change"), parent)
        self._holder = holder
        known = holder or {"name": "", "kind": "company"}
        self.name = self.add(
            "name", tr("Name"), line(known["name"] or ""), tr("What the holder is called in the registry.")
        )
        kinds = [(holder_kind_word(kind), kind) for kind in HOLDER_KINDS]
        if known["kind"] and known["kind"] not in HOLDER_KINDS:
            kinds.append((known["kind"], known["kind"]))
        self.kind = self.add(
            "kind",
            tr("Kind"),
            choice(kinds, known["kind"]),
            tr("State, company, community or person: who may hold rights over carbon."),
        )

    def ask(self):
        name, kind = self.name.text().strip(), self.kind.currentData()
        if not name:
            return tr("Give the holder a name.")
        if self._holder is None:
            return add_holders, {"holders": [{"name": name, "kind": kind}]}
        return change_holder, {"holder_id": self._holder["id"], "name": name, "kind": kind}


class RightDialog(ActForm):
    """A new right over parcels."""

    object_name = "TerrestrialCarbonRightDialog"

    def __init__(self, accounts, session, period_years: int, holder_id=None, parent=None) -> None:
        super().__init__(
            accounts,
            tr("New right"),
            tr("Add"),
            parent,
            tr("Select the parcels on the map while this window is open, or take the holder's own."),
        )
        self._session = session
        self._known = {}
        with accounts.reading() as book:
            holders = holder_choices(book)
        box = SearchBox()
        box.show_choices(holders, holder_id)
        self.holder = self.add("holder", tr("Holder"), box, tr("Who holds the right: type part of a name."))
        kinds = [(right_word(kind.value), kind.value) for kind in RightKind]
        self.kind = self.add(
            "kind",
            tr("Right"),
            choice(kinds),
            tr("To emit, or redeem, tradeable carbon; or to the credits for new carbon on the parcels."),
        )
        self.parcels = self.add(
            "parcels",
            tr("Parcels"),
            ParcelChoice(session, tr("of the holder"), ()),
            tr("The parcels that the right is bound to."),
        )
        self.share = self.add(
            "share",
            tr("Share"),
            percent(100.0),
            tr("Share of each parcel's carbon, in percent; the shares of a parcel are at most 100 %."),
        )
        self.annual = self.add(
            "annual",
            tr("A year"),
            tonnes(-1.0, 3, -1.0, tr("tradeable stock ÷ years of the period")),
            tr("What may be emitted or redeemed a year, in tCO2e. All rights together are at most B."),
        )
        self._add_years(period_years)
        self.holder.currentTextChanged.connect(self._on_holder)
        self.kind.currentIndexChanged.connect(self._on_holder)
        self.parcels.changed.connect(self._on_parcels)
        self._on_holder()

    def _add_years(self, period_years: int) -> None:
        self.first = self.add(
            "first", tr("From year"), year_number(1, period_years), tr("First accounting year of the right.")
        )
        self.last = self.add(
            "last",
            tr("To year"),
            year_number(0, period_years, tr("end of the period")),
            tr("Last accounting year of the right."),
        )
        self.reference = self.add(
            "reference", tr("Title"), line(), tr("Deed, licence or decision that gives the right.")
        )

    def ask(self):
        holder = self.holder.value()
        if holder is None:
            return tr("Choose a right holder from the list, or add one first.")
        ids = self.parcels.ids()
        if not ids:
            return tr("Select the right's parcels on the map: none is selected.")
        is_emission = self.kind.currentData() == RightKind.EMISSION.value
        annual = self.annual.value()
        return add_right, {
            "holder_id": holder,
            "kind": self.kind.currentData(),
            "parcel_ids": ids,
            "share": self.share.value() / 100.0,
            "annual_tco2e": annual if is_emission and annual >= 0 else None,
            "from_year": self.first.value(),
            "to_year": self.last.value() or None,
            "reference": self.reference.text().strip(),
        }

    def preview(self, book, act) -> str:
        for table, _, values in act.effects:
            if table == "carbon_right":
                where = parcels(len(self.parcels.ids()))
                if values.get("annual_tco2e") is None:
                    return tr("New carbon on {parcels}.").format(parcels=where)
                text = tr("{parcels}: {tradeable} tCO2e tradeable, {annual} tCO2e a year.")
                return text.format(
                    parcels=where,
                    tradeable=number(values.get("tradeable_tco2e") or 0.0),
                    annual=number(values["annual_tco2e"], 2),
                )
        return ""

    def _on_holder(self, *_values) -> None:
        """Take the holder's parcels in the accounts; for a right to emit, those with tradeable carbon."""
        is_emission = self.kind.currentData() == RightKind.EMISSION.value
        self.annual.setEnabled(is_emission)
        holder = self.holder.value()
        found = ids_of_holder(self._session, holder) if holder is not None else []
        follow_map(self._accounts, [*found, *self.parcels.ids()])
        with self._accounts.reading() as book:
            known = {parcel: book.row("parcel_account", parcel) for parcel in found}
        self.parcels.show_all(
            parcel
            for parcel in found
            if known[parcel] and (not is_emission or known[parcel]["tradeable_tco2e"])
        )
        self.later()

    def _on_parcels(self) -> None:
        follow_map(self._accounts, self.parcels.ids())
        self.later()

    def done(self, result: int) -> None:  # noqa: D102 (Qt's own)
        self.parcels.detach()
        super().done(result)


class EndRightDialog(ActForm):
    """The last year of a right."""

    object_name = "TerrestrialCarbonEndRightDialog"

    def __init__(self, accounts, right: dict, year: int, period_years: int, parent=None) -> None:
        super().__init__(accounts, tr("End a right"), tr("End"), parent)
        self._right = right
        self.last = self.add(
            "last",
            tr("Last year"),
            year_number(right["to_year"] or year, period_years),
            tr("The last accounting year in which the right accrues; what accrued until then is kept."),
        )

    def ask(self):
        return end_right, {"right_id": self._right["id"], "to_year": self.last.value()}
