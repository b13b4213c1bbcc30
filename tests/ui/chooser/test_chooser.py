"""Choosing a place or an exercise by typing: what is offered, why something is not, what is taken."""

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.model.exercise import Complaint, Part
from desktop.model.plan import MAX_ENTRIES_A_DAY, Plan, Rest, StrengthSession
from desktop.model.refs import EntryRef, ExerciseRef, NewExercise, RoutineRef
from desktop.model.runner import Runner
from desktop.ui.chooser.choices import Everywhere, Exercises, Places, Wish
from desktop.ui.chooser.panel import Chooser
from desktop.ui.quickadd.emblem import SIZE
from tests.ui.controls.hosts import Host
from tests.ui.controls.panels import FRI, MON, SAT, SUN, TUE, WED, Room, room_with

ENTER, DOWN, ESCAPE = Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_Escape


class Desk:
    """A window with a chooser over it."""

    def __init__(self, room: Room, code: str = "en") -> None:
        self.room, self.host = room, Host(room, code)
        self.panel = Chooser(self.host.supplies, self.host)
        self.left = 0
        self.panel.left.connect(self._leave)

    def _leave(self) -> None:
        self.left += 1

    def open(self, wish: Wish) -> None:
        self.panel.open_for(wish, QRect(self.host.mapToGlobal(QPoint(200, 60)), QSize(120, 60)))
        self.room.qtbot.waitUntil(self.panel.line.hasFocus)

    def type(self, text: str) -> None:
        self.panel.line.selectAll()
        QTest.keyClicks(self.panel.line, text)

    def press(self, key: Qt.Key) -> None:
        QTest.keyClick(self.panel.line, key)

    @property
    def texts(self) -> list[str]:
        return [choice.text for choice in self.panel.rows.choices]


@pytest.fixture
def desk(room: Room) -> Desk:
    return Desk(room)


def test_a_place_is_found_by_typing_and_taken_with_enter(desk: Desk) -> None:
    desk.open(Places((EntryRef("easy"),)))
    assert desk.panel.title.text() == "Move to…"
    assert "Tuesday 24" not in desk.texts, "where it stands already"
    assert desk.texts[0] == "Monday 23"
    assert "Monday 30, next week" in desk.texts
    assert [choice.reason for choice in desk.panel.rows.choices[:2]] == ["Rest", "Ankle strength"], (
        "what stands"
    )
    desk.type("sun")
    assert desk.texts == ["Sunday 29", "Sunday 6, next week"]
    assert desk.panel.line.accessibleDescription() == "Sunday 29"
    desk.press(ENTER)
    assert [entry.id for entry in desk.room.plan.day(SUN)] == ["easy"]
    assert desk.left == 1, "the keys are free again"
    assert desk.room.undo_steps == 1


def test_next_week_comes_into_view_with_what_goes_there(desk: Desk) -> None:
    desk.open(Places((EntryRef("easy"), EntryRef("bike")), copy=True))
    assert desk.panel.title.text() == "Copy to…"
    desk.type("monday next")
    desk.press(ENTER)
    state = desk.room.state
    assert state.week.name == "2026-W49"
    assert [len(desk.room.plan.day(when)) for when in state.week] == [1, 0, 0, 1, 0, 0, 0]
    assert len(desk.room.plan.day(TUE)) == 1
    assert len(state.selection) == 2


def test_an_exercise_is_offered_its_sessions_and_why_not(desk: Desk) -> None:
    desk.open(Places((ExerciseRef("abc"),)))
    assert "Tuesday 24, warm-up (Easy)" in desk.texts
    assert "Wednesday 25, Ankle strength" not in desk.texts, "where it stands already"
    desk.open(Places((ExerciseRef("warm-calf"),)))
    assert desk.texts[-1] == "Wednesday 25, Ankle strength", "what is refused comes last"
    assert desk.panel.rows.choices[-1].reason == "Already here"
    before = desk.room.plan
    desk.panel._take(len(desk.texts) - 1)
    assert desk.room.plan is before, "what is refused cannot be taken"


def test_a_full_day_says_so(qtbot: QtBot) -> None:
    full = tuple(Rest(f"r{number}") for number in range(MAX_ENTRIES_A_DAY))
    desk = Desk(room_with(qtbot, Plan({MON: (Rest("one"),), SAT: full})))
    desk.open(Places((EntryRef("one"),)))
    last = desk.panel.rows.choices[-1]
    assert (last.text, last.take) == ("Saturday 28", None)
    assert last.reason == "This day is full: 24 entries are the most."


