"""Plane geometry for made-up countries: smooth noise, curved charts and exact cuts.

Everything here is pure numpy on local coordinates in metres, so that the same shapes come out on
every machine: no geometry library, no random module, no dependence on versions.

A cut runs along the line ``w = t`` of a *chart*, a pair of functions that straightens a family of
curves: ``(x, y) -> (u, w)``. All pieces share the vertices of the cut, so a partition made by cuts
has neither gaps nor overlaps, and the area of a piece is met by moving ``t``.
"""

import numpy as np

CUT_STEP_M = 20.0  # distance of the vertices along a cut
_AREA_TOLERANCE_M2 = 1e-8


def _hash(ix, iy, seed):
    """Return numbers in [-1, 1) for integer lattice points (a multiplicative hash)."""
    with np.errstate(over="ignore"):
        h = ix.astype(np.uint64) * np.uint64(0x9E3779B97F4A7C15)
        h ^= iy.astype(np.uint64) * np.uint64(0xC2B2AE3D27D4EB4F)
        h ^= np.full(h.shape, seed, dtype=np.uint64) * np.uint64(0x165667B19E3779F9)
        h ^= h >> np.uint64(29)
        h *= np.uint64(0xBF58476D1CE4E5B9)
        h ^= h >> np.uint64(32)
        h *= np.uint64(0x94D049BB133111EB)
        h ^= h >> np.uint64(29)
    return (h >> np.uint64(11)).astype(np.float64) / float(1 << 52) - 1.0


def noise(x, y, scale, seed, octaves=1):
    """Return smooth value noise in about [-1, 1] at the points ``x, y`` (arrays of one shape).

    :param scale: size of the coarsest feature, in the unit of ``x`` and ``y``.
    :param octaves: how many times to add a half as strong noise of half the size.
    """
    x = np.atleast_1d(np.asarray(x, dtype=np.float64))
    y = np.broadcast_to(np.asarray(y, dtype=np.float64), x.shape)
    total, weight, norm = np.zeros(x.shape), 1.0, 0.0
    for octave in range(octaves):
        px, py = x / scale, y / scale
        fx, fy = np.floor(px), np.floor(py)
        ix, iy = fx.astype(np.int64), fy.astype(np.int64)
        dx, dy = px - fx, py - fy
        sx = dx * dx * dx * (dx * (dx * 6.0 - 15.0) + 10.0)
        sy = dy * dy * dy * (dy * (dy * 6.0 - 15.0) + 10.0)
        key = seed * 101 + octave
        low = _hash(ix, iy, key) * (1.0 - sx) + _hash(ix + 1, iy, key) * sx
        high = _hash(ix, iy + 1, key) * (1.0 - sx) + _hash(ix + 1, iy + 1, key) * sx
        total += weight * (low * (1.0 - sy) + high * sy)
        norm += weight
        weight, scale = weight / 2.0, scale / 2.0
    return total / norm


def ring_area(ring):
    """Return the signed area of an open ring (n, 2): positive when it runs anticlockwise."""
    local = ring - ring[0]
    x, y = local[:, 0], local[:, 1]
    return 0.5 * float(np.sum(x * np.roll(y, -1) - np.roll(x, -1) * y))


def smooth_line(points, step=CUT_STEP_M):
    """Return a Catmull-Rom line through ``points`` with vertices about ``step`` apart."""
    points = np.asarray(points, dtype=np.float64)
    padded = np.vstack([2 * points[0] - points[1], points, 2 * points[-1] - points[-2]])
    pieces = []
    for i in range(1, len(padded) - 2):
        p0, p1, p2, p3 = padded[i - 1 : i + 3]
        count = max(2, int(np.ceil(np.hypot(*(p2 - p1)) / step)))
        s = (np.arange(count) / count)[:, None]
        pieces.append(
            0.5
            * (
                2 * p1
                + (p2 - p0) * s
                + (2 * p0 - 5 * p1 + 4 * p2 - p3) * s**2
                + (3 * p1 - p0 - 3 * p2 + p3) * s**3
            )
        )
    return np.vstack(pieces + [points[-1:]])


