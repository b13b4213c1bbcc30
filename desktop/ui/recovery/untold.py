"""Tells what was found when the plan was opened, at each start, until the runner has seen it."""

from collections.abc import Callable

from desktop.storage.plans import PlanStore
from desktop.ui.window.main_window import MainWindow
from desktop.wording import versions as words
from desktop.wording.voice import Voice

ABOUT = "files"
"""Under what the banner keeps it."""


def tell_untold(window: MainWindow, store: PlanStore, voice: Voice, show: Callable[[], object]) -> None:
    """Say it in the banner above the board. Shown or closed there, it counts as seen."""
    untold = store.untold
    if not untold:
        return
    told = " ".join(voice.say(notice.said) for notice in untold)
    banner = window.rooms.notices
    banner.say(ABOUT, voice(words.OPENED, notice=told))
    banner.offer(voice(words.SHOW), show)
    banner.closed.connect(store.seen)
