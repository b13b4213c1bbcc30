"""The steps of a run in words: as they are written, read back, shortened for a card, and read aloud."""

from collections.abc import Iterable, Mapping

from desktop.model.pace import Pace
from desktop.model.quantity import QuantityError, parse_distance
from desktop.model.steps import RESTS, Block, Blocks, Manner, Step, Totals, main_blocks
from desktop.model.steptext import StepError, StepFault, StepWords, parse_steps
from desktop.wording import quantities
from desktop.wording.phrase import Phrase
from desktop.wording.voice import Voice, with_english

_SAID_IN_SECONDS = 120  # coaches write 90 s, and 2 min
_MAX_SHORT, _MORE = 3, "…"  # blocks that are named in short, and what stands for the others
MAX_TYPED = 40  # letters of a wrong text that its sentence quotes

MANNERS: Mapping[Manner, Phrase] = {
    Manner.RUN: Phrase("run", context="how a step is run, behind its amount: 2 km run"),
    Manner.WARM_UP: Phrase("warm-up", context="how a step is run, behind its amount: 2 km warm-up"),
    Manner.EASY: Phrase("easy", context="how a step is run, behind its amount: 2 km easy"),
    Manner.STEADY: Phrase("steady", context="how a step is run, behind its amount: 2 km steady"),
    Manner.HARD: Phrase("hard", context="how a step is run, behind its amount: 800 m hard"),
    Manner.JOG: Phrase("jog", context="how a step is run, behind its amount: 2 min jog"),
    Manner.WALK: Phrase("walk", context="how a step is run, behind its amount: 2 min walk"),
    Manner.STAND: Phrase("stand", context="a rest without moving, behind its amount: 2 min stand"),
    Manner.COOL_DOWN: Phrase("cool-down", context="how a step is run, behind its amount: 2 km cool-down"),
}
TYPED: Mapping[Manner, Phrase] = {
    Manner.RUN: Phrase("run", context="words to type, in small letters"),
    Manner.WARM_UP: Phrase("warm-up, warm up, warmup, wu", context="words to type, in small letters"),
    Manner.EASY: Phrase("easy, e, gentle", context="words to type, in small letters"),
    Manner.STEADY: Phrase("steady, moderate, tempo, threshold", context="words to type, in small letters"),
    Manner.HARD: Phrase("hard, fast, quick, strides, sprint, on", context="words to type, in small letters"),
    Manner.JOG: Phrase("jog, jogging, off, float", context="words to type, in small letters"),
    Manner.WALK: Phrase("walk, walking", context="words to type, in small letters"),
    Manner.STAND: Phrase("stand, standing, still", context="words to type, in small letters"),
    Manner.COOL_DOWN: Phrase("cool-down, cool down, cooldown, cd", context="words to type, in small letters"),
}
AT_WORDS = Phrase("@, at, in", context="words to type before a pace, in small letters")
REST_WORDS = Phrase("rest, recovery, rec, r, with, w/", context="words to type for a rest, in small letters")
FILL_WORDS = Phrase(
    "then, of, and, each, pace, rep, reps", context="words to type that mean nothing, in small letters"
)
BETWEEN_WORDS = Phrase("between", context="words to type behind a rest, in small letters")

STEP = Phrase("{amount} {manner}", context="a step of a run: 2 min jog")
AT_PACE = Phrase("{step} @ {pace}", context="a step of a run and its pace: 800 m @ 4:30 /km")
REPEATED = Phrase("{count} × {steps}", context="a step that is repeated: 6 × 800 m")
IN_BRACKETS = Phrase("({steps})", context="several steps that are repeated")
AND_REST = Phrase("{before}, {next}", context="a step and what follows it: 800 m @ 4:30 /km, 2 min jog")
BETWEEN = Phrase("{rest} between", context="a rest that is left out in the end: 2 min jog between")
AND_BLOCK = Phrase("{before}; {next}", context="blocks of a run: 2 km warm-up; 6 × 800 m; 2 km easy")
AND_MAIN = Phrase("{before} + {next}", context="what a run is about: 4 × 1 km + 4 × 200 m")

# ---- in the details ----------------------------------------------------------------------------

