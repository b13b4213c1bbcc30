"""Ready-made weeks: seven days to begin with."""

from collections.abc import Iterable
from typing import NamedTuple

from desktop.model.plan import Day, Run, StrengthSession


class Template(NamedTuple):
    """A ready-made week. ``days`` are seven, Monday first; their ids are placeholders.

    ``about`` says in two sentences what the week rests on.
    """

    id: str
    name: str
    days: tuple[Day, Day, Day, Day, Day, Day, Day]
    about: str = ""


class Contents(NamedTuple):
    """What a ready-made week holds: metres, and how many runs and strength sessions."""

    distance: int
    runs: int
    sessions: int


def contents(template: Template) -> Contents:
    """What a template holds."""
    entries = [entry for day in template.days for entry in day]
    runs = [entry for entry in entries if isinstance(entry, Run)]
    sessions = sum(isinstance(entry, StrengthSession) for entry in entries)
    return Contents(sum(run.distance or 0 for run in runs), len(runs), sessions)


class UnknownTemplate(LookupError):
    """No template has that id; it carries the id and those that there are."""

    def __init__(self, template_id: str, known: tuple[str, ...]) -> None:
        super().__init__(template_id)
        self.template_id, self.known = template_id, known


def find_template(templates: Iterable[Template], template_id: str) -> Template:
    """The template with an id. Raises UnknownTemplate."""
    known = {template.id: template for template in templates}
    if template_id not in known:
        raise UnknownTemplate(template_id, tuple(known))
    return known[template_id]
