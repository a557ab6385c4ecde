"""Statements: content as plain data, then HTML, PDF, XLSX, CSV and JSON of the same content."""

from ..storage.decision import Decision, decision_of
from .build import build_statement
from .files import ReportNotWritten
from .holder_report import HolderReport, build_holder_statement
from .html import write_html
from .json_file import write_json
from .pdf import add_layout, write_pdf
from .tables import write_csv, write_xlsx
from .verification_build import build_verification_report
from .verification_content import VerificationReport

__all__ = [
    "Decision",
    "HolderReport",
    "ReportNotWritten",
    "VerificationReport",
    "add_layout",
    "build_holder_statement",
    "build_statement",
    "build_verification_report",
    "decision_of",
    "write_csv",
    "write_html",
    "write_json",
    "write_pdf",
    "write_xlsx",
]
