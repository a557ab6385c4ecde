"""The help of the statistics algorithm."""

from ..translate import tr


def statistics_help() -> str:
    """Return the help as paragraphs of HTML."""
    return "".join(f"<p>{text}</p>" for text in _paragraphs())


def _paragraphs():
    return (
        tr(
            "Gives every parcel, for each raster, its sum, mean, standard error and coverage, all in one "
            "pass. Each cell counts by the exact share of it that the parcel covers, times the cell's true "
            "area on the ellipsoid; a parcel smaller than a cell is right too."
        ),
        tr(
            "Cells state an amount: per_hectare for densities (t/ha, m³/ha), and for whatever is averaged by "
            "area (slope, height); per_cell for an amount in the whole cell (tonnes in the pixel, people)."
        ),
        tr(
            "Columns: a prefix for each raster (the first letters of its name, or yours), then _sum, _mean, "
            "_se, _cov, _nod and _out; no name is longer than the ten letters a shapefile keeps. area_ha is "
            "the parcel's area on the ellipsoid."
        ),
        tr(
            "_sum: per_hectare Σ value × hectares covered, per_cell Σ value × share of the cell covered. "
            "_mean: the mean value of the covered cells, each weighted by the hectares (per_hectare) or the "
            "share (per_cell) covered. What has no data is left out, never taken as 0."
        ),
        tr(
            "_se: standard error of the mean, s / √n: s is the standard deviation between the covered cells "
            "(with the n / (n − 1) correction), n how many of the raster's own cells the covered shares add "
            "up to. It takes cells to be spatially independent; neighbours are not, so it is the least value "
            "and the true error is larger. It is empty where the parcel covers one cell or less."
        ),
        tr(
            "_cov, _nod, _out: percent of the parcel with data, with nodata, and outside the raster whose "
            "cells are counted; they add up to 100. Parcels without a valid geometry have no figures."
        ),
        tr(
            "Rasters may have different grids and CRSs. The cells of one of them are counted (the finest, or "
            "the one you choose); the others are read on its grid: densities by the average by area, "
            "amounts per cell so that their total is kept; what lies outside them is nodata. The log and the "
            "record say what was done."
        ),
        run_help(),
    )


def run_help() -> str:
    """Return the paragraph on workers, resuming and the record."""
    return tr(
        "Advanced parameters: the number of workers, and a folder that finished tiles are kept in: the same "
        "run with the same folder goes on where it was interrupted. The record of the run names the files "
        "read with their fingerprints, the grid, how each raster was read, and the versions."
    )
