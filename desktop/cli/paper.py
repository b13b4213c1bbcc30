"""The command that prints: a plan becomes a PDF file."""

import os
import stat
from argparse import Namespace
from contextlib import suppress
from pathlib import Path
from uuid import uuid4

from desktop.cli.refused import Refused, no_such, shown
from desktop.cli.setting import Setting, library_of
from desktop.cli.show import asked_week, week_text
from desktop.storage.errors import plain_reason
from desktop.wording.voice import Voice
from printouts import NothingToPrint, NotOffered, Options, PrintJob, Sheet, lay_out, pdf

PAPERS = {
    Sheet.FRIDGE: "the fridge sheet",
    Sheet.ROUTINES: "the routine cards",
    Sheet.CARDS: "the exercise cards",
}


def print_paper(setting: Setting, asked: Namespace) -> str:
    """Write one kind of paper for a week."""
    if asked.what not in PAPERS:
        raise no_such("paper", asked.what, PAPERS, f"there are {', '.join(PAPERS)}.")
    with setting.open_plans(read_only=True) as plans:
        kept = plans.read()
        plan, library = kept.diary.plan, library_of(kept)
    week = asked_week(setting, asked.week, kept.settings.week_starts_on)
    try:
        options = Options(
            paper=asked.paper.lower(),
            sides=asked.sides.lower(),
            unit=kept.settings.unit,
            look=kept.diary.runner.look,
            every_exercise=asked.every_exercise,
        )
    except NotOffered as wrong:
        *others, last = wrong.offered
        raise Refused(
            f"--{wrong.name} is {', '.join(others)} or {last}, not “{shown(wrong.value)}”."
        ) from wrong
    what = Sheet(asked.what)
    job = PrintJob(what, (week,), options=options, plan=plan, library=library)
    write_file(Path(asked.output), printed(job))
    return f"Wrote {PAPERS[what]} of week {week_text(week)} to {asked.output}."


def printed(job: PrintJob) -> bytes:
    """The PDF file of a job. Raises Refused when the week has nothing for it."""
    try:
        return pdf(lay_out(job))
    except NothingToPrint as nothing:
        raise Refused(Voice.of().say(nothing.said)) from nothing


def write_file(path: Path, content: bytes) -> None:
    """Write a file whole or not at all; one that is there is replaced. Raises Refused."""
    target = Path(os.path.realpath(path))  # a link stays a link, and what it leads to is replaced
    try:
        if target.is_dir():
            raise Refused(f"{path} is a folder; name a file in it.")
        if target.exists() and not stat.S_ISREG(target.stat().st_mode):
            target.write_bytes(content)  # a device or a pipe must not be replaced by a file
        else:
            _replace(target, content)
    except OSError as error:
        raise Refused(f"{path} cannot be written: {plain_reason(error)}.") from error


def _replace(target: Path, content: bytes) -> None:
    unfinished = target.with_name(f".footwork-{uuid4().hex[:12]}.part")
    try:
        with unfinished.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(target)
    except BaseException:
        with suppress(OSError):
            unfinished.unlink()
        raise
