"""Advice in words: the sentences and the buttons."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.model.advice import AdviceAction, advise, hint_of
from desktop.model.advice.facts import (
    AddExercise,
    AddSession,
    AskFirst,
    BareRun,
    Crowded,
    Deed,
    Fact,
    FarDay,
    FewSessions,
    Flagged,
    HopsInARow,
    IdleMovement,
    Injured,
    IntoSession,
    MoveHops,
    NoHipOrCore,
    NotBeforeRun,
    Show,
    Simple,
    TiringWarmUp,
    UseInstead,
)
from desktop.model.exercise import Complaint, Movement, Part, Region
from desktop.model.plan import Plan
from desktop.model.runner import Runner
from desktop.model.settings import Hint
from desktop.wording import advice
from desktop.wording.grounds import grounds
from desktop.wording.language import PSEUDO
from desktop.wording.voice import Voice
from tests.model.strategies import DATES, LIBRARY, MONDAY, plans, runners

ENGLISH, GERMAN = Voice.of(), Voice.of("de")
MON, TUE, WED, THU, FRI, SAT, SUN = WEEK = tuple(MONDAY + timedelta(days=number) for number in range(7))

SAID: list[tuple[Fact, str]] = [
    (
        Injured((Complaint.ANKLE_INJURY, Complaint.KNEE_INJURY)),
        "You ticked ankle injury and knee injury. Rest an injury and ask a medical professional first: "
        "some of these exercises help recovery, others harm.",
    ),
    (
        AskFirst((Complaint.BACK_PAIN, Complaint.PREGNANCY)),
        "You ticked back pain and pregnancy. Ask your doctor, midwife or physiotherapist what suits you now; "
        "what could be wrong for you is flagged.",
    ),
    (
        Flagged("lateral-hops", (WED, SUN), (Complaint.WEAK_ANKLE,)),
        "Lateral hops on Wed and Sun: you ticked ankle weakness. "
        + LIBRARY["lateral-hops"].contraindication.reason,
    ),
    (
        HopsInARow(WED, THU, ("a", "b")),
        "Lateral hops stand on following days, Wed and Thu. Leave a day between.",
    ),
    (
        NotBeforeRun((MON, TUE), ("lateral-hops", "calf-raise-step")),
        "You have run for less than a year: hops, leg sweeps and tiring calf work belong after the run or "
        "into a session. In one trial people new to running had more sudden injuries when ankle exercises "
        "came before it.",
    ),
    (
        TiringWarmUp(TUE, ("lateral-hops", "calf-raise-weighted")),
        "Strength work right before a quick run on Tue: lateral hops and weighted calf raise. It may tire "
        "you for the run; how much, has hardly been studied.",
    ),
    (
        FewSessions(0),
        "No strength session this week. One is the least; bands and the harder exercises belong there.",
    ),
    (FewSessions(1), "One strength session this week. Health authorities advise two for everybody."),
    (
        Crowded(MON, Part.STRENGTH, 6, "Ankle strength"),
        "Ankle strength on Mon has 6 exercises. Up to five get done better.",
    ),
    (Crowded(MON, Part.WARM_UP, 7), "The warm-up on Mon has 7 exercises. Up to five get done better."),
    (
        BareRun(TUE),
        "Tue’s run has no warm-up and no cool-down. "
        "Calf raises before and a heel-to-toe walk after take three minutes.",
    ),
    (
        BareRun(TUE, first_year=True),
        "Tue’s run has no warm-up and no cool-down. "
        "Bridges for the hip before and a heel-to-toe walk after take five minutes.",
    ),
    (IdleMovement(Movement.DORSIFLEXION), "Nothing this week moves the toes up (dorsiflexion)."),
    (
        NoHipOrCore((Region.HIP, Region.CORE)),
        "Hip and core have no exercise of their own this week. In one trial people new to running who did "
        "some before the run had about a third fewer leg injuries; of others little is known.",
    ),
    (
        FarDay(SAT, 99_000),
        "Sat has a very long distance, farther than a marathon and a half. Is that what you meant?",
    ),
]
OFFERED: list[tuple[Deed, str]] = [
    (Simple.CHANGE_TICKS, "Change what you ticked"),
    (Show(1), "Show it"),
    (Show(2), "Show both"),
    (Show(3), "Show all"),
    (UseInstead("lateral-hops-two-footed"), "Use two-footed hops"),
    (Simple.TAKE_OUT, "Take it out"),
    (MoveHops(THU, SAT), "Move Thu’s to Sat"),
    (Simple.AFTER_THE_RUN, "Move after the run"),
    (IntoSession(WED), "Into Wed’s session"),
    (AddSession(FRI), "Add one on Fri"),
    (AddSession(FRI, fills=True), "Fill the one on Fri"),
    (Simple.ADD_AROUND_RUN, "Add them"),
    (AddExercise("band-dorsiflexion", MON), "Add band dorsiflexion on Mon"),
]


@pytest.mark.parametrize(("fact", "sentence"), SAID, ids=[type(fact).__name__ for fact, _ in SAID])
def test_each_fact_has_its_sentence(fact: Fact, sentence: str) -> None:
    assert advice.advice(ENGLISH, fact, LIBRARY) == sentence


@pytest.mark.parametrize(("deed", "words"), OFFERED, ids=[type(deed).__name__ for deed, _ in OFFERED])
def test_each_deed_has_its_words(deed: Deed, words: str) -> None:
    assert advice.action(ENGLISH, AdviceAction(deed), LIBRARY) == words


def test_a_noun_keeps_its_capital_where_the_language_writes_it_so() -> None:
    assert "Two-footed hops" in advice.action(
        GERMAN, AdviceAction(UseInstead("lateral-hops-two-footed")), LIBRARY
    )


def test_every_deed_that_changes_the_plan_has_a_name_for_undo() -> None:
    changing = [deed for deed, _ in OFFERED if deed is not Simple.CHANGE_TICKS and not isinstance(deed, Show)]
    assert len({advice.undo(deed) for deed in changing}) == len(changing) == 9


@given(plans(), runners, st.sampled_from(DATES), st.sampled_from(["en", "de", PSEUDO]))
def test_what_is_said_is_short_and_in_the_language_shown(
    plan: Plan, runner: Runner, today: date, code: str
) -> None:
    voice = Voice.of(code)
    for one in advise(plan, WEEK, LIBRARY, runner, today):
        assert 10 < len(advice.advice(voice, one.fact, LIBRARY)) < (240 if code == "en" else 340)
        assert all(advice.action(voice, action, LIBRARY) for action in one.actions)


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("fact", [fact for fact, _ in SAID], ids=[type(fact).__name__ for fact, _ in SAID])
def test_every_hint_but_a_question_says_what_it_rests_on_and_a_caution_needs_no_trial(
    fact: Fact, language: str
) -> None:
    said = grounds(Voice.of(language), fact)
    asked = hint_of(fact) in (None, Hint.FAR_DAYS)
    assert bool(said) != asked


def test_the_trial_behind_a_hint_is_told_with_number_people_doubt_and_source() -> None:
    said = " ".join(grounds(ENGLISH, NotBeforeRun((MON,), ("lateral-hops",))))
    said = said.replace("\N{NO-BREAK SPACE}", " ")
    for told in (
        "HR 3.60 (1.20–10.86)",
        "111 of 325 people new to running",
        "One trial",
        "Leppänen",
        "our guess",
    ):
        assert told in said
