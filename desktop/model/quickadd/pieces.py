"""Taking a typed line apart: which words stand together, and what each piece means."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from desktop.model.pace import Pace, parse_pace
from desktop.model.quantity import QuantityError, parse_distance, parse_duration
from desktop.model.quickadd.vocabulary import MAX_WORDS, Particle, Vocabulary, Word
from desktop.model.steps import Blocks
from desktop.model.time_of_day import bare_time_of_day, marked_time_of_day
from desktop.model.typed import plain

MAX_LETTERS = 500  # of a line: what is longer is a note
MAX_BARE_PACE = 15  # minutes for a kilometre or a mile, written without a unit
MIN_METRES = 100  # "45m" are minutes, "800m" are metres


class Distance(NamedTuple):
    """Metres."""

    metres: int


class Duration(NamedTuple):
    """Seconds."""

    seconds: int


class Amount(NamedTuple):
    """A number without a unit: kilometres, minutes or reps, as the rest tells."""

    number: float


class Sets(NamedTuple):
    """``2 x 12``, ``3 x 30 s``, ``4 x 80 m``: sets of so many ``reps``, seconds or metres (``unit``)."""

    sets: int
    number: int
    unit: str  # "", "s" or "m"


class Load(NamedTuple):
    """Kilograms."""

    kilograms: float


class TimeOfDay(NamedTuple):
    """Minutes after midnight."""

    minutes: int


class Name(NamedTuple):
    """The name of a race, as it was typed."""


class Structure(NamedTuple):
    """Steps of a run."""

    blocks: Blocks


Meaning = Word | Distance | Duration | Pace | Amount | Sets | Load | TimeOfDay | Name | Structure


class Piece(NamedTuple):
    """Words as they were typed, and what they mean; None for what is not understood."""

    text: str
    meaning: Meaning | None


_SETS = re.compile(r"(\d{1,2}) ?[x×*] ?(\d{1,4}) ?(\D*)", re.IGNORECASE)
_LOAD = re.compile(r"(\d{1,3}(?:[.,]\d)?) ?kg", re.IGNORECASE)
_MANY_M = re.compile(r"\d{3,} ?m\b", re.IGNORECASE)
_CLOCK = re.compile(r"\d{1,2}[:'][0-5]\d\"?")
_NUMBER = re.compile(r"\d{1,3}(?:[.,]\d{1,3})?")


def pieces(text: str, vocabulary: Vocabulary) -> tuple[Piece, ...]:
    """The pieces of a line, in order; the longest run of words that means something is one piece."""
    words = list(_words(text))
    found: list[Piece] = []
    place = 0
    while place < len(words):
        length, piece = _next(words[place:], found, vocabulary)
        found.append(piece)
        place += length
    return tuple(found)


def _words(text: str) -> Iterator[str]:
    """The words without the commas behind them; ``@`` is a word of its own."""
    for word in text[:MAX_LETTERS].replace("@", " @ ").split():
        bare = word.rstrip(",;") or word
        yield bare


def _next(words: list[str], before: list[Piece], vocabulary: Vocabulary) -> tuple[int, Piece]:
    pace_follows = bool(before) and before[-1].meaning is Particle.AT
    for length in range(min(MAX_WORDS, len(words)), 0, -1):
        text = " ".join(words[:length])
        meaning = _meaning(text, length, vocabulary, pace_follows=pace_follows)
        if meaning is not None:
            return length, Piece(text, meaning)
    return 1, Piece(words[0], None)


def _meaning(text: str, length: int, vocabulary: Vocabulary, *, pace_follows: bool) -> Meaning | None:
    word = vocabulary.meaning(text)
    if word is not None:
        return word
    bare = plain(text)
    if not any(sign.isdigit() for sign in bare):
        return None
    if "/" in bare or (pace_follows and _bare_pace(bare)):
        return _pace(bare, vocabulary)
    return (
        _time_of_day(bare, vocabulary, at=pace_follows)
        or _sets(bare, vocabulary)
        or _load(bare)
        or _distance(bare, vocabulary)
        or _duration(bare, vocabulary)
        or (_amount(bare) if length == 1 else None)
    )


def _bare_pace(text: str) -> bool:
    """Whether a text behind "at" is a pace: ``4:30`` and ``5`` are; ``50 min`` and ``50`` say how long, and
    ``18:30`` when."""
    if _NUMBER.fullmatch(text):
        return float(text.replace(",", ".")) <= MAX_BARE_PACE
    return _CLOCK.fullmatch(text) is not None and int(re.split("[:']", text)[0]) <= MAX_BARE_PACE


def _time_of_day(text: str, vocabulary: Vocabulary, *, at: bool) -> TimeOfDay | None:
    """``6 pm``, and ``18:30`` behind "at"; a bare clock may be a duration, and waits for the other pieces."""
    minutes = marked_time_of_day(text, vocabulary.o_clock)
    if minutes is None and at:
        minutes = bare_time_of_day(text)
    return None if minutes is None else TimeOfDay(minutes)


def _pace(text: str, vocabulary: Vocabulary) -> Pace | None:
    try:
        return parse_pace(text, vocabulary.unit, vocabulary.units)
    except QuantityError:
        return None


def _sets(text: str, vocabulary: Vocabulary) -> Sets | None:
    match = _SETS.fullmatch(text)
    if match is None:
        return None
    sets, number, unit = int(match[1]), int(match[2]), match[3].strip().rstrip(".").casefold()
    if not unit:
        return Sets(sets, number, "")
    if vocabulary.units.distance.get(unit) == "m":
        return Sets(sets, number, "m")
    match vocabulary.units.duration.get(unit):
        case "s":
            return Sets(sets, number, "s")
        case "min":
            return Sets(sets, 60 * number, "s")
    return Sets(sets, number, "") if vocabulary.meaning(unit) is Particle.REPS else None


def _load(text: str) -> Load | None:
    match = _LOAD.fullmatch(text)
    return Load(float(match[1].replace(",", "."))) if match else None


def _distance(text: str, vocabulary: Vocabulary) -> Distance | None:
    """A distance with its unit; a few ``m`` are minutes."""
    if _ends_with_digit(text):
        return None
    try:
        metres = parse_distance(text, vocabulary.unit, vocabulary.units)
    except QuantityError:
        return None
    return Distance(metres) if metres >= MIN_METRES else None


def _duration(text: str, vocabulary: Vocabulary) -> Duration | None:
    """A duration with a unit, or a clock; hundreds of ``m`` are metres."""
    if _NUMBER.fullmatch(text) or _MANY_M.match(text):
        return None
    try:
        return Duration(parse_duration(text, None, vocabulary.units))
    except QuantityError:
        return None


def _amount(text: str) -> Amount | None:
    return Amount(float(text.replace(",", "."))) if _NUMBER.fullmatch(text) else None


def _ends_with_digit(text: str) -> bool:
    return text[-1:].isdigit()
