"""What the algorithms of the accounts share: a workspace, groups with icons, results by name."""

from __future__ import annotations

from enum import Enum

from qgis.core import QgsProcessingOutputBoolean, QgsProcessingOutputNumber, QgsProcessingOutputString
from qgis.PyQt.QtGui import QIcon

from ...storage.ledger import Ledger
from ...storage.workspace import open_workspace
from ...translate import tr
from ..base import TerrestrialCarbonAlgorithm
from ..parameters import advanced, line, workspace_parameter
from ..provider import ICON
from .run import AccountsRun

HEAD = "HEAD"
REASON = "REASON"


class Group(str, Enum):
    """Groups of the toolbox; each has an icon of its name."""

    ACCOUNTS = "accounts"
    RIGHTS = "rights"
    CREDITS = "credits"
    RESERVE = "reserve"
    LEDGER = "ledger"
    LULUCF = "lulucf"
    REVIEW = "review"


class GroupedAlgorithm(TerrestrialCarbonAlgorithm):
    """An algorithm in one of the groups.

    Subclasses set ``GROUP`` and define ``_inputs`` (parameters) and ``_outputs`` (results).
    """

    GROUP = Group.ACCOUNTS

    def icon(self):
        return QIcon(str(ICON.with_name(f"{self.GROUP.value}.svg")))

    def group(self):
        return _group_names()[self.GROUP]

    def groupId(self):  # noqa: N802 (QGIS's names, here and below)
        return self.GROUP.value

    def tags(self):
        return [self.group(), self.groupId(), "tCO2e", "carbon", tr("carbon")]

    def shortDescription(self):  # noqa: N802
        return self.help_text().split("\n")[0]

    def _inputs(self) -> tuple:
        return ()

    def _outputs(self) -> tuple:
        return ()

    def initAlgorithm(self, configuration=None):  # noqa: N802
        for parameter in self._inputs():
            self.addParameter(parameter)
        for output in self._outputs():
            self.addOutput(output)


class AccountsAlgorithm(GroupedAlgorithm):
    """An algorithm that reads the accounts of a workspace; ``_work`` returns its results."""

    def initAlgorithm(self, configuration=None):  # noqa: N802
        self.addParameter(workspace_parameter())
        super().initAlgorithm(configuration)

    def _work(self, run: AccountsRun) -> dict:
        raise NotImplementedError(type(self).__name__)

    def compute(self, parameters, context, feedback) -> dict:
        workspace = open_workspace(self.parameterAsFile(parameters, "WORKSPACE", context))
        return self._work(AccountsRun(self, parameters, context, feedback, workspace, Ledger(workspace)))


class AccountsAct(AccountsAlgorithm):
    """An algorithm that changes the accounts: one entry of the journal, or nothing at all."""

    def initAlgorithm(self, configuration=None):  # noqa: N802
        super().initAlgorithm(configuration)
        self.addParameter(advanced(line(REASON, tr("Reason, kept in the journal"), optional=True)))
        self.addOutput(QgsProcessingOutputString(HEAD, tr("Hash of the journal's last entry")))

    def compute(self, parameters, context, feedback) -> dict:
        workspace = open_workspace(self.parameterAsFile(parameters, "WORKSPACE", context))
        ledger = Ledger(workspace)
        results = self._work(AccountsRun(self, parameters, context, feedback, workspace, ledger))
        return {**results, HEAD: ledger.head()[1]}


def number_output(name, label):
    """Return a result that is a number."""
    return QgsProcessingOutputNumber(name, label)


def text_output(name, label):
    """Return a result that is a text."""
    return QgsProcessingOutputString(name, label)


def yes_no_output(name, label):
    """Return a result that is true or false."""
    return QgsProcessingOutputBoolean(name, label)


def paragraphs(*texts) -> str:
    """Return a help text of paragraphs."""
    return "\n\n".join(texts)


def _group_names() -> dict:
    return {
        Group.ACCOUNTS: tr("Accounts"),
        Group.RIGHTS: tr("Rights and projects"),
        Group.CREDITS: tr("Credits"),
        Group.RESERVE: tr("Reserve and safeguards"),
        Group.LEDGER: tr("Ledger"),
        Group.LULUCF: tr("Land use (LULUCF)"),
        Group.REVIEW: tr("Review"),
    }
