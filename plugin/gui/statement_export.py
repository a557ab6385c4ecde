"""The export menu: a statement as PDF, HTML, XLSX, CSV or JSON, in a language of choice."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QLocale, QObject, Qt, QUrl, pyqtSignal
from qgis.PyQt.QtGui import QCursor, QDesktopServices
from qgis.PyQt.QtWidgets import QAction, QActionGroup, QApplication, QFileDialog, QMenu, QToolButton

from ..reports import add_layout, build_statement, write_csv, write_html, write_json, write_pdf, write_xlsx
from ..reports.map_image import map_png
from ..storage.errors import WorkspaceNotFound
from ..tasks.background import BackgroundWork
from ..translate import available_languages, tr
from .messages import USER_ERRORS

OPEN_SETTING = "terrestrial_carbon/open_after_export"
FOLDER_SETTING = "terrestrial_carbon/export_folder"
FORMATS = ("pdf", "html", "xlsx", "csv", "json")
#: Asked for in place of a format: a print layout in the project.
LAYOUT = "layout"


def format_words() -> dict:
    """Return file ending → (menu text, file filter)."""
    return {
        "pdf": (tr("PDF, to print…"), tr("PDF (*.pdf)")),
        "html": (tr("HTML, for the browser…"), tr("HTML (*.html)")),
        "xlsx": (tr("XLSX, all tables…"), tr("Spreadsheet (*.xlsx)")),
        "csv": (tr("CSV, one file a table…"), tr("CSV (*.csv)")),
        "json": (tr("JSON, full precision…"), tr("JSON (*.json)")),
    }


def language_name(code: str) -> str:
    """Return what a language calls itself."""
    own = {"en": "English", "zh-Hans": "简体中文", "zh-Hant": "繁體中文"}
    return own.get(code) or QLocale(code.replace("-", "_")).nativeLanguageName() or code


def write_statement(statement, kind: str, workspace, project, path) -> Path:
    """Write ``statement`` in the format with the ending ``kind``; return the path to open.

    :raises ReportNotWritten: the folder or the disk refuses.
    """
    if kind == "pdf":
        write_pdf(statement, workspace, project, path)
    else:
        {"html": write_html, "xlsx": write_xlsx, "csv": write_csv, "json": write_json}[kind](statement, path)
    return Path(path)


class ExportButton(QToolButton):
    """Asks for a statement: ``asked`` carries the format's ending, or ``layout``."""

    asked = pyqtSignal(str)

    def __init__(self, parent=None) -> None:
        super().__init__(parent)
        self.setObjectName("TerrestrialCarbonExport")
        self.setText(tr("Export statement"))
        self.setToolTip(tr("Write the statement of the saved workspace: PDF, HTML, XLSX, CSV or JSON."))
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        menu = QMenu(self)
        for kind, (text, _) in format_words().items():
            action = menu.addAction(text)
            action.setObjectName(f"TerrestrialCarbonExport_{kind}")
            action.triggered.connect(lambda checked=False, kind=kind: self.asked.emit(kind))
        layout = menu.addAction(tr("Print layout in this project, to edit"))
        layout.setObjectName("TerrestrialCarbonExport_layout")
        layout.triggered.connect(lambda checked=False: self.asked.emit(LAYOUT))
        menu.addSeparator()
        self._languages = self._language_menu(menu)
        self._open = QAction(tr("Open after export"), menu)
        self._open.setObjectName("TerrestrialCarbonOpenAfterExport")
        self._open.setCheckable(True)
        self._open.setChecked(QgsSettings().value(OPEN_SETTING, True, type=bool))
        self._open.toggled.connect(lambda on: QgsSettings().setValue(OPEN_SETTING, on))
        menu.addAction(self._open)
        self.setMenu(menu)

    def _language_menu(self, menu) -> QActionGroup:
        group = QActionGroup(menu)
        submenu = menu.addMenu(tr("Language of the statement"))
        choices = [(None, tr("as on the screen"))]
        choices += [(code, language_name(code)) for code in available_languages()]
        for code, text in choices:
            action = submenu.addAction(text)
            action.setCheckable(True)
            action.setChecked(code is None)
            action.setData(code)
            group.addAction(action)
        return group

    @property
    def language(self):
        """The code of the language chosen, ``None`` for the screen's."""
        action = self._languages.checkedAction()
        return None if action is None else action.data() or None

    @property
    def opens(self) -> bool:
        """Whether to open what was written."""
        return self._open.isChecked()


