"""Steps as coaches type them: ``2 km warm-up, 6 x 800 m @ 4:30/km, 2 min jog, 1.5 km easy``.

**Steps** are an amount, then words for how it is run and a pace, in any order: ``800 m @ 4:30``,
``3 min hard``, ``2km at 6:00/km easy``. ``1:30`` is a minute and a half; ``800`` alone are metres.

**Blocks.** ``6 x`` before a step repeats it, with the rest behind the next comma or in brackets behind it; in
``6 x (400 m hard, 200 m jog, 1 min walk)`` all in brackets. A semicolon, a plus or a new line always ends a
block. ``between`` behind a rest leaves out the last one.
"""

import re
from collections.abc import Iterator, Mapping
from enum import Enum, auto
from typing import Final, NamedTuple

from desktop.model.pace import parse_pace
from desktop.model.quantity import QuantityError, Units, parse_distance, parse_duration
from desktop.model.steps import (
    MAX_BLOCKS,
    MAX_REPEAT,
    MAX_STEPS,
    MIN_METRES,
    RESTS,
    Block,
    Blocks,
    Manner,
    Step,
    blocks_of,
)
from desktop.model.typed import plain

MAX_LETTERS = 2000
LEAST_BARE = 100  # "6 x 800": a number without a unit is metres from here on
_SHORT_SECONDS, _SHORT_METRES = 300, 800  # of an easy step that belongs to the repeats before it
_MAX_AMOUNT_WORDS = 4  # "1 h 30 min"

_REPEAT: Final = re.compile(r"(\d{1,3}) ?[x×*] ?(.*)")
_JOINED: Final = re.compile(r"(?<=[^\s,(]) ([^\s\d(),;+]+) (?=\d)")
_CLOCK: Final = re.compile(r"(\d{1,2}):([0-5]\d)")
_PACE: Final = re.compile(r"(\d{1,2}(?:[:'.,][0-5]\d)?\"? ?(?:[a-zäöü.]+ ?)?/ ?[^\W\d]+)")
_BARE_PACE: Final = re.compile(r"(\d{1,2}(?:[:'][0-5]\d\"?|[.,]\d)?)(?= |$)")


class StepFault(Enum):
    """Why a text is no steps."""

    NO_AMOUNT = auto()
    NO_PACE = auto()
    UNKNOWN = auto()
    OUT_OF_RANGE = auto()
    TOO_MANY = auto()
    OPEN_BRACKET = auto()


class StepError(ValueError):
    """A text that is no steps: ``fault`` says why, ``typed`` is the piece that is wrong."""

    def __init__(self, fault: StepFault, typed: str) -> None:
        super().__init__(fault, typed)
        self.fault, self.typed = fault, typed.strip()


class StepWords(NamedTuple):
    """What may be typed in a language, small letters: ``at`` before a pace, ``rest`` before or for a rest,
    ``between`` behind one, ``fill`` for words without a meaning of their own."""

    units: Units
    unit: str
    manners: Mapping[str, Manner]
    at: frozenset[str]
    rest: frozenset[str]
    between: frozenset[str]
    fill: frozenset[str]


class _Read(NamedTuple):
    """A step, whether it was said to be a rest, and whether it stands between rounds only."""

    step: Step
    rest: bool
    between: bool


def parse_steps(text: str, words: StepWords) -> Blocks:
    """The blocks of a text; none for an empty one. Raises StepError."""
    if len(text) > MAX_LETTERS:
        raise StepError(StepFault.TOO_MANY, text[:20] + "…")
    blocks: list[Block] = []
    flat = plain(";".join(line for line in text.splitlines() if line.strip()))
    for part in _parts(flat, ";+"):
        blocks += _row(part, words)
        if len(blocks) > MAX_BLOCKS:
            raise StepError(StepFault.TOO_MANY, part)
    return tuple(blocks)


# ---- blocks ----------------------------------------------------------------------------------


