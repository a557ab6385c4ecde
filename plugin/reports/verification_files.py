"""Writing a verification report in several formats into a folder."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from qgis.core import QgsProject

from ..storage.evidence_files import safe_name
from ..translate import speaking, tr
from .files import ReportNotWritten
from .html import write_html
from .json_file import write_json
from .pdf import write_pdf
from .tables import write_csv, write_xlsx
from .verification_content import VerificationReport

#: File endings, in the order in which files are written.
FORMATS = ("json", "html", "xlsx", "csv", "pdf")
_DAY = 10  # letters of an ISO 8601 date


def file_stem(report: VerificationReport) -> str:
    """Return what the report's files are called: accounts, day, and the journal's last entry."""
    with speaking(report.language):
        text = tr("Verification report {name}, {day}, entry {entry}")
    values = {"name": report.workspace.name, "day": report.created_at[:_DAY], "entry": report.journal.entries}
    return safe_name(text.format(**values))


def write_verification_report(
    report: VerificationReport,
    workspace,
    project: QgsProject,
    folder,
    formats: Iterable[str],
    progress: Callable[[float], None] = lambda percent: None,
) -> dict[str, Path]:
    """Write the report into ``folder``, which is made if need be; return ending → path (of CSV, the first).

    :param project: the project whose coordinate operations the PDF uses; it is not changed.
    :param progress: called with percent.
    :raises ReportNotWritten: the folder or the disk refuses; each file is complete or not there.
    """
    folder, wanted = Path(folder), set(formats)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ReportNotWritten(folder, error.strerror or str(error)) from error
    chosen = [kind for kind in FORMATS if kind in wanted]
    stem, written = file_stem(report), {}
    for number, kind in enumerate(chosen):
        path = folder / f"{stem}.{kind}"
        if kind == "pdf":
            write_pdf(report, workspace, project, path)
        elif kind == "csv":
            path = write_csv(report, path)[0]
        else:
            {"json": write_json, "html": write_html, "xlsx": write_xlsx}[kind](report, path)
        written[kind] = path
        progress(100.0 * (number + 1) / len(chosen))
    return written
