"""No exception goes unseen: what a slot or a thread raises is written down and told to the window.

A report holds versions, system and traceback, and nothing of a plan: messages of exceptions, which may
quote what a runner wrote, are left out where they could, and paths begin at our own folders.
"""

import sys
import threading
import traceback
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import NamedTuple

import PySide6
from PySide6.QtCore import QObject, Signal, qVersion

from desktop import __version__
from desktop.storage.disk import Disk
from desktop.wording.names import APP

MAX_REPORTS = 20  # a run; what fails at every paint would fill the disk
TELLS_OF_CODE = (AttributeError, TypeError, NameError, ImportError, IndexError, RecursionError)
"""Exceptions whose messages speak of our code; any other's may quote a plan."""
HOUSE = Path(__file__).parents[2]


class Report(NamedTuple):
    """A fault in writing. ``file`` is where it was put, None where it could not be."""

    text: str
    file: Path | None


class Faults(QObject):
    """Catches what nobody caught, while it is installed. ``happened`` carries a Report.

    The same fault again makes no second report, and the signal is for the first of them alone.
    """

    happened = Signal(object)

    def __init__(
        self,
        folder: Path,
        now: Callable[[], datetime],
        disk: Disk | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._folder, self._now, self._disk = folder, now, disk or Disk()
        self._seen: set[tuple[tuple[str, int | None], ...]] = set()
        self._before = sys.excepthook, threading.excepthook, sys.unraisablehook

    def install(self) -> None:
        """From now on; PySide hands the exceptions of slots and events to the same hook as Python its own."""
        sys.excepthook = self.catch
        threading.excepthook = lambda failed: self.catch(
            failed.exc_type, failed.exc_value, failed.exc_traceback
        )
        sys.unraisablehook = lambda failed: self.catch(
            failed.exc_type, failed.exc_value, failed.exc_traceback
        )

    def write_into(self, folder: Path) -> None:
        """Put reports into another folder from now on."""
        self._folder = folder

    def remove(self) -> None:
        """Put back what was there before."""
        sys.excepthook, threading.excepthook, sys.unraisablehook = self._before

    def catch(
        self, kind: type[BaseException], error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Write it to the terminal, where there is one, and once into a report."""
        if sys.stderr is not None:
            with suppress(OSError):
                traceback.print_exception(kind, error, trace)
        if issubclass(kind, KeyboardInterrupt):
            return
        frames = traceback.extract_tb(trace)
        place = tuple((frame.filename, frame.lineno) for frame in frames)
        if place in self._seen or len(self._seen) >= MAX_REPORTS:
            return
        self._seen.add(place)
        text = _report(kind, error, frames, self._now())
        # From another thread Qt carries the signal over to the window's own.
        self.happened.emit(Report(text, self._write(text)))

    def _write(self, text: str) -> Path | None:
        name = f"fault-{self._now():%Y-%m-%d-%H%M%S}-{len(self._seen)}.txt"
        try:
            self._disk.write_whole(self._folder / name, text.encode("utf-8", "replace"))
        except OSError:
            return None
        return self._folder / name


def _report(
    kind: type[BaseException],
    error: BaseException | None,
    frames: traceback.StackSummary,
    when: datetime,
) -> str:
    """Versions, system, and where it happened."""
    import platform  # only a fault needs it

    head = (
        f"{APP} {__version__}",
        f"{when:%Y-%m-%d %H:%M:%S}",
        f"{platform.system()} {platform.release()} {platform.machine()}",
        f"{platform.python_implementation()} {platform.python_version()}",
        f"{PySide6.__name__} {PySide6.__version__}, {qVersion.__name__} {qVersion()}",
        "",
    )
    lines = [f"{_shortened(frame.filename)}:{frame.lineno} {frame.name}: {frame.line}" for frame in frames]
    told = f": {error}" if error is not None and type(error) in TELLS_OF_CODE else ""
    return "\n".join((*head, *lines, f"{kind.__module__}.{kind.__qualname__}{told}", ""))


def _shortened(filename: str) -> str:
    """A path without the folders above ours, which name the runner's home."""
    path = Path(filename)
    return str(path.relative_to(HOUSE)) if path.is_relative_to(HOUSE) else "/".join(path.parts[-3:])
