"""Makes the journal's hashes again, in a process of its own beside the one that replays its effects.

verify_hashes.py URI QUERY ANCHOR: run by ``verify_process``, with nothing but the standard library.
It answers with one line of JSON: ``entries``, the first ``mismatch`` and the entry of the ``anchor``.
"""

import hashlib
import json
import sqlite3
import sys


def check(rows, genesis: str, anchor: str) -> dict:
    """Return what was found in ``rows`` of (number, hash before, hash, hashed text as bytes)."""
    before, sha256 = genesis, hashlib.sha256
    number, mismatch, anchor_seq = 0, None, None
    for seq, previous, own, text in rows:
        number += 1
        if mismatch is None and (seq != number or previous != before or sha256(text).hexdigest() != own):
            mismatch = number
        before = own
        if own == anchor:
            anchor_seq = number
    return {"entries": number, "mismatch": mismatch, "anchor": anchor_seq}


def main(uri: str, query: str, genesis: str, anchor: str) -> None:
    """Check the journal of the database at ``uri``."""
    connection = sqlite3.connect(uri, uri=True)
    print(json.dumps(check(connection.execute(query), genesis, anchor)))


if __name__ == "__main__":
    main(*sys.argv[1:])
