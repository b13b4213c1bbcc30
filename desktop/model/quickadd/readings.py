"""What the pieces of a typed line amount to: one thing to plan, and what else it could be."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from desktop.model.pace import Amounts, seconds_at
from desktop.model.placing import new_entry
from desktop.model.plan import (
    MAX_NAME,
    MAX_TEXT,
    CrossTraining,
    Entry,
    Note,
    Rest,
    Run,
    RunKind,
    StrengthSession,
    new_id,
)
from desktop.model.quickadd.clocks import clock_readings
from desktop.model.quickadd.exercises import exercises
from desktop.model.quickadd.pieces import (
    Piece,
    TimeOfDay,
    pieces,
)
from desktop.model.quickadd.reading import Reading, says_what
from desktop.model.quickadd.sessions import session
from desktop.model.quickadd.using import Using
from desktop.model.quickadd.vocabulary import Activity, Particle, Vocabulary
from desktop.model.refs import NewEntry, NewEntryKind, kind_of

MOST_WORDS_FOR_SOME_DAY = 4
MAX_LINE = 2 * MAX_TEXT  # characters of a line that are looked at: a note, its word and white space around it


class Understood(NamedTuple):
    """A line: its pieces, and what it may mean, the likeliest first. An empty line means nothing,
    nor does one that only says "some day".

    A line of more than a note takes means nothing either; ``over`` counts the characters too many.
    ``some_day``: it is for some day of the week, and not for the one it was typed at.
    """

    pieces: tuple[Piece, ...] = ()
    readings: tuple[Reading, ...] = ()
    over: int = 0
    some_day: bool = False


def understood(text: str, vocabulary: Vocabulary) -> Understood:
    """What a line means. Whatever was typed, one reading is a note of the whole line: the last, or the first
    where there are words in it that are not understood, and none that say what it is about."""
    if len(text) > MAX_LINE:
        return Understood(over=len(text) - MAX_TEXT)
    for said, rest, certain in _for_some_day(text, vocabulary):
        meant = _understood(rest, vocabulary)
        if certain or len(meant.readings) > 1:  # else a runner's own words begin like that
            return meant._replace(pieces=(Piece(said, Particle.SOME_DAY), *meant.pieces), some_day=True)
    return _understood(text, vocabulary)


def _for_some_day(text: str, vocabulary: Vocabulary) -> Iterator[tuple[str, str, bool]]:
    """A line without the words for some day at its beginning or its end: these, the others, and whether a
    colon makes it certain."""
    for count in range(MOST_WORDS_FOR_SOME_DAY, 0, -1):
        begin, end = text.split(maxsplit=count), text.rsplit(maxsplit=count)
        for words, rest in ((begin[:count], begin[count:]), (end[-count:], end[:-count])):
            typed = " ".join(words)
            said = typed.rstrip(":,;")
            if vocabulary.meaning(said) is Particle.SOME_DAY:
                yield said, "".join(rest), typed.endswith(":") or not rest


def _understood(text: str, vocabulary: Vocabulary) -> Understood:
    whole = " ".join(text.split())
    if not whole:
        return Understood()
    noted = _said_to_be_a_note(text, vocabulary)
    if noted is not None:
        over = len(noted) - MAX_TEXT
        if over > 0:
            return Understood(over=over)
        return Understood((Piece(text.strip(), NewEntryKind.NOTE),), (_noted(noted),))
    if len(whole) > MAX_TEXT:
        return Understood(over=len(whole) - MAX_TEXT)
    note = _noted(whole)
    listed = session(whole, vocabulary)
    if listed is not None:
        return Understood(listed.pieces, (Reading(NewEntry(listed.run.kind, listed.run)), note))
    found = pieces(whole, vocabulary)
    named = exercises(found, vocabulary)
    if named is not None:
        shown, readings = named
        return Understood(shown, (*readings, note))
    clocks = _ways(found, vocabulary)
    ways = [_entry(way, vocabulary) for way in clocks]
    entries = [(entry, shown) for entry, shown in ways if entry is not None]
    if not entries:
        return Understood(ways[0][1], (note,))
    taken = tuple(Reading(NewEntry(kind_of(entry), entry)) for entry, _ in entries)
    if any(piece.meaning is None for piece in found) and not says_what(found):
        return Understood(_as_words(clocks[0]), (note, *taken))
    return Understood(entries[0][1], (*taken, note))


# ---- notes ---------------------------------------------------------------------------------


def _said_to_be_a_note(text: str, vocabulary: Vocabulary) -> str | None:
    """The words behind ``note:``, line breaks and all; None for a line without it."""
    head, colon, rest = text.strip().partition(":")
    if colon and vocabulary.meaning(head) is NewEntryKind.NOTE:
        return rest.strip()
    return None


def _noted(text: str) -> Reading:
    return Reading(NewEntry(NewEntryKind.NOTE, Note(new_id(), text)))


def _as_words(found: Sequence[Piece]) -> tuple[Piece, ...]:
    """The pieces of a note: it has a time of day, and words that stand for nothing."""
    return tuple(
        piece if isinstance(piece.meaning, TimeOfDay) else Piece(piece.text, None) for piece in found
    )


# ---- entries -------------------------------------------------------------------------------


def _ways(found: Sequence[Piece], vocabulary: Vocabulary) -> tuple[tuple[Piece, ...], ...]:
    """The pieces as they are, or each way of reading a clock in a line about a run: nothing else starts at a
    time of day."""
    if any(isinstance(piece.meaning, NewEntryKind | Activity) for piece in found):
        return (tuple(found),)
    return clock_readings(found, vocabulary.unit)


def _entry(found: Sequence[Piece], vocabulary: Vocabulary) -> tuple[Entry | None, tuple[Piece, ...]]:
    """The entry that pieces stand for, and the pieces with what it leaves unused as not understood.

    Words that are not understood become its notes, or the name of a session, so that nothing typed is lost.
    """
    using = Using(found)
    other = using.first(NewEntryKind)
    activity = using.piece(Activity)
    if other is NewEntryKind.REST:
        return Rest(new_id(), using.rest()), using.pieces()
    if other is NewEntryKind.STRENGTH:
        return StrengthSession(new_id(), using.rest()[:MAX_NAME]), using.pieces()
    if other is NewEntryKind.NOTE:
        return Note(new_id(), using.rest()), using.pieces()
    if activity is not None or other is NewEntryKind.CROSS_TRAINING:
        amounts = using.amounts(vocabulary.unit, time_first=True)
        word = _capital(activity.text) if activity else ""
        return CrossTraining(new_id(), word, amounts.duration, amounts.distance, using.rest()), using.pieces()
    kind = using.first(RunKind)
    amounts = using.amounts(vocabulary.unit, time_first=False)
    if kind is None and amounts == Amounts():
        return None, _as_words(found)
    run = new_entry(kind or RunKind.EASY, vocabulary.unit)
    assert isinstance(run, Run)
    starts = using.first(TimeOfDay)
    if starts is not None:
        run = replace(run, starts=starts.minutes)
    if amounts != Amounts():
        run = replace(run, distance=amounts.distance, duration=amounts.duration)
    elif using.pace is not None and run.distance:
        run = replace(run, duration=seconds_at(using.pace, run.distance))
    words = using.rest()
    if run.kind is RunKind.RACE and 0 < len(words) <= MAX_NAME:
        return replace(run, name=words), using.pieces(named=True)
    return replace(run, notes=words), using.pieces()


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
