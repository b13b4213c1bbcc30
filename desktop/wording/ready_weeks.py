"""A ready-made week on one line, and the sentence when there is none of that name."""

from desktop.model.template import Template, UnknownTemplate, contents
from desktop.wording import quantities
from desktop.wording.phrase import Phrase, Plural
from desktop.wording.voice import Voice

RUNS = Plural("{count} run", "{count} runs")
SESSIONS = Plural("{count} ankle session", "{count} ankle sessions")
SESSIONS_ALONE = Plural("{count} short session, no runs", "{count} short sessions, no runs")
CONTENTS = Phrase(
    "{distance} · {runs} · {sessions}", context="a ready-made week: 12 km · 3 runs · 2 ankle sessions"
)
NAME_AND_CONTENTS = Phrase("{name}: {contents}", context="a ready-made week and what it is for")
NO_SUCH_TEMPLATE = Phrase("There is no template “{id}”; there are {known}.")


def contents_line(voice: Voice, template: Template, unit: str = "km") -> str:
    """``12 km · 3 runs · 2 ankle sessions``."""
    held = contents(template)
    if not held.runs:
        return voice(SESSIONS_ALONE, count=held.sessions)
    return voice(
        CONTENTS,
        distance=quantities.distance(voice, held.distance, unit),
        runs=voice(RUNS, count=held.runs),
        sessions=voice(SESSIONS, count=held.sessions),
    )


def name_and_contents(voice: Voice, template: Template, unit: str = "km") -> str:
    """``Three easy runs: 12 km · 3 runs · 2 ankle sessions``."""
    return voice(NAME_AND_CONTENTS, name=template.name, contents=contents_line(voice, template, unit))


def no_such_template(voice: Voice, error: UnknownTemplate) -> str:
    """``There is no template “x”; there are …``."""
    return voice(NO_SUCH_TEMPLATE, id=error.template_id[:60], known=", ".join(error.known))
