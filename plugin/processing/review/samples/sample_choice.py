"""A sample of a workspace, chosen by its name or id."""

from __future__ import annotations

from qgis.core import QgsProcessingException

from ....storage.samples import SampleFacts, samples
from ....translate import tr
from ...parameters import line


def sample_parameter():
    """Return SAMPLE: the name or the id of a sample in the workspace."""
    return line("SAMPLE", tr("Sample: its name or id (empty: the only one)"), None, True)


def chosen_sample(run) -> SampleFacts:
    """Return the sample that was chosen.

    :raises QgsProcessingException: the workspace has no such sample, or several and none is named.
    """
    found, wanted = samples(run.workspace), run.text("SAMPLE")
    chosen = [one for one in found if wanted in (one.id, one.name)] if wanted else found
    if len(chosen) == 1:
        return chosen[0]
    if not found:
        raise QgsProcessingException(tr("The workspace has no sample: keep one first, with keepsample."))
    names = ", ".join(one.name for one in found)
    text = tr("There is no sample “{name}”: the workspace has {known}.")
    if not wanted:
        text = tr("The workspace has several samples: name one of {known}.")
    raise QgsProcessingException(text.format(name=wanted, known=names))
