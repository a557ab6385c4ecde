"""A definition of forest as text: three numbers, or the workspace that has one."""

from __future__ import annotations

import os

from qgis.core import QgsProcessingException

from ...core.findings import RuleError
from ...core.lulucf.forest import ForestDefinition
from ...storage.workspace import open_workspace
from ...translate import tr


def forest_given(text: str) -> ForestDefinition | None:
    """Return the definition of forest that a text gives, ``None`` for an empty one.

    :param text: crown cover in percent, least area in hectares and least height in metres, such as
        ``30/0.5/5``; or the path of a workspace.
    :raises QgsProcessingException: it is neither, or a number is outside of what the rules allow.
    """
    text = text.strip()
    if not text:
        return None
    if text.lower().endswith(".gpkg"):
        return _of_workspace(text)
    try:
        numbers = [float(part) for part in text.replace(",", ".").split("/")]
    except ValueError:
        numbers = []
    if len(numbers) != 3:
        raise QgsProcessingException(
            tr(
                "“{text}” is no definition of forest: give crown cover in percent, least area in hectares "
                "and least height in metres, such as 30/0.5/5."
            ).format(text=text[:80])
        )
    try:
        return ForestDefinition(*numbers)
    except RuleError as error:
        values = error.finding.values
        sentence = tr(
            "“{text}” is no definition of forest: {value} is not from {low} to {high}. The rules allow crown "
            "cover of 10 to 30 %, an area of 0.05 to 1 ha and a height of 2 to 5 m."
        )
        raise QgsProcessingException(
            sentence.format(
                text=text[:80], **{name: f"{values[name]:g}" for name in ("value", "low", "high")}
            )
        ) from error


def _of_workspace(path: str) -> ForestDefinition:
    found = open_workspace(path).settings.forest
    if found is None:
        raise QgsProcessingException(
            tr(
                "The workspace “{workspace}” has no definition of forest: set one there, or give it here, "
                "such as 30/0.5/5."
            ).format(workspace=os.path.basename(path))
        )
    return found
