"""Each way by clicks alone is there, in a running window."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton, QWidget

from desktop.model.refs import EntryRef
from desktop.ui.actions.declared import ACTIONS
from desktop.ui.follow.window import FollowWindow
from desktop.ui.library.panel import Page
from desktop.ui.window.ways import Click
from desktop.ui.window.ways_in_words import menus_of
from desktop.wording import ways as words
from desktop.wording.phrase import Phrase
from tests.ui.window.ways_scene import (
    ENGLISH,
    EVERY,
    QUIET,
    TUESDAY,
    Happened,
    Scene,
    low,
    opened,
    popup,
    shelved,
    texts,
    ticked,
)

pytestmark = pytest.mark.qt_log_ignore(*QUIET)


Where = Callable[[Scene], tuple[QWidget, QPoint]]


def of_menu(kind: str, name: str) -> Where:
    """A point on a row of the board."""
    return lambda scene: (scene.board.viewport(), scene.point(kind, name))


def on_edge(scene: Scene) -> tuple[QWidget, QPoint]:
    grip = scene.window.rooms.middle._library_grip
    return grip, grip.rect().center()


def on_saved(scene: Scene) -> tuple[QWidget, QPoint]:
    scene.window.library.show_page(Page.ROUTINES)
    view = scene.window.library.view
    return view.viewport(), view.visualRect(shelved(view)).center()


RIGHT_CLICKS: dict[Phrase, Where] = {
    words.ON_CARD: of_menu("entry", "run"),
    words.ON_ROUTINE: of_menu("warm-up", "run"),
    words.ON_DAY: of_menu("add", TUESDAY.isoformat()),
    words.ON_EDGE: on_edge,
}
MORE_MENUS = [("entry", "session"), ("entry", "note"), ("item", "raise"), ("add", "2026-11-28")]


def by_hand(scene: Scene) -> bool:
    return not scene.board.hasFocus()


def the_library(scene: Scene) -> bool:
    view = scene.window.library.view
    scene.right_click(view.viewport(), view.visualRect(shelved(view)).center())
    return opened(scene)


def the_plus(scene: Scene) -> bool:
    scene.click(scene.point("add", TUESDAY.isoformat()))
    return not scene.board.hasFocus()


def the_tick(scene: Scene) -> bool:
    index = next(spot for spot, found in scene.rows() if found == ("entry", "run"))
    cell = scene.board.week.cell(*index)
    assert cell is not None
    assert cell.tick is not None
    scene.click(cell.tick.center() + scene.board.week.origin(index[1]))
    return ticked(scene)


def free_place(scene: Scene) -> bool:
    scene.click(QPoint(scene.point("entry", "run").x(), scene.board.viewport().height() - 3))
    return scene.state.selection == ()


def the_line_of_a_strip(scene: Scene) -> bool:
    with low(scene):
        folded = scene.board.week.folded
        scene.click(scene.point("warm-up", "run"))
        return bool(folded - scene.board.week.folded)


def the_thing(scene: Scene) -> bool:
    scene.click(scene.point("entry", "session"))
    return scene.state.selection == (EntryRef("session"),)


def the_room(scene: Scene) -> bool:
    view = scene.window.library.view
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(shelved(view)).center())
    return bool(view.hasFocus())


def the_title(scene: Scene) -> bool:
    heard: list[bool] = []
    scene.window.commands["go-to-week"].triggered.connect(lambda: heard.append(True))
    QTest.mouseClick(scene.window.toolbar._title, Qt.MouseButton.LeftButton)
    return len(heard) == 1


def the_menu_bar(scene: Scene) -> bool:
    bar = scene.window.menuBar()
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.actionGeometry(bar.actions()[0]).center())
    return opened(scene)


def the_details(scene: Scene) -> bool:
    shown = [child.property("text") for child in scene.window.details.findChildren(QWidget)]
    return any(text and "Planned and run" in str(text) for text in shown)


def the_arrows_of_the_library(scene: Scene) -> bool:
    library = scene.window.library
    QTest.mouseClick(library.filters.widen, Qt.MouseButton.LeftButton)
    wide = library.width() > 400 and not scene.window.details.isVisible()
    QTest.mouseClick(library.fold_up, Qt.MouseButton.LeftButton)
    return wide and library.width() < 300 and scene.window.details.isVisible()


def a_pointer_that_rests(scene: Scene) -> bool:
    scene.window.commands["wide-library"].trigger()
    view = scene.window.library.face.view
    QTest.mouseMove(view.viewport(), view.visualRect(shelved(view)).center())
    closer = scene.window.library.face.closer
    scene.wait(closer.isVisible)
    shown = closer.isVisible()
    scene.window.commands["wide-library"].trigger()
    return shown and not closer.isVisible()


def the_buttons_while_following(scene: Scene) -> bool:
    scene.window.commands["follow"].trigger()
    (window,) = scene.window.findChildren(FollowWindow)
    QTest.mouseClick(window.face.pause, Qt.MouseButton.LeftButton)
    paused = not window.now.running
    QTest.mouseClick(window.face.leave, Qt.MouseButton.LeftButton)
    return paused and not window.isVisible()


PLACES: dict[Phrase, Happened] = {
    words.ON_LIBRARY: the_library,
    words.PLUS_OF_DAY: the_plus,
    words.TICK_OF_CARD: the_tick,
    words.FREE_PLACE: free_place,
    words.THE_THING: the_thing,
    words.THE_ROOM: the_room,
    words.WEEK_TITLE: the_title,
    words.ITS_LINE: the_line_of_a_strip,
    words.MENU_BAR: the_menu_bar,
    words.IN_DETAILS: the_details,
    words.WIDE_BUTTON: the_arrows_of_the_library,
    words.ITS_BUTTONS: the_buttons_while_following,
    words.REST_ON_IT: a_pointer_that_rests,
}
"""What has come about after one click on a place, where no menu is said."""

CLICKS = sorted({(ENGLISH(way.does), click) for way in EVERY for click in way.clicks}, key=str)


@pytest.mark.parametrize(("does", "click"), CLICKS, ids=lambda one: one if isinstance(one, str) else "")
def test_what_is_clicked_is_there(scene: Scene, does: str, click: Click) -> None:
    entries = {ENGLISH(entry) for entry in click.entries}
    if not entries:
        assert PLACES[click.where](scene)
    elif click.where is words.IN_DETAILS:
        if ENGLISH(click.entries[0]).startswith("Add to"):
            scene.window.library.view.setCurrentIndex(shelved(scene.window.library.view))
        buttons = scene.window.details.findChildren(QWidget)
        shown = {text for one in buttons for text in (one.property("text"), one.accessibleName()) if text}
        assert entries <= shown
    else:
        opens = on_saved if click.where is words.ON_SAVED else RIGHT_CLICKS[click.where]
        found = texts(scene.right_click(*opens(scene)))
        if click.where is words.ON_CARD:
            popup().close()
            found += texts(scene.right_click(*of_menu("entry", "session")(scene)))
        assert entries <= set(found)


def test_what_stands_in_a_menu_of_the_bar_is_there(scene: Scene) -> None:
    for way in EVERY:
        for name, _, entries in menus_of(way):
            menu = scene.window.menus[name]
            shown = texts(menu)
            for entry in entries:
                title = ENGLISH(entry)
                assert any(text == title or text.startswith(f"{title} ") for text in shown), title


def test_what_stands_in_menus_and_toolbar_stands_in_the_list(scene: Scene) -> None:
    listed = {title for action in ACTIONS.values() for title in (action.title, action.short) if title}
    listed |= {entry for way in EVERY for click in way.clicks for entry in click.entries}
    known = {ENGLISH(phrase) for phrase in listed}
    shown = [texts(scene.right_click(*opens(scene))) for opens in RIGHT_CLICKS.values()]
    shown += [texts(scene.right_click(*of_menu(kind, name)(scene))) for kind, name in MORE_MENUS]
    assert {text for menu in shown for text in menu} <= known
    buttons = scene.window.toolbar.findChildren(QToolButton)
    named = {button.accessibleName() for button in buttons if button.objectName() != "title"}
    assert named - {"Print"} <= known


def test_several_things_are_selected_by_clicks_alone(scene: Scene) -> None:
    menu = scene.right_click(scene.board.viewport(), scene.point("entry", "run"))
    several = next(action for action in menu.actions() if action.text() == "Select several by clicks")
    several.trigger()
    menu.close()
    scene.click(scene.point("entry", "session"))
    assert set(scene.state.selection) == {EntryRef("run"), EntryRef("session")}
    scene.click(scene.point("entry", "session"))
    assert scene.state.selection == (EntryRef("run"),)
    assert free_place(scene)
    scene.click(scene.point("entry", "run"))
    scene.click(scene.point("entry", "session"))
    assert scene.state.selection == (EntryRef("session"),), "a click is a click again"


def test_a_panel_is_made_wider_by_clicks_alone(scene: Scene) -> None:
    _, wider, back = scene.right_click(*on_edge(scene)).actions()
    widths = []
    for action in (back, wider, back):
        action.trigger()
        QApplication.processEvents()
        widths.append(scene.window.library.width())
    assert widths[0] < widths[1]
    assert widths[0] == widths[2]
