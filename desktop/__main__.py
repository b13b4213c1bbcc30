"""The program: a window when started bare, a command when one is given."""

import gc
import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from desktop import ENDING

if TYPE_CHECKING:
    from desktop.model.exercise import Exercise
    from desktop.wording.phrase import Said
    from printouts import Pages


def main() -> int:
    """Run Footwork with the process's arguments; the exit code."""
    _hold_the_first_three()
    from desktop.cli.common import common_options

    arguments = sys.argv[1:]
    today = date.today()
    common = common_options(arguments)
    brought = _file_to_open(common.rest)
    is_command = bool(common.rest) and brought is None
    asks_for_a_window = not (is_command or common.lacking or common.twice or common.data == "")
    if not asks_for_a_window or not _spoken(common.language) or not _somewhere():
        from desktop.cli.program import run
        from desktop.wording.system import system_languages

        languages = system_languages()
        picture = partial(_picture, language=common.language or "")
        return run(
            arguments, today=today, languages=languages, picture=picture, figures=_figures, pages=_pages
        )
    # What a start makes lives as long as the window: looking for garbage among it would find none.
    # desktop.ui.start turns the search on again once the window has been painted.
    gc.disable()
    try:
        from desktop.ui.pyside import load

        load()
        if not _has_display():
            from desktop.wording.command_line import NO_DISPLAY
            from desktop.wording.phrase import said

            return _refused(said(NO_DISPLAY), common.language)
        from desktop.ui.start import run_window
    except ImportError as problem:
        from desktop.wording.libraries import lacking

        sentence = lacking(str(problem))
        if sentence is None:  # a fault of ours
            raise
        return _refused(sentence, common.language)

    folder, here = Path(common.data).absolute() if common.data else None, Path.cwd()
    _go_home()
    return run_window(folder, today, language=common.language or "", brought=brought, began_in=here)


def _file_to_open(typed: Sequence[str]) -> Path | None:
    """The file of plans that stands alone on the command line, as a click on it in a folder says it."""
    if len(typed) != 1 or typed[0].startswith("-") or not typed[0].lower().endswith(ENDING):
        return None
    return Path(typed[0]).absolute()


def _hold_the_first_three() -> None:
    """Open what the process was started without of its input, output and errors, leading nowhere.

    The number of a closed stream goes to the next file that is opened; if that were the plan, whatever a
    library complains about would be written into it.
    """
    with suppress(OSError):
        while (nowhere := os.open(os.devnull, os.O_RDWR)) <= 2:
            pass
        os.close(nowhere)


def _spoken(language: str | None) -> bool:
    """Whether that is a language to speak; a wrong one is refused by the command line, in words."""
    if language is None:
        return True
    from desktop.wording.language import spoken

    return bool(spoken(language))


def _somewhere() -> bool:
    """Whether the current folder is still there; where it is not, the command line says so."""
    try:
        os.getcwd()  # noqa: PTH109 - to be asked, not for its answer
    except OSError:
        return False
    return True


def _go_home() -> None:
    """Leave the folder where the window was started: it may be removed or unmounted while that is open."""
    with suppress(OSError, RuntimeError):
        os.chdir(Path.home())


def _refused(sentence: "Said", language: str | None) -> int:
    from desktop.cli.refused import REFUSED
    from desktop.cli.streams import complain
    from desktop.wording.language import choose
    from desktop.wording.system import system_languages
    from desktop.wording.voice import Voice

    complain(sys.stderr, Voice.of(choose(language or "", system_languages())).say(sentence))
    return REFUSED


def _has_display() -> bool:
    """On Linux Qt ends the process without a display, so look first."""
    if not sys.platform.startswith("linux"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def _picture(folder: Path, language: str = "") -> bytes:
    """The picture needs no display: without one it is painted in memory."""
    _paint_in_memory_if_need_be()
    from desktop.ui.window_picture import picture

    return picture(folder, date.today(), language=language)


def _figures(
    library: "Mapping[str, Exercise]", look: Mapping[str, str], language: str
) -> Mapping[str, bytes]:
    """All figures, painted likewise."""
    _paint_in_memory_if_need_be()
    from desktop.ui.paper.contact import contact_pictures
    from resources.figures.source import BakedFigures

    return contact_pictures(library, BakedFigures(), look, language)


def _pages(pages: "Pages") -> Iterator[bytes]:
    """Pages as PNG files, painted likewise."""
    _paint_in_memory_if_need_be()
    from desktop.ui.paper.png_pages import png_pages

    return png_pages(pages)


def _paint_in_memory_if_need_be() -> None:
    if not _has_display():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"


if __name__ == "__main__":
    sys.exit(main())
