"""The player: what is seen and said, what mouse and keyboard do, and what happens without a film."""

from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QProxyStyle, QStyle
from pytestqt.qtbot import QtBot

from desktop.model.dose import Dose
from desktop.model.picture import Photo, Picture
from desktop.model.settings import Theme
from desktop.ui.figures.player import FigurePlayer
from desktop.ui.figures.preference import system_prefers_reduced_motion
from desktop.ui.figures.store import FigureStore
from desktop.ui.theme import Themes, load_fonts
from desktop.wording.built_in import exercises_in
from desktop.wording.voice import Voice
from resources.figures.drawing import available
from resources.figures.drawing import load as load_drawing
from resources.figures.film import Film, load
from resources.figures.film_header import FilmError
from resources.figures.palette import palette_for
from resources.figures.source import BakedFigures

LIBRARY = exercises_in()

DOSE = Dose(sets=2, reps=10)


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def themes(qapp: QApplication) -> Themes:
    load_fonts()
    return Themes(Theme.LIGHT)


@pytest.fixture
def player(qtbot: QtBot, themes: Themes, clock: Clock) -> FigurePlayer:
    made = FigurePlayer(FigureStore(BakedFigures()), themes, Voice.of(), reduced_motion=False, clock=clock)
    qtbot.addWidget(made)
    made.setFixedWidth(252)
    made.show_exercise(LIBRARY["calf-raise"], DOSE)
    made.show()
    made.playback.set_awake(True)
    return made


def picture(player: FigurePlayer) -> QImage:
    return player.canvas.grab().toImage()


def let_go_by(player: FigurePlayer, clock: Clock, seconds: float) -> None:
    for _ in range(round(seconds * 10)):
        clock.now += 0.1
        player.playback.advance()


def test_it_fits_where_the_still_tile_was(player: FigurePlayer) -> None:
    assert player.canvas.sizeHint().width() == 252
    assert player.canvas.height() == 190
    assert player.sizeHint().height() <= 250


def test_it_shows_the_first_key_frame_and_waits(player: FigurePlayer) -> None:
    assert player.caption.text() == "Feet flat"
    assert player.play.accessibleName() == "Play the exercise"
    assert not player.playback.playing


def test_the_button_plays_and_the_figure_moves(player: FigurePlayer, clock: Clock, qtbot: QtBot) -> None:
    before = picture(player)
    qtbot.mouseClick(player.play, Qt.MouseButton.LeftButton)
    let_go_by(player, clock, 0.6)
    assert player.play.accessibleName() == "Pause the exercise"
    assert player.caption.text() == "Heels up"
    assert picture(player) != before
    assert player.time_line.value() > 0
    qtbot.mouseClick(player.play, Qt.MouseButton.LeftButton)
    assert not player.playback.timer.isActive()


def test_a_hold_paints_nothing_new(player: FigurePlayer, clock: Clock) -> None:
    player.playback.play()
    let_go_by(player, clock, 1.2)
    shown = player.canvas.shown
    let_go_by(player, clock, 0.6)
    assert player.canvas.shown == shown


def test_the_doses_hold_is_kept(player: FigurePlayer) -> None:
    short = player.playback.cycle.seconds
    player.show_exercise(LIBRARY["calf-raise"], Dose(sets=2, reps=10, hold=6))
    assert player.playback.cycle.seconds == pytest.approx(short + 5)


def test_another_dose_goes_on_playing_and_another_exercise_starts_anew(player: FigurePlayer) -> None:
    player.playback.play()
    player.playback.seek(2)
    player.show_exercise(LIBRARY["calf-raise"], Dose(sets=3, reps=12))
    assert player.playback.playing
    assert player.playback.seconds == pytest.approx(2)
    player.show_exercise(LIBRARY["lateral-hops"], DOSE)
    assert not player.playback.playing
    assert player.caption.text() == "On one leg, knee soft"


