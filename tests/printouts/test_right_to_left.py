"""Names, notes and titles that run right to left: what stands beside them keeps its order, on every paper."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.model.dose import Dose
from desktop.model.exercise import Library
from desktop.model.plan import CrossTraining, Day, Note, Plan, Rest, Run, RunKind, StrengthSession
from desktop.wording import paper
from desktop.wording.direction import END, ISOLATE, isolated, side_by_side
from desktop.wording.voice import Voice
from printouts import Neighbour, PrintJob, Sheet, lay_out
from printouts.marks import Glyphs, Text
from printouts.marks import Run as Letters
from printouts.script import missing, readable, right_to_left, runs
from printouts.shaping.order import in_drawing_order, levels
from printouts.strip.kept import as_printed
from printouts.type import Type
from printouts.writing import says_all, shorten, wrap
from tests.printouts.jobs import job, library
from tests.printouts.pages import marks
from tests.printouts.sample import ALPHABET, CALF, HOPS, WEEK, plan, routine

HEBREW, ARABIC = "תרגול קרסול", "تمارين الكاحل"
STYLE = Type(10, 400)
TOGETHER = re.compile(
    r"\d[\d.,:]*[ \u00a0](?:km|mi|m|min|h|s|kg|runs?|exercises?|sessions?|Läufe?|Übungen|Einheiten)\b"
    r"|\d+ × \d+|\+ \d+|\d(?:st|nd|rd|th)\b|\d \d|\bof \d+"
)
"""What reads wrong in another order: a number with its unit, sets with what they count, how many follow."""
KINDS: dict[str, tuple[Sheet, dict[str, Any]]] = {
    **{what.value: (what, {}) for what in Sheet},
    "upright": (Sheet.FRIDGE, {"orientation": "upright"}),
    "large sheet": (Sheet.FRIDGE, {"large": True}),
    "large routine cards": (Sheet.ROUTINES, {"large": True, "sides": "long"}),
    "turned routine cards": (Sheet.ROUTINES, {"sides": "long", "card": "a5"}),
    "small exercise cards": (Sheet.CARDS, {"card": "a7", "sides": "long"}),
    "two runners": (Sheet.FRIDGE, {}),
}


def drawn(text: str) -> str:
    """A line as it is seen, from left to right."""
    return seen(runs(readable(text), 400))


def seen(line: tuple[Letters | Glyphs, ...]) -> str:
    return "".join(
        run.text if isinstance(run, Letters) else "".join(glyph.text for glyph in run.glyphs) for run in line
    )


# ---- texts ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", [HEBREW, ARABIC, f"{HEBREW} Nike {ARABIC}"])
def test_an_amount_stands_behind_a_name_in_its_own_order(name: str) -> None:
    voice = Voice.of("en", paper=True)
    entry = voice(paper.NAME_AND_AMOUNT, name=name, amount="40 min")
    assert drawn(entry).endswith(" 40 min")
    assert drawn(voice(paper.AND_EXERCISES, entry=entry, exercises="3 exercises")).endswith(
        " 40 min, 3 exercises"
    )
    assert not right_to_left(readable(entry))
    assert drawn(name) in drawn(entry)


def test_names_side_by_side_stand_in_the_order_of_the_page() -> None:
    both = drawn(side_by_side([HEBREW, "Easy 8 km", ARABIC]))
    assert both == f"{drawn(HEBREW)}, Easy 8 km, {drawn(ARABIC)}"
    assert drawn(side_by_side([HEBREW, ARABIC])) == f"{drawn(HEBREW)}, {drawn(ARABIC)}"


def test_other_texts_stay_as_they_are() -> None:
    assert isolated("Easy, Żółć 🔥") == "Easy, Żółć 🔥"
    assert Voice.of("en")(paper.NAME_AND_AMOUNT, name=HEBREW, amount="8 km") == f"{HEBREW} 8 km"


@given(st.text(st.sampled_from(f"{ISOLATE}{END}\u2066\u2067אبa1 "), max_size=12))
def test_nothing_that_a_runner_types_reaches_out_of_its_isolate(text: str) -> None:
    kept = isolated(text)
    if kept != text:
        inside = kept.removeprefix(ISOLATE).removesuffix(END)
        deep = 0
        for character in inside:
            deep += (character == ISOLATE) - (character == END)
            assert deep >= 0
        assert deep == 0
    assert not any(mark in "".join(part for part in drawn(f"{kept} 8 km")) for mark in (ISOLATE, END))
    assert missing(kept) == missing(text)


@given(st.text(st.sampled_from(f"{ISOLATE}{END}אבبجab12 (),.+"), max_size=20), st.booleans())
def test_every_sign_has_a_level_that_runs_as_its_letters_do(text: str, turned: bool) -> None:
    found = levels(text, right_to_left=turned)
    assert len(found) == len(text)
    for sign, level in zip(text, found, strict=True):
        if sign in "אבبج":
            assert level % 2 == 1
        if sign in "ab":
            assert level % 2 == 0
    assert sorted(in_drawing_order(text, found)) == sorted(text)


sides = st.lists(st.sampled_from([HEBREW, ARABIC, "Easy", "Nike"]), min_size=1, max_size=6)


@given(sides, st.integers(60, 200))
def test_wrapped_lines_say_all_and_keep_words_apart(said: list[str], room: int) -> None:
    text = readable(side_by_side([*said, "8 km"]))
    lines = wrap(text, STYLE, room)
    assert says_all(lines, text)
    for line in lines:
        assert "8 km" not in line or "8 km" in drawn(line)
        assert all(line[:at].count(ISOLATE) >= line[:at].count(END) for at in range(len(line) + 1))
    assert not set(drawn(shorten(text, STYLE, room))) & {ISOLATE, END}


# ---- every kind of paper -------------------------------------------------------------------------

letters = st.sampled_from("אבגדהוזחטיכלמנסעפצקרשת" + "ابتثجحخدذرزسشصضطظعغفقكلمنهوي")
words = st.text(letters, min_size=2, max_size=9) | st.sampled_from(["Nike", "(Gym)", "🔥", "&", "–"])
first_words = st.text(letters, min_size=2, max_size=9)
turned_texts = st.builds(
    lambda first, more: " ".join([first, *more]), first_words, st.lists(words, max_size=4)
)


@st.composite
def turned_plans(draw: st.DrawFn) -> Plan:
    """A week whose names, notes and counts are a runner's own, without a figure in any of them."""

    def said() -> str:
        return draw(turned_texts)

    dose = Dose(count=draw(first_words), each_side=True, sets=draw(st.integers(1, 4)), load=5)
    counted = ("ankle-alphabet", dose)
    monday: Day = (Note("n", said()), Rest("rest", said()))
    kind = draw(st.sampled_from(RunKind))
    run = Run("run", kind, 8000, 2900, said(), routine("w", counted), routine("c", CALF))
    tuesday: Day = (run, StrengthSession("extra", said(), routine("e", HOPS, counted)))
    wednesday: Day = (StrengthSession("s", said(), routine("s", counted, CALF, HOPS), said()),)
    friday: Day = (CrossTraining("x", said(), 2700, 12_500, said()), CrossTraining("y", said(), 1500))
    many = draw(st.integers(0, 9))
    saturday: Day = tuple(
        StrengthSession(f"m{at}", said(), routine(f"m{at}", ALPHABET)) for at in range(many)
    )
    days = WEEK.dates
    return plan().with_days(
        {days[0]: monday, days[1]: tuesday, days[2]: wednesday, days[4]: friday, days[5]: saturday}
    )


