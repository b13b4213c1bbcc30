"""A wrong file of the library or the templates is refused with its name and the field."""

import json
import re
from collections.abc import Callable
from copy import deepcopy
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.model.catalogue import CatalogueError, parse_exercises
from desktop.model.dose import Dose
from desktop.model.exercise import Library
from desktop.model.fields import Fault
from desktop.model.plan import Run, items
from desktop.model.ready_weeks import MAX_ABOUT, parse_templates
from desktop.model.template import Template
from desktop.wording.faults import FAULTS, fault
from desktop.wording.voice import Voice
from tests.model.strategies import LIBRARY

CALF = {
    "id": "calf",
    "base": None,
    "family": "calves",
    "movements": ["plantar-flexion"],
    "regions": ["calf"],
    "equipment": [],
    "fits": ["warm-up"],
    "dose": {"sets": 2, "reps": 10},
    "dose_source": "ours",
    "easier": None,
    "harder": None,
    "contraindication": [],
}
CALF_WORDS = {
    "name": "Calf raise",
    "short_name": "Calf raise",
    "captions": ["Down", "Up"],
    "steps": ["Stand.", "Rise.", "Sink."],
    "feel": "The calf.",
    "mistake": "Haste.",
    "caution": "Stop if it hurts.",
    "easier_tip": "Lean.",
    "harder_tip": "Let go.",
    "contraindication": "",
}
FAMILIES = {"calves": "calf raise"}
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
AROUND = {"warm_up": ["calf-raise"], "cool_down": ["heel-to-toe-walk"]}
RUN = {"run": "easy", "distance": 5000, "duration": 1800, **AROUND}
DAYS = {**{name: [] for name in WEEKDAYS}, "tuesday": [RUN]}
WEEK = {"id": "week", "days": DAYS}
WEEK_WORDS = {"name": "Week", "about": "It rests on a trial. It is short.", "texts": {}}

MISSING = object()


def changed(original: dict[str, Any], path: str, value: object) -> dict[str, Any]:
    """A copy with another value at ``a.b.1``; MISSING takes the field out."""
    copy = deepcopy(original)
    *way, last = [int(name) if name.isdecimal() else name for name in path.split(".")]
    inner: Any = copy
    for name in way:
        inner = inner[name]
    if value is MISSING:
        del inner[last]
    else:
        inner[last] = value
    return copy


def said(words: dict[str, Any] = CALF_WORDS) -> dict[str, Any]:
    """The words of a language, as they are handed in."""
    return {
        "calf": ("en/calf.json", json.dumps(words)),
        "families": ("en/families.json", json.dumps(FAMILIES)),
    }


def calf(facts: dict[str, Any] = CALF, words: dict[str, Any] = CALF_WORDS) -> Library:
    """The library with this one exercise in it."""
    return parse_exercises([("calf.json", json.dumps(facts))], said(words))


def week(facts: dict[str, Any] = WEEK, words: dict[str, Any] = WEEK_WORDS) -> tuple[Template, ...]:
    """The ready-made weeks with this one alone."""
    texts = {"week": ("en/week.json", json.dumps(words))}
    return parse_templates([("week.json", json.dumps(facts))], texts, LIBRARY)


def refusal(parse: Callable[..., Any], *records: object) -> str:
    with pytest.raises(CatalogueError) as refused:
        parse(*records)
    return fault(Voice.of(), refused.value)


@pytest.mark.parametrize(
    ("path", "value", "sentence"),
    [
        ("dose.reps", 0, "“dose.reps” is from 1 to 200, not 0."),
        ("dose.reps", 10_000, "“dose.reps” is from 1 to 200, not 10000."),
        ("dose.sets", 0, "“dose.sets” is from 1 to 20, not 0."),
        ("dose_source", "", "“dose_source” is empty."),
        (
            "dose_source",
            "  ",
            "“dose_source” has spaces around it or characters that cannot be printed.",
        ),
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
        ("colour", "red", "“colour” is a field that nobody knows."),
        ("regions", [], "“regions” holds 1 to 8, not 0."),
        ("regions", ["knee"], None),
        ("movements", "eversion", "“movements” is a list, not eversion."),
        ("movements", ["eversion", "eversion"], "“movements” holds something twice."),
        ("fits", ["lunch"], "“fits” is one of warm-up, cool-down, strength, not lunch."),
        ("equipment", [["chair"]], None),
        ("easier", "nobody", "“easier” names “nobody”, which is no other exercise."),
        ("harder", "calf", "“harder” names “calf”, which is no other exercise."),
        ("picture", "calf", "“picture” is an object with fields, not calf."),
        ("picture", {}, "“picture.drawn” is missing."),
        ("picture", {"drawn": "calf", "by": "me"}, "“picture.by” is a field that nobody knows."),
        ("base", "nobody", "“base” names “nobody”, which is no other exercise."),
        ("id", "calves", "“id” is “calves”, unlike the file's name."),
        ("dose.distance", 5, "“dose” is wrong: a dose has one of reps, distance and count."),
        ("dose.load", 900, "“dose.load” is from 0 to 300, not 900."),
    ],
)
def test_every_wrong_field_of_an_exercise_is_named(path: str, value: object, sentence: str | None) -> None:
    said = refusal(calf, changed(CALF, path, value))
    assert said == f"calf.json: {sentence}" if sentence else path in said
    assert said.startswith("calf.json: “")
    assert len(said) < 200


