"""Tables of codes as users paste them from papers, sheets and other programs."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from terrestrial_carbon.plugin.core.findings import RuleError
from terrestrial_carbon.plugin.core.overlays.code_table import (
    class_codes,
    code_ranges,
    codes_text,
    event_codes,
)


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("1 2001\n2 2002", {"1": (2001, 2001, None, None), "2": (2002, 2002, None, None)}),
        ("1\t2001–2010\n2\t2011-2020", {"1": (2001, 2010, None, None), "2": (2011, 2020, None, None)}),
        ("code;year;type\n7;2015;fire", {"7": (2015, 2015, "fire", None)}),
        ("7 → 2015 wildfire, large # seen by us", {"7": (2015, 2015, "fire", "wildfire large")}),
        ("-1,1999,盗伐采伐", {"-1": (1999, 1999, "harvest", "盗伐采伐")}),
        ("\n 3 = 2004 a new road \n", {"3": (2004, 2004, None, "a new road")}),
    ],
)
def test_events(text, codes):
    read = {
        code: (one["from"], one["to"], one.get("type"), one.get("label"))
        for code, one in event_codes(text).items()
    }
    assert read == codes


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "no_codes"),
        ("code year", "no_codes"),
        ("1 soon", "bad_code_line"),
        ("1", "bad_code_line"),
        ("1 2010-2001", "bad_code_line"),
        ("1 2001\none 2002", "bad_code_line"),
        ("1 2001\n01 2002", "code_twice"),
        ("1.5 2001", "bad_code_line"),
        ("9" * 30 + " 2001", "bad_code_line"),
        ("\n".join(f"{k} 2001" for k in range(1001)), "too_many_codes"),
    ],
)
def test_events_that_cannot_be_read(text, code):
    with pytest.raises(RuleError) as caught:
        event_codes(text)
    assert caught.value.finding.code == code


def test_classes():
    read = class_codes("Value\tClass\n3 Forest formation (forest)\n15 Pasture\n5\tMangrove\tforest")
    assert {code: (one["name"]["en"], one.get("forest", False)) for code, one in read.items()} == {
        "3": ("Forest formation", True),
        "15": ("Pasture", False),
        "5": ("Mangrove", True),
    }
    with pytest.raises(RuleError):
        class_codes("3")


@pytest.mark.parametrize(
    ("text", "ranges"),
    [
        ("", []),
        ("0", [0]),
        ("0, 255", [0, 255]),
        ("-2–0; 255", [[-2, 0], 255]),
        ("10-20", [[10, 20]]),
        ("0 255", [0, 255]),
        ("0，3、5", [0, 3, 5]),
        ("1 – 4", [[1, 4]]),
    ],
)
def test_ranges(text, ranges):
    assert code_ranges(text) == ranges
    assert code_ranges(codes_text(ranges)) == ranges


@pytest.mark.parametrize("text", ["none", "5-1", "1.5", "1--2--3", "9" * 50])
def test_ranges_that_are_none(text):
    with pytest.raises(RuleError) as caught:
        code_ranges(text)
    assert caught.value.finding.code == "bad_codes"


@given(st.text(max_size=60))
def test_any_text_is_read_or_refused(text):
    for read in (event_codes, class_codes, code_ranges):
        try:
            read(text)
        except RuleError as error:
            assert error.finding.code in ("bad_code_line", "bad_codes", "code_twice", "no_codes")
