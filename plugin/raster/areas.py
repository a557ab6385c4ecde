"""True areas of a raster's cells on the ellipsoid of its CRS, in hectares.

Geographic rasters have a closed form per row: the zone between two parallels of an ellipsoid of
revolution is a²/2·Δλ·(q(φ2) − q(φ1)), q being the authalic function (Snyder, Map Projections: A
Working Manual, USGS PP 1395, eq. 3-12). For projected rasters the areal scale is taken from the
CRS itself: points go back to longitude and latitude, on to the authalic sphere (which keeps
areas), and the Jacobian of that map is the true area of a unit of map area. The scale is smooth,
so it is interpolated by polynomials on Chebyshev nodes, tile by tile, and checked between them.

A CRS on a sphere (MODIS) takes geodetic latitudes as they are, so its cells lie on the true ellipsoid
between the same parallels; measured on the sphere they would be up to 0.7 % off.
"""

from typing import Optional

import numpy as np
from osgeo import osr

from .grid import quiet

_M2_PER_HA = 1e4
_STEP_M = 10_000.0  # of the differences; sixth order, so truncation is below 1e-14
_WEIGHTS = ((1, 3.0 / 4.0), (2, -3.0 / 20.0), (3, 1.0 / 60.0))
_TOLERANCE = 3e-8
_GAUSS = (-0.5 / 3.0**0.5, 0.5 / 3.0**0.5)  # two points per cell, offsets from its centre
_SMALLEST = 8  # cells; below this every cell is evaluated by itself


class Ellipsoid:
    """An ellipsoid of revolution: semi-major axis in metres, inverse flattening (0: a sphere)."""

    def __init__(self, semi_major: float, inverse_flattening: float) -> None:
        flattening = 1.0 / inverse_flattening if inverse_flattening else 0.0
        self.semi_major, self.inverse_flattening = semi_major, inverse_flattening
        self.e2 = flattening * (2.0 - flattening)
        self.q_pole = float(self.q(np.array(1.0)))

    def q(self, sine):
        """Return the authalic function of the sine of a latitude."""
        if self.e2 <= 0.0:
            return 2.0 * sine
        e = np.sqrt(self.e2)
        return (1.0 - self.e2) * (sine / (1.0 - self.e2 * sine * sine) + np.arctanh(e * sine) / e)

    def element(self, latitude):
        """Return m² per square radian of longitude and latitude (radians in)."""
        sine = np.sin(latitude)
        cosine = np.maximum(np.cos(latitude), 0.0)
        return self.semi_major**2 * (1.0 - self.e2) * cosine / (1.0 - self.e2 * sine * sine) ** 2

    def authalic_points(self, longitude, latitude):
        """Return points (3, n) of the sphere of equal area, radius in metres."""
        z = np.clip(self.q(np.sin(latitude)) / self.q_pole, -1.0, 1.0)
        rim = np.sqrt((1.0 - z) * (1.0 + z))
        radius = self.semi_major * np.sqrt(self.q_pole / 2.0)
        return radius * np.stack((rim * np.cos(longitude), rim * np.sin(longitude), z))


def alike_in_rows(affine, srs) -> bool:
    """Return whether all cells of a row have the same area."""
    return bool(srs.IsGeographic()) and not affine.rotated


