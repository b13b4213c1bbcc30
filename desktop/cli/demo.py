"""The command that shows what Footwork makes: a sample week, its papers, a picture of the window."""

from argparse import Namespace
from dataclasses import replace
from pathlib import Path

from desktop.cli.paper import printed
from desktop.cli.refused import Refused
from desktop.cli.setting import Setting
from desktop.model import edits
from desktop.model.kept import Kept
from desktop.model.plan import CrossTraining, Plan, Rest, Run, Status, StrengthSession, new_id
from desktop.model.template import apply_template, find_template
from desktop.model.week import Week, week_of
from desktop.storage.errors import NotWritten
from desktop.storage.output import make_folder, write_file
from desktop.wording import command_line as words
from printouts import Options, PrintJob, Sheet
from printouts.drawings import Drawings
from resources.figures.source import BakedFigures

SAMPLE = "four-runs"
FILES = {
    Sheet.FRIDGE: "fridge-sheet.pdf",
    Sheet.ROUTINES: "routine-cards.pdf",
    Sheet.CARDS: "exercise-cards.pdf",
}
PICTURE = "window.png"


def demo(setting: Setting, asked: Namespace) -> str:
    """Plan a sample week in FOLDER/data, and put its papers and the picture beside it."""
    if not asked.folder:
        raise Refused(words.NEEDS_A_FOLDER, option="demo")
    folder = Path(asked.folder)
    make_folder(folder)
    place = replace(setting, folder=folder / "data")
    with place.open_plans() as plans:
        kept = place.read(plans)
        plan, runner, library = kept.diary.plan, kept.diary.runner, place.library_of(kept)
        week = week_of(setting.today, kept.settings.week_starts_on)
        if not any(plan.day(when) for when in week):
            template = find_template(place.templates(library), SAMPLE)
            plan = lived_in(apply_template(plan, template, week, library, runner), week)
        language = setting.language or kept.settings.language
        settings = replace(kept.settings, language=language, health_note_seen=True, first_week_seen=True)
        plans.save(kept, Kept(kept.diary.with_plan(plan), settings))
    drawings = Drawings(BakedFigures())
    written = [folder / name for name in FILES.values()]
    for what, path in zip(FILES, written, strict=True):
        options = Options(unit=settings.unit, language=place.voice.language.code)
        job = PrintJob(what, (week,), options=options, plan=plan, library=library, drawings=drawings)
        write_file(path, printed(job))
    if setting.picture is not None:
        try:
            setting.picture(folder / "data", folder / PICTURE)
        except NotWritten as error:
            raise Refused(words.NO_WINDOW_PICTURE, folder=folder, reason=error.reason) from error
        except (OSError, ImportError) as error:  # a machine without Qt's system libraries
            reason = getattr(error, "strerror", None) or str(error)
            raise Refused(words.NO_WINDOW_PICTURE, folder=folder, reason=reason) from error
        written.append(folder / PICTURE)
    lines = [f"  {path}" for path in written]
    return "\n".join([place.voice(words.DEMO_MADE, folder=str(folder / "data")), *lines])


def lived_in(plan: Plan, week: Week) -> Plan:
    """A sample week as it looks in the middle of it: some of it done, and a bicycle ride planned."""
    for when in week:
        for entry in plan.day(when):
            if isinstance(entry, Run) and when == week.dates[1]:
                plan = edits.tick_entry(plan, entry.id, Status.DONE)
                for item in entry.warm_up + entry.cool_down:
                    plan = edits.tick_exercise(plan, item.id, Status.DONE)
            elif isinstance(entry, StrengthSession) and when == week.dates[2]:
                for item in entry.exercises[:2]:
                    plan = edits.tick_exercise(plan, item.id, Status.DONE)
            elif isinstance(entry, Rest) and when == week.dates[4]:
                ride = CrossTraining(new_id(), duration=40 * 60)
                plan = edits.add_entry(edits.remove_entry(plan, entry.id), when, ride)
    return plan
