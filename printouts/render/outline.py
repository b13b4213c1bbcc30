"""Where in a file its cards and headings stand: for the list of bookmarks, and for links to a card."""

from collections.abc import Iterator
from typing import NamedTuple

from printouts.marks import Placed, Text, on_page
from printouts.pages import Pages
from printouts.reading import HEADING, TITLE


class Bookmark(NamedTuple):
    """A line of the list of contents; a place in points from the page's lower left corner."""

    level: int
    words: str
    page: int
    left: float
    top: float


class Places:
    """Looks a file over before it is drawn."""

    def __init__(self, pages: Pages) -> None:
        self._pages = pages
        self._cards: dict[str, tuple[int, float, float]] = {}
        by_heading: dict[str, tuple[int, float, float]] = {}
        for number, page in enumerate(pages.pages):
            for placed in page.placed if not page.back else ():
                if not placed.card:
                    continue
                there = number, placed.frame.left, page.height - placed.frame.top
                for mark in placed.marks:
                    if isinstance(mark, Text) and mark.about:
                        of_its_own = self._cards if mark.role == TITLE else by_heading
                        of_its_own.setdefault(mark.about, there)
        self._cards = {**by_heading, **self._cards}

    def card_of(self, exercise: str) -> tuple[int, float, float] | None:
        """Page and place of the card that shows an exercise: its own, else one of a routine."""
        return self._cards.get(exercise)

    def bookmarks(self) -> Iterator[Bookmark]:
        """The kinds of paper where there are several, then cards, sheets and the days on them."""
        several = len({page.kind for page in self._pages.pages}) > 1
        kind, seen = "", set[tuple[str, int]]()
        titled = False
        for number, page in enumerate(self._pages.pages):
            if several and page.kind != kind:
                kind = page.kind
                yield Bookmark(0, kind, number, 0, page.height)
            titled = titled and page.goes_on
            for placed in page.placed:
                left, top = placed.frame.left, page.height - placed.frame.top
                if placed.card:
                    if (page.kind, placed.card) not in seen:
                        seen.add((page.kind, placed.card))
                        yield Bookmark(int(several), placed.name, number, left, top)
                    continue
                for level, words, mark in _headings(placed, titled=titled):
                    titled = True
                    box = on_page(mark.box, placed)
                    down = page.height - box.top + (0.0 if placed.turned else mark.size)
                    yield Bookmark(int(several) + level, words, number, box.left, down)


def _headings(placed: Placed, *, titled: bool) -> Iterator[tuple[int, str, Text]]:
    """Titles and the headings under them, each with its first line; ``titled``: a title came before."""
    begun: tuple[int, list[str], Text] | None = None
    for mark in placed.marks:
        if not isinstance(mark, Text):
            continue
        if begun and mark.continues:
            begun[1].append(mark.text)
            continue
        if begun:
            yield begun[0], " ".join(begun[1]), begun[2]
            begun = None
        if mark.role == TITLE or (mark.role == HEADING and titled):
            titled = True
            begun = int(mark.role == HEADING), [mark.text], mark
    if begun:
        yield begun[0], " ".join(begun[1]), begun[2]
