"""The maps of Examplania as files: one GeoPackage of layers and five rasters."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from osgeo import ogr

from . import examplania_carbon, examplania_relief
from .examplania_land import CRS, ORIGIN, RIVER, land, main_island, to_map
from .examplania_plan import (
    ACCESS_SURVEY,
    ACCESS_SURVEY_DATE,
    CLEARINGS,
    HOLDERS,
    PLOTS,
    PROTECTED_AREAS,
    RAMSAR_SITE,
)
from .files import line_wkb, point_wkb, polygon_wkb, write_contours, write_layer, write_raster
from .planar import smooth_line

LAYERS = "examplania_layers.gpkg"
RASTERS = {
    "carbon": "carbon_density.tif",
    "loss": "loss_year.tif",
    "dem": "dem.tif",
    "slope": "slope.tif",
}

ROADS = (
    ("Port Road", "main", ((-1830, -860), (-1480, -900), (-1130, -700), (-790, -470), (-610, -190),
                           (-640, 60), (-330, 330), (20, 520), (160, 640), (215, 760))),
    ("South Road", "main", ((-1480, -900), (-1020, -880), (-560, -880), (-60, -840), (380, -850),
                            (800, -640), (1090, -600), (1240, -880))),
    ("Westerby Lane", "minor", ((-1130, -700), (-1230, -300), (-1330, 60), (-1620, 330), (-1860, 520))),
    ("Gull Bay Lane", "minor", ((-1620, 330), (-1480, 620), (-1330, 900))),
    ("Timber Road", "track", ((-640, 60), (-720, 480), (-420, 700), (-250, 1100), (-120, 1380))),
    ("Shore Track", "track", ((-60, -840), (120, -1200), (180, -1480))),
)  # fmt: skip
BROOKS = (
    ("Timber Brook", ((-300, 1000), (-380, 700), (-350, 420), (-430, 150), (-470, -90))),
    ("Aldermoor Brook", ((250, -1050), (60, -700), (-60, -300), (-120, 40))),
)
SETTLEMENTS = (
    ("Port Lowen", "town", 410, (-1560, -980)),
    ("Westerby", "village", 62, (-1640, 340)),
    ("Hillfoot", "village", 95, (-860, 230)),
    ("Aldermoor House", "hamlet", 14, (-190, -640)),
    ("Southwood Camp", "hamlet", 20, (1120, -640)),
)


def outline(rings) -> list:
    """Return the rings around the union of ``rings`` that share vertices along their borders."""
    edges = {}
    for ring in rings:
        points = [tuple(point) for point in ring]
        edges.update(zip(zip(points, points[1:] + points[:1]), [True] * len(points)))
    following = {a: b for a, b in edges if (b, a) not in edges}
    result = []
    while following:
        start = next(iter(following))
        ring, point = [start], following.pop(start)
        while point != start:
            ring.append(point)
            point = following.pop(point)
        result.append(np.array(ring))
    return result


def union_polygons(keys) -> list:
    """Return the union of parcels as polygons (lists of rings) in map coordinates."""
    rings = [ring for key in keys for ring in land()[key]]
    return [[to_map(ring)] for ring in outline(rings)]


def river_line():
    """Return the river Lowen from its spring to the sea, in map coordinates."""
    u = np.arange(-560.0, 3000.0, 15.0)
    points = RIVER.to_plane(u, np.zeros(u.shape))
    wet = [not _inside(main_island(), point) for point in points]
    last = wet.index(True) if True in wet else len(points) - 1
    return to_map(points[: last + 1])


def _inside(ring, point) -> bool:
    a, b = ring - point, np.roll(ring, -1, axis=0) - point
    spans = (a[:, 1] > 0) != (b[:, 1] > 0)
    a, b = a[spans], b[spans]
    return bool(np.sum(a[:, 0] - a[:, 1] * (b[:, 0] - a[:, 0]) / (b[:, 1] - a[:, 1]) > 0) % 2)


def write_rasters(folder) -> dict:
    """Write the rasters into ``folder``; return their paths by role."""
    folder = Path(folder)
    dem, carbon, loss = (
        examplania_relief.DEM_GRID,
        examplania_carbon.CARBON_GRID,
        examplania_carbon.LOSS_GRID,
    )
    nodata = examplania_carbon.NODATA
    jobs = {
        "carbon": (
            carbon,
            examplania_carbon.carbon(),
            nodata,
            "above-ground carbon in t CO2e/ha on 1 July 2015",
        ),
        "loss": (loss, examplania_carbon.loss_years(), None, "year of loss, 1 = 2001 to 23 = 2023"),
        "dem": (dem, examplania_relief.heights(), nodata, "height in metres"),
        "slope": (dem, examplania_relief.slopes(), nodata, "slope in degrees"),
    }
    return {
        role: write_raster(folder / RASTERS[role], grid, values, CRS, empty, tag=tag)
        for role, (grid, values, empty, tag) in jobs.items()
    }


def write_layers(folder, dem_path) -> Path:
    """Write the GeoPackage of layers into ``folder``; return its path."""
    path = Path(folder) / LAYERS
    polygon, line, point = ogr.wkbMultiPolygon, ogr.wkbLineString, ogr.wkbPoint
    _cadastre(path)
    _evidence(path, polygon)
    rivers = [(line_wkb(river_line()), ("Lowen", "river"))]
    rivers += [(line_wkb(to_map(smooth_line(p))), (name, "brook")) for name, p in BROOKS]
    write_layer(path, "rivers", line, CRS, (("name", "text"), ("class", "text")), rivers)
    roads = [(line_wkb(to_map(smooth_line(p))), (name, kind)) for name, kind, p in ROADS]
    write_layer(path, "roads", line, CRS, (("name", "text"), ("class", "text")), roads)
    places = [
        (point_wkb(x + ORIGIN[0], y + ORIGIN[1]), (name, kind, people))
        for name, kind, people, (x, y) in SETTLEMENTS
    ]
    fields = (("name", "text"), ("class", "text"), ("inhabitants", "integer"))
    write_layer(path, "settlements", point, CRS, fields, places)
    write_contours(path, "contours", dem_path, 20.0)
    return path


def _cadastre(path) -> None:
    """Write the parcels as a land registry would: names, owners and use, no status."""
    owners = {holder.id: holder.name for holder in HOLDERS}
    fields = (("parcel_no", "text"), ("name", "text"), ("owner", "text"), ("land_use", "text"),
              ("plan_class", "text"), ("stratum", "text"))  # fmt: skip
    rows = []
    for number, plot in enumerate(PLOTS, start=1):
        shape = polygon_wkb([[to_map(ring)] for ring in land()[plot.key]])
        values = (f"EX-{number:03d}", plot.name, owners[plot.holder], plot.land_use,
                  plot.plan_class, plot.stratum)  # fmt: skip
        rows.append((shape, values))
    write_layer(path, "cadastre", ogr.wkbMultiPolygon, CRS, fields, rows)
    country = polygon_wkb(union_polygons([plot.key for plot in PLOTS]))
    write_layer(path, "country", ogr.wkbMultiPolygon, CRS, (("name", "text"),), [(country, ("Examplania",))])


def _evidence(path, polygon) -> None:
    fields = (("name", "text"), ("designation", "text"), ("legal_ref", "text"),
              ("designated_on", "date"), ("ended_on", "date"), ("status_yr", "integer"))  # fmt: skip
    rows = [
        (
            polygon_wkb(union_polygons(area.plots)),
            (area.name, area.designation, area.legal_ref, area.designated_on, area.ended_on,
             int(area.designated_on[:4])),
        )
        for area in PROTECTED_AREAS
    ]  # fmt: skip
    write_layer(path, "protected_areas", polygon, CRS, fields, rows)
    name, reference, since, plots = RAMSAR_SITE
    fields = (("name", "text"), ("convention", "text"), ("site_ref", "text"), ("designated_on", "date"))
    rows = [(polygon_wkb(union_polygons(plots)), (name, "Ramsar", reference, since))]
    write_layer(path, "ramsar_sites", polygon, CRS, fields, rows)
    fields = (("first_year", "integer"), ("last_year", "integer"), ("source", "text"),
              ("seen_on", "date"))  # fmt: skip
    rows = [
        (polygon_wkb(union_polygons([key])), (first, last, source, f"{last}-11-30"))
        for key, first, last, source in CLEARINGS
    ]
    write_layer(path, "illegal_clearings", polygon, CRS, fields, rows)
    fields = (("basis", "text"), ("reason", "text"), ("assessed_on", "date"))
    rows = [
        (polygon_wkb(union_polygons([key])), (basis, reason, ACCESS_SURVEY_DATE))
        for key, basis, reason in ACCESS_SURVEY
    ]
    write_layer(path, "access_survey", polygon, CRS, fields, rows)
