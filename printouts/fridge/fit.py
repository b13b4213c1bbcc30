"""What a day shows when there is not room for all of it: a search for the least loss, in numbers alone.

A lane is what stands under each other. Everything in it can be shown in ways that take less and less room.
When all of it does not fit, each thing begins at its least, and what is dearest is given back first, as much
of it as fits, before the next is looked at:

1. entries are there at all, at least as one line each;
2. entries stand as blocks instead of lines;
3. notes have up to three lines;
4. exercises are unfolded, as many as can be; a single one is never folded, as its line takes no more room;
5. notes have all their lines;
6. exercises stand on two lines or more instead of one;
7. exercises have their figures (which of them, so that as many as can be are pictured: ``picturing``);
8. headings that say again what the block above them says.

Within a step the cheapest comes first, which is what makes the number of things given back the largest that
fits. So more room never shows less: the first step in which two fits of one lane differ is in favour of the
taller one.
"""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from math import inf
from typing import Final, NamedTuple

from printouts.fridge.lane import (
    KEPT_LINES,
    Later,
    Listing,
    Part,
    Shown,
    ShownBlock,
    ShownFixed,
    ShownLine,
    ShownList,
    ShownWords,
    Words,
    tall,
    wholly,
)
from printouts.fridge.loss import NO_LOSS, Loss, loss
from printouts.fridge.raising import raised
from printouts.fridge.unfolding import unfolded

_HAIR: Final = 1e-6


@dataclass(frozen=True, slots=True)
class Fit:
    """How each part of a lane is shown, and how tall all of it stands."""

    shown: tuple[Shown, ...]
    height: float
    loss: Loss = NO_LOSS


def whole(parts: Iterable[Part]) -> Fit:
    """Everything, whatever room it takes."""
    lane = tuple(parts)
    shown = tuple(map(wholly, lane))
    return Fit(shown, sum(map(tall, lane, shown)))


def fit(parts: Iterable[Part], room: float, more: float = 0.0) -> Fit:
    """The least loss with which a lane fits. ``more`` is how tall ``+ 3 entries`` stands.

    What cannot go (fixed parts, a line of every note, a heading over what is folded) stands even where there
    is no room for it: ``height`` tells.
    """
    lane = tuple(parts)
    everything = whole(lane)
    if everything.height <= room + _HAIR:
        return everything
    return _Fitting(lane, room, more).fit()


def stands(lane: Iterable[Part], shown: Collection[Shown], more: float) -> float:
    """How tall a lane stands, shown so."""
    hidden = any(isinstance(one, ShownLine) and one.folded for one in shown)
    return sum(map(tall, lane, shown)) + (more if hidden else 0.0)


class _List:
    """A list on its way from its least to all of it."""

    def __init__(self, part: Listing) -> None:
        self.part = part
        self.count = len(part.rows) if part.folded(0) < 2 else 0
        self.ways = [row.least for row in part.rows]
        self.heading = not part.optional

    def shown(self) -> ShownList:
        return ShownList(tuple(self.ways[: self.count]), self.heading)


class _Note:
    """A note on its way from its first line to all of them."""

    def __init__(self, part: Words) -> None:
        self.part = part
        self.lines = min(1, part.lines)


_Open = _List | _Note | None


class _Step(NamedTuple):
    """Something that can be given back, what it costs, and which comes first of those that cost the same."""

    cost: float
    order: tuple[int, ...]
    give: Callable[[], None]


