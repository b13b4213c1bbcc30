"""The week bar: what it says of the week in view, its advice, and that it works only when it has to."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from itertools import combinations, pairwise, product

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from desktop.model import edits
from desktop.model.advice import ActionKind, Advice, AdviceAction
from desktop.model.advice.cautions import INJURIES
from desktop.model.advice.facts import (
    AddExercise,
    AddSession,
    BareRun,
    Crowded,
    FarDay,
    FewSessions,
    Flagged,
    HopsInARow,
    IdleMovement,
    Injured,
    IntoSession,
    MoveHops,
    NoHipOrCore,
    NotBeforeRun,
    Show,
    Simple,
    TiringWarmUp,
    UseInstead,
)
from desktop.model.dose import Dose
from desktop.model.exercise import Complaint, Library, Movement, Part, Region
from desktop.model.plan import Plan, Rest, Run, RunKind, Status
from desktop.model.settings import Theme
from desktop.model.summary import summary
from desktop.ui.style import wear
from desktop.ui.theme import Themes, font
from desktop.ui.weekbar.advice_box import AdviceBox
from desktop.ui.weekbar.bar import ADVICE_NEEDS, GAP, LINE, WeekBar
from desktop.ui.weekbar.compass import BARS_LEFT, FIRST_ROW, ROW, ROWS, Body, Compass
from desktop.ui.weekbar.totals import Distance, Sessions, Time
from desktop.wording import deeds
from desktop.wording.built_in import exercises_in
from desktop.wording.voice import Voice
from tests.counting import calls_of
from tests.ui.controls.panels import MON, TUE, Room

ELSEWHERE = MON + timedelta(days=21)


@pytest.fixture
def worn(qapp: QApplication) -> Iterator[None]:
    """The look of the window: buttons are as wide as its sheet has them."""
    wear(qapp, Themes(Theme.LIGHT).current)
    yield
    qapp.setStyleSheet("")


@pytest.fixture
def bar(room: Room) -> WeekBar:
    return shown(room)


def shown(room: Room, language: str = "en") -> WeekBar:
    made = WeekBar(room.document, room.state, room.themes, Voice.of(language))
    room.shown.append(made)
    room.qtbot.addWidget(made)
    made.resize(1440, 104)
    made.begin()
    return made


def says(bar: WeekBar, kind: type[QWidget]) -> str:
    (part,) = bar.findChildren(kind)
    return part.accessibleName()


def buttons(bar: WeekBar) -> list[str]:
    (box,) = bar.findChildren(AdviceBox)
    return [button.text() for button in box.findChildren(QPushButton) if not button.isHidden()]


def test_totals_and_compass_are_spoken(room: Room, bar: WeekBar) -> None:
    assert says(bar, Distance) == "Distance: 0 of 8 km"
    assert says(bar, Sessions) == "Sessions: 0 of 3 done"
    assert says(bar, Time).startswith("Time: 0:00 of 1:")
    assert says(bar, Compass) == (
        "Ankle balance, sets this week: Toes up 3, Toes down 8, Sole in 4, Sole out 8"
    )


def test_what_is_ticked_moves_from_planned_to_done(room: Room, bar: WeekBar) -> None:
    room.document.edit(edits.tick_entry(room.plan, "easy", Status.DONE), deeds.TICK)
    assert says(bar, Distance) == "Distance: 8 of 8 km"
    assert says(bar, Time).startswith("Time: 0:48 of ")


def test_miles_and_other_languages_write_numbers_their_way(room: Room) -> None:
    room.document.set_settings(replace(room.document.settings, unit="mi"))
    german = shown(room, "de")
    assert says(german, Distance).endswith(" 5 mi")
    assert says(shown(room), Distance) == "Distance: 0 of 5 mi"


def test_the_unit_is_followed_at_once(room: Room, bar: WeekBar) -> None:
    room.document.set_settings(replace(room.document.settings, unit="mi"))
    assert says(bar, Distance) == "Distance: 0 of 5 mi"


def test_advice_is_shown_and_its_button_carries_the_action(room: Room, bar: WeekBar) -> None:
    chosen: list[AdviceAction] = []
    bar.advice_chosen.connect(chosen.append)
    (box,) = bar.findChildren(AdviceBox)
    change = next(button for button in box.findChildren(QPushButton) if not button.isHidden())
    room.qtbot.mouseClick(change, Qt.MouseButton.LeftButton)
    assert chosen[0].kind is ActionKind.CHANGE
    assert chosen[0].after(room.plan) != room.plan


def test_advice_changes_with_what_is_ticked(room: Room, bar: WeekBar) -> None:
    before = buttons(bar)
    room.document.edit(
        replace(room.document.runner, complaints=frozenset({Complaint.KNEE_INJURY})), deeds.TICK
    )
    assert buttons(bar)[0] == "Change what you ticked" != before[0]


# ---- in little room ------------------------------------------------------------------------


ALL_WEEK = tuple(MON + timedelta(days=number) for number in range(7))
ANOTHER = Advice(BareRun(MON))
LONG = "Ankle and lower leg strength with the long band"


def every_advice(library: Library) -> Iterator[Advice]:
    """All that can be said, with the longest actions that go with it."""
    ticks = AdviceAction(Simple.CHANGE_TICKS)
    yield Advice(Injured(INJURIES), (ticks,))
    for exercise in library.values():
        against = exercise.contraindication.complaints
        if against:
            milder = UseInstead(exercise.easier) if exercise.easier else Simple.TAKE_OUT
            for days in (ALL_WEEK[:1], ALL_WEEK, ()):
                yield Advice(Flagged(exercise.id, days, against), (AdviceAction(milder), ticks))
    move = AdviceAction(MoveHops(MON, TUE))
    yield Advice(HopsInARow(MON, TUE, ("a", "b")), (AdviceAction(Show(2)), move))
    after = AdviceAction(Simple.AFTER_THE_RUN)
    for exercise, when in product(library.values(), (MON, None)):
        into = AdviceAction(IntoSession(when))
        yield Advice(TiringWarmUp(when, (exercise.id,) * 3), (into, after))
        for days in (ALL_WEEK[:1], ALL_WEEK, ()):
            yield Advice(NotBeforeRun(days, (exercise.id,) * 3), (into, after))
    for sessions, fills, when in product((0, 1), (False, True), (MON, None)):
        yield Advice(FewSessions(sessions), (AdviceAction(AddSession(when, fills or when is None)),))
    for part, when, name in product(Part, (MON, None), ("", LONG)):
        yield Advice(Crowded(when, part, 12, name), (AdviceAction(Show(1)),))
    for when in (MON, None):
        yield Advice(BareRun(when), (AdviceAction(Simple.ADD_AROUND_RUN), AdviceAction(Show(1))))
    for day, runs in product(ALL_WEEK, (1, 3)):
        yield Advice(FarDay(day, 99_000), (AdviceAction(Show(runs)),))
    for exercise, when in product(library.values(), (MON, None)):
        yield Advice(NoHipOrCore((Region.HIP,)), (AdviceAction(AddExercise(exercise.id, when)),))
    for movement, exercise, when in product(Movement, library.values(), (MON, None)):
        if movement in exercise.movements:
            yield Advice(IdleMovement(movement), (AdviceAction(AddExercise(exercise.id, when)),))


@pytest.mark.parametrize("language", ["en", "de", "qps"])
@pytest.mark.parametrize("width", [1101, 1366, 1440])
def test_all_advice_is_one_line_and_nothing_of_it_is_cut(
    room: Room, worn: None, language: str, width: int
) -> None:
    library = exercises_in(language)
    bar = shown(room, language)
    bar.resize(width, 104)
    bar.show()
    room.qtbot.waitExposed(bar)
    parts = [bar.findChildren(kind)[0] for kind in (Distance, Time, Sessions, Compass)]
    (box,) = bar.findChildren(AdviceBox)
    assert all(part.width() >= part.minimumSizeHint().width() for part in parts)
    assert box.geometry().right() <= bar.width()
    (text,) = box.findChildren(QLabel)
    pieces = list(every_advice(library))
    assert len(pieces) > 40
    for piece in pieces:
        box.show_advice((piece, ANOTHER), library)
        layout = box.layout()
        assert layout is not None
        layout.activate()
        assert "\n" not in text.text()
        assert "…" not in text.text()
        assert text.sizeHint().width() <= text.width(), text.text()
        buttons = [one for one in box.findChildren(QPushButton) if not one.isHidden()]
        assert sum(one.objectName() == "link" for one in buttons) == len(piece.actions)
        for button in buttons:
            assert box.rect().contains(button.geometry()), button.text()
            assert button.width() >= button.sizeHint().width() - 1, button.text()
            assert "…" not in button.text()
        for one, other in combinations(buttons, 2):
            assert not one.geometry().intersects(other.geometry()), f"{one.text()} and {other.text()}"
        assert text.geometry().bottom() < min(one.geometry().bottom() for one in buttons)
        assert box.why, "all of it can be read"


def test_parts_of_the_body_stand_beside_the_compass_where_there_is_room(room: Room, bar: WeekBar) -> None:
    (body,) = bar.findChildren(Body)
    bar.resize(1600, 104)
    bar.show()
    assert body.isVisible()
    sets = summary(room.plan, room.state.week.dates, room.document.library).regions
    assert 0 < sets[Region.CALF] < 99
    assert f"Calf {sets[Region.CALF]}, Shin {sets[Region.SHIN]}, Front of the thigh" in says(bar, Body)
    assert says(bar, Body).endswith("Core 0, Upper back 0"), "what the week leaves out is said too"
    in_words = says(bar, Body)
    for width in (1366, 1440):
        bar.resize(width, 104)
        assert body.isVisible()
        assert in_words not in says(bar, Compass)
    bar.resize(1200, 104)
    assert not body.isVisible()
    assert in_words in says(bar, Compass), "what has no room is said all the same"
    (compass,) = bar.findChildren(Compass)
    assert in_words in compass.toolTip()
    bar.show_line(True)
    bar.resize(1600, 40)
    assert not body.isVisible()
    assert in_words in says(bar, Compass)


@pytest.mark.parametrize("language", ["en", "de"])
def test_what_the_compass_of_an_empty_week_says_is_whole(room: Room, language: str) -> None:
    (compass,) = shown(room, language).findChildren(Compass)
    compass.show_week(summary(Plan(), room.state.week.dates, room.document.library))
    for size in (compass.barless_width(), compass.full_width()):
        compass.resize(size)
        image = compass.grab().toImage()
        told = range(BARS_LEFT, image.width())
        rows = range(FIRST_ROW, image.height())
        inked = [y for y in rows if any(image.pixel(x, y) != image.pixel(x, 0) for x in told)]
        assert inked
        assert max(inked) < FIRST_ROW + ROWS * ROW - 1, "its last line is not cut"


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("width", [1366, 1440, 1600])
def test_beside_the_parts_of_the_body_nothing_is_cut(
    room: Room, worn: None, language: str, width: int
) -> None:
    bar = shown(room, language)
    bar.resize(width, 104)
    bar.show()
    room.qtbot.waitExposed(bar)
    parts: list[QWidget] = [bar.findChildren(kind)[0] for kind in (Distance, Time, Sessions, Compass, Body)]
    for part in parts:
        assert part.isVisible()
        assert part.width() >= part.minimumSizeHint().width()
    for one, other in pairwise(parts):
        assert one.geometry().right() < other.geometry().left()


def test_a_bar_that_gets_another_width_stands_right_at_once(room: Room, bar: WeekBar) -> None:
    bar.show()
    (box,), (compass,) = bar.findChildren(AdviceBox), bar.findChildren(Compass)
    for width in (1600, 1101, 1440, 1250, 1366):
        bar.resize(width, 104)
        assert box.width() >= ADVICE_NEEDS - 2 * GAP, f"{width}, before anything else happens"
        assert compass.width() >= compass.minimumSizeHint().width()


def test_in_a_narrow_bar_the_compass_tells_its_sets_in_a_tip(room: Room, bar: WeekBar) -> None:
    (compass,) = bar.findChildren(Compass)
    assert compass.toolTip() == ""
    bar.show()
    bar.resize(900, 104)
    assert compass.toolTip() == says(bar, Compass)
    bar.resize(1440, 104)
    assert compass.toolTip() == ""


# ---- how much work it is -------------------------------------------------------------------


def worked(work: Callable[[], object]) -> set[str]:
    """Which of its two parts the bar did again: the sums, the advice."""
    calls = calls_of(work)
    return {name for name in ("model.summary:summary", "model.advice:advise") if calls.of(name)}


def test_another_weeks_change_is_none_of_its_business(room: Room, bar: WeekBar) -> None:
    plan = edits.add_entry(room.plan, ELSEWHERE, Rest("elsewhere"))
    assert worked(lambda: room.document.edit(plan, deeds.ADD)) == set()


def test_a_change_in_the_week_is_worked_out_once(room: Room, bar: WeekBar) -> None:
    plan = edits.add_entry(room.plan, TUE, Rest("here"))
    calls = calls_of(lambda: room.document.edit(plan, deeds.ADD))
    assert calls.of("model.advice:advise") == 1
    assert worked(room.document.undo_stack.undo) == {"model.summary:summary", "model.advice:advise"}


def test_settings_and_looks_bring_no_advice(room: Room, bar: WeekBar) -> None:
    read = replace(room.document.settings, health_note_seen=True)
    assert worked(lambda: room.document.set_settings(read)) == set()


def test_another_default_dose_brings_advice_and_no_sums(room: Room, bar: WeekBar) -> None:
    calls = calls_of(lambda: room.document.set_default_dose("calf-raise", Dose(sets=3, reps=15)))
    assert calls.of("model.advice:advise") == 1
    assert calls.of("WeekBar._add_up") == 0


def test_turning_the_week_works_all_of_it_out(room: Room, bar: WeekBar) -> None:
    assert worked(lambda: room.state.turn(1)) == {"model.summary:summary", "model.advice:advise"}


# ---- one line ------------------------------------------------------------------------------


def test_a_bar_of_one_line_says_the_totals_and_how_much_advice_there_is(room: Room, bar: WeekBar) -> None:
    before = says(bar, Distance)
    bar.show_line(True)
    bar.resize(600, bar.height())
    assert bar.height() < 60
    assert says(bar, Distance) == before
    (box,) = bar.findChildren(AdviceBox)
    assert not box.isVisibleTo(bar)
    assert bar.hints.isEnabled() == bool(box.advice)
    bar.show_line(False)
    assert bar.height() == 104
    assert not bar.hints.isVisibleTo(bar)


def test_the_advice_opens_above_the_line(room: Room, bar: WeekBar) -> None:
    (box,) = bar.findChildren(AdviceBox)
    assert box.advice
    bar.show_line(True)
    bar.resize(600, bar.height())
    bar.show()
    closed = bar.height()
    bar.hints.setChecked(True)
    QApplication.processEvents()
    assert bar.height() > closed
    assert box.isVisibleTo(bar)
    assert not box.geometry().intersects(bar.hints.geometry()), "above it, not over it"
    bar.hints.setChecked(False)
    assert bar.height() == closed


def test_in_one_line_too_only_a_caution_has_the_sign_of_one(room: Room, bar: WeekBar) -> None:
    bar.show_line(True)
    bar.resize(900, bar.height())
    bar.show()
    warning = room.themes.current["warning"].rgb()

    def warns() -> bool:
        seen = bar.hints.grab().toImage()
        points = ((x, y) for x in range(30) for y in range(seen.height()))
        return any(seen.pixel(x, y) == warning for x, y in points)

    quiet = replace(room.document.runner, complaints=frozenset())
    room.document.edit(quiet, deeds.TICK)
    room.document.edit(Plan({TUE: (Run("bare", RunKind.EASY, 8000),)}), deeds.ADD)
    assert not warns()
    room.document.edit(replace(quiet, complaints=frozenset({Complaint.ANKLE_INJURY})), deeds.TICK)
    assert warns()


@pytest.mark.parametrize("language", ["en", "de", "qps"])
def test_a_bar_of_one_line_says_the_advice_in_a_form_that_fits_or_how_much_there_is(
    room: Room, worn: None, language: str
) -> None:
    library = exercises_in(language)
    bar = shown(room, language)
    bar.show_line(True)
    bar.show()
    (box,) = bar.findChildren(AdviceBox)
    for width in (600, 900, 1099):
        bar.resize(width, LINE)
        QApplication.processEvents()
        assert bar.hints.geometry().right() < width
        for piece in every_advice(library):
            box.show_advice((piece,), library)
            bar.hints.say(box.advice, box.lines)
            assert bar.hints.said in (*box.lines, bar.hints.text())
            wide = QFontMetricsF(font(13, 600)).horizontalAdvance(bar.hints.said)
            assert wide <= bar.hints.width() - 52, "beside the sign and the chevron"
    bar.hints.setChecked(True)
    assert bar.hints.said == bar.hints.text(), "the advice says it itself once it is open"
