"""A cluster whose workers know numpy and GDAL only gives the same bits, whoever dies on the way."""

from __future__ import annotations

import importlib
import importlib.util
import multiprocessing
import os
import shutil
import signal
import socket
import sys
import threading
import time
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures import ThreadPoolExecutor as Threads
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import numpy as np
import pytest
from raster import errands
from raster.clusters import running_cluster

from terrestrial_carbon.plugin.raster import cluster
from terrestrial_carbon.plugin.raster.errors import RasterError
from terrestrial_carbon.plugin.raster.execution import Workers, _outcome, open_executor

RASTER = Path(__file__).resolve().parents[2] / "plugin" / "raster"


@pytest.fixture(scope="module")
def scheduler(tmp_path_factory):
    """Return the address of a cluster for all tests that do not break it."""
    pytest.importorskip("distributed")
    with running_cluster(tmp_path_factory.mktemp("cluster")) as (address, _program):
        yield address


def bring(folder: Path, name: str):
    """Load a copy of the raster package under another name, with the errands inside it."""
    shutil.copytree(RASTER, folder / name)
    text = Path(errands.__file__).read_text("utf-8")
    (folder / name / "errands.py").write_text(
        text.replace("from terrestrial_carbon.plugin.raster.", "from ."), "utf-8"
    )
    spec = importlib.util.spec_from_file_location(
        name, folder / name / "__init__.py", submodule_search_locations=[str(folder / name)]
    )
    sys.modules[name] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(sys.modules[name])
    return importlib.import_module(f"{name}.execution"), importlib.import_module(f"{name}.errands")


@pytest.fixture(scope="module")
def package(tmp_path_factory):
    """Return (execution, errands) of a copy of the raster package, to be sent to workers."""
    yield bring(tmp_path_factory.mktemp("copy"), "carbon_copy")
    for name in [name for name in sys.modules if name.partition(".")[0] == "carbon_copy"]:
        del sys.modules[name]


def total(execution, function, workers, count=30, extra=()):
    """Return the sum of all results in their order, the order, and the counts."""
    found, order = np.zeros(1000), []

    def reduce(task, result):
        nonlocal found
        order.append(task)
        found = found + result

    with execution.open_executor(workers) as executor:
        counts = execution.run_tasks(
            function, range(count), lambda task: (task, *extra), reduce, executor=executor
        )
    return found, order, counts


def results(execution, function, workers, payloads, **options):
    """Return what the tasks return."""
    found = []
    with execution.open_executor(workers) as executor:
        execution.run_tasks(
            function, range(len(payloads)), payloads.__getitem__, lambda _k, r: found.append(r),
            executor=executor, **options,
        )  # fmt: skip
    return found


def dask(execution, address):
    return execution.Workers("dask", 1, address)


def test_the_workers_cannot_import_our_package(scheduler):
    from distributed import Client

    def look():
        import importlib.util

        names = ("terrestrial_carbon", "carbon_copy", "raster", "tools", "plugin")
        return [name for name in names if importlib.util.find_spec(name) is not None]

    with Client(scheduler, set_as_default=False) as client:
        found = client.run(look)
    assert len(found) == 2 and set(map(tuple, found.values())) == {()}


def test_a_cluster_gives_the_same_bits(scheduler, package):
    execution, tasks = package
    expected, _, _ = total(execution, tasks.slow_first, execution.Workers("serial"))
    found, order, counts = total(execution, tasks.slow_first, dask(execution, scheduler))
    assert order == list(range(30)) and counts.repeated == 0
    assert found.tobytes() == expected.tobytes()
    processes = results(execution, tasks.process_id, dask(execution, scheduler), [(k,) for k in range(12)])
    assert len(set(processes)) == 2 and os.getpid() not in processes


def test_a_worker_of_the_cluster_killed_in_the_middle_changes_nothing(scheduler, package, tmp_path):
    execution, tasks = package
    expected, _, _ = total(execution, tasks.slow_first, execution.Workers("serial"))
    marker = tmp_path / "m"
    for other in set(range(30)) - {4, 17}:
        Path(f"{marker}{other}").touch()
    found, order, _ = total(execution, tasks.die_once, dask(execution, scheduler), extra=(str(marker),))
    assert Path(f"{marker}4").exists() and Path(f"{marker}17").exists()  # both tasks killed theirs
    assert order == list(range(30))
    assert found.tobytes() == expected.tobytes()


