"""The full screen that leads through a session: what it shows as time goes by, and what its keys do."""

from collections.abc import Callable, Iterator
from itertools import combinations

import pytest
from PySide6.QtCore import QBuffer, QRect, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from desktop.model.dose import Dose
from desktop.model.following import Cue, Followed, Following, Kind, begun
from desktop.model.picture import Photo
from desktop.model.settings import Theme
from desktop.ui.figures.store import FigureStore
from desktop.ui.follow.stage import Moves, Stage
from desktop.ui.follow.tones import Tones
from desktop.ui.follow.window import QUIET_AFTER, SILENT, FollowWindow
from desktop.ui.start import dress
from desktop.ui.theme import Themes
from desktop.wording.built_in import exercises_in
from desktop.wording.voice import Voice
from resources.figures.source import BakedFigures
from tests.ui.window.ways_scene import QUIET

DOSES = {
    "calf-raise": Dose(sets=2, reps=10, rest=30),
    "single-leg-balance": Dose(sets=2, hold=20, rest=15, each_side=True),
    "duck-walk": Dose(sets=1, distance=10),
}


pytestmark = pytest.mark.qt_log_ignore(*QUIET)


class Watch:
    """A clock that a test turns."""

    def __init__(self) -> None:
        self.time = 1000.0

    def __call__(self) -> float:
        return self.time


Opens = Callable[..., FollowWindow]


@pytest.fixture
def watch() -> Watch:
    return Watch()


@pytest.fixture
def follow(qapp: QApplication, qtbot: QtBot, watch: Watch) -> Opens:
    """Opens the window on a session of three exercises."""
    dress(qapp)

    def opened(
        *,
        language: str = "en",
        theme: Theme = Theme.LIGHT,
        size: tuple[int, int] = (1440, 900),
        still: bool = False,
        tones: Tones = SILENT,
    ) -> FollowWindow:
        library = exercises_in(language)
        figures = FigureStore(BakedFigures(), name_of=lambda one: library[one].name)
        moves = [Moves(figures, one, dose) for one, dose in DOSES.items()]
        items = [
            Followed(f"id of {one}", one, dose, each.seconds)
            for (one, dose), each in zip(DOSES.items(), moves, strict=True)
        ]
        window = FollowWindow(
            begun(items),
            moves,
            "Ankle strength",
            library,
            figures,
            Themes(theme),
            Voice.of(language),
            reduced_motion=still,
            tones=tones,
            clock=watch,
        )
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        qtbot.addWidget(window)
        window.resize(*size)
        window.show()
        window.activateWindow()
        assert QTest.qWaitForWindowActive(window)
        return window

    return opened


def pass_time(window: FollowWindow, watch: Watch, seconds: float, step: float = 0.1) -> None:
    """Let time go by as it does: in steps, at each of which the window looks at the clock."""
    for _ in range(round(seconds / step)):
        watch.time += step
        window.look()


