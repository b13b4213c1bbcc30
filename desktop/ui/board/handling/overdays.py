"""A drag over what stands for a day elsewhere than on the board: a tab of the week, a day of the calendar.

What is named under the pointer is what a drop does. Between the last name and the drop the week may turn, or
midnight come: then the same point stands for another day, and nothing is moved.
"""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QRect, QTimer
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget

from desktop.model.placing import Verdict
from desktop.model.refs import OnDay, Place, Things, ids_of
from desktop.ui import drag
from desktop.ui.board.geometry.carried import Aim
from desktop.ui.board.handling.drops import accept, copies, gathers
from desktop.ui.board.painting.ghost import PlaceLine, ghost_height
from desktop.ui.commands import Commands
from desktop.ui.document import Document
from desktop.ui.state import ViewState
from desktop.wording import landing
from desktop.wording.voice import Voice

NOWHERE = QRect()


class OverDays:
    """Names the day under a drag of Footwork's own, and lands it there: at the day's end, exercises in the
    day's session or in a new one. ``landing`` is called before it does."""

    def __init__(
        self,
        widget: QWidget,
        document: Document,
        state: ViewState,
        commands: Commands,
        line: PlaceLine,
        voice: Voice,
        landing: Callable[[date], object],
    ) -> None:
        self._widget, self._landing = widget, landing
        self._document, self._state, self._commands = document, state, commands
        self._line, self._voice = line, voice
        self._named: date | None = None

    def over(self, event: QDropEvent, when: date | None) -> bool:
        """The drag is over a day, or over none; whether it may be dropped there."""
        self._named = when
        things = drag.from_mime(event.mimeData())
        if when is None or not things or not self._commands.can_change:
            self.leave()
            event.ignore()
            return False
        copy, gather = copies(event, things), gathers(event)
        place, verdict = self._judged(things, when, copy=copy, gather=gather)
        aim = Aim(place, verdict, NOWHERE, None, self._text(things, place, verdict, copy=copy, gather=gather))
        note = landing.ticked(self._voice, verdict.flags) if verdict.flags else ""
        self._line.show_over(self._widget, event.position().toPoint(), aim, note, ghost_height(things))
        if verdict.allowed or verdict.already is not None:
            accept(event, copy=copy or not ids_of(things))
            return True
        event.ignore()
        return False

    def leave(self) -> None:
        """The drag has gone elsewhere, or was called off."""
        self._line.hide()

    def drop(self, event: QDropEvent, when: date | None) -> None:
        """Land it on the day that was named, as one edit."""
        named, things = self._named, drag.from_mime(event.mimeData())
        self._named = None
        self.leave()
        if when is None or not things or not self._commands.can_change:
            event.ignore()
            return
        if named is not None and named != when:
            event.ignore()
            self._commands.said.emit(self._voice(landing.JUST_TURNED))
            return
        copy, gather = copies(event, things), gathers(event)
        place, verdict = self._judged(things, when, copy=copy, gather=gather)
        accept(event, copy=copy or not ids_of(things))

        def land() -> None:
            if verdict.allowed:
                self._landing(when)
            self._commands.drop(things, place, copy=copy, gather=gather)

        if verdict.flags:
            # The runner is asked once the drop has returned: a question within it holds the drag open.
            QTimer.singleShot(0, self._widget, land)
        else:
            land()

    # ---- pieces ------------------------------------------------------------------------

    def _judged(self, things: Things, when: date, *, copy: bool, gather: bool) -> tuple[Place, Verdict]:
        from desktop.model.places import end_of_day

        place = end_of_day(self._document.plan, things, when)
        return place, self._commands.check(things, place, copy=copy, gather=gather)

    def _text(self, things: Things, place: Place, verdict: Verdict, *, copy: bool, gather: bool) -> str:
        from desktop.model import together

        plan, spread = self._document.plan, None
        when = place.when if isinstance(place, OnDay) else self._named
        assert when is not None
        if verdict.allowed and together.keep_their_days(plan, things, place, gather=gather):
            spread = together.spread(plan, things, place, copy=copy)
        view = self._state.week_of(when).dates
        return landing.aim(self._voice, plan, place, verdict, things, copy=copy, spread=spread, view=view)
