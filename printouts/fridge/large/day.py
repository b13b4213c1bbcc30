"""A day in large print: its name, its blocks under each other, and beside each block what belongs to it."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from desktop.model.plan import Rest
from desktop.wording import dates
from printouts.formats.large_sheet import LargeSheet
from printouts.fridge.blocklines import Content, large, name_room, small
from printouts.fridge.blocks import main_block, main_height, order_tab, small_block, small_height
from printouts.fridge.content import DaySaid, Exercises, Said, Session
from printouts.fridge.large import words
from printouts.fridge.large.flow import Beside, Flow, Named, Rows, Under, Whole
from printouts.fridge.ticks import tick_box
from printouts.marks import Box, Marks, Panel, moved, rule
from printouts.pieces import Piece
from printouts.press import Press
from printouts.reading import HEADING, read_as
from printouts.script import SOFT_HYPHEN, drawn
from printouts.writing import line, width, wrap

_ASCENT = 0.8  # of a day's name, from the top of the day to its baseline
_BESIDE_NUMBER = 7.0  # between a day's name and its number on one line
_HAIR = 0.01
_REST = 0.38  # of a block's height, for a day of rest


class DayMaker:
    """Makes the days of a page that is ``room`` wide; ``named`` is how wide the widest name of a day is."""

    def __init__(self, room: float, named: float, form: LargeSheet, press: Press) -> None:
        self._form, self._press = form, press
        self._left = named + form.beside
        self._room = room - self._left
        beside = form.block + form.beside
        self._columns = max(1, int((self._room - beside + form.gutter) / (form.column + form.gutter)))
        self._wide = self._room - beside

    def day(self, when: date, day: DaySaid) -> Flow:
        """All of a day, in its order. One without a plan is its name alone, one of rest may be a line."""
        if day.key and day.bare and self._form.flat_rest:
            return Whole(self._flat(when, day.key))
        parts = [
            self._entry(one, key=one is day.key) if isinstance(one, Session) else self._note(one)
            for one in (*day.first, *([day.key] if day.key else []), *day.later)
        ]
        if not parts:
            return Whole(day_name(when, self._form, self._press, on_one_line=True))
        return self._named(when, Under(tuple(parts), self._form.list_gap))

    def to_fill_in(self, when: date) -> Flow:
        """A day of a week without a plan: a block and lines to write on, and a box to tick."""
        form, inks = self._form, self._press.inks
        room = day_name(when, form, self._press).height
        tick = form.blocks.tick
        block = Box(0, 0, form.block, room)
        left, down = form.block + form.beside, room - 2
        marks = (
            Panel(block, form.blocks.radius, stroke=inks.soft, line=0.9),
            *tick_box(Box(block.right - tick - 5, block.bottom - tick - 5, tick, tick), inks),
            *(rule(left, self._room, y, inks.hairline, 0.7) for y in (down - form.line_step, down)),
        )
        return self._named(when, Whole(Piece(room, marks)))

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

    def _note(self, note: Said) -> Flow:
        return Rows(tuple(words.note_lines(note, self._room, self._form, self._press)))

    def _entry(self, session: Session, *, key: bool) -> Flow:
        """The block on the left; its exercises beside it. Its notes stand where they make it less tall."""
        name, block = self._block(session, key=key)
        lists = [*name, *self._lists(session)]
        if session.notes is None:
            return self._beside([block], lists)
        form, press = self._form, self._press
        under = Rows(tuple(words.note_lines(session.notes, form.block, form, press)))
        beside = Rows(tuple(words.note_lines(session.notes, self._wide, form, press)))
        ways = self._beside([block, under], lists), self._beside([block], [*lists, beside])
        return min(ways, key=lambda way: way.height) if lists else ways[1]

    def _beside(self, left: list[Flow], right: list[Flow]) -> Flow:
        gap = self._form.list_gap
        parts: list[tuple[float, Flow]] = [(0.0, Under(tuple(left), 5.0))]
        if right:
            parts.append((self._form.block + self._form.beside, Under(tuple(right), gap)))
        return Beside(tuple(parts))

    # ---- blocks ----------------------------------------------------------------------------

    def _block(self, session: Session, *, key: bool) -> tuple[list[Flow], Flow]:
        """An entry's block; and first its name, where it is too long to stand there."""
        form, press, room = self._form.blocks, self._press, self._form.block
        if isinstance(session.entry, Rest):
            form = replace(form, height=_REST * form.height)
        if key:
            tall, marks = main_height(session, room, form), main_block(session, room, form, press)
            shown = large(session, room, form)
        else:
            tall, marks = small_height(session, room, form), small_block(session, room, form, press)
            shown = small(session, room, form)
        block = Whole(self._tabbed(session, tall, marks))
        if not session.own or _said(shown).startswith(_letters(session.name)):
            return [], block
        style = self._form.heading
        lines = wrap(session.name, style, self._wide)
        return [Rows(tuple(words.paragraph(lines, style, self._wide, press)))], block

    def _tabbed(self, session: Session, tall: float, marks: Marks) -> Piece:
        """With ``1st`` on its upper edge where a day has several sessions."""
        if not session.order:
            return Piece(tall, marks)
        form = self._form.blocks
        tab = order_tab(session.order, self._form.block, form, self._press)
        return Piece(tall + form.tab_over, moved((*marks, *tab), 0, form.tab_over))

    # ---- exercises -------------------------------------------------------------------------

    def _lists(self, session: Session) -> list[Flow]:
        """Warm-up and cool-down beside each other where there are columns for it."""
        lists = [part for part in (session.before, session.after) if part]
        if len(lists) < 2 or self._columns < 2:
            return [self._list(part, self._columns) for part in lists]
        before, after = lists
        ways = [
            Beside(
                (
                    (0.0, self._list(before, count)),
                    (self._width(count) + self._form.gutter, self._list(after, self._columns - count)),
                )
            )
            for count in range(1, self._columns)
        ]
        return [min(ways, key=lambda way: way.height)]

    def _list(self, exercises: Exercises, columns: int) -> Flow:
        room = self._width(columns)
        rows = words.exercise_rows(exercises.items, columns, room, self._form, self._press)
        return Rows(tuple(rows), words.heading(exercises, room, self._form, self._press))

    def _width(self, columns: int) -> float:
        """How wide so many columns are together."""
        gutter = self._form.gutter
        each = (self._wide + gutter) / self._columns - gutter
        return columns * (each + gutter) - gutter


def _said(shown: Content) -> str:
    """What a block says, however it is broken into lines."""
    return _letters("".join(word.text for one in shown.lines for word in one.words))


def _letters(text: str) -> str:
    return drawn(text).replace(SOFT_HYPHEN, "").replace(" ", "")


def day_name(when: date, form: LargeSheet, press: Press, *, on_one_line: bool = False) -> Piece:
    """``Mon`` over ``23``, or before it."""
    voice, ink = press.voice, press.inks.text
    first = _ASCENT * form.name.size + 2
    second = first + (0.0 if on_one_line else form.number.leading)
    name = line(dates.weekday(voice, when), form.name, 0, first, ink)
    left = name.left + name.width + _BESIDE_NUMBER if on_one_line else 0.0
    number = line(voice.number(when.day), form.number, left, second, ink)
    return Piece(second + 0.1 * form.number.size, read_as(HEADING, (name, number)))


def names_width(days: Iterable[date], form: LargeSheet, press: Press) -> float:
    """How wide the widest of the days' names is."""
    return max(width(dates.weekday(press.voice, when), form.name) for when in days)
