"""The land of Examplania: coast, river line and the partition into parcels.

Local coordinates in metres around the island's middle; ``ORIGIN`` places it in EPSG:6933
at 30° S 20° W, where that equal-area projection keeps shapes too.
"""

from functools import lru_cache

import numpy as np

from .examplania_plan import PLOTS
from .planar import LineChart, RoundChart, cut_area, insert_shared_vertices, noise, ring_area, smooth_line

CRS = "EPSG:6933"
ORIGIN = (-1_929_800.0, -3_652_000.0)
AREA_HA = {plot.key: plot.area_ha for plot in PLOTS}
_SNAP = float(1 << 26)  # vertices lie on multiples of 2**-26 m: the same on every machine

MOUTH = (-1560.0, -480.0)  # where the river meets the sea, roughly
RIVER_TOWARDS = (-0.96, -0.28)  # downstream


def river_curve(u):
    """Return the river's distance (m) from its straight line, ``u`` metres from its origin."""
    return 130.0 * noise(u, 0.0, 620.0, 71) + 52.0 * noise(u, 0.0, 210.0, 72, 2)


def _delta(u):
    """Return by how much the wet ground widens towards the river's mouth, in metres."""
    s = np.clip((u - 2560.0) / 240.0, 0.0, 1.0)
    return 88.0 * s * s * (3.0 - 2.0 * s)


RIVER_ORIGIN = (1080.0, 290.0)
NORTH_BANK = LineChart(RIVER_ORIGIN, RIVER_TOWARDS, shape=lambda u: river_curve(u) - _delta(u))
SOUTH_BANK = LineChart(RIVER_ORIGIN, RIVER_TOWARDS, shape=lambda u: river_curve(u) + _delta(u))
RIVER = LineChart(RIVER_ORIGIN, RIVER_TOWARDS, shape=river_curve)


#: The coast in rough strokes, anticlockwise from Farpoint in the east.
_OUTLINE = (
    (2250, -100), (1930, 330), (1760, 860), (1280, 1120), (900, 1000), (560, 1330), (100, 1480),
    (-300, 1200), (-700, 1130), (-1050, 880), (-1400, 960), (-1900, 720), (-2150, 300),
    (-1930, -50), (-1560, -330), (-1800, -700), (-1650, -1060), (-1150, -1250), (-750, -1130),
    (-350, -1450), (200, -1650), (540, -1370), (1000, -1300), (1320, -960), (1750, -900),
    (1930, -480),
)  # fmt: skip


def _coast(outline, grain, seed, area_ha):
    """Return a natural looking ring of exactly ``area_ha`` around rough strokes.

    :param grain: size of the coast's larger irregularities in metres.
    """
    points = np.asarray(outline, dtype=np.float64)
    turns = 2
    closed = np.vstack([points[-turns:], points, points[: turns + 1]])
    line = smooth_line(closed, 12.0)
    first = int(np.flatnonzero((line == points[0]).all(axis=1))[0])
    ring = line[first:]
    last = int(np.flatnonzero((ring == points[0]).all(axis=1))[-1])
    x, y = ring[:last, 0], ring[:last, 1]
    ring = np.column_stack(
        [
            x + 0.5 * grain * noise(x, y, grain, seed, 3),
            y + 0.5 * grain * noise(x, y, grain, seed + 1, 3),
        ]
    )
    middle = 0.5 * (points.min(axis=0) + points.max(axis=0))
    return (ring - middle) * np.sqrt(area_ha * 1e4 / ring_area(ring)) + middle


def _islet(centre, size, seed, area_ha):
    """Return a small island's ring."""
    corners = np.array([(1.0, 0.1), (0.4, 0.7), (-0.5, 0.6), (-1.0, -0.1), (-0.3, -0.6), (0.6, -0.7)])
    return _coast(corners * size + np.asarray(centre), 0.8 * size, seed, area_ha)


class _Cutter:
    """Hands out pieces of land and keeps the parcels by key."""

    def __init__(self):
        self.parcels = {}

    def take(self, ring, chart, *keys):
        """Cut the parcels ``keys`` together from the lower side; return (their ring, the rest)."""
        below, above, _ = cut_area(ring, chart, sum(AREA_HA[key] for key in keys))
        return below, above

    def slices(self, ring, towards, wobble, seed, *groups):
        """Slice a ring across ``towards``, in its order; the last group gets what remains.

        A group is a key, or a tuple of keys whose common ring is returned for further cuts.
        """
        dx, dy = towards
        left, rings = ring, []
        middle = 0.5 * (ring.min(axis=0) + ring.max(axis=0))
        for i, group in enumerate(groups):
            keys = (group,) if isinstance(group, str) else group
            if i < len(groups) - 1:
                chart = LineChart(middle, (dy, -dx), wobble, seed + 7 * i)
                piece, left = self.take(left, chart, *keys)
            else:
                piece = left
            if isinstance(group, str):
                self.parcels[group] = piece
            else:
                rings.append(piece)
        return rings


EAST, WEST, NORTH, SOUTH = (1.0, 0.0), (-1.0, 0.0), (0.0, 1.0), (0.0, -1.0)

MOUNTAINS = ("crags_n", "crags_m", "crags_s", "farpoint")
UPLAND = ("newgrove", "park", "cleared_a", "cleared_b", "commons_1")
TIMBER = ("timber_1", "timber_2", "timber_3", "timber_4")
NORTHWEST = ("commons_2", "commons_3", "farm_1", "farm_2", "farm_3", "farm_4", "cape")
WET = ("riparian", "swamp", "reeds")
ESTATE = ("covenant", "a_home", "a_park", "a_shore")
PLAIN = ("plain_n", "plain_s")
LOWLAND = ("farm_5", "farm_6", "farm_7", "farm_8", "farm_9", "farm_10", "town", "harbour")


