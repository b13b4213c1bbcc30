"""Where in the tray a drag would land."""

from PySide6.QtCore import QPoint

from desktop.model.exercise import Part
from desktop.model.plan import routines
from desktop.model.refs import InRoutine, OnDay, RoutineRef
from desktop.ui.board.geometry.aims import REFUSED, Aims
from desktop.ui.board.geometry.carried import Aim, Carried
from desktop.ui.board.tray.layout import TrayArrangement


def aim_at(week: TrayArrangement, point: QPoint, aims: Aims, carried: Carried, on: OnDay) -> Aim:
    """The place under a point of the contents: before a card, or for an exercise in what a card holds."""
    verdict = carried.some_day or REFUSED
    if not carried.exercise:
        place = week.place_at(point)
        return aims.for_some_day(on._replace(place=place), verdict, week.whole, week.line_at(place))
    for column, card in week.cards:
        rect = card.rect.translated(week.origin(column))
        parts = list(routines(card.entry))
        if parts and rect.contains(point):
            upper = point.y() < rect.center().y()
            part = parts[0] if upper or Part.STRENGTH in parts else parts[-1]
            ref = RoutineRef(card.entry.id, part)
            return aims.for_some_day(InRoutine(ref), carried.routines.get(ref, REFUSED), rect)
    return aims.for_some_day(on, verdict, week.whole)
