"""Where a drag over the board would land: verdicts for every place, and the place at a point."""

from itertools import pairwise

from PySide6.QtCore import QLine, QPoint, QRect

from desktop.model.placing import Verdict
from desktop.model.plan import Plan, routines
from desktop.model.refs import InRoutine, OnDay, Place, RoutineRef
from desktop.model.refusal import Refusal
from desktop.ui.board import wording
from desktop.ui.board.geometry.arrangement import Arrangement
from desktop.ui.board.geometry.boxes import Card, Room, Zone
from desktop.ui.board.geometry.carried import Aim, Carried

REFUSED = Verdict(Refusal.ROUTINE_GONE)


def room_for(carried: Carried) -> Room:
    """The empty routines that would take it: the board shows them while it is dragged."""
    return frozenset(
        found.place.routine
        for found in carried.places
        if isinstance(found.place, InRoutine) and not found.before and found.verdict.allowed
    )


def aim_at(carried: Carried, plan: Plan, week: Arrangement, point: QPoint) -> Aim:
    """Where a drop at a point (contents pixels) would land."""
    column = week.column_at(point.x())
    if not carried.exercise:
        return _between_entries(carried, plan, week, column, point)
    found = week.zone_at(point)
    if found is None or not routines(found[0].entry):
        return _new_session(carried, plan, week, column)
    card, zone = found
    inner = point - week.origin(column)
    if zone is not None and (zone.rect.height() > 0):
        return _in_zone(carried, plan, week, column, zone, _place(zone, inner.y()))
    return _beside_zones(carried, plan, week, column, card, inner.y())


# ---- entries ---------------------------------------------------------------------------


def _between_entries(carried: Carried, plan: Plan, week: Arrangement, column: int, point: QPoint) -> Aim:
    day = week.days[column]
    y = point.y() - week.origin(column).y()
    place = sum(card.rect.center().y() < y for card in day.cards)
    return _in_gap(carried, plan, week, column, place)


def _in_gap(carried: Carried, plan: Plan, week: Arrangement, column: int, place: int) -> Aim:
    day = week.days[column]
    rect = week.day_rect(column)
    line = None
    if day.cards:
        height = max(5, week.origin(column).y() + day.gaps[place])
        line = QLine(rect.left() + 8, height, rect.right() - 8, height)
    target = OnDay(day.when, place)
    return _aim(carried, plan, target, carried.days.get(day.when, REFUSED), rect, line)


# ---- exercises -------------------------------------------------------------------------


def _new_session(carried: Carried, plan: Plan, week: Arrangement, column: int) -> Aim:
    day = week.days[column]
    rect = day.new_session.translated(week.origin(column))
    return _aim(carried, plan, OnDay(day.when), carried.days.get(day.when, REFUSED), rect, None)


def _in_zone(carried: Carried, plan: Plan, week: Arrangement, column: int, zone: Zone, place: int) -> Aim:
    origin = week.origin(column)
    rect = zone.rect.translated(origin)
    verdict = carried.routines.get(zone.ref, REFUSED)
    line = None
    if not zone.grown:
        height = zone.edges[place] + origin.y() - 1
        line = QLine(rect.left() + 7, height, rect.right() - 7, height)
    return _aim(carried, plan, InRoutine(zone.ref, place), verdict, rect, line)


def _beside_zones(carried: Carried, plan: Plan, week: Arrangement, column: int, card: Card, y: int) -> Aim:
    """On a run's own block or a session's head: the end of what is above, or the start of what is below."""
    below = [zone for zone in card.zones if zone.rect.top() >= y]
    above = [zone for zone in card.zones if zone.rect.bottom() < y]
    own = card.own
    upper_half = y < own.rect.center().y()
    if above and (upper_half or not below):
        return _in_zone(carried, plan, week, column, above[-1], len(above[-1].edges) - 1)
    if below:
        return _in_zone(carried, plan, week, column, below[0], 0)
    parts = list(routines(card.entry))  # a session has one, a run two: the nearer one
    ref = RoutineRef(card.entry.id, parts[0] if upper_half else parts[-1])
    rect = own.rect.translated(week.origin(column))
    return _aim(carried, plan, InRoutine(ref), carried.routines.get(ref, REFUSED), rect, None)


def _place(zone: Zone, y: int) -> int:
    return sum(y > (upper + lower) / 2 for upper, lower in pairwise(zone.edges))


def _aim(
    carried: Carried, plan: Plan, target: Place, verdict: Verdict, rect: QRect, line: QLine | None
) -> Aim:
    if not verdict.allowed:
        return Aim(target, verdict, rect, None, wording.refusal_text(verdict))
    place = wording.place_text(plan, target, carried.things, copy=carried.copy)
    return Aim(target, verdict, rect, line, wording.with_unusual(place, verdict))


def all_aims(carried: Carried, plan: Plan, week: Arrangement) -> tuple[tuple[int, Aim], ...]:
    """Every place that takes it, with its column, day by day from top to bottom."""
    columns = {day.when: column for column, day in enumerate(week.days)}
    return tuple(
        (columns[found.when], _aim_on(carried, plan, week, columns[found.when], place))
        for found in carried.places
        if found.verdict.allowed and found.when in columns
        for place in found.exact
    )


def _aim_on(carried: Carried, plan: Plan, week: Arrangement, column: int, place: Place) -> Aim:
    if isinstance(place, OnDay):
        if carried.exercise:
            return _new_session(carried, plan, week, column)
        return _in_gap(carried, plan, week, column, place.place or 0)
    zones = (zone for card in week.days[column].cards for zone in card.zones)
    zone = next(zone for zone in zones if zone.ref == place.routine)
    return _in_zone(carried, plan, week, column, zone, place.place or 0)
