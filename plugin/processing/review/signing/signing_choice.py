"""Parcels that are signed off or reopened by an algorithm: named, in a layer, or by an expression."""

from __future__ import annotations

from qgis.core import (
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsFeatureRequest,
    QgsProcessingException,
    QgsProcessingParameterExpression,
)

from ....core.mechanism.review_tables import Role
from ....core.review.signing import SIGNING
from ....translate import tr
from ...accounts.parcel_choice import parcel_parameters
from ...evidence.choice import chosen_parcels
from ...parameters import choice, line


def signing_parameters() -> tuple:
    """Return PARCELS, INPUT, PARCEL_FIELD, EXPRESSION, ROLE and WHO."""
    label = tr("Only saved parcels for which this expression holds, such as status = 'protected'")
    return (
        *parcel_parameters(),
        QgsProcessingParameterExpression("EXPRESSION", label, None, None, True),
        choice("ROLE", tr("Role"), SIGNING, Role.VERIFIER.value),
        line("WHO", tr("Name of the person")),
    )


def signing_parcels(run) -> list[str]:
    """Return the ids of the parcels chosen.

    :raises QgsProcessingException: nothing says which, or the expression cannot be used.
    """
    named, text = chosen_parcels(run), run.text("EXPRESSION")
    if named is None and not text:
        raise QgsProcessingException(
            tr("Say which parcels are meant: by PARCELS, by the layer INPUT, or by EXPRESSION.")
        )
    if not text:
        return named
    found = _by_expression(run, text)
    wanted = set(found)
    return found if named is None else [one for one in named if one in wanted]


def _by_expression(run, text: str) -> list[str]:
    layer = run.workspace.parcel_layer()
    expression = QgsExpression(text)
    context = QgsExpressionContext()
    context.appendScopes(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    if expression.hasParserError() or not expression.prepare(context):
        reason = expression.parserErrorString() or expression.evalErrorString()
        sentence = tr("EXPRESSION cannot be used ({reason}): correct it.")
        raise QgsProcessingException(sentence.format(reason=reason.strip()))
    index, found = layer.fields().indexOf("id"), []
    for feature in layer.getFeatures(QgsFeatureRequest()):
        context.setFeature(feature)
        holds = expression.evaluate(context)
        if expression.hasEvalError():
            sentence = tr("EXPRESSION cannot be used ({reason}): correct it.")
            raise QgsProcessingException(sentence.format(reason=expression.evalErrorString().strip()))
        if holds:
            found.append(feature.attribute(index))
    return found
