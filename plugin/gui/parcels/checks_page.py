"""The page of checks: run them, look at what they find, repair it or leave it with a reason."""

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QDoubleSpinBox,
    QFormLayout,
    QHBoxLayout,
    QMenu,
    QTabWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ...core.checks.kinds import CheckFinding
from ...processing.checks.choice import SLIVER_WIDTH_M, TOLERANCE_M2
from ...processing.checks.words import finding_words
from ...translate import tr
from ..findings.page import FindingsPage
from ..sources.page import SourcesPage
from ..widgets import number
from .checks_tree import FindingsTree

_SNAP_M = 1.0
_TITLE_LETTERS = 32  # of a repair with a parcel's name; the menu has all of it


class ChecksPage(FindingsPage):
    """Emits what is asked for; the controller does it.

    ``run_asked`` carries a kind or ``None`` for all, ``fix_asked`` a finding and a repair's code,
    ``leave_asked`` a finding and a reason, ``return_asked`` and ``zoom_asked`` a finding.
    """

    NAME, FINDING = "TerrestrialCarbonChecks", CheckFinding

    run_asked = pyqtSignal(object)
    fix_asked = pyqtSignal(object, str)

    def __init__(self, parent=None) -> None:
        super().__init__(FindingsTree(), parent)
        self._label_of, self._fixes_of = str, lambda one: []
        self.sources = SourcesPage()
        self._buttons()
        self._lay_out()
        self.show_state(False, False)

    def _buttons(self) -> None:
        self.run = self.button(
            "Run", tr("Check all"),
            tr("Checks geometries, overlaps, gaps, ids, dates and areas of all parcels, unsaved edits too."),
            lambda: self.run_asked.emit(None),
        )  # fmt: skip
        self.run_kind = self.button(
            "RunKind", tr("Check this kind"), tr("Checks the chosen kind alone again."), self._run_kind
        )
        self.fix = self.button(
            "Fix", tr("Fix"), tr("Repairs the chosen finding; undo takes it back."), self._fix
        )
        self.fix.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)
        self.fix_menu = QMenu(self)
        self.fix.setMenu(self.fix_menu)
        self.settings = self.button("Settings", tr("Limits"), tr("Shows the limits of the checks."))
        self.settings.setCheckable(True)

    def _lay_out(self) -> None:
        self.limits = QWidget()
        form = QFormLayout(self.limits)
        form.setContentsMargins(0, 0, 0, 0)
        self.least = _spin("Least", tr(" ha"), 0.0, tr("Parcels of less than this area are listed; 0: none."))
        self.sliver = _spin(
            "Sliver", tr(" m"), SLIVER_WIDTH_M,
            tr("Parcels of a smaller mean width are slivers: twice the area over the length of the border."),
        )  # fmt: skip
        self.tolerance = _spin(
            "Tolerance", tr(" m²"), TOLERANCE_M2, tr("Overlaps and gaps up to this area are left out.")
        )
        self.snapping = _spin(
            "Snap", tr(" m"), _SNAP_M, tr("How far vertices are moved by snapping at most.")
        )
        form.addRow(tr("Least area"), self.least)
        form.addRow(tr("Sliver below"), self.sliver)
        form.addRow(tr("Tolerance"), self.tolerance)
        form.addRow(tr("Snap within"), self.snapping)
        self.settings.toggled.connect(self.limits.setVisible)
        self.limits.hide()
        top, bottom = QHBoxLayout(), QHBoxLayout()
        for widget in (self.run, self.run_kind, self.settings):
            top.addWidget(widget)
        top.addStretch(1)
        top.addWidget(self.left)
        for widget in (self.fix, self.leave):
            bottom.addWidget(widget)
        bottom.addWidget(self.reason, 100)
        bottom.addStretch(1)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(4, 6, 4, 4)
        column.setSpacing(4)
        column.addLayout(top)
        column.addWidget(self.limits)
        column.addLayout(self.running_row())
        column.addWidget(self.summary)
        column.addWidget(self.tree, 1)
        column.addWidget(self.words)
        column.addLayout(bottom)
        self._put_in_tabs(body)

    def _put_in_tabs(self, body: QWidget) -> None:
        """Show the checks of parcels and those of sources side by side."""
        self.sections = QTabWidget()
        self.sections.setObjectName("TerrestrialCarbonChecksSections")
        self.sections.setDocumentMode(True)
        self.sections.tabBar().setDrawBase(False)  # a bright line in dark themes
        for page, title, tip in (
            (body, tr("Parcels"), tr("Geometries, overlaps, gaps, ids, dates and areas of the parcels.")),
            (self.sources, tr("Sources"), tr("The maps that stocks come from: unit, nodata, place, year.")),
        ):
            self.sections.addTab(page, title)
            self.sections.setTabToolTip(self.sections.count() - 1, tip)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 2, 0, 0)
        outer.addWidget(self.sections)

    def show_state(self, is_open: bool, editable: bool) -> None:
        """Say whether a workspace is open, and whether it can be changed."""
        self._open, self._editable = is_open, editable
        if not is_open:
            self.tree.clear()
            self.summary.setText(tr("Open a workspace to check its parcels."))
        self.show_running(False)

    def show_findings(self, by_kind, label_of, waived, fixes_of) -> None:
        """Show kind → findings.

        :param waived: identity → reason, of those that are left.
        :param fixes_of: finding → list of (code, title) of its repairs.
        """
        self._reasons, self._label_of, self._fixes_of = waived, label_of, fixes_of
        still = {
            kind: [one for one in found if one.identity not in waived] for kind, found in by_kind.items()
        }
        count, left = (sum(map(len, found.values())) for found in (still, by_kind))
        self.tree.show_findings(by_kind if self.left.isChecked() else still, label_of, waived)
        self.summary.setText(_summary(count, left - count))
        self.counted.emit(count)
        self.show_choice()

    def show_choice(self) -> None:
        """Show what is chosen and what can be done about it."""
        chosen = self.tree.chosen()
        is_finding = isinstance(chosen, CheckFinding)
        fixes = self._fixes_of(chosen) if is_finding else []
        self.words.setText(finding_words(chosen, self._label_of) if is_finding else "")
        self.run_kind.setEnabled(self._open and not self._running and chosen is not None)
        self.fix.setEnabled(bool(fixes) and self._editable and not self._running)
        title = fixes[0][1] if fixes else tr("Fix")
        width = self.fontMetrics().horizontalAdvance("x") * _TITLE_LETTERS
        self.fix.setText(self.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, width))
        self.fix_menu.clear()
        for code, title in fixes:
            self.fix_menu.addAction(title).triggered.connect(
                lambda checked=False, code=code: self.fix_asked.emit(self.tree.chosen(), code)
            )
        self.show_leaving(self.finding())

    def _run_kind(self) -> None:
        chosen = self.tree.chosen()
        self.run_asked.emit(chosen.kind if isinstance(chosen, CheckFinding) else chosen)

    def _fix(self) -> None:
        chosen = self.tree.chosen()
        fixes = self._fixes_of(chosen)
        if fixes:
            self.fix_asked.emit(chosen, fixes[0][0])

    def title(self, count: int) -> str:
        """Return the page's title in the row of tabs."""
        return tr("Checks ({number})").format(number=number(count)) if count else tr("Checks")


def _summary(count: int, left: int) -> str:
    text = tr("Nothing is open.") if left else tr("Nothing was found.")
    if count:
        text = tr("1 finding.") if count == 1 else tr("{count} findings.").format(count=number(count))
    return text + " " + tr("Left with a reason: {count}.").format(count=number(left)) if left else text


def _spin(name: str, suffix: str, value: float, tip: str) -> QDoubleSpinBox:
    spin = QDoubleSpinBox()
    spin.setObjectName(f"TerrestrialCarbonChecks{name}")
    spin.setDecimals(4)
    spin.setRange(0.0, 1e6)
    spin.setValue(value)
    spin.setSuffix(suffix)
    spin.setToolTip(tip)
    return spin
