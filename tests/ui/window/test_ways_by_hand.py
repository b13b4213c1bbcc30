"""Each way by dragging or a double click does what the list says, in a running window."""

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop.model.plan import Run, StrengthSession, items
from desktop.model.refs import EntryRef
from desktop.ui.dragout.mime import Outbox
from desktop.ui.library.panel import Page
from desktop.ui.weekpicker.picker import WeekPicker
from desktop.ui.window.ways import Way
from desktop.wording import ways as words
from desktop.wording.phrase import Phrase
from tests.ui.window.hand import CTRL, LEFT, NONE, Held, draw, pull
from tests.ui.window.ways_scene import ENGLISH, EVERY, QUIET, TUESDAY, WEDNESDAY, Scene, low, opened, shelved

pytestmark = pytest.mark.qt_log_ignore(*QUIET)
MONDAY, FRIDAY = TUESDAY - timedelta(days=1), date(2026, 11, 27)
Shows = Callable[[Scene], object]


def ids(scene: Scene, when: date) -> list[str]:
    return [entry.id for entry in scene.plan.day(when)]


def days(scene: Scene) -> list[list[str]]:
    return [ids(scene, when) for when in scene.state.week]


def on_board(scene: Scene, kind: str, name: str) -> tuple[QWidget, QPoint]:
    return scene.board.viewport(), scene.point(kind, name)


def free(scene: Scene, when: date) -> tuple[QWidget, QPoint]:
    """Free room of a day, below all that is in it."""
    viewport, add = scene.board.viewport(), scene.point("add", when.isoformat())
    return viewport, QPoint(add.x(), min(add.y() + 60, viewport.height() - 80))


