"""Starts the window on a folder: makes the objects, hands them in, runs until it is closed."""

import gc
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path

from PySide6.QtCore import QEvent, QMessageLogContext, QObject, Qt, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QColor, QIcon
from PySide6.QtWidgets import QApplication

from desktop.model.exercise import Complaint, Exercise
from desktop.model.kept import Change
from desktop.model.picture import Drawn, Picture
from desktop.storage.errors import StoreError
from desktop.storage.plans import PlanStore, default_folder
from desktop.ui.commands import Commands, GoOn
from desktop.ui.document import Document
from desktop.ui.endings import EndingSignals, keep_at_log_out
from desktop.ui.faults import Faults, Report
from desktop.ui.figures.store import FigureStore
from desktop.ui.icons import icon_pixmap
from desktop.ui.opening import NoWindow, open_plans, refuse
from desktop.ui.picture_file import write_picture
from desktop.ui.state import ViewState
from desktop.ui.theme import Themes, font, load_fonts
from desktop.ui.window.desk import Desk
from desktop.ui.window.main_window import MainWindow
from desktop.wording.built_in import exercises_in, templates_in
from desktop.wording.voice import Voice
from resources.figures.palette import Palette, palette_for
from resources.figures.source import BakedFigures


class Footwork:
    """A window and what belongs to it, opened on a store."""

    def __init__(self, store: PlanStore, today: date, voice: Voice | None = None) -> None:
        self.voice = voice = voice or Voice.of()
        language = voice.language.code
        library = exercises_in(language)
        self.document = Document(store, library, lambda: templates_in(library, language), StoreError)
        self.themes = Themes(self.document.settings.theme)
        self.state = ViewState(today, self.document.settings.week_starts_on)
        self.commands = Commands(self.document, self.state, self._ask, voice)
        self.figures = FigureStore(BakedFigures(), self._palette(), picture_of=self._picture_of, patient=True)
        # Before there are views: what they go by is then up to date when they hear of a change.
        self.document.changed.connect(self._follow)
        self.window = MainWindow(self.document, self.state, self.commands, self.themes, self.figures, voice)
        self.desk = Desk(
            self.window, self.document, self.state, self.commands, self.themes, voice, store.folder
        )

    def begin(self, *, at_once: bool = False) -> None:
        """Fill in what waited for the first paint: lists, details, advice, thumbnails."""
        self.window.library.refresh()
        self.window.details.begin()
        self.window.weekbar.begin()
        self.figures.catch_up(at_once=at_once)

    def tell(self, report: Report) -> None:
        """Say that something went wrong."""
        self.window.fault_banner.tell(report)

    def leave(self, app: QApplication) -> None:
        """End as Quit does, but ask nothing: whoever sends a signal is not there to answer."""
        self.desk.keep()
        app.quit()

    def _follow(self, change: Change) -> None:
        """Themes, weeks and figures are as the runner wants them."""
        settings = self.document.settings
        if "theme" in change.settings:
            self.themes.choose(settings.theme)
        if "week_starts_on" in change.settings:
            self.state.start_weeks_on(settings.week_starts_on)
        if "look" in change.runner:
            self.figures.use(self._palette())

    def _picture_of(self, exercise: str) -> Picture | None:
        """The picture of an exercise; one that the library has lost may still have its figure."""
        library = self.document.library
        return library[exercise].picture if exercise in library else Drawn(exercise)

    def _palette(self) -> Palette:
        return palette_for(self.document.runner.look.names())

    def _ask(self, exercise: Exercise, complaints: tuple[Complaint, ...], go_on: GoOn) -> None:
        self.desk.ask_flagged(exercise, complaints, go_on)


def application() -> QApplication:
    """The Qt application, made when there is none yet."""
    running = QApplication.instance()
    if isinstance(running, QApplication):
        return running
    QApplication.setApplicationName("Footwork")
    QApplication.setDesktopFileName("footwork")
    # Named here because setStyle() answers with a QStyle, whose types alone take 6 ms to load.
    made = QApplication([*sys.argv[:1], "-style", "Fusion"])
    dress(made)
    return made


def dress(app: QApplication) -> None:
    """Give an application our typeface; a window brings its icon."""
    load_fonts()
    app.setFont(font(13))


def run_window(
    folder: Path | None, today: date, ready: Callable[[Footwork], object] = lambda footwork: None
) -> int:
    """Open the window and stay until it is closed; the exit code. ``ready`` is called once it is filled."""
    app = application()
    try:
        with open_plans(app, folder or default_folder()) as store:
            footwork = _footwork(app, store, today)
            faults = Faults(store.folder, datetime.now)
            faults.happened.connect(footwork.tell)
            faults.install()
            endings = EndingSignals(lambda: footwork.leave(app))
            keep_at_log_out(app, footwork.desk.keep)
            footwork.window.show()
            _AfterFirstPaint(footwork.window, lambda: _settle(footwork, store, ready))
            try:
                return app.exec()
            finally:
                footwork.desk.keep()
                endings.remove()
                faults.remove()
    except NoWindow as stopped:
        return stopped.code


def _footwork(app: QApplication, store: PlanStore, today: date) -> Footwork:
    try:
        return Footwork(store, today)
    except StoreError as error:  # a document in it is not what it should be
        raise refuse(app, error) from error


def picture(folder: Path, path: Path, today: date) -> None:
    """Draw the window on a folder into a PNG file. Raises NotWritten."""
    app = application()
    with PlanStore.open(folder, read_only=True) as store, _without_excuses():
        footwork = Footwork(store, today)
        footwork.window.show()
        app.processEvents()
        footwork.begin(at_once=True)
        app.processEvents()
        shown = footwork.window.grab()
        footwork.window.close()
    write_picture(path, shown.toImage())


@contextmanager
def _without_excuses() -> Iterator[None]:
    """Keep back what the offscreen platform says that it cannot do: nobody looks at its window."""

    def say(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        if not message.startswith("This plugin does not support"):
            print(message, file=sys.stderr)

    before = qInstallMessageHandler(say)
    try:
        yield
    finally:
        qInstallMessageHandler(before)


def _settle(footwork: Footwork, store: PlanStore, ready: Callable[[Footwork], object]) -> None:
    """What can wait until the window is there."""
    from desktop.ui.instance import FirstWindow

    gc.freeze()  # what is there now stays until the end
    gc.enable()
    window = footwork.window

    def come() -> None:
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.raise_()
        window.activateWindow()

    footwork.begin()
    window.setWindowIcon(QIcon(icon_pixmap("footwork", QColor("black"), 256)))
    FirstWindow(store.folder, come, window)
    footwork.desk.open()
    if store.recovered is not None:
        window.toast.say(footwork.voice.say(store.recovered.said))
    ready(footwork)


class _AfterFirstPaint(QObject):
    """Calls once, when a window has been painted for the first time."""

    def __init__(self, window: MainWindow, call: Callable[[], None]) -> None:
        super().__init__(window)
        self._call = call
        window.board.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait for the paint event, then do the rest once it is through."""
        if event.type() == QEvent.Type.Paint:
            from PySide6.QtCore import QTimer

            watched.removeEventFilter(self)
            QTimer.singleShot(0, self._call)
        return False
