"""The week picker in words: what may be typed to go to a date, and what stands in it."""

from collections.abc import Iterator, Mapping

from desktop.model.jump import Month, Sign, Weekday, Word, Words
from desktop.model.summary import Summary
from desktop.model.week import Week
from desktop.wording import quantities
from desktop.wording.phrase import Phrase, Plural
from desktop.wording.voice import Voice, with_english

WORDS: Mapping[Sign, Phrase] = {
    Sign.DAYS: Phrase("day, days", context="words to type, in small letters"),
    Sign.WEEKS: Phrase("week, weeks, w, wk", context="words to type, in small letters"),
    Sign.MONTHS: Phrase("month, months", context="words to type, in small letters"),
    Sign.IN: Phrase("in", context="words to type, in small letters"),
    Sign.AGO: Phrase("ago", context="words to type, in small letters"),
    Sign.NEXT: Phrase("next", context="words to type, in small letters"),
    Sign.LAST: Phrase("last", context="words to type, in small letters"),
    Sign.TODAY: Phrase("today, now", context="words to type, in small letters"),
    Sign.TOMORROW: Phrase("tomorrow", context="words to type, in small letters"),
    Sign.YESTERDAY: Phrase("yesterday", context="words to type, in small letters"),
    Sign.RACE: Phrase("race", context="words to type, in small letters"),
}
GO_TO_DATE = Phrase("Go to date")
EXAMPLES = Phrase("14 dec, in 3 weeks, week 5, race", context="in an empty field: dates that may be typed")
NOT_A_DATE = Phrase("Not a date")
GO = Phrase("Go", context="a button: go to that date")
TODAY = Phrase("Today")
NEXT_FREE = Phrase("Next free week")
RACE_ON = Phrase("Race, {date}")
WEEK_COLUMN = Phrase("Week", context="the head of a column of week numbers")
MONTH_BEFORE = Phrase("Month before")
MONTH_AFTER = Phrase("Month after")
YEAR_BEFORE = Phrase("Year before")
YEAR_AFTER = Phrase("Year after")
PLANNED = Phrase("Planned", context="the meaning of an open dot")
PARTLY = Phrase("Partly", context="the meaning of a half dot")
DONE = Phrase("Done", context="the meaning of a filled dot")
WEEKS = Phrase("Weeks", context="the name of a list of weeks")
SUMS = Plural(
    "{number}: {distance}, {count} session", "{number}: {distance}, {count} sessions", context="a week's sums"
)
NOTHING_PLANNED = Phrase("{number}: nothing planned", context="a week's sums")


def words(voice: Voice) -> Words:
    """What may be typed: this language's words, and English ones where they mean nothing else."""
    return with_english(voice, lambda spoken: dict(_words(spoken)))


def _words(voice: Voice) -> Iterator[tuple[str, Word]]:
    spoken = voice.language
    for names in (spoken.months, spoken.short_months):
        for number, name in enumerate(names, 1):
            yield _key(name), Month(number)
    for names in (spoken.days, spoken.short_days):
        for number, name in enumerate(names):
            yield _key(name), Weekday(number)
    for sign, phrase in WORDS.items():
        for word in voice.typed(phrase):
            yield word, sign


def _key(name: str) -> str:
    return name.casefold().rstrip(".")


def sums(voice: Voice, week: Week, found: Summary, unit: str) -> str:
    """``49: 21 km, 4 sessions``, or that nothing is planned."""
    if not found.sessions:
        return voice(NOTHING_PLANNED, number=week.number)
    distance = quantities.total_in(voice, found.distance, unit)
    return voice(SUMS, count=len(found.sessions), number=week.number, distance=distance)
