"""A second program on a workspace, for tests of reviewing it at the same time.

review_program.py decide PATH READER VERDICT ID…: decides on parcels; prints each id that is done.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from ledger_program import Place  # noqa: E402 (it makes the package known)

from terrestrial_carbon.plugin.storage import review  # noqa: E402


def main(what: str, path: str, reader: str, verdict: str, *ids: str) -> None:
    """Do what the command line asks for."""
    assert what == "decide"
    for parcel_id in ids:
        review.decide(Place(path), review.Answer("parcel", parcel_id, reader, verdict))
        print(parcel_id, flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
