"""``terrestrialcarbon:scenario``: the years left under assumed rates, by Monte Carlo."""

from __future__ import annotations

from qgis.core import QgsProcessing, QgsProcessingException, QgsProcessingParameterFeatureSink

from ..core.mechanism.scenario import Scenario as Rates
from ..core.mechanism.scenario import assess, inputs_of, rates_so_far
from ..core.mechanism.scenario_checks import MOST_DRAWS
from ..translate import tr
from .accounts.base import AccountsAlgorithm, number_output, paragraphs, text_output
from .parameters import advanced, real, whole
from .scenario_rows import COLUMNS, rows_of

#: Parameter → rate; the first three are those of the last closed years where nothing is given.
_RATES = {
    "EMISSION_RATE": "emission_rate",
    "REDEMPTION_RATE": "redemption_rate",
    "GROWTH_TCO2E": "growth_tco2e",
    "RESERVE_SHARE": "reserve_share",
    "PRICE": "price",
    "PRICE_GROWTH": "price_growth",
    "DISTURBANCE_PROBABILITY": "disturbance_probability",
    "DISTURBANCE_LOSS_SHARE": "disturbance_loss_share",
    "DISTURBANCE_SD": "disturbance_sd",
    "RATE_SD": "rate_sd",
    "YEAR_SD": "year_sd",
    "EMISSION_TCO2E": "emission_tco2e",
}


class _Stopped(Exception):
    """The user has cancelled."""


class Scenario(AccountsAlgorithm):
    """Balance with its band, probability of a breach, smallest reserve share, revenue."""

    NAME = "scenario"

    def displayName(self):  # noqa: N802 (QGIS's names, here and below)
        return tr("Scenario of the years left")

    def tags(self):
        return tr("scenario,Monte Carlo,risk,balance,breach,reserve,revenue,forecast").split(",")

    def help_text(self):
        return paragraphs(
            tr(
                "Runs the years that are left after the last closed one under assumed rates, many times over "
                "with chance: the balance of each year with its band (tCO2e), the probability of a breach, "
                "the smallest reserve share that keeps it at or below a level, and the revenue."
            ),
            *_rules(),
            tr(
                "Rules: Terrestrial Carbon Group, sections 3.2.2 to 3.2.4, Annex I and II, question 9. The "
                "same seed gives the same numbers (numpy's PCG64)."
            ),
        )

    def _inputs(self):
        kind = QgsProcessing.SourceType.TypeVector
        spare = (
            real("EMISSION_TCO2E", tr("Emissions [tCO2e a year], in place of the rate"), None, 0.0),
            real("PRICE_GROWTH", tr("Growth of the price a year [share]"), 0.0, -1.0, 1.0),
            real("DISTURBANCE_SD", tr("Standard deviation of that share"), 0.0, 0.0, 0.5),
            real("RATE_SD", tr("Relative standard deviation of the rates"), 0.0, 0.0, 5.0),
            real("YEAR_SD", tr("Relative standard deviation from year to year"), 0.0, 0.0, 5.0),
            real(
                "STOCK_ERROR_PERCENT",
                tr("Standard error of the parcels' stocks [%] (empty: as in the baseline)"),
                None, 0.0, 1000.0,
            ),
            real("ERROR_CORRELATION", tr("Correlation of the parcels' errors"), 1.0, 0.0, 1.0),
        )  # fmt: skip
        return (
            real("EMISSION_RATE", _recent(tr("Emissions [share of B a year]")), None, 0.0),
            real("REDEMPTION_RATE", _recent(tr("Redeemed [share of the entitlement]")), None, 0.0, 1.0),
            real("GROWTH_TCO2E", _recent(tr("New carbon [tCO2e a year]")), None, 0.0),
            real("RESERVE_SHARE", tr("Reserve [share withheld of each issue]"), 0.1, 0.0, 1.0),
            real("PRICE", tr("Price of a credit [any currency]"), 0.0, 0.0),
            real(
                "DISTURBANCE_PROBABILITY",
                tr("Probability of a disturbance [a year and parcel]"),
                0.0,
                0.0,
                1.0,
            ),
            real("DISTURBANCE_LOSS_SHARE", tr("Share of a parcel's stock it takes"), 0.0, 0.0, 1.0),
            whole("DRAWS", tr("Number of draws"), 10_000, 1, MOST_DRAWS),
            whole("SEED", tr("Seed of the random numbers"), 1, 0),
            real("LEVEL", tr("Level of the probability of a breach for the reserve share"), 0.05, 0.0, 1.0),
            *(advanced(parameter) for parameter in spare),
            QgsProcessingParameterFeatureSink("OUTPUT", tr("Years of the scenario"), kind, None, True, True),
        )

    def _outputs(self):
        return (
            number_output("PROBABILITY_OF_BREACH", tr("Probability that a year left ends short [0 to 1]")),
            number_output("SMALLEST_RESERVE_SHARE", tr("Smallest reserve share that keeps to the level")),
            number_output("REVENUE", tr("Expected revenue of the years left [currency of the price]")),
            number_output("REVENUE_P5", tr("5th percentile of that revenue")),
            number_output("REVENUE_P95", tr("95th percentile of that revenue")),
            number_output("FINAL_BALANCE_TCO2E", tr("Expected balance at the period's end [tCO2e]")),
            number_output("FIRST_YEAR", tr("First accounting year of the scenario")),
            text_output("RATES", tr("Rates that were used")),
        )

    def _work(self, run):
        with run.reading() as book:
            rates = self._rates(run, book)
            correlation = run.real("ERROR_CORRELATION")
            percent = run.real("STOCK_ERROR_PERCENT")
            inputs = inputs_of(book, correlation, None if percent is None else percent / 100.0)
        run.feedback.pushInfo(tr("Rates used: {rates}.").format(rates=_told(rates)))
        try:
            outcome = assess(inputs, rates, run.real("LEVEL"), _progress(run.feedback))
        except _Stopped:
            return {}
        result = outcome.result
        if outcome.smallest_reserve_share is None:
            run.feedback.pushWarning(
                tr("No reserve share keeps the probability of a breach at or below {level}.").format(
                    level=run.real("LEVEL")
                )
            )
        joining_year = run.workspace.settings.joining_date.year
        return {
            "PROBABILITY_OF_BREACH": result.probability_of_breach,
            "SMALLEST_RESERVE_SHARE": outcome.smallest_reserve_share,
            "REVENUE": result.total_revenue,
            "REVENUE_P5": result.total_revenue_p5,
            "REVENUE_P95": result.total_revenue_p95,
            "FINAL_BALANCE_TCO2E": float(result.expected_balance_tco2e[-1]),
            "FIRST_YEAR": result.years[0],
            "RATES": _told(rates),
            **run.table("OUTPUT", COLUMNS, rows_of(result, joining_year)),
        }

    def _rates(self, run, book) -> Rates:
        """Return the rates given; those left empty as the accounts have them, if they have any."""
        given = {field: run.real(name) for name, field in _RATES.items() if run.is_given(name)}
        so_far = rates_so_far(book)
        known = {*given, *so_far, *(("emission_rate",) if "emission_tco2e" in given else ())}
        missing = [name for name in ("EMISSION_RATE", "REDEMPTION_RATE") if _RATES[name] not in known]
        if missing:
            text = tr("No year is closed yet, so there are no rates to go by: give {parameters}.")
            raise QgsProcessingException(text.format(parameters=", ".join(missing)))
        return Rates(
            **{**so_far, **given}, draws=run.whole("DRAWS"), seed=run.whole("SEED"), name=self.displayName()
        )


