"""The week on one page: seven columns, all main blocks on one line, totals above, a foot below."""

from desktop.model.plan import Plan
from desktop.model.summary import Summary, summary
from desktop.model.week import Week
from desktop.wording import dates, paper, quantities
from printouts.fridge.blocks import main_block
from printouts.fridge.day import DayColumn
from printouts.fridge.foot import foot
from printouts.marks import Box, Mark, Marks, Outline, Page, Placed, moved, rule
from printouts.pieces import height, stack
from printouts.press import Press
from printouts.writing import fitted, line, width

DAYS = 7


def fridge_page(plan: Plan, week: Week, press: Press) -> Page:
    """Lay the week out. Whatever the plan holds, it is one page."""
    form, inks = press.sheet, press.inks
    page, body = form.page, form.body
    totals = summary(plan, week.dates, press.library)
    marks: list[Mark] = [*_head(body, week, totals, press)]
    top = body.top + form.head
    columns = [
        DayColumn(plan.day(when), column(press, at).width, press) for at, when in enumerate(week.dates)
    ]
    days, days_bottom = _days(columns, top, press)
    marks += days
    lowest = body.bottom - form.foot.height
    foot_top = max(min(lowest, days_bottom + form.gap), body.top + body.height * 0.62)
    for at, when in enumerate(week.dates):
        place = column(press, at)
        baseline = top + form.day_baseline
        number = press.voice.number(when.day)
        marks.append(line(dates.weekday(press.voice, when), form.day, place.left, baseline, inks.text))
        marks.append(line(number, form.day_number, place.right, baseline, inks.text, align="right"))
        if at:
            middle = place.left - form.gutter / 2
            ends = ((middle, top), (middle, foot_top - form.gap))
            marks.append(Outline(ends, stroke=inks.hairline, line=0.6, closed=False))
    marks.append(rule(body.left, body.right, foot_top, inks.text, 1.0))
    marks += foot(Box(body.left, foot_top, body.width, body.bottom - foot_top), totals, press)
    return Page(page.width, page.height, (Placed(page, tuple(marks)),))


def column(press: Press, at: int) -> Box:
    """The column of a day, 0 to 6, as tall as the page within its margins."""
    body, gutter = press.sheet.body, press.sheet.gutter
    wide = (body.width - (DAYS - 1) * gutter) / DAYS
    return Box(body.left + at * (wide + gutter), body.top, wide, body.height)


def _days(columns: list[DayColumn], top: float, press: Press) -> tuple[Marks, float]:
    """The days' marks, and how far down they reach."""
    form = press.sheet
    above = [day.above(form.max_above) for day in columns]
    main_line = top + form.days_top + max(height(pieces) for pieces in above) + form.around
    under = main_line + form.blocks.height + form.around
    tallest = form.body.bottom - form.foot.height - form.gap - under
    marks: list[Mark] = []
    lowest = main_line
    for at, (day, before) in enumerate(zip(columns, above, strict=True)):
        if day.main is None:
            continue
        left = column(press, at).left
        after = day.below(tallest)
        marks += stack(before, left, main_line - form.around - height(before))
        marks += moved(main_block(day.main, day.room, press), left, main_line)
        marks += stack(after, left, under)
        lowest = max(lowest, under + height(after))
    return tuple(marks), lowest


def _head(body: Box, week: Week, totals: Summary, press: Press) -> Marks:
    form, inks, voice = press.sheet, press.inks, press.voice
    baseline = body.top + 24
    title = line(dates.week_name(voice, week), form.week, body.left, baseline, inks.text)
    left = title.left + title.width + 14
    marks: list[Mark] = [title]
    right = body.right
    for number, words in reversed(_totals(totals, press)):
        said = line(words, form.total_unit, right, baseline, inks.text, align="right")
        marks.append(said)
        right = said.left - 4
        counted = line(number, form.total, right, baseline, inks.text, align="right")
        marks.append(counted)
        right = counted.left - 18
    span = dates.span(voice, week)
    style = fitted(span, form.span, right - left, form.min_span)
    if width(span, style) <= right - left:
        marks.append(line(span, style, left, baseline, inks.text))
    marks.append(rule(body.left, body.right, body.top + form.head, inks.text, 1.0))
    return tuple(marks)


def _totals(totals: Summary, press: Press) -> list[tuple[str, str]]:
    """``41 km``, ``4 runs``, ``2 ankle sessions``, ``5:44 h``: what the week has any of."""
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