STEPS = Phrase("Steps", context="of a run, such as 6 × 800 m")
STEP_NUMBER = Phrase("Step {number}", context="a field with a step of a run")
MORE_OF_STEP = Phrase("Step {number}: more", context="a button that opens a menu")
NEW_STEP = Phrase("New step", context="the name of a field")
EXAMPLE = Phrase("Add 6 x 800 m @ 4:30, 2 min jog", context="an example in an empty field")
WIDTHS = Phrase("Widths of the drawing")
BY_TIME = Phrase("Time", context="steps are drawn as wide as they are long")
SUM = Phrase("Sum {distance}, {time}", context="of the steps of a run")
STEPS_GIVE = Phrase("Steps give {distance}, {time}.", context="which is not what the run has")
ABOUT = Phrase("about {amount}", context="an estimate of a distance")
USE_THESE = Phrase("Use these", context="distance and time that the steps give")
REPEAT = Phrase("Repeat")
DO_ONCE = Phrase("Do once")
LEAVE_OUT_LAST = Phrase("Leave out the last rest")
KEEP_LAST = Phrase("Keep the last rest")
MOVE_UP = Phrase("Move up")
MOVE_DOWN = Phrase("Move down")
REMOVE = Phrase("Remove step")

FAULTS: Mapping[StepFault, Phrase] = {
    StepFault.NO_AMOUNT: Phrase("“{typed}” needs a distance or a time before it, such as 800 m or 2 min."),
    StepFault.NO_PACE: Phrase("“{typed}” is not a pace; write it like 4:30, 4:30/km or 7:15/mi."),
    StepFault.UNKNOWN: Phrase(
        "“{typed}” is not understood; write steps like 6 x 800 m @ 4:30/km, 2 min jog."
    ),
    StepFault.OUT_OF_RANGE: Phrase("“{typed}” is more or less than a step can be."),
    StepFault.TOO_MANY: Phrase("“{typed}” is too much: a run has at most 40 blocks of 10 steps."),
    StepFault.OPEN_BRACKET: Phrase("A bracket is not closed in “{typed}”."),
}


# ---- written and read back ---------------------------------------------------------------------


def written(voice: Voice, blocks: Blocks, unit: str) -> str:
    """``2 km warm-up; 6 × 800 m @ 4:30 /km, 2 min jog; 1.5 km easy``: what ``read`` reads again."""
    return _joined(voice, AND_BLOCK, (block(voice, one, unit) for one in blocks))


def block(voice: Voice, one: Block, unit: str) -> str:
    """``6 × 800 m @ 4:30 /km, 2 min jog``, ``6 × (400 m hard, 200 m jog, 1 min walk)``, ``2 km warm-up``."""
    said = [step(voice, each, unit) for each in one.steps]
    if one.between:
        said[-1] = voice(BETWEEN, rest=said[-1])
    if one.repeat == 1:
        return said[0]
    if len(said) == 1:
        return voice(REPEATED, count=one.repeat, steps=said[0])
    if len(said) == 2 and one.may_leave_out:
        return voice(AND_REST, before=voice(REPEATED, count=one.repeat, steps=said[0]), next=said[1])
    inside = voice(IN_BRACKETS, steps=_joined(voice, AND_REST, said))
    return voice(REPEATED, count=one.repeat, steps=inside)


def step(voice: Voice, one: Step, unit: str) -> str:
    """``800 m @ 4:30 /km``, ``2 min jog``."""
    said = amount(voice, one, unit)
    if one.manner is not Manner.RUN:
        said = voice(STEP, amount=said, manner=voice(MANNERS[one.manner]))
    return voice(AT_PACE, step=said, pace=pace(voice, one)) if one.pace is not None else said


def amount(voice: Voice, one: Step, unit: str) -> str:
    """``800 m``, ``2 min``; in the runner's unit where that says it to the metre."""
    if one.duration is not None:
        if one.duration < _SAID_IN_SECONDS and one.duration != 60:
            return voice(quantities.SECONDS, number=one.duration)
        return quantities.duration(voice, one.duration)
    metres = one.distance or 0
    said = quantities.distance(voice, metres, unit)
    try:
        exact = parse_distance(said, unit, quantities.units(voice)) == metres
    except QuantityError:
        exact = False
    return said if exact else quantities.distance(voice, metres, "km")


def pace(voice: Voice, one: Step) -> str:
    """``4:30 /km``; nothing where it is not said."""
    return quantities.pace(voice, Pace(one.pace, one.per)) if one.pace is not None else ""


def read(voice: Voice, text: str, unit: str) -> Blocks:
    """The steps that were typed. Raises StepError."""
    return parse_steps(text, step_words(voice, unit))


