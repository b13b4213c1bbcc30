"""Reading the library from its JSON texts, every field checked.

What is the same in every language stands in one file an exercise, its words in another;
``resources.exercises.bake`` puts the texts of all of them into one file a language, which the program reads.
Whoever calls has read the files; a wrong one raises CatalogueError with its name and the field.
"""

import json
from collections.abc import Iterable, Mapping

from desktop.model.dose import (
    MAX_CARRY,
    MAX_HOLD,
    MAX_LOAD,
    MAX_REPS,
    MAX_REST,
    MAX_SETS,
    Dose,
)
from desktop.model.exercise import (
    Alarm,
    Brief,
    Complaint,
    Contraindication,
    Equipment,
    Exercise,
    Library,
    Listed,
    Movement,
    Part,
    Region,
)
from desktop.model.fields import CatalogueError as CatalogueError
from desktop.model.fields import Fault, Fields, parse_fields
from desktop.model.picture import Drawn

MIN_STEPS, MAX_STEPS = 3, 5
MAX_SHORT_NAME = 22  # characters: two lines of a card on the board
MAX_LABEL = 60
MAX_SENTENCE = 120  # what a small card still holds in three lines
MAX_BRIEF = 44  # characters: one line of a card that three exercises share
MAX_COUNT = 20  # characters of a named count
MAX_CAPTIONS = 4  # a drawing has at most four key frames
FAMILIES = "families"
SOFT_HYPHEN = "\N{SOFT HYPHEN}"

TextFile = tuple[str, str]
"""The name of a file and the text in it."""


def prepared_library(file: str, text: str) -> Library:
    """The library out of the one file that was prepared for a language. Raises CatalogueError.

    Its first line lists the exercises and names the families; each other line holds the two texts of one
    exercise, which are looked at when it is first asked for.
    """
    try:
        first, *lines, _ = text.split("\n")
        head = json.loads(first)
        names, folders = head["families"], {one[0]: one[3] for one in head["exercises"]}
        listed = [Listed(*one[:3]) for one in head["exercises"]]
        texts = dict(zip(folders, lines, strict=True))
    except (ValueError, TypeError, LookupError):
        raise CatalogueError(file, "", Fault.NOT_JSON) from None

    def read(identity: str) -> Exercise:
        facts_text, _, words_text = texts[identity].partition("\t")
        facts = parse_fields(f"{identity}.json", facts_text)
        words = parse_fields(f"{folders[identity]}/{identity}.json", words_text)
        return _exercise(facts.identity(MAX_LABEL), facts, words, names)

    return Library.as_needed(listed, read)


def parse_exercises(files: Iterable[TextFile], words: Mapping[str, TextFile]) -> Library:
    """The library in one language, every text of it looked at. Raises CatalogueError.

    ``files`` are the exercises in their order; ``words`` has the words of each by its id, and under
    ``families`` the names of the families.
    """
    if FAMILIES not in words:
        raise CatalogueError(f"{FAMILIES}.json", "", Fault.NO_WORDS, id=FAMILIES)
    families = parse_fields(*words[FAMILIES])
    names = {family: families.text(family, MAX_LABEL) for family in families}
    sources: dict[str, Fields] = {}
    exercises: dict[str, Exercise] = {}
    for file, text in files:
        fields = parse_fields(file, text)
        identity = fields.identity(MAX_LABEL)
        if identity in exercises:
            raise fields.wrong("id", Fault.ID_TAKEN, id=identity, other=sources[identity].file)
        if identity not in words:
            raise fields.wrong("", Fault.NO_WORDS, id=identity)
        exercise = _exercise(identity, fields, parse_fields(*words[identity]), names)
        sources[identity], exercises[identity] = fields, exercise
    _check_links(exercises, sources)
    return Library(exercises)


def _check_links(exercises: Mapping[str, Exercise], sources: Mapping[str, Fields]) -> None:
    """Every exercise that another names is there, and no ladder comes back to where it began."""
    harder: dict[str, set[str]] = {name: set() for name in exercises}
    for exercise in exercises.values():
        for field in ("base", "easier", "harder"):
            other = getattr(exercise, field)
            if other == exercise.id or (other is not None and other not in exercises):
                raise sources[exercise.id].wrong(field, Fault.NO_OTHER_EXERCISE, id=other)
        if exercise.harder:
            harder[exercise.id].add(exercise.harder)
        if exercise.easier:
            harder[exercise.easier].add(exercise.id)
    for exercise in exercises.values():
        if exercise.id in _above(exercise.id, harder):
            field = "harder" if exercise.harder else "easier"
            raise sources[exercise.id].wrong(field, Fault.LADDER_CIRCLE, id=getattr(exercise, field))


