"""Writing a report: complete, or not at all."""

from __future__ import annotations

import os
import shutil
import tempfile
from contextlib import contextmanager
from pathlib import Path

from ..storage.errors import TerrestrialCarbonError
from ..translate import tr


class ReportNotWritten(TerrestrialCarbonError):
    """A report could not be written; what stood there before is unharmed."""

    def __init__(self, path, reason: str) -> None:
        text = tr(
            "The report {path} could not be written ({reason}): check the free space and whether you may "
            "write there, close the file if it is open, or choose another folder."
        )
        super().__init__(text.format(path=path, reason=reason))
        self.path = str(path)


@contextmanager
def replacing(path):
    """Yield a path to write to; when the block ends well, it takes the place of ``path``.

    The draft lies in a folder of its own beside ``path``, so that renaming is one step, and
    nothing of it is left on error.

    :raises ReportNotWritten: the folder or the disk refuses, or the block wrote nothing.
    """
    path = Path(path)
    folder = None
    try:
        folder = tempfile.mkdtemp(prefix=".report-", dir=path.parent)
        draft = Path(folder) / path.name
        yield draft
        if not draft.is_file() or not draft.stat().st_size:
            raise ReportNotWritten(path, tr("nothing was written"))
        os.replace(draft, path)
    except OSError as error:
        raise ReportNotWritten(path, error.strerror or str(error)) from error
    finally:
        if folder is not None:
            shutil.rmtree(folder, ignore_errors=True)


def write_text(path, text: str) -> None:
    """Write ``text`` as UTF-8 to ``path``, or raise :class:`ReportNotWritten` and leave it as it was."""
    with replacing(path) as draft:
        draft.write_bytes(text.encode("utf-8"))
