"""What a week adds up to, in words: the one list for every paper."""

from collections.abc import Sequence

from desktop.model.summary import Summary
from desktop.wording import quantities
from desktop.wording.phrase import Phrase, Plural
from desktop.wording.voice import Voice

RUNS_ALONE = Plural("run", "runs", context="under or after a large number: 4 runs")
SESSIONS_ALONE = Plural(
    "strength session", "strength sessions", context="after a large number: 2 strength sessions"
)
STRENGTH_ALONE = Phrase("strength", context="after a large number, in a narrow place: 2 strength")
RUN_COUNT = Plural("{count} run", "{count} runs")


def in_parts(voice: Voice, week: Summary, unit: str, *, short: bool = False) -> Sequence[tuple[str, str]]:
    """Number and words of each: ``41`` ``km``, ``4`` ``runs``, ``2`` ``strength sessions``, ``5:44`` ``h``.

    In ``short`` the sessions are ``2`` ``strength``. What the week has none of is left out.
    """
    runs, strength = len(week.runs), week.strength_sessions
    said: list[tuple[str, str]] = []
    if week.distance:
        said.append((quantities.total_number(voice, week.distance, unit), voice(quantities.UNITS[unit])))
    if runs:
        said.append((voice.number(runs), voice(RUNS_ALONE, count=runs)))
    if strength:
        words = voice(STRENGTH_ALONE) if short else voice(SESSIONS_ALONE, count=strength)
        said.append((voice.number(strength), words))
    if week.seconds:
        said.append((quantities.clock(voice, week.seconds), voice(quantities.UNITS["h"])))
    return said


def in_a_line(voice: Voice, week: Summary, unit: str) -> str:
    """``41 km, 4 runs, 5:44 h``: for papers with room for a line; nothing for a week without any."""
    said = []
    if week.distance:
        said.append(quantities.total(voice, week.distance, unit))
    if week.runs:
        said.append(voice(RUN_COUNT, count=len(week.runs)))
    if week.seconds:
        said.append(quantities.duration(voice, week.seconds))
    return ", ".join(said)
