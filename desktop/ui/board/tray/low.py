"""The tray below a low board: cards of one line each, so that the days keep the room.

Pure. The cards stand side by side, as many as can be read; what does not fit in the rows that are shown is
reached by scrolling.
"""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QRect

from desktop.model.plan import CrossTraining, Entry, Note, Rest, Run, StrengthSession
from desktop.model.summary import Progress, entry_progress
from desktop.ui.board.geometry.arrangement import TOP
from desktop.ui.board.geometry.boxes import BAR, SIGN, TICK, Card, Cell, Line, Setting
from desktop.ui.board.geometry.rowlayout import PAD, tick_circle, tick_target
from desktop.ui.board.geometry.slots import EntrySlot
from desktop.ui.board.geometry.typesetting import Style
from desktop.ui.board.placed import DAYS
from desktop.wording import board as words
from desktop.wording import names

TITLE = 20  # pixels above the cards, for what the tray is called
LINE = 1  # above the cards where the title stands before them: the line that parts the tray from the days
CARD = 28
GAP = TOP  # between two rows and below the last: with any row in view nothing of another peeps out
READABLE = 160  # pixels of a card in which a name and its distance can mostly be read
LEAST = 120  # where more cards would need a second row
SHARE = 6  # the tray takes at most one part in so many of a board ...
LEAST_SHARE = 4  # ... but one row in any board that has room for it in one part in so many


def across(width: int, things: int) -> int:
    """How many cards stand side by side, of so many with the button that adds."""
    return max(1, min(DAYS, width // LEAST, max(width // READABLE, things)))


def height(rows: int, room: int) -> int:
    """How high the tray should stand in a low board of ``room`` pixels: whole rows, one at least."""
    above = LINE if title_beside(room) else TITLE
    one_row = above + TOP + CARD + GAP
    more = max(0, room // SHARE - one_row) // (CARD + GAP)
    return min(one_row + min(more, max(0, rows - 1)) * (CARD + GAP), room // LEAST_SHARE)


def title_beside(room: int) -> bool:
    """Whether there is so little room that what the tray is called stands before the cards, not above."""
    return room // LEAST_SHARE < TITLE + TOP + CARD + GAP


def lay_out_line(when: date, entry: Entry, top: int, setting: Setting) -> Card:
    """The card of an entry on one line: its name, its distance or its time, its tick."""
    rect = QRect(setting.left, top, setting.card_width, CARD)
    ticked = not isinstance(entry, Rest | Note)
    below = BAR if isinstance(entry, StrengthSession | CrossTraining) else 0
    middle = top + (CARD + below) // 2
    tick = tick_circle(rect, middle) if ticked else None
    right = rect.right() + 1 - PAD - (TICK + 4 if ticked else 0)
    sign = None
    if not isinstance(entry, Rest | Note) and entry.notes:
        sign = QRect(right - SIGN, middle - SIGN // 2, SIGN, SIGN)
        right = sign.left() - 3
    left = rect.left() + PAD
    texts = _texts(entry, right - left, setting)
    lines: list[Line] = []
    for number, (text, style) in enumerate(texts):
        struck = number == 0 and entry_progress(entry) is Progress.SKIPPED
        lines.append(Line(text, left, style.baseline(middle - style.height // 2), style, struck=struck))
        left += setting.type.width(text, style) + 5
    target = tick_target(tick) if tick else None
    return Card(
        entry, rect, (Cell(EntrySlot(when, entry), rect, tuple(lines), None, tick, target, sign),), ()
    )


def _texts(entry: Entry, room: int, setting: Setting) -> Sequence[tuple[str, Style]]:
    """The name, and behind it as much of its measure as there is room for; a long name stands alone."""
    style = Style.PLAIN if isinstance(entry, Rest | Note) else Style.TITLE_NARROW
    name = names.entry_title(setting.voice, entry)
    measure = words.entry_line(setting.voice, entry, setting.unit)
    if isinstance(entry, Run) and entry.distance:
        measure = words.run_distance(setting.voice, entry, setting.unit)
    both = setting.type.width(name, style) + 5 + setting.type.width(measure, Style.LINE)
    if measure and both <= room and entry_progress(entry) is not Progress.SKIPPED:
        return (name, style), (measure, Style.LINE)
    return ((setting.type.lines(name, style, room, 1)[0], style),)
