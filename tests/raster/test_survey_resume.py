"""A survey killed or cancelled goes on where it was, to the same bits, and only with the same data."""

from __future__ import annotations

import gc
import os
import pickle
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy as np
import pytest
from raster import surveys
from raster.surveys import SERIAL, UTM, bits, wkb, write

from terrestrial_carbon.plugin.raster import survey as engine
from terrestrial_carbon.plugin.raster.errors import Cancelled, RasterError
from terrestrial_carbon.plugin.raster.execution import Workers
from terrestrial_carbon.plugin.raster.job import (
    Axis,
    Kind,
    RasterJob,
    RasterSource,
    SumQuestion,
    TableQuestion,
)
from terrestrial_carbon.plugin.raster.spool import Spool
from terrestrial_carbon.plugin.raster.survey import survey

ROOT = Path(__file__).resolve().parents[2]
SHAPE = (60, 40)
PROGRAM = """
import pickle, sys
sys.path.insert(0, sys.argv[1])
from tools.named_package import load_package
load_package()
from terrestrial_carbon.plugin.raster import survey as engine, tiles
from terrestrial_carbon.plugin.raster.execution import Workers
engine._TILE_ROWS = 4
with open(sys.argv[2], "rb") as file:
    job, wkbs = pickle.load(file)
if __name__ == "__main__":
    print("goes", flush=True)
    engine.survey(job, wkbs, workers=Workers(sys.argv[4], 2), checkpoint=sys.argv[3])
    print("done", flush=True)
"""

# Workers stay as they are; only the gap between two finished bands becomes long enough to hit.
SLOW = """from terrestrial_carbon.plugin.raster.checkpoint import Checkpoint
    import time
    keep = Checkpoint.append
    Checkpoint.append = lambda *things: (keep(*things), time.sleep(0.05))
"""


@pytest.fixture(autouse=True)
def rubbish_collected():
    """Close rasters that errors hold before QGIS ends, which closes GDAL beneath them."""
    yield
    gc.collect()


@pytest.fixture
def case(tmp_path, monkeypatch):
    """Return (job, parcels) of 8 bands."""
    monkeypatch.setattr(engine, "_TILE_ROWS", 4)
    rng = np.random.default_rng(2)
    density = write(tmp_path / "density.tif", rng.uniform(0, 300, SHAPE).astype(np.float32))
    classes = write(tmp_path / "classes.tif", rng.integers(0, 5, SHAPE).astype(np.uint8))
    sources = (RasterSource(density), RasterSource(classes, kind=Kind.CLASS))
    job = RasterJob(sources, (SumQuestion(0, True),), (TableQuestion((Axis(1, (1, 2, 3)),), (0,)),))
    return job, [wkb(parts) for parts in surveys.random_parcels(4, 60, SHAPE)]


def children() -> set:
    """Return the processes this one started that still live, Python's own helper aside."""
    found = set()
    for entry in Path("/proc").iterdir():
        try:
            state, parent = (entry / "stat").read_text().rpartition(")")[2].split()[:2]
            helper = b"resource_tracker" in (entry / "cmdline").read_bytes()
        except (OSError, ValueError):
            continue
        if entry.name.isdigit() and int(parent) == os.getpid() and state != "Z" and not helper:
            found.add(int(entry.name))
    return found


def stop_after(path, size):
    """Return a ``cancel`` that is true once the checkpoint holds that many bytes."""
    return lambda: path.exists() and path.stat().st_size > size


@pytest.mark.parametrize("kind", ["threads", "processes"])
def test_killed_in_the_middle(tmp_path, case, kind):
    job, wkbs = case
    data, kept = tmp_path / "case.pickle", tmp_path / "progress"
    data.write_bytes(pickle.dumps(case))
    expected = survey(job, wkbs, workers=SERIAL)
    (tmp_path / "run.py").write_text(PROGRAM.replace("engine.survey(", SLOW + "    engine.survey(", 1))
    command = [sys.executable, tmp_path / "run.py", ROOT / "tests", data, kept, kind]
    with subprocess.Popen(list(map(str, command)), stdout=subprocess.PIPE, text=True) as run:
        assert run.stdout.readline() == "goes\n"
        deadline = time.monotonic() + 60
        while run.poll() is None and not stop_after(kept, 8000)() and time.monotonic() < deadline:
            time.sleep(0.005)
        assert run.poll() is None
        run.send_signal(signal.SIGKILL)
    whole_size = kept.stat().st_size
    with kept.open("r+b") as file:  # and the last record was torn
        file.truncate(whole_size - 3)
    found = survey(job, wkbs, workers=Workers("threads", 2), checkpoint=str(kept))
    assert 1 <= found.resumed < found.bands == 8
    assert bits(found) == bits(expected)
    assert not kept.exists()
    assert survey(job, wkbs, workers=SERIAL, checkpoint=str(kept)).resumed == 0


