"""Why these exercises: what trials found, for whom and how sure, and what is said of ankles and shoes.

The window and the paper show the same page. Rules for whoever adds to it: a result has its number, the people
it holds for, its doubt and its source; what speaks against an exercise is told as loudly as what speaks for
it; nothing is promised. Each number is that of the source's own summary.
"""

from typing import NamedTuple

from desktop.wording.health import HEALTH_NOTE
from desktop.wording.phrase import Phrase
from desktop.wording.voice import Voice

TITLE = Phrase("Why these exercises?")
LEDE = Phrase(
    "What trials have found, with their numbers: for whom it holds, and how sure it is. Some results "
    "speak for an exercise, some against. Nobody can promise you fewer injuries, and Footwork does not."
)
TRIED = Phrase("What was tried, and with whom", context="a column of trials")
FOUND = Phrase("What was found", context="a column of trials")
SURE = Phrase("How sure that is, and the source", context="a column of trials")
ALL_OF_IT = Phrase("What was found, and how sure that is", context="a column of trials")


class Trial(NamedTuple):
    """A trial, or several that were put together. ``source`` is where it was published, in no language."""

    tried: Phrase
    who: Phrase
    number: Phrase
    found: Phrase
    sure: Phrase
    source: str


TRIALS = (
    Trial(
        Phrase("Hip and core exercises before the run"),
        Phrase("108 of 325 people new to running; 24 weeks, guided by a physiotherapist"),
        Phrase("HR 0.66 (0.45–0.97)", context="a result"),
        Phrase(
            "About a third fewer leg injuries than with static stretching, in that trial. Overuse "
            "problems were 39 % rarer in an average week, substantial ones 52 %."
        ),
        Phrase(
            "One good trial; its range ends just below 1. Alone at home, or by runners of many years, it "
            "has not been tried so."
        ),
        "Leppänen et al., Br J Sports Med 2024;58:722–732",
    ),
    Trial(
        Phrase("Ankle and foot exercises before the run"),
        Phrase("111 of the same 325 people new to running, in the same trial"),
        Phrase("HR 3.60 (1.20–10.86)", context="a result"),
        Phrase(
            "Sudden injuries, such as a sprain, came about three and a half times as often as with static"
            " stretching. Overuse problems: no clear difference."
        ),
        Phrase(
            "The same trial. Sudden injuries were few, so the range is wide: from a little more often to "
            "ten times. Why it was so, it does not show."
        ),
        "Leppänen et al., Br J Sports Med 2024;58:722–732",
    ),
    Trial(
        Phrase("Foot and ankle strength, built up over months"),
        Phrase(
            "118 runners with 20 to 100 km a week; 8 weeks supervised, then three times a week at home, a"
            " year in all"
        ),
        Phrase("2.42 times (1.98–3.62)", context="a result"),
        Phrase(
            "Runners who only stretched were injured 2.42 times as often. The difference showed after 4 "
            "to 8 months."
        ),
        Phrase("One small trial; its range looks narrower than so few runners allow."),
        "Taddei et al., Am J Sports Med 2020;48:3610–3619",
    ),
    Trial(
        Phrase("Balance exercises"),
        Phrase("3,726 people in sport, many of them in ball games; 7 trials put together"),
        Phrase("RR 0.65 (0.55–0.77)", context="a result"),
        Phrase(
            "About a third fewer ankle sprains in these trials. After an earlier sprain RR 0.64 "
            "(0.51–0.81). Without one RR 0.57 (0.34–0.97), from two trials of which neither is certain by"
            " itself."
        ),
        Phrase(
            "Fair to good trials, in sports that jump and turn more than running does. For ankles that "
            "were never sprained the authors call it unsettled."
        ),
        "Schiftan et al., J Sci Med Sport 2015;18:238–244; McKeon, Hertel, J Athl Train 2008;43:305–315",
    ),
    Trial(
        Phrase("Balance exercises at home after a sprain"),
        Phrase("522 people in sport, sprained within the last two months; 8 weeks, nobody watching"),
        Phrase("RR 0.63 (0.45–0.88)", context="a result"),
        Phrase("Within a year 22 in 100 sprained the ankle again; without the exercises 33 in 100."),
        Phrase(
            "One large trial; they told of their sprains themselves. For those whom a professional had "
            "treated no difference was certain."
        ),
        "Hupperets et al., BMJ 2009;339:b2684",
    ),
    Trial(
        Phrase("Exercise for an ankle that gives way"),
        Phrase("People whose ankle has been unstable since a sprain; a review of trials"),
        Phrase("20–30 min, 3 × a week", context="a result"),
        Phrase("The dose that the review comes to, for six weeks and more."),
        Phrase(
            "A dose from rehabilitation: a professional says when to begin. It says nothing of healthy "
            "ankles."
        ),
        "Tang et al., BMC Musculoskelet Disord 2024;25:689",
    ),
    Trial(
        Phrase("Exercise programmes of all kinds"),
        Phrase("1,904 endurance runners; 9 trials put together"),
        Phrase("No clear difference", context="a result"),
        Phrase(
            "Between runners with a programme and runners without one no difference in injuries was "
            "certain. Where it was supervised there were fewer, and more of it was done."
        ),
        Phrase(
            "Most of these trials are rated low in quality. Whether the exercise helps or that somebody "
            "watches is open."
        ),
        "Wu et al., Sports Med 2024;54:1249–1267",
    ),
    Trial(
        Phrase("A warm-up of 20 minutes: running, strength, balance, jumps (FIFA 11+)"),
        Phrase("Football players in clubs; 4 trials put together"),
        Phrase("IRR 0.61 (0.48–0.77)", context="a result"),
        Phrase(
            "About four in ten fewer injuries in these trials. Its forerunner, FIFA 11, made no "
            "difference: IRR 0.99 (0.80–1.23), 2 trials."
        ),
        Phrase("The four trials agree, but football is not running; of runners they say nothing."),
        "Thorborg et al., Br J Sports Med 2017;51:562–571",
    ),
    Trial(
        Phrase("Heavy strength work"),
        Phrase("Long-distance runners; 22 trials of heavy loads or jumps"),
        Phrase("g −0.32 (−0.55 to −0.10)", context="a result"),
        Phrase(
            "A little less energy at the same speed; more so after ten weeks and longer. Jumps: g −0.13 "
            "(−0.47 to 0.21), no clear gain."
        ),
        Phrase(
            "A small gain, and about speed, not about injuries. Heavy is close to the most one can lift: "
            "more than the exercises here ask."
        ),
        "Eihara et al., Sports Med Open 2022;8:138",
    ),
    Trial(
        Phrase("Stretching"),
        Phrase("Long-distance runners; a review of what was published"),
        Phrase("No gain shown", context="a result"),
        Phrase("Neither fewer injuries nor less soreness."),
        Phrase("A review in words, which puts no numbers together."),
        "Baxter et al., Res Sports Med 2017;25:78–90",
    ),
)
HIP_BEFORE_THE_RUN, ANKLE_BEFORE_THE_RUN = TRIALS[:2]

