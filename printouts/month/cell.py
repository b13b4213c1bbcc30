"""A day of a month sheet: its entries in their order, each a small block, its exercises named or counted."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import product
from math import inf

from desktop.model.plan import Entry, Run
from desktop.wording import paper
from printouts.formats.sizes import Blocks, Sizes
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
from printouts.fridge.column import Bit, Lane, entry_bit
from printouts.fridge.content import Exercises, Said, Session
from printouts.fridge.fit import Fit, whole
from printouts.fridge.lane import (
    Fixed,
    Later,
    Listing,
    Row,
    Shown,
    ShownList,
    ShownWords,
)
from printouts.marks import Box, Mark, Marks, moved
from printouts.press import Press
from printouts.reading import ITEM, read_as
from printouts.writing import block, line, says_all, shorten, wrap

MAX_NAME_LINES = 2  # of an exercise
MAX_SHORT_LINES = 4  # of an entry without its block, on a ground of its kind
PLAIN_LINES = 3  # of one without its ground
_OVER, _UNDER = 1.5, 2.0  # of a block
_PAD, _RADIUS, _BAR, _PACE = 3.0, 3.0, 2.5, 3.0  # of an entry without its block, on its ground
_LOW_SIZES = (10.5, 11.0, 9.5)  # of name, distance and time in a block as low as it can be
_ASCENT = 0.76  # of a line's leading, from its top to its baseline


@dataclass(frozen=True)
class Cell:
    """The entries of a day, laid out in a column; ``key`` is the one that the day is about, if any."""

    entries: Sequence[Session | Said]
    key: Entry | None
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
        """The entries under each other, the key session as a block whatever becomes of the others."""
        return self._lane(MAX_SHORT_LINES, keyed=True)

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

    def keeps_key(self, height: float) -> bool:
        """Whether the key session is a block in such a height; where it is none, no session is."""
        lane, _ = self._shown(height)
        return any(lane is one for one in self._keyed())

    def _shown(self, height: float) -> tuple[Lane, Fit]:
        """The first way in which every entry has a place, else the one in which most have.

        Entries without their block stand on up to ``MAX_SHORT_LINES``, then without their ground on
        ``PLAIN_LINES``; then blocks are as low as can be read; then entries stand on one line. Where the key
        session would leave others no place even so, all are lines: a lesser one is never a block beside it.
        """
        for lane in self._keyed():
            found = lane.fit(height)
            if found.height <= height and not found.loss.entries:
                return lane, found
        plain = [self._lane(lines) for lines in (MAX_SHORT_LINES, PLAIN_LINES, 1)]
        fits = [(lane, lane.fit(height)) for lane in plain]
        return min(fits, key=lambda one: (one[1].loss.entries, one[1].loss))

    def _keyed(self) -> Iterator[Lane]:
        for few in ((MAX_SHORT_LINES, PLAIN_LINES), (1,)):
            for abreast, lines in product((False, True), few):
                yield self._lane(lines, keyed=True, abreast=abreast)

    @cached_property
    def _lanes(self) -> dict[tuple[int, bool, bool], Lane]:
        return {}

    def _lane(self, short_lines: int, *, keyed: bool = False, abreast: bool = False) -> Lane:
        """The entries, those without their block on so many lines, the key session a block or a line."""
        known = self._lanes.get((short_lines, keyed, abreast))
        if known is None:
            key, sizes = self.key if keyed else None, self.sizes
            sizes = sizes if not abreast else replace(sizes, blocks=_low(sizes.blocks))
            builder = _Builder(self.room, sizes, self.press, short_lines, key, self.key is not None)
            known = self._lanes[short_lines, keyed, abreast] = builder.lane(self.entries)
        return known


@dataclass(frozen=True)
class _Builder:
    room: float
    sizes: Sizes
    press: Press
    short_lines: int
    key: Entry | None  # which is a block
    has_key: bool  # whether there is one: where it is none, nothing else is a block

    def lane(self, entries: Sequence[Session | Said]) -> Lane:
        """The entries of a day."""
        bits = [bit for one in entries for bit in self._entry(one)]
        return Lane(tuple(bits), self.room, self.sizes, self.press)

    def _entry(self, entry: Session | Said) -> list[Bit]:
        if not isinstance(entry, Session):
            return [self.note(entry)]
        if entry.entry is self.key:
            return self._inside(entry)
        return [self.session(entry)]

    def _inside(self, session: Session) -> list[Bit]:
        """A block, its exercises under it, and a note."""
        bits = [self._block(session), *self._exercises(session)]
        return [*bits, self._words(session.notes)] if session.notes else bits

    def session(self, session: Session) -> Bit:
        """A session that is a block with what belongs to it where there is room for that, else on a line."""
        lane = Lane(tuple(self._inside(session)), self.room, self.sizes, self.press)
        height, short = self._short(session)
        bit = entry_bit(lane, height, short)
        return bit if self.key or not self.has_key else Bit(Later(height, (Fixed(inf),)), bit.draw)

    def _short(self, session: Session) -> tuple[float, Callable[[], Marks]]:
        """``Easy 8 km, 3 exercises`` beside a small box to tick, on a ground of its kind; rather on a second
        line than shortened. Where few lines are wanted it has no ground."""
        near, press, few = self.sizes.near, self.press, self.short_lines < MAX_SHORT_LINES
        ticked = session.ticked
        pad = 0.0 if few else _PAD
        left = pad + (near.name.size + 4 if ticked else 0.0)
        room = self.room - left - pad
        for most, words in product(range(1, self.short_lines + 1), session.lines):
            lines = wrap(words, near.name, room, most + 1)
            if len(lines) <= most and says_all(lines, words):
                break
        else:
            return line_height(near), lambda: entry_line(session, self.room, near, press).marks
        top, foot = (0.0, 0.0) if few else _rims(session.entry)
        height = top + len(lines) * near.name.leading + (2.0 if few else 0.5) + foot

        def draw() -> Marks:
            ink = press.inks.text if few else text_colour(session.entry, press.inks)
            said = block(lines, near.name, left, top + 0.8 * near.name.leading, room, ink)
            under = () if few else self._ground(session, height)
            return (*under, *moved(small_tick(session.entry, near, press), pad, top), *said)

        return height + (0.0 if few else _UNDER), draw

    def _ground(self, session: Session, height: float) -> Marks:
        form = replace(self.sizes.blocks, radius=_RADIUS, bar=_BAR)
        pace = _PACE if isinstance(session.entry, Run) else 0.0
        return ground(session.entry, Box(0, 0, self.room, height), form, pace, self.press)

    def note(self, note: Said) -> Bit:
        """A note of the runner's."""
        near, room, press = self.sizes.near, self.room, self.press
        inside = Lane((self._words(note),), room, self.sizes, press)

        def short() -> Marks:
            return said_line([" ".join(note.paragraphs)], room, near, press).marks

        return entry_bit(inside, line_height(near), short)

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


def _low(form: Blocks) -> Blocks:
    """Blocks as low as they can be read."""
    kind, distance, duration = _LOW_SIZES
    return replace(
        form,
        kind=form.kind.at(min(kind, form.kind.size)),
        small_distance=form.small_distance.at(min(distance, form.small_distance.size)),
        duration=form.duration.at(min(duration, form.duration.size)),
        abreast=True,
    )


def _rims(entry: Entry) -> tuple[float, float]:
    """Over and under the words of an entry that stand on its ground."""
    return (1.0, _PACE) if isinstance(entry, Run) else (_BAR + 1.0, 1.0)
