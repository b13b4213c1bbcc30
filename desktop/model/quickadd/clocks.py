"""Whether a bare clock in a typed line, such as ``18:30``, says when a run starts or how long it takes."""

from collections.abc import Sequence

from desktop.model.pace import Amounts, Pace, pace_of
from desktop.model.quantity import MAX_PACE, METRES_IN, MIN_PACE, parse_duration
from desktop.model.quickadd.pieces import Amount, Distance, Duration, Piece, TimeOfDay
from desktop.model.time_of_day import bare_time_of_day
from desktop.model.typed import plain

FIRST_HOUR = 5  # nobody starts before it: alone in a line, "1:50" is how long


def clock_readings(found: Sequence[Piece], unit: str) -> tuple[tuple[Piece, ...], ...]:
    """The pieces in each way in which the last clock among them can be taken, the likelier first."""
    as_found = tuple(found)
    clocks = [(place, _time(piece)) for place, piece in enumerate(found)]
    timed = [(place, minutes) for place, minutes in clocks if minutes is not None]
    if not timed or any(isinstance(piece.meaning, TimeOfDay) for piece in found):
        return (as_found,)
    place, minutes = timed[-1]
    as_time = (*found[:place], Piece(found[place].text, TimeOfDay(minutes)), *found[place + 1 :])
    others = (*found[:place], *found[place + 1 :])
    if _says_how_long(found[place], others, unit):
        return (as_found,)
    if _metres(others, unit) is None and not _seconds(others):
        likely = minutes >= FIRST_HOUR * 60
        return (as_time, as_found) if likely else (as_found,)
    return (as_time,)


def _time(piece: Piece) -> int | None:
    """The time of day that a clock might be."""
    return bare_time_of_day(plain(piece.text)) if isinstance(piece.meaning, Duration | Pace) else None


def _says_how_long(clock: Piece, others: Sequence[Piece], unit: str) -> bool:
    """Whether a clock is a pace, or a duration at which the distance in the line can be run."""
    metres, seconds = _metres(others, unit), _seconds(others)
    paces = [piece.meaning for piece in others if isinstance(piece.meaning, Pace)]
    if isinstance(clock.meaning, Pace):
        if paces or not (metres or seconds):
            return False
        follows = metres and seconds and pace_of(Amounts(metres, seconds), clock.meaning.unit)
        return not follows or follows == clock.meaning
    if seconds or metres is None:
        return bool(paces) and not seconds
    takes = parse_duration(plain(clock.text), metres)
    if paces:
        return pace_of(Amounts(metres, takes), paces[0].unit) == paces[0]
    return MIN_PACE <= takes * 1000 / metres <= MAX_PACE


def _metres(pieces: Sequence[Piece], unit: str) -> int | None:
    """How far the line says; a number without a unit says it too."""
    for piece in pieces:
        if isinstance(piece.meaning, Distance):
            return piece.meaning.metres
    number = next((piece.meaning.number for piece in pieces if isinstance(piece.meaning, Amount)), None)
    return round(number * METRES_IN[unit]) if number else None


def _seconds(pieces: Sequence[Piece]) -> int | None:
    """How long the line says; of numbers without a unit the first is how far, unless that is said."""
    for piece in pieces:
        if isinstance(piece.meaning, Duration):
            return piece.meaning.seconds
    numbers = [piece.meaning.number for piece in pieces if isinstance(piece.meaning, Amount)]
    far = any(isinstance(piece.meaning, Distance) for piece in pieces)
    return round(60 * number) if (number := next(iter(numbers[0 if far else 1 :]), None)) else None
