"""The tree of findings about sources: a line for each kind, below it the sources, the gravest first."""

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtWidgets import QTreeWidgetItem

from ...core.checks.source_kinds import LEVELS, SourceFinding, SourceKind, worst
from ...core.findings import Level
from ...processing.sources.words import explanation, kind_word, level_word
from ...translate import tr
from ..findings.tree import ROLE, FindingsTreeBase
from ..widgets import number

_ICONS = {
    Level.ERROR: "/mIconCritical.svg",
    Level.WARNING: "/mIconWarning.svg",
    Level.INFO: "/mIconInfo.svg",
}


class SourcesTree(FindingsTreeBase):
    """Kinds and findings; each item carries its :class:`SourceKind` or :class:`SourceFinding`."""

    def __init__(self, parent=None) -> None:
        super().__init__(SourceKind, [tr("Finding"), tr("Number")], parent)
        self.setObjectName("TerrestrialCarbonSources")
        self.setAccessibleName(tr("Findings about sources by kind"))
        self.setToolTip(tr("Double click or Enter shows the whole map."))

    def show_findings(self, findings, left) -> None:
        """Show findings by kind, the gravest kinds first; those in ``left`` (identity → reason) are grey."""
        chosen = self.chosen()
        by_kind: dict = {}
        for one in findings:
            by_kind.setdefault(one.kind, []).append(one)
        self.clear()
        for kind, found in sorted(by_kind.items(), key=lambda pair: -LEVELS.index(worst(pair[1]))):
            top = QTreeWidgetItem([kind_word(kind), number(len(found))])
            top.setTextAlignment(1, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter))
            top.setData(0, ROLE, kind.value)
            self._mark(top, worst(found))
            self.addTopLevelItem(top)
            for one in found:
                top.addChild(self._child(one, left))
            top.setExpanded(True)
        self._choose(chosen)

    def _child(self, one: SourceFinding, left) -> QTreeWidgetItem:
        reason = left.get(one.identity)
        title = one.source
        if reason is not None:
            title = tr("{title} (left: {reason})").format(title=title, reason=reason)
        item = QTreeWidgetItem([title, ""])
        item.setData(0, ROLE, one)
        item.setToolTip(0, explanation(one))
        self._mark(item, one.level)
        if reason is not None:
            item.setForeground(0, QColor("gray"))
        return item

    @staticmethod
    def _mark(item, level) -> None:
        item.setIcon(0, QgsApplication.getThemeIcon(_ICONS[level]))
        item.setToolTip(1, level_word(level))

    def _choose(self, before) -> None:
        """Choose the finding that was chosen before, if it is still there."""
        if not isinstance(before, SourceFinding):
            return
        for i in range(self.topLevelItemCount()):
            top = self.topLevelItem(i)
            for k in range(top.childCount()):
                if top.child(k).data(0, ROLE).identity == before.identity:
                    self.setCurrentItem(top.child(k))
