"""What the pieces of a typed line amount to: one thing to plan, and what else it could be."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple, TypeVar

from desktop.model.dose import Dose
from desktop.model.exercise import Part
from desktop.model.pace import Amounts, Pace, metres_in, pace_of, seconds_at
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
from desktop.model.quantity import MAX_DISTANCE, MAX_DURATION, METRES_IN
from desktop.model.quickadd.clocks import clock_readings
from desktop.model.quickadd.pieces import (
    Amount,
    Distance,
    Duration,
    Load,
    Name,
    Piece,
    Sets,
    TimeOfDay,
    pieces,
)
from desktop.model.quickadd.sessions import session
from desktop.model.quickadd.vocabulary import Activity, Named, Particle, Vocabulary
from desktop.model.refs import NewEntry, NewEntryKind, NewExercise, kind_of

Kind = TypeVar("Kind")

_NOT_EXERCISES = (RunKind, NewEntryKind, Activity, Distance, Pace)
MAX_HITS = 5  # exercises that words which name none exactly are taken for

MOST_WORDS_FOR_SOME_DAY = 4
MAX_LINE = 2 * MAX_TEXT  # characters of a line that are looked at: a note, its word and white space around it


class Reading(NamedTuple):
    """One thing that a line may mean; ``part`` is where an exercise shall go, where that was said."""

    thing: NewEntry | NewExercise
    part: Part | None = None


class Understood(NamedTuple):
    """A line: its pieces, and what it may mean, the likeliest first. An empty line means nothing.

    A line of more than a note takes means nothing either; ``over`` counts the characters too many.
    ``some_day``: it is for some day of the week, and not for the one it was typed at.
    """

    pieces: tuple[Piece, ...] = ()
    readings: tuple[Reading, ...] = ()
    over: int = 0
    some_day: bool = False


def understood(text: str, vocabulary: Vocabulary) -> Understood:
    """What a line means. Whatever was typed, the last reading is a note of the whole line."""
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
    named = _exercises(found, vocabulary)
    if named is not None:
        shown, readings = named
        return Understood(shown, (*readings, note))
    ways = [_entry(way, vocabulary) for way in _ways(found, vocabulary)]
    entries = [(entry, shown) for entry, shown in ways if entry is not None]
    if not entries:
        return Understood(ways[0][1], (note,))
    taken = tuple(Reading(NewEntry(kind_of(entry), entry)) for entry, _ in entries)
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


# ---- exercises -----------------------------------------------------------------------------


def _exercises(
    found: Sequence[Piece], vocabulary: Vocabulary
) -> tuple[tuple[Piece, ...], tuple[Reading, ...]] | None:
    """Pieces and readings of a line about an exercise; None when it is about something else.

    It is one when an exercise is named, or when its unknown words are found in the name of one and nothing in
    it speaks of a run.
    """
    about = tuple(piece for piece in found if piece.meaning is not None)
    unknown = " ".join(piece.text for piece in found if piece.meaning is None)
    names = [piece.meaning.exercise for piece in about if isinstance(piece.meaning, Named)]
    if not names:
        if any(
            isinstance(piece.meaning, RunKind | NewEntryKind | Activity | Distance | Pace) for piece in about
        ):
            return None
        names = list(vocabulary.found(unknown)[:MAX_HITS])
        found = _joined(found, names)
    part = _first(about, Part)
    doses = [(name, dose_of(vocabulary.library[name].dose, about)) for name in names]
    fitting = [Reading(NewExercise(name, dose), part) for name, dose in doses if dose is not None]
    return (tuple(found), tuple(fitting)) if fitting else None


def _joined(found: Sequence[Piece], names: list[str]) -> tuple[Piece, ...]:
    """The pieces, with the unknown words as one that names the exercise they were found in."""
    if not names:
        return tuple(found)
    unknown = [piece.text for piece in found if piece.meaning is None]
    first = next(place for place, piece in enumerate(found) if piece.meaning is None)
    name = Piece(" ".join(unknown), Named(names[0]))
    return (*found[:first], name, *(piece for piece in found[first:] if piece.meaning is not None))


def dose_of(usual: Dose, about: Sequence[Piece]) -> Dose | None:
    """The usual dose with what was said of it; None when that is no dose."""
    changes: dict[str, object] = {}
    sets, alone, load = _first(about, Sets), _first(about, Amount), _first(about, Load)
    held = _first(about, Duration)
    if sets is not None:
        changes |= {"sets": sets.sets, **_measure(usual, sets.number, sets.unit)}
    elif held is not None:
        changes |= _measure(usual, held.seconds, "s")
    elif alone is not None and alone.number.is_integer():
        changes |= _measure(usual, int(alone.number), "")
    if load is not None:
        changes["load"] = load.kilograms
    if any(piece.meaning is Particle.EACH for piece in about):
        changes["each_side"] = True
    try:
        return replace(usual, **changes)  # type: ignore[arg-type]
    except ValueError:
        return None


def _measure(usual: Dose, number: int, unit: str) -> dict[str, object]:
    """One measure and no other; a number without a unit counts what the usual dose counts."""
    none: dict[str, object] = {"reps": None, "distance": None, "count": None}
    if unit == "m" or (not unit and usual.distance is not None):
        return none | {"distance": number}
    alone = usual.reps is None and usual.count is None
    if unit == "s" or (not unit and alone):
        return none | {"hold": number}
    return none | {"reps": number}


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
        return None, tuple(Piece(piece.text, None) for piece in found)
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


class Using:
    """Takes meanings out of pieces, each once, and knows what was never used."""

    def __init__(self, found: Sequence[Piece]) -> None:
        self._found = list(found)
        self._used: set[int] = set()
        self.pace: Pace | None = None

    def piece(self, kind: type[Kind]) -> Piece | None:
        """The first unused piece of a kind of meaning, used from now on."""
        for place, piece in enumerate(self._found):
            if place not in self._used and isinstance(piece.meaning, kind):
                self._used.add(place)
                return piece
        return None

    def first(self, kind: type[Kind]) -> Kind | None:
        """The meaning of that piece."""
        piece = self.piece(kind)
        return piece.meaning if piece is not None and isinstance(piece.meaning, kind) else None

    def amounts(self, unit: str, *, time_first: bool) -> Amounts:
        """How far and how long; numbers without a unit fill what is still open, in that order.

        With a pace the third follows; a pace that says otherwise than distance and duration is not used.
        """
        distance, duration = self.first(Distance), self.first(Duration)
        metres = distance.metres if distance else None
        seconds = duration.seconds if duration else None
        for wanted in ("time", "way") if time_first else ("way", "time"):
            if wanted == "way" and metres is None:
                metres = self._number(Distance, METRES_IN[unit], MAX_DISTANCE)
            elif wanted == "time" and seconds is None:
                seconds = self._number(Duration, 60, MAX_DURATION)
        return self._at_pace(Amounts(metres, seconds))

    def rest(self) -> str:
        """What was not used, as it was typed, without small words that join it to what was."""
        left = [piece for place, piece in enumerate(self._found) if place not in self._used]
        while left and isinstance(left[0].meaning, Particle):
            left = left[1:]
        while left and left[-1].meaning is Particle.AT:
            left = left[:-1]
        return " ".join(piece.text for piece in left)

    def pieces(self, *, named: bool = False) -> tuple[Piece, ...]:
        """All pieces; those that were not used are not understood, unless they are the run's name."""
        if named:
            return self._with_name()
        return tuple(
            piece if place in self._used or isinstance(piece.meaning, Particle) else Piece(piece.text, None)
            for place, piece in enumerate(self._found)
        )

    def _with_name(self) -> tuple[Piece, ...]:
        """The pieces, all that were not used as one where the first of them stood."""
        unused = [place for place in range(len(self._found)) if place not in self._used]
        name = Piece(self.rest(), Name())
        kept = [(place, piece) for place, piece in enumerate(self._found) if place in self._used]
        kept.insert(sum(place < unused[0] for place, _ in kept), (unused[0], name))
        return tuple(piece for _, piece in kept)

    def _number(self, meant: type[Distance | Duration], each: float, most: int) -> int | None:
        """The first unused number as so many metres or seconds, which its piece means from now on."""
        for place, piece in enumerate(self._found):
            if place in self._used or not isinstance(piece.meaning, Amount):
                continue
            value = round(piece.meaning.number * each)
            if 0 < value <= most:
                self._used.add(place)
                self._found[place] = Piece(piece.text, meant(value))
                return value
        return None

    def _at_pace(self, known: Amounts) -> Amounts:
        place = self._place_of(Pace)
        if place is None:
            return known
        pace = self._found[place].meaning
        assert isinstance(pace, Pace)
        match known:
            case Amounts(int() as metres, None):
                follows = Amounts(metres, seconds_at(pace, metres))
            case Amounts(None, int() as seconds):
                follows = Amounts(metres_in(pace, seconds), seconds)
            case Amounts(None, None):
                self._used.add(place)
                self.pace = pace
                return known
            case _:
                if pace_of(known, pace.unit) == pace:
                    self._used.add(place)
                return known
        if not (0 < (follows.distance or 0) <= MAX_DISTANCE and 0 < (follows.duration or 0) <= MAX_DURATION):
            return known
        self._used.add(place)
        return follows

    def _place_of(self, kind: type[object]) -> int | None:
        places = (place for place, piece in enumerate(self._found) if isinstance(piece.meaning, kind))
        return next((place for place in places if place not in self._used), None)


def _first(found: Sequence[Piece], kind: type[Kind]) -> Kind | None:
    return next((piece.meaning for piece in found if isinstance(piece.meaning, kind)), None)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