def _mountains(cutter, ring):
    """Divide the steep east of the island."""
    (crags,) = cutter.slices(ring, (-0.97, 0.25), 60.0, 11, "farpoint", MOUNTAINS[:3])
    cutter.slices(crags, (0.3, -0.95), 90.0, 14, *MOUNTAINS[:3])


def _north(cutter, ring):
    """Divide the land north of the river, from the mountains to the western cape."""
    upland, timber, west = cutter.slices(ring, (-0.98, 0.17), 85.0, 21, UPLAND, TIMBER, NORTHWEST)
    (rest,) = cutter.slices(upland, (-0.2, -0.98), 80.0, 31, "newgrove", UPLAND[1:])
    (park,) = cutter.slices(rest, (0.15, -1.0), 70.0, 35, ("park", "cleared_a", "cleared_b"), "commons_1")
    for key, centre, seed in (("cleared_b", (150.0, 930.0), 37), ("cleared_a", (210.0, 640.0), 38)):
        cutter.parcels[key], park = cutter.take(park, RoundChart(centre, 180.0, 0.25, seed), key)
    cutter.parcels["park"] = park
    upper, lower = cutter.slices(timber, (-0.1, -0.99), 60.0, 41, TIMBER[:2], TIMBER[2:])
    cutter.slices(upper, (-0.99, 0.1), 45.0, 43, *TIMBER[:2])
    cutter.slices(lower, (-0.97, -0.2), 45.0, 45, *TIMBER[2:])
    commons, farms = cutter.slices(west, (-0.9, 0.43), 60.0, 51, NORTHWEST[:2], NORTHWEST[2:])
    cutter.slices(commons, (0.2, -0.97), 50.0, 53, *NORTHWEST[:2])
    river, coast = cutter.slices(
        farms, (-0.35, 0.93), 30.0, 55, ("farm_1", "farm_2"), ("farm_3", "farm_4", "cape")
    )
    cutter.slices(river, (-0.94, -0.2), 18.0, 57, "farm_1", "farm_2")
    cutter.slices(coast, (-0.9, 0.3), 25.0, 58, "farm_4", "farm_3", "cape")


def _south(cutter, ring):
    """Divide the land south of the river, from the mountains to the port."""
    south, plain, estate, low = cutter.slices(
        ring, (-0.95, -0.3), 70.0, 61, ("x_upper", "x_lower"), PLAIN, ESTATE, LOWLAND
    )
    cutter.slices(south, (-0.1, -1.0), 60.0, 65, "x_upper", "x_lower")
    cutter.slices(plain, (0.25, -0.97), 60.0, 67, *PLAIN)
    cutter.slices(estate, (0.2, -0.98), 45.0, 81, *ESTATE)
    port, farms = cutter.slices(low, (0.93, 0.36), 40.0, 85, LOWLAND[6:], LOWLAND[:6])
    harbour = RoundChart((-1905.0, -790.0), 170.0, 0.2, 87)
    cutter.parcels["harbour"], cutter.parcels["town"] = cutter.take(port, harbour, "harbour")
    near, far = cutter.slices(farms, (0.5, -0.86), 25.0, 89, LOWLAND[:3], LOWLAND[3:6])
    cutter.slices(near, (-0.9, -0.43), 16.0, 91, *LOWLAND[:3])
    cutter.slices(far, (-0.7, 0.71), 20.0, 93, *LOWLAND[3:6])


@lru_cache(maxsize=1)
def main_island():
    """Return the ring of the island without the islets."""
    return _coast(_OUTLINE, 330.0, 5, sum(AREA_HA.values()) - AREA_HA["islets"])


@lru_cache(maxsize=1)
def land():
    """Return the parcels of Examplania as {key: list of open rings (n, 2)}, local metres.

    Every ring runs anticlockwise; neighbours share identical vertices; no ring has a hole.
    """
    cutter = _Cutter()
    east, west = cutter.take(main_island(), LineChart((0, 0), (-0.25, 0.97), 130.0, 3), *MOUNTAINS)
    _mountains(cutter, east)
    north, rest = cutter.take(west, NORTH_BANK, *UPLAND, *TIMBER, *NORTHWEST)
    wet, south = cutter.take(rest, SOUTH_BANK, *WET)
    (swamp,) = cutter.slices(wet, RIVER_TOWARDS, 15.0, 95, "riparian", WET[1:])
    cutter.slices(swamp, (-0.5, -0.86), 15.0, 97, *WET[1:])
    _north(cutter, north)
    _south(cutter, south)
    rings = {key: [ring] for key, ring in cutter.parcels.items()}
    rings["islets"] = [
        _islet((-1690.0, 1220.0), 66.0, 8, 1.25),
        _islet((-1900.0, 1330.0), 50.0, 9, 0.75),
    ]
    return _share_and_place(rings)


def _share_and_place(rings):
    """Share the vertices along borders and put them on the fine grid of ``_SNAP``."""
    owners = [(key, part) for key in rings for part in range(len(rings[key]))]
    shared = insert_shared_vertices([rings[key][part] for key, part in owners])
    result = {plot.key: [] for plot in PLOTS}
    for (key, _), ring in zip(owners, shared):
        ring = np.round(ring * _SNAP) / _SNAP
        keep = np.any(ring != np.roll(ring, 1, axis=0), axis=1)
        result[key].append(ring[keep])
    return result


def to_map(ring):
    """Return local coordinates as coordinates of ``CRS``."""
    return np.asarray(ring) + np.asarray(ORIGIN)
