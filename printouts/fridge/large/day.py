"""A day in large print: its name, and beside it its sessions and notes in their order.

Sessions stand under each other, or two or three of them beside each other where that is less tall.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import product
from typing import NamedTuple

from desktop.model.week import ANY_DAY
from desktop.wording import dates
from printouts.formats.large_sheet import LargeSheet
from printouts.fridge.blocklines import name_room
from printouts.fridge.blocks import main_block, main_height
from printouts.fridge.content import DaySaid, Said, Session
from printouts.fridge.large import words
from printouts.fridge.large.blank import day_to_fill_in
from printouts.fridge.large.flow import Beside, Flow, Named, Rows, Together, Under, Whole
from printouts.fridge.large.session import SessionMaker
from printouts.marks import moved
from printouts.pieces import Piece
from printouts.press import Press
from printouts.reading import HEADING, read_as
from printouts.writing import line, width

_ASCENT = 0.8  # of a day's name, from the top of the day to its baseline
_UNDER = 1.05  # from a word of a name to the one under it, in sizes
_BESIDE_NUMBER = 7.0  # between a day's name and its number on one line
_HAIR = 0.01
_ABREAST = 3  # sessions beside each other at the most


class _Planned(NamedTuple):
    """A session, and whether it is the day's key one."""

    session: Session
    key: bool


class DayMaker:
    """Makes the days of a page that is ``room`` wide; ``named`` is how wide the widest name of a day is.

    What stands in ``tall``, all of a page's height, is never parted but between sessions.
    """

    def __init__(self, room: float, tall: float, named: float, form: LargeSheet, press: Press) -> None:
        self._form, self._press, self._tall = form, press, tall
        self._left = named + form.beside
        self._room = room - self._left
        self._sessions = SessionMaker(form, tall, press)

    def day(self, when: date, day: DaySaid) -> Flow:
        """All of a day, in its order. One without a plan is its name alone, one of rest may be a line."""
        if day.key and day.bare and self._form.flat_rest:
            return Whole(self._flat(when, day.key))
        parts = [
            _Planned(one, one is day.key) if isinstance(one, Session) else one
            for one in (*day.first, *([day.key] if day.key else []), *day.later)
        ]
        if not parts:
            return Whole(day_name(when, self._form, self._press, on_one_line=True))
        rows = tuple(Together(row, self._tall) for row in self._rows(parts))
        return self._named(when, Under(rows, self._form.list_gap))

    def to_fill_in(self, when: date) -> Flow:
        """A day of a week without a plan: a block and lines to write on, and a box to tick."""
        return self._named(when, Whole(day_to_fill_in(self._room, self._form, self._press)))

    def _flat(self, when: date, rest: Session) -> Piece:
        """``Mon 23`` and ``Rest`` on one line."""
        form = self._form
        name = day_name(when, form, self._press, on_one_line=True)
        number = max(width(self._press.voice.number(day), form.number) for day in range(20, 32))
        left = self._left + _BESIDE_NUMBER + number
        wide = max(self._left + form.block - left, name_room(rest, form.blocks) + _HAIR)
        blocks = replace(form.blocks, height=name.height)
        block = main_block(rest, wide, blocks, self._press)
        tall = main_height(rest, wide, blocks)
        down = (tall - name.height) / 2
        return Piece(tall, (*moved(name.marks, 0, down), *moved(block, left, 0)))

    def _named(self, when: date, body: Flow) -> Flow:
        return Named(day_name(when, self._form, self._press), self._left, body)

    # ---- rows ------------------------------------------------------------------------------

    def _rows(self, parts: Sequence[Said | _Planned]) -> list[Flow]:
        """Notes and sessions in rows, the least tall way to stand in their order."""
        gap = self._form.list_gap
        best: list[tuple[float, list[Flow]]] = [(0.0, [])]  # for so many of the parts
        for end, last in enumerate(parts, 1):
            ways = [(1, self._alone(last))]
            for count in range(2, min(_ABREAST, end) + 1):
                together = [one for one in parts[end - count : end] if isinstance(one, _Planned)]
                if len(together) < count:
                    break
                ways += [(count, row) for row in self._abreast(together)]
            made = [(best[end - n][0] + gap + row.height, [*best[end - n][1], row]) for n, row in ways]
            best.append(min(made, key=lambda one: one[0]))
        return best[-1][1]

    def _alone(self, part: Said | _Planned) -> Flow:
        """A note or a session that has all of the width."""
        if isinstance(part, Said):
            return Rows(tuple(words.note_lines(part, self._room, self._form, self._press)))
        columns = max(1, self._sessions.columns(self._room))
        return self._sessions.session(part.session, self._room, columns, key=part.key)

    def _abreast(self, sessions: Sequence[_Planned]) -> Iterator[Flow]:
        """Ways in which sessions stand beside each other, the columns of the page shared between them."""
        make, gutter = self._sessions, self._form.gutter
        most = make.columns(self._room)
        for shares in product(*(self._shares(one, most) for one in sessions)):
            least = [make.width(columns) for columns in shares]
            spare = self._room - sum(least) - gutter * (len(shares) - 1)
            if spare < 0:
                continue
            more = spare / max(1, sum(shares))
            left, parts = 0.0, list[tuple[float, Flow]]()
            for one, columns, wide in zip(sessions, shares, least, strict=True):
                room = wide + columns * more
                parts.append((left, make.session(one.session, room, columns, key=one.key)))
                left += room + gutter
            yield Beside(tuple(parts))

    def _shares(self, one: _Planned, most: int) -> Sequence[int]:
        """How many columns a session may have: none where there is nothing to stand in one."""
        bare = not one.session.before and not one.session.after
        if bare and self._sessions.is_whole(one.session, key=one.key):
            return (0, 1) if one.session.notes and most else (0,)
        return range(1, most + 1)


def day_name(when: date, form: LargeSheet, press: Press, *, on_one_line: bool = False) -> Piece:
    """``Mon`` over ``23``, or before it."""
    voice, ink = press.voice, press.inks.text
    if when == ANY_DAY:
        words = dates.weekday(voice, when).split()
        step = form.name.size * _UNDER
        lines = [
            line(word, form.name, 0, _ASCENT * form.name.size + 2 + at * step, ink)
            for at, word in enumerate(words)
        ]
        return Piece(2 + len(words) * step, read_as(HEADING, lines))
    first = _ASCENT * form.name.size + 2
    second = first + (0.0 if on_one_line else form.number.leading)
    name = line(dates.weekday(voice, when), form.name, 0, first, ink)
    left = name.left + name.width + _BESIDE_NUMBER if on_one_line else 0.0
    number = line(voice.number(when.day), form.number, left, second, ink)
    return Piece(second + 0.1 * form.number.size, read_as(HEADING, (name, number)))


def names_width(days: Iterable[date], form: LargeSheet, press: Press) -> float:
    """How wide the widest of the days' names is."""
    names = (dates.weekday(press.voice, when) for when in days)
    return max(width(word, form.name) for name in names for word in name.split())
