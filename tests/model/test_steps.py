"""The steps of a run: what coaches type, what it adds up to, and that it comes back as it was written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.model.steps import (
    RESTS,
    Block,
    Blocks,
    Manner,
    Step,
    bars,
    blocks_of,
    totals,
)
from desktop.model.steptext import StepError, StepFault
from desktop.wording import steps as words
from desktop.wording.language import offered
from desktop.wording.voice import Voice
from tests.model.drawn_steps import blocks

ENGLISH, GERMAN = Voice.of("en"), Voice.of("de")
JOG, WALK, STAND = Manner.JOG, Manner.WALK, Manner.STAND
WORK = Step(800, pace=270)
TWO_MINUTES = Step(duration=120, manner=JOG)
REPEATS = (Block(6, (WORK, TWO_MINUTES)),)
EASY, HARD = Manner.EASY, Manner.HARD
SESSION = (
    Block(1, (Step(2000, manner=Manner.WARM_UP, pace=360),)),
    Block(6, (WORK, Step(duration=120, manner=JOG, pace=390))),
    Block(1, (Step(1500, manner=Manner.EASY, pace=360),)),
)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("6 x 800 m @ 4:30/km, 2 min jog", REPEATS),
        ("6x800m @4:30, 2min jog", REPEATS),
        ("6 × 800 at 4:30 /km, then 2 min jog", REPEATS),
        ("6 x 800 m @ 4:30 w/ 2 min jog", REPEATS),
        ("6 x 800 m @ 4:30 (2 min)", REPEATS),
        ("6 x 800 m @ 4:30, with 2 min jog rest", REPEATS),
        ("6 x 800 m 4'30\"/km, r 2 min", REPEATS),
        ("6 x (800 m @ 4:30, 2 min jog)", REPEATS),
        ("2 km warm-up @ 6:00/km, 6 x 800 m @ 4:30/km, 2 min jog @ 6:30, 1.5 km easy @ 6:00", SESSION),
        ("2 km warm-up at 6:00\n6 x 800 m at 4:30, 2 min jog at 6:30\n1,5 km easy at 6:00", SESSION),
        ("2 km wu @ 6:00 + 6x800m @ 4:30, 2 min jog @ 6:30 + 1.5 km easy @ 6:00", SESSION),
        (
            "5 x 3 min hard, 90 s easy",
            (Block(5, (Step(duration=180, manner=HARD), Step(duration=90, manner=EASY))),),
        ),
        ("6 x 800 m, 2 km easy", (Block(6, (Step(800),)), Block(1, (Step(2000, manner=Manner.EASY),)))),
        ("8 x 400 m, 1:30 rest", (Block(8, (Step(400), Step(duration=90, manner=STAND))),)),
        ("8 x 400 m r 200", (Block(8, (Step(400), Step(200, manner=JOG))),)),
        (
            "8 x 400 m, 90 s stand between",
            (Block(8, (Step(400), Step(duration=90, manner=STAND)), between=True),),
        ),
        (
            "3 x (1 km hard, 400 m jog, 1 min walk)",
            (Block(3, (Step(1000, manner=HARD), Step(400, manner=JOG), Step(duration=60, manner=WALK))),),
        ),
        ("4 x 80 m strides", (Block(4, (Step(80, manner=Manner.HARD),)),)),
        ("20 min", (Block(1, (Step(duration=1200),)),)),
        ("1h30 easy", (Block(1, (Step(duration=5400, manner=Manner.EASY),)),)),
        ("2m jog", (Block(1, (TWO_MINUTES,)),)),
        ("1 x 800 m @ 4:30, 2 min jog", (Block(1, (WORK,)), Block(1, (TWO_MINUTES,)))),
        ("", ()),
        (" \n ", ()),
    ],
)  # fmt: skip
def test_what_coaches_type(text: str, meant: Blocks) -> None:
    assert words.read(ENGLISH, text, "km") == meant


@pytest.mark.parametrize(
    ("text", "fault", "typed"),
    [
        ("6 x 800 parsecs", StepFault.UNKNOWN, "parsecs"),
        ("6 x", StepFault.NO_AMOUNT, ""),
        ("hard", StepFault.NO_AMOUNT, "hard"),
        ("0 x 800 m", StepFault.OUT_OF_RANGE, "0 x 800 m"),
        ("100 x 800 m", StepFault.OUT_OF_RANGE, "100 x 800 m"),
        ("6 x 9999 km", StepFault.OUT_OF_RANGE, "9999 km"),
        ("6 x 800 m @ 70:00/km", StepFault.OUT_OF_RANGE, "70:00/km"),
        ("6 x 800 m @ soon", StepFault.UNKNOWN, "soon"),
        ("6 x 800 m stand", StepFault.OUT_OF_RANGE, "800 m stand"),
        ("6 x (800 m, 2 min jog", StepFault.OPEN_BRACKET, "(800 m, 2 min jog"),
        ("6 x 800 m; " * 41, StepFault.TOO_MANY, "6 x 800 m"),
        ("x" * 3000, StepFault.TOO_MANY, "x" * 20 + "…"),
    ],
)
def test_what_is_not_understood_is_named(text: str, fault: StepFault, typed: str) -> None:
    with pytest.raises(StepError) as refused:
        words.read(ENGLISH, text, "km")
    assert (refused.value.fault, refused.value.typed) == (fault, typed)
    assert words.fault(ENGLISH, refused.value)


@pytest.mark.parametrize("unit", ["km", "mi"])
@pytest.mark.parametrize("code", offered())
@given(drawn=blocks)
def test_any_steps_come_back_as_they_were_written(code: str, unit: str, drawn: Blocks) -> None:
    voice = Voice.of(code)
    assert words.read(voice, words.written(voice, drawn, unit), unit) == drawn


@given(
    st.text(max_size=60)
    | st.lists(
        st.sampled_from(["6 x", "800 m", "(", ")", "@", "4:30", ",", ";", "jog", "between", "2 min"]),
        max_size=9,
    ).map(" ".join)
)
def test_any_text_is_steps_or_named(text: str) -> None:
    try:
        found = words.read(ENGLISH, text, "km")
    except StepError as refused:
        assert words.fault(ENGLISH, refused)  # noqa: PT017 - reading it is fine too
    else:
        assert words.read(ENGLISH, words.written(ENGLISH, found, "km"), "km") == found


def test_german_words() -> None:
    read = words.read(
        GERMAN, "2 km Einlaufen @ 6:00, 6 x 800 m in 4:30/km, 2 min Trab @ 6:30, 1,5 km locker @ 6:00", "km"
    )
    assert read == SESSION
    assert words.written(GERMAN, REPEATS, "km") == "6 × 800 m @ 4:30 /km, 2 min Trab"


def test_what_a_session_adds_up_to() -> None:
    assert totals(SESSION) == (10_150, 54 * 60 + 36, True)
    assert totals(REPEATS).exact is False
    assert totals(()) == (0, 0, True)


def test_the_last_rest_is_left_out_where_it_stands_between() -> None:
    whole, without = Block(6, (WORK, TWO_MINUTES)), Block(6, (WORK, TWO_MINUTES), between=True)
    assert totals((whole,)).duration - totals((without,)).duration == 120


@given(blocks)
def test_every_step_is_drawn_once_and_they_add_up(drawn: Blocks) -> None:
    found = bars(drawn)
    assert len(found) == sum(len(list(block.in_full)) for block in drawn)
    assert all(0 <= bar.effort <= 1 for bar in found)
    sums = totals(drawn)
    assert abs(sum(bar.seconds for bar in found) - sums.duration) <= (1 if sums.exact else 31)
    assert abs(sum(bar.metres for bar in found) - sums.distance) <= (6 if sums.exact else 51)


@pytest.mark.parametrize(
    ("blocks", "said"),
    [
        (SESSION, "6 × 800 m, 2 min jog"),
        (
            (Block(1, (Step(2000, manner=EASY),)), Block(1, (Step(duration=1200, pace=260),))),
            "20 min @ 4:20 /km",
        ),
        (
            (Block(4, (Step(1000), TWO_MINUTES)), Block(4, (Step(200, manner=HARD),))),
            "4 × 1 km + 4 × 200 m",
        ),
        ((Block(1, (Step(8000, manner=Manner.EASY),)),), ""),
    ],
)  # fmt: skip
def test_a_card_says_what_the_run_is_about(blocks: Blocks, said: str) -> None:
    assert words.short(ENGLISH, blocks, "km") == said


@pytest.mark.parametrize(
    "wrong",
    [
        lambda: Step(),
        lambda: Step(800, 120),
        lambda: Step(5),
        lambda: Step(800, pace=10),
        lambda: Step(800, per="mi"),
        lambda: Step(800, manner=STAND),
        lambda: Block(0, (WORK,)),
        lambda: Block(2, ()),
        lambda: Block(1, (WORK, TWO_MINUTES)),
        lambda: Block(2, (TWO_MINUTES, WORK), between=True),
    ],
)
def test_what_is_no_step_and_no_block(wrong: object) -> None:
    with pytest.raises(ValueError, match=r"a|pace|rest|stand"):
        wrong()  # type: ignore[operator]


def test_what_is_done_once_is_a_block_each() -> None:
    assert blocks_of(1, (WORK, TWO_MINUTES)) == (Block(1, (WORK,)), Block(1, (TWO_MINUTES,)))
    assert blocks_of(2, (TWO_MINUTES, WORK), between=True) == (Block(2, (TWO_MINUTES, WORK)),)
    assert JOG in RESTS
