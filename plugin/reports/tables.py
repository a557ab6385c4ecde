"""The statement's tables as a spreadsheet (XLSX) or as CSV files, written by GDAL's drivers."""

from __future__ import annotations

import re
from pathlib import Path

from osgeo import gdal, ogr

from ..storage.spreadsheet import defused
from ..translate import speaking, tr
from .document import Column, Kind, Section, Table, document
from .files import ReportNotWritten, replacing

_TYPES = {Kind.TEXT: ogr.OFTString, Kind.COUNT: ogr.OFTInteger, Kind.YEAR: ogr.OFTInteger}
_SHEET_NAME_LENGTH = 31
_BAD_IN_SHEET_NAME = re.compile(r"[\[\]:*?/\\']")


def write_xlsx(statement, path) -> None:
    """Write all tables to one workbook, a sheet each; numbers stay numbers in full precision.

    :raises ReportNotWritten: the folder or the disk refuses.
    """
    with replacing(path) as draft:
        tables = all_tables(statement)
        names = _sheet_names([table.sheet or table.title for table in tables])
        _write(draft, "XLSX", list(zip(names, tables)), [])


def write_csv(statement, path) -> list:
    """Write the first table to ``path`` and each other beside it; return the paths.

    The first table of a statement is that of the classes of land.

    UTF-8 with a byte-order mark, so that spreadsheets read it; numbers with a decimal point.

    :raises ReportNotWritten: the folder or the disk refuses.
    """
    path = Path(path)
    written = []
    tables = sorted(all_tables(statement), key=lambda table: table.key != "classes")
    for table in tables:
        target = path if table is tables[0] else path.with_name(f"{path.stem}_{table.key}.csv")
        with replacing(target) as draft:
            _write(
                draft.with_suffix(".csv"),
                "CSV",
                [(draft.stem, table)],
                ["WRITE_BOM=YES", "STRING_QUOTING=IF_NEEDED"],
            )
            if draft.suffix != ".csv":
                draft.with_suffix(".csv").rename(draft)
        written.append(target)
    return written


def all_tables(statement) -> list[Table]:
    """Return the statement's tables, the summary and all that is said in sentences among them."""
    with speaking(statement.language):
        sections = document(statement)
        summary = _summary(sections)
        notes = Table("notes", tr("Notes"), (Column(tr("Section")), Column(tr("Note"))), _notes(sections))
        tables = [table for section in sections for table in section.data_tables]
        return [table for table in (summary, *tables, notes) if table.rows]


def _summary(sections: tuple[Section, ...]) -> Table:
    """Return the facts of all sections; of which section, where two have a fact of the same name."""
    facts = [(section.title, *fact) for section in sections for fact in section.facts]
    items = [item for _, item, _ in facts]
    of_section = (Column(tr("Section")),) if len(set(items)) < len(items) else ()
    columns = (*of_section, Column(tr("Item")), Column(tr("Value")))
    return Table("summary", tr("Summary"), columns, tuple(fact[-len(columns) :] for fact in facts))


def _notes(sections: tuple[Section, ...]) -> tuple:
    return tuple(
        (section.title, text)
        for section in sections
        for text in (*section.paragraphs, *section.bullets, *section.closing)
    )


def _sheet_names(titles) -> list[str]:
    plain = (_BAD_IN_SHEET_NAME.sub(" ", title) for title in titles)
    return _different((title[:_SHEET_NAME_LENGTH].strip() for title in plain), _SHEET_NAME_LENGTH)


def _column_names(table: Table) -> list[str]:
    """Return titles of which no two are alike, such as those of classes: drivers refuse a second one."""
    return _different([defused(column.title) for column in table.columns], 255)


def _different(titles, most: int) -> list[str]:
    """Return titles with a number after those that came before, whatever their letters' case."""
    names: list[str] = []
    taken: set[str] = set()
    for base in titles:
        name, number = base, 2
        while name.lower() in taken:
            ending = f" {number}"
            name = base[: most - len(ending)] + ending
            number += 1
        names.append(name)
        taken.add(name.lower())
    return names


def _write(path, driver_name: str, tables, options) -> None:
    driver = ogr.GetDriverByName(driver_name)
    if driver is None:
        raise ReportNotWritten(path, tr("this GDAL has no driver for {format}").format(format=driver_name))
    gdal.ErrorReset()
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    try:
        dataset = driver.CreateDataSource(str(path))
        if dataset is None:
            raise ReportNotWritten(path, gdal.GetLastErrorMsg() or driver_name)
        for name, table in tables:
            _write_table(path, dataset, name, table, options)
        dataset.FlushCache()
        dataset = None  # closing writes the workbook
        problem = gdal.GetLastErrorMsg() if gdal.GetLastErrorType() >= gdal.CE_Failure else ""
    except RuntimeError as error:  # where somebody has switched GDAL's exceptions on for the whole process
        raise ReportNotWritten(path, str(error)) from error
    finally:
        gdal.PopErrorHandler()
    if problem:
        raise ReportNotWritten(path, problem)


def _write_table(path, dataset, name: str, table: Table, options) -> None:
    sheet = dataset.CreateLayer(name, None, ogr.wkbNone, options)
    if sheet is None:
        raise ReportNotWritten(path, gdal.GetLastErrorMsg() or name)
    for column, title in zip(table.columns, _column_names(table)):
        sheet.CreateField(ogr.FieldDefn(title, _TYPES.get(column.kind, ogr.OFTReal)))
    rows = [*table.rows, table.total] if table.total else table.rows
    for row in rows:
        feature = ogr.Feature(sheet.GetLayerDefn())
        for index, (column, cell) in enumerate(zip(table.columns, row)):
            if cell is None or cell == "":
                continue
            if column.kind is Kind.TEXT:
                feature.SetField(index, defused(str(cell)))
            elif column.kind in (Kind.COUNT, Kind.YEAR):
                feature.SetField(index, int(cell))
            else:
                feature.SetField(index, float(cell))
        if sheet.CreateFeature(feature) != ogr.OGRERR_NONE:
            raise ReportNotWritten(path, gdal.GetLastErrorMsg() or name)
