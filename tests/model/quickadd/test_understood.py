"""What a typed line means: the lines that runners write, and any other text."""

from dataclasses import replace
from datetime import date
from functools import cache
from unittest.mock import ANY

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from desktop.model.dose import Dose
from desktop.model.exercise import Part
from desktop.model.placing import place
from desktop.model.plan import (
    MAX_ENTRIES_A_DAY,
    MAX_TEXT,
    CrossTraining,
    Note,
    Plan,
    PlannedExercise,
    Rest,
    Run,
    RunKind,
    StrengthSession,
)
from desktop.model.quickadd.offers import Offer, offers
from desktop.model.quickadd.pieces import Piece, TimeOfDay
from desktop.model.quickadd.readings import MAX_LINE, Understood, understood
from desktop.model.quickadd.vocabulary import Particle, Vocabulary
from desktop.model.refs import InRoutine, NewEntry, NewEntryKind, NewExercise, OnDay, RoutineRef
from desktop.model.runner import Runner
from desktop.model.steps import totals
from desktop.model.week import Week
from desktop.wording import names, quick_add, steps
from desktop.wording.built_in import exercises_in
from desktop.wording.language import offered as languages
from desktop.wording.voice import Voice
from tests.counting import calls_of

FRIDAY = date(2026, 11, 27)
LIBRARY = exercises_in()
DAY = Plan({FRIDAY: (Run("run", RunKind.EASY, 8000, 2880), StrengthSession("session", "Ankles"))})
MARATHON = 42_195
WEEK = Week(date(2026, 11, 23))


@cache
def words(unit: str = "km") -> Vocabulary:
    return quick_add.vocabulary(Voice.of("en"), unit, LIBRARY)


@cache
def spoken(language: str) -> Vocabulary:
    return quick_add.vocabulary(Voice.of(language), "km", exercises_in(language))


def meant(text: str, unit: str = "km") -> Understood:
    return understood(text, words(unit))


def first(text: str, unit: str = "km") -> object:
    """The entry of the likeliest reading, under a plain id; an exercise with its dose as it is."""
    thing = meant(text, unit).readings[0].thing
    if isinstance(thing, NewEntry):
        assert thing.entry is not None
        return replace(thing.entry, id="new")
    return thing


def run(kind: RunKind, distance: int | None = None, duration: int | None = None, notes: str = "") -> Run:
    return Run("new", kind, distance, duration, notes)


def timed(kind: RunKind, starts: int, distance: int | None = None, duration: int | None = None) -> Run:
    return replace(run(kind, distance, duration), starts=starts)


def called(
    kind: RunKind, name: str, distance: int, duration: int | None = None, starts: int | None = None
) -> Run:
    return replace(run(kind, distance, duration), name=name, starts=starts)


