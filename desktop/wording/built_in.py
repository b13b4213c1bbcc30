"""What ships with Footwork, in a language: exercises and ready-made weeks."""

from collections.abc import Mapping

from desktop.model.catalogue import prepared_library
from desktop.model.exercise import Exercise, Library
from desktop.model.template import Template
from desktop.wording.language import ENGLISH, PSEUDO
from resources import exercises


def exercises_in(language: str = ENGLISH) -> Library:
    """The exercises; what a language has no words for is there in English. Raises CatalogueError."""
    library = prepared_library(*exercises.prepared(language))
    if language == PSEUDO:
        return Library.as_needed(library.listed, lambda identity: _stretched(library[identity]))
    return library


def templates_in(library: Mapping[str, Exercise], language: str = ENGLISH) -> tuple[Template, ...]:
    """The ready-made weeks, their exercises with the library's doses. Raises CatalogueError."""
    # Loaded when they are first asked for: a window starts without them.
    from desktop.model.ready_weeks import parse_templates
    from resources import templates

    ready = parse_templates(templates.read(), templates.words(language), library)
    if language == PSEUDO:
        from desktop.wording.pseudo import stretched

        return tuple(
            template._replace(name=stretched(template.name), about=stretched(template.about))
            for template in ready
        )
    return ready


def _stretched(exercise: Exercise) -> Exercise:
    from desktop.wording.pseudo import stretched

    against, brief = exercise.contraindication, exercise.brief
    return exercise._replace(
        name=stretched(exercise.name),
        short_name=stretched(exercise.short_name),
        syllables="",
        variation=stretched(exercise.variation),
        family_name=stretched(exercise.family_name),
        captions=tuple(map(stretched, exercise.captions)),
        steps=tuple(map(stretched, exercise.steps)),
        feel=stretched(exercise.feel),
        mistake=stretched(exercise.mistake),
        caution=stretched(exercise.caution),
        easier_tip=stretched(exercise.easier_tip),
        harder_tip=stretched(exercise.harder_tip),
        contraindication=against._replace(reason=stretched(against.reason)),
        brief=brief._replace(
            steps=tuple(map(stretched, brief.steps)),
            feel=stretched(brief.feel),
            caution=stretched(brief.caution),
            mind=tuple(map(stretched, brief.mind)),
        ),
    )
