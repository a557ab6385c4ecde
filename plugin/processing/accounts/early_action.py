"""``terrestrialcarbon:earlyaction``: parcels protected between the mechanism's start and joining."""

from __future__ import annotations

from qgis.core import QgsProcessing, QgsProcessingException, QgsProcessingParameterFeatureSink

from ...core.mechanism.opening import early_action
from ...core.mechanism.safeguards import settings_of
from ...storage.compat import REAL, TEXT
from ...translate import tr
from ..parameters import day
from .base import AccountsAlgorithm, number_output, paragraphs

_COLUMNS = (
    ("parcel_id", TEXT),
    ("name", TEXT),
    ("protected_from", TEXT),
    ("area_ha", REAL),
    ("stock_tco2e", REAL),
)


class EarlyAction(AccountsAlgorithm):
    """Lists early action: what it protected is creditable from the joining date on (M4)."""

    NAME = "earlyaction"

    def displayName(self):  # noqa: N802 (QGIS's names, here and below)
        return tr("Early action")

    def help_text(self):
        return paragraphs(
            tr(
                "Lists the parcels that were protected between the start of the mechanism and the joining "
                "date, with area (ha) and stock (tCO2e) on the joining date. Their carbon is tradeable and "
                "may be credited from the joining date on."
            ),
            tr(
                "Rule: Terrestrial Carbon Group, questions 13 and 28 (the example's start is 1 January 2013)."
            ),
        )

    def _inputs(self):
        kind = QgsProcessing.SourceType.TypeVector
        return (
            day(
                "MECHANISM_START",
                tr("Start of the mechanism (that of the safeguards if empty)"),
                optional=True,
            ),
            QgsProcessingParameterFeatureSink("OUTPUT", tr("Early action"), kind, None, True, True),
        )

    def _outputs(self):
        return (
            number_output("PARCELS", tr("Number of parcels")),
            number_output("AREA_HA", tr("Area [ha]")),
            number_output("STOCK_TCO2E", tr("Stock on the joining date [tCO2e]")),
        )

    def _work(self, run):
        with run.reading() as book:
            start = run.day("MECHANISM_START") or settings_of(book).mechanism_start
            if start is None:
                text = tr(
                    "When did the mechanism start? Give the date, such as 2013-01-01, or set the safeguard."
                )
                raise QgsProcessingException(text)
            parcels = early_action(book, start)
        rows = [[one[name if name != "parcel_id" else "id"] for name, _ in _COLUMNS] for one in parcels]
        return {
            "PARCELS": len(parcels),
            "AREA_HA": sum(one["area_ha"] or 0.0 for one in parcels),
            "STOCK_TCO2E": sum(one["stock_tco2e"] or 0.0 for one in parcels),
            **run.table("OUTPUT", _COLUMNS, rows),
        }