def name_of_day(scene: Scene, when: date) -> tuple[QWidget, QPoint]:
    left, width = scene.board.week.lanes[scene.state.week.dates.index(when)]
    head = scene.board.head.viewport()
    return head, QPoint(left + width // 2, 20) - scene.board.contents(QPoint(0, 0))


def library_row(scene: Scene, page: Page, row: int = 0) -> tuple[QWidget, QPoint]:
    scene.window.library.show_page(page)
    view = scene.window.library.view
    return view.viewport(), view.visualRect(shelved(view, row)).center()


def on_library(scene: Scene) -> tuple[QWidget, QPoint]:
    return scene.window.library, scene.window.library.rect().center()


def straight(target: tuple[QWidget, QPoint], *, ctrl: bool = False) -> Callable[[Held], None]:
    """Over one place and let go there; Ctrl is pressed on the way."""

    def way(held: Held) -> None:
        held.keys = CTRL if ctrl else NONE
        held.over(*target)
        held.let_go()

    return way


# ---- each way ------------------------------------------------------------------------------------


def new_run(scene: Scene) -> None:
    pull(*library_row(scene, Page.RUNS), straight(free(scene, MONDAY)))
    (made,) = scene.plan.day(MONDAY)
    assert isinstance(made, Run)


def exercise_on_card(scene: Scene) -> None:
    for name, when in (("session", WEDNESDAY), ("run", TUESDAY)):
        before = len(items(scene.plan.day(when)[0]))
        pull(*library_row(scene, Page.EXERCISES, 1), straight(on_board(scene, "entry", name)))
        assert len(items(scene.plan.day(when)[0])) == before + 1


def saved_routine(scene: Scene) -> None:
    shelved = partial(library_row, scene, Page.ROUTINES)
    pull(*shelved(), straight(on_board(scene, "warm-up", "run")))
    run = scene.plan.day(TUESDAY)[0]
    assert isinstance(run, Run)
    assert ([item.dose.sets for item in run.warm_up], run.warm_up_from) == ([3], "saved")
    pull(*shelved(), straight(free(scene, MONDAY)))
    (session,) = scene.plan.day(MONDAY)
    assert isinstance(session, StrengthSession)
    assert session.exercises_from == "saved"
    for _ in range(2):
        scene.document.undo_stack.undo()
    pull(*shelved(), straight(free(scene, MONDAY), ctrl=True))
    run = scene.plan.day(TUESDAY)[0]
    assert isinstance(run, Run)
    assert run.warm_up_from == "saved", "it came before every run, and opened no session"
    assert scene.plan.day(MONDAY) == ()


def edit_in_place(scene: Scene) -> None:
    for kind, name in (("entry", "note"), ("entry", "run"), ("item", "duck")):
        QTest.mouseDClick(scene.board.viewport(), LEFT, NONE, scene.point(kind, name))
        field = QApplication.focusWidget()
        assert field is not None
        assert field.objectName().startswith("inplace")
        QTest.keyClick(field, Qt.Key.Key_Escape)


def add_from_library(scene: Scene) -> None:
    widget, point = library_row(scene, Page.EXERCISES)
    QTest.mouseClick(widget, LEFT, NONE, point)
    QTest.mouseDClick(widget, LEFT, NONE, point)
    assert opened(scene)


def to_another_day(scene: Scene) -> None:
    pull(*on_board(scene, "entry", "run"), straight(free(scene, WEDNESDAY)))
    assert days(scene)[1:3] == [["note"], ["session", "run"]]
    assert scene.state.selection == (EntryRef("run"),)


def copied(scene: Scene) -> None:
    pull(*on_board(scene, "entry", "run"), straight(free(scene, WEDNESDAY), ctrl=True))
    assert ids(scene, TUESDAY) == ["run", "note"]
    assert len(ids(scene, WEDNESDAY)) == 2


def doubled(scene: Scene) -> None:
    pull(*on_board(scene, "entry", "note"), straight(free(scene, TUESDAY), ctrl=True))
    assert ids(scene, TUESDAY)[:2] == ["run", "note"]
    assert len(ids(scene, TUESDAY)) == 3


def to_another_week(scene: Scene) -> None:
    this = scene.state.week
    for rests in (at_the_edge, on_the_arrow, on_a_week_of_the_strip):
        pull(*on_board(scene, "entry", "run"), partial(rests, scene))
        assert scene.state.week != this
        assert "run" in {entry for day in days(scene) for entry in day}, rests
        scene.window.commands["undo"].trigger()
        scene.state.show_week(this)
        assert ids(scene, TUESDAY) == ["run", "note"]
    pull(*on_board(scene, "entry", "run"), partial(on_a_day_of_the_months, scene))
    assert ids(scene, TUESDAY - timedelta(weeks=1)) == ["run"]


def at_the_edge(scene: Scene, held: Held) -> None:
    week, surface = scene.state.week, scene.board.viewport()
    held.over(*free(scene, WEDNESDAY))
    held.over(surface, QPoint(surface.width() - 2, 300))
    scene.wait(lambda: scene.state.week != week)
    held.over(*free(scene, scene.state.week.dates[3]))
    held.let_go()


def on_the_arrow(scene: Scene, held: Held) -> None:
    week = scene.state.week
    (arrow,) = (button for button in scene.window.toolbar._turning if button.accessibleName() == "Next week")
    held.over(arrow, arrow.rect().center())
    scene.wait(lambda: scene.state.week != week)
    held.over(*free(scene, scene.state.week.dates[3]))
    held.let_go()


def on_a_week_of_the_strip(scene: Scene, held: Held) -> None:
    scene.window.rooms.middle.show_strip()
    QApplication.processEvents()
    strip = scene.window.rooms.strip
    held.over(strip, strip.tabRect(strip.weeks.index(scene.state.week.shifted(1))).center())
    held.let_go()
    scene.window.rooms.middle.show_strip(shown=False)


def on_a_day_of_the_months(scene: Scene, held: Held) -> None:
    title = scene.window.toolbar._title
    held.over(title, title.rect().center())

    def shown() -> Any:
        picker = scene.window.rooms.findChild(WeekPicker) or scene.window.findChild(WeekPicker)
        return picker if picker is not None and picker.isVisible() else None

    scene.wait(lambda: shown() is not None)
    weeks, when = shown().weeks, TUESDAY - timedelta(weeks=1)
    row = next(number for number, week in enumerate(weeks.weeks) if when in week)
    held.over(weeks, weeks.day_box(row, weeks.weeks[row].dates.index(when)).center())
    held.let_go()


def for_some_day(scene: Scene) -> None:
    def on_the_tray(held: Held) -> None:
        held.over(*free(scene, WEDNESDAY))
        tray = scene.board.tray
        held.over(tray.viewport(), tray.viewport().rect().center())
        held.let_go()

    pull(*on_board(scene, "entry", "run"), on_the_tray)
    assert [entry.id for entry in scene.plan.some_day(scene.state.week.dates)] == ["run"]
    tray = scene.board.tray
    card = tray.visualRect(tray.model().index(0, 0)).center()
    pull(tray.viewport(), card, straight(free(scene, FRIDAY)))
    assert ids(scene, FRIDAY) == ["run"]
    assert scene.plan.some_day(scene.state.week.dates) == ()


def within_the_day(scene: Scene) -> None:
    viewport, point = on_board(scene, "warm-up", "run")
    pull(*on_board(scene, "entry", "note"), straight((viewport, QPoint(point.x(), 2))))
    assert ids(scene, TUESDAY) == ["note", "run"]


def the_day_by_its_name(scene: Scene) -> None:
    pull(*name_of_day(scene, TUESDAY), straight(free(scene, MONDAY)))
    assert days(scene)[:2] == [["run", "note"], []]
    pull(*name_of_day(scene, MONDAY), straight(free(scene, FRIDAY), ctrl=True))
    assert len(ids(scene, MONDAY)) == len(ids(scene, FRIDAY)) == 2


def back_to_library(scene: Scene) -> None:
    for kind, name in (("entry", "note"), ("item", "raise")):
        pull(*on_board(scene, kind, name), straight(on_library(scene)))
    (run,) = scene.plan.day(TUESDAY)
    assert isinstance(run, Run)
    assert run.warm_up == ()


def the_day_back_to_library(scene: Scene) -> None:
    pull(*name_of_day(scene, TUESDAY), straight(on_library(scene)))
    assert ids(scene, TUESDAY) == []


def rest_on_a_folded_strip(scene: Scene) -> None:
    with low(scene):
        folded = scene.board.week.folded

        def rest(held: Held) -> None:
            held.over(*on_board(scene, "warm-up", "run"))
            scene.wait(lambda: bool(folded - scene.board.week.folded))
            held.over(scene.window.toolbar, QPoint(1, 1))
            held.let_go()

        pull(*library_row(scene, Page.EXERCISES), rest)
        assert scene.board.week.folded == folded, "as long as the drag lasts"


def frame_and_clicks(scene: Scene) -> None:
    a_frame_round_the_day(scene)
    viewport, point = free(scene, FRIDAY)
    QTest.mouseClick(viewport, LEFT, NONE, point)
    assert scene.state.selection == ()
    scene.click(scene.point("entry", "run"))
    scene.click(scene.point("entry", "session"), CTRL)
    assert set(scene.state.selection) == {EntryRef("run"), EntryRef("session")}
    scene.click(scene.point("entry", "run"))
    scene.click(scene.point("entry", "session"), Qt.KeyboardModifier.ShiftModifier)
    assert set(scene.state.selection) == {EntryRef("run"), EntryRef("note"), EntryRef("session")}


def a_frame_round_the_day(scene: Scene) -> None:
    viewport, below = free(scene, TUESDAY)
    left, width = scene.board.week.lanes[1]
    draw(viewport, QPoint(left + width - 2, below.y()), QPoint(left + 2, 4))
    assert set(scene.state.selection) == {EntryRef("run"), EntryRef("note")}


def let_go_elsewhere(scene: Scene) -> None:
    before = scene.plan

    def away(held: Held) -> None:
        held.over(*free(scene, FRIDAY))
        held.over(scene.window.weekbar, QPoint(5, 5))
        held.let_go()

    pull(*on_board(scene, "entry", "run"), away)
    assert scene.plan is before
    assert scene.board.dragging.carried is None


def out_of_the_window(scene: Scene) -> None:
    title = scene.window.toolbar._title
    for start in (
        on_board(scene, "entry", "run"),
        name_of_day(scene, TUESDAY),
        (title, title.rect().center()),
    ):
        papers: list[bytes] = []

        def to_a_folder(held: Held, papers: list[bytes] = papers) -> None:
            papers.extend(Path(url.toLocalFile()).read_bytes()[:5] for url in held.mime.urls())

        pull(*start, to_a_folder)
        assert papers == [b"%PDF-"]
    outbox = scene.window.findChild(Outbox)
    assert outbox is not None
    outbox.empty()


def a_file_on_a_day(scene: Scene) -> None:
    asked: list[Path] = []
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile("/plans/Footwork.footwork")])
    connection = scene.board.file_dropped.connect(asked.append)
    held = Held(scene.window, mime, Qt.DropAction.CopyAction, Qt.DropAction.CopyAction)
    held.over(*free(scene, FRIDAY))
    held.let_go()
    assert held.dropped is Qt.DropAction.CopyAction
    scene.wait(lambda: bool(asked))
    scene.board.file_dropped.disconnect(connection)
    assert asked == [Path("/plans/Footwork.footwork")]
    assert scene.window.toast.text() or QApplication.activeModalWidget()


