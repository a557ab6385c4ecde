"""A program of its own that signs all parcels of a workspace off, for tests that kill it or run two.

signing_program.py WORKSPACE WHO: prints "ready", waits for a line, signs, prints "done" or why not.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from qgis.core import QgsApplication  # noqa: E402
from tools.named_package import load_package  # noqa: E402

load_package()

from terrestrial_carbon.plugin.core.findings import RuleError  # noqa: E402
from terrestrial_carbon.plugin.storage import database  # noqa: E402
from terrestrial_carbon.plugin.storage.errors import WorkspaceLocked  # noqa: E402
from terrestrial_carbon.plugin.storage.sign_offs import sign  # noqa: E402
from terrestrial_carbon.plugin.storage.workspace import open_workspace  # noqa: E402


def main(path: str, who: str) -> None:
    """Sign once."""
    workspace = open_workspace(path)
    with database.reading(path) as connection:
        parcels = [row[0] for row in connection.execute("SELECT id FROM parcel ORDER BY id")]
    print("ready", flush=True)
    sys.stdin.readline()
    try:
        sign(workspace, parcels, "verifier", "", who)
        print("done", flush=True)
    except RuleError as error:
        print(error.finding.code, flush=True)
    except WorkspaceLocked:
        print("locked", flush=True)


if __name__ == "__main__":
    application = QgsApplication([], False)
    application.initQgis()
    main(*sys.argv[1:])