REASON = "“contraindication” goes with the complaints of the exercise: give both or leave both empty."


@pytest.mark.parametrize(
    ("path", "value", "sentence"),
    [
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
        ("steps", ["Stand.", "Rise."], "“steps” holds 3 to 5, not 2."),
        ("steps", ["Go."] * 6, "“steps” holds 3 to 5, not 6."),
        ("steps.1", "", "“steps[2]” is empty."),
        ("steps.1", "x" * 121, "“steps[2]” has 121 characters; 120 are the most."),
        ("contraindication", "Because.", REASON),
        ("variation", "", "“variation” is empty."),
        ("captions", ["One"] * 5, "“captions” holds 0 to 4, not 5."),
        ("brief", {"steps": ["A.", "B.", "C."], "feel": "Here."}, "“brief.caution” is missing."),
        (
            "brief",
            {"steps": ["A.", "B.", "x" * 45], "feel": "Here.", "caution": "Stop."},
            "“brief.steps[3]” has 45 characters; 44 are the most.",
        ),
    ],
)
def test_every_wrong_field_of_its_words_is_named_with_the_file_of_the_language(
    path: str, value: object, sentence: str
) -> None:
    assert refusal(calf, CALF, changed(CALF_WORDS, path, value)) == f"en/calf.json: {sentence}"


def test_a_complaint_without_its_reason_is_refused() -> None:
    said = refusal(calf, changed(CALF, "contraindication", ["knee-injury"]))
    assert said == f"en/calf.json: {REASON}"


@pytest.mark.parametrize("field", sorted(CALF))
def test_no_field_may_be_missing_but_those_that_may_be_null(field: str) -> None:
    record = changed(CALF, field, MISSING)
    if field == "base":
        assert calf(record)["calf"].base is None
    else:
        assert f"“{field}” is missing" in refusal(calf, record)


@pytest.mark.parametrize("field", sorted(CALF_WORDS))
def test_no_word_may_be_missing(field: str) -> None:
    assert f"“{field}” is missing" in refusal(calf, CALF, changed(CALF_WORDS, field, MISSING))


def test_an_exercise_or_a_family_without_words_is_refused() -> None:
    assert refusal(calf, changed(CALF, "family", "shins")) == "calf.json: there are no words for “shins”."
    with pytest.raises(CatalogueError) as refused:
        parse_exercises([("calf.json", json.dumps(CALF))], {"families": ("en/families.json", "{}")})
    assert refused.value.fault is Fault.NO_WORDS
    with pytest.raises(CatalogueError):
        parse_exercises([], {})


def ladder(easier: dict[str, str], harder: dict[str, str]) -> Library:
    """A library of the exercises that these two name, each linked as they say."""
    ids = sorted({*easier, *easier.values(), *harder, *harder.values()})
    facts = [{**CALF, "id": one, "easier": easier.get(one), "harder": harder.get(one)} for one in ids]
    words = {one: (f"en/{one}.json", json.dumps(CALF_WORDS)) for one in ids}
    families = {"families": ("en/families.json", json.dumps(FAMILIES))}
    return parse_exercises([(f"{one['id']}.json", json.dumps(one)) for one in facts], {**words, **families})


@given(st.permutations("abcdefg"), st.data())
def test_a_ladder_may_be_of_any_order_and_never_turns_in_a_circle(
    order: list[str], data: st.DataObject
) -> None:
    steps = [*pairwise(order)]
    easier, harder = {after: before for before, after in steps}, dict(steps)
    assert list(ladder(easier, harder)) == sorted(order)
    low, high = sorted(data.draw(st.lists(st.sampled_from(range(7)), min_size=2, max_size=2, unique=True)))
    planted = {**harder, order[high]: order[low]}
    with pytest.raises(CatalogueError) as refused:
        ladder(easier, planted)
    error = refused.value
    assert (error.fault, error.field) == (Fault.LADDER_CIRCLE, "harder")
    assert error.file.removesuffix(".json") in order[low : high + 1], "it stands in the circle"


