"""Style sheets that several controls share."""

from typing import NamedTuple

from desktop.ui.theme import FAMILY, Theme


class Fitting(NamedTuple):
    """The type of a text field and the room beside the text, in pixels."""

    type: int
    beside: int


USUAL = Fitting(13, 8)
NARROW = Fitting(12, 5)
"""Where three fields share the width of the details: a marathon's 42.195 km are seen whole."""


def field_sheet(
    kind: str, theme: Theme, fitting: Fitting = USUAL, *, wrong: bool = False, following: bool = False
) -> str:
    """The look of a text field; the ring of 2 px takes the place of edge and padding.

    ``following``: its value is worked out from others.
    """
    line, ground = ("dashed", "board") if following and not wrong else ("solid", "card")
    edge = theme.hex("refused-edge" if wrong else "control")
    size, beside = fitting
    return (
        f"{kind} {{ background: {theme.hex(ground)}; color: {theme.hex('ink')}; border: 1px {line} {edge};"
        f" border-radius: 6px; padding: 5px {beside}px; font-family: {FAMILY}; font-size: {size}px;"
        f" selection-background-color: {theme.hex('accent')}; selection-color: {theme.hex('on-accent')}; }}"
        f"{kind} {{ placeholder-text-color: {theme.hex('ink3')}; }}"
        f"{kind}:focus {{ border: 2px solid {theme.hex('focus')}; padding: 4px {beside - 1}px; }}"
    )
