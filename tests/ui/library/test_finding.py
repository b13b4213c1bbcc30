"""Finding exercises: words in any order, filters, families, flags."""

import pytest

from desktop.model.exercise import ANKLE, Complaint, Equipment, Library, Movement
from desktop.model.refs import NewExercise
from desktop.model.runner import Runner
from desktop.ui.library.filter import Filter
from desktop.ui.library.shelf import Heading, Shelf, run_rows
from desktop.wording.built_in import exercises_in
from desktop.wording.pseudo import MIN_LETTERS
from desktop.wording.voice import Voice

CLOSED: frozenset[str | Heading] = frozenset({Heading(ANKLE)})
"""The section of the ankles is open, its families are closed."""
ENGLISH = Voice.of()


@pytest.fixture(scope="module")
def library() -> Library:
    return exercises_in()


def names(library: Library, wanted: Filter, runner: Runner | None = None) -> list[str]:
    rows = Shelf(ENGLISH, CLOSED).rows(library, runner or Runner(), wanted)
    return [row.dragged.exercise for row in rows if isinstance(row.dragged, NewExercise)]


@pytest.mark.parametrize(
    "words",
    [
        "calf raise step",
        "step raise",
        "  STEP calf ",
        "cálf ràise stép",
        "calf-raise, step",
        "calf raises step",
    ],
)
def test_words_match_in_any_order_without_accents_capitals_and_signs(library: Library, words: str) -> None:
    assert names(library, Filter(words)) == ["calf-raise-step"]


def test_plain_words_for_a_movement_find_what_works_it(library: Library) -> None:
    found = names(library, Filter("toes up"))
    assert "band-dorsiflexion" in found
    assert "band-plantar-flexion" not in found


def test_equipment_can_be_searched_for(library: Library) -> None:
    assert set(names(library, Filter("cushioned"))) == {"lateral-hops", "lateral-hops-two-footed"}


@pytest.mark.parametrize(
    ("typed", "language", "found", "missed"),
    [
        ("sore calf", "en", "heel-to-toe-walk", "calf-raise"),  # what is done after a run
        ("calves before a run", "en", "calf-raise", "band-plantar-flexion"),
        ("quads", "en", "duck-walk", "calf-raise"),
        ("no equipment", "en", "duck-walk", "calf-raise"),
        ("hip without equipment", "en", "duck-walk-sideways", "duck-walk"),
        ("1 minute", "en", "duck-walk", "single-leg-balance"),
        ("calf 2min", "en", "calf-raise", "band-plantar-flexion"),
        ("Waden Muskelkater", "de", "heel-to-toe-walk", "calf-raise"),
        ("ohne Gerät", "de", "duck-walk", "calf-raise"),
        ("Wade 2 Minuten", "de", "calf-raise", "band-plantar-flexion"),
    ],
)
def test_plain_words_find_what_a_runner_means(typed: str, language: str, found: str, missed: str) -> None:
    rows = Shelf(Voice.of(language), CLOSED).rows(exercises_in(language), Runner(), Filter(typed))
    hits = [row.dragged.exercise for row in rows if isinstance(row.dragged, NewExercise)]
    assert found in hits
    assert missed not in hits


def test_five_minutes_are_enough_for_what_takes_no_longer(library: Library) -> None:
    assert names(library, Filter("5 minutes")) == [
        key for key, one in library.items() if one.dose.seconds <= 300
    ]
    assert names(library, Filter("5")) == [], "a number alone is no time"


def test_a_slip_of_a_letter_is_forgiven_only_when_nothing_matches_exactly(library: Library) -> None:
    assert names(library, Filter("alphabte")) == ["ankle-alphabet"]
    assert names(library, Filter("xylophone")) == []


def test_families_fold_below_their_base_and_unfold(library: Library) -> None:
    closed = Shelf(ENGLISH, CLOSED).rows(library, Runner(), Filter())
    opened = Shelf(ENGLISH, CLOSED | {"calf-raise"}).rows(library, Runner(), Filter())
    shown = [row.name for row in opened if row.variation]
    assert not any(row.variation for row in closed)
    assert shown == ["Weighted", "On a step"]
    assert [row.fold for row in closed if row.name == "Calf raise"] == [False]
    assert [row.fold for row in opened if row.name == "Calf raise"] == [True]
    assert [row.fold for row in opened if row.name == "Ankle alphabet"] == [None]


