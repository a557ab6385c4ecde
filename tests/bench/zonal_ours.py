"""Our engine on the bench's questions, from the parcels' file to the numbers."""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
from zonal_data import LEAST_COVER, YEARS
from zonal_parcels import read_batches

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from tools.named_package import load_package  # noqa: E402

load_package()

from terrestrial_carbon.plugin.core.overlays.code_runs import breaks_of, code_runs  # noqa: E402
from terrestrial_carbon.plugin.core.overlays.encoding_json import encoding_of  # noqa: E402
from terrestrial_carbon.plugin.raster import job as jobs  # noqa: E402
from terrestrial_carbon.plugin.raster.execution import Workers  # noqa: E402
from terrestrial_carbon.plugin.raster.survey import survey  # noqa: E402

DENSITY, LOSS, TREE = range(3)


def sums(case, watch):
    """Density × true hectares, with hectares covered and of nodata."""
    return _run(case, watch, (case["density"],), with_sums=True)


def table(case, watch):
    """Parcel × year of loss where tree cover was at least 30 %: hectares and tonnes."""
    return _run(case, watch, case["rasters"], tables=(_losses(range(1, YEARS + 1), forest=True),))


def losses(case, watch):
    """The same by the questions of losses by year: all codes of the map, unknown ones too."""
    conditions = (jobs.Condition(TREE, low=LEAST_COVER),)
    runs = code_runs(encoding_of({"scheme": "years", "last": YEARS}), (0, 255))
    axes = (jobs.Axis(LOSS, breaks=tuple(float(one) for one in breaks_of(run))) for run in runs)
    tables = tuple(jobs.TableQuestion((axis,), (DENSITY,), conditions) for axis in axes)
    return _run(case, watch, case["rasters"], tables=tables)


def both(case, watch):
    """Those sums and that table in one pass."""
    return _run(
        case, watch, case["rasters"], with_sums=True, tables=(_losses(range(1, YEARS + 1), forest=True),)
    )


def whole(case, watch):
    """A table that holds every cell, to be added up: all codes, the 0 of no loss among them."""
    return _run(case, watch, case["rasters"], with_sums=True, tables=(_losses(range(YEARS + 1)),))


def _losses(years, forest: bool = False):
    conditions = (jobs.Condition(TREE, low=LEAST_COVER),) if forest else ()
    axis = jobs.Axis(LOSS, codes=tuple(years))
    return jobs.TableQuestion(axes=(axis,), values=(DENSITY,), conditions=conditions)


def _run(case, watch, paths, with_sums=False, tables=()):
    kinds = (jobs.Kind.PER_HECTARE, jobs.Kind.CLASS, jobs.Kind.CLASS)
    sources = tuple(jobs.RasterSource(str(path), kind=kind) for path, kind in zip(paths, kinds))
    questions = (jobs.SumQuestion(DENSITY),) if with_sums else ()
    task = jobs.RasterJob(sources, sums=questions, tables=tables)
    workers = Workers(case["workers"] or Workers().kind, case["cores"])
    with watch:
        found = survey(task, read_batches(case["parcels"]), workers=workers)
    arrays = {"whole_ha": found.whole_ha}
    for part in found.sums:
        arrays.update(value=part.value_sum, covered=part.covered_ha, nodata=part.nodata_ha)
    for part in found.tables:
        tonnes, missing = np.asarray(part.values)[0], np.asarray(part.missing_ha)[0]
        arrays.update(parcel=part.parcel, cell=part.cell, area=part.area_ha, tonnes=tonnes, missing=missing)
    return arrays, {"parcels": int(found.count), "processor_seconds": watch.processor_seconds}
