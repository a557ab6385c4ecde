"""Tasks give the same results in order, whoever does them; cancel, errors and deaths leave nothing behind."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from multiprocessing import spawn
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal
from raster import errands

from terrestrial_carbon.plugin.raster import processes
from terrestrial_carbon.plugin.raster.errors import Cancelled, RasterError
from terrestrial_carbon.plugin.raster.execution import (
    WorkerFailed,
    Workers,
    cores,
    open_executor,
    run_tasks,
)

KINDS = ["serial", "threads", "processes"]


def workers(kind: str, count: int = 2) -> Workers:
    return Workers(kind, count)


def gone(pid: int) -> bool:
    """Return whether a process has ended, waiting for it if it must; a zombie has."""
    for _ in range(1000):
        try:
            if Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] == "Z":
                return True
        except OSError:
            return True
        time.sleep(0.02)
    return False


def children() -> set[int]:
    return {child.pid for child in multiprocessing.active_children()}


def results(executor, function, tasks, payload=lambda task: (task,), **options) -> list:
    """Return what the tasks return."""
    found = []
    run_tasks(
        function, tasks, payload, lambda _task, result: found.append(result), executor=executor, **options
    )
    return found


def total(kind, function=errands.slow_first, extra=()):
    """Return the sum of all results, added in the order of reduce, that order, and the counts."""
    found, order = np.zeros(1000), []

    def reduce(task, result):
        nonlocal found
        order.append(task)
        found = found + result

    with open_executor(workers(kind)) as executor:
        counts = run_tasks(function, range(25), lambda task: (task, *extra), reduce, executor=executor)
    return found, order, counts


@pytest.mark.parametrize("kind", KINDS)
def test_results_come_in_order_and_add_up_to_the_same_bits(kind):
    expected = np.zeros(1000)
    for number in range(25):
        expected = expected + errands.spread(number)
    found, order, counts = total(kind)
    assert order == list(range(25))
    assert found.tobytes() == expected.tobytes()
    assert (counts.total, counts.resumed, counts.repeated) == (25, 0, 0)


def test_the_sum_would_show_another_order():
    parts = [errands.spread(number) for number in range(25)]
    assert sum(parts).tobytes() != sum(reversed(parts)).tobytes()


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("ahead", [1, 3, None])
def test_payloads_are_made_when_they_are_needed(kind, ahead):
    made, reduced, most = [], [], 0

    def payload(task):
        nonlocal most
        made.append(task)
        most = max(most, len(made) - len(reduced))
        return (task,)

    with open_executor(workers(kind)) as executor:
        run_tasks(
            errands.echo, range(40), payload, lambda task, _result: reduced.append(task),
            executor=executor, ahead=ahead,
        )  # fmt: skip
        assert most <= (ahead or 4 * executor.pool.capacity)
    assert made == reduced == list(range(40))


@pytest.mark.parametrize("kind", KINDS)
def test_callbacks_come_from_the_callers_thread(kind):
    threads, shares = set(), []

    def here(*_arguments):
        threads.add(threading.get_ident())
        return ()

    def progress(share):
        here()
        shares.append(share)

    with open_executor(workers(kind)) as executor:
        run_tasks(errands.echo, range(8), here, here, executor=executor, cancel=here, progress=progress)
    assert threads == {threading.get_ident()}
    assert shares == [k / 8 for k in range(1, 9)]


@pytest.mark.parametrize("kind", KINDS)
def test_an_executor_serves_several_runs_and_none(kind):
    with open_executor(workers(kind)) as executor:
        for count in (0, 3, 0, 5):
            found = results(executor, errands.echo, range(count))
            assert found == [(k,) for k in range(count)]


@pytest.mark.parametrize("kind", ["threads", "processes"])
def test_an_executor_that_was_closed_says_so(kind):
    with open_executor(workers(kind)) as executor:
        pass
    with pytest.raises(RuntimeError):
        results(executor, errands.echo, range(3))


def test_tasks_may_have_names():
    found = {}
    with open_executor(workers("threads")) as executor:
        run_tasks(
            errands.echo, [("band", 1), "b", 3], lambda task: (task,), found.__setitem__, executor=executor
        )
    assert found == {("band", 1): (("band", 1),), "b": ("b",), 3: (3,)}


def test_who_works_is_recorded():
    for kind, count in (("serial", 1), ("threads", 3), ("processes", 2)):
        with open_executor(Workers(kind, count)) as executor:
            assert executor.workers == Workers(kind, count) and executor.note == ""
    assert Workers().kind == "threads" and Workers().count == cores() >= 1
    with pytest.raises(ValueError, match="elves"), open_executor(Workers("elves")):
        pass


@pytest.mark.parametrize("kind", KINDS)
def test_a_rasters_error_keeps_its_code_and_values(kind):
    before = children()
    with pytest.raises(RasterError) as caught, open_executor(workers(kind)) as executor:
        run_tasks(errands.refuse, range(9), lambda _k: ("a.tif",), print, executor=executor)
    assert caught.value.code == "raster_corrupt"
    assert caught.value.values == {"path": "a.tif", "detail": "strip 3"}
    assert children() <= before


def test_an_unexpected_error_brings_its_traceback():
    with (
        pytest.raises(WorkerFailed, match="(?s)in stumble.*KeyError: 5"),
        open_executor(workers("processes")) as executor,
    ):
        results(executor, errands.stumble, [5])
    for kind in ("serial", "threads"):
        with pytest.raises(KeyError), open_executor(workers(kind)) as executor:
            results(executor, errands.stumble, [5])


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("where", ["payload", "reduce"])
def test_an_error_of_the_callers_own_leaves_nothing_running(kind, where, tmp_path):
    before, marker = children(), tmp_path / "marker"

    def fail(*_arguments):
        while kind != "serial" and not marker.exists():
            time.sleep(0.01)
        raise ZeroDivisionError

    def payload(task):
        if task == 1 and where == "payload":
            fail()
        return (str(marker),) if task else (f"{marker}0",)

    function = errands.echo if kind == "serial" or where == "reduce" else errands.wait_polite
    with pytest.raises(ZeroDivisionError), open_executor(workers(kind)) as executor:
        marker.touch()
        run_tasks(function, range(4), payload, fail, executor=executor)
    assert children() <= before
    assert not [thread for thread in threading.enumerate() if "terrestrial" in thread.name]


@pytest.mark.parametrize(
    ("kind", "function"),
    [
        ("serial", errands.wait_polite),
        ("threads", errands.wait_polite),
        ("processes", errands.wait_polite),
        ("processes", errands.wait_deaf),
    ],
)
def test_cancel_reaches_into_a_running_task(kind, function, tmp_path):
    """The task takes ten minutes, so that the test would be stopped before it ends by itself."""
    before, marker = children(), tmp_path / "marker"
    with pytest.raises(Cancelled), open_executor(workers(kind)) as executor:
        results(executor, function, range(3), lambda _k: (str(marker),), cancel=marker.exists)
    assert marker.read_text() != "done"
    assert kind == "processes" or marker.read_text() == "stopped"
    assert children() <= before


@pytest.mark.parametrize("kind", KINDS)
def test_a_run_cancelled_before_it_begins_does_nothing(kind):
    called = []
    with pytest.raises(Cancelled), open_executor(workers(kind)) as executor:
        run_tasks(errands.echo, [1], called.append, called.append, executor=executor, cancel=lambda: True)
    assert called == []


def test_arrays_arrive_whole_and_may_be_written_to():
    arrays = [
        np.arange(100_000.0),
        np.arange(100_000.0)[::3],
        np.asfortranarray(np.arange(60_000.0).reshape(200, 300)),
        np.arange(12, dtype=np.uint8),
        np.empty((0, 3), np.float32),
        np.array(7, np.int64),
    ]
    with open_executor(workers("processes")) as executor:
        found = results(executor, errands.changed, range(6), lambda k: (arrays[k],))
    for before, (after, _c, fortran) in zip(arrays, found):
        assert after.dtype == before.dtype and np.array_equal(after, before + 1)
        assert fortran == np.require(before).flags.f_contiguous or not before.flags.c_contiguous
        after += 1
    big = np.zeros(40_000_000, np.uint8)  # more than any pipe holds
    with open_executor(workers("processes")) as executor:
        run_tasks(
            errands.echo, range(4), lambda k: (big, k), lambda k, r: found.append(r[0]), executor=executor
        )
    assert all(len(each) == len(big) for each in found[6:])


def test_a_killed_worker_changes_nothing(tmp_path):
    expected, _, _ = total("serial")
    found, order, counts = total("processes", errands.die_once, extra=(str(tmp_path / "m"),))
    assert found.tobytes() == expected.tobytes()
    assert order == list(range(25))
    assert counts.repeated == 25  # every task has lost its worker once


def test_a_task_that_ends_three_workers_is_given_up():
    before = children()
    with pytest.raises(RasterError) as caught:
        total("processes", errands.die)
    assert caught.value.code == "worker_lost"
    assert children() <= before


def test_a_worker_killed_between_tasks_is_replaced():
    with open_executor(workers("processes")) as executor:
        found = []
        for _ in range(3):
            found += results(executor, errands.process_id, range(2))
            for child in executor.pool._children:
                os.kill(child.process.pid, signal.SIGKILL)
                assert gone(child.process.pid)
        assert len(set(found)) >= 3


def test_processes_have_our_options_of_gdal_and_a_small_cache_and_no_qgis():
    keys = ("AWS_NO_SIGN_REQUEST", "GDAL_HTTP_TIMEOUT", "CPL_DEBUG")
    cache = gdal.GetCacheMax()
    gdal.SetConfigOption("AWS_NO_SIGN_REQUEST", "YES")
    gdal.SetConfigOption("GDAL_HTTP_TIMEOUT", "17")
    try:
        with open_executor(workers("processes")) as executor:
            found = results(executor, errands.surroundings, [1], lambda _k: keys)
    finally:
        gdal.SetConfigOption("AWS_NO_SIGN_REQUEST", None)
        gdal.SetConfigOption("GDAL_HTTP_TIMEOUT", None)
    options, there, strangers, _ = found[0]
    assert options == {"AWS_NO_SIGN_REQUEST": "YES", "GDAL_HTTP_TIMEOUT": "17", "CPL_DEBUG": None}
    assert there <= 64 << 20 and gdal.GetCacheMax() == cache
    assert strangers == []


def test_multiprocessing_is_left_as_it_was():
    def state():
        method = multiprocessing.get_start_method(allow_none=True)
        return spawn.get_preparation_data, spawn.get_executable(), method

    before = state()
    with open_executor(workers("processes")):
        assert state() == before


def test_others_who_start_processes_meanwhile_get_their_main():
    found = {}
    with processes._spawning("/no/python"):
        found["ours"] = spawn.get_preparation_data("x")
        other = threading.Thread(target=lambda: found.update(theirs=spawn.get_preparation_data("x")))
        other.start()
        other.join()
    usual = spawn.get_preparation_data("x")
    main = {key for key in usual if key.startswith("init_main")}
    assert not main & set(found["ours"])
    assert {key: found["theirs"][key] for key in main} == {key: usual[key] for key in main}


def lay_out(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).touch()


@pytest.mark.parametrize(
    ("windows", "names", "expected"),
    [
        (True, ["python.exe", "pythonw.exe"], "pythonw.exe"),
        (True, ["python.exe"], "python.exe"),
        (False, ["bin/python3", "bin/python"], "bin/python3"),
        (False, [], None),
    ],
)
def test_python_is_found_beside_qgis(monkeypatch, tmp_path, windows, names, expected):
    lay_out(tmp_path, *names)
    monkeypatch.setattr(processes.sys, "executable", str(tmp_path / "bin" / "qgis-bin.exe"))
    for prefix in ("exec_prefix", "base_exec_prefix", "prefix"):
        monkeypatch.setattr(processes.sys, prefix, str(tmp_path))
    found = processes.python_program(windows)
    assert found == (expected and str(tmp_path / expected))


def test_processes_start_where_the_running_program_is_qgis(monkeypatch):
    monkeypatch.setattr(processes.sys, "executable", "/opt/qgis/bin/qgis-bin")
    with open_executor(workers("processes")) as executor:
        found = results(executor, errands.process_id, range(3))
        assert executor.workers.kind == "processes" and os.getpid() not in found


def test_without_any_python_threads_do_it_and_it_is_said(monkeypatch):
    monkeypatch.setattr(processes, "python_program", lambda: None)
    with open_executor(workers("processes")) as executor:
        assert executor.workers == Workers("threads", 2) and "Python" in executor.note


def test_processes_that_cannot_start_are_replaced_by_threads():
    before = children()
    with open_executor(workers("processes"), modules=["no_such_module"]) as executor:
        found = results(executor, errands.echo, range(9))
        assert executor.workers == Workers("threads", 2) and "no_such_module" in executor.note
    assert found == [(k,) for k in range(9)] and children() <= before


def test_a_callers_own_threads_will_do():
    with ThreadPoolExecutor(2) as pool:
        with open_executor(pool) as executor:
            found = results(executor, errands.echo, range(9))
            assert executor.workers == Workers("executor", 2)
        assert pool.submit(errands.echo, 3).result() == (3,)  # it stays the caller's
    assert found == [(k,) for k in range(9)]
