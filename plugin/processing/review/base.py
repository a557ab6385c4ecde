"""What the algorithms of the review share: their group, a run without a workspace, common parameters."""

from __future__ import annotations

from qgis.core import QgsProcessingParameterField, QgsProcessingParameterMatrix

from ...translate import tr
from ..accounts.base import Group, GroupedAlgorithm
from ..accounts.run import AccountsRun
from ..parameters import real

MOST_CONFIDENCE, LEAST_CONFIDENCE = 0.9999, 0.5


class ReviewAlgorithm(GroupedAlgorithm):
    """An algorithm of the review; ``_work`` returns its results."""

    GROUP = Group.REVIEW

    def _work(self, run: AccountsRun) -> dict:
        raise NotImplementedError(type(self).__name__)

    def compute(self, parameters, context, feedback) -> dict:
        return self._work(AccountsRun(self, parameters, context, feedback, None, None))


def confidence_parameter():
    """Return CONFIDENCE: the level of the intervals."""
    label = tr("Level of confidence of the intervals [0.95 is 95 %]")
    return real("CONFIDENCE", label, 0.95, LEAST_CONFIDENCE, MOST_CONFIDENCE)


def class_table(name: str, label: str, headers, optional: bool = True):
    """Return a table of classes that is typed in, or given as the path of a CSV file."""
    return QgsProcessingParameterMatrix(
        name, label, numberRows=6, hasFixedNumberRows=False, headers=list(headers), defaultValue=[],
        optional=optional,
    )  # fmt: skip


def field_of(parent: str, name: str, label: str, numeric: bool = False, optional: bool = True):
    """Return a field of a layer."""
    any_kind, number = QgsProcessingParameterField.DataType.Any, QgsProcessingParameterField.DataType.Numeric
    return QgsProcessingParameterField(
        name, label, None, parent, number if numeric else any_kind, False, optional
    )