@pytest.mark.parametrize("kind", ["serial", "threads", "processes"])
def test_cancelled_in_the_middle(tmp_path, case, kind, monkeypatch):
    job, wkbs = case
    kept, temporary = tmp_path / "progress", tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(temporary))
    monkeypatch.setattr(engine, "Spool", lambda bands, digest: Spool(bands, digest, 1000))
    before, heard = children(), []

    def cancel():
        heard.append(kept.stat().st_size if kept.exists() else 0)
        return heard[-1] > 4000

    with pytest.raises(Cancelled):
        survey(job, wkbs, workers=Workers(kind, 2), checkpoint=str(kept), cancel=cancel)
    assert list(temporary.iterdir()) == [] and kept.exists()
    deadline = time.monotonic() + 5
    while children() - before and time.monotonic() < deadline:
        time.sleep(0.05)
    assert children() - before == set()
    found = survey(job, wkbs, workers=SERIAL, checkpoint=str(kept))
    assert 1 <= found.resumed < found.bands
    assert bits(found) == bits(survey(job, wkbs, workers=SERIAL))
    assert list(temporary.iterdir()) == [] and not kept.exists()


def begun(case, kept):
    """Leave a checkpoint of some bands."""
    with pytest.raises(Cancelled):
        survey(*case, workers=SERIAL, checkpoint=str(kept), cancel=stop_after(kept, 1000))
    assert kept.exists()


def refuses(job, wkbs, kept):
    """Check that the checkpoint is refused and left alone."""
    before = kept.read_bytes()
    with pytest.raises(RasterError) as caught:
        survey(job, wkbs, workers=SERIAL, checkpoint=str(kept))
    assert caught.value.code == "checkpoint_other" and caught.value.values == {"path": str(kept)}
    assert kept.read_bytes() == before


def test_other_data_refuse_the_checkpoint(tmp_path, case):
    job, wkbs = case
    kept = tmp_path / "progress"
    begun(case, kept)
    refuses(job, [*wkbs[1:], wkbs[0]], kept)
    refuses(job, wkbs[:-1], kept)
    refuses(job, [None, *wkbs], kept)
    refuses(RasterJob(job.sources, job.sums), wkbs, kept)
    path = Path(job.sources[1].path)
    state = path.stat()
    path.touch()
    refuses(job, wkbs, kept)
    os.utime(path, ns=(state.st_atime_ns, state.st_mtime_ns))
    assert survey(job, wkbs, workers=SERIAL, checkpoint=str(kept)).resumed >= 1


def test_a_part_added_beyond_the_map_refuses_the_checkpoint(tmp_path, case):
    """Nothing of it stands in any band, yet the parcel's share outside of the map has changed."""
    job, _ = case
    kept = tmp_path / "progress"
    inside, beyond = surveys.rectangle(3, 1, 20, 50), surveys.rectangle(3, 70, 20, 90)
    begun((job, [wkb([[inside]])]), kept)
    refuses(job, [wkb([[inside], [beyond]])], kept)


def test_a_null_geometry_at_the_end_refuses_the_checkpoint(tmp_path, case):
    job, wkbs = case
    kept = tmp_path / "progress"
    begun(case, kept)
    refuses(job, [*wkbs, None], kept)


def test_the_checkpoint_of_a_done_survey_is_no_hindrance(tmp_path, case):
    job, wkbs = case
    kept = tmp_path / "progress"
    for _ in range(2):
        assert survey(job, wkbs, workers=SERIAL, checkpoint=str(kept)).resumed == 0
        assert not kept.exists()


def test_a_changed_raster_in_the_middle_of_a_run_is_noticed(tmp_path, case):
    job, wkbs = case
    kept = tmp_path / "progress"
    begun(case, kept)
    write(job.sources[0].path, np.ones(SHAPE, np.float32), UTM)
    refuses(job, wkbs, kept)