def test_a_worker_killed_from_outside_changes_nothing(scheduler, package, tmp_path):
    execution, tasks = package
    expected, _, _ = total(execution, tasks.slow_first, execution.Workers("serial"), count=60)
    victims = results(execution, tasks.process_id, dask(execution, scheduler), [()] * 8)
    killer = threading.Timer(0.8, os.kill, (victims[0], signal.SIGKILL))
    killer.start()
    found, _, _ = total(execution, tasks.slow_first, dask(execution, scheduler), count=60)
    killer.join()
    assert found.tobytes() == expected.tobytes()


def test_errors_and_arrays_travel(scheduler, package):
    execution, tasks = package
    errors = importlib.import_module("carbon_copy.errors")
    with pytest.raises(errors.RasterError) as caught:
        results(execution, tasks.refuse, dask(execution, scheduler), [("a.tif",)])
    assert (caught.value.code, caught.value.values) == (
        "raster_corrupt", {"path": "a.tif", "detail": "strip 3"},
    )  # fmt: skip
    with pytest.raises(execution.WorkerFailed, match="KeyError: 5"):
        results(execution, tasks.stumble, dask(execution, scheduler), [(5,)])
    job = importlib.import_module("carbon_copy.job")
    sent = (np.arange(200_000.0).reshape(2, -1), job.RasterSource("a.tif", kind=job.Kind.CLASS), None)
    assert results(execution, tasks.echo, dask(execution, scheduler), [sent])[0][1:] == sent[1:]
    assert np.array_equal(results(execution, tasks.echo, dask(execution, scheduler), [sent])[0][0], sent[0])


def test_cancel_reaches_tasks_on_the_cluster(scheduler, package, tmp_path):
    execution, tasks = package
    errors = importlib.import_module("carbon_copy.errors")
    marker = tmp_path / "marker"
    with pytest.raises(errors.Cancelled):
        results(
            execution,
            tasks.wait_polite,
            dask(execution, scheduler),
            [(str(marker),)] * 4,
            cancel=marker.exists,
        )
    for _ in range(600):
        if marker.read_text() == "stopped":
            break
        time.sleep(0.05)
    assert marker.read_text() == "stopped"


def test_two_versions_of_the_package_do_not_meet(scheduler, package, tmp_path):
    execution, tasks = package
    assert results(execution, tasks.echo, dask(execution, scheduler), [(1,)]) == [(1,)]
    later, newer = bring(tmp_path, "carbon_later")
    path = Path(newer.__file__)
    path.write_text(path.read_text("utf-8").replace("return values", 'return "newer", *values'), "utf-8")
    assert results(later, newer.echo, dask(later, scheduler), [(1,)]) == [("newer", 1)]
    assert results(execution, tasks.echo, dask(execution, scheduler), [(1,)]) == [(1,)]


def test_options_of_gdal_travel_without_paths_of_this_machine(scheduler, package):
    from osgeo import gdal

    execution, tasks = package
    set_here = {"AWS_NO_SIGN_REQUEST": "YES", "GDAL_HTTP_COOKIEFILE": "/here", "GDAL_DATA": "/here"}
    before = {key: gdal.GetConfigOption(key) for key in set_here}
    for key, value in set_here.items():
        gdal.SetConfigOption(key, value)
    try:
        found = results(execution, tasks.surroundings, dask(execution, scheduler), [tuple(set_here)])
    finally:
        for key, value in before.items():
            gdal.SetConfigOption(key, value)
    options = found[0][0]
    assert options["AWS_NO_SIGN_REQUEST"] == "YES"
    assert "/here" not in options.values()


def test_a_clients_executor_will_do_and_stays_open(scheduler, package):
    from distributed import Client

    execution, tasks = package
    with Client(scheduler, set_as_default=False) as client:
        pool = client.get_executor()
        assert results(execution, tasks.echo, pool, [(k,) for k in range(5)]) == [(k,) for k in range(5)]
        assert client.status == "running" and pool.submit(len, "abc").result() == 3


@pytest.mark.parametrize("method", ["spawn", "fork"])
def test_a_callers_pool_of_processes_will_do(package, method):
    execution, tasks = package
    context = multiprocessing.get_context(method)
    with ProcessPoolExecutor(2, mp_context=context) as pool:
        found = results(execution, tasks.process_id, pool, [(k,) for k in range(8)])
        assert os.getpid() not in found
        assert pool.submit(len, "abc").result() == 3
    with ProcessPoolExecutor(1, mp_context=context) as pool, pytest.raises(Exception, match="worker_lost"):
        results(execution, tasks.die, pool, [(1,)])


