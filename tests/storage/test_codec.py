"""Whatever the model can hold comes back from its document; whatever is wrong in one is named."""

import json
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.model.diary import OwnExercise, SavedRoutine
from desktop.model.dose import Dose
from desktop.model.look import Look, Skin
from desktop.model.plan import (
    Entry,
    PlannedExercise,
    Rest,
    Run,
    RunKind,
)
from desktop.model.runner import Runner
from desktop.model.settings import Settings
from desktop.storage import codec, records
from desktop.storage.given import BadField
from tests.storage.strategies import days, doses, own_exercises, preferences, runners, saved_routines

unhurried = settings(deadline=None)


def through_json(document: dict[str, Any]) -> dict[str, Any]:
    read: dict[str, Any] = json.loads(records.document_text(document))
    return read


@unhurried
@given(days())
def test_any_day_comes_back(day: tuple[Entry, ...]) -> None:
    assert codec.read_day(through_json(codec.day_document(day))) == day


@unhurried
@given(runners)
def test_any_runner_comes_back(runner: Runner) -> None:
    assert codec.RUNNER.read(through_json(codec.RUNNER.write(runner))) == runner


@unhurried
@given(preferences)
def test_any_settings_come_back(preferred: Settings) -> None:
    assert codec.SETTINGS.read(through_json(codec.SETTINGS.write(preferred))) == preferred


@unhurried
@given(saved_routines())
def test_any_saved_routine_comes_back(routines: dict[str, SavedRoutine]) -> None:
    for name, routine in routines.items():
        assert codec.read_routine(through_json(codec.routine_document(routine)), name) == routine


@unhurried
@given(own_exercises())
def test_any_own_exercise_comes_back(own: dict[str, OwnExercise]) -> None:
    for name, exercise in own.items():
        assert codec.read_own(through_json(codec.own_document(exercise)), name) == exercise


@pytest.mark.parametrize(
    "file", ["../plan.json", "photo.jpg", "0" * 32 + ".png", "0" * 32 + ".jpg\n", "/" + "0" * 31 + ".jpg"]
)
def test_a_picture_of_an_own_exercise_never_leads_out_of_its_folder(file: str) -> None:
    with pytest.raises(BadField, match=r"photo: .* cannot name a picture"):
        codec.read_own({"id": "own-a", "name": "Tree lean", "photo": file}, "own-a")


def test_an_own_exercise_never_has_the_id_of_one_of_ours() -> None:
    with pytest.raises(BadField, match="id: "):
        codec.read_own({"id": "calf-raise", "name": "Tree lean"}, "calf-raise")


@unhurried
@given(doses())
def test_any_dose_comes_back(dose: Dose) -> None:
    assert codec.read_dose(through_json(codec.dose_document(dose))) == dose


@unhurried
@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(
                st.sampled_from(["entries", "type", "id", "kind", "dose", "sets"]) | st.text(),
                inner,
                max_size=4,
            )
        ),
    )
)
def test_any_json_is_read_or_refused_in_words(
    value: bool | dict[str, Any] | list[dict[str, Any] | float] | str | None,
) -> None:
    for read in (codec.read_day, codec.RUNNER.read, codec.SETTINGS.read, codec.read_dose):
        try:
            read({"entries": [value], "dose": value} if not isinstance(value, dict) else value)
        except BadField as bad:
            assert str(bad)  # noqa: PT017 - reading it is fine too


def test_a_document_is_short_and_says_what_it_is() -> None:
    run = Run("a1", RunKind.EASY, 8000, warm_up=(PlannedExercise("b2", "calf-raise", Dose(2, reps=12)),))
    assert codec.day_document((run, Rest("c3"))) == {
        "entries": [
            {
                "type": "run",
                "id": "a1",
                "kind": "easy",
                "distance": 8000,
                "warm_up": [{"id": "b2", "exercise": "calf-raise", "dose": {"sets": 2, "reps": 12}}],
            },
            {"type": "rest", "id": "c3"},
        ]
    }


RUN = {"type": "run", "id": "a", "kind": "easy"}
ITEM = {"id": "b", "exercise": "calf-raise", "dose": {"sets": 2, "reps": 12}}


