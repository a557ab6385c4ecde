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


def test_every_algorithm_does_its_work(command, algorithms, tmp_path):
    """From nothing to a budget on the command line: two squares of 100 ha, 10 and 20 t C a hectare."""
    corners = {"wood": (0, "protected", 10.0), "farm": (1000, "tradeable", 20.0)}
    features = [
        {
            "type": "Feature",
            "properties": {"name": name, "status": status},
            "geometry": {
                "type": "Polygon",
                "coordinates": [[[x, 0], [x + 1000, 0], [x + 1000, 1000], [x, 1000], [x, 0]]],
            },
        }
        for name, (x, status, _) in corners.items()
    ]
    crs = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::6933"}}
    squares = tmp_path / "squares.geojson"
    squares.write_text(json.dumps({"type": "FeatureCollection", "crs": crs, "features": features}))
    density, stairs = tmp_path / "density.asc", tmp_path / "stairs.asc"
    for path, cells in ((density, "10 20"), (stairs, "1 2")):
        header = "ncols 2\nnrows 1\nxllcorner 0\nyllcorner 0\ncellsize 1000\nNODATA_value -9999\n"
        path.write_text(f"{header}{cells}\n")
        path.with_suffix(".prj").write_text(_wkt(6933))

    def outcome(name, *words):
        told = command("--json", "run", f"{PREFIX}{name}", "--", *words).stdout
        done.add(f"{PREFIX}{name}")
        return json.loads(told[told.index("{") :])["results"]

    done, workspace, stock = set(), tmp_path / "w.gpkg", tmp_path / "stock.gpkg"
    outcome("createworkspace", "NAME=Two squares", "CRS=EPSG:6933", f"OUTPUT={workspace}")
    brought = outcome("importparcels", f"WORKSPACE={workspace}", f"INPUT={squares}")
    assert (brought["IMPORTED"], brought["SKIPPED"], brought["INVALID"]) == (2, 0, 0)
    source = f"INPUT={workspace}|layername=parcel"
    measured = outcome("parcelstock", source, f"DENSITY={density}", "UNIT=t_c_per_ha", f"OUTPUT={stock}")
    assert measured["TOTAL_TCO2E"] == pytest.approx(3000 * 44 / 12, rel=1e-6)
    figures = outcome(
        "parcelstatistics", source, f"RASTERS={density}", f"RASTERS={stairs}", "PREFIXES=carb,step",
        "WORKERS=2", f"OUTPUT={tmp_path / 'statistics.gpkg'}", f"RECORD={tmp_path / 'run.json'}",
    )  # fmt: skip
    assert (figures["PARCELS"], figures["RASTERS"], figures["WITHOUT_DATA"]) == (2, 2, 0)
    assert figures["AREA_HA"] == pytest.approx(200, rel=1e-6) and (tmp_path / "run.json").exists()
    table = outcome(
        "parceltable", source, "ID_FIELD=name", f"CLASSES={stairs}", "CODES=1-23,30", f"DENSITIES={density}",
        "UNIT=t_c_per_ha", f"OUTPUT={tmp_path / 'table.csv'}",
    )  # fmt: skip
    assert (table["ROWS"], table["REST_HA"]) == (2, 0)
    assert table["TCO2E"] == pytest.approx(3000 * 44 / 12, rel=1e-6)
    assert "wood" in (tmp_path / "table.csv").read_text()
    budget = outcome("budget", f"INPUT={stock}", "PERIOD_YEARS=20", f"OUTPUT={tmp_path / 'b.csv'}")
    assert budget["P0_TCO2E"] == pytest.approx(1000 * 44 / 12, rel=1e-6)
    assert budget["ANNUAL_BUDGET_TCO2E"] == pytest.approx(100 * 44 / 12, rel=1e-6)
    assert (tmp_path / "b.csv").exists()
    assert sorted(done) == algorithms


def _wkt(epsg: int) -> str:
    from osgeo import osr

    reference = osr.SpatialReference()
    reference.ImportFromEPSG(epsg)
    return reference.ExportToWkt()
