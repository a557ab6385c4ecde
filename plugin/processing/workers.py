"""How many workers count cells, and where: the settings of this machine, read in one place.

They belong to the machine, not to a project, and so stand in QGIS's own settings; algorithms under
``qgis_process`` and models read them too.
"""

from __future__ import annotations

from dataclasses import dataclass, fields

from qgis.core import QgsSettings

from ..raster.execution import Workers, cores, open_executor, run_tasks
from ..raster.gdal_options import gdal_options

_PLACE = "terrestrial_carbon/workers/"
AUTOMATIC, PROCESSES, THREADS = "automatic", "processes", "threads"
KINDS = (AUTOMATIC, PROCESSES, THREADS)


@dataclass(frozen=True)
class WorkerSettings:
    """What the options page holds.

    :param count: number of workers, 0 for all cores.
    :param kind: one of :data:`KINDS`.
    :param address: of a Dask scheduler; empty for this computer.
    :param tiles_folder: where finished tiles are kept for resuming; empty for nowhere.
    """

    count: int = 0
    kind: str = AUTOMATIC
    address: str = ""
    tiles_folder: str = ""

    def workers(self, count: int = 0) -> Workers:
        """Return the workers of a run.

        :param count: goes before the settings' own number if it is not 0.
        """
        number = count or self.count or cores()
        if self.address:
            return Workers("dask", number, self.address)
        if self.kind == AUTOMATIC:
            return Workers(count=number)
        return Workers(self.kind, number)


def load_worker_settings() -> WorkerSettings:
    """Return the settings; what is missing or no longer understood is at its default."""
    settings, default = QgsSettings(), WorkerSettings()
    found = {}
    for one in fields(WorkerSettings):
        value = getattr(default, one.name)
        found[one.name] = settings.value(_PLACE + one.name, value, type=type(value))
    if found["kind"] not in KINDS:
        found["kind"] = AUTOMATIC
    found["count"] = max(0, found["count"])
    return WorkerSettings(**found)


def save_worker_settings(chosen: WorkerSettings) -> None:
    """Keep the settings for every later run on this machine."""
    settings = QgsSettings()
    for one in fields(WorkerSettings):
        settings.setValue(_PLACE + one.name, getattr(chosen, one.name))


def try_connection(address: str) -> int:
    """Return how many workers a Dask scheduler has, after one of them has done a small task.

    :raises RasterError: the package ``distributed`` is missing, nobody answers, or the workers lack
        something; ``sentence()`` words it.
    """
    answers = []
    with open_executor(Workers("dask", address=address)) as executor:
        count = executor.workers.count
        run_tasks(
            gdal_options,
            [0],
            lambda task: (),
            lambda task, answer: answers.append(answer),
            executor=executor,
        )
    return count
