"""The commands that list what Footwork has: exercises and templates."""

import json
from argparse import Namespace
from dataclasses import asdict
from typing import Any

from desktop.cli.setting import Setting, built_in_library, built_in_templates, library_of
from desktop.model.dose import Dose
from desktop.model.exercise import Exercise


def exercises(setting: Setting, asked: Namespace) -> str:
    """Every exercise, with the runner's own default dose where there is one."""
    with setting.open_plans(read_only=True) as plans:
        library = library_of(plans.read())
    if asked.json:
        described = [exercise_document(exercise) for exercise in library.values()]
        return json.dumps(described, indent=2, ensure_ascii=not setting.unicode_output)
    wide, wider = (max(map(len, column)) for column in ([*library], [one.name for one in library.values()]))
    return "\n".join(
        f"{one.id:<{wide}}  {one.name:<{wider}}  {one.dose.text:<14}  {', '.join(one.fits)}"
        for one in library.values()
    )


def templates(setting: Setting, asked: Namespace) -> str:
    """Every ready-made week on a line, its id first."""
    ready = built_in_templates(built_in_library())
    wide = max(len(template.id) for template in ready)
    return "\n".join(f"{template.id:<{wide}}  {template.name}: {template.text}" for template in ready)


def exercise_document(exercise: Exercise) -> dict[str, Any]:
    """All that is known about an exercise, for JSON."""
    return {**exercise._asdict(), "dose": dose_document(exercise.dose)}


def dose_document(dose: Dose) -> dict[str, Any]:
    """A dose for JSON: as cards show it, and its numbers (seconds, metres, kilograms)."""
    return {"text": dose.text, **asdict(dose)}
