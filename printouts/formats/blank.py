"""How large things stand on a fridge sheet that is a form to write on by hand. In points."""

from dataclasses import dataclass, replace
from typing import Final, NamedTuple

from printouts.marks import MM
from printouts.type import Type

STEP: Final = 24.0
"""Between two lines to write on, at the least: 8.5 mm, which a hand needs."""
MAX_STEP: Final = 1.25
"""How many times as far apart they stand at the most."""


class Counts(NamedTuple):
    """How many lines a day has for its warm-up, its cool-down and what it holds besides.

    ``also`` is None where there is no room for a second session at all.
    """

    before: int
    after: int
    also: int | None


COUNTS: Final = (
    *(Counts(3 + more, 2 + more, 3 + more) for more in range(6, 0, -1)),
    Counts(4, 3, 3), Counts(3, 3, 3), Counts(3, 2, 3), Counts(3, 2, 2), Counts(3, 2, 1), Counts(2, 2, 1),
    Counts(2, 1, 1), Counts(2, 1, 0), Counts(2, 1, None), Counts(1, 1, None),
)  # fmt: skip
"""What is tried for a column, the most lines first."""


@dataclass(frozen=True, slots=True)
class Blank:
    """Lines to write on, and the blocks that ask for a session and for a second one."""

    step: float = STEP
    heading: Type = Type(9, 700)
    minutes: Type = Type(9, 400)
    minutes_line: float = 26
    under_heading: float = 10.5  # from a heading's top to its first row
    label: Type = Type(9, 400)
    distance: Type = Type(18, 600)
    duration: Type = Type(16, 400)
    tick: float = 9 * MM
    small_tick: float = 7.5 * MM
    pad: float = 7
    radius: float = 6
    gap: float = 6  # between a block and what stands over or under it
    sign_gap: float = 5.5  # between a box for a sign and its line
    under_line: float = 4  # between a line and the next box
    type_name: Type = Type(11, 400)
    swatch: float = 26
    swatch_height: float = 14
    key_row: float = 19
    note_lines: int = 2

    @property
    def large_height(self) -> float:
        """Of a block that asks for a type, a distance and a time under each other."""
        return self.first_line + 2.1 * self.step + 7

    @property
    def low_height(self) -> float:
        """Of the same with distance and time beside each other."""
        return self.first_line + max(self.step, self.small_tick) + 7

    @property
    def also_height(self) -> float:
        """Of a block that asks for a second session and its time."""
        return self.low_height - 1

    @property
    def first_line(self) -> float:
        """The first line of a block, under its edge: below the label that says what to write."""
        return self.label.size + 16


def blank_for(scale: float) -> Blank:
    """A form for a paper of that scale, 1 for A4 and Letter; what a hand writes on never gets smaller."""
    one, large = Blank(), max(1.0, scale)
    step = STEP * min(large, 1.2)
    return replace(
        one,
        step=step,
        heading=one.heading.at(one.heading.size * large),
        minutes=one.minutes.at(one.minutes.size * large),
        minutes_line=one.minutes_line * scale,
        under_heading=one.under_heading * large,
        label=one.label.at(one.label.size * large),
        distance=one.distance.at(max(12.0, one.distance.size * scale)),
        duration=one.duration.at(max(11.0, one.duration.size * scale)),
        tick=min(step, max(7.3 * MM, one.tick * scale)),
        small_tick=min(0.9 * step, max(7.3 * MM, one.small_tick * scale)),
        pad=one.pad * scale,
        radius=one.radius * scale,
        gap=one.gap * max(0.8, scale),
        type_name=one.type_name.at(max(9.0, one.type_name.size * scale)),
        swatch=one.swatch * scale,
        swatch_height=max(12.0, one.swatch_height * scale),
        key_row=one.key_row * max(0.8, scale),
    )
