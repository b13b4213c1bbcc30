"""Choosing a version before there is any other window: nothing is written before, nothing lost after."""

import shutil
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from desktop.model.kept import Kept
from desktop.model.plan import Run
from desktop.storage.layout import Layout
from desktop.storage.machine import Machine
from desktop.storage.others import other_plans
from desktop.storage.plans import PlanStore
from desktop.storage.presence import Note, encode
from desktop.ui.controls.box import Box
from desktop.ui.opening import REFUSED, NoWindow, Opening
from desktop.ui.recovery.days_page import DaysPage
from desktop.ui.recovery.keep_both import KeepBoth
from desktop.ui.recovery.look_page import LookPage
from desktop.ui.recovery.window import VersionsWindow
from desktop.wording.voice import Voice
from tests.ui.recovery.conftest import FRIDAY, MONDAY, SATURDAY, SUNDAY, WEDNESDAY, Found, files

Act = Callable[[VersionsWindow], object]


def opened(app: QApplication, folder: Path, act: Act | None = None) -> PlanStore:
    """Open the plans as a start does, and act on the window of versions when it comes up."""

    def when_shown() -> None:
        windows = [
            one for one in app.topLevelWidgets() if isinstance(one, VersionsWindow) and one.isVisible()
        ]
        if not windows:
            QTimer.singleShot(5, when_shown)
        elif act is not None:
            try:
                act(windows[0])
            finally:
                windows[0].close()  # what has failed holds nothing up

    if act is not None:
        QTimer.singleShot(0, when_shown)
    return Opening(app, folder, Voice.of(), WEDNESDAY).plans()


def kept_in(store: PlanStore) -> Kept:
    with store:
        return store.read()


def open_card(number: int) -> Act:
    return lambda window: window.page.cards[number].open_button.click()


def leave(window: VersionsWindow) -> None:
    window.page.leave.click()


@pytest.mark.parametrize("way", ["button", "escape", "closed"])
def test_whoever_leaves_has_changed_no_byte_and_made_no_file(
    found: Found, qapp: QApplication, way: str
) -> None:
    before = files(found.folder)
    ways: dict[str, Act] = {
        "button": leave,
        "escape": lambda window: QTest.keyClick(window, Qt.Key.Key_Escape),
        "closed": lambda window: window.close(),
    }
    with pytest.raises(NoWindow) as stopped:
        opened(qapp, found.folder, ways[way])
    assert stopped.value.code == REFUSED
    assert files(found.folder) == before


def test_looking_around_writes_nothing_either(found: Found, qapp: QApplication) -> None:
    before = files(found.folder)

    def look(window: VersionsWindow) -> None:
        window.page.cards[2].look_button.click()
        page = window.stack.currentWidget()
        assert isinstance(page, LookPage)
        page.next_button.click()
        page.days_button.click()
        assert isinstance(window.stack.currentWidget(), DaysPage)
        for _ in range(2):
            QTest.keyClick(window, Qt.Key.Key_Escape)
        assert window.stack.currentWidget() is window.page
        leave(window)

    with pytest.raises(NoWindow):
        opened(qapp, found.folder, look)
    assert files(found.folder) == before


def test_the_suggested_one_opens_with_all_that_can_be_read_and_is_not_asked_about_again(
    found: Found, qapp: QApplication
) -> None:
    plan = kept_in(opened(qapp, found.folder, open_card(0))).diary.plan
    assert {when: plan.day(when) for when in found.days} == found.days
    assert list(found.folder.glob("plan.journal.cut-*")), "the remains are kept"
    store = opened(qapp, found.folder)
    assert store.untold == (), "it was seen"
    store.close()


def test_another_one_opens_and_what_was_there_stays_beside_it(found: Found, qapp: QApplication) -> None:
    before = files(found.folder)
    plan = kept_in(opened(qapp, found.folder, open_card(1))).diary.plan
    assert plan.day(FRIDAY) == ()
    after = set(files(found.folder).values())
    for name in ("plan.json", "plan.journal", "plan (MacBook).json", "backups/plan-2026-11-24-2140.json"):
        assert before[name] in after, name


def test_enter_opens_the_suggested_one(found: Found, qapp: QApplication) -> None:
    def enter(window: VersionsWindow) -> None:
        focus = window.focusWidget()
        assert focus is window.page.cards[0].open_button
        QTest.keyClick(focus, Qt.Key.Key_Return)

    assert kept_in(opened(qapp, found.folder, enter)).diary.plan.day(FRIDAY) == found.days[FRIDAY]


def test_the_keyboard_goes_through_the_cards_in_their_order(found: Found, qapp: QApplication) -> None:
    order: list[str] = []

    def go(window: VersionsWindow) -> None:
        for _ in range(9):
            focus = window.focusWidget()
            assert isinstance(focus, QPushButton)
            order.append(focus.accessibleName() or focus.text())
            QTest.keyClick(focus, Qt.Key.Key_Tab)
        leave(window)

    with pytest.raises(NoWindow):
        opened(qapp, found.folder, go)
    titles = ("This computer’s plan, up to the break", "Backup of 24 Nov", "Copy from “MacBook”")
    assert order == [
        *(f"{deed}: {title}" for title in titles for deed in ("Open this one", "Look inside")),
        "Show the files",
        "Keep both plans…",
        "Quit, change nothing",
    ]


