"""The page of a week that holds nothing: a column or a row a day to write on, no number at all."""

from desktop.model.exercise import Part
from desktop.model.week import Week
from desktop.wording import paper, quantities
from printouts.formats.blank import COUNTS, MAX_STEP, Blank, Counts, blank_for
from printouts.fridge.blank.parts import also, also_lines, routine, routine_height, session, signed_lines
from printouts.fridge.blank.rims import foot, types
from printouts.fridge.daynames import before_each, before_rows_width, between_columns, over_each
from printouts.fridge.head import head_with
from printouts.marks import Box, Mark, Marks, Page, Placed, moved, rule
from printouts.press import Press


def blank_page(week: Week, press: Press, name: str = "") -> Page:
    """The form for a week, as its paper lies; ``name`` says whose week it is."""
    page, body, voice = press.sheet.page, press.sheet.body, press.voice
    form = blank_for(press.sheet.scale)
    asked = [("", voice(unit)) for unit in
             (quantities.UNITS[press.unit], paper.RUNS_TO_COUNT, quantities.UNITS["h"])]  # fmt: skip
    under, key = foot(body.width, form, press), types(body.width, form, press)
    foot_top = body.bottom - under.height
    days_top = body.top + press.sheet.head.height
    days = Box(body.left, days_top, body.width, foot_top - key.height - 2 - days_top)
    marks = (
        *head_with([asked], body, week, press, name),
        *(_rows if press.sheet.upright else _columns)(days, week, form, press),
        *moved(key.marks, body.left, foot_top - key.height),
        rule(body.left, body.right, foot_top, press.inks.text, 1.0),
        *moved(under.marks, body.left, foot_top),
    )
    return Page(page.width, page.height, (Placed(page, marks),))


# ---- across -----------------------------------------------------------------------------------


def _columns(days: Box, week: Week, form: Blank, press: Press) -> Marks:
    """A column a day, all alike, with as many lines as there is room for."""
    gutter, top = press.sheet.days.gutter, press.sheet.days.top
    wide = (days.width - 6 * gutter) / 7
    places = [Box(days.left + at * (wide + gutter), days.top, wide, days.height) for at in range(7)]
    column = _column(wide, days.height - top, form, press)
    marks: list[Mark] = [*between_columns(places, days.bottom, press)]
    for place, name in zip(places, over_each(week, places, press), strict=True):
        marks += (*name, *moved(column, place.left, days.top + top))
    return tuple(marks)


def _column(room: float, height: float, form: Blank, press: Press) -> Marks:
    counts = next((one for one in COUNTS if _column_height(one, form.step, form) <= height), COUNTS[-1])
    lines = counts.before + counts.after + (counts.also or 0)
    spare = (height - _column_height(counts, form.step, form)) / lines
    step = max(form.step, min(MAX_STEP * form.step, form.step + spare))
    marks: list[Mark] = [*routine(Part.WARM_UP, counts.before, step, room, form, press)]
    down = routine_height(counts.before, step, form) + form.gap
    marks += moved(session(room, form.large_height, form, press), 0, down)
    down += form.large_height + form.gap
    marks += moved(routine(Part.COOL_DOWN, counts.after, step, room, form, press), 0, down)
    down += routine_height(counts.after, step, form)
    if counts.also is not None:
        marks += moved(also(room, form, press), 0, down + 1.5 * form.gap)
        down += 1.5 * form.gap + form.also_height
        marks += moved(signed_lines(counts.also, step, 0, room, form, press.inks), 0, down)
    return tuple(marks)


def _column_height(counts: Counts, step: float, form: Blank) -> float:
    before, after = (routine_height(count, step, form) for count in counts[:2])
    fixed = before + after + form.large_height + 2 * form.gap
    return fixed if counts.also is None else fixed + 1.5 * form.gap + form.also_height + counts.also * step


# ---- upright ----------------------------------------------------------------------------------

_SHARES = (0.28, 0.24, 0.25, 0.23)  # warm-up, session, cool-down, what else there is; of a row
_THREE = (0.32, 0.36, 0.32)  # of a narrow row, without the last
_LEAST_ALSO = 92.0  # narrower, it has no room
_AROUND, _TIGHT = 3.0, 1.2  # over and under what stands in a row, and where it has more lines for it


def _rows(days: Box, week: Week, form: Blank, press: Press) -> Marks:
    """A row a day, all alike."""
    tall = days.height / 7
    places = [Box(days.left, days.top + at * tall, days.width, tall) for at in range(7)]
    left = before_rows_width(week, press) + press.sheet.rows.gutter
    more = _lines(tall - 2 * _TIGHT, form) > _lines(tall - 2 * _AROUND, form)
    taller = tall - 2 * _AROUND < form.large_height <= tall - 2 * _TIGHT
    around = _TIGHT if more or taller else _AROUND
    row = _row(days.width - left, tall - 2 * around, form, press)
    marks: list[Mark] = []
    for place, name in zip(places, before_each(week, places, press), strict=True):
        marks += (*name, *moved(row, place.left + left, place.top + around))
    return tuple(marks)


def _lines(height: float, form: Blank) -> int:
    """How many lines a row has under a heading; the first may stand as near to it as its box."""
    return max(1, int((height - form.under_heading + form.under_line) // form.step))


def _row(room: float, height: float, form: Blank, press: Press) -> Marks:
    gutter = press.sheet.rows.gutter + 2
    shares = _SHARES if _SHARES[3] * (room - 3 * gutter) >= _LEAST_ALSO else _THREE
    widths = [(room - (len(shares) - 1) * gutter) * share / sum(shares) for share in shares]
    lefts = [sum(widths[:at]) + at * gutter for at in range(len(widths))]
    left, lines = height - form.under_heading, _lines(height, form)
    step = max(form.step, min(MAX_STEP * form.step, left / lines))
    over = max(0.0, lines * step - left)
    tall = form.large_height if height >= form.large_height else form.low_height
    tall = min(height, 1.15 * tall)
    marks: list[Mark] = [*routine(Part.WARM_UP, lines, step, widths[0], form, press, over)]
    marks += moved(session(widths[1], tall, form, press), lefts[1], (height - tall) / 2)
    marks += moved(routine(Part.COOL_DOWN, lines, step, widths[2], form, press, over), lefts[2], 0)
    if len(widths) > 3:
        marks += moved(also_lines(lines, step, widths[3], form, press, over), lefts[3], 0)
    return tuple(marks)
