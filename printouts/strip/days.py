"""The strip itself: the changed days and those after them, in the columns of the sheet beneath."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from desktop.model.plan import Plan
from desktop.model.printed import Columns, Printed
from desktop.model.week import ANY_DAY
from desktop.wording import dates
from desktop.wording import small_papers as words
from printouts.formats.strip import STRIP
from printouts.fridge.across import Across
from printouts.fridge.content import DaySaid, said_of_week
from printouts.fridge.daynames import days_of, over_each
from printouts.marks import Box, Mark, Marks, Outline, Panel
from printouts.press import Press
from printouts.writing import cap_height, line, width


class StripDays:
    """Lays out the days of a week from ``first`` on, between the two rules of the sheet as it was printed.

    The types are no larger than those of a whole sheet of this week: the strip looks like the rest of it.
    """

    def __init__(self, printed: Printed, columns: Columns, plan: Plan, first: int, press: Press) -> None:
        self._printed, self._columns, self._first = printed, columns, first
        self._changed = frozenset(printed.changed(plan))
        sheet = press.sheet
        fixed = sheet.body.bottom - columns.bottom  # the foot's height, whatever the lines in it
        foot = replace(sheet.foot, fixed=fixed)
        self._places = tuple(
            Box(left, sheet.body.top, wide, sheet.body.height) for left, wide in columns.places
        )
        self._press = replace(press, sheet=replace(sheet, foot=foot, notes=True))
        self.dates = days_of(printed.week, len(columns.places))
        self._beside = all(self._fits(at) for at, when in enumerate(self.dates) if when in self._changed)
        days = said_of_week(plan, printed.week, self._press)
        days += [DaySaid()] * (len(columns.places) - len(days))
        if not self._beside:
            self._press = self._lowered(STRIP.sign_row)
        line_at = columns.line - (0.0 if self._beside else STRIP.sign_row)
        whole = Across(printed.week, days, self._press, self._places).sizes.blocks.distance.size
        fitting = tuple(one for one in sheet.sizes if one.blocks.distance.size <= whole)
        self._press = replace(self._press, sheet=replace(self._press.sheet, sizes=fitting or sheet.sizes))
        shown = [day if at >= first else DaySaid() for at, day in enumerate(days)]
        self._days = Across(printed.week, shown, self._press, self._places, line=max(0.0, line_at))

    @property
    def box(self) -> Box:
        """What is cut out: from the middle between two days to the sheet's margin."""
        columns, left = self._columns, self._places[self._first].left - self._press.sheet.days.gutter / 2
        right = self._places[-1].right
        return Box(left, columns.top, right - left, columns.bottom - columns.top)

    @property
    def fits(self) -> bool:
        """Whether every day keeps to the height of the sheet's days."""
        return self._days.fits

    def marks(self) -> Marks:
        """The days with their names, a sign on each that changed, and the rules between them."""
        names = over_each(self._printed.week, self._places, self._press)
        days = list(zip(names, self._days.contents(), strict=True))[self._first :]
        return (
            *self._rules(),
            *(mark for name, content in days for mark in (*name, *content)),
            *self._signs(),
        )

    def _rules(self) -> Iterator[Mark]:
        half, columns = self._press.sheet.days.gutter / 2, self._columns
        for place in self._places[self._first :]:
            ends = ((place.left - half, columns.top), (place.left - half, columns.bottom))
            yield Outline(ends, stroke=self._press.inks.hairline, line=0.6, closed=False)

    def _signs(self) -> Iterator[Mark]:
        """``new`` behind the name of each day that changed, or under it where there is no room for it."""
        form, inks = self._press.sheet.days, self._press.inks
        said, wide = self._sign()
        for when, place in zip(self.dates, self._places, strict=True):
            if when not in self._changed:
                continue
            middle = self._columns.top + form.baseline - cap_height(form.name) / 2
            left = place.left + width(self._name(when), form.name) + STRIP.sign_gap
            if not self._beside:
                left, middle = place.left, self._columns.top + form.baseline + 7 + STRIP.sign_height / 2
            box = Box(left, middle - STRIP.sign_height / 2, min(wide, place.right - left), STRIP.sign_height)
            yield Panel(box, STRIP.sign_height / 2, stroke=inks.text, line=0.9)
            baseline = middle + cap_height(STRIP.sign) / 2
            yield line(said, STRIP.sign, box.centre[0], baseline, inks.text, align="centre")

    def _sign(self) -> tuple[str, float]:
        said = self._press.voice(words.NEW)
        return said, width(said, STRIP.sign) + 2 * STRIP.sign_pad

    def _fits(self, at: int) -> bool:
        """Whether the sign fits between a day's name and its number."""
        form, place, when = self._press.sheet.days, self._places[at], self.dates[at]
        number = 0.0 if when == ANY_DAY else width(self._press.voice.number(when.day), form.number)
        taken = width(self._name(when), form.name) + number + self._sign()[1]
        return taken + 2 * STRIP.sign_gap <= place.width

    def _name(self, when: date) -> str:
        return dates.weekday(self._press.voice, when)

    def _lowered(self, by: float) -> Press:
        """With more room under the days' names."""
        sheet = self._press.sheet
        return replace(self._press, sheet=replace(sheet, days=replace(sheet.days, top=sheet.days.top + by)))
