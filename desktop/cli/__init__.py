"""Footwork without a window: the same plan, from a terminal or a script.

``run`` answers 0 when the command is done. Whatever is wrong, it answers 2 with one sentence on
the error stream and leaves everything as it was.
"""

import os
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from desktop.cli.refused import Refused as Refused

if TYPE_CHECKING:
    from desktop.cli.setting import FigurePictures, Picture

DONE, REFUSED, INTERRUPTED = 0, 2, 130

__all__ = ["Refused", "run"]


def run(
    arguments: Sequence[str],
    *,
    today: date,
    output: TextIO | None = None,
    errors: TextIO | None = None,
    picture: "Picture | None" = None,
    figures: "FigurePictures | None" = None,
) -> int:
    """Carry out one command and give the exit code: 0 done, 2 refused, 130 interrupted.

    ``arguments`` are those after the program's name. ``picture`` draws the window of a data folder
    into a PNG file; without it the demo leaves the picture out. ``figures`` paints all
    figures into a folder; without it the contact sheet is PDF alone. Streams default to the process's.
    """
    output = output or sys.stdout
    errors = errors or sys.stderr
    try:
        text = _carry_out(arguments, today, output, picture, figures)
        _write(output, text)
    except Refused as refused:
        _complain(errors, str(refused))
        return REFUSED
    except KeyboardInterrupt:
        _complain(errors, "Stopped; what was done before is kept.")
        return INTERRUPTED
    return DONE


def _carry_out(
    arguments: Sequence[str],
    today: date,
    output: TextIO | None,
    picture: "Picture | None",
    figures: "FigurePictures | None",
) -> str:
    # Loaded here: a window that starts needs none of it.
    from desktop.cli.arguments import parse
    from desktop.cli.setting import Setting
    from desktop.model.catalogue import CatalogueError
    from desktop.model.quantity import QuantityError
    from desktop.model.refusal import Gone
    from desktop.model.week import NoSuchWeek
    from desktop.model.whole_weeks import DayFull
    from desktop.storage.errors import StoreError
    from desktop.wording import refusals
    from desktop.wording.voice import Voice

    asked = parse(arguments)
    if asked.command is None:
        return asked.text
    setting = Setting(
        folder=Path(asked.data) if asked.data else None,
        today=today,
        unicode_output="utf" in (getattr(output, "encoding", None) or "utf-8").lower(),
        picture=picture,
        figures=figures,
    )
    try:
        return asked.command.carry_out(setting, asked.values)
    except Gone as gone:
        raise Refused(refusals.refusal(Voice.of(), gone.refusal)) from gone
    except (CatalogueError, DayFull, QuantityError, NoSuchWeek, StoreError) as error:
        raise Refused(str(error)) from error


def _write(output: TextIO | None, text: str) -> None:
    """Print it all. A reader that has seen enough (``| head``) is no error."""
    if not text:
        return
    if output is None or output.closed:
        raise Refused("There is nowhere to print to: standard output is closed.")
    _make_forgiving(output)
    try:
        output.write(text + "\n")
        output.flush()
    except BrokenPipeError:
        _discard(output)
    except OSError as error:
        _discard(output)
        raise Refused(f"Standard output cannot be written: {error.strerror}.") from error


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
