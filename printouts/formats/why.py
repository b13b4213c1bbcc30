"""How large things stand on the pages that say why: to be read at a desk, or by weak eyes. In points."""

from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from typing import Any, Final

from printouts.formats.paper import PAPERS
from printouts.marks import MM
from printouts.type import Type

SMALL: Final = 450.0
"""Points of width below which a paper has one column, and no table: its rows stand below each other."""
A4: Final = PAPERS["a4"]
STEPS: Final = (1.0, 0.97, 0.94, 0.91, 0.88)
LEAST: Final = 8.0
"""Points, the smallest type of all."""
LARGEST: Final = 1.4
"""How many times as large as on A4 type becomes on a larger paper; lines would else be too long to read."""


@dataclass(frozen=True, slots=True)
class WhyFormat:
    """``columns`` are the shares of the table's; without any its rows stand below each other, each under a
    heading. ``sections`` is how many stand beside each other."""

    page: tuple[float, float]
    columns: tuple[float, ...] = (0.3, 0.37, 0.33)
    sections: int = 2
    margin: float = 14 * MM
    title: Type = Type(22, 700, 27)
    lede: Type = Type(11, 400, 14.6)
    heading: Type = Type(12.5, 700, 16)
    text: Type = Type(9.5, 400, 12.8)
    head: Type = Type(8.5, 600, 11)
    tried: Type = Type(9.5, 700, 12)
    cell: Type = Type(9, 400, 11.6)
    number: Type = Type(11, 700, 13.5)
    source: Type = Type(8, 400, 10)
    gutter: float = 14  # between two columns
    pad: float = 4.5  # over and under what a row holds
    gap: float = 2.5  # between two paragraphs
    over: float = 13  # over a heading
    foot: float = 16  # under what a page holds: where it says which page it is


def why_formats(paper: str, *, large: bool) -> Iterator[WhyFormat]:
    """The pages on a paper, in usual or in large print; where two of them are wanted, what is tried in turn
    until all has room on two."""
    width, height = PAPERS[paper]
    if large:
        text = Type(16, 400, 20.5)
        yield WhyFormat(
            (width, height), (), 1, (8 if width < SMALL else 12) * MM, Type(28, 700, 33), Type(17, 400, 22),
            Type(20, 700, 25), text, text, Type(17, 700, 21), text, Type(19, 700, 23), text, 14, 6, 5, 22, 26,
        )  # fmt: skip
    elif width < SMALL:
        yield replace(WhyFormat((width, height)), columns=(), sections=1, margin=10 * MM)
    else:
        form = WhyFormat((width, height))
        scale = min(LARGEST, min(width / A4[0], height / A4[1]))
        for step in STEPS:
            yield _sized(form, max(1.0, scale) * step)


def _sized(form: WhyFormat, scale: float) -> WhyFormat:
    """The same in larger or smaller type, and with more or less around it."""
    sized: dict[str, Any] = {
        field.name: value.at(max(LEAST, value.size * scale)) if isinstance(value, Type) else value * scale
        for field in fields(form)
        if isinstance(value := getattr(form, field.name), Type | float)
    }
    return replace(form, **sized)
