"""What the details say."""

from datetime import date

import pytest

from desktop.model.exercise import Complaint, Equipment, Part
from desktop.model.plan import Run, RunKind, StrengthSession
from desktop.wording import details, names
from desktop.wording.voice import Voice

ENGLISH = Voice.of("en")
WEDNESDAY = date(2026, 11, 25)


def test_where_an_exercise_stands() -> None:
    session = StrengthSession("s", "Ankle strength")
    run = Run("r", RunKind.EASY)
    assert details.where_exercise(ENGLISH, WEDNESDAY, session, Part.STRENGTH) == "In Wed 25, Ankle strength"
    assert details.where_exercise(ENGLISH, WEDNESDAY, run, Part.WARM_UP) == "In Wed 25, Easy warm-up"
    long = StrengthSession("s", "x" * 200)
    assert len(details.where_exercise(ENGLISH, WEDNESDAY, long, Part.STRENGTH)) < 80


def test_a_caution_names_what_was_ticked_first() -> None:
    said = details.caution(
        ENGLISH,
        [Complaint.WEAK_ANKLE, Complaint.KNEE_INJURY],
        reason_against="Hops jar.",
        always="Go slowly.",
    )
    assert said == "You ticked ankle weakness and knee injury. Hops jar. Go slowly."
    assert details.caution(ENGLISH, [], reason_against="Hops jar.", always="Go slowly.") == "Go slowly."


@pytest.mark.parametrize(
    ("things", "text"),
    [
        ([], "No equipment"),
        ([Equipment.CUSHIONED_SHOES], "Needs cushioned shoes"),
        ([Equipment.STEP, Equipment.WALL], "Needs a step and a wall"),
    ],
)
def test_what_an_exercise_needs(things: list[Equipment], text: str) -> None:
    assert names.needs(ENGLISH, things) == text
