"""A runner's signs that no font draws are replaced before anything is measured: a text is as wide as it was
reckoned, and no paper has an empty frame or nothing where such a sign stood."""

from itertools import count

import pytest

from desktop.model.catalogue import MAX_COUNT
from desktop.model.dose import Dose
from desktop.model.plan import (
    CrossTraining,
    Day,
    Note,
    Plan,
    PlannedExercise,
    Rest,
    Routine,
    Run,
    RunKind,
    StrengthSession,
)
from printouts import Sheet, lay_out, measuring, writing
from printouts.cards.routine_deck import routine_deck
from printouts.formats.cut import SIZES
from printouts.marks import Glyphs, Text
from printouts.marks import Run as Letters
from printouts.script import missing, runs
from tests.printouts.jobs import job, press
from tests.printouts.sample import LIBRARY, WEEK
from tests.printouts.test_card_laws import texts

PRIVATE, UNUSED, BELL = "\ue123", "\u0378", "\x07"
ODD = PRIVATE + UNUSED + BELL
"""A sign of a private agreement, one that Unicode has not given away, and a control."""

PRINTED = [*((sheet, "a7") for sheet in Sheet), *((Sheet.ROUTINES, size) for size in SIZES if size != "a7")]


@pytest.mark.parametrize(("sheet", "size"), PRINTED)
def test_no_sign_is_measured_or_set_that_no_font_draws(
    sheet: Sheet, size: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    odd: list[str] = []

    def watched(text: str, weight: int) -> tuple[Letters | Glyphs, ...]:
        if missing(text) or BELL in text:
            odd.append(text)
        return runs(text, weight)

    for module in (measuring, writing):
        monkeypatch.setattr(module, "runs", watched)
    # The words name their paper: what was measured for another one is not measured again.
    lay_out(job(sheet, _week(f"{sheet.value}{size}"), card=size))
    assert odd == []


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("sign", [PRIVATE, UNUSED])
def test_no_line_with_a_dose_of_odd_signs_is_wider_than_its_card(size: str, sign: str) -> None:
    printing = press("de", card=size)
    right = printing.card.inner.right
    for odd in range(1, 8):
        dose = Dose(count=(sign * odd).ljust(MAX_COUNT - 2 * (odd % 3), "D"), each_side=True)
        both = tuple(PlannedExercise(name, name, dose) for name in list(LIBRARY)[:2])
        deck = routine_deck(Plan({WEEK.dates[1]: (StrengthSession("s", exercises=both),)}), WEEK, printing)
        assert [wide for card in deck for wide in texts(card) if _over(wide, right)] == []


def _over(mark: Text, right: float) -> bool:
    return mark.left + mark.width > right + 0.01


def _week(named: str) -> Plan:
    """A week of every kind of entry, each with odd signs in all its words; doses differ between days."""
    numbers = count()

    def routine(exercises: int, sets: int) -> Routine:
        doses = (Dose(count=f"{named}{ODD}{at % 2}", sets=sets, each_side=True) for at in range(exercises))
        return tuple(
            PlannedExercise(f"i{next(numbers)}", name, dose)
            for name, dose in zip(LIBRARY, doses, strict=False)
        )

    def day(at: int) -> Day:
        words = f"{named} {at} {ODD}"
        up, down = routine(2, 1 + at % 2), routine(1 + at % 4, 1)
        return (
            Run(f"r{at}", RunKind.EASY, 8000, name=words, notes=words, warm_up=up, cool_down=down),
            StrengthSession(f"s{at}", words, routine(1 + at % 3, 1 + at % 2), words),
            CrossTraining(f"c{at}", words, notes=words),
            Rest(f"e{at}", words),
            Note(f"n{at}", words),
        )

    return Plan({when: day(at) for at, when in enumerate(WEEK.dates)})
