"""Finished tasks outlive crashes, torn writes and full disks, and a resumed run gives the same bits."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays
from osgeo import gdal
from raster import errands
from raster.oracle import write_raster

from terrestrial_carbon.plugin.raster import checkpoint
from terrestrial_carbon.plugin.raster.checkpoint import Checkpoint, Fingerprint, pack, unpack
from terrestrial_carbon.plugin.raster.errors import Cancelled, RasterError
from terrestrial_carbon.plugin.raster.execution import Workers, open_executor, run_tasks
from terrestrial_carbon.plugin.raster.job import (
    Axis,
    Kind,
    RasterJob,
    RasterSource,
    SumQuestion,
    TableQuestion,
)

ROOT = Path(__file__).resolve().parents[2]
GRID = (500_000.0, 30.0, 0.0, 600_000.0, 0.0, -30.0)
DTYPES = st.one_of(
    arrays.integer_dtypes(endianness="="), arrays.unsigned_integer_dtypes(endianness="="),
    arrays.floating_dtypes(sizes=(32, 64), endianness="="), arrays.boolean_dtypes(),
)  # fmt: skip
LEAVES = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(), st.text(), st.binary(),
    arrays.arrays(DTYPES, arrays.array_shapes(min_dims=0, min_side=0)),
)  # fmt: skip
VALUES = st.recursive(
    LEAVES,
    lambda inner: st.one_of(
        st.lists(inner, max_size=4), st.lists(inner, max_size=4).map(tuple),
        st.dictionaries(st.one_of(st.text(), st.integers()), inner, max_size=4),
    ),
    max_leaves=12,
)  # fmt: skip


def same(one, other) -> bool:
    """Return whether two values are of the same types and the same to the last bit."""
    if type(one) is not type(other):
        return False
    if isinstance(one, np.ndarray):
        return (one.dtype, one.shape, one.tobytes()) == (other.dtype, other.shape, other.tobytes())
    if isinstance(one, (list, tuple)):
        return len(one) == len(other) and all(map(same, one, other))
    if isinstance(one, dict):
        return list(one) == list(other) and all(map(same, one.values(), other.values()))
    return one == other or (one != one and other != other)


@given(VALUES)
def test_results_are_kept_to_the_last_bit(value):
    assert same(unpack(pack(value)), value)


def test_dataclasses_of_the_package_are_kept_and_others_refused():
    job = RasterJob(
        (RasterSource("a.tif"), RasterSource("b.tif", kind=Kind.CLASS)),
        (SumQuestion(0, True),),
        (TableQuestion((Axis(1, codes=(1, 2)),), (0,)),),
    )
    found = unpack(pack(job))
    assert found == job and isinstance(found.sources[1], RasterSource)

    @dataclass
    class Stranger:
        x: int = 1

    for value in (Stranger(), object(), np.array([None]), {1, 2}):
        with pytest.raises(TypeError):
            pack(value)


@pytest.mark.parametrize("module", ["errors", "os", "..storage", "checkpoint"])
def test_nothing_but_dataclasses_is_made_from_a_file(module):
    with pytest.raises((ValueError, ImportError, AttributeError)):
        checkpoint._rebuild(module, "Checkpoint" if module == "checkpoint" else "system", {})


def refused(path, fingerprint="f") -> RasterError:
    with pytest.raises(RasterError) as caught:
        Checkpoint(str(path), fingerprint)
    assert caught.value.values["path"] == str(path)
    return caught.value


def write(path) -> None:
    with Checkpoint(str(path), "f") as kept:
        for task in range(5):
            kept.append(task, errands.spread(task))


def test_tasks_are_found_again(tmp_path):
    path = tmp_path / "progress"
    write(path)
    with Checkpoint(str(path), "f") as kept:
        assert set(kept.finished) == set(range(5))
        for task in (4, 0, 2):
            assert same(kept.load(task), errands.spread(task))
        kept.append(("a", 7), {"x": 1.5})
        assert same(kept.load(("a", 7)), {"x": 1.5}) and same(kept.load(1), errands.spread(1))
        kept.remove()
    assert not path.exists()


def test_a_file_cut_anywhere_keeps_what_is_whole(tmp_path):
    path = tmp_path / "progress"
    with Checkpoint(str(path), "f") as kept:
        for task in range(3):
            kept.append(task, np.arange(4.0) + task)
    whole, counts = path.read_bytes(), []
    for size in range(len(whole) + 1):
        path.write_bytes(whole[:size])
        with Checkpoint(str(path), "f") as kept:
            counts.append(len(kept.finished))
            assert all(same(kept.load(task), np.arange(4.0) + task) for task in kept.finished)
            kept.append("next", size)
        with Checkpoint(str(path), "f") as kept:
            assert kept.load("next") == size
    assert counts == sorted(counts) and set(counts) == {0, 1, 2, 3}


def test_a_flipped_bit_is_noticed(tmp_path):
    path = tmp_path / "progress"
    write(path)
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)
    with Checkpoint(str(path), "f") as kept:
        assert set(kept.finished) == {0, 1}
    write(path)
    with Checkpoint(str(path), "f") as kept:
        data = bytearray(path.read_bytes())
        data[len(data) // 2] ^= 1
        path.write_bytes(data)
        with pytest.raises(RasterError) as caught:
            [kept.load(task) for task in range(5)]
    assert caught.value.code == "checkpoint_unusable"


def test_progress_of_another_run_is_left_alone(tmp_path):
    path = tmp_path / "progress"
    write(path)
    before = path.read_bytes()
    assert refused(path, "g").code == "checkpoint_other"
    assert refused(path, "ff").code == "checkpoint_other"
    assert path.read_bytes() == before
    path.write_text("a letter to my aunt")
    assert refused(path).code == "checkpoint_other" and path.read_text() == "a letter to my aunt"


def test_a_folder_that_is_not_there_is_said(tmp_path):
    for path in (tmp_path / "none" / "progress", tmp_path):
        assert refused(path).code == "checkpoint_unusable"


LOAD = """
import os, signal, sys, time
from tools.named_package import load_package
load_package()
from raster import errands
from terrestrial_carbon.plugin.raster.checkpoint import Checkpoint
from terrestrial_carbon.plugin.raster.errors import RasterError
from terrestrial_carbon.plugin.raster.execution import Workers, open_executor, run_tasks
path = sys.argv[1]
"""


def command(folder: Path, text: str, path: Path) -> dict:
    (folder / "program.py").write_text(LOAD + text)
    return {
        "args": [sys.executable, str(folder / "program.py"), str(path)],
        "env": {**os.environ, "PYTHONPATH": str(ROOT / "tests")},
        "stdout": subprocess.PIPE,
        "text": True,
    }


def test_of_two_programs_the_second_is_refused_until_the_first_is_killed(tmp_path):
    path = tmp_path / "progress"
    text = """
