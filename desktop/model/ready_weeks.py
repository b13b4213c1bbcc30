"""Reading the ready-made weeks from their JSON texts, every field checked.

The days name texts by keys (``"strength": "balance-and-hops"``); the words of a language say what
stands there. An exercise has the library's dose unless the week gives it one of its own. A wrong file
raises CatalogueError with its name and the field.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from itertools import count

from desktop.model.catalogue import MAX_LABEL, TextFile, read_dose
from desktop.model.exercise import Exercise, Part
from desktop.model.fields import Fault, Fields, parse_fields
from desktop.model.plan import (
    MAX_TEXT,
    CrossTraining,
    Day,
    Entry,
    Note,
    PlannedExercise,
    Rest,
    Routine,
    Run,
    RunKind,
    StrengthSession,
)
from desktop.model.quantity import MAX_DISTANCE, MAX_DURATION
from desktop.model.template import Template

MAX_ABOUT = 300  # characters: two sentences
MAX_IN_A_READY_ROUTINE = 5  # people do few exercises better than many (Henry 1999)

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def parse_templates(
    files: Iterable[TextFile], words: Mapping[str, TextFile], library: Mapping[str, Exercise]
) -> tuple[Template, ...]:
    """The ready-made weeks in one language, in their order. Raises CatalogueError.

    ``words`` has the words of each week by its id.
    """
    templates: dict[str, Template] = {}
    for file, text in files:
        fields = parse_fields(file, text)
        identity = fields.identity(MAX_LABEL)
        if identity in templates:
            raise fields.wrong("id", Fault.ID_TAKEN, id=identity, other=file)
        if identity not in words:
            raise fields.wrong("", Fault.NO_WORDS, id=identity)
        said = parse_fields(*words[identity])
        name, texts = said.text("name", MAX_LABEL), said.part("texts")
        reader = _EntryReader(identity, texts, library)
        about = said.text("about", MAX_ABOUT)
        templates[identity] = Template(identity, name, _days(fields.part("days"), reader), about)
        for part in (fields, texts, said):
            part.finish()
    return tuple(templates.values())


def _days(fields: Fields, reader: "_EntryReader") -> tuple[Day, Day, Day, Day, Day, Day, Day]:
    mon, tue, wed, thu, fri, sat, sun = (
        tuple(reader.entry(part) for part in fields.parts(weekday)) for weekday in WEEKDAYS
    )
    fields.finish()
    return mon, tue, wed, thu, fri, sat, sun


class _EntryReader:
    """Reads the entries of one template and numbers them: placeholder ids, unique within it."""

    def __init__(self, template_id: str, texts: Fields, library: Mapping[str, Exercise]) -> None:
        self._library = library
        self._texts = texts
        self._said: dict[str, str] = {}
        self._ids = (f"{template_id}-{number}" for number in count(1))

    def entry(self, fields: Fields) -> Entry:
        """The entry that the first of the known kinds among the fields names."""
        kinds: dict[str, Callable[[Fields], Entry]] = {
            "run": self._run,
            "strength": self._strength,
            "cross_training": self._cross_training,
            "rest": lambda rest: Rest(next(self._ids), self._words(rest, "rest")),
            "note": lambda note: Note(next(self._ids), self._words(note, "note")),
        }
        kind = next((name for name in kinds if name in fields), None)
        if kind is None:
            raise fields.wrong("", Fault.NO_ENTRY, known=tuple(kinds))
        entry = kinds[kind](fields)
        fields.finish()
        return entry

    def _run(self, fields: Fields) -> Run:
        return Run(
            next(self._ids),
            fields.choice("run", RunKind),
            fields.whole("distance", 1, MAX_DISTANCE),
            fields.whole("duration", 1, MAX_DURATION),
            notes=self._words(fields, "notes") if "notes" in fields else "",
            warm_up=self._routine(fields, "warm_up", Part.WARM_UP),
            cool_down=self._routine(fields, "cool_down", Part.COOL_DOWN),
        )

    def _strength(self, fields: Fields) -> StrengthSession:
        name = self._words(fields, "strength", MAX_LABEL)
        routine = self._routine(fields, "exercises", Part.STRENGTH)
        return StrengthSession(next(self._ids), name, self._with_own_doses(fields, routine))

    def _cross_training(self, fields: Fields) -> CrossTraining:
        activity = self._words(fields, "cross_training", MAX_LABEL)
        return CrossTraining(next(self._ids), activity, fields.whole("duration", 1, MAX_DURATION))

    def _words(self, fields: Fields, field: str, max_length: int = MAX_TEXT) -> str:
        """The text that a field's key stands for; no key, no text."""
        key = fields.text(field, MAX_LABEL, min_length=0)
        if key and key not in self._said:
            self._said[key] = self._texts.text(key, max_length)
        return self._said.get(key, "")

    def _routine(self, fields: Fields, field: str, part: Part) -> Routine:
        names = fields.texts(field, 1, MAX_IN_A_READY_ROUTINE, MAX_LABEL)
        for place, name in enumerate(names):
            if name not in self._library:
                raise fields.wrong(field, Fault.NO_EXERCISE, id=name)
            if part not in self._library[name].fits:
                raise fields.wrong(field, Fault.DOES_NOT_FIT, id=name, part=part)
            if name in names[:place]:
                raise fields.wrong(field, Fault.PLANNED_TWICE, id=name)
        return tuple(PlannedExercise(next(self._ids), name, self._library[name].dose) for name in names)

    def _with_own_doses(self, fields: Fields, routine: Routine) -> Routine:
        """The routine with the doses that the week gives to some of its exercises."""
        if "doses" not in fields:
            return routine
        given = fields.part("doses")
        own = {name: read_dose(given.part(name)) for name in given}
        for name in own:
            if name not in [item.exercise for item in routine]:
                raise fields.wrong("doses", Fault.NO_EXERCISE, id=name)
        return tuple(replace(item, dose=own.get(item.exercise, item.dose)) for item in routine)
