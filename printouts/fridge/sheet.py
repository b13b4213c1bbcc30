"""The week on one page: seven columns, all main blocks on one line, totals above, a foot below."""

from collections.abc import Mapping

from desktop.model.exercise import Exercise
from desktop.model.plan import Plan
from desktop.model.quantity import clock_text, distance_number
from desktop.model.summary import Summary, summary
from desktop.model.week import Week
from printouts.fridge import scale
from printouts.fridge.blocks import main_block
from printouts.fridge.day import DayColumn
from printouts.fridge.foot import foot
from printouts.inks import Inks, inks_for
from printouts.marks import Box, Mark, Marks, Outline, Page, Placed, moved, rule
from printouts.options import PAPERS, Options
from printouts.pieces import height, stack
from printouts.words import span, weekday
from printouts.writing import fitted, line, width

DAYS = 7
TALLEST_ABOVE = 170.0  # points; a warm-up of five exercises with figures
_HEAD_RULE = 37.5  # under the margin
_DAY_BASELINE = 23.5  # under the head's rule
_DAYS_TOP = 33.0  # likewise: where warm-ups may begin
_FOOT_HEIGHT = 82.0
_GAP = 8.0


def fridge_page(plan: Plan, week: Week, library: Mapping[str, Exercise], options: Options) -> Page:
    """Lay the week out. Whatever the plan holds, it is one page."""
    height_of_page, width_of_page = PAPERS[options.paper]  # the upright paper on its side
    page = Box(0, 0, width_of_page, height_of_page)
    inks = inks_for(options.ink_saving)
    totals = summary(plan, week.dates, library)
    body = page.inset(scale.MARGIN)
    marks: list[Mark] = [*_head(body, week, totals, options.unit, inks)]
    top = body.top + _HEAD_RULE
    columns = [
        DayColumn(plan.day(when), _column(body, at).width, library, options.unit, inks)
        for at, when in enumerate(week.dates)
    ]
    days, days_bottom = _days(columns, body, top, inks)
    marks += days
    lowest = body.bottom - _FOOT_HEIGHT
    foot_top = max(min(lowest, days_bottom + _GAP), body.top + body.height * 0.62)
    for at, when in enumerate(week.dates):
        column = _column(body, at)
        baseline = top + _DAY_BASELINE
        marks.append(line(weekday(when), scale.DAY, column.left, baseline, inks.text))
        marks.append(line(str(when.day), scale.DAY_NUMBER, column.right, baseline, inks.text, align="right"))
        if at:
            middle = column.left - scale.GUTTER / 2
            ends = ((middle, top), (middle, foot_top - _GAP))
            marks.append(Outline(ends, stroke=inks.hairline, line=0.6, closed=False))
    marks.append(rule(body.left, body.right, foot_top, inks.text, 1.0))
    marks += foot(Box(body.left, foot_top, body.width, body.bottom - foot_top), totals, options.unit, inks)
    return Page(page.width, page.height, (Placed(page, tuple(marks)),))


def _column(body: Box, at: int) -> Box:
    wide = (body.width - (DAYS - 1) * scale.GUTTER) / DAYS
    return Box(body.left + at * (wide + scale.GUTTER), body.top, wide, body.height)


def _days(columns: list[DayColumn], body: Box, top: float, inks: Inks) -> tuple[Marks, float]:
    """The days' marks, and how far down they reach."""
    above = [column.above(TALLEST_ABOVE) for column in columns]
    main_line = top + _DAYS_TOP + max(height(pieces) for pieces in above) + 4
    under = main_line + scale.BLOCK_HEIGHT + 4
    tallest = body.bottom - _FOOT_HEIGHT - _GAP - under
    marks: list[Mark] = []
    lowest = main_line
    for at, (column, before) in enumerate(zip(columns, above, strict=True)):
        if column.main is None:
            continue
        left = _column(body, at).left
        after = column.below(tallest)
        marks += stack(before, left, main_line - 4 - height(before))
        marks += moved(main_block(column.main, column.room, column.unit, inks), left, main_line)
        marks += stack(after, left, under)
        lowest = max(lowest, under + height(after))
    return tuple(marks), lowest


def _head(body: Box, week: Week, totals: Summary, unit: str, inks: Inks) -> Marks:
    baseline = body.top + 24
    title = line(f"Week {week.number}", scale.WEEK, body.left, baseline, inks.text)
    left = title.left + title.width + 14
    marks: list[Mark] = [title]
    right = body.right
    for number, words in reversed(_totals(totals, unit)):
        said = line(words, scale.TOTAL_UNIT, right, baseline, inks.text, align="right")
        marks.append(said)
        right = said.left - 4
        counted = line(number, scale.TOTAL, right, baseline, inks.text, align="right")
        marks.append(counted)
        right = counted.left - 18
    dates = span(week)
    style = fitted(dates, scale.SPAN, right - left, 10)
    if width(dates, style) <= right - left:
        marks.append(line(dates, style, left, baseline, inks.text))
    marks.append(rule(body.left, body.right, body.top + _HEAD_RULE, inks.text, 1.0))
    return tuple(marks)


def _totals(totals: Summary, unit: str) -> list[tuple[str, str]]:
    """``41 km``, ``4 runs``, ``2 ankle sessions``, ``5:44 h``: what the week has any of."""
    runs, strength = len(totals.runs), totals.strength_sessions
    said = []
    if totals.distance:
        said.append((distance_number(totals.distance, unit), unit))
    if runs:
        said.append((str(runs), "run" if runs == 1 else "runs"))
    if strength:
        said.append((str(strength), "ankle session" if strength == 1 else "ankle sessions"))
    if totals.seconds:
        said.append((clock_text(totals.seconds), "h"))
    return said
