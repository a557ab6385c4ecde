"""``terrestrialcarbon:leakagebound``: how much could leak to countries outside the mechanism."""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingException,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
)

from ...core.mechanism.leakage import Country, leakage_bound
from ...storage.compat import REAL, TEXT
from ...translate import tr
from .base import GroupedAlgorithm, number_output, paragraphs
from .find import values_of
from .run import AccountsRun

_YES = ("1", "true", "t", "yes", "y", "x", "是")
_NO = ("0", "false", "f", "no", "n", "", "否")


class LeakageBound(GroupedAlgorithm):
    """The bound of international leakage, and how it falls as countries join (M9)."""

    NAME = "leakagebound"

    def displayName(self):  # noqa: N802 (QGIS's names, here and below)
        return tr("Leakage bound")

    def help_text(self):
        return paragraphs(
            tr(
                "Returns the most carbon (tCO2e) that could leak to countries outside the mechanism, which "
                "is the protected stock there, and how the bound falls as each of them joins, in the order "
                "of the table. Inside a country there is no leakage by design, over the period."
            ),
            tr(
                "The table has one row a country: its name, whether it is a member (true or false, 1 or 0, "
                "yes or no), its protected stock P0 and its tradeable stock T0 in tCO2e. Layers of countries "
                "work too; their selection is honoured."
            ),
            tr("Rule: Terrestrial Carbon Group, question 23."),
        )

    def _inputs(self):
        kinds = QgsProcessingParameterField.DataType
        tables = [QgsProcessing.SourceType.TypeVector]
        fields = (
            ("NAME_FIELD", tr("Name of the country"), "name", kinds.Any),
            ("MEMBER_FIELD", tr("Whether it is a member"), "member", kinds.Any),
            ("P0_FIELD", tr("Protected stock P0 [tCO2e]"), "p0_tco2e", kinds.Numeric),
            ("T0_FIELD", tr("Tradeable stock T0 [tCO2e]"), "t0_tco2e", kinds.Numeric),
        )
        sink = QgsProcessingParameterFeatureSink(
            "OUTPUT", tr("Bound as countries join"), QgsProcessing.SourceType.TypeVector, None, True, True
        )
        return (
            QgsProcessingParameterFeatureSource("INPUT", tr("Table of countries"), tables),
            *(
                QgsProcessingParameterField(name, label, default, "INPUT", kind, False, True)
                for name, label, default, kind in fields
            ),
            sink,
        )

    def _outputs(self):
        return (
            number_output("BOUND_TCO2E", tr("Bound of international leakage [tCO2e]")),
            number_output("MEMBERS", tr("Number of members")),
            number_output("COUNTRIES", tr("Number of countries")),
        )

    def compute(self, parameters, context, feedback):
        run = AccountsRun(self, parameters, context, feedback, None, None)
        countries = [_country(*row) for row in _rows(run)]
        found = leakage_bound(countries)
        columns = (("country", TEXT), ("bound_tco2e", REAL))
        return {
            "BOUND_TCO2E": found.bound_tco2e,
            "MEMBERS": sum(country.member for country in countries),
            "COUNTRIES": len(countries),
            **run.table("OUTPUT", columns, found.steps),
        }


def _rows(run):
    fields = [run.text(name) for name in ("MEMBER_FIELD", "P0_FIELD", "T0_FIELD")]
    for name, values in values_of(run.source("INPUT"), run.text("NAME_FIELD"), run.feedback, *fields):
        yield "" if name is None else str(name), *values


def _country(name, member, p0, t0) -> Country:
    if p0 is None or t0 is None:
        text = tr("{country} has no P0 or no T0: fill in both, in tCO2e.")
        raise QgsProcessingException(text.format(country=name or tr("A country without a name")))
    return Country(name, _is_member(name, member), float(p0), float(t0))


def _is_member(name, value) -> bool:
    word = "" if value is None else str(value).strip().lower()
    if word in _YES or word in _NO:
        return word in _YES
    text = tr("“{value}” does not say whether {country} is a member: write true or false, 1 or 0, yes or no.")
    raise QgsProcessingException(text.format(value=value, country=name))
