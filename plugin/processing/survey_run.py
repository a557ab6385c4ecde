"""One pass over rasters for an algorithm: its sources, workers, place to resume from, and what it says."""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass, field

from qgis.core import QgsCoordinateReferenceSystem, QgsProcessingException

from ..raster.job import Kind, RasterJob
from ..raster.survey import survey
from ..raster.views import finest
from ..translate import tr
from .raster_input import MapFile, raster_layer
from .stock_source import ParcelReader, check_geometries, check_touched, ellipsoid_axes, ellipsoid_of
from .workers import load_worker_settings

#: Shares of an algorithm's progress: parcels read, cells counted, results written.
READING, COUNTING = (0.0, 0.15), (0.15, 0.9)


@dataclass
class Sources:
    """The rasters of a job, each once for each use that differs."""

    sources: list = field(default_factory=list)
    maps: list = field(default_factory=list)

    def add(self, one: MapFile, kind: Kind, floor: float | None = None) -> int:
        """Return the number of a raster, added if it is not there."""
        source = one.source(kind, floor)
        if source not in self.sources:
            self.sources.append(source)
            self.maps.append(one)
        return self.sources.index(source)

    def base(self, chosen: MapFile | None) -> int:
        """Return the number of the raster whose cells are counted: the chosen, else the finest."""
        if chosen is None:
            return finest(tuple(self.sources))
        wanted = chosen.source(Kind.CLASS)
        for number, source in enumerate(self.sources):
            if (source.path, source.band, source.crs_wkt) == (wanted.path, wanted.band, wanted.crs_wkt):
                return number
        return self.add(chosen, Kind.CLASS)


@dataclass(frozen=True)
class RunChoice:
    """What the user chose about the run itself; see :func:`..parameters.run_parameters`."""

    base: MapFile | None
    count: int
    folder: str

    @classmethod
    def of(cls, algorithm, parameters, context) -> RunChoice:
        """Read the parameters, on the thread the layers live in.

        :raises QgsProcessingException: the base raster or the folder cannot be used.
        """
        layer = raster_layer(algorithm, parameters, "BASE", context)
        folder = algorithm.parameterAsString(parameters, "CHECKPOINT", context).strip()
        if not folder:
            folder = load_worker_settings().tiles_folder
        if folder and not (os.path.isdir(folder) and os.access(folder, os.W_OK)):
            raise QgsProcessingException(
                tr(
                    "Finished tiles cannot be kept in “{folder}”: choose a folder, here or in QGIS's "
                    "options, that exists and that you may write in."
                ).format(folder=folder)
            )
        count = algorithm.parameterAsInt(parameters, "WORKERS", context)
        return cls(None if layer is None else MapFile(layer), count, folder)


@dataclass
class Surveyed:
    """A finished pass: the engine's result, what was kept of the parcels, and what to record."""

    result: object
    reader: ParcelReader
    sources: Sources
    base: int


def run_survey(name, source, job: RasterJob, sources, choice: RunChoice, reader, feedback) -> Surveyed:
    """Do the pass, and say how each raster was read.

    :param name: of the algorithm; part of the name finished tiles are kept under.
    :raises QgsProcessingException: there is nothing to count, or no parcel meets the rasters.
    :raises RasterError: a raster or the workers cannot be used.
    :raises Cancelled: the user cancelled.
    """
    workers = load_worker_settings().workers(choice.count)
    tiles = _tiles_path(name, source, job, choice.folder)
    result = survey(
        job,
        (batch[0] for batch in reader.batches()),
        workers=workers,
        cancel=feedback.isCanceled,
        progress=lambda done: _tell(done, feedback),
        checkpoint=tiles or None,
    )
    found = Surveyed(result, reader, sources, job.base)
    check_geometries(source.sourceName(), reader.no_geometry)
    check_touched(source.sourceName(), reader, result.touched, sources.maps[job.base])
    _say(found, feedback)
    return found


def say_cancelled(choice: RunChoice, feedback) -> None:
    """Say what a cancelled run leaves: nothing, or finished tiles."""
    feedback.pushInfo(tr("Cancelled: nothing was written."))
    if choice.folder:
        text = tr("Finished tiles are kept in “{folder}”: the same run goes on from there.")
        feedback.pushInfo(text.format(folder=choice.folder))


def _tell(done, feedback) -> None:
    first, last = COUNTING
    if done > 0.0:  # before, the reading of parcels tells its own
        feedback.setProgress(100.0 * (first + (last - first) * done))


def job_ellipsoid(crs: QgsCoordinateReferenceSystem, layer_ellipsoid: str):
    """Return what cells are measured on where their CRS has only a sphere, as the engine takes it."""
    return ellipsoid_axes(layer_ellipsoid or ellipsoid_of(crs))


def _tiles_path(name, source, job, folder) -> str:
    """Return where finished tiles of just this job are kept, empty for nowhere."""
    if not folder:
        return ""
    what = f"{name} {source.sourceName()} {source.sourceCrs().authid()} {source.featureCount()} {job!r}"
    digest = hashlib.sha256(what.encode()).hexdigest()[:12]
    return os.path.join(folder, f"{name}-{digest}.tiles")


def _say(found: Surveyed, feedback) -> None:
    base = found.sources.maps[found.base]
    text = tr("Cells of “{raster}” ({crs}) are counted, each by the share a parcel covers and its true area.")
    feedback.pushInfo(text.format(raster=base.name, crs=base.crs.userFriendlyIdentifier()))
    how = {
        "window": tr("“{raster}” has the same cells, moved by whole cells: read as it is."),
        "near": tr("“{raster}” lies on another grid: each cell takes the value of the nearest."),
        "average": tr("“{raster}” lies on another grid: each cell takes the average by area."),
        "sum": tr("“{raster}” lies on another grid: amounts are shared out by area, their total is kept."),
    }
    for number, (one, view) in enumerate(zip(found.sources.maps, found.result.views)):
        if number != found.base and view.resampling in how:
            feedback.pushInfo(how[view.resampling].format(raster=one.name))
    if found.result.note:
        text = tr("Processes cannot be started here ({detail}): threads do the work.")
        feedback.pushInfo(text.format(detail=found.result.note))
    if found.result.resumed:
        text = tr("{resumed} of {tasks} tiles were finished before and have been used again.")
        feedback.pushInfo(text.format(resumed=found.result.resumed, tasks=found.result.bands))
    say_left_out(found.reader, feedback)


def say_left_out(reader: ParcelReader, feedback) -> None:
    """Warn of parcels that cannot be counted."""
    left_out = int((reader.no_geometry | reader.invalid).sum())
    if left_out:
        text = tr("{parcels} parcels have no geometry or one that is not valid: they have no figures.")
        feedback.pushWarning(text.format(parcels=left_out))
