"""What stands over and under the days of a page in large print: the week, the page's days, and what is on the
other pages. Its room is the same on every page, whichever days turn out to stand there."""

from collections.abc import Sequence
from datetime import date
from functools import cached_property
from itertools import combinations_with_replacement

from desktop.model.week import ANY_DAY, Week
from desktop.wording import dates, large_print
from printouts.formats.large_sheet import LargeSheet
from printouts.fridge.head import MAX_NAME_SHARE
from printouts.marks import Box, Mark, Marks, Outline, rule
from printouts.press import Press
from printouts.reading import PARAGRAPH, TITLE, read_as
from printouts.writing import block, line, shorten, width, wrap

UNDER_RULE = 9.0  # from a rule to what stands under it
_BESIDE = 14.0  # between two things on a line
PAGES = (1, 8, 888)
"""How many pages there may be at the most: the more they are, the more room says where the others are."""

Days = Sequence[date]


class Titles:
    """Heads and feet of the pages of a week, between the margins of ``body``; ``name`` is whose week it is,
    where that must be said; ``days`` are those of the week, and
    behind them some day, where something is for it."""

    def __init__(self, week: Week, name: str, days: Days, body: Box, form: LargeSheet, press: Press) -> None:
        self._days = days
        self._week, self._body, self._form, self._press = week, body, form, press
        self._tops: dict[int, float] = {}  # where the rule over the foot stands, by the number of pages
        self._name = shorten(name, form.week, MAX_NAME_SHARE * body.width) if name else ""

    @cached_property
    def top(self) -> float:
        """Where the days begin."""
        voice = self._press.voice
        spans = [dates.span(voice, self._week), *(large_print.page_span(voice, days) for days in self._any)]
        lines = max(len(self._under_title(span)) for span in spans)
        return self._body.top + self._form.head + lines * self._form.span.leading + UNDER_RULE

    def bottom(self, most: int) -> float:
        """Where days and totals end, on ``most`` pages: over the words that say where the others are."""
        return self._body.bottom if most == 1 else self._over_where(most) - UNDER_RULE

    def head(self, days: Days, *, several: bool) -> Marks:
        """``Week 48  Mon 23 to Thu 26 November`` and a rule; on a single page the dates of the week."""
        form, body, voice, ink = self._form, self._body, self._press.voice, self._press.inks.text
        span = large_print.page_span(voice, days) if several else dates.span(voice, self._week)
        baseline = body.top + 0.72 * form.head
        marks: list[Mark] = []
        left = body.left
        for text in filter(None, (dates.week_name(voice, self._week), self._name)):
            marks.append(line(text, form.week, left, baseline, ink))
            left += width(text, form.week) + _BESIDE
        under = self._under_title(span)
        if under:
            marks += block(under, form.span, body.left, baseline + form.span.leading + 3, body.width, ink)
        else:
            marks.append(line(span, form.span, left, baseline, ink))
        return (self.rule(self.top - UNDER_RULE), *read_as(TITLE, marks))

    def where(self, at: int, pages: Sequence[Days], most: int) -> Marks:
        """``1 of 2  On page 2: Friday to Sunday, totals and notes.``"""
        voice, form, body, ink = self._press.voice, self._form, self._body, self._press.inks.text
        numbered = voice(large_print.PAGE_AT_OF, at=at + 1, of=len(pages))
        top = self._over_where(most)
        first = top + UNDER_RULE + 0.78 * form.words.leading
        number = line(numbered, form.words.heavy(), body.left, first, ink)
        left = self._beside_number(len(pages))
        lines = wrap(self._elsewhere(at, pages), form.words, body.width - left)
        words = block(lines, form.words, body.left + left, first, body.width - left, ink)
        return (self.rule(top), *read_as(PARAGRAPH, (number, *words)))

    def rule(self, y: float) -> Outline:
        """A rule across the page."""
        return rule(self._body.left, self._body.right, y, self._press.inks.text, 1.0)

    # ---- measures --------------------------------------------------------------------------

    @cached_property
    def _any(self) -> list[Days]:
        """The days that a page could have."""
        spans: list[Days] = list(combinations_with_replacement(self._week.dates, 2))
        if ANY_DAY in self._days:
            spans += [(ANY_DAY,), *((*ends, ANY_DAY) for ends in spans)]
        return spans

    def _under_title(self, span: str) -> list[str]:
        """The dates on lines of their own, where they have no room beside the title."""
        title = width(dates.week_name(self._press.voice, self._week), self._form.week) + _BESIDE
        title += width(self._name, self._form.week) + _BESIDE if self._name else 0.0
        if title + width(span, self._form.span) <= self._body.width:
            return []
        return wrap(span, self._form.span, self._body.width)

    def _on(self, days: Days, *, totals: bool) -> str:
        """What is on a page."""
        return large_print.what_is_on(self._press.voice, days, totals=totals, notes=self._press.sheet.notes)

    def _beside_number(self, pages: int) -> float:
        """Where the words behind a page's number begin, when there are so many pages."""
        widest = self._press.voice(large_print.PAGE_AT_OF, at=pages, of=pages)
        return width(widest, self._form.words.heavy()) + _BESIDE

    def _over_where(self, most: int) -> float:
        """Where the rule stands over the words that say what is on other pages."""
        if most not in self._tops:
            self._tops[most] = self._body.bottom - self._where_height(most)
        return self._tops[most]

    def _where_height(self, most: int) -> float:
        voice, form = self._press.voice, self._form
        on_last = [self._on(days, totals=True) for days in self._any]
        before = [self._on(days, totals=False) for days in self._any]
        said = [
            *(voice(large_print.ON_PAGE, page=most, what=what) for what in on_last),
            *(voice(large_print.ON_PAGES, first=1, last=most, what=what) for what in before),
        ]
        room = self._body.width - self._beside_number(most)
        lines = max(len(wrap(text, form.words, room)) for text in said)
        return lines * form.words.leading + UNDER_RULE

    def _elsewhere(self, at: int, pages: Sequence[Days]) -> str:
        """What is on the next page; on the last one what is on those before it."""
        voice, last = self._press.voice, len(pages) - 1
        if at < last:
            what = self._on(pages[at + 1], totals=at + 1 == last)
            return voice(large_print.ON_PAGE, page=at + 2, what=what)
        before = [day for days in pages[:-1] for day in days]
        what = self._on(before, totals=False)
        if last == 1:
            return voice(large_print.ON_PAGE, page=1, what=what)
        return voice(large_print.ON_PAGES, first=1, last=last, what=what)
