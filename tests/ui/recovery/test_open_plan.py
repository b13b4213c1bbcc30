"""The versions of a plan that is open: told of until seen, and what is taken from them can be undone."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from desktop.model.plan import Run
from desktop.storage.others import keep_beside, other_plans
from desktop.storage.plans import PlanStore
from desktop.storage.survey import survey
from desktop.ui.footwork import Footwork
from desktop.ui.recovery.keep_both import KeepBoth
from desktop.ui.recovery.look_page import LookPage
from desktop.ui.recovery.untold import tell_untold
from desktop.ui.recovery.window import VersionsWindow
from desktop.ui.system import footwork_on
from tests.ui.recovery.conftest import FRIDAY, SATURDAY, SUNDAY, WEDNESDAY, Found


@pytest.fixture
def opened(found: Found, qtbot: QtBot) -> Iterator[Footwork]:
    """The window on the plan as far as it can be read; what was found is told."""
    with PlanStore.open(found.folder) as store:
        made = Footwork(store, WEDNESDAY)
        qtbot.addWidget(made.window)
        made.window.show()
        tell_untold(made.window, store, made.voice, WEDNESDAY, made.desk.show_versions)
        yield made


def banner_button(opened: Footwork, text: str) -> QPushButton:
    buttons = opened.window.rooms.notices.findChildren(QPushButton)
    return next(button for button in buttons if button.text() == text)


def versions(opened: Footwork) -> VersionsWindow:
    opened.window.commands["versions"].trigger()
    shown = opened.window.findChildren(VersionsWindow)[-1]
    assert isinstance(shown, VersionsWindow)
    return shown


def test_what_was_lost_is_said_until_it_was_closed(opened: Footwork, found: Found) -> None:
    assert opened.window.rooms.notices.text == "Opened; one change made after Wed 25 Nov, 07:11 is missing."
    assert survey(found.folder).notices, "still to be told"
    banner_button(opened, "Close").click()
    assert not opened.window.rooms.notices.isVisible()
    assert not survey(found.folder).notices


def test_show_shows_what_was_found_and_then_it_was_seen(opened: Footwork, found: Found) -> None:
    banner_button(opened, "Show").click()
    (shown,) = opened.window.findChildren(VersionsWindow)
    told = [sentence for _, sentence in shown.teller.problems()]
    assert "The list of changes breaks off after change 3, Wed 25 Nov, 07:11." in told
    assert shown.page.cards[0].card.sentence.startswith("Only one change after Wed 25 Nov, 07:11 is missing.")
    after = survey(found.folder)
    assert not after.notices
    assert not after.strangers
    shown.close()


def test_another_version_is_taken_and_undone(opened: Footwork, found: Found) -> None:
    versions(opened).page.cards[1].open_button.click()
    assert opened.document.plan.day(FRIDAY) == ()
    assert opened.window.toast.text() == "The plan is now as in: Backup of 24 Nov. Undo takes it back."
    opened.window.commands["undo"].trigger()
    assert opened.document.plan.day(FRIDAY) == found.days[FRIDAY]


def test_single_days_are_taken_and_undone(opened: Footwork, found: Found) -> None:
    shown = versions(opened)
    shown.page.cards[1].look_button.click()
    look = shown.stack.currentWidget()
    assert isinstance(look, LookPage)
    look.days_button.click()
    page = shown.stack.currentWidget()
    page.boxes[SATURDAY].click()  # type: ignore[union-attr]
    page.take.click()  # type: ignore[union-attr]
    assert opened.document.plan.day(SATURDAY) == found.days[SATURDAY][1:]
    assert opened.document.plan.day(FRIDAY) == found.days[FRIDAY]
    opened.window.commands["undo"].trigger()
    assert opened.document.plan.day(SATURDAY) == found.days[SATURDAY]


def test_another_version_is_kept_beside_and_found_in_the_menu(opened: Footwork, found: Found) -> None:
    shown = versions(opened)
    shown.page.both.click()
    dialog = shown.findChild(KeepBoth)
    assert isinstance(dialog, KeepBoth)
    dialog.do.click()
    assert opened.document.plan.day(FRIDAY) == found.days[FRIDAY], "nothing of this one is another"
    opened.window.menus["file"].aboutToShow.emit()
    menu = opened.window.menus["other"]
    assert menu.menuAction().isVisible()
    assert [action.text() for action in menu.actions()] == ["Backup of 24 Nov"]
    _, arguments = footwork_on(other_plans(found.folder)[0].folder)
    assert arguments[-2:] == ["--data", str(found.folder / "other" / "Backup of 24 Nov")]


def test_without_other_plans_there_is_no_such_menu(opened: Footwork) -> None:
    opened.window.menus["file"].aboutToShow.emit()
    assert not opened.window.menus["other"].menuAction().isVisible()


def test_nothing_can_be_changed_in_a_look_inside(opened: Footwork, found: Found) -> None:
    shown = versions(opened)
    shown.page.cards[2].look_button.click()
    page = shown.stack.currentWidget()
    assert isinstance(page, LookPage)
    (longer,) = page.document.plan.day(SUNDAY)
    assert isinstance(longer, Run)
    assert longer.distance == 20_000
    before = page.document.diary
    assert not page.document.may_change()
    assert page.document.diary == before
    page.next_button.click()
    assert page.state.week.first > SUNDAY, "the week that only this version has"
    shown.close()


def test_a_plan_that_is_kept_beside_has_an_id_of_its_own(found: Found, tmp_path: Path) -> None:
    version = survey(found.folder).versions[2]
    made = keep_beside(found.folder, version, "MacBook")
    again = keep_beside(found.folder, version, "MacBook")
    assert (made.name, again.name) == ("MacBook", "MacBook 2")
    ids = {survey(folder).versions[0].state.store for folder in (found.folder, made, again)}
    assert len(ids) == 3


def test_the_title_says_which_of_several_plans_it_is(found: Found, qtbot: QtBot) -> None:
    made = keep_beside(found.folder, survey(found.folder).versions[2], "MacBook")
    for folder, title in ((made, "MacBook – Footwork[*]"), (found.folder, "Footwork[*]")):
        with PlanStore.open(folder) as store:
            footwork = Footwork(store, WEDNESDAY)
            qtbot.addWidget(footwork.window)
            assert footwork.window.windowTitle() == title