kept = Checkpoint(path, "f")
kept.append(0, 1.5)
print("has it", flush=True)
time.sleep(600)
"""
    with subprocess.Popen(**command(tmp_path, text, path)) as first:
        try:
            assert first.stdout.readline() == "has it\n"
            assert refused(path).code == "checkpoint_busy"
        finally:
            first.kill()
    with Checkpoint(str(path), "f") as kept:
        assert kept.load(0) == 1.5
        assert refused(path).code == "checkpoint_busy"  # in one program as well


@pytest.mark.skipif(sys.platform == "win32", reason="needs a limit on the size of files")
def test_a_full_disk_is_said_and_what_was_kept_stays(tmp_path):
    path = tmp_path / "progress"
    text = """
import resource
resource.setrlimit(resource.RLIMIT_FSIZE, (40_000, 40_000))
kept = Checkpoint(path, "f")
try:
    for task in range(100):
        kept.append(task, errands.spread(task))
except RasterError as error:
    same = kept.load(0).sum() == errands.spread(0).sum()
    print(error.code, bool(error.values["detail"]), len(kept.finished), same)
"""
    done = subprocess.run(**command(tmp_path, text, path), check=True, timeout=600)
    assert done.stdout == "checkpoint_unusable True 4 True\n"
    with Checkpoint(str(path), "f") as kept:
        assert set(kept.finished) == {0, 1, 2, 3}


def added(kind, kept=None, tasks=40, cancel=None, done=None):
    """Return the sum of tasks in their order, and how it went."""
    found = np.zeros(1000)

    def reduce(_task, result):
        nonlocal found
        found = found + result

    def payload(task):
        if done is not None:
            done.append(task)
        return (task,)

    with open_executor(Workers(kind, 2)) as executor:
        counts = run_tasks(
            errands.slow_first,
            range(tasks),
            payload,
            reduce,
            executor=executor,
            checkpoint=kept,
            cancel=cancel,
        )  # fmt: skip
    return found, counts


@pytest.mark.parametrize("kind", ["serial", "threads", "processes"])
def test_a_cancelled_run_goes_on_where_it_was(tmp_path, kind):
    path, expected = str(tmp_path / "progress"), added("serial")[0]
    with Checkpoint(path, "f") as kept:
        with pytest.raises(Cancelled):
            added(kind, kept, cancel=lambda: len(kept.finished) >= 7)
        finished = set(kept.finished)
    done = []
    with Checkpoint(path, "f") as kept:
        found, counts = added("processes", kept, done=done)
    assert found.tobytes() == expected.tobytes()
    assert 7 <= counts.resumed == len(finished) and set(done) == set(range(40)) - finished
    with Checkpoint(path, "f") as kept:  # all is done
        found, counts = added("threads", kept)
        assert counts.resumed == counts.total == 40 and found.tobytes() == expected.tobytes()


def test_a_run_killed_again_and_again_gives_the_same_in_the_end(tmp_path):
    path, text = (
        tmp_path / "progress",
        """
