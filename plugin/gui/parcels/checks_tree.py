"""The tree of findings: a line for each kind with its figures, below it the findings, the largest first."""

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtWidgets import QTreeWidgetItem

from ...core.checks.kinds import CheckFinding, Kind
from ...processing.checks.words import finding_words, kind_word
from ...processing.messages import shown_number
from ...translate import tr
from ..findings.tree import ROLE, FindingsTreeBase
from ..widgets import number

#: Findings listed of each kind; the rest is counted.
MOST = 500
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class FindingsTree(FindingsTreeBase):
    """Kinds and findings; each item carries its :class:`Kind` or :class:`CheckFinding`."""

    def __init__(self, parent=None) -> None:
        super().__init__(Kind, [tr("Finding"), tr("Number"), tr("ha"), tr("tCO2e")], parent)
        self.setObjectName("TerrestrialCarbonFindings")
        self.setAccessibleName(tr("Findings by kind"))
        self.setToolTip(tr("Double click or Enter shows the place on the map."))
        for column in (1, 2, 3):
            self.headerItem().setTextAlignment(column, int(_RIGHT))

    def show_findings(self, by_kind, label_of, waived) -> None:
        """Show kind → findings; those in ``waived`` (identity → reason) are grey."""
        open_kinds = {kind for kind in Kind if self._is_open(kind)}
        chosen = self.chosen()
        identity = chosen.identity if isinstance(chosen, CheckFinding) else chosen
        self.clear()
        for kind, findings in by_kind.items():
            if not findings:
                continue
            top = self._line(
                kind_word(kind), len(findings), _sum(findings, "area_ha"), _sum(findings, "tco2e")
            )
            top.setData(0, ROLE, kind.value)
            self.addTopLevelItem(top)
            for one in findings[:MOST]:
                top.addChild(self._child(one, label_of, waived))
            if len(findings) > MOST:
                more = tr("{count} more are not listed.").format(count=number(len(findings) - MOST))
                top.addChild(QTreeWidgetItem([more]))
            top.setExpanded(kind in open_kinds)
        self._choose(identity)

    def _is_open(self, kind: Kind) -> bool:
        items = (self.topLevelItem(i) for i in range(self.topLevelItemCount()))
        return any(item.data(0, ROLE) == kind.value and item.isExpanded() for item in items)

    def _choose(self, wanted) -> None:
        """Choose the line that was chosen before, if it is still there."""
        for i in range(self.topLevelItemCount()):
            top = self.topLevelItem(i)
            if isinstance(wanted, Kind) and top.data(0, ROLE) == wanted.value:
                self.setCurrentItem(top)
            for k in range(
                top.childCount() if isinstance(wanted, str) and not isinstance(wanted, Kind) else 0
            ):
                one = top.child(k).data(0, ROLE)
                if one is not None and one.identity == wanted:
                    self.setCurrentItem(top.child(k))

    def _child(self, one: CheckFinding, label_of, waived) -> QTreeWidgetItem:
        title = ", ".join(label_of(name) for name in one.names[:3]) or tr("between parcels")
        item = self._line(title, None, one.area_ha, one.tco2e)
        item.setData(0, ROLE, one)
        item.setToolTip(0, finding_words(one, label_of))
        reason = waived.get(one.identity)
        if reason is not None:
            for column in range(4):
                item.setForeground(column, QColor("gray"))
            item.setText(0, tr("{title} (left: {reason})").format(title=title, reason=reason))
        return item

    @staticmethod
    def _line(title, count, area_ha, tco2e) -> QTreeWidgetItem:
        item = QTreeWidgetItem(
            [
                title,
                "" if count is None else number(count),
                "" if area_ha is None else shown_number(area_ha),
                "" if tco2e is None else shown_number(tco2e),
            ]
        )
        for column in (1, 2, 3):
            item.setTextAlignment(column, int(_RIGHT))
        return item


def _sum(findings, name: str):
    known = [getattr(one, name) for one in findings if getattr(one, name) is not None]
    return float(sum(known)) if known else None