def test_a_screen_reader_finds_buttons_by_name_and_the_numbers_of_a_card(
    found: Found, qapp: QApplication
) -> None:
    told: list[tuple[QAccessible.Role, str]] = []

    def listen(window: VersionsWindow) -> None:
        card = window.page.cards[1]
        for widget in (card, card.open_button, card.look_button):
            spoken = QAccessible.queryAccessibleInterface(widget)
            told.append((spoken.role(), spoken.text(QAccessible.Text.Name)))
        leave(window)

    with pytest.raises(NoWindow):
        opened(qapp, found.folder, listen)
    (_, name), *buttons = told
    assert name == "10 hours older: Backup of 24 Nov"
    assert buttons == [
        (QAccessible.Role.Button, "Open this one: Backup of 24 Nov"),
        (QAccessible.Role.Button, "Look inside: Backup of 24 Nov"),
    ]


# ---- single days, and both -----------------------------------------------------------------


def test_single_days_of_another_version_are_one_step_to_undo(found: Found, qapp: QApplication) -> None:
    def take(window: VersionsWindow) -> None:
        window.page.cards[2].look_button.click()
        look = window.stack.currentWidget()
        assert isinstance(look, LookPage)
        look.days_button.click()
        page = window.stack.currentWidget()
        assert isinstance(page, DaysPage)
        assert not page.take.isEnabled()
        page.boxes[SUNDAY].click()
        assert page.take.text() == "Open with 1 day taken"
        page.take.click()

    store = opened(qapp, found.folder, take)
    kept = store.read()
    (longer,) = kept.diary.plan.day(SUNDAY)
    assert isinstance(longer, Run)
    assert longer.distance == 20_000
    assert kept.diary.plan.day(SATURDAY) == found.days[SATURDAY], "not ticked, not taken"
    (step,) = store.steps(kept.diary).values()
    assert step.before.plan.day(SUNDAY) == found.days[SUNDAY]
    store.close()


def test_the_other_plan_is_kept_under_its_own_name(found: Found, qapp: QApplication) -> None:
    def keep(window: VersionsWindow) -> None:
        window.page.both.click()
        dialog = window.findChild(KeepBoth)
        assert isinstance(dialog, KeepBoth)
        dialog.radios[1].click()
        assert dialog.name.text() == "MacBook", "the file says so"
        dialog.name.setText("Winter / plan")
        dialog.do.click()

    plan = kept_in(opened(qapp, found.folder, keep)).diary.plan
    assert plan.day(FRIDAY) == found.days[FRIDAY]
    (other,) = other_plans(found.folder)
    assert other.name == "Winter plan"
    there = kept_in(PlanStore.open(other.folder)).diary.plan
    assert there.day(MONDAY + timedelta(15)), "the week that only the MacBook has"
    assert [one.folder for one in other_plans(other.folder)] == [found.folder], "and there is a way back"


# ---- what needs no window ------------------------------------------------------------------


def test_one_sound_version_needs_no_window(found: Found, qapp: QApplication) -> None:
    (found.folder / "plan (MacBook).json").unlink()
    store = opened(qapp, found.folder)
    assert store.untold, "but a word"
    store.close()


def test_a_copy_that_says_the_same_needs_none_and_is_known_then(tmp_path: Path, qapp: QApplication) -> None:
    with PlanStore.open(tmp_path) as store:
        store.save(Kept(), Kept())
    layout = Layout(tmp_path)
    shutil.copy(layout.snapshot, tmp_path / "plan (1).json")
    opened(qapp, tmp_path).close()
    with PlanStore.open(tmp_path) as again:
        assert again.strangers == ()


def test_the_window_speaks_the_language_that_the_runner_has_chosen(found: Found, qapp: QApplication) -> None:
    from contextlib import closing

    from desktop.storage.journal import JournalStorage

    with closing(JournalStorage(found.folder)) as storage:
        storage.commit({"settings": {"settings": {"language": "de"}}})
    titles: list[str] = []

    def read(window: VersionsWindow) -> None:
        titles.append(window.teller.title)
        leave(window)

    with pytest.raises(NoWindow):
        opened(qapp, found.folder, read)
    assert titles == ["Von deinem Plan gibt es mehr als eine Fassung"]


def test_what_was_chosen_is_done_once_also_when_another_machine_has_the_folder_open(
    found: Found, qapp: QApplication
) -> None:
    now = int(datetime.now().timestamp())
    macbook = Machine("0123456789ab", "MacBook")
    note = Note(macbook.id, macbook.name, 4711, now, now, True)
    found.layout.note(macbook.id).write_bytes(encode(note))

    def keep(window: VersionsWindow) -> None:
        QTimer.singleShot(0, answer)
        window.page.both.click()
        dialog = window.findChild(KeepBoth)
        assert isinstance(dialog, KeepBoth)
        dialog.do.click()

    def answer() -> None:
        questions = [one for one in qapp.topLevelWidgets() if isinstance(one, Box) and one.isVisible()]
        if not questions:
            QTimer.singleShot(5, answer)
            return
        assert not other_plans(found.folder), "nothing is done before it is answered"
        buttons = questions[0].findChildren(QPushButton)
        next(button for button in buttons if button.text() == "Open all the same").click()

    plan = kept_in(opened(qapp, found.folder, keep)).diary.plan
    assert plan.day(FRIDAY) == found.days[FRIDAY]
    assert len(other_plans(found.folder)) == 1
