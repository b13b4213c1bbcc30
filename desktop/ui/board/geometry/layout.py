"""Where everything of a day stands: a pure function from a day to rectangles."""

from datetime import date

from PySide6.QtCore import QRect

from desktop.model.plan import Day
from desktop.ui.board.geometry.boxes import (
    ADD,
    BOTTOM,
    CARD_GAP,
    REST,
    ROW_PAD,
    Card,
    Cell,
    DayLayout,
    Room,
    Setting,
)
from desktop.ui.board.geometry.cardlayout import lay_out_entry
from desktop.ui.board.geometry.slots import AddSlot

NO_ROOM: Room = frozenset()


def lay_out_day(when: date, day: Day, setting: Setting, room: Room = NO_ROOM) -> DayLayout:
    """Put a day's entries one below the other. ``room``: empty routines to show for a drag."""
    cards: list[Card] = []
    gaps: list[int] = []
    top = 0
    for entry in day:
        card = lay_out_entry(when, entry, top, setting, room)
        gaps.append(top - CARD_GAP // 2)
        cards.append(card)
        top = card.rect.bottom() + 1 + CARD_GAP
    gaps.append(max(0, top - CARD_GAP // 2))
    new_session = QRect(setting.left, top, setting.card_width, REST)
    add = _add_cell(when, max(top, setting.foot), setting)
    height = max(new_session.bottom(), add.rect.bottom()) + 1 + BOTTOM
    return DayLayout(when, tuple(cards), add, tuple(gaps), new_session, height)


def _add_cell(when: date, top: int, setting: Setting) -> Cell:
    middle = setting.left + setting.card_width // 2
    return Cell(AddSlot(when), QRect(middle - ADD // 2, top - ROW_PAD, ADD, ADD))
