"""Asks which version of the plan to go on with, before there is any other window, and goes on with it."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication

from desktop.model.merging import merged
from desktop.storage import recovery
from desktop.storage.looking import LookedAt
from desktop.storage.others import keep_beside
from desktop.storage.plans import PlanStore
from desktop.storage.survey import Survey
from desktop.ui.icons import app_icon
from desktop.ui.qt_language import have_qt_speak
from desktop.ui.recovery.choice import Choice, Days
from desktop.ui.recovery.window import VersionsWindow
from desktop.ui.style import wear
from desktop.ui.theme import Themes
from desktop.wording.deeds import TAKE_DAYS
from desktop.wording.language import choose
from desktop.wording.voice import Voice


def choose_version(app: QApplication, survey: Survey, voice: Voice, today: date) -> Choice | None:
    """What the runner wants to go on with; None when they leave, and nothing is changed then."""
    settings = LookedAt(survey.versions[0]).kept.settings
    themes = Themes(settings.theme)
    themes.changed.connect(lambda: wear(app, themes.current))
    wear(app, themes.current)
    window = VersionsWindow(survey, themes, voice, today)
    window.setWindowIcon(app_icon())
    chosen: list[Choice] = []
    waiting = QEventLoop()
    window.chosen.connect(chosen.append)
    window.over.connect(waiting.quit)
    app.setQuitOnLastWindowClosed(False)  # it closes before there is another, which is no end
    window.show()
    waiting.exec()
    app.setQuitOnLastWindowClosed(True)
    window.deleteLater()
    return chosen[0] if chosen else None


def voice_of_the_runner(app: QApplication, survey: Survey, asked: str, voice: Voice) -> Voice:
    """A voice in the language that the runner has chosen, as far as their files tell."""
    wanted = asked or LookedAt(survey.versions[0]).kept.settings.language
    spoken = Voice.of(choose(wanted, (voice.language.code,)))
    have_qt_speak(app, spoken.language)
    return spoken


def open_chosen(folder: Path, choice: Choice, *, all_the_same: bool = False) -> PlanStore:
    """Open the plan as the runner wants it. Raises StoreError.

    Nothing is done while the folder is in use; ``all_the_same`` goes past what another machine says. What
    is kept beside the plan comes first: should anything fail after that, it is there.
    """
    recovery.check_free(folder, all_the_same=all_the_same)
    if choice.kept is not None:
        keep_beside(folder, choice.kept.version, choice.kept.name)
    if not recovery.is_present(folder, choice.version):
        recovery.open_version(folder, choice.version)
    store = PlanStore.open(folder, all_the_same=True)
    store.seen(strangers_too=True)
    if choice.days is not None:
        _take_days(store, choice.days)
    return store


def _take_days(store: PlanStore, days: Days) -> None:
    before = store.read()
    diary = merged(before, LookedAt(days.version).kept, days.taken)
    store.save_edit(before, before._replace(diary=diary), TAKE_DAYS)