def test_a_variation_found_without_its_base_has_its_full_name(library: Library) -> None:
    (row,) = Shelf(ENGLISH, CLOSED).rows(library, Runner(), Filter("weighted calf"))
    assert row.name == "Weighted calf raise"
    assert not row.variation


def test_movement_chips_are_alternatives(library: Library) -> None:
    up = set(names(library, Filter(movements=frozenset({Movement.DORSIFLEXION}))))
    into = set(names(library, Filter(movements=frozenset({Movement.INVERSION}))))
    both = names(library, Filter(movements=frozenset({Movement.DORSIFLEXION, Movement.INVERSION})))
    assert set(both) == up | into
    assert "band-eversion" not in both


def test_equipment_narrows_to_what_uses_it_or_to_what_needs_none(library: Library) -> None:
    banded = names(library, Filter(equipment=frozenset({Equipment.BAND})))
    assert banded == [key for key, one in library.items() if Equipment.BAND in one.equipment]
    assert all(not library[key].equipment for key in names(library, Filter(equipment=frozenset({None}))))


def test_a_ticked_complaint_flags_with_a_reason_and_suits_me_hides(library: Library) -> None:
    weak = Runner(complaints=frozenset({Complaint.WEAK_ANKLE}))
    rows = Shelf(ENGLISH, CLOSED).rows(library, weak, Filter("lateral hops"))
    hops = next(row for row in rows if row.name == "Lateral hops")
    assert hops.warning == "Ankle weakness"
    assert library["lateral-hops"].contraindication.reason in hops.spoken
    assert "lateral-hops" not in names(library, Filter(suits_me=True), weak)
    assert "lateral-hops" in names(library, Filter(suits_me=True))


def test_a_row_is_spoken_with_name_family_movements_and_equipment(library: Library) -> None:
    (row,) = Shelf(ENGLISH, CLOSED).rows(library, Runner(), Filter("single-leg balance knee"))
    (calf,) = [
        row for row in Shelf(ENGLISH, CLOSED).rows(library, Runner(), Filter()) if row.name == "Calf raise"
    ]
    assert row.spoken.startswith("Single-leg balance, knee forward, single-leg balance, inversion, eversion")
    assert calf.spoken == "Calf raise, calf raise, plantar flexion, eversion, needs wall, variations folded"


def test_runs_come_in_order_with_a_line_each_and_can_be_searched() -> None:
    rows = run_rows(ENGLISH, Filter())
    assert [row.name for row in rows][:7] == [
        "Easy", "Long", "Recovery", "Tempo", "Intervals", "Hills", "Race",
    ]  # fmt: skip
    assert [row.name for row in rows][7:] == ["Strength session", "Cross-training", "Rest", "Note"]
    assert all(row.line for row in rows)
    assert [row.name for row in run_rows(ENGLISH, Filter("uphill"))] == ["Hills"]


def test_words_are_looked_for_in_the_language_that_is_shown_and_ids_never(library: Library) -> None:
    hops = library["lateral-hops"]._replace(
        name="Seitsprünge", short_name="Seitsprünge", family_name="Sprünge"
    )
    translated = Library({**library, "lateral-hops": hops})

    def found(text: str) -> list[object]:
        return [row.dragged for row in Shelf(ENGLISH, CLOSED).rows(translated, Runner(), Filter(text))]

    assert found("seitsprunge") == [NewExercise("lateral-hops")]
    assert found("Sprünge") == [NewExercise("lateral-hops")]
    assert NewExercise("lateral-hops") not in found("lateral hops")


def test_an_old_word_for_a_thing_still_finds_it(library: Library) -> None:
    long_bands = [one.id for one in library.values() if Equipment.BAND in one.equipment]
    assert long_bands
    assert names(library, Filter("resistance band")) == long_bands


def test_every_word_of_the_rows_comes_from_the_voice() -> None:
    pseudo, library = Voice.of("qps"), exercises_in("qps")
    weak = Runner(complaints=frozenset({Complaint.WEAK_ANKLE}))
    for row in (*Shelf(pseudo, CLOSED).rows(library, weak, Filter()), *run_rows(pseudo, Filter())):
        for text in (row.name, row.line, row.spoken, row.warning, row.tip):
            assert "[" in text or sum(map(str.isalpha, text)) < MIN_LETTERS, text