def the_edge_of_a_panel(scene: Scene) -> None:
    middle = scene.window.rooms.middle
    for grip, panel, way in (
        (middle._library_grip, scene.window.library, 1),
        (middle._details_grip, scene.window.details, -1),
    ):
        before, point = panel.width(), grip.rect().center()
        QTest.mousePress(grip, LEFT, NONE, point)
        QTest.mouseMove(grip, point + QPoint(30 * way, 0))
        QTest.mouseRelease(grip, LEFT, NONE, point)
        QApplication.processEvents()
        assert panel.width() > before
        QTest.mouseDClick(grip, LEFT, NONE, grip.rect().center())
        QApplication.processEvents()
        assert panel.width() == before


def the_edge_far_out(scene: Scene) -> None:
    """Past what a list may take the exercises stand beside each other, and back over it below each other."""
    middle, library, details = scene.window.rooms.middle, scene.window.library, scene.window.details
    grip, point = middle._library_grip, middle._library_grip.rect().center()
    for by, wide in ((200, True), (-200, False)):
        QTest.mousePress(grip, LEFT, NONE, point)
        QTest.mouseMove(grip, point + QPoint(by, 0))
        QTest.mouseRelease(grip, LEFT, NONE, point)
        QApplication.processEvents()
        assert library.is_wide is wide
        assert (library.width() > 400) is wide
        assert details.isVisible() is not wide


