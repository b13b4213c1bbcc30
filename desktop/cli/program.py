"""Carries out one command.

``run`` answers 0 when the command is done. Whatever is wrong, it answers 2 with one sentence on the error
stream and leaves everything as it was; it answers 1 where a part could be done and stays, and the sentence
says which could not.
"""

import os
import sys
from collections.abc import Iterable, Sequence
from datetime import date
from typing import TextIO

from desktop.cli.arguments import Asked, parse
from desktop.cli.carrying import carrying_out
from desktop.cli.common import DATA, Common, common_options
from desktop.cli.paths import path_of
from desktop.cli.refused import Refused, no_such
from desktop.cli.setting import FigurePictures, PagePictures, Picture, Setting
from desktop.cli.streams import complain, send, write
from desktop.model.catalogue import CatalogueError
from desktop.model.quantity import QuantityError
from desktop.model.refusal import Gone, TooMuch
from desktop.model.week import NoSuchWeek
from desktop.model.whole_weeks import DayFull
from desktop.storage.errors import OfAnotherKind
from desktop.wording import command_line as words
from desktop.wording import dates, quantities
from desktop.wording.faults import fault
from desktop.wording.language import choose, offered, spoken
from desktop.wording.phrase import said
from desktop.wording.refusals import refused
from desktop.wording.storage import SaidError, reason
from desktop.wording.voice import Voice
from desktop.wording.week_taken import day_full

INTERRUPTED = 130


def run(
    arguments: Sequence[str],
    *,
    today: date,
    languages: Iterable[str] = (),
    output: TextIO | None = None,
    errors: TextIO | None = None,
    picture: Picture | None = None,
    figures: FigurePictures | None = None,
    pages: PagePictures | None = None,
) -> int:
    """Carry out one command and give the exit code: 0 done, 1 in part, 2 refused, 130 interrupted.

    ``arguments`` are those after the program's name. ``languages`` are the system's, best first, for where
    neither ``--language`` nor the runner's settings say one. ``picture`` and ``figures`` paint what the demo
    and the figures show, ``pages`` what is printed; without them there are the papers alone. Streams default
    to the process's.
    """
    output = output or sys.stdout
    errors = errors or sys.stderr
    common = common_options(arguments)
    setting = Setting(
        folder=None,
        today=today,
        voice=Voice.of(choose(common.language or "", languages)),
        language=common.language or "",
        unicode_output="utf" in (getattr(output, "encoding", None) or "utf-8").lower(),
        picture=picture,
        figures=figures,
        pages=pages,
    )
    try:
        _check_where_we_are()
        _check(common)
        setting.folder = path_of(common.data) if common.data else None
        asked = parse(setting.voice, common.rest)
        answer = _carry_out(setting, asked)
        unsaid = send(output, answer) if isinstance(answer, bytes) else write(output, answer)
        if unsaid is not None:
            if isinstance(answer, bytes) or not _acts(asked):
                raise Refused(words.REASON, reason=unsaid)
            setting.notices.append(said(words.DONE_BUT_UNSAID, reason=unsaid))
        for then in setting.when_sent:
            then()
        code = setting.code
    except Refused as refused:
        complain(errors, setting.voice.say(refused.said))
        code = refused.code
    except KeyboardInterrupt:
        complain(errors, setting.voice(words.STOPPED))
        code = INTERRUPTED
    for notice in setting.to_be_told():
        complain(errors, setting.voice.say(notice))
    return code


def _acts(asked: Asked) -> bool:
    """Whether something is done besides printing; that is then done, whatever becomes of the words."""
    return asked.command is not None and asked.command.acts


def _carry_out(setting: Setting, asked: Asked) -> str | bytes:
    if asked.command is None:
        return asked.text
    try:
        return carrying_out(asked.name)(setting, asked.values)
    except Gone as gone:
        raise Refused(words.REASON, reason=refused(gone.refusal)) from gone
    except TooMuch as much:
        raise Refused(words.REASON, reason=refused(much.refusal, much.max_)) from much
    except CatalogueError as error:
        raise Refused(words.REASON, reason=fault(setting.voice, error)) from error
    except OfAnotherKind as error:
        raise Refused(words.SAY_REPLACE, path=error.path) from error
    except SaidError as error:
        raise Refused(words.REASON, reason=error.said) from error
    except DayFull as full:
        raise Refused(words.REASON, reason=day_full(setting.voice, full)) from full
    except QuantityError as error:
        raise Refused(words.REASON, reason=quantities.fault(setting.voice, error)) from error
    except NoSuchWeek as error:
        raise Refused(words.REASON, reason=dates.mistake(setting.voice, error)) from error
    except OSError as error:
        raise Refused(words.SYSTEM_SAYS_NO, reason=reason(error)) from error


def _check_where_we_are() -> None:
    """Refuse to work in a folder that was removed: no name of a file means anything there."""
    try:
        os.getcwd()  # noqa: PTH109 - to be asked, not for its answer
    except OSError as gone:
        raise Refused(words.NO_CURRENT_FOLDER) from gone


def _check(common: Common) -> None:
    """Refuse an option of every command that says nothing, or a language that nobody speaks."""
    if common.lacking:
        raise Refused(words.NEEDS_A_VALUE, option=common.lacking)
    if common.data == "":
        raise Refused(words.NEEDS_A_FOLDER, option=DATA)
    if common.twice:
        raise Refused(words.SAID_TWICE, option=common.twice)
    if common.language is not None and not spoken(common.language):
        known = said(words.THERE_ARE, known=", ".join(offered()))
        raise no_such(words.NO_LANGUAGE, common.language, offered(), known)
