"""Starts the window on a folder: makes the objects, hands them in, runs until it is closed."""

import gc
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

from desktop.storage.errors import LeftBehind, StoreError
from desktop.storage.plans import PlanStore
from desktop.ui.endings import SIGNALS, EndingSignals, keep_at_log_out
from desktop.ui.faults import Faults
from desktop.ui.first_words import in_a_sentence
from desktop.ui.footwork import Footwork
from desktop.ui.icons import app_icon
from desktop.ui.opening import REFUSED, NoWindow, Opening, refuse, tell_terminal, usual_folder
from desktop.ui.qt_language import have_qt_speak, system_languages
from desktop.ui.theme import font, load_fonts
from desktop.ui.window.main_window import MainWindow
from desktop.ui.window.remembering import keep, recall, text_size
from desktop.ui.window.text_size import AS_DRAWN
from desktop.wording.language import choose
from desktop.wording.names import APP
from desktop.wording.voice import Voice

if TYPE_CHECKING:
    from desktop.ui.leaving import Leaving

SCALE = "QT_SCALE_FACTOR"
SOON = 200  # milliseconds after the first paint, when all is filled in


def application(text: int = AS_DRAWN, language: str = "") -> QApplication:
    """The Qt application, made when there is none yet; it draws everything in ``text`` per cent.

    Where Qt cannot open a display, that is said in ``language`` and the process ends.
    """
    running = QApplication.instance()
    if isinstance(running, QApplication):
        return running
    QApplication.setApplicationName(APP)
    QApplication.setDesktopFileName(os.environ.get("FLATPAK_ID", "footwork"))
    # Named here because setStyle() answers with a QStyle, whose types alone take 6 ms to load.
    with _drawn_at(text), in_a_sentence(language):
        made = _kind_of_application()([*sys.argv[:1], "-style", "fusion"])
    dress(made)
    return made


@contextmanager
def _drawn_at(text: int) -> Iterator[None]:
    """Qt reads how large to draw when its application is made; programs started from here are not told."""
    before = os.environ.get(SCALE)
    if text != AS_DRAWN:
        with suppress(ValueError):
            os.environ[SCALE] = str(float(before or 1) * text / 100)
    try:
        yield
    finally:
        if before is None:
            os.environ.pop(SCALE, None)
        else:
            os.environ[SCALE] = before


def dress(app: QApplication) -> None:
    """Give an application our typeface; a window brings its icon."""
    load_fonts()
    app.setFont(font(13))


def run_window(
    folder: Path | None,
    today: date,
    ready: Callable[[Footwork], object] = lambda footwork: None,
    *,
    language: str = "",
    brought: Path | None = None,
    began_in: Path | None = None,
) -> int:
    """Open the window and stay until it is closed; the exit code.

    ``ready`` is called once it is filled. It shows what the file ``brought`` would bring back, or, where the
    plans are open already, that window does. ``language`` is the one to speak in this run. A window that
    is to start again does so in the folder that the program ``began_in``: what it was told may begin there.
    """
    app = application(text_size(folder), language)
    # Until the plans are open, nobody knows which language their runner chose.
    voice = Voice.of(choose(language, system_languages()))
    have_qt_speak(app, voice.language)
    try:
        opening = Opening(app, folder or usual_folder(app, voice), voice, today, language, brought)
        with opening.plans() as store:
            footwork = _footwork(app, store, today, language, voice)
            faults = Faults(store.folder, datetime.now)
            faults.happened.connect(footwork.tell)
            faults.install()
            leaving = _leaving(footwork)
            endings = EndingSignals(lambda: _leave(app, leaving())) if SIGNALS else None
            keep_at_log_out(app, lambda: leaving().keep())
            footwork.document.saved.connect(lambda: faults.write_into(footwork.store.folder))
            recall(footwork)
            footwork.window.show()

            def painted() -> None:
                _settle(footwork, store, leaving, brought, ready)
                _show_opened(app, lambda path: footwork.desk.restore_from(path))

            _AfterFirstPaint(footwork.window, painted)
            try:
                code = app.exec()
            finally:
                keep(footwork)
                leaving().end()
                footwork.keep_figures()
                if footwork.store is not store:  # the plan could be changed later than at the start
                    footwork.store.close()
                if endings is not None:
                    endings.remove()
                faults.remove()
        if footwork.window.starts_again:  # now that the plans are closed
            from desktop.ui.again import start_again

            start_again(began_in)
        return code
    except NoWindow as stopped:
        return stopped.code
    except LeftBehind as left:
        tell_terminal(voice.say(left.said))
        return REFUSED


