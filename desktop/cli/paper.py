"""The command that prints: a plan becomes a PDF file, or pictures."""

from argparse import Namespace
from collections.abc import Mapping
from functools import partial
from pathlib import Path

from desktop.cli.paper_beside import asked_beside
from desktop.cli.paper_hung import printed_before, remember
from desktop.cli.paper_options import asked_day, asked_options, asked_sheets, asked_weeks
from desktop.cli.paper_pictures import is_picture, pictured
from desktop.cli.paths import path_of
from desktop.cli.refused import Refused
from desktop.cli.setting import Setting
from desktop.cli.show import week_and_dates
from desktop.model.diary import SavedRoutine
from desktop.model.kept import Kept
from desktop.storage.made_here import Kind
from desktop.storage.output import numbered
from desktop.wording import command_line as words
from desktop.wording.phrase import said
from desktop.wording.voice import Voice
from printouts import NothingToPrint, Pages, PrintJob, Sheet, lay_out, pdf, unprintable
from printouts.drawings import Drawings
from printouts.kinds import WEEKLESS, papers_named
from resources.figures.source import BakedFigures

STANDARD_OUTPUT = "-"


def print_paper(setting: Setting, asked: Namespace) -> str | bytes:
    """Write the kinds of paper that were asked for; bytes where they go to standard output."""
    what = asked_sheets(asked.what)
    outputs, path = setting.outputs(replace=asked.replace), path_of(asked.output)
    kind = Kind.PICTURE if is_picture(path) else Kind.PAPER
    if asked.output != STANDARD_OUTPUT:
        outputs.check(path, kind)
    with setting.open_plans(read_only=True) as plans:
        kept = setting.read(plans)
        plan, library = kept.diary.plan, setting.library_of(kept)
    saved = asked_routines(kept, asked.routine, what)
    second = asked_beside(setting, asked, what)
    starts_on = kept.settings.week_starts_on
    weeks = asked_weeks(setting, asked.weeks, starts_on)
    day, weeks = asked_day(setting, asked.day, weeks, starts_on, typed_weeks=bool(asked.weeks))
    job = PrintJob(
        what,
        weeks,
        options=asked_options(setting, asked, kept),
        plan=plan,
        library=library,
        drawings=Drawings(BakedFigures(), setting.read_picture),
        beside=second.neighbour,
        name=second.name,
        day=day,
        printed=printed_before(setting, what),
        saved=saved,
    )
    pages = laid_out(job)
    files = pictured(setting, pages, path) if kind is Kind.PICTURE else {path: pdf(pages)}
    content = files.get(path, b"")
    setting.notices += second.notices()
    if asked.output != STANDARD_OUTPUT:
        for name in files:
            outputs.check(name, kind)
        for name, written in files.items():
            outputs.write(name, written)
        remember(setting, job)
    else:
        setting.when_sent.append(partial(remember, setting, job))
    voice = setting.voice
    setting.notices += pages.left_out
    setting.notices += [said(words.REASON, reason=found.said(voice)) for found in unprintable(job)]
    return content if asked.output == STANDARD_OUTPUT else _wrote(voice, pages, _named(setting, asked, files))


def asked_routines(kept: Kept, typed: list[str], what: tuple[Sheet, ...]) -> tuple[SavedRoutine, ...]:
    """The saved routines of these names, each once. Raises Refused."""
    if not typed:
        return ()
    if Sheet.ROUTINES not in what:
        raise Refused(words.ROUTINE_NEEDS_CARDS)
    from desktop.cli.laying import named_routine  # with the first that is named

    return tuple(dict.fromkeys(named_routine(kept, name) for name in typed))


def laid_out(job: PrintJob) -> Pages:
    """The pages of a job. Raises Refused when the weeks have nothing for it."""
    try:
        return lay_out(job)
    except NothingToPrint as nothing:
        raise Refused(words.REASON, reason=nothing.said) from nothing


def _named(setting: Setting, asked: Namespace, files: Mapping[Path, bytes]) -> str:
    """The files by the name that was typed, numbered where there are several."""
    return setting.voice.listed(map(str, numbered(Path(asked.output), len(files))))


def _wrote(voice: Voice, pages: Pages, path: str) -> str:
    """What is there now, which may be less than was asked for."""
    papers, weeks = papers_named(pages.what, voice), pages.weeks
    if WEEKLESS.issuperset(pages.what):
        return voice(words.WROTE_WEEKLESS, papers=papers, path=path)
    first, last = (week_and_dates(voice, weeks[at]) for at in (0, -1))
    if len(weeks) == 1:
        return voice(words.WROTE, papers=papers, week=first, path=path)
    return voice(words.WROTE_WEEKS, papers=papers, number=len(weeks), first=first, last=last, path=path)
