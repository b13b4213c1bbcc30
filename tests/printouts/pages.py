"""Looking at laid-out pages: which texts and pictures they hold, and where."""

from collections.abc import Iterator

from printouts.marks import Box, Mark, Page, Picture, Placed, Text


def marks(page: Page) -> Iterator[Mark]:
    """Every mark of a page, in the frame where it was laid out."""
    for placed in page.placed:
        yield from placed.marks


def texts(page: Page) -> list[str]:
    """The lines of a page as they are drawn."""
    return [mark.text for mark in marks(page) if isinstance(mark, Text)]


def pictures(page: Page) -> list[Picture]:
    """The pictures of a page."""
    return [mark for mark in marks(page) if isinstance(mark, Picture)]


def text_boxes(placed: Placed) -> list[tuple[str, Box]]:
    """Each line of text with its box, in the frame."""
    return [(mark.text, mark.box) for mark in placed.marks if isinstance(mark, Text)]


def overlapping(boxes: list[tuple[str, Box]]) -> list[tuple[str, str]]:
    """Pairs of texts whose boxes share more than an edge. Line by line, letters may touch by half a point."""
    found = []
    by_top = sorted(boxes, key=lambda named: named[1].top)
    for at, (text, box) in enumerate(by_top):
        for other, below in by_top[at + 1 :]:
            if below.top >= box.bottom:
                break
            if box.overlaps(below, slack=0.5):
                found.append((text, other))
    return found
