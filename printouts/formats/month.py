"""How large things stand on a month sheet, which is read at an arm's length. In points."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from printouts.formats.sizes import Blocks, Sizes, near
from printouts.marks import MM
from printouts.type import Type

MOST_ROWS: Final = 6
"""Weeks on one page: as many as a month can touch."""


@dataclass(frozen=True, slots=True)
class MonthFormat:
    """The sheet within its margins: names of days over the columns, a row a week, totals at its end.

    ``sizes`` are tried from the first on; no type is smaller than ``min_type``.
    """

    sizes: tuple[Sizes, ...]
    name: Type = Type(14, 700)  # of a day of the week, over its column
    name_baseline: float = 15
    name_height: float = 20
    number: Type = Type(13, 700)  # of a day, in its cell
    number_baseline: float = 12.5
    number_height: float = 16
    gutter: float = 8  # between two columns, the rule in its middle
    bottom: float = 2  # under what a cell holds
    to_write: float = 0.5  # of an equal share; beside rows that grow, an empty one keeps room for a hand
    week: Type = Type(11, 700)
    total: Type = Type(18, 700)
    unit: Type = Type(11, 400)
    said: Type = Type(10.5, 400)
    write: float = 24  # the line to write on
    health: Type = Type(8, 400, 9.8)
    over_health: float = 4
    min_type: float = 9


def month_format(scale: float) -> MonthFormat:
    """The sheet on a paper of that scale, 1 for A4 and Letter; smaller papers keep type that can be read."""
    large, form = max(1.0, scale), MonthFormat(tuple(_sizes(max(1.0, scale))))
    return replace(
        form,
        name=form.name.at(form.name.size * max(0.75, scale)),
        name_baseline=form.name_baseline * scale,
        name_height=form.name_height * scale,
        number=form.number.at(form.number.size * max(0.8, scale)),
        number_baseline=form.number_baseline * max(0.8, scale),
        number_height=form.number_height * max(0.8, scale),
        week=form.week.at(form.week.size * large),
        total=form.total.at(form.total.size * max(0.8, scale)),
        unit=form.unit.at(form.unit.size * large),
        said=form.said.at(form.said.size * max(0.9, scale)),
        write=form.write * max(0.8, scale),
        health=form.health.at(form.health.size * large),
    )


def _sizes(large: float) -> Iterator[Sizes]:
    """From what a light month grows to down to what a full one needs, on a large paper down to that of A4."""
    steps = [large, *(step for step in (1.2, 1.0) if step < large)]
    yield _sized(20, 32, 15, 11, 9, 4, large, grown=True)
    yield _sized(17, 26, 14, 10, 8.5, 4, large, grown=True)
    for step in steps:
        yield _sized(15, 22, 12, 9.5, 8, 3, step)
        yield _sized(14, 20, 11, 9, 7.3, 2, step)
        yield _sized(13, 18, 11, 9, 6.5, 0, step)
        yield _sized(13, 14, 10, 9, 5.5, 0, step)


def _sized(
    kind: float, distance: float, duration: float, exercise: float, tick: float, air: float, scale: float,
    *, grown: bool = False,
) -> Sizes:  # fmt: skip
    blocks = Blocks(
        kind=Type(kind * scale, 600, kind * scale * 1.05),
        small_distance=Type(distance * scale, 700),
        duration=Type(duration * scale, 400),
        about=Type(exercise * scale, 600),
        small_tick=tick * scale * MM,
        air=air * scale,
        radius=5 * scale,
        rim=4 * scale,
        bar=4 * scale,
        pace=12 * scale,
    )
    return Sizes(near(exercise * scale, 0), blocks, tidy=grown)