TRIED: dict[Phrase, Shows] = {
    words.PLAN_HELP: new_run,
    words.EXERCISE_HELP: exercise_on_card,
    words.LAY_ROUTINE_HELP: saved_routine,
    words.EDIT_HELP: edit_in_place,
    words.SHOW_DETAILS_HELP: add_from_library,
    words.MOVE_TO_HELP: to_another_day,
    words.TAKE_UP_HELP: to_another_day,
    words.OTHER_DAY_HELP: to_another_day,
    words.COPY_DRAGGED_HELP: copied,
    words.DUPLICATE_HELP: doubled,
    words.OTHER_WEEK_HELP: to_another_week,
    words.SOME_DAY_HELP: for_some_day,
    words.REORDER_HELP: within_the_day,
    words.WHOLE_DAY_HELP: the_day_by_its_name,
    words.DELETE_HELP: back_to_library,
    words.TAKE_OUT_HELP: the_day_back_to_library,
    words.FOLD_HELP: rest_on_a_folded_strip,
    words.SELECT_HELP: frame_and_clicks,
    words.SELECT_DAY_HELP: a_frame_round_the_day,
    words.CALL_OFF_HELP: let_go_elsewhere,
    words.PRINT_HELP: out_of_the_window,
    words.BACKUPS_HELP: a_file_on_a_day,
    words.WIDTH_HELP: the_edge_of_a_panel,
    words.WIDE_HELP: the_edge_far_out,
}
"""What is done, and what has come of it, for each way that says how it is done with the mouse held."""


@pytest.mark.parametrize("way", [way for way in EVERY if way.dragged], ids=lambda way: ENGLISH(way.does))
def test_what_is_dragged_or_clicked_twice_does_it(scene: Scene, way: Way) -> None:
    TRIED[way.does](scene)


def test_nothing_else_is_tried() -> None:
    assert {way.does for way in EVERY if way.dragged} == set(TRIED)
