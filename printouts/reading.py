"""How a page is read aloud: which lines of text belong together, and what they are.

Marks are read in the order in which they stand in a page. A text begins something of its ``role`` or goes
on with what the text before it began; panels, rules and marks to cut by are not read at all.
"""

from collections.abc import Iterable
from typing import Final

from printouts.marks import Mark, Marks, Text

PARAGRAPH: Final = ""
TITLE: Final = "H1"
HEADING: Final = "H2"
SMALL_HEADING: Final = "H3"
ITEM: Final = "LI"
"""Of a list; a picture right before its words belongs to it."""
COLUMN_HEAD: Final = "column-head"
"""Of a table; the first of several begins a table, or its row of heads."""
ROW_HEAD: Final = "row-head"
"""The first cell of a row, which names it."""
CELL: Final = "cell"


UNREAD: Final = "unread"
"""Seen alone: what it says is read elsewhere."""

_LOWER: Final = {TITLE: HEADING, HEADING: SMALL_HEADING}


def read_as(role: str, marks: Iterable[Mark], about: str = "") -> Marks:
    """Marks whose texts are read in one go, as one thing; ``about`` is the id of the exercise it names."""
    read: list[Mark] = []
    begun = False
    for mark in marks:
        if isinstance(mark, Text):
            if begun and not mark.continues:
                mark = mark.read(mark.role, mark.about, continues=True)
            elif not begun and (mark.role, mark.about) != (role, about):
                mark = mark.read(role, about, continues=mark.continues)
            begun = True
        read.append(mark)
    return tuple(read)


def lowered(marks: Iterable[Mark]) -> Marks:
    """Marks whose titles are headings under a title that stands before them."""
    return tuple(
        mark.read(_LOWER.get(mark.role, mark.role), mark.about, continues=mark.continues)
        if isinstance(mark, Text)
        else mark
        for mark in marks
    )
