"""Words and sentences a statement needs beyond those of the data's codes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from ..core.findings import Finding
from ..core.parcel import Basis
from ..processing.messages import finding_sentence
from ..storage.words import basis_word, status_word
from ..translate import tr
from . import formats


def class_name(status, basis) -> str:
    """Return the name of a class of land, such as “protected: legally protected and enforced”."""
    if not basis:
        return status_word(status)
    return tr("{status}: {basis}").format(status=status_word(status), basis=basis_word(basis))


def class_short_name(status, basis) -> str:
    """Return a name of a class of land that fits a narrow column, such as “protected (law)”."""
    if not basis:
        return status_word(status)
    short = {
        Basis.LAW: tr("law"),
        Basis.TREATY: tr("treaty"),
        Basis.BIOPHYSICAL: tr("biophysical"),
        Basis.ECONOMIC: tr("economic"),
    }[Basis(basis)]
    return tr("{status} ({basis})").format(status=status_word(status), basis=short)


def side_word(side: str) -> str:
    """Return the word for a side of the account."""
    return {
        "protected": tr("protected carbon"),
        "tradeable": tr("tradeable carbon"),
        "neither": tr("neither side"),
    }[side]


def method_word(method: str) -> str:
    """Return the name of a budget method."""
    return {
        "tradeable_stock": tr("tradeable stock"),
        "historical_average": tr("historical average"),
        "projection": tr("projection"),
        "land_management_plan": tr("land-management plan"),
    }[method]


def method_rule(method: str) -> str:
    """Return how the method sets T0 and B."""
    return {
        "tradeable_stock": tr("B = T0 / N: the tradeable stock spread over the period."),
        "historical_average": tr(
            "B = the mean annual emission of 20 to 30 years in which emissions were fairly stable; the "
            "classes of land stay as they are."
        ),
        "projection": tr(
            "T0 = the country's reported and reviewed projection of emissions over the period; B = T0 / N."
        ),
        "land_management_plan": tr(
            "Only land planned for conversion is tradeable; all other land counts as protected. B = T0 / N."
        ),
    }[method]


def mode_word(mode: str) -> str:
    """Return the title of a compliance table."""
    return {
        "by_rules": tr("As the rules say: nothing is redeemed after a year that ended short"),
        "as_printed": tr("As entered: credits counted in every year, also while redemption was suspended"),
    }[mode]


def mode_short_word(mode: str) -> str:
    """Return a short name of a compliance table."""
    return {"by_rules": tr("Compliance by the rules"), "as_printed": tr("Compliance as entered")}[mode]


def sentence_of(finding: Finding) -> str:
    """Return the sentence of a finding, its figures in the statement's locale."""
    own = _own_sentences().get(finding.code)
    values = {name: _shown(value) for name, value in finding.values.items()}
    if own is not None:
        return own.format(subject=finding.subject or "", **values)
    return finding_sentence(replace(finding, values=values))


def _shown(value) -> str:
    if isinstance(value, float):
        return formats.number(value, 0 if formats.is_whole(value) else 2)
    if isinstance(value, date):
        return formats.day(value)
    return str(value)


def _own_sentences() -> dict:
    return {
        "place_missing": tr("The place of the accounts is not stated in the workspace's settings."),
        "holders_missing": tr("No parcel has a right holder yet, so nothing is said of entitlements."),
        "accounts_not_open_yet": tr(
            "The accounts are not open yet: rights, projects and credits are missing here, and the "
            "compliance table, if there is one, is a preview made of the entries."
        ),
        "map_differs": tr(
            "The parcels as saved hold {p0} tCO2e protected and {t0} tCO2e tradeable; the accounts rest on "
            "{accounts_p0} and {accounts_t0}: restate them where the country has decided so, or restore the "
            "parcels."
        ),
        "accounts_missing": tr(
            "There are no account entries yet: the compliance table begins with the first year's emissions."
        ),
        "sources_missing": tr("Not every stock states where it comes from."),
        "uncertainty_missing": tr(
            "It is not known how sure the figures are: work out their uncertainty in the Budget panel."
        ),
        "runs_missing": tr("No calculation is recorded yet: the figures cannot be traced to a carbon map."),
        "method_without_evidence": tr(
            "The chosen method “{subject}” lacks its evidence: the figures follow the tradeable stock "
            "instead."
        ),
        "entries_of_kind": tr("Account entries of the kind “{subject}” are not in the table: {number}."),
        "entries_before_joining": tr(
            "Account entries of years before the joining date are not in the table: {number} ({subject})."
        ),
    }


def method_paragraphs() -> list[str]:
    """Return how the figures are made, for a reader who wants to recompute them."""
    return [
        tr(
            "Stock: each parcel's stock is the sum, over the cells of the carbon map, of density times the "
            "cell's true area on the ellipsoid times the exact share of the cell inside the parcel, in "
            "tonnes of CO2-equivalent (tCO2e). Biomass is turned into carbon by the stated carbon fraction, "
            "carbon into CO2 by 44/12."
        ),
        tr(
            "Classes: protected by law (on the cut-off date, and enforced), by convention, and inaccessible "
            "land count as protected carbon; threatened and all other land as tradeable carbon; excluded "
            "land on neither side. Land protected after the cut-off stays tradeable."
        ),
        tr(
            "Outside the figures: parcels without a status, and stocks whose quality flag nobody has "
            "accepted. They are listed, never estimated."
        ),
        tr(
            "Budget: P0 is the protected and T0 the tradeable stock on the joining date; the annual budget B "
            "follows the method named above."
        ),
        tr(
            "Compliance at the end of year k: required = P0 + B × (N − k) + credits redeemed − credits "
            "cancelled + annual buffers; actual = stock + restated stock − emissions + removals, or a "
            "measurement; balance = actual − required. A negative balance suspends redemption until a later "
            "year end, or cancelling credits, restores it. A closed year changes only by a correcting entry."
        ),
        tr(
            "Credits: whole tonnes with serial numbers. Avoidance: each closed year earns a right its annual "
            "amount times the share of its tradeable carbon still kept, nationally at most B a year. "
            "Sequestration: the growth measured."
        ),
        tr("Nothing is rounded before it is shown; the JSON file holds the full precision."),
        tr("Source of the rules: Terrestrial Carbon Group, sections 3.2.1 to 3.2.5, Annexes I and II."),
    ]


def slip_paragraphs() -> list[str]:
    """Return the four slips in the paper's worked example, which its rules correct."""
    return [
        tr(
            "The example prints an actual stock of 46,100 in year 5; only 46,400 = 46,600 − 200 gives the "
            "balance of 90 that it prints."
        ),
        tr("It calls B “one fifth” of 39,000 where its figures are one fiftieth."),
        tr(
            "It credits 2 t a year of new carbon where its text says 2 t per hectare on 100 ha, and does not "
            "add the growth to the actual stock."
        ),
        tr("It counts 42 credits in years 4 and 5 although redemption was suspended after year 3."),
    ]