READING = (
    Phrase("How to read the numbers"),
    Phrase(
        "HR, RR and IRR compare two groups: 1 is no difference, 0.66 a third fewer, 2 twice as many. In "
        "brackets is the range in which the true value probably lies; where it is wide, little is known, "
        "and where it holds 1, it may be chance."
    ),
    Phrase("g compares a change with how far people differ anyway: 0.2 is small, 0.5 middling, 0.8 large."),
    Phrase("A result holds for the people who took part, on average. Of one runner it says little."),
)
THE_TRIALS = Phrase("The trials")

FOLLOWS = (
    Phrase("What follows for your week"),
    Phrase(
        "New to running: hip and core exercises have more behind them than ankle exercises. Hops, leg "
        "sweeps and tiring calf work belong after the run or into a session of their own, not right "
        "before it."
    ),
    Phrase("Running for years: foot and ankle strength that grows step by step has one trial behind it."),
    Phrase(
        "An ankle that was sprained: of all exercises here, balance is tested best. Ask a professional "
        "when to begin."
    ),
    Phrase("Have somebody who knows the exercises watch you now and then: supervised programmes did better."),
    Phrase("None of this is a promise. Pain goes before any plan."),
)
ANKLES = (
    Phrase("What an ankle does"),
    Phrase(
        "It moves four ways: toes up (dorsiflexion), toes down (plantar flexion), sole in (inversion) and"
        " sole out (eversion)."
    ),
    Phrase(
        "In a step the heel lands with the toes up, the foot flattens, and you push off with the toes "
        "down. Sole in and sole out fit the foot to the ground."
    ),
    Phrase("One estimate puts the forces on the ankle in running at up to 13 times the body weight."),
)
INJURIES = (
    Phrase("How injuries come about"),
    Phrase(
        "In one survey more than 70 in 100 long-distance runners had at least one foot or ankle problem "
        "within a year."
    ),
    Phrase(
        "Named as causes are longer distances, another surface, the shoes, an earlier injury, and a foot "
        "that bends up or rolls out too far."
    ),
    Phrase(
        "Guides credit strong ankles with fewer sore shins, heels and knees, fewer twisted ankles, a "
        "steadier form and a firmer push-off; trials have looked at part of this, and did not always find"
        " it."
    ),
)
FOOTWEAR = (
    Phrase("Footwear"),
    Phrase(
        "Named as helpful are cushioning, foam in the midsole, a supportive upper and collar, and a "
        "stability shoe for a foot that rolls in too far or too little."
    ),
    Phrase("That is advice from experience; none of the trials above tried shoes."),
)
BEFORE = (Phrase("Before you start"), HEALTH_NOTE)


