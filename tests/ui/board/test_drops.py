"""Dropping on the board: what is lit beforehand, what lands, and what stays as it was."""

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.model.exercise import Complaint, Library, Part
from desktop.model.plan import MAX_ENTRIES_A_DAY, Plan, Rest, Run, RunKind, StrengthSession
from desktop.model.refs import EntryRef, ExerciseRef, NewEntry, NewEntryKind, NewExercise, RoutineRef
from desktop.model.runner import Runner
from desktop.ui import drag
from desktop.ui.board.painting.ghost import PlaceLine
from desktop.ui.board.painting.keyhint import KeyHint, place_beside
from tests.ui.board.bench import FRI, MON, SAT, SUN, THU, TUE, WED, Bench, Paints, sample_plan
from tests.ui.board.conftest import BenchOf


def names(routine: object) -> list[str]:
    return [item.exercise for item in routine]  # type: ignore[attr-defined]


def test_a_run_from_the_library_lands_on_an_empty_day(bench: Bench) -> None:
    lane, width = bench.board.week.lanes[6]
    event = bench.drag_to(NewEntry(RunKind.LONG), QPoint(lane + width // 2, 300))
    (landed,) = bench.document.plan.day(SUN)
    assert isinstance(landed, Run)
    assert landed.kind is RunKind.LONG
    assert event.isAccepted()
    assert bench.state.the_one == EntryRef(landed.id), "what landed is selected"
    assert bench.board.hasFocus(), "and the keys go there"


def test_an_exercise_goes_in_between_two_others(bench: Bench) -> None:
    upper = bench.board.visualRect(bench.index("item", "h1-calf-raise"))
    bench.drag_to(NewExercise("single-leg-balance"), QPoint(upper.center().x(), upper.bottom() - 3))
    (tempo,) = bench.document.plan.day(THU)
    assert isinstance(tempo, Run)
    assert names(tempo.warm_up) == ["ankle-alphabet", "calf-raise", "single-leg-balance", "heel-to-toe-walk"]


def test_an_empty_cool_down_makes_room_and_takes_what_fits(bench: Bench) -> None:
    routine = bench.rect_centre("entry", "recovery")
    bench.hover(NewExercise("heel-to-toe-walk"), routine)
    card = bench.board.week.days[5].cards[0]
    grown = [zone for zone in card.zones if zone.grown]
    assert [zone.ref.part for zone in grown] == [Part.WARM_UP, Part.COOL_DOWN]
    point = grown[1].rect.center() + bench.board.week.origin(5)
    bench.drag_to(NewExercise("heel-to-toe-walk"), point)
    (recovery,) = bench.document.plan.day(SAT)
    assert isinstance(recovery, Run)
    assert names(recovery.cool_down) == ["heel-to-toe-walk"]
    assert recovery.warm_up == ()
    assert not any(zone.grown for zone in bench.board.week.days[5].cards[0].zones), "the room closes again"


def test_the_room_closes_when_the_drag_leaves(bench: Bench) -> None:
    before = bench.board.week
    bench.hover(NewExercise("heel-to-toe-walk"), bench.rect_centre("entry", "recovery"))
    assert bench.board.week != before
    bench.board.dragging.end()
    assert bench.board.week == before


def test_an_exercise_below_the_entries_opens_a_session(bench: Bench) -> None:
    lane, width = bench.board.week.lanes[0]
    bench.drag_to(NewExercise("calf-raise"), QPoint(lane + width // 2, 400))
    _, session = bench.document.plan.day(MON)
    assert isinstance(session, StrengthSession)
    assert names(session.exercises) == ["calf-raise"]


def test_where_an_exercise_is_not_usual_the_place_says_so_and_takes_it(bench: Bench) -> None:
    point = bench.rect_centre("item", "h1-calf-raise")
    move = bench.hover(NewExercise("band-eversion"), point)
    assert move.isAccepted()
    aim = bench.board.dragging.aim
    assert aim is not None
    assert aim.place == "Thu warm-up, place 2 of 4, unusual here"
    bench.release(NewExercise("band-eversion"), point)
    (tempo,) = bench.document.plan.day(THU)
    assert isinstance(tempo, Run)
    assert names(tempo.warm_up) == ["ankle-alphabet", "band-eversion", "calf-raise", "heel-to-toe-walk"]


def test_what_cannot_go_there_is_refused_with_a_reason(bench_of: BenchOf) -> None:
    bench = bench_of(Plan({WED: tuple(Rest(f"r{number}") for number in range(MAX_ENTRIES_A_DAY))}))
    point = QPoint(bench.board.week.lanes[2][0] + 40, 100)
    before = bench.document.plan
    move = bench.hover(NewEntry(RunKind.EASY), point)
    assert not move.isAccepted()
    aim = bench.board.dragging.aim
    assert aim is not None
    assert aim.place == "This day is full: 24 entries are the most."
    bench.release(NewEntry(RunKind.EASY), point)
    assert bench.document.plan is before


def test_the_place_is_named_exactly(bench: Bench) -> None:
    upper = bench.board.visualRect(bench.index("item", "h1-ankle-alphabet"))
    bench.hover(NewExercise("single-leg-balance"), QPoint(upper.center().x(), upper.bottom() - 3))
    aim = bench.board.dragging.aim
    assert aim is not None
    assert aim.place == "Thu warm-up, place 2 of 4"
    assert aim.line is not None


def test_already_here_is_selected_not_doubled(bench: Bench) -> None:
    point = bench.rect_centre("item", "h1-heel-to-toe-walk")
    before = bench.document.plan
    bench.hover(NewExercise("calf-raise"), point)
    aim = bench.board.dragging.aim
    assert aim is not None
    assert aim.place == "Already here"
    bench.release(NewExercise("calf-raise"), point)
    assert bench.document.plan is before
    assert bench.state.the_one == ExerciseRef("h1-calf-raise")


def test_an_entry_moves_before_another(bench: Bench) -> None:
    card = bench.board.visualRect(bench.index("entry", "bike"))
    bench.drag_to(EntryRef("recovery"), QPoint(card.center().x(), card.top() + 4))
    assert [entry.id for entry in bench.document.plan.day(FRI)] == ["recovery", "bike", "note"]
    assert bench.document.plan.day(SAT) == ()


def test_control_copies_also_when_pressed_in_mid_drag(bench: Bench) -> None:
    lane, width = bench.board.week.lanes[6]
    point = QPoint(lane + width // 2, 200)
    bench.hover(EntryRef("tempo"), point)
    bench.hover(EntryRef("tempo"), point, ctrl=True)
    bench.release(EntryRef("tempo"), point, ctrl=True)
    (copy,) = bench.document.plan.day(SUN)
    (original,) = bench.document.plan.day(THU)
    assert isinstance(copy, Run)
    assert original.id == "tempo"
    assert copy.id != "tempo"
    assert names(copy.warm_up) == ["ankle-alphabet", "calf-raise", "heel-to-toe-walk"]


def test_a_flagged_exercise_asks_first(bench_of: BenchOf, library: Library) -> None:
    runner = Runner(complaints=frozenset({Complaint.WEAK_ANKLE}))
    bench = bench_of(sample_plan(library), runner, answer=False)
    lane, width = bench.board.week.lanes[0]
    before = bench.document.plan
    move = bench.hover(NewExercise("lateral-hops"), QPoint(lane + width // 2, 300))
    assert move.isAccepted(), "a flag never blocks silently"
    bench.release(NewExercise("lateral-hops"), QPoint(lane + width // 2, 300))
    assert bench.asked == [], "no question within a drop: it would hold the drag open"
    assert bench.board.dragging.carried is None
    QApplication.processEvents()
    assert bench.asked == ["lateral-hops"]
    assert bench.document.plan is before, "the answer was no"


def test_a_drag_outlives_an_undo(bench: Bench) -> None:
    lane, width = bench.board.week.lanes[0]
    point = QPoint(lane + width // 2, 300)
    bench.drag_to(NewEntry(NewEntryKind.NOTE), point)
    note = bench.document.plan.day(MON)[-1]
    bench.hover(EntryRef(note.id), QPoint(bench.board.week.lanes[6][0] + 30, 200))
    bench.document.undo_stack.undo()
    bench.release(EntryRef(note.id), QPoint(bench.board.week.lanes[6][0] + 30, 200))
    assert bench.document.plan == Plan(dict(bench.document.plan.days))
    assert bench.document.plan.day(SUN) == (), "what is gone lands nowhere"


def test_hovering_at_the_side_turns_the_week(bench: Bench, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bench.state.week_changed):
        bench.hover(NewEntry(RunKind.EASY), QPoint(bench.board.viewport().width() - 3, 200))
    assert bench.state.week.name == "2026-W49"
    bench.move(NewEntry(RunKind.EASY), QPoint(bench.board.viewport().width() - 40, 200))
    bench.release(NewEntry(RunKind.EASY), QPoint(bench.board.viewport().width() - 40, 200))
    assert len(bench.document.plan.day(bench.state.week.dates[6])) == 1


def test_a_drag_repaints_two_rectangles_not_the_board(bench: Bench) -> None:
    bench.hover(NewExercise("calf-raise-step"), bench.rect_centre("item", "w2-band-eversion"))
    QApplication.processEvents()
    painted = Paints(bench.board.viewport())
    carried = bench.board.dragging.carried
    assert carried is not None
    bench.move(NewExercise("calf-raise-step"), bench.rect_centre("entry", "rest") + QPoint(0, 300))
    QApplication.processEvents()
    whole = bench.board.viewport().width() * bench.board.viewport().height()
    assert 0 < painted.area < whole


@pytest.mark.parametrize(("when", "kind", "name"), [(TUE, "entry", "easy"), (WED, "entry", "ankles")])
def test_on_a_head_the_nearer_block_takes_the_exercise(
    bench: Bench, when: object, kind: str, name: str
) -> None:
    bench.hover(NewExercise("duck-walk"), bench.rect_centre(kind, name) - QPoint(0, 5))
    aim = bench.board.dragging.aim
    assert aim is not None
    routine = getattr(aim.target, "routine", None)
    assert isinstance(routine, RoutineRef)
    assert routine.entry == name
    assert aim.verdict.allowed


def test_the_place_is_written_by_the_pointer_and_stays_in_the_window(bench: Bench) -> None:
    board = bench.board
    left, width = board.week.lanes[6]
    bench.hover(NewEntry(RunKind.EASY), QPoint(left + width - 20, 200))
    (line,) = board.findChildren(PlaceLine)
    assert line.isVisible()
    assert line.text == "Sun 29, place 1 of 1"
    assert board.rect().contains(line.geometry()), "the last day is at the window's edge"
    bench.release(NewEntry(RunKind.EASY), QPoint(left + width - 20, 200))
    assert not line.isVisible()


def test_a_flag_is_told_before_the_drop(bench_of: BenchOf, library: Library) -> None:
    bench = bench_of(sample_plan(library), Runner(complaints=frozenset({Complaint.WEAK_ANKLE})))
    bench.hover(NewExercise("lateral-hops"), QPoint(bench.board.week.lanes[0][0] + 30, 300))
    (line,) = bench.board.findChildren(PlaceLine)
    assert "You ticked ankle weakness" in line.text


def test_the_keys_of_a_drag_are_shown_while_it_lasts(bench: Bench) -> None:
    assert not bench.board.findChildren(KeyHint)
    bench.hover(NewEntry(RunKind.EASY), QPoint(60, 300))
    (hint,) = bench.board.findChildren(KeyHint)
    assert hint.isVisible()
    assert hint.text == "Esc Cancel", "something new cannot be copied"
    bench.board.dragging.end()
    assert not hint.isVisible()
    bench.hover(EntryRef("tempo"), QPoint(60, 300))
    assert hint.text == "Esc Cancel, Ctrl Copy"


@pytest.mark.parametrize("height", [420, 721])
def test_the_keys_never_lie_over_where_the_drag_would_land(bench: Bench, height: int) -> None:
    bench.board.resize(908, height)
    viewport = bench.board.viewport()
    for x in (60, 300, 454, 600):
        for y in range(20, viewport.height() - 5, 24):
            bench.hover(NewEntry(RunKind.EASY), QPoint(x, y))
            (hint,) = bench.board.findChildren(KeyHint)
            aim = bench.board.dragging.aim
            if aim is None or aim.apart or aim.line is None:
                continue
            line = QRect(aim.line.p1(), aim.line.p2()).adjusted(0, 0, 1, 1)
            shown = line.translated(viewport.pos() - bench.board.contents(QPoint(0, 0)))
            assert not hint.geometry().intersects(shown)
            assert bench.board.rect().contains(hint.geometry())
    bench.board.dragging.end()


def test_an_exercise_moves_within_its_block(bench: Bench) -> None:
    below = bench.board.visualRect(bench.index("item", "h1-heel-to-toe-walk"))
    bench.drag_to(ExerciseRef("h1-ankle-alphabet"), QPoint(below.center().x(), below.bottom() - 2))
    (tempo,) = bench.document.plan.day(THU)
    assert isinstance(tempo, Run)
    assert names(tempo.warm_up) == ["calf-raise", "heel-to-toe-walk", "ankle-alphabet"]
    assert [item.id for item in tempo.warm_up][-1] == "h1-ankle-alphabet", "moved, not copied"


# ---- several at once -------------------------------------------------------------------


def test_several_things_are_dropped_together_as_one_step(bench: Bench) -> None:
    lane, width = bench.board.week.lanes[6]
    things = (EntryRef("bike"), EntryRef("note"))
    point = QPoint(lane + width // 2, 200)
    bench.hover_all(things, point)
    aim = bench.board.dragging.aim
    assert aim is not None
    assert aim.place == "Sun 29, place 1 of 2"
    bench.release_all(things, point)
    assert [entry.id for entry in bench.document.plan.day(SUN)] == ["bike", "note"]
    assert bench.state.selection == things
    assert bench.document.undo_stack.count() == 1


def test_several_are_ticked_moved_and_deleted_as_one_step_each(bench: Bench) -> None:
    things = (EntryRef("tempo"), EntryRef("recovery"))
    bench.state.select(*things)
    assert bench.commands.tick(bench.state.selection)
    assert bench.commands.other_day(bench.state.selection, 1)
    assert [entry.id for entry in bench.document.plan.day(FRI)] == ["bike", "note", "tempo"]
    assert [entry.id for entry in bench.document.plan.day(SUN)] == ["recovery"]
    assert bench.commands.delete(bench.state.selection)
    assert bench.document.plan.day(SUN) == ()
    assert bench.state.selection == ()
    assert bench.document.undo_stack.count() == 3


def test_entries_of_several_days_keep_the_days_between_them(bench: Bench) -> None:
    things = (EntryRef("tempo"), EntryRef("bike"), EntryRef("recovery"))
    lane, width = bench.board.week.lanes[5]
    point = QPoint(lane + width // 2, 500)
    bench.hover_all(things, point)
    aim = bench.board.dragging.aim
    assert aim is not None
    assert aim.place == "2 days later: Sat 28 and Sun 29; next week Mon 30"
    assert aim.others == (bench.board.week.day_rect(6),), "the other day in view is marked too"
    bench.release_all(things, point)
    monday = SUN + (TUE - MON)
    landed = [[entry.id for entry in bench.document.plan.day(when)] for when in (SAT, SUN, monday)]
    assert landed == [["tempo"], ["bike"], ["recovery"]]
    assert bench.document.undo_stack.count() == 1
    assert bench.state.selection == things
    bench.document.undo_stack.undo()
    assert [entry.id for entry in bench.document.plan.day(THU)] == ["tempo"]


def test_a_copy_says_so_with_its_number(bench: Bench) -> None:
    things = (EntryRef("tempo"), EntryRef("bike"))
    lane, width = bench.board.week.lanes[5]
    point = QPoint(lane + width // 2, 500)
    bench.hover_all(things, point, ctrl=True)
    aim = bench.board.dragging.aim
    assert aim is not None
    assert aim.place == "Copy 2: 2 days later: Sat 28 and Sun 29"
    bench.release_all(things, point, ctrl=True)
    assert [len(bench.document.plan.day(when)) for when in (THU, FRI, SAT, SUN)] == [1, 2, 2, 1]


def test_with_shift_all_go_on_one_day(bench: Bench) -> None:
    things = (EntryRef("tempo"), EntryRef("recovery"))
    lane, width = bench.board.week.lanes[6]
    point = QPoint(lane + width // 2, 300)
    bench.hover_all(things, point)
    (hint,) = bench.board.findChildren(KeyHint)
    assert hint.text == "Esc Cancel, Ctrl Copy, Shift All on one day"
    bench.release_all(things, point, keys=Qt.KeyboardModifier.ShiftModifier)
    assert [entry.id for entry in bench.document.plan.day(SUN)] == ["tempo", "recovery"]


def test_a_refusal_names_the_day_that_is_full(bench_of: BenchOf) -> None:
    full = tuple(Rest(f"r{number}") for number in range(MAX_ENTRIES_A_DAY))
    bench = bench_of(Plan({MON: (Rest("a"),), WED: (Rest("b"),), FRI: full}))
    said: list[str] = []
    bench.commands.said.connect(said.append)
    point = QPoint(bench.board.week.lanes[2][0] + 40, 300)
    bench.hover_all((EntryRef("a"), EntryRef("b")), point)
    aim = bench.board.dragging.aim
    assert aim is not None
    assert aim.place == "Fri 27 is full: 24 entries are the most."
    before = bench.document.plan
    bench.release_all((EntryRef("a"), EntryRef("b")), point)
    assert bench.document.plan is before
    assert said == ["Fri 27 is full: 24 entries are the most."], "once for all of them"


def test_a_drag_that_may_only_copy_copies(bench: Bench) -> None:
    """Wayland and other programs may allow less than Footwork would: it answers with what is possible."""
    lane, width = bench.board.week.lanes[6]
    point, mime = QPoint(lane + width // 2, 300), drag.to_mime((EntryRef("tempo"),))
    copy, none = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(point, copy, mime, Qt.MouseButton.LeftButton, none)
    QApplication.sendEvent(bench.board.viewport(), enter)
    move = QDragMoveEvent(point, copy, mime, Qt.MouseButton.LeftButton, none)
    QApplication.sendEvent(bench.board.viewport(), move)
    assert move.dropAction() is copy
    drop = QDropEvent(QPointF(point), copy, mime, Qt.MouseButton.LeftButton, none)
    QApplication.sendEvent(bench.board.viewport(), drop)
    assert [len(bench.document.plan.day(when)) for when in (THU, SUN)] == [1, 1]


@pytest.mark.parametrize("width", [400, 520, 908])
def test_the_keys_leave_the_target_in_sight_where_there_is_room_beside_it(width: int) -> None:
    over, size = QRect(0, 0, width, 480), QSize(120, 36)
    for left in range(0, width - 130, 10):
        lane = QRect(left, 0, 124, 480)
        bar = QRect(place_beside(size, over, lane, QRect(left, 200, 124, 2)), size)
        assert over.contains(bar)
        assert not bar.intersects(lane)
    seen = place_beside(size, over, QRect(), QRect())
    assert abs(QRect(seen, size).center().x() - over.center().x()) <= 1, "nothing is aimed at: in the middle"
