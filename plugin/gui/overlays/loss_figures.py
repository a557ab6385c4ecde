"""What the Losses page makes of counted losses: chart, totals, and which parcels a filter lets through."""

from __future__ import annotations

from ...core.overlays.loss_table import ByYear, sums_by
from ...core.parcel import Status
from ...storage.words import status_word
from ...translate import tr
from ..budget.rows_model import Row
from ..charts import Bars, ChartContent, Look
from ..widgets import parcels, status_color
from .loss_model import AREA

#: Filters that are no code of the data.
EVERY, CREDITED, UNTAGGED = "*", "credited", "untagged"

_STATUSES = [*(status.value for status in Status), None]


def passes(land, kind: str) -> bool:
    """Return whether a parcel is of a status (a code), or of another kind of the filter."""
    if kind == CREDITED:
        return land.credited
    return land.status == (None if kind == UNTAGGED else kind)


def chart_of(shown: ByYear, what: str, names, map_name: str) -> ChartContent:
    """Return the chart of the losses of each year; ``names`` are those of chosen parcels, if any are."""
    areas, tonnes = shown.year_totals()
    whose = tr("all parcels listed") if not names else names[0] if len(names) == 1 else parcels(len(names))
    is_area = what == AREA
    return ChartContent(
        tr("Lost by year: {whose}").format(whose=whose),
        tr("ha") if is_area else tr("tCO2e"),
        list(shown.years),
        bars=(Bars(map_name or tr("Losses"), areas if is_area else tonnes, Look.REQUIRED),),
        year_title=tr("Year"),
        decimals=2 if is_area else 0,
    )


def totals_rows(shown: ByYear, land) -> list[Row]:
    """Return the totals by status, holder and project as rows of a table, each kind under its heading."""
    land_of = land.land
    whole = shown.whole()
    rows = [Row((tr("all parcels listed"), len(shown.parcels), whole.area_ha, whole.tco2e), bold=True)]
    by_status = sums_by(shown, lambda parcel: (land_of(parcel).status,))
    rows.append(_heading(tr("By status")))
    for status in _STATUSES:
        if status in by_status:
            rows.append(_row(status_word(status), by_status[status], status_color(status)))
    for heading, keys_of, word in (
        (tr("By right holder"), lambda parcel: (land_of(parcel).holder_id,), land.holder_word),
        (tr("By project"), lambda parcel: land_of(parcel).project_ids or (None,), land.project_word),
    ):
        sums = sums_by(shown, keys_of)
        rows.append(_heading(heading))
        named = sorted(((word(key), sums[key]) for key in sums), key=lambda item: -item[1][0].area_ha)
        rows += [_row(name, figures) for name, figures in named]
    return rows


def _heading(text: str) -> Row:
    return Row((text, None, None, None), bold=True)


def _row(words: str, entry, color=None) -> Row:
    figures, count = entry
    return Row((words, count, figures.area_ha, figures.tco2e), color=color)