with open_executor(Workers("processes", 2)) as executor, Checkpoint(path, "f") as kept:
    print("goes", flush=True)
    nothing = lambda task, result: None
    run_tasks(errands.slow_first, range(60), lambda k: (k,), nothing, executor=executor, checkpoint=kept)
    print("done", flush=True)
""",
    )
    kills, sizes = 0, [0]
    for _ in range(4):
        with subprocess.Popen(**command(tmp_path, text, path)) as run:
            assert run.stdout.readline() == "goes\n"
            while run.poll() is None and (path.stat().st_size if path.exists() else 0) < sizes[-1] + 70_000:
                time.sleep(0.002)
            kills += run.poll() is None
            run.send_signal(signal.SIGKILL)
        sizes.append(path.stat().st_size)
    assert kills >= 3 and sizes == sorted(sizes)
    with Checkpoint(str(path), "f") as kept:
        found, counts = added("threads", kept, tasks=60)
    assert counts.resumed >= 20
    assert found.tobytes() == added("serial", tasks=60)[0].tobytes()


def digest(*paths, job=None, geometries=()) -> str:
    found = Fingerprint()
    found.add(job, 1, np.arange(3))
    found.add_rasters(map(str, paths))
    found.add_geometries(geometries)
    return found.digest()


def test_the_fingerprint_tells_jobs_and_geometries_apart():
    job = RasterJob((RasterSource("a.tif"),), (SumQuestion(0),))
    others = [
        replace(job, sums=(SumQuestion(0, True),)),
        replace(job, sources=(RasterSource("a.tif", floor=0.0),)),
        replace(job, ellipsoid=(6378137.0, 298.25)),
        None,
    ]
    found = [digest(job=each) for each in (job, *others)]
    assert len(set(found)) == len(found) and digest(job=replace(job)) == found[0]
    lists = [[], [b""], [None], [b"ab", b"c"], [b"a", b"bc"], [b"abc"], [b"c", b"ab"]]
    assert len({digest(geometries=each) for each in lists}) == len(lists)
    split = Fingerprint()
    split.add(None, 1, np.arange(3))
    for batch in ([b"ab"], [], [b"c"]):
        split.add_geometries(batch)
    assert split.digest() == digest(geometries=[b"ab", b"c"])  # however they come in batches


def test_the_fingerprint_notices_a_changed_raster_behind_a_vrt(tmp_path):
    first = write_raster(tmp_path / "a.tif", np.ones((4, 4)), GRID, 32648)
    second = write_raster(tmp_path / "b.tif", np.ones((4, 4)), GRID, 32648)
    gdal.BuildVRT(str(tmp_path / "c.vrt"), [first]).FlushCache()
    before = digest(tmp_path / "c.vrt")
    assert digest(tmp_path / "c.vrt") == before
    os.utime(second, ns=(1, 1))
    assert digest(tmp_path / "c.vrt") == before
    os.utime(first, ns=(1, 1))
    assert digest(tmp_path / "c.vrt") != before


def test_the_fingerprint_knows_a_raster_in_an_archive_and_one_out_of_reach(tmp_path):
    raster = Path(write_raster(tmp_path / "a.tif", np.ones((4, 4)), GRID, 32648))
    names = []
    for name, data in (("one", raster.read_bytes()), ("two", raster.read_bytes() + b" ")):
        gdal.FileFromMemBuffer(f"/vsimem/{name}.tif", data)
        names.append(digest(f"/vsimem/{name}.tif"))
        gdal.FileFromMemBuffer("/vsimem/same.tif", data)
        names.append(digest("/vsimem/same.tif"))
    assert len(set(names)) == 4
    nowhere = "/vsicurl/http://127.0.0.1:9/none.tif"
    assert digest(nowhere) == digest(nowhere) != digest("/vsicurl/http://127.0.0.1:9/other.tif")
    for name in ("one", "two", "same"):
        gdal.Unlink(f"/vsimem/{name}.tif")
