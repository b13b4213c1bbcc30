"""Laid-out pages put together: what they are called, and that each back has its front on the same sheet."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from desktop.wording import paper
from desktop.wording.voice import Voice, sentence_case
from printouts.kinds import NAMES, Sheet
from printouts.marks import Page
from printouts.sheets import sheets_of

TURNED: Final = frozenset({"long", "short"})
"""Sides that are printed on both sides of a sheet in one go."""


def bound(kinds: Iterable[tuple[Sheet, Sequence[Page]]], sides: str, voice: Voice) -> tuple[Page, ...]:
    """The pages of all kinds of paper in one file, each named."""
    named = [replace(page, kind=sentence_case(voice(NAMES[what]))) for what, pages in kinds for page in pages]
    named.sort(key=lambda page: not page.first)
    if named[0].first and len(named) > 1:  # it has no heading of its own in the list of contents
        named[0] = replace(named[0], kind=named[1].kind)
    pages = list(_with_empty_backs(named)) if turned(named, sides) else named
    labels = _labels(pages, voice)
    return tuple(replace(page, label=labels[id(page)]) for page in pages)


def turned(pages: Iterable[Page], sides: str) -> bool:
    """Whether a printer turns the sheets: some of them have a back."""
    return sides in TURNED and any(page.back for page in pages)


def _with_empty_backs(pages: Sequence[Page]) -> Iterator[Page]:
    """Behind a page without a back an empty one, or what follows would be printed there."""
    for front, back in sheets_of(pages):
        yield front
        if back or not front.on_screen:  # a picture for a screen is never turned
            yield back or Page(front.width, front.height, (), back=True, kind=front.kind)


def _labels(pages: Sequence[Page], voice: Voice) -> dict[int, str]:
    """``1 front``, ``1 back``, ``2``: each page's sheet, and its side where both are printed."""
    labels: dict[int, str] = {}
    for number, (front, back) in enumerate(sheets_of(pages), 1):
        labels[id(front)] = voice(paper.FRONT_PAGE, number=number) if back else voice.number(number)
        if back:
            labels[id(back)] = voice(paper.BACK_PAGE, number=number)
    return labels