def _row(text: str, words: StepWords) -> Iterator[Block]:
    """The blocks of a text whose steps are parted by commas: a rest goes with the repeats before it."""
    waits: tuple[int, Step] | None = None
    for part in _parts(_with_commas(text, words), ","):
        if waits is not None:
            repeat, work = waits
            waits = None
            rest = _try_rest(part, words)
            if rest is not None:
                yield from _made(repeat, (work, rest.step), part, between=rest.between)
                continue
            yield from _made(repeat, (work,), part)
        match = _REPEAT.fullmatch(part.strip())
        if match is None:
            yield from _made(1, _round(part, words)[0], part)
            continue
        repeat, behind = int(match[1]), match[2].strip()
        if not 1 <= repeat <= MAX_REPEAT:
            raise StepError(StepFault.OUT_OF_RANGE, part)
        steps, between = _round(behind, words)
        if len(steps) == 1 and not behind.startswith("("):
            waits = repeat, steps[0]
        else:
            yield from _made(repeat, steps, part, between=between)
    if waits is not None:
        yield from _made(waits[0], (waits[1],), text)


def _with_commas(text: str, words: StepWords) -> str:
    """The text with a comma before each word that begins a new step: ``6 x 800 m with 2 min jog``."""
    joins = words.rest | words.fill

    def parted(match: re.Match[str]) -> str:
        return f", {match[1]} " if match[1].casefold() in joins else match[0]

    return _JOINED.sub(parted, text)


def _round(text: str, words: StepWords) -> tuple[tuple[Step, ...], bool]:
    """The steps of one round: ``800 m``, ``(800 m, 2 min jog)``, or ``800 m (2 min jog)``."""
    before, bracket, behind = text.strip().partition("(")
    if not bracket:
        one = _step(text, words)
        return (one.step,), False
    inside, closed, after = behind.rpartition(")")
    if not closed:
        raise StepError(StepFault.OPEN_BRACKET, text)
    found = [_step(before, words)] if before.strip() else []
    found += [_step(part, words) for part in _parts(inside, ",")]
    if before.strip() and len(found) == 2:
        found[1] = _as_rest(found[1])
    between = found[-1].between if found else False
    if after.strip():
        if after.strip().casefold() not in words.between:
            raise StepError(StepFault.UNKNOWN, after)
        between = True
    if not found:
        raise StepError(StepFault.NO_AMOUNT, text)
    if len(found) > MAX_STEPS:
        raise StepError(StepFault.TOO_MANY, text)
    return tuple(one.step for one in found), between


def _try_rest(text: str, words: StepWords) -> _Read | None:
    """A step that goes with the repeats before it; None for the beginning of something else."""
    if "(" in text or _REPEAT.fullmatch(text.strip()):
        return None
    one = _step(text, words)
    if one.rest or one.step.manner in RESTS:
        return _as_rest(one)
    short = (one.step.duration or 0) <= _SHORT_SECONDS and (one.step.distance or 0) <= _SHORT_METRES
    return one if one.step.manner is Manner.EASY and short else None


def _as_rest(one: _Read) -> _Read:
    """A rest of which nothing else is said is jogged."""
    step = one.step
    if step.manner is not Manner.RUN:
        return one
    return one._replace(step=Step(step.distance, step.duration, Manner.JOG, step.pace, step.per))


def _made(repeat: int, steps: tuple[Step, ...], typed: str, *, between: bool = False) -> Blocks:
    try:
        return blocks_of(repeat, steps, between=between)
    except ValueError:
        raise StepError(StepFault.OUT_OF_RANGE, typed) from None


def _parts(text: str, signs: str) -> Iterator[str]:
    """The parts between signs that stand outside of brackets; a comma within a number parts nothing."""
    depth = start = 0
    for place, sign in enumerate(text):
        if sign == "(":
            depth += 1
        elif sign == ")":
            depth -= 1
        elif sign in signs and depth <= 0 and not (sign == "," and _in_number(text, place)):
            if text[start:place].strip():
                yield text[start:place]
            start = place + 1
    if text[start:].strip():
        yield text[start:]


def _in_number(text: str, place: int) -> bool:
    return text[place - 1 : place].isdecimal() and text[place + 1 : place + 2].isdecimal()


# ---- steps -----------------------------------------------------------------------------------