class LineChart:
    """Curves along a direction: ``u`` runs along it, ``w`` is the distance to its left.

    :param origin: a point on the curve ``w = 0``.
    :param towards: the direction of ``u`` as (dx, dy), of any length.
    :param wobble: how far the curves wander to either side, in metres.
    :param shape: function of ``u`` added to the curve's distance; instead of a wobble of its own.
    """

    def __init__(self, origin, towards, wobble=0.0, seed=0, shape=None):
        self.origin = np.asarray(origin, dtype=np.float64)
        direction = np.asarray(towards, dtype=np.float64)
        self.direction = direction / np.sqrt(np.sum(direction * direction))
        self.wobble, self.seed, self.shape = wobble, seed, shape

    def curve(self, u):
        """Return the curve's distance from the straight line at ``u``."""
        result = np.zeros(np.shape(u)) if self.shape is None else self.shape(u)
        if self.wobble:
            result = result + self.wobble * (
                noise(u, 0.0, 620.0, self.seed) + 0.34 * noise(u, 0.0, 190.0, self.seed + 1, 2)
            )
        return result

    def to_chart(self, xy):
        """Return ``u, w`` of points (n, 2)."""
        local = xy - self.origin
        dx, dy = self.direction
        u = local[:, 0] * dx + local[:, 1] * dy
        return u, local[:, 1] * dx - local[:, 0] * dy - self.curve(u)

    def to_plane(self, u, w):
        """Return points (n, 2) of ``u, w``."""
        dx, dy = self.direction
        v = w + self.curve(u)
        return np.column_stack([self.origin[0] + u * dx - v * dy, self.origin[1] + u * dy + v * dx])

    def samples(self, low, high):
        """Return the fixed vertices of a cut between two values of ``u``."""
        first, last = np.ceil(low / CUT_STEP_M + 0.2), np.floor(high / CUT_STEP_M - 0.2)
        return np.arange(first, last + 1) * CUT_STEP_M


class RoundChart:
    """Blobs around a centre: ``u`` is the angle from ``opening``, ``w`` the (wavy) distance.

    :param opening: angle in degrees, anticlockwise from east, where the blob must not be cut.
    :param wobble: how wavy the blob is, as a share of its radius.
    """

    def __init__(self, centre, opening, wobble=0.12, seed=0):
        self.centre = np.asarray(centre, dtype=np.float64)
        self.opening, self.wobble, self.seed = np.deg2rad(opening), wobble, seed

    def _wave(self, u):
        x, y = np.cos(u) * 1.7, np.sin(u) * 1.7
        return 1.0 + self.wobble * noise(x, y, 1.0, self.seed, 2)

    def to_chart(self, xy):
        """Return ``u, w`` of points (n, 2)."""
        local = xy - self.centre
        angle = np.arctan2(local[:, 1], local[:, 0]) - self.opening
        u = np.mod(angle, 2.0 * np.pi)
        return u, np.hypot(local[:, 0], local[:, 1]) / self._wave(u)

    def to_plane(self, u, w):
        """Return points (n, 2) of ``u, w``."""
        r, angle = w * self._wave(u), u + self.opening
        return np.column_stack([self.centre[0] + r * np.cos(angle), self.centre[1] + r * np.sin(angle)])

    def samples(self, low, high):
        """Return the fixed vertices of a cut between two values of ``u``."""
        step = np.pi / 36.0
        return np.arange(np.ceil(low / step + 0.2), np.floor(high / step - 0.2) + 1) * step


