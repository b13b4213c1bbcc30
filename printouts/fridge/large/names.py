"""One size for the names of a week's sessions, and one other for those that have no room in it."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from printouts.formats.large_sheet import LargeSheet
from printouts.fridge.blocklines import large, small
from printouts.fridge.content import DaySaid, sessions

LITTLE: Final = 0.85
"""Of the size of names, to which all of them shrink together before one of them takes the least."""


def evened(form: LargeSheet, days: Iterable[DaySaid]) -> LargeSheet:
    """The form with names in the largest size that nearly all of these have room in."""
    kind = form.blocks.kind
    sizes = []
    for day in days:
        for session in sessions(day):
            show = large if session is day.key else small
            (first, *_) = show(session, form.block, form.blocks).lines
            sizes.append(first.words[0].style.size)
    size = min((size for size in sizes if size >= LITTLE * kind.size), default=kind.size)
    least = form.blocks.least_name * kind.size
    blocks = replace(form.blocks, kind=kind.at(size), least_name=least / size, two_sizes=True)
    return replace(form, blocks=blocks)
