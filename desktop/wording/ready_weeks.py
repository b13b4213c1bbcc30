"""A ready-made week on one line."""

from desktop.model.template import Template, contents
from desktop.wording import quantities
from desktop.wording.phrase import Phrase, Plural
from desktop.wording.voice import Voice

RUNS = Plural("{count} run", "{count} runs")
SESSIONS = Plural("{count} strength", "{count} strength", context="strength sessions, in few letters")
SESSIONS_ALONE = Plural("{count} session, no runs", "{count} sessions, no runs")
CONTENTS = Phrase(
    "{distance} · {runs} · {sessions}", context="a ready-made week: 12 km · 3 runs · 2 strength"
)
NAME_AND_CONTENTS = Phrase("{name}: {contents}", context="a ready-made week and what it is for")


def contents_line(voice: Voice, template: Template, unit: str = "km") -> str:
    """``12 km · 3 runs · 2 strength``."""
    held = contents(template)
    if not held.runs:
        return voice(SESSIONS_ALONE, count=held.sessions)
    return voice(
        CONTENTS,
        distance=quantities.total(voice, held.distance, unit),
        runs=voice(RUNS, count=held.runs),
        sessions=voice(SESSIONS, count=held.sessions),
    )


def name_and_contents(voice: Voice, template: Template, unit: str = "km") -> str:
    """``First year: 12 km · 3 runs · 2 strength``."""
    return voice(NAME_AND_CONTENTS, name=template.name, contents=contents_line(voice, template, unit))
