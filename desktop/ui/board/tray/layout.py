"""Where everything in the tray stands: folded cards side by side, in the lanes of the days above."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import cast

from PySide6.QtCore import QLine, QPoint, QRect

from desktop.model.plan import Day, Entry, Run
from desktop.ui.board.geometry.arrangement import FOOT, TOP, Arrangement, lanes
from desktop.ui.board.geometry.boxes import ADD, CARD_GAP, Card, Cell, DayLayout, Setting
from desktop.ui.board.geometry.cardlayout import lay_out_entry
from desktop.ui.board.geometry.layout import NO_ROOM
from desktop.ui.board.geometry.slots import AddSlot, EntrySlot
from desktop.ui.board.tray.low import CARD, GAP, lay_out_line

TITLE = 26  # pixels above the cards, for what the tray is called


class TrayColumn(DayLayout):
    """The cards in a lane. Only the one behind the last card has a button."""

    @property
    def cells(self) -> tuple[Cell, ...]:
        """The rows from top to bottom."""
        cards = tuple(card.own for card in self.cards)
        return cards if self.add.rect.isEmpty() else (*cards, self.add)


@dataclass(frozen=True)
class TrayArrangement(Arrangement):
    """Cards in rows of ``across``, row by row in their order."""

    across: int = 7

    @cached_property
    def lanes(self) -> tuple[tuple[int, int], ...]:
        """Left edge and width of each lane that is used."""
        plain = lanes(self.width, self.across)[: len(self.days)]
        return tuple((self.width - left - width, width) for left, width in plain) if self.mirrored else plain

    @cached_property
    def offset(self) -> int:
        """Nothing of it is beyond its sides, however few lanes are used."""
        return 0

    @cached_property
    def cards(self) -> tuple[tuple[int, Card], ...]:
        """Every card with its lane, in order."""
        rows = max((len(day.cards) for day in self.days), default=0)
        return tuple(
            (column, day.cards[row])
            for row in range(rows)
            for column, day in enumerate(self.days)
            if row < len(day.cards)
        )

    @property
    def whole(self) -> QRect:
        """All of it, as the place of a drop that needs no certain one."""
        return QRect(4, 1, self.width - 8, max(self.height, self.room) - 6)

    def day_rect(self, column: int) -> QRect:
        """The same: no lane of it is a day."""
        return self.whole

    def card_rect(self, place: int) -> QRect:
        """Where the card at a place stands."""
        column, card = self.cards[place]
        return card.rect.translated(self.origin(column))

    def place_at(self, point: QPoint) -> int:
        """Before which card a drop at a point lands."""
        for place in range(len(self.cards)):
            rect = self.card_rect(place)
            before = point.x() > rect.center().x() if self.mirrored else point.x() < rect.center().x()
            if point.y() <= rect.bottom() + CARD_GAP // 2 and before:
                return place
            last_of_row = place + 1 == len(self.cards) or self.card_rect(place + 1).top() > rect.top()
            if last_of_row and point.y() <= rect.bottom() + CARD_GAP // 2:
                return place + 1
        return len(self.cards)

    def line_at(self, place: int) -> QLine | None:
        """Where the drop goes in: upright, before a card or behind the last."""
        if not self.cards:
            return None
        behind = place >= len(self.cards)
        rect = self.card_rect(len(self.cards) - 1 if behind else place)
        at_right = behind != self.mirrored
        x = min(rect.right() + 4, self.width - 5) if at_right else max(5, rect.left() - 4)
        return QLine(x, rect.top() + 3, x, rect.bottom() - 3)


def arrange_tray(
    when: date,
    entries: Day,
    size: tuple[int, int],
    across: int,
    setting: Setting,
    *,
    mirrored: bool = False,
    low: bool = False,
) -> TrayArrangement:
    """The entries as cards of one cell each: their exercises are told in the details.

    ``size`` is width and height in pixels, ``mirrored``: the first card stands at the right,
    ``low``: in a board so low that each is one line.
    """
    lay_out, gap, add, foot = _folded, CARD_GAP, QRect(0, 4, ADD, ADD), FOOT - TOP
    if low:
        lay_out, gap, add, foot = lay_out_line, GAP, QRect(0, 0, ADD, CARD), 0
    columns: list[list[Card]] = [[] for _ in range(min(across, len(entries) + 1))]
    top = 0
    for start in range(0, len(entries), across):
        row = [lay_out(when, entry, top, setting) for entry in entries[start : start + across]]
        for column, card in zip(columns, row, strict=False):
            column.append(card)
        top += max(card.rect.height() for card in row) + gap
    last = len(entries) % across
    begins = top if last == 0 else columns[last - 1][-1].rect.top()
    add = add.translated(setting.left + (setting.card_width - ADD) // 2, begins)
    height = max(top, add.bottom() + 1 + gap) + foot
    days = tuple(
        _column(when, cards, add if at == last else QRect(), height) for at, cards in enumerate(columns)
    )
    if mirrored:
        from desktop.ui.board.geometry.mirroring import mirrored_day

        days = tuple(cast(TrayColumn, mirrored_day(day, setting.width, setting.type)) for day in days)
    return TrayArrangement(days, *size, mirrored=mirrored, across=across)


def _column(when: date, cards: Sequence[Card], add: QRect, height: int) -> TrayColumn:
    slot = Cell(AddSlot(when, some_day=True), add)
    return TrayColumn(when, tuple(cards), slot, (), QRect(), height)


def _folded(when: date, entry: Entry, top: int, setting: Setting) -> Card:
    """The card without its exercises."""
    bare = replace(entry, warm_up=(), cool_down=()) if isinstance(entry, Run) else entry
    own = lay_out_entry(when, bare, top, setting, NO_ROOM).own
    cell = own._replace(slot=EntrySlot(when, entry))
    return Card(entry, cell.rect, (cell,), ())
