"""The command that shows what Footwork makes: a sample week, its papers, a picture of the window."""

from argparse import Namespace
from dataclasses import replace
from pathlib import Path

from desktop.cli.paper import laid_out
from desktop.cli.paths import path_of
from desktop.cli.refused import Refused, Unfinished, why
from desktop.cli.saving import change
from desktop.cli.setting import Setting
from desktop.cli.writing import check_all, write_all
from desktop.model import edits
from desktop.model.fitting import apply_template
from desktop.model.kept import Kept
from desktop.model.plan import CrossTraining, Plan, Rest, Run, Status, StrengthSession, new_id
from desktop.model.template import find_template
from desktop.model.week import Week, week_of
from desktop.storage.made_here import Kind, kind_of
from desktop.wording import command_line as words
from desktop.wording.deeds import ADD
from desktop.wording.storage import SaidError
from printouts import Options, PrintJob, Sheet, pdf
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
    folder = path_of(asked.folder)
    place = replace(setting, folder=folder / "data")
    outputs = setting.outputs(replace=asked.replace)
    if outputs.keeps_plans(folder / "data"):
        raise Refused(words.OWN_PLANS_THERE, folder=folder / "data")
    pictures = [] if setting.picture is None else [(PICTURE, Kind.PICTURE)]
    check_all(outputs, folder, [*((name, Kind.PAPER) for name in FILES.values()), *pictures])
    with place.open_plans(read_only=True) as plans:
        kept = place.read(plans)
        if next(kept.diary.plan.entries(), None) is not None and not _is_a_demo(folder):
            raise Refused(words.OWN_PLANS_THERE, folder=folder / "data")
        papers = _papers(place, _sampled(place, kept))
    change(place, lambda kept: (_sampled(place, kept), ADD, ""))
    written = write_all(outputs, folder, papers, begun=True)
    if setting.picture is not None:
        try:
            painted = {PICTURE: setting.picture(folder / "data")}
        except SaidError as error:
            raise Unfinished(words.NO_WINDOW_PICTURE, folder=folder, reason=error.said) from error
        except (OSError, ImportError) as error:  # a machine without Qt's system libraries
            raise Unfinished(words.NO_WINDOW_PICTURE, folder=folder, reason=why(error)) from error
        written += write_all(outputs, folder, painted, begun=True)
    lines = [f"  {path}" for path in written]
    return "\n".join([place.voice(words.DEMO_MADE, folder=str(folder / "data")), *lines])


def _is_a_demo(folder: Path) -> bool:
    """Whether a demo was made here before: its papers stand beside its plans."""
    papers = [folder / name for name in FILES.values()]
    return any(paper.is_file() and kind_of(paper.read_bytes()) is Kind.PAPER for paper in papers)


def _sampled(place: Setting, kept: Kept) -> Kept:
    """With a sample week, unless this week holds something, and without questions at the start."""
    plan, library = kept.diary.plan, place.library_of(kept)
    week = _this_week(place, kept)
    if not any(plan.day(when) for when in week):
        template = find_template(place.templates(library), SAMPLE)
        plan = lived_in(apply_template(plan, template, week, library, kept.diary.runner), week)
    language = place.language or kept.settings.language
    settings = replace(kept.settings, language=language, health_note_seen=True, first_week_seen=True)
    return Kept(kept.diary.with_plan(plan), settings)


def _papers(place: Setting, kept: Kept) -> dict[str, bytes]:
    """Every paper of the week, by the name of its file."""
    library, drawings = place.library_of(kept), Drawings(BakedFigures())
    options = Options(unit=kept.settings.unit, language=place.voice.language.code)
    job = PrintJob(
        (Sheet.FRIDGE,),
        (_this_week(place, kept),),
        options=options,
        plan=kept.diary.plan,
        library=library,
        drawings=drawings,
    )
    return {name: pdf(laid_out(replace(job, what=(what,)))) for what, name in FILES.items()}


def _this_week(place: Setting, kept: Kept) -> Week:
    return week_of(place.today, kept.settings.week_starts_on)


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