def test_any_other_executor_will_do(package):
    """One that nothing is known of gets the package sent, and the tasks' answers come back."""
    from concurrent.futures import Executor

    class Other(Executor):
        def __init__(self):
            self.pool = Threads(1)

        def submit(self, function, /, *arguments):
            return self.pool.submit(function, *arguments)

    execution, tasks = package
    other = Other()
    assert results(execution, tasks.echo, other, [(k,) for k in range(5)]) == [(k,) for k in range(5)]
    other.pool.shutdown()


def test_a_function_from_elsewhere_is_not_sent(scheduler):
    with (
        pytest.raises(ValueError, match="does not travel"),
        open_executor(Workers("dask", 1, scheduler)) as pool,
    ):
        from terrestrial_carbon.plugin.raster.execution import run_tasks

        run_tasks(errands.echo, [1], lambda k: (k,), print, executor=pool)


def refused(address: str) -> RasterError:
    with pytest.raises(RasterError) as caught, open_executor(Workers("dask", 1, address)):
        pass
    return caught.value


def test_without_distributed_it_is_said(monkeypatch):
    for name in [name for name in sys.modules if name.partition(".")[0] == "distributed"]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "distributed", None)
    assert refused("tcp://127.0.0.1:8786").code == "dask_missing"


def closed_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        return server.getsockname()[1]


@pytest.mark.parametrize(
    "address", ["", "nonsense", "127.0.0.1", "tcp://127.0.0.1:99999", "xyz://127.0.0.1:1"]
)
def test_an_address_that_is_none_is_said(address):
    pytest.importorskip("distributed")
    error = refused(address)
    assert (error.code, error.values) == ("dask_unreachable", {"address": address})


def test_nobody_there_is_said():
    pytest.importorskip("distributed")
    assert refused(f"tcp://127.0.0.1:{closed_port()}").code == "dask_unreachable"


def test_somebody_else_there_is_said(monkeypatch):
    """A service that is silent, one that talks of other things, and a web server."""
    pytest.importorskip("distributed")
    monkeypatch.setattr(cluster, "_ANSWER_SECONDS", 0.5)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        assert refused(f"tcp://127.0.0.1:{silent.getsockname()[1]}").code == "dask_unreachable"
    with HTTPServer(("127.0.0.1", 0), BaseHTTPRequestHandler) as web:
        threading.Thread(target=web.serve_forever, daemon=True).start()
        assert refused(f"127.0.0.1:{web.server_port}").code == "dask_unreachable"
        web.shutdown()
    with socket.create_server(("127.0.0.1", 0)) as other:

        def talk():
            link, _ = other.accept()
            with link:
                link.sendall(b"220 mail.example ESMTP\r\n")

        threading.Thread(target=talk, daemon=True).start()
        assert refused(f"127.0.0.1:{other.getsockname()[1]}").code == "dask_unreachable"


def test_a_scheduler_without_workers_is_said(monkeypatch):
    distributed = pytest.importorskip("distributed")
    monkeypatch.setattr(cluster, "_ANSWER_SECONDS", 2.0)
    with distributed.LocalCluster(n_workers=0, host="127.0.0.1", dashboard_address="127.0.0.1:0") as empty:
        assert refused(empty.scheduler_address).code == "dask_no_workers"


def test_a_cluster_that_goes_away_in_the_middle_is_said(package, monkeypatch, tmp_path):
    pytest.importorskip("distributed")
    execution, tasks = package
    monkeypatch.setattr(importlib.import_module("carbon_copy.cluster"), "_GONE_SECONDS", 1.0)
    errors = importlib.import_module("carbon_copy.errors")
    marker = tmp_path / "marker"
    with running_cluster(tmp_path) as (address, program):

        def cancel():
            if marker.exists() and program.returncode is None:
                os.killpg(program.pid, signal.SIGKILL)
                program.wait()
            return False

        waits = [(str(marker),)] * 4
        with pytest.raises(errors.RasterError) as caught:
            results(execution, tasks.wait_polite, dask(execution, address), waits, cancel=cancel)
    assert caught.value.code in ("dask_unreachable", "worker_lost")


def test_workers_without_gdal_are_said():
    with pytest.raises(RasterError) as caught:
        _outcome("lacks", "osgeo")
    assert (caught.value.code, caught.value.values) == ("worker_lacks", {"name": "osgeo"})
