"""Errors of the raster engine: a code and values; sentences are made where they are shown."""


class RasterError(Exception):
    """A raster cannot be used. ``code`` is stable, ``values`` fill the sentence."""

    def __init__(self, code: str, **values) -> None:
        super().__init__(f"{code}: {values}")
        self.code = code
        self.values = values
