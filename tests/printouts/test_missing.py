"""What no font can draw is told place by place, before it is printed."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings

from desktop.model.dose import Dose
from desktop.model.plan import CrossTraining, Note, Plan, PlannedExercise, Run, RunKind, StrengthSession
from desktop.wording.voice import Voice
from printouts import Sheet, lay_out, unprintable
from printouts.job import Neighbour
from printouts.script import MISSING
from tests.printouts import jobs
from tests.printouts.pages import texts
from tests.printouts.sample import WEEK
from tests.printouts.strategies import plans

NOBODY_S = "\ue000\ue001\ue002"
"""Characters that Unicode leaves to private agreements: no font of a system has them."""
THURSDAY: date = WEEK.dates[3]


def told(*entries: object, what: Sheet = Sheet.FRIDGE, language: str = "en") -> list[str]:
    job = jobs.job(what, Plan({THURSDAY: entries}))  # type: ignore[dict-item]
    return [found.said(Voice.of(language)) for found in unprintable(job)]


def test_each_place_is_named_with_how_many_characters() -> None:
    assert told(Note("n", f"so {NOBODY_S}")) == ["3 characters of the note on Thursday 26 cannot be printed."]
    assert told(Run("r", RunKind.EASY, notes="\ue000")) == [
        "1 character of the notes for “Easy” on Thursday 26 cannot be printed."
    ]
    assert told(CrossTraining("c", f"Swim {NOBODY_S}")) == [
        f"3 characters of the name “Swim {NOBODY_S}” on Thursday 26 cannot be printed."
    ]
    letters = PlannedExercise("i", "ankle-alphabet", Dose(count="A\ue000"))
    assert told(StrengthSession("s", "Legs", (letters,))) == [
        "1 character of the dose “A\ue000” on Thursday 26 cannot be printed."
    ]


def test_the_second_runner_on_a_sheet_is_told_too() -> None:
    plan = Plan({THURSDAY: (Note("n", NOBODY_S),)})
    alone = jobs.job(Sheet.FRIDGE, Plan())
    job = replace(alone, beside=Neighbour(plan=plan, library=alone.library, name="\ue000"), name="Ana")
    assert [found.said(Voice.of("en")) for found in unprintable(job)] == [
        "1 character of the runner’s name “\ue000” cannot be printed.",
        "3 characters of the note on Thursday 26 cannot be printed.",
    ]
    assert unprintable(replace(job, what=(Sheet.ROUTINES,))) == ()


@pytest.mark.parametrize("wanted", [None, date(2026, 1, 1), THURSDAY])
def test_of_a_picture_for_the_phone_the_day_is_told_that_it_shows(wanted: date | None) -> None:
    friday = WEEK.dates[4]
    plan = Plan({when: (Note(f"{when}", NOBODY_S),) for when in (THURSDAY, friday)})
    job = replace(jobs.job(Sheet.PHONE, plan), day=wanted)
    assert [found.when for found in unprintable(job)] == [THURSDAY]
    assert unprintable(replace(job, plan=Plan())) == ()


def test_it_is_said_in_the_reader_s_language() -> None:
    assert told(Note("n", NOBODY_S), language="de") == [
        "3 Zeichen der Notiz am Donnerstag 26. lassen sich nicht drucken."
    ]


def test_what_a_kind_of_paper_does_not_show_is_not_told() -> None:
    assert told(Note("n", NOBODY_S), what=Sheet.CARDS) == []
    assert told(Note("n", "läuft 🏃🏽‍♀️ gut")) == []


@settings(max_examples=6)
@given(plans())
def test_a_sheet_shows_the_sign_only_where_it_was_told(plan: Plan) -> None:
    job = jobs.job(Sheet.FRIDGE, plan)
    shown = any(MISSING in text for page in lay_out(job).pages for text in texts(page))
    assert not shown or unprintable(job)
