"""The head of the fridge sheet: the week, its dates, and what it adds up to."""

from collections.abc import Sequence
from itertools import chain

from desktop.model.summary import Summary
from desktop.model.week import Week
from desktop.wording import dates, paper, quantities
from desktop.wording.totals import in_parts
from printouts.marks import Box, Mark, Marks, rule
from printouts.press import Press
from printouts.reading import PARAGRAPH, TITLE, read_as
from printouts.writing import fitted, line, shorten, width

Totals = Sequence[tuple[str, str]]
MAX_NAME_SHARE = 0.3  # of the page's width, for the runner's name


def head(body: Box, week: Week, totals: Summary, press: Press, name: str = "") -> Marks:
    """Everything over the first rule, and the rule; ``name`` is whose week it is, where that must be said."""
    short = week_totals(totals, press, short=True)
    return head_with((week_totals(totals, press), short), body, week, press, name)


def head_with(ways: Sequence[Totals], body: Box, week: Week, press: Press, name: str = "") -> Marks:
    """A head with totals, each a number and its unit; no number is a line to write one on.

    ``ways`` are the totals in words, and in fewer words for a narrow page.
    """
    voice = press.voice
    spans = (dates.span(voice, week), *dates.short_spans(voice, week))
    return headed(dates.week_name(voice, week), spans, ways, body, press, name)


def headed(
    title: str, spans: Sequence[str], ways: Sequence[Totals], body: Box, press: Press, name: str = ""
) -> Marks:
    """The same over any page: ``spans`` are what stands beside the title, each one shorter."""
    form, inks = press.sheet.head, press.inks
    baseline = body.top + form.baseline
    first = line(title, form.week, body.left, baseline, inks.text)
    titles, left = [first], first.left + first.width + form.gap
    most = MAX_NAME_SHARE * body.width
    named = min(width(name, form.week), most) + form.gap if name else 0.0
    span, right, said = _beside(ways, left + named, body, spans, press)
    if name:
        room = min(most, right - left)
        style = fitted(name, form.week, room, form.min_span)
        titles.append(line(shorten(name, style, room), style, left, baseline, inks.text))
    marks: list[Mark] = [*read_as(TITLE, titles)]
    if span:
        left += named
        style = fitted(span, form.span, right - left, form.min_span)
        marks.append(line(span, style, left, baseline, inks.text))
    return (*marks, *said, rule(body.left, body.right, body.top + form.height, inks.text, 1.0))


def _beside(
    ways: Sequence[Totals], left: float, body: Box, spans: Sequence[str], press: Press
) -> tuple[str, float, Marks]:
    """What stands beside the title, where it must end, and the totals: in as many words as have room.

    Where even the shortest are too long there is nothing beside the title, and there are fewer totals.
    """
    form = press.sheet.head
    tried = [(span, way, 0.8) for span in spans[:1] for way in ways]
    tried += [(span, way, 0.0) for span in spans[1:] for way in ways]
    for span, way, share in tried:
        right, said = totals_at(way, body, press)
        least = max(form.min_span, share * form.span.size)
        if width(span, form.span.at(min(form.span.size, least))) <= right - left:
            return span, right, said
    short = list(ways[-1])
    while len(short) > 1 and totals_at(short, body, press)[0] < left:
        short.pop(-2 if len(short) > 2 else -1)  # the distance stays, and as long as may be the time
    return "", *totals_at(short, body, press)


def totals_at(totals: Totals, body: Box, press: Press) -> tuple[float, Marks]:
    """The totals at the right, and where what stands left of them must end."""
    form, ink, right = press.sheet.head, press.inks.text, body.right
    baseline = body.top + form.baseline
    said: list[Marks] = []
    for number, words in reversed(totals):
        unit = line(words, form.unit, right, baseline, ink, align="right")
        right = unit.left - 4
        if number:
            counted = line(number, form.total, right, baseline, ink, align="right")
            said.append(read_as(PARAGRAPH, (counted, unit)))
            right = counted.left - form.total.size * 0.9
        else:
            said.append((rule(right - form.line, right, baseline + 1, ink, 0.6), unit))
            right -= form.line + form.total.size * 0.9
    return right, tuple(chain.from_iterable(reversed(said)))


def week_totals(totals: Summary, press: Press, *, short: bool = False) -> Totals:
    """``41 km``, ``4 runs``, ``2 strength sessions``, ``5:44 h``: what the week has any of.

    In ``short`` the sessions are ``2 strength``.
    """
    return in_parts(press.voice, totals, press.unit, short=short)


def to_be_done(week: Summary, press: Press) -> list[str]:
    """``of 41 km``, ``of 6 sessions``: what a runner writes in how much of it was done."""
    voice = press.voice
    distance = quantities.total(voice, week.distance, press.unit)
    wanted = [voice(paper.OF_DISTANCE, distance=distance)] if week.distance else []
    return [*wanted, voice(paper.OF_SESSIONS, count=len(week.sessions))] if week.sessions else wanted