@pytest.mark.parametrize(
    ("text", "entry"),
    [
        ("8k easy 48min", run(RunKind.EASY, 8000, 2880)),
        ("tempo 10 km 4:30/km", run(RunKind.TEMPO, 10_000, 2700)),
        ("Tempo run, 10 km, 45:00", run(RunKind.TEMPO, 10_000, 2700)),
        ("10k @ 4:30 tempo", run(RunKind.TEMPO, 10_000, 2700)),
        ("long 18 1:50", run(RunKind.LONG, 18_000, 6600)),
        ("8 easy 48", run(RunKind.EASY, 8000, 2880)),
        ("8", run(RunKind.EASY, 8000)),
        ("48min at 5:00", run(RunKind.EASY, 9600, 2880)),
        ("48min at 5:30", run(RunKind.EASY, 8730, 2880)),
        ("10k at 5", run(RunKind.EASY, 10_000, 3000)),
        ("10k at 50 min", run(RunKind.EASY, 10_000, 3000)),
        ("10k at 50", run(RunKind.EASY, 10_000, 3000)),
        ("recovery 45m", run(RunKind.RECOVERY, None, 2700)),
        ("800m hills", run(RunKind.HILLS, 800)),
        ("easy 8,5k", run(RunKind.EASY, 8500)),
        ("٨ km easy", run(RunKind.EASY, 8000)),
        ("race 42.195 km 3:30", run(RunKind.RACE, MARATHON, 12_600)),
        ("easy", run(RunKind.EASY, 8000, 2880)),
        ("easy 5:00/km", run(RunKind.EASY, 8000, 2400)),
        ("10 km 40 min 3:00/km", run(RunKind.EASY, 10_000, 2400, "3:00/km")),
        ("easy hilly 8k with Anna", run(RunKind.EASY, 8000, None, "hilly with Anna")),
        ("race 10k City Run", called(RunKind.RACE, "City Run", 10_000)),
        (
            "race City Marathon 42.195 km 3:30 9:30",
            called(RunKind.RACE, "City Marathon", MARATHON, 12_600, 570),
        ),
        ("race City Marathon at 9:30", called(RunKind.RACE, "City Marathon", 10_000, 3000, 570)),
        ("18:30 8k easy 48min", timed(RunKind.EASY, 1110, 8000, 2880)),
        ("8k easy 18:30", timed(RunKind.EASY, 1110, 8000)),
        ("8k easy at 18:30", timed(RunKind.EASY, 1110, 8000)),
        ("tempo 10 km 4:30/km 18:30", timed(RunKind.TEMPO, 1110, 10_000, 2700)),
        ("10k 48:00 @ 7:00", timed(RunKind.EASY, 420, 10_000, 2880)),
        ("8k easy 6:00/km at 7:00", timed(RunKind.EASY, 420, 8000, 2880)),
        ("8k 6.30 pm", timed(RunKind.EASY, 1110, 8000)),
        ("easy 6 pm", timed(RunKind.EASY, 1080, 8000, 2880)),
        ("easy 7 o'clock", timed(RunKind.EASY, 420, 8000, 2880)),
        ("easy 18:30", timed(RunKind.EASY, 1110, 8000, 2880)),
        ("5k 18:30", run(RunKind.EASY, 5000, 1110)),
        ("4k 18:00 4:30/km", run(RunKind.EASY, 4000, 1080)),
        ("easy 1:50", run(RunKind.EASY, None, 6600)),
        ("10k 60min at 6:00", run(RunKind.EASY, 10_000, 3600)),
        ("bike 18:30", CrossTraining("new", "Bike", 1110)),
        ("rest", Rest("new")),
        ("rest day, tired legs", Rest("new", "tired legs")),
        ("strength hip and core", StrengthSession("new", "hip and core")),
        ("gym", StrengthSession("new")),
        ("bike 40min", CrossTraining("new", "Bike", 2400)),
        ("swim 1500 m 30 min", CrossTraining("new", "Swim", 1800, 1500)),
        ("yoga 45", CrossTraining("new", "Yoga", 2700)),
        ("note: physio 17:00", Note("new", "physio 17:00")),
        ("Note:\n two  lines\nkept ", Note("new", "two  lines\nkept")),
        ("call the physio", Note("new", "call the physio")),
        ("physio 17:00", Note("new", "physio 17:00")),
        ("17:00 physio", Note("new", "17:00 physio")),
        ("physio at 17:00", Note("new", "physio at 17:00")),
        ("physio 30 min", Note("new", "physio 30 min")),
        ("buy 2 gels", Note("new", "buy 2 gels")),
        ("physio 17:00 easy 8k", replace(timed(RunKind.EASY, 1020, 8000), notes="physio")),
        ("parkrun 5k", run(RunKind.EASY, 5000, notes="parkrun")),
        ("🏃", Note("new", "🏃")),
    ],
)
def test_lines_that_runners_write(text: str, entry: object) -> None:
    assert first(text) == entry


@pytest.mark.parametrize(
    ("text", "kind", "written", "starts"),
    [
        ("6 x 800 m @ 4:30/km, 2 min jog", RunKind.INTERVALS, "6 × 800 m @ 4:30 /km, 2 min jog", None),
        ("track 6x800m @4:30, 2min jog 18:30", RunKind.INTERVALS, "6 × 800 m @ 4:30 /km, 2 min jog", 1110),
        ("hills: 8 x 30 s hard, 90 s walk", RunKind.HILLS, "8 × 30 s hard, 90 s walk", None),
        (
            "tempo 2 km easy, 6 km @ 4:30, 2 km easy",
            RunKind.TEMPO,
            "2 km easy; 6 km @ 4:30 /km; 2 km easy",
            None,
        ),
    ],
)
def test_a_line_of_steps_is_a_run_made_of_them(text: str, kind: RunKind, written: str, starts: int) -> None:
    made = first(text)
    assert isinstance(made, Run)
    assert (made.kind, made.starts) == (kind, starts)
    assert steps.written(Voice.of("en"), made.steps, "km") == written
    assert (made.distance, made.duration) == totals(made.steps)[:2]
    assert made.notes == ""


