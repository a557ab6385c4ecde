"""All codes that are not *none*, in classes for a table: known ones by meaning, unknown ones between."""

from __future__ import annotations

from .encoding import CALENDAR, Encoding
from .reading import Reading, Span


def code_runs(
    encoding: Encoding, limits: tuple[int, int], year_start: tuple[int, int] = CALENDAR
) -> tuple[tuple[Span, ...], ...]:
    """Return runs of neighbouring spans that cover every code within ``limits`` that is not none.

    Within a run each span begins where the one before ends, so a run is one axis of a table:
    ``breaks = (run[0].low, run[1].low, …, run[-1].high + 1)``. A span without a reading holds
    codes the encoding does not know.

    :param limits: lowest and highest value the raster can hold.
    """
    low, high = limits
    runs = []
    for begin, end in _gaps(encoding.none, low, high):
        run, following = [], begin
        for span in encoding.spans(year_start):
            for part in _without(span, begin, end):
                if part.low > following:
                    run.append(Span(following, part.low - 1, None))
                run.append(part)
                following = part.high + 1
        if following <= end:
            run.append(Span(following, end, None))
        runs.append(tuple(run))
    return tuple(runs)


def breaks_of(run: tuple[Span, ...]) -> tuple[int, ...]:
    """Return the breaks between a run's spans, its ends included."""
    return (*(span.low for span in run), run[-1].high + 1)


def readings_of(run: tuple[Span, ...]) -> tuple[Reading | None, ...]:
    """Return what each class of a run means."""
    return tuple(span.reading for span in run)


def _gaps(none: tuple[tuple[int, int], ...], low: int, high: int):
    """Yield the ranges of codes between those that mean no event."""
    begin = low
    for first, last in none:
        if last < begin:
            continue
        if first > high:
            break
        if first > begin:
            yield begin, first - 1
        begin = last + 1
    if begin <= high:
        yield begin, high


def _without(span: Span, begin: int, end: int):
    """Yield the part of a span that lies in a range, if any."""
    low, high = max(span.low, begin), min(span.high, end)
    if low <= high:
        yield Span(low, high, span.reading)
