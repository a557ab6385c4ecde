"""Every algorithm is there on the command line, where there is no desktop."""

from __future__ import annotations

import json
import os
import subprocess

import pytest
from tools.desktop import program, write_profile

PREFIX = "terrestrialcarbon:"


@pytest.fixture(scope="module")
def command(tmp_path_factory):
    """A function that runs qgis_process with the plugin and returns what it printed."""
    home = tmp_path_factory.mktemp("home")
    write_profile(home)
    runtime = home / "runtime"
    runtime.mkdir(mode=0o700)
    environment = {
        **os.environ, "HOME": str(home), "XDG_RUNTIME_DIR": str(runtime), "LANG": "C.UTF-8",
        "QGIS_CUSTOM_CONFIG_PATH": str(home), "QT_QPA_PLATFORM": "offscreen",
    }  # fmt: skip

    def run(*words, check=True):
        command_line = [program("qgis_process"), *words]
        done = subprocess.run(
            command_line, env=environment, cwd=home, capture_output=True, text=True, timeout=120
        )
        assert not check or done.returncode == 0, done.stdout + done.stderr
        return done

    return run


@pytest.fixture(scope="module")
def algorithms(command):
    """The ids of our algorithms, as qgis_process lists them."""
    listed = json.loads(command("--json", "list").stdout)["providers"]
    return sorted(listed.get("terrestrialcarbon", {}).get("algorithms", {}))


def test_all_algorithms_are_listed(algorithms, qgis_app):
    from terrestrial_carbon.plugin.processing.registry import algorithm_classes

    assert algorithms == sorted(f"{PREFIX}{each.NAME}" for each in algorithm_classes())


def test_every_algorithm_shows_its_help(command, algorithms):
    for algorithm in algorithms:
        told = json.loads(command("--json", "help", algorithm).stdout)
        assert told["algorithm_details"]["short_description"] or told["algorithm_details"]["name"]
        assert told["parameters"] and told["outputs"], algorithm
        for name, parameter in told["parameters"].items():
            assert name == name.upper() and parameter["description"], (algorithm, name)


def test_bad_input_ends_with_a_sentence_and_not_with_success(command):
    done = command("run", f"{PREFIX}budget", "--", "INPUT=nowhere.gpkg", "PERIOD_YEARS=50", check=False)
    assert done.returncode != 0
    assert "Traceback" not in done.stdout + done.stderr
