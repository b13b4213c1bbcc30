"""The head of the fridge sheet: the week, its dates, and what it adds up to."""

from collections.abc import Sequence
from itertools import chain

from desktop.model.summary import Summary
from desktop.model.week import Week
from desktop.wording import dates, paper, quantities
from printouts.marks import Box, Mark, Marks, rule
from printouts.press import Press
from printouts.reading import PARAGRAPH, TITLE, read_as
from printouts.writing import fitted, line, shorten, width

MAX_NAME_SHARE = 0.3  # of the page's width, for the runner's name


def head(body: Box, week: Week, totals: Summary, press: Press, name: str = "") -> Marks:
    """Everything over the first rule, and the rule; ``name`` is whose week it is, where that must be said."""
    return head_with(week_totals(totals, press), body, week, press, name)


def head_with(
    totals: Sequence[tuple[str, str]], body: Box, week: Week, press: Press, name: str = ""
) -> Marks:
    """A head with these totals, each a number and its unit; no number is a line to write one on."""
    voice = press.voice
    return headed(dates.week_name(voice, week), dates.span(voice, week), totals, body, press, name)


def headed(
    title: str, beside: str, totals: Sequence[tuple[str, str]], body: Box, press: Press, name: str = ""
) -> Marks:
    """The same over other pages: a title, what stands beside it in smaller type, and totals.

    Totals that have no room beside the title are left out, those in the middle first.
    """
    form, inks = press.sheet.head, press.inks
    baseline = body.top + form.baseline
    first = line(title, form.week, body.left, baseline, inks.text)
    left = first.left + first.width + 14
    titles = [first]
    right = body.right
    counts: list[Marks] = []
    for number, words in reversed(totals):
        said = line(words, form.unit, right, baseline, inks.text, align="right")
        right = said.left - 4
        if number:
            counted = line(number, form.total, right, baseline, inks.text, align="right")
            counts.append(read_as(PARAGRAPH, (counted, said)))
            right = counted.left - form.total.size * 0.9
        else:
            counts.append((rule(right - form.line, right, baseline + 1, inks.text, 0.6), said))
            right -= form.line + form.total.size * 0.9
    if name:
        room = min(MAX_NAME_SHARE * body.width, right - left)
        style = fitted(name, form.week, room, form.min_span)
        whose = shorten(name, style, room)
        titles.append(line(whose, style, left, baseline, inks.text))
        left += width(whose, style) + 14
    style = fitted(beside, form.span, right - left, form.min_span)
    marks: list[Mark] = [*read_as(TITLE, titles)]
    if width(beside, style) <= right - left:
        marks.append(line(beside, style, left, baseline, inks.text))
    marks += chain.from_iterable(reversed(counts))
    marks.append(rule(body.left, body.right, body.top + form.height, inks.text, 1.0))
    return tuple(marks)


def week_totals(totals: Summary, press: Press) -> list[tuple[str, str]]:
    """``41 km``, ``4 runs``, ``2 strength sessions``, ``5:44 h``: what the week has any of."""
    voice = press.voice
    runs, strength = len(totals.runs), totals.strength_sessions
    said = []
    if totals.distance:
        number = quantities.distance_number(voice, totals.distance, press.unit)
        said.append((number, voice(quantities.UNITS[press.unit])))
    if runs:
        said.append((voice.number(runs), voice(paper.RUNS_ALONE, count=runs)))
    if strength:
        said.append((voice.number(strength), voice(paper.SESSIONS_ALONE, count=strength)))
    if totals.seconds:
        said.append((quantities.clock(voice, totals.seconds), voice(quantities.UNITS["h"])))
    return said
