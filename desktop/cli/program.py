"""Carries out one command.

``run`` answers 0 when the command is done. Whatever is wrong, it answers 2 with one sentence on
the error stream and leaves everything as it was.
"""

import os
import sys
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import TextIO

from desktop.cli.arguments import parse
from desktop.cli.common import DATA, Common, common_options
from desktop.cli.refused import Refused, no_such
from desktop.cli.setting import FigurePictures, Picture, Setting
from desktop.model.catalogue import CatalogueError
from desktop.model.quantity import QuantityError
from desktop.model.refusal import Gone, TooMuch
from desktop.model.week import NoSuchWeek
from desktop.model.whole_weeks import DayFull
from desktop.wording import command_line as words
from desktop.wording import dates, quantities
from desktop.wording.faults import fault
from desktop.wording.language import choose, offered, spoken
from desktop.wording.phrase import said
from desktop.wording.refusals import refused
from desktop.wording.storage import SaidError
from desktop.wording.voice import Voice
from desktop.wording.week_taken import day_full

DONE, REFUSED, INTERRUPTED = 0, 2, 130


def run(
    arguments: Sequence[str],
    *,
    today: date,
    languages: Iterable[str] = (),
    output: TextIO | None = None,
    errors: TextIO | None = None,
    picture: Picture | None = None,
    figures: FigurePictures | None = None,
) -> int:
    """Carry out one command and give the exit code: 0 done, 2 refused, 130 interrupted.

    ``arguments`` are those after the program's name. ``languages`` are the system's, best first, for where
    neither ``--language`` nor the runner's settings say one. ``picture`` draws the window of a data folder
    into a PNG file; without it the demo leaves the picture out. ``figures`` paints all
    figures into a folder; without it the contact sheet is PDF alone. Streams default to the process's.
    """
    output = output or sys.stdout
    errors = errors or sys.stderr
    common = common_options(arguments)
    setting = Setting(
        folder=Path(common.data) if common.data else None,
        today=today,
        voice=Voice.of(choose(common.language or "", languages)),
        language=common.language or "",
        unicode_output="utf" in (getattr(output, "encoding", None) or "utf-8").lower(),
        picture=picture,
        figures=figures,
    )
    code = DONE
    try:
        _write(output, _carry_out(setting, common))
    except Refused as refused:
        _complain(errors, setting.voice.say(refused.said))
        code = REFUSED
    except KeyboardInterrupt:
        _complain(errors, setting.voice(words.STOPPED))
        code = INTERRUPTED
    for notice in setting.notices:
        _complain(errors, setting.voice.say(notice))
    return code


def _carry_out(setting: Setting, common: Common) -> str:
    _check(common)
    asked = parse(setting.voice, common.rest)
    if asked.command is None:
        return asked.text
    try:
        return asked.command.carry_out(setting, asked.values)
    except Gone as gone:
        raise Refused(words.REASON, reason=refused(gone.refusal)) from gone
    except TooMuch as much:
        raise Refused(words.REASON, reason=refused(much.refusal, much.max_)) from much
    except CatalogueError as error:
        raise Refused(words.REASON, reason=fault(setting.voice, error)) from error
    except SaidError as error:
        raise Refused(words.REASON, reason=error.said) from error
    except DayFull as full:
        raise Refused(words.REASON, reason=day_full(setting.voice, full)) from full
    except QuantityError as error:
        raise Refused(words.REASON, reason=quantities.fault(setting.voice, error)) from error
    except NoSuchWeek as error:
        raise Refused(words.REASON, reason=dates.mistake(setting.voice, error)) from error


def _check(common: Common) -> None:
    """Refuse an option of every command that says nothing, or a language that nobody speaks."""
    if common.lacking:
        raise Refused(words.NEEDS_A_VALUE, option=common.lacking)
    if common.data == "":
        raise Refused(words.NEEDS_A_FOLDER, option=DATA)
    if common.language is not None and not spoken(common.language):
        known = said(words.THERE_ARE, known=", ".join(offered()))
        raise no_such(words.NO_LANGUAGE, common.language, offered(), known)


def _write(output: TextIO | None, text: str) -> None:
    """Print it all. A reader that has seen enough (``| head``) is no error."""
    if not text:
        return
    if output is None or output.closed:
        raise Refused(words.OUTPUT_CLOSED)
    _make_forgiving(output)
    try:
        output.write(text + "\n")
        output.flush()
    except BrokenPipeError:
        _discard(output)
    except OSError as error:
        _discard(output)
        raise Refused(words.OUTPUT_FAILED, reason=error.strerror or str(error)) from error


def _complain(errors: TextIO | None, sentence: str) -> None:
    if errors is None or errors.closed:
        return
    _make_forgiving(errors)
    with suppress(OSError):
        errors.write(f"footwork: {' '.join(sentence.split())}\n")
        errors.flush()


def _make_forgiving(stream: TextIO) -> None:
    """Let characters that the terminal's encoding lacks be replaced instead of stopping everything."""
    reconfigure: Callable[..., None] | None = getattr(stream, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(errors="backslashreplace")


def _discard(output: TextIO) -> None:
    """Send what is still in the buffer nowhere, or Python complains about it on its way out."""
    with suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, output.fileno())
        os.close(nowhere)
