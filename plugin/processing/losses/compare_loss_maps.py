"""``terrestrialcarbon:comparelossmaps``: where maps of the same events agree, by parcel and year."""

from __future__ import annotations

from qgis.core import (
    QgsFields,
    QgsProcessingParameterBoolean,
)
from qgis.PyQt.QtCore import QLocale

from ...raster.errors import Cancelled
from ...storage.compat import INTEGER, REAL, TEXT
from ...translate import tr
from ..messages import finding_sentence
from ..parameters import run_parameters
from ..plain_table import fields_of
from ..run_record import kept_record
from ..survey_run import say_cancelled
from .compare import WHOLE_PERIOD, compare_maps
from .encodings import event_maps
from .loss_algorithm import LossAlgorithm
from .loss_help import compare_help
from .loss_parameters import (
    carbon_parameters,
    event_parameters,
    forest_parameters,
    kind_parameters,
    kinds_parameter,
    split_encodings,
    year_parameters,
)
from .loss_tables import parcel_field
from .loss_words import say_unknown, unknown_text
from .loss_write import TableWriter
from .request import LossRequest

_ROW = (
    ("year", INTEGER),
    ("maps", TEXT),
    ("map_count", INTEGER),
    ("area_ha", REAL),
    ("tco2e", REAL),
    ("without_density_ha", REAL),
)
_MATRIX = (
    ("first_map", TEXT),
    ("second_map", TEXT),
    ("first_year", INTEGER),
    ("second_year", INTEGER),
    ("area_ha", REAL),
)


class CompareLossMaps(LossAlgorithm):
    """Parcel × year × set of maps: hectares and tCO2e that exactly these maps show."""

    NAME = "comparelossmaps"

    def displayName(self):  # noqa: N802 (QGIS's names, here and below)
        return tr("Comparison of loss maps")

    def shortDescription(self):  # noqa: N802
        return tr(
            "Hectares and tCO2e that all, some or only one of several loss maps show, by parcel and year."
        )

    def tags(self):
        return tr("loss,agreement,comparison,alerts,double counting,parcels").split(",")

    def help_text(self) -> str:
        return compare_help()

    def initAlgorithm(self, configuration=None):  # noqa: N802
        self.add_parcels()
        for parameter in (*event_parameters(several=True), kinds_parameter(), *year_parameters()):
            self.addParameter(parameter)
        label = tr("Maps agree only in the same year (otherwise: within the years chosen)")
        self.addParameter(QgsProcessingParameterBoolean("BY_YEAR", label, True))
        for parameter in (
            *carbon_parameters(),
            *forest_parameters(),
            *kind_parameters(),
            *run_parameters(),
        ):
            self.addParameter(parameter)
        second = ("MATRIX", tr("Years of one map against years of another"))
        self.add_results(tr("Agreement by parcel and year"), second, _numbers())

    def compute(self, parameters, context, feedback) -> dict:
        source, parcels = self.parcels(parameters, context)
        choice = self._choice
        by_year = self.parameterAsBoolean(parameters, "BY_YEAR", context)
        try:
            choice.say_wrong(feedback)
            texts = split_encodings(choice.encoding, len(choice.rasters))
            events = [
                event_maps([one], text, feedback, choice.known) for one, text in zip(choice.rasters, texts)
            ]
            requests = [LossRequest(parcels, one, **choice.asked) for one in events]
            compared = compare_maps(requests, by_year, feedback)
            say_unknown(compared.unknown, feedback)
            _say(compared, feedback)
            return self._written(compared, source, parcels.id_field, by_year, parameters, context, feedback)
        except Cancelled:
            say_cancelled(choice.asked["run"], feedback)
            return {}

    def _written(self, compared, source, id_field, by_year, parameters, context, feedback) -> dict:
        totals = {
            "ALL_HA": compared.all_ha,
            "ANY_HA": compared.union_ha,
            "DOUBLE_HA": compared.double_ha,
            "UNKNOWN_AREA_HA": float(sum(code.area_ha for code in compared.unknown)),
            "WITHOUT_COVER_HA": compared.without_cover_ha,
            "ROWS": len(compared.rows),
        }
        path = self.parameterAsFileOutput(parameters, "RECORD", context)
        settings = {**self._choice.settings(), "by_year": by_year}
        record = kept_record(path, self.NAME, source, compared.found, settings, totals)
        with record as results, TableWriter(self, parameters, context, feedback) as writer:
            fields = QgsFields()
            for field in (parcel_field(source, id_field), *fields_of(_ROW)):
                fields.append(field)
            rows = len(compared.rows)
            results["OUTPUT"] = writer.write("OUTPUT", fields, _rows(compared), rows)
            if parameters.get("MATRIX"):
                cells, count = _cells(compared), len(compared.matrix)
                results["MATRIX"] = writer.write("MATRIX", fields_of(_MATRIX), cells, count)
        return {**results, **totals, "UNKNOWN_CODES": unknown_text(compared.unknown)}


def _rows(compared):
    for row in compared.rows:
        names = " + ".join(compared.names[number] for number in row.maps)
        year = None if row.year == WHOLE_PERIOD else row.year
        yield [
            row.parcel_id,
            year,
            names,
            len(row.maps),
            row.area_ha,
            row.tco2e,
            row.without_density_ha,
        ]


def _cells(compared):
    for cell in compared.matrix:
        names = compared.names[cell.first_map], compared.names[cell.second_map]
        yield [*names, cell.first_year, cell.second_year, cell.area_ha]


def _say(compared, feedback) -> None:
    shown = QLocale().toString
    for one in compared.no_data:
        feedback.pushWarning(finding_sentence(one.finding))
    for name, area in zip(compared.names, compared.each_ha):
        text = tr("“{raster}” shows {area} ha.")
        feedback.pushInfo(text.format(raster=name, area=shown(area, "f", 2)))
    text = tr(
        "All maps show {all} ha, any of them {any} ha. Added up, the maps would count {double} ha more than "
        "once."
    )
    figures = {"all": compared.all_ha, "any": compared.union_ha, "double": compared.double_ha}
    feedback.pushInfo(text.format(**{name: shown(area, "f", 2) for name, area in figures.items()}))


def _numbers():
    return (
        ("ALL_HA", tr("Area that all maps show (ha)")),
        ("ANY_HA", tr("Area that any of the maps shows (ha)")),
        ("DOUBLE_HA", tr("Area counted more than once if the maps were added up (ha)")),
        ("UNKNOWN_AREA_HA", tr("Area of codes the encoding does not know (ha)")),
        ("WITHOUT_COVER_HA", tr("Area of events where the map of tree cover has no data (ha)")),
        ("ROWS", tr("Number of rows")),
    )
