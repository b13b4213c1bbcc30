"""Reading the library and the templates from their JSON texts, every field checked.

Whoever calls has read the files; a wrong one raises CatalogueError with its name and the field.
"""

from collections.abc import Callable, Iterable, Mapping
from itertools import count

from desktop.model.dose import Dose
from desktop.model.exercise import Complaint, Equipment, Exercise, Library, Movement, Part
from desktop.model.fields import CatalogueError as CatalogueError
from desktop.model.fields import Fields, parse_fields
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

MIN_STEPS, MAX_STEPS = 3, 5
MAX_SHORT_NAME = 22  # characters: two lines of a card on the board
MAX_LABEL = 60
MAX_SENTENCE = 120  # what a small card still holds in three lines
MAX_IN_A_READY_ROUTINE = 5  # people do few exercises better than many (Henry 1999)

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

# ---- exercises -----------------------------------------------------------------------------


def parse_exercises(files: Iterable[tuple[str, str]]) -> Library:
    """The library from pairs of file name and text, in their order. Raises CatalogueError."""
    sources: dict[str, Fields] = {}
    exercises: dict[str, Exercise] = {}
    for name, text in files:
        fields = parse_fields(name, text)
        exercise = _exercise(fields)
        if exercise.id in exercises:
            raise fields.wrong("id", f"is “{exercise.id}”, which {sources[exercise.id].file} has already")
        sources[exercise.id], exercises[exercise.id] = fields, exercise
    for exercise in exercises.values():
        for field in ("base", "easier", "harder"):
            other = getattr(exercise, field)
            if other == exercise.id or (other is not None and other not in exercises):
                raise sources[exercise.id].wrong(field, f"names “{other}”, which is no other exercise")
    return Library(exercises)


def _exercise(fields: Fields) -> Exercise:
    exercise = Exercise(
        id=_file_id(fields),
        name=fields.text("name", MAX_LABEL),
        short_name=fields.text("short_name", MAX_SHORT_NAME),
        family=fields.text("family", MAX_LABEL),
        base=fields.optional_text("base", MAX_LABEL),
        movements=fields.choices("movements", Movement),
        equipment=fields.choices("equipment", Equipment, least=0),
        fits=fields.choices("fits", Part),
        dose=_dose(fields.part("dose")),
        dose_source=fields.text("dose_source", MAX_LABEL),
        steps=fields.texts("steps", MIN_STEPS, MAX_STEPS, MAX_SENTENCE),
        feel=fields.text("feel", MAX_SENTENCE),
        mistake=fields.text("mistake", MAX_SENTENCE),
        caution=fields.text("caution", MAX_SENTENCE),
        easier=fields.optional_text("easier", MAX_LABEL),
        easier_tip=fields.text("easier_tip", MAX_SENTENCE),
        harder=fields.optional_text("harder", MAX_LABEL),
        harder_tip=fields.text("harder_tip", MAX_SENTENCE),
        speaks_against=fields.choices("speaks_against", Complaint, least=0),
        reason_against=fields.text("reason_against", MAX_SENTENCE, least=0),
    )
    if bool(exercise.speaks_against) != bool(exercise.reason_against):
        raise fields.wrong("reason_against", "goes with “speaks_against”: give both or leave both empty")
    fields.finish()
    return exercise


def _dose(fields: Fields) -> Dose:
    numbers = {name: fields.optional_whole(name) for name in ("reps", "hold", "distance", "rest")}
    given = {
        "sets": fields.whole("sets"),
        "count": fields.optional_text("count", MAX_LABEL),
        "load": fields.optional_number("load"),
        "each_side": fields.flag("each_side"),
    }
    fields.finish()
    try:
        return Dose(**numbers, **given)  # type: ignore[arg-type]
    except ValueError as error:
        name, _, rest = str(error).partition(" ")
        if name in numbers | given:
            raise fields.wrong(name, rest) from None
        raise fields.wrong("", f"is wrong: {error}") from None


