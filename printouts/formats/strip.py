"""A correction strip: what stands left of it and around it, in points."""

from dataclasses import dataclass, replace

from printouts.marks import MM
from printouts.type import Type

MOST_DAYS = 4
"""Of a strip: beside more there is no room for its words, and a whole sheet is printed."""


@dataclass(frozen=True, slots=True)
class StripFormat:
    """The words left of a strip, the marks to cut it by, and the sign on a day that changed."""

    title: Type = Type(20, 700)
    least_title: float = 12
    step: Type = Type(12.5, 400, 16.5)
    head: Type = Type(12.5, 700)
    change: Type = Type(12.5, 400, 16.5)
    totals: Type = Type(15, 700, 19)
    printed: Type = Type(9.5, 400, 11.6)
    between: float = 15  # two groups of words
    list_gap: float = 4  # two steps or two changes
    under_head: float = 2
    beside: float = 30  # between the words and the strip, the marks included
    mark: float = 5 * MM
    mark_clear: float = 2 * MM
    mark_line: float = 0.75
    sign: Type = Type(9.5, 700)
    sign_height: float = 14
    sign_pad: float = 5
    sign_gap: float = 4.5
    sign_row: float = 17  # under the names, where the signs do not fit beside them


STRIP = StripFormat()
LEAST_WORDS = 8.0


def words_in(scale: float) -> StripFormat:
    """With words so much larger or smaller, but none too small to read."""
    return replace(
        STRIP,
        title=_scaled(STRIP.title, scale),
        least_title=max(LEAST_WORDS, STRIP.least_title * scale),
        step=_scaled(STRIP.step, scale),
        head=_scaled(STRIP.head, scale),
        change=_scaled(STRIP.change, scale),
        totals=_scaled(STRIP.totals, scale),
        printed=_scaled(STRIP.printed, scale),
        between=STRIP.between * scale,
        list_gap=STRIP.list_gap * scale,
    )


def _scaled(style: Type, scale: float) -> Type:
    return style.at(max(LEAST_WORDS, style.size * scale))
