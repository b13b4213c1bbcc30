"""What the panel says in which a place, or an exercise, is chosen by typing."""

from collections.abc import Sequence
from datetime import date

from desktop.model.places import JudgedPlace, are_exercises
from desktop.model.plan import Plan, Run
from desktop.model.refs import OnDay, Things
from desktop.wording import actions, board, dates, landing, names
from desktop.wording.phrase import Phrase
from desktop.wording.voice import Voice

MOVE_TO = actions.MOVE_TO
COPY_TO = actions.COPY_TO
ADD_TO = Phrase("Add to {routine}…", context="Add to warm-up…")
ADD_EXERCISE = board.ADD_EXERCISE
FIND_PLACE = Phrase("Find a day or a session", context="in the panel that moves and copies")
FIND_EXERCISE = Phrase("Find an exercise", context="in the panel that adds one")
FIND = Phrase("Find in the weeks and in the library")
FIND_ANYTHING = Phrase("A run, an exercise, a session or a note", context="in the panel that finds")
IN_LIBRARY = Phrase("In the library")
OFFERS = Phrase("Places and exercises to choose from")
NO_HIT = Phrase("Nothing is called that.")
KEYS = Phrase("Up and Down choose, Enter takes, Escape leaves.")
NEXT_WEEK = Phrase("{place}, next week", context="Thursday 3, next week")
PART_OF_RUN = Phrase("{day}, {part} ({run})", context="Thursday 26, warm-up (Tempo)")
IN_SESSION = Phrase("{day}, {session}", context="Wednesday 25, Ankle strength")
WITH_REASON = Phrase("{name}: {reason}", context="a place, and what speaks against it")


def place(voice: Voice, found: JudgedPlace, things: Things, *, next_week: bool) -> str:
    """``Thursday 26, warm-up of Tempo``, ``Sunday 29, new session``, ``Monday 30, next week``."""
    if found.entry is None or isinstance(found.place, OnDay):
        day = dates.long_place(voice, found.when, some_day=found.some_day)
        text = voice(landing.DAY_NEW_SESSION, day=day) if are_exercises(things) else day
    else:
        part = names.within_a_sentence(voice, names.part(voice, found.place.routine.part))
        title = board.clipped(names.entry_title(voice, found.entry), landing.MAX_NAME_IN_PLACE)
        day = dates.long_place(voice, found.when, some_day=found.some_day)
        if isinstance(found.entry, Run):
            text = voice(PART_OF_RUN, day=day, part=part, run=title)
        else:
            text = voice(IN_SESSION, day=day, session=title)
    return voice(NEXT_WEEK, place=text) if next_week else text


def with_days(voice: Voice, place: str, days: Sequence[date]) -> str:
    """``Saturday 28; and on Sun 29``: the other days on which some of several things land."""
    if not days:
        return place
    listed = voice.listed(dates.day_label(voice, when) for when in days)
    return voice(landing.AND_ON, place=place, days=listed)


def stands(voice: Voice, plan: Plan, found: JudgedPlace) -> str:
    """What is planned on a day: ``Tempo and Note``; nothing for a free one and for a routine."""
    if not isinstance(found.place, OnDay):
        return ""
    day = plan.some_day((found.when,)) if found.some_day else plan.bound(found.when)
    titles = (names.entry_title(voice, entry) for entry in day)
    return voice.listed(board.clipped(title, landing.MAX_NAME_IN_PLACE) for title in titles)


def spoken(voice: Voice, text: str, reason: str) -> str:
    """A row as one sentence: ``Lateral hops: You ticked ankle weakness``."""
    return voice(WITH_REASON, name=text, reason=reason) if reason else text
