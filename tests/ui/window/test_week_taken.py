"""Copy week and templates on a week that holds something: add, replace, fill free days, or leave it."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.model.plan import MAX_ENTRIES_A_DAY, Day, Entry, Note, Plan, Rest, Run, RunKind, Status
from desktop.model.settings import Theme
from desktop.model.whole_weeks import Fill
from desktop.ui.controls.text import Text
from desktop.ui.footwork import Footwork
from desktop.ui.theme import Themes
from desktop.ui.welcome.small_week import paint_frame
from desktop.ui.window.week_picture import BothWeeks, TitledWeek
from desktop.ui.window.week_taken import WeekTaken
from desktop.wording import deeds

MONDAY = date(2026, 11, 23)
NEXT_MONDAY = MONDAY + timedelta(weeks=1)
SOURCE: Day = (Run("a", RunKind.EASY, 8000), Note("n", "dentist"))


def run(name: str, status: Status = Status.PLANNED) -> Run:
    return Run(name, RunKind.TEMPO, 10_000, status=status)


@pytest.fixture
def taken(footwork: Footwork) -> Footwork:
    """A week to copy, and a next one with a run that is planned and one that is done."""
    days = {
        MONDAY: SOURCE,
        MONDAY + timedelta(days=1): (Run("b", RunKind.LONG, 18_000),),
        NEXT_MONDAY: (run("planned"), run("done", Status.DONE)),
    }
    footwork.document.edit(Plan(days), deeds.CHANGE)
    return footwork


def ask(footwork: Footwork) -> WeekTaken:
    footwork.window.commands["copy-week"].trigger()
    (dialog,) = footwork.window.findChildren(WeekTaken)
    return dialog


def next_week(footwork: Footwork) -> list[Entry]:
    return [entry for n in range(7) for entry in footwork.document.plan.day(NEXT_MONDAY + timedelta(days=n))]


def test_free_days_are_proposed_and_the_button_names_the_deed(taken: Footwork) -> None:
    dialog = ask(taken)
    assert dialog.choices[Fill.FREE_DAYS].isChecked()
    assert dialog.do.text() == "Fill 1 free day"
    assert len(next_week(taken)) == 2


@pytest.mark.parametrize(
    ("key", "deed", "left"),
    [(Qt.Key.Key_R, "Replace 1 entry", 3), (Qt.Key.Key_A, "Add 2 entries", 4), (Qt.Key.Key_F, "Fill", 3)],
)
def test_a_letter_chooses_enter_does_and_one_undo_takes_it_back(
    taken: Footwork, qtbot: QtBot, key: Qt.Key, deed: str, left: int
) -> None:
    before = taken.document.plan
    dialog = ask(taken)
    qtbot.keyClick(dialog, key)
    assert dialog.do.text().startswith(deed)
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert len(next_week(taken)) == left
    assert "done" in {entry.id for entry in next_week(taken)}
    assert taken.state.week.first == NEXT_MONDAY
    taken.window.commands["undo"].trigger()
    assert taken.document.plan == before


def test_escape_leaves_the_plan_and_the_week_in_view(taken: Footwork, qtbot: QtBot) -> None:
    before = taken.document.plan
    qtbot.keyClick(ask(taken), Qt.Key.Key_Escape)
    assert taken.document.plan == before
    assert taken.state.week.first == MONDAY


def test_replace_says_what_stays_and_is_not_offered_for_what_is_done(taken: Footwork) -> None:
    choice = ask(taken).choices[Fill.REPLACE]
    assert "1 entry of week 49 goes." in choice.accessibleDescription()
    assert "1 done entry stays." in choice.accessibleDescription()
    all_done = {NEXT_MONDAY: (run("done", Status.DONE),)}
    taken.document.edit(taken.document.plan.with_days(all_done), deeds.CHANGE)
    taken.window.findChildren(WeekTaken)[0].reject()
    question = taken.window.findChildren(WeekTaken)
    assert all(not dialog.isVisible() for dialog in question)
    taken.window.commands["copy-week"].trigger()
    again = taken.window.findChildren(WeekTaken)[-1]
    assert not again.choices[Fill.REPLACE].isEnabled()


def test_notes_come_when_they_are_asked_for(taken: Footwork, qtbot: QtBot) -> None:
    dialog = ask(taken)
    qtbot.keyClick(dialog, Qt.Key.Key_A)
    dialog.notes.click()
    assert dialog.do.text() == "Add 3 entries"
    dialog.do.click()
    assert any(isinstance(entry, Note) for entry in next_week(taken))


def test_a_free_week_is_not_asked_about_and_the_toast_says_that_notes_stayed(footwork: Footwork) -> None:
    footwork.document.edit(Plan({MONDAY: SOURCE}), deeds.CHANGE)
    footwork.window.commands["copy-week"].trigger()
    assert footwork.window.findChildren(WeekTaken) == []
    assert [type(entry) for entry in next_week(footwork)] == [Run]
    assert footwork.window.toast.text() == (
        "Copied to week 49 without a note of its day. Undo takes it back."
    )


def test_a_week_of_notes_alone_says_why_nothing_is_copied(footwork: Footwork) -> None:
    footwork.document.edit(Plan({MONDAY: (Note("n", "dentist"),)}), deeds.CHANGE)
    footwork.window.commands["copy-week"].trigger()
    assert next_week(footwork) == []
    assert "nothing but notes" in footwork.window.toast.text()


def test_a_day_that_would_be_too_full_says_so_on_its_answer(taken: Footwork) -> None:
    crowd = {NEXT_MONDAY: tuple(Rest(str(n)) for n in range(MAX_ENTRIES_A_DAY))}
    taken.document.edit(taken.document.plan.with_days(crowd), deeds.CHANGE)
    choice = ask(taken).choices[Fill.ADD]
    assert not choice.isEnabled()
    assert choice.accessibleDescription().startswith("Mon 30 would be too full")


def test_a_template_asks_the_same_question(taken: Footwork, qtbot: QtBot) -> None:
    from desktop.ui.window.weeks import Weeks

    (weeks,) = taken.window.findChildren(Weeks)
    template = taken.document.templates[0]
    weeks.use(template)
    (dialog,) = taken.window.findChildren(WeekTaken)
    assert dialog.notes.isHidden()
    qtbot.keyClick(dialog, Qt.Key.Key_A)
    dialog.do.click()
    added = sum(len(day) for day in template.days)
    assert sum(len(taken.document.plan.day(when)) for when in taken.state.week) == 3 + added
    assert taken.window.commands["undo"].text() == f"Undo use “{template.name}”"


def test_the_picture_marks_what_comes_in(taken: Footwork) -> None:
    choice = ask(taken).choices[Fill.ADD]
    days: tuple[Day, ...] = ((run("x"),), *((),) * 6)
    choice.show_outcome("", days, frozenset(), "", "")
    bare = choice.grab().toImage()
    choice.show_outcome("", days, frozenset({"x"}), "", "")
    assert choice.grab().toImage() != bare


@pytest.mark.parametrize("size", [(1440, 860), (1366, 700), (900, 600), (600, 600), (600, 344)])
def test_it_fits_its_window_and_every_answer_can_be_reached(taken: Footwork, size: tuple[int, int]) -> None:
    taken.window.resize(*size)
    QApplication.processEvents()
    dialog = ask(taken)
    QApplication.processEvents()
    assert dialog.width() <= taken.window.width()
    assert dialog.height() <= taken.window.height()
    assert dialog.rect().contains(QRect(dialog.do.mapTo(dialog, QPoint(0, 0)), dialog.do.size()))
    shown = [choice for choice in dialog.choices.values() if choice.isVisible()]
    lefts = {choice.mapTo(dialog, QPoint(0, 0)).x() for choice in shown}
    room = min(size[0], dialog.screen().availableSize().width())
    assert len(lefts) == (len(shown) if room > 1000 else 1), "below each other in a narrow window"
    for choice in shown:
        choice.setChecked(True)
        QTest.keyClicks(dialog, choice.key)
        QApplication.processEvents()
        top = choice.mapTo(dialog, QPoint(0, 0)).y()
        assert 0 < top < dialog.do.mapTo(dialog, QPoint(0, 0)).y(), "what is chosen is in sight"


@pytest.mark.parametrize("size", [(900, 600), (600, 600), (600, 450)])
def test_the_answer_that_is_chosen_is_in_view(taken: Footwork, size: tuple[int, int]) -> None:
    taken.window.resize(*size)
    QApplication.processEvents()
    dialog = ask(taken)
    QApplication.processEvents()
    (chosen,) = [choice for choice in dialog.choices.values() if choice.isChecked()]
    seen = chosen.visibleRegion().boundingRect().height()
    assert seen >= min(chosen.height(), dialog._scroll.viewport().height()) - 1


def test_both_weeks_are_shown_as_they_are_and_say_what_they_hold(taken: Footwork) -> None:
    dialog = ask(taken)
    assert dialog.coming.holds.text() == "26 km, 2 entries"
    assert dialog.there.holds.text() == "20 km, 2 entries"
    dialog.notes.click()
    assert dialog.coming.holds.text() == "26 km, 3 entries", "the note comes too"
    assert dialog.there.holds.text() == "20 km, 2 entries"


def test_both_weeks_stand_whole_beside_each_other_or_below_in_a_very_narrow_window(taken: Footwork) -> None:
    dialog = ask(taken)
    QApplication.processEvents()
    for width, beside in ((1000, True), (520, True), (400, False), (300, False)):
        dialog.resize(width, 500)
        QApplication.processEvents()
        places = [
            QRect(week.mapTo(dialog, QPoint(0, 0)), week.size()) for week in (dialog.coming, dialog.there)
        ]
        assert not places[0].intersects(places[1])
        assert (places[0].top() == places[1].top()) is beside, width
        for week in (dialog.coming, dialog.there):
            for text in week.findChildren(Text):
                assert text.height() >= text.heightForWidth(text.width()), f"{text.text()} at {width}"
                assert week.rect().contains(text.geometry())


def test_the_lanes_of_both_weeks_are_seen_to_their_foot_at_once(qtbot: QtBot) -> None:
    """Also where what a week holds stands below its name, as it had not done before."""
    themes = Themes(Theme.LIGHT)
    weeks = [TitledWeek("Week 48, to be copied", themes, list("MTWTFSS"), lambda run: "8") for _ in range(2)]
    both = BothWeeks(weeks[0], weeks[1], 24, themes)
    qtbot.addWidget(both)
    empty = both.heightForWidth(1000)
    for week in weeks:
        week.show_week(((),) * 7, "28 km, 8 entries")
    assert both.fit(1000) == empty, "one line, whatever was known of its words before"
    asked = both.heightForWidth(660)  # as layouts above it do, before it is arranged
    assert both.fit(660) >= asked + 12, "a line more"
    assert both.fit(1000) == asked


def test_a_frame_is_seen_round_a_block_of_nearly_its_own_colour(qapp: QApplication) -> None:
    """In the dark theme the accent and an easy run are two light greens."""
    theme, image = Themes(Theme.DARK).current, QImage(60, 60, QImage.Format.Format_ARGB32)
    image.fill(theme["easy"])
    painter = QPainter(image)
    paint_frame(painter, QRectF(10, 10, 40, 40), theme, "board")
    painter.end()
    within = [image.pixelColor(x, 30).name() for x in range(10, 16)]
    assert theme.hex("accent").lower() in within
    assert theme.hex("board").lower() in within
    assert within[-1] == theme.hex("easy").lower()
