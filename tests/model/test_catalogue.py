"""A wrong file of the library or the templates is refused with its name and the field."""

import json
from copy import deepcopy

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.model.catalogue import CatalogueError, parse_exercises, parse_templates
from tests.model.strategies import LIBRARY

CALF = {
    "id": "calf",
    "name": "Calf raise",
    "short_name": "Calf raise",
    "family": "calf raise",
    "base": None,
    "movements": ["plantar flexion"],
    "equipment": [],
    "fits": ["warm-up"],
    "dose": {"sets": 2, "reps": 10},
    "dose_source": "ours",
    "steps": ["Stand.", "Rise.", "Sink."],
    "feel": "The calf.",
    "mistake": "Haste.",
    "caution": "Stop if it hurts.",
    "easier": None,
    "easier_tip": "Lean.",
    "harder": None,
    "harder_tip": "Let go.",
    "speaks_against": [],
    "reason_against": "",
}
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
AROUND = {"warm_up": ["calf-raise"], "cool_down": ["heel-to-toe-walk"]}
RUN = {"run": "easy", "distance": 5000, "duration": 1800, **AROUND}
DAYS = {**{name: [] for name in WEEKDAYS}, "tuesday": [RUN]}
WEEK = {"id": "week", "name": "Week", "text": "5 km", "days": DAYS}

MISSING = object()


def changed(original, path, value):
    """A copy with another value at ``a.b.1``; MISSING takes the field out."""
    copy = deepcopy(original)
    *way, last = [int(name) if name.isdecimal() else name for name in path.split(".")]
    inner = copy
    for name in way:
        inner = inner[name]
    if value is MISSING:
        del inner[last]
    else:
        inner[last] = value
    return copy


def refusal(parse, record, file):
    with pytest.raises(CatalogueError) as refused:
        parse([(file, json.dumps(record))])
    return str(refused.value)


@pytest.mark.parametrize(
    ("path", "value", "sentence"),
    [
        ("dose.reps", 900, "“dose.reps” is from 1 to 200, not 900."),
        ("dose.reps", "ten", "“dose.reps” is a whole number, not ten."),
        ("dose.reps", True, "“dose.reps” is a whole number, not true."),
        (
            "dose.reps",
            MISSING,
            "“dose” is wrong: a dose needs reps, a hold, a distance or a count.",
        ),
        ("dose.sets", MISSING, "“dose.sets” is missing."),
        ("dose.set", 2, "“dose.set” is a field that nobody knows."),
        ("dose.load", "heavy", "“dose.load” is a number, not heavy."),
        ("dose.each_side", "yes", "“dose.each_side” is true or false, not yes."),
        ("dose", "2 x 10", "“dose” is an object with fields, not 2 x 10."),
        ("name", "", "“name” is empty."),
        ("name", " Calf", "“name” has spaces around it or characters that cannot be printed."),
        (
            "name",
            "Calf\nraise",
            "“name” has spaces around it or characters that cannot be printed.",
        ),
        ("name", 7, "“name” is a text, not 7."),
        ("name", "x" * 500, "“name” has 500 characters; 60 are the most."),
        ("short_name", "x" * 23, "“short_name” has 23 characters; 22 are the most."),
        ("feel", MISSING, "“feel” is missing."),
        ("colour", "red", "“colour” is a field that nobody knows."),
        ("movements", [], "“movements” holds 1 to 4, not 0."),
        ("movements", "eversion", "“movements” is a list, not eversion."),
        ("movements", ["eversion", "eversion"], "“movements” holds something twice."),
        ("fits", ["lunch"], "“fits” is one of warm-up, cool-down, strength, not lunch."),
        ("equipment", [["chair"]], None),
        ("steps", ["Stand.", "Rise."], "“steps” holds 3 to 5, not 2."),
        ("steps", ["Go."] * 6, "“steps” holds 3 to 5, not 6."),
        ("steps.1", "", "“steps[2]” is empty."),
        ("steps.1", "x" * 121, "“steps[2]” has 121 characters; 120 are the most."),
        ("easier", "nobody", "“easier” names “nobody”, which is no other exercise."),
        ("harder", "calf", "“harder” names “calf”, which is no other exercise."),
        ("base", "nobody", "“base” names “nobody”, which is no other exercise."),
        ("id", "calves", "“id” is “calves”, unlike the file's name."),
        ("speaks_against", ["knee injury"], None),
        ("reason_against", "Because.", None),
    ],
)
def test_every_wrong_field_of_an_exercise_is_named(path, value, sentence):
    said = refusal(parse_exercises, changed(CALF, path, value), "calf.json")
    assert said == f"calf.json: {sentence}" if sentence else path in said or "reason_against" in said
    assert said.startswith("calf.json: “")
    assert len(said) < 200


