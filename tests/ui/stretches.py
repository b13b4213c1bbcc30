"""Where the ink of a painted line stands: to hold that what reads from right to left is a mirror."""

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

Stretch = tuple[int, int]
APART = 9  # pixels without ink that part two things; words of a text stand nearer


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
        assert len(after) == len(expected), (after, expected)
        for one, other in zip(after, expected, strict=True):
            assert all(abs(a - b) <= 3 for a, b in zip(one, other, strict=True)), (after, expected)
