"""Evidence attached and exported, and a source in the wrong unit found: in the real program."""

from __future__ import annotations

import hashlib
import json
import zipfile
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal
from tools.desktop import run_desktop

from terrestrial_carbon.plugin.demo.examplania import build_examplania, parcel_geometry, stable_id
from terrestrial_carbon.plugin.demo.show_examplania import measure_examplania
from terrestrial_carbon.plugin.storage.overlays import Overlay, add_overlay
from terrestrial_carbon.plugin.storage.verify import verify
from terrestrial_carbon.plugin.storage.workspace import open_workspace

HOOK = Path(__file__).resolve().parent / "hooks" / "attachments_journey.py"
PARCEL = "cleared_a"  # threatened: both the law and the threat need a document

pytestmark = pytest.mark.desktop


@pytest.fixture
def country(tmp_path, qgis_app, processing_provider):
    """Examplania measured; of its carbon map (t CO2e/ha) it is said that it is in t C/ha."""
    paths = build_examplania(tmp_path / "examplania")
    workspace = open_workspace(paths.workspace)
    measure_examplania(workspace, paths.carbon)
    add_overlay(workspace, Overlay("Carbon map", str(paths.carbon), "carbon_density", unit="t_c_per_ha"))
    workspace.settle()
    return paths


@pytest.fixture
def files(tmp_path):
    """A document and a photo."""
    law, photo = tmp_path / "act-3-of-1994.pdf", tmp_path / "clearing.jpg"
    law.write_bytes(b"%PDF-1.4\n% National Parks Act 1994, order 3\n")
    memory = gdal.GetDriverByName("MEM").Create("", 64, 48, 3)
    colors = np.random.default_rng(1).integers(0, 255, (3, 48, 64))
    for band in range(3):
        memory.GetRasterBand(band + 1).WriteArray(colors[band].astype(np.uint8))
    gdal.GetDriverByName("JPEG").CreateCopy(str(photo), memory)
    Path(f"{photo}.aux.xml").unlink(missing_ok=True)
    return law, photo


def test_evidence_is_attached_and_exported_and_a_source_doubted(country, files, tmp_path):
    point = parcel_geometry(PARCEL).pointOnSurface().asPoint()
    law, photo = files
    bundle = tmp_path / "bundle.zip"
    report = run_desktop(
        HOOK, tmp_path / "pictures", project=country.project, size=(1280, 800),
        arguments={
            "point": [point.x(), point.y()], "law": str(law), "photo": str(photo), "bundle": str(bundle),
        },
    )  # fmt: skip
    told = report.results
    assert told["before"] == {"law": True, "threat": True}
    assert told["after the law"] == [{"law": False, "threat": True}, [f"✔ {law.name}"]]
    assert told["offered"] == "threat"
    needs, pieces = told["after the photo"]
    assert needs == {"law": False, "threat": False} and sorted(pieces) == [f"✔ {law.name}", f"✔ {photo.name}"]
    assert hashlib.sha256(photo.read_bytes()).hexdigest()[:16] in told["details"]
    check_bundle(bundle, files)
    assert told["exported"]["FILE_COUNT"] == 2 and told["exported"]["LEFT_OUT_COUNT"] == 0
    assert any("Carbon map" in words for source in told["sources"] for words in source)
    assert verify(country.workspace).is_ok
    assert report.loud() == [] and report.tracebacks() == []


def check_bundle(bundle, files):
    """The archive holds both files, byte for byte, with sums that anyone can check."""
    with zipfile.ZipFile(bundle) as archive:
        names = archive.namelist()
        found = {hashlib.sha256(archive.read(name)).hexdigest() for name in names}
        sums_name = next(name for name in names if name.endswith("SHA256SUMS"))
        root = sums_name[: -len("SHA256SUMS")]
        for line in archive.read(sums_name).decode("utf-8").splitlines():
            digest, name = line.split(maxsplit=1)
            assert hashlib.sha256(archive.read(root + name.lstrip("*"))).hexdigest() == digest
        manifest = json.loads(archive.read(f"{root}manifest.json"))
    assert {hashlib.sha256(path.read_bytes()).hexdigest() for path in files} <= found
    assert stable_id("parcel", PARCEL) in json.dumps(manifest)
