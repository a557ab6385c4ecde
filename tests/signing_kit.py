"""What the tests of signing off share: a workspace of squares, readers that agree, signatures."""

from __future__ import annotations

from merge_kit import grid_workspace

from terrestrial_carbon.plugin.core.review.decisions import decide
from terrestrial_carbon.plugin.storage.clock import now
from terrestrial_carbon.plugin.storage.ledger import Ledger
from terrestrial_carbon.plugin.storage.sign_offs import basis_of, sign

VERIFIER = "Vera Verifier"


def say(workspace, parcel_ids, verdict="agree", reader="Ana", basis=True):
    """Let a reader decide on parcels as they are saved."""
    seen = basis_of(workspace, parcel_ids) if basis else {}
    for one in parcel_ids:
        asked = {"subject_kind": "parcel", "subject_id": one, "reader": reader, "verdict": verdict}
        Ledger(workspace, who=reader).act(decide, basis_sha256=seen.get(one, ""), at=now(), **asked)


def sign_all(workspace, parcel_ids, role="verifier", who=VERIFIER, statement="Seen."):
    """Let a reader agree with parcels, and sign them off."""
    say(workspace, parcel_ids)
    return sign(workspace, parcel_ids, role, statement, who)


def signed_grid(folder, signed=("r0c0",), columns=3, rows=2):
    """A workspace of squares (see ``grid_workspace``) of which some are signed off."""
    workspace = grid_workspace(folder, columns, rows)
    sign_all(workspace, list(signed))
    return workspace
