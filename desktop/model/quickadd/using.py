"""Taking meanings out of the pieces of a line, each once, and what is left of it then."""

from collections.abc import Sequence
from typing import TypeVar

from desktop.model.pace import Amounts, Pace, metres_in, pace_of, seconds_at
from desktop.model.quantity import MAX_DISTANCE, MAX_DURATION, METRES_IN
from desktop.model.quickadd.pieces import Amount, Distance, Duration, Name, Piece
from desktop.model.quickadd.vocabulary import Particle

Kind = TypeVar("Kind")


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
