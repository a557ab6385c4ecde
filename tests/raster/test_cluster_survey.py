"""A whole survey on a cluster gives the same bits as on this machine, also when a worker is killed."""

from __future__ import annotations

import os
import signal
import struct

import numpy as np
import pytest
from raster.clusters import running_cluster
from raster.oracle import write_raster

from terrestrial_carbon.plugin.raster.execution import Workers
from terrestrial_carbon.plugin.raster.job import (
    Axis,
    Kind,
    RasterJob,
    RasterSource,
    SumQuestion,
    TableQuestion,
)
from terrestrial_carbon.plugin.raster.survey import survey

Client = pytest.importorskip("distributed").Client


@pytest.fixture(scope="module")
def scheduler(tmp_path_factory):
    """Return the address of a cluster."""
    with running_cluster(tmp_path_factory.mktemp("cluster")) as (address, _program):
        yield address


def box(x: float, y: float, size: float) -> bytes:
    corners = [(x, y), (x + size, y + 0.3 * size), (x + size, y + size), (x, y + size), (x, y)]
    return struct.pack("<BIII10d", 1, 3, 1, 5, *(value for corner in corners for value in corner))


def figures(found) -> list[bytes]:
    """Return all numbers of a survey, to the last bit."""
    parts = [found.whole_ha, found.outside_pct, found.unplaced]
    for sums in found.sums:
        parts += [sums.value_sum, sums.sum_sq, sums.covered_ha, sums.nodata_ha, sums.covered_pct]
    for table in found.tables:
        parts += [table.parcel, table.cell, table.area_ha, table.values, table.missing_ha]
    return [np.ascontiguousarray(part).tobytes() for part in parts]


@pytest.fixture
def country(tmp_path):
    """Return (job, parcels): two maps of several bands of rows, and parcels across them."""
    numbers = np.random.default_rng(7)
    grid = (500_000.0, 30.0, 0.0, 600_000.0, 0.0, -30.0)
    density = numbers.gamma(2.0, 60.0, (4000, 200)).astype(np.float32)
    loss = numbers.choice([0, 0, 0, 0, 21, 22], (4000, 200)).astype(np.uint8)
    paths = [write_raster(tmp_path / f"{k}.tif", data, grid, 32648) for k, data in enumerate((density, loss))]
    sources = (RasterSource(paths[0]), RasterSource(paths[1], kind=Kind.CLASS))
    table = TableQuestion((Axis(1, codes=(21, 22)),), (0,))
    job = RasterJob(sources, (SumQuestion(0, True),), (table,))
    places = numbers.uniform((500_000.0, 480_000.0), (506_000.0, 600_000.0), (80, 2))
    return job, [box(x, y, size) for (x, y), size in zip(places, numbers.uniform(20.0, 9000.0, 80))]


def test_a_survey_on_a_cluster_gives_the_same_bits(scheduler, country):
    job, parcels = country
    expected = figures(survey(job, parcels, workers=Workers("serial")))
    for workers in (Workers("dask", 1, scheduler), Workers("processes", 2), Workers("threads", 2)):
        found = survey(job, parcels, workers=workers)
        assert found.bands >= 4 and figures(found) == expected, workers


def test_a_survey_survives_a_worker_of_the_cluster(scheduler, country):
    """Killed when the first part of the survey is done, and there is more to come."""
    job, parcels = country
    with Client(scheduler, set_as_default=False) as client:
        victim = next(iter(client.run(os.getpid).values()))
    shares = []

    def progress(share):
        shares.append(share)
        if share > 0.2 and not killed:
            killed.append(os.kill(victim, signal.SIGKILL))

    killed = []
    found = survey(job, parcels, workers=Workers("dask", 1, scheduler), progress=progress)
    assert killed and shares[-1] == 1.0
    assert figures(found) == figures(survey(job, parcels, workers=Workers("serial")))
