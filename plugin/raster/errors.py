"""What can go wrong with a raster, as a code and values; sentences are made where they are shown."""

from typing import Any


class RasterError(Exception):
    """A raster (or a geometry for it) cannot be used.

    ``code`` is stable and untranslated, one of :data:`CODES`; ``values`` always holds what the
    sentence names: ``path`` for rasters, ``index`` for geometries.
    """

    def __init__(self, code: str, **values: Any) -> None:
        super().__init__(f"{code}: {values}")
        self.code = code
        self.values = values


class Cancelled(Exception):
    """The caller's ``cancel()`` answered true; nothing was returned."""


#: Every code a RasterError carries, with the names of its values.
CODES = {
    "raster_missing": ("path",),
    "raster_unreadable": ("path",),
    "raster_corrupt": ("path", "detail"),
    "raster_no_band": ("path", "band", "bands"),
    "raster_no_crs": ("path",),
    "raster_no_grid": ("path",),
    "raster_complex": ("path", "band"),
    "raster_container": ("path", "maps"),
    "raster_too_large": ("path", "band", "value"),
    "raster_unrelated": ("path",),
    "boundary_empty": (),
    "no_class_map": ("path", "value"),
    "too_many_classes": ("path", "most"),
    "legend_unreadable": ("path", "detail"),
    "geometry_unreadable": ("index",),
    "geometry_curved": ("index",),
    "spool_failed": ("folder", "detail"),
    "job_unclear": ("detail",),
    "worker_lost": (),
    "worker_lacks": ("name",),
    "dask_missing": (),
    "dask_unreachable": ("address",),
    "dask_no_workers": ("address",),
    "dask_python": ("address", "theirs", "ours"),
    "checkpoint_other": ("path",),
    "checkpoint_busy": ("path",),
    "checkpoint_unusable": ("path", "detail"),
}
