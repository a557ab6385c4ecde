"""One pass by the pixel-centre rule, in place of the exact one."""

from __future__ import annotations

from ...raster.centres import count_centres
from ...raster.execution import Workers
from ...raster.job import RasterJob
from ...translate import tr
from ..stock_source import check_geometries, check_touched
from ..survey_run import Surveyed, say_left_out


def run_centres(name, source, job: RasterJob, sources, choice, reader, feedback) -> Surveyed:
    """Do the pass; parameters as of ``run_survey``, of which nothing is kept to resume from.

    :raises QgsProcessingException: there is nothing to count, or no parcel meets the rasters.
    :raises RasterError: a raster cannot be used.
    :raises Cancelled: the user cancelled.
    """
    result = count_centres(job, (batch[0] for batch in reader.batches()), cancel=feedback.isCanceled)
    result.workers = Workers("serial", 1)
    found = Surveyed(result, reader, sources, job.base)
    check_geometries(source.sourceName(), reader.no_geometry)
    check_touched(source.sourceName(), reader, result.touched, sources.maps[job.base])
    say_left_out(reader, feedback)
    feedback.pushInfo(
        tr(
            "Whole cells of “{raster}” are counted where their centre lies in a parcel: a rule to check "
            "other figures by, not the exact one."
        ).format(raster=sources.maps[job.base].name)
    )
    return found