@pytest.mark.parametrize(
    "text", ["8k easy, 48 min", "calf raise 2x12", "8k, 48 min, 18:30", "bike 40 min, easy, flat"]
)
def test_other_lines_are_no_steps(text: str) -> None:
    entry = first(text)
    assert not (isinstance(entry, Run) and entry.steps)


def test_a_clock_that_may_be_either_is_offered_as_both() -> None:
    readings = [one.thing.entry for one in meant("easy 18:30").readings if isinstance(one.thing, NewEntry)]
    assert [type(entry) for entry in readings] == [Run, Run, Note]
    assert [(one.starts, one.duration) for one in readings if isinstance(one, Run)] == [
        (1110, 2880),
        (None, 1110),
    ]


def test_a_bare_distance_counts_in_the_runners_unit() -> None:
    assert first("easy 5", "mi") == run(RunKind.EASY, 8047)
    assert first("easy 5 @ 8:00", "mi") == run(RunKind.EASY, 8047, 2400)


@pytest.mark.parametrize(
    ("text", "exercise", "changes", "part"),
    [
        ("calf raise 2x12 to warm-up", "calf-raise", {"sets": 2, "reps": 12}, Part.WARM_UP),
        ("calf 2x12 warm", "calf-raise", {"sets": 2, "reps": 12}, Part.WARM_UP),
        ("heel cool", "heel-to-toe-walk", {}, Part.COOL_DOWN),
        ("heel cd", "heel-to-toe-walk", {}, Part.COOL_DOWN),
        ("Calf raises 3 × 15 reps", "calf-raise", {"sets": 3, "reps": 15}, None),
        ("calf raise 20", "calf-raise", {"reps": 20}, None),
        ("single-leg balance 3x30s each", "single-leg-balance", {"sets": 3, "hold": 30}, None),
        ("balnce 3x30", "single-leg-balance", {"sets": 3, "hold": 30}, None),
        (
            "heel to toe walk 3x20 m cool down",
            "heel-to-toe-walk",
            {"sets": 3, "distance": 20},
            Part.COOL_DOWN,
        ),
        ("ankle alphabet", "ankle-alphabet", {}, None),
        ("band inversion 3x12 each 5kg", "band-inversion", {"sets": 3, "reps": 12, "load": 5.0}, None),
    ],
)
def test_exercises_with_doses(text: str, exercise: str, changes: dict[str, int], part: Part | None) -> None:
    reading = meant(text).readings[0]
    wanted = replace(LIBRARY[exercise].dose, **changes)  # type: ignore[arg-type]
    assert reading.thing == NewExercise(exercise, wanted)
    assert reading.part is part


@pytest.mark.parametrize("exercise", LIBRARY)
def test_several_of_an_exercise_are_that_exercise_and_none_that_is_found_first(exercise: str) -> None:
    thing = meant(f"{LIBRARY[exercise].name.removesuffix('s')}s 2x12").readings[0].thing
    assert isinstance(thing, NewExercise)
    assert thing.exercise == exercise


@pytest.mark.parametrize(
    "text", ["calf raise 2x999", "calf raise 99x12", "99999 km", "-5 km easy", "0:00/km"]
)
def test_what_no_plan_takes_is_kept_as_words(text: str) -> None:
    entry = first(text)
    assert isinstance(entry, Note | Run)
    wrong = text.split()[0]
    assert wrong in (entry.text if isinstance(entry, Note) else entry.notes)


# ---- any text ------------------------------------------------------------------------------

SCRAPS = [
    "8",
    "8k",
    "easy",
    "calf",
    "raise",
    "2x12",
    "x",
    "to",
    "warm-up",
    "@",
    "4:30",
    "/km",
    "min",
    "note:",
]
WORDS = st.sampled_from(SCRAPS) | st.text(max_size=8)
LINES = st.lists(WORDS, max_size=10).map(" ".join) | st.text(max_size=40)


