"""Examplania with its accounts open, and maps like its map of losses, for entering losses."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import numpy as np
from osgeo import gdal
from qgis import processing
from qgis.core import QgsProcessingFeedback, QgsRasterLayer

from terrestrial_carbon.plugin.core.overlays.encoding import Years
from terrestrial_carbon.plugin.core.units import DensityUnit
from terrestrial_carbon.plugin.demo.examplania import build_examplania, stable_id
from terrestrial_carbon.plugin.demo.examplania_accounts import keep_accounts
from terrestrial_carbon.plugin.demo.show_examplania import measure_examplania
from terrestrial_carbon.plugin.processing.losses.request import EventMap, LossRequest, ParcelLayer
from terrestrial_carbon.plugin.processing.raster_input import MapFile
from terrestrial_carbon.plugin.storage.ledger import Ledger
from terrestrial_carbon.plugin.storage.workspace import open_workspace

TODAY = date(2023, 7, 2)
YEARS = '{"scheme": "years"}'
PARK, SOUTHWOOD = stable_id("parcel", "park"), stable_id("parcel", "x_upper")


def build(folder: Path) -> Path:
    """Build Examplania with its stocks measured and its accounts kept for five years; return its folder."""
    built = build_examplania(folder)
    workspace = open_workspace(built.workspace)
    measure_examplania(workspace, built.carbon)
    keep_accounts(workspace)
    workspace.settle()
    return built.folder


class Entering:
    """A copy of Examplania in a folder of its own."""

    def __init__(self, built: Path, folder: Path) -> None:
        self.folder = Path(shutil.copytree(built, folder / "land"))
        self.path = self.folder / "examplania.gpkg"
        self.loss, self.carbon = self.folder / "loss_year.tif", self.folder / "carbon_density.tif"
        self.workspace = open_workspace(self.path)
        self.ledger = Ledger(self.workspace, today=TODAY)
        self.log = ""

    def run(self, name="enterlosses", **more) -> dict:
        """Run an algorithm on the workspace; what it said is in ``log``."""
        feedback = QgsProcessingFeedback()
        parameters = {"WORKSPACE": str(self.path)}
        if name == "enterlosses":
            parameters.update(EVENTS=[str(self.loss)], ENCODING=YEARS, DENSITY=[str(self.carbon)],
                              UNIT=DensityUnit.T_CO2E_PER_HA.value, YEARS="2022")  # fmt: skip
        try:
            return processing.run(f"terrestrialcarbon:{name}", {**parameters, **more}, feedback=feedback)
        finally:
            self.log = feedback.textLog()

    def counted(self, loss=None, year=2022, parcel_id=None) -> tuple[float, float]:
        """Return hectares and tonnes of a calendar year by the algorithm that only counts."""
        found = processing.run(
            "terrestrialcarbon:lossbyyear",
            {"INPUT": f"{self.path}|layername=parcel", "ID_FIELD": "id", "EVENTS": [str(loss or self.loss)],
             "ENCODING": YEARS, "DENSITY": [str(self.carbon)], "UNIT": DensityUnit.T_CO2E_PER_HA.value,
             "YEAR_FROM": year, "YEAR_TO": year, "OUTPUT": "memory:"},
        )["OUTPUT"]  # fmt: skip
        rows = [row for row in found.getFeatures() if parcel_id in (None, row["parcel"])]
        return sum(row["area_ha"] for row in rows), sum(row["tco2e"] for row in rows)

    def request(self, context, loss=None, encoding=None) -> LossRequest:
        """Return a request as a panel makes one."""
        event, density = (
            MapFile(QgsRasterLayer(str(path), path.stem)) for path in (loss or self.loss, self.carbon)
        )
        return LossRequest(
            ParcelLayer(None, context),
            (EventMap(event, encoding or Years()),),
            (density,),
            DensityUnit.T_CO2E_PER_HA,
        )

    def rows(self, table, **equal) -> list[dict]:
        """Return rows of the ledger."""
        with self.ledger.reading() as book:
            return book.rows(table, **equal)

    def codes(self) -> np.ndarray:
        """Return the codes of the map of losses."""
        return gdal.Open(str(self.loss)).ReadAsArray()

    def write(self, name: str, codes: np.ndarray) -> Path:
        """Write codes on the cells of the map of losses, or on cells a whole number of times finer."""
        path, like = self.folder / name, gdal.Open(str(self.loss))
        rows, columns = codes.shape
        kind = gdal.GDT_Byte if codes.dtype == np.uint8 else gdal.GDT_UInt16
        target = gdal.GetDriverByName("GTiff").Create(str(path), columns, rows, 1, kind)
        left, size, _, top, _, _ = like.GetGeoTransform()
        size *= like.RasterXSize / columns
        target.SetGeoTransform((left, size, 0.0, top, 0.0, -size))
        target.SetProjection(like.GetProjection())
        target.GetRasterBand(1).WriteArray(codes)
        del target
        return path
