"""CSV files come in as they went out, whatever the program that wrote them."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from terrestrial_carbon.plugin.storage.csv_text import read_csv
from terrestrial_carbon.plugin.storage.errors import ImportRefused

CELLS = st.text(st.characters(blacklist_categories=("Cs", "Cc", "Zl", "Zp")), max_size=8)


@settings(max_examples=150, deadline=None)
@given(
    st.lists(st.tuples(CELLS, CELLS, CELLS), min_size=1, max_size=6),
    st.sampled_from([",", ";", "\t", "|"]),
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]),
    st.sampled_from(["\n", "\r\n"]),
)
def test_what_was_written_is_read(tmp_path_factory, rows, separator, encoding, end):
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, delimiter=separator, lineterminator=end)
    writer.writerows([("plot", "dbh", "remark"), *rows])
    path = tmp_path_factory.mktemp("csv") / "t.csv"
    path.write_bytes(stream.getvalue().encode(encoding))
    found = read_csv(path)
    assert found.columns == ("plot", "dbh", "remark")
    assert found.rows == [row for row in rows if any(cell.strip() for cell in row)]


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(tmp_path_factory, raw):
    path = tmp_path_factory.mktemp("csv") / "t.csv"
    path.write_bytes(raw)
    try:
        found = read_csv(path)
    except ImportRefused as error:
        assert "t.csv" in str(error)
    else:
        assert len(set(found.columns)) == len(found.columns)
        assert all(len(row) == len(found.columns) for row in found.rows)


@pytest.mark.parametrize(
    ("text", "encoding", "found"),
    [
        ("Forêt;Été;Straße", "cp1252", "cp1252"),
        ("样地,胸径,树高,备注", "gb18030", "gb18030"),
        ("plot,dbh", "utf-8", "utf-8"),
        ("Forêt,dbh", "utf-8", "utf-8"),
    ],
)
def test_the_encoding_is_found(tmp_path, text, encoding, found):
    path = tmp_path / "t.csv"
    path.write_bytes(f"{text}\n".encode(encoding))
    read = read_csv(path)
    assert read.encoding == found and "".join(read.columns) == text.replace(";", "").replace(",", "")
    assert read.guessed is (found not in ("utf-8",))


def test_cells_with_lines_and_names_that_repeat(tmp_path):
    path = tmp_path / "t.csv"
    path.write_text('plot,,plot\nA,"two\nlines",3\n\n  \nB,1\n', encoding="utf-8")
    found = read_csv(path)
    assert found.columns == ("plot", "column_2", "plot_2")
    assert found.rows == [("A", "two\nlines", "3"), ("B", "1", "")]