@given(text=LINES)
def test_a_reading_of_any_line_is_all_of_it_as_a_note(text: str) -> None:
    """The last, or the first where its words speak of nothing that could be planned.

    Only of no words, or of the words for some day alone, is there nothing to keep.
    """
    found = meant(text)
    if not found.readings:
        said = (Piece(" ".join(text.split()).rstrip(":,;"), Particle.SOME_DAY),) if text.strip() else ()
        assert found == Understood(said, some_day=bool(said))
        return
    ends = [found.readings[0].thing, found.readings[-1].thing]
    notes = [one.entry for one in ends if isinstance(one, NewEntry)]
    told = [one.text.split() for one in notes if isinstance(one, Note)]
    assert any(said == text.split()[-len(said) :] if said else ":" in text for said in told)


UNKNOWN = st.text(st.sampled_from("abcdefghiklmnoprstuvwyzäöüßéñ"), min_size=3, max_size=9)
CLOCKS = st.builds("{}:{:02}".format, st.integers(0, 23), st.integers(0, 59))
NUMBERS = CLOCKS | st.sampled_from(["17", "30 min", "45min", "1h20", "90 s", "1:05:30", "6 pm", "2x12"])


@pytest.mark.parametrize("language", languages())
@given(
    words_=st.lists(UNKNOWN, min_size=1, max_size=3), numbers=st.lists(NUMBERS, max_size=2), data=st.data()
)
def test_unknown_words_with_times_and_numbers_are_a_note_till_a_word_says_what_they_are(
    language: str, words_: list[str], numbers: list[str], data: st.DataObject
) -> None:
    vocabulary = spoken(language)
    together = [" ".join(words_[at:end]) for at in range(3) for end in range(at + 1, 4) if words_[at:end]]
    assume(not any(vocabulary.meaning(one) or vocabulary.found(one) for one in together))
    assume(not {*vocabulary.units.distance, *vocabulary.units.duration}.intersection(words_))
    line = " ".join(data.draw(st.permutations([*words_, *numbers])))
    found = understood(line, vocabulary)
    assert found.readings[0].thing == NewEntry(NewEntryKind.NOTE, Note(ANY, line))
    assert [piece.text for piece in found.pieces if piece.meaning is None]
    assert all(isinstance(piece.meaning, TimeOfDay | None) for piece in found.pieces)
    kind = Voice.of(language)(names.RUN_KINDS[RunKind.TEMPO])
    said = understood(f"{kind} {line}", vocabulary).readings[0].thing
    assert isinstance(said, NewEntry)
    assert isinstance(said.entry, Run)
    assert set(words_) <= set(said.entry.notes.split())


@given(text=LINES)
def test_a_word_that_is_not_understood_is_in_the_entry(text: str) -> None:
    found = meant(text)
    if found.readings and isinstance(first(text), Note):
        return  # it holds the whole line
    for reading in found.readings:
        if not isinstance(reading.thing, NewEntry) or isinstance(reading.thing.entry, Note):
            continue
        entry = reading.thing.entry
        kept = f"{getattr(entry, 'notes', '')} {getattr(entry, 'name', '')}"
        for piece in found.pieces:
            if piece.meaning is None:
                assert piece.text in kept


@given(text=LINES, entries=st.integers(0, MAX_ENTRIES_A_DAY))
def test_every_offer_can_be_taken_as_it_stands(text: str, entries: int) -> None:
    plan = DAY if not entries else Plan({FRIDAY: tuple(Rest(str(number)) for number in range(entries))})
    for offer in offers(meant(text).readings, plan, LIBRARY, Runner(), FRIDAY):
        after = place(plan, LIBRARY, (offer.reading.thing,), offer.found.place)
        assert len(after.landed) == 1
        assert after.plan != plan


@pytest.mark.parametrize("head", ["", "8k easy ", "note: ", "NOTE:   "])
@pytest.mark.parametrize("over", [-1, 0, 1, 990_000])
def test_what_is_too_much_for_a_note_is_counted_and_never_cut(head: str, over: int) -> None:
    said = "" if ":" in head else head
    text = head + "x" * (MAX_TEXT + over - len(said))
    found = meant(text)
    if over > 0:
        assert found.readings == ()
        assert found.over >= over
        assert found.over == over or len(text) > MAX_LINE
        return
    thing = found.readings[-1].thing
    assert isinstance(thing, NewEntry)
    assert isinstance(thing.entry, Note)
    assert len(thing.entry.text) == MAX_TEXT + over
    assert DAY.with_days({FRIDAY: (thing.entry,)}).day(FRIDAY)


# ---- where it may go -----------------------------------------------------------------------


def offered(text: str, plan: Plan = DAY) -> tuple[Offer, ...]:
    return offers(meant(text).readings, plan, LIBRARY, Runner(), FRIDAY)


