"""Lines drawn thinner to save ink: those of boxes, rules and silhouettes; figures have a palette for that."""

from dataclasses import replace
from typing import Final

from printouts.marks import Mark, Outline, Page, Panel

SHARE: Final = 0.7
"""Of the width that a line has in colour."""
LEAST: Final = 0.45
"""Points, which any printer draws without gaps."""


def thinned(page: Page) -> Page:
    """The page with thin lines."""
    placed = (replace(one, marks=tuple(map(_thin, one.marks))) for one in page.placed)
    return replace(page, placed=tuple(placed))


def _thin(mark: Mark) -> Mark:
    if not isinstance(mark, Panel | Outline) or mark.stroke is None:
        return mark
    return replace(mark, line=max(min(mark.line, LEAST), SHARE * mark.line))
