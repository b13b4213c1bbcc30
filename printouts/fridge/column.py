"""A day laid out in a lane of some width: what it could show, and the marks of what it does show."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from desktop.wording import paper
from printouts.formats.sizes import Sizes
from printouts.fridge import pairs, rows
from printouts.fridge.blocks import (
    entry_line,
    line_height,
    main_block,
    main_height,
    order_tab,
    said_line,
    small_block,
    small_height,
)
from printouts.fridge.content import DaySaid, Exercises, Said, Session
from printouts.fridge.fit import Fit, fit, stands
from printouts.fridge.lane import (
    Fixed,
    Later,
    Listing,
    Part,
    Shown,
    ShownBlock,
    ShownLine,
    ShownList,
    ShownWords,
    tall,
)
from printouts.marks import Mark, Marks, moved
from printouts.press import Press


@dataclass(frozen=True)
class Bit:
    """A part of a lane with its marks, from y = 0 down, for each way to show it."""

    part: Part
    draw: Callable[[Shown], Marks]


def space(height: float) -> Bit:
    """So much room with nothing in it."""
    return Bit(Fixed(height), lambda _: ())


@dataclass(frozen=True)
class Lane:
    """Bits under each other."""

    bits: tuple[Bit, ...]
    room: float
    sizes: Sizes
    press: Press

    @property
    def parts(self) -> tuple[Part, ...]:
        """What the bits are in numbers."""
        return tuple(bit.part for bit in self.bits)

    def fit(self, height: float) -> Fit:
        """What is shown of it in such a height."""
        return fit(self.parts, height, line_height(self.sizes.near))

    def again(self, found: Fit) -> Fit:
        """The same things shown as were found in other sizes, whatever room they take in these."""
        return replace(found, height=stands(self.parts, found.shown, line_height(self.sizes.near)))

    def draw(self, shown: Iterable[Shown], left: float, top: float) -> tuple[Marks, float]:
        """The marks of what is shown, and how far down they reach."""
        marks: list[Mark] = []
        folded = 0
        for bit, now in zip(self.bits, shown, strict=True):
            marks += moved(bit.draw(now), left, top)
            top += tall(bit.part, now)
            folded += isinstance(now, ShownLine) and now.folded
        if folded:
            said = self.press.voice(paper.FOLDED_ENTRIES, count=folded)
            marks += moved(rows.folded_line(said, self.room, self.sizes.near, self.press).marks, left, top)
            top += line_height(self.sizes.near)
        return tuple(marks), top


def entry_bit(inside: Lane, height: float, line: Callable[[], Marks], *, note: bool = False) -> Bit:
    """An entry that stands as a block, with what is inside it, or as a line so tall."""

    def draw(shown: Shown) -> Marks:
        if isinstance(shown, ShownLine):
            return () if shown.folded else line()
        assert isinstance(shown, ShownBlock)
        return inside.draw(shown.parts, 0, 0)[0]

    parts = inside.parts
    assert not any(isinstance(part, Later) for part in parts)
    return Bit(Later(height, parts, note), draw)  # type: ignore[arg-type]


@dataclass(frozen=True)
class Builder:
    """Makes the bits of a day for a lane: ``room`` wide, in ``sizes``.

    With a ``gutter`` exercises stand two beside each other, so far apart.
    """

    room: float
    sizes: Sizes
    press: Press
    gutter: float = 0.0

    def lane(self, bits: Iterable[Bit]) -> Lane:
        """Bits under each other."""
        return Lane(tuple(bits), self.room, self.sizes, self.press)

    def above(self, day: DaySaid) -> list[Bit]:
        """What comes before the key session: notes, sessions that are done sooner, and its warm-up."""
        sooner = self.later(day.first)
        return [*sooner, *self.before(day.key)] if day.key else sooner

    def before(self, session: Session) -> list[Bit]:
        """What belongs to a session and stands over its block."""
        return [self.listing(session.before)] if session.before else []

    def key(self, session: Session) -> Bit:
        """The day's large block; its tab, where it has one, rises over it."""
        form, press, room = self.sizes.blocks, self.press, self.room

        def draw(shown: Shown) -> Marks:
            tab = order_tab(session.order, room, form, press) if session.order else ()
            return (*main_block(session, room, form, press), *tab)

        return Bit(Fixed(main_height(session, room, form)), draw)

    def low(self, session: Session) -> Bit:
        """The same as low as a later session's block."""
        form, press, room = self.sizes.blocks, self.press, self.room

        def draw(shown: Shown) -> Marks:
            tab = order_tab(session.order, room, form, press) if session.order else ()
            return (*small_block(session, room, form, press), *tab)

        return Bit(Fixed(small_height(session, room, form)), draw)

    def after(self, session: Session) -> list[Bit]:
        """What belongs to a session and stands under its block."""
        bits = [self.listing(session.after)] if session.after else []
        return [*bits, self.words(session.notes)] if session.notes else bits

    def later(self, entries: Iterable[Session | Said]) -> list[Bit]:
        """The entries beside the key session, before it or after it."""
        return [
            self._folding(entry) if isinstance(entry, Session) else self._note(entry) for entry in entries
        ]

    def listing(self, exercises: Exercises) -> Bit:
        """A list of exercises."""
        room, gutter, near, press = self.room, self.gutter, self.sizes.near, self.press
        paired = pairs.listing(exercises, room, gutter, near) if gutter else None
        part = paired or rows.listing(exercises, room, near)
        if part.optional and not self.sizes.headings:
            part = Listing(part.rows, part.fold)
            exercises = Exercises(exercises.items)

        def draw(shown: Shown) -> Marks:
            assert isinstance(shown, ShownList)
            if gutter:
                return pairs.listed(exercises, shown, room, gutter, near, press)
            return rows.listed(exercises, shown, room, near, press)

        return Bit(part, draw)

    def words(self, note: Said) -> Bit:
        """A note of the runner's."""
        room, near, style, press = self.room, self.sizes.near, self.sizes.blocks.note, self.press

        def draw(shown: Shown) -> Marks:
            assert isinstance(shown, ShownWords)
            return rows.noted(note, shown, room, near, style, press)

        return Bit(rows.words(note, room, near, style), draw)

    def _note(self, note: Said) -> Bit:
        near, press, room = self.sizes.near, self.press, self.room

        def line() -> Marks:
            return said_line([" ".join(note.paragraphs)], room, near, press).marks

        return entry_bit(self.lane([self.words(note)]), line_height(near), line, note=True)

    def _folding(self, session: Session) -> Bit:
        near, press, room = self.sizes.near, self.press, self.room
        inside = self.lane([*self.before(session), self._small(session), *self.after(session)])
        return entry_bit(inside, line_height(near), lambda: entry_line(session, room, near, press).marks)

    def _small(self, session: Session) -> Bit:
        form, press, room = self.sizes.blocks, self.press, self.room
        around = press.sheet.days.clear(self.sizes)
        over = form.tab_over + 1 if session.order else around
        height = small_height(session, room, form)

        def draw(shown: Shown) -> Marks:
            tab = order_tab(session.order, room, form, press) if session.order else ()
            return moved((*small_block(session, room, form, press), *tab), 0, over)

        return Bit(Fixed(over + height + around), draw)
