"""What every page is made with."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property, partial
from typing import TYPE_CHECKING

from desktop.model.dose import Dose
from desktop.model.exercise import OURS, Exercise, Part, is_own
from desktop.model.picture import Drawn, Photo
from desktop.wording import doses, paper
from desktop.wording.doses import FullDose, in_full
from desktop.wording.instructions import instructed
from desktop.wording.voice import Voice, sentence_case
from printouts.drawings import Drawings
from printouts.formats import sheet
from printouts.formats.sheet import SheetFormat
from printouts.inks import Inks, inks_for
from printouts.options import Options
from printouts.pages import Watch, unwatched
from printouts.script import ours, readable

if TYPE_CHECKING:
    from printouts.formats.card import CardFormat


@dataclass(frozen=True)
class Press:
    """Inks, the language and unit to print in, exercises and drawings, the formats of sheet and card.

    ``make_card`` gives the card's: a sheet needs none, and they take a while to be read. ``watch`` is called
    after each card that is made.
    """

    inks: Inks
    voice: Voice
    unit: str
    library: Mapping[str, Exercise]
    drawings: Drawings
    sheet: SheetFormat
    make_card: "Callable[[], CardFormat]"
    watch: Watch = unwatched

    @cached_property
    def card(self) -> "CardFormat":
        """The format of the cards."""
        return self.make_card()

    def with_card(self, card: "CardFormat") -> "Press":
        """The same with cards of another format."""
        return replace(self, make_card=lambda: card)

    def exercise(self, exercise_id: str) -> Exercise:
        """The exercise, or a stand-in that says that the library lost it: nothing planned is left out."""
        if exercise_id in self.library:
            found = self.library[exercise_id]
            if isinstance(found.picture, Photo) and not self.drawings.are_photos(found.shown_by or ""):
                found = found._replace(picture=None)  # the file is gone: the name stands alone
            return _readable(found) if is_own(exercise_id) else found
        name = readable(sentence_case(exercise_id.replace("-", " "))) or self.voice(paper.UNKNOWN_EXERCISE)
        return Exercise(
            id=exercise_id, name=name, short_name=name, variation=name, family="", family_name="",
            base=None, movements=(), regions=(), equipment=(), fits=tuple(Part), dose=Dose(reps=1),
            dose_source=OURS, picture=Drawn(exercise_id), captions=(),
            steps=(self.voice(paper.STEPS_ARE_MISSING),), feel="", mistake="", caution="",
            easier=None, easier_tip="", harder=None, harder_tip="",
        )  # fmt: skip

    def told(self, exercise_id: str, doses: Iterable[Dose]) -> Exercise:
        """The exercise with these doses in its steps, or its usual one where there are none."""
        exercise = self.exercise(exercise_id)
        return instructed(self.voice, exercise, tuple(doses) or (exercise.dose,), readable)

    def doses(self, dose: Dose) -> tuple[FullDose, ...]:
        """All of a dose, each time with less of it strong; what it counts may be the runner's own words."""
        return tuple(
            FullDose(ours(one.strong), tuple(map(ours, one.plain))) for one in in_full(self.voice, dose)
        )

    def dose(self, dose: Dose) -> str:
        """A dose on one line; what it counts may be the runner's own words."""
        return ours(doses.dose(self.voice, dose))


def _readable(own: Exercise) -> Exercise:
    """An exercise in the runner's own words, with only characters that a font has."""
    return own._replace(
        name=readable(own.name),
        short_name=readable(own.short_name),
        variation=readable(own.variation),
        steps=tuple(filter(None, map(readable, own.steps))),
        feel=readable(own.feel),
        mistake=readable(own.mistake),
        caution=readable(own.caution),
        easier_tip=readable(own.easier_tip),
        harder_tip=readable(own.harder_tip),
    )


def press_for(
    library: Mapping[str, Exercise], drawings: Drawings, options: Options, watch: Watch = unwatched
) -> Press:
    """The press that prints as asked."""
    lies = sheet.upright if options.orientation == "upright" else sheet.across
    return Press(
        inks_for(options.ink_saving),
        Voice.of(options.language, paper=True),
        options.unit,
        library,
        drawings,
        lies(options.paper).showing(figures=options.figures, notes=options.notes),
        partial(_card, options),
        watch,
    )


def _card(options: Options) -> "CardFormat":
    if options.large:
        from printouts.formats.large_cards import large_card

        return large_card(options.card, options.paper)
    from printouts.formats.card_sizes import card_format

    return card_format(options.card, options.paper)
