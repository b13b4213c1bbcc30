"""What the strip of weeks says of each."""

from desktop.model.summary import Summary
from desktop.model.week import Week
from desktop.wording import dates, quantities
from desktop.wording.phrase import Phrase, Plural
from desktop.wording.voice import Voice

STRIP = Phrase("Weeks", context="a strip of weeks above the board")
HEADING = Phrase("Week {number}")
NOTHING = Phrase("free", context="a week that holds nothing")
DONE_OF = Phrase("{done}/{total}", context="sessions of a week: done and all")
SPOKEN = Plural(
    "{week}, {distance}, {count} session, {done} done",
    "{week}, {distance}, {count} sessions, {done} done",
    context="a week in the strip of weeks",
)
SPOKEN_FREE = Phrase("{week}, nothing planned")


def heading(voice: Voice, week: Week) -> tuple[str, str]:
    """``Week 48`` and the day it begins, ``23 Nov``."""
    first = week.first
    return voice(HEADING, number=week.number), dates.short_date(voice, first, first)


def sums(voice: Voice, found: Summary, unit: str) -> tuple[str, str]:
    """``28 km`` and ``2/7``: how far, and how many sessions are done of how many."""
    if not found.sessions:
        return voice(NOTHING), ""
    of = voice(DONE_OF, done=found.sessions_done, total=len(found.sessions))
    return quantities.total(voice, found.distance, unit), of


def spoken(voice: Voice, week: Week, found: Summary, unit: str) -> str:
    """``Week 48, 23–29 November 2026, 28 km, 7 sessions, 2 done``."""
    title = dates.week_title(voice, week)
    if not found.sessions:
        return voice(SPOKEN_FREE, week=title)
    distance = quantities.total(voice, found.distance, unit)
    return voice(SPOKEN, count=len(found.sessions), week=title, distance=distance, done=found.sessions_done)
