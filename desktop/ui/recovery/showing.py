"""The versions of a plan that is open: what the runner takes from them is one step to undo."""

from dataclasses import replace
from datetime import date

from desktop.model.kept import Kept
from desktop.model.merging import merged
from desktop.storage.errors import StoreError
from desktop.storage.looking import LookedAt
from desktop.storage.others import keep_beside
from desktop.storage.plans import PlanStore
from desktop.storage.recovery import all_seen
from desktop.storage.survey import FEW, survey
from desktop.ui.document import Document
from desktop.ui.recovery.choice import Choice, Days, KeptBeside
from desktop.ui.recovery.window import VersionsWindow
from desktop.ui.theme import Themes
from desktop.ui.window.main_window import MainWindow
from desktop.wording import versions as words
from desktop.wording.deeds import TAKE_DAYS, TAKE_VERSION
from desktop.wording.voice import Voice


class OpenVersions:
    """Shows them over a window, and does there what the runner chooses."""

    def __init__(
        self, window: MainWindow, document: Document, store: PlanStore, themes: Themes, voice: Voice
    ) -> None:
        self._window, self._document, self._store = window, document, store
        self._folder = store.folder
        self._themes, self._voice = themes, voice

    def show(self, today: date) -> VersionsWindow | None:
        """Open the window of versions; None where there are none, which is said."""
        whole = replace(survey(self._folder, every_day=False, backups=FEW), documents=self._store.set_aside)
        if not whole.versions:
            self._say(self._voice(words.NOTHING_THERE))
            return None
        shown = VersionsWindow(whole, self._themes, self._voice, today, self._window, open_now=True)
        shown.resize(min(1180, self._window.width()), min(820, self._window.height()))
        shown.chosen.connect(lambda choice: self._take(choice, shown))
        shown.show()
        all_seen(self._folder)
        return shown

    # ---- how it is done --------------------------------------------------------------------

    def _take(self, choice: Choice, shown: VersionsWindow) -> None:
        if choice.kept is not None:
            self._keep(choice.kept)
        elif choice.days is not None:
            self._take_days(choice.days)
        else:
            diary = LookedAt(choice.version).kept.diary
            if self._document.edit(diary, TAKE_VERSION):
                self._say(self._voice(words.TOOK_VERSION, version=shown.teller.name(choice.version)))

    def _take_days(self, days: Days) -> None:
        now = Kept(self._document.diary, self._document.settings)
        if self._document.edit(merged(now, LookedAt(days.version).kept, days.taken), TAKE_DAYS):
            self._say(self._voice(words.TOOK_DAYS, count=len(days.taken.dates)))

    def _keep(self, kept: KeptBeside) -> None:
        try:
            made = keep_beside(self._folder, kept.version, kept.name)
        except StoreError as error:
            self._say(self._voice.say(error.said))
        else:
            self._say(self._voice(words.KEPT_BESIDE, name=made.name))

    def _say(self, sentence: str) -> None:
        self._window.toast.say(sentence)
