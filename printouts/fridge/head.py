"""The head of the fridge sheet: the week, its dates, and what it adds up to."""

from desktop.model.summary import Summary
from desktop.model.week import Week
from desktop.wording import dates, paper, quantities
from printouts.marks import Box, Mark, Marks, rule
from printouts.press import Press
from printouts.writing import fitted, line, width


def head(body: Box, week: Week, totals: Summary, press: Press) -> Marks:
    """Everything over the first rule, and the rule."""
    form, inks, voice = press.sheet.head, press.inks, press.voice
    baseline = body.top + form.baseline
    title = line(dates.week_name(voice, week), form.week, body.left, baseline, inks.text)
    left = title.left + title.width + 14
    marks: list[Mark] = [title]
    right = body.right
    for number, words in reversed(totals_said(totals, press)):
        said = line(words, form.unit, right, baseline, inks.text, align="right")
        marks.append(said)
        right = said.left - 4
        counted = line(number, form.total, right, baseline, inks.text, align="right")
        marks.append(counted)
        right = counted.left - form.total.size * 0.9
    span = dates.span(voice, week)
    style = fitted(span, form.span, right - left, form.min_span)
    if width(span, style) <= right - left:
        marks.append(line(span, style, left, baseline, inks.text))
    marks.append(rule(body.left, body.right, body.top + form.height, inks.text, 1.0))
    return tuple(marks)


def totals_said(totals: Summary, press: Press) -> list[tuple[str, str]]:
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
