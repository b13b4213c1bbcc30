"""What a command works with, and where it finds the library and the plans."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.model.exercise import Exercise, Library
from desktop.model.kept import Kept, library_of
from desktop.model.template import Template
from desktop.wording.built_in import exercises_in, templates_in
from desktop.wording.language import offered
from desktop.wording.phrase import Said, said
from desktop.wording.recovery import STRANGER_LIES, UNTIL_SEEN
from desktop.wording.voice import Voice

if TYPE_CHECKING:
    from desktop.storage.aside import SetAside
    from desktop.storage.output import Outputs
    from desktop.storage.plans import PlanStore
    from printouts import Pages

Picture = Callable[[Path], bytes]
"""Draws the window on a data folder as a PNG file; raises OSError or ImportError when it cannot."""

FigurePictures = Callable[[Mapping[str, Exercise], Mapping[str, str], str], Mapping[str, bytes]]
"""Paints the figures of a library, in a look by its parts, with words in a language, as PNG files by their
names; raises OSError or ImportError when it cannot."""

PagePictures = Callable[["Pages"], Iterable[bytes]]
"""Paints pages as PNG files, one after the other; raises OSError or ImportError when it cannot."""


@dataclass(slots=True)
class Setting:
    """``folder`` is where the plans are kept, None for the usual place.

    ``voice`` speaks the language that was asked for (``language``); where none was, the runner's once their
    settings have been read, and until then the system's. ``notices`` are what else has to be said: that
    something of the plans could not be read and was set aside. ``when_sent`` is done once the file that is
    the answer is out, and not where nobody took it. ``code`` is the exit code of a command that was carried
    out, for one that has more to say with it than that.
    """

    folder: Path | None
    today: date
    voice: Voice
    language: str = ""
    unicode_output: bool = True
    picture: Picture | None = None
    figures: FigurePictures | None = None
    pages: PagePictures | None = None
    notices: list[Said] = field(default_factory=list)
    when_sent: list[Callable[[], object]] = field(default_factory=list, init=False)
    _set_aside: list["SetAside"] = field(default_factory=list, init=False)
    code: int = 0

    def plans_folder(self) -> Path:
        """Where the plans are kept. Raises NoHome where nothing says so."""
        from desktop.storage.home import default_folder

        return self.folder or default_folder()

    def open_plans(self, *, read_only: bool = False) -> "PlanStore":
        """The plans; ``read_only`` looks without locking or making anything. Raises StoreError."""
        # The database takes longer to load than everything else together.
        from desktop.storage.plans import PlanStore

        return PlanStore.open(self.plans_folder(), read_only=read_only)

    def read_picture(self, name: str) -> bytes | None:
        """One of the runner's own pictures, by its name; None where it is not there."""
        from desktop.storage.pictures import Pictures  # most exercises have none

        return Pictures(self.plans_folder()).read(name)

    def outputs(self, *, replace: bool) -> "Outputs":
        """Writes files beside these plans; with ``replace`` in place of any that is none of ours."""
        from desktop.storage.output import Outputs

        return Outputs(self.folder, replace)

    def read(self, plans: "PlanStore") -> Kept:
        """All that is kept; from here on the runner's language is spoken, unless another was asked for."""
        kept = plans.read()
        self.speak_to(kept)
        self.notices += [said(UNTIL_SEEN, notice=notice.said) for notice in plans.untold]
        self.notices += [said(STRANGER_LIES, file=path.name) for path in plans.strangers]
        self.notices.extend(plans.heard)
        self._set_aside.clear()
        plans.when_set_aside(self._set_aside.append)
        return kept

    def to_be_told(self) -> list[Said]:
        """What else has to be said, when all is done."""
        if not self._set_aside:
            return self.notices
        from desktop.storage.aside import all_said  # most plans are sound

        return [*self.notices, all_said(self._set_aside)]

    def speak_to(self, kept: Kept) -> None:
        """Speak the language of the runner whose plans these are, unless another was asked for."""
        if not self.language and kept.settings.language in offered():
            self.voice = Voice.of(kept.settings.language)

    def exercises(self) -> Library:
        """The exercises that ship with Footwork, in the language that is spoken, with the doses they have."""
        return exercises_in(self.voice.language.code)

    def library_of(self, kept: Kept) -> Library:
        """The exercises, the runner's own among them, with the runner's own default doses."""
        return library_of(self.exercises(), kept.diary)

    def templates(self, library: Library) -> tuple[Template, ...]:
        """The ready-made weeks that ship with Footwork."""
        return templates_in(library, self.voice.language.code)