def press(window: FollowWindow, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(QApplication.focusWidget() or window, key)


def test_it_leads_through_the_session_by_the_clock(follow: Opens, watch: Watch) -> None:
    window = follow()
    face = window.face
    assert (face.chip.text(), face.number.text(), face.below.text()) == ("Get ready", "0:10", "of 10 s")
    pass_time(window, watch, 10)
    assert (face.chip.text(), face.name.text(), face.number.text()) == ("Work", "Calf raise", "1")
    pass_time(window, watch, window.now.current.rep * 6.5)
    assert (face.number.text(), face.below.text(), face.sets.text()) == ("7", "of 10", "Set 1 of 2")
    pass_time(window, watch, window.now.current.rep * 3.5 + 0.4)
    assert (face.chip.text(), face.number.text(), face.below.text()) == ("Rest", "0:30", "of 30 s rest")
    assert face.coming.text() == "Coming up, Calf raise, 2 × 10 reps"


def test_ten_minutes_are_ten_minutes(follow: Opens, watch: Watch) -> None:
    window = follow()
    start = watch.time
    steps = (0.033, 0.1, 1.7, 0.001, 4.0)
    at = 0
    while watch.time - start < 600 and window.now.running and not window.now.over:
        watch.time += steps[at % len(steps)]
        at += 1
        window.look()
        if window.now.phase.works and not window.now.phase.ends:
            break
    assert window.now.took == pytest.approx(watch.time - start, abs=0.02)


def test_a_hidden_window_goes_on_and_a_machine_that_slept_waits(follow: Opens, watch: Watch) -> None:
    window = follow()
    window.hide()
    assert window.timer.isActive()
    pass_time(window, watch, 12)
    assert window.now.phase.works
    watch.time += 3600
    window.look()
    assert (window.now.running, window.face.stage.over) == (False, "Paused")


def test_each_key_does_what_its_button_says(follow: Opens, watch: Watch) -> None:
    window = follow()
    press(window, Qt.Key.Key_Up)
    assert window.face.number.text() == "0:25"
    press(window, Qt.Key.Key_Return)
    assert window.now.phase.works
    press(window, Qt.Key.Key_Right)
    assert (window.now.phase.kind, window.now.phase.set) == (Kind.REST, 2)
    press(window, Qt.Key.Key_Left)
    assert (window.now.phase.kind, window.now.phase.set) == (Kind.WORK, 1)
    press(window, Qt.Key.Key_Space)
    assert (window.now.running, window.face.pause.text()) == (False, "Go on")
    pass_time(window, watch, 15)
    press(window, Qt.Key.Key_Space)
    assert (window.now.running, window.now.spent) == (True, 0.0)
    press(window, Qt.Key.Key_L)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert [action.text() for action in menu.actions()] == ["Calf raise", "Single-leg balance", "Duck walk"]
    menu.actions()[2].trigger()
    menu.close()
    assert (window.face.name.text(), window.face.number.text()) == ("Duck walk", "10 m")
    press(window, Qt.Key.Key_Escape)
    assert not window.isVisible()


def test_arrows_are_the_session_s_also_where_a_button_has_the_keyboard(follow: Opens) -> None:
    window = follow()
    press(window, Qt.Key.Key_Return)
    window.face.back.setFocus()
    press(window, Qt.Key.Key_Right)
    assert window.face.back.hasFocus()
    assert window.now.phase.kind is Kind.REST


def test_it_ends_by_itself_and_says_what_was_done(follow: Opens, qtbot: QtBot) -> None:
    window = follow()
    for _ in window.now.phases:
        press(window, Qt.Key.Key_Return)
    assert (window.face.chip.text(), window.face.number.text(), window.face.below.text()) == (
        "Finished",
        "7",
        "of 7 sets",
    )
    with qtbot.waitSignal(window.left) as left:
        press(window, Qt.Key.Key_Return)
    now = left.args[0]
    assert isinstance(now, Following)
    assert now.items_done == tuple(f"id of {one}" for one in DOSES)
    assert not window.isVisible()


def test_buttons_go_after_four_quiet_seconds_and_come_back_words_never_go(
    follow: Opens, watch: Watch
) -> None:
    window = follow()
    press(window, Qt.Key.Key_Return)
    pass_time(window, watch, QUIET_AFTER - 1)
    assert not any(button.faded for button in window.face.controls)
    pass_time(window, watch, 1.5)
    assert all(button.faded or button.hasFocus() for button in window.face.controls)
    face = window.face
    assert all(part.isVisible() for part in (face.name, face.cue, face.number, face.sets, face.chip))
    press(window, Qt.Key.Key_Shift)
    pass_time(window, watch, 0.1)
    assert not any(button.faded for button in window.face.controls)


def test_with_less_motion_there_are_stills_that_change_with_the_phase(follow: Opens, watch: Watch) -> None:
    shown: dict[bool, set[int]] = {True: set(), False: set()}
    for still, pictures in shown.items():
        window = follow(still=still)
        press(window, Qt.Key.Key_Return)
        for _ in range(40):
            pass_time(window, watch, 0.1)
            pictures.add(window.face.stage._picture())
        window.close()
    assert len(shown[True]) == 2
    assert len(shown[False]) > 10


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize(
    "size", [(1440, 900), (1920, 1080), (1024, 600), (900, 1000), (900, 600), (640, 900), (1366, 520)]
)
def test_nothing_lies_over_anything_else_and_all_is_within(
    follow: Opens, size: tuple[int, int], language: str
) -> None:
    window = follow(size=size, language=language)
    for _ in range(6):
        parts = list(shown_parts(window))
        for part in parts:
            assert window.rect().contains(place(part)), (part, place(part))
        for one, other in combinations(parts, 2):
            over = place(one).intersected(place(other))
            assert over.isEmpty(), (one, other, over)
        press(window, Qt.Key.Key_Return)


def shown_parts(window: FollowWindow) -> Iterator[QWidget]:
    """What stands on the screen, side by side."""
    for part in vars(window.face).values():
        if isinstance(part, QWidget) and part.isVisible() and not part.geometry().isEmpty():
            yield part


def place(part: QWidget) -> QRect:
    return part.geometry()


def test_everything_that_can_be_pressed_is_reached_by_tab_in_reading_order(follow: Opens) -> None:
    window = follow(tones=Tones(lambda path: None))
    names = []
    for _ in range(9):
        QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Tab)
        focus = QApplication.focusWidget()
        assert focus is not None
        names.append(focus.property("text"))
    assert set(names) == {"Leave", "Sound on", "15 s more", "Back", "Pause", "Skip it", "Start now", "All 3"}