@pytest.mark.parametrize("field", sorted(CALF))
def test_no_field_may_be_missing_but_those_that_may_be_null(field):
    record = changed(CALF, field, MISSING)
    if CALF[field] is None:
        assert parse_exercises([("calf.json", json.dumps(record))])["calf"].base is None
    else:
        assert f"“{field}” is missing" in refusal(parse_exercises, record, "calf.json")


def test_two_files_with_the_same_id_are_refused():
    text = json.dumps(CALF)
    with pytest.raises(CatalogueError, match="already"):
        parse_exercises([("calf.json", text), ("calf.json", text)])


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        "null",
        '{"id": 1, "id": 2}',
        "\x00",
        "[" * 100_000,
        '{"id": ' + "1" * 5000 + "}",
        '"' + "x" * 99 + '"',
    ],
)
def test_a_file_that_is_no_record_is_refused(text):
    with pytest.raises(CatalogueError, match=r"^calf\.json: .*\.$"):
        parse_exercises([("calf.json", text)])


@given(
    st.sampled_from(sorted(CALF)),
    st.recursive(st.none() | st.booleans() | st.integers() | st.text(), st.lists),
)
def test_any_value_anywhere_is_taken_or_refused_with_a_sentence(field, value):
    try:
        parse_exercises([("calf.json", json.dumps({**CALF, field: value}))])
    except CatalogueError as refused:
        assert f"“{field}" in str(refused) or field == "speaks_against"  # noqa: PT017


@pytest.mark.parametrize(
    ("path", "value", "sentence"),
    [
        ("days.monday", MISSING, "“days.monday” is missing."),
        ("days.someday", [], "“days.someday” is a field that nobody knows."),
        (
            "days.monday",
            [{}],
            "“days.monday[1]” needs one of run, strength, cross_training, rest, note.",
        ),
        ("days.tuesday.0.run", "jog", None),
        ("days.tuesday.0.distance", 0, "“days.tuesday[1].distance” is from 1 to 1000000, not 0."),
        (
            "days.tuesday.0.warm_up",
            ["nobody"],
            "“days.tuesday[1].warm_up” names “nobody”, which is no exercise.",
        ),
        (
            "days.tuesday.0.cool_down",
            ["band-eversion"],
            "“days.tuesday[1].cool_down” holds “band-eversion”, which does not fit a cool-down.",
        ),
        (
            "days.tuesday.0.warm_up",
            ["calf-raise", "calf-raise"],
            "“days.tuesday[1].warm_up” holds “calf-raise” twice.",
        ),
        ("days.tuesday.0.cool_down", [], "“days.tuesday[1].cool_down” holds 1 to 5, not 0."),
        ("days.tuesday.0.note", "too", "“days.tuesday[1].note” is a field that nobody knows."),
        ("text", MISSING, "“text” is missing."),
        ("id", "weak", "“id” is “weak”, unlike the file's name."),
    ],
)
def test_every_wrong_field_of_a_template_is_named(path, value, sentence):
    said = refusal(lambda files: parse_templates(files, LIBRARY), changed(WEEK, path, value), "week.json")
    assert said == f"week.json: {sentence}" if sentence else "“days.tuesday[1].run” is one of" in said


def test_the_records_of_these_tests_are_right():
    assert parse_exercises([("calf.json", json.dumps(CALF))])["calf"].name == "Calf raise"
    assert parse_templates([("week.json", json.dumps(WEEK))], LIBRARY)[0].id == "week"
