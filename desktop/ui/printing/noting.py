"""Notes which weeks hang on the fridge, so that a correction strip can tell what has changed since."""

from datetime import date
from pathlib import Path

from desktop.model.printed import Printed
from desktop.storage.printed import printed_weeks, remember_printed
from desktop.wording.phrase import Said
from printouts import PrintJob
from printouts.strip.kept import as_printed


class Noted:
    """The weeks that were printed last, out of a folder of plans; without one, nothing is noted."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder
        self._weeks: tuple[Printed, ...] | None = None

    @property
    def weeks(self) -> tuple[Printed, ...]:
        """The weeks, read when a strip first asks for them."""
        if self._weeks is None:
            self._weeks = printed_weeks(self._folder).weeks if self._folder is not None else ()
        return self._weeks

    def note(self, job: PrintJob, today: date) -> Said | None:
        """What a job prints hangs on the fridge now; gives the sentence to say where that was not noted."""
        if self._folder is None:
            return None
        self._weeks = None
        return remember_printed(self._folder, as_printed(job, today))
