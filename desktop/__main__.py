"""The program: a window when started bare, a command when one is given."""

import gc
import os
import sys
from collections.abc import Mapping
from datetime import date
from pathlib import Path

NO_DISPLAY = (
    "There is no display to open a window on; “footwork --help” lists the commands that need none, "
    "“footwork demo FOLDER” shows what Footwork makes."
)


def main() -> int:
    """Run Footwork with the process's arguments; the exit code."""
    arguments = sys.argv[1:]
    today = date.today()
    asked, folder = _window(arguments)
    if not asked:
        from desktop.cli import run

        return run(arguments, today=today, picture=_picture, figures=_figures)
    # What a start makes lives as long as the window: looking for garbage among it would find none.
    # desktop.ui.start turns the search on again once the window has been painted.
    gc.disable()
    if not _has_display():
        print(NO_DISPLAY, file=sys.stderr)
        return 2
    from desktop.ui.start import run_window

    return run_window(folder, today)


def _window(arguments: list[str]) -> tuple[bool, Path | None]:
    """Whether a window is asked for (no command is given), and on which folder."""
    match arguments:
        case []:
            return True, None
        case ["--data", folder] if folder and not folder.startswith("-"):
            return True, Path(folder)
        case [option] if option.startswith("--data=") and option != "--data=":
            return True, Path(option.removeprefix("--data="))
        case _:
            return False, None


def _has_display() -> bool:
    """On Linux Qt ends the process without a display, so look first."""
    if not sys.platform.startswith("linux"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def _picture(folder: Path, path: Path) -> None:
    """The picture needs no display: without one it is painted in memory."""
    _paint_in_memory_if_need_be()
    from desktop.ui.start import picture

    picture(folder, path, date.today())


def _figures(folder: Path, names: Mapping[str, str], look: Mapping[str, str]) -> list[Path]:
    """All figures, painted likewise."""
    _paint_in_memory_if_need_be()
    from desktop.ui.paper.contact import contact_pictures

    return contact_pictures(folder, names, look)


def _paint_in_memory_if_need_be() -> None:
    if not _has_display():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"


if __name__ == "__main__":
    sys.exit(main())
