"""``terrestrialcarbon:thawbaseline``: let the joining-date state follow the parcels again."""

from __future__ import annotations

from ...storage.baseline import frozen_of, thaw_workspace
from ...translate import tr
from ..accounts.base import AccountsAct, paragraphs, text_output


class ThawBaseline(AccountsAct):
    """Thaws the joining-date state, with a reason."""

    NAME = "thawbaseline"

    def displayName(self):  # noqa: N802 (QGIS's names, here and below)
        return tr("Thaw the baseline")

    def help_text(self):
        return paragraphs(
            tr(
                "Takes the freeze of the joining-date state back, so that P0, T0 and B (tCO2e) follow the "
                "parcels again until it is frozen anew. It needs a reason, which stays in the journal beside "
                "the state that was frozen."
            ),
            tr(
                "Once the accounts have opened on the frozen state it cannot be thawed: what was wrong goes "
                "in as new terms or as a correction."
            ),
        )

    def _outputs(self):
        return (text_output("FINGERPRINT", tr("Fingerprint of the parcels that were frozen (SHA-256)")),)

    def _work(self, run):
        frozen = frozen_of(run.workspace)
        thaw_workspace(run.workspace, run.text("REASON"))
        return {"FINGERPRINT": frozen.sha256}
