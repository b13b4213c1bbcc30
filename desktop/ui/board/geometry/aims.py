"""Where a drag over the board would land: the place at a point, and every place there is."""

from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QLine, QPoint, QRect

from desktop.model.placing import Verdict
from desktop.model.plan import Plan, routines
from desktop.model.refs import InRoutine, OnDay, Place, RoutineRef
from desktop.model.refusal import Refusal
from desktop.ui.board.geometry.arrangement import Arrangement
from desktop.ui.board.geometry.boxes import Card, Room, Zone
from desktop.ui.board.geometry.carried import Aim, Carried
from desktop.wording.voice import Voice

if TYPE_CHECKING:
    from desktop.model.together import Spread

NOWHERE = QRect()
REFUSED = Verdict(Refusal.ROUTINE_GONE)


def room_for(carried: Carried) -> Room:
    """The empty routines that would take it: the board shows them while it is dragged."""
    return frozenset(
        found.place.routine
        for found in carried.places
        if isinstance(found.place, InRoutine)
        and found.entry is not None
        and not routines(found.entry)[found.place.routine.part]
        and found.verdict.allowed
        and not found.some_day
    )


class Aims(NamedTuple):
    """The places of a week for what is carried over it. Points count in the arrangement's pixels."""

    carried: Carried
    plan: Plan
    week: Arrangement
    voice: Voice

    def at(self, point: QPoint) -> Aim:
        """Where a drop at a point would land; every point has an answer."""
        column = self.week.column_at(point.x())
        y = point.y() - self.week.origin(column).y()
        if not self.carried.exercise:
            place = sum(card.rect.center().y() < y for card in self.week.days[column].cards)
            return self._in_gap(column, place)
        found = self.week.zone_at(point)
        if found is None or not routines(found[0].entry):
            return self._new_session(column)
        card, zone = found
        if zone is not None:
            return self._in_zone(column, zone, _place(zone, y))
        return self._beside_zones(column, card, y)

    def every(self) -> tuple[tuple[int, Aim], ...]:
        """Every place that takes it, with its column, day by day from top to bottom; then some day."""
        columns = {day.when: column for column, day in enumerate(self.week.days)}
        taken = [found for found in self.carried.places if found.verdict.allowed]
        bound = tuple(
            (columns[found.when], self._on(columns[found.when], place))
            for found in taken
            if not found.some_day and found.when in columns
            for place in (found.exact[-1:] if self._is_folded(found.place) else found.exact)
        )
        apart = (found for found in taken if found.some_day)
        return (*bound, *((len(columns), self.for_some_day(found.place, found.verdict)) for found in apart))

    def for_some_day(
        self, place: Place, verdict: Verdict, rect: QRect = NOWHERE, line: QLine | None = None
    ) -> Aim:
        """A place that none of the days has; ``rect`` and ``line`` stand where it does."""
        return self._aim(place, verdict, rect, line)._replace(apart=True)

    # ---- pieces ------------------------------------------------------------------------

    def _is_folded(self, place: Place) -> bool:
        return isinstance(place, InRoutine) and place.routine in self.week.folded

    def _on(self, column: int, place: Place) -> Aim:
        if isinstance(place, OnDay):
            exercise = self.carried.exercise
            return self._new_session(column) if exercise else self._in_gap(column, place.place or 0)
        zones = (zone for card in self.week.days[column].cards for zone in card.zones)
        zone = next(zone for zone in zones if zone.ref == place.routine)
        return self._in_zone(column, zone, place.place or 0)

    def _in_gap(self, column: int, place: int) -> Aim:
        """Before an entry of a day, or behind the last."""
        day, rect = self.week.days[column], self.week.day_rect(column)
        line = None
        if day.cards:
            height = max(5, self.week.origin(column).y() + day.gaps[place])
            line = QLine(rect.left() + 8, height, rect.right() - 8, height)
        return self._aim(OnDay(day.when, place), self.carried.days.get(day.when, REFUSED), rect, line)

    def _new_session(self, column: int) -> Aim:
        day = self.week.days[column]
        rect = day.new_session.translated(self.week.origin(column))
        return self._aim(OnDay(day.when), self.carried.days.get(day.when, REFUSED), rect, None)

    def _in_zone(self, column: int, zone: Zone, place: int) -> Aim:
        origin = self.week.origin(column)
        rect = zone.rect.translated(origin)
        line = None
        if not zone.grown and not zone.folded and not self.carried.routine:
            height = zone.edges[place] + origin.y() - 1
            line = QLine(rect.left() + 7, height, rect.right() - 7, height)
        verdict = self.carried.routines.get(zone.ref, REFUSED)
        return self._aim(InRoutine(zone.ref, place), verdict, rect, line)

    def _beside_zones(self, column: int, card: Card, y: int) -> Aim:
        """On a run or a session's head: the end of what is above, or the start of what is below."""
        below = [zone for zone in card.zones if zone.rect.top() >= y]
        above = [zone for zone in card.zones if zone.rect.bottom() < y]
        upper_half = y < card.own.rect.center().y()
        if above and (upper_half or not below):
            return self._in_zone(column, above[-1], len(above[-1].edges) - 1)
        if below:
            return self._in_zone(column, below[0], 0)
        parts = list(routines(card.entry))  # a session has one, a run two: the nearer one
        ref = RoutineRef(card.entry.id, parts[0] if upper_half else parts[-1])
        rect = card.own.rect.translated(self.week.origin(column))
        return self._aim(InRoutine(ref), self.carried.routines.get(ref, REFUSED), rect, None)

    def _aim(self, place: Place, verdict: Verdict, rect: QRect, line: QLine | None) -> Aim:
        from desktop.wording import landing  # with the first drag

        carried = self.carried
        spread = self._spread(place) if verdict.allowed else None
        text = landing.aim(
            self.voice,
            self.plan,
            place,
            verdict,
            carried.things,
            copy=carried.copy,
            spread=spread,
            view=self._view,
        )
        home = self.week.column_at(rect.center().x())
        days = spread.days if spread else ()
        columns = (column for column, when in enumerate(self._view) if when in days and column != home)
        others = tuple(map(self.week.day_rect, columns))
        return Aim(place, verdict, rect, line if verdict.allowed else None, text, others)

    @property
    def _view(self) -> tuple[date, ...]:
        return tuple(day.when for day in self.week.days)

    def _spread(self, place: Place) -> "Spread | None":
        """Where several things land that keep the days between them; None for all else."""
        carried = self.carried
        if len(carried.things) < 2:
            return None
        from desktop.model.together import keep_their_days, spread

        if not keep_their_days(self.plan, carried.things, place, gather=carried.gather):
            return None
        return spread(self.plan, carried.things, place, copy=carried.copy)


def _place(zone: Zone, y: int) -> int:
    return sum(y > (upper + lower) / 2 for upper, lower in pairwise(zone.edges))