def test_what_is_both_easier_and_harder_is_a_circle() -> None:
    said = refusal(ladder, {"a": "b"}, {"a": "b"})
    assert said == "a.json: “harder” names “b”, and from there the ladder comes back here."
    assert refusal(ladder, {"a": "b", "b": "a"}, {}).startswith("a.json: “easier” names “b”")


def test_an_exercise_may_have_no_picture() -> None:
    assert calf()["calf"].picture is None
    assert calf({**CALF, "picture": {"drawn": "raise"}})["calf"].figure == "raise"


def test_every_fault_has_its_sentence() -> None:
    assert set(FAULTS) == set(Fault)


def test_two_files_with_the_same_id_are_refused() -> None:
    text = json.dumps(CALF)
    with pytest.raises(CatalogueError) as refused:
        parse_exercises([("calf.json", text), ("calf.json", text)], said())
    assert "already" in fault(Voice.of(), refused.value)


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
def test_a_file_that_is_no_record_is_refused(text: str) -> None:
    with pytest.raises(CatalogueError) as refused:
        parse_exercises([("calf.json", text)], {"families": ("en/families.json", json.dumps(FAMILIES))})
    assert re.match(r"^calf\.json: .*\.$", fault(Voice.of(), refused.value))


@given(
    st.sampled_from(sorted({*CALF, *CALF_WORDS} - {"contraindication"})),
    st.recursive(st.none() | st.booleans() | st.integers() | st.text(), st.lists),
)
def test_any_value_anywhere_is_taken_or_refused_with_a_sentence(field: str, value: object) -> None:
    try:
        calf({**CALF, field: value} if field in CALF else CALF, {**CALF_WORDS, field: value})
    except CatalogueError as refused:
        assert f"“{field}" in fault(Voice.of(), refused) or field in ("id", "family")  # noqa: PT017


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
        ("id", "weak", "“id” is “weak”, unlike the file's name."),
    ],
)
def test_every_wrong_field_of_a_template_is_named(path: str, value: object, sentence: str | None) -> None:
    said = refusal(week, changed(WEEK, path, value))
    assert said == f"week.json: {sentence}" if sentence else "“days.tuesday[1].run” is one of" in said


def test_a_text_that_a_week_names_and_its_words_lack_is_missing_there() -> None:
    days = changed(DAYS, "tuesday.0.notes", "slowly")
    assert refusal(week, {**WEEK, "days": days}) == "en/week.json: “texts.slowly” is missing."
    said = {**WEEK_WORDS, "texts": {"slowly": "Slowly."}}
    (run,) = week({**WEEK, "days": days}, said)[0].days[1]
    assert isinstance(run, Run)
    assert run.notes == "Slowly."


def test_a_text_that_no_entry_names_is_one_too_many() -> None:
    said = refusal(week, WEEK, {**WEEK_WORDS, "texts": {"slwoly": "Slowly."}})
    assert said == "en/week.json: “texts.slwoly” is a field that nobody knows."


def test_a_week_says_what_it_rests_on() -> None:
    assert week()[0].about == "It rests on a trial. It is short."
    assert refusal(week, WEEK, changed(WEEK_WORDS, "about", MISSING)) == "en/week.json: “about” is missing."
    too_long = refusal(week, WEEK, {**WEEK_WORDS, "about": "x" * (MAX_ABOUT + 1)})
    assert too_long.startswith("en/week.json: “about” ")


def test_a_week_may_give_an_exercise_of_a_session_a_dose_of_its_own() -> None:
    minute = {"sets": 3, "hold": 60, "each_side": True}
    there = {"strength": "", "exercises": ["calf-raise", "duck-walk"], "doses": {"calf-raise": minute}}
    days = changed(DAYS, "monday", [there])
    said = {**WEEK_WORDS, "texts": {"own": "Own"}}
    (session,) = week({**WEEK, "days": changed(days, "monday.0.strength", "own")}, said)[0].days[0]
    assert [item.dose for item in items(session)] == [
        Dose(sets=3, hold=60, each_side=True),
        LIBRARY["duck-walk"].dose,
    ]
    for wrong, sentence in (
        ({"squat": minute}, "“days.monday[1].doses” names “squat”, which is no exercise."),
        ({"calf-raise": {"sets": 3}}, None),
    ):
        record = {**WEEK, "days": changed(changed(days, "monday.0.strength", "own"), "monday.0.doses", wrong)}
        refused = refusal(week, record, said)
        assert (
            refused == f"week.json: {sentence}"
            if sentence
            else "“days.monday[1].doses.calf-raise”" in refused
        )


def test_the_records_of_these_tests_are_right() -> None:
    assert calf()["calf"].name == "Calf raise"
    assert calf()["calf"].family_name == "calf raise"
    assert week()[0].id == "week"
