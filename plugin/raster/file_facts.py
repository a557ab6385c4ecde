"""What a raster's file says of one band: CRS, nodata, unit, description, overviews."""

from __future__ import annotations

from dataclasses import dataclass

from osgeo import gdal

from .grid import quiet


@dataclass(frozen=True)
class FileFacts:
    """``has_crs``: it names a CRS to place it by; ``nodata``: the value declared, ``None`` for none."""

    has_crs: bool = False
    nodata: float | None = None
    unit: str = ""
    description: str = ""
    overviews: int = 0
    scale_offset: tuple[float, float] = (1.0, 0.0)  # by what values are made of what the cells hold


def file_facts(path: str, band: int = 1) -> FileFacts:
    """Return what the file says; nothing at all where it cannot be opened (which others report)."""
    with quiet():
        try:
            dataset = gdal.Open(str(path), gdal.GA_ReadOnly)
            if dataset is None or not 1 <= band <= dataset.RasterCount:
                return FileFacts()
            srs, one = dataset.GetSpatialRef(), dataset.GetRasterBand(band)
            return FileFacts(
                has_crs=srs is not None and bool(srs.IsGeographic() or srs.IsProjected()),
                nodata=one.GetNoDataValue(),
                unit=one.GetUnitType() or "",
                description=one.GetDescription() or "",
                overviews=one.GetOverviewCount(),
                scale_offset=(_or(one.GetScale(), 1.0), _or(one.GetOffset(), 0.0)),
            )
        except RuntimeError:
            return FileFacts()


def _or(value: float | None, neutral: float) -> float:
    return neutral if value is None else float(value)