class _Fitting:
    """The steps of the module, one after the other; ``_spare`` is the room that is left."""

    def __init__(self, lane: tuple[Part, ...], room: float, more: float) -> None:
        self._lane, self._more = lane, more
        self._later: dict[int, ShownLine | tuple[_Open, ...]] = {}
        self._own = {at: _opened(part) for at, part in enumerate(lane) if not isinstance(part, Later)}
        self._spare = room - sum(_least(lane[at], opened) for at, opened in self._own.items())

    def fit(self) -> Fit:
        self._visible()
        self._blocks()
        lists = [opened for opened in self._opened() if isinstance(opened, _List)]
        notes = [opened for opened in self._opened() if isinstance(opened, _Note)]
        self._lines(notes, KEPT_LINES)
        self._unfold(lists)
        self._lines(notes, inf)
        self._raise(lists)
        self._headings(lists)
        shown = tuple(map(self._shown, range(len(self._lane))))
        return Fit(shown, stands(self._lane, shown, self._more), loss(self._lane, shown))

    # ---- 1 and 2: entries ------------------------------------------------------------------

    def _visible(self) -> None:
        """As many entries as there is room for, on a line each, sessions before notes; never all but one."""
        later = [(at, part) for at, part in enumerate(self._lane) if isinstance(part, Later)]
        later.sort(key=lambda placed: placed[1].note)
        count = len(later)
        if sum(part.line for _, part in later) > self._spare + _HAIR:
            lines, count = self._more, 0
            while count < len(later) and lines + later[count][1].line <= self._spare + _HAIR:
                lines += later[count][1].line
                count += 1
            count = min(count, len(later) - 2) if len(later) > 1 else len(later)
            self._spare -= self._more if count < len(later) else 0.0
        self._spare -= sum(part.line for _, part in later[:count])
        for number, (at, _) in enumerate(later):
            self._later[at] = ShownLine(folded=number >= count)

    def _blocks(self) -> None:
        steps = []
        for at, part in enumerate(self._lane):
            if isinstance(part, Later) and self._later[at] == ShownLine():
                opened = tuple(map(_opened, part.parts))
                tallness = sum(map(_least, part.parts, opened))
                steps.append(_Step(tallness - part.line, (at,), self._opening(at, opened)))
        self._give(steps)

    def _opening(self, at: int, opened: tuple[_Open, ...]) -> Callable[[], None]:
        def give() -> None:
            self._later[at] = opened

        return give

    def _opened(self) -> list[_Open]:
        """What is shown in ways, from the top down."""
        found: list[_Open] = []
        for at in range(len(self._lane)):
            inside = self._later.get(at)
            if inside is None:
                found.append(self._own[at])
            elif not isinstance(inside, ShownLine):
                found += inside
        return found

    # ---- 3 and 5: notes --------------------------------------------------------------------

    def _lines(self, notes: Sequence[_Note], most: float) -> None:
        """A line for each note, then the next for each, as long as one fits."""
        given = True
        while given:
            given = False
            for note in notes:
                wanted = note.lines < min(most, note.part.lines)
                if wanted and note.part.leading <= self._spare + _HAIR:
                    note.lines += 1
                    self._spare -= note.part.leading
                    given = True

    # ---- 4, 6 and 7: exercises -------------------------------------------------------------

    def _unfold(self, lists: Sequence[_List]) -> None:
        folded = [one for one in lists if one.count < len(one.part.rows)]
        rows = [[(row.height(row.least), row.items) for row in one.part.rows] for one in folded]
        counts, taken = unfolded(rows, [one.part.fold for one in folded], self._spare + _HAIR)
        self._spare -= taken
        for one, count in zip(folded, counts, strict=True):
            one.count = count

    def _raise(self, lists: Sequence[_List]) -> None:
        """As many rows as fit on several lines, as many of these with their figure; of alike
        ones not those of the longest list.
        """
        places = [(one, at) for one in lists for at in range(one.count)]
        numbers = {id(one): number for number, one in enumerate(lists)}
        ranks = [(len(one.part.rows), numbers[id(one)], at) for one, at in places]
        ways, taken = raised([one.part.rows[at] for one, at in places], ranks, self._spare)
        self._spare -= taken
        for (one, at), way in zip(places, ways, strict=True):
            one.ways[at] = way

    # ---- 8: headings -----------------------------------------------------------------------

    def _headings(self, lists: Sequence[_List]) -> None:
        hidden = [one for one in lists if not one.heading]
        self._give([_Step(one.part.heading, (at,), _heading_giver(one)) for at, one in enumerate(hidden)])

    # ---- giving back -----------------------------------------------------------------------

    def _give(self, steps: Iterable[_Step]) -> None:
        """As many as fit: the cheapest first."""
        for step in sorted(steps, key=lambda step: (round(step.cost, 6), step.order)):
            if step.cost > self._spare + _HAIR:
                break
            self._spare -= step.cost
            step.give()

    # ---- the result ------------------------------------------------------------------------

    def _shown(self, at: int) -> Shown:
        inside = self._later.get(at)
        if inside is None:
            return _closed(self._own[at])
        return inside if isinstance(inside, ShownLine) else ShownBlock(tuple(map(_closed, inside)))


def _opened(part: Part) -> _Open:
    if isinstance(part, Listing):
        return _List(part)
    return _Note(part) if isinstance(part, Words) else None


def _closed(opened: _Open) -> Shown:
    match opened:
        case _List():
            return opened.shown()
        case _Note():
            return ShownWords(opened.lines)
        case None:
            return ShownFixed()


def _least(part: Part, opened: _Open) -> float:
    return tall(part, _closed(opened))


def _heading_giver(one: _List) -> Callable[[], None]:
    def give() -> None:
        one.heading = True

    return give
