"""``terrestrialcarbon:entitlement``: what each holder of any polygon layer could redeem a year."""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingException,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
)

from ...core.mechanism.budget import DEFAULT_PERIOD_YEARS
from ...core.mechanism.entitlement import entitlement_rows
from ...storage.compat import INTEGER, REAL, TEXT
from ...translate import tr
from ..budget_source import FieldNames, read_parcels
from ..parameters import advanced, whole
from ..stock_source import layer_ellipsoid
from .base import Group, GroupedAlgorithm, number_output, paragraphs
from .holdings import holding_of
from .run import AccountsRun

_COLUMNS = (
    ("holder", TEXT),
    ("parcels", INTEGER),
    ("area_ha", REAL),
    ("protected_tco2e", REAL),
    ("tradeable_tco2e", REAL),
    ("annual_tco2e", REAL),
)


class Entitlement(GroupedAlgorithm):
    """Tradeable stock divided by the period, by holder; needs no workspace (M4)."""

    NAME = "entitlement"
    GROUP = Group.RIGHTS
    _ellipsoid = ""

    def displayName(self):  # noqa: N802 (QGIS's names, here and below)
        return tr("Entitlement of holders")

    def help_text(self):
        return paragraphs(
            tr(
                "Returns what each right holder could redeem a year by keeping their tradeable carbon: their "
                "tradeable stock (tCO2e) divided by the years of the period. It works on any polygon "
                "layer with a status, a stock and a holder, without a workspace; its selection is honoured."
            ),
            tr(
                "Status codes: protected, inaccessible (protected side); threatened, tradeable (tradeable "
                "side); excluded (neither). Parcels without a status or stock, and parcels whose quality "
                "flag nobody has accepted, count with their area only. Areas are in ha on the ellipsoid."
            ),
            tr("The columns: holder, parcels, area_ha, protected_tco2e, tradeable_tco2e, annual_tco2e."),
            tr("Rule: Terrestrial Carbon Group, sections 3.2.2 and 3.2.3."),
        )

    def _inputs(self):
        polygons = [QgsProcessing.SourceType.TypeVectorPolygon]
        kinds = QgsProcessingParameterField.DataType

        def field(name, label, default, kind, optional):
            return QgsProcessingParameterField(name, label, default, "INPUT", kind, False, optional)

        optional = (
            field(
                "AREA_FIELD", tr("Area [ha] (computed on the ellipsoid if empty)"), None, kinds.Numeric, True
            ),
            field("FLAG_FIELD", tr("Quality flag"), "flag", kinds.String, True),
            field("ACCEPTED_FIELD", tr("Flag accepted"), "flag_accepted", kinds.Any, True),
        )
        return (
            QgsProcessingParameterFeatureSource("INPUT", tr("Parcels"), polygons),
            field("STATUS_FIELD", tr("Status"), "status", kinds.String, True),
            field("STOCK_FIELD", tr("Stock [tCO2e]"), "stock_tco2e", kinds.Numeric, True),
            field("HOLDER_FIELD", tr("Right holder"), "holder_id", kinds.Any, True),
            whole("PERIOD_YEARS", tr("Period [years]"), DEFAULT_PERIOD_YEARS, 1),
            *(advanced(parameter) for parameter in optional),
            QgsProcessingParameterFeatureSink(
                "OUTPUT", tr("Entitlement by holder"), QgsProcessing.SourceType.TypeVector, None, True, True
            ),
        )

    def _outputs(self):
        return (
            number_output("HOLDERS", tr("Number of holders")),
            number_output("PARCELS", tr("Number of parcels")),
            number_output("TRADEABLE_TCO2E", tr("Tradeable stock [tCO2e]")),
            number_output("PROTECTED_TCO2E", tr("Protected stock [tCO2e]")),
            number_output("ANNUAL_TCO2E", tr("Entitlement of all holders [tCO2e a year]")),
        )

    def prepareAlgorithm(self, parameters, context, feedback):  # noqa: N802
        self._ellipsoid = layer_ellipsoid(self.parameterAsVectorLayer(parameters, "INPUT", context))
        return True

    def compute(self, parameters, context, feedback):
        run = AccountsRun(self, parameters, context, feedback, None, None)
        source = run.source("INPUT")
        names = FieldNames(
            status=run.text("STATUS_FIELD"),
            stock=run.text("STOCK_FIELD"),
            holder=run.text("HOLDER_FIELD") or None,
            area=run.text("AREA_FIELD") or None,
            flag=run.text("FLAG_FIELD") or None,
            accepted=run.text("ACCEPTED_FIELD") or None,
        )
        if names.holder is None:
            text = tr("Choose the field of “{layer}” that holds the right holder.")
            raise QgsProcessingException(text.format(layer=source.sourceName()))
        parcels = read_parcels(source, names, context, feedback, self._ellipsoid)
        if not parcels:
            text = tr("“{layer}” has no parcels: choose a layer or a selection with parcels.")
            raise QgsProcessingException(text.format(layer=source.sourceName()))
        period = run.whole("PERIOD_YEARS")
        found = entitlement_rows((holding_of(parcel) for parcel in parcels), period)
        rows = [[getattr(row, name) for name, _ in _COLUMNS] for row in found]
        return {
            "HOLDERS": sum(row[0] is not None for row in rows),
            "PARCELS": len(parcels),
            "TRADEABLE_TCO2E": sum(row[4] for row in rows),
            "PROTECTED_TCO2E": sum(row[3] for row in rows),
            "ANNUAL_TCO2E": sum(row[5] for row in rows),
            **run.table("OUTPUT", _COLUMNS, rows),
        }
