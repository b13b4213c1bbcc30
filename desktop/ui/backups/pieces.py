"""What can be brought back one by one: a day, own doses, routines, own exercises, answers, settings."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from desktop.model.exercise import Exercise
from desktop.model.kept import Kept
from desktop.model.merging import Difference, differing
from desktop.ui.backups.rows import Row
from desktop.wording import about_you, dates
from desktop.wording import backups as words
from desktop.wording.differences import (
    Line,
    day_lines,
    dose_lines,
    own_lines,
    routine_lines,
    runner_lines,
    settings_lines,
)
from desktop.wording.voice import Voice


class Piece(NamedTuple):
    """One thing that differs and can be ticked."""

    difference: Difference = Difference()
    settings: bool = False


@dataclass(frozen=True)
class Comparison:
    """The plan as it is ``now``, and another state of it, ``then``."""

    now: Kept
    then: Kept
    library: Mapping[str, Exercise]

    def pieces(self, *, settings: bool) -> tuple[Piece, ...]:
        """All that differs, days by date; settings only where they are asked for."""
        found = differing(self.now, self.then)
        return tuple(_pieces(found, settings and self.now.settings != self.then.settings))

    def row(self, piece: Piece, voice: Voice) -> Row:
        """What a piece is called, and what bringing it back would do."""
        return Row(self._title(piece, voice), tuple(self._lines(piece, voice)))

    def _title(self, piece: Piece, voice: Voice) -> str:
        if piece.settings:
            return voice(words.THE_SETTINGS)
        if piece.difference.doses:
            return voice(words.OWN_DOSES)
        if piece.difference.routines:
            return voice(words.SAVED_ROUTINES)
        if piece.difference.own:
            return voice(words.MY_EXERCISES)
        if piece.difference.runner:
            return voice(about_you.ABOUT_YOU)
        return day_title(voice, _date_of(piece))

    def _lines(self, piece: Piece, voice: Voice) -> Iterable[Line]:
        now, then, unit = self.now.diary, self.then.diary, self.now.settings.unit
        found = piece.difference
        if piece.settings:
            return settings_lines(voice, self.now.settings, self.then.settings)
        if found.doses:
            return dose_lines(voice, now, then, found.doses, self.library)
        if found.routines:
            return routine_lines(voice, now, then, found.routines)
        if found.own:
            return own_lines(voice, now, then, found.own)
        if found.runner:
            return runner_lines(voice, now.runner, then.runner, found.runner)
        when = _date_of(piece)
        return day_lines(voice, now.plan.day(when), then.plan.day(when), unit)


def together(pieces: Iterable[Piece]) -> Difference:
    """All that some pieces bring back of the diary."""
    found = [piece.difference for piece in pieces]
    return Difference(
        frozenset(when for one in found for when in one.dates),
        frozenset(name for one in found for name in one.doses),
        frozenset(name for one in found for name in one.runner),
        frozenset(name for one in found for name in one.routines),
        frozenset(name for one in found for name in one.own),
    )


def day_title(voice: Voice, when: date) -> str:
    """``Tuesday, 24 November 2026``."""
    day, whole = dates.long_weekday(voice, when), dates.full_date(voice, when)
    return voice(words.WEEKDAY_AND_DATE, day=day, date=whole)


def _pieces(found: Difference, settings: bool) -> Iterator[Piece]:
    for when in sorted(found.dates):
        yield Piece(Difference(frozenset({when})))
    if found.doses:
        yield Piece(Difference(doses=found.doses))
    if found.routines:
        yield Piece(Difference(routines=found.routines))
    if found.own:
        yield Piece(Difference(own=found.own))
    if found.runner:
        yield Piece(Difference(runner=found.runner))
    if settings:
        yield Piece(settings=True)


def _date_of(piece: Piece) -> date:
    (when,) = piece.difference.dates
    return when
