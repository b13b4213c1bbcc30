"""A window and what belongs to it: makes the objects and hands them in."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from desktop.model.exercise import Complaint, Exercise
from desktop.model.kept import Change
from desktop.model.picture import Drawn, Picture
from desktop.storage.errors import StoreError
from desktop.storage.plans import PlanStore
from desktop.ui.commands import Commands
from desktop.ui.details.drafts import Drafts
from desktop.ui.document import Document
from desktop.ui.faults import Report
from desktop.ui.figures.store import FigureStore
from desktop.ui.qt_language import have_qt_speak
from desktop.ui.state import DayWatch, ViewState
from desktop.ui.supplies import Supplies
from desktop.ui.theme import Themes
from desktop.ui.window.desk import Desk
from desktop.ui.window.main_window import MainWindow
from desktop.wording.built_in import exercises_in, templates_in
from desktop.wording.language import choose
from desktop.wording.looking import DECLINED
from desktop.wording.voice import Voice
from resources.figures.palette import Palette, palette_for
from resources.figures.source import BakedFigures

if TYPE_CHECKING:
    from desktop.ui.figures.kept_thumbnails import KeptThumbnails
    from desktop.ui.landing import GoOn
    from desktop.wording.asking import Instead


class Footwork:
    """Opened on a store. ``language`` is the one that was asked for in this run, if any was.

    Else the runner's own is spoken, else the first of the ``system``'s that there is.
    """

    def __init__(
        self,
        store: PlanStore,
        today: date,
        *,
        language: str = "",
        system: Sequence[str] = (),
    ) -> None:
        kept = store.read()
        self.store = store
        self.when_taken: Callable[[PlanStore], object] = lambda store: None
        self.when_furnished: Callable[[], object] = lambda: None
        self._asked, self._system = language, system
        self.voice = voice = self._voice_for(kept.settings.language)
        code = voice.language.code
        library = exercises_in(code)
        self.document = Document(
            store, library, lambda: templates_in(library, code), StoreError, kept=kept, looking=store.looking
        )
        self.themes = Themes(kept.settings.theme)
        self.state = ViewState(today, kept.settings.week_starts_on)
        self.figures = FigureStore(
            BakedFigures(),
            self._palette(),
            picture_of=self._picture_of,
            name_of=self._name_of,
            patient=True,
            read_photo=lambda name: self.store.pictures.read(name),
            kept=self._thumbnails,
        )
        # Before there are views: what they go by is then up to date when they hear of a change.
        self.document.changed.connect(self._follow)
        self.document.declined.connect(self._decline)
        self.drafts = Drafts()
        self.commands = Commands(self.document, self.state, self._ask, voice)
        supplies = self._supplies(voice)
        self.window = MainWindow(supplies)
        self.window.name_plan(store.name)
        self.desk = Desk(self.window, supplies, self.store)

    def begin(self, *, at_once: bool = False) -> None:
        """Fill in what waited for the first paint: lists, details, advice, thumbnails; and watch the day."""
        DayWatch(self.state, self.desk)
        self.window.library.refresh()
        self.window.details.begin()
        self.window.weekbar.begin()
        self.figures.catch_up(at_once=at_once)
        if at_once:
            self.document.remember()

    def speak(self, voice: Voice) -> None:
        """Say everything in another language: the same plan and selection, in other words."""
        self.desk.keep()
        self.voice, before = voice, self.desk
        code = voice.language.code
        library = exercises_in(code)
        self.document.read_in(library, lambda: templates_in(library, code))
        self.commands = Commands(self.document, self.state, self._ask, voice)
        supplies = self._supplies(voice)
        self.window.refurnish(supplies)
        self.desk = Desk(self.window, supplies, self.store)
        self.when_furnished()
        before.deleteLater()
        self.begin()

    def take(self, store: PlanStore) -> None:
        """Show what another store of the folder holds, in the place of the one before, which is closed.

        Raises StoreError, and all is as it was.
        """
        try:
            kept = store.read()
        except StoreError:
            store.close()
            raise
        before, self.store = self.store, store
        self.document.take(store, kept, store.looking)
        before.close()
        self.when_taken(store)
        self.speak(self.voice)

    def tell(self, report: Report) -> None:
        """Say that something went wrong."""
        self.window.fault_banner.tell(report)

    def keep(self) -> None:
        """Take what is being typed and write what is not yet written."""
        self.desk.keep()

    def keep_figures(self) -> None:
        """Keep the small pictures for the next start, where anything can be kept."""
        if self.store.looking is None:
            self.figures.keep()

    # ---- how it is done --------------------------------------------------------------------

    def _voice_for(self, wanted: str) -> Voice:
        voice = Voice.of(choose(self._asked or wanted, self._system))
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        have_qt_speak(app, voice.language)
        return voice

    def _supplies(self, voice: Voice) -> Supplies:
        return Supplies(
            self.document, self.state, self.commands, self.themes, self.figures, voice, self.drafts
        )

    def _follow(self, change: Change) -> None:
        """Themes, weeks, figures and words are as the runner wants them."""
        settings = self.document.settings
        if "theme" in change.settings:
            self.themes.choose(settings.theme)
        if "week_starts_on" in change.settings:
            self.state.start_weeks_on(settings.week_starts_on)
        if "look" in change.runner:
            self.figures.use(self._palette())
        if "language" in change.settings:
            self._asked = ""  # chosen in the menu, it is meant from now on
            self.speak(self._voice_for(settings.language))

    def _decline(self) -> None:
        self.window.toast.say(self.voice(DECLINED))

    def _picture_of(self, exercise: str) -> Picture | None:
        """The picture of an exercise; one that the library has lost may still have its figure."""
        library = self.document.library
        return library[exercise].picture if exercise in library else Drawn(exercise)

    def _name_of(self, exercise: str) -> str:
        library = self.document.library
        return library[exercise].name if exercise in library else ""

    def _thumbnails(self) -> "KeptThumbnails":
        from desktop.ui.figures.kept_thumbnails import KeptThumbnails

        return KeptThumbnails(self.store.folder, BakedFigures.state())

    def _palette(self) -> Palette:
        return palette_for(self.document.runner.look.names())

    def _ask(
        self,
        exercise: Exercise,
        complaints: tuple[Complaint, ...],
        go_on: "GoOn",
        instead: "Instead | None",
    ) -> None:
        self.desk.ask_flagged(exercise, complaints, go_on, instead)