def own_library(language: str, name: str) -> Library:
    """The library with an exercise of the runner's own, in their own words."""
    known = library(language)
    calf = known["calf-raise"]._replace(
        name=name, short_name=name, variation=name, steps=(name, name), feel=name, caution=name
    )
    return Library({**known, "calf-raise": calf})


def asked(kind: str, planned: Plan, language: str, name: str, **options: Any) -> PrintJob:
    """A job of that kind."""
    what, others = KINDS[kind]
    made = replace(
        job(what, planned, language=language, **others, **options),
        library=own_library(language, name), name=name, day=date(2026, 11, 24),
    )  # fmt: skip
    if kind == "two runners":
        return replace(made, beside=Neighbour(plan=planned, library=made.library, name=name))
    if what is Sheet.STRIP:
        before = replace(made, what=(Sheet.FRIDGE,), plan=planned.with_days({WEEK.dates[4]: ()}))
        return replace(made, printed=as_printed(before, WEEK.first))
    return made


def lines_of(made: PrintJob) -> Iterator[Text]:
    for page in lay_out(made).pages:
        yield from (mark for mark in marks(page) if isinstance(mark, Text))


@settings(max_examples=60, deadline=None)
@given(turned_plans(), st.sampled_from(sorted(KINDS)), st.sampled_from(["en", "de"]), turned_texts)
def test_numbers_keep_to_their_units_on_every_paper(
    planned: Plan, kind: str, language: str, name: str
) -> None:
    for mark in lines_of(asked(kind, planned, language, name)):
        shown = seen(mark.runs)
        for found in TOGETHER.findall(mark.text):
            assert found in shown, (mark.text, shown)
        assert not set(mark.text) & {ISOLATE, END}