PAGE = Phrase("Page {number} of {count}", context="the foot of a printed page")
HOW_SURE = Phrase("How sure: {sure}", context="a sentence about a trial")


class Row(NamedTuple):
    """A trial in one language; ``how_sure`` says of ``sure`` what it is, where no head stands over it."""

    tried: str
    who: str
    number: str
    found: str
    sure: str
    source: str
    how_sure: str


class Section(NamedTuple):
    """A heading and the paragraphs under it."""

    title: str
    paragraphs: tuple[str, ...]


class Why(NamedTuple):
    """The page in one language, in the order in which it is read: ``reading``, the table, ``sections``.

    ``heads`` stand over the three columns: what was tried and with whom; the number and what it means; how
    sure that is and the source. ``all_of_it`` stands over the last two where they are one.
    """

    title: str
    lede: str
    reading: Section
    trials: str
    heads: tuple[str, str, str]
    all_of_it: str
    rows: tuple[Row, ...]
    sections: tuple[Section, ...]


def why(voice: Voice) -> Why:
    """The page."""
    reading, *sections = (
        Section(voice(head), tuple(map(voice, paragraphs)))
        for head, *paragraphs in (READING, FOLLOWS, ANKLES, INJURIES, FOOTWEAR, BEFORE)
    )
    return Why(
        voice(TITLE),
        voice(LEDE),
        reading,
        voice(THE_TRIALS),
        (voice(TRIED), voice(FOUND), voice(SURE)),
        voice(ALL_OF_IT),
        tuple(_row(voice, trial) for trial in TRIALS),
        tuple(sections),
    )


def _row(voice: Voice, trial: Trial) -> Row:
    sure = voice(trial.sure)
    return Row(
        voice(trial.tried),
        voice(trial.who),
        voice(trial.number),
        voice(trial.found),
        sure,
        trial.source,
        voice(HOW_SURE, sure=sure),
    )
