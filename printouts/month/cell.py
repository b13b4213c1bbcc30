"""A day of a month sheet: its entries in their order, each a small block, its exercises named or counted."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import product

from desktop.model.plan import Entry, Run
from desktop.wording import paper
from printouts.formats.sizes import Sizes
from printouts.fridge import rows
from printouts.fridge.blocklines import is_roomy
from printouts.fridge.blocks import (
    entry_line,
    ground,
    line_height,
    said_line,
    small_block,
    small_height,
    small_tick,
    text_colour,
)
from printouts.fridge.column import Bit, Lane
from printouts.fridge.content import Exercises, Said, Session
from printouts.fridge.fit import Fit, whole
from printouts.fridge.lane import (
    Fixed,
    Later,
    Listing,
    Row,
    Shown,
    ShownBlock,
    ShownLine,
    ShownList,
    ShownWords,
)
from printouts.fridge.lane import Words as Lines
from printouts.marks import Box, Mark, Marks, moved
from printouts.press import Press
from printouts.reading import ITEM, read_as
from printouts.writing import block, line, says_all, shorten, wrap

MAX_NAME_LINES = 2  # of an exercise
MAX_SHORT_LINES = 3  # of an entry without its block
_OVER, _UNDER = 1.5, 2.0  # of a block
_PAD, _RADIUS, _BAR, _PACE = 3.0, 3.0, 2.5, 3.0  # of an entry without its block, on its ground
_ASCENT = 0.76  # of a line's leading, from its top to its baseline


@dataclass(frozen=True)
class Cell:
    """The entries of a day, laid out in a column."""

    entries: Sequence[Session | Said]
    room: float
    sizes: Sizes
    press: Press

    @cached_property
    def roomy(self) -> bool:
        """Whether what the blocks say stands in about its full size."""
        sessions = (one for one in self.entries if isinstance(one, Session))
        return all(is_roomy(one, self.room, self.sizes.blocks) for one in sessions)

    @cached_property
    def lane(self) -> Lane:
        """The entries under each other; those without their block on up to ``MAX_SHORT_LINES``."""
        return _Builder(self.room, self.sizes, self.press, MAX_SHORT_LINES).lane(self.entries)

    @cached_property
    def _shorter(self) -> Lane:
        """The same on one line alone, for a day on which some would have no place at all otherwise."""
        return _Builder(self.room, self.sizes, self.press, 1).lane(self.entries)

    @property
    def whole(self) -> float:
        """How tall all of it stands."""
        return whole(self.lane.parts).height

    def fit(self, height: float) -> Fit:
        """What is shown of it in such a height."""
        return self._shown(height)[1]

    def draw(self, height: float, left: float, top: float) -> Marks:
        """The marks of what is shown in such a height."""
        lane, found = self._shown(height)
        return lane.draw(found.shown, left, top)[0]

    def _shown(self, height: float) -> tuple[Lane, Fit]:
        found = self.lane.fit(height)
        if not found.loss.entries:
            return self.lane, found
        shorter = self._shorter.fit(height)
        return (self.lane, found) if found.loss <= shorter.loss else (self._shorter, shorter)


@dataclass(frozen=True)
class _Builder:
    room: float
    sizes: Sizes
    press: Press
    short_lines: int

    def lane(self, entries: Sequence[Session | Said]) -> Lane:
        """The entries of a day."""
        bits = [self.session(one) if isinstance(one, Session) else self.note(one) for one in entries]
        return Lane(tuple(bits), self.room, self.sizes, self.press)

    def session(self, session: Session) -> Bit:
        """A block, its exercises under it, and a note."""
        room, press = self.room, self.press
        inside = [self._block(session), *self._exercises(session)]
        if session.notes:
            inside.append(self._words(session.notes))
        lane = Lane(tuple(inside), room, self.sizes, press)

        def draw(shown: Shown) -> Marks:
            if isinstance(shown, ShownLine):
                return () if shown.folded else short
            assert isinstance(shown, ShownBlock)
            return lane.draw(shown.parts, 0, 0)[0]

        height, short = self._short(session)
        return Bit(Later(height, lane.parts), draw)  # type: ignore[arg-type]

    def _short(self, session: Session) -> tuple[float, Marks]:
        """``Easy 8 km, 3 exercises`` beside a small box to tick, on a ground of its kind; rather on a second
        line than shortened. Where a single line is wanted it has no ground."""
        near, press, few = self.sizes.near, self.press, self.short_lines == 1
        tick = small_tick(session.entry, near, press)
        pad = 0.0 if few else _PAD
        left = pad + (near.name.size + 4 if tick else 0.0)
        room = self.room - left - pad
        for most, words in product(range(1, self.short_lines + 1), session.lines):
            lines = wrap(words, near.name, room, most + 1)
            if len(lines) > most or not says_all(lines, words):
                continue
            height = len(lines) * near.name.leading + (2.0 if few else 0.5)
            top, foot = (0.0, 0.0) if few else _rims(session.entry)
            ink = press.inks.text if few else text_colour(session.entry, press.inks)
            said = block(lines, near.name, left, top + 0.8 * near.name.leading, room, ink)
            under = () if few else self._ground(session, top + height + foot)
            return top + height + foot + (0.0 if few else _UNDER), (*under, *moved(tick, pad, top), *said)
        return line_height(near), entry_line(session, self.room, near, press).marks

    def _ground(self, session: Session, height: float) -> Marks:
        form = replace(self.sizes.blocks, radius=_RADIUS, bar=_BAR)
        pace = _PACE if isinstance(session.entry, Run) else 0.0
        return ground(session.entry, Box(0, 0, self.room, height), form, pace, self.press)

    def note(self, note: Said) -> Bit:
        """A note of the runner's."""
        near, room, press, bit = self.sizes.near, self.room, self.press, self._words(note)
        assert isinstance(bit.part, Lines)

        def draw(shown: Shown) -> Marks:
            if isinstance(shown, ShownLine):
                said = said_line([" ".join(note.paragraphs)], room, near, press).marks
                return () if shown.folded else said
            assert isinstance(shown, ShownBlock)
            return bit.draw(shown.parts[0])

        return Bit(Later(line_height(near), (bit.part,)), draw)

    def _block(self, session: Session) -> Bit:
        form, room, press = self.sizes.blocks, self.room, self.press

        def draw(_: Shown) -> Marks:
            return moved(small_block(session, room, form, press), 0, _OVER)

        return Bit(Fixed(_OVER + small_height(session, room, form) + _UNDER), draw)

    def _exercises(self, session: Session) -> list[Bit]:
        """All that belong to a session in one list, before and after it."""
        lists = [part for part in (session.before, session.after) if part]
        return [self._named(lists)] if lists else []

    def _named(self, lists: Sequence[Exercises]) -> Bit:
        near, room, press = self.sizes.near, self.room, self.press
        items = [item for part in lists for item in part.items]
        names = [wrap(item.name, near.name, room, MAX_NAME_LINES) for item in items]
        heights = [len(lines) * near.name.leading for lines in names]

        def draw(shown: Shown) -> Marks:
            assert isinstance(shown, ShownList)
            marks: list[Mark] = []
            top, ink = 0.0, press.inks.text
            for item, lines, height in list(zip(items, names, heights, strict=True))[: len(shown.ways)]:
                said = block(lines, near.name, 0, top + _ASCENT * near.name.leading, room, ink)
                marks += read_as(ITEM, said, item.exercise)
                top += height
            folded = len(items) - len(shown.ways)
            if folded:
                counted = paper.FOLDED_EXERCISES if shown.ways else paper.EXERCISE_COUNT
                words = shorten(press.voice(counted, count=folded), near.name, room)
                baseline = top + _ASCENT * near.name.leading
                marks += read_as(ITEM, [line(words, near.name.heavy(600), 0, baseline, ink)])
            return tuple(marks)

        same = tuple(Row(height, height, height) for height in heights)
        return Bit(Listing(same, near.name.leading), draw)

    def _words(self, note: Said) -> Bit:
        near, room, press = self.sizes.near, self.room, self.press
        said = replace(note, alone=False)

        def draw(shown: Shown) -> Marks:
            assert isinstance(shown, ShownWords)
            return rows.noted(said, shown, room, near, near.words, press)

        return Bit(rows.words(said, room, near, near.words), draw)


def _rims(entry: Entry) -> tuple[float, float]:
    """Over and under the words of an entry that stand on its ground."""
    return (1.0, _PACE) if isinstance(entry, Run) else (_BAR + 1.0, 1.0)
