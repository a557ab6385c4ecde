"""The algorithm ``terrestrialcarbon:budget``: P0, T0 and the annual budget of any tagged polygon layer."""

from __future__ import annotations

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessing,
    QgsProcessingException,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterMatrix,
    QgsProcessingParameterNumber,
    QgsWkbTypes,
)

from ..core.findings import Finding, Level
from ..core.mechanism.budget import DEFAULT_PERIOD_YEARS, BudgetMethod, BudgetResult, compute_budget
from ..storage.baseline import frozen_budget, frozen_of, parcels_of, present_state
from ..storage.workspace import open_workspace
from ..translate import tr
from .base import TerrestrialCarbonAlgorithm
from .budget_history import read_history
from .budget_source import FieldNames, read_parcels
from .budget_table import table_fields, write_rows
from .messages import finding_sentence
from .parameters import workspace_parameter
from .stock_source import layer_ellipsoid

#: Findings told one by one at most; the rest is counted.
SPOKEN_FINDINGS = 20

METHODS = [method.value for method in BudgetMethod]


class Budget(TerrestrialCarbonAlgorithm):
    """National terrestrial carbon budget (mechanism M3) of a layer with status and stock."""

    NAME = "budget"
    _ellipsoid = ""

    def displayName(self):  # noqa: N802 (QGIS's names, here and below)
        return tr("Terrestrial carbon budget")

    def shortDescription(self):  # noqa: N802
        return tr("Protected and tradeable stock (tCO2e) and the annual budget of tagged parcels.")

    def tags(self):
        return ["budget", "carbon", "P0", "T0", "tCO2e", "tradeable", "protected", tr("budget"), tr("carbon")]

    def help_text(self):
        return "\n\n".join(_help_paragraphs())

    def initAlgorithm(self, config=None):  # noqa: N802
        self.addParameter(
            QgsProcessingParameterFeatureSource(
                "INPUT",
                tr("Parcels (empty: those of the workspace)"),
                [QgsProcessing.SourceType.TypeVectorPolygon],
                optional=True,
            )
        )
        workspace = workspace_parameter(tr("Workspace (its frozen baseline, in place of a layer)"), True)
        self._add(workspace, True)
        self._add_fields()
        self.addParameter(
            QgsProcessingParameterNumber(
                "PERIOD_YEARS",
                tr("Period [years]"),
                QgsProcessingParameterNumber.Type.Integer,
                defaultValue=DEFAULT_PERIOD_YEARS,
            )
        )
        self._add_method()
        self.addParameter(
            QgsProcessingParameterFeatureSink(
                "OUTPUT",
                tr("Budget by status and basis"),
                QgsProcessing.SourceType.TypeVector,
                optional=True,
                createByDefault=True,
            )
        )
        for name, label in _outputs():
            self.addOutput(QgsProcessingOutputNumber(name, label))
        self.addOutput(QgsProcessingOutputString("FROZEN_AT", tr("When the baseline was frozen (UTC)")))

    def _add_fields(self):
        """Add the fields; all are optional to QGIS, which would ask for those left to their default."""
        text, number = (
            QgsProcessingParameterField.DataType.String,
            QgsProcessingParameterField.DataType.Numeric,
        )
        any_type = QgsProcessingParameterField.DataType.Any
        fields = (
            ("STATUS_FIELD", tr("Status"), "status", text, False),
            ("BASIS_FIELD", tr("Basis"), "basis", text, False),
            ("STOCK_FIELD", tr("Stock [tCO2e]"), "stock_tco2e", number, False),
            ("AREA_FIELD", tr("Area [ha] (computed on the ellipsoid if empty)"), None, number, False),
            ("HOLDER_FIELD", tr("Right holder"), None, any_type, True),
            ("FLAG_FIELD", tr("Quality flag"), "flag", text, True),
            ("ACCEPTED_FIELD", tr("Flag accepted"), "flag_accepted", any_type, True),
        )
        for name, label, default, kind, advanced in fields:
            self._add(
                QgsProcessingParameterField(
                    name, label, default, "INPUT", kind, allowMultiple=False, optional=True
                ),
                advanced,
            )

    def _add_method(self):
        self.addParameter(
            QgsProcessingParameterEnum(
                "METHOD",
                tr("Method of the annual budget"),
                METHODS,
                defaultValue=BudgetMethod.TRADEABLE_STOCK.value,
                usesStaticStrings=True,
            )
        )
        self.addParameter(
            QgsProcessingParameterMatrix(
                "HISTORY",
                tr("History of emissions (historical average; a path of a CSV file works too)"),
                numberRows=20,
                hasFixedNumberRows=False,
                headers=["year", "emissions_tco2e"],
                defaultValue=[],
                optional=True,
            )
        )
        self._add(
            QgsProcessingParameterNumber(
                "PROJECTION_TCO2E",
                tr("Projected emissions over the period [tCO2e] (projection)"),
                QgsProcessingParameterNumber.Type.Double,
                optional=True,
            ),
            True,
        )
        self._add(
            QgsProcessingParameterField(
                "PLAN_FIELD",
                tr("Plan class (land-management plan)"),
                None,
                "INPUT",
                QgsProcessingParameterField.DataType.String,
                allowMultiple=False,
                optional=True,
            ),
            True,
        )

    def _add(self, parameter, advanced):
        if advanced:
            advanced_flag = QgsProcessingParameterDefinition.Flag.FlagAdvanced
            parameter.setFlags(parameter.flags() | advanced_flag)
        self.addParameter(parameter)

    def prepareAlgorithm(self, parameters, context, feedback):  # noqa: N802
        self._ellipsoid = layer_ellipsoid(self.parameterAsVectorLayer(parameters, "INPUT", context))
        return True

    def compute(self, parameters, context, feedback):
        """Compute first, then write: a refusal leaves nothing behind.

        :returns: the figures by output name, and the id of the table if one was asked for.
        """
        if self.parameterAsFile(parameters, "WORKSPACE", context):
            result, frozen_at = self._of_workspace(parameters, context, feedback)
        else:
            result, frozen_at = self._of_layer(parameters, context, feedback), ""
        _say(result, feedback)
        figures = {**_figures(result), "FROZEN_AT": frozen_at}
        table = self._write_rows(parameters, context, result)
        return {**figures, "OUTPUT": table} if table else figures

    def _of_workspace(self, parameters, context, feedback):
        """Return the budget of a workspace, and when it was frozen; empty where it follows the parcels."""
        if parameters.get("INPUT") not in (None, ""):
            raise QgsProcessingException(tr("Give a layer of parcels or a workspace, not both."))
        workspace = open_workspace(self.parameterAsFile(parameters, "WORKSPACE", context))
        frozen = frozen_of(workspace)
        if frozen is None:
            feedback.pushInfo(
                tr("The baseline is not frozen: these are the figures of the parcels saved now.")
            )
            result, _, _, lacking = present_state(workspace)
            for finding in lacking:
                _tell(finding, feedback)
            return result, ""
        return frozen_budget(frozen, parcels_of(workspace, frozen)), frozen.at

    def _of_layer(self, parameters, context, feedback):
        source = self.parameterAsSource(parameters, "INPUT", context)
        if source is None:
            raise QgsProcessingException(self.invalidSourceError(parameters, "INPUT"))
        method = BudgetMethod(self.parameterAsEnumString(parameters, "METHOD", context))
        period = self._period(parameters, context)
        history = ()
        if method is BudgetMethod.HISTORICAL_AVERAGE:
            history = read_history(parameters.get("HISTORY"), context)
        names = self._field_names(parameters, context)
        parcels = read_parcels(source, names, context, feedback, self._ellipsoid)
        return compute_budget(
            parcels,
            period_years=period,
            method=method,
            history=history,
            projection_tco2e=self._projection(parameters, context),
        )

    def _period(self, parameters, context):
        given = self.parameterAsDouble(parameters, "PERIOD_YEARS", context)
        return int(given) if given == int(given) else given

    def _projection(self, parameters, context):
        if parameters.get("PROJECTION_TCO2E") in (None, ""):
            return None
        return self.parameterAsDouble(parameters, "PROJECTION_TCO2E", context)

    def _field_names(self, parameters, context):
        names = {
            "status": "STATUS_FIELD",
            "basis": "BASIS_FIELD",
            "stock": "STOCK_FIELD",
            "area": "AREA_FIELD",
            "holder": "HOLDER_FIELD",
            "flag": "FLAG_FIELD",
            "accepted": "ACCEPTED_FIELD",
            "plan": "PLAN_FIELD",
        }
        return FieldNames(
            **{key: self.parameterAsString(parameters, name, context) or None for key, name in names.items()}
        )

    def _write_rows(self, parameters, context, result):
        if parameters.get("OUTPUT") in (None, ""):
            return None
        sink, target = self.parameterAsSink(
            parameters,
            "OUTPUT",
            context,
            table_fields(),
            QgsWkbTypes.Type.NoGeometry,
            QgsCoordinateReferenceSystem(),
        )
        if sink is None:
            raise QgsProcessingException(self.invalidSinkError(parameters, "OUTPUT"))
        write_rows(result.rows, sink, target)
        return target


