"""Numbers written as text in any locale."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from terrestrial_carbon.plugin.storage.number_text import guess_decimal_mark, is_ambiguous, parse_number


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1.234,56", 1234.56),
        ("1 234,56", 1234.56),
        ("1\u00a0234,56", 1234.56),
        ("1\u202f234,56", 1234.56),
        ("1,234.56", 1234.56),
        ("1'234.56", 1234.56),
        ("1’234.56", 1234.56),
        ("12,34,567.8", 1234567.8),
        ("１２３", 123.0),
        ("１，２３４．５", 1234.5),
        ("١٬٢٣٤٫٥", 1234.5),
        ("۱۲۳٫۴", 123.4),
        ("1.234.567", 1234567.0),
        ("1,234,567", 1234567.0),
        ("0,5", 0.5),
        ("0,125", 0.125),
        (",5", 0.5),
        ("-3,25", -3.25),
        ("\u22123.25", -3.25),
        ("+7", 7.0),
        ("1e3", 1000.0),
        ("1,5E-2", 0.015),
        (" 42 ", 42.0),
        (12, 12.0),
        (0.25, 0.25),
    ],
)
def test_reads(text, value):
    assert parse_number(text) == pytest.approx(value, rel=1e-15)


@pytest.mark.parametrize(
    "text",
    [
        None, "", "  ", "n/a", "abc", "12 ha", "1.2.3,4,5", "1,23,4",
        "1.23.45", "--1", "1-2", ".", "nan", "inf",
        "1e999", "十二", True, float("nan"), "1,2345,678", "1.234,567.8",
    ],
)  # fmt: skip
def test_refuses_what_is_no_number(text):
    assert parse_number(text) is None


def test_custom_of_the_column_decides_what_one_text_leaves_open():
    assert is_ambiguous("1.234") and is_ambiguous("12,345") and not is_ambiguous("0.234")
    assert parse_number("1.234") == 1.234
    assert parse_number("1,234") == 1234.0
    assert parse_number("1.234", ",") == 1234.0
    assert parse_number("1,234", ",") == 1.234


@pytest.mark.parametrize(
    ("texts", "mark"),
    [
        (["1.234", "5,5"], ","),
        (["1.234", "2.345.678"], ","),
        (["1,234", "5.5"], "."),
        (["1.234", "12"], None),
        (["1,5", "1.5"], None),
        ([None, "", "x"], None),
    ],
)
def test_guesses_the_custom(texts, mark):
    assert guess_decimal_mark(texts) == mark


@given(
    st.decimals(min_value=0, max_value=10**9, places=2),
    st.sampled_from([(",", "."), (".", ","), (" ", ","), ("'", "."), ("\u202f", ",")]),
)
def test_every_grouped_amount_comes_back(amount, marks):
    group, decimal = marks
    text = f"{amount:,.2f}".replace(",", "\0").replace(".", decimal).replace("\0", group)
    assert parse_number(text) == float(amount)


@given(st.text(max_size=12))
def test_never_fails(text):
    value = parse_number(text)
    assert value is None or value == value