def _recent(label: str) -> str:
    return tr("{label} (empty: as in the last five closed years)").format(label=label)


def _progress(feedback):
    def tell(share: float) -> None:
        if feedback.isCanceled():
            raise _Stopped
        feedback.setProgress(100.0 * share)

    return tell


def _told(rates: Rates) -> str:
    """Return the rates by name, as they can be typed in again."""
    names = {field: name for name, field in _RATES.items()}
    figures = ((names[field], getattr(rates, field)) for field in names)
    return "; ".join(f"{name}={value:.6g}" for name, value in figures if value is not None)


def _rules():
    """Return what is assumed, for the help."""
    return (
        tr(
            "Each draw follows the rules of the accounts year by year. Emissions are taken to be of "
            "tradeable carbon. Credits are redeemed for the share wanted of the entitlement (tradeable "
            "carbon kept / period a year, and new carbon), never above B a year, and not at all after a "
            "year that ended short. The share RESERVE_SHARE of each issue is withheld; when a year ends "
            "short, the reserve cancels what it holds. Revenue is the price times the credits that are "
            "not withheld."
        ),
        tr(
            "Chance bears on the stock (its standard error), on emissions and new carbon (RATE_SD: the rate "
            "of a whole draw, YEAR_SD: each of its years; log-normal with the given mean) and on "
            "disturbances: each parcel is struck with DISTURBANCE_PROBABILITY a year and loses "
            "DISTURBANCE_LOSS_SHARE of its stock (beta distribution with DISTURBANCE_SD)."
        ),
        tr(
            "Left out: obligations of holders who emit redeemed carbon, insurance, the fund and bought "
            "credits, later changes of the terms. A breach is a balance below 0 after the reserve has "
            "cancelled."
        ),
    )
