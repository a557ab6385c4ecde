"""A program of its own that merges a copy into a workspace, for a test that kills it.

merge_program.py OURS COPY: compares, prints "ready", merges taking theirs, prints "done".
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from qgis.core import QgsApplication  # noqa: E402
from tools.named_package import load_package  # noqa: E402

load_package()

from terrestrial_carbon.plugin.core.merge.compare import Choice  # noqa: E402
from terrestrial_carbon.plugin.storage.merging import (  # noqa: E402
    apply_merge,
    choices_for_all,
    compare_copy,
)
from terrestrial_carbon.plugin.storage.workspace import open_workspace  # noqa: E402


def main(ours: str, copy: str) -> None:
    """Merge once."""
    found = compare_copy(open_workspace(ours), copy)
    choices = choices_for_all(found.comparison, Choice.THEIRS)
    print("ready", flush=True)
    sys.stdin.readline()
    apply_merge(found, choices)
    print("done", flush=True)


if __name__ == "__main__":
    application = QgsApplication([], False)
    application.initQgis()
    main(*sys.argv[1:])
