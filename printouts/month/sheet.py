"""The month sheet: a row a week, a column a day, and what each week adds up to."""

from collections.abc import Iterator
from dataclasses import replace

from desktop.model.plan import Plan
from desktop.model.summary import Summary, summary
from desktop.model.week import Week
from desktop.wording import dates, paper
from desktop.wording.health import HEALTH_NOTE
from printouts.formats.month import MonthFormat, month_format
from printouts.fridge.head import Totals, headed, totals_at, week_totals
from printouts.marks import Box, Mark, Marks, Outline, Page, rule
from printouts.marks import Placed as OnPage
from printouts.month.grid import Grid
from printouts.month.span import Span, spans
from printouts.month.totals import totals_cell
from printouts.press import Press
from printouts.reading import SMALL_HEADING, read_as
from printouts.writing import block, fitted, line, tidy, width

LEAST_WIDTH = 500  # points, of a paper that stands


def month_pages(plan: Plan, weeks: tuple[Week, ...], press: Press) -> list[Page]:
    """The sheets for the weeks asked for; a single week stands for its month, see ``spans``."""
    return [month_page(plan, span, press) for span in spans(weeks)]


def month_page(plan: Plan, span: Span, press: Press) -> Page:
    """Lay the weeks out. Whatever the plan holds, it is one page.

    A small paper lies across, however it was asked for: upright its columns are too narrow to read.
    """
    if press.sheet.upright and press.sheet.page.width < LEAST_WIDTH:
        turned = Box(0, 0, press.sheet.page.height, press.sheet.page.width)
        press = replace(press, sheet=replace(press.sheet, page=turned, upright=False))
    page, body = press.sheet.page, press.sheet.body
    form = month_format(press.sheet.scale)
    health = tidy(press.voice(HEALTH_NOTE), form.health, body.width)
    top = body.top + press.sheet.head.height + form.name_height
    bottom = body.bottom - len(health) * form.health.leading - form.over_health
    grid = Grid(plan, span, Box(body.left, top, body.width, bottom - top), form, press)
    first = body.bottom - 2 - (len(health) - 1) * form.health.leading
    marks = (
        *_head(plan, span, press),
        *_names(span, grid, form, press),
        *_rules(grid, form, press),
        *_days(plan, span, grid, form, press),
        *block(health, form.health, body.left, first, body.width, press.inks.soft),
    )
    return Page(page.width, page.height, (OnPage(page, marks),))


def _head(plan: Plan, span: Span, press: Press) -> Marks:
    """``November 2026  Weeks 44–49``, and what the month adds up to."""
    voice = press.voice
    weeks = paper.weeks(voice, span.weeks)
    title = dates.month_and_year(voice, span.month) if span.month else weeks
    beside = weeks if span.month else dates.from_to(voice, span.weeks[0].dates[0], span.weeks[-1].dates[-1])
    added = summary(plan, span.dates, press.library)
    body, form = press.sheet.body, press.sheet.head
    room = body.left + width(title, form.week) + form.gap
    ways = [way for way in _ways(added, press) if totals_at(way, body, press)[0] >= room]
    return headed(title, (beside, ""), ways[:1] or [()], body, press)


def _ways(added: Summary, press: Press) -> Iterator[Totals]:
    """The totals in words, in fewer words, and fewer totals: the first is the last to go."""
    yield week_totals(added, press)
    short = [*week_totals(added, press, short=True)]
    while short:
        yield tuple(short)
        short.pop(max(0, len(short) - 2))


def _names(span: Span, grid: Grid, form: MonthFormat, press: Press) -> Marks:
    """The days of the week over their columns: whole names where all of them have room."""
    week, voice = span.weeks[0].dates, press.voice
    wide = grid.columns[0][1]
    names = [dates.long_weekday(voice, when) for when in week]
    if any(width(name, form.name) > wide for name in names):
        names = [dates.weekday(voice, when) for when in week]
    baseline = press.sheet.body.top + press.sheet.head.height + form.name_baseline
    marks: list[Mark] = []
    for name, (left, _) in zip(names, grid.columns, strict=False):
        style = fitted(name, form.name, wide, form.min_type)
        marks.append(line(name, style, left, baseline, press.inks.text))
    return tuple(marks)


def _rules(grid: Grid, form: MonthFormat, press: Press) -> Marks:
    """A line over each week, hairlines between the days."""
    inks, rows = press.inks, grid.rows
    between = inks.hairline if inks.saving else inks.text  # six lines across a page are much of its ink
    marks: list[Mark] = [rule(row.left, row.right, row.top, between, 0.6) for row in rows]
    marks.append(rule(rows[0].left, rows[0].right, rows[-1].bottom, inks.text, 1.0))
    for left, _ in grid.columns[1:]:
        middle = left - form.gutter / 2
        ends = ((middle, rows[0].top), (middle, rows[-1].bottom))
        marks.append(Outline(ends, stroke=inks.hairline, line=0.6, closed=False))
    return tuple(marks)


def _days(plan: Plan, span: Span, grid: Grid, form: MonthFormat, press: Press) -> Iterator[Mark]:
    """Week by week: what it adds up to, then each day with its number."""
    inks, voice = press.inks, press.voice
    left, wide = grid.columns[-1]
    for week, row in zip(span.weeks, grid.rows, strict=True):
        added = summary(plan, week, press.library)
        place = Box(left, row.top, wide, row.height - form.bottom)
        yield from totals_cell(week, added, place, form, press)
        for when in week:
            found = grid.cells[when]
            first = when == span.weeks[0].first or when.day == 1
            named = dates.short_date(voice, when, when) if first else voice.number(when.day)
            style = fitted(named, form.number, wide, form.min_type)
            ink = inks.text if span.holds(when) else inks.soft
            heavy = style if span.holds(when) else style.heavy(400)
            baseline = row.top + form.number_baseline
            yield from read_as(SMALL_HEADING, [line(named, heavy, found.box.left, baseline, ink)])
            yield from found.cell.draw(found.box.height, found.box.left, found.box.top)
