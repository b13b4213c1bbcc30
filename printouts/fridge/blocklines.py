"""What stands in a block, in numbers: lines under each other, and how tall they and the box to tick need it.

A block is a name, a distance and a time, each line as high as its letters reach, over the silhouette of its
pace. The box to tick stands in the corner, clear of all of them.
"""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from desktop.model.plan import CrossTraining, Run, StrengthSession
from printouts.breaking import pieces
from printouts.formats.sizes import Blocks
from printouts.fridge.content import Measure, Session
from printouts.marks import TEXT_ASCENT, TEXT_DESCENT
from printouts.measuring import under
from printouts.script import right_to_left
from printouts.type import Type
from printouts.writing import CAP_HEIGHT, fitted, says_all, unbroken, width, wrap

_CLEAR = 1.2  # between the box to tick and what it stands on
FIRST_AIR = 1.4  # over the first line, of what is between two
_BESIDE_TICK = 0.1  # of a line's size, between it and the box to tick under it or on its right
_LEAST_BESIDE_TICK = 2.0
_LITTLE = 0.875  # of its size, to which a name shrinks before it takes two lines or a word of it breaks
_LEAST_PACE = 6.0  # how low a silhouette gets
_LEAST_FOOT = 3.0  # under the last line of a block without one
_PAD, _MAX_PAD = 0.064, 10.0  # of the block's width


class Words(NamedTuple):
    """Some words of a line."""

    text: str
    style: Type


class Line(NamedTuple):
    """Words beside each other with a gap between them. ``goes_on``: the line before belongs to it.

    ``size`` is what the line takes of the height: words that are smaller to fit their block take no less, so
    that a wider block, in which they are not, is no taller.
    """

    words: tuple[Words, ...]
    size: float
    gap: float = 0.0
    goes_on: bool = False

    def deep(self, start: float) -> float:
        """How far its letters from ``start`` on reach under the baseline: those of most numbers do not."""
        left, found = 0.0, 0.0
        for word in self.words:
            found = max(found, _deep(word.text, word.style, start - left))
            left += width(*word) + self.gap
        return found * self.size

    @property
    def width(self) -> float:
        """How far it reaches."""
        return sum(width(*word) for word in self.words) + self.gap * (len(self.words) - 1)


class Content(NamedTuple):
    """The lines of a block ``room`` wide, and what stands around them.

    ``pad`` is left and right of the lines, ``rim`` and ``bar`` over them; ``pace`` is the least height of a
    silhouette, 0 without one, ``tick`` the size of the box to tick.
    """

    lines: tuple[Line, ...]
    room: float
    pad: float
    rim: float
    bar: float
    tick: float
    pace: float

    @property
    def edge(self) -> float:
        """From the tick to the block's right edge."""
        return min(self.pad, 4.5)

    @property
    def height(self) -> float:
        """The least height."""
        foot = self.foot(self.pace)
        tick = self.bar + _LEAST_BESIDE_TICK + self.tick if self.tick else 0.0
        lines = zip(self.baselines(), self._under(), strict=True)
        return foot + max([tick, *(baseline + below for baseline, below in lines)])

    def baselines(self, air: float = 0.0) -> list[float]:
        """Where the lines stand, so much further apart than they must."""
        found: list[float] = []
        for at, one in enumerate(self.lines):
            if one.goes_on:
                found.append(found[-1] + 1.04 * one.size)
            elif at:
                above = self.lines[at - 1].size
                found.append(found[-1] + TEXT_DESCENT * above + TEXT_ASCENT * one.size + air)
            else:
                found.append(self.bar + self.rim + CAP_HEIGHT * one.size + FIRST_AIR * air)
        return found

    def air(self, height: float, pace: float) -> float:
        """How far apart the lines of so tall a block may stand, the tick clear of all of them."""
        foot, rooms, times = self.foot(pace), [0.06 * height], FIRST_AIR - 1
        for one, baseline, low in zip(self.lines, self.baselines(), self._under(), strict=True):
            times += 0.0 if one.goes_on else 1.0
            rooms.append((height - foot - baseline - low) / times)
        return max(0.0, min(rooms))

    @staticmethod
    def foot(pace: float) -> float:
        """What stands under the last line and the tick."""
        return pace + _CLEAR if pace else _LEAST_FOOT

    def _under(self) -> Iterator[float]:
        """What stands between the baseline of each line and the foot: the tick under one that is long."""
        for one in self.lines:
            clear = _clear(one.size)
            start = self.room - self.edge - self.tick - clear - self.pad  # of what would stand over the tick
            turned = right_to_left(one.words[0].text)  # which stands at the right edge
            long = turned or one.width > start
            deep = one.deep(0.0 if turned else start) if self.tick and long else 0.0
            tick = max(clear, deep + _LEAST_BESIDE_TICK if deep else 0.0) + self.tick
            yield tick if self.tick and long else TEXT_DESCENT * one.size


