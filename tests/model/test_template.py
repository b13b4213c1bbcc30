"""A ready-made week put into a plan, and what the runner ticked about themselves."""

from collections import Counter
from datetime import date

import pytest

from desktop.model.exercise import Complaint, Equipment
from desktop.model.fitting import apply_template
from desktop.model.plan import Plan, Rest, Run, ids, items
from desktop.model.runner import Runner, complaints_against, suits
from desktop.model.template import Template, UnknownTemplate, contents, find_template
from desktop.model.week import Week
from desktop.wording.built_in import templates_in
from tests.model.strategies import LIBRARY, MONDAY

READY = templates_in(LIBRARY)
FOUR = find_template(READY, "four-runs")


@pytest.mark.parametrize("first", [MONDAY, date(2026, 11, 22), date(2026, 11, 21)])
def test_the_monday_comes_on_the_monday_whatever_day_a_week_starts_on(first: date) -> None:
    plan = apply_template(Plan(), FOUR, Week(first), LIBRARY, Runner())
    for when in Week(first):
        assert [type(entry) for entry in plan.day(when)] == [
            type(entry) for entry in FOUR.days[when.weekday()]
        ]


def test_it_comes_behind_what_the_week_holds_and_twice_is_twice() -> None:
    plan = Plan({MONDAY: (Rest("mine"),)})
    once = apply_template(plan, FOUR, Week(MONDAY), LIBRARY, Runner())
    twice = apply_template(once, FOUR, Week(MONDAY), LIBRARY, Runner())
    assert once.day(MONDAY)[0] == Rest("mine")
    assert max(Counter(ids(twice)).values()) == 1
    assert len(twice.day(MONDAY)) == 3


@pytest.mark.parametrize("complaint", Complaint)
@pytest.mark.parametrize("template", READY, ids=lambda template: template.id)
def test_what_a_complaint_speaks_against_does_not_come_in(template: Template, complaint: Complaint) -> None:
    runner = Runner(complaints=frozenset({complaint}))
    plan = apply_template(Plan(), template, Week(MONDAY), LIBRARY, runner)
    planned = [LIBRARY[item.exercise] for _, entry in plan.entries() for item in items(entry)]
    assert not any(complaints_against(exercise, runner) for exercise in planned)
    runs = [entry for _, entry in plan.entries() if isinstance(entry, Run)]
    assert len(runs) == contents(template).runs


def test_no_such_template_names_those_there_are() -> None:
    with pytest.raises(UnknownTemplate) as unknown:
        find_template(READY, "x" * 500)
    assert unknown.value.template_id == "x" * 500
    assert unknown.value.known == tuple(template.id for template in READY)


def test_an_exercise_suits_who_has_what_it_needs() -> None:
    band, calf = LIBRARY["band-eversion"], LIBRARY["calf-raise"]
    assert suits(band, Runner())  # nothing ticked: nobody asked yet
    assert not suits(band, Runner(equipment=frozenset({Equipment.STEP})))
    assert suits(band, Runner(equipment=frozenset({Equipment.BAND})))  # something to tie it to is everywhere
    assert suits(calf, Runner(equipment=frozenset({Equipment.STEP})))
    assert not suits(calf, Runner(complaints=frozenset({Complaint.ANKLE_INJURY})))
