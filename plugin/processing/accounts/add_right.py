"""``terrestrialcarbon:addright``: a right over named parcels."""

from __future__ import annotations

from ...core.mechanism.ledger_tables import RightKind
from ...core.mechanism.rights import add_right
from ...translate import tr
from ..parameters import advanced, choice, line, real, whole
from .base import AccountsAct, Group, number_output, paragraphs, text_output
from .find import find_id, parcel_ids
from .parcel_choice import parcel_parameters


class AddRight(AccountsAct):
    """Gives a holder emission rights, or the right to credits for new carbon, over parcels (M4)."""

    NAME = "addright"
    GROUP = Group.RIGHTS

    def displayName(self):  # noqa: N802 (QGIS's names, here and below)
        return tr("Add a right")

    def help_text(self):
        return paragraphs(
            tr(
                "Gives a holder a right over named parcels: emission (to emit their tradeable carbon, or "
                "to redeem it as avoidance credits) or new_carbon (to credits for new carbon). The two "
                "kinds may belong to different holders, and holders may share a parcel, up to the whole of "
                "it."
            ),
            tr(
                "The annual amount of an emission right (tCO2e a year) is its share of the parcels' "
                "tradeable carbon divided by the period, unless another is given. The sum of all annual "
                "rights is at most the annual budget B: what goes beyond is refused, with the room that is "
                "left."
            ),
            tr("Rule: Terrestrial Carbon Group, sections 3.2.2 and 3.2.3."),
        )

    def _inputs(self):
        return (
            line("HOLDER", tr("Right holder (id or name)")),
            choice("KIND", tr("Kind of right"), RightKind, RightKind.EMISSION.value),
            *parcel_parameters(),
            real("SHARE", tr("Share of each parcel (0 to 1)"), 1.0, 0.0, 1.0),
            real("ANNUAL_TCO2E", tr("Annual amount [tCO2e a year] (tradeable / period if empty)"), least=0.0),
            advanced(whole("FROM_YEAR", tr("From year (1, 2, … or calendar year)"), 1)),
            advanced(whole("TO_YEAR", tr("To year (the end of the period if empty)"))),
            line("REFERENCE", tr("Document or number of the right"), optional=True),
        )

    def _outputs(self):
        return (
            text_output("RIGHT", tr("Id of the right")),
            number_output("TRADEABLE_TCO2E", tr("Tradeable carbon of the right [tCO2e]")),
            number_output("ANNUAL_TCO2E", tr("Annual amount of the right [tCO2e a year]")),
            number_output("PARCEL_COUNT", tr("Number of parcels")),
        )

    def _work(self, run):
        run.follow_map()
        with run.reading() as book:
            holder, parcels = find_id(book, "holder", run.text("HOLDER")), parcel_ids(run, book)
            years = {"from_year": run.year(book, "FROM_YEAR"), "to_year": run.year(book, "TO_YEAR")}
        done = run.act(
            add_right,
            holder_id=holder,
            kind=run.code("KIND"),
            parcel_ids=parcels,
            share=run.real("SHARE"),
            annual_tco2e=run.real("ANNUAL_TCO2E"),
            reference=run.text("REFERENCE"),
            **years,
        )
        right, row = next((row_id, row) for table, row_id, row in done.effects if table == "carbon_right")
        return {
            "RIGHT": right,
            "TRADEABLE_TCO2E": row.get("tradeable_tco2e") or 0.0,
            "ANNUAL_TCO2E": row.get("annual_tco2e") or 0.0,
            "PARCEL_COUNT": len(parcels),
        }