def test_each_step_has_the_same_tones_and_a_flash_the_last_too(follow: Opens, watch: Watch) -> None:
    played: list[str] = []
    window = follow(tones=Tones(lambda path: played.append(path.stem)))
    heard: list[tuple[str, ...]] = []
    while not window.now.over:
        at = window.now.at
        if not window.now.phase.ends:
            press(window, Qt.Key.Key_Return)
        while window.now.at == at:
            pass_time(window, watch, 0.1)
        assert window.flash is not None
        assert played[-1] == window.flash.value
        heard.append(tuple(played))
        played.clear()
    count = ("count",) * 3
    assert set(heard[:-1]) == {(*count, "begin"), (*count, "end")}
    assert heard[-1] == ("end",)  # a walk, which its runner ends


def test_m_switches_the_tones_off_and_the_flash_stays(follow: Opens, watch: Watch, qtbot: QtBot) -> None:
    played: list[str] = []
    window = follow(tones=Tones(lambda path: played.append(path.stem)))
    assert window.face.sound.text() == "Sound on"
    with qtbot.waitSignal(window.sound_switched) as switched:
        press(window, Qt.Key.Key_M)
    assert (switched.args, window.face.sound.text()) == ([False], "Sound off")
    press(window, Qt.Key.Key_Return)
    assert (played, window.flash) == ([], Cue.BEGIN)


def test_without_anything_that_plays_it_says_so_and_flashes(follow: Opens) -> None:
    window = follow()
    assert not window.face.sound.isEnabled()
    assert window.face.sound.accessibleDescription() == "Nothing here plays sounds; the screen flashes"
    press(window, Qt.Key.Key_M, Qt.Key.Key_Return)
    assert window.flash is Cue.BEGIN


def test_a_photo_of_the_runner_s_own_is_the_figure(qapp: QApplication, watch: Watch) -> None:
    red = QImage(60, 40, QImage.Format.Format_RGB32)
    red.fill(QColor("red"))
    content = QBuffer()
    content.open(QBuffer.OpenModeFlag.WriteOnly)
    red.save(content, "PNG")  # type: ignore[call-overload]  # its stub wants bytes
    kept = {"here.png": bytes(content.data().data())}
    own = exercises_in()["calf-raise"]._replace(id="own-1", picture=Photo("here.png", "gone.png"))
    figures = FigureStore(BakedFigures(), picture_of=lambda _: own.picture, read_photo=kept.get)
    moves = Moves(figures, own.id, own.dose)
    ground = QWidget()
    stage = Stage(figures, Themes(Theme.LIGHT), ground)
    stage.resize(400, 300)
    stage.take(own, moves)
    stage.show_at(1.0)
    assert stage.grab().toImage().pixelColor(200, 150) == QColor("red")


def test_where_one_reads_from_right_to_left_back_is_to_the_right(qapp: QApplication, follow: Opens) -> None:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        window = follow()
        face = window.face
        assert (face.back.keys, face.skip.keys) == ("→", "←")
        assert face.name.x() > face.number.x()
        press(window, Qt.Key.Key_Return, Qt.Key.Key_Left)
        assert (window.now.phase.kind, window.now.phase.set) == (Kind.REST, 2)
        press(window, Qt.Key.Key_Right)
        assert (window.now.phase.kind, window.now.phase.set) == (Kind.WORK, 1)
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
