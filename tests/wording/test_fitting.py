"""What was changed of a ready-made week, a line for each reason."""

import pytest

from desktop.model.exercise import Complaint, Equipment
from desktop.model.fitting.facts import Change, Exchanged, Lacks, LeftOut, Moved, Rule, Ticked
from desktop.model.plan import Run, RunKind, StrengthSession
from desktop.wording.built_in import exercises_in
from desktop.wording.fitting import told
from desktop.wording.voice import Voice

LIBRARY = exercises_in()
HIP, ANKLE = StrengthSession("a", "Hip and core"), StrengthSession("b", "Ankle strength")
EASY = Run("c", RunKind.EASY, 5000)
BAND = Lacks((Equipment.BAND,))


@pytest.mark.parametrize(
    ("changes", "lines"),
    [
        ((), ()),
        ((Moved(HIP, 2, 3),), ("Hip and core: on Thu, not on Wed.",)),
        ((Moved(EASY, 0, 1), Moved(HIP, 0, 1)), ("Easy run and Hip and core: on Tue, not on Mon.",)),
        ((LeftOut(EASY, no_day=True),), ("No day is left for Easy run.",)),
        ((LeftOut(ANKLE, no_day=False),), ("Nothing in Ankle strength suits you.",)),
        (
            (Exchanged("calf-raise-step", "calf-raise", Lacks((Equipment.STEP,))),),
            ("Without a step: calf raise instead of calf raise on a step.",),
        ),
        (
            (
                Exchanged("band-inversion", "ankle-alphabet", BAND),
                Exchanged("band-eversion", "single-leg-balance", BAND),
                Exchanged("band-inversion", "ankle-alphabet", BAND),
                Exchanged("squat", None, Ticked((Complaint.KNEE_INJURY,))),
            ),
            (
                "Without a band: ankle alphabet instead of band inversion; "
                "single-leg balance instead of band eversion.",
                "With knee injury: without squat.",
            ),
        ),
        (
            (Exchanged("lateral-hops", "lateral-hops-two-footed", Rule.FIRST_YEAR),),
            ("In the first year of running: two-footed lateral hops instead of lateral hops.",),
        ),
    ],
)
def test_each_reason_has_a_line(changes: tuple[Change, ...], lines: tuple[str, ...]) -> None:
    assert told(Voice.of(), changes, LIBRARY) == lines


def test_it_is_said_in_german() -> None:
    said = told(Voice.of("de"), (Moved(EASY, 0, 1), Exchanged("squat", None, BAND)), exercises_in("de"))
    assert said == ("Lockerer Lauf: am Di statt am Mo.", "Ohne ein Band: Kniebeuge entfällt.")
