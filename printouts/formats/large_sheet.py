"""The fridge sheet in large print: how large everything is, in points.

Sixteen points is the least of it, for everything that stands on the page. What a full week needs is
``LargeSheet()``; ``tried`` goes from what a light week grows to down to what the fullest one gets.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Final

from printouts.formats.sizes import Blocks
from printouts.marks import MM
from printouts.type import Type

LEAST: Final = 16.0
"""Nothing on a page in large print is smaller."""


def _blocks() -> Blocks:
    """A name is never smaller than the time under it."""
    return Blocks(
        height=124, kind=Type(26, 600, 27), distance=Type(48, 700), duration=Type(20, 400), tick=12 * MM,
        about=Type(18, 600), small_distance=Type(26, 600), small_tick=12 * MM, air=4, radius=7, rim=6, bar=7,
        pace=14, tab=Type(16, 700), tab_height=20, tab_over=17, least=LEAST, least_name=20 / 26,
        least_word=20 / 26, steady=False, least_pad=0.051,
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class LargeSheet:
    """Type and distances. A day is its name, its blocks under each other, and beside them its exercises in as
    many columns as there is room for, each at least ``column`` wide."""

    margin: float = 8 * MM
    week: Type = Type(30, 700)
    span: Type = Type(19, 500, 24)
    head: float = 33  # from the margin to the rule under the title
    name: Type = Type(26, 700)
    number: Type = Type(26, 400, 29)
    block: float = 124  # how wide
    beside: float = 9  # between a day's name, its block and its columns
    blocks: Blocks = field(default_factory=_blocks)
    column: float = 168
    gutter: float = 14
    heading: Type = Type(16, 600, 19)
    amount: Type = Type(16, 400)
    exercise: Type = Type(16, 500, 17.5)
    dose: Type = Type(18, 700, 19.5)
    rest: Type = Type(16, 400, 18.5)
    words: Type = Type(16, 400, 19.5)
    tile: float = 40
    tile_gap: float = 7
    row_gap: float = 6  # between two exercises
    list_gap: float = 10  # between two lists, and between two entries of a day
    day_gap: float = 17  # between two days, a rule in its middle
    max_day_gap: float = 48  # on a page that has room left
    total: Type = Type(22, 700, 27)
    line_step: float = 27  # between two lines to write on
    write_lines: int = 3  # for each day of a form to write on
    write_step: float = 27  # between two of them
    write: float = 62  # the length of a line to write a number on
    note_lines: int = 3  # at the least
    compass: float = 66
    balance: bool = True  # whether the ankle's balance has a place
    flat_rest: bool = False  # whether a day of rest is one line
    low: bool = False  # whether a session without exercises has a small block
    foot_gap: float = 11  # between the pieces of the foot

    def without_figures(self) -> "LargeSheet":
        """With no tile for a figure: columns of text alone may be narrower, so that more stand abreast."""
        return replace(self, tile=0.0, tile_gap=0.0, column=self.column - self.tile - self.tile_gap)

    def scaled(self, scale: float) -> "LargeSheet":
        """All of it so many times as large, but for margins and what parts things."""

        def sized(style: Type) -> Type:
            return style.at(style.size * scale)

        own = self.blocks
        blocks = replace(
            own, height=own.height * scale, kind=sized(own.kind), distance=sized(own.distance),
            duration=sized(own.duration), about=sized(own.about), tick=own.tick * scale,
            small_distance=sized(own.small_distance), small_tick=own.small_tick * scale,
            pace=own.pace * scale,
        )  # fmt: skip
        return replace(
            self, week=sized(self.week), span=sized(self.span), head=self.head * scale, name=sized(self.name),
            number=sized(self.number), block=self.block * scale, blocks=blocks, column=self.column * scale,
            heading=sized(self.heading), amount=sized(self.amount), exercise=sized(self.exercise),
            dose=sized(self.dose), rest=sized(self.rest), words=sized(self.words), tile=self.tile * scale,
            tile_gap=self.tile_gap * scale, total=sized(self.total),
        )  # fmt: skip


def tried() -> Iterator[LargeSheet]:
    """The measures to be tried, the largest first: the last ones are for weeks that would take another page.

    These give way then, in this order: the ankle's balance, lines for notes, what parts the days, what parts
    the lines of text, the height of the blocks, the figures, what parts the days, the foot and a form's
    lines once more, the height of days of rest and the third line of a form's days, the height of sessions
    without exercises, the height of the blocks again.
    """
    sheet = LargeSheet()
    for scale in (1.4, 1.25, 1.12):
        yield sheet.scaled(scale)
    yield sheet
    sheet = replace(sheet, balance=False)
    yield sheet
    sheet = replace(sheet, note_lines=1)
    yield sheet
    sheet = replace(sheet, line_step=24, write_step=24, day_gap=12, list_gap=7, row_gap=3, foot_gap=7)
    yield sheet
    sheet = replace(
        sheet, heading=Type(16, 600, 18), exercise=Type(16, 500, 16.6), dose=Type(18, 700, 18.6),
        rest=Type(16, 400, 17), words=Type(16, 400, 18.2), total=Type(22, 700, 25),
    )  # fmt: skip
    yield sheet
    sheet = replace(sheet, blocks=replace(sheet.blocks, height=108, air=0))
    yield sheet
    sheet = replace(sheet, tile=34, tile_gap=5)
    yield sheet
    sheet = replace(sheet, write_step=21, day_gap=9, foot_gap=5)
    yield sheet
    sheet = replace(sheet, flat_rest=True, write_lines=2, write_step=24)
    yield sheet
    sheet = replace(sheet, low=True)
    yield sheet
    yield replace(sheet, blocks=replace(sheet.blocks, height=88), row_gap=2)
