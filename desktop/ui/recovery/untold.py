"""Tells what was found when the plan was opened, at each start, until the runner has seen it."""

from collections.abc import Callable
from datetime import date

from desktop.storage.notices import Notice
from desktop.storage.plans import PlanStore
from desktop.ui.recovery.facts import moment_of
from desktop.ui.window.main_window import MainWindow
from desktop.wording import versions as words
from desktop.wording.voice import Voice

ABOUT = "files"
"""Under what the banner keeps it."""


def tell_untold(
    window: MainWindow, store: PlanStore, voice: Voice, today: date, show: Callable[[], object]
) -> None:
    """Say it in the banner above the board. Shown or closed there, it counts as seen."""
    untold = store.untold
    if not untold:
        return
    banner = window.rooms.notices
    banner.say(ABOUT, " ".join(dict.fromkeys(_told(notice, voice, today) for notice in untold)))
    banner.offer(voice(words.SHOW), show)
    banner.closed.connect(store.seen)


def _told(notice: Notice, voice: Voice, today: date) -> str:
    """``Opened; one change made after Wed 25 Nov, 07:11 is missing.``"""
    lost = [loss for loss in notice.losses if not loss.foreign]
    after = moment_of(voice, min((loss.after for loss in lost), default=0), today)
    if not after:
        return voice(words.OPENED, notice=notice.said)
    return voice(words.OPENED_WITHOUT, count=sum(loss.edits for loss in lost), when=after)