def step_words(voice: Voice, unit: str) -> StepWords:
    """What may be typed in this language: its own words, and English ones where they mean nothing else."""
    said = with_english(voice, _words)
    manners = {word: meaning for word, meaning in said.items() if isinstance(meaning, Manner)}

    def meaning(wanted: str) -> frozenset[str]:
        return frozenset(word for word, meaning in said.items() if meaning == wanted)

    return StepWords(
        quantities.units(voice), unit, manners,
        at=meaning("at"), rest=meaning("rest"), between=meaning("between"), fill=meaning("fill"),
    )  # fmt: skip


def _words(voice: Voice) -> dict[str, Manner | str]:
    phrases = (
        ("fill", FILL_WORDS), ("rest", REST_WORDS), ("at", AT_WORDS), ("between", BETWEEN_WORDS),
        *TYPED.items(), *MANNERS.items(),
    )  # fmt: skip
    return {
        word: Manner(meaning) if isinstance(meaning, Manner) else meaning
        for meaning, phrase in phrases
        for word in voice.typed(phrase)
    }


def fault(voice: Voice, error: StepError) -> str:
    """Why a text is no steps, as one sentence."""
    flat = " ".join(error.typed.split())
    return voice(FAULTS[error.fault], typed=flat if len(flat) <= MAX_TYPED else flat[: MAX_TYPED - 1] + "…")


def amount_and_words(voice: Voice, one: Block, unit: str) -> tuple[str, str]:
    """``6 × 800 m`` and ``@ 4:30 /km, 2 min jog``: a block in two lines."""
    said, first = block(voice, one, unit), amount(voice, one.steps[0], unit)
    first = voice(REPEATED, count=one.repeat, steps=first) if one.repeat > 1 else first
    return (first, said[len(first) :].strip(" ,")) if said.startswith(first) else (said, "")


def sums(voice: Voice, total: Totals, unit: str, *, agree: bool) -> str:
    """``Sum 10.15 km, 54:36 min``, or that the run has another distance or time than its steps."""
    far = quantities.distance(voice, total.distance, unit)
    far = far if total.exact else voice(ABOUT, amount=far)
    return voice(SUM if agree else STEPS_GIVE, distance=far, time=quantities.duration(voice, total.duration))


# ---- shorter -----------------------------------------------------------------------------------


def short(voice: Voice, blocks: Blocks, unit: str) -> str:
    """``6 × 800 m, 2 min jog``, ``4 × 1 km + 4 × 200 m``, ``20 min @ 4:20 /km``: what the run is about."""
    main = main_blocks(blocks)
    if len(main) == 1 and len(main[0].steps) <= 2:
        return (
            block(voice, _without_pace(main[0]), unit) if main[0].repeat > 1 else block(voice, main[0], unit)
        )
    more = [_MORE] if len(main) > _MAX_SHORT else []
    return _joined(voice, AND_MAIN, [*(_repeats(voice, one, unit) for one in main[:_MAX_SHORT]), *more])


def title(voice: Voice, blocks: Blocks, unit: str) -> str:
    """``6 × 800 m``, ``4 × 1 km + 4 × 200 m``: what a run without a name is called by its repeats."""
    repeated = [one for one in main_blocks(blocks) if one.repeat > 1]
    return _joined(voice, AND_MAIN, [_repeats(voice, one, unit) for one in repeated[:_MAX_SHORT]])


def _without_pace(one: Block) -> Block:
    steps = tuple(Step(each.distance, each.duration, each.manner) for each in one.steps)
    return Block(one.repeat, steps)


def _repeats(voice: Voice, one: Block, unit: str) -> str:
    """``4 × 1 km``; of several steps their amounts."""
    said = [
        amount(voice, each, unit) for each in one.steps if len(one.steps) == 1 or each.manner not in RESTS
    ]
    inside = _joined(voice, AND_REST, said) if said else amount(voice, one.steps[0], unit)
    inside = voice(IN_BRACKETS, steps=inside) if len(said) > 1 and one.repeat > 1 else inside
    return voice(REPEATED, count=one.repeat, steps=inside) if one.repeat > 1 else inside


def _joined(voice: Voice, phrase: Phrase, texts: Iterable[str]) -> str:
    first, *others = list(texts) or [""]
    for text in others:
        first = voice(phrase, before=first, next=text)
    return first