def cut(ring, chart, t, uw=None):
    """Cut an open ring along ``w = t``; return the rings below and the rings above.

    Where the cut meets an edge of the ring it does so on the edge itself, at the place that
    interpolating ``w`` along the edge gives; between those places it follows the chart's curve.

    :param uw: the ring's ``u, w`` where they are known already.
    """
    _, w = chart.to_chart(ring) if uw is None else uw
    high = w >= t
    if high.all():
        return [], [ring]
    if not high.any():
        return [ring], []
    edges = np.flatnonzero(high != np.roll(high, -1))
    after = (edges + 1) % len(ring)
    share = ((t - w[edges]) / (w[after] - w[edges]))[:, None]
    points = ring[edges] + (ring[after] - ring[edges]) * share
    u = chart.to_chart(points)[0]
    order = np.argsort(u, kind="stable")
    partner = np.empty(len(edges), dtype=int)
    partner[order[0::2]], partner[order[1::2]] = order[1::2], order[0::2]
    rings = {False: [], True: []}
    free = set(range(len(edges)))
    while free:
        k = min(free)
        side = bool(high[after[k]])
        pieces = []
        while k in free:
            free.discard(k)
            end = (k + 1) % len(edges)
            stop = edges[end] + (len(ring) if edges[end] <= edges[k] else 0)
            pieces += [points[k : k + 1], ring[np.arange(edges[k] + 1, stop + 1) % len(ring)]]
            pieces.append(points[end : end + 1])
            k = partner[end]
            pieces.append(_along(chart, t, u[end], u[k]))
        rings[side].append(np.vstack(pieces))
    return rings[False], rings[True]


def _along(chart, t, start, end):
    """Return the vertices of a cut between two values of ``u``, in that direction."""
    between = chart.samples(min(start, end), max(start, end))
    curve = chart.to_plane(between, np.full(between.shape, t))
    return curve if start < end else curve[::-1]


def cut_area(ring, chart, area_ha):
    """Cut ``area_ha`` off the lower side of a ring; return the two rings and ``t``.

    :raises ValueError: the cut falls apart into more than two pieces, or the ring is too small.
    """
    target = area_ha * 1e4

    uw = chart.to_chart(ring)

    def surplus(t):
        return sum(ring_area(piece) for piece in cut(ring, chart, t, uw)[0]) - target

    w = uw[1]
    low, high = float(w.min()) - 1.0, float(w.max()) + 1.0
    f_low, f_high = surplus(low), surplus(high)
    if f_low > 0 or f_high < 0:
        raise ValueError(f"{area_ha} ha cannot be cut from {ring_area(ring) / 1e4} ha")
    for turn in range(120):
        t = high - f_high * (high - low) / (f_high - f_low)
        if not low < t < high or turn % 3 == 2:
            t = 0.5 * (low + high)
        f = surplus(t)
        if f < 0:
            low, f_low = t, f
        else:
            high, f_high = t, f
        if abs(f) < _AREA_TOLERANCE_M2 or high - low < 1e-12 * max(1.0, abs(t)):
            break
    below, above = cut(ring, chart, t, uw)
    if len(below) != 1 or len(above) != 1:
        raise ValueError(f"the cut gives {len(below)} and {len(above)} pieces, not 1 and 1")
    return below[0], above[0], t


def insert_shared_vertices(rings, tolerance=1e-6):
    """Give every ring the vertices of its neighbours that lie on its edges.

    :param rings: open rings (n, 2); vertices closer than ``tolerance`` metres to an edge are on it.
    :returns: the rings, with identical vertices along every shared border.
    """
    points = np.unique(np.vstack(rings), axis=0)
    points = points[np.argsort(points[:, 0], kind="stable")]
    result = []
    for ring in rings:
        pieces = []
        for a, b in zip(ring, np.roll(ring, -1, axis=0)):
            first = np.searchsorted(points[:, 0], min(a[0], b[0]) - tolerance)
            last = np.searchsorted(points[:, 0], max(a[0], b[0]) + tolerance)
            near = points[first:last]
            edge = b - a
            length = np.hypot(*edge)
            along = (near - a) @ edge / length
            off = np.abs((near[:, 1] - a[1]) * edge[0] - (near[:, 0] - a[0]) * edge[1]) / length
            inside = (along > tolerance) & (along < length - tolerance) & (off < tolerance)
            on_edge = near[inside][np.argsort(along[inside], kind="stable")]
            pieces.append(np.vstack([a[None, :], on_edge]))
        result.append(np.vstack(pieces))
    return result
