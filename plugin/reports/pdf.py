"""The statement as a print layout: A4 pages with map, legend and tables; text stays text."""

from __future__ import annotations

from collections.abc import Iterator

from qgis.core import Qgis, QgsLayoutExporter, QgsPrintLayout, QgsProject, QgsProjectMetadata
from qgis.PyQt.QtCore import QMarginsF, QSizeF
from qgis.PyQt.QtGui import QPageSize, QPainter, QPdfWriter

from ..translate import speaking, tr
from .document import title
from .files import ReportNotWritten, replacing
from .pdf_writer import PAGE_HEIGHT, PAGE_WIDTH, PageWriter
from .verification_content import VerificationReport

DPI = 200
_LAID_OUT = 0.5  # of the work


def write_pdf(statement, workspace, project: QgsProject, path) -> None:
    """Write ``statement`` to ``path`` as PDF, its text searchable.

    :param project: the project whose coordinate operations are used; it is not changed.
    :raises ReportNotWritten: the folder or the disk refuses.
    """
    for _ in pdf_steps(statement, workspace, project, path):
        pass


def pdf_steps(statement, workspace, project: QgsProject, path) -> Iterator[float]:
    """Write ``statement`` to ``path`` as PDF, about a page at a time; yield the percent done after each.

    Closed before its end, it leaves nothing. It is for the main thread, as layouts are.

    :raises ReportNotWritten: the folder or the disk refuses.
    """
    with replacing(path) as draft:
        own = _own_project(workspace, project)
        with speaking(statement.language):
            _set_metadata(own, statement)
        more = _numbered_layouts(own)
        writer = PageWriter(more(), own, statement, workspace, more=more)
        try:
            for share in _spoken(statement.language, writer.steps()):
                yield 100.0 * _LAID_OUT * share
            for share in _print(own, writer.layouts, draft, title_of(statement)):
                yield 100.0 * (_LAID_OUT + (1.0 - _LAID_OUT) * share)
        finally:
            own.layoutManager().clear()


def title_of(statement) -> str:
    """Return the title of a report in its own language."""
    with speaking(statement.language):
        return title(statement)


def build_layout(statement, workspace, project: QgsProject) -> tuple:
    """Return (a project of its own, the layout in it); keep the project as long as the layout."""
    own = _own_project(workspace, project)
    layout = _new_layout(own, "statement")
    with speaking(statement.language):
        _set_metadata(own, statement)
        PageWriter(layout, own, statement, workspace).write()
    return own, layout


def add_layout(statement, workspace, project: QgsProject) -> QgsPrintLayout:
    """Put ``statement`` into ``project`` as a print layout, which can then be edited; return it.

    Its maps show the project's own layers of the workspace in the statement's style, which stays
    what it is when the layers' style changes.
    """
    manager = project.layoutManager()
    name, number = title(statement), 2
    while manager.layoutByName(name) is not None:
        name, number = f"{title(statement)} ({number})", number + 1
    layout = _new_layout(project, name)
    with speaking(statement.language):
        PageWriter(layout, project, statement, workspace, with_own_layers=False).write()
    return layout


def _new_layout(project: QgsProject, name: str) -> QgsPrintLayout:
    layout = QgsPrintLayout(project)
    layout.setName(name)
    project.layoutManager().addLayout(layout)
    layout.pageCollection().clear()
    return layout


def _set_metadata(own: QgsProject, statement) -> None:
    metadata = QgsProjectMetadata()
    metadata.setTitle(title(statement))
    metadata.setAbstract(_kind_of(statement))
    own.setMetadata(metadata)


def _kind_of(report) -> str:
    if isinstance(report, VerificationReport):
        return tr("Verification report")
    return tr("Terrestrial carbon statement")


def _own_project(workspace, project: QgsProject) -> QgsProject:
    own = QgsProject()
    own.setTransformContext(project.transformContext())
    own.setCrs(workspace.crs)
    own.setEllipsoid(workspace.ellipsoid)
    return own


def _numbered_layouts(own: QgsProject):
    """Return a function that makes a further layout in a project at each call."""

    def more() -> QgsPrintLayout:
        return _new_layout(own, f"statement {len(own.layoutManager().layouts()) + 1}")

    return more


def _spoken(language, steps) -> Iterator[float]:
    """Go through steps in a language; between them all others hear their own."""
    while True:
        with speaking(language):
            try:
                share = next(steps)
            except StopIteration:
                return
        yield share


def _print(own: QgsProject, layouts: list, draft, name: str) -> Iterator[float]:
    """Print layouts into one PDF, a page at a time, each layout freed once it is printed.

    :raises ReportNotWritten: the disk refuses.
    """
    counts = [layout.pageCollection().pageCount() for layout in layouts]
    device, painter, done = _pdf_device(draft, name), QPainter(), 0
    if not painter.begin(device):
        raise ReportNotWritten(draft, tr("the PDF file cannot be written"))
    try:
        for layout, count in zip(layouts, counts):
            layout.renderContext().setDpi(DPI)
            layout.renderContext().setTextRenderFormat(Qgis.TextRenderFormat.AlwaysText)
            exporter = QgsLayoutExporter(layout)
            for page in range(count):
                if done and not device.newPage():
                    raise ReportNotWritten(draft, tr("the PDF file cannot be written"))
                exporter.renderPage(painter, page)
                done += 1
                yield done / sum(counts)
            del exporter
            own.layoutManager().removeLayout(layout)
    finally:
        painter.end()


def _pdf_device(draft, name: str) -> QPdfWriter:
    device = QPdfWriter(str(draft))
    device.setResolution(DPI)
    device.setPageSize(QPageSize(QSizeF(PAGE_WIDTH, PAGE_HEIGHT), QPageSize.Unit.Millimeter))
    device.setPageMargins(QMarginsF(0.0, 0.0, 0.0, 0.0))
    device.setTitle(name)
    device.setCreator("QGIS, Terrestrial Carbon")
    return device
