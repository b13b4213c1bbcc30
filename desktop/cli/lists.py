"""The commands that list what Footwork has: exercises, templates, and the runner's saved routines."""

import json
from argparse import Namespace
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from typing import Any

from desktop.cli.machine import name_for_scripts
from desktop.cli.setting import Setting
from desktop.model.diary import SavedRoutine
from desktop.model.dose import Dose
from desktop.model.exercise import Exercise, is_own
from desktop.model.picture import photo_files
from desktop.model.plan import routine_seconds
from desktop.model.routines import on_shelf
from desktop.wording import command_line as words
from desktop.wording import doses, names
from desktop.wording.ready_weeks import name_and_contents
from desktop.wording.routines import exercise_name
from desktop.wording.voice import Voice


def exercises(setting: Setting, asked: Namespace) -> str:
    """Every exercise, with the runner's own default dose where there is one; parts as ``--to`` takes them."""
    with setting.open_plans(read_only=True) as plans:
        library = setting.library_of(setting.read(plans))
    voice = setting.voice
    listed = [one for one in library.values() if is_own(one.id) or not asked.mine]
    if asked.json:
        described = [exercise_document(voice, exercise) for exercise in listed]
        return json.dumps(described, indent=2, ensure_ascii=not setting.unicode_output)
    if not listed:
        return voice(words.NO_EXERCISE_YET)
    return "\n".join(
        columns(
            (
                one.id,
                names.flat(one.name),
                doses.dose(voice, one.dose),
                ", ".join(one.fits),
                names.regions(voice, one.regions),
            )
            for one in listed
        )
    )


def routines(setting: Setting, asked: Namespace) -> str:
    """Every saved routine on a line: its name, what it is, and its exercises."""
    with setting.open_plans(read_only=True) as plans:
        kept = setting.read(plans)
    voice, library = setting.voice, setting.library_of(kept)
    shelf = on_shelf(kept.diary.routines)
    if asked.json:
        described = [routine_document(voice, one) for one in shelf]
        return json.dumps(described, indent=2, ensure_ascii=not setting.unicode_output)
    if not shelf:
        return voice(words.NO_ROUTINE_YET)
    return "\n".join(
        columns(
            (
                names.flat(one.name),
                one.part.value,
                voice.listed(exercise_name(item.exercise, library) for item in one.exercises),
            )
            for one in shelf
        )
    )


def routine_document(voice: Voice, routine: SavedRoutine) -> dict[str, Any]:
    """A saved routine for JSON; scripts read these names, so they stay."""
    return {
        "id": routine.id,
        "name": routine.name,
        "part": routine.part.value,
        "seconds": routine_seconds(routine.exercises),
        "exercises": [
            {"exercise": one.exercise, "dose": dose_document(voice, one.dose)} for one in routine.exercises
        ],
    }


def templates(setting: Setting, asked: Namespace) -> str:
    """Every ready-made week on a line, its id first."""
    ready = setting.templates(setting.exercises())
    return "\n".join(columns((one.id, name_and_contents(setting.voice, one)) for one in ready))


def columns(rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    """Lines of columns, each as wide as the longest in it."""
    lines = list(rows)
    wide = [max(map(len, column)) for column in zip(*lines, strict=True)]
    for line in lines:
        yield "  ".join(f"{text:<{width}}" for text, width in zip(line, wide, strict=True)).rstrip()


def exercise_document(voice: Voice, exercise: Exercise) -> dict[str, Any]:
    """All that is known about an exercise, for JSON; scripts read these names, so they stay."""
    document = exercise._asdict()
    for name in ("contraindication", "family_name", "picture"):
        del document[name]
    against = exercise.contraindication
    return {
        **document,
        "family": exercise.family_name,
        "family_id": exercise.family,
        "figure": exercise.figure,
        "own": is_own(exercise.id),
        "pictures": list(photo_files(exercise.shown_by or "")),
        "dose": dose_document(voice, exercise.dose),
        "source": exercise.dose_source,
        "regions": list(map(name_for_scripts, exercise.regions)),
        "movements": list(map(name_for_scripts, exercise.movements)),
        "equipment": list(map(name_for_scripts, exercise.equipment)),
        "speaks_against": list(map(name_for_scripts, against.complaints)),
        "reason_against": against.reason,
    }


def dose_document(voice: Voice, dose: Dose) -> dict[str, Any]:
    """A dose for JSON: as cards show it, and its numbers (seconds, metres, kilograms)."""
    return {"text": doses.dose(voice, dose), **asdict(dose)}
