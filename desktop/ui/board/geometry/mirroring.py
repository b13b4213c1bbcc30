"""A day as it stands where one reads from right to left: everything at the other side of its lane.

Loaded with the first board that is mirrored. What is a word stays one: its line only ends where it began.
"""

from PySide6.QtCore import QRect

from desktop.ui.board.geometry.boxes import Card, Cell, DayLayout, Line, Zone
from desktop.ui.board.geometry.typesetting import Typesetter


def mirrored_day(day: DayLayout, width: int, type_: Typesetter) -> DayLayout:
    """A day whose lane is so many pixels wide."""
    return day._replace(
        cards=tuple(_card(card, width, type_) for card in day.cards),
        add=_cell(day.add, width, type_),
        new_session=mirrored(day.new_session, width),
    )


def mirrored(rect: QRect, width: int) -> QRect:
    """A rectangle at the other side of what is so many pixels wide."""
    return QRect(width - rect.left() - rect.width(), rect.top(), rect.width(), rect.height())


def _card(card: Card, width: int, type_: Typesetter) -> Card:
    return card._replace(
        rect=mirrored(card.rect, width),
        cells=tuple(_cell(cell, width, type_) for cell in card.cells),
        zones=tuple(_zone(zone, width) for zone in card.zones),
    )


def _zone(zone: Zone, width: int) -> Zone:
    return zone._replace(rect=mirrored(zone.rect, width))


def _cell(cell: Cell, width: int, type_: Typesetter) -> Cell:
    return cell._replace(
        rect=mirrored(cell.rect, width),
        lines=tuple(_line(line, width, type_) for line in cell.lines),
        picture=mirrored(cell.picture, width) if cell.picture else None,
        tick=mirrored(cell.tick, width) if cell.tick else None,
        target=mirrored(cell.target, width) if cell.target else None,
        sign=mirrored(cell.sign, width) if cell.sign else None,
    )


def _line(line: Line, width: int, type_: Typesetter) -> Line:
    return line._replace(left=width - line.left - type_.width(line.text, line.style))
