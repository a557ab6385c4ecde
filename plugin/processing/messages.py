"""Sentences for the codes that core and raster raise.

Every sentence names the thing and the way out. Values are filled in as given: numbers are
formatted by the one who raises them, texts from data are shown as data.
"""

from ..core.findings import Finding, RuleError
from ..translate import tr


def _sentences():
    """Return code → translated sentence; a function, so that the language can change."""
    from .message_texts import core_texts, raster_texts

    return {**core_texts(), **raster_texts()}


def finding_sentence(finding: Finding) -> str:
    """Return the sentence of one finding in the user's language."""
    template = _sentences().get(finding.code)
    if template is None:
        details = ", ".join(f"{key}={value}" for key, value in finding.values.items())
        return tr("{code}: {subject} {details}").format(
            code=finding.code, subject=finding.subject or "", details=details
        )
    return template.format(subject=finding.subject or "", **finding.values)


def sentence(error: Exception) -> str:
    """Return what to tell the user about ``error``: one clear sentence."""
    if isinstance(error, RuleError):
        return finding_sentence(error.finding)
    code = getattr(error, "code", None)
    values = getattr(error, "values", None)
    if code is not None and isinstance(values, dict) and code in _sentences():
        return _sentences()[code].format(**values)
    return str(error)
