"""Give pictures of the screen a palette of 256 colours, which takes a third of the room: palette.py FILE ...

The colours that most of a picture has stay what they are, the others go to the nearest of a median cut.
A picture that has a palette stays as it is.
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
from osgeo import gdal

COLOURS, EXACT = 256, 128
_CHUNK = 20_000  # colours compared with the palette at once


def shrink(path: Path) -> bool:
    """Rewrite a PNG of true colours with a palette; whether it was one and became smaller."""
    dataset = gdal.Open(str(path))
    if dataset is None or dataset.RasterCount < 3:
        return False
    bands = dataset.ReadAsArray()[:3]
    packed = (bands[0].astype(np.uint32) << 16) | (bands[1].astype(np.uint32) << 8) | bands[2]
    keys, where, counts = np.unique(packed, return_inverse=True, return_counts=True)
    colours = np.stack([keys >> 16, (keys >> 8) & 255, keys & 255], axis=1).astype(np.float32)
    table = colours if len(keys) <= COLOURS else _table(colours, counts)
    indexes = _nearest(colours, table)[where].reshape(packed.shape).astype(np.uint8)
    del dataset
    draft = path.with_name(f".{path.name}.part")
    try:
        _write(draft, indexes, table)
        smaller = draft.stat().st_size < path.stat().st_size
        if smaller:
            draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)
    return smaller


def _table(colours: np.ndarray, counts: np.ndarray) -> np.ndarray:
    """Return the most frequent colours, then those of a median cut of the others."""
    common = np.argsort(-counts, kind="stable")[:EXACT]
    others = np.setdiff1d(np.arange(len(colours)), common)
    picture = gdal.GetDriverByName("MEM").Create("", len(others), 1, 3)
    for band in (1, 2, 3):
        picture.GetRasterBand(band).WriteArray(colours[others, band - 1].astype(np.uint8)[None])
    cut = gdal.ColorTable()
    gdal.ComputeMedianCutPCT(*[picture.GetRasterBand(band) for band in (1, 2, 3)], COLOURS - EXACT, cut)
    found = [cut.GetColorEntry(number)[:3] for number in range(cut.GetCount())]
    return np.vstack([colours[common], np.array(found, np.float32)])[:COLOURS]


def _nearest(colours: np.ndarray, table: np.ndarray) -> np.ndarray:
    found = np.empty(len(colours), np.int64)
    for start in range(0, len(colours), _CHUNK):
        part = colours[start : start + _CHUNK, None, :] - table[None]
        found[start : start + _CHUNK] = (part**2).sum(axis=2).argmin(axis=1)
    return found


def _write(path: Path, indexes: np.ndarray, table: np.ndarray) -> None:
    height, width = indexes.shape
    picture = gdal.GetDriverByName("MEM").Create("", width, height, 1)
    palette = gdal.ColorTable()
    for number, colour in enumerate(table):
        palette.SetColorEntry(number, (*(int(part) for part in colour), 255))
    band = picture.GetRasterBand(1)
    band.SetRasterColorTable(palette)
    band.WriteArray(indexes)
    gdal.GetDriverByName("PNG").CreateCopy(str(path), picture, options=["ZLEVEL=9"])


if __name__ == "__main__":
    for argument in sys.argv[1:]:
        shrink(Path(argument))
