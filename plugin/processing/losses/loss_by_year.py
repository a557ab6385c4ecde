"""``terrestrialcarbon:lossbyyear``: what parcels lost by year and type, from maps of events."""

from __future__ import annotations

from ...raster.errors import Cancelled
from ...translate import tr
from ..parameters import run_parameters
from ..run_record import kept_record
from ..survey_run import say_cancelled
from ..table_write import check_id_field
from .loss_algorithm import LossAlgorithm
from .loss_help import loss_help
from .loss_parameters import (
    GROUP_FIELDS,
    carbon_parameters,
    event_parameters,
    forest_parameters,
    group_parameters,
    kind_parameters,
    kinds_parameter,
    rule_parameter,
    year_parameters,
)
from .loss_tables import groups_of, loss_fields, loss_rows, summary_fields, summary_rows
from .loss_words import say_count, unknown_text
from .loss_write import TableWriter
from .request import LossRequest
from .together import count_all


class LossByYear(LossAlgorithm):
    """Parcel × year × type: hectares and tCO2e lost, exact, in one pass over the rasters."""

    NAME = "lossbyyear"

    def displayName(self):  # noqa: N802 (QGIS's names, here and below)
        return tr("Losses of parcels by year")

    def shortDescription(self):  # noqa: N802
        return tr("Hectares and tCO2e that each parcel lost by year and type of event, from maps of events.")

    def tags(self):
        return tr("loss,deforestation,disturbance,fire,alerts,year,Hansen,carbon,parcels").split(",")

    def help_text(self) -> str:
        return loss_help()

    def initAlgorithm(self, configuration=None):  # noqa: N802
        self.add_parcels()
        for parameter in (
            *event_parameters(),
            kinds_parameter(),
            *year_parameters(),
            *carbon_parameters(),
            *forest_parameters(),
            *kind_parameters(),
            rule_parameter(),
            *group_parameters(),
            *run_parameters(),
        ):
            self.addParameter(parameter)
        second = ("SUMMARY", tr("Summary by group of parcels"))
        self.add_results(tr("Losses by parcel, year and type"), second, _numbers())

    def compute(self, parameters, context, feedback) -> dict:
        source, parcels = self.parcels(parameters, context)
        fields = {by: self._text(parameters, name, context) for by, name in GROUP_FIELDS.items()}
        for name in fields.values():
            check_id_field(source, name)
        try:
            request = LossRequest(parcels, self._choice.events(feedback), **self._choice.asked)
            count = count_all(request, self._choice.layers(feedback), "", feedback)
            say_count(count, source.sourceName(), feedback)
            return self._written(count, source, parcels.id_field, fields, parameters, context, feedback)
        except Cancelled:
            say_cancelled(self._choice.asked["run"], feedback)
            return {}

    def _written(self, count, source, id_field, fields, parameters, context, feedback) -> dict:
        totals = _totals(count)
        path = self.parameterAsFileOutput(parameters, "RECORD", context)
        settings = {**self._choice.settings(), "unknown_codes": unknown_text(count.unknown)}
        numbers = {name: value for name, value in totals.items() if name != "UNKNOWN_CODES"}
        record = kept_record(path, self.NAME, source, count.found, settings, numbers)
        with record as results, TableWriter(self, parameters, context, feedback) as writer:
            columns = loss_fields(source, id_field, count.cells is not None)
            results["OUTPUT"] = writer.write("OUTPUT", columns, loss_rows(count), len(count))
            if parameters.get("SUMMARY"):
                rows = list(summary_rows(count, groups_of(source, fields)))
                results["SUMMARY"] = writer.write("SUMMARY", summary_fields(), rows, len(rows))
        return {**results, **totals}

    def _text(self, parameters, name, context) -> str:
        return self.parameterAsString(parameters, name, context).strip()


def _totals(count) -> dict:
    totals = {
        "ROWS": len(count),
        "PARCELS_HIT": count.parcels_hit,
        "TOTAL_AREA_HA": count.total_area_ha,
        "WITHOUT_DENSITY_HA": float(count.without_density_ha.sum()),
        "UNKNOWN_AREA_HA": count.unknown_area_ha,
        "UNKNOWN_CODES": unknown_text(count.unknown),
        "WITHOUT_COVER_HA": count.without_cover_ha,
        "WITHOUT_LATER_DATA_HA": count.open_stack_ha,
    }
    if count.total_tco2e is not None:
        totals["TOTAL_TCO2E"] = count.total_tco2e
    return totals


def _numbers():
    return (
        ("ROWS", tr("Number of rows")),
        ("PARCELS_HIT", tr("Parcels hit by events")),
        ("TOTAL_AREA_HA", tr("Area of the events in parcels (ha)")),
        ("TOTAL_TCO2E", tr("Carbon of the events, all density maps added (tCO2e)")),
        ("WITHOUT_DENSITY_HA", tr("Area of the events without density (ha)")),
        ("UNKNOWN_AREA_HA", tr("Area of codes the encoding does not know (ha)")),
        ("WITHOUT_COVER_HA", tr("Area of events where the map of tree cover has no data (ha)")),
        ("WITHOUT_LATER_DATA_HA", tr("Area that a stack kept and has no data of afterwards (ha)")),
    )
