"""Starting to follow along, keeping the place where it was left, and ticking what was done."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop.model import edits
from desktop.model.answers import Offer, answered, offer
from desktop.model.finding import find_entry, find_routine
from desktop.model.following import (
    Following,
    Spot,
    as_followed,
    begun,
    followed_by,
    gone_on,
    spots_done,
    ticked,
)
from desktop.model.plan import Felt, Plan, Status
from desktop.model.refs import RoutineRef, Things
from desktop.model.refusal import Gone
from desktop.ui.figures.preference import wants_less_motion
from desktop.ui.follow.awake import keep_awake
from desktop.ui.follow.stage import Moves
from desktop.ui.follow.tones import Tones, player
from desktop.ui.follow.window import FollowWindow
from desktop.ui.supplies import Supplies
from desktop.wording import deeds
from desktop.wording import follow as words


@dataclass(frozen=True)
class Left:
    """Where a routine was left, and on which day."""

    when: date
    spot: Spot
    done: tuple[Spot, ...] = field(default=())


class FollowAlong(QObject):
    """Opens the full screen over a window. A place is kept for the rest of the day, while Footwork runs."""

    def __init__(self, window: QWidget, supplies: Supplies, say: Callable[[str], object]) -> None:
        super().__init__(window)
        self._window, self._supplies, self._say = window, supplies, say
        self._left: dict[RoutineRef, Left] = {}

    def start(self, things: Things) -> FollowWindow | None:
        """Follow what is selected; None where that is nothing to follow."""
        supplies = self._supplies
        document, voice = supplies.document, supplies.voice
        meant = followed_by(document.plan, things[0]) if len(things) == 1 else None
        if meant is None:
            return None
        routine, named = meant
        planned = find_routine(document.plan, routine)
        # What is ticked already is there to go back to; it begins with the first that is not.
        first = named or next((one.id for one in planned if one.status is Status.PLANNED), None)
        moves = [Moves(supplies.figures, one.exercise, one.dose) for one in planned]
        items = [as_followed(one, each.seconds) for one, each in zip(planned, moves, strict=True)]
        following = begun(items, first)
        left = self._left.pop(routine, None)
        if left is not None and left.when == supplies.state.today and named in (None, left.spot.item):
            following = gone_on(following, left.spot, left.done)
        title = words.title(voice, find_entry(document.plan, routine.entry).entry, routine.part)
        made = FollowWindow(
            following,
            moves,
            title,
            document.library,
            supplies.figures,
            supplies.themes,
            voice,
            self._window,
            reduced_motion=wants_less_motion(document.settings.motion),
            tones=Tones(player()),
            sound=document.settings.tones,
            offering=self._offer if document.looking is None else None,
        )
        let_sleep = keep_awake(title)
        made.left.connect(lambda _: let_sleep())
        made.sound_switched.connect(lambda on: document.set_settings(replace(document.settings, tones=on)))
        made.left.connect(partial(self._take, made, routine))
        made.showFullScreen()
        return made

    def _offer(self, item: str, felt: Felt | None) -> Offer | None:
        """What an answer leads to; nothing where its exercise is gone."""
        try:
            return offer(self._supplies.document.diary, self._supplies.document.library, item, felt)
        except Gone:
            return None

    def _take(self, window: FollowWindow, routine: RoutineRef, following: Following) -> None:
        """Tick what was done to its end and keep the answers, as one step; keep the place of what is left."""
        supplies = self._supplies
        document, voice = supplies.document, supplies.voice
        try:
            ids = ticked(find_routine(document.plan, routine), following)
        except Gone:
            return  # it was taken out meanwhile, in another window
        if document.looking is None:
            diary = document.diary.with_plan(_with_ticks(document.plan, ids))
            if window.summary is not None:
                diary = answered(diary, window.summary.answers, window.summary.taken)
            if document.edit(diary, deeds.TICK) and ids:
                self._say(voice(words.TICKED, count=len(ids)))
        if following.spot is not None and (following.at or following.done):
            self._left[routine] = Left(supplies.state.today, following.spot, spots_done(following))
            self._say(words.kept(voice, following, document.library))


def _with_ticks(plan: Plan, ids: tuple[str, ...]) -> Plan:
    for item in ids:
        plan = edits.tick_exercise(plan, item, Status.DONE)
    return plan
