"""Words of the fridge sheet in large print, which may take several pages."""

from collections.abc import Sequence
from datetime import date

from desktop.model.week import ANY_DAY
from desktop.wording import dates
from desktop.wording.phrase import Phrase
from desktop.wording.voice import Voice

DAY_AND_DATE = Phrase("{day} {date}", context="a day with its month: Thu 26 November")
SPAN_OF_DAYS = Phrase("{first} to {last}", context="the days of a page: Mon 23 to Thu 26 November")
LONG_SPAN = Phrase("{first} to {last}", context="the days of a page: Friday to Sunday")
PAGE_AT_OF = Phrase("{at} of {of}", context="the pages of a fridge sheet: 1 of 2")
ON_PAGE = Phrase("On page {page}: {what}.", context="On page 2: Friday to Sunday, totals and notes.")
ON_PAGES = Phrase("On pages {first} to {last}: {what}.", context="On pages 1 to 3: Monday to Saturday.")
WITH_TOTALS = Phrase(
    "{days}, totals and notes", context="what is on a page: Friday to Sunday, totals and notes"
)
WITH_TOTALS_ALONE = Phrase("{days}, totals", context="what is on a page: Friday to Sunday, totals")
SOME_DAY = Phrase("what is for some day", context="what is on a page: Friday to Sunday and this")
TOTALS = Phrase("totals and notes", context="what is on a page that has no days")
TOTALS_ALONE = Phrase("totals", context="what is on a page that has no days")


def page_span(voice: Voice, days: Sequence[date]) -> str:
    """``Mon 23 to Thu 26 November``; the month is said twice where it changes in between."""
    days = [when for when in days if when != ANY_DAY] or days[:1]
    if not days:
        return ""
    first, last = days[0], days[-1]
    if last == ANY_DAY:
        return dates.weekday(voice, last)
    end = _with_month(voice, last)
    if first == last:
        return end
    begin = dates.day_label(voice, first) if first.month == last.month else _with_month(voice, first)
    return voice(SPAN_OF_DAYS, first=begin, last=end)


def what_is_on(voice: Voice, days: Sequence[date], *, totals: bool, notes: bool = True) -> str:
    """``Friday to Sunday, totals and notes``; ``notes``: whether there are any beside the totals."""
    if not days:
        return voice(TOTALS if notes else TOTALS_ALONE)
    bound = [when for when in days if when != ANY_DAY]
    named = []
    if bound:
        first, last = (dates.long_weekday(voice, when) for when in (bound[0], bound[-1]))
        named.append(first if bound[0] == bound[-1] else voice(LONG_SPAN, first=first, last=last))
    named += [voice(SOME_DAY)] if ANY_DAY in days else []
    said = voice.listed(named)
    return voice(WITH_TOTALS if notes else WITH_TOTALS_ALONE, days=said) if totals else said


def _with_month(voice: Voice, when: date) -> str:
    return voice(DAY_AND_DATE, day=dates.weekday(voice, when), date=dates.day_and_month(voice, when))
