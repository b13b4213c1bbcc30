"""The dialog "Templates": a ready-made week is chosen, fitted to the runner, and put into a week."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.model.exercise import Complaint, Equipment
from desktop.model.fitting import ALL_DAYS
from desktop.model.plan import Plan, Run, RunKind, StrengthSession, items
from desktop.model.runner import Runner, suits
from desktop.ui.aboutyou.window import AboutYouWindow
from desktop.ui.controls.buttons import Link
from desktop.ui.footwork import Footwork
from desktop.ui.readyweeks.dialog import ReadyWeeks
from desktop.ui.window.week_taken import WeekTaken
from desktop.wording import deeds


def ask(footwork: Footwork, pick: str = "four-runs") -> ReadyWeeks:
    footwork.window.commands["templates"].trigger()
    dialog = footwork.window.findChildren(ReadyWeeks)[-1]
    next(card for card in dialog.cards if card.template.id == pick).click()
    return dialog


def runs_on(footwork: Footwork, runner: Runner) -> None:
    footwork.document.edit(runner, deeds.CHANGE)


def test_every_ready_made_week_is_offered_and_the_button_names_the_deed(footwork: Footwork) -> None:
    dialog = ask(footwork)
    assert [card.template for card in dialog.cards] == list(footwork.document.templates)
    name = dialog.chosen.name
    assert dialog.do.text() == f"Use “{name}” in week 48"
    assert dialog.preview.name.text() == name
    assert dialog.preview.suits.text() == "All of it suits you as it is."
    assert dialog.preview.changes.said == ()


def test_it_lays_the_week_down_as_one_step_and_shows_it(footwork: Footwork) -> None:
    dialog = ask(footwork)
    later = dialog.into.choices[2]
    dialog.into.choose(later)
    dialog.into.chosen.emit(later)
    assert dialog.do.text().endswith("in week 50")
    name = dialog.chosen.name
    dialog.do.click()
    assert footwork.state.week == later
    assert any(footwork.document.plan.day(when) for when in later)
    assert footwork.window.toast.text() == f"“{name}” stands in week 50. Undo takes it back."
    footwork.window.commands["undo"].trigger()
    assert footwork.document.plan == Plan()


def test_what_does_not_suit_is_exchanged_and_said_before(footwork: Footwork) -> None:
    runner = Runner(frozenset({Complaint.KNEE_INJURY}), frozenset({Equipment.CUSHIONED_SHOES}))
    runs_on(footwork, runner)
    dialog = ask(footwork)
    lines = dialog.preview.changes.said
    assert any(line.startswith("Without a ") for line in lines)
    assert any(line.startswith("With knee injury: ") for line in lines)
    dialog.do.click()
    assert " changes to suit you. Undo takes it back." in footwork.window.toast.text()
    plan, library = footwork.document.plan, footwork.document.library
    planned = [library[item.exercise] for _, entry in plan.entries() for item in items(entry)]
    assert planned
    assert all(suits(exercise, runner) for exercise in planned)


def test_sessions_and_runs_go_to_the_days_with_time(footwork: Footwork) -> None:
    dialog = ask(footwork)
    for day in (0, 2, 4):
        dialog.preview.days[day].click()
    assert dialog.preview.free == ALL_DAYS - {0, 2, 4}
    assert dialog.preview.changes.said
    dialog.do.click()
    for when, entry in footwork.document.plan.entries():
        assert when.weekday() not in (0, 2, 4) or not isinstance(entry, Run | StrengthSession)
    assert ask(footwork).preview.free == ALL_DAYS - {0, 2, 4}, "asked again with the same days"


def test_without_any_day_nothing_can_be_used(footwork: Footwork) -> None:
    dialog = ask(footwork)
    for chip in dialog.preview.days.values():
        chip.click()
    assert not dialog.do.isEnabled()
    assert dialog.preview.suits.text() == "Choose at least one day."


def test_a_week_that_holds_something_is_told_and_asked_about(footwork: Footwork) -> None:
    when = footwork.state.week.dates[2]
    footwork.document.edit(Plan({when: (Run("r", RunKind.EASY, 8000),)}), deeds.CHANGE)
    dialog = ask(footwork)
    assert dialog.state.text() == "That week holds 1 entry; you are asked about it."
    dialog.do.click()
    assert footwork.window.findChildren(WeekTaken)
    assert len(list(footwork.document.plan.entries())) == 1


def test_keys_choose_and_use(footwork: Footwork) -> None:
    dialog = ask(footwork)
    QApplication.processEvents()
    first = dialog.cards[0]
    first.click()
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Down)
    assert dialog.chosen != first.template
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)
    assert footwork.document.plan != Plan()


def test_about_you_is_a_click_away(footwork: Footwork) -> None:
    dialog = ask(footwork)
    next(link for link in dialog.findChildren(Link) if link.text() == "About you…").click()
    assert not dialog.isVisible()
    assert any(page.isVisible() for page in footwork.window.findChildren(AboutYouWindow))


@pytest.mark.parametrize("size", [(1440, 860), (900, 600), (600, 600), (600, 344)])
def test_it_fits_its_window(footwork: Footwork, size: tuple[int, int]) -> None:
    footwork.window.resize(*size)
    QApplication.processEvents()
    dialog = ask(footwork)
    QApplication.processEvents()
    assert dialog.width() <= footwork.window.width()
    assert dialog.height() <= footwork.window.height()
    assert dialog.rect().contains(QRect(dialog.do.mapTo(dialog, QPoint(0, 0)), dialog.do.size()))
    chosen = next(card for card in dialog.cards if card.isChecked())
    for part in (chosen, dialog.preview.name):
        assert part.visibleRegion().boundingRect().height() > 10, "something of both is in sight"
