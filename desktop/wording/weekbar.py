"""What the week bar says: totals, the ankle compass, and how many pieces of advice there are."""

from collections.abc import Mapping

from desktop.model.exercise import Region
from desktop.model.settings import Hint
from desktop.model.summary import Summary
from desktop.wording import names, quantities
from desktop.wording.phrase import Phrase, Plural
from desktop.wording.voice import Voice

BAR = Phrase("Week", context="the bar below the board")
DISTANCE = Phrase("Distance")
TIME = Phrase("Time")
SESSIONS = Phrase("Sessions")
OF_TOTAL = Phrase("of {total}", context="8 of 28 km: how much is done")
DONE_OF_TOTAL = Phrase("{done} {of_total}", context="spoken: 8 of 28 km")
SESSIONS_DONE = Phrase("{done} of {total} done", context="spoken: sessions")
SPOKEN = Phrase("{what}: {how_much}")

COMPASS = Phrase("Ankle balance, sets this week")
COMPASS_SHORT = Phrase("Ankle, sets")
COMPASS_EMPTY = Phrase("Shows which ankle movements the week works.")
MOVEMENT_SETS = Phrase("{movement} {sets}", context="spoken: Toes up 6")
COMPASS_SPOKEN = Phrase("Ankle balance, sets this week: {sets}")
REGIONS = Phrase("Parts of the body, sets")
REGION_SETS = Phrase("{region} {sets}", context="spoken: Calf 6")
REGIONS_SPOKEN = Phrase("Parts of the body, sets this week: {sets}")
REGIONS_LEFT_OUT = Phrase("None for {regions}", context="sets of an exercise, for parts of the body")
SHORT_REGIONS: Mapping[Region, Phrase] = {  # where another language has a long word
    Region.THIGH_FRONT: Phrase("Thigh", context="the front of the thigh, in at most ten letters"),
    Region.HAMSTRINGS: Phrase("Hamstrings", context="in at most ten letters"),
    Region.UPPER_BACK: Phrase("Back", context="the upper back, in at most ten letters"),
}

HINTS = Plural("{count} hint", "{count} hints")
NO_HINTS = Phrase("No hints")
LATER = Phrase("More about this hint", context="opens: not now, never again")
WHY = Phrase("Why?", context="a button beside advice")
WHY_SPOKEN = Phrase("Why? {advice}")
NOT_NOW = Phrase("Not now")
NEVER_THIS = Phrase("Never this", context="a button: no more hints of this kind")
NEVER: Mapping[Hint, Phrase] = {
    Hint.SESSIONS: Phrase("No more hints about how many sessions a week has"),
    Hint.CROWDED: Phrase("No more hints about long routines"),
    Hint.BARE_RUNS: Phrase("No more hints about runs without warm-up"),
    Hint.IDLE_MOVEMENTS: Phrase("No more hints about movements that nothing works"),
    Hint.HIP_AND_CORE: Phrase("No more hints about weeks without hip or core"),
    Hint.HOPS_IN_A_ROW: Phrase("No more hints about hops on following days"),
    Hint.FIRST_YEAR: Phrase("No more hints about what the first year leaves out before a run"),
    Hint.TIRING_WARM_UPS: Phrase("No more hints about warm-ups that may tire"),
    Hint.FAR_DAYS: Phrase("No more hints about very long distances"),
}
ADVICE_PLACE = Phrase("{place} of {total}", context="which piece of advice is shown")
ADVICE_PLACE_SPOKEN = Phrase("Advice {place} of {total}, show the next")


def distance(voice: Voice, week: Summary, unit: str) -> tuple[str, str]:
    """How far was run, and of how much: ``8``, ``of 28 km``."""
    done = quantities.total_number(voice, week.distance_done, unit)
    if not week.distance:
        return done, voice(quantities.UNITS[unit])
    return done, voice(OF_TOTAL, total=quantities.total_in(voice, week.distance, unit))


def time(voice: Voice, week: Summary) -> tuple[str, str]:
    """How long was trained, and of how much: ``1:05``, ``of 5:44 h``."""
    done = quantities.total_clock(voice, week.seconds_done)
    if not week.seconds:
        return done, voice(quantities.UNITS["h"])
    total = voice(quantities.HOURS, clock=quantities.total_clock(voice, week.seconds))
    return done, voice(OF_TOTAL, total=total)


def sessions(voice: Voice, week: Summary) -> tuple[str, str]:
    """How many sessions are done, and of how many: ``2``, ``of 6``."""
    total = len(week.sessions)
    return voice.number(week.sessions_done), voice(OF_TOTAL, total=total) if total else ""


def sets_spoken(voice: Voice, week: Summary) -> str:
    """The compass for a screen reader."""
    each = (
        voice(MOVEMENT_SETS, movement=names.movements(voice, (movement,)), sets=sets)
        for movement, sets in week.sets.items()
    )
    return voice(COMPASS_SPOKEN, sets=", ".join(each))


def region(voice: Voice, region: Region) -> str:
    """``Calf``, ``Thigh``: a part of the body in few letters."""
    short = SHORT_REGIONS.get(region)
    return voice(short) if short else names.regions(voice, (region,))


def regions_worked(voice: Voice, week: Summary) -> tuple[str, str]:
    """``Foot 9, Calf 18``: the parts of the body that the week works; and those it leaves out.

    Both are empty for a week without exercises.
    """
    if not any(week.regions.values()):
        return "", ""
    worked = ", ".join(
        voice(REGION_SETS, region=names.regions(voice, (region,)), sets=sets).replace(
            " ", "\N{NO-BREAK SPACE}"
        )
        for region, sets in week.regions.items()
        if sets
    )
    idle = tuple(region for region, sets in week.regions.items() if not sets)
    named = names.within_a_sentence(voice, names.regions(voice, idle))
    return worked, voice(REGIONS_LEFT_OUT, regions=named) if idle else ""


def regions_spoken(voice: Voice, week: Summary) -> str:
    """The parts of the body for a screen reader."""
    each = (
        voice(REGION_SETS, region=names.regions(voice, (region,)), sets=sets)
        for region, sets in week.regions.items()
    )
    return voice(REGIONS_SPOKEN, sets=", ".join(each))
