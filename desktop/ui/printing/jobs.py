"""What is chosen becomes a job for one document; how and what was printed is kept beside the plan."""

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QLocale, QObject

from desktop.model.exercise import Library
from desktop.model.kept import library_of
from desktop.ui.document import Document
from desktop.ui.printing.chosen import Chosen
from desktop.ui.printing.noting import Noted
from desktop.ui.printing.remembering import Choices
from desktop.wording.built_in import exercises_in
from desktop.wording.phrase import Said
from printouts import Options, PrintJob, Sheet
from printouts.drawings import Drawings

_LETTER = frozenset({"US", "CA", "MX", "PH", "CO", "CL", "VE", "CR", "GT", "PA", "DO", "PR", "SV", "NI"})
"""Countries whose printers hold Letter; all others hold A4."""


class Jobs:
    """Makes jobs of a document; ``folder`` is where its plan lies, None where nothing is kept."""

    def __init__(self, document: Document, drawings: Drawings, today: date, folder: Path | None) -> None:
        self._document, self._drawings, self._today = document, drawings, today
        self._kept = Choices(folder)
        self._noted = Noted(folder, self._kept)
        self._libraries: dict[str, Library] = {}  # by language; reading one takes a moment

    @property
    def printer(self) -> str:
        """The printer that was used last."""
        return self._kept.printer

    def options(self, language: str) -> Options:
        """How was printed last; unit, look and language are the window's."""
        document = self._document
        usual = Options(
            paper=usual_paper(),
            sides="long",
            unit=document.settings.unit,
            look=document.runner.look,
            language=language,
        )
        return self._kept.options(usual, self.printer)

    def job(self, chosen: Chosen) -> PrintJob:
        """What is chosen, as a job; something must be."""
        document, code = self._document, chosen.options.language
        if code not in self._libraries:
            self._libraries[code] = exercises_in(code)
        ours = self._libraries[code]
        printed = self._noted.weeks if Sheet.STRIP in chosen.what else ()
        return chosen.job(document.diary, partial(library_of, ours), self._drawings, self._today, printed)

    @property
    def noting(self) -> bool:
        """Whether it is being noted what was printed."""
        return self._noted.busy

    def remember(self, job: PrintJob, printer: str, told: Callable[[Said], object], window: QObject) -> None:
        """Keep how and what was printed, unless the plan is only looked at; ``told`` hears the sentence for
        the runner where that did not work."""
        if self._document.looking is None:
            self._noted.note(job, self._today, printer, told, window)


def usual_paper(system: QLocale | None = None) -> str:
    """The paper of the country that the system is set up for."""
    country = QLocale.territoryToCode((system or QLocale.system()).territory())
    return "letter" if country in _LETTER else "a4"