@lru_cache(maxsize=4096)
def _deep(text: str, style: Type, start: float) -> float:
    """How far the ink of words goes under their baseline, in sizes; of plain letters, not joined ones, only
    what stands behind ``start`` counts."""
    if not under(text, style.weight):
        return 0.0
    behind = text
    if text.isascii():
        while behind and width(text[: len(text) - len(behind) + 1], style) <= start:
            behind = behind[1:]
    return under(behind, style.weight)


def _clear(size: float) -> float:
    """How far the box to tick stands from a line of that size: the larger the type, the farther."""
    return max(_LEAST_BESIDE_TICK, _BESIDE_TICK * size)


class Spread(NamedTuple):
    """How far apart the lines of a sheet's large blocks stand, and how tall their silhouettes are."""

    air: float
    pace: float


@lru_cache(maxsize=256)
def spread(form: Blocks) -> Spread:
    """As for a run whose distance reaches over the box to tick, so that all blocks are alike."""
    least = _LEAST_PACE * form.pace / Blocks().pace
    kind, distance = form.kind.size, form.distance.size
    over = form.rim + CAP_HEIGHT * kind + TEXT_DESCENT * kind + TEXT_ASCENT * distance
    under = _clear(distance) + (0.0 if form.abreast else form.tick)  # there the tick stands beside it
    spare = max(0.0, form.height - over - under - Content.foot(least))
    pace = min(form.pace, least + 0.35 * spare)
    return Spread((spare - pace + least) / (FIRST_AIR + 1), pace)


def large(session: Session, room: float, form: Blocks) -> Content:
    """What stands in the day's large block."""
    content = frame(session, room, form, form.tick)
    inner = room - 2 * content.pad
    named = name_lines(session, inner, form)
    lines = [*named, *about_lines(session, inner, form)]
    big = session.distance or (session.duration if not isinstance(session.entry, StrengthSession) else None)
    small = session.duration if big is not session.duration else None
    if big:
        long = len(named) > 1 and (session.own or not form.steady)
        style = form.distance.at(form.distance.size * 2 / 3) if long else form.distance
        lines.append(_amount(big, style, inner, form.least))
    if small and big and form.abreast and (both := _abreast(lines[-1], small, content, form)):
        lines[-1] = both
    elif small:
        lines.append(alone(small.said, form.duration, inner, form.least))
    return content._replace(lines=tuple(lines))


def small(session: Session, room: float, form: Blocks) -> Content:
    """What stands in a block after the large one; without any air name and distance share a line."""
    content = frame(session, room, form, form.small_tick)
    inner = room - 2 * content.pad
    lines = [*name_lines(session, inner, form), *about_lines(session, inner, form)]
    if session.distance:
        style = form.small_distance
        style = style.at(min(style.size, lines[0].words[0].style.size))  # no larger than the name over it
        far = alone(session.distance.said, style, inner, form.least)
        size = max(lines[-1].size, far.size)
        both = Line((*lines[-1].words, *far.words), size, form.kind.size * 0.3)
        if not form.air and len(lines) == 1 and session.duration and both.width <= inner:
            lines = [both]
        else:
            lines.append(far)
    if session.duration:
        lines.append(alone(session.duration.said, form.duration, inner, form.least))
    return content._replace(lines=tuple(lines))


def is_roomy(session: Session, room: float, form: Blocks) -> bool:
    """Whether no word of a small block is broken or much smaller than its type; the runner's own name may
    be."""
    inner = room - 2 * frame(session, room, form, form.small_tick).pad
    said = [(word, form.kind) for word in session.name.split() if not session.own]
    said += [(session.distance.said, form.small_distance)] if session.distance else []
    said += [(session.duration.said, form.duration)] if session.duration else []
    return all(width(words, style.at(form.least_name * style.size)) <= inner for words, style in said)


def frame(session: Session, room: float, form: Blocks, tick: float) -> Content:
    """A block without its lines."""
    bar = form.bar if isinstance(session.entry, StrengthSession | CrossTraining) else 0.0
    pace = _LEAST_PACE * form.pace / Blocks().pace if isinstance(session.entry, Run) else 0.0
    spare = room - _widest(session.name, form.kind)
    wanted = _PAD * room if session.ticked else _MAX_PAD
    pad = max(form.least_pad * room, min(wanted, spare / 2, _MAX_PAD))
    return Content((), room, pad, form.rim, bar, tick if session.ticked else 0.0, pace)