def _step(text: str, words: StepWords) -> _Read:
    said = text.strip().casefold().replace("@", " @ ").split()
    fill = words.fill | words.rest
    rest = False
    while said and said[0] in fill:
        rest = rest or said[0] in words.rest
        said = said[1:]
    between = bool(said) and said[-1] in words.between
    if between:
        said = said[:-1]
        while said and said[-1] in fill:
            said = said[:-1]
    distance, duration, left = _amount(said, text, words)
    pace, left = _pace(left, text, words)
    manner, means_rest = _manner(left, text, words)
    try:
        step = Step(distance, duration, manner, *(pace or (None, "km")))
    except ValueError:
        raise StepError(StepFault.OUT_OF_RANGE, text) from None
    return _Read(step, rest or means_rest, between)


def _amount(said: list[str], text: str, words: StepWords) -> tuple[int | None, int | None, list[str]]:
    """Metres or seconds from the first words, as many of them as make an amount, and the words behind."""
    for length in range(min(_MAX_AMOUNT_WORDS, len(said)), 0, -1):
        if not all(_may_measure(word, words) for word in said[:length]):
            continue
        tried = " ".join(said[:length])
        if not tried[0].isdecimal():
            break
        metres, seconds = _measured(tried, text, words)
        if metres is not None or seconds is not None:
            return metres, seconds, said[length:]
    raise StepError(StepFault.NO_AMOUNT, text)


def _may_measure(word: str, words: StepWords) -> bool:
    """Whether a word can stand in an amount: a number, or a unit. It is asked often, and answers quickly."""
    if word[0].isdecimal():
        return "/" not in word
    bare = word.rstrip(".")
    return bare in words.units.distance or bare in words.units.duration


def _measured(tried: str, text: str, words: StepWords) -> tuple[int | None, int | None]:
    """Metres or seconds of one amount; neither where it is none."""
    clock = _CLOCK.fullmatch(tried)
    if clock:
        return None, int(clock[1]) * 60 + int(clock[2])
    if tried.isdecimal():
        return (int(tried), None) if int(tried) >= LEAST_BARE else (None, None)
    if not tried[-1].isdecimal():
        try:
            metres = parse_distance(tried, words.unit, words.units)
        except QuantityError as error:
            if error.fault.name.endswith("OUT_OF_RANGE"):
                raise StepError(StepFault.OUT_OF_RANGE, text) from None
        else:
            if metres >= MIN_METRES:
                return metres, None
    elif " " not in tried and not any(sign.isalpha() or sign in "'\"" for sign in tried):
        return None, None
    try:
        return None, parse_duration(tried, None, words.units)
    except QuantityError as error:
        if error.fault.name.endswith("OUT_OF_RANGE"):
            raise StepError(StepFault.OUT_OF_RANGE, text) from None
        return None, None


def _pace(said: list[str], text: str, words: StepWords) -> tuple[tuple[int, str] | None, list[str]]:
    """The pace among the words, as seconds and unit, and the words without it."""
    place = next((at for at, word in enumerate(said) if word in words.at), None)
    behind = said if place is None else said[place + 1 :]
    match = _PACE.search(" ".join(behind)) or (
        _BARE_PACE.match(" ".join(behind)) if place is not None else None
    )
    if match is None:
        return None, said if place is None else said[:place] + behind
    try:
        pace = parse_pace(match[1], words.unit, words.units)
    except QuantityError as error:
        out = error.fault.name.endswith("OUT_OF_RANGE")
        raise StepError(StepFault.OUT_OF_RANGE if out else StepFault.NO_PACE, match[1]) from None
    around = (match.string[: match.start()] + " " + match.string[match.end() :]).split()
    return (pace.seconds, pace.unit), around if place is None else said[:place] + around


def _manner(said: list[str], text: str, words: StepWords) -> tuple[Manner, bool]:
    """How the step is run, by the words that are left; also whether they call it a rest."""
    found: Manner | None = None
    rest = False
    place = 0
    while place < len(said):
        for length in (2, 1):
            word = " ".join(said[place : place + length])
            if word in words.manners:
                found = found or words.manners[word]
                break
            if word in words.rest or word in words.fill:
                rest = rest or word in words.rest
                break
        else:
            raise StepError(StepFault.UNKNOWN, said[place])
        place += length
    if found is None and rest:
        return Manner.STAND, True
    return found or Manner.RUN, rest
