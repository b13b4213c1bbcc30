"""Where the ink of a painted line stands: to hold that what reads from right to left is a mirror."""

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

Stretch = tuple[int, int]
APART = 9  # pixels without ink that part two things; words of a text stand nearer
BLUR = 3  # pixels by which a letter may begin or end elsewhere in its place


def stretches(image: QImage, top: int, bottom: int, apart: int = APART) -> list[Stretch]:
    """From where to where something is painted in a line, each thing for itself."""
    ground = image.pixel(image.width() - 1, image.height() - 1)
    inked = [
        x
        for x in range(image.width())
        if any(image.pixel(x, y) != ground for y in range(top, min(bottom, image.height())))
    ]
    if not inked:
        return []
    ends = [(one, other) for one, other in pairwise(inked) if other - one > apart]
    begins = [inked[0], *(other for _, other in ends)]
    return list(zip(begins, [*(one for one, _ in ends), inked[-1]], strict=True))


def joined(things: list[Stretch], count: int, apart: int) -> list[Stretch]:
    """The same with the nearest joined, down to a count, as long as they stand hardly further apart.

    A gap between two words is a pixel or two wider where they begin at another part of a pixel: what is one
    thing in a picture may be two in its mirror.
    """
    things = list(things)
    while len(things) > count:
        gaps = [after[0] - before[1] for before, after in pairwise(things)]
        at = gaps.index(min(gaps))
        if gaps[at] > apart + BLUR:
            break
        things[at : at + 2] = [(things[at][0], things[at + 1][1])]
    return things


def both_ways(widget: QWidget) -> tuple[QImage, QImage]:
    """A widget's picture, and that from right to left."""
    found = []
    for direction in (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft):
        widget.setLayoutDirection(direction)
        QApplication.processEvents()
        found.append(widget.grab().toImage())
    return found[0], found[1]


def assert_mirrored(widget: QWidget, lines: tuple[tuple[int, int], ...], apart: int = APART) -> None:
    """What is painted in each line stands as far from the right as it stood from the left before; letters
    begin and end a pixel or two within their width."""
    plain, turned = both_ways(widget)
    assert not plain.isNull()
    assert plain.size() == turned.size()
    across = plain.width() - 1
    for top, bottom in lines:
        before = stretches(plain, top, bottom, apart)
        expected = [(across - right, across - left) for left, right in reversed(before)]
        after = stretches(turned, top, bottom, apart)
        assert before, f"nothing from {top} to {bottom}"
        count = min(len(after), len(expected))
        after, expected = joined(after, count, apart), joined(expected, count, apart)
        assert len(after) == len(expected), (after, expected)
        for one, other in zip(after, expected, strict=True):
            assert all(abs(a - b) <= BLUR for a, b in zip(one, other, strict=True)), (after, expected)
