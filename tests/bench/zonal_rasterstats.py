"""rasterstats, from a Python of its own (its GDAL is another one than QGIS's)."""

from __future__ import annotations

import numpy as np
from rasterstats import zonal_stats


def sums(case, watch):
    """Sum of the values of the cells whose centre lies in a parcel."""
    with watch:
        found = zonal_stats(case["parcels"], case["density"], stats=["sum"])
    values = [one["sum"] for one in found]
    return {"value": np.array([v if isinstance(v, (int, float)) else 0.0 for v in values])}, {}
