"""Each way by keys does what the list says, in a running window."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from desktop.model.plan import Run
from desktop.ui.actions.declared import ACTIONS
from desktop.ui.follow.window import FollowWindow
from desktop.ui.keys import written
from desktop.ui.library.panel import Page
from desktop.ui.routines.naming import NamingBox
from desktop.ui.window.ways import Way
from desktop.ui.window.ways_in_words import menus_of, mnemonic
from desktop.wording import ways as words
from desktop.wording.phrase import Phrase
from tests.ui.window.ways_scene import (
    ENGLISH,
    EVERY,
    QUIET,
    TUESDAY,
    WEDNESDAY,
    Happened,
    Scene,
    in_details,
    low,
    opened,
    popup,
    texts,
    ticked,
)

pytestmark = pytest.mark.qt_log_ignore(*QUIET)


KEYS = [(name, keys) for name, action in ACTIONS.items() for keys in action.keys]
BY_BOARD: dict[str, Happened] = {
    "move-focus": lambda scene: scene.board.focus.spot != (2, 1),
    "first-of-day": lambda scene: scene.board.focus.spot == (0, 1),
    "last-of-day": lambda scene: scene.board.focus.spot not in (None, *[(row, 1) for row in range(4)]),
    "select-one-more": lambda scene: scene.state.selection == (),
    "select-day": lambda scene: len(scene.state.selection) == 2,
    "show-details": in_details,
    "tick": ticked,
    "delete": lambda scene: len(scene.plan.day(TUESDAY)) == 1,
    "earlier": lambda scene: scene.plan.day(TUESDAY)[0].id == "note",
    "later": lambda scene: scene.plan.day(TUESDAY)[0].id == "note",
    "day-before": lambda scene: scene.plan.day(date(2026, 11, 23)) != (),
    "day-after": lambda scene: len(scene.plan.day(WEDNESDAY)) == 2,
    "duplicate": lambda scene: len(scene.plan.day(TUESDAY)) == 3,
    "edit": lambda scene: QApplication.focusWidget() is not scene.board,
    "take-up": lambda scene: scene.board.dragging.by_keys,
    "take-up-copy": lambda scene: scene.board.dragging.by_keys,
    "put-down": lambda scene: len(scene.plan.day(WEDNESDAY)) == 2,
    "call-off": lambda scene: len(scene.state.selection) == 1,
    "previous": lambda scene: scene.state.week.name == "2026-W47",
    "next": lambda scene: scene.state.week.name == "2026-W49",
    "today": lambda scene: scene.board.focus.spot == (0, 2),
}
"""What has come about when the board itself heard the keys of an action."""

FIRST: dict[str, tuple[str, ...]] = {
    "first-of-day": ("End",),
    "earlier": ("End", "Up"),
    "put-down": ("Ctrl+X", "Right"),
    "call-off": ("Ctrl+A",),
    "today": ("PgDown",),
}
"""What is pressed before, so that there is something to do."""


@pytest.mark.parametrize(("name", "keys"), [one for one in KEYS if one[0] in BY_BOARD])
def test_the_keys_of_the_board_do_what_they_say(scene: Scene, name: str, keys: str) -> None:
    for before in FIRST.get(name, ()):
        scene.press(before)
    scene.press(keys)
    assert BY_BOARD[name](scene)


def chooser_shown(scene: Scene) -> bool:
    return not scene.board.hasFocus()


def in_the_run(scene: Scene) -> bool:
    (run, *_) = scene.plan.day(TUESDAY)
    return isinstance(run, Run) and len((*run.warm_up, *run.cool_down)) == 3


def shown_large(scene: Scene) -> bool:
    large = scene.window.library.face.closer.isVisible()
    scene.window.commands["wide-library"].setChecked(False)
    return large and not scene.window.library.face.closer.isVisible()


IN_TURN: dict[Phrase, Happened] = {
    words.PLAN_HELP: opened,
    words.EXERCISE_HELP: opened,
    words.LAY_ROUTINE_HELP: opened,
    words.COPY_DRAGGED_HELP: lambda scene: (
        len(scene.plan.day(WEDNESDAY)) == 2 and len(scene.plan.day(TUESDAY)) == 2
    ),
    words.OTHER_WEEK_HELP: lambda scene: (
        any(isinstance(entry, Run) for when in scene.state.week for entry in scene.plan.day(when))
        and scene.state.week.name == "2026-W49"
    ),
    words.SOME_DAY_HELP: chooser_shown,
    words.WHOLE_DAY_HELP: chooser_shown,
    words.TAKE_OUT_HELP: lambda scene: scene.plan.day(TUESDAY) == (),
    words.TICK_ALL_HELP: ticked,
    words.CAME_OF_IT_HELP: in_details,
    words.TO_ENTRY_HELP: in_the_run,
    words.LARGE_HELP: shown_large,
}
"""What has come about when the keys of a way have been pressed in turn."""


@pytest.mark.parametrize("way", [way for way in EVERY if way.pressed], ids=lambda way: ENGLISH(way.does))
def test_keys_that_are_pressed_in_turn_do_it(scene: Scene, way: Way) -> None:
    for keys in way.pressed:
        scene.press(keys)
    assert IN_TURN[way.does](scene)


def keyless(way: Way) -> bool:
    """Whether it has no keys but those of a menu."""
    return not (way.pressed or way.keys_said or any(ACTIONS[name].keys for name in way.actions))


@pytest.mark.parametrize("way", [way for way in EVERY if keyless(way)], ids=lambda way: ENGLISH(way.does))
def test_what_has_no_keys_of_its_own_is_reached_in_a_menu_with_keys(scene: Scene, way: Way) -> None:
    found = menus_of(way)
    for name, title, entries in found:
        for entry in entries:
            scene.press(mnemonic(ENGLISH(title)))
            menu = scene.window.menus[name]
            assert QApplication.activePopupWidget() is menu
            for _ in menu.actions():
                if menu.activeAction() and menu.activeAction().text() == ENGLISH(entry):
                    break
                scene.press("Down")
            hidden = [one for one in menu.actions() if one.text() == ENGLISH(entry) and not one.isVisible()]
            assert hidden or menu.activeAction().text() == ENGLISH(entry)
            menu.close()
    if not found:
        scene.focus("warm-up", "run")
        scene.press("Shift+F10")
        assert {ENGLISH(entry) for entry in way.clicks[0].entries} <= set(texts(popup()))


@pytest.mark.parametrize("keys", ["Shift+Down", "Shift+Right"])
def test_shift_with_an_arrow_selects_up_to_there(scene: Scene, keys: str) -> None:
    for _ in range(4):  # past the run's cool-down, which goes with it
        scene.press(keys)
    assert len(scene.state.selection) > 1


def test_a_letter_or_a_digit_opens_the_line_to_type_in(scene: Scene) -> None:
    QTest.keyClicks(scene.board, "8")
    line = QApplication.focusWidget()
    assert line is not None
    assert line.property("text") == "8"


def test_the_edge_of_a_panel_goes_with_arrows(scene: Scene) -> None:
    before, grip = scene.window.library.width(), scene.window.rooms.middle._library_grip
    grip.setFocus()
    QTest.keyClick(grip, Qt.Key.Key_Right)
    QApplication.processEvents()
    assert scene.window.library.width() > before


def test_enter_on_its_line_opens_a_folded_strip(scene: Scene) -> None:
    with low(scene):
        folded = scene.board.week.folded
        scene.focus("warm-up", "run")
        scene.press("Return")
        assert folded - scene.board.week.folded


def test_f2_and_del_on_a_saved_routine_are_for_its_name_and_for_letting_it_go(scene: Scene) -> None:
    scene.window.library.show_page(Page.ROUTINES)
    view = scene.window.library.view
    view.setFocus(Qt.FocusReason.TabFocusReason)
    scene.press("F2")
    box = scene.window.findChild(NamingBox)
    assert box is not None
    box.line.setText("After")
    box.accept()
    assert [one.name for one in scene.document.diary.routines.values()] == ["After"]
    scene.window.activateWindow()
    assert QTest.qWaitForWindowActive(scene.window)
    view.setFocus(Qt.FocusReason.TabFocusReason)
    scene.press("Del")
    assert scene.document.diary.routines == {}


def test_the_keys_while_following_are_those_of_its_buttons(scene: Scene) -> None:
    scene.press("F5")
    (window,) = scene.window.findChildren(FollowWindow)
    shown = {button.keys for button in window.face.controls}
    assert shown == {"Space", "←", "→", "Enter", "↑", "M", "L", "Escape"}
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert not window.isVisible()


def test_keys_that_no_list_can_name_are_tried_here() -> None:
    tried = {
        words.ROUTINE_KEYS,
        words.ARROWS,
        words.SELECT_KEYS,
        words.QUICK_ADD_KEYS,
        words.WIDTH_KEYS,
        words.ENTER_ON_IT,
        words.FOLLOWING_KEYS,
    }
    assert {way.keys_said for way in EVERY if way.keys_said} == tried


def test_keys_are_those_that_a_keyboard_has() -> None:
    for way in EVERY:
        for keys in way.pressed:
            assert written(keys)[1]


def test_the_details_follow_once_the_arrows_rest(scene: Scene, qtbot: QtBot) -> None:
    details = scene.window.details
    before = details.title.text()
    for _ in range(2):
        QTest.keyClick(scene.board, Qt.Key.Key_Down)
    assert details.title.text() == before, "the next arrow may come at once"
    qtbot.waitUntil(lambda: details.title.text() == "Heel-to-toe walk")
    scene.press("Up")
    scene.press("Up")
    scene.press("Return")
    assert details.title.text() == "Easy run", "who goes there sees what is selected"


def test_page_up_and_down_turn_the_week_wherever_the_focus_is(scene: Scene) -> None:
    """In every room, on whatever takes the keyboard there; a text keeps the keys to itself."""
    window = scene.window
    window.commands["week-strip"].setChecked(True)
    window.commands["week-strip"].trigger()
    stops = [
        widget
        for widget in window.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isVisible()
        and widget.isEnabled()
        and not isinstance(widget, QLineEdit | QPlainTextEdit)
    ]
    assert len(stops) > 20
    for stop in stops:
        if not isValid(stop) or not stop.isVisible():
            continue  # of a page that another week does not show
        before = scene.state.week
        stop.setFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_PageDown)
        assert scene.state.week == before.shifted(1), (stop, stop.accessibleName())
        QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_PageUp)
        assert scene.state.week == before, (stop, stop.accessibleName())
        scene.focus("entry", "run")
    window.commands["week-strip"].trigger()


def test_page_up_and_down_in_a_text_are_the_texts_own(scene: Scene) -> None:
    before = scene.state.week
    for field in scene.window.findChildren(QLineEdit):
        if field.isVisible():
            field.setFocus()
            QTest.keyClick(field, Qt.Key.Key_PageDown)
            assert scene.state.week == before