def _above(start: str, harder: Mapping[str, Iterable[str]]) -> set[str]:
    """All that stands higher on the ladders of an exercise; itself too, where one of them is a circle."""
    found: set[str] = set()
    ahead = list(harder[start])
    while ahead:
        step = ahead.pop()
        if step not in found:
            found.add(step)
            ahead += harder[step]
    return found


def _exercise(identity: str, facts: Fields, words: Fields, families: Mapping[str, str]) -> Exercise:
    family = facts.text("family", MAX_LABEL)
    if family not in families:
        raise facts.wrong("family", Fault.NO_WORDS, id=family)
    name = words.text("name", MAX_LABEL)
    exercise = Exercise(
        id=identity,
        name=name,
        short_name=words.text("short_name", MAX_SHORT_NAME),
        variation=words.optional_text("variation", MAX_LABEL) or name,
        family=family,
        family_name=families[family],
        base=facts.optional_text("base", MAX_LABEL),
        movements=facts.choices("movements", Movement, min_count=0),
        regions=facts.choices("regions", Region),
        equipment=facts.choices("equipment", Equipment, min_count=0),
        fits=facts.choices("fits", Part),
        dose=read_dose(facts.part("dose")),
        dose_source=facts.text("dose_source", MAX_LABEL),
        captions=words.texts("captions", 0, MAX_CAPTIONS, MAX_LABEL),
        steps=words.texts("steps", MIN_STEPS, MAX_STEPS, MAX_SENTENCE),
        feel=words.text("feel", MAX_SENTENCE),
        mistake=words.text("mistake", MAX_SENTENCE),
        caution=words.text("caution", MAX_SENTENCE),
        easier=facts.text_or_null("easier", MAX_LABEL),
        easier_tip=words.text("easier_tip", MAX_SENTENCE),
        harder=facts.text_or_null("harder", MAX_LABEL),
        harder_tip=words.text("harder_tip", MAX_SENTENCE),
        contraindication=Contraindication(
            facts.choices("contraindication", Complaint, min_count=0),
            words.text("contraindication", MAX_SENTENCE, min_length=0),
        ),
        picture=_picture(facts),
        brief=_brief(words),
        alarms=facts.choices("stop_if", Alarm) if "stop_if" in facts else (),
        syllables=(words.optional_text("syllables", MAX_LABEL) or "").replace("|", SOFT_HYPHEN),
    )
    if bool(exercise.contraindication.complaints) != bool(exercise.contraindication.reason):
        raise words.wrong("contraindication", Fault.REASON_MISMATCH)
    facts.finish()
    words.finish()
    return exercise


def _brief(words: Fields) -> Brief:
    if "brief" not in words:
        return Brief()
    fields = words.part("brief")
    brief = Brief(
        fields.texts("steps", MIN_STEPS, MAX_STEPS, MAX_BRIEF),
        fields.text("feel", MAX_BRIEF),
        fields.text("caution", MAX_SENTENCE),
        fields.texts("mind", 1, MAX_STEPS, MAX_SENTENCE) if "mind" in fields else (),
    )
    fields.finish()
    return brief


def _picture(facts: Fields) -> Drawn | None:
    if "picture" not in facts:
        return None
    fields = facts.part("picture")
    drawn = Drawn(fields.text("drawn", MAX_LABEL))
    fields.finish()
    return drawn


def read_dose(fields: Fields) -> Dose:
    """A dose, whole and with one measure. Raises CatalogueError."""
    measures = {
        "reps": fields.optional_whole("reps", 1, MAX_REPS),
        "distance": fields.optional_whole("distance", 1, MAX_CARRY),
        "count": fields.optional_text("count", MAX_COUNT),
    }
    given = [measure for measure in measures.values() if measure is not None]
    hold = fields.optional_whole("hold", 1, MAX_HOLD)
    if len(given) > 1:
        raise fields.wrong("", Fault.TWO_MEASURES)
    if not given and hold is None:
        raise fields.wrong("", Fault.NO_MEASURE)
    dose = Dose(
        sets=fields.whole("sets", 1, MAX_SETS),
        hold=hold,
        rest=fields.optional_whole("rest", 0, MAX_REST),
        load=fields.optional_number("load", 0.0, MAX_LOAD),
        each_side=fields.flag("each_side"),
        **measures,  # type: ignore[arg-type]
    )
    fields.finish()
    return dose
