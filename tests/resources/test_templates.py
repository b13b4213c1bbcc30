"""The built-in weeks: what they promise is what they hold."""

import re
from importlib.resources import files

import pytest

import resources
from desktop.model.exercise import Part
from desktop.model.fitting import apply_template
from desktop.model.plan import Entry, Plan, Run, StrengthSession, routines
from desktop.model.runner import Runner
from desktop.model.summary import summary
from desktop.model.template import Template
from desktop.model.week import parse_week
from desktop.wording.built_in import exercises_in, templates_in
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
        ("three-easy-runs", "12 km · 3 runs · 2 ankle sessions"),
        ("four-runs", "28 km · 4 runs · 2 ankle sessions"),
        ("ankles-only", "3 short sessions, no runs"),
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
    assert promised(line, "sessions?") == total.strength_sessions


@pytest.mark.parametrize("template", READY.values(), ids=READY)
def test_every_run_brings_its_own_warm_up_and_cool_down(template: Template) -> None:
    for run in entries(template):
        if isinstance(run, Run):
            assert run.warm_up
            assert "heel-to-toe-walk" in [item.exercise for item in run.cool_down]
            assert run.duration is not None
            assert run.distance is not None
            assert 4 * 60 < run.duration / (run.distance / 1000) < 8 * 60  # a pace a person runs


@pytest.mark.parametrize("template", READY.values(), ids=READY)
def test_blocks_are_short_and_every_week_has_a_session(template: Template) -> None:
    assert any(isinstance(entry, StrengthSession) for entry in entries(template))
    for entry in entries(template):
        assert all(1 <= len(routine) <= 5 for routine in routines(entry).values())


@pytest.mark.parametrize("template", READY.values(), ids=READY)
def test_what_needs_equipment_belongs_in_a_session(template: Template) -> None:
    for entry in entries(template):
        for part, routine in routines(entry).items():
            if part is not Part.STRENGTH:
                assert all(part in LIBRARY[item.exercise].fits for item in routine)
                assert not any(prose.has_band(LIBRARY[item.exercise]) for item in routine)