# ---- templates -----------------------------------------------------------------------------


def parse_templates(
    files: Iterable[tuple[str, str]], library: Mapping[str, Exercise]
) -> tuple[Template, ...]:
    """The ready-made weeks from pairs of file name and text, in their order. Raises CatalogueError."""
    templates: dict[str, Template] = {}
    for name, text in files:
        fields = parse_fields(name, text)
        template_id = _file_id(fields)
        if template_id in templates:
            raise fields.wrong("id", f"is “{template_id}”, which another file has already")
        templates[template_id] = Template(
            id=template_id,
            name=fields.text("name", MAX_LABEL),
            text=fields.text("text", MAX_SENTENCE),
            days=_days(fields.part("days"), _EntryReader(template_id, library)),
        )
        fields.finish()
    return tuple(templates.values())


def _days(fields: Fields, reader: "_EntryReader") -> tuple[Day, Day, Day, Day, Day, Day, Day]:
    mon, tue, wed, thu, fri, sat, sun = (
        tuple(reader.entry(part) for part in fields.parts(weekday)) for weekday in WEEKDAYS
    )
    fields.finish()
    return mon, tue, wed, thu, fri, sat, sun


class _EntryReader:
    """Reads the entries of one template and numbers them: placeholder ids, unique within it."""

    def __init__(self, template_id: str, library: Mapping[str, Exercise]) -> None:
        self._library = library
        self._ids = (f"{template_id}-{number}" for number in count(1))

    def entry(self, fields: Fields) -> Entry:
        """The entry that the first of the known kinds among the fields names."""
        kinds: dict[str, Callable[[Fields], Entry]] = {
            "run": self._run,
            "strength": self._strength,
            "cross_training": self._cross_training,
            "rest": lambda rest: Rest(next(self._ids), rest.text("rest", MAX_TEXT, least=0)),
            "note": lambda note: Note(next(self._ids), note.text("note", MAX_TEXT)),
        }
        kind = next((name for name in kinds if name in fields), None)
        if kind is None:
            raise fields.wrong("", f"needs one of {', '.join(kinds)}")
        entry = kinds[kind](fields)
        fields.finish()
        return entry

    def _run(self, fields: Fields) -> Run:
        return Run(
            next(self._ids),
            fields.choice("run", RunKind),
            fields.whole("distance", 1, MAX_DISTANCE),
            fields.whole("duration", 1, MAX_DURATION),
            notes=fields.optional_text("notes", MAX_TEXT) or "",
            warm_up=self._routine(fields, "warm_up", Part.WARM_UP),
            cool_down=self._routine(fields, "cool_down", Part.COOL_DOWN),
        )

    def _strength(self, fields: Fields) -> StrengthSession:
        name = fields.text("strength", MAX_LABEL)
        return StrengthSession(next(self._ids), name, self._routine(fields, "exercises", Part.STRENGTH))

    def _cross_training(self, fields: Fields) -> CrossTraining:
        activity = fields.text("cross_training", MAX_LABEL)
        return CrossTraining(next(self._ids), activity, fields.whole("duration", 1, MAX_DURATION))

    def _routine(self, fields: Fields, field: str, part: Part) -> Routine:
        names = fields.texts(field, 1, MAX_IN_A_READY_ROUTINE, MAX_LABEL)
        for place, name in enumerate(names):
            if name not in self._library:
                raise fields.wrong(field, f"names “{name}”, which is no exercise")
            if part not in self._library[name].fits:
                raise fields.wrong(field, f"holds “{name}”, which does not fit a {part}")
            if name in names[:place]:
                raise fields.wrong(field, f"holds “{name}” twice")
        return tuple(PlannedExercise(next(self._ids), name, self._library[name].dose) for name in names)


def _file_id(fields: Fields) -> str:
    identity = fields.text("id", MAX_LABEL)
    if fields.file != f"{identity}.json":
        raise fields.wrong("id", f"is “{identity}”, unlike the file's name")
    return identity