def test_exercises_come_with_what_speaks_against_them(qtbot: QtBot) -> None:
    desk = Desk(room_with(qtbot, runner=Runner(complaints=frozenset({Complaint.WEAK_ANKLE}))))
    desk.open(Exercises(RoutineRef("easy", Part.WARM_UP)))
    assert desk.panel.title.text() == "Add to warm-up…"
    by_name = {choice.text: choice for choice in desk.panel.rows.choices}
    assert by_name["Lateral hops"].flagged
    assert "You ticked ankle weakness" in by_name["Lateral hops"].reason
    assert by_name["Calf raise"].take is None
    desk.type("alphabet")
    desk.press(ENTER)
    assert desk.room.item("warm-calf")
    (easy,) = desk.room.plan.day(TUE)
    assert [item.exercise for item in easy.warm_up] == ["calf-raise", "ankle-alphabet"]  # type: ignore[union-attr]


def test_arrows_choose_escape_leaves_and_nothing_is_found(desk: Desk) -> None:
    desk.open(Places((EntryRef("bike"),)))
    desk.press(DOWN)
    assert desk.panel.rows.currentRow() == 1
    desk.type("zebra")
    assert desk.texts == []
    assert desk.panel.hint.text() == "Nothing is called that."
    desk.press(ENTER)
    desk.press(ESCAPE)
    assert not desk.panel.isVisible()
    assert desk.room.undo_steps == 0


def test_it_closes_when_what_it_moves_is_gone(desk: Desk) -> None:
    desk.open(Places((EntryRef("bike"),)))
    desk.room.commands.delete((EntryRef("bike"),))
    assert not desk.panel.isVisible()
    desk.panel.open_for(Places((EntryRef("bike"),)), QRect())
    assert not desk.panel.isVisible(), "nor does it open for what is gone"


def test_the_strength_session_of_a_day_takes_exercises(desk: Desk) -> None:
    desk.open(Exercises(RoutineRef("ankles", Part.STRENGTH)))
    assert desk.panel.title.text() == "Add exercise…"
    desk.type("band eversion")
    desk.press(ENTER)
    (session,) = desk.room.plan.day(WED)
    assert isinstance(session, StrengthSession)
    assert session.exercises[-1].exercise == "band-eversion"
    assert desk.room.plan.day(FRI)


# ---- finding anything ------------------------------------------------------------------


def test_what_is_planned_is_found_with_runs_and_exercises(desk: Desk) -> None:
    desk.open(Everywhere("calf"))
    assert desk.panel.line.text() == "calf"
    rows = desk.panel.rows.choices
    assert rows[0].text == "Calf raise"
    assert rows[0].reason == "Wed 25 Nov", "the nearest that is planned stands first"
    assert any(row.reason == "In the library" for row in rows)
    desk.type("easy")
    assert [(row.text, row.reason) for row in desk.panel.rows.choices[:2]] == [
        ("Easy", "Tue 24 Nov: 8 km · 48 min"),
        ("Easy run", "In the library"),
    ]


def test_what_is_found_in_another_week_is_shown_there(desk: Desk) -> None:
    desk.room.state.turn(5)
    desk.open(Everywhere(""))
    desk.type("physio")
    desk.press(ENTER)
    assert desk.room.state.week.name == "2026-W48"
    assert desk.room.state.the_one == EntryRef("note")
    assert desk.room.undo_steps == 0


def test_what_is_found_in_the_library_is_shown_in_the_details(desk: Desk) -> None:
    desk.open(Everywhere("lateral hops two"))
    desk.press(ENTER)
    assert isinstance(desk.room.state.the_one, NewExercise)


def test_the_search_of_the_library_goes_on_to_the_weeks(room: Room) -> None:
    library, sought = room.library_panel(), list[str]()
    library.sought_everywhere.connect(lambda text, _: sought.append(text))
    library.filters.search.setText("calf")
    library.everywhere.click()
    assert sought == ["calf"]


def test_several_things_keep_their_days_and_each_place_says_so(desk: Desk) -> None:
    desk.open(Places((EntryRef("easy"), EntryRef("bike"))))
    assert "Thursday 26; and on Sun 29" in desk.texts
    desk.panel.leave()
    desk.open(Places((ExerciseRef("warm-calf"), ExerciseRef("calf"))))
    assert "Saturday 28, new session; and on Sun 29" in desk.texts
    desk.type("saturday 28 new")
    desk.press(ENTER)
    days = [len(desk.room.plan.day(when)) for when in desk.room.state.week]
    assert days[5:] == [2, 1], "one session on each"


def test_all_names_begin_at_the_same_place_where_some_have_a_picture(desk: Desk) -> None:
    desk.open(Places((EntryRef("easy"),)))
    rows = desk.panel.rows
    bare = next(n for n, one in enumerate(rows.choices) if one.picture is None and n != rows.currentRow())
    assert any(one.picture is not None for one in rows.choices)
    rows.scrollToItem(rows.item(bare))
    shown, place = rows.viewport().grab().toImage(), rows.visualItemRect(rows.item(bare))
    ground = shown.pixelColor(place.left() + 2, place.center().y())
    before = range(place.left() + 2, place.left() + SIZE + 12)
    assert all(
        shown.pixelColor(x, y) == ground for x in before for y in range(place.top() + 4, place.bottom() - 4)
    )