def name_lines(session: Session, room: float, form: Blocks) -> list[Line]:
    """A name in the largest size in which none of its words breaks, the runner's own on several lines.

    Never smaller than the least that is read at two metres: there it has as many lines as it needs. Before a
    word breaks a kind of run is called by its short name, and type gets a little smaller than that.
    """
    style, least = form.kind, form.least_name * form.kind.size
    little = max(form.least_word, min(form.least_name, _LITTLE)) * style.size
    low = max(least, _LITTLE * style.size) if session.own else little
    calls = [name for name in (session.name, session.short) if name]
    for name in calls:
        on_one = fitted(name, style, room, low)
        if width(name, on_one) <= room:
            on_one = _in_two_sizes(on_one, style, least, form)
            return [Line((Words(name, on_one),), style.size)]
    for name in calls:
        whole = unbroken(name, style, room, min(little, form.least_word * style.size))
        if _widest(name, whole) <= room:
            break
    else:
        name, whole = session.name, style  # a word must break all the same
    for share, most in ((1.0, 2), (0.9, 2), (0.8, 3), (0.0, form.name_lines)):
        tried = style.at(min(whole.size, max(least, share * style.size)))
        lines = wrap(name, tried, room, most + 1)
        if len(lines) <= most and says_all(lines, name):
            break
    else:
        lines = wrap(name, tried, room, form.name_lines)
    if (sized := _in_two_sizes(tried, style, least, form)) != tried:
        tried, lines = sized, wrap(name, sized, room, form.name_lines)
    size = style.size if form.steady and len(lines) <= 2 else tried.size
    return [Line((Words(text, tried),), size, goes_on=at > 0) for at, text in enumerate(lines)]


def about_lines(session: Session, room: float, form: Blocks) -> list[Line]:
    """``Race · 09:30`` and ``6 × 800 m`` under the name; mostly nothing.

    Each on one line while that is not too small to read, else on as many as it needs: the distance under them
    stays as large as that of any other run.
    """
    found: list[Line] = []
    for said, *parts in session.about:
        style = fitted(said, form.about, room, form.least)
        if width(said, style) <= room:
            lines = [said]
        else:
            style = unbroken(said, form.about, room, form.least)
            lines = [text for part in parts or [said] for text in wrap(part, style, room, form.about_lines)]
        found += [Line((Words(text, style),), style.size, goes_on=at > 0) for at, text in enumerate(lines)]
    return found


def _in_two_sizes(tried: Type, style: Type, least: float, form: Blocks) -> Type:
    """A name's type: where there are two sizes for all names, the least instead of one between them."""
    return style.at(min(tried.size, least)) if form.two_sizes and tried.size < style.size else tried


def name_room(session: Session, form: Blocks) -> float:
    """How wide a block must be so that no word of its session's name breaks."""
    least = form.kind.at(form.kind.size * form.least_name)
    return _widest(session.name, least) / (1 - 2 * form.least_pad)


def block_room(session: Session, form: Blocks) -> float:
    """How wide a block must be so that nothing in it is broken or smaller than its type."""
    said = session.distance or session.duration
    if said is None:
        return name_room(session, form)
    style = form.distance
    wide = width(said.number, style) + width(said.unit, style.at(style.size / 2)) + 0.11 * style.size
    return max(name_room(session, form), wide / (1 - 2 * form.least_pad))


def _widest(name: str, style: Type) -> float:
    """How wide the widest word of a name is."""
    return max((width(word, style) for word in pieces(name)), default=0.0)


def _amount(measure: Measure, style: Type, room: float, least: float) -> Line:
    """A large number with its unit half as large; both smaller where they are too wide."""
    for share in (1.0, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3):
        big = style.at(max(least, style.size * share))
        unit = Type(max(least, big.size / 2), 600)
        said = Line((Words(measure.number, big), Words(measure.unit, unit)), style.size, 0.11 * big.size)
        if said.width <= room:
            break
    return said


def _abreast(big: Line, small: Measure, content: Content, form: Blocks) -> Line | None:
    """A large amount with a small one behind it, None where the two would reach the box to tick."""
    both = big._replace(words=(*big.words, Words(f" {small.said}", form.duration)))
    reach = content.room - content.edge - content.tick - _clear(both.size)
    return both if content.pad + both.width <= reach else None


def alone(words: str, style: Type, room: float, least: float) -> Line:
    """Words on one line, smaller where they are wider than the block."""
    return Line((Words(words, fitted(words, style, room, least)),), style.size)