def _help_paragraphs():
    return (
        tr(
            "Sums the carbon stock of parcels by status and basis, and returns the protected stock P0, "
            "the tradeable stock T0 and the annual budget B (all in tCO2e; areas in ha on the ellipsoid)."
        ),
        tr(
            "Status codes: protected, inaccessible (protected side of the account); threatened, "
            "tradeable (tradeable side); excluded (neither). Parcels without a status, and parcels "
            "whose quality flag nobody has accepted, stay out of the stocks and are reported."
        ),
        tr("Codes are exact: small letters, no spaces around them. An empty text is no status, like NULL."),
        tr(
            "Methods: tradeable_stock (B = T0 / period), historical_average (B = mean annual emission "
            "of 20 to 30 years; the classes stay as they are), projection (T0 = the reviewed projection "
            "of emissions over the period), land_management_plan (only land planned for conversion is "
            "tradeable)."
        ),
        tr(
            "The history is a table of year and emissions (tCO2e); the path of a CSV file or another "
            "table is understood too."
        ),
        tr(
            "With a workspace in place of a layer, the figures are those of its frozen baseline; before it "
            "is frozen, of its saved parcels. Method, period and fields are then the workspace's own."
        ),
        tr("Rule: Terrestrial Carbon Group, section 3.2.1, points 1 to 4, and question 2."),
    )


