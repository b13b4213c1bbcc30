"""Notes beside the plan what was printed and how: a strip and the next print go by it."""

from collections.abc import Callable
from concurrent.futures import Future
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from desktop.model.printed import Printed
from desktop.storage.printed import printed_weeks, remember_printed
from desktop.ui.background import Background
from desktop.ui.printing.remembering import Choices
from desktop.wording.phrase import Said
from printouts import PrintJob
from printouts.strip.kept import as_printed


class Noted:
    """What was printed last, in a folder of plans; without one, nothing is noted.

    ``choices`` are how it was printed. Noting measures each week's sheet once more and waits for the disk: it
    goes on beside the window.
    """

    def __init__(self, folder: Path | None, choices: Choices) -> None:
        self._folder, self._choices = folder, choices
        self._weeks: tuple[Printed, ...] | None = None
        self._noting: Background[Said | None] | None = None

    @property
    def weeks(self) -> tuple[Printed, ...]:
        """The weeks that hang on the fridge, read when a strip first asks for them."""
        self._wait()
        if self._weeks is None:
            self._weeks = printed_weeks(self._folder).weeks if self._folder is not None else ()
        return self._weeks

    @property
    def busy(self) -> bool:
        """Whether something is being noted."""
        return self._noting is not None

    def note(
        self, job: PrintJob, today: date, printer: str, told: Callable[[Said], object], window: QObject
    ) -> None:
        """What a job prints hangs on the fridge now; ``told`` hears the sentence to say where that was not
        noted, unless ``window`` is gone by then."""
        if self._folder is None:
            return

        def then(made: "Future[Said | None]") -> None:
            self._noting = None
            if problem := made.result():
                told(problem)

        self._wait()  # each note reads what the one before it wrote
        self._weeks = None
        work = partial(_note, self._folder, self._choices, job, today, printer)
        self._noting = Background(work, then, window)

    def _wait(self) -> None:
        if self._noting is not None:
            self._noting.wait()


def _note(folder: Path, choices: Choices, job: PrintJob, today: date, printer: str) -> Said | None:
    choices.keep(job.options, printer)
    return remember_printed(folder, as_printed(job, today))
