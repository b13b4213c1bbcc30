"""The two streams of a terminal, either of which may be closed, full, or know few characters."""

import os
from collections.abc import Callable
from contextlib import suppress
from typing import TextIO

from desktop.wording import command_line as words
from desktop.wording.phrase import Said, said
from desktop.wording.storage import reason


def write(output: TextIO | None, text: str) -> Said | None:
    """Print it all; gives the sentence for what went wrong. A reader that has seen enough is no error."""
    if not text:
        return None
    if output is None or output.closed:
        return said(words.OUTPUT_CLOSED)
    _make_forgiving(output)
    try:
        output.write(text + "\n")
        output.flush()
    except BrokenPipeError:  # as with “| head”
        _discard(output)
    except OSError as error:
        _discard(output)
        return said(words.OUTPUT_FAILED, reason=reason(error))
    except ValueError:  # its encoding lacks a character, and it cannot be told to do without
        return said(words.OUTPUT_FAILED, reason=words.FEW_CHARACTERS)
    return None


def send(output: TextIO | None, content: bytes) -> Said | None:
    """Pass on a file as it is; gives the sentence for what went wrong. A terminal is sent none."""
    if output is None or output.closed:
        return said(words.OUTPUT_CLOSED)
    if output.isatty() or not hasattr(output, "buffer"):
        return said(words.OUTPUT_IS_A_TERMINAL)
    try:
        output.buffer.write(content)
        output.buffer.flush()
    except BrokenPipeError:  # as with “| head”
        _discard(output)
    except OSError as error:
        _discard(output)
        return said(words.OUTPUT_FAILED, reason=reason(error))
    return None


def complain(errors: TextIO | None, sentence: str) -> None:
    """Say one line to whoever reads the errors; if nobody does, that is that."""
    if errors is None or errors.closed:
        return
    _make_forgiving(errors)
    with suppress(OSError, ValueError):
        errors.write(f"footwork: {_on_a_line(sentence)}\n")
        errors.flush()


def _on_a_line(sentence: str) -> str:
    """Without line feeds, and with what would command a terminal shown as it is written."""
    flat = " ".join(sentence.split())
    return "".join(sign if sign >= " " and sign != "\x7f" else ascii(sign)[1:-1] for sign in flat)


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
