"""Measure the whole check of parcels beside what shapely's STRtree and GEOS need for overlaps alone.

checks_speed.py [--parcels N] [--repeats N]: jigsaw parcels of 48 edges with planted faults, each side in a
process of its own, in turn; prints medians, and whether both find the same overlaps. Then one parcel is
moved again and again. Exit code 1 when a limit is passed.
"""

from __future__ import annotations

import argparse
import json
import resource
import statistics
import subprocess
import sys
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path.insert(0, str(HERE.parent))

LIMIT_RATIO, LIMIT_EDIT_S = 1.5, 0.1
EDITS = 50


def ours(path: str) -> dict:
    """Read, check everything, then move parcels one at a time; seconds and what was found."""
    from tools.named_package import load_package

    load_package()
    from qgis.core import QgsApplication, QgsProcessingFeedback, QgsVectorLayer

    from terrestrial_carbon.plugin.core.checks.kinds import DOUBLE_COUNTING
    from terrestrial_carbon.plugin.processing.checks.choice import Choice
    from terrestrial_carbon.plugin.processing.checks.full import check_all
    from terrestrial_carbon.plugin.processing.checks.live import LiveChecks
    from terrestrial_carbon.plugin.processing.checks.reading import Reader, columns_of
    from terrestrial_carbon.plugin.storage.editing import layer_meter

    app = QgsApplication([], False)
    app.initQgis()
    layer = QgsVectorLayer(path, "parcels")
    begun, feedback = time.perf_counter(), QgsProcessingFeedback(False)
    reader = Reader(columns_of(layer.fields()), layer_meter(layer), layer.crs().isGeographic())
    parcels = reader.all(layer.getFeatures(reader.request()), layer.featureCount(), feedback)
    choice = Choice(min_area_ha=1.0)
    report = check_all(parcels, choice, reader.meter, None, feedback)
    seconds = time.perf_counter() - begun
    live = LiveChecks(parcels, report, choice, reader)
    edits = []
    features = list(layer.getFeatures())[:: max(1, len(parcels) // EDITS)][:EDITS]
    for feature in features:
        shape = feature.geometry()
        shape.translate(3.0, -2.0)
        feature.setGeometry(shape)
        begun = time.perf_counter()
        live.update({feature.id(): feature})
        edits.append(time.perf_counter() - begun)
    return {
        "seconds": seconds,
        "edits": edits,
        "overlaps": len(report.of(*DOUBLE_COUNTING)),
        "counts": {kind.value: count for kind, count in report.counts().items()},
        "peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }


def theirs(path: str) -> dict:
    """Read, make valid where needed, find the pairs with the tree, intersect them; seconds and pairs."""
    import sqlite3

    import numpy as np
    import shapely

    begun = time.perf_counter()
    with sqlite3.connect(path) as connection:
        blobs = [row[0] for row in connection.execute("SELECT geom FROM parcels")]
    shapes = shapely.from_wkb([blob[8 + (0, 32, 48, 48, 64)[(blob[3] >> 1) & 7] :] for blob in blobs])
    bad = ~shapely.is_valid(shapes)
    shapes[bad] = shapely.make_valid(shapes[bad])
    read = time.perf_counter() - begun
    begun = time.perf_counter()
    first, second = shapely.STRtree(shapes).query(shapes, predicate="intersects")
    once = first < second
    areas = shapely.area(shapely.intersection(shapes[first[once]], shapes[second[once]]))
    seconds = time.perf_counter() - begun
    return {
        "seconds": seconds,
        "read": read,
        "overlaps": int(np.count_nonzero(areas > 0.01)),
        "peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }


def run(python, side: str, path: Path) -> dict:
    """Run one side in a process of its own."""
    command = [str(python), __file__, "--side", side, "--path", str(path)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return json.loads(done.stdout.splitlines()[-1])


def data(parcels: int) -> Path:
    """Return the GeoPackage of so many parcels, made where it is missing."""
    path = ROOT / "build" / "bench" / f"checks-{parcels}.gpkg"
    if not path.exists():
        print(f"Writing {parcels:,} parcels ...", flush=True)
        draft = path.with_suffix(".part.gpkg")
        subprocess.run(
            ["/usr/bin/python3", str(HERE / "checks_data.py"), str(draft), str(parcels)], check=True
        )
        draft.replace(path)
    return path


def main() -> int:
    """Measure, print, judge."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--parcels", type=int, default=100_000)
    parser.add_argument("--repeats", type=int, default=3)
    parser.add_argument("--side")
    parser.add_argument("--path")
    options = parser.parse_args()
    if options.side:
        print(json.dumps(ours(options.path) if options.side == "ours" else theirs(options.path)))
        return 0
    from bench.zonal_bench import rasterstats_python

    python, path = rasterstats_python(), data(options.parcels)
    if python is None:
        print("shapely cannot be installed: nothing to compare with")
        return 1
    found = {"ours": [], "theirs": []}
    for _ in range(options.repeats):
        found["ours"].append(run("/usr/bin/python3", "ours", path))
        found["theirs"].append(run(python, "theirs", path))
    return judge(found["ours"], found["theirs"], options.parcels)


def judge(own, other, parcels: int) -> int:
    """Print the table; 1 if a limit is passed or the two do not agree."""
    mine, shapely_s = (statistics.median(one["seconds"] for one in side) for side in (own, other))
    edits = [second for one in own for second in one["edits"]]
    agree = {one["overlaps"] for one in own + other}
    print(f"\n{parcels:,} parcels of 48 edges, medians of {len(own)}; found: {own[0]['counts']}")
    print(f"whole check, reading included      {mine:8.1f} s   {own[0]['peak_mb']:6.0f} MB")
    print(f"shapely, overlaps alone            {shapely_s:8.1f} s   {other[0]['peak_mb']:6.0f} MB")
    print(f"ratio                              {mine / shapely_s:8.2f}     limit {LIMIT_RATIO}")
    middle, worst = statistics.median(edits) * 1e3, max(edits) * 1e3
    print(
        f"one parcel edited, median / worst  {middle:8.1f} / {worst:.1f} ms   limit {LIMIT_EDIT_S * 1e3:.0f}"
    )
    print(f"overlaps found                     {own[0]['overlaps']} and {other[0]['overlaps']}")
    slow = mine > LIMIT_RATIO * shapely_s or statistics.median(edits) > LIMIT_EDIT_S or len(agree) > 1
    print("FAILED" if slow else "within the limits")
    return int(slow)


if __name__ == "__main__":
    sys.exit(main())