def _outputs():
    return (
        ("P0_TCO2E", tr("Protected stock P0 [tCO2e]")),
        ("T0_TCO2E", tr("Tradeable stock T0 [tCO2e]")),
        ("BUDGET_TCO2E", tr("National terrestrial carbon budget [tCO2e]")),
        ("ANNUAL_BUDGET_TCO2E", tr("Annual terrestrial carbon budget [tCO2e a year]")),
        ("PROTECTED_AREA_HA", tr("Area of protected carbon [ha]")),
        ("TRADEABLE_AREA_HA", tr("Area of tradeable carbon [ha]")),
        ("WITHHELD_TCO2E", tr("Stock kept out by flags [tCO2e]")),
        ("UNTAGGED_PARCELS", tr("Parcels without a status")),
    )


def _figures(result: BudgetResult) -> dict:
    return {
        "P0_TCO2E": result.p0_tco2e,
        "T0_TCO2E": result.t0_tco2e,
        "BUDGET_TCO2E": result.budget_tco2e,
        "ANNUAL_BUDGET_TCO2E": result.annual_budget_tco2e,
        "PROTECTED_AREA_HA": result.protected_area_ha,
        "TRADEABLE_AREA_HA": result.tradeable_area_ha,
        "WITHHELD_TCO2E": result.withheld.stock_tco2e,
        "UNTAGGED_PARCELS": result.totals.untagged.parcels,
    }


def _say(result: BudgetResult, feedback) -> None:
    """Tell the findings; of many of one kind the first few, then their number."""
    told = {}
    for finding in result.findings:
        told[finding.code] = told.get(finding.code, 0) + 1
        if told[finding.code] <= SPOKEN_FINDINGS:
            _tell(finding, feedback)
    for number in told.values():
        if number > SPOKEN_FINDINGS:
            text = tr("… and {number} more of the same.")
            feedback.pushInfo(text.format(number=number - SPOKEN_FINDINGS))


def _tell(finding: Finding, feedback) -> None:
    text = finding_sentence(finding)
    if finding.level is Level.INFO:
        feedback.pushInfo(text)
    else:
        feedback.pushWarning(text)