@pytest.mark.parametrize("focus", ["time_line", "play", "speed"])
def test_the_keyboard_steers_wherever_the_focus_is(player: FigurePlayer, focus: str, qtbot: QtBot) -> None:
    widget = getattr(player, focus)
    captions = []
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Home, Qt.Key.Key_End):
        qtbot.keyClick(widget, key)
        captions.append((player.playback.tick, player.caption.text()))
    assert captions == [
        (1, "Heels up"), (2, "Feet flat"), (1, "Heels up"), (0, "Feet flat"), (2, "Feet flat")
    ]  # fmt: skip


def test_space_plays_and_pauses(player: FigurePlayer, qtbot: QtBot) -> None:
    qtbot.keyClick(player.time_line, Qt.Key.Key_Space)
    assert player.playback.playing
    qtbot.keyClick(player.play, Qt.Key.Key_Space)
    assert not player.playback.playing


def test_the_speed_goes_round(player: FigurePlayer, qtbot: QtBot) -> None:
    said = []
    for _ in range(3):
        qtbot.mouseClick(player.speed, Qt.MouseButton.LeftButton)
        said.append((player.playback.speed, player.speed.accessibleName()))
    assert said == [(1.5, "Speed 1.5 times"), (0.5, "Speed 0.5 times"), (1.0, "Speed 1 times")]


