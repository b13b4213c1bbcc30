"""The built-in weeks: what they promise is what they hold."""

import re
from importlib.resources import files
from itertools import pairwise

import pytest

import resources
from desktop.model.advice.hints import HIP_AND_CORE
from desktop.model.exercise import ANKLE, Complaint, Part, Region, section_of
from desktop.model.fitting import apply_template, fitted
from desktop.model.plan import (
    Entry,
    Note,
    Plan,
    Routine,
    Run,
    RunKind,
    StrengthSession,
    items,
    routine_seconds,
    routines,
)
from desktop.model.runner import HOPS, Runner
from desktop.model.summary import summary
from desktop.model.template import Template
from desktop.model.week import parse_week
from desktop.wording.built_in import exercises_in, templates_in
from desktop.wording.language import offered
from desktop.wording.ready_weeks import contents_line
from desktop.wording.voice import Voice
from resources import templates
from tests.resources import prose

LIBRARY = exercises_in()
ENGLISH = Voice.of()
READY = {template.id: template for template in templates_in(LIBRARY)}
WEEK = parse_week("2026-W48")


def entries(template: Template) -> list[Entry]:
    return [entry for day in template.days for entry in day]


def promised(text: str, word: str) -> int:
    found = re.search(rf"(\d+) (?:\w+ )?{word}", text)
    return int(found[1]) if found else 0


def test_the_first_three_are_those_of_the_first_start() -> None:
    assert [(one.id, contents_line(ENGLISH, one)) for one in list(READY.values())[:3]] == [
        ("three-easy-runs", "12 km · 3 runs · 2 strength"),
        ("five-k", "18 km · 3 runs · 2 strength"),
        ("four-runs", "28 km · 4 runs · 2 strength"),
    ]


def test_every_file_in_the_folder_is_read() -> None:
    folder = files(resources) / "templates"
    assert {file.name for file in folder.iterdir() if file.name.endswith(".json")} == dict(
        templates.read()
    ).keys()


@pytest.mark.parametrize("template", READY.values(), ids=READY)
def test_its_line_says_what_it_holds(template: Template) -> None:
    total = summary(apply_template(Plan(), template, WEEK, LIBRARY, Runner()), WEEK, LIBRARY)
    line = contents_line(ENGLISH, template)
    assert promised(line, "km") * 1000 == total.distance
    assert promised(line, "runs?") == len(total.runs)
    assert promised(line, "(?:strength|sessions?)") == total.strength_sessions


EVERY = pytest.mark.parametrize("template", READY.values(), ids=READY)
QUICK = (RunKind.TEMPO, RunKind.INTERVALS, RunKind.HILLS, RunKind.RACE)
MOVING = "moving-warm-up"  # a family


def families(routine: Routine) -> list[str]:
    return [LIBRARY[item.exercise].family for item in routine]


def sessions(template: Template) -> list[StrengthSession]:
    return [entry for entry in entries(template) if isinstance(entry, StrengthSession)]


@EVERY
def test_every_run_brings_its_own_warm_up_and_cool_down(template: Template) -> None:
    for run in entries(template):
        if isinstance(run, Run):
            assert run.warm_up
            assert run.cool_down
            assert run.duration is not None
            assert run.distance is not None
            assert 4 * 60 < run.duration / (run.distance / 1000) < 8 * 60  # a pace a person runs


@EVERY
def test_routines_are_short_and_take_their_time(template: Template) -> None:
    for entry in entries(template):
        for part, routine in routines(entry).items():
            assert 1 <= len(routine) <= 5
            minutes = routine_seconds(routine) / 60
            assert minutes <= (25 if part is Part.STRENGTH else 11)


@EVERY
def test_what_needs_equipment_belongs_in_a_session(template: Template) -> None:
    for entry in entries(template):
        for part, routine in routines(entry).items():
            if part is not Part.STRENGTH:
                assert all(part in LIBRARY[item.exercise].fits for item in routine)
                assert not any(prose.has_band(LIBRARY[item.exercise]) for item in routine)


@EVERY
def test_every_week_has_hip_and_core(template: Template) -> None:
    planned = [LIBRARY[item.exercise] for entry in entries(template) for item in items(entry)]
    worked = {region for one in planned if one.family in HIP_AND_CORE for region in one.regions}
    assert {Region.HIP, Region.CORE} <= worked


@EVERY
def test_before_a_quick_run_one_moves(template: Template) -> None:
    for run in entries(template):
        if isinstance(run, Run) and run.kind in QUICK:
            assert len(run.warm_up) >= 3
            assert set(families(run.warm_up)) == {MOVING}


@EVERY
def test_ankles_are_worked_apart_or_after_a_run(template: Template) -> None:
    for entry in entries(template):
        warm_up = routines(entry).get(Part.WARM_UP, ())
        assert not any(section_of(family) in (ANKLE, "calf-and-foot") for family in families(warm_up))
    assert any(
        section_of(family) == ANKLE for one in sessions(template) for family in families(one.exercises)
    )


@EVERY
def test_no_hops_the_day_before_a_long_run_or_a_race(template: Template) -> None:
    for day, after in pairwise((*template.days, template.days[0])):
        if any(isinstance(run, Run) and run.kind in (RunKind.LONG, RunKind.RACE) for run in after):
            assert not any(HOPS in families(items(entry)) for entry in day)


@EVERY
def test_there_are_two_sessions_or_more_but_before_a_race(template: Template) -> None:
    assert len(sessions(template)) >= (1 if template.id == "race-week" else 2)


@pytest.mark.parametrize("language", offered())
def test_every_week_says_in_two_sentences_what_it_rests_on(language: str) -> None:
    for template in templates_in(exercises_in(language), language):
        assert len(re.findall(r"[.!?](?= |$)", template.about)) == 2, template.about


def test_the_week_of_a_first_year_suits_one_as_it_is_and_has_no_hops() -> None:
    template = READY["three-easy-runs"]
    assert fitted(template, LIBRARY, Runner(first_year=True)).changes == ()
    assert not any(HOPS in families(items(entry)) for entry in entries(template))
    runs = [entry for entry in entries(template) if isinstance(entry, Run) and entry.kind is RunKind.EASY]
    assert all(HIP_AND_CORE.intersection(families(run.warm_up)) for run in runs)


def test_the_week_after_a_sprain_suits_whoever_ticked_one_and_says_when_to_stop() -> None:
    template = READY["after-a-sprain"]
    sprained = Runner(complaints=frozenset({Complaint.RECENT_SPRAIN, Complaint.WEAK_ANKLE}))
    assert fitted(template, LIBRARY, sprained).changes == ()
    three = sessions(template)
    assert len(three) == 3
    assert all(20 * 60 <= routine_seconds(one.exercises) <= 30 * 60 for one in three)
    assert all("single-leg-balance" in families(one.exercises) for one in three)
    (note,) = (entry for entry in entries(template) if isinstance(entry, Note))
    for words in ("professional has said go", "six weeks", "Stop"):
        assert words in note.text