def ask_path(parent, kind: str, name: str) -> str:
    """Ask where to write; return an empty text if the user thinks better of it."""
    settings = QgsSettings()
    folder = settings.value(FOLDER_SETTING, str(Path.home()), type=str)
    start = str(Path(folder) / f"{safe_name(name)}.{kind}")
    path, _ = QFileDialog.getSaveFileName(parent, tr("Export statement"), start, format_words()[kind][1])
    if not path:
        return ""
    if not path.lower().endswith(f".{kind}"):
        path = f"{path}.{kind}"
    settings.setValue(FOLDER_SETTING, str(Path(path).parent))
    return path


def safe_name(name: str) -> str:
    """Return ``name`` without what file systems refuse."""
    return "".join("_" if char in '<>:"/\\|?*\0' else char for char in name).strip(" .") or "statement"


class StatementExport(QObject):
    """Writes statements: what is read and added up runs in the background, the writing at its end."""

    busy = pyqtSignal(bool)

    def __init__(self, parent, session, messages) -> None:
        super().__init__(parent)
        self._window, self._session, self._messages = parent, session, messages
        self._work = None

    def ask_and_write(self, kind: str, language, opens: bool) -> None:
        """Ask for a path, write the statement there, say so, and open it if wanted.

        A print layout has no path: it becomes part of the project.
        """
        workspace = self._session.workspace
        if not Path(workspace.path).exists():
            self._messages.error(WorkspaceNotFound(workspace.path))
            return
        path = LAYOUT
        if kind != LAYOUT:
            path = ask_path(self._window, kind, tr("{name} statement").format(name=workspace.settings.name))
        if not path or self._work is not None:
            return
        self._work = BackgroundWork(
            tr("Statement of {name}").format(name=workspace.settings.name),
            lambda: build_statement(workspace, language, with_map=False),
            lambda statement: self._write(statement, kind, workspace, path, opens),
            self._fail,
        )
        self.busy.emit(True)
        self._work.start()

    def stop(self) -> None:
        """Give up what is under way; nothing is written."""
        work, self._work = self._work, None
        if work is not None:
            work.cancel()

    def _fail(self, error) -> None:
        self._end()
        if not isinstance(error, USER_ERRORS):
            raise error
        self._messages.error(error)

    def _write(self, statement, kind, workspace, path, opens) -> None:
        self._end()
        with self._messages.guard():
            with wait_cursor():
                if kind == "html":
                    statement = replace(statement, map_png=map_png(workspace))
                if kind == LAYOUT:
                    written = add_layout(statement, workspace, self._session.project).name()
                else:
                    written = write_statement(statement, kind, workspace, self._session.project, path)
            if kind == LAYOUT:
                text = tr("The statement is a print layout of this project: Project > Layouts > {name}")
                self._messages.success(text.format(name=written))
            else:
                self._messages.success(tr("The statement is written: {path}").format(path=written))
            layer = self._session.parcel_layer
            if layer is not None and layer.isModified():
                self._messages.warning(
                    tr("Unsaved edits are not in the statement: save them and export again.")
                )
            if opens and kind != LAYOUT:
                QDesktopServices.openUrl(QUrl.fromLocalFile(str(written)))

    def _end(self) -> None:
        self._work = None
        self.busy.emit(False)


@contextmanager
def wait_cursor():
    """Show that QGIS works on something short."""
    QApplication.setOverrideCursor(QCursor(Qt.CursorShape.WaitCursor))
    try:
        yield
    finally:
        QApplication.restoreOverrideCursor()