def test_a_drag_along_the_time_line_goes_there_and_playing_goes_on(
    player: FigurePlayer, qtbot: QtBot
) -> None:
    line = player.time_line
    middle = QPoint(line.width() // 2, line.height() // 2)
    player.playback.play()
    qtbot.mousePress(line, Qt.MouseButton.LeftButton, pos=middle)
    assert player.playback.seconds == pytest.approx(player.playback.cycle.seconds / 2, rel=0.02)
    assert not player.playback.timer.isActive()
    qtbot.mouseMove(line, QPoint(line.width() + 50, middle.y()))
    assert player.playback.seconds == pytest.approx(player.playback.cycle.seconds)
    qtbot.mouseRelease(line, Qt.MouseButton.LeftButton, pos=middle)
    assert player.playback.timer.isActive()


def test_a_screen_reader_hears_what_is_shown(player: FigurePlayer) -> None:
    player.step(1)
    assert player.canvas.accessibleName() == "Drawing: Calf raise"
    assert player.canvas.accessibleDescription() == "Position 2 of 2: Heels up"
    assert player.time_line.accessibleName() == "Position in the exercise"


def test_a_hidden_player_stands_still_and_goes_on_when_shown(player: FigurePlayer, qtbot: QtBot) -> None:
    player.activateWindow()
    qtbot.waitUntil(player.isActiveWindow)
    player.playback.play()
    assert player.playback.timer.isActive()
    player.hide()
    assert not player.playback.timer.isActive()
    player.show()
    player.activateWindow()
    qtbot.waitUntil(player.playback.timer.isActive)


def test_reduced_motion_shows_key_frames_alone(player: FigurePlayer, qtbot: QtBot) -> None:
    player.playback.play()
    player.set_reduced_motion(True)
    assert not player.playback.playing
    assert not player.play.isVisible()
    assert not player.moves
    first = picture(player)
    qtbot.keyClick(player.time_line, Qt.Key.Key_Space)
    assert not player.playback.timer.isActive()
    qtbot.mouseClick(player.on, Qt.MouseButton.LeftButton)
    assert player.caption.text() == "Heels up"
    assert picture(player) != first
    qtbot.keyClick(player.time_line, Qt.Key.Key_Home)
    assert picture(player) == first
    player.set_reduced_motion(False)
    assert player.play.isVisible()


@pytest.mark.parametrize("reason", ["missing", "damaged"])
def test_without_a_film_there_are_the_key_frames_and_a_reason(
    qtbot: QtBot, themes: Themes, reason: str
) -> None:
    class StillFigures(BakedFigures):
        def film(self, figure: str | None, build: str = "straight") -> Film | None:
            raise FilmError(f"films/{figure}.film is {reason}.")

    player = FigurePlayer(FigureStore(StillFigures()), themes, Voice.of(), reduced_motion=False)
    qtbot.addWidget(player)
    player.show()
    player.show_exercise(LIBRARY["lateral-hops"], DOSE)
    assert player.problem == f"films/lateral-hops.film is {reason}."
    assert not player.play.isVisible()
    player.step(1)
    assert player.caption.text() == "Over the line"
    player.step(5)
    assert player.key == 2
    player.show_exercise(LIBRARY["calf-raise"]._replace(id="no-such-exercise"), DOSE)
    assert not player.time_line.isVisible()


@pytest.mark.parametrize("exercise", available())
def test_every_exercise_shows_each_of_its_key_frames(player: FigurePlayer, exercise: str) -> None:
    player.show_exercise(LIBRARY[exercise], DOSE)
    assert len(LIBRARY[exercise].captions) == len(load_drawing(exercise).keys)
    for key, caption in enumerate(LIBRARY[exercise].captions):
        player.show_key(key)
        assert player.key == key
        assert player.caption.text() == caption


@pytest.mark.parametrize("picture", [None, Photo("me.jpg")])
def test_an_exercise_that_no_figure_shows_has_no_picture_and_breaks_nothing(
    qtbot: QtBot, themes: Themes, picture: Picture | None
) -> None:
    store = FigureStore(BakedFigures(), picture_of=lambda exercise: picture)
    player = FigurePlayer(store, themes, Voice.of(), reduced_motion=False)
    qtbot.addWidget(player)
    player.show_exercise(LIBRARY["calf-raise"]._replace(picture=picture), DOSE)
    player.show()
    player.step(1)
    player.look_changed()
    store.use(palette_for({"skin": "dark"}))
    assert not player.moves
    assert not player.problem
    assert store.painter("calf-raise") is None
    assert store.pixmap("calf-raise", 40).isNull(), "and no name either, of which letters could stand for it"
    assert store.problems == {}


def test_the_still_of_a_step_is_the_films_own(player: FigurePlayer) -> None:
    film = load("calf-raise")
    player.show_key(1)
    assert player.canvas.shown == film.still(1)


def test_another_look_is_painted_where_we_are(qtbot: QtBot, themes: Themes) -> None:
    store = FigureStore(BakedFigures())
    player = FigurePlayer(store, themes, Voice.of(), reduced_motion=False)
    qtbot.addWidget(player)
    player.show_exercise(LIBRARY["calf-raise"], DOSE)
    player.step(1)
    before = picture(player)
    store.use(palette_for({"skin": "dark", "hair": "long"}))
    player.look_changed()
    assert picture(player) != before
    assert (player.playback.tick, player.caption.text()) == (1, "Heels up")


def test_dark_and_light_differ(player: FigurePlayer, themes: Themes) -> None:
    light = picture(player)
    themes.choose(Theme.DARK)
    assert picture(player) != light


class StillStyle(QProxyStyle):
    """A style of a desktop whose animations are switched off."""

    def styleHint(self, hint: QStyle.StyleHint, *rest: Any) -> int:
        if hint == QStyle.StyleHint.SH_Widget_Animation_Duration:
            return 0
        return int(super().styleHint(hint, *rest))


def test_a_desktop_without_animations_asks_for_less_motion(
    qapp: QApplication, themes: Themes, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert not system_prefers_reduced_motion()
    still = StillStyle()
    monkeypatch.setattr(QApplication, "style", staticmethod(lambda: still))
    assert system_prefers_reduced_motion()
    player = FigurePlayer(FigureStore(BakedFigures()), themes, Voice.of())
    qtbot.addWidget(player)
    player.show_exercise(LIBRARY["calf-raise"], DOSE)
    assert not player.moves
