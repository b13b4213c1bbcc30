"""The print dialog as a whole: what it asks for, what it shows, how it is left."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QLocale, QSize, Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractSpinBox, QComboBox, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.model import edits
from desktop.model.diary import Diary, SavedExercise, SavedRoutine
from desktop.model.dose import Dose
from desktop.model.exercise import Part
from desktop.model.plan import Note, Plan
from desktop.model.settings import Theme
from desktop.storage.plans import PlanStore
from desktop.storage.printed import remember_printed
from desktop.ui.controls.label import Label
from desktop.ui.controls.picker import Picker
from desktop.ui.controls.segmented import Segmented
from desktop.ui.controls.stepper import Stepper
from desktop.ui.controls.switch import Switch
from desktop.ui.printer import asking
from desktop.ui.printing.dialog import PrintDialog
from desktop.ui.printing.jobs import usual_paper
from desktop.ui.printing.kinds import KINDS, USUAL
from desktop.wording.deeds import CHANGE
from desktop.wording.language import PSEUDO, offered
from desktop.wording.voice import Voice
from printouts import Pages, Sheet
from printouts.layout import LAYOUTS
from tests.printouts import sample
from tests.printouts.strips import hanging, moved
from tests.ui.printing.conftest import Desk

FOCUS = Qt.FocusPolicy.TabFocus
FIELDS = (Picker, Segmented, Stepper, Switch, QLineEdit)


def test_each_kind_of_paper_has_its_line_and_a_layout() -> None:
    assert set(KINDS) == set(LAYOUTS) == set(Sheet)


@pytest.mark.parametrize("sheet", sorted(set(Sheet) - {Sheet.STRIP}))
def test_each_kind_of_paper_is_shown(desk: Desk, sheet: Sheet) -> None:
    dialog = desk.open(sheet)
    pages = dialog.making.pages
    assert pages is not None
    assert dialog.preview.view.sides[0].page == 0
    assert dialog.foot.pdf.isEnabled()
    assert dialog.foot.paper.text()


def test_a_correction_strip_needs_a_sheet_that_was_printed(desk: Desk, tmp_path: Path) -> None:
    dialog = desk.open(Sheet.STRIP)
    assert "Week 48 was not printed yet" in dialog.problem
    assert not dialog.foot.pdf.isEnabled()
    remember_printed(tmp_path, [hanging(moved())])
    assert desk.open(Sheet.STRIP, folder=tmp_path).making.pages is not None


def test_several_kinds_are_printed_at_once(desk: Desk) -> None:
    dialog = desk.open()
    dialog.choices.kinds[Sheet.CARDS].click()
    desk.settle(dialog)
    assert dialog.job().what == (Sheet.FRIDGE, Sheet.CARDS)
    assert dialog.foot.paper.text() == "5 sheets of A4, 4 on both sides. Flip on the long edge."
    assert [side.name for side in dialog.preview.view.sides] == ["A4, across"]  # its back stays empty
    dialog.preview.turn(1)
    assert [side.name for side in dialog.preview.view.sides] == ["Sheet 2, front", "Sheet 2, back"]


def test_nothing_chosen_is_said_and_cannot_be_saved(desk: Desk) -> None:
    dialog = desk.open()
    dialog.choices.kinds[Sheet.FRIDGE].click()
    desk.settle(dialog)
    assert dialog.problem == "Choose something to print."
    assert not dialog.foot.pdf.isEnabled()
    assert dialog.foot.pdf.toolTip() == dialog.problem
    dialog.choices.kinds[Sheet.ROUTINES].click()
    desk.settle(dialog)
    assert dialog.foot.pdf.isEnabled()
    assert dialog.foot.pdf.toolTip() == ""


def test_a_week_without_routines_says_so_in_the_place_of_the_pages(desk: Desk) -> None:
    desk.footwork.document.edit(Plan(), CHANGE)
    dialog = desk.open(Sheet.ROUTINES)
    assert "no warm-up" in dialog.preview.view.message
    assert not dialog.foot.pdf.isEnabled()
    assert not dialog.foot.png.isEnabled()
    assert dialog.foot.png.accessibleDescription() == dialog.problem


def test_paper_that_a_week_has_nothing_for_is_said_and_not_named(desk: Desk) -> None:
    desk.footwork.document.edit(Plan(), CHANGE)
    dialog = desk.open()
    assert dialog.foot.warning.isHidden()
    for sheet in (Sheet.ROUTINES, Sheet.CARDS):
        dialog.choices.kinds[sheet].click()
        desk.settle(dialog)
    assert dialog.foot.warning.text.text() == (
        "Week 48 has no routines, so there are no routine cards. "
        "Week 48 has no exercises, so there are no exercise cards."
    )
    assert dialog.proposed().name == "2026-W48 fridge sheet"
    dialog.choices.kinds[Sheet.ROUTINES].click()
    dialog.choices.kinds[Sheet.CARDS].click()
    desk.settle(dialog)
    assert dialog.foot.warning.isHidden()


def test_a_sheet_is_printed_in_another_language_than_the_windows(desk: Desk) -> None:
    dialog = desk.open()
    assert dialog.job().options.language == "en"
    desk.change(dialog, "language", "de")
    job = dialog.job()
    assert job.options.language == "de"
    assert job.library["calf-raise"].name == "Wadenheben"
    assert dialog.making.pages is not None
    assert "Woche 48" in dialog.making.pages.title


def test_several_weeks_are_printed_and_the_length_stays_when_the_first_moves(desk: Desk) -> None:
    dialog = desk.open()
    choices = dialog.choices
    choices.last.choose(dialog.chosen.first.shifted(2))
    choices.last.chosen.emit(choices.last.choice)
    desk.settle(dialog)
    assert [week.number for week in dialog.job().weeks] == [48, 49, 50]
    assert dialog.foot.paper.text() == "3 sheets of A4, one side."
    assert dialog.proposed().name == "2026-W48 to 2026-W50 fridge sheet"
    choices.first.choose(dialog.chosen.first.shifted(-1))
    choices.first.chosen.emit(choices.first.choice)
    desk.settle(dialog)
    assert [week.number for week in dialog.job().weeks] == [47, 48, 49]


def test_what_makes_no_difference_is_not_asked(desk: Desk) -> None:
    dialog = desk.open()
    shows = dialog.choices.shows
    assert all(map(shows, ("orientation", "figures", "notes")))
    assert not any(map(shows, ("card", "gap", "sides", "offset", "marks", "rule", "every_exercise")))
    dialog.choices.kinds[Sheet.FRIDGE].click()
    dialog.choices.kinds[Sheet.ROUTINES].click()
    desk.settle(dialog)
    assert not any(map(shows, ("orientation", "figures", "notes")))
    assert all(map(shows, ("card", "gap", "sides", "offset", "marks", "rule")))
    assert not shows("every_exercise")
    desk.change(dialog, "sides", "one")
    assert not shows("offset")


def test_what_cannot_be_chosen_says_why(desk: Desk) -> None:
    dialog = desk.open(Sheet.CARDS)
    desk.change(dialog, "card", "poker")
    sides = dialog.choices.control("sides")
    assert not sides.isEnabled()
    assert sides.accessibleDescription() == "Cards of this size have no backs."
    assert dialog.foot.paper.text() == "2 sheets of A4, one side."


def test_backs_are_moved_left_and_up_too(desk: Desk, qtbot: QtBot) -> None:
    dialog = desk.open(Sheet.CARDS)
    across, down = dialog.choices.offset
    across.setFocus()
    across.selectAll()
    qtbot.keyClicks(across, "-1.5")
    qtbot.keyClick(across, Qt.Key.Key_Tab)
    down.stepBy(1)
    desk.settle(dialog)
    assert dialog.job().options.offset == (-1.5, 0.5)
    across.stepBy(1)
    assert dialog.job().options.offset == (-1.0, 0.5)


def test_the_foot_says_how_sheets_are_turned(desk: Desk) -> None:
    dialog = desk.open(Sheet.ROUTINES)
    said = {}
    for sides in ("one", "short", "fold", "fronts-backs"):
        desk.change(dialog, "sides", sides)
        said[sides] = dialog.foot.paper.text()
    assert said["one"] == "6 sheets of A4, one side."
    assert said["short"] == "3 sheets of A4, both sides. Flip on the short edge."
    assert said["fold"].endswith("one side. Cut out each front with its back, and fold between them.")
    assert "feed it again" in said["fronts-backs"]


@pytest.mark.parametrize("height", [640, 780])
def test_the_choices_scroll_only_where_they_do_not_fit(desk: Desk, height: int) -> None:
    choices = desk.open(size=(1180, height)).choices
    ground = choices.widget()
    assert ground is not None
    wanted = ground.heightForWidth(choices.viewport().width())
    assert choices.verticalScrollBar().maximum() == max(0, wanted - choices.viewport().height())


@pytest.mark.parametrize("size", [(1180, 780), (868, 700), (388, 420), (720, 450)])
@pytest.mark.parametrize("code", [*offered(), PSEUDO])
def test_nothing_is_cut_at_any_width_in_any_language(desk: Desk, code: str, size: tuple[int, int]) -> None:
    dialog = desk.open(Sheet.CARDS, voice=Voice.of(code), size=size, settle=False)
    for tab in (True, False):
        dialog.tabs.choose(tab)
        dialog.tabs.chosen.emit(tab)
        assert dialog.size() == QSize(*size)
        for control in dialog.findChildren(QWidget):
            if not control.isVisible() or not isinstance(control, QAbstractButton | QComboBox):
                continue
            assert control.width() >= control.minimumSizeHint().width(), control.accessibleName()
            inside = control.mapTo(dialog, control.rect().center())
            assert inside.x() - control.width() // 2 >= 0, control
            assert inside.x() + control.width() // 2 <= dialog.width(), control


def test_every_control_has_a_name_and_is_reached_by_tab(desk: Desk, qtbot: QtBot) -> None:
    dialog = desk.open(Sheet.CARDS)
    buddies = {label.buddy() for label in dialog.findChildren(QLabel)}
    wanted = set()
    for control in dialog.findChildren(QWidget):
        within = isinstance(control.parentWidget(), QAbstractSpinBox)  # it has the focus for the whole
        if control.isVisible() and control.isEnabled() and control.focusPolicy() & FOCUS and not within:
            if isinstance(control, QComboBox):
                assert control.accessibleName(), control
                assert control in buddies or control is dialog.preview.zooms
            if isinstance(control, QAbstractButton):
                assert control.accessibleName() or control.text(), control
            wanted.add(control)
    reached = set()
    dialog.activateWindow()
    dialog.choices.kinds[Sheet.FRIDGE].setFocus()
    for _ in range(2 * len(wanted)):
        focus = dialog.focusWidget()
        assert focus is not None
        reached.add(focus)
        qtbot.keyClick(focus, Qt.Key.Key_Tab)
    assert wanted <= reached, {type(one).__name__: one.accessibleName() for one in wanted - reached}


@pytest.mark.parametrize("code", offered())
def test_alt_and_a_letter_reach_every_field(desk: Desk, qtbot: QtBot, code: str) -> None:
    """Whatever is chosen to print: no letter twice, and each goes where its label says."""
    dialog = desk.open(Sheet.CARDS, voice=Voice.of(code), settle=False)
    dialog.choices.kinds[Sheet.FRIDGE].click()
    dialog.choices.second._names.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    fields = {
        widget
        for widget in dialog.choices.findChildren(QWidget)
        if isinstance(widget, FIELDS) and not isinstance(widget.parentWidget(), Stepper)
    }
    named: list[QWidget] = []
    letters = []
    for one in (*dialog.choices.lettered, *dialog.foot.lettered):
        assert one.letter is not None, one.text()
        letters.append(one.text()[one.letter].upper())
        field = one.buddy() if isinstance(one, Label) else one
        assert field is not None
        named.append(field)
        if isinstance(one, Label) and one.isVisible():
            qtbot.keyClick(dialog, getattr(Qt.Key, f"Key_{letters[-1]}"), Qt.KeyboardModifier.AltModifier)
            focus = field.focusProxy() or field
            qtbot.waitUntil(focus.hasFocus)
    assert len(set(letters)) == len(letters)
    assert fields <= set(named)


def test_escape_closes_and_nothing_is_made_any_more(desk: Desk, qtbot: QtBot) -> None:
    dialog = desk.open(Sheet.CARDS, settle=False)
    qtbot.keyClick(dialog.choices.kinds[Sheet.CARDS], Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert dialog.ready
    assert dialog.wrote == ()


def test_page_down_turns_sheets_from_anywhere(desk: Desk, qtbot: QtBot) -> None:
    dialog = desk.open(Sheet.ROUTINES)
    assert dialog.preview.where.text() == "Sheet 1 of 3"
    qtbot.keyClick(dialog.choices.kinds[Sheet.ROUTINES], Qt.Key.Key_PageDown)
    desk.settle(dialog)
    assert dialog.preview.where.text() == "Sheet 2 of 3"
    assert [side.name for side in dialog.preview.view.sides] == ["Sheet 2, front", "Sheet 2, back"]
    for _ in range(4):
        qtbot.keyClick(dialog.preview.view, Qt.Key.Key_PageDown)
    assert dialog.preview.where.text() == "Sheet 3 of 3"
    assert not dialog.preview.after.isEnabled()
    qtbot.keyClick(dialog.preview.view, Qt.Key.Key_PageUp)
    assert dialog.preview.where.text() == "Sheet 2 of 3"


def test_sheets_are_turned_while_pages_are_laid_out(desk: Desk, qtbot: QtBot) -> None:
    """A key that comes before the pages counts, up to the last sheet that there is then."""
    dialog = desk.open(Sheet.ROUTINES, settle=False)
    card = dialog.choices.kinds[Sheet.ROUTINES]
    assert not dialog.preview.view.sides
    for key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
        qtbot.keyClick(card, key)
    desk.settle(dialog)
    assert dialog.preview.where.text() == "Sheet 2 of 3"
    dialog.choices.kinds[Sheet.CARDS].click()  # more sheets are to come
    for _ in range(3):
        qtbot.keyClick(card, Qt.Key.Key_PageDown)
    assert dialog.preview.where.text() == "Sheet 3 of 3"
    desk.settle(dialog)
    assert dialog.preview.where.text().startswith("Sheet 5 of ")
    dialog.choices.kinds[Sheet.CARDS].click()  # and fewer again
    desk.settle(dialog)
    assert dialog.preview.where.text() == "Sheet 3 of 3"
    qtbot.keyClick(card, Qt.Key.Key_PageUp)
    assert dialog.preview.where.text() == "Sheet 2 of 3"


def test_there_is_nothing_to_turn_where_nothing_is_chosen(desk: Desk, qtbot: QtBot) -> None:
    dialog = desk.open(Sheet.ROUTINES)
    card = dialog.choices.kinds[Sheet.ROUTINES]
    card.click()
    for _ in range(3):
        qtbot.keyClick(card, Qt.Key.Key_PageDown)
    card.click()
    desk.settle(dialog)
    assert dialog.preview.where.text() == "Sheet 1 of 3"


def test_paper_is_white_in_a_dark_window(desk: Desk) -> None:
    document = desk.footwork.document
    document.set_settings(replace(document.settings, theme=Theme.DARK))
    dialog = desk.open()
    view = dialog.preview.view
    shown = view.viewport().grab().toImage()
    colours = {shown.pixelColor(x, shown.height() // 2).name() for x in range(0, shown.width(), 3)}
    assert "#ffffff" in colours
    assert desk.footwork.themes.current.hex("board").lower() in colours


def test_the_dialog_opens_from_the_menu_over_the_window(desk: Desk, qtbot: QtBot) -> None:
    window = desk.footwork.window
    window.show()
    window.commands["print-cards"].trigger()
    dialog = window.findChild(PrintDialog)
    assert dialog is not None
    assert dialog.job().what == (Sheet.CARDS,)
    desk.settle(dialog)
    dialog.reject()
    qtbot.waitUntil(lambda: window.findChild(PrintDialog) is None)


@pytest.mark.parametrize(
    ("name", "paper"), [("en_US", "letter"), ("de_DE", "a4"), ("es_MX", "letter"), ("C", "a4")]
)
def test_letter_is_proposed_where_printers_hold_it(name: str, paper: str) -> None:
    assert usual_paper(QLocale(name)) == paper


def test_what_cannot_be_drawn_is_named_before_it_is_printed(desk: Desk) -> None:
    dialog = desk.open()
    assert dialog.foot.warning.isHidden()
    document = desk.footwork.document
    note = Note("n", "\U0001f9ff\ue000\ue001")
    document.edit(edits.add_entry(document.plan, date(2026, 11, 26), note), CHANGE)
    desk.change(dialog, "ink_saving", True)
    assert "characters of the note on Thursday 26 cannot be printed." in dialog.foot.warning.text.text()
    dialog.foot.warn((), ["one.", "two.", "three.", "four.", "five."])
    assert dialog.foot.warning.text.text() == "one. two. three. So it is in 2 other places."


def test_a_picture_for_a_phone_is_saved_and_not_printed(desk: Desk) -> None:
    dialog = desk.open(Sheet.PHONE)
    assert dialog.foot.paper.text().endswith("for a phone.")
    assert dialog.foot.png.isEnabled()
    assert not dialog.foot.print.isEnabled()
    assert dialog.foot.print.toolTip() == "A picture for a phone is not printed; save it as PNG."


def test_a_second_runner_stands_on_the_sheet(desk: Desk, tmp_path: Path, qtbot: QtBot) -> None:
    folder = tmp_path / "theirs"
    with PlanStore.open(folder) as theirs:
        before = theirs.read()
        after = before._replace(diary=replace(before.diary, plan=sample.plan()))
        theirs.save(before, after)
    dialog = desk.open()
    second = dialog.choices.second
    second._ask_folder = lambda *_: str(tmp_path / "none")
    second._choose(second._ask_folder)
    assert "none" in second.problem.text()
    assert dialog.job().beside is None
    second._choose(lambda *_: str(folder))
    qtbot.keyClicks(second.name, "Ben")
    qtbot.keyClicks(second.own_name, "Ann")
    desk.settle(dialog)
    job = dialog.job()
    assert job.beside is not None
    assert (job.name, job.beside.name) == ("Ann", "Ben")
    assert job.beside.plan.day(date(2026, 11, 24)) == desk.footwork.document.plan.day(date(2026, 11, 24))
    dialog.choices.kinds[Sheet.FRIDGE].click()
    dialog.choices.kinds[Sheet.CARDS].click()
    assert dialog.job().beside is None
    dialog.choices.kinds[Sheet.FRIDGE].click()
    second.remove.click()
    desk.settle(dialog)
    assert dialog.job().beside is None


def test_what_could_not_be_read_of_a_second_runner_is_told(desk: Desk, tmp_path: Path) -> None:
    folder = tmp_path / "theirs"
    with PlanStore.open(folder) as theirs:
        before = theirs.read()
        theirs.save(before, before._replace(diary=replace(before.diary, plan=sample.plan())))
    with (folder / "plan.journal").open("ab") as journal:
        journal.write(b"half a line")
    dialog = desk.open()
    dialog.choices.second._choose(lambda *_: str(folder))
    desk.settle(dialog)
    assert dialog.foot.warning.text.text().startswith(f"{folder}: ")
    dialog.choices.second.remove.click()
    desk.settle(dialog)
    assert dialog.foot.warning.text.text() == ""


def test_pages_go_to_the_printer_and_it_is_remembered(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls: list[dict[str, Any]] = []

    def print_pages(parent: QWidget, pages: Pages, sides: str, *_: object, **more: Any) -> None:
        calls.append({"pages": pages, "sides": sides, **more})

    monkeypatch.setattr(asking, "print_pages", print_pages)
    dialog = desk.open(Sheet.CARDS, folder=tmp_path)
    desk.change(dialog, "sides", "short")
    dialog.foot.print.click()
    (call,) = calls
    assert call["pages"] is dialog.making.pages
    assert (call["sides"], call["printer"]) == ("short", "")
    call["sent"]("Sent to Kitchen.", "kitchen")
    desk.settle(dialog)
    assert dialog.foot.news.text.text() == "Sent to Kitchen."
    assert not dialog.foot.open.isVisible()
    again = desk.open(folder=tmp_path)
    assert again.chosen.options.sides == "short"
    again.foot.print.click()
    assert calls[-1]["printer"] == "kitchen"


def test_seldom_kinds_are_offered_when_they_are_asked_for(desk: Desk) -> None:
    dialog = desk.open()
    kinds, more = dialog.choices.kinds, dialog.choices.more
    assert [sheet for sheet, card in kinds.items() if card.isVisible()] == list(USUAL)
    more.click()
    assert all(card.isVisible() for card in kinds.values())
    assert not more.isVisible()
    assert kinds[Sheet.MONTH].hasFocus()
    seldom = desk.open(Sheet.POCKET)
    assert all(card.isVisible() for card in seldom.choices.kinds.values())


def test_what_is_of_no_week_asks_for_none_and_its_file_names_none(desk: Desk) -> None:
    dialog = desk.open(Sheet.WHY)
    assert not dialog.choices.first.isVisible()
    assert dialog.choices.shows("large")
    assert dialog.choices.shows("paper")
    assert dialog.proposed().name == "Why these exercises"
    assert dialog.foot.paper.text() == "2 sheets of A4, one side."
    dialog.choices.kinds[Sheet.FRIDGE].click()
    assert dialog.choices.first.isVisible()


def test_cards_of_a_saved_routine_are_printed_by_name(desk: Desk) -> None:
    dialog = desk.open(Sheet.ROUTINES)
    assert not any(picker.accessibleName() == "Routines" for picker in dialog.findChildren(Picker))
    dialog.close()
    saved = SavedRoutine(
        "s", "Hard-day starter", Part.WARM_UP, (SavedExercise("duck-walk", Dose(distance=10)),)
    )
    document = desk.footwork.document
    document.edit(Diary(Plan()).with_routine(saved), CHANGE)
    dialog = desk.open(Sheet.ROUTINES)
    assert dialog.problem, "the week has none"
    desk.change(dialog, "routine", "s")
    assert dialog.job().saved == (saved,)
    assert dialog.problem == ""
    assert dialog.foot.pdf.isEnabled()
    dialog.choices.kinds[Sheet.ROUTINES].click()
    dialog.choices.kinds[Sheet.FRIDGE].click()
    assert not dialog.choices.shows("routine"), "it makes no difference for the week's sheet"