class CellAreas:
    """Cell areas of one grid; ``by_row``: whether all of a row are alike. Not shared between threads.

    :param ellipsoid: what to measure on where the CRS has only a sphere.
    """

    def __init__(self, affine, srs, ellipsoid: Optional[Ellipsoid] = None) -> None:
        self._affine = affine
        spherical = not srs.GetInvFlattening()
        own = Ellipsoid(srs.GetSemiMajor(), srs.GetInvFlattening())
        self._ellipsoid = ellipsoid if ellipsoid is not None and spherical else own
        self._geographic = bool(srs.IsGeographic())
        self.by_row = alike_in_rows(affine, srs)
        if self._geographic:
            self._radians = srs.GetAngularUnits()
            self._rows = None, None  # the last rows asked for, and their areas
            return
        geographic = srs.CloneGeogCS()
        geographic.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
        self._radians = geographic.GetAngularUnits()
        self._inverse = osr.CoordinateTransformation(srs, geographic)
        self._step = _STEP_M / (srs.GetLinearUnits() or 1.0)

    def block(self, row: int, rows: int, column: int, columns: int) -> np.ndarray:
        """Return hectares per cell of a window, shape (rows, columns) or (rows, 1)."""
        if self.by_row:
            if self._rows[0] != (row, rows):
                self._rows = (row, rows), self._parallels(row, rows)
            return self._rows[1][:, None]
        area = self._smooth(row, rows, column, columns)
        return area * (abs(self._affine.determinant) / _M2_PER_HA)

    def _parallels(self, row, rows):
        _, width, _, top, _, height = self._affine.coefficients
        edges = (top + height * np.arange(row, row + rows + 1)) * self._radians
        real = np.clip(edges, -np.pi / 2, np.pi / 2)
        zone = 0.5 * self._ellipsoid.semi_major**2 * abs(width) * self._radians
        area = np.abs(np.diff(self._ellipsoid.q(np.sin(real)))) * zone / _M2_PER_HA
        # of a row that reaches beyond a pole, parcels can cover no more than what is on the earth
        share = np.abs(np.diff(real)) / np.abs(np.diff(edges))
        return area / np.where(share > 0.0, share, 1.0)

    def _smooth(self, row, rows, column, columns):
        """Return m² per square map unit, averaged over each cell."""
        if max(rows, columns) > _SMALLEST:
            for degree in (4, 8):
                found = self._interpolated(row, rows, column, columns, degree)
                if found is not None:
                    return found
            half_rows, half_columns = max(1, rows // 2), max(1, columns // 2)
            area = np.empty((rows, columns))
            for r0, r1 in ((0, half_rows), (half_rows, rows)):
                for c0, c1 in ((0, half_columns), (half_columns, columns)):
                    if r1 > r0 and c1 > c0:
                        area[r0:r1, c0:c1] = self._smooth(row + r0, r1 - r0, column + c0, c1 - c0)
            return area
        area = np.zeros((rows, columns))
        centre_rows = row + 0.5 + np.arange(rows)
        centre_columns = column + 0.5 + np.arange(columns)
        for dy in _GAUSS:
            for dx in _GAUSS:
                area += 0.25 * self._scale(*np.meshgrid(centre_columns + dx, centre_rows + dy))
        return np.nan_to_num(area, nan=0.0, posinf=0.0, neginf=0.0)

    def _interpolated(self, row, rows, column, columns, degree):
        """Return the cell means by interpolation, ``None`` where that is not exact enough."""
        nodes = np.cos(np.pi * (np.arange(degree + 1) + 0.5) / (degree + 1))
        at_rows = row + rows * (nodes + 1) / 2
        at_columns = column + columns * (nodes + 1) / 2
        scale = self._scale(*np.meshgrid(at_columns, at_rows))
        if not np.isfinite(scale).all():
            return None
        probes = np.array([-1.0, -0.83, 0.11, 0.77, 1.0])
        weights = _lagrange(nodes, probes)
        truth = self._scale(*np.meshgrid(column + columns * (probes + 1) / 2, row + rows * (probes + 1) / 2))
        error = np.abs(_product(weights, scale, weights) - truth)
        if not np.isfinite(truth).all() or (error > _TOLERANCE * np.abs(truth)).any():
            return None
        return _product(_cell_means(nodes, rows), scale, _cell_means(nodes, columns))

    def _scale(self, column, row):
        """Return m² per square map unit at pixel coordinates (any shape)."""
        x, y = self._affine.to_map(column, row)
        if self._geographic:
            latitude = y * self._radians
            inside = np.abs(latitude) <= np.pi / 2
            return np.where(inside, self._ellipsoid.element(latitude), 0.0) * self._radians**2
        along_x = along_y = 0.0
        for k, weight in _WEIGHTS:
            shift = k * self._step
            along_x = along_x + weight * (self._sphere(x + shift, y) - self._sphere(x - shift, y))
            along_y = along_y + weight * (self._sphere(x, y + shift) - self._sphere(x, y - shift))
        normal = np.cross(along_x, along_y, axis=0)
        return np.sqrt((normal * normal).sum(axis=0)).reshape(x.shape) / self._step**2

    def _sphere(self, x, y):
        points = np.column_stack((x.ravel(), y.ravel())).tolist()
        with quiet():
            found = np.array(self._geographic_points(points), dtype=np.float64)[:, :2]
        with np.errstate(invalid="ignore"):
            found[~np.isfinite(found).all(axis=1)] = np.nan
            return self._ellipsoid.authalic_points(found[:, 0] * self._radians, found[:, 1] * self._radians)

    def _geographic_points(self, points):
        """Return the points' longitudes and latitudes, infinite outside the projection's domain."""
        try:
            return self._inverse.TransformPoints(points)
        except RuntimeError:  # GDAL with exceptions: one point outside its domain refuses them all
            if len(points) == 1:
                return [(np.inf, np.inf, 0.0)]
            half = len(points) // 2
            return [*self._geographic_points(points[:half]), *self._geographic_points(points[half:])]


def _lagrange(nodes, at):
    """Return the matrix (len(at), len(nodes)) that interpolates from ``nodes`` to ``at``."""
    matrix = np.ones((len(at), len(nodes)))
    for j, node in enumerate(nodes):
        for k, other in enumerate(nodes):
            if k != j:
                matrix[:, j] *= (at - other) / (node - other)
    return matrix


def _product(left, middle, right):
    """Return left · middle · rightᵀ without BLAS, whose last bits change with its number of threads."""
    found = np.einsum("ik,kl->il", left, middle)
    return np.einsum("ik,kj->ij", found, np.ascontiguousarray(right.T))


def _cell_means(nodes, cells):
    """Return the matrix (cells, nodes) of the interpolant's mean over each cell."""
    centres = np.arange(cells) + 0.5
    return sum(_lagrange(nodes, 2.0 * (centres + offset) / cells - 1.0) for offset in _GAUSS) / 2.0