@pytest.mark.parametrize(
    ("entry", "complaint"),
    [
        ("run", "entry 1: it is an object with fields, not “run”"),
        ({}, "entry 1, type: it is one of run, strength, cross-training, rest, note, not “None”"),
        ({"type": "swim"}, "entry 1, type: it is one of"),
        ({"type": ["run"]}, "entry 1, type: it is one of"),
        ({"type": "run", "kind": "easy"}, "entry 1, id: it is missing"),
        (RUN | {"id": ""}, "entry 1, id: it is empty"),
        (RUN | {"id": 7}, "entry 1, id: it is a text, not “7”"),
        (RUN | {"kind": "slow"}, "entry 1, kind: it is one of recovery, easy"),
        (RUN | {"kind": {}}, "entry 1, kind: it is one of recovery, easy"),
        (RUN | {"distance": "8 km"}, "entry 1, distance: it is a whole number, not “8 km”"),
        (RUN | {"distance": 8.5}, "entry 1, distance: it is a whole number, not “8.5”"),
        (RUN | {"distance": True}, "entry 1, distance: it is a whole number, not “True”"),
        (RUN | {"distance": None}, "entry 1, distance: it is a whole number, not “None”"),
        (RUN | {"duration": -1}, "entry 1, duration: it is from 0 to 604800, not “-1”"),
        (RUN | {"duration": 10**5000}, "entry 1, duration: it is from 0 to 604800, not that"),
        (RUN | {"notes": ["x" * 99]}, "entry 1, notes: it is a text, not “['xxxx"),
        (RUN | {"status": "partly"}, "entry 1, status: it is one of planned, done, skipped"),
        (RUN | {"pace": 300}, "entry 1, “pace”: nobody knows this field"),
        (RUN | {"warm_up": {}}, "entry 1, warm_up: it is a list, not “{}”"),
        (RUN | {"warm_up": [ITEM, 3]}, "entry 1, warm_up, number 2: it is an object"),
        (RUN | {"warm_up": [ITEM | {"dose": None}]}, "entry 1, warm_up, number 1, dose: it is an object"),
        (
            RUN | {"warm_up": [ITEM | {"dose": {"sets": 0, "reps": 12}}]},
            "entry 1, warm_up, number 1, dose, sets: it is from 1 to 20, not “0”",
        ),
        (RUN | {"warm_up": [ITEM | {"dose": {"sets": 2}}]}, "number 1, dose: a dose needs reps, a hold"),
        (
            RUN | {"warm_up": [ITEM | {"dose": {"sets": 1, "reps": 1, "load": float("nan")}}]},
            "dose, load: it is from 0",
        ),
    ],
)
def test_a_wrong_field_is_named_with_the_way_to_it(entry: dict[str, Any] | str, complaint: str) -> None:
    with pytest.raises(BadField) as caught:
        codec.read_day({"entries": [entry]})
    assert complaint in str(caught.value)
    assert len(str(caught.value)) < 200


@pytest.mark.parametrize("document", [{}, {"entry": []}, {"entries": [], "mood": "good"}, {"entries": {}}])
def test_a_day_has_entries_and_nothing_else(document: dict[str, Any]) -> None:
    with pytest.raises(BadField):
        codec.read_day(document)


def test_a_runner_from_before_looks_has_the_usual_one() -> None:
    assert codec.RUNNER.read({"equipment": []}).look == Look()
    assert codec.RUNNER.read({"look": {"skin": "dark"}}).look == Look(skin=Skin.DARK)


def test_a_runner_from_before_the_question_has_run_for_years() -> None:
    assert not codec.RUNNER.read({"equipment": []}).first_year


def test_a_look_that_nobody_offers_is_refused() -> None:
    with pytest.raises(BadField, match="look, skin: it is one of light"):
        codec.RUNNER.read({"look": {"skin": "green"}})


def test_settings_with_an_impossible_week_is_refused() -> None:
    with pytest.raises(BadField, match="week_starts_on is 0"):
        codec.SETTINGS.read({"week_starts_on": 3})


@pytest.mark.parametrize("ordinal", ["0", "-5", "soon", str(date.max.toordinal() + 1), "9" * 5000])
def test_a_number_that_is_no_date_is_refused(ordinal: str) -> None:
    with pytest.raises(BadField, match="is the number of no date"):
        codec.read_date(ordinal)


def test_what_could_not_be_read_again_is_not_written() -> None:
    with pytest.raises(BadField, match="distance: it is from 0"):
        codec.day_document((Run("a", RunKind.EASY, distance=-8000),))
