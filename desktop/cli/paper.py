"""The command that prints: a plan becomes a PDF file."""

from argparse import Namespace

from desktop.cli.paths import path_of
from desktop.cli.refused import Refused, no_such, shown
from desktop.cli.setting import Setting
from desktop.cli.show import asked_week, week_and_dates
from desktop.storage.made_here import Kind
from desktop.wording import command_line as words
from desktop.wording.phrase import said
from printouts import NothingToPrint, Options, PrintJob, Sheet, lay_out, pdf, unprintable
from printouts.drawings import Drawings
from printouts.formats.paper import PAPERS
from printouts.options import SIDES
from resources.figures.source import BakedFigures


def print_paper(setting: Setting, asked: Namespace) -> str:
    """Write one kind of paper for a week."""
    if asked.what not in words.WROTE:
        known = said(words.THERE_ARE, known=", ".join(words.WROTE))
        raise no_such(words.NO_PAPER, asked.what, words.WROTE, known)
    if asked.paper.lower() not in PAPERS:
        raise Refused(words.NO_SUCH_SIZE, typed=shown(asked.paper), known=", ".join(PAPERS))
    if asked.sides.lower() not in SIDES:
        raise Refused(words.NO_SUCH_SIDES, typed=shown(asked.sides))
    path = path_of(asked.output)
    outputs = setting.outputs(replace=asked.replace)
    outputs.check(path, Kind.PAPER)
    with setting.open_plans(read_only=True) as plans:
        kept = setting.read(plans)
        plan, library = kept.diary.plan, setting.library_of(kept)
    week = asked_week(setting, asked.week, kept.settings.week_starts_on)
    options = Options(
        paper=asked.paper.lower(),
        sides=asked.sides.lower(),
        unit=kept.settings.unit,
        look=kept.diary.runner.look,
        every_exercise=asked.every_exercise,
        language=setting.voice.language.code,
    )
    job = PrintJob(
        (Sheet(asked.what),),
        (week,),
        options=options,
        plan=plan,
        library=library,
        drawings=Drawings(BakedFigures()),
    )
    outputs.write(path, printed(job))
    voice = setting.voice
    setting.notices += [said(words.REASON, reason=found.said(voice)) for found in unprintable(job)]
    return voice(words.WROTE[asked.what], week=week_and_dates(voice, week), path=asked.output)


def printed(job: PrintJob) -> bytes:
    """The PDF file of a job. Raises Refused when the week has nothing for it."""
    try:
        return pdf(lay_out(job))
    except NothingToPrint as nothing:
        raise Refused(words.REASON, reason=nothing.said) from nothing
