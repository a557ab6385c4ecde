"""The user manual in a window of its own: offline, in the user's language, beside the map."""

from __future__ import annotations

import re
from pathlib import Path

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtGui import QDesktopServices, QTextCursor, QTextDocument
from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout

from ..translate import tr

HELP_FOLDER = Path(__file__).resolve().parents[2] / "resources" / "help"


def help_page(name: str, locale: str) -> Path:
    """Return the page ``name`` in the language of ``locale``, the English one where there is none."""
    if locale.startswith("zh"):
        translated = HELP_FOLDER / f"{name}.zh-Hans.md"
        if translated.exists():
            return translated
    return HELP_FOLDER / f"{name}.md"


def anchor_of(heading: str) -> str:
    """Return what a link to a heading has behind its ``#``, as readers of Markdown make it."""
    return re.sub(r"\s", "-", re.sub(r"[^\w\s-]", "", heading.strip().lower()))


class HelpWindow(QDialog):
    """Shows the pages of the manual; links between them work, others open in the browser."""

    def __init__(self, parent=None) -> None:
        super().__init__(parent)
        self.setObjectName("TerrestrialCarbonHelp")
        self.setWindowTitle(tr("Terrestrial Carbon: user manual"))
        self.resize(760, 640)
        self._browser = QTextBrowser(self)
        self._browser.setOpenLinks(False)
        self._browser.setAccessibleName(tr("User manual"))
        self._browser.anchorClicked.connect(self._follow)
        buttons = QDialogButtonBox(self)
        buttons.addButton(tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.rejected.connect(self.close)
        layout = QVBoxLayout(self)
        layout.addWidget(self._browser)
        layout.addWidget(buttons)

    def open_page(self, name: str = "manual") -> None:
        """Show a page by its name, and bring the window to the front."""
        self._load(QUrl.fromLocalFile(str(help_page(name, QgsApplication.locale()))))
        self.show()
        self.raise_()

    def _load(self, url: QUrl) -> None:
        plain = QUrl(url)
        plain.setFragment(None)
        if plain != self._browser.source():
            self._browser.setSource(plain, QTextDocument.ResourceType.MarkdownResource)
        if url.hasFragment():
            self._go_to(url.fragment(QUrl.ComponentFormattingOption.FullyDecoded))

    def _go_to(self, anchor: str) -> None:
        """Bring a heading to the top: Qt gives those of Markdown no anchors."""
        block = self._browser.document().begin()
        while block.isValid():
            if block.blockFormat().headingLevel() and anchor_of(block.text()) == anchor:
                self._browser.moveCursor(QTextCursor.MoveOperation.End)
                self._browser.setTextCursor(QTextCursor(block))
                self._browser.ensureCursorVisible()
                return
            block = block.next()

    def _follow(self, link: QUrl) -> None:
        target = self._browser.source().resolved(link)
        if target.isLocalFile() and target.path().endswith(".md"):
            self._load(target)
        elif target.scheme() in ("http", "https"):
            QDesktopServices.openUrl(target)
