"""Writing a verification report in several formats into a folder."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable, Iterable
from contextlib import closing, suppress
from pathlib import Path

from qgis.core import QgsProject

from ..storage.evidence_files import safe_name
from ..translate import speaking, tr
from .files import ReportNotWritten
from .html import write_html
from .json_file import write_json
from .pdf import pdf_steps
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
    :param progress: called with percent; what it raises ends the writing.
    :raises ReportNotWritten: the folder or the disk refuses; each file is complete or not there.
    """
    with closing(report_steps(report, workspace, project, folder, formats)) as steps:
        while True:
            try:
                percent = next(steps)
            except StopIteration as end:
                return end.value
            progress(percent)


def report_steps(report: VerificationReport, workspace, project: QgsProject, folder, formats: Iterable[str]):
    """Write the report as :func:`write_verification_report` does, in steps; yield the percent after each.

    Only the PDF needs the main thread; closed before its end, it leaves the files that are complete.

    :return: ending → path, as the generator's value.
    :raises ReportNotWritten: see there.
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
            for percent in pdf_steps(report, workspace, project, path):
                yield (100.0 * number + percent) / len(chosen)
        elif kind == "csv":
            path = write_csv(report, path)[0]
        else:
            {"json": write_json, "html": write_html, "xlsx": write_xlsx}[kind](report, path)
        written[kind] = path
        yield 100.0 * (number + 1) / len(chosen)
    return written


class Draft:
    """A folder beside where a report is to go: its files come into their place together, or not at all."""

    def __init__(self, folder) -> None:
        """Make it, and the folder if need be.

        :raises ReportNotWritten: the disk refuses.
        """
        self.folder, self._target = None, Path(folder)
        try:
            self._target.mkdir(parents=True, exist_ok=True)
            self.folder = Path(tempfile.mkdtemp(prefix=".report-", dir=self._target))
        except OSError as error:
            raise ReportNotWritten(folder, error.strerror or str(error)) from error

    def keep(self, written: dict) -> dict[str, Path]:
        """Put the files into their place; return where those of ``written`` (ending → path) are now.

        :raises ReportNotWritten: the disk refuses.
        """
        try:
            for path in sorted(self.folder.iterdir()):
                os.replace(path, self._target / path.name)
        except OSError as error:
            raise ReportNotWritten(self._target, error.strerror or str(error)) from error
        finally:
            self.drop()
        return {kind: self._target / path.name for kind, path in written.items()}

    def drop(self) -> None:
        """Leave nothing of it, nor of a folder that was made for it alone."""
        shutil.rmtree(self.folder, ignore_errors=True)
        with suppress(OSError):
            self._target.rmdir()  # refuses where there is anything in it