def _kind_of_application() -> type[QApplication]:
    """On macOS one that hears of files that are opened; elsewhere they are words of the command."""
    if sys.platform != "darwin":
        return QApplication
    from desktop.ui.opened_files import OpensFiles

    return OpensFiles


def _show_opened(app: QApplication, show: Callable[[Path], object]) -> None:
    if sys.platform == "darwin":
        from desktop.ui.opened_files import OpensFiles

        if isinstance(app, OpensFiles):
            app.go_to(show)


def _leaving(footwork: Footwork) -> Callable[[], "Leaving"]:
    """What an end needs at which nobody can be asked; loaded behind the first paint, or then."""

    @cache
    def made(store: PlanStore) -> "Leaving":
        from desktop.ui.leaving import Leaving

        return Leaving(footwork, store)

    return lambda: made(footwork.store)


def _leave(app: QApplication, leaving: "Leaving") -> None:
    """End as Quit does, but ask nothing: whoever sends a signal is not there to answer."""
    problem = leaving.keep()
    if problem:
        tell_terminal(problem)
    app.exit()  # quit() would ask the window, and that its runner


def _footwork(app: QApplication, store: PlanStore, today: date, language: str, voice: Voice) -> Footwork:
    try:
        return Footwork(store, today, language=language, system=system_languages())
    except StoreError as error:  # a document in it is not what it should be
        raise refuse(app, error, voice) from error


def _settle(
    footwork: Footwork,
    store: PlanStore,
    leaving: Callable[[], "Leaving"],
    brought: Path | None,
    ready: Callable[[Footwork], object],
) -> None:
    """What can wait until the window is there, and behind it what can wait until it is filled."""
    from desktop.ui.serving import Serving
    from desktop.ui.threads import Collector

    gc.freeze()  # what is there now stays until the end
    Collector(footwork.window).begin()
    QTimer.singleShot(SOON, footwork.window, lambda: _dress_up(footwork))
    footwork.begin()
    _lay_out()
    footwork.desk.open()
    if store.untold:
        from desktop.ui.recovery.untold import tell_untold

        tell_untold(footwork.window, store, footwork.voice, footwork.state.today, footwork.desk.show_versions)
    for sentence in store.heard:
        footwork.window.rooms.notices.say(str(sentence), footwork.voice.say(sentence))
    serving = Serving(footwork, lambda: leaving().take_in())
    QTimer.singleShot(SOON, footwork.window, serving.begin)
    if brought is not None:
        footwork.desk.restore_from(brought)
    ready(footwork)


def _lay_out() -> None:
    """Give all that was filled in its place now. By itself it would be painted first, laid out, and painted
    again: that something is to be painted stands in Qt's queue already, before these."""
    for kind in (QEvent.Type.LayoutRequest, QEvent.Type.UpdateLater):
        QCoreApplication.sendPostedEvents(None, kind.value)


def _dress_up(footwork: Footwork) -> None:
    """Wear the icon; remember edits of earlier starts; keep the thumbnails."""
    footwork.document.remember()
    footwork.keep_figures()
    footwork.window.setWindowIcon(app_icon())


class _AfterFirstPaint(QObject):
    """Calls once, when a window has been painted for the first time."""

    def __init__(self, window: MainWindow, call: Callable[[], None]) -> None:
        super().__init__(window)
        self._call = call
        window.board.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait for the paint event, then do the rest once it is through."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self._call)
        return False
