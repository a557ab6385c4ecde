"""Worker processes of whole programs: any script, any folder, and a parent that is killed."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LOAD = """
import importlib.util, sys
spec = importlib.util.spec_from_file_location(
    "terrestrial_carbon", {root!r} + "/__init__.py", submodule_search_locations=[{root!r}])
sys.modules["terrestrial_carbon"] = importlib.util.module_from_spec(spec)
spec.loader.exec_module(sys.modules["terrestrial_carbon"])
from terrestrial_carbon.plugin.raster.execution import Workers, open_executor, run_tasks
"""


def program(folder: Path, text: str, root: Path = ROOT) -> list[str]:
    """Write a script that loads the package from ``root``; return how to start it."""
    path = folder / "program.py"
    path.write_text(LOAD.format(root=str(root)) + text)
    return [sys.executable, str(path)]


def surroundings(**more: str) -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(ROOT / "tests"), **more}


def alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def wait_until(true, seconds: float = 60.0) -> bool:
    for _ in range(int(seconds / 0.05)):
        if true():
            return True
        time.sleep(0.05)
    return False


def descendants(pid: int) -> set[int]:
    """Return the processes a process has started, and theirs."""
    parents = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                parents[int(entry.name)] = int((entry / "stat").read_text().rpartition(")")[2].split()[1])
            except OSError:
                continue
    found, more = set(), {pid}
    while more:
        more = {child for child, parent in parents.items() if parent in more} - found
        found |= more
    return found


def test_a_script_without_a_guard_runs_once(tmp_path):
    text = """
MARK = "only the script's own __main__ has this"
print("the script runs")
from raster import errands
for _ in range(2):
    with open_executor(Workers("processes", 2)) as executor:
        tell = lambda k, r: print("mark:", r[3])
        run_tasks(errands.surroundings, range(3), lambda k: (), tell, executor=executor)
        print(executor.workers.kind)
"""
    done = subprocess.run(
        program(tmp_path, text), capture_output=True, text=True, env=surroundings(), check=False, timeout=600
    )
    assert done.stderr == ""
    assert done.stdout.split("\n")[:-1] == ["the script runs", *(["mark: False"] * 3 + ["processes"]) * 2]


def test_a_program_on_standard_input_has_workers_and_keeps_its_input(tmp_path):
    """As in a console of QGIS, there is no file that could be run again."""
    text = (
        LOAD.format(root=str(ROOT))
        + """
from raster import errands
with open_executor(Workers("processes", 2)) as executor:
    run_tasks(errands.echo, range(3), lambda k: (k,), lambda k, r: print(*r), executor=executor)
    print(executor.workers.kind)
"""
    )
    done = subprocess.run(
        [sys.executable, "-"], input=text, capture_output=True, text=True, env=surroundings(), check=False,
        timeout=600,
    )  # fmt: skip
    assert (done.stdout, done.stderr) == ("0\n1\n2\nprocesses\n", "")


@pytest.mark.parametrize("folder", ["terrestrial_carbon", "check out-1.2 \u00e4"])
def test_the_package_may_lie_in_a_folder_of_any_name(tmp_path, folder):
    root = tmp_path / folder
    shutil.copytree(ROOT / "plugin" / "raster", root / "plugin" / "raster")
    for init in (root / "__init__.py", root / "plugin" / "__init__.py"):
        init.write_text('import os\nif "CHILD" in os.environ: raise SystemExit("a worker ran this")\n')
    text = """
import os
from raster import errands
os.environ["CHILD"] = "1"
with open_executor(Workers("processes", 1)) as executor:
    run_tasks(errands.echo, range(3), lambda k: (k,), lambda k, r: print(*r), executor=executor)
    print(executor.workers.kind, executor.note)
"""
    done = subprocess.run(
        program(tmp_path, text, root), capture_output=True, text=True, env=surroundings(), check=False,
        timeout=600,
    )  # fmt: skip
    assert (done.stdout, done.stderr) == ("0\n1\n2\nprocesses \n", "")


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="looks at processes in /proc")
@pytest.mark.parametrize("signal_number", [signal.SIGKILL, signal.SIGTERM])
def test_workers_end_with_a_parent_that_is_killed(tmp_path, signal_number):
    """In the middle of tasks of ten minutes, deaf to everything."""
    text = """
from raster import errands
with open_executor(Workers("processes", 2)) as executor:
    run_tasks(errands.wait_deaf, range(9), lambda k: (sys.argv[1] + str(k),), print, executor=executor)
"""
    command = [*program(tmp_path, text), str(tmp_path / "marker")]
    with subprocess.Popen(command, env=surroundings()) as parent:
        try:
            assert wait_until(lambda: len(list(tmp_path.glob("marker*"))) == 2)
            family = descendants(parent.pid)
            assert len(family) >= 2 and int((tmp_path / "marker0").read_text()) in family
        finally:
            parent.send_signal(signal_number)
        parent.wait(60)
    assert wait_until(lambda: not any(alive(pid) for pid in family))


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="looks at processes in /proc")
def test_a_program_that_forgets_to_close_leaves_nothing_running(tmp_path):
    text = """
from raster import errands
manager = open_executor(Workers("processes", 2))
executor = manager.__enter__()
run_tasks(errands.process_id, range(4), lambda k: (k,), lambda k, r: print(r, flush=True), executor=executor)
"""
    done = subprocess.run(
        program(tmp_path, text), capture_output=True, text=True, env=surroundings(), check=False, timeout=600
    )
    pids = {int(line) for line in done.stdout.split()}
    assert pids and done.returncode == 0
    assert wait_until(lambda: not any(alive(pid) for pid in pids))


def test_a_keyboard_interrupt_ends_the_workers_without_a_word(tmp_path):
    text = """
from raster import errands
try:
    with open_executor(Workers("processes", 2)) as executor:
        run_tasks(errands.wait_deaf, range(9), lambda k: (sys.argv[1] + str(k),), print, executor=executor)
except KeyboardInterrupt:
    print("interrupted")
"""
    command = [*program(tmp_path, text), str(tmp_path / "marker")]
    with subprocess.Popen(
        command, env=surroundings(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        start_new_session=True,
    ) as parent:  # fmt: skip
        try:
            assert wait_until(lambda: len(list(tmp_path.glob("marker*"))) == 2)
            worker = int((tmp_path / "marker0").read_text())
        finally:
            os.killpg(parent.pid, signal.SIGINT)  # as a terminal does, to all of them
        told, complaints = parent.communicate(timeout=600)
    assert (told, complaints) == ("interrupted\n", "")
    assert wait_until(lambda: not alive(worker))
