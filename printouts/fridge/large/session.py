"""A session in large print: its block, beside it its exercises, and its notes where they fit best.

A block is never parted, so that it must be less tall than a page: what makes it taller stands beside it.
"""

from dataclasses import replace
from typing import NamedTuple

from desktop.model.plan import Rest
from printouts.formats.large_sheet import LargeSheet
from printouts.formats.sizes import Blocks
from printouts.fridge.blocklines import Content, large, small
from printouts.fridge.blocks import main_block, main_height, order_tab, small_block, small_height
from printouts.fridge.content import Exercises, Session
from printouts.fridge.large import words
from printouts.fridge.large.flow import Beside, Flow, Rows, Under, Whole
from printouts.marks import Marks, moved
from printouts.pieces import Piece
from printouts.press import Press
from printouts.script import SOFT_HYPHEN, drawn
from printouts.writing import wrap

_UNDER_BLOCK = 5.0  # between a block and a note under it
_FEW_LINES = 2  # of a note under a block; one of more lines stands there only where that saves a line
_HAIR = 0.01
_REST = 0.38  # of a block's height, for a day of rest


class _Block(NamedTuple):
    """What a block says of a session, how tall that is, and what has no room in it."""

    said: Session
    form: Blocks
    large: bool
    tall: float
    beside: tuple[str, ...]


class SessionMaker:
    """Makes sessions of any width: a block and so many columns of exercises. No block is over ``tall``."""

    def __init__(self, form: LargeSheet, tall: float, press: Press) -> None:
        self._form, self._tall, self._press = form, tall, press

    def columns(self, room: float) -> int:
        """How many columns of exercises have room beside a block."""
        form = self._form
        return max(
            0, int((room - form.block - form.beside + form.gutter + 0.01) / (form.column + form.gutter))
        )

    def width(self, columns: int) -> float:
        """How wide a session is at the least with so many columns beside its block."""
        form = self._form
        return (
            form.block + (form.beside - form.gutter if columns else 0) + columns * (form.column + form.gutter)
        )

    def session(self, session: Session, room: float, columns: int, *, key: bool) -> Flow:
        """The block on the left; its exercises beside it. Its notes stand where they make it less tall."""
        form, press = self._form, self._press
        wide = room - form.block - form.beside
        name, block = self._block(session, wide, key=key)
        lists = [*name, *self._lists(session, wide, columns)]
        if session.notes is None:
            return self._beside([block], lists)

        def note(width: float) -> Rows:
            assert session.notes
            return Rows(tuple(words.note_lines(session.notes, width, form, press)))

        narrow = note(form.block)
        under = self._beside([block, narrow], lists)
        ways: list[Flow] = []
        if columns:
            ways.append(self._beside([block], [*lists, note(wide)]))
        if lists:
            ways.append(Under((self._beside([block], lists), note(room)), _UNDER_BLOCK))
        best = min(ways, key=lambda way: way.height, default=under)
        if not lists or best is under:
            return best
        few = len(narrow.rows) <= _FEW_LINES or form.low
        enough = 0 if few else form.words.leading
        return under if best.height - under.height > enough else best

    def _beside(self, left: list[Flow], right: list[Flow]) -> Flow:
        parts: list[tuple[float, Flow]] = [(0.0, Under(tuple(left), _UNDER_BLOCK))]
        if right:
            parts.append((self._form.block + self._form.beside, Under(tuple(right), self._form.list_gap)))
        return Beside(tuple(parts))

    # ---- the block -------------------------------------------------------------------------

    def is_whole(self, session: Session, *, key: bool) -> bool:
        """Whether its block says all that belongs there."""
        return not self._within(session, key=key).beside

    def _within(self, session: Session, *, key: bool) -> _Block:
        """What of a session its block says: where that is taller than a page, a name in fewer lines, and then
        nothing about the run."""
        form, room, high = self._blocks(session), self._form.block, key and not self._is_low(session)
        fewer = [replace(form, name_lines=lines) for lines in range(form.name_lines, 0, -1)]
        for said, form in (*((session, each) for each in fewer), (replace(session, about=()), fewer[-1])):
            tall = (main_height if high else small_height)(said, room, form)
            if tall <= self._tall - form.tab_over:
                break
        shown = (large if high else small)(said, room, form)
        named = not session.own or _said(shown).startswith(_letters(session.name))
        about = [whole for whole, *_ in session.about] if said is not session else []
        return _Block(said, form, high, tall, (*(() if named else (session.name,)), *about))

    def _is_low(self, session: Session) -> bool:
        """Whether it has a small block in any case: nothing beside it is as tall as a large one."""
        return self._form.low and not session.before and not session.after and session.ticked

    def _blocks(self, session: Session) -> Blocks:
        form = self._form.blocks
        return replace(form, height=_REST * form.height) if isinstance(session.entry, Rest) else form

    def _block(self, session: Session, wide: float, *, key: bool) -> tuple[list[Flow], Flow]:
        """An entry's block; and first what has no room in it: its name, what is about the run."""
        room, press, style = self._form.block, self._press, self._form.heading
        said, form, high, tall, without = self._within(session, key=key)
        marks = (main_block if high else small_block)(said, room, form, press)
        lines = [line for text in without for line in wrap(text, style, wide)]
        beside: list[Flow] = [Rows(tuple(words.paragraph(lines, style, wide, press)))] if lines else []
        return beside, Whole(self._tabbed(session, tall, marks))

    def _tabbed(self, session: Session, tall: float, marks: Marks) -> Piece:
        """With ``1st`` on its upper edge where a day has several sessions."""
        if not session.order:
            return Piece(tall, marks)
        form = self._form.blocks
        tab = order_tab(session.order, self._form.block, form, self._press)
        return Piece(tall + form.tab_over, moved((*marks, *tab), 0, form.tab_over))

    # ---- exercises -------------------------------------------------------------------------

    def _lists(self, session: Session, wide: float, columns: int) -> list[Flow]:
        """Warm-up and cool-down beside each other where there are columns for it."""
        lists = [part for part in (session.before, session.after) if part]
        each = (wide + self._form.gutter) / max(1, columns)
        if len(lists) < 2 or columns < 2:
            return [self._list(part, columns, each) for part in lists]
        before, after = lists
        ways = []
        for count in range(1, columns):
            left, right = self._list(before, count, each), self._list(after, columns - count, each)
            ways.append(Beside(((0.0, left), (count * each, right))))
        return [min(ways, key=lambda way: way.height)]

    def _list(self, exercises: Exercises, columns: int, each: float) -> Flow:
        """Exercises in so many columns, ``each`` wide with what is between two."""
        room = columns * each - self._form.gutter
        rows = words.exercise_rows(exercises.items, columns, room, self._form, self._press)
        return Rows(tuple(rows), words.heading(exercises, room, self._form, self._press))


def _said(shown: Content) -> str:
    """What a block says, however it is broken into lines."""
    return _letters("".join(word.text for one in shown.lines for word in one.words))


def _letters(text: str) -> str:
    return drawn(text).replace(SOFT_HYPHEN, "").replace(" ", "")
