"""The workspace bar: new, open, recent, import, undo, redo, save; name and dates below."""

from pathlib import Path

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QMenu, QToolButton, QVBoxLayout, QWidget

from ...reports.formats import day
from ...translate import tr
from ..recent import recent_workspaces
from ..widgets import note, tool_button, years


class WorkspaceBar(QWidget):
    """Reports what is asked for; ``open_asked`` carries a path, empty to choose one."""

    new_asked = pyqtSignal()
    open_asked = pyqtSignal(str)
    import_asked = pyqtSignal()
    plots_asked = pyqtSignal()
    merge_asked = pyqtSignal()
    copy_asked = pyqtSignal()
    package_asked = pyqtSignal()
    undo_asked = pyqtSignal()
    redo_asked = pyqtSignal()
    save_asked = pyqtSignal()

    def __init__(self, parent=None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        row = QHBoxLayout()
        row.setSpacing(1)
        self._row = row
        self._button(
            "new",
            tr("New"),
            tr("Create a workspace: one file for a place's parcels and accounts."),
            self.new_asked.emit,
        )
        self._open = self._button(
            "open",
            tr("Open"),
            tr("Open a workspace; the arrow lists recent ones."),
            lambda: self.open_asked.emit(""),
        )
        self._import = self._button(
            "import",
            tr("Import"),
            tr("Import parcels from any polygon layer or file, in any CRS."),
            self.import_asked.emit,
        )
        row.addStretch(1)
        self._undo = self._button("undo", tr("Undo"), "", self.undo_asked.emit)
        self._redo = self._button("redo", tr("Redo"), "", self.redo_asked.emit)
        self._save = self._button(
            "save", tr("Save"), tr("Write the edits into the workspace."), self.save_asked.emit
        )
        column.addLayout(row)
        self._title = note(name="TerrestrialCarbonWorkspaceTitle")
        column.addWidget(self._title)
        self._add_recent_menu()
        self._add_colleague_menu()
        self.show_workspace(None)
        self.show_edits(None)

    def show_workspace(self, workspace) -> None:
        """Show name, joining date and period, or what to do first."""
        self._import.setEnabled(workspace is not None and not workspace.read_only)
        if workspace is None:
            self._title.setText(tr("No workspace yet: make a new one or open one."))
            self._title.setToolTip("")
            return
        settings = workspace.settings
        facts = tr("joining date {date} · {years}").format(
            date=day(settings.joining_date),
            years=years(settings.period_years),
        )
        if workspace.read_only:
            facts += " · " + tr("read-only")
        self._title.setText(f"<b>{_escaped(settings.name)}</b> · {_escaped(facts)}")
        self._title.setToolTip(str(workspace.path))

    def show_edits(self, layer) -> None:
        """Set undo, redo and save by the parcels' undo stack; all off for ``None``."""
        stack = None if layer is None else layer.undoStack()
        can_undo, can_redo = bool(stack and stack.canUndo()), bool(stack and stack.canRedo())
        self._undo.setEnabled(can_undo)
        self._redo.setEnabled(can_redo)
        self._undo.setToolTip(_with(tr("Undo"), stack.undoText() if can_undo else ""))
        self._redo.setToolTip(_with(tr("Redo"), stack.redoText() if can_redo else ""))
        self._save.setEnabled(bool(layer is not None and layer.isEditable() and layer.isModified()))

    def _button(self, name, text, tip, slot) -> QToolButton:
        button = tool_button(f"TerrestrialCarbonWorkspace_{name}", name, text, tip, slot, under=True)
        self._row.addWidget(button)
        return button

    def _add_recent_menu(self) -> None:
        self._recent = QMenu(self)
        self._recent.aboutToShow.connect(self._fill_recent)
        self._open.setMenu(self._recent)
        self._open.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)

    def _add_colleague_menu(self) -> None:
        menu = QMenu(self)
        menu.setObjectName("TerrestrialCarbonColleagueMenu")
        for name, text, signal in (
            ("plots", tr("Field plots and trees…"), self.plots_asked),
            ("copy", tr("Copy for a colleague…"), self.copy_asked),
            ("package", tr("Package for the field…"), self.package_asked),
            ("merge", tr("Merge a colleague's work…"), self.merge_asked),
        ):
            action = menu.addAction(text)
            action.setObjectName(f"TerrestrialCarbonColleague_{name}")
            action.triggered.connect(lambda checked=False, signal=signal: signal.emit())
        self._import.setMenu(menu)
        self._import.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)

    def _fill_recent(self) -> None:
        self._recent.clear()
        paths = recent_workspaces()
        for path in paths:
            action = self._recent.addAction(f"{Path(path).stem}  –  {Path(path).parent}")
            action.triggered.connect(lambda checked=False, path=path: self.open_asked.emit(path))
        if not paths:
            self._recent.addAction(tr("No recent workspaces")).setEnabled(False)


def _with(verb: str, what: str) -> str:
    return tr("{verb}: {what}").format(verb=verb, what=what) if what else verb


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")
