"""The fridge sheet in large print.

It is set anew for large type, never scaled up: the days stand under one another, each with its blocks on the
left and what belongs to them beside. Nothing is smaller than 16 pt, the health note included.

Nothing of the plan is ever left out. A light week stands on one page and grows; a full one takes two, each of
which says what is on the other. A week that is too full even for that takes more pages, rather than folding
exercises as the ordinary sheet does: who needs large print cannot look closer. What gives way before another
page is taken is what the plan does not hold: see ``printouts.formats.large_sheet.tried``.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache, cached_property, partial
from typing import Final

from desktop.model.plan import Plan
from desktop.model.summary import Summary, summary
from desktop.model.week import Week
from printouts.formats.large_sheet import LargeSheet, tried
from printouts.fridge.content import DaySaid, said_of_week
from printouts.fridge.daynames import days_of
from printouts.fridge.large.blank import foot_to_fill_in
from printouts.fridge.large.day import DayMaker, names_width
from printouts.fridge.large.foot import foot
from printouts.fridge.large.names import evened
from printouts.fridge.large.paging import PageOfDays, paged
from printouts.fridge.large.titles import PAGES, UNDER_RULE, Titles
from printouts.marks import Box, Mark, Page, Placed, moved, rule
from printouts.pieces import Piece, height, stack
from printouts.press import Press

MAX_LINES: Final = 8
"""Lines for notes, on a page that has room left."""


def large_pages(plan: Plan, week: Week, press: Press, name: str = "") -> list[Page]:
    """Lay the week out, in the largest type that takes no more pages than the least does.

    ``name`` is whose week it is, where that must be said. A page that is to lie across stands upright where
    that saves one, or where the week stands in larger type then: days under one another need height.
    """
    page = press.sheet.page
    turns = [page] if page.height > page.width else [page, Box(0, 0, page.height, page.width)]
    days = said_of_week(plan, week, press)
    totals = summary(plan, week.dates, press.library)
    forms = tuple(form if press.sheet.figures else form.without_figures() for form in tried())

    @cache
    def made(turned: Box, form: int) -> _Sheet:
        return _Sheet(week, name, days, totals, turned, forms[form], press)

    last = len(forms) - 1
    least = min(len(made(turned, last).paged) for turned in turns)

    def no_more(turned: Box, form: int) -> bool:
        sheet = made(turned, form)
        return sheet.fits and len(sheet.paged) <= least

    found = [
        (bisect_left(range(last), True, key=partial(no_more, turned)), turned)
        for turned in turns
        if len(made(turned, last).paged) == least
    ]
    form, turned = min(found, key=lambda one: one[0])
    return made(turned, form).pages()


class _Sheet:
    """A week in one set of sizes."""

    def __init__(
        self,
        week: Week,
        name: str,
        days: Sequence[DaySaid],
        totals: Summary,
        page: Box,
        form: LargeSheet,
        press: Press,
    ) -> None:
        form = evened(form, days)
        self._week, self._totals, self._page, self._form, self._press = week, totals, page, form, press
        self._body = page.inset(form.margin)
        self._feet: dict[int, list[Piece]] = {}  # by their lines for notes
        self._dates = days_of(week, len(days))
        self._titles = Titles(week, name, self._dates, self._body, form, press)
        named, tall = names_width(self._dates, form, press), self._room(PAGES[-1])
        maker = DayMaker(self._body.width, tall, named, form, press)
        self._blank = not any(day.first or day.key or day.later for day in days)
        self._days = [
            maker.to_fill_in(when) if self._blank else maker.day(when, day)
            for when, day in zip(self._dates, days, strict=True)
        ]

    @cached_property
    def paged(self) -> list[PageOfDays]:
        """The days of each page: of a single one if that holds the week, else with room for what says so."""
        under = self._foot_height(self._form.note_lines)
        for most in PAGES:
            found = paged(self._days, under, self._room(most), self._form.day_gap)
            if len(found) <= most:
                break
        return found

    @property
    def _most(self) -> int:
        """For how many pages there is room in what says where the others are."""
        return next((most for most in PAGES if len(self.paged) <= most), PAGES[-1])

    @property
    def fits(self) -> bool:
        """Whether every page holds what stands on it."""
        *full, last = map(self._tall, self.paged)
        room = self._room(self._most)
        return max([*full, last + self._foot_height(self._form.note_lines)]) <= room + 0.01

    def pages(self) -> list[Page]:
        """The pages, in their order."""
        return [self._drawn(at) for at in range(len(self.paged))]

    def _drawn(self, at: int) -> Page:
        shown, titles, several = self.paged[at], self._titles, len(self.paged) > 1
        most = self._most
        dates = [[self._dates[day.number] for day in page] for page in self.paged]
        marks: list[Mark] = [*titles.head(dates[at], several=several)]
        room = self._room(most)
        if at == len(self.paged) - 1:
            lines = self._note_lines(room - self._tall(shown))
            top = titles.bottom(most) - self._foot_height(lines) + 2 * UNDER_RULE
            marks += (titles.rule(top - UNDER_RULE), *stack(self._foot(lines), self._body.left, top))
            room -= self._foot_height(lines)
        marks += self._days_down(shown, room)
        if several:
            marks += titles.where(at, dates, most)
        return Page(self._page.width, self._page.height, (Placed(self._page, tuple(marks)),))

    def _days_down(self, shown: PageOfDays, room: float) -> Iterator[Mark]:
        """The days of a page, further apart where there is room, a rule between two of them."""
        form, body, down = self._form, self._body, self._titles.top
        spare = max(0.0, room - self._tall(shown))
        gap = min(form.max_day_gap, form.day_gap + spare / max(1, len(shown)))
        for at, one in enumerate(shown):
            if at:
                yield rule(body.left, body.right, down - gap / 2, self._press.inks.hairline, 0.9)
            yield from moved(one.flow.marks, body.left, down)
            down += one.flow.height + gap

    # ---- measures --------------------------------------------------------------------------

    def _room(self, most: int) -> float:
        """How tall days and foot may be together on each of ``most`` pages."""
        return self._titles.bottom(most) - self._titles.top

    def _tall(self, shown: PageOfDays) -> float:
        """How tall days stand at the least."""
        gaps = self._form.day_gap * max(0, len(shown) - 1)
        return sum(one.flow.height for one in shown) + gaps

    def _foot(self, lines: int) -> list[Piece]:
        if lines not in self._feet:
            room, form, press = self._body.width, self._form, self._press
            under = foot_to_fill_in if self._blank else partial(foot, self._totals)
            self._feet[lines] = under(room, lines, form, press)
        return self._feet[lines]

    def _foot_height(self, lines: int) -> float:
        """With the rule over it."""
        return 2 * UNDER_RULE + height(self._foot(lines))

    def _note_lines(self, room: float) -> int:
        """How many lines for notes there is room for."""
        form = self._form
        more = int((room - self._foot_height(form.note_lines)) / form.line_step)
        return max(form.note_lines, min(MAX_LINES, form.note_lines + more))