def test_an_exercise_is_offered_where_it_was_asked_for_first_and_then_where_it_is_usual() -> None:
    asked, *others, note = offered("calf raise to warm-up")
    assert asked.found.place == InRoutine(RoutineRef("run", Part.WARM_UP))
    odd = [one.found.verdict.unusual for one in others]
    assert odd == sorted(odd)
    assert isinstance(note.reading.thing, NewEntry)


def test_without_a_place_a_session_comes_first_and_a_new_one_after_what_is_there() -> None:
    places = [one.found.place for one in offered("calf raise") if not one.found.verdict.unusual]
    assert places[0] == InRoutine(RoutineRef("session", Part.STRENGTH))
    assert places[1] == InRoutine(RoutineRef("run", Part.WARM_UP))
    assert places[2] == OnDay(FRIDAY)


def test_an_exercise_is_not_offered_where_it_stands_already() -> None:
    there = PlannedExercise("there", "calf-raise", Dose(sets=1, reps=5))
    plan = Plan({FRIDAY: (StrengthSession("session", "Ankles", (there,)),)})
    places = [one.found.place for one in offered("calf raise", plan)]
    assert InRoutine(RoutineRef("session", Part.STRENGTH)) not in places


def test_a_full_day_takes_nothing_new() -> None:
    full = Plan({FRIDAY: tuple(Rest(str(number)) for number in range(MAX_ENTRIES_A_DAY))})
    assert offered("8k easy", full) == ()


# ---- what it costs -------------------------------------------------------------------------

LONG_LINE = "intervals 2 km warm-up @ 6:00, 6 x 800 m @ 4:30/km, 2 min jog @ 6:30, 1.5 km easy @ 6:00 18:30"


@pytest.mark.parametrize("text", ["8k easy 48min", LONG_LINE, "6 x 800 parsecs and many words, 2 min jog"])
def test_a_key_press_costs_few_calls(text: str) -> None:
    """Two thousand take a millisecond, and a key has two."""
    meant(text)
    assert calls_of(lambda: meant(text)).total() <= 2000


# ---- some day of the week ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "alone"),
    [
        ("some day: easy 8k", "easy 8k"),
        ("Some day easy 8k", "easy 8k"),
        ("easy 8k some day", "easy 8k"),
        ("some day this week: strength hip and core", "strength hip and core"),
        ("someday 6 x 800 m @ 4:30/km, 2 min jog", "6 x 800 m @ 4:30/km, 2 min jog"),
        ("any day: note: buy gels\nand shoes", "note: buy gels\nand shoes"),
        ("some day: calf raise 2x12", "calf raise 2x12"),
        ("whenever: buy shoes", "buy shoes"),
    ],
)
def test_a_line_may_be_for_some_day_of_the_week(typed: str, alone: str) -> None:
    said, plain = meant(typed), meant(alone)
    assert said.some_day
    assert not plain.some_day
    assert said.pieces[1:] == plain.pieces
    assert first(typed) == first(alone)


def test_a_note_that_only_begins_like_that_is_the_runners_own() -> None:
    text = "some day I shall run a marathon in spring"
    assert not meant(text).some_day
    assert meant(text).readings[-1].thing == NewEntry(NewEntryKind.NOTE, Note(ANY, text))
    assert understood("irgendwann: locker 8k", quick_add.vocabulary(Voice.of("de"), "km", LIBRARY)).some_day


def test_what_is_for_some_day_is_offered_there() -> None:
    session = StrengthSession("loose", "Feet", some_day=True)
    plan = Plan({FRIDAY: (*DAY.day(FRIDAY), session)})
    run_line, exercise_line = meant("some day: easy 8k"), meant("some day: calf raise")
    where = OnDay(WEEK.thursday, some_day=True)
    offered = offers(run_line.readings, plan, LIBRARY, Runner(), FRIDAY, WEEK)
    assert {one.found.place for one in offered} == {where}
    places = [
        one.found.place for one in offers(exercise_line.readings, plan, LIBRARY, Runner(), FRIDAY, WEEK)
    ]
    assert InRoutine(RoutineRef("loose", Part.STRENGTH)) in places
    assert InRoutine(RoutineRef("session", Part.STRENGTH)) not in places
    assert all(not one.found.some_day for one in offers(run_line.readings, plan, LIBRARY, Runner(), FRIDAY))
