"""What a window that can only look at its plan does about it: read again, try to open for changes."""

from PySide6.QtCore import QObject

from desktop.storage.errors import InUseElsewhere, StoreError
from desktop.storage.glance import open_to_look
from desktop.storage.plans import PlanStore
from desktop.ui.footwork import Footwork
from desktop.wording import looking as words


class Looking(QObject):
    """Follows the banner of the window; serves as long as its desk does."""

    def __init__(self, footwork: Footwork) -> None:
        super().__init__(footwork.desk)
        self._footwork = footwork
        banner = footwork.window.looking
        assert banner is not None
        banner.again.connect(self.read_again)
        banner.change.connect(lambda: self.open_to_change())

    def read_again(self) -> None:
        """Show the plan as it is saved now."""
        store = self._footwork.store
        assert store.looking is not None
        try:
            self._footwork.take(open_to_look(store.folder, store.looking))
        except StoreError as error:
            self._say(self._footwork.voice.say(error.said))
        else:
            self._say(self._footwork.voice(words.AS_SAVED))

    def open_to_change(self, *, all_the_same: bool = False) -> None:
        """Open the plan, if that can be done now; else say why not."""
        voice = self._footwork.voice
        try:
            self._footwork.take(PlanStore.open(self._footwork.store.folder, all_the_same=all_the_same))
        except InUseElsewhere as there:
            self._footwork.desk.ask_in_use(there, lambda: self.open_to_change(all_the_same=True))
        except StoreError as error:
            self._say(voice(words.STILL, why=error.said))
        else:
            self._say(voice(words.NOW_OPEN))

    def _say(self, sentence: str) -> None:
        self._footwork.window.toast.say(sentence)
